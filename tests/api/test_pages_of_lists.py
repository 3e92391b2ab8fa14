"""Paging, filters and sorting: alike on every collection."""

import re
from typing import Any

import pytest
from django.test import Client

from loket.api.openapi import document, operations

pytestmark = pytest.mark.django_db

LISTS = {
    "waarden": "",
    "verschillen": "oud=2016-01-01&nieuw=2026-07-01&",
    "begrippen": "",
    "gemeenten": "",
    "regios": "",
    "resultaten": "",
    "edities": "",
    "edities/banen-2015/cellen": "",
}
ENVELOPE = {"aantal", "pagina", "paginaGrootte", "reden", "links", "wetversie", "versie"}


def listed(client: Client, name: str, query: str = "") -> dict[str, Any]:
    answer = client.get(f"/api/v1/{name}?{LISTS[name]}{query}".rstrip("?&"))
    assert answer.status_code == 200, answer.content
    found: dict[str, Any] = answer.json()
    return found


def rows_in(found: dict[str, Any], name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = found[name.rsplit("/", 1)[-1]]
    return rows


def test_every_open_collection_is_tried_here() -> None:
    paged = {
        path.strip("/")
        for path, _, operation in operations(document("nl"))
        if any(one["name"] == "pagina" for one in operation.get("parameters", ())) and "security" not in operation
    }
    assert paged == {name.replace("banen-2015", "{slug}") for name in LISTS}


@pytest.mark.parametrize("name", LISTS)
def test_a_list_has_the_same_envelope_everywhere(client: Client, name: str) -> None:
    found = listed(client, name)
    about = {"op", "oud", "nieuw", "slug", "indelingsdatum", "indicatief", "melding", "maat"}
    assert found.keys() - about == ENVELOPE | {name.rsplit("/", 1)[-1]}
    assert (found["pagina"], found["paginaGrootte"]) == (1, 25)
    assert len(rows_in(found, name)) == min(25, found["aantal"])


@pytest.mark.parametrize("name", LISTS)
def test_following_next_gives_every_item_once(client: Client, name: str) -> None:
    first = listed(client, name, "paginaGrootte=5")
    seen, page = list(rows_in(first, name)), first
    while page["links"]["next"]:
        page = client.get(page["links"]["next"]).json()
        seen += rows_in(page, name)

    assert len(seen) == first["aantal"]
    assert len({str(row) for row in seen}) == len(seen)
    assert page["links"]["self"] == first["links"]["last"]
    assert client.get(page["links"]["prev"]).json()["links"]["next"] == page["links"]["self"]


@pytest.mark.parametrize("name", LISTS)
def test_the_header_names_the_same_pages_as_the_answer(client: Client, name: str) -> None:
    answer = client.get(f"/api/v1/{name}?{LISTS[name]}paginaGrootte=5&pagina=2")
    links = {rel: url for url, rel in re.findall(r'<([^>]+)>; rel="(\w+)"', answer["Link"])}
    said = answer.json()["links"]

    assert links == {rel: url for rel, url in said.items() if url and rel != "self"}
    assert said["self"] == answer.wsgi_request.get_full_path()


def test_a_page_after_the_last_one_is_empty_and_leads_back(client: Client) -> None:
    found = listed(client, "regios", "pagina=99")
    assert found["regios"] == []
    assert found["links"]["next"] is None
    assert found["links"]["prev"] == found["links"]["last"]


@pytest.mark.parametrize("name", LISTS)
def test_each_field_that_sorts_does_so_both_ways(client: Client, name: str) -> None:
    operation = document("nl")["paths"][f"/{name.replace('banen-2015', '{slug}')}"]["get"]
    pattern = next(one["schema"]["pattern"] for one in operation["parameters"] if one["name"] == "sorteer")
    for field in re.findall(r"\w+", pattern.split(")")[0]):
        up = [row.get(field) for row in rows_in(listed(client, name, f"sorteer={field}&paginaGrootte=100"), name)]
        down = [row.get(field) for row in rows_in(listed(client, name, f"sorteer=-{field}&paginaGrootte=100"), name)]
        known = [value for value in up if value is not None]
        assert up == known + [None] * (len(up) - len(known)), "unknown comes last"
        if known and isinstance(known[0], int):
            assert known == sorted(known)
        assert not known or known[:1] != [value for value in down if value is not None][:1] or len({*known}) == 1


def test_dutch_names_sort_as_dutch_readers_look_for_them(client: Client) -> None:
    pages = (listed(client, "gemeenten", f"sorteer=naam&paginaGrootte=100&pagina={page}") for page in range(1, 5))
    names = [row["naam"] for page in pages for row in page["gemeenten"]]
    assert names.index("Rotterdam") < names.index("'s-Hertogenbosch") < names.index("Utrecht")


def test_several_fields_sort_one_after_the_other(client: Client) -> None:
    found = listed(client, "resultaten", "sorteer=sector,-jaar&paginaGrootte=100")["resultaten"]
    keys = [(row["sector"], -row["jaar"]) for row in found]
    assert keys == sorted(keys)


@pytest.mark.parametrize(
    ("name", "query", "field", "expected"),
    [
        ("waarden", "groep=minimumloon", "groep", "minimumloon"),
        ("gemeenten", "regio=AM26&op=2026-07-01", "regio", "AM26"),
        ("resultaten", "jaar=2024", "jaar", 2024),
        ("resultaten", "sector=overheid", "sector", "overheid"),
        ("edities", "soort=rekenvoorbeeld", "soort", "rekenvoorbeeld"),
        ("edities/banen-2015/cellen", "jaar=2020", "jaar", 2020),
        ("edities/banen-2015/cellen", "regio=AM24", "regio", "AM24"),
        ("edities/banen-2015/cellen", "regio=AM38", "regio", "AM31"),
    ],
)
def test_a_filter_leaves_only_what_fits(client: Client, name: str, query: str, field: str, expected: object) -> None:
    found = listed(client, name, f"{query}&paginaGrootte=100")
    assert found["aantal"] > 0
    assert {row[field] for row in rows_in(found, name)} == {expected}
    assert found["aantal"] < listed(client, name)["aantal"]


@pytest.mark.parametrize(
    ("name", "query", "expected"),
    [
        ("waarden", "naam=wml.uur", "wml.uur"),
        ("gemeenten", "naam=hertogenbosch", "'s-Hertogenbosch"),
        ("regios", "naam=zeeland", "Zeeland"),
        ("begrippen", "woord=loonwaarde", "loonwaarde"),
    ],
)
def test_a_part_of_a_name_finds_it(client: Client, name: str, query: str, expected: str) -> None:
    found = listed(client, name, query)[name]
    assert expected in {row.get("naam") or row.get("woord") for row in found}
