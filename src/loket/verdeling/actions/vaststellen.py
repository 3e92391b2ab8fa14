"""Offer a concept for adoption, send it back, and adopt it: by a second person, and for good."""

from collections.abc import Iterable

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

import banenafspraak
from banenafspraak.errors import BadInput, has_errors
from banenafspraak.inlezen import wetboek
from banenafspraak.verdeling.toedeling import verdeel
from banenafspraak.verdeling.uitkomst import Verdeling
from loket.accounts.access import Purpose
from loket.accounts.actions.permission import require
from loket.accounts.actor import Actor, acting
from loket.accounts.models import Membership, Person
from loket.accounts.roles import Kind, Role
from loket.audit.trail import action, record
from loket.mijn.actions import notify
from loket.verdeling.actions.concepten import check_choices, still_concept
from loket.verdeling.concepten import wrote_on
from loket.verdeling.models import Editie, Status


@action
def offer(actor: Actor, concept: Editie) -> Editie:
    """Ask for adoption. From now on it stays as it is, until somebody sends it back."""
    require(actor, Purpose.VERDELING)
    fresh = still_concept(concept)
    if fresh.is_offered:
        raise ValidationError(_("This concept was offered for adoption already."), code="offered")
    outcome_of(fresh)
    fresh.proposed_by, fresh.proposed_at = actor.person_id, timezone.now()
    fresh.returned_at, fresh.returned_reason = None, ""
    fresh.save()
    record(actor, "edition_offered", fresh, about=fresh.organisation_id)
    for person in _second_persons(fresh):
        notify(person, "edition_offered", {"edition": fresh.naam})
    return fresh


@action
def send_back(actor: Actor, concept: Editie, *, reden: str) -> Editie:
    """It can be changed again. Whoever drafted and offered it reads why."""
    require(actor, Purpose.VERDELING)
    fresh = _offered(concept)
    if not reden.strip():
        raise ValidationError(_("Say why you send it back."), code="reden")
    asked = {fresh.drafted_by, fresh.proposed_by} - {actor.person_id}
    fresh.returned_at, fresh.returned_reason = timezone.now(), reden.strip()
    fresh.proposed_by = fresh.proposed_at = None
    fresh.full_clean(exclude=["organisation"])
    fresh.save()
    record(actor, "edition_sent_back", fresh, about=fresh.organisation_id)
    _tell(asked, "edition_sent_back", fresh)
    return fresh


@action
def adopt(actor: Actor, concept: Editie, *, stand: str) -> Editie:
    """From now on nobody can change it. ``stand`` says which offer was read: not one that was made since."""
    require(actor, Purpose.VERDELING)
    if actor.organisation is None:
        raise PermissionDenied
    # All of them, so that two editions of the same year are never adopted at once.
    list(Editie.objects.select_for_update().order_by("pk").values_list("pk"))
    fresh = _offered(concept)
    if wrote_on(actor, fresh):
        raise PermissionDenied
    if stand != stand_of(fresh):
        raise ValidationError(_("This concept changed since you opened the page. Read it again first."), code="stand")
    fresh.uitkomst = outcome_of(fresh).as_json("nl")
    fresh.wetversie, fresh.versie, fresh.vaststeller = (
        wetboek().versie,
        banenafspraak.__version__,
        actor.organisation.name,
    )
    fresh.status, fresh.adopted_by, fresh.adopted_at = Status.VASTGESTELD, actor.person_id, timezone.now()
    fresh.save()
    record(actor, "edition_adopted", fresh, about=fresh.organisation_id, after={"slug": fresh.slug})
    _replace(actor, fresh)
    _tell({fresh.drafted_by, fresh.proposed_by}, "edition_adopted", fresh)
    return fresh


def stand_of(concept: Editie) -> str:
    """Which offer this is."""
    return concept.proposed_at.isoformat() if concept.proposed_at else ""


def outcome_of(concept: Editie) -> Verdeling:
    """What the concept amounts to; a refusal where it cannot be computed, or clashes with another edition by now."""
    check_choices(concept.definitie, concept.reden_afwijking, concept.vervangt)
    try:
        outcome = verdeel(concept.definitie)
    except BadInput as error:
        raise _with_errors() from error
    if has_errors(outcome.bevindingen) or all(cel.banen is None for cel in outcome.cellen):
        raise _with_errors()
    return outcome


def _with_errors() -> ValidationError:
    return ValidationError(_("This concept has errors. Mend them first; they stand on its page."), code="errors")


def _offered(concept: Editie) -> Editie:
    fresh = still_concept(concept)
    if not fresh.is_offered:
        raise ValidationError(_("This concept was not offered for adoption."), code="not_offered")
    return fresh


def _replace(actor: Actor, edition: Editie) -> None:
    """The older ones that it names hold no more for its years; one that was replaced in part before stays so."""
    for old in Editie.objects.filter(slug__in=edition.vervangt, status=Status.VASTGESTELD):
        old.status, old.replaced_on = Status.VERVANGEN, edition.adopted_on
        old.save(update_fields=["status", "replaced_on"])
        record(actor, "edition_replaced", old, about=old.organisation_id, after={"by": edition.slug})


def _second_persons(concept: Editie) -> list[Person]:
    """Who may adopt it."""
    held = Membership.objects.in_force().filter(role=Role.WERKKAMER, organisation__kind=Kind.WERKKAMER)
    able = [each for each in held.select_related("person", "organisation") if not wrote_on(acting(each), concept)]
    return list({each.person_id: each.person for each in able}.values())


def _tell(keys: Iterable[object], code: str, edition: Editie) -> None:
    for person in Person.objects.filter(pk__in=[key for key in keys if key], is_active=True):
        notify(person, code, {"edition": edition.naam})
