"""Set up, change and close an organisation or a branch."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Model
from django.utils.translation import gettext as _

from loket.accounts.access import Purpose, fixed_fields, may
from loket.accounts.actions.permission import require
from loket.accounts.actor import SYSTEM, Actor
from loket.accounts.models import Organisation
from loket.audit.trail import action, record

DEEPEST = 5
FIELDS = ("name", "kvk", "branch_number", "gemeente", "regio")


@action
def create_organisation(actor: Actor, kind: str, **fields: str) -> Organisation:
    """A new organisation without a parent; only who runs the installation makes one."""
    require(actor, Purpose.STELSEL)
    made = Organisation(kind=kind, **fields)
    made.full_clean()
    made.save()
    record(actor, "organisation_created", made, about=made.pk, after={"kind": kind, **_filled(made)})
    return made


@action
def add_branch(actor: Actor, parent: Organisation, **fields: str) -> Organisation:
    """A branch: of the same kind, and run by whoever runs its parent."""
    require(actor, Purpose.ORGANISATIE, parent)
    _leave_fixed(actor, parent.kind, {}, fields)
    if len(list(parent.line())) >= DEEPEST:
        raise ValidationError(_("A branch cannot have so many layers above it."), code="deep")
    if not parent.is_active:
        raise ValidationError(_("This organisation is closed. Open it again first."), code="closed")
    made = Organisation(kind=parent.kind, parent=parent, **fields)
    made.full_clean()
    made.save()
    record(actor, "branch_added", made, about=made.pk, after={"parent": str(parent.pk), **_filled(made)})
    return made


@action
def change_organisation(actor: Actor, organisation: Organisation, **fields: str) -> Organisation:
    require(actor, Purpose.ORGANISATIE, organisation)
    fresh = Organisation.objects.select_for_update().get(pk=organisation.pk)
    before = _filled(fresh)
    _leave_fixed(actor, fresh.kind, before, fields)
    for name, value in fields.items():
        setattr(fresh, name, value)
    fresh.full_clean()
    fresh.save()
    after = _filled(fresh)
    changed = [name for name in FIELDS if before.get(name, "") != after.get(name, "")]
    record(
        actor, "organisation_changed", fresh, about=fresh.pk,
        before={name: before.get(name, "") for name in changed}, after={name: after.get(name, "") for name in changed},
    )  # fmt: skip
    return fresh


@action
def close_organisation(actor: Actor, organisation: Organisation) -> None:
    """Nobody acts for it any more; what it did stays. Its branches close with it."""
    _switch(actor, organisation, active=False)


@action
def open_organisation(actor: Actor, organisation: Organisation) -> None:
    """Undo a closure: roles that were not ended count again."""
    _switch(actor, organisation, active=True)


def _leave_fixed(actor: Actor, kind: str, before: dict[str, Any], fields: dict[str, str]) -> None:
    """Nobody chooses their own reach, or the number of a company: that is for who runs the installation."""
    if actor is SYSTEM or may(actor, Purpose.STELSEL, change=True):
        return
    if any(before.get(name, "") != value for name, value in fields.items() if name in fixed_fields(kind)):
        raise PermissionDenied


def _switch(actor: Actor, organisation: Organisation, *, active: bool) -> None:
    require(actor, Purpose.ORGANISATIE, organisation)
    if actor.organisation and organisation in actor.organisation.line():
        raise ValidationError(_("You act for this organisation yourself. The administrator can close it."), code="own")
    if active and organisation.parent and not organisation.parent.is_active:
        raise ValidationError(_("The organisation above it is closed. Open that one first."), code="closed")
    for each in [organisation, *_everything_below(organisation)]:
        Organisation.objects.filter(pk=each.pk).update(is_active=active)
        code = "organisation_opened" if active else "organisation_closed"
        record(actor, code, each, about=each.pk, before={"active": each.is_active}, after={"active": active})


def _everything_below(top: Organisation) -> list[Organisation]:
    found: list[Organisation] = []
    for branch in top.branches.all():
        found += [branch, *_everything_below(branch)]
    return found


def _filled(organisation: Model) -> dict[str, Any]:
    values = {name: getattr(organisation, name) for name in FIELDS}
    return {name: value for name, value in values.items() if value}
