"""Put the demonstration in the database; a second time it changes nothing."""

from functools import cache
from secrets import token_hex

from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import make_password

from banenafspraak.verdeling.gebieden import gebieden
from loket.accounts.actor import SYSTEM, acting
from loket.accounts.models import Invitation, Membership, Organisation, Person
from loket.accounts.roles import Role
from loket.api.actions import create_client
from loket.audit.trail import action, record
from loket.demo.actions_verdeling import add_concepts
from loket.demo.people import MARK, ORGANISATIONS, PASSWORD, PEOPLE, DemoOrganisation, DemoPerson, key_of
from loket.mijn.models import Message
from loket.over.models import Report
from loket.settings_accounts import DEMO_DOMAIN

MESSAGE, INVITATION, REPORT, CLIENT = (key_of(word) for word in ("message", "invitation", "report", "client"))


def load_demonstration() -> int:
    """Add what is missing; returns how many accounts are there."""
    made: dict[str, Organisation] = {}
    for each in ORGANISATIONS:
        made[each.key] = Organisation.objects.filter(pk=key_of(each.key)).first() or _add_organisation(each, made)
    for person in PEOPLE:
        if not Person.objects.filter(email=person.email).exists():
            _add_person(person, made)
    if not Message.objects.filter(pk=MESSAGE).exists():
        _add_waiting()
    add_concepts()
    return len(PEOPLE)


@action
def _add_waiting() -> None:
    """A message, an invitation and a report of an error, so that pages show how those look."""
    employer = Membership.objects.get(pk=key_of("werkgever", "werkgever"))
    words = {
        "person": str(key_of(f"vestiging{DEMO_DOMAIN}")),
        "role": Role.WERKGEVER.value,
        "organisation": employer.organisation.name,
    }
    message = Message.objects.create(pk=MESSAGE, person=employer.person, code="accepted", words=words)
    record(SYSTEM, "demonstration_loaded", message)
    create_client(
        acting(employer), employer.organisation, name=f"Roosterpakket {MARK}", role=Role.WERKGEVER,
        scopes=["organisaties:lezen"], key=CLIENT,
    )  # fmt: skip
    Report.objects.create(pk=REPORT, page="/wetboek", language="nl", wrong=f"Een verzonnen melding {MARK}.")
    Invitation.objects.create(
        pk=INVITATION,
        organisation=employer.organisation,
        email=f"nieuw{DEMO_DOMAIN}",
        role=Role.WERKGEVER,
        invited_by=employer,
        token_hash=token_hex(32),
    )


@action
def _add_organisation(each: DemoOrganisation, made: dict[str, Organisation]) -> Organisation:
    organisation = Organisation.objects.create(
        pk=key_of(each.key),
        kind=each.kind,
        name=each.name,
        parent=made.get(each.parent),
        gemeente=each.gemeente,
        regio=gebieden().regio(each.regio).code if each.regio else "",
        kvk=each.kvk,
        branch_number=each.branch_number,
    )
    record(SYSTEM, "organisation_created", organisation, about=organisation.pk, after={"kind": each.kind})
    return organisation


@cache
def _hashed() -> str:
    """One hash for all, since hashing is made to be slow and this password is no secret."""
    return make_password(PASSWORD)


@action
def _add_person(each: DemoPerson, made: dict[str, Organisation]) -> None:
    person = Person.objects.create(pk=key_of(each.email), email=each.email, password=_hashed(), name=each.name)
    EmailAddress.objects.create(user=person, email=each.email, verified=True, primary=True)
    record(SYSTEM, "account_made", person)
    for key, role, manages in each.roles:
        Membership.objects.create(
            pk=key_of(each.login, key), person=person, organisation=made[key], role=role, manages=manages
        )
