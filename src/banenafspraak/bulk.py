"""Frame in, frame out: every regeling for each row of a table of employments and wage-return periods.

The columns are facts by name, with the types of ``werkkamer feiten``; the outcomes are those of one case.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

import narwhals.stable.v2 as nw
import polars as pl

from banenafspraak.errors import BadInput, Finding, nearest
from banenafspraak.feit import Feit, Feitsoort
from banenafspraak.logic.kolommen import Motor, reken_kolommen
from banenafspraak.logic.kolommen.invoer import JAAR, JAAR_BEGIN, SLEUTELS, getal, lees
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
from banenafspraak.zaken.plaats import FEIT, bezwaar
from banenafspraak.zaken.zaaklezer import named

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
    rows = _as_facts(boek, lees(frame))
    outcomes = {naam: term for regeling in chosen for naam, term in uitkomsten(regeling).items()}
    against = _mogelijk(boek, rows)
    with reken_kolommen(outcomes | {TEGEN: een(*against.values())}, rows.to_native(), motor, voortgang) as found:
        if found.tijdvak is None:
            raise AssertionError("contradictions are about wage-return periods")
        if eerste_rij(found.tijdvak.select(nw.col(TEGEN).fill_null(value=False).any()))[TEGEN]:
            _refuse_contradictions(boek, rows, motor, against)
        yield Tabellen(_tijdvak(chosen, found.tijdvak), _jaar(chosen, found.jaar))


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


def _as_facts(boek: Regelboek, rows: Frame) -> Frame:
    """The frame with codes as numbers; raises BadInput for columns that are no fact and codes that do not exist."""
    schema = dict(rows.collect_schema())
    feiten = boek.wet.feiten
    findings = [_no_fact(naam, feiten) for naam in schema if naam not in _columns_of(feiten)]
    codes = [feiten[naam] for naam in schema if naam in feiten and feiten[naam].soort is Feitsoort.CODE]
    texts = [feit for feit in codes if schema[feit.naam] in _TEXTS]
    rows = rows.with_columns(**{feit.naam: nw.col(feit.naam).cast(nw.String) for feit in texts}) if texts else rows
    findings += [_not_a_text(feit) for feit in codes if schema[feit.naam] not in _TEXTS]
    findings += _unknown_codes(rows, texts)
    findings += _places(rows, schema, feiten[FEIT])
    if findings:
        raise BadInput(*findings)
    return rows.with_columns(**{feit.naam: _code(feit) for feit in texts}) if texts else rows


def _columns_of(feiten: Mapping[str, Feit]) -> set[str]:
    """The columns that a frame may have: its keys and every fact that does not follow from them."""
    return {*SLEUTELS, JAAR, *feiten} - {JAAR_BEGIN}


def _not_a_text(feit: Feit) -> Finding:
    message = Tekst(
        f"Schrijf de code als tekst. Kies uit: {', '.join(feit.codes)}.",
        f"Write the code as text. Choose from: {', '.join(feit.codes)}.",
    )
    return Finding("kolomtype", message, kolom=feit.naam, feit=feit.naam)


def _no_fact(naam: str, feiten: Mapping[str, Feit]) -> Finding:
    shown = named(naam, feiten)
    message = Tekst(
        f"Wij kennen geen feit {shown.nl}. Laat de kolom weg, of gebruik een naam van `werkkamer feiten`.",
        f"We know no fact {shown.en}. Leave out the column, or use a name of `werkkamer feiten`.",
    )
    kolom = naam if shown.nl.startswith("'") else None
    return Finding("onbekende_kolom", message, kolom=kolom, suggesties=nearest(naam, feiten))


def _unknown_codes(rows: Frame, feiten: Iterable[Feit]) -> list[Finding]:
    wrong = {feit.naam: (nw.col(feit.naam).is_in(list(feit.codes))).fill_null(value=True) for feit in feiten}
    if not wrong:
        return []
    counts = rows.select(**{naam: (~known).cast(nw.Int64).sum() for naam, known in wrong.items()}).collect()
    return [
        Finding(
            "onbekende_code",
            Tekst(
                f"{many} rijen hebben een code die niet bestaat. Kies uit: {', '.join(feit.codes)}.",
                f"{many} rows have a code that does not exist. Choose from: {', '.join(feit.codes)}.",
            ),
            kolom=feit.naam,
            feit=feit.naam,
        )
        for feit in feiten
        if (many := int(counts[feit.naam][0] or 0))
    ]


def _places(rows: Frame, schema: Mapping[str, nw.dtypes.DType], feit: Feit) -> list[Finding]:
    """The gemeenten that are none, or none on the peildatum of a row. Columns of another type are refused elsewhere."""
    if feit.naam not in schema or not schema[feit.naam].is_integer() or schema.get("peildatum") != nw.Date:
        return []
    days = nw.col("peildatum")
    seen = rows.group_by(feit.naam).agg(days.min().alias("eerste"), days.max().alias("laatste"))
    found = []
    for number, first, last in seen.collect(backend="polars").rows():
        wrong = None if number is None else bezwaar(number, feit, first) or bezwaar(number, feit, last)
        if wrong is not None:
            found.append((number, wrong))
    if not found:
        return []
    numbered = genummerd(rows, (feit.naam, "peildatum"))
    findings = []
    for number, wrong in sorted(found, key=lambda pair: pair[0]):
        mine = numbered.filter(numbered[feit.naam] == number)
        on_day = {day: bezwaar(number, feit, day) is not None for day in mine["peildatum"].unique().to_list()}
        place = mine.filter(mine["peildatum"].is_in([day for day, no in on_day.items() if no]))[RIJ]
        message = Tekst(f"In {len(place)} rijen: {wrong.bericht.nl}", f"In {len(place)} rows: {wrong.bericht.en}")
        findings.append(
            replace(met_rijen(wrong.code, message, place, feit.naam, feit.naam), suggesties=wrong.suggesties)
        )
    return findings


def _code(feit: Feit) -> nw.Expr:
    found = nw.lit(None, dtype=nw.Int64)
    for number, code in enumerate(feit.codes, 1):
        found = nw.when((nw.col(feit.naam) == nw.lit(code)).fill_null(value=False)).then(getal(number)).otherwise(found)
    return found


def _mogelijk(boek: Regelboek, rows: Frame) -> dict[str, Term]:
    """The contradictions that these columns can hold, by name: without a value facts do not contradict."""
    there = set(rows.collect_schema())
    facts = {
        one.naam: {part.meta for part in parts((one.term,)) if part.soort is Soort.FEIT} for one in boek.tegenspraken
    }
    return {one.naam: one.term for one in boek.tegenspraken if facts[one.naam] <= there}


def _refuse_contradictions(boek: Regelboek, rows: Frame, motor: Motor, against: Mapping[str, Term]) -> None:
    """Which contradictions there are: only reckoned one by one when there is one."""
    numbered, findings = genummerd(rows, EEN_RIJ), []
    with reken_kolommen(against, rows.to_native(), motor, oorzaken=False) as found:
        if found.tijdvak is None:
            raise AssertionError("contradictions are about wage-return periods")
        wrong: pl.DataFrame = found.tijdvak.select(*EEN_RIJ, *against).collect(backend="polars").to_native()
    for one in boek.tegenspraken:
        if one.naam in against and (mine := wrong.filter(_zelf(one, against))).height:
            message = Tekst(f"In {mine.height} rijen: {one.bericht.nl}", f"In {mine.height} rows: {one.bericht.en}")
            place = numbered.join(mine, on=EEN_RIJ, how="semi")[RIJ]
            findings.append(met_rijen(one.naam, message, place, one.feit, one.feit))
    raise BadInput(*findings)


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
