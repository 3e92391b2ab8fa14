"""Who may come where: one table of role, kind of organisation, purpose, reach and right.

Pages, the API and the tests read this table and nothing else. ``docs/toegang.md`` shows it; the gate keeps it current.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache, reduce
from operator import or_
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.timezone import localdate

from banenafspraak.verdeling.gebieden import gebieden
from loket.accounts.actor import Actor
from loket.accounts.models import Organisation
from loket.accounts.roles import Kind, Role
from loket.regios.reads import known_day


class Purpose(StrEnum):
    """What somebody needs it for."""

    CONTACT = "contact"  # to find an organisation and reach it: its name, kind and place
    ORGANISATIE = "organisatie"  # to run an organisation: its data, branches, people, roles and trail
    STELSEL = "stelsel"  # to run this installation: every organisation, and reports of errors
    VERDELING = "verdeling"  # to read concepts of the distribution, and to draft and adopt editions of it
    REACTIE = "reactie"  # to comment on such a concept for a region


class Reach(StrEnum):
    """Of which organisations."""

    OWN = "own"  # the organisation of the role
    BRANCHES = "branches"  # and everything below it
    REGION = "region"  # everything in the region of the organisation, today
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Grant:
    """One row: this role, in this kind of organisation, may for this purpose look this far."""

    role: Role
    kind: Kind
    purpose: Purpose
    reach: Reach
    may_change: bool = False
    managers_only: bool = False


def _run_it(role: Role, kind: Kind) -> Grant:
    return Grant(role, kind, Purpose.ORGANISATIE, Reach.BRANCHES, may_change=True, managers_only=True)


_C, _S, _V, _R = Purpose.CONTACT, Purpose.STELSEL, Purpose.VERDELING, Purpose.REACTIE

TABLE: tuple[Grant, ...] = (
    Grant(Role.WERKKAMER, Kind.WERKKAMER, _C, Reach.ALL),
    _run_it(Role.WERKKAMER, Kind.WERKKAMER),
    Grant(Role.WERKKAMER, Kind.WERKKAMER, _V, Reach.ALL, may_change=True),
    Grant(Role.WERKKAMER, Kind.WERKKAMER, _R, Reach.ALL, may_change=True),
    Grant(Role.REGIO, Kind.REGIO, _C, Reach.REGION),
    _run_it(Role.REGIO, Kind.REGIO),
    Grant(Role.REGIO, Kind.REGIO, _V, Reach.REGION),
    Grant(Role.REGIO, Kind.REGIO, _R, Reach.REGION, may_change=True),
    Grant(Role.GEMEENTE, Kind.GEMEENTE, _C, Reach.REGION),
    _run_it(Role.GEMEENTE, Kind.GEMEENTE),
    Grant(Role.GEMEENTE, Kind.GEMEENTE, _V, Reach.REGION),
    Grant(Role.GEMEENTE, Kind.GEMEENTE, _R, Reach.REGION, may_change=True),
    Grant(Role.UWV, Kind.UWV, _C, Reach.ALL),
    _run_it(Role.UWV, Kind.UWV),
    Grant(Role.UWV, Kind.UWV, _V, Reach.ALL),
    Grant(Role.SECTOR, Kind.SECTOR, _C, Reach.BRANCHES),
    _run_it(Role.SECTOR, Kind.SECTOR),
    Grant(Role.WERKGEVER, Kind.WERKGEVER, _C, Reach.BRANCHES),
    _run_it(Role.WERKGEVER, Kind.WERKGEVER),
    Grant(Role.SCHOOL, Kind.SCHOOL, _C, Reach.BRANCHES),
    _run_it(Role.SCHOOL, Kind.SCHOOL),
    Grant(Role.DESKUNDIGE, Kind.DESKUNDIGE, _C, Reach.BRANCHES),
    _run_it(Role.DESKUNDIGE, Kind.DESKUNDIGE),
    Grant(Role.DESKUNDIGE, Kind.GEMEENTE, _C, Reach.OWN),
    Grant(Role.DESKUNDIGE, Kind.UWV, _C, Reach.OWN),
    Grant(Role.KANDIDAAT, Kind.GEMEENTE, _C, Reach.OWN),
    Grant(Role.KANDIDAAT, Kind.UWV, _C, Reach.OWN),
    Grant(Role.KANDIDAAT, Kind.SCHOOL, _C, Reach.OWN),
    Grant(Role.VERTEGENWOORDIGER, Kind.GEMEENTE, _C, Reach.OWN),
    Grant(Role.VERTEGENWOORDIGER, Kind.UWV, _C, Reach.OWN),
    Grant(Role.VERTEGENWOORDIGER, Kind.SCHOOL, _C, Reach.OWN),
    Grant(Role.BEHEERDER, Kind.BEHEER, _C, Reach.ALL),
    Grant(Role.BEHEERDER, Kind.BEHEER, Purpose.ORGANISATIE, Reach.ALL, may_change=True),
    Grant(Role.BEHEERDER, Kind.BEHEER, _S, Reach.ALL, may_change=True),
)


def grants(actor: Actor, purpose: Purpose, *, change: bool = False) -> Iterator[Grant]:
    """The rows that hold for the role in use."""
    for grant in TABLE:
        if (
            (grant.role, grant.kind, grant.purpose) == (actor.role, actor.kind, purpose)
            and (grant.may_change or not change)
            and (actor.manages or not grant.managers_only)
        ):
            yield grant


def may(actor: Actor, purpose: Purpose, *, change: bool = False) -> bool:
    """Whether the role in use has this purpose at all, for some organisation."""
    return any(grants(actor, purpose, change=change))


def organisations(actor: Actor, purpose: Purpose, *, change: bool = False) -> QuerySet[Organisation]:
    """The organisations that the role in use may see, or change, for this purpose."""
    conditions = [_within(actor, grant.reach) for grant in grants(actor, purpose, change=change)]
    if not conditions:
        return Organisation.objects.none()
    return Organisation.objects.filter(reduce(or_, conditions))


def may_reach(actor: Actor, purpose: Purpose, organisation: Organisation, *, change: bool = False) -> bool:
    return organisations(actor, purpose, change=change).filter(pk=organisation.pk).exists()


def regions(actor: Actor, purpose: Purpose, *, change: bool = False) -> frozenset[str]:
    """The regions for which the role in use has this purpose: all, or the one of its organisation."""
    found: set[str] = set()
    for grant in grants(actor, purpose, change=change):
        if grant.reach is Reach.ALL:
            return frozenset(gebieden().regios)
        if grant.reach is Reach.REGION and actor.organisation:
            found.add(region_of(actor.organisation))
    return frozenset(found - {""})


def can_manage(role: str, kind: str) -> bool:
    """Whether this role can run this kind of organisation at all; whoever is helped there cannot."""
    return any(
        grant.purpose is Purpose.ORGANISATIE and grant.may_change
        for grant in TABLE
        if (grant.role, grant.kind) == (role, kind)
    )


def fixed_fields(kind: str) -> frozenset[str]:
    """What only who runs the installation sets: numbers that identify, and a place from which a reach follows."""
    follows = any(grant.kind == kind and grant.reach is Reach.REGION for grant in TABLE)
    return frozenset({"kvk", "branch_number", "regio"} | ({"gemeente"} if follows else set()))


def writes(role: Role, kind: Kind, *, manages: bool) -> bool:
    """Whether this role may change anything of others; such a role needs a second factor."""
    return any(
        grant.may_change and (manages or not grant.managers_only)
        for grant in TABLE
        if (grant.role, grant.kind) == (role, kind)
    )


def _within(actor: Actor, reach: Reach) -> Q:
    own = actor.organisation
    if own is None:
        return Q(pk__in=[])
    match reach:
        case Reach.OWN:
            return Q(pk=own.pk)
        case Reach.BRANCHES:
            return Q(pk__in=_below(own))
        case Reach.REGION:
            return Q(pk__in=_below(own)) | _in_region_of(own)
        case Reach.ALL:
            return Q()


def _below(top: Organisation) -> list[UUID]:
    found, layer = [top.pk], [top.pk]
    while layer:
        layer = list(Organisation.objects.filter(parent__in=layer).values_list("pk", flat=True))
        found += layer
    return found


def _in_region_of(organisation: Organisation) -> Q:
    code = region_of(organisation)
    if not code:
        return Q(pk__in=[])
    places = region_of_each(known_day(localdate())).items()
    return Q(regio=code) | Q(gemeente__in=[gemeente for gemeente, regio in places if regio == code])


def region_of(organisation: Organisation) -> str:
    """In which region it lies today; a gemeente of which the region is in doubt has none, and looks no further."""
    return organisation.regio or region_of_each(known_day(localdate())).get(organisation.gemeente, "")


@lru_cache(maxsize=4)
def region_of_each(day: date) -> Mapping[str, str]:
    """The region of every gemeente, also of those that merged, where exactly one holds on ``day``."""
    areas = gebieden()
    holding = {code: areas.gebied(code, day).regios for code in areas.gemeenten}
    return {code: found[0].code for code, found in holding.items() if len(found) == 1}
