"""What stands in a data file as a value, and what leaves the library: exact, in the smallest unit, or refused."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banenafspraak.inlezen import wetboek
from banenafspraak.tekst import Tekst, zelfde
from banenafspraak.waarden import (
    _FINE,
    _PER,
    _RATIO,
    _WHOLE,
    TEXT,
    Dag,
    Eenheid,
    NotAValue,
    decimal_text,
    published,
)
from loket.ui import formats

# Names of offices and tools, and the same in English: they stay one string.
NAMES = {"Helpdesk Werkgevers (Den Haag Werkt)", "Werk in Zicht"}


@pytest.mark.parametrize(
    ("unit", "text", "value"),
    [
        ("euro/uur", "14.99", 1499),
        ("euro/maand", "1469.40", 146940),
        ("euro/jaar", 2000, 200000),
        ("euro", "-0.5", -50),
        ("euro", "1469.400", 146940),
        ("uren/week", "25.5", 2550),
        ("uren", 0, 0),
        ("aandeel", "25%", Fraction(1, 4)),
        ("aandeel", "87.5%", Fraction(7, 8)),
        ("aandeel", "0%", Fraction(0)),
        ("getal", "1.85", Fraction(37, 20)),
        ("getal", "13/3", Fraction(13, 3)),
        ("banen", 125000, 125000),
        ("tekst", "FactorWerk", zelfde("FactorWerk")),
        ("tekst", 12, zelfde("12")),
        ("tekst", {"nl": "1 mei", "en": "1 May"}, Tekst("1 mei", "1 May")),
        ("datum", "2016-10-28", Dag("28 oktober 2016", "28 October 2016", date(2016, 10, 28))),
    ],
)
def test_a_value_is_read_exactly(unit: str, text: object, value: object) -> None:
    read = Eenheid.parse(unit).read(text)
    assert read == value
    assert type(read) is type(value)


@pytest.mark.parametrize(
    ("unit", "raw"),
    [
        ("euro", "1469.405"),
        ("uren", "110.925"),
        ("maanden", "1.5"),
        ("aandeel", 25),
        ("aandeel", "0.25"),
        ("aandeel", "25 %"),
        ("aandeel", "13/3"),
        ("getal", "25%"),
        ("getal", "1/0"),
        ("banen", "1e5"),
        ("banen", "1_000"),
        ("banen", "1.000.000"),
        ("euro", "14,99"),
        ("euro", "€ 14.99"),
        ("euro", ""),
        ("euro", " 14"),
        ("euro", "14\n"),
        ("euro", "١٤"),
        ("euro", "NaN"),
        ("euro", "Infinity"),
        ("euro", True),
        ("tekst", None),
        ("tekst", {"nl": "1 mei"}),
        ("tekst", {"nl": "1 mei", "en": 1}),
        ("tekst", {"nl": "1 mei", "en": "1 May", "de": "1. Mai"}),
        ("euro", {"nl": "1 mei", "en": "1 May"}),
        ("euro", "13/3"),
        ("datum", "2016-02-30"),
        ("datum", "20161028"),
        ("datum", "2016-10-28T00:00"),
        ("datum", {"nl": "1 mei", "en": "1 May"}),
    ],
)
def test_what_is_no_value_in_the_unit_is_refused(unit: str, raw: object) -> None:
    with pytest.raises(NotAValue) as caught:
        Eenheid.parse(unit).read(raw)
    assert caught.value.bericht.nl != caught.value.bericht.en


@pytest.mark.parametrize("text", ["cent", "EURO", "euro/eeuw", "euro/", "/uur", "", "euro/uur/dag", "procent"])
def test_a_unit_that_is_not_in_use_is_refused(text: str) -> None:
    with pytest.raises(NotAValue):
        Eenheid.parse(text)


@pytest.mark.parametrize(
    ("unit", "name"),
    [("euro/uur", "cent/uur"), ("uren/week", "uren_honderdste/week"), ("aandeel", "aandeel"), ("banen", "banen")],
)
def test_a_unit_is_published_in_its_smallest_part(unit: str, name: str) -> None:
    assert Eenheid.parse(unit).published == name


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(1, 4), "0.25"),
        (Fraction(0), "0"),
        (Fraction(1), "1"),
        (Fraction(10), "10"),
        (Fraction(1, 10**7), "0.0000001"),
        (Fraction(-7, 8), "-0.875"),
        (Fraction(13, 3), "13/3"),
        (Fraction(1, 10**13), "1/10000000000000"),
    ],
)
def test_a_share_is_published_as_a_plain_decimal(value: Fraction, text: str) -> None:
    assert published(value) == text


def test_counts_texts_and_nothing_are_published_as_they_are() -> None:
    assert [published(1499), published(Tekst("ja", "yes")), published(None)] == [1499, "ja", None]


def test_a_day_is_read_by_people_in_words_and_published_for_software() -> None:
    unit = Eenheid.parse("datum")
    day = unit.read("2016-10-28")

    assert [formats.amount(day, unit, taal) for taal in ("nl", "en")] == ["28 oktober 2016", "28 October 2016"]
    assert (unit.is_text, published(day)) == (True, "2016-10-28")


@given(st.integers(-(10**15), 10**15), st.integers(0, 12))
def test_a_decimal_text_is_the_same_number(digits: int, places: int) -> None:
    number = Fraction(digits, 10**places)
    text = decimal_text(number)
    assert Fraction(text) == number
    assert "e" not in text.lower()


@given(st.integers(0, 10**12))
def test_cents_survive_reading(cents: int) -> None:
    assert Eenheid.parse("euro").read(f"{cents // 100}.{cents % 100:02d}") == cents


@given(st.one_of(st.text(), st.integers(), st.booleans(), st.none()))
@pytest.mark.parametrize("unit", ["euro/uur", "uren", "aandeel", "getal", "banen", "tekst"])
def test_anything_is_a_value_or_refused(unit: str, raw: object) -> None:
    try:
        value = Eenheid.parse(unit).read(raw)
    except NotAValue:
        return
    assert isinstance(value, int | Fraction | Tekst)


def texts_in_the_law() -> Iterator[tuple[str, Tekst]]:
    """Every value in words, national and local, with the name under which it stands."""
    for parameter in wetboek().parameters.values():
        values = [*(rij.waarde for rij in parameter.rijen), *(rij.waarde for rij in parameter.lokaal)]
        for value in values:
            if isinstance(value, Tekst):
                yield parameter.naam, value


def test_a_text_of_more_than_two_words_is_written_in_both_languages_unless_it_is_a_name() -> None:
    found = list(texts_in_the_law())
    assert found
    assert [(naam, text.nl) for naam, text in found if _is_long(text) and text.nl not in NAMES] == []


def test_every_name_on_the_list_is_a_value_of_the_law() -> None:
    assert {text.nl for _, text in texts_in_the_law() if _is_long(text)} >= NAMES


def _is_long(text: Tekst) -> bool:
    """One string for both languages, of more than two words."""
    return text.nl == text.en and len(text.nl.split()) > 2


def test_one_dutch_text_has_one_english_text_within_a_value() -> None:
    english: dict[tuple[str, str], set[str]] = {}
    for naam, text in texts_in_the_law():
        english.setdefault((naam, text.nl), set()).add(text.en)
    assert {key: texts for key, texts in english.items() if len(texts) > 1} == {}


# A unit that is written in another way than a number with a noun, or that nobody counts one of.
UNCOUNTED = {"euro", "aandeel", "getal", TEXT, "dag_van_maand", "maand_van_jaar"}
UNITS = {*_FINE, *_WHOLE, *_RATIO, TEXT}


def test_every_unit_that_is_counted_has_words_and_a_singular() -> None:
    assert set(formats._NOUN) == UNITS - UNCOUNTED
    assert set(formats._ONE) == UNITS - UNCOUNTED


def test_every_per_has_words() -> None:
    assert set(formats._PER) == _PER


@pytest.mark.parametrize("taal", ["nl", "en"])
@pytest.mark.parametrize("per", [None, *sorted(_PER)])
@pytest.mark.parametrize("basis", sorted(UNITS - {TEXT}))
def test_one_and_two_of_every_unit_are_written(basis: str, per: str | None, taal: str) -> None:
    eenheid = Eenheid.parse(f"{basis}/{per}" if per else basis)
    for value in (1, 2):
        assert "_" not in formats.amount(value, eenheid, taal)
