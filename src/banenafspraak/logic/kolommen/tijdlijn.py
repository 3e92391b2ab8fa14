"""A value of the law as pieces of time: what holds from which day, with the declared bounds where no row holds."""

from typing import NamedTuple

from banenafspraak.logic.interval import hull
from banenafspraak.logic.tabel import Interval, Tabel


class Stuk(NamedTuple):
    """From the day ``van`` on; ``rij``: a row of the table says so."""

    van: int
    onder: int
    boven: int
    rij: bool


def stukken(tabel: Tabel, sleutel: int | None, buiten: Interval, dagen: Interval) -> list[Stuk]:
    """The pieces from the first to the last of ``dagen``; ``buiten`` holds where the table has no row."""
    first, last = dagen
    starts = sorted({first, *(dag for dag in wisselingen(tabel, sleutel) if first < dag <= last)})
    found: list[Stuk] = []
    for van in starts:
        row = tabel.rij(van, sleutel)
        one = Stuk(van, *buiten, rij=False) if row is None else Stuk(van, row.onder, row.boven, rij=True)
        if not found or found[-1][1:] != one[1:]:
            found.append(one)
    return found


def wisselingen(tabel: Tabel, sleutel: int | None) -> set[int]:
    return {dag for rij in tabel.reeksen.get(sleutel, ()) for dag in (rij.van, rij.tot)}


def waarden_in(tabel: Tabel, dagen: Interval, sleutels: Interval | None, buiten: Interval) -> Interval:
    """Between which values the table lies on all ``dagen`` for all ``sleutels``."""
    known = _sleutels(tabel, sleutels)
    found = buiten if known is None else None
    for sleutel in tabel.reeksen if known is None else known:
        for _, onder, boven, _ in stukken(tabel, sleutel, buiten, dagen):
            found = hull(found, (onder, boven)) if found else (onder, boven)
    return found or buiten


def dekt(tabel: Tabel, dagen: Interval, sleutels: Interval | None) -> bool:
    """Whether the table gives one known value on each of ``dagen`` for each of ``sleutels``."""
    known = _sleutels(tabel, sleutels)
    if known is None:
        return False
    pieces = [stuk for sleutel in known for stuk in stukken(tabel, sleutel, (0, 1), dagen)]
    return all(stuk.rij and stuk.onder == stuk.boven for stuk in pieces)


def bron_onbekend(tabel: Tabel) -> bool:
    """Whether the table has rows whose value its source does not give."""
    return any(not rij.bekend for reeks in tabel.reeksen.values() for rij in reeks)


def _sleutels(tabel: Tabel, sleutels: Interval | None) -> list[int | None] | None:
    """The keys of the table in a range; None when it lacks one of them."""
    if sleutels is None:
        return [None]
    first, last = sleutels
    inside: list[int | None] = [key for key in tabel.reeksen if key is not None and first <= key <= last]
    return inside if len(inside) == last - first + 1 else None
