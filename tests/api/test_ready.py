"""Health and readiness: what whoever watches over an installation asks."""

import pytest
from django.db import OperationalError, connection
from django.test import Client

from loket.api import gezond
from loket.zoeken.models import Lading


def test_a_process_that_lives_asks_nothing_of_the_database(client: Client) -> None:
    # Without the mark for the database, asking it anything would fail here.
    assert client.get("/health").json() == {"status": "leeft"}


@pytest.mark.django_db
def test_an_installation_that_can_work_says_so(client: Client) -> None:
    answer = client.get("/ready")
    assert answer.status_code == 200
    assert answer.json() == {"status": "gereed", "delen": ["database", "migraties", "index"]}


@pytest.mark.django_db
def test_without_reference_data_it_is_not_ready(client: Client) -> None:
    Lading.objects.all().delete()
    assert _away(client) == "index"


@pytest.mark.django_db
def test_with_a_migration_to_do_it_is_not_ready(client: Client) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'api'")
    assert _away(client) == "migraties"


def test_with_the_database_away_it_says_which_part_and_no_more(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def away() -> bool:
        raise OperationalError("no host 10.0.0.1")

    monkeypatch.setattr(gezond, "PARTS", (("database", away, "x"), *gezond.PARTS[1:]))
    assert _away(client) == "database"
    assert b"10.0.0.1" not in client.get("/ready").content


def _away(client: Client) -> str:
    answer = client.get("/ready")
    assert answer.status_code == 503
    assert answer["Content-Type"] == "application/problem+json"
    assert answer["Retry-After"]
    return str(answer.json()["errors"][0]["location"])
