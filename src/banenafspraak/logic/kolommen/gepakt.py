"""Many columns as few whole numbers, so that looking whether rows agree costs little.

Two rows have the same numbers just when they have the same values, unknown ones included.
"""

from collections.abc import Mapping

import narwhals.stable.v2 as nw

from banenafspraak.logic.kolommen.invoer import geheel, getal
from banenafspraak.logic.kolommen.profiel import Kolom
from banenafspraak.logic.terms import GRENS, Aard, Term


def pak(feiten: Mapping[str, Term], kolommen: Mapping[str, Kolom]) -> list[nw.Expr]:
    """The columns of ``feiten`` as whole numbers below 2^63.

    A day, and a number that may be too large, stays itself, beside whether it is known. What is the same in every row
    is left out. ``kolommen`` says between which values each column lies.
    """
    found = [nw.col(naam) for naam, term in feiten.items() if _apart(term, kolommen[naam])]
    number: nw.Expr | None = None
    steps = 1
    for naam, term in feiten.items():
        digit, base = _cijfer(naam, term, kolommen[naam])
        if base == 1:
            continue
        if number is not None and steps * base >= GRENS:
            found.append(number)
            number, steps = None, 1
        placed = digit if steps == 1 else digit * getal(steps)
        number = placed if number is None else number + placed
        steps *= base
    return found if number is None else [*found, number]


def _cijfer(naam: str, term: Term, kolom: Kolom) -> tuple[nw.Expr, int]:
    """A column as a number from 0 up to the one that comes with it; unknown is 0 where that occurs."""
    empty = 1 if kolom.onbekend else 0
    if _apart(term, kolom):
        return nw.col(naam).is_null().cast(nw.Int64), 1 + empty
    low, high = kolom.laag or 0, kolom.hoog or 0
    digit = geheel(naam) - getal(low - empty)
    return digit.fill_null(0) if empty else digit, high - low + 1 + empty


def _apart(term: Term, kolom: Kolom) -> bool:
    return term.aard is Aard.DATUM or (kolom.hoog or 0) - (kolom.laag or 0) >= GRENS // 2
