"""Pages on which an organisation lets its software read: make a link, give it a new secret, stop it."""

from functools import partial
from typing import Any
from uuid import UUID

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from loket.accounts import reads
from loket.accounts.actor import actor_of
from loket.accounts.models import Organisation
from loket.accounts.names import ONE_LINE
from loket.accounts.roles import HELPED, Role
from loket.accounts.views.forms import asked, confirm, done
from loket.api import actions
from loket.api.models import Client


class ClientForm(forms.Form):
    name = forms.CharField(
        label=gettext_lazy("Name"),
        max_length=100,
        validators=[ONE_LINE],
        help_text=gettext_lazy("For example the name of the package."),
    )
    role = forms.ChoiceField(label=gettext_lazy("Role"))
    scopes = forms.MultipleChoiceField(label=gettext_lazy("What may it read?"), widget=forms.CheckboxSelectMultiple)

    def __init__(self, roles: list[Role], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["role"].choices = [(role.value, role.label) for role in roles if role not in HELPED]  # type: ignore[attr-defined]
        labels = {"organisaties:lezen": _("The organisations that this role may see")}
        self.fields["scopes"].choices = [(scope, labels[scope]) for scope in settings.API_SCOPES]  # type: ignore[attr-defined]


def index(request: HttpRequest, key: UUID) -> HttpResponse:
    organisation = reads.organisation_for(actor_of(request), key, change=True)
    context = {"organisation": organisation, "clients": Client.objects.filter(organisation=organisation)}
    return render(request, "api/koppelingen.html", context)


def add(request: HttpRequest, key: UUID) -> HttpResponse:
    actor = actor_of(request)
    organisation = reads.organisation_for(actor, key, change=True)
    form = asked(request, partial(ClientForm, reads.roles_to_give(actor, organisation)))
    made: list[tuple[Client, str]] = []
    if form.is_bound and done(form, lambda data: made.append(actions.create_client(actor, organisation, **data))):
        return _secret(request, organisation, *made[0])
    return render(request, "api/koppeling_nieuw.html", {"form": form, "organisation": organisation})


def renew(request: HttpRequest, key: UUID) -> HttpResponse:
    client, form = _client(request, key), asked(request, forms.Form)
    made: list[str] = []
    if form.is_bound and done(form, lambda _data: made.append(actions.renew_secret(actor_of(request), client))):
        return _secret(request, client.organisation, client, made[0])
    question = _("Give %(name)s a new secret?") % {"name": client.name}
    effects = [_("The old secret stops working at once."), _("You see the new one only once.")]
    return confirm(request, form, question, _("Make a new secret"), effects, back=_list(client.organisation))


def stop(request: HttpRequest, key: UUID) -> HttpResponse:
    client, form = _client(request, key), asked(request, forms.Form)
    if form.is_bound and done(form, lambda _data: actions.revoke_client(actor_of(request), client)):
        messages.success(request, _("The link has been stopped."))
        return HttpResponseRedirect(_list(client.organisation))
    question = _("Stop %(name)s?") % {"name": client.name}
    effects = [_("The software can read nothing any more."), _("This cannot be undone. You can make a new link.")]
    return confirm(request, form, question, _("Stop the link"), effects, back=_list(client.organisation))


def _client(request: HttpRequest, key: UUID) -> Client:
    found = Client.objects.filter(pk=key, revoked_at=None).select_related("organisation").first()
    if found is None:
        raise Http404
    reads.organisation_for(actor_of(request), found.organisation_id, change=True)
    return found


def _secret(request: HttpRequest, organisation: Organisation, client: Client, secret: str) -> HttpResponse:
    """The one page that shows a secret; it stays in no cache and cannot be asked for again."""
    context = {"organisation": organisation, "client": client, "secret": secret}
    page = render(request, "api/koppeling_geheim.html", context)
    page["Cache-Control"] = "no-store"
    return page


def _list(organisation: Organisation) -> str:
    return reverse("clients", args=[organisation.pk])
