"""A role that writes asks for a second step; codes and keys are set up, used, and shown only after proof."""

import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.conf import LazySettings
from django.test import Client
from pytest_django import DjangoCaptureOnCommitCallbacks

from loket.accounts.models import Person
from loket.demo.people import PASSWORD
from loket.mijn.models import Message
from tests.accounts.keys import with_app, with_keys
from tests.house.routes import confirmed, signed_in

pytestmark = pytest.mark.django_db

EMPLOYER = "werkgever@demo.invalid"
APP = "/mijn/account/beveiliging/app"


def code_of(secret: str) -> str:
    found: str = format_hotp_value(hotp_value(secret, int(time.time()) // 30))
    return found


@pytest.fixture
def production(settings: LazySettings) -> None:
    settings.MFA_REQUIRED = True


WRITES = [
    *("beheerder", "werkkamer", "tweede", "regio", "gemeente", "uwv", "sector", "werkgever", "school", "deskundige"),
    "twee_rollen",  # a gemeente comments for its region
]
READS = ["vestiging", "kandidaat", "vertegenwoordiger"]


@pytest.mark.usefixtures("production")
@pytest.mark.parametrize("login", WRITES)
def test_a_role_that_writes_does_nothing_before_its_second_step(client: Client, login: str) -> None:
    signed_in(client, login)
    for url in ("/mijn", "/mijn/organisaties", "/mijn/berichten"):
        assert client.get(url).headers["Location"] == "/mijn/tweede-stap-nodig"
        assert client.post(url).headers["Location"] == "/mijn/tweede-stap-nodig"
    assert client.get("/mijn/tweede-stap-nodig").status_code == 200
    assert client.get("/mijn/account").status_code == 200, "setting it up is possible"
    assert client.get("/mijn/account/beveiliging").status_code == 200


@pytest.mark.usefixtures("production")
@pytest.mark.parametrize("login", READS)
def test_a_role_that_only_reads_may_do_without(client: Client, login: str) -> None:
    assert signed_in(client, login).get("/mijn").status_code == 200


def test_a_demonstration_lets_people_look_around_without(client: Client) -> None:
    signed_in(client, "werkgever")
    assert client.get("/mijn").status_code == 200
    assert client.get("/mijn/tweede-stap-nodig").headers["Location"] == "/mijn"


@pytest.mark.usefixtures("production")
def test_setting_up_an_app_opens_the_door(
    client: Client, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    confirmed(signed_in(client, "werkgever"))
    page = client.get(APP).content.decode()
    secret = page.split('class="wk-sleutel">')[1].split("<")[0]
    assert "<svg" in page
    assert "data:" not in page

    wrong = client.post(APP, {"code": "000000"})
    assert wrong.status_code == 200
    assert "deze code klopt niet" in wrong.content.decode().lower()
    with django_capture_on_commit_callbacks(execute=True):
        done = client.post(APP, {"code": code_of(secret)})

    assert done.headers["Location"] == "/mijn/account/beveiliging/codes"
    codes = client.get("/mijn/account/beveiliging/codes").content.decode()
    assert codes.count('class="wk-sleutel"') == 10
    assert client.get("/mijn").status_code == 200
    assert Message.objects.filter(person__email=EMPLOYER, code="second_step_added").exists()


def test_the_secret_is_not_readable_in_the_database(client: Client) -> None:
    secret = with_app(EMPLOYER)
    assert secret not in str(Authenticator.objects.get(user__email=EMPLOYER).data)


def test_signing_in_asks_the_code_and_one_code_works_once(client: Client) -> None:
    secret = with_app(EMPLOYER)
    given = {"login": EMPLOYER, "password": PASSWORD}
    assert client.post("/inloggen", given).headers["Location"] == "/inloggen/tweede-stap"
    assert client.get("/mijn").status_code == 302, "a password alone is not enough"
    assert client.get("/inloggen/tweede-stap").status_code == 200
    code = code_of(secret)
    assert client.post("/inloggen/tweede-stap", {"code": code}).headers["Location"] == "/mijn"

    other = Client()
    other.post("/inloggen", given)
    assert other.post("/inloggen/tweede-stap", {"code": code}).status_code == 200, "the same code once more"


def test_codes_cannot_be_guessed(client: Client) -> None:
    secret = with_app(EMPLOYER)
    client.post("/inloggen", {"login": EMPLOYER, "password": PASSWORD})
    for _ in range(5):
        client.post("/inloggen/tweede-stap", {"code": "000000"})
    assert client.post("/inloggen/tweede-stap", {"code": code_of(secret)}).status_code == 200


def test_a_recovery_code_works_once() -> None:
    with_app(EMPLOYER)
    person = Person.objects.get(email=EMPLOYER)
    RecoveryCodes.activate(person)
    found = Authenticator.objects.get(user=person, type=Authenticator.Type.RECOVERY_CODES)
    code = found.wrap().get_unused_codes()[0]
    answers = []
    for _ in range(2):
        client = Client()
        client.post("/inloggen", {"login": EMPLOYER, "password": PASSWORD})
        answers.append(client.post("/inloggen/tweede-stap", {"code": code}).status_code)
    assert answers == [302, 200]


@pytest.mark.parametrize("url", [APP, "/mijn/account/beveiliging/sleutels/nieuw"])
def test_keys_are_changed_only_by_who_gives_the_password_again(client: Client, url: str) -> None:
    signed_in(client, "werkgever")
    assert client.get(url).headers["Location"].startswith("/mijn/bevestigen?next=")
    assert client.get("/mijn/bevestigen").status_code == 200


def test_codes_are_shown_only_to_who_gave_the_password_again(client: Client) -> None:
    signed_in(client, "werkgever")
    with_keys("werkgever")
    page = client.get("/mijn/account/beveiliging/codes").content.decode()
    assert 'class="wk-sleutel"' not in page
    asked = client.get("/mijn/account/beveiliging/codes/bestand").headers["Location"]
    assert asked.startswith("/mijn/bevestigen")


def test_codes_can_be_kept_as_a_file(client: Client) -> None:
    confirmed(signed_in(client, "werkgever"))
    with_keys("werkgever")
    answer = client.get("/mijn/account/beveiliging/codes/bestand")
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert "no-store" in answer.headers["Cache-Control"]


def test_a_key_of_somebody_else_does_not_exist(client: Client) -> None:
    with_keys("gemeente")
    confirmed(signed_in(client, "werkgever"))
    key = Authenticator.objects.get(user__email="gemeente@demo.invalid", type=Authenticator.Type.WEBAUTHN)
    for step in ("naam", "verwijderen"):
        assert client.get(f"/mijn/account/beveiliging/sleutels/{key.pk}/{step}").status_code == 404
        assert client.post(f"/mijn/account/beveiliging/sleutels/{key.pk}/{step}").status_code == 404
