"""What waits for somebody: everything with a clock, soonest first, and messages."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from allauth.mfa.utils import is_mfa_enabled
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from loket.accounts.access import Purpose, organisations
from loket.accounts.actor import Actor, roles_of
from loket.accounts.models import Invitation, Membership, Person
from loket.accounts.roles import HELPED, Role
from loket.mijn.models import Message


@dataclass(frozen=True)
class Task:
    """One thing to do: what, where, and by which day; without a day it can be done at any time."""

    title: str
    url: str
    by: date | None = None


def tasks(actor: Actor) -> list[Task]:
    """Everything to do for the role in use, soonest first."""
    found = [task for source in SOURCES for task in source(actor)]
    return sorted(found, key=lambda task: (task.by is None, task.by or date.max, task.title))


def _second_step(actor: Actor) -> Iterator[Task]:
    if actor.membership and isinstance(actor.person, Person) and not is_mfa_enabled(actor.person):
        yield Task(_("Set up a second step for signing in"), reverse("mfa_index"))


def _ending_roles(actor: Actor) -> Iterator[Task]:
    if actor.person is None:
        return
    for membership in roles_of(actor.person):
        if membership.until:
            title = _("Your role at %(organisation)s ends") % {"organisation": membership.organisation.name}
            yield Task(title, reverse("account"), _last_day(membership))


def _last_day(membership: Membership) -> date:
    return localtime(membership.until).date() - timedelta(days=1)


def _unanswered(actor: Actor) -> Iterator[Task]:
    """Invitations of one's own organisations that nobody has used yet."""
    if actor.role == Role.BEHEERDER:
        open_ones = Invitation.objects.unanswered().filter(invited_by=actor.membership).exclude(role__in=HELPED)
    else:
        run = organisations(actor, Purpose.ORGANISATIE, change=True)
        open_ones = Invitation.objects.unanswered().filter(organisation__in=run)
    for invitation in open_ones.select_related("organisation"):
        words = {"organisation": invitation.organisation.name}
        url = reverse("organisation", args=[invitation.organisation_id])
        if invitation.is_open:
            yield Task(_("An invitation for %(organisation)s waits for an answer") % words, url, _expiry(invitation))
        else:
            yield Task(_("An invitation for %(organisation)s was not used in time") % words, url)


def _expiry(invitation: Invitation) -> date:
    return localtime(invitation.expires).date()


# Other apps with something to do add theirs here.
SOURCES: list[Callable[[Actor], Iterator[Task]]] = [_second_step, _ending_roles, _unanswered]


def messages_for(actor: Actor) -> QuerySet[Message]:
    return Message.objects.filter(person=actor.person_id).select_related("organisation")


def unread(person: Person) -> int:
    return Message.objects.filter(person=person, read=None).count()
