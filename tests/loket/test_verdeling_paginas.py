"""The pages of the distribution: every state is an address, nothing published is mixed with what is computed."""

import re
from html import unescape

import pytest
from django.test import Client

from banenafspraak.verdeling.edities import gepubliceerde_edities
from banenafspraak.verdeling.gebieden import gebieden
from loket.ui.formats import number
from loket.verdeling.tabellen import examples, find
from tests.loket.hulp import main_of, page, text_of

pytestmark = pytest.mark.django_db

START = "/afspreken/verdeling"


def figures(html: str) -> list[str]:
    return [text_of(one) for one in re.findall(r"<figure.*?</figure>", html, re.DOTALL)]


@pytest.mark.parametrize("sleutel", gepubliceerde_edities())
def test_every_published_number_stands_untouched_on_the_page_of_its_edition(client: Client, sleutel: str) -> None:
    for cel in gepubliceerde_edities()[sleutel].cellen:
        if cel.regio != "NL":
            html = page(client, f"{START}/{sleutel}", jaar=str(cel.jaar), sector=cel.sector)
            row = next(r for r in html.split("<tr")[1:] if f"/regios/{cel.regio}?" in r)
            assert f"<strong>{number(cel.banen, 'nl')}</strong>" in row


def test_a_map_holds_published_or_computed_numbers_and_never_both(client: Client) -> None:
    published, computed = figures(page(client, f"{START}/2019"))
    assert published.startswith("Gepubliceerd")
    assert "795" in published
    assert published.count("niet gepubliceerd") >= len(gebieden().regios) - 2
    assert computed.startswith("Rekenvoorbeeld")
    assert "795" not in computed


def test_a_sum_that_was_not_published_stands_apart_and_not_in_the_map(client: Client) -> None:
    html = page(client, f"{START}/2019", jaar="2019")
    assert "door ons opgeteld: 3.365" in main_of(html)
    assert "3.365" not in figures(html)[0]


def test_a_year_without_edition_has_no_numbers_unless_asked_and_is_marked(client: Client) -> None:
    plain = main_of(page(client, f"{START}/banen-2015", jaar="2024"))
    assert '"2024" is hier niet' in plain
    asked = main_of(page(client, f"{START}/banen-2015", **{"jaar": "2024", "zonder-editie": "1"}))
    assert "We kennen geen editie van De Werkkamer voor 2024" in asked
    edition = page(client, f"{START}/2019", **{"zonder-editie": "1"})
    assert re.findall(r'<option value="(\d{4})"', edition.split('name="sector"')[0]) == ["2019", "2020"]


def test_an_edition_never_has_a_year_that_it_does_not_cover(client: Client) -> None:
    assert '"2022" is hier niet' in main_of(page(client, f"{START}/2019", jaar="2022"))


def test_the_level_with_the_baseline_stands_in_a_table_of_its_own(client: Client) -> None:
    html = page(client, f"{START}/2019")
    tables = [text_of(one) for one in re.findall(r"<table.*?</table>", html, re.DOTALL)]
    (level,) = [one for one in tables if "1.729" in one]
    assert "stand met nulmeting" in level or "stand inclusief nulmeting" in level
    assert "extra banen, cumulatief" not in level


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_how_a_number_arose_ends_with_that_number(client: Client, prefix: str) -> None:
    taal = "en" if prefix else "nl"
    for tabel in examples():
        cel = tabel.verdeling().cel("AM24", 2020, "totaal")
        text = main_of(page(client, f"{prefix}{START}/{tabel.slug}/regios/AM24", jaar="2020"))
        assert cel.banen is not None
        assert number(cel.banen, taal) in text
        assert ("Rounded here" if prefix else "Hier afgerond") in text


def test_where_nothing_was_computed_the_page_says_why(client: Client) -> None:
    text = main_of(page(client, f"{START}/banen-2015/regios/AM26", indeling="2026-01-01"))
    assert "Er is geen getal voor Midden-Brabant" in text
    assert "ligt tussen" in text


def test_a_region_that_does_not_exist_is_no_page(client: Client) -> None:
    assert client.get(f"{START}/2019/regios/AM99").status_code == 404
    assert client.get(f"{START}/1999").status_code == 404
    assert client.get(f"{START}/2019.pdf").status_code == 404


def test_the_causes_on_the_page_add_up_to_the_difference(client: Client) -> None:
    rows = client.get(f"{START}/vergelijk.json?van=banen-2015&naar=banen-2015-gecorrigeerd").json()["rijen"]
    assert len(rows) == len(gebieden().regios)
    for row in rows:
        assert sum(value for name, value in row.items() if name.startswith("door_")) == row["verschil"]
        assert row["banen_naar"] - row["banen_van"] == row["verschil"]


def test_two_editions_compare_only_what_was_published(client: Client) -> None:
    html = page(client, f"{START}/vergelijk", van="2019", naar="2020")
    assert "Zeeland gaat omhoog (+206)" in main_of(html)
    assert "van één van beide" in main_of(html) or "we de sleutel niet" in main_of(html)


def test_a_what_if_keeps_everything_typed_and_says_all_that_is_wrong(client: Client) -> None:
    html = page(
        client, f"{START}/wat-als", **{"wajong": "veel", "eenheid": "7", "gebied-1": "Zuidwold", "indeling": "x"}
    )
    for typed in ("veel", "7", "Zuidwold", "x"):
        assert f'value="{typed}"' in html
    text = unescape(main_of(html))
    assert 'U vulde "veel" in' in text
    assert "veelvoud van 7" in text
    assert "Zuidwold" in text
    assert "wk-tegels" not in html


@pytest.mark.parametrize("weight", ["0,5", "0.5"])
def test_a_weight_has_a_decimal_comma_or_point(client: Client, weight: str) -> None:
    text = main_of(page(client, f"{START}/wat-als", wajong=weight, werkloosheid=weight, jaar="2020"))
    assert "niet van De Werkkamer" in text
    assert "Noord-Holland Noord gaat het meest omhoog" in text


def test_weights_of_zero_change_nothing(client: Client) -> None:
    text = main_of(page(client, f"{START}/wat-als", wajong="0", werkloosheid="0"))
    assert "Geen regio gaat omhoog of omlaag" in text


def test_a_merger_that_has_not_happened_takes_the_region_out_of_the_table(client: Client) -> None:
    asked = {"wajong": "0", "werkloosheid": "0", "gebied-1": "AM35", "naar-1": "AM13", "jaar": "2020"}
    text = main_of(page(client, f"{START}/wat-als", **asked))
    assert "Midden-Utrecht gaat het meest omhoog (+500)" in text or "Midden-Utrecht gaat omhoog" in text


def test_a_picture_to_take_along_says_what_it_is(client: Client) -> None:
    answer = client.get(f"{START}/vergelijk.svg")
    said = text_of(answer.content.decode().replace("<svg", "<figure"))
    assert answer["Content-Type"] == "image/svg+xml"
    assert "CBS 70072ned" in said
    assert "Werkkamer, gemaakt op" in said


def test_no_page_sorts_by_a_norm_or_hides_who_made_it(client: Client) -> None:
    for slug in ("banen-2015", "banen-2015-gecorrigeerd", "inwoners-2025"):
        assert find(slug)
        assert "niet van De Werkkamer" in main_of(page(client, f"{START}/{slug}"))
