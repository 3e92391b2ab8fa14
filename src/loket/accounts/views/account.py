"""One's own account: who one is, the roles, the keys, what one did; and the way out."""

from allauth.account.decorators import reauthentication_required
from allauth.mfa.models import Authenticator
from django import forms
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from loket.accounts import reads, session
from loket.accounts.actions import people
from loket.accounts.actions.memberships import left_without_manager
from loket.accounts.actor import actor_of, roles_of
from loket.accounts.forms import ProfileForm
from loket.accounts.gate import lacks_second_step
from loket.accounts.models import Person
from loket.accounts.own_data import as_document, own_data
from loket.accounts.views.forms import asked, confirm, done

SHOWN = 20


def _person(request: HttpRequest) -> Person:
    assert isinstance(request.user, Person)  # noqa: S101 - the door lets nobody else in
    return request.user


def account(request: HttpRequest) -> HttpResponse:
    person = _person(request)
    form = asked(request, ProfileForm, name=person.name, language=person.language)
    if form.is_bound and done(form, lambda data: people.change_profile(actor_of(request), **data)):
        messages.success(request, _("Your details have been changed."))
        return HttpResponseRedirect(reverse("account"))
    context = {
        "form": form,
        "roles": roles_of(person),
        "lent": reads.lent_by(person),
        "keys": Authenticator.objects.filter(user=person),
        "trail": reads.own_trail(actor_of(request))[:SHOWN],
    }
    return render(request, "accounts/account.html", context)


def data(request: HttpRequest) -> HttpResponse:
    return render(request, "accounts/own_data.html", {"parts": own_data(_person(request))})


def data_file(request: HttpRequest) -> HttpResponse:
    """The same as a file, to keep or to take elsewhere."""
    name = f"werkkamer-{localdate().isoformat()}.json"
    layout = {"indent": 2, "ensure_ascii": False}
    answer = JsonResponse(as_document(own_data(_person(request))), json_dumps_params=layout)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


@reauthentication_required  # type: ignore[untyped-decorator]
def erase(request: HttpRequest) -> HttpResponse:
    person = _person(request)
    form = asked(request, forms.Form)
    if form.is_bound and done(form, lambda _data: people.erase_account(actor_of(request))):
        logout(request)
        return HttpResponseRedirect(reverse("signed_out"))
    effects = [
        _("Your name, your address and your messages are erased at once."),
        _("Your roles end. What you changed stays in the trail, without your name."),
        *_left_alone(person),
        _("This cannot be undone."),
    ]
    return confirm(request, form, _("Erase your account?"), _("Erase my account"), effects, back=reverse("account"))


def _left_alone(person: Person) -> list[str]:
    """What happens to organisations that only this person manages."""
    said = [
        _("Nobody manages %(organisation)s any more after that.") % {"organisation": organisation.name}
        for organisation in left_without_manager(person)
    ]
    if said and people.administrators(without=person):
        said.append(_("Whoever runs this site gets a message about it."))
    return said


def welcome(request: HttpRequest) -> HttpResponse:
    """After accepting: what one may do now, and the second step where the role asks for it."""
    actor = actor_of(request)
    has_key = Authenticator.objects.filter(user=_person(request)).exists()
    context = {"actor": actor, "has_key": has_key, "needs_key": lacks_second_step(request, actor)}
    return render(request, "accounts/welcome.html", context)


def second_step_needed(request: HttpRequest) -> HttpResponse:
    if not lacks_second_step(request, actor_of(request)):
        return HttpResponseRedirect(reverse("mijn"))
    return render(request, "accounts/second_step_needed.html")


def invitation_needed(request: HttpRequest) -> HttpResponse:
    """Where others offer to register."""
    return render(request, "account/signup_closed.html")


def signed_out(request: HttpRequest) -> HttpResponse:
    return render(request, "accounts/signed_out.html")


def stay(request: HttpRequest) -> HttpResponse:
    """How long the session still lasts; asked with POST it begins again. For the warning of ``sessie.js``."""
    if not request.user.is_authenticated:
        return JsonResponse({"over": 0}, status=401)
    if request.method == "POST":
        session.stay(request)
        if "terug" in request.POST:
            return HttpResponseRedirect(reverse("mijn"))
    return JsonResponse({"over": session.seconds_left(request), "csrf": get_token(request)})
