"""A made-up country (fictief): people with jobs and twelve months of each, as one Parquet file.

Every fact of the Wetboek is drawn within its own bounds, the same within its person or job.
"""

from dataclasses import dataclass
from pathlib import Path

import polars as pl

from banenafspraak.feit import Feit, Feitsoort
from banenafspraak.logic.kalender import NOOIT, als_datum
from banenafspraak.logic.niveau import Niveau

MAANDEN = 12
STRUCTUUR = frozenset({"peildatum", "tijdvak_van", "tijdvak_tot", "jaar_begin"})
NOOIT_DAG = als_datum(NOOIT)
# Where any answer in the bounds would make a country that nobody knows: the share of ja, or the highest number.
AANDEEL = {
    "beschut_werk": 5,
    "doelgroep_lks": 80,
    "historie_compleet": 90,
    "jaar_compleet": 90,
    "lks_al_in_dienst": 10,
    "uwv_betaalt_ziekengeld": 10,
}
HOOGSTE = {"verloonde_uren": 18_400, "loon": 400_000, "functieloon": 450_000}
EERSTE_CODE = 70
MEER_DAGEN = {"doelgroepverklaring_aangevraagd_op": (-1, 5), "lks_aangevraagd_op": (-2, 8)}


@dataclass(frozen=True, slots=True)
class Wens:
    """How many employment-months, which facts, and which share of them nobody gave.

    ``jaar``: every job has the months of that one year; without it, a year between 2015 and 2026.
    ``banen``: how many jobs one person has; ``ja`` and ``nee``: the truths that always and never hold.
    """

    rijen: int
    feiten: tuple[Feit, ...]
    weg: float = 0.0
    zaad: int = 1
    jaar: int | None = None
    banen: int = 2
    ja: frozenset[str] = frozenset()
    nee: frozenset[str] = frozenset()


def schrijf(pad: Path, wens: Wens) -> None:
    """One row per employment and month; the same ``wens`` gives the same file."""
    rijen(wens).sink_parquet(pad)


def rijen(wens: Wens) -> pl.LazyFrame:
    nummer = pl.int_range(wens.rijen, dtype=pl.Int64)
    frame = pl.LazyFrame().select(dienstverband=nummer // MAANDEN, maand=nummer % MAANDEN)
    frame = frame.with_columns(persoon=pl.col("dienstverband") // wens.banen)
    frame = frame.with_columns(werkgever=_werkgever(wens), jaar_een=_begin_van_persoon(wens))
    frame = frame.with_columns(eerste=_eerste_maand(wens)).with_columns(_eerste_tijdvak(wens).alias("kop"))
    frame = frame.with_columns(aanvang=_dag_in(pl.col("eerste"), "aanvang", wens))
    van = _eerste_van(pl.col("kop") + pl.col("maand"))
    frame = frame.with_columns(tijdvak_van=van, tijdvak_tot=_eerste_van(pl.col("kop") + pl.col("maand") + 1))
    frame = frame.with_columns(peildatum=pl.max_horizontal("tijdvak_van", pl.min_horizontal("aanvang", _laatste())))
    wanted = [feit for feit in wens.feiten if feit.naam not in STRUCTUUR]
    columns = {feit.naam: _of_niet(feit, _waarde(feit, wens), wens) for feit in wanted}
    return frame.select("persoon", "werkgever", "dienstverband", "tijdvak_van", "tijdvak_tot", "peildatum", **columns)


def _lot(sleutels: list[str], naam: str, wens: Wens) -> pl.Expr:
    """A number from 0 to 999,999 that belongs to one record and one name."""
    zaad = sum(ord(letter) * (place + 7) for place, letter in enumerate(naam)) + 1_000_003 * wens.zaad
    key = pl.struct(sleutels) if len(sleutels) > 1 else pl.col(sleutels[0])
    return (key.hash(zaad) % 1_000_000).cast(pl.Int64)


def _tussen(laag: int, hoog: int, lot: pl.Expr) -> pl.Expr:
    return laag + lot * (hoog - laag + 1) // 1_000_000


def _werkgever(wens: Wens) -> pl.Expr:
    """Most people stay with one employer; one in three goes to another."""
    ander = (pl.col("persoon") % 3 == 0).cast(pl.Int64) * (pl.col("dienstverband") % wens.banen)
    return pl.col("persoon") * 10 + ander


def _begin_van_persoon(wens: Wens) -> pl.Expr:
    """The month, counted from year 0, in which the first job of a person starts."""
    eerste, laatste = (2013, 2025) if wens.jaar is None else (wens.jaar - 5, wens.jaar)
    return _tussen(eerste * 12, laatste * 12 + 5, _lot(["persoon"], "begin", wens))


def _eerste_maand(wens: Wens) -> pl.Expr:
    """A later job starts up to three years and a half after the one before."""
    later = _tussen(12, 42, _lot(["dienstverband"], "later", wens)) * (pl.col("dienstverband") % wens.banen)
    return pl.min_horizontal(pl.col("jaar_een") + later, 2026 * 12 if wens.jaar is None else wens.jaar * 12 + 11)


def _eerste_tijdvak(wens: Wens) -> pl.Expr:
    if wens.jaar is not None:
        return pl.lit(wens.jaar * 12, dtype=pl.Int64)
    later = _tussen(0, 2, _lot(["dienstverband"], "kop", wens)) * 12
    return pl.min_horizontal(pl.max_horizontal(pl.col("eerste"), 2015 * 12) + later, 2026 * 12)


def _eerste_van(maand: pl.Expr) -> pl.Expr:
    return pl.date(maand // 12, maand % 12 + 1, 1)


def _dag_in(maand: pl.Expr, naam: str, wens: Wens) -> pl.Expr:
    return pl.date(maand // 12, maand % 12 + 1, _tussen(1, 28, _lot(["dienstverband"], naam, wens)))


def _laatste() -> pl.Expr:
    return pl.col("tijdvak_tot").dt.offset_by("-1d")


def _sleutels(feit: Feit) -> list[str]:
    own = {Niveau.PERSOON: ["persoon"], Niveau.DIENSTVERBAND: ["dienstverband"]}
    return own.get(feit.niveau, ["dienstverband", "maand"])


def _waarde(feit: Feit, wens: Wens) -> pl.Expr:
    lot = _lot(_sleutels(feit), feit.naam, wens)
    if feit.naam == "aanvang":
        return pl.col("aanvang")
    if feit.naam == "geboortedatum":
        return _begrensd(feit, _dag(pl.col("jaar_een") - _tussen(16 * 12, 62 * 12, lot), lot))
    if feit.soort is Feitsoort.WAARHEID:
        return lot < _aandeel(feit.naam, wens) * 10_000
    if feit.soort is Feitsoort.CODE:
        other = _tussen(2, len(feit.codes), _lot(_sleutels(feit), f"{feit.naam} anders", wens))
        return pl.when(lot < EERSTE_CODE * 10_000).then(1).otherwise(other)
    if feit.soort is Feitsoort.DATUM:
        return _datum(feit, lot, wens)
    return _tussen(feit.onder, HOOGSTE.get(feit.naam, feit.boven), lot)


def _aandeel(naam: str, wens: Wens) -> int:
    if naam in wens.ja | wens.nee:
        return 100 if naam in wens.ja else 0
    return AANDEEL.get(naam, 50)


def _datum(feit: Feit, lot: pl.Expr, wens: Wens) -> pl.Expr:
    """A day in the months around the start of the job; in half of the cases none, where that is an answer."""
    laag, hoog = (6, 72) if feit.naam == "einde" else MEER_DAGEN.get(feit.naam, (-30, 6))
    maand = pl.col("jaar_een" if feit.niveau is Niveau.PERSOON else "eerste")
    dag = _begrensd(feit, _dag(maand + _tussen(laag, hoog, lot), lot))
    if not feit.geen:
        return dag
    geen = _lot(_sleutels(feit), f"{feit.naam} geen", wens) < 500_000
    return pl.when(geen).then(pl.lit(NOOIT_DAG)).otherwise(dag)


def _dag(maand: pl.Expr, lot: pl.Expr) -> pl.Expr:
    return pl.date(maand // 12, maand % 12 + 1, lot % 28 + 1)


def _begrensd(feit: Feit, dag: pl.Expr) -> pl.Expr:
    return dag.clip(als_datum(feit.onder), als_datum(min(feit.boven, 21001231)))


def _of_niet(feit: Feit, waarde: pl.Expr, wens: Wens) -> pl.Expr:
    """Empty where the lot says that nobody gave it."""
    if not wens.weg:
        return waarde
    weg = _lot(_sleutels(feit), f"{feit.naam} weg", wens) < int(wens.weg * 1_000_000)
    return pl.when(weg).then(None).otherwise(waarde)
