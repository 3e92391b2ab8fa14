"""Invite somebody to hold a role, withdraw that, and accept it."""

from collections.abc import Callable
from datetime import timedelta
from hashlib import sha256
from secrets import token_urlsafe

from allauth.account.models import EmailAddress
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from loket.accounts.access import Purpose, can_manage
from loket.accounts.actions.memberships import not_with_a_lent_role
from loket.accounts.actions.permission import require, sees_role
from loket.accounts.actor import Actor
from loket.accounts.models import Invitation, Membership, Organisation, Person
from loket.accounts.roles import HELPED, HELPING, ROLES_IN, Kind, Role
from loket.audit.trail import action, record
from loket.mijn.actions import notify
from loket.mijn.post import send_later

MOST_AN_HOUR = 60


def hash_of(token: str) -> str:
    return sha256(token.encode()).hexdigest()


@action
def invite(
    actor: Actor, organisation: Organisation, *, email: str, role: str, manages: bool, link: Callable[[str], str]
) -> Invitation:
    """Mail an invitation; ``link`` makes the address of its page out of the token, which is kept nowhere."""
    require(actor, Purpose.ORGANISATIE, organisation)
    _check(actor, organisation, role, manages=manages)
    _check_number(organisation, email.strip().lower(), role)
    token = token_urlsafe(32)
    made = Invitation.objects.create(
        organisation=organisation,
        email=email.strip().lower(),
        role=role,
        manages=manages,
        invited_by=actor.membership,
        token_hash=hash_of(token),
    )
    record(
        actor, "invited", made, about=organisation.pk, after={"role": role, "manages": manages}, helped=role in HELPED
    )  # fmt: skip
    send_later(made.email, "invitation", {"organisation": organisation.name, "link": link(token)})
    return made


def _check(actor: Actor, organisation: Organisation, role: str, *, manages: bool) -> None:
    if not organisation.is_active:
        raise ValidationError(_("This organisation is closed. Open it again first."), code="closed")
    if role not in ROLES_IN[Kind(organisation.kind)]:
        raise ValidationError(_("This role does not exist in this kind of organisation."), code="role")
    if manages and not can_manage(role, organisation.kind):
        raise ValidationError(_("Whoever holds this role cannot manage the organisation."), code="manages")
    if not sees_role(actor, role):
        raise PermissionDenied
    if manages:
        not_with_a_lent_role(actor)


def _check_number(organisation: Organisation, email: str, role: str) -> None:
    """One open invitation at a time for somebody, and no flood of mail in the name of an organisation."""
    if Invitation.objects.open().filter(organisation=organisation, email=email, role=role).exists():
        raise ValidationError(
            _("An invitation for this address is still open. Withdraw it first to send a new one."), code="email"
        )
    lately = Invitation.objects.filter(organisation=organisation, created__gt=timezone.now() - timedelta(hours=1))
    if lately.count() >= MOST_AN_HOUR:
        raise ValidationError(_("You sent many invitations. Wait an hour before you send more."), code="often")


@action
def withdraw_invitation(actor: Actor, invitation: Invitation) -> None:
    """The link stops working at once, and the address is erased."""
    require(actor, Purpose.ORGANISATIE, invitation.organisation)
    if not sees_role(actor, invitation.role):
        raise PermissionDenied
    changed = Invitation.objects.filter(pk=invitation.pk, accepted=None, withdrawn=None).update(
        withdrawn=timezone.now(), email=""
    )
    if not changed:
        raise ValidationError(_("This invitation was already used or withdrawn."), code="used")
    helped = invitation.role in HELPED
    about = invitation.organisation_id
    record(actor, "invitation_withdrawn", invitation, about=about, before={"open": True}, helped=helped)


@action
def accept_as(person: Person, invitation: Invitation) -> Membership:
    """The person who is signed in takes the role."""
    return _accept(person, invitation)


@action
def accept_as_new(invitation: Invitation, *, name: str, password: str, language: str) -> Membership:
    """Make an account with the invited address, which the link in the mail has proved, and take the role."""
    if Person.objects.filter(email=invitation.email).exists():
        raise ValidationError(
            _("We cannot make a new account with this invitation. Sign in if you have an account."), code="taken"
        )
    person = Person.objects.create_user(invitation.email, password, name=name, language=language)
    EmailAddress.objects.create(user=person, email=person.email, verified=True, primary=True)
    record(Actor(person), "account_made", person)
    return _accept(person, invitation)


def _accept(person: Person, invitation: Invitation) -> Membership:
    _check_apart(person, invitation)
    taken = Invitation.objects.open().filter(pk=invitation.pk)
    if not taken.update(accepted=timezone.now(), accepted_by=person, email=""):
        raise ValidationError(_("This invitation no longer works."), code="used")
    held = Membership.objects.in_force().filter(
        person=person, organisation=invitation.organisation, role=invitation.role, delegated_by=None
    )
    membership = held.first() or Membership(person=person, organisation=invitation.organisation, role=invitation.role)
    managed = membership.manages
    membership.manages = managed or invitation.manages
    membership.save()
    doer = Actor(person, membership, invitation.organisation, invitation.role, membership.manages)
    record(
        doer, "invitation_accepted", membership, about=invitation.organisation_id,
        before={"manages": managed}, after={"role": membership.role, "manages": membership.manages},
        helped=membership.role in HELPED,
    )  # fmt: skip
    if invitation.invited_by:
        about = {"role": membership.role, "organisation": invitation.organisation.name, "person": str(person.pk)}
        notify(invitation.invited_by.person, "accepted", about, invitation.organisation)
    if membership.manages and not managed:
        _tell_managers(membership)
    return membership


def _tell_managers(membership: Membership) -> None:
    """Whoever manages an organisation hears that somebody else does so too."""
    about = {"organisation": membership.organisation.name, "person": str(membership.person_id)}
    others = Membership.objects.in_force().filter(organisation=membership.organisation, manages=True)
    for other in others.exclude(person=membership.person).select_related("person"):
        notify(other.person, "manager_added", about, membership.organisation)


def _check_apart(person: Person, invitation: Invitation) -> None:
    """Who runs the installation works nowhere where people are helped, so that they meet no candidate."""
    runs_all = Membership.objects.in_force().filter(person=person, role=Role.BEHEERDER).exists()
    helps = Membership.objects.in_force().filter(person=person, organisation__kind__in=HELPING).exists()
    if (runs_all and invitation.organisation.kind in HELPING) or (invitation.role == Role.BEHEERDER and helps):
        raise ValidationError(
            _("Who runs this installation cannot hold a role where people are helped. Use another account."),
            code="apart",
        )
