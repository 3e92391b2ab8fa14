"""Wage-return periods of one job that overlap: the hours and wages in them would count twice.

A file has few different periods, and mostly none of those overlaps another: then no job can have an overlap either,
and its rows need no second look. Where some do, the same is asked per employer first.
"""

from collections.abc import Iterable, Sequence

import polars as pl

from banenafspraak.errors import Finding
from banenafspraak.logic.kolommen.motoren import Frame
from banenafspraak.logic.niveau import Niveau
from banenafspraak.tekst import Tekst

RIJ = "rij"
MEESTE_GENOEMD = 5
BAAN = Niveau.DIENSTVERBAND.sleutels
VAN, TOT = "tijdvak_van", "tijdvak_tot"
EEN_RIJ = (*BAAN, VAN)

_OVERLAP = Tekst(
    "{rijen} rijen beginnen voor het vorige tijdvak van dat dienstverband voorbij is. 'tijdvak_tot' is de eerste dag "
    "na het tijdvak. Laat elke dag in één rij vallen.",
    "{rijen} rows begin before the previous period of that job is over. 'tijdvak_tot' is the first day after the "
    "period. Let each day fall in one row.",
)
_EERSTE = Tekst("{bericht} Eerste rijen: {rijen}.", "{bericht} First rows: {rijen}.")


def keur_tijdvakken(frame: Frame) -> list[Finding]:
    """How many rows overlap an earlier period of the same job, and which rows are the first.

    Periods that begin on the same day are double rows; ``keuring`` names those.
    """
    if _te_vroeg(_verschillende(frame), ()).is_empty():
        return []
    employers = _te_vroeg(_verschillende(frame, "werkgever"), ("werkgever",))
    if employers.is_empty():
        return []
    rows = genummerd(frame, (*BAAN, VAN, TOT)).join(employers, on="werkgever", how="semi")
    wrong = _te_vroeg(rows, BAAN)[RIJ]
    return [met_rijen("tijdvak_overlapt", _OVERLAP.met(rijen=len(wrong)), wrong, VAN)] if len(wrong) else []


def _verschillende(frame: Frame, *sleutels: str) -> pl.DataFrame:
    periods: pl.DataFrame = frame.select(*sleutels, VAN, TOT).unique().collect(backend="polars").to_native()
    return periods


def _te_vroeg(tijdvakken: pl.DataFrame, sleutels: Sequence[str]) -> pl.DataFrame:
    """The periods that begin on another day than the one before them, and before that one is over.

    Of periods that begin together the longest comes last. So when any two overlap, two neighbours do.
    """
    same = [pl.col(naam) == pl.col(naam).shift(1) for naam in sleutels]
    begins, ends = pl.col(VAN).shift(1), pl.col(TOT).shift(1)
    return tijdvakken.sort(*sleutels, VAN, TOT).filter(*same, begins != pl.col(VAN), ends > pl.col(VAN))


def genummerd(frame: Frame, kolommen: Iterable[str]) -> pl.DataFrame:
    """Columns of every row with its number in the file, from 1. For what has to be told only: it reads all rows."""
    rows: pl.DataFrame = frame.select(*kolommen).collect(backend="polars").to_native()
    return rows.with_row_index(RIJ, offset=1)


def met_rijen(code: str, bericht: Tekst, rijen: pl.Series, kolom: str, feit: str | None = None) -> Finding:
    """A finding about rows of the file, with the numbers of the first of them."""
    first = rijen.sort().head(MEESTE_GENOEMD).to_list()
    shown = ", ".join(map(str, first))
    told = Tekst(*(_EERSTE.in_(taal).format(bericht=bericht.in_(taal), rijen=shown) for taal in ("nl", "en")))
    return Finding(code, told, rij=first[0] if first else None, kolom=kolom, feit=feit)
