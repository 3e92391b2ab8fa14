"""The worked cases as one frame: a person for each case, a row for each wage-return period, for any engine."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import polars as pl

from banenafspraak.logic.case import reken
from banenafspraak.logic.kalender import als_datum, dagsleutel
from banenafspraak.logic.niveau import Niveau
from banenafspraak.logic.records import Record
from banenafspraak.logic.reden import oorzaak
from banenafspraak.logic.terms import Aard, Term
from banenafspraak.regelingen.boek import Regelboek
from banenafspraak.zaken.dossier import Dossier
from banenafspraak.zaken.zaak import Zaak
from tests.logic.werelden import Antwoorden

# An earlier job has no periods of its own in a case. In a frame it is a row in which no hour was paid.
NIETS = {"verloonde_uren": 0, "loon": 0}


def cases_as_frame(boek: Regelboek, zaken: Iterable[Zaak]) -> tuple[pl.DataFrame, dict[int, Record]]:
    """The frame, and the record of the peildatum of each case by the number of its person."""
    rows: list[dict[str, Any]] = []
    here: dict[int, Record] = {}
    for number, zaak in enumerate(zaken, 1):
        dossier = Dossier(zaak, boek.wet.feiten)
        record = dossier.op(dagsleutel(zaak.peildatum))
        periods = record.op[Niveau.RELATIEJAAR].onder[Niveau.TIJDVAK]
        here[number] = record
        for period in {id(one): one for one in (*periods, record)}.values():
            rows.append(_row(number, 1, dossier.persoon, dossier.baan, period.feiten))
        for place, job in enumerate(dossier.relatie.onder[Niveau.DIENSTVERBAND][1:], 2):
            rows.append(_row(number, place, dossier.persoon, job, {**NIETS, **_first_period(job, zaak)}))
    return _frame(boek, rows), here


def _row(number: int, job_number: int, persoon: Record, job: Record, period: Mapping[str, Any]) -> dict[str, Any]:
    keys = {"persoon": number, "werkgever": 1, "dienstverband": job_number}
    return {**persoon.feiten, **job.feiten, **period, **keys}


def _first_period(job: Record, zaak: Zaak) -> dict[str, int]:
    begin = int(job.feiten.get("aanvang") or dagsleutel(date(zaak.peildatum.year, 1, 1)))
    begin = max(begin, 20130101)
    first = begin // 100 * 100 + 1
    return {"peildatum": begin, "tijdvak_van": first, "tijdvak_tot": first + 27}


def _frame(boek: Regelboek, rows: list[dict[str, Any]]) -> pl.DataFrame:
    names = dict.fromkeys(naam for row in rows for naam in row)
    types: dict[str, Any] = {}
    for naam in names:
        feit = boek.wet.feiten.get(naam)
        aard = feit.aard if feit else Aard.GETAL
        types[naam] = {Aard.WAARHEID: pl.Boolean, Aard.DATUM: pl.Date}.get(aard, pl.Int64)
    cells = [{naam: _cell(row.get(naam), types[naam]) for naam in names} for row in rows]
    return pl.DataFrame(cells, schema=types)


def _cell(value: Any, kind: Any) -> Any:
    return als_datum(value) if kind is pl.Date and value is not None else value


def expected(outcomes: Mapping[str, Term], here: Mapping[int, Record]) -> Antwoorden:
    """What each case answers on its peildatum; of the year only where every period of the frame counts in the case."""
    found: Antwoorden = {}
    for number, record in here.items():
        year = record.op[Niveau.RELATIEJAAR]
        whole = record in year.onder[Niveau.TIJDVAK]
        for naam, term in outcomes.items():
            yearly = term.niveau is Niveau.RELATIEJAAR
            if yearly and not whole:
                continue
            jaar = int(record.feiten["peildatum"] or 0) // 10000
            key = (number, 1, jaar) if yearly else (number, 1, 1, int(record.feiten["tijdvak_van"] or 0))
            found[naam, key] = reken(term, record), int(oorzaak(term, record))
    return found
