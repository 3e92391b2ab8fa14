"""A table that somebody hands in, read as facts: codes as numbers, and what its columns cannot hold."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

import narwhals.stable.v2 as nw

from banenafspraak.errors import Finding, nearest
from banenafspraak.feit import Feit, Feitsoort
from banenafspraak.logic.kolommen.invoer import JAAR, JAAR_BEGIN, SLEUTELS, getal
from banenafspraak.logic.kolommen.motoren import Frame
from banenafspraak.logic.kolommen.profiel import eerste_rij
from banenafspraak.logic.kolommen.tijdvakken import RIJ, genummerd, met_rijen
from banenafspraak.regelingen.boek import Regelboek
from banenafspraak.tekst import Tekst
from banenafspraak.zaken.plaats import FEIT, bezwaar
from banenafspraak.zaken.zaaklezer import named

_TEXTS = (nw.String, nw.Categorical, nw.Enum)
_NUMBER = Tekst("Schrijf de gemeente als getal: 344 voor GM0344.", "Write the gemeente as a number: 344 for GM0344.")
_YEAR = Tekst(
    "In {rijen} rijen ligt geen dag van het tijdvak in het jaar van die rij. Verbeter 'jaar', of laat de kolom weg.",
    "In {rijen} rows no day of the period lies in the year of that row. Mend 'jaar', or leave out the column.",
)


def als_feiten(boek: Regelboek, rows: Frame) -> tuple[Frame, list[Finding]]:
    """The frame with codes as numbers, without the columns that are wrong; and what is wrong with them."""
    schema = dict(rows.collect_schema())
    feiten = boek.wet.feiten
    findings = [_no_fact(naam, feiten) for naam in schema if naam not in _columns_of(feiten)]
    codes = [feiten[naam] for naam in schema if naam in feiten and feiten[naam].soort is Feitsoort.CODE]
    texts = [feit for feit in codes if schema[feit.naam] in _TEXTS]
    others = [feit for feit in codes if schema[feit.naam] not in (*_TEXTS, nw.Unknown)]
    rows = rows.with_columns(**{feit.naam: nw.col(feit.naam).cast(nw.String) for feit in texts}) if texts else rows
    findings += [_not_a_text(feit) for feit in others]
    findings += _unknown_codes(rows, texts)
    places = _places(rows, schema, feiten[FEIT])
    findings += places + _years(rows, schema)
    rows = rows.drop(*(feit.naam for feit in others), *([FEIT] if places else []))
    return rows.with_columns(**{feit.naam: _code(feit) for feit in texts}) if texts else rows, findings


def _years(rows: Frame, schema: Mapping[str, nw.dtypes.DType]) -> list[Finding]:
    """A year may be given for a period that lies in two; no other one."""
    days = all(schema.get(naam) == nw.Date for naam in ("tijdvak_van", "tijdvak_tot"))
    if JAAR not in schema or not schema[JAAR].is_integer() or not days:
        return []
    begins, ends = nw.col("tijdvak_van").dt.year(), nw.col("tijdvak_tot").dt.year()
    outside = ((nw.col(JAAR) < begins) | (nw.col(JAAR) > ends)).fill_null(value=False)
    if not eerste_rij(rows.select(outside.any().alias(JAAR)))[JAAR]:
        return []
    wrong = genummerd(rows.select(**{JAAR: outside}), (JAAR,))
    place = wrong.filter(wrong[JAAR])[RIJ]
    return [met_rijen("jaar_buiten_tijdvak", _YEAR.met(rijen=len(place)), place, JAAR)]


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
    """The gemeenten that are none, or none on the peildatum of a row."""
    if feit.naam not in schema or schema[feit.naam] == nw.Unknown:
        return []
    if not schema[feit.naam].is_integer():
        return [Finding("kolomtype", _NUMBER, kolom=feit.naam, feit=feit.naam)]
    if schema.get("peildatum") != nw.Date:
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
