"""What the API answers: the same as the commands and the pages, with what is unknown said as unknown."""

from typing import Any

import pytest
from django.test import Client

from banenafspraak.inlezen import wetboek
from banenafspraak.verdeling.gebieden import gebieden
from loket.api.openapi import document
from loket.api.rijen import named
from loket.stand.reads import years
from tests.loket.hulp import run

DAYS = ("2015-06-30", "2024-01-01", "2026-07-01")


def asked(client: Client, path: str, taal: str = "nl") -> dict[str, Any]:
    answer = client.get(f"/api/v1{path}", headers={"accept-language": taal})
    assert answer.status_code == 200, (path, answer.content[:400])
    found: dict[str, Any] = answer.json()
    return found


@pytest.mark.parametrize("op", DAYS)
@pytest.mark.parametrize("taal", ["nl", "en"])
def test_every_value_is_the_same_as_the_command_says(client: Client, op: str, taal: str) -> None:
    for naam in list(wetboek().parameters)[::7]:
        said = run("wet", naam, "--op", op, "--taal", taal, "--json").document
        assert asked(client, f"/waarden/{naam}?op={op}", taal) == named(said), naam


@pytest.mark.parametrize(
    "query",
    ["wml.jeugd?op=2026-07-01&sleutel=19", "doel.extra_banen?op=2025-12-31&sleutel=markt"],
)
def test_a_key_is_the_same_as_the_command_says(client: Client, query: str) -> None:
    naam, _, rest = query.partition("?")
    op, sleutel = (part.split("=")[1] for part in rest.split("&"))
    said = run("wet", naam, "--op", op, "--sleutel", sleutel, "--json").document
    assert asked(client, f"/waarden/{query}") == named(said)


@pytest.mark.parametrize("plaats", ["GM0344", "Amsterdam", "AM26", "GM0788"])
def test_a_place_is_the_same_as_the_command_says(client: Client, plaats: str) -> None:
    for naam in ("lks.plafond", *(p.naam for p in wetboek().parameters.values() if p.lokaal)):
        said = run("wet", naam, "--op", "2026-07-01", "--plaats", plaats, "--json").document
        assert asked(client, f"/waarden/{naam}?op=2026-07-01&plaats={plaats}") == named(said), naam


def test_differences_are_the_same_as_the_command_says(client: Client) -> None:
    said = named(run("wet", "--verschil", "2025-07-01", "2026-07-01", "--json").document)
    found = asked(client, "/verschillen?oud=2025-07-01&nieuw=2026-07-01&paginaGrootte=100")

    assert found["aantal"] == len(said["verschillen"])
    assert found["verschillen"] == said["verschillen"][:100]
    assert (found["oud"], found["nieuw"]) == (said["oud"], said["nieuw"])


@pytest.mark.parametrize("code", list(gebieden().gemeenten)[::29])
def test_a_gemeente_is_the_same_as_the_command_says(client: Client, code: str) -> None:
    for op in DAYS:
        said = run("gebied", code, "--op", op, "--json").document
        assert asked(client, f"/gemeenten/{code}?op={op}") == named(said)


def test_the_list_of_values_says_what_each_value_says(client: Client) -> None:
    found = asked(client, "/waarden?op=2026-07-01&paginaGrootte=100")
    assert found["aantal"] == len(wetboek().parameters)
    for row in found["waarden"]:
        assert row.items() <= asked(client, f"/waarden/{row['naam']}?op=2026-07-01").items()


def test_results_are_the_same_as_the_page_says(client: Client) -> None:
    found = asked(client, "/resultaten?paginaGrootte=100")["resultaten"]
    cells = [cell for year in years() for cell in year.cells]

    assert [(row["jaar"], row["sector"], row["doel"], row["resultaat"], row["tekort"]) for row in found] == [
        (cell.target.op.year, cell.target.sleutel, cell.target.waarde, cell.result.waarde, cell.gap) for cell in cells
    ]
    assert all(row["reden"] for row in found if row["resultaat"] is None)
    assert any(row["resultaat"] is None for row in found)


def test_what_is_unknown_is_an_answer_with_a_reason(client: Client) -> None:
    found = asked(client, "/waarden?bekend=false&op=2026-07-01&paginaGrootte=100")["waarden"]
    assert found
    for row in found:
        assert row["waarde"] is None
        assert row["reden"]


def test_a_day_that_the_division_does_not_cover_says_so(client: Client) -> None:
    found = asked(client, "/gemeenten?op=1990-01-01")
    assert found["aantal"] is None
    assert found["gemeenten"] == []
    assert "1990" in found["reden"]
    regio = asked(client, "/regios/AM26?op=1990-01-01")
    assert regio["gemeenten"] is None
    assert regio["reden"] == found["reden"]


def test_a_gemeente_without_one_sure_region_names_the_candidates(client: Client) -> None:
    areas = gebieden()
    for year in range(areas.bereik.van.year, areas.bereik.tot.year):
        day = areas.bereik.van.replace(year=year, month=6)
        for gemeente, regios in areas.onzeker_op(day):
            found = asked(client, f"/gemeenten?op={day}&naam={gemeente.naam}")["gemeenten"]
            row = next(row for row in found if row["code"] == gemeente.code)
            assert row["regio"] is None
            assert row["reden"]
            assert row["kandidaten"] == [regio.code for regio in regios]
            return
    pytest.fail("the data has no gemeente of which the region is in doubt")


def test_a_former_code_of_a_region_names_the_one_that_came_after(client: Client) -> None:
    former = next(regio for regio in gebieden().alle_regios if regio.opvolger)
    assert asked(client, f"/regios/{former.code}")["opvolger"] == former.opvolger
    by_former = asked(client, f"/gemeenten?regio={former.code}")
    assert by_former["aantal"] == asked(client, f"/gemeenten?regio={former.opvolger}")["aantal"] > 0


def test_a_term_is_explained_in_the_language_that_was_asked_for(client: Client) -> None:
    term = wetboek().begrippen["loonwaarde"]
    dutch = asked(client, "/begrippen/loonwaarde")
    english = asked(client, "/begrippen/loonwaarde", "en-GB,en;q=0.9,nl;q=0.5")

    assert (dutch["uitleg"], english["uitleg"]) == (term.uitleg.nl, term.uitleg.en)
    assert dutch["woord"] == english["woord"] == term.woord.nl


@pytest.mark.parametrize(
    ("path", "shape"),
    [
        ("/waarden?op=2026-07-01&paginaGrootte=100", "Waarden"),
        ("/waarden/wml.jeugd?op=2026-07-01", "Waarde"),
        ("/waarden/lks.plafond?plaats=GM0344", "Waarde"),
        ("/verschillen?oud=2016-01-01&nieuw=2026-07-01&paginaGrootte=100", "Verschillen"),
        ("/begrippen?paginaGrootte=100", "Begrippen"),
        ("/begrippen/loonwaarde", "Begrip"),
        ("/gemeenten?paginaGrootte=100", "Gemeenten"),
        ("/gemeenten/GM0788?op=2022-01-01", "Gebied"),
        ("/regios?paginaGrootte=100", "Regios"),
        ("/regios/AM02", "Regio"),
        ("/resultaten?paginaGrootte=100", "Resultaten"),
        ("/edities?paginaGrootte=100", "Edities"),
        ("/edities/2019", "Editie"),
        ("/edities/banen-2015-gecorrigeerd", "Editie"),
        ("/edities/2019/cellen?paginaGrootte=100", "Cellen"),
        ("/edities/banen-2015/cellen?indelingsdatum=2026-01-01", "Cellen"),
        ("/vergelijkingen?van=banen-2015&naar=banen-2015-gecorrigeerd", "Vergelijking"),
        ("/vergelijkingen?van=2016&naar=2019", "Vergelijking"),
    ],
)
@pytest.mark.django_db
def test_every_field_of_an_answer_stands_in_the_document(client: Client, path: str, shape: str) -> None:
    schemas = document("nl")["components"]["schemas"]
    found = asked(client, path)
    assert {"wetversie", "versie"} <= found.keys()
    assert sorted(_unknown_fields(found, {"$ref": f"/{shape}"}, schemas)) == []


def _unknown_fields(value: Any, shape: dict[str, Any], schemas: dict[str, Any]) -> set[str]:
    options = [shape, *shape.get("anyOf", ()), *shape.get("allOf", ())]
    named_shape = next((schemas[one["$ref"].rsplit("/", 1)[-1]] for one in options if "$ref" in one), None)
    if isinstance(value, dict) and named_shape:
        fields = named_shape["properties"]
        loose: set[str] = value.keys() - fields.keys()
        inner = (_unknown_fields(part, fields[name], schemas) for name, part in value.items() if name in fields)
        return loose.union(*inner)
    name = "additionalProperties" if isinstance(value, dict) else "items"
    inside: dict[str, Any] = next((one[name] for one in options if name in one), {})
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    found: set[str] = set()
    return found.union(*(_unknown_fields(part, inside, schemas) for part in parts))
