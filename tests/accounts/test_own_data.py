"""What somebody gets of their own data: all of it, readable and as a file, without secrets and without others."""

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from loket.accounts.actions.memberships import colleagues, end_membership
from loket.accounts.models import Membership, Person
from loket.demo.people import key_of
from loket.mijn.actions import notify
from tests.accounts.keys import with_keys
from tests.accounts.people import actor
from tests.house.routes import signed_in

pytestmark = pytest.mark.django_db
PARTS = {
    "account", "addresses", "roles", "lent", "invitationsAccepted", "invitationsSent", "clients", "secondSteps",
    "otherWaysIn", "sessions", "messages", "editions", "comments", "trail",
}  # fmt: skip


def file_of(who: str, *, keys: bool = False) -> dict[str, list[dict[str, object]]]:
    client = signed_in(Client(), who)
    if keys:
        with_keys(who)
    answer = client.get("/mijn/account/gegevens.json")
    assert answer["Content-Disposition"].startswith("attachment")
    assert "no-store" in answer["Cache-Control"]
    found: dict[str, list[dict[str, object]]] = answer.json()
    return found


def test_the_file_holds_every_part() -> None:
    person = Person.objects.get(email="werkgever@demo.invalid")
    notify(person, "password_changed", {})
    found = file_of("werkgever", keys=True)
    assert set(found) == PARTS
    assert found["account"][0]["name"] == person.name
    assert found["addresses"][0]["email"] == "werkgever@demo.invalid"
    assert "Bakkerij De Halm (fictief)" in {role["organisation"] for role in found["roles"]}
    assert len(found["secondSteps"]) == 3
    assert len(found["sessions"]) == 1
    assert "Uw wachtwoord is gewijzigd" in {message["title"] for message in found["messages"]}
    assert found["trail"]


def test_the_file_holds_no_secret() -> None:
    text = str(file_of("werkgever", keys=True))
    person = Person.objects.get(email="werkgever@demo.invalid")
    assert person.password not in text
    for each in Authenticator.objects.filter(user=person):
        for name, secret in each.data.items():
            assert name == "name" or not secret or str(secret) not in text, name


def test_nobody_finds_another_in_it() -> None:
    text = str(file_of("kandidaat"))
    others = Person.objects.exclude(email="kandidaat@demo.invalid").values_list("name", "email")
    assert [name for name, email in others if name in text or str(email) in text] == []


def test_what_an_administrator_did_to_a_role_stands_in_it() -> None:
    held = Membership.objects.get(pk=key_of("vestiging", "vestiging"))
    end_membership(actor("beheerder", "beheer"), held)
    last = next(line for line in file_of("vestiging")["trail"] if not line["byYou"])
    assert str(last["what"]).startswith("Rol beëindigd")


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_the_page_shows_what_the_file_holds(prefix: str) -> None:
    client = signed_in(Client(), "werkgever")
    page = client.get(f"{prefix}/mijn/account/gegevens").content.decode()
    assert "werkgever@demo.invalid" in page
    assert f'href="{prefix}/mijn/account/gegevens.json"' in page
    assert f'href="{prefix}/mijn/account/gegevens"' in client.get(f"{prefix}/mijn/account").content.decode()


def test_who_is_helped_learns_nobodys_name_by_lending() -> None:
    held = Membership.objects.get(pk=key_of("kandidaat", "gemeente"))
    other = Person.objects.get(pk=key_of("school@demo.invalid"))
    Membership.objects.create(person=other, organisation=held.organisation, role=held.role)
    assert colleagues(held) == []
