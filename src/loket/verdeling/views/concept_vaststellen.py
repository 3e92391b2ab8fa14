"""Offer a concept for adoption, decide on it as a second person, send it back, withdraw it."""

from urllib.parse import urlencode
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from loket.accounts.actor import Actor, actor_of
from loket.accounts.views.forms import asked, confirm, done
from loket.ui.onderdelen import Wijziging
from loket.ui.onderdelen.wijziging import Verandering
from loket.verdeling.actions import vaststellen
from loket.verdeling.actions.concepten import withdraw as withdraw_concept
from loket.verdeling.concepten import concept_for, names_of, wrote_on
from loket.verdeling.forms import ReasonForm
from loket.verdeling.models import Editie
from loket.verdeling.views.concept import not_now, shown


def offer(request: HttpRequest, key: UUID) -> HttpResponse:
    actor, found = actor_of(request), concept_for(actor_of(request), key)
    if not found.is_concept or found.is_offered:
        return not_now(request, found)
    form = asked(request, forms.Form)
    if form.is_bound and done(form, lambda _data: vaststellen.offer(actor, found)):
        return _to(request, found, _("The concept was offered. A second person can adopt it now."))
    effects = [
        _("Nobody changes the concept any more, unless it is sent back."),
        _("Colleagues who did not work on it get a message. One of them decides."),
    ]
    question = _("Offer %(name)s for adoption?") % {"name": found.naam}
    return _private(confirm(request, form, question, _("Offer for adoption"), effects, back=_address(found)))


def adopt(request: HttpRequest, key: UUID) -> HttpResponse:
    """First how it differs from the edition that holds; then a second person accepts it or sends it back."""
    actor, found = actor_of(request), concept_for(actor_of(request), key)
    if not found.is_offered:
        return not_now(request, found)
    refused = ""
    if request.method == "POST" and request.POST.get("besluit") == "terug":
        return send_back(request, key)
    if request.method == "POST" and request.POST.get("besluit") == "akkoord":
        try:
            made = vaststellen.adopt(actor, found, stand=request.GET.get("stand", ""))
        except ValidationError as error:
            refused = " ".join(error.messages)
        else:
            return _to(request, made, _("The edition was adopted. From now on it stays as it is."))
    context = shown(actor, found) | {"wijziging": _change(actor, found), "refused": refused, "actie": _decide(found)}
    return _private(render(request, "verdeling/concept_vaststellen.html", context))


def send_back(request: HttpRequest, key: UUID) -> HttpResponse:
    actor, found = actor_of(request), concept_for(actor_of(request), key)
    if not found.is_offered:
        return not_now(request, found)
    form = asked(request, ReasonForm)
    if form.is_bound and done(form, lambda data: vaststellen.send_back(actor, found, **data)):
        return _to(request, found, _("The concept was sent back. It can be changed again."))
    return _private(render(request, "verdeling/concept_terugsturen.html", {"form": form, "concept": found}))


def withdraw(request: HttpRequest, key: UUID) -> HttpResponse:
    actor, found = actor_of(request), concept_for(actor_of(request), key)
    if not found.is_concept:
        return not_now(request, found)
    form = asked(request, forms.Form)
    if form.is_bound and done(form, lambda _data: withdraw_concept(actor, found)):
        return _to(request, found, _("The concept was withdrawn."))
    effects = [_("Nobody can change or adopt it any more."), _("It stays to be read, with what was said of it.")]
    question = _("Withdraw %(name)s?") % {"name": found.naam}
    return _private(confirm(request, form, question, _("Withdraw the concept"), effects, back=_address(found)))


def _change(actor: Actor, found: Editie) -> Wijziging:
    years = ", ".join(map(str, found.jaren))
    parts = [
        Verandering(_("Status"), _("Draft edition"), _("Adopted")),
        Verandering(_("Edition that holds in these years"), ", ".join(found.vervangt) or _("none"), found.naam),
        Verandering(_("Years"), "–", years),
    ]
    day = localtime(found.proposed_at).date()
    who = names_of([found.proposed_by]).get(found.proposed_by) or _("Somebody who has left")
    return Wijziging(who, day, tuple(parts), eigen=wrote_on(actor, found))


def _decide(found: Editie) -> str:
    """The decision carries along which offer was read."""
    address = reverse("adopt_concept", args=[found.pk])
    return f"{address}?{urlencode({'stand': vaststellen.stand_of(found)})}"


def _address(found: Editie) -> str:
    return reverse("concept", args=[found.pk])


def _to(request: HttpRequest, found: Editie, said: str) -> HttpResponse:
    messages.success(request, said)
    return HttpResponseRedirect(_address(found))


def _private(response: HttpResponse) -> HttpResponse:
    response["Cache-Control"] = "no-store"
    return response
