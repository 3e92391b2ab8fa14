"""Made-up worlds for any set of rules: people with jobs and periods, as records of a case and as rows of a frame.

Days are drawn from the days on which the rules themselves change, the day before and the day after, and from days
that lie as far from an earlier day as the rules count.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

import polars as pl

from banenafspraak.logic.case import Uitkomst, reken
from banenafspraak.logic.kalender import NOOIT, als_datum, dagen_na, dagsleutel, maanden_na
from banenafspraak.logic.niveau import Niveau
from banenafspraak.logic.openheid import oorzaak
from banenafspraak.logic.records import Gegeven, Record
from banenafspraak.logic.terms import Aard, Soort, Term, parts

STRUCTUUR = ("peildatum", "tijdvak_van", "tijdvak_tot", "jaar_begin")
Sleutel = tuple[int, ...]
Antwoorden = dict[tuple[str, Sleutel], tuple[Uitkomst, int]]
"""Per named outcome and record: the value, and why it is unknown."""
Feiten = dict[str, Gegeven]


@dataclass
class Baan:
    werkgever: int
    nummer: int
    feiten: Feiten
    tijdvakken: list[Feiten] = field(default_factory=list)


@dataclass
class Persoon:
    nummer: int
    feiten: Feiten
    banen: list[Baan] = field(default_factory=list)
    relaties: dict[int, Feiten] = field(default_factory=dict)
    jaren: dict[tuple[int, int], Feiten] = field(default_factory=dict)


class Wereld:
    """Draws people for the facts that ``uitkomsten`` read. ``weg`` is the share of the facts that is not given."""

    def __init__(
        self,
        uitkomsten: Mapping[str, Term],
        weg: float,
        zaad: int,
        aanvang: str = "aanvang",
        tussen: tuple[int, int] = (20100101, 20291231),
    ) -> None:
        self.uitkomsten = dict(uitkomsten)
        self.weg, self.rng, self._aanvang = weg, Random(zaad), aanvang
        self.termen = parts(tuple(uitkomsten.values()))
        self.feiten = feiten_van(self.termen)
        self._dagen = wisseldagen(self.termen)
        self._maanden = [t.delen[1].onder for t in self.termen if t.soort is Soort.MAANDEN] or [12]
        self._drawn: list[int] = []
        self._tussen = tussen

    def personen(self, aantal: int) -> list[Persoon]:
        return [self._persoon(nummer) for nummer in range(1, aantal + 1)]

    def _persoon(self, nummer: int) -> Persoon:
        self._drawn = []
        person = Persoon(nummer, self._feiten(Niveau.PERSOON))
        begin = self._dag(*self._tussen)
        for place in range(self.rng.choice((1, 1, 2, 3, 4))):
            employer = self.rng.choice((1, 1, 2))
            person.relaties.setdefault(employer, self._feiten(Niveau.RELATIE))
            person.banen.append(self._baan(person, employer, place + 1, begin))
            begin = max(maanden_na(begin, self.rng.choice((1, 3, 6, 7, 12, 36, -2))), self._tussen[0])
        return person

    def _baan(self, person: Persoon, werkgever: int, nummer: int, begin: int) -> Baan:
        job = Baan(werkgever, nummer, {})
        self._drawn.append(begin)
        job.feiten = self._feiten(Niveau.DIENSTVERBAND)
        if job.feiten.get(self._aanvang) is not None:
            job.feiten[self._aanvang] = begin
        first = begin // 100 * 100 + 1
        skip = self.rng.choice((0, 0, 0, 5, 11, 34))
        for month in range(skip, skip + self.rng.randint(1, 7)):
            van, tot = maanden_na(first, month), maanden_na(first, month + 1)
            peil = self.rng.choice((van, van, dagen_na(tot, -1), dagen_na(van, self.rng.randint(0, 27))))
            job.tijdvakken.append(
                {**self._feiten(Niveau.TIJDVAK), "peildatum": peil, "tijdvak_van": van, "tijdvak_tot": tot}
            )
            year = (werkgever, peil // 10000)
            if year not in person.jaren:
                person.jaren[year] = {**self._feiten(Niveau.RELATIEJAAR), "jaar_begin": peil // 10000 * 10000 + 101}
        return job

    def _feiten(self, niveau: Niveau) -> Feiten:
        mine = {naam: term for naam, term in self.feiten.items() if term.niveau is niveau}
        return {naam: None if self._is_weg(term) else self._waarde(term) for naam, term in mine.items()}

    def _is_weg(self, term: Term) -> bool:
        return self.rng.random() < (max(self.weg, 0.7) if term.soort is Soort.NAAM else self.weg)

    def _waarde(self, term: Term) -> Gegeven:
        if term.is_waarheid:
            return self.rng.random() < 0.65
        if term.aard is Aard.DATUM:
            return self._dag(term.onder, term.boven)
        return self.rng.choice((term.onder, term.boven, *(self.rng.randint(term.onder, term.boven) for _ in range(3))))

    def _dag(self, onder: int, boven: int) -> int:
        """A day within the bounds; no end where that is allowed."""
        if boven == NOOIT and self.rng.random() < 0.2:
            return NOOIT
        day = self.rng.choice(self._dagen)
        if self._drawn and self.rng.random() < 0.5:
            day = maanden_na(self.rng.choice(self._drawn), self.rng.choice(self._maanden) * self.rng.choice((1, -1, 0)))
        day = dagen_na(day, self.rng.choice((-1, 0, 0, 1)))
        day = min(max(day, onder), boven, key=lambda end: end)
        if day != NOOIT:
            self._drawn.append(day)
        return day


def feiten_van(termen: Iterable[Term]) -> dict[str, Term]:
    """The facts that can be given, by name, with those that may stand in for a named part."""
    found = {}
    for term in termen:
        if term.soort is Soort.FEIT and term.meta not in STRUCTUUR:
            found[term.meta] = term
        elif term.soort is Soort.NAAM and term.meta.gegeven:
            found[term.meta.sleutel] = term
    return found


def wisseldagen(termen: Iterable[Term]) -> list[int]:
    """The days on which the rules change."""
    found = {20200229, 20240229}
    for term in termen:
        if term.soort is Soort.VAST and term.aard is Aard.DATUM:
            found.add(term.onder)
        elif term.soort is Soort.WAARDE:
            found |= term.meta.dagen()
    return sorted(day for day in found if 19000101 <= day <= 20350101)


def records(person: Persoon) -> Iterator[tuple[Sleutel, Record]]:
    """The records of one person: every period and every year, with its key."""
    top = Record(Niveau.PERSOON, person.feiten)
    employers = {employer: top.nieuw(Niveau.RELATIE, feiten) for employer, feiten in person.relaties.items()}
    years = {key: employers[key[0]].nieuw(Niveau.RELATIEJAAR, feiten) for key, feiten in person.jaren.items()}
    for job in person.banen:
        around = employers[job.werkgever].nieuw(Niveau.DIENSTVERBAND, job.feiten)
        for feiten in job.tijdvakken:
            year = years[job.werkgever, int(feiten["peildatum"] or 0) // 10000]
            period = around.nieuw(Niveau.TIJDVAK, feiten, year)
            yield (person.nummer, job.werkgever, job.nummer, int(feiten["tijdvak_van"] or 0)), period
    for (employer, year_number), record in years.items():
        yield (person.nummer, employer, year_number), record


def als_zaak(uitkomsten: Mapping[str, Term], personen: Iterable[Persoon], *, oorzaken: bool = True) -> Antwoorden:
    """What the case reading answers, for every person, one by one."""
    found: Antwoorden = {}
    for person in personen:
        for key, record in list(records(person)):
            for naam, term in uitkomsten.items():
                if (term.niveau is Niveau.RELATIEJAAR) == (record.niveau is Niveau.RELATIEJAAR):
                    why = int(oorzaak(term, record=record)) if oorzaken else 0
                    found[naam, key] = reken(term, record), why
    return found


def rijen(personen: Iterable[Persoon]) -> list[dict[str, Any]]:
    """One row per period, with the facts of all levels around it."""
    return [
        {
            **person.feiten,
            **person.relaties[job.werkgever],
            **person.jaren[job.werkgever, int(period["peildatum"] or 0) // 10000],
            **job.feiten,
            **period,
            "persoon": person.nummer,
            "werkgever": job.werkgever,
            "dienstverband": job.nummer,
        }
        for person in personen
        for job in person.banen
        for period in job.tijdvakken
    ]


def als_tabel(wereld: Wereld, personen: Iterable[Persoon]) -> pl.DataFrame:
    """The world as a polars frame, as somebody would hand it in: days are days, the rest whole numbers and truths."""
    dates = {naam for naam, term in wereld.feiten.items() if term.aard is Aard.DATUM} | set(STRUCTUUR)
    truths = {naam for naam, term in wereld.feiten.items() if term.is_waarheid}
    names = ["persoon", "werkgever", "dienstverband", *STRUCTUUR[:3], *wereld.feiten]
    types = {naam: pl.Date if naam in dates else pl.Boolean if naam in truths else pl.Int64 for naam in names}
    rows = [{naam: _cel(row.get(naam), naam in dates) for naam in names} for row in rijen(personen)]
    return pl.DataFrame(rows, schema=types)


def _cel(value: Any, is_day: bool) -> Any:
    return als_datum(value) if is_day and value is not None else value


def uit_frames(uitkomsten: Mapping[str, Term], tijdvak: pl.DataFrame | None, jaar: pl.DataFrame | None) -> Antwoorden:
    """What the columns reading answers, in the shape of ``als_zaak``."""
    found: Antwoorden = {}
    for frame, keys in (
        (tijdvak, ("persoon", "werkgever", "dienstverband", "tijdvak_van")),
        (jaar, ("persoon", "werkgever", "jaar")),
    ):
        for row in frame.rows(named=True) if frame is not None else ():
            key = tuple(dagsleutel(row[naam]) if isinstance(row[naam], date) else row[naam] for naam in keys)
            for naam, term in uitkomsten.items():
                if f"{naam}_oorzaak" in row:
                    value = row[naam] if term.is_waarheid else (row[f"{naam}_onder"], row[f"{naam}_boven"])
                    found[naam, key] = value, row[f"{naam}_oorzaak"]
    return found


def vorige_dag(day: int) -> int:
    return dagsleutel(als_datum(day) - timedelta(1))
