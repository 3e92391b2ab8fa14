"""A company that a broker vouches for: its organisation, made when it is new, and the role of who acts for it."""

from django.core.exceptions import ValidationError

from loket.accounts.actor import SYSTEM, Actor
from loket.accounts.models import Membership, Organisation, Person
from loket.accounts.models.organisation import BRANCH, KVK
from loket.accounts.roles import Kind, Role
from loket.audit.trail import action, record
from loket.mijn.actions import notify


def check_company(kvk: str, branch: str, name: str) -> None:  # noqa: ARG001
    """Raise ValidationError unless these are a KvK number and a number of a branch of that company (or none)."""
    KVK(kvk)
    if branch:
        BRANCH(branch)
        other = Organisation.objects.filter(branch_number=branch).exclude(parent__kvk=kvk)
        if other.exists():
            raise ValidationError("The branch belongs to another company", code="other_company")


@action
def take_company_role(person: Person, kvk: str, branch: str, name: str) -> Membership | None:
    """The role of employer at the branch, or at the company where no branch was named.

    The broker says who acts for a company, so everybody it names has the role; who comes first manages it. A role that
    was ended here does not come back by itself: then the managers are told, and None is given. A company that was
    closed stays closed.
    """
    check_company(kvk, branch, name)
    organisation = _company(kvk, name)
    if branch:
        organisation = _branch(organisation, branch)
    held = Membership.objects.filter(person=person, organisation=organisation, role=Role.WERKGEVER, delegated_by=None)
    membership = held.filter(until=None).first()
    if membership is None and held.exists():
        record(Actor(person), "company_role_refused", organisation, about=organisation.pk)
        about = {"organisation": organisation.name, "person": str(person.pk)}
        for manager in Membership.objects.in_force().filter(organisation__in=list(organisation.line()), manages=True):
            notify(manager.person, "port_refused", about, organisation)
        return None
    if membership is None:
        first = not Membership.objects.in_force().filter(organisation=organisation).exists()
        membership = Membership.objects.create(
            person=person, organisation=organisation, role=Role.WERKGEVER, manages=first
        )
    doer = Actor(person, membership, organisation, Role.WERKGEVER, membership.manages)
    record(doer, "company_vouched_for", membership, about=organisation.pk, after={"role": Role.WERKGEVER})
    return membership


def _company(kvk: str, name: str) -> Organisation:
    found = Organisation.objects.filter(kvk=kvk, parent=None).first()
    if found is None:
        found = Organisation.objects.create(kind=Kind.WERKGEVER, kvk=kvk, name=name or f"KvK {kvk}")
        record(SYSTEM, "organisation_created", found, about=found.pk, after={"kind": found.kind, "kvk": kvk})
    return found


def _branch(company: Organisation, branch: str) -> Organisation:
    found = Organisation.objects.filter(branch_number=branch).first()
    if found is None:
        found = Organisation.objects.create(
            kind=Kind.WERKGEVER, parent=company, branch_number=branch, name=f"{company.name[:95]}, {branch}"
        )
        record(SYSTEM, "branch_added", found, about=found.pk, after={"branch_number": branch})
    return found
