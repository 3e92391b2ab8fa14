"""End a role, lend it to a colleague for a while, and say who manages the organisation."""

from datetime import datetime, timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from loket.accounts.access import Purpose, can_manage, may_reach
from loket.accounts.actions.permission import require, sees_role
from loket.accounts.actor import Actor
from loket.accounts.models import Invitation, Membership, Organisation, Person
from loket.accounts.roles import HELPED
from loket.audit.trail import action, record
from loket.mijn.actions import notify

LONGEST_LOAN = timedelta(days=365)


@action
def end_membership(actor: Actor, membership: Membership) -> None:
    """The role stops at once, with everything that was lent out of it. Its holder may do this, and who manages."""
    if not is_holder_or_lender(membership, actor.person):
        _require_management(actor, membership)
    if not membership.is_in_force:
        raise ValidationError(_("This role has already ended."), code="ended")
    _keep_a_manager(actor, membership)
    _end_with_lent(actor, membership)


@action
def leave(actor: Actor, membership: Membership) -> None:
    """Give up one's own role for good, also as the only one who manages: nobody is kept against their will."""
    if membership.person_id != actor.person_id:
        raise PermissionDenied
    _end_with_lent(actor, membership)


def left_without_manager(person: Person) -> list[Organisation]:
    """The organisations that nobody manages any more once this person is gone."""
    managed = Membership.objects.in_force().filter(person=person, manages=True, delegated_by=None)
    found = {
        each.organisation_id: each.organisation
        for each in managed.select_related("organisation")
        if can_manage(each.role, each.organisation.kind) and not _managers_of(each.organisation, without=person)
    }
    return list(found.values())


def _end_with_lent(actor: Actor, membership: Membership) -> None:
    _end(actor, membership)
    for lent in membership.delegations.all():
        if lent.is_in_force or lent.until is None or lent.until > timezone.now():
            _end(actor, lent)


@action
def set_management(actor: Actor, membership: Membership, *, manages: bool) -> None:
    """Let a colleague manage the organisation, or no longer."""
    _require_management(actor, membership)
    if manages:
        not_with_a_lent_role(actor)
    if manages and membership.person_id == actor.person_id:
        raise PermissionDenied
    if not membership.is_in_force or membership.delegated_by_id:
        raise ValidationError(_("This role has ended or is lent."), code="ended")
    if not manages:
        _keep_a_manager(actor, membership)
    elif not can_manage(membership.role, membership.organisation.kind):
        raise ValidationError(_("Whoever holds this role cannot manage the organisation."), code="manages")
    Membership.objects.filter(pk=membership.pk).update(manages=manages)
    record(
        actor, "management_changed", membership, about=membership.organisation_id,
        before={"manages": membership.manages}, after={"manages": manages}, helped=membership.role in HELPED,
    )  # fmt: skip
    _tell(membership, "management_given" if manages else "management_taken")
    if not manages:
        _withdraw_invitations(membership)
        for lent in membership.delegations.filter(manages=True):
            Membership.objects.filter(pk=lent.pk).update(manages=False)
            record(
                actor, "management_changed", lent, about=lent.organisation_id,
                before={"manages": True}, after={"manages": False},
            )  # fmt: skip
            _tell(lent, "management_taken")


@action
def delegate(actor: Actor, membership: Membership, *, to: Person, until: datetime) -> Membership:
    """Lend one's own role to a colleague in the same organisation, with an end."""
    if membership.person_id != actor.person_id or not membership.is_in_force or membership.role in HELPED:
        raise PermissionDenied
    _check_lending(membership, to, until)
    lent = Membership.objects.create(
        person=to,
        organisation=membership.organisation,
        role=membership.role,
        manages=membership.manages,
        until=until,
        delegated_by=membership,
    )
    record(
        actor, "role_delegated", lent, about=lent.organisation_id,
        after={"role": lent.role, "to": str(to.pk), "until": until.isoformat()}, helped=lent.role in HELPED,
    )  # fmt: skip
    _tell(lent, "delegated")
    return lent


def colleagues(membership: Membership) -> list[Person]:
    """The others who hold the same role there in their own right; who is helped learns nobody's name this way."""
    if membership.role in HELPED:
        return []
    held = Membership.objects.in_force().filter(
        organisation=membership.organisation, role=membership.role, delegated_by=None
    )
    people = Person.objects.filter(memberships__in=held).exclude(pk=membership.person_id).distinct()
    return list(people.order_by("name"))


def _check_lending(membership: Membership, to: Person, until: datetime) -> None:
    if membership.delegated_by_id:
        raise ValidationError(_("You were lent this role yourself. You cannot lend it on."), code="lent")
    if to not in colleagues(membership):
        raise ValidationError(_("Choose a colleague in the same organisation."), code="colleague")
    if until > timezone.now() + LONGEST_LOAN + timedelta(days=1):
        raise ValidationError(_("Lend a role for one year at most."), code="long")
    if until <= timezone.now():
        raise ValidationError(_("Choose a day after today."), code="past")
    if membership.until and until > membership.until:
        raise ValidationError(_("Your own role ends before that day."), code="late")


def is_holder_or_lender(membership: Membership, person: Person | None) -> bool:
    """Whether somebody may end a role because it is theirs, or came from them."""
    lender = membership.delegated_by.person_id if membership.delegated_by else None
    return person is not None and person.pk in {membership.person_id, lender}


def not_with_a_lent_role(actor: Actor) -> None:
    """Who borrowed a role makes nobody a manager: what was lent for a day would last."""
    if actor.membership and actor.membership.delegated_by_id:
        raise PermissionDenied


def _withdraw_invitations(membership: Membership) -> None:
    """What somebody may no longer give stops working, also where the mail was sent before."""
    Invitation.objects.unanswered().filter(invited_by=membership).update(withdrawn=timezone.now(), email="")


def _require_management(actor: Actor, membership: Membership) -> None:
    require(actor, Purpose.ORGANISATIE, membership.organisation)
    if not sees_role(actor, membership.role):
        raise PermissionDenied


def _keep_a_manager(actor: Actor, membership: Membership) -> None:
    """Somebody must be left who can let others in; who runs the installation may leave it without."""
    runs_it = membership.manages and can_manage(membership.role, membership.organisation.kind)
    if not runs_it or membership.delegated_by_id or may_reach(
        actor, Purpose.STELSEL, membership.organisation, change=True
    ):  # fmt: skip
        return
    if not [each for each in _managers_of(membership.organisation) if each.pk != membership.pk]:
        raise ValidationError(
            _("Nobody else manages this organisation. Let a colleague manage it first."), code="last_manager"
        )


def _managers_of(organisation: Organisation, *, without: Person | None = None) -> list[Membership]:
    """The roles in their own right that run it, there or above it."""
    held = Membership.objects.in_force().filter(
        organisation__in=[each.pk for each in organisation.line()], manages=True, delegated_by=None
    )
    if without:
        held = held.exclude(person=without)
    return [each for each in held.select_related("organisation") if can_manage(each.role, each.organisation.kind)]


def _end(actor: Actor, membership: Membership) -> None:
    now = timezone.now()
    Membership.objects.filter(pk=membership.pk).update(until=now)
    before = membership.until.isoformat() if membership.until else None
    record(
        actor, "role_ended", membership, about=membership.organisation_id,
        before={"role": membership.role, "until": before}, after={"until": now.isoformat()},
        helped=membership.role in HELPED,
    )  # fmt: skip
    _withdraw_invitations(membership)
    if membership.person_id != actor.person_id:
        _tell(membership, "ended")


def _tell(membership: Membership, code: str) -> None:
    about = {"role": membership.role, "organisation": membership.organisation.name}
    if membership.until:
        about["until"] = membership.until.isoformat()
    notify(membership.person, code, about)
