"""The check on a fixed share, against every corner and a grid of shares, tried one by one."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from banenafspraak.verdeling.controles import fixed_shares
from banenafspraak.verdeling.edities import gepubliceerde_edities
from banenafspraak.verdeling.vast_aandeel import Waarneming, past

HALF, ONE = Fraction(1, 2), Fraction(1)
TOTALS = {
    (2019, "markt"): 40_000,
    (2019, "overheid"): 15_000,
    (2020, "markt"): 50_000,
    (2020, "overheid"): 17_500,
}
CELLS = st.tuples(st.sampled_from([2019, 2020]), st.sampled_from(["markt", "overheid", "totaal"]))
Line = tuple[Fraction, Fraction, Fraction]


def on_the_right_side(rows: Sequence[Waarneming], slack: Fraction, x: Fraction, y: Fraction) -> bool:
    """Whether a share of the market and one of government give all the numbers, each within its room."""
    for row in rows:
        exact = {"markt": x * TOTALS[row.jaar, "markt"], "overheid": y * TOTALS[row.jaar, "overheid"]}
        wanted = exact[row.sector] if row.sector in exact else sum(exact.values(), Fraction(0))
        if abs(row.banen - wanted) > slack * (1 if row.sector in exact else 2):
            return False
    return 0 <= x <= 1 and 0 <= y <= 1


def corners(rows: Sequence[Waarneming], slack: Fraction) -> Iterator[tuple[Fraction, Fraction]]:
    """Every point where two borders meet; a bounded area that is not empty has one of them as a corner."""
    one, zero = Fraction(1), Fraction(0)
    lines: list[Line] = [(one, zero, zero), (one, zero, one), (zero, one, zero), (zero, one, one)]
    for row in rows:
        a, b = (Fraction(TOTALS[row.jaar, s] if row.sector in (s, "totaal") else 0) for s in ("markt", "overheid"))
        room = slack * (2 if row.sector == "totaal" else 1)
        lines += [(a, b, row.banen - room), (a, b, row.banen + room)]
    for (a, b, c), (d, e, f) in combinations(lines, 2):
        if under := a * e - b * d:
            yield (c * e - b * f) / under, (a * f - c * d) / under


@settings(max_examples=300, deadline=None)
@given(
    st.dictionaries(CELLS, st.integers(-3, 3), min_size=1, max_size=4),
    st.integers(0, 60),
    st.integers(0, 60),
    st.sampled_from([1, 5, 40]),
    st.sampled_from([HALF, ONE]),
)
def test_it_says_the_same_as_trying_every_corner(
    off: dict[tuple[int, str], int], i: int, j: int, unit: int, margin: Fraction
) -> None:
    """Numbers near those of one pair of shares, some of them a few units too high or too low."""
    x, y = Fraction(i, 1000), Fraction(j, 1000)
    rows = []
    for (jaar, sector), shift in off.items():
        exact = x * TOTALS[jaar, "markt"] * (sector != "overheid") + y * TOTALS[jaar, "overheid"] * (sector != "markt")
        rows.append(Waarneming(jaar, sector, round(exact / unit) * unit + shift * unit))
    slack = unit * margin
    hit = any(on_the_right_side(rows, slack, *corner) for corner in corners(rows, slack))
    assert past(rows, TOTALS, unit, margin) == hit


def test_what_a_grid_of_shares_finds_fits() -> None:
    """Every pair of shares in steps of a thousandth gives numbers that fit, and no share gives both of two others."""
    for i, j in product(range(0, 1001, 77), repeat=2):
        rows = [
            Waarneming(jaar, sector, 5 * round(Fraction(share, 1000) * TOTALS[jaar, sector] / 5))
            for jaar in (2019, 2020)
            for sector, share in (("markt", i), ("overheid", j))
        ]
        assert past(rows, TOTALS, 5, HALF)
        rows[0] = Waarneming(2019, "markt", rows[0].banen + 15)
        assert not past(rows, TOTALS, 5, HALF)


def test_two_years_that_cannot_come_from_one_share_are_caught() -> None:
    # 400 of 40,000 is 1.00 per cent and 600 of 50,000 is 1.20 per cent.
    rows = [Waarneming(2019, "markt", 400), Waarneming(2020, "markt", 600)]
    assert not past(rows, TOTALS, 5, HALF)
    assert not past(rows, TOTALS, 5, ONE)
    assert past([rows[0], Waarneming(2020, "markt", 500)], TOTALS, 5, HALF)


def test_the_edge_of_a_rounding_interval_fits_and_one_step_further_does_not() -> None:
    # 400 may be 397.5 to 402.5 of 40,000, so 496.875 to 503.125 of 50,000: at most 505 when that rounds to 5.
    assert past([Waarneming(2019, "markt", 400), Waarneming(2020, "markt", 505)], TOTALS, 5, HALF)
    assert not past([Waarneming(2019, "markt", 400), Waarneming(2020, "markt", 510)], TOTALS, 5, HALF)
    # Rounded so that the table closes: 395 to 405, so 493.75 to 506.25, at most 511.25.
    assert past([Waarneming(2019, "markt", 400), Waarneming(2020, "markt", 510)], TOTALS, 5, ONE)
    assert not past([Waarneming(2019, "markt", 400), Waarneming(2020, "markt", 515)], TOTALS, 5, ONE)


def test_a_total_that_is_too_low_for_its_sectors_is_caught() -> None:
    rows = [Waarneming(2019, "markt", 400), Waarneming(2020, "totaal", 300)]
    assert not past(rows, TOTALS, 5, ONE)


def test_every_published_pair_fits_a_fixed_share() -> None:
    said = [one for e in gepubliceerde_edities().values() for one in fixed_shares(e.definitie())]
    assert said
    assert {one.naam for one in said if one.uitkomst != "klopt"} == set()
