"""Which cookies this site sets, on every page and in every state: those of the register, for this browser session."""

from typing import Any

import pytest
from django.test import Client

from loket.over import verwerkingen
from tests.house.routes import signed_in, visits

pytestmark = pytest.mark.django_db
# Pages for whoever is not signed in that hold a form of an account; a stand-in for a broker is one of those.
FORMS = (
    "/inloggen",
    "/wachtwoord-vergeten",
    "/nieuw-wachtwoord",
    "/e-mailadres",
    "/uitnodiging",
    "/mijn",
    "/uitloggen",
    "/demo",
)


def named() -> set[str]:
    return {cookie.name for cookie in verwerkingen.register().cookies}


def cookies_of(answer: Any) -> set[str]:
    """The names that a response sets; what it takes away is no cookie."""
    kept = {name: morsel for name, morsel in answer.cookies.items() if morsel["max-age"] != 0}
    assert [name for name, morsel in kept.items() if morsel["max-age"] or morsel["expires"]] == [], "it outlives them"
    return set(kept)


def test_no_page_sets_a_cookie_that_the_register_does_not_name() -> None:
    found = set()
    for who in (None, "werkgever", "beheerder"):
        client = Client()
        signed_in(client, who)
        found |= set(client.cookies)
        for visit in visits():
            found |= cookies_of(client.get(visit.url))
    assert found == named()


def test_a_page_that_anybody_may_read_sets_no_cookie() -> None:
    wrong = {
        visit.url: found
        for visit in visits()
        if not visit.who and not visit.page.startswith(FORMS) and (found := cookies_of(Client().get(visit.url)))
    }
    assert wrong == {}


def test_what_a_page_says_after_a_change_needs_no_cookie_of_its_own() -> None:
    client = signed_in(Client(), "werkgever")
    answer = client.post("/mijn/account", {"name": "Wim Anders (fictief)", "language": "nl"}, follow=True)
    assert "gewijzigd" in answer.content.decode()
    assert set(client.cookies) <= named()
