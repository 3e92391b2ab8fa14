"""Whether published numbers of one region can come from one share per sector: exact, with the rounding intervals."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from banenafspraak.verdeling.definitie import SECTOREN, TOTAAL

Point = tuple[Fraction, Fraction]
# a·x + b·y ≤ c
HalfPlane = tuple[Fraction, Fraction, Fraction]
Totals = Mapping[tuple[int, str], int]


@dataclass(frozen=True, slots=True)
class Waarneming:
    """One published number of a region."""

    jaar: int
    sector: str
    banen: int


def past(rows: Iterable[Waarneming], totalen: Totals, eenheid: int, marge: Fraction) -> bool:
    """Whether some share of the market and some share of government give all of ``rows``.

    ``marge`` is how far a number may lie from its exact value, as a part of the unit: a half for plain rounding, one
    for rounding that makes a table close. A total is two numbers that were rounded, so it may lie twice as far.
    """
    area: list[Point] = [(Fraction(x), Fraction(y)) for x, y in ((0, 0), (1, 0), (1, 1), (0, 1))]
    for row in rows:
        for plane in _planes(row, totalen, eenheid * marge):
            area = _cut(area, plane)
            if not area:
                return False
    return True


def _planes(row: Waarneming, totalen: Totals, slack: Fraction) -> tuple[HalfPlane, HalfPlane]:
    """The two bounds that a number sets to the shares (x of the market, y of government)."""
    both = row.sector == TOTAAL
    x, y = (Fraction(totalen[row.jaar, sector]) if both or row.sector == sector else Fraction(0) for sector in SECTOREN)
    room = slack * (2 if both else 1)
    return (x, y, row.banen + room), (-x, -y, room - row.banen)


def _cut(area: list[Point], plane: HalfPlane) -> list[Point]:
    """What is left of a convex area on the good side of a line."""
    kept: list[Point] = []
    for index, point in enumerate(area):
        before = area[index - 1]
        inside, was_inside = _over(point, plane) <= 0, _over(before, plane) <= 0
        if inside != was_inside:
            kept.append(_crossing(before, point, plane))
        if inside:
            kept.append(point)
    return kept


def _over(point: Point, plane: HalfPlane) -> Fraction:
    return plane[0] * point[0] + plane[1] * point[1] - plane[2]


def _crossing(one: Point, other: Point, plane: HalfPlane) -> Point:
    a, b = _over(one, plane), _over(other, plane)
    part = a / (a - b)
    return one[0] + part * (other[0] - one[0]), one[1] + part * (other[1] - one[1])
