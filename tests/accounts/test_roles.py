"""Roles end, are lent, and one at a time is in use."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client
from django.utils import timezone

from loket.accounts.access import Purpose, organisations
from loket.accounts.actions.memberships import delegate, end_membership, set_management
from loket.accounts.actions.organisations import close_organisation, open_organisation
from loket.accounts.actor import acting
from loket.accounts.models import Membership, Person
from loket.accounts.roles import Role
from loket.demo.people import key_of
from loket.mijn.models import Message
from tests.accounts.people import actor, organisation
from tests.house.routes import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def colleague() -> Person:
    """Somebody who holds the same role at De Halm."""
    person = Person.objects.create_user("cas@example.nl", name="Cas Collega (fictief)")
    Membership.objects.create(person=person, organisation=organisation("werkgever"), role=Role.WERKGEVER)
    return person


def _tomorrow() -> object:
    return timezone.now() + timedelta(days=1)


def test_a_lent_role_works_until_its_end_and_no_longer(colleague: Person) -> None:
    mine = actor("werkgever")
    lent = delegate(mine, mine.membership, to=colleague, until=timezone.now() + timedelta(days=1))  # type: ignore[arg-type]
    assert organisations(acting(lent), Purpose.ORGANISATIE, change=True).count() == 3
    assert Message.objects.get(person=colleague).code == "delegated"

    Membership.objects.filter(pk=lent.pk).update(until=timezone.now())
    assert not Membership.objects.in_force().filter(pk=lent.pk).exists()


def test_what_was_lent_ends_with_the_role_it_came_from(colleague: Person) -> None:
    mine = actor("werkgever")
    lent = delegate(mine, mine.membership, to=colleague, until=timezone.now() + timedelta(days=9))  # type: ignore[arg-type]
    set_management(mine, Membership.objects.get(person=colleague, delegated_by=None), manages=True)
    end_membership(mine, mine.membership)  # type: ignore[arg-type]
    assert not Membership.objects.in_force().filter(pk=lent.pk).exists()


def test_what_was_lent_stops_when_its_owner_is_blocked(colleague: Person) -> None:
    mine = actor("werkgever")
    lent = delegate(mine, mine.membership, to=colleague, until=timezone.now() + timedelta(days=9))  # type: ignore[arg-type]
    Person.objects.filter(pk=key_of("werkgever@demo.invalid")).update(is_active=False)
    assert not Membership.objects.in_force().filter(pk=lent.pk).exists()


def test_a_role_is_lent_to_colleagues_alone_and_not_further(colleague: Person) -> None:
    mine, later = actor("werkgever"), timezone.now() + timedelta(days=1)
    stranger = Person.objects.get(pk=key_of("gemeente@demo.invalid"))
    with pytest.raises(ValidationError):
        delegate(mine, mine.membership, to=stranger, until=later)  # type: ignore[arg-type]
    with pytest.raises(ValidationError):
        delegate(mine, mine.membership, to=colleague, until=timezone.now() - timedelta(days=1))  # type: ignore[arg-type]
    lent = delegate(mine, mine.membership, to=colleague, until=later)  # type: ignore[arg-type]
    with pytest.raises(ValidationError):
        delegate(acting(lent), lent, to=mine.person, until=later)  # type: ignore[arg-type]
    with pytest.raises(PermissionDenied):
        delegate(actor("gemeente"), mine.membership, to=colleague, until=later)  # type: ignore[arg-type]


def test_the_form_lends_until_and_including_the_day(colleague: Person) -> None:
    client = signed_in(Client(), "werkgever")
    day = timezone.localdate() + timedelta(days=3)
    url = f"/mijn/rollen/{key_of('werkgever', 'werkgever')}/uitlenen"
    answer = client.post(url, {"to": str(colleague.pk), "until": day.isoformat()})
    assert answer.status_code == 302
    until = Membership.objects.get(delegated_by=key_of("werkgever", "werkgever")).until
    assert until
    local = timezone.localtime(until)
    assert (local.date(), local.hour) == (day + timedelta(days=1), 0)


def test_the_last_who_manages_cannot_leave_the_organisation_alone(colleague: Person) -> None:
    mine = actor("werkgever")
    assert mine.membership
    with pytest.raises(ValidationError, match="Niemand anders"):
        end_membership(mine, mine.membership)
    with pytest.raises(ValidationError, match="Niemand anders"):
        set_management(mine, mine.membership, manages=False)
    assert Membership.objects.in_force().filter(pk=mine.membership.pk).exists()
    end_membership(actor("beheerder", "beheer"), mine.membership)


def test_whoever_manages_the_company_manages_its_branch_too() -> None:
    # The branch has no manager of its own, so nobody is left behind when its one colleague goes.
    end_membership(actor("werkgever"), Membership.objects.get(pk=key_of("vestiging", "vestiging")))
    assert not Membership.objects.in_force().filter(organisation=organisation("vestiging")).exists()


def test_a_role_that_ended_opens_nothing_on_the_very_next_page() -> None:
    client = signed_in(Client(), "vestiging")
    url = f"/mijn/organisaties/{key_of('vestiging')}"
    assert client.get(url).status_code == 200
    end_membership(actor("werkgever"), Membership.objects.get(pk=key_of("vestiging", "vestiging")))
    assert client.get(url).status_code == 403
    assert "U hebt nog geen rol" in client.get("/mijn").content.decode()


def test_only_one_role_counts_at_a_time() -> None:
    client = signed_in(Client(), "twee_rollen")
    assert client.get(f"/mijn/organisaties/{key_of('gemeente')}").status_code == 200
    assert client.get(f"/mijn/organisaties/{key_of('regio')}").status_code == 200

    client.post("/mijn/rol", {"rol": str(key_of("twee_rollen", "school"))})

    assert "School, Vso De Brug" in client.get("/mijn").content.decode()
    assert client.get(f"/mijn/organisaties/{key_of('gemeente')}").status_code == 404


@pytest.mark.parametrize("chosen", ["", "onzin", str(key_of("werkgever", "werkgever"))])
def test_nobody_chooses_a_role_of_somebody_else(chosen: str) -> None:
    client = signed_in(Client(), "twee_rollen")
    client.post("/mijn/rol", {"rol": chosen})
    assert "Bakkerij" not in client.get("/mijn").content.decode()


def test_closing_an_organisation_closes_its_branches_and_can_be_undone() -> None:
    who, company = actor("beheerder", "beheer"), organisation("werkgever")
    close_organisation(who, company)
    assert not organisation("vestiging").is_active
    assert signed_in(Client(), "vestiging").get(f"/mijn/organisaties/{key_of('vestiging')}").status_code == 403
    open_organisation(who, organisation("werkgever"))
    assert organisation("vestiging").is_active


def test_nobody_closes_the_organisation_they_act_for() -> None:
    with pytest.raises(ValidationError):
        close_organisation(actor("werkgever"), organisation("werkgever"))
    close_organisation(actor("werkgever"), organisation("vestiging"))


def test_a_blocked_person_is_out_at_once() -> None:
    client = signed_in(Client(), "gemeente")
    Person.objects.filter(pk=key_of("gemeente@demo.invalid")).update(is_active=False)
    assert client.get("/mijn").status_code == 302
