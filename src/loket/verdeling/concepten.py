"""What pages ask about concepts of the distribution, never more than the table gives the role in use."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from banenafspraak.verdeling.gebieden import gebieden
from loket.accounts.access import Purpose, may, regions
from loket.accounts.actor import Actor
from loket.accounts.models import Person
from loket.audit.models import AuditLine
from loket.verdeling.models import Editie, Reactie

# Whoever did one of these wrote on the concept, and adopts it no more.
_WRITING = ("edition_drafted", "edition_changed", "edition_offered")


def concepts_for(actor: Actor) -> QuerySet[Editie]:
    """Every concept, also those that were adopted or withdrawn since; nothing for who is no party."""
    found = Editie.objects.select_related("organisation")
    return found if may(actor, Purpose.VERDELING) else found.none()


def concept_for(actor: Actor, key: UUID) -> Editie:
    found = concepts_for(actor).filter(pk=key).first()
    if found is None:
        raise Http404
    return found


def wrote_on(actor: Actor, concept: Editie) -> bool:
    """Whether somebody drafted, changed or offered it; a second person is somebody who did not."""
    lines = AuditLine.objects.filter(subject="editie", subject_id=str(concept.pk), action__in=_WRITING)
    return actor.person_id in {concept.drafted_by, concept.proposed_by} or lines.filter(person=actor.person_id).exists()


def comments_from(actor: Actor, concept: Editie) -> QuerySet[Reactie]:
    """What the organisation of the role in use said of it."""
    return concept.reacties.filter(organisation=actor.organisation_id, withdrawn=None)


@dataclass(frozen=True, slots=True)
class Gezegd:
    """A comment as a page shows it: who said it, and whether the reader may take it back."""

    reactie: Reactie
    regio: str
    wie: str
    eigen: bool


def comments_on(actor: Actor, concept: Editie) -> list[Gezegd]:
    """What was said per region, in the order of the regions."""
    said = list(concept.reacties.filter(withdrawn=None).select_related("organisation"))
    names = names_of(each.person for each in said)
    areas = gebieden().regios
    return [
        Gezegd(each, areas[each.regio].naam, names.get(each.person, ""), may_withdraw(actor, each))
        for each in sorted(said, key=lambda each: (areas[each.regio].naam, each.at))
    ]


def may_withdraw(actor: Actor, comment: Reactie) -> bool:
    """Whoever said it, or somebody else who speaks for the same organisation and region."""
    speaks = comment.regio in regions(actor, Purpose.REACTIE, change=True)
    return comment.withdrawn is None and speaks and comment.organisation_id == actor.organisation_id


def names_of(keys: Iterable[UUID | None]) -> Mapping[UUID | None, str]:
    """The names that these numbers still lead to; an erased account has none."""
    return dict(Person.objects.filter(pk__in={key for key in keys if key}).values_list("pk", "name"))
