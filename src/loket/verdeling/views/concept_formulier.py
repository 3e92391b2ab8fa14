"""Draft a concept, and change it."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from banenafspraak.verdeling.definitie import Definitie
from banenafspraak.verdeling.rekenvoorbeelden import rekenvoorbeelden
from loket.accounts.actor import actor_of
from loket.accounts.views.forms import asked, done
from loket.verdeling import cijfers
from loket.verdeling.actions.concepten import change_draft, draft
from loket.verdeling.concepten import concept_for
from loket.verdeling.forms import ConceptForm, filled_in
from loket.verdeling.models import Editie
from loket.verdeling.views.concept import not_now

Act = Callable[[Definitie, dict[str, Any]], Editie]


def new(request: HttpRequest) -> HttpResponse:
    """An empty form, or the one of an example: ``?uit=inwoners-2025``."""
    example = rekenvoorbeelden().get(request.GET.get("uit", ""))
    initial: dict[str, Any] = {}
    if example:
        initial = {**filled_in(example.definitie), "bron": example.sleutel, "naam": "", "jaren": ""}
    return _form(request, initial, None, lambda made, texts: draft(actor_of(request), made, **texts))


def change(request: HttpRequest, key: UUID) -> HttpResponse:
    found = concept_for(actor_of(request), key)
    if not found.is_concept or found.is_offered:
        return not_now(request, found)
    initial = {
        **filled_in(found.definitie),
        "bron": cijfers.BLIJFT,
        "toelichting": found.toelichting,
        "reden_afwijking": found.reden_afwijking,
        "vervangt": found.vervangt,
    }
    return _form(request, initial, found, lambda made, texts: change_draft(actor_of(request), found, made, **texts))


def _form(request: HttpRequest, initial: dict[str, Any], concept: Editie | None, act: Act) -> HttpResponse:
    staat = concept.definitie if concept else None

    def make(data: Any = None, initial: dict[str, Any] | None = None) -> ConceptForm:
        return ConceptForm(data, request.FILES or None, initial=initial, staat=staat)

    form = asked(request, make, **initial)
    if form.is_bound:
        made: list[Editie] = []
        if done(form, lambda data: made.append(_kept(act, form, data))):
            messages.success(request, _("The concept has been saved."))
            return HttpResponseRedirect(reverse("concept", args=[made[0].pk]))
    context = {"form": form, "concept": concept, "examples": rekenvoorbeelden().values()}
    return render(request, "verdeling/concept_formulier.html", context)


def _kept(act: Act, form: ConceptForm, data: dict[str, Any]) -> Editie:
    if form.definitie is None:
        raise ValidationError(_("Check what you filled in."))
    return act(form.definitie, {name: data[name] for name in ("toelichting", "reden_afwijking", "vervangt")})
