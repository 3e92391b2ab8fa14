"""What holds for every distribution, whatever the figures are."""

import json
from collections import Counter
from dataclasses import replace
from fractions import Fraction
from random import Random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from banenafspraak.verdeling.definitie import SECTOREN, TOTAAL, Definitie, Exponenten
from banenafspraak.verdeling.grootste_resten import grootste_resten
from banenafspraak.verdeling.kengetal import Kengetal
from banenafspraak.verdeling.rekenvoorbeelden import rekenvoorbeelden
from banenafspraak.verdeling.sleutel import power
from banenafspraak.verdeling.toedeling import verdeel
from tests.verdeling.verdelingen import EXPONENTS, FIGURES, REGIOS, Figures, definition, even, numbers

few = settings(max_examples=40, deadline=None)
WEIGHTS = st.integers(1, 40) | st.sampled_from([Fraction(37, 100), Fraction(1, 2), Fraction(5, 3)])


@few
@given(FIGURES, EXPONENTS, st.integers(1, 25), st.integers(0, 4000), st.integers(0, 4000))
def test_it_closes_on_the_total_in_any_unit(
    figures: Figures, exponenten: Exponenten, unit: int, markt: int, overheid: int
) -> None:
    totals = {(2020, "markt"): markt * unit, (2020, "overheid"): overheid * unit}
    found = verdeel(definition(figures, exponenten, afrondeenheid=unit, landelijk=totals))
    together = Counter[str]()
    for cel in found.cellen:
        assert cel.banen is not None
        assert cel.banen % unit == 0
        together[cel.sector] += cel.banen
    assert (together["markt"], together["overheid"]) == (markt * unit, overheid * unit)
    assert together[TOTAAL] == (markt + overheid) * unit
    for sector in SECTOREN:
        assert sum((found.cel(regio, 2020, sector).aandeel or 0) for regio in REGIOS) == 1


@few
@given(FIGURES, EXPONENTS, st.integers(1, 25))
def test_each_number_lies_less_than_one_unit_from_its_exact_value(
    figures: Figures, exponenten: Exponenten, unit: int
) -> None:
    totals = {(2020, "markt"): 997 * unit, (2020, "overheid"): 31 * unit}
    for cel in verdeel(definition(figures, exponenten, afrondeenheid=unit, landelijk=totals)).cellen:
        assert cel.banen is not None
        assert cel.exact is not None
        assert abs(cel.banen - cel.exact) < unit * (2 if cel.sector == TOTAAL else 1)


@few
@given(FIGURES, EXPONENTS, st.fractions("0.001", 10**6))
def test_scaling_all_employment_changes_nothing(figures: Figures, exponenten: Exponenten, factor: Fraction) -> None:
    larger = {n: [v * factor for v in values] if n.startswith("banen") else values for n, values in figures.items()}
    one, other = verdeel(definition(figures, exponenten)), verdeel(definition(larger, exponenten))
    assert one.cellen == other.cellen


@few
@given(FIGURES, EXPONENTS, st.sampled_from(range(len(REGIOS))), st.integers(1, 10**6))
def test_more_wajong_never_lowers_a_share_and_more_unemployment_never_raises_it(
    figures: Figures, exponenten: Exponenten, index: int, more: int
) -> None:
    before = verdeel(definition(figures, exponenten)).cel(REGIOS[index], 2020, "markt").aandeel
    assert before is not None
    for name, sign in (("wajong", 1), ("werkloosheid", -1)):
        values = [value + more * (at == index) for at, value in enumerate(figures[name])]
        after = verdeel(definition({**figures, name: values}, exponenten)).cel(REGIOS[index], 2020, "markt").aandeel
        assert after is not None
        weight = getattr(exponenten, name)
        assert (after - before) * sign > 0 if weight else after == before


@few
@given(FIGURES, EXPONENTS, st.randoms(use_true_random=False))
def test_the_order_of_rows_and_of_sectors_changes_nothing(
    figures: Figures, exponenten: Exponenten, random: Random
) -> None:
    made = definition(figures, exponenten)
    mixed = list(made.kengetallen)
    random.shuffle(mixed)
    other = replace(made, kengetallen=tuple(mixed), sleutel=dict(reversed(list(made.sleutel.items()))))
    assert numbers(made) == numbers(other)
    assert verdeel(made).cellen == verdeel(other).cellen


@given(st.lists(WEIGHTS, min_size=2, max_size=6), st.integers(0, 500), st.randoms(use_true_random=False))
def test_the_order_of_the_weights_changes_no_rounding(
    weights: list[Fraction | int], units: int, random: Random
) -> None:
    named = {f"AM{index:02}": Fraction(weight) for index, weight in enumerate(weights)}
    mixed = list(named.items())
    random.shuffle(mixed)
    total = sum(named.values(), Fraction(0))
    assert grootste_resten(named, total, units) == grootste_resten(dict(mixed), total, units)


@given(st.lists(WEIGHTS, min_size=1, max_size=6), st.integers(0, 500), st.integers(0, 30))
def test_what_nobody_holds_goes_to_nobody(weights: list[Fraction | int], units: int, lacking: int) -> None:
    """Oracle: the rest is one more party, with a code after all others."""
    named = {f"AM{index:02}": Fraction(weight) for index, weight in enumerate(weights)}
    total = sum(named.values(), Fraction(0)) + lacking
    found = grootste_resten(named, total, units)
    whole = grootste_resten({**named, "AM99": Fraction(lacking)}, total, units) if lacking else found
    assert found == {code: whole[code] for code in named}
    assert all(abs(count - named[code] * units / total) < 1 for code, count in found.items())


def test_equal_remainders_go_to_the_first_codes() -> None:
    equal = {code: Fraction(1) for code in ("AM03", "AM01", "AM02")}
    assert grootste_resten(equal, Fraction(3), 4) == {"AM01": 2, "AM02": 1, "AM03": 1}
    assert grootste_resten(equal, Fraction(3), 5) == {"AM01": 2, "AM02": 2, "AM03": 1}
    # 0.5 left over in two of three, of different size.
    assert grootste_resten({"B": Fraction(1), "A": Fraction(3), "C": Fraction(4)}, Fraction(8), 4) == {
        "A": 2,
        "B": 0,
        "C": 2,
    }


def test_equal_regions_get_their_units_in_the_order_of_their_codes() -> None:
    totals = {(2020, "markt"): 5 * (35 * 3 + 4), (2020, "overheid"): 0}
    found = verdeel(definition(even(), afrondeenheid=5, landelijk=totals))
    assert [found.cel(code, 2020, "markt").banen for code in REGIOS] == [20] * 4 + [15] * 31


@pytest.mark.parametrize(("first", "second"), [(3, 20), (20, 3)])
def test_a_tie_between_roots_is_a_tie(first: int, second: int) -> None:
    """2·√2 = √8, also when both are roots of a share of the country."""
    figures = even(wajong=3)
    figures["banen_markt"][first], figures["wajong"][first] = 2000, 2
    figures["banen_markt"][second], figures["wajong"][second] = 1000, 8
    low, high = REGIOS[3], REGIOS[20]
    differ = 0
    for total in range(1, 60):
        totals = {(2020, "markt"): total, (2020, "overheid"): 0}
        found = verdeel(definition(figures, Exponenten(Fraction(1, 2)), landelijk=totals))
        one, other = (found.cel(code, 2020, "markt").banen or 0 for code in (low, high))
        assert one - other in (0, 1)
        differ += one != other
    assert differ
    assert 2 * power(Fraction(2), Fraction(1, 2)) == power(Fraction(8), Fraction(1, 2))


def test_an_extreme_ratio_to_a_high_exponent_is_computed() -> None:
    figures = even()
    figures["wajong"][0], figures["werkloosheid"][1] = 10**9, 1
    exponenten = Exponenten(Fraction(19, 2), Fraction(37, 4))
    found = verdeel(definition(figures, exponenten))
    assert sum(cel.banen or 0 for cel in found.cellen if cel.sector == "markt") == found.definitie.totaal(2020, "markt")
    assert all(found.aandelen["markt"].gewichten.values())


@given(st.fractions("1/10000", 10**4), st.sampled_from(["0.37", "0.5", "0.25", "2.5"]))
def test_a_root_is_right_in_fifty_digits(base: Fraction, exponent: str) -> None:
    value = Fraction(exponent)
    assume(base != 1)
    back = power(base, value) ** value.denominator
    assert abs(back / base**value.numerator - 1) < Fraction(1, 10**55)


@few
@given(FIGURES, EXPONENTS)
def test_a_definition_survives_being_written_down(figures: Figures, exponenten: Exponenten) -> None:
    thirds = {name: [Fraction(value) / 3 for value in values] for name, values in figures.items()}
    totals = {(2020, "markt"): 900, (2020, "overheid"): 100}
    for made in (definition(thirds, exponenten), definition(figures, exponenten, landelijk=totals)):
        assert Definitie.from_document(json.loads(json.dumps(made.as_document()))) == made


@pytest.mark.parametrize("slug", rekenvoorbeelden())
def test_a_worked_example_survives_being_written_down(slug: str) -> None:
    made = rekenvoorbeelden()[slug].definitie
    without_place = tuple(Kengetal(k.gebied, k.indicator, k.waarde) for k in made.kengetallen)
    again = Definitie.from_document(json.loads(json.dumps(made.as_document())))
    assert again == replace(made, kengetallen=without_place)
    assert numbers(again) == numbers(made)
