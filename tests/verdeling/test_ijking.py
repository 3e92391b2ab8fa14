"""The range of exponents that give the published numbers, against an oracle that computes one pair at a time."""

from collections.abc import Iterator
from decimal import Decimal, localcontext
from fractions import Fraction
from pathlib import Path

import pytest

from banenafspraak.verdeling.ijking import INDELING, JAAR, REACH, REGIOS, VOORBEELD, Ijking, ijk
from banenafspraak.verdeling.ijkrooster import Getal, Rooster
from banenafspraak.verdeling.regiocijfers import regios_op
from banenafspraak.verdeling.rekenvoorbeelden import rekenvoorbeelden
from banenafspraak.verdeling.toedeling import cijfers_van

PUBLISHED = {"AM01": 935, "AM11": 400, "AM15": 575}
FIGURES = {
    name: {code: Decimal(int(value)) for code, value in one.waarden.items()}
    for name, one in cijfers_van(rekenvoorbeelden()[VOORBEELD].op(INDELING, (JAAR,))).items()
}


def given(wajong: str, werkloosheid: str) -> list[Decimal]:
    """What each region gets of 20,500 jobs: jobs × (Wajong / people)^a × (WW / people)^-b over the sum of that."""
    with localcontext(prec=40):
        weights = {}
        for code, jobs in FIGURES["banen"].items():
            people = FIGURES["beroepsbevolking"][code]
            more = (FIGURES["wajong"][code] / people) ** Decimal(wajong)
            less = (FIGURES["werkloosheid"][code] / people) ** -Decimal(werkloosheid)
            weights[code] = jobs * more * less
        whole = sum(weights.values())
        return [weights[code] / whole * 20_500 for code in PUBLISHED]


def off(wajong: str, werkloosheid: str) -> list[Decimal]:
    return [abs(value - number) for value, number in zip(given(wajong, werkloosheid), PUBLISHED.values(), strict=True)]


def text(hundredths: int) -> str:
    return str(Decimal(hundredths) / 100)


@pytest.fixture(scope="module")
def found() -> Ijking:
    return ijk()


def test_it_is_held_against_the_three_published_totals(found: Ijking) -> None:
    assert {one.regio: one.banen for one in found.getallen} == PUBLISHED
    assert [(one.naam, one.banen) for one in found.ruimtes] == [("gewoon", 5), ("sluitend", 10)]


def borders(found: Ijking, room: int) -> Iterator[tuple[int, int, bool]]:
    for run in found.ruimtes[room].alle.reeksen:
        yield from ((run.wajong, b, True) for b in {run.van, run.tot_en_met})
        yield from ((run.wajong, b, False) for b in (run.van - 1, run.tot_en_met + 1))


def test_every_border_of_the_range_is_where_the_oracle_says(found: Ijking) -> None:
    met = list(borders(found, 1))
    assert met
    for wajong, werkloosheid, fits in met:
        assert (max(off(text(wajong), text(werkloosheid))) <= 10) == fits


def test_no_pair_around_the_best_one_fits_the_plain_rounding(found: Ijking) -> None:
    assert found.ruimtes[0].alle.paren == 0
    a, b = found.beste.paar
    around = [(a + i, b + j) for i in range(-12, 13, 2) for j in range(-24, 25, 4)]
    assert min(max(off(text(i), text(j))) for i, j in around) > 5


def test_single_numbers_fit_where_the_oracle_says(found: Ijking) -> None:
    """A coarse grid over all of the range."""
    for index, _regio in enumerate(REGIOS):
        runs = found.ruimtes[1].per_getal[index].reeksen
        fits = {(r.wajong, b) for r in runs for b in range(r.van, r.tot_en_met + 1)}
        for a in range(-300, 301, 100):
            for b in range(-300, 301, 60):
                assert ((a, b) in fits) == (off(text(a), text(b))[index] <= 10), (a, b)


def test_the_best_pair_has_the_least_squares(found: Ijking) -> None:
    a, b = found.beste.paar
    least = sum(one**2 for one in off(text(a), text(b)))
    assert abs(Decimal(found.beste.fout.numerator) / found.beste.fout.denominator - least) < Decimal("1e-20")
    for i, j in ((1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, -1), (1, -1), (-1, 1), (40, 90), (-70, 30)):
        assert sum(one**2 for one in off(text(a + i), text(b + j))) > least
    plus = found.beste_vanaf_nul
    for i in range(0, 301, 50):
        for j in range(0, 301, 50):
            assert sum(one**2 for one in off(text(i), text(j))) >= float(plus.fout)


def test_it_says_plainly_that_no_pair_from_zero_up_fits(found: Ijking) -> None:
    assert all(one.alle.vanaf_nul == 0 for one in found.ruimtes)
    assert "Geen paar vanaf nul" in found.conclusie.nl
    assert "niet die van De Werkkamer" in found.conclusie.nl


def test_the_document_carries_the_range_and_every_warning(found: Ijking) -> None:
    made = found.as_json("nl")
    assert (made["indicatief"], made["maat"], made["van_de_werkkamer"]) == (True, "extra_cumulatief", False)
    assert "richtlijn, geen norm" in made["melding"]
    assert "niet de sleutel van De Werkkamer" in made["toelichting"]
    room = made["afronding"][1]["alle"]
    assert room["paren"] == sum(
        round((Fraction(r["werkloosheid"]["tot_en_met"]) - Fraction(r["werkloosheid"]["van"])) * 100) + 1
        for r in room["reeksen"]
    )
    assert made["rooster"] == {"van": str(-REACH), "tot_en_met": str(REACH), "stap": "0.01"}


def test_numbers_of_a_known_pair_are_found_again() -> None:
    """Made with 0.5 and 1 (fictief): that pair is the best one, and pairs from zero up fit."""
    made = rekenvoorbeelden()[VOORBEELD].op(INDELING, (JAAR,))
    numbers = [Getal(code, round(value)) for code, value in zip(PUBLISHED, given("0.5", "1"), strict=True)]
    grid = Rooster(cijfers_van(made), "banen", regios_op(INDELING), 20_500, numbers, 1).searched((1, 5))
    assert any((hit.wajong, hit.werkloosheid) == (50, 100) and all(hit.past[0]) for hit in grid.treffers)
    assert abs(grid.beste[0] - 50) <= 1
    assert abs(grid.beste[1] - 100) <= 1
    assert grid.beste == grid.beste_vanaf_nul


def test_a_number_exactly_on_a_border_is_decided_by_the_key() -> None:
    """With exponents 0 the exact value is a fraction; a room that ends on a whole number next to it is told apart."""
    made = rekenvoorbeelden()[VOORBEELD].op(INDELING, (JAAR,))
    cijfers = cijfers_van(made)
    grid = Rooster(cijfers, "banen", regios_op(INDELING), 20_500, [Getal("AM01", 935)], 0)
    assert grid.exact(0, 0) == (Fraction(309_400 * 20_500, 7_831_100),)
    total = 7_831_100  # then the exact value is the number of jobs itself
    grid = Rooster(cijfers, "banen", regios_op(INDELING), total, [Getal("AM01", 309_395)], 0)
    assert [hit.past for hit in grid.searched((4, 5)).treffers] == [((False,), (True,))]


def test_the_page_says_what_comes_out(found: Ijking) -> None:
    page = (Path(__file__).parents[2] / "docs/algoritmen/ijking.md").read_text("utf-8")
    made = found.as_json("nl")
    plain, closing = (one["alle"] for one in made["afronding"])
    assert f"| plain rounding (± 5) | {plain['paren']} | | | {plain['vanaf_nul']} |" in page
    spans = [f"{closing[n]['van']} to {closing[n]['tot_en_met']}".replace("-", "−") for n in ("wajong", "werkloosheid")]
    row = f"| closing (± 10) | {closing['paren']} | {spans[0]} | {spans[1]} | {closing['vanaf_nul']} |"
    assert row in page
    for best in (made["beste"], made["beste_vanaf_nul"]):
        assert f"{float(best['kwadratensom']):,.2f}" in page.replace("\n", " ")
