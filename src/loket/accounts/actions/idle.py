"""Accounts that nobody uses: without a role and without signing in for a year they go, after a word a month before."""

from datetime import datetime, timedelta

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce

from loket.accounts.actor import SYSTEM
from loket.accounts.models import Membership, Person
from loket.audit.trail import action, record
from loket.mijn.actions import notify
from loket.mijn.models import Message

KEPT_UNUSED = timedelta(days=365)
TOLD_AHEAD = timedelta(days=30)
TOLD = "account_ends"


@action
def announce_end(person: Person, now: datetime) -> None:
    notify(person, TOLD, {"until": (now + TOLD_AHEAD).isoformat()})
    record(SYSTEM, "account_end_announced", person)


@action
def erase_unused(person: Person) -> None:
    record(SYSTEM, "account_erased", person)
    person.delete()


def clear_accounts(now: datetime) -> dict[str, int]:
    """Erase who was told a month ago and did not come back, and tell who is next."""
    told = Message.objects.filter(person=OuterRef("pk"), code=TOLD, sent__gte=OuterRef("seen"))
    gone = _unused(now, KEPT_UNUSED).filter(Exists(told.filter(sent__lte=now - TOLD_AHEAD)))
    next_ones = _unused(now, KEPT_UNUSED - TOLD_AHEAD).filter(~Exists(told))
    erased, announced = list(gone), list(next_ones)
    for person in erased:
        erase_unused(person)
    for person in announced:
        announce_end(person, now)
    return {"accounts": len(erased), "accounts_announced": len(announced)}


def _unused(now: datetime, kept: timedelta) -> QuerySet[Person]:
    """Who holds no role and was not seen for so long; a closed organisation may open again, so it counts."""
    held = Membership.objects.filter(Q(until=None) | Q(until__gt=now), person=OuterRef("pk"))
    seen = Coalesce(F("last_login"), F("created"))
    return Person.objects.annotate(seen=seen).filter(~Exists(held), seen__lt=now - kept)
