"""Put the demonstration in the database; a second time it changes nothing."""

from functools import cache

from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import make_password

from banenafspraak.verdeling.gebieden import gebieden
from loket.accounts.actor import SYSTEM
from loket.accounts.models import Membership, Organisation, Person
from loket.audit.trail import action, record
from loket.demo.people import ORGANISATIONS, PASSWORD, PEOPLE, DemoOrganisation, DemoPerson


def load_demonstration() -> int:
    """Add what is missing; returns how many accounts are there."""
    made: dict[str, Organisation] = {}
    for each in ORGANISATIONS:
        made[each.key] = Organisation.objects.filter(name=each.name).first() or _add_organisation(each, made)
    for person in PEOPLE:
        if not Person.objects.filter(email=person.email).exists():
            _add_person(person, made)
    return len(PEOPLE)


@action
def _add_organisation(each: DemoOrganisation, made: dict[str, Organisation]) -> Organisation:
    organisation = Organisation.objects.create(
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
    person = Person.objects.create(email=each.email, password=_hashed(), name=each.name)
    EmailAddress.objects.create(user=person, email=each.email, verified=True, primary=True)
    record(SYSTEM, "account_made", person)
    for key, role, manages in each.roles:
        Membership.objects.create(person=person, organisation=made[key], role=role, manages=manages)
