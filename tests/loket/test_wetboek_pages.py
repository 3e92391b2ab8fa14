"""The pages of the Wetboek: a value on a day, through time, between days; whatever is typed, never a crash."""

from datetime import date
from html import escape
from urllib.parse import quote

import pytest
from django.test import Client

from banenafspraak.inlezen import wetboek
from banenafspraak.parameter import Zekerheid
from tests.loket.hulp import main_of, page, text_of

pytestmark = pytest.mark.django_db

BOTH = ("", "/en")


@pytest.mark.parametrize(
    ("url", "answer"),
    [
        ("/wetboek/waarden/wml.uur", "Op 1 juli 2026: € 14,99 per uur."),
        ("/en/wetboek/waarden/wml.uur", "On 1 July 2026: €14.99 an hour."),
    ],
)
def test_the_value_on_the_day_comes_first(client: Client, url: str, answer: str) -> None:
    assert answer in main_of(page(client, url, op="2026-07-01"))


@pytest.mark.parametrize(
    ("url", "bounds"),
    [
        ("/wetboek/waarden/lks.lasten", "Op 1 juni 2024: onbekend (tussen 23,5% en 25%)."),
        ("/en/wetboek/waarden/lks.lasten", "On 1 June 2024: unknown (between 23.5% and 25%)."),
    ],
)
def test_an_unknown_value_shows_its_bounds_and_why(client: Client, url: str, bounds: str) -> None:
    text = main_of(page(client, url, op="2024-06-01"))
    assert bounds in text
    rij = wetboek().parameter("lks.lasten").row(date(2024, 6, 1))
    assert rij is not None
    assert rij.reden is not None
    assert (rij.reden.en if url.startswith("/en") else rij.reden.nl) in text


def test_where_the_law_leaves_it_open_the_page_says_who_decides(client: Client) -> None:
    assert "Wie beslist: de gemeente." in main_of(page(client, "/wetboek/waarden/jobcoach.intern"))


@pytest.mark.parametrize("prefix", BOTH)
def test_a_key_of_the_value_can_be_chosen(client: Client, prefix: str) -> None:
    html = page(client, f"{prefix}/wetboek/waarden/wml.jeugd", op="2026-07-01", sleutel="19")
    assert '<option value="19" selected>' in html
    assert "60%" in main_of(html)


@pytest.mark.parametrize("key", ["99", "<script>alert(1)</script>", "x" * 5000, "\x00", "totaal"])
def test_a_key_that_is_none_shows_one_that_is(client: Client, key: str) -> None:
    html = page(client, "/wetboek/waarden/wml.jeugd", op="2026-07-01", sleutel=key)
    assert "<script>alert" not in html


# fmt: off
WRONG_DAYS = ("morgen", "2026-13-01", "2026-02-30", "0000-00-00", "31-02-2026", "1/1", "2026-07-01x", "é€😀",
              "<script>alert(1)</script>", '"><b>', "%00", "\x00", "2026-07-01\x00", "x" * 5000, "-1", "10000-01-01")
FAR_DAYS = ("0001-01-01", "0001-01-02", "1000-01-01", "9999-12-31", "12-12-0001", "1-7-2026", "31/12/2024")
DAY_PAGES = (
    "/wetboek", "/wetboek/waarden/wml.uur", "/wetboek/waarden/wml.jeugd", "/wetboek/waarden/doel.extra_banen",
    "/wetboek/waarden/jobcoach.intern", "/wetboek/waarden/lks.lasten", "/wetboek/onderwerpen/minimumloon",
    "/afspreken/regios", "/afspreken/regios/AM26", "/afspreken/regios/AM38", "/afspreken/gemeenten/GM0788",
    "/afspreken/gemeenten/GM1961",
)
# fmt: on


@pytest.mark.parametrize("prefix", BOTH)
@pytest.mark.parametrize("url", DAY_PAGES)
def test_no_day_however_far_breaks_a_page(client: Client, prefix: str, url: str) -> None:
    for day in FAR_DAYS:
        page(client, prefix + url, op=day)


@pytest.mark.parametrize("prefix", BOTH)
@pytest.mark.parametrize("url", DAY_PAGES)
def test_a_wrong_day_keeps_what_was_typed_and_says_what_to_do(client: Client, prefix: str, url: str) -> None:
    for day in WRONG_DAYS:
        html = page(client, prefix + url, op=day)
        typed = escape(day[:40])
        assert "1-7-2026" in text_of(html), day
        assert 'aria-invalid="true"' in html, day
        if day.isprintable():
            assert f'value="{typed}"' in html, day
        assert "<script>alert" not in html


@pytest.mark.parametrize("prefix", BOTH)
@pytest.mark.parametrize("name", ["van", "naar"])
def test_no_day_breaks_the_page_of_what_changes(client: Client, prefix: str, name: str) -> None:
    for day in (*FAR_DAYS, *WRONG_DAYS):
        page(client, f"{prefix}/wetboek/verschil", **{name: day})
        page(client, f"{prefix}/wetboek/verschil", **{"van": "2026-06-30", "naar": "2026-07-01", name: day})


@pytest.mark.parametrize(
    ("url", "words"), [("/wetboek/verschil", "€ 14,71 per uur"), ("/en/wetboek/verschil", "€14.71 an hour")]
)
def test_what_changes_shows_old_and_new_side_by_side(client: Client, url: str, words: str) -> None:
    text = main_of(page(client, url, van="2026-06-30", naar="2026-07-01"))
    assert words in text
    assert words.replace("71", "99") in text


def test_between_a_day_and_itself_nothing_changes(client: Client) -> None:
    text = main_of(page(client, "/wetboek/verschil", van="2026-07-01", naar="2026-07-01"))
    assert "€ 14,99" not in text


@pytest.mark.parametrize("page_of", ["/wetboek/onderwerpen/aow", "/wetboek/waarden/aow.leeftijd_maanden"])
def test_a_value_by_date_of_birth_says_nothing_of_today(client: Client, page_of: str) -> None:
    html = page(client, page_of)
    assert "angt af van de geboortedatum" in main_of(html)
    assert "ten minste" not in html[: html.index("<table")]
    assert "1 oktober 1964" not in html[: html.index("<table")]


def test_a_value_by_date_of_birth_has_its_cohorts_under_born(client: Client) -> None:
    text = main_of(page(client, "/wetboek/waarden/aow.leeftijd_maanden"))
    assert "Naar geboortedatum" in text
    assert "1 maart 1957 tot en met 31 december 1960" in text
    assert "Geldt" not in text
    assert "--op 1963-10-01 --json" in text


@pytest.mark.parametrize(("prefix", "words"), [("", "Geboren op 1 mei 1960: 804"), ("/en", "Born on 1 May 1960: 804")])
def test_a_value_by_date_of_birth_answers_for_one_birth(client: Client, prefix: str, words: str) -> None:
    assert words in main_of(page(client, f"{prefix}/wetboek/waarden/aow.leeftijd_maanden", op="1960-05-01"))


@pytest.mark.parametrize("prefix", BOTH)
def test_every_value_has_a_page_that_shows_each_of_its_sources(client: Client, prefix: str) -> None:
    for parameter in wetboek().parameters.values():
        text = text_of(page(client, f"{prefix}/wetboek/waarden/{parameter.naam}"))
        title = parameter.titel.en if prefix else parameter.titel.nl
        assert title in text, parameter.naam
        for key in parameter.sleutels[:2]:
            page(client, f"{prefix}/wetboek/waarden/{parameter.naam}", sleutel=key)


@pytest.mark.parametrize(("prefix", "words"), [("", "niet geverifieerd"), ("/en", "not verified")])
def test_every_value_of_low_confidence_shows_as_not_verified(client: Client, prefix: str, words: str) -> None:
    weak = 0
    for parameter in wetboek().parameters.values():
        for key, rows in parameter.reeksen.items():
            for rij in rows:
                if rij.zekerheid is not Zekerheid.LAAG:
                    continue
                weak += 1
                query = {"op": rij.van.isoformat()} | ({} if key is None else {"sleutel": key})
                text = main_of(page(client, f"{prefix}/wetboek/waarden/{parameter.naam}", **query))
                assert words in text.casefold(), (parameter.naam, key, rij.van)
        if any(rij.zekerheid is Zekerheid.LAAG for rij in parameter.lokaal):
            text = main_of(page(client, f"{prefix}/wetboek/waarden/{parameter.naam}"))
            assert words in text.casefold(), parameter.naam
    assert weak


def test_every_subject_lists_its_values(client: Client) -> None:
    for group in wetboek().groepen:
        html = page(client, f"/wetboek/onderwerpen/{quote(group)}")
        for parameter in wetboek().parameters.values():
            if parameter.groep == group:
                assert f"/wetboek/waarden/{parameter.naam}" in html, parameter.naam


@pytest.mark.parametrize(("prefix", "taal"), [("", "nl"), ("/en", "en")])
def test_every_term_stands_on_its_page_with_an_address_of_its_own(client: Client, prefix: str, taal: str) -> None:
    html = page(client, f"{prefix}/wetboek/begrippen")
    text = text_of(html)
    for term in wetboek().begrippen.values():
        assert html.count(f'id="{term.sleutel}"') == 1, term.sleutel
        assert " ".join(term.uitleg.in_(taal).split()) in text, term.sleutel


def test_every_source_stands_on_its_page_and_only_official_ones_have_a_link(client: Client) -> None:
    html = page(client, "/wetboek/bronnen")
    text = text_of(html)
    for bron in wetboek().bronnen.values():
        assert " ".join(bron.titel.nl.split()) in text, bron.sleutel
        if bron.link:
            assert f'href="{bron.link}"' in html, bron.sleutel
    outside = {part.split('"')[0] for part in html.split('href="http')[1:]}
    assert all(part.startswith(("s://wetten.overheid.nl/BWBR", "s://zoek.officiele")) for part in outside), outside
