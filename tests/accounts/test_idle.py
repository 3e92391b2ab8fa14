"""Accounts that nobody uses go after a year, a month after a word; whoever holds a role or comes back stays."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.core.mail import EmailMessage
from django.db import connection
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks

from loket.accounts.actions.installation import clear_away
from loket.accounts.models import Membership, Person
from loket.audit.models import AuditLine
from loket.mijn.models import Message
from loket.mijn.texts import text_of

pytestmark = pytest.mark.django_db


def seen(person: Person, days: int) -> None:
    Person.objects.filter(pk=person.pk).update(last_login=timezone.now() - timedelta(days=days))


def told(person: Person, days: int) -> None:
    """Let the word about the end be this many days old."""
    Message.objects.filter(person=person, code="account_ends").update(sent=timezone.now() - timedelta(days=days))


@pytest.fixture
def unused() -> Person:
    person = Person.objects.create_user("weg@example.nl", name="Weg Geweest (fictief)")
    seen(person, 400)
    return person


def there(person: Person) -> bool:
    return Person.objects.filter(pk=person.pk).exists()


def test_a_word_comes_a_month_before_with_a_mail(
    unused: Person,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
    mailoutbox: list[EmailMessage],
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        counts = clear_away()
    assert (counts["accounts"], counts["accounts_announced"]) == (0, 1)
    assert [mail.to for mail in mailoutbox] == [["weg@example.nl"]]
    text = text_of(Message.objects.get(person=unused))
    assert "elf maanden" in text.body
    assert clear_away()["accounts_announced"] == 0, "told once"
    told(unused, 29)
    assert clear_away()["accounts"] == 0
    told(unused, 31)
    assert clear_away()["accounts"] == 1
    assert not there(unused)
    assert AuditLine.objects.filter(action="account_erased", subject_id=str(unused.pk)).exists()


def test_the_word_comes_after_eleven_months_and_the_end_after_a_year(unused: Person) -> None:
    seen(unused, 334)
    assert clear_away()["accounts_announced"] == 0
    seen(unused, 336)
    assert clear_away()["accounts_announced"] == 1
    told(unused, 31)
    assert clear_away()["accounts"] == 0, "not a year yet"


def test_who_signs_in_again_stays(unused: Person) -> None:
    clear_away()
    seen(unused, 0)
    told(unused, 40)
    assert clear_away()["accounts"] == 0
    assert there(unused)


def test_who_never_signed_in_counts_from_the_beginning(unused: Person) -> None:
    Person.objects.filter(pk=unused.pk).update(last_login=None)
    assert clear_away()["accounts_announced"] == 0
    Person.objects.filter(pk=unused.pk).update(created=timezone.now() - timedelta(days=400))
    assert clear_away()["accounts_announced"] == 1


def test_whoever_holds_a_role_stays_also_in_a_closed_organisation_and_blocked() -> None:
    Person.objects.update(last_login=timezone.now() - timedelta(days=3000), is_active=False)
    held = Membership.objects.get(role="beheerder")
    held.organisation.is_active = False
    held.organisation.save()
    people = Person.objects.filter(memberships__until=None, memberships__isnull=False).distinct().count()
    clear_away()
    Message.objects.filter(code="account_ends").update(sent=timezone.now() - timedelta(days=40))
    clear_away()
    assert Person.objects.filter(memberships__isnull=False).distinct().count() == people
    assert there(held.person), "the last administrator stays"


def test_counters_that_count_no_longer_are_deleted() -> None:
    cache.clear()
    cache.set("nu", 1, 60)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE counters SET expires = '2020-01-01 00:00:00'")
    cache.set("straks", 1, 60)
    assert clear_away()["counters"] == 1
    assert cache.get("straks") == 1
