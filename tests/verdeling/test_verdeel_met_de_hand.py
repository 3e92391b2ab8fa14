"""Regions worked by hand from the figures of CBS: the numbers of docs/algoritmen/verdeling.md, and where they stand."""

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from banenafspraak.verdeling.regiocijfers import Regiocijfers
from banenafspraak.verdeling.rekenvoorbeelden import rekenvoorbeelden
from banenafspraak.verdeling.toedeling import cijfers_van, verdeel
from banenafspraak.verdeling.uitkomst import Verdeling
from banenafspraak.verdeling.vergelijking import vergelijk

PAGE = (Path(__file__).parents[2] / "docs/algoritmen/verdeling.md").read_text("utf-8")
DAG = date(2015, 1, 1)


def example(slug: str, op: date = DAG) -> Verdeling:
    return verdeel(rekenvoorbeelden()[slug].op(op))


def cijfers_of(slug: str) -> dict[str, Regiocijfers]:
    return cijfers_van(rekenvoorbeelden()[slug].op(DAG))


def grouped(number: Fraction | int) -> str:
    assert Fraction(number).denominator == 1
    return f"{int(number):,}"


def decimals(value: Fraction, places: int) -> str:
    """Cut off, as somebody with a pocket calculator writes it down."""
    whole = int(abs(value) * 10**places)
    return f"{'-' if value < 0 else ''}{whole // 10**places:,}.{whole % 10**places:0{places}}"


def test_zeeland_in_2020_is_1280() -> None:
    """148,700 jobs of 7,831,100 times 67,500 is 1,281.7; in fives 256.34, and the remainder gets nothing."""
    cel = example("banen-2015").cel("AM24", 2020, "totaal")
    assert cel.exact == Fraction(148_700 * 67_500, 7_831_100)
    assert decimals(cel.exact, 1) == "1,281.7"
    assert cel.banen == 1280


def test_zeeland_in_2016_is_390() -> None:
    """As a person would: floors first, then the list of remainders."""
    figures = {code: int(value) for code, value in cijfers_of("banen-2015")["banen"].waarden.items()}
    together, units = sum(figures.values()), 20_500 // 5
    floors = {code: figure * units // together for code, figure in figures.items()}
    left = units - sum(floors.values())
    order = sorted(figures, key=lambda code: (-(figures[code] * units % together), code))
    assert (figures["AM24"], together, units, sum(floors.values()), left) == (148_700, 7_831_100, 4100, 4078, 22)
    assert (floors["AM24"], order.index("AM24") + 1) == (77, 9)
    found = example("banen-2015")
    for code, floor in floors.items():
        assert found.cel(code, 2016, "totaal").banen == 5 * (floor + (code in order[:left]))
    assert found.cel("AM24", 2016, "totaal").banen == 390


def test_the_page_shows_every_number_of_the_remainders() -> None:
    found = example("banen-2015")
    shares = found.aandelen["totaal"]
    units = 4100
    rest = {code: weight * units / shares.noemer % 1 for code, weight in shares.gewichten.items()}
    order = sorted(rest, key=lambda code: (-rest[code], code))
    for place in (1, 5, 6, 9, 22, 23):
        code = order[place - 1]
        exact = shares.gewichten[code] * units / shares.noemer
        banen = found.cel(code, 2016, "totaal").banen
        row = f"| {place} | {code} | {grouped(shares.gewichten[code])} | {decimals(exact, 4)} | {banen} |"
        assert row in PAGE, row


def test_the_page_works_the_corrected_example_out() -> None:
    found, cijfers = (
        example("banen-2015-gecorrigeerd"),
        cijfers_van(rekenvoorbeelden()["banen-2015-gecorrigeerd"].op(DAG)),
    )
    for name, label in (("wajong", "Wajong"), ("werkloosheid", "WW"), ("beroepsbevolking", "inhabitants 15–65")):
        own, land = cijfers[name].waarden["AM24"], sum(cijfers[name].waarden.values(), Fraction(0))
        assert f"| {label} | {grouped(own)} | {grouped(land)} |" in PAGE
    wajong, ww = (
        Fraction(4060, 236_592) / Fraction(217_380, 11_065_975),
        Fraction(7610, 236_592) / Fraction(386_560, 11_065_975),
    )
    shares = found.aandelen["totaal"]
    factor = shares.factoren["AM24"]
    assert abs(factor**2 - wajong / ww) < Fraction(1, 10**50)
    for value, places in ((wajong, 6), (ww, 6), (factor, 6), (shares.gewichten["AM24"], 1), (shares.noemer, 1)):
        assert decimals(value, places) in PAGE
    share = shares.aandeel("AM24")
    assert share is not None
    assert decimals(share * 100, 5) + "%" in PAGE
    cel = found.cel("AM24", 2016, "totaal")
    assert cel.exact is not None
    assert decimals(cel.exact, 2) in PAGE
    assert f"**{cel.banen}**" in PAGE


def test_the_page_works_the_gap_out() -> None:
    found = example("banen-2015", date(2026, 1, 1))
    shares, cel = found.aandelen["totaal"], found.cel("AM24", 2016, "totaal")
    assert shares.ontbreekt == ("AM26", "AM27")
    assert cel.exact == Fraction(148_700 * 20_500, 7_846_000)
    for text in (grouped(shares.som), grouped(7_846_000 - shares.som), decimals(cel.exact, 2), f"**{cel.banen}**"):
        assert text in PAGE, text


def test_the_page_works_a_comparison_out() -> None:
    van, naar = example("banen-2015"), example("banen-2015-gecorrigeerd")
    row = next(r for r in vergelijk(van, naar, 2016, naar_jaar=2020).regios if r.code == "AM24")
    one, other = (v.aandelen["totaal"].aandeel("AM24") or Fraction(0) for v in (van, naar))
    national, method = (one + other) / 2 * (67_500 - 20_500), (other - one) * (20_500 + 67_500) / 2
    assert row.delen is not None
    assert (row.van, row.naar) == (390, 1265)
    rest = 875 - national - method
    for name, part in (("landelijk", national), ("methode", method), ("afronding", rest)):
        text = f"| {name} | {decimals(part, 2)} | {row.delen[name]} |"
        assert text in PAGE, text
    assert {name for name, part in row.delen.items() if part} == {"landelijk", "methode", "afronding"}


@pytest.mark.parametrize("guarantee", ["sixty digits", "forty decimals", "AM24", "not De Werkkamer's"])
def test_the_page_names_what_readers_look_for(guarantee: str) -> None:
    assert guarantee in PAGE
