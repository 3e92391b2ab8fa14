"""The concepts of an edition, for the parties: the list, and one of them with its numbers and what was said of it."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from loket.accounts.access import Purpose, may, regions
from loket.accounts.actor import Actor, actor_of
from loket.verdeling import concepten, verschil
from loket.verdeling.models import Editie, Status


def index(request: HttpRequest) -> HttpResponse:
    actor = actor_of(request)
    found = list(concepten.concepts_for(actor))
    names = concepten.names_of(each.drafted_by for each in found)
    rows = [(each, names.get(each.drafted_by, "")) for each in found]
    context = {
        "concepts": [row for row in rows if row[0].is_concept],
        "others": [row for row in rows if not row[0].is_concept],
        "may_draft": may(actor, Purpose.VERDELING, change=True),
    }
    return render(request, "verdeling/concepten.html", context)


def concept(request: HttpRequest, key: UUID) -> HttpResponse:
    actor = actor_of(request)
    found = concepten.concept_for(actor, key)
    return render(request, "verdeling/concept.html", shown(actor, found, request.GET.get("jaar", "")))


def shown(actor: Actor, found: Editie, asked: str = "") -> dict[str, object]:
    """Everything that the page of a concept shows."""
    outcome = verschil.outcome(found.definitie)
    jaar = int(asked) if asked in {str(jaar) for jaar in found.jaren} else max(found.jaren, default=0)
    people = concepten.names_of([found.drafted_by, found.proposed_by, found.adopted_by])
    return {
        "concept": found,
        "definitie": found.definitie,
        "sleutel": [(verschil.sector_word(sector), name) for sector, name in found.definitie.sleutel.items()],
        "drafted_by": people.get(found.drafted_by, ""),
        "proposed_by": people.get(found.proposed_by, ""),
        "outcome": outcome,
        "jaar": jaar,
        "tabel": verschil.numbers(outcome.verdeling, jaar) if outcome.verdeling else None,
        "verschil": verschil.against_now(outcome.verdeling) if outcome.verdeling and found.is_concept else None,
        "said": concepten.comments_on(actor, found),
        "may_comment": found.is_concept and bool(regions(actor, Purpose.REACTIE, change=True)),
        "may_change": found.is_concept and may(actor, Purpose.VERDELING, change=True),
        "may_adopt": found.is_offered and not concepten.wrote_on(actor, found),
        "address": address_of(found),
    }


def address_of(edition: Editie) -> str:
    """Where an adopted edition stands for everybody, for good."""
    return f"{reverse('afspreken')}/verdeling/{edition.slug}" if edition.is_adopted else ""


def not_now(request: HttpRequest, found: Editie) -> HttpResponse:
    """The page of a step that cannot be taken in this state: it says why, and where to go."""
    context = {"concept": found, "ended": found.status != Status.CONCEPT}
    return render(request, "verdeling/concept_niet_nu.html", context, status=409)
