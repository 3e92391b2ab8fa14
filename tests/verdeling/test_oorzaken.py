"""A shift by cause, against an oracle that walks through every order of the causes one by one."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from banenafspraak.verdeling.definitie import Definitie, Exponenten, Gepubliceerdecel, Overgang
from banenafspraak.verdeling.gebieden import gebieden
from banenafspraak.verdeling.kengetal import Kengetal
from banenafspraak.verdeling.oorzaken import AFRONDING, INDELING, LANDELIJK, METHODE, Oorzaken
from banenafspraak.verdeling.rekenvoorbeelden import rekenvoorbeelden
from banenafspraak.verdeling.toedeling import verdeel
from banenafspraak.verdeling.vergelijking import vergelijk, whole
from tests.verdeling.verdelingen import EXPONENTS, FIGURES, REGIOS, Figures, definition, even

FEW = settings(max_examples=6, deadline=None)
TINY = Fraction(1, 10**40)


def mixed(van: Definitie, naar: Definitie, late: frozenset[str]) -> Definitie:
    """The first definition, with the causes in ``late`` taken from the second one."""

    def pick(cause: str) -> Definitie:
        return naar if cause in late else van

    names = {k.indicator for d in (van, naar) for k in d.kengetallen}
    figures = tuple(k for name in sorted(names) for k in pick(name).kengetallen if k.indicator == name)
    division, method = pick(INDELING), pick(METHODE)
    return Definitie(
        naam="half",
        jaren=van.jaren,
        landelijk=pick(LANDELIJK).landelijk,
        indelingsdatum=division.indelingsdatum,
        overgangen=division.overgangen,
        basisjaar=van.basisjaar,
        sleutel=method.sleutel,
        exponenten=method.exponenten,
        kengetallen=figures,
        splitsing="geen_waarde",
    )


def averaged(van: Definitie, naar: Definitie, causes: tuple[str, ...], regio: str, sector: str) -> dict[str, Fraction]:
    seen: dict[frozenset[str], Fraction] = {}

    def value(late: frozenset[str]) -> Fraction:
        if late not in seen:
            exact = verdeel(mixed(van, naar, late)).cel(regio, van.jaren[0], sector).exact
            assert exact is not None
            seen[late] = Fraction(round(exact * 10**50), 10**50)
        return seen[late]

    together = dict.fromkeys(causes, Fraction(0))
    orders = list(permutations(causes))
    for order in orders:
        late: frozenset[str] = frozenset()
        for cause in order:
            together[cause] += value(late | {cause}) - value(late)
            late |= {cause}
    return {cause: part / len(orders) for cause, part in together.items()}


def parts(van: Definitie, naar: Definitie, regio: str, sector: str = "totaal") -> Mapping[str, Fraction]:
    found = Oorzaken(van, naar, van.jaren[0], naar.jaren[0], sector).of(regio)
    assert found is not None
    return found


def totals(markt: int, overheid: int) -> dict[str, Any]:
    return {"landelijk": {(2020, "markt"): markt, (2020, "overheid"): overheid}}


@FEW
@given(FIGURES, FIGURES, EXPONENTS, EXPONENTS)
def test_each_part_is_the_average_over_every_order(
    one: Figures, other: Figures, first: Exponenten, second: Exponenten
) -> None:
    """Five causes, so 120 orders: the national number, three figures and the method."""
    same = {**other, "werkloosheid": one["werkloosheid"], "banen_overheid": one["banen_overheid"]}
    van, naar = definition(one, first, **totals(14_000, 6_500)), definition(same, second, **totals(31_000, 10_000))
    causes = (LANDELIJK, "banen_markt", "wajong", "beroepsbevolking", METHODE)
    for sector, regio in (("totaal", REGIOS[0]), ("markt", REGIOS[23])):
        found = parts(van, naar, regio, sector)
        for cause, part in averaged(van, naar, causes, regio, sector).items():
            # A figure that neither of both uses is no cause of anything.
            assert abs(found.get(cause, Fraction(0)) - part) < TINY, cause


def test_each_part_is_the_average_over_every_order_with_the_division_too() -> None:
    """Real figures per gemeente: another division, other jobs in one gemeente, another method and number."""
    example = rekenvoorbeelden()["banen-2015-gecorrigeerd"].definitie
    van = replace(example, jaren=(2020,), landelijk={(2020, "totaal"): 41_000}, splitsing="geen_waarde")
    more = tuple(
        Kengetal(k.gebied, k.indicator, k.waarde + 50_000 * (k.indicator == "banen" and k.gebied == "GM0344"))
        for k in van.kengetallen
    )
    naar = replace(
        van,
        kengetallen=more,
        landelijk={(2020, "totaal"): 55_000},
        overgangen=(Overgang("GM0632", "AM35"), Overgang("AM31", "AM07")),
        exponenten=Exponenten(Fraction("0.25"), Fraction(2)),
    )
    causes = (LANDELIJK, INDELING, "banen", METHODE)
    for regio in ("AM13", "AM24", "AM07", "AM35"):
        found, slow = parts(van, naar, regio), averaged(van, naar, causes, regio, "totaal")
        assert all(abs(found[cause] - part) < TINY for cause, part in slow.items())
        assert all(slow[cause] for cause in causes)


@settings(max_examples=8, deadline=None)
@given(FIGURES, FIGURES, EXPONENTS, EXPONENTS, st.integers(1, 20))
def test_the_parts_add_up_and_the_way_back_is_the_same_turned_round(
    one: Figures, other: Figures, first: Exponenten, second: Exponenten, unit: int
) -> None:
    van = definition(one, first, **totals(700 * unit, 300 * unit), afrondeenheid=unit)
    naar = definition(other, second, **totals(1400 * unit, 350 * unit), afrondeenheid=unit)
    a, b = verdeel(van), verdeel(naar)
    there, back = vergelijk(a, b), vergelijk(b, a)
    assert there.oorzaken[:2] == (LANDELIJK, INDELING)
    for row, reverse in zip(there.regios, back.regios, strict=True):
        assert row.delen is not None
        assert reverse.delen is not None
        assert set(row.delen) == set(there.oorzaken)
        assert sum(row.delen.values()) == row.verschil
        assert sum(reverse.delen.values()) == reverse.verschil == -(row.verschil or 0)
    onward, homeward = (Oorzaken(*pair, 2020, 2020, "totaal") for pair in ((van, naar), (naar, van)))
    for regio in REGIOS:
        today = gebieden().regio(regio).vandaag
        forth, again = onward.of(today) or {}, homeward.of(today) or {}
        assert {name: -part for name, part in forth.items()} == again
        exact = [v.cel(regio, 2020, "totaal").exact or Fraction(0) for v in (a, b)]
        assert abs(sum(forth.values(), Fraction(0)) - (exact[1] - exact[0])) < TINY


@FEW
@given(FIGURES, FIGURES, EXPONENTS)
def test_other_names_for_the_figures_give_the_same_parts(one: Figures, other: Figures, exponenten: Exponenten) -> None:
    """The causes come in another order then, and no part changes."""

    def renamed(d: Definitie) -> Definitie:
        names = {"banen_markt": "z", "banen_overheid": "a"}
        figures = tuple(Kengetal(k.gebied, names.get(k.indicator, k.indicator), k.waarde) for k in d.kengetallen)
        return replace(d, kengetallen=figures[::-1], sleutel={"overheid": "a", "markt": "z"})

    van, naar = definition(one, exponenten, **totals(900, 100)), definition(other, **totals(1000, 200))
    for regio in REGIOS[::11]:
        found, again = parts(van, naar, regio), parts(renamed(van), renamed(naar), regio)
        assert {"z": found["banen_markt"], "a": found["banen_overheid"]}.items() <= again.items()
        assert {name: found[name] for name in set(found) & set(again)}.items() <= again.items()


@pytest.mark.parametrize("slug", rekenvoorbeelden())
def test_a_table_beside_itself_has_no_shift(slug: str) -> None:
    for op in (date(2015, 1, 1), date(2026, 1, 1)):
        same = verdeel(rekenvoorbeelden()[slug].op(op))
        for row in vergelijk(same, same).regios:
            assert row.verschil in (0, None)
            assert row.delen is None if row.van is None else set((row.delen or {"": 1}).values()) == {0}


def test_the_weights_take_the_method_apart() -> None:
    van, naar = (rekenvoorbeelden()[slug].definitie for slug in ("banen-2015-gecorrigeerd", "banen-2015"))
    naar = replace(van, naam="zonder", exponenten=naar.exponenten)
    for row in vergelijk(verdeel(van), verdeel(naar), 2020).regios:
        assert row.gewichten is not None
        assert row.delen is not None
        assert sum(row.gewichten.values()) == row.delen[METHODE]


def test_a_published_number_that_differs_counts_as_method() -> None:
    van = definition(even(), **totals(3500, 350))
    cel = Gepubliceerdecel("AM24", 2020, "markt", 123, "2020", "De Werkkamer", "fictief")
    found = vergelijk(verdeel(van), verdeel(replace(van, gepubliceerd=(cel,))), sector="markt")
    delen = {row.code: row.delen for row in found.regios}
    assert delen["AM24"] == dict.fromkeys(found.oorzaken, 0) | {METHODE: 23}
    assert delen["AM01"] == dict.fromkeys(found.oorzaken, 0)


def test_what_rounding_does_is_what_is_left() -> None:
    van = definition(even(), **totals(3500, 0))
    naar = replace(van, afrondeenheid=700)
    rows = vergelijk(verdeel(van), verdeel(naar), sector="markt").regios
    assert [(r.delen or {})[AFRONDING] for r in rows] == [600] * 5 + [-100] * 30


def test_whole_parts_go_to_the_largest_remainders_and_then_by_name() -> None:
    third = Fraction(1, 3)
    assert whole({"b": third, "a": third, "c": third}, ("b", "a", "c"), 1) == {"a": 1, "b": 0, "c": 0}
    assert whole({"a": Fraction(-5, 2), "b": Fraction(5, 2)}, ("b", "a"), 0) == {"a": -2, "b": 2}
    noise = Fraction(1, 10**55)
    assert whole({"a": 2 - noise, "b": 1 + noise}, ("a", "b"), 3) == {"a": 2, "b": 1}
    assert whole({"b": Fraction(1, 2) + noise, "a": Fraction(1, 2) - noise}, ("b", "a"), 1) == {"a": 1, "b": 0}
