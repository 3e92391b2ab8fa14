"""What only the installation itself does: let in its first administrator, and clear away what is past its time."""

from collections.abc import Callable
from datetime import timedelta

from django.contrib.sessions.models import Session
from django.utils import timezone

from loket.accounts.actions.idle import clear_accounts
from loket.accounts.actions.invitations import invite
from loket.accounts.actor import SYSTEM
from loket.accounts.counters import clear_expired
from loket.accounts.models import Invitation, Organisation
from loket.accounts.roles import Kind, Role
from loket.audit.models import AuditLine
from loket.audit.trail import action, record
from loket.mijn.models import Message

# How long things are kept; the register of personal data says the same.
INVITATIONS = timedelta(days=30)
MESSAGES = timedelta(days=365)
TRAIL = timedelta(days=5 * 365)


@action
def invite_administrator(email: str, link: Callable[[str], str]) -> Invitation:
    """Invite somebody to run this installation, in an organisation that is made when there is none."""
    place = Organisation.objects.filter(kind=Kind.BEHEER, is_active=True).order_by("created").first()
    if place is None:
        place = Organisation.objects.create(kind=Kind.BEHEER, name=str(Kind.BEHEER.label))
        record(SYSTEM, "organisation_created", place, about=place.pk, after={"kind": place.kind})
    return invite(SYSTEM, place, email=email, role=Role.BEHEERDER, manages=True, link=link)


@action
def clear_away() -> dict[str, int]:
    """Delete what is past its time; returns how much of each."""
    now = timezone.now()
    past = {
        "sessions": Session.objects.filter(expire_date__lt=now),
        "invitations": Invitation.objects.filter(expires__lt=now - INVITATIONS),
        "messages": Message.objects.filter(sent__lt=now - MESSAGES),
        "audit_lines": AuditLine.objects.filter(at__lt=now - TRAIL),
    }
    counts = {name: found.delete()[0] for name, found in past.items()}
    counts |= {"counters": clear_expired(), **clear_accounts(now)}
    place = Organisation.objects.filter(kind=Kind.BEHEER).order_by("created").first()
    record(SYSTEM, "cleared_away", place or Organisation(), after=counts)
    return counts
