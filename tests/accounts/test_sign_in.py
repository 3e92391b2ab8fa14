"""Signing in with address and password, guessing, and a forgotten password: nothing tells who has an account."""

import re

import pytest
from django.conf import LazySettings
from django.core.cache import cache
from django.core.mail import EmailMessage
from django.db import connection
from django.test import Client
from pytest_django import DjangoCaptureOnCommitCallbacks

from loket.accounts.models import Person
from loket.demo.people import PASSWORD
from tests.accounts.people import SENTENCE, link_in

pytestmark = pytest.mark.django_db

KNOWN, UNKNOWN = "werkgever@demo.invalid", "niemand@example.nl"


@pytest.fixture(autouse=True)
def fresh_counters() -> None:
    cache.clear()


def tried(login: str, password: str = "fout", **extra: str) -> str:  # noqa: S107
    answer = Client().post("/inloggen", {"login": login, "password": password}, **extra)  # type: ignore[arg-type]
    return answer.headers.get("Location") or _said(answer.content.decode())


def _said(page: str) -> str:
    """What the error summary says."""
    found = re.search(r'<ul class="wk-foutlijst">(.*?)</ul>', page, re.DOTALL)
    return re.sub(r"<[^>]+>|\s+", " ", found.group(1)).strip() if found else ""


def test_an_unknown_address_and_a_wrong_password_give_the_same_answer() -> None:
    assert tried(KNOWN) == tried(UNKNOWN)
    assert "horen niet bij elkaar" in tried(KNOWN)


def test_capitals_in_the_address_do_not_matter() -> None:
    assert tried(KNOWN.upper(), PASSWORD) == "/mijn"


def test_after_five_wrong_passwords_even_the_right_one_waits() -> None:
    for _ in range(5):
        assert "bij elkaar" in tried(KNOWN)
    assert "te vaak" in tried(KNOWN, PASSWORD)


def test_the_lock_holds_for_an_unknown_address_as_well() -> None:
    for _ in range(5):
        tried(UNKNOWN)
    assert "te vaak" in tried(UNKNOWN)


def test_the_lock_follows_the_address_from_caller_to_caller() -> None:
    for number in range(5):
        tried(KNOWN, REMOTE_ADDR=f"10.0.0.{number}")
    assert "te vaak" in tried(KNOWN, PASSWORD, REMOTE_ADDR="10.9.9.9")
    assert tried("gemeente@demo.invalid", PASSWORD, REMOTE_ADDR="10.9.9.9") == "/mijn"


def test_one_caller_cannot_try_many_addresses() -> None:
    said = [tried(f"iemand{number}@example.nl", REMOTE_ADDR="10.1.1.1") for number in range(11)]
    assert "te vaak" in said[-1]


def test_a_forged_forwarding_header_gives_no_fresh_start(settings: LazySettings) -> None:
    for number in range(11):
        tried(f"wie{number}@example.nl", REMOTE_ADDR="10.2.2.2", HTTP_X_FORWARDED_FOR=f"1.2.3.{number}")
    assert "te vaak" in tried("nog@example.nl", REMOTE_ADDR="10.2.2.2", HTTP_X_FORWARDED_FOR="9.9.9.9")
    settings.BEHIND_PROXY = True
    for number in range(11):
        tried(f"zo{number}@example.nl", REMOTE_ADDR="10.3.3.3", HTTP_X_FORWARDED_FOR=f"6.6.6.{number}, 8.8.8.8")
    assert "te vaak" in tried("zo@example.nl", REMOTE_ADDR="10.3.3.3", HTTP_X_FORWARDED_FOR="6.6.6.99, 8.8.8.8")


def counter_keys() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT cache_key FROM counters")
        return [row[0] for row in cursor.fetchall()]


def test_the_counters_stand_in_the_database_and_name_nobody() -> None:
    assert counter_keys() == []
    tried(KNOWN, REMOTE_ADDR="203.0.113.9")
    keys = counter_keys()
    assert keys
    assert [key for key in keys if not re.fullmatch("[0-9a-f]{64}", key)] == [], "a key can be read"


def test_a_counter_cannot_be_found_again_without_the_secret_key(settings: LazySettings) -> None:
    tried(KNOWN)
    keys = set(counter_keys())
    cache.clear()
    settings.SECRET_KEY = "een andere sleutel van de installatie, even lang als die van nu"  # noqa: S105
    tried(KNOWN)
    assert not keys & set(counter_keys())


@pytest.mark.parametrize(
    "next_page", ["https://elders.example/", "//elders.example", "/\\elders.example", "javascript:0"]
)
def test_signing_in_never_leads_to_another_site(next_page: str) -> None:
    answer = Client().post("/inloggen", {"login": KNOWN, "password": PASSWORD, "next": next_page})
    assert answer.headers["Location"] == "/mijn"


def test_a_forgotten_password_is_answered_alike_for_everybody(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks, mailoutbox: list[EmailMessage]
) -> None:
    pages = []
    for address in (KNOWN, UNKNOWN):
        with django_capture_on_commit_callbacks(execute=True):
            answer = Client().post("/wachtwoord-vergeten", {"email": address}, follow=True)
        pages.append(re.sub(r'value="[^"]*"', "", answer.content.decode()))
    assert pages[0] == pages[1]
    assert [mail.to for mail in mailoutbox] == [[KNOWN], [UNKNOWN]]


def test_the_link_in_the_mail_gives_a_new_password_once(
    client: Client, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks, mailoutbox: list[EmailMessage]
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        client.post("/wachtwoord-vergeten", {"email": KNOWN})
    link = link_in(mailoutbox[0])
    form = client.get(link, follow=True)
    url = form.redirect_chain[-1][0]
    assert link.rpartition("/")[2] not in url, "the key has left the address"
    done = client.post(url, {"password1": SENTENCE, "password2": SENTENCE})
    assert done.headers["Location"] == "/wachtwoord-vergeten/klaar"
    assert Person.objects.get(email=KNOWN).check_password(SENTENCE)
    assert "werkt niet meer" in Client().get(link, follow=True).content.decode()
    assert "bij elkaar" in tried(KNOWN, PASSWORD)


def test_a_demonstration_account_signs_in_nowhere_else(settings: LazySettings) -> None:
    settings.DEMO = False
    assert tried(KNOWN, PASSWORD) == "/account-gesloten"


def test_nobody_makes_an_account_without_an_invitation() -> None:
    for path in ("/registreren", "/accounts/signup/", "/signup", "/aanmelden"):
        assert Client().get(path).status_code == 404
