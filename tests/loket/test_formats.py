"""How numbers, amounts and days are written for people in Dutch and in English."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banenafspraak.inlezen import wetboek
from banenafspraak.tekst import Tekst
from banenafspraak.waarden import Eenheid, Getal
from loket.ui.formats import amount, day_text, last_day, last_known, number, percent, period, row_text, shown

LANGUAGES = ("nl", "en")


@pytest.mark.parametrize(
    ("value", "dutch", "english"),
    [
        (0, "0", "0"),
        (85665, "85.665", "85,665"),
        (1234567, "1.234.567", "1,234,567"),
        (-19335, "−19.335", "−19,335"),
        (Fraction(51, 2), "25,5", "25.5"),
        (Fraction(13, 3), "4,333333", "4.333333"),
    ],
)
def test_a_number_is_written_as_people_write_it(value: int | Fraction, dutch: str, english: str) -> None:
    assert (number(value, "nl"), number(value, "en")) == (dutch, english)


@pytest.mark.parametrize(
    ("unit", "value", "dutch", "english"),
    [
        ("euro/uur", 1499, "€ 14,99 per uur", "€14.99 an hour"),
        ("euro/maand", 146940, "€ 1.469,40 per maand", "€1,469.40 a month"),
        ("euro", 0, "€ 0,00", "€0.00"),
        ("euro", 5, "€ 0,05", "€0.05"),
        ("aandeel", Fraction(47, 200), "23,5%", "23.5%"),
        ("aandeel", Fraction(1), "100%", "100%"),
        ("aandeel", Fraction(1, 10000), "0,01%", "0.01%"),
        ("uren/week", 2550, "25,5 uur per week", "25.5 hours a week"),
        ("uren", 100, "1 uur", "1 hour"),
        ("banen", 1, "1 baan", "1 job"),
        ("banen", 105000, "105.000 banen", "105,000 jobs"),
        ("maanden", 1, "1 maand", "1 month"),
        ("weken", 8, "8 weken", "8 weeks"),
        ("getal", Fraction(37, 20), "1,85", "1.85"),
        ("getal", Fraction(13, 3), "13/3", "13/3"),
        ("tekst", Tekst("1 mei", "1 May"), "1 mei", "1 May"),
        ("euro", None, "onbekend", "unknown"),
    ],
)
def test_a_value_is_written_with_its_unit(unit: str, value: Getal | None, dutch: str, english: str) -> None:
    eenheid = Eenheid.parse(unit)
    assert amount(value, eenheid, "nl").replace("\xa0", " ") == dutch
    assert amount(value, eenheid, "en").replace("\xa0", " ") == english


DUTCH_WORDS = {"uur", "maanden", "weken", "dagen", "jaar", "banen", "personen", "minuten", "taken", "keer", "gemeenten"}


def test_no_value_shows_the_name_of_a_unit_or_dutch_in_english() -> None:
    wrong = []
    for parameter in wetboek().parameters.values():
        units = [(rij.waarde, parameter.eenheid) for rij in parameter.rijen]
        units += [(rij.waarde, rij.eenheid) for rij in parameter.lokaal]
        for value, unit in units:
            if value is None or isinstance(value, Tekst):
                continue
            texts = [amount(value, unit, taal) for taal in LANGUAGES]
            if any("_" in text for text in texts) or DUTCH_WORDS & set(texts[1].replace("\xa0", " ").split()):
                wrong.append((parameter.naam, texts))
    assert wrong == []


@given(st.integers(-(10**12), 10**12))
def test_every_cent_is_shown(cents: int) -> None:
    text = amount(cents, Eenheid.parse("euro"), "nl")
    digits = "".join(c for c in text if c.isdigit())
    assert int(digits) == abs(cents)
    assert ("−" in text) is (cents < 0)


@given(st.integers(0, 10**6), st.sampled_from(LANGUAGES))
def test_a_share_of_hundredths_of_a_percent_is_shown_exactly(hundredths: int, taal: str) -> None:
    text = percent(Fraction(hundredths, 10000), taal)
    thousands, point = (".", ",") if taal == "nl" else (",", ".")
    assert Fraction(text.removesuffix("%").replace(thousands, "").replace(point, ".")) == Fraction(hundredths, 100)


def test_a_day_is_written_in_words() -> None:
    assert day_text(date(2026, 7, 1), "nl") == "1 juli 2026"
    assert day_text(date(2026, 7, 1), "en") == "1 July 2026"


def test_a_period_names_its_last_day_and_not_the_day_after() -> None:
    assert period(date(2026, 1, 1), date(2026, 7, 1), "nl") == "1 januari 2026 tot en met 30 juni 2026"
    assert period(date(2026, 1, 1), None, "nl") == "vanaf 1 januari 2026"
    assert period(None, None, "en") == "undated"
    assert last_day(date(2024, 3, 1), "en") == "29 February 2024"


def test_an_unknown_value_shows_its_bounds() -> None:
    answer = wetboek().antwoord("lks.lasten", date(2024, 6, 1))
    assert shown(answer, "nl") == "onbekend (tussen 23,5% en 25%)"
    assert shown(answer, "en") == "unknown (between 23.5% and 25%)"


def test_the_last_known_value_comes_with_its_period() -> None:
    answer = wetboek().antwoord("jeugdliv.tarief", date(2026, 7, 1), "18")
    assert last_known(answer, "nl") == "€\xa00,07 per uur, 1 januari 2023 tot en met 31 december 2023"
    assert last_known(answer, "en") == "€0.07 an hour, 1 January 2023 to 31 December 2023"
    assert last_known(wetboek().antwoord("wml.uur", date(2000, 1, 1)), "nl") is None


def test_none_is_not_unknown() -> None:
    answer = wetboek().antwoord("wml.jeugd", date(2026, 7, 1), "22")
    assert (shown(answer, "nl"), shown(answer, "en")) == (
        "voor 22 jaar geldt het volledige minimumloon",
        "the full minimum wage applies at age 22",
    )


@pytest.mark.parametrize("taal", LANGUAGES)
def test_every_row_of_the_law_can_be_shown(taal: str) -> None:
    for parameter in wetboek().parameters.values():
        for rij in parameter.rijen:
            assert row_text(rij, parameter.eenheid, taal).strip(), parameter.naam
            assert period(rij.van, rij.tot, taal)


def test_what_gemeenten_set_themselves_is_not_called_unknown() -> None:
    answer = wetboek().antwoord("lks.kanaal", date(2026, 7, 1))
    assert answer.local_only
    assert (shown(answer, "nl"), shown(answer, "en")) == ("verschilt per gemeente", "differs per gemeente")
