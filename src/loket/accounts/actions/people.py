"""What a person changes about themselves, and how an account is blocked or erased."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _

from loket.accounts.access import Purpose, may
from loket.accounts.actions.memberships import leave, left_without_manager
from loket.accounts.actor import SYSTEM, Actor, roles_of
from loket.accounts.models import Membership, Organisation, Person
from loket.accounts.roles import Role
from loket.audit.trail import action, record
from loket.mijn.actions import notify


@action
def change_profile(actor: Actor, *, name: str, language: str) -> None:
    person = _self(actor)
    changed = [field for field, value in (("name", name), ("language", language)) if getattr(person, field) != value]
    person.name, person.language = name, language
    person.save(update_fields=["name", "language"])
    record(actor, "profile_changed", person, after={"changed": changed})


@action
def erase_account(actor: Actor) -> None:
    """End every role and erase the person. The trail keeps what was done, under a number that leads nowhere."""
    person = _self(actor)
    orphaned = left_without_manager(person)
    for membership in roles_of(person):
        if membership.is_in_force:
            leave(actor, membership)
    record(actor, "account_erased", person)
    person.delete()
    for organisation in orphaned:
        _tell_administrators(organisation)


@action
def set_blocked(actor: Actor, person: Person, *, blocked: bool) -> None:
    """Who runs the installation keeps somebody out, or lets them in again; roles stay as they are."""
    if actor is not SYSTEM and not may(actor, Purpose.STELSEL, change=True):
        raise PermissionDenied
    if person.pk == actor.person_id:
        raise ValidationError(_("You cannot block yourself."), code="self")
    Person.objects.filter(pk=person.pk).update(is_active=not blocked)
    record(actor, "account_blocked" if blocked else "account_unblocked", person, before={"blocked": not blocked})


def administrators(*, without: Person | None = None) -> list[Person]:
    """Who runs this installation."""
    held = Membership.objects.in_force().filter(role=Role.BEHEERDER)
    people = Person.objects.filter(pk__in=held.values("person"))
    return list(people.exclude(pk=without.pk) if without else people)


def _tell_administrators(organisation: Organisation) -> None:
    for administrator in administrators():
        notify(administrator, "nobody_manages", {"organisation": organisation.name}, organisation)


def _self(actor: Actor) -> Person:
    if actor.person is None:
        raise PermissionDenied
    return actor.person
