"""Everything that is kept of one person, for that person: one answer for the page and for the file (AVG 15 and 20).

Secrets stay out (passwords, keys, codes), and so do the names of others, but for what a message said.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from loket.accounts import session
from loket.accounts.models import Invitation, Membership, Organisation, Person
from loket.accounts.roles import Role
from loket.accounts.trail_words import trail_words
from loket.api.models import Client
from loket.audit.models import AuditLine
from loket.mijn.models import Message
from loket.mijn.texts import text_of
from loket.verdeling.models import Editie, Reactie

Value = str | bool | datetime | None


@dataclass(frozen=True)
class Detail:
    """One fact: ``key`` in the file, ``label`` on the page."""

    key: str
    label: str
    value: Value


@dataclass(frozen=True)
class Part:
    key: str
    title: str
    records: list[list[Detail]]


def own_data(person: Person) -> list[Part]:
    """In the order of the page; a part without records says that nothing of the kind is kept."""
    return [Part(key, title, [list(one) for one in find(person)]) for key, title, find in _parts()]


def as_document(parts: Iterable[Part]) -> dict[str, list[dict[str, Value]]]:
    """The same for software."""
    return {part.key: [{detail.key: detail.value for detail in one} for one in part.records] for part in parts}


def _parts() -> list[tuple[str, str, Callable[[Person], Iterator[list[Detail]]]]]:
    return [
        ("account", _("Your account"), _account),
        ("addresses", _("Your e-mail addresses"), _addresses),
        ("roles", _("Your roles"), _roles),
        ("lent", _("Roles that you lent"), _lent),
        ("invitationsAccepted", _("Invitations that you accepted"), _accepted),
        ("invitationsSent", _("Invitations that you sent"), _sent),
        ("clients", _("Links for software that you made"), _clients),
        ("secondSteps", _("Second steps of signing in"), _second_steps),
        ("otherWaysIn", _("Signing in through another organisation"), _ports),
        ("sessions", _("Where you are signed in now"), _sessions),
        ("messages", _("Messages to you"), _messages),
        ("editions", _("Editions of the distribution that you worked on"), _editions),
        ("comments", _("Your comments on a concept"), _comments),
        ("trail", _("What you did, and what was changed for you"), _trail),
    ]


def _account(person: Person) -> Iterator[list[Detail]]:
    yield [
        Detail("id", _("Number of your account"), str(person.pk)),
        Detail("name", _("Name"), person.name),
        Detail("language", _("Language"), person.language),
        Detail("created", _("Since"), person.created),
        Detail("lastSignedIn", _("Last signed in"), person.last_login),
        Detail("blocked", _("Blocked"), not person.is_active),
        Detail("hasPassword", _("Has a password"), person.has_usable_password()),
    ]


def _addresses(person: Person) -> Iterator[list[Detail]]:
    known = {person.email: False} if person.email else {}
    known |= dict(EmailAddress.objects.filter(user=person).values_list("email", "verified"))
    for email, verified in known.items():
        yield [Detail("email", _("E-mail address"), email), Detail("confirmed", _("Confirmed"), verified)]


def _roles(person: Person) -> Iterator[list[Detail]]:
    for each in Membership.objects.filter(person=person).select_related("organisation"):
        yield [*_role(each), Detail("lentToYou", _("Lent to you"), each.delegated_by_id is not None)]


def _lent(person: Person) -> Iterator[list[Detail]]:
    for each in Membership.objects.filter(delegated_by__person=person).select_related("organisation"):
        yield _role(each)


def _role(membership: Membership) -> list[Detail]:
    return [
        Detail("organisation", _("Organisation"), membership.organisation.name),
        Detail("role", _("Role"), membership.get_role_display()),
        Detail("manages", _("Manages the organisation"), membership.manages),
        Detail("since", _("Since"), membership.since),
        Detail("until", _("Until"), membership.until),
    ]


def _accepted(person: Person) -> Iterator[list[Detail]]:
    return _invitations(Invitation.objects.filter(accepted_by=person))


def _sent(person: Person) -> Iterator[list[Detail]]:
    return _invitations(Invitation.objects.filter(invited_by__person=person))


def _invitations(found: QuerySet[Invitation]) -> Iterator[list[Detail]]:
    for each in found.select_related("organisation"):
        yield [
            Detail("organisation", _("Organisation"), each.organisation.name),
            Detail("role", _("Role"), each.get_role_display()),
            Detail("sent", _("Sent"), each.created),
            Detail("accepted", _("Accepted"), each.accepted),
        ]


def _clients(person: Person) -> Iterator[list[Detail]]:
    for each in Client.objects.filter(created_by=person).select_related("organisation"):
        yield [
            Detail("name", _("Name"), each.name),
            Detail("organisation", _("Organisation"), each.organisation.name),
            Detail("created", _("Made"), each.created),
        ]


def _second_steps(person: Person) -> Iterator[list[Detail]]:
    for each in Authenticator.objects.filter(user=person).order_by("created_at"):
        yield [
            Detail("kind", _("Kind"), str(each.get_type_display())),
            Detail("name", _("Name"), each.data.get("name", "")),
            Detail("created", _("Set up"), each.created_at),
            Detail("lastUsed", _("Last used"), each.last_used_at),
        ]


def _ports(person: Person) -> Iterator[list[Detail]]:
    for each in SocialAccount.objects.filter(user=person):
        yield [
            Detail("provider", _("Through"), each.provider),
            Detail("created", _("Since"), each.date_joined),
            Detail("lastSignedIn", _("Last signed in"), each.last_login),
        ]


def _sessions(person: Person) -> Iterator[list[Detail]]:
    for each in Session.objects.filter(expire_date__gt=timezone.now()):
        kept = each.get_decoded()
        if kept.get(SESSION_KEY) == str(person.pk):
            yield [
                Detail("began", _("Since"), _moment(kept.get(session.BEGAN))),
                Detail("lastSeen", _("Last did something"), _moment(kept.get(session.SEEN))),
            ]


def _moment(seconds: float | None) -> datetime | None:
    return datetime.fromtimestamp(seconds, UTC) if seconds else None


def _messages(person: Person) -> Iterator[list[Detail]]:
    for each in Message.objects.filter(person=person):
        text = text_of(each)
        yield [
            Detail("title", _("Subject"), text.title),
            Detail("body", _("Text"), text.body),
            Detail("sent", _("Sent"), each.sent),
            Detail("read", _("Read"), each.read),
        ]


def _editions(person: Person) -> Iterator[list[Detail]]:
    yours = Q(drafted_by=person.pk) | Q(proposed_by=person.pk) | Q(adopted_by=person.pk)
    for each in Editie.objects.filter(yours):
        yield [
            Detail("name", _("Name"), each.naam),
            Detail("status", _("Status"), each.get_status_display()),
            Detail("drafted", _("Drafted by you"), each.drafted_by == person.pk),
            Detail("offered", _("Offered by you"), each.proposed_by == person.pk),
            Detail("adopted", _("Adopted by you"), each.adopted_by == person.pk),
        ]


def _comments(person: Person) -> Iterator[list[Detail]]:
    for each in Reactie.objects.filter(person=person.pk).select_related("editie", "organisation"):
        yield [
            Detail("edition", _("Edition"), each.editie.naam),
            Detail("region", _("Region"), each.regio),
            Detail("organisation", _("Organisation"), each.organisation.name),
            Detail("text", _("Text"), each.tekst),
            Detail("sent", _("Sent"), each.at),
            Detail("withdrawn", _("Withdrawn"), each.withdrawn),
        ]


def _trail(person: Person) -> Iterator[list[Detail]]:
    lines = list(_lines_of(person))
    names = _names(line.organisation for line in lines)
    for line in lines:
        yield [
            Detail("at", _("When"), line.at),
            Detail("what", _("What"), trail_words(line)),
            Detail("byYou", _("By you"), line.person == person.pk),
            Detail("role", _("Role"), str(Role(line.role).label) if line.role in Role else ""),
            Detail("organisation", _("Organisation"), names.get(line.organisation, "") if line.organisation else ""),
        ]


def _lines_of(person: Person) -> QuerySet[AuditLine]:
    """What the person did, and what others changed in their account and roles."""
    roles = [str(key) for key in Membership.objects.filter(person=person).values_list("pk", flat=True)]
    return AuditLine.objects.filter(
        Q(person=person.pk)
        | Q(subject="person", subject_id=str(person.pk))
        | Q(subject="membership", subject_id__in=roles)
    )


def _names(keys: Iterable[UUID | None]) -> Mapping[Any, str]:
    return dict(Organisation.objects.filter(pk__in={key for key in keys if key}).values_list("pk", "name"))
