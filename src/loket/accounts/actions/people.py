"""What a person changes about themselves, and how an account is blocked or erased."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _

from loket.accounts.access import Purpose, may
from loket.accounts.actions.memberships import end_membership
from loket.accounts.actor import SYSTEM, Actor, roles_of
from loket.accounts.models import Person
from loket.audit.trail import action, record


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
    for membership in roles_of(person):
        end_membership(actor, membership)
    record(actor, "account_erased", person)
    person.delete()


@action
def set_blocked(actor: Actor, person: Person, *, blocked: bool) -> None:
    """Who runs the installation keeps somebody out, or lets them in again; roles stay as they are."""
    if actor is not SYSTEM and not may(actor, Purpose.STELSEL, change=True):
        raise PermissionDenied
    if person.pk == actor.person_id:
        raise ValidationError(_("You cannot block yourself."), code="self")
    Person.objects.filter(pk=person.pk).update(is_active=not blocked)
    record(actor, "account_blocked" if blocked else "account_unblocked", person, before={"blocked": not blocked})


def _self(actor: Actor) -> Person:
    if actor.person is None:
        raise PermissionDenied
    return actor.person
