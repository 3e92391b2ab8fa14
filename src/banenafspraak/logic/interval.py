"""Arithmetic on intervals: one function per kind, for the bounds of a rule and for the values of a case alike."""

from collections.abc import Callable
from typing import NamedTuple

from banenafspraak.logic import kalender
from banenafspraak.logic.tabel import Interval
from banenafspraak.logic.terms import Soort
from banenafspraak.tekst import Tekst


class Afronding(NamedTuple):
    """How a quotient becomes whole: value × ``teller`` ÷ (divisor × ``noemer``), half up, or always up or down."""

    teller: int
    noemer: int
    wijze: str = "half_omhoog"
    reden: str | Tekst = ""


def whole(boven: int, onder: int, wijze: str) -> int:
    """``boven`` ÷ ``onder`` as a whole number; halves go up, also below zero."""
    if wijze == "half_omhoog":
        return (2 * boven + onder) // (2 * onder)
    return boven // onder if wijze == "omlaag" else -(-boven // onder)


def lager(a: Interval, b: Interval) -> bool | None:
    return True if a[1] < b[0] else False if a[0] >= b[1] else None


def gelijk(a: Interval, b: Interval) -> bool | None:
    if a[1] < b[0] or a[0] > b[1]:
        return False
    return True if a[0] == a[1] == b[0] == b[1] else None


def hull(a: Interval, b: Interval) -> Interval:
    return min(a[0], b[0]), max(a[1], b[1])


def afgerond(meta: Afronding, a: Interval, door: Interval) -> Interval:
    """Rounded at both ends; the larger divisor makes a positive number smaller."""
    teller, noemer, wijze, _ = meta
    low = whole(a[0] * teller, (door[1] if a[0] >= 0 else door[0]) * noemer, wijze)
    high = whole(a[1] * teller, (door[0] if a[1] >= 0 else door[1]) * noemer, wijze)
    return low, high


def leeftijd(vroeg: bool, geboren: Interval, op: Interval) -> Interval:
    low = kalender.leeftijd_op(geboren[1], op[0], schrikkeldag_vroeg=vroeg)
    return low, kalender.leeftijd_op(geboren[0], op[1], schrikkeldag_vroeg=vroeg)


def maanden(dag: Interval, aantal: Interval) -> Interval:
    return kalender.maanden_na(dag[0], aantal[0]), kalender.maanden_na(dag[1], aantal[1])


def dagen(dag: Interval, aantal: Interval) -> Interval:
    return kalender.dagen_na(dag[0], aantal[0]), kalender.dagen_na(dag[1], aantal[1])


def jaarbegin(dag: Interval) -> Interval:
    return kalender.eerste_van_jaar(dag[0]), kalender.eerste_van_jaar(dag[1])


REKENEN: dict[Soort, Callable[..., Interval]] = {
    Soort.PLUS: lambda _, a, b: (a[0] + b[0], a[1] + b[1]),
    Soort.MIN: lambda _, a, b: (a[0] - b[1], a[1] - b[0]),
    Soort.MAAL: lambda _, a, b: (a[0] * b[0], a[1] * b[1]),
    Soort.LAAGSTE: lambda _, a, b: (min(a[0], b[0]), min(a[1], b[1])),
    Soort.HOOGSTE: lambda _, a, b: (max(a[0], b[0]), max(a[1], b[1])),
    Soort.SCHAAL: lambda factor, a: (a[0] * factor, a[1] * factor),
    Soort.AFGEROND: afgerond,
    Soort.LEEFTIJD: leeftijd,
    Soort.MAANDEN: lambda _, a, b: maanden(a, b),
    Soort.DAGEN: lambda _, a, b: dagen(a, b),
    Soort.JAARBEGIN: lambda _, a: jaarbegin(a),
}
"""Each takes the node's ``meta`` and the intervals of its parts."""
