"""The worked cases as one frame: a person for each case, a row for each wage-return period, for any engine."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import polars as pl

from banenafspraak.logic.case import reken
from banenafspraak.logic.kalender import als_datum, dagsleutel
from banenafspraak.logic.niveau import Niveau
from banenafspraak.logic.openheid import oorzaak
from banenafspraak.logic.records import Record
from banenafspraak.logic.terms import Aard, Term
from banenafspraak.regelingen.boek import Regelboek
from banenafspraak.zaken.dossier import Dossier
from banenafspraak.zaken.zaak import Zaak
from tests.logic.werelden import Antwoorden

# An earlier job without periods of its own in a case is, in a frame, a row in which no hour was paid.
NIETS = {"verloonde_uren": 0, "loon": 0}


OP_DE_DAG = 100_000
"""The person of a case on its peildatum; the same case over its year is this much less."""


def cases_as_frame(boek: Regelboek, zaken: Iterable[Zaak]) -> tuple[pl.DataFrame, dict[int, Record]]:
    """The frame, and the record of the peildatum of each case by number.

    Each case is two people: one with the period of the peildatum, one with every period of its year.
    """
    rows: list[dict[str, Any]] = []
    here: dict[int, Record] = {}
    for number, zaak in enumerate(zaken, 1):
        dossier = Dossier(zaak, boek.wet.feiten)
        record = dossier.op(dagsleutel(zaak.peildatum))
        here[number] = record
        year = record.op[Niveau.RELATIEJAAR].onder[Niveau.TIJDVAK]
        jobs = {id(job): place for place, job in enumerate(dossier.relatie.onder[Niveau.DIENSTVERBAND], 1)}
        for person, periods in ((number, year), (number + OP_DE_DAG, [record])):
            worked = set()
            for period in periods:
                job = period.op[Niveau.DIENSTVERBAND]
                worked.add(id(job))
                rows.append(_row(person, jobs[id(job)], dossier.persoon, job, period.feiten))
            for job in dossier.relatie.onder[Niveau.DIENSTVERBAND][1:]:
                if id(job) not in worked:
                    rows.append(
                        _row(person, jobs[id(job)], dossier.persoon, job, {**NIETS, **_first_period(job, zaak)})
                    )
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
    """What each case answers: on its peildatum, and over its year where the job runs in that year."""
    found: Antwoorden = {}
    for number, record in here.items():
        runs = bool(record.op[Niveau.RELATIEJAAR].onder[Niveau.TIJDVAK])
        for naam, term in outcomes.items():
            yearly = term.niveau is Niveau.RELATIEJAAR
            if yearly and not runs:
                continue
            jaar = int(record.feiten["peildatum"] or 0) // 10000
            day = (number + OP_DE_DAG, 1, 1, int(record.feiten["tijdvak_van"] or 0))
            found[naam, (number, 1, jaar) if yearly else day] = reken(term, record), int(oorzaak(term, record=record))
    return found
