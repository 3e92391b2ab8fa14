"""The open data: files that other software reads back, that do no harm in a spreadsheet, and that are described."""

import csv
import io
import json
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.test import Client

from banenafspraak.inlezen import version, wetboek
from banenafspraak.waarden import published
from loket.over.bestanden import as_csv, as_excel_csv, harmless
from loket.over.datasets import DATASETS
from tests.loket.hulp import page

pytestmark = pytest.mark.django_db
BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"


def rows(client: Client, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(page(client, f"/open-data/{name}.csv"))))


@pytest.mark.parametrize("name", DATASETS)
def test_all_three_files_hold_the_same_rows(client: Client, name: str) -> None:
    plain = rows(client, name)
    excel = page(client, f"/open-data/{name}.excel.csv")
    document = json.loads(page(client, f"/open-data/{name}.json"))

    assert plain
    assert document["wetversie"] == version()
    assert len(document["rijen"]) == len(plain) == len(list(csv.reader(io.StringIO(excel), delimiter=";"))) - 1
    assert list(document["rijen"][0]) == list(plain[0])
    assert excel.startswith(BOM)


@pytest.mark.parametrize("name", DATASETS)
def test_every_row_has_the_same_columns(name: str) -> None:
    assert len({tuple(row) for row in DATASETS[name].rows()}) == 1


def test_a_value_in_the_file_is_the_value_of_the_law(client: Client) -> None:
    found = {(row["naam"], row["sleutel"], row["van"]): row for row in rows(client, "waarden")}
    for parameter in wetboek().parameters.values():
        for key, series in parameter.reeksen.items():
            for rij in series:
                value = published(rij.waarde)
                cell = found[parameter.naam, key or "", rij.van.isoformat()]["waarde"]
                assert cell.removeprefix("'") == ("" if value is None else str(value))


def test_unknown_is_an_empty_cell_and_never_zero(client: Client) -> None:
    unknown = [row for row in rows(client, "resultaten") if not row["resultaat"]]
    assert unknown
    assert all(row["reden_nl"] for row in unknown)


def test_every_number_of_a_region_says_that_it_is_indicative(client: Client) -> None:
    assert {row["indicatief"] for row in rows(client, "regiocijfers")} == {"ja"}


def test_the_text_is_csv_by_the_book() -> None:
    text = as_csv([{"a": 'zegt "ja", toch', "b": None}, {"a": "twee\nregels", "b": 3}])
    assert text == 'a,b\r\n"zegt ""ja"", toch",\r\n"twee\nregels",3\r\n'


def test_a_dutch_excel_gets_semicolons_and_decimal_commas() -> None:
    assert as_excel_csv([{"a": "0.235", "b": "1.1.2026"}]) == f"{BOM}a;b\r\n0,235;1.1.2026\r\n"


@pytest.mark.parametrize("cell", ["=1+1", "+31", "-x", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1"])
def test_no_cell_is_taken_for_a_formula(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", [-5, "-5", "-0.25", "3", "", None, "gewoon = tekst"])
def test_numbers_and_plain_text_stay_what_they_are(cell: str | int | None) -> None:
    assert harmless(cell) == ("" if cell is None else str(cell))


@pytest.mark.parametrize("url", ["/open-data/niets.csv", "/open-data/waarden.xlsx", "/open-data/waarden.csv.json"])
def test_a_file_that_does_not_exist_is_not_found(client: Client, url: str) -> None:
    assert client.get(url).status_code == 404


def test_a_file_says_what_it_is(client: Client) -> None:
    plain, document = client.get("/open-data/waarden.csv"), client.get("/open-data/waarden.json")
    assert plain["Content-Type"] == "text/csv; charset=utf-8"
    assert 'filename="waarden.csv"' in plain["Content-Disposition"]
    assert document["Content-Type"] == "application/json"


def test_every_dataset_stands_on_the_page_with_its_terms(client: Client) -> None:
    for prefix in ("", "/en"):
        html = page(client, f"{prefix}/open-data")
        for name in DATASETS:
            assert f'id="{name}"' in html
            assert f'href="/open-data/{name}.csv"' in html


def test_the_catalogue_describes_each_dataset_and_leads_to_its_files(client: Client) -> None:
    response = client.get("/open-data/catalogus.json")
    assert response["Content-Type"] == "application/ld+json"
    found: dict[str, Any] = json.loads(response.content)

    assert found["@type"] == "dcat:Catalog"
    assert [one["dct:identifier"] for one in found["dcat:dataset"]] == list(DATASETS)
    for one in found["dcat:dataset"]:
        assert {text["@language"] for text in one["dct:title"]} == {"nl", "en"}
        assert one["dct:title"][0]["@value"] != ""
        for file in one["dcat:distribution"]:
            assert file["dct:license"]["@id"].startswith("http://publications.europa.eu/")
            assert client.get(urlsplit(file["dcat:downloadURL"]["@id"]).path).status_code == 200
