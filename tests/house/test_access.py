"""Who may come where. Every route is visited as every made-up account; what each may see stands here by hand.

The tables below say what the access table must amount to. They were written from the roles, not from the code.
"""

from uuid import UUID, uuid4

import pytest
from django.http import HttpResponse
from django.test import Client

from banenafspraak.verdeling.gebieden import gebieden
from loket.accounts.access import TABLE, Purpose, may, organisations, regions
from loket.accounts.actor import Actor, acting
from loket.accounts.models import Membership, Organisation
from loket.accounts.roles import HELPED, ROLES_IN, Kind, Role
from loket.demo.people import ORGANISATIONS, PEOPLE, key_of
from tests.house.routes import EXAMPLES, NO_PAGE, Route, routes, signed_in

pytestmark = pytest.mark.django_db

ALL = {each.key for each in ORGANISATIONS}
COMPANY = {"werkgever", "vestiging", "vestiging_elders"}
# What lies in the region Midden-Utrecht; De Halm in Rotterdam and the region Rijnmond do not.
MIDDEN_UTRECHT = {"regio", "gemeente", "uwv", "werkgever", "vestiging", "school", "deskundige"}

SEES: dict[str, set[str]] = {
    "beheerder": ALL,
    "werkkamer": ALL,
    "tweede": ALL,
    "uwv": ALL,
    "regio": MIDDEN_UTRECHT,
    "gemeente": MIDDEN_UTRECHT,
    "andere_regio": {"andere_regio", "vestiging_elders"},
    "sector": {"sector"},
    "werkgever": COMPANY,
    "vestiging": {"vestiging"},
    "school": {"school"},
    "deskundige": {"deskundige"},
    "kandidaat": {"gemeente"},
    "vertegenwoordiger": {"gemeente"},
    "twee_rollen": MIDDEN_UTRECHT,  # in the role that is in use first
}
CHANGES: dict[str, set[str]] = {
    **{login: set() for login in SEES},
    "beheerder": ALL,
    "werkkamer": {"werkkamer"},
    "uwv": {"uwv"},
    "regio": {"regio"},
    "gemeente": {"gemeente"},
    "andere_regio": {"andere_regio"},
    "sector": {"sector"},
    "werkgever": COMPANY,
    "school": {"school"},
    "deskundige": {"deskundige"},
}
SETS_UP = {"beheerder"}
# Who drafts and adopts editions of the distribution, who reads the concepts, and for which regions who may comment.
ADOPTS = {"werkkamer", "tweede"}
READS_CONCEPTS = {*ADOPTS, "regio", "andere_regio", "gemeente", "twee_rollen", "uwv"}
COMMENTS_FOR: dict[str, set[str]] = {
    **{login: set() for login in SEES},
    **{login: set(gebieden().regios) for login in ADOPTS},
    **{login: {"AM13"} for login in ("regio", "gemeente", "twee_rollen")},
    "andere_regio": {"AM22"},
}
ACCOUNTS = [person.login for person in PEOPLE]
ORGANISATION_STEPS = ("wijzigen", "vestiging", "sluiten", "logboek", "uitnodigen", "koppelingen", "koppelingen/nieuw")


def actor(login: str) -> Actor:
    held = Membership.objects.in_force().filter(person_id=key_of(f"{login}@demo.invalid"))
    return acting(sorted(held, key=lambda membership: (membership.since, membership.pk))[0])


def keys_of(found: object) -> set[str]:
    names: dict[UUID, str] = {key_of(each.key): each.key for each in ORGANISATIONS}
    return {names[organisation.pk] for organisation in found}  # type: ignore[attr-defined]


def may_pass(login: str, route: Route) -> bool:
    door = route.door
    assert door
    match door.purpose:
        case None:
            return True
        case Purpose.CONTACT:
            return bool(SEES[login])
        case Purpose.ORGANISATIE:
            return bool(CHANGES[login])
        case Purpose.STELSEL:
            return login in SETS_UP
        case Purpose.VERDELING:
            return login in (ADOPTS if door.change else READS_CONCEPTS)
        case Purpose.REACTIE:
            return bool(COMMENTS_FOR[login])


def addresses(route: Route) -> tuple[str, ...]:
    return EXAMPLES.get(route.page, () if "<" in route.page else (route.page,))


@pytest.mark.parametrize("route", routes(), ids=lambda route: route.page)
def test_every_route_says_who_may_come(route: Route) -> None:
    assert route.door is not None, f"{route.page} has no door: make it with `at` or `page` of loket.accounts.gate"


def test_every_made_up_role_is_tried() -> None:
    assert {role for person in PEOPLE for _, role, _ in person.roles} == set(Role)
    assert set(SEES) == set(CHANGES) == set(ACCOUNTS)


@pytest.mark.parametrize("login", ACCOUNTS)
def test_the_table_gives_each_account_what_its_role_needs(login: str) -> None:
    who = actor(login)
    assert keys_of(organisations(who, Purpose.CONTACT)) == SEES[login]
    assert keys_of(organisations(who, Purpose.ORGANISATIE, change=True)) == CHANGES[login]
    assert keys_of(organisations(who, Purpose.ORGANISATIE)) == CHANGES[login]


@pytest.mark.parametrize("login", ACCOUNTS)
def test_the_table_says_who_speaks_for_which_region(login: str) -> None:
    who = actor(login)
    assert regions(who, Purpose.REACTIE, change=True) == COMMENTS_FOR[login]
    assert may(who, Purpose.VERDELING) == (login in READS_CONCEPTS)
    assert may(who, Purpose.VERDELING, change=True) == (login in ADOPTS)


def test_a_gemeente_of_which_the_region_is_in_doubt_speaks_for_none() -> None:
    who = actor("gemeente")
    assert who.organisation
    who.organisation.gemeente = "GM0000"
    assert regions(who, Purpose.REACTIE, change=True) == frozenset()


def test_whoever_has_no_role_sees_and_changes_nothing() -> None:
    for purpose in Purpose:
        assert not organisations(Actor(), purpose).exists()
        assert not organisations(Actor(), purpose, change=True).exists()


def test_each_grant_is_of_a_role_that_exists_there() -> None:
    assert [grant for grant in TABLE if grant.role not in ROLES_IN[grant.kind]] == []
    assert {(grant.role, grant.kind) for grant in TABLE} == {(role, kind) for kind in Kind for role in ROLES_IN[kind]}


def test_nobody_who_is_helped_changes_anything() -> None:
    assert [grant for grant in TABLE if grant.role in HELPED and grant.may_change] == []


@pytest.mark.parametrize("route", [route for route in routes() if route.door and route.door.signed_in], ids=str)
def test_without_signing_in_nothing_behind_a_door_is_seen(client: Client, route: Route) -> None:
    for url in addresses(route):
        for answer in (client.get(url), client.post(url)):
            assert answer.status_code == 302, f"{url} gives {answer.status_code}"
            assert answer.headers["Location"].startswith("/inloggen?next=/"), answer.headers["Location"]


@pytest.mark.parametrize("login", ACCOUNTS)
def test_each_account_passes_the_doors_of_its_role_and_no_other(client: Client, login: str) -> None:
    signed_in(client, login)
    wrong = []
    for route in routes():
        if not route.door or not route.door.signed_in or route.page in NO_PAGE:
            continue
        for url in addresses(route):
            answer = client.get(url)
            if (answer.status_code == 403) == may_pass(login, route):
                wrong.append((url, answer.status_code))
            if not may_pass(login, route):
                assert client.post(url).status_code == 403
    assert wrong == []


@pytest.mark.parametrize("login", ACCOUNTS)
def test_each_account_meets_only_its_own_organisations(client: Client, login: str) -> None:
    signed_in(client, login)
    for each in ORGANISATIONS:
        url = f"/mijn/organisaties/{key_of(each.key)}"
        seen = client.get(url)
        assert seen.status_code == (200 if each.key in SEES[login] else 404), f"{login} at {each.key}"
        if each.key not in SEES[login]:
            assert each.name not in seen.content.decode()
        for step in ORGANISATION_STEPS:
            for answer in (client.get(f"{url}/{step}"), _harmless_post(client, f"{url}/{step}")):
                allowed = each.key in CHANGES[login]
                assert (answer.status_code in {200, 405}) == allowed, f"{login}: {each.key}/{step} {answer.status_code}"


def _harmless_post(client: Client, url: str) -> HttpResponse:
    """A form with nothing in it, which changes nothing; closing takes no answers, so it is only looked at."""
    return client.get(url) if url.endswith("sluiten") else client.post(url, {})  # type: ignore[return-value]


@pytest.mark.parametrize("login", ACCOUNTS)
def test_the_list_shows_what_may_be_seen(client: Client, login: str) -> None:
    text = signed_in(client, login).get("/mijn/organisaties").content.decode()
    in_list = {each.key for each in ORGANISATIONS if f'/mijn/organisaties/{key_of(each.key)}"' in text}
    assert in_list == SEES[login]


def test_an_organisation_that_may_not_be_seen_looks_like_one_that_does_not_exist(client: Client) -> None:
    signed_in(client, "andere_regio")
    hidden = client.get(f"/mijn/organisaties/{key_of('werkgever')}")
    absent = client.get(f"/mijn/organisaties/{uuid4()}")
    assert hidden.status_code == absent.status_code == 404
    assert _without_path(hidden) == _without_path(absent)


def _without_path(answer: object) -> str:
    """The page without its own address and without the tokens that differ on every visit."""
    import re

    text = answer.content.decode()  # type: ignore[attr-defined]
    return re.sub(r'[0-9a-f]{8}-[0-9a-f-]{27}|value="[^"]*"|data-over="\d+"', "", text)


@pytest.mark.parametrize("login", ["andere_regio", "vestiging", "kandidaat"])
def test_somebody_elses_message_role_and_invitation_do_not_exist(client: Client, login: str) -> None:
    signed_in(client, login)
    for page in ("/mijn/berichten/<key>", "/mijn/rollen/<key>/uitlenen", "/mijn/rollen/<key>/beeindigen"):
        for url in EXAMPLES[page]:
            assert client.get(url).status_code == 404
            assert client.post(url, {}).status_code == 404


def test_the_administrator_meets_no_candidate(client: Client) -> None:
    signed_in(client, "beheerder")
    page = client.get(f"/mijn/organisaties/{key_of('gemeente')}").content.decode()
    assert "Gea Meente" in page
    assert "Kim Didaat" not in page
    assert "Ver Tegen" not in page
    role = key_of("kandidaat", "gemeente")
    for step in ("beeindigen", "beheer"):
        assert client.post(f"/mijn/rollen/{role}/{step}").status_code == 404
    form = client.get(f"/mijn/organisaties/{key_of('gemeente')}/uitnodigen").content.decode()
    assert 'value="gemeente"' in form
    assert 'value="kandidaat"' not in form


def test_who_is_helped_sees_the_organisation_but_nobody_in_it(client: Client) -> None:
    page = signed_in(client, "kandidaat").get(f"/mijn/organisaties/{key_of('gemeente')}").content.decode()
    assert "Gemeente Utrecht" in page
    assert "Gea Meente" not in page
    assert "@demo.invalid" not in page


def test_a_closed_organisation_gives_nobody_a_role() -> None:
    Organisation.objects.filter(pk=key_of("werkgever")).update(is_active=False)
    held = Membership.objects.in_force().filter(pk=key_of("werkgever", "werkgever"))
    assert not held.exists()
