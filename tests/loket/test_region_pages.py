"""The pages of regions and gemeenten: what holds on a day, what is not known, and the stamp on indicative numbers."""

import pytest
from django.test import Client

from banenafspraak.verdeling.gebieden import gebieden
from loket.ui.formats import number
from tests.loket.hulp import main_of, page

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_a_region_under_its_former_code_leads_to_the_region(client: Client, prefix: str) -> None:
    response = client.get(f"{prefix}/afspreken/regios/AM31")
    assert response.status_code == 302
    assert response["Location"].startswith(f"{prefix}/afspreken/regios/AM38")
    assert client.get(response["Location"]).status_code == 200


@pytest.mark.parametrize(
    ("url", "first", "word"),
    [
        ("/afspreken/gemeenten/GM0788", "Op 1 januari 2022", "gesplitst"),
        ("/en/afspreken/gemeenten/GM0788", "On 1 January 2022", "split"),
    ],
)
def test_a_gemeente_split_over_two_regions_shows_both(client: Client, url: str, first: str, word: str) -> None:
    text = main_of(page(client, url, op="2022-01-01"))
    assert first in text
    assert "Midden-Brabant" in text
    assert "Noordoost-Brabant" in text
    assert word in text


def test_the_day_before_the_split_it_lay_in_one_region(client: Client) -> None:
    text = main_of(page(client, "/afspreken/gemeenten/GM0788", op="2020-12-31"))
    assert "Op 31 december 2020 ligt Haaren in de regio Noordoost-Brabant." in text.replace("lag", "ligt")


def test_every_region_page_names_its_gemeenten(client: Client) -> None:
    areas = gebieden()
    day = areas.bereik[1].replace(year=areas.bereik[1].year - 1)
    for code in areas.regios:
        html = page(client, f"/afspreken/regios/{code}", op=day.isoformat())
        for gemeente in areas.gemeenten_van(code, day):
            assert f"/afspreken/gemeenten/{gemeente.code}" in html, (code, gemeente)


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_every_published_number_of_a_region_stands_on_its_page(client: Client, prefix: str) -> None:
    areas = gebieden()
    taal, with_numbers = "en" if prefix else "nl", 0
    for code in areas.regios:
        main = main_of(page(client, f"{prefix}/afspreken/regios/{code}"))
        published, achieved = areas.published_numbers(code), areas.achieved(code)
        with_numbers += bool(published or achieved)
        assert all(number(row.banen, taal) in main for row in published), code
        assert all(number(row.waarde, taal) in main for row in achieved), code
        said = [(row.bron, row.toelichting) for row in published] + [(row.bron, row.toelichting) for row in achieved]
        assert all(bron.titel in main and toelichting in main for bron, toelichting in said), code
    assert with_numbers


def test_every_gemeente_has_a_page_that_answers(client: Client) -> None:
    for code, gemeente in gebieden().gemeenten.items():
        assert gemeente.naam in main_of(page(client, f"/afspreken/gemeenten/{code}", op="2021-06-01")), code


def test_the_list_of_regions_has_all_of_them(client: Client) -> None:
    html = page(client, "/afspreken/regios")
    for code, regio in gebieden().regios.items():
        assert f'href="/afspreken/regios/{code}"' in html
        assert regio.naam in main_of(html)


@pytest.mark.parametrize(("prefix", "word"), [("", "Onbekend"), ("/en", "Unknown")])
@pytest.mark.parametrize("day", ["1999-01-01", "2099-01-01"])
def test_outside_what_is_known_the_nearest_day_is_shown_and_said(
    client: Client, prefix: str, word: str, day: str
) -> None:
    for url in ("/afspreken/regios", "/afspreken/regios/AM26", "/afspreken/gemeenten/GM0344"):
        assert word in main_of(page(client, prefix + url, op=day))


def test_a_gemeente_in_the_window_of_an_unknown_switch_is_in_no_region_for_sure(client: Client) -> None:
    areas = gebieden()
    day = areas.bereik[0].replace(year=2018)
    unsure = [(code, g) for code in areas.regios for g in areas.mogelijk_van(code, day)]
    assert unsure
    for code, gemeente in unsure[:6]:
        assert not areas.gebied(gemeente.code, day).regios
        text = main_of(page(client, f"/afspreken/regios/{code}", op=day.isoformat()))
        assert gemeente.naam in text
        assert "Onbekend" in text


def test_a_gemeente_by_name_leads_to_its_own_address(client: Client) -> None:
    response = client.get("/en/afspreken/gemeenten/utrecht?op=2015-01-01")

    assert response.status_code == 302
    assert response["Location"] == "/en/afspreken/gemeenten/GM0344?op=2015-01-01"


def test_a_former_region_code_keeps_the_day_that_was_asked(client: Client) -> None:
    response = client.get("/afspreken/regios/AM31?op=2015-01-01")

    assert response["Location"] == "/afspreken/regios/AM38?op=2015-01-01"
