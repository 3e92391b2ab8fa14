"""Draft an edition, change it while nobody has been asked to adopt it, and withdraw it."""

from collections.abc import Collection, Iterable
from typing import Any
from uuid import UUID, uuid4

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from banenafspraak.verdeling.definitie import Definitie, pad
from banenafspraak.verdeling.edities import gepubliceerde_edities
from banenafspraak.verdeling.gebieden import gebieden
from banenafspraak.verdeling.rekenvoorbeelden import rekenvoorbeelden
from loket.accounts.access import Purpose
from loket.accounts.actions.permission import require
from loket.accounts.actor import Actor
from loket.audit.trail import action, record
from loket.verdeling.geldend import holding
from loket.verdeling.models import Editie, Status

# Words that stand, or may stand, where the address of an edition does.
RESERVED = frozenset({"concepten", "vergelijk", "wat-als", "rekenvoorbeelden", "edities", "regios"})


@action
def draft(
    actor: Actor,
    definitie: Definitie,
    *,
    toelichting: str = "",
    reden_afwijking: str = "",
    vervangt: Iterable[str] = (),
    key: UUID | None = None,
) -> Editie:
    """A new concept. What cannot be computed yet may be kept, but not be offered for adoption."""
    require(actor, Purpose.VERDELING)
    if actor.person_id is None or actor.organisation is None:
        raise PermissionDenied
    made = Editie(pk=key or uuid4(), drafted_by=actor.person_id, organisation=actor.organisation)
    _fill(made, definitie, toelichting=toelichting, reden_afwijking=reden_afwijking, vervangt=vervangt)
    made.save()
    record(actor, "edition_drafted", made, about=made.organisation_id, after=_told(made))
    return made


@action
def change_draft(
    actor: Actor,
    concept: Editie,
    definitie: Definitie,
    *,
    toelichting: str = "",
    reden_afwijking: str = "",
    vervangt: Iterable[str] = (),
) -> Editie:
    """Everything of a concept can change, until it is offered: what is adopted must be what was read."""
    require(actor, Purpose.VERDELING)
    fresh = still_concept(concept)
    if fresh.is_offered:
        raise ValidationError(
            _("This concept waits to be adopted. Send it back first, then change it."), code="offered"
        )
    before = _told(fresh)
    _fill(fresh, definitie, toelichting=toelichting, reden_afwijking=reden_afwijking, vervangt=vervangt)
    fresh.save()
    record(actor, "edition_changed", fresh, about=fresh.organisation_id, before=before, after=_told(fresh))
    return fresh


@action
def withdraw(actor: Actor, concept: Editie) -> None:
    """The concept goes no further. It stays to be read, with what was said of it."""
    require(actor, Purpose.VERDELING)
    fresh = still_concept(concept)
    fresh.status, fresh.withdrawn_on = Status.INGETROKKEN, timezone.localdate()
    fresh.proposed_at = fresh.proposed_by = None
    fresh.save()
    record(actor, "edition_withdrawn", fresh, about=fresh.organisation_id)


def still_concept(concept: Editie) -> Editie:
    """The row as it is now, locked; a refusal when it is a concept no longer."""
    fresh = Editie.objects.select_for_update().get(pk=concept.pk)
    if not fresh.is_concept:
        words = {"status": fresh.get_status_display()}
        raise ValidationError(_("This is no concept any more. Its status is: %(status)s.") % words, code="status")
    return fresh


def check_choices(definitie: Definitie, reden_afwijking: str, vervangt: Collection[str]) -> None:
    """Other editions of these years must be named, and other totals than those of the path explained."""
    wrong: dict[str, list[str]] = {}
    held = holding(definitie.jaren)
    for each in held:
        if each.sleutel not in vervangt:
            words = {"name": each.titel, "years": ", ".join(map(str, each.jaren))}
            text = _("%(name)s holds for %(years)s. Say that this one replaces it, or leave out those years.")
            wrong.setdefault("vervangt", []).append(text % words)
    for key in sorted(set(vervangt) - {each.sleutel for each in held}):
        text = _("Edition %(name)s holds in none of these years, so there is nothing to replace. Leave it out.")
        wrong.setdefault("vervangt", []).append(text % {"name": key})
    years = _off_the_path(definitie)
    if years and not reden_afwijking.strip():
        text = _("The totals of %(years)s differ from the national path. Say why.")
        wrong["reden_afwijking"] = [text % {"years": ", ".join(map(str, years))}]
    if wrong:
        raise ValidationError(wrong)


def _off_the_path(definitie: Definitie) -> list[int]:
    """The years of which a total is another one than that of the path, or has none to hold it against."""
    return [
        jaar
        for jaar in definitie.jaren
        if (definitie.landelijk and any(definitie.totaal(jaar, s) != pad(jaar, s) for s in definitie.sectoren))
        or not _closes(definitie, jaar)
    ]


def _closes(definitie: Definitie, jaar: int) -> bool:
    """Whether a whole published table of a year adds up to the path; of a part of one nobody can tell."""
    for sector in definitie.sectoren:
        met = {cel.regio: cel.banen for cel in definitie.gepubliceerd if (cel.jaar, cel.sector) == (jaar, sector)}
        if len(met) == len(gebieden().regios) and sum(met.values()) != pad(jaar, sector):
            return False
    return True


def _fill(edition: Editie, definitie: Definitie, *, vervangt: Iterable[str], **texts: str) -> None:
    chosen = sorted(set(vervangt))
    check_choices(definitie, texts["reden_afwijking"], chosen)
    edition.naam, edition.document, edition.vervangt = definitie.naam, definitie.as_document(), chosen
    edition.toelichting, edition.reden_afwijking = texts["toelichting"], texts["reden_afwijking"]
    edition.slug = _free_slug(edition)
    edition.full_clean(exclude=["organisation"])


def _free_slug(edition: Editie) -> str:
    """The address under which it will stand: its name, with a number when that is taken."""
    base = slugify(edition.naam)[:50].strip("-") or "editie"
    if base.isdigit():  # a published edition of later may go by its year
        base = f"editie-{base}"
    taken = set(Editie.objects.exclude(pk=edition.pk).filter(slug__startswith=base).values_list("slug", flat=True))
    taken |= RESERVED | set(gepubliceerde_edities()) | set(rekenvoorbeelden())
    free = (slug for n in range(1, len(taken) + 2) if (slug := base if n == 1 else f"{base}-{n}") not in taken)
    return next(free)


def _told(edition: Editie) -> dict[str, Any]:
    """For the trail: what it was about, without the figures."""
    return {"name": edition.naam, "years": list(edition.jaren), "replaces": list(edition.vervangt)}
