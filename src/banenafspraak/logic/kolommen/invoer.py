"""The frame that is handed in: which columns it must have, of what type, and how rules read them.

Inside, a fact is a column ``f_<name>``: a truth, or whole numbers; a day is ``yyyymmdd``.
"""

from collections.abc import Iterable, Mapping
from typing import Any

import narwhals.stable.v2 as nw

from banenafspraak.errors import BadInput, Finding
from banenafspraak.logic.kolommen.motoren import Frame
from banenafspraak.logic.niveau import Niveau
from banenafspraak.logic.terms import Aard, Soort, Term
from banenafspraak.tekst import Tekst

NUMMERS = ("persoon", "werkgever", "dienstverband")
DAGEN = ("tijdvak_van", "tijdvak_tot", "peildatum")
SLEUTELS = (*NUMMERS, *DAGEN)
JAAR, JAAR_BEGIN = "jaar", "jaar_begin"
RIJSLEUTELS = (*NUMMERS, JAAR, "tijdvak_van", "tijdvak_tot")
"""What names one row of the outcome; the year is that of the peildatum unless it is given."""

_VREEMD = Tekst(
    "Dit soort tabel ({soort}) wordt niet gelezen: een onbekend gegeven verandert er ongemerkt in iets anders. "
    "Lees het bestand met polars, DuckDB of Spark, of zet de tabel om met polars.from_arrow.",
    "This kind of table ({soort}) is not read: an unknown fact silently turns into something else there. "
    "Read the file with polars, DuckDB or Spark, or convert the table with polars.from_arrow.",
)
_ONTBREEKT = Tekst("De kolom '{kolom}' ontbreekt. Voeg haar toe: {wat}.", "Column '{kolom}' is missing. Add it: {wat}.")
_SOORT = Tekst(
    "De kolom '{kolom}' heeft het type {type}, maar moet {wat} zijn.",
    "Column '{kolom}' has type {type}, but must be {wat}.",
)
_WAT = {
    Aard.WAARHEID: Tekst("ja of nee (Boolean)", "yes or no (Boolean)"),
    Aard.GETAL: Tekst("een geheel getal (Int64)", "a whole number (Int64)"),
    Aard.CODE: Tekst("een geheel getal (Int64)", "a whole number (Int64)"),
    Aard.DATUM: Tekst("een dag (Date)", "a day (Date)"),
}


def lees(frame: Any) -> Frame:
    """The frame as a lazy narwhals frame; raises BadInput for a table that cannot hold an unknown fact safely."""
    native = frame.lazy() if type(frame).__module__.startswith("polars") else frame
    read = nw.from_native(native, pass_through=True)
    if isinstance(read, nw.LazyFrame):
        return read
    kind = f"{type(frame).__module__.split('.')[0]}.{type(frame).__name__}"
    raise BadInput(Finding("tabelsoort", _VREEMD.met(soort=kind)))


def feiten(terms: Iterable[Term]) -> dict[str, Term]:
    """The facts that the rules read, by name: also those that may stand in for a named part."""
    found = {}
    for term in terms:
        if term.soort is Soort.FEIT and term.meta != JAAR_BEGIN:
            found[term.meta] = term
        elif term.soort is Soort.NAAM and term.meta.gegeven and term.niveau is not Niveau.GEEN:
            found[term.meta.sleutel] = term
    return found


def keur_kolommen(schema: Mapping[str, nw.dtypes.DType], wanted: Mapping[str, Term]) -> list[Finding]:
    """What is wrong with the names and types of the columns."""
    kinds = {naam: term.aard for naam, term in wanted.items()}
    kinds |= dict.fromkeys(NUMMERS, Aard.GETAL) | dict.fromkeys(DAGEN, Aard.DATUM) | {JAAR: Aard.GETAL}
    found = [_missing(naam, kinds[naam]) for naam in SLEUTELS if naam not in schema]
    for naam, aard in kinds.items():
        if naam in schema and not _fits(schema[naam], aard, leeg_mag=naam in wanted and naam not in SLEUTELS):
            bericht = {
                taal: _SOORT.in_(taal).format(kolom=naam, type=schema[naam], wat=_WAT[aard].in_(taal))
                for taal in ("nl", "en")
            }
            found.append(Finding("kolomtype", Tekst(**bericht), kolom=naam))
    return found


def _missing(naam: str, aard: Aard) -> Finding:
    bericht = Tekst(*(_ONTBREEKT.in_(taal).format(kolom=naam, wat=_WAT[aard].in_(taal)) for taal in ("nl", "en")))
    return Finding("kolom_ontbreekt", bericht, kolom=naam)


def _fits(dtype: nw.dtypes.DType, aard: Aard, *, leeg_mag: bool) -> bool:
    if leeg_mag and dtype == nw.Unknown:
        return True
    if aard is Aard.WAARHEID:
        return dtype == nw.Boolean
    return dtype == nw.Date if aard is Aard.DATUM else dtype.is_integer()


def aanwezig(schema: Mapping[str, nw.dtypes.DType], wanted: Mapping[str, Term]) -> dict[str, Term]:
    """The wanted facts that the frame has; a column without a type holds nothing."""
    return {naam: term for naam, term in wanted.items() if naam in schema and schema[naam] != nw.Unknown}


def jaar(schema: Mapping[str, nw.dtypes.DType]) -> nw.Expr:
    return geheel(JAAR) if JAAR in schema else nw.col("peildatum").dt.year().cast(nw.Int64)


def geheel(naam: str) -> nw.Expr:
    return nw.col(naam).cast(nw.Int64)


def feitkolom(naam: str, aard: Aard) -> nw.Expr:
    """The column of a fact as rules read it."""
    if aard is Aard.WAARHEID:
        return nw.col(naam)
    if aard is not Aard.DATUM:
        return geheel(naam)
    dag = nw.col(naam).dt
    year, month, day = (part.cast(nw.Int64) for part in (dag.year(), dag.month(), dag.day()))
    return year * getal(10000) + month * getal(100) + day


def getal(waarde: int) -> nw.Expr:
    """A whole number of 64 bits, also in an engine that would take a smaller one."""
    return nw.lit(waarde, dtype=nw.Int64)
