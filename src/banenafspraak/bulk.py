"""Frame in, frame out: every regeling for each row of a table of employments and wage-return periods.

The columns are facts by name, with the types of ``werkkamer feiten``; the outcomes are those of one case.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import narwhals.stable.v2 as nw
import polars as pl

from banenafspraak.errors import BadInput, Finding
from banenafspraak.logic.kolommen import Motor, reken_kolommen
from banenafspraak.logic.kolommen.invoer import getal, lees
from banenafspraak.logic.kolommen.motoren import Frame
from banenafspraak.logic.kolommen.profiel import eerste_rij
from banenafspraak.logic.kolommen.tijdvakken import EEN_RIJ, RIJ, genummerd, met_rijen
from banenafspraak.logic.kolommen.uitvoering import Voortgang
from banenafspraak.logic.niveau import Niveau
from banenafspraak.logic.terms import Soort, Term, parts
from banenafspraak.logic.woorden import een, kies
from banenafspraak.regelingen.boek import Regelboek
from banenafspraak.regelingen.regeling import BESLISSERS, Regeling
from banenafspraak.regelingen.tegenspraken import Tegenspraak
from banenafspraak.tekst import Tekst
from banenafspraak.zaken.tabel import als_feiten

RECHT, BEDRAG, BESLISSER, TEGEN = "recht", "bedrag", "beslisser", "tegenspraak"
_JAARLIJKS = Niveau.RELATIEJAAR
_TEXTS = (nw.String, nw.Categorical, nw.Enum)


@dataclass(frozen=True, slots=True)
class Tabellen:
    """``tijdvak`` has a row for each row handed in; ``jaar`` one per person, employer and year, or is None."""

    tijdvak: Frame
    jaar: Frame | None


@contextmanager
def bulk(
    boek: Regelboek, frame: Any, motor: Motor, regelingen: Iterable[str], voortgang: Voortgang | None = None
) -> Iterator[Tabellen]:
    """The outcomes of ``regelingen`` for a polars frame, DuckDB relation or Spark frame; valid inside the ``with``.

    Per regeling: ``<naam>_uitkomst`` (null is unknown), ``_cent`` (null is open), ``_cent_min``, ``_cent_max``,
    ``_beslisser``, ``_oorzaak``; amounts per year stand in ``jaar`` only. Raises BadInput with all findings.
    """
    chosen = [boek.regeling(naam) for naam in dict.fromkeys(regelingen)]
    rows, findings = als_feiten(boek, lees(frame))
    outcomes = {naam: term for regeling in chosen for naam, term in uitkomsten(regeling).items()}
    with _zonder_fouten(boek, outcomes, rows, motor, findings, voortgang) as found:
        yield Tabellen(_tijdvak(chosen, found.tijdvak), _jaar(chosen, found.jaar))


@contextmanager
def _zonder_fouten(
    boek: Regelboek,
    outcomes: Mapping[str, Term],
    rows: Frame,
    motor: Motor,
    findings: list[Finding],
    voortgang: Voortgang | None,
) -> Iterator[Tabellen]:
    """The outcomes, once nothing is wrong with the rows; after ``findings`` whatever else is wrong is told too."""
    against = _mogelijk(boek, rows)
    known = {TEGEN: een(*against.values())} if against else {}
    try:
        found = reken_kolommen({**outcomes, **known}, rows.to_native(), motor, voortgang)
    except BadInput as error:
        raise BadInput(*findings, *error.findings) from error
    with found:
        if found.tijdvak is None:
            raise AssertionError("contradictions are about wage-return periods")
        if eerste_rij(found.tijdvak.select(nw.col(TEGEN).fill_null(value=False).any()))[TEGEN]:
            findings += _contradictions(boek, rows, motor, against)
        if findings:
            raise BadInput(*findings)
        yield Tabellen(found.tijdvak, found.jaar)


def uitkomsten(regeling: Regeling) -> dict[str, Term]:
    """The terms of one regeling that a table shows, by what they are: its right, its amount, who decides."""
    found = {f"{regeling.naam}__{RECHT}": regeling.recht}
    amount = bedrag(regeling)
    if amount is not None:
        found[f"{regeling.naam}__{BEDRAG}"] = amount
    if regeling.beslisser is not None:
        found[f"{regeling.naam}__{BESLISSER}"] = regeling.beslisser
    return found


def bedrag(regeling: Regeling) -> Term | None:
    """The amount of a regeling as one term: the first that is due, nothing without the right; None without amounts.

    A yearly amount holds its own conditions.
    """
    amount: Term | None = None
    for one in reversed(regeling.bedragen):
        rest = amount if amount is not None else 0
        amount = kies(one.als, one.term, rest) if one.als is not None else one.term
    if amount is None or amount.niveau is _JAARLIJKS:
        return amount
    return kies(regeling.recht, amount, 0)


def _mogelijk(boek: Regelboek, rows: Frame) -> dict[str, Term]:
    """The contradictions that these columns can hold, by name: without a value facts do not contradict."""
    there = set(rows.collect_schema())
    facts = {
        one.naam: {part.meta for part in parts((one.term,)) if part.soort is Soort.FEIT} for one in boek.tegenspraken
    }
    return {one.naam: one.term for one in boek.tegenspraken if facts[one.naam] <= there}


def _contradictions(boek: Regelboek, rows: Frame, motor: Motor, against: Mapping[str, Term]) -> list[Finding]:
    """Which contradictions there are: only reckoned one by one when there is one."""
    numbered = genummerd(rows, EEN_RIJ)
    findings: list[Finding] = []
    with reken_kolommen(against, rows.to_native(), motor, oorzaken=False) as found:
        if found.tijdvak is None:
            raise AssertionError("contradictions are about wage-return periods")
        wrong: pl.DataFrame = found.tijdvak.select(*EEN_RIJ, *against).collect(backend="polars").to_native()
    for one in boek.tegenspraken:
        if one.naam in against and (mine := wrong.filter(_zelf(one, against))).height:
            message = Tekst(f"In {mine.height} rijen: {one.bericht.nl}", f"In {mine.height} rows: {one.bericht.en}")
            place = numbered.join(mine, on=EEN_RIJ, how="semi")[RIJ]
            findings.append(met_rijen(one.naam, message, place, one.feit, one.feit))
    return findings


def _zelf(tegenspraak: Tegenspraak, against: Mapping[str, Term]) -> pl.Expr:
    """The rows with this contradiction, without those in which another one explains it."""
    here = pl.col(tegenspraak.naam).fill_null(value=False)
    if tegenspraak.gevolg_van and tegenspraak.gevolg_van in against:
        here &= ~pl.col(tegenspraak.gevolg_van).fill_null(value=False)
    return here


def _tijdvak(regelingen: Iterable[Regeling], frame: Frame) -> Frame:
    keys = [nw.col(naam) for naam in ("persoon", "werkgever", "dienstverband", "tijdvak_van", "tijdvak_tot")]
    columns: dict[str, nw.Expr] = {}
    for regeling in regelingen:
        columns |= _columns(regeling, on_year=False)
    return frame.select(*keys, **columns)


def _jaar(regelingen: Iterable[Regeling], frame: Frame | None) -> Frame | None:
    columns: dict[str, nw.Expr] = {}
    for regeling in regelingen:
        columns |= _columns(regeling, on_year=True)
    if frame is None or not columns:
        return None
    return frame.select(*(nw.col(naam) for naam in ("persoon", "werkgever", "jaar")), **columns)


def _columns(regeling: Regeling, *, on_year: bool) -> dict[str, nw.Expr]:
    """The public columns of one regeling that live on this level."""
    naam, terms = regeling.naam, uitkomsten(regeling)
    here = {key: term for key, term in terms.items() if (term.niveau is _JAARLIJKS) is on_year}
    found: dict[str, nw.Expr] = {}
    if f"{naam}__{RECHT}" in here:
        found[f"{naam}_uitkomst"] = nw.col(f"{naam}__{RECHT}")
    if amount := here.get(f"{naam}__{BEDRAG}"):
        found |= _amount(naam, amount)
    if f"{naam}__{BESLISSER}" in here:
        found[f"{naam}_beslisser"] = _body(f"{naam}__{BESLISSER}")
    elif f"{naam}__{RECHT}" in here:  # the law itself decides
        found[f"{naam}_beslisser"] = nw.lit(None, dtype=nw.String)
    if causes := [nw.col(f"{key}_oorzaak") for key in here if not key.endswith(BESLISSER)]:
        found[f"{naam}_oorzaak"] = _together(causes)
    return found


def _amount(naam: str, term: Term) -> dict[str, nw.Expr]:
    step = getal(int(term.schaal))
    low, high = (nw.col(f"{naam}__{BEDRAG}_{end}") * step for end in ("onder", "boven"))
    known = nw.when(low == high).then(low).otherwise(nw.lit(None, dtype=nw.Int64))
    return {f"{naam}_cent": known, f"{naam}_cent_min": low, f"{naam}_cent_max": high}


def _body(column: str) -> nw.Expr:
    """The name of the body that decides, null where the law itself does or it is open."""
    found = nw.lit(None, dtype=nw.String)
    sure = nw.col(f"{column}_onder") == nw.col(f"{column}_boven")
    for number, wie in enumerate(BESLISSERS, 1):
        found = nw.when(sure & (nw.col(f"{column}_onder") == getal(number))).then(nw.lit(wie)).otherwise(found)
    return found


def _together(masks: list[nw.Expr]) -> nw.Expr:
    """The bits of all masks: one by one, because an or on whole numbers is a truth in some engines."""
    total = getal(0)
    for bit in (1, 2, 4, 8):
        has = [(mask // getal(bit)) % getal(2) == getal(1) for mask in masks]
        some = has[0]
        for one in has[1:]:
            some = some | one
        total = total + nw.when(some).then(getal(bit)).otherwise(getal(0))
    return total
