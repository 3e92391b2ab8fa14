"""Fractions as decimal strings: exact where they end, and adding up where they do not."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banenafspraak.verdeling.getallen import decimaal, decimalen


@pytest.mark.parametrize(
    ("waarde", "tekst"),
    [
        (Fraction(0), "0"),
        (Fraction(1200), "1200"),
        (Fraction(-1, 8), "-0.125"),
        (Fraction(2773, 25), "110.92"),
        (Fraction(1, 3), "0.3333333333"),
        (Fraction(-2, 3), "-0.6666666667"),
        (Fraction(1, 2**12), "0.000244140625"),
    ],
)
def test_a_value_that_ends_is_exact_and_another_is_rounded_half_up(waarde: Fraction, tekst: str) -> None:
    assert decimaal(waarde) == tekst


def test_thirds_still_add_up_to_one() -> None:
    assert decimalen([Fraction(1, 3)] * 3, 4) == ["0.3334", "0.3333", "0.3333"]


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**9), max_value=10**9))
def test_every_decimal_comes_back_exactly(waarde: Decimal) -> None:
    assert Decimal(decimaal(Fraction(waarde))) == waarde


@given(st.lists(st.integers(-1000, 1000), min_size=1, max_size=8), st.integers(1, 97))
def test_parts_of_a_whole_add_up_to_it(weights: list[int], noemer: int) -> None:
    parts = [Fraction(weight, noemer) for weight in weights]
    parts.append(50 - sum(parts, Fraction(0)))
    texts = decimalen(parts)
    assert sum(Decimal(text) for text in texts) == 50
    assert all(abs(Fraction(text) - part) < Fraction(1, 10**9) for text, part in zip(texts, parts, strict=True))
