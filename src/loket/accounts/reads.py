"""What pages ask about organisations and their people, never more than the table gives the role in use."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from django.db.models import Model, QuerySet
from django.http import Http404

from loket.accounts.access import Purpose, may_reach, organisations
from loket.accounts.actor import Actor
from loket.accounts.models import Invitation, Membership, Organisation, Person
from loket.accounts.roles import HELPED, ROLES_IN, Kind, Role
from loket.audit.models import AuditLine
from loket.zoeken.normaal import normaal

Row = TypeVar("Row", bound=Model)


def organisation_for(actor: Actor, key: UUID, *, change: bool = False) -> Organisation:
    """The organisation, or Http404 as if it does not exist for whoever may not know it."""
    seen = organisations(actor, Purpose.ORGANISATIE if change else Purpose.CONTACT, change=change)
    found = seen.filter(pk=key).select_related("parent").first()
    if found is None:
        raise Http404
    return found


def search_organisations(actor: Actor, words: str, kind: str) -> QuerySet[Organisation]:
    found = organisations(actor, Purpose.CONTACT).select_related("parent").order_by("sort_key", "name", "pk")
    if words:
        found = found.filter(search_key__contains=normaal(words))
    return found.filter(kind=kind) if kind else found


def people_of(actor: Actor, organisation: Organisation) -> QuerySet[Membership]:
    """Who holds a role there now, for whoever runs the organisation; the administrator meets no candidate."""
    if not may_reach(actor, Purpose.ORGANISATIE, organisation):
        return Membership.objects.none()
    held = (
        Membership.objects.in_force()
        .filter(organisation=organisation)
        .select_related("person", "delegated_by", "organisation")
    )
    return _without_helped(actor, held).order_by("person__name", "since")


def lent_by(person: Person) -> QuerySet[Membership]:
    """What somebody lent out and can take back."""
    lent = Membership.objects.in_force().filter(delegated_by__person=person)
    return lent.select_related("person", "organisation").order_by("until")


def has_manager(organisation: Organisation) -> bool:
    return Membership.objects.in_force().filter(organisation=organisation, manages=True).exists()


def invitations_of(actor: Actor, organisation: Organisation) -> QuerySet[Invitation]:
    """Invitations nobody has used yet, the newest first."""
    if not may_reach(actor, Purpose.ORGANISATIE, organisation):
        return Invitation.objects.none()
    return _without_helped(actor, Invitation.objects.unanswered().filter(organisation=organisation))


def _without_helped(actor: Actor, rows: QuerySet[Row]) -> QuerySet[Row]:
    return rows.exclude(role__in=HELPED) if actor.role == Role.BEHEERDER else rows


def roles_to_give(actor: Actor, organisation: Organisation) -> list[Role]:
    """The roles that somebody may be invited to hold there, by this actor."""
    roles = ROLES_IN[Kind(organisation.kind)]
    return [role for role in roles if role not in HELPED or actor.role != Role.BEHEERDER]


@dataclass(frozen=True)
class Trace:
    """A line of the trail, with the name that its number still leads to."""

    line: AuditLine
    who: str


def trail_of(actor: Actor, organisation: Organisation) -> QuerySet[AuditLine]:
    """What changed in an organisation, for whoever runs it."""
    if not may_reach(actor, Purpose.ORGANISATIE, organisation):
        return AuditLine.objects.none()
    lines = AuditLine.objects.filter(about=organisation.pk)
    if actor.role == Role.BEHEERDER:
        lines = lines.exclude(about_helped=True)
    return lines


def own_trail(actor: Actor) -> QuerySet[AuditLine]:
    return AuditLine.objects.filter(person=actor.person_id) if actor.person_id else AuditLine.objects.none()


def named(lines: Iterable[AuditLine]) -> list[Trace]:
    """Lines with the names of those who acted; an erased account has none."""
    rows = list(lines)
    names = dict(Person.objects.filter(pk__in={row.person for row in rows if row.person}).values_list("pk", "name"))
    return [Trace(row, names.get(row.person, "") if row.person else "") for row in rows]
