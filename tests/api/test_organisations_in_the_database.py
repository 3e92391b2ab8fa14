"""A list of organisations: the database chooses, sorts and counts, with the answers that plain Python gives."""

from collections.abc import Callable
from functools import partial
from importlib import import_module

import pytest
from django.apps import apps
from django.db import connection
from django.db.models.signals import post_init
from django.http import HttpResponse
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext

from loket.accounts.models import Organisation
from loket.accounts.roles import Kind
from loket.accounts.views.organisations import PER_PAGE
from loket.api.models import Client
from loket.api.organisaties import OrganisationsAsked, organisation_json
from loket.api.pagina import ordered
from loket.api.rijen import rows_of
from loket.zoeken.normaal import normaal
from tests.house.routes import signed_in

pytestmark = pytest.mark.django_db
LIST, PAGE = "/api/v1/organisaties", "/mijn/organisaties"
TRICKY = (
    *("'s-Hertogenbosch", "s hertog", "École", "ecole", "Zorg", "zorg", "ZORG!", "Ångström", "Straße", "strasse"),
    *("Ελλάς", "élan vital", "Elan-vital", "100% werk", "100 werk", "a_b", "a b", "日本", "!!!", "ﬁets", "Fiets", "Ⅳ"),
)


def made(number: int, kind: Kind = Kind.SCHOOL) -> None:
    names = (f"Organisatie {each} (fictief)" for each in range(number))
    Organisation.objects.bulk_create(Organisation(kind=kind, name=name) for name in names)


@pytest.fixture
def ask(
    client: Browser, machine: Callable[[], tuple[Client, str]], token_of: Callable[..., str]
) -> Callable[[str], HttpResponse]:
    """Asks for the list as a machine that may see everything."""
    headers = {"authorization": f"Bearer {token_of(machine())}"}

    def asked(query: str = "") -> HttpResponse:
        answer: HttpResponse = client.get(f"{LIST}{query}", headers=headers)  # type: ignore[assignment]
        assert answer.status_code == 200, answer.content
        return answer

    return asked


@pytest.fixture
def look(client: Browser) -> Callable[[str], HttpResponse]:
    """Looks at the page as an administrator."""
    signed_in(client, "beheerder")

    def looked(query: str) -> HttpResponse:
        answer: HttpResponse = client.get(f"{PAGE}{query}")  # type: ignore[assignment]
        assert answer.status_code == 200
        return answer

    return looked


def cost(visit: Callable[[], object]) -> tuple[int, int]:
    """How many queries a visit takes, and how many organisations it reads."""
    read: list[object] = []
    count = lambda instance, **_: read.append(instance)  # noqa: E731
    post_init.connect(count, sender=Organisation)
    try:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            visit()
    finally:
        post_init.disconnect(count, sender=Organisation)
    return len(queries), len(read)


@pytest.mark.parametrize("sorteer", ["naam", "-naam", "soort", "-soort", "soort,-naam", "-soort,naam", "naam,-naam"])
@pytest.mark.parametrize("naam", [None, "e", "É", "s hertog", "%", "100%", "a_b", "!!!", "zorg", "STRASSE", "λ"])
def test_the_database_gives_what_plain_python_gives(sorteer: str, naam: str | None) -> None:
    for number, name in enumerate(TRICKY):
        Organisation.objects.create(kind=list(Kind)[number % 3], name=name)
    rows = rows_of(map(organisation_json, Organisation.objects.order_by("name", "pk")))
    for soort in (None, "gemeente"):
        given = {"naam": naam, "soort": soort, "sorteer": sorteer}
        asked = OrganisationsAsked.model_validate({key: value for key, value in given.items() if value is not None})
        fitting = [
            row
            for row in rows
            if normaal(naam or "") in normaal(row.fields["naam"]) and soort in (None, row.fields["soort"])
        ]
        expected = [row.fields["uuid"] for row in ordered(fitting, sorteer)]
        assert [str(found.pk) for found in asked.within(Organisation.objects.all())] == expected


def test_a_page_of_the_api_costs_the_same_however_many_there_are(ask: Callable[[str], HttpResponse]) -> None:
    made(30)
    few = cost(lambda: ask("?paginaGrootte=10"))
    made(300)
    assert cost(lambda: ask("?paginaGrootte=10")) == few
    assert cost(lambda: ask("?paginaGrootte=10&pagina=7&naam=fictief&sorteer=-naam")) == few
    # The rows of the page, and the organisation of the machine itself.
    assert few[1] <= 10 + 1


def test_the_page_costs_the_same_however_many_there_are(look: Callable[[str], HttpResponse]) -> None:
    look("")
    made(60)
    few = cost(lambda: look(""))
    made(300)
    for query in ("", "?pagina=3", "?q=fictief&soort=school&pagina=2"):
        queries, read = cost(partial(look, query))
        assert queries == few[0]
        # The rows of the page, each with what it belongs to, and the organisation of the reader.
        assert read <= 2 * PER_PAGE + 2


def test_every_organisation_stands_on_one_page_of_the_list(ask: Callable[[str], HttpResponse]) -> None:
    made(60)
    seen: list[str] = []
    for page in range(1, 5):
        answer = ask(f"?paginaGrootte=25&pagina={page}").json()  # type: ignore[attr-defined]
        seen += [row["uuid"] for row in answer["organisaties"]]
    assert answer["aantal"] == len(seen) == len(set(seen)) == Organisation.objects.count()


def test_a_new_name_is_found_and_sorted_at_once(ask: Callable[[str], HttpResponse]) -> None:
    made(1)
    found = Organisation.objects.get(name="Organisatie 0 (fictief)")
    found.name = "Ägypten (fictief)"
    found.save()
    named = ask("?naam=agyp").json()["organisaties"]  # type: ignore[attr-defined]
    assert [row["naam"] for row in named] == ["Ägypten (fictief)"]
    assert Organisation.objects.filter(sort_key__lt=b"agypu").latest("sort_key") == found


def test_a_reader_finds_a_name_without_its_accents(look: Callable[[str], HttpResponse]) -> None:
    Organisation.objects.create(kind=Kind.SCHOOL, name="Café 't Hoekje (fictief)")
    assert "Hoekje (fictief)" in look("?q=CAFE+T").content.decode()


def test_an_organisation_from_before_the_keys_gets_them(db: None) -> None:
    made(2)
    Organisation.objects.update(sort_key=b"", search_key="")
    import_module("loket.accounts.migrations.0004_keys_of_names").fill(apps, None)
    assert not Organisation.objects.filter(search_key="").exists()
    assert Organisation.objects.filter(sort_key=b"organisatie1fictief").exists()
