"""Signed in for fifteen minutes after the last click; nothing typed is lost, and nothing of it reaches another."""

import time
from datetime import timedelta

import pytest
from django.test import Client

from loket.accounts import session
from loket.accounts.models import Person
from loket.demo.people import key_of
from loket.mijn.models import Message
from loket.mijn.texts import text_of
from tests.accounts.people import organisation
from tests.house.routes import confirmed, signed_in

pytestmark = pytest.mark.django_db

IDLE = int(session.IDLE.total_seconds())


def later(monkeypatch: pytest.MonkeyPatch, seconds: float) -> None:
    now = time.time() + seconds
    monkeypatch.setattr(session.time, "time", lambda: now)  # type: ignore[attr-defined]


def test_somebody_who_does_nothing_is_signed_out(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    signed_in(client, "werkgever")
    client.get("/mijn")
    later(monkeypatch, IDLE + 1)
    assert client.get("/mijn").headers["Location"] == "/inloggen?next=/mijn"


def test_every_click_begins_the_time_again(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    signed_in(client, "werkgever")
    client.get("/mijn")
    for moment in (IDLE - 10, 2 * IDLE - 30, 3 * IDLE - 60):
        later(monkeypatch, moment)
        assert client.get("/mijn").status_code == 200
        monkeypatch.undo()


def test_nobody_stays_signed_in_longer_than_a_working_day(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    signed_in(client, "werkgever")
    client.get("/mijn")
    kept = client.session
    kept["session_began"] = time.time() - session.LONGEST.total_seconds() - 1
    kept.save()
    assert client.get("/mijn").status_code == 302


def test_asking_how_long_does_not_keep_the_session_alive(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    signed_in(client, "werkgever")
    client.get("/mijn")
    later(monkeypatch, IDLE - 60)
    left = client.get("/mijn/sessie").json()
    assert 0 < left["over"] <= 60
    assert left["csrf"]
    assert client.post("/mijn/sessie").json()["over"] == IDLE
    monkeypatch.undo()
    later(monkeypatch, 2 * IDLE)
    assert client.get("/mijn/sessie").json() == {"over": 0}


def test_pages_of_somebody_stay_in_no_cache(client: Client) -> None:
    assert "no-store" not in client.get("/").headers.get("Cache-Control", "")
    signed_in(client, "werkgever")
    for url in ("/mijn", "/", "/mijn/account"):
        assert "no-store" in client.get(url).headers["Cache-Control"], url


def _typed(client: Client, who: str) -> dict[str, str]:
    """What the browser of ``who`` would send from the form that is open."""
    page = client.get(f"/mijn/organisaties/{key_of('werkgever')}/wijzigen").content.decode()
    owner = page.split('name="form_owner" value="')[1].split('"')[0]
    return {"name": "De Nieuwe Naam", "kvk": "90000001", "gemeente": "Utrecht", "form_owner": owner}


def test_what_is_sent_after_the_session_comes_back_after_signing_in(client: Client) -> None:
    signed_in(client, "werkgever")
    given, url = _typed(client, "werkgever"), f"/mijn/organisaties/{key_of('werkgever')}/wijzigen"
    client.logout()

    assert client.post(url, given).headers["Location"] == f"/inloggen?next={url}"
    assert organisation("werkgever").name == "Bakkerij De Halm (fictief)", "nothing is changed without a session"
    signed_in(client, "werkgever")
    page = client.get(url).content.decode()

    assert 'value="De Nieuwe Naam"' in page
    assert "Wat u invulde" in page
    assert "De Nieuwe Naam" not in client.get(url).content.decode(), "it comes back once"


def test_what_somebody_typed_never_comes_back_to_another(client: Client) -> None:
    signed_in(client, "werkgever")
    given, url = _typed(client, "werkgever"), f"/mijn/organisaties/{key_of('werkgever')}/wijzigen"
    client.logout()
    client.post(url, given)
    signed_in(client, "beheerder")
    assert "De Nieuwe Naam" not in client.get(url).content.decode()


@pytest.mark.parametrize("owner", ["", "verzonnen", str(key_of("werkgever@demo.invalid"))])
def test_a_form_that_does_not_prove_whose_it_is_is_not_kept(client: Client, owner: str) -> None:
    url = f"/mijn/organisaties/{key_of('werkgever')}/wijzigen"
    client.post(url, {"name": "De Nieuwe Naam", "form_owner": owner})
    signed_in(client, "werkgever")
    assert "De Nieuwe Naam" not in client.get(url).content.decode()


def test_a_password_is_never_kept(client: Client) -> None:
    signed_in(client, "werkgever")
    given = _typed(client, "werkgever") | {"password1": "geheim-geheim", "oldpassword": "oud-geheim"}
    client.logout()
    client.post("/mijn/account/wachtwoord", given)
    assert "geheim" not in str(dict(client.session))


def test_signing_out_asks_first_and_then_ends_the_session(client: Client) -> None:
    signed_in(client, "werkgever")
    assert client.get("/uitloggen").status_code == 200
    assert client.get("/mijn").status_code == 200, "a link alone signs nobody out"
    assert client.post("/uitloggen").headers["Location"] == "/uitgelogd"
    assert client.get("/mijn").status_code == 302


def test_the_cookie_is_for_this_browser_session_alone(client: Client) -> None:
    signed_in(client, "werkgever")
    cookie = client.cookies["sessionid"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert not cookie["max-age"]


def test_an_erased_account_leaves_nothing_of_the_person(client: Client) -> None:
    confirmed(signed_in(client, "kandidaat"))
    assert "Niemand beheert" not in client.get("/mijn/account/wissen").content.decode()
    assert client.post("/mijn/account/wissen").headers["Location"] == "/uitgelogd"
    assert not Person.objects.filter(pk=key_of("kandidaat@demo.invalid")).exists()
    assert not Message.objects.filter(code="nobody_manages").exists()


def test_the_only_manager_may_erase_their_account_and_the_administrator_hears_of_it(client: Client) -> None:
    confirmed(signed_in(client, "school"))
    asked = client.get("/mijn/account/wissen").content.decode()
    assert "Niemand beheert Vso De Brug (fictief) daarna nog." in asked
    assert "krijgt daarover een bericht" in asked
    assert client.post("/mijn/account/wissen").headers["Location"] == "/uitgelogd"
    assert not Person.objects.filter(pk=key_of("school@demo.invalid")).exists()
    told = Message.objects.get(code="nobody_manages")
    assert told.person_id == key_of("beheerder@demo.invalid")
    assert "Niemand beheert Vso De Brug (fictief) nog." in text_of(told).body


def test_the_last_administrator_may_erase_their_account_and_nobody_is_left_to_tell(client: Client) -> None:
    confirmed(signed_in(client, "beheerder"))
    asked = client.get("/mijn/account/wissen").content.decode()
    assert "Niemand beheert Beheer (fictief) daarna nog." in asked
    assert "krijgt daarover een bericht" not in asked
    assert client.post("/mijn/account/wissen").headers["Location"] == "/uitgelogd"
    assert not Message.objects.filter(code="nobody_manages").exists()


def test_the_warning_comes_two_minutes_ahead() -> None:
    assert timedelta(minutes=2) == session.WARN_BEFORE
