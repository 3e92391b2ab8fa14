"""The distribution in the API: open to everybody, published numbers untouched, and the guide's words in every row."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from banenafspraak.verdeling.edities import gepubliceerde_edities
from banenafspraak.verdeling.keurmeldingen import MELDING
from banenafspraak.verdeling.toedeling import verdeel
from banenafspraak.verdeling.vergelijking import vergelijk
from loket.api.rijen import named
from loket.verdeling.tabellen import tables

pytestmark = pytest.mark.django_db

GUIDE = {"indicatief": True, "maat": "extra_cumulatief"}
ALL = ("/edities", "/edities/2019", "/edities/2019/cellen", "/edities/banen-2015/cellen")


def asked(client: Client, path: str, taal: str = "nl") -> dict[str, Any]:
    answer = client.get(f"/api/v1{path}", headers={"accept-language": taal})
    assert answer.status_code == 200, (path, answer.content[:400])
    found: dict[str, Any] = answer.json()
    return found


def every_cell(client: Client, slug: str, query: str = "") -> list[dict[str, Any]]:
    page = asked(client, f"/edities/{slug}/cellen?paginaGrootte=100{query}")
    rows = list(page["cellen"])
    while page["links"]["next"]:
        page = client.get(page["links"]["next"]).json()
        rows += page["cellen"]
    return rows


def wrong(client: Client, path: str) -> list[tuple[str, str, list[str]]]:
    answer = client.get(f"/api/v1{path}")
    assert answer.status_code in (400, 404), answer.content
    return [(e["location"], e["code"], e.get("suggesties", [])) for e in answer.json()["errors"]]


def test_every_table_is_listed_with_its_status(client: Client) -> None:
    found = asked(client, "/edities?paginaGrootte=100")["edities"]
    assert [row["slug"] for row in found] == [tabel.slug for tabel in tables()]
    status = {row["slug"]: (row["status"], row["vervangenDoor"], row["vastgesteld"]) for row in found}
    assert status["2019"] == ("vervangen", "2020", "2019-07-23")
    assert status["2020"] == ("vastgesteld", None, "2020-11-03")
    assert status["banen-2015"] == (None, None, None)


@pytest.mark.parametrize("path", [*ALL, "/vergelijkingen?van=banen-2015&naar=banen-2015-gecorrigeerd"])
@pytest.mark.parametrize("taal", ["nl", "en"])
def test_every_document_and_every_row_says_that_it_is_a_guide(client: Client, path: str, taal: str) -> None:
    found = asked(client, path, taal)
    said = {"melding": MELDING.nl if taal == "nl" else MELDING.en, **GUIDE}
    assert said.items() <= found.items()
    rows = found.get("edities") or found.get("cellen") or []
    assert all(said.items() <= row.items() for row in rows)


@pytest.mark.parametrize("path", ALL)
def test_everybody_may_read_it(client: Client, path: str) -> None:
    assert client.get(f"/api/v1{path}").status_code == 200
    assert client.post(f"/api/v1{path}").status_code == 405


@pytest.mark.parametrize("slug", gepubliceerde_edities())
def test_published_numbers_are_untouched(client: Client, slug: str) -> None:
    shown = {(r["regio"], r["jaar"], r["sector"]): r["banen"] for r in every_cell(client, slug, "&soort=gepubliceerd")}
    own = {(c.regio, c.jaar, c.sector): c.banen for c in gepubliceerde_edities()[slug].cellen if c.regio != "NL"}
    assert shown == own
    rest = every_cell(client, slug, "&soort=niet_gepubliceerd")
    assert all(row["banen"] is None and row["reden"] and row["aandeel"] is None for row in rest)


@pytest.mark.parametrize("op", ["2015-01-01", "2026-01-01"])
def test_an_example_is_what_the_library_computes(client: Client, op: str) -> None:
    rows = every_cell(client, "banen-2015", f"&indelingsdatum={op}")
    tabel = next(tabel for tabel in tables() if tabel.slug == "banen-2015")
    made = named(verdeel(tabel.verdeling(date.fromisoformat(op)).definitie).as_json("nl"))["cellen"]
    assert [{name: row[name] for name in cell} for row, cell in zip(rows, made, strict=True)] == made
    assert {row["indelingsdatum"] for row in rows if row["banen"] is not None} == {op}


def test_a_comparison_is_what_the_library_says(client: Client) -> None:
    by_slug = {tabel.slug: tabel.verdeling() for tabel in tables()}
    said = vergelijk(by_slug["banen-2015"], by_slug["inwoners-2025"], 2016, "totaal", 2020).as_json("nl")
    found = asked(client, "/vergelijkingen?van=banen-2015&naar=inwoners-2025&jaar=2016&naarJaar=2020")
    assert (found["naarJaar"], found["oorzaken"]) == (2020, said["oorzaken"])
    assert found["regios"] == said["regios"]
    for row in found["regios"]:
        assert row["delen"] is None or sum(row["delen"].values()) == row["naar"] - row["van"]


def test_names_of_causes_and_figures_keep_their_own_spelling() -> None:
    assert named({"delen": {"banen_markt": 1}, "sleutel": {"markt": "banen_markt"}, "naar_jaar": 1}) == {
        "delen": {"banen_markt": 1},
        "sleutel": {"markt": "banen_markt"},
        "naarJaar": 1,
    }


def test_what_does_not_exist_is_named_with_what_comes_near(client: Client) -> None:
    assert wrong(client, "/edities/banen-2016") == [("slug", "onbekende_editie", wrong_near(client))]
    assert wrong(client, "/vergelijkingen?van=2019&naar=2091")[0][:2] == ("naar", "onbekende_editie")
    assert wrong(client, "/vergelijkingen?van=2019&naar=2020&sector=totaal")[0][:2] == ("jaar", "geen_gedeeld_jaar")
    assert wrong(client, "/vergelijkingen?van=banen-2015&naar=banen-2015&jaar=1999")[0][:2] == ("jaar", "geen_jaar")
    late = wrong(client, "/vergelijkingen?van=banen-2015&naar=banen-2015&jaar=2020&naarJaar=1999")
    assert late[0][:2] == ("naarJaar", "geen_jaar")
    assert wrong(client, "/vergelijkingen?van=banen-2015&naar=banen-2015&sector=markt")[0][0] == "sector"
    assert wrong(client, "/edities/2019/cellen?indelingsdatum=2015-01-01")[0][:2] == (
        "indelingsdatum",
        "vaste_indeling",
    )
    assert wrong(client, "/edities/banen-2015/cellen?indelingsdatum=2015-01-02")[0][:2] == ("indelingsdatum", "keuze")


def wrong_near(client: Client) -> list[str]:
    near = wrong(client, "/edities/banen-2016")[0][2]
    assert "banen-2015" in near
    return near
