"""What stands in a data file as a value, and what leaves the library: exact, in the smallest unit, or refused."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banenafspraak.waarden import Eenheid, NotAValue, decimal_text, published


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
        ("tekst", "12", "12"),
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
        ("euro", "13/3"),
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
    assert [published(1499), published("ja"), published(None)] == [1499, "ja", None]


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
    assert isinstance(value, int | Fraction | str)
