"""Small editions to compute in tests: every region of a day, with figures that are easy to follow."""

from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction

from banenafspraak.verdeling.definitie import Definitie
from banenafspraak.verdeling.gebieden import gebieden
from banenafspraak.verdeling.kengetal import Kengetal

OP = date(2015, 1, 1)
REGIOS = tuple(sorted(gebieden().indeling.codes_op(OP)))
Figures = Mapping[str, Callable[[int], int]]


def figures(of_each: Figures) -> tuple[Kengetal, ...]:
    """A figure for every region, from its place in the order of codes."""
    return tuple(
        Kengetal(regio, name, Fraction(of(index))) for name, of in of_each.items() for index, regio in enumerate(REGIOS)
    )


def land(name: str, waarde: int) -> Kengetal:
    return Kengetal("NL", name, Fraction(waarde))


def without(rows: tuple[Kengetal, ...], regio: str, name: str) -> tuple[Kengetal, ...]:
    return tuple(row for row in rows if (row.gebied, row.indicator) != (regio, name))


def edition(rows: tuple[Kengetal, ...], **changes: object) -> Definitie:
    known: dict[str, object] = {
        "naam": "Proef",
        "jaren": (2019, 2020),
        "indelingsdatum": OP,
        "basisjaar": 2015,
        "afrondeenheid": 5,
        "sleutel": {"markt": "banen_markt", "overheid": "banen_overheid"},
        "kengetallen": rows,
    }
    return Definitie(**known | changes)  # type: ignore[arg-type]
