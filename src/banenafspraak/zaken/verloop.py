"""A case through time: the pieces in which an outcome stands still, each with its amounts, over the period asked."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from banenafspraak.logic.kalender import dagsleutel, eerste_van_jaar, maanden_na
from banenafspraak.logic.niveau import Niveau
from banenafspraak.logic.records import Record
from banenafspraak.logic.reden import Oorzaak
from banenafspraak.logic.tabel import Interval
from banenafspraak.logic.terms import Term
from banenafspraak.logic.tijdlijn import Snijdagen
from banenafspraak.regelingen.boek import STAPPEND, Regelboek
from banenafspraak.regelingen.regeling import Bedrag, Regeling
from banenafspraak.tekst import Tekst
from banenafspraak.zaken.dossier import Dossier
from banenafspraak.zaken.toets import Antwoord, bedrag_json, toets

HERHAALD = Tekst(
    "Wij nemen aan dat de laatst bekende waarde van de wet doorloopt.",
    "We assume that the last known value of the law goes on.",
)


@dataclass(frozen=True, slots=True)
class Stuk:
    """From ``van`` up to ``tot`` nothing in this answer changes."""

    van: int
    tot: int
    antwoord: Antwoord
    aanname: Tekst | None = None

    @property
    def inhoud(self) -> tuple[Any, ...]:
        """What has to change before a new piece begins."""
        amounts = tuple((bedrag.soort, ends) for bedrag, ends in _of_the_day(self.antwoord))
        return self.antwoord.recht, self.antwoord.beslisser, amounts, self.aanname, self.antwoord.oorzaak()


def _of_the_day(antwoord: Antwoord) -> list[tuple[Bedrag, Interval]]:
    return [(bedrag, ends) for bedrag, ends in antwoord.bedragen() if not _per_jaar(bedrag)]


def _per_jaar(bedrag: Bedrag) -> bool:
    return bedrag.term.niveau is Niveau.RELATIEJAAR


class Verloop:
    """The timeline of one case over its ``periode``. With ``herhaald`` values that are not out yet are repeated."""

    def __init__(self, boek: Regelboek, dossier: Dossier, *, herhaald: Regelboek | None = None) -> None:
        if dossier.zaak.periode is None:
            raise ValueError("The case has no period.")
        self.boek, self.dossier, self.herhaald = boek, dossier, herhaald
        self.van, self.tot = (dagsleutel(day) for day in dossier.zaak.periode)
        self._records: dict[int, Record] = {}

    def _op(self, dag: int) -> Record:
        if dag not in self._records:
            self._records[dag] = self.dossier.op(dag)
        return self._records[dag]

    def _bekend(self) -> Iterable[int]:
        """The days on which wage-return periods begin and facts of the case change."""
        year = eerste_van_jaar(self.van)
        while year < self.tot:
            yield from (van for van, _ in self.dossier.tijdvakken(year))
            year = maanden_na(year, 12)
        yield from (day for rows in self.dossier.zaak.gedateerd.values() for day, _ in rows)

    def stukken(self, regeling: Regeling) -> list[Stuk]:
        """The pieces of one regeling, first to last, together the whole period."""
        cuts = Snijdagen(self.van, self.tot, self._op, STAPPEND | frozenset(self.dossier.zaak.gedateerd))
        terms: list[Term] = [regeling.recht, *(t for b in regeling.bedragen for t in (b.term, b.als) if t is not None)]
        terms += [regeling.beslisser] if regeling.beslisser is not None else []
        days = cuts.van_terms(terms, self._bekend())
        found: list[Stuk] = []
        for dag, einde in zip(days, [*days[1:], self.tot], strict=True):
            stuk = self._stuk(regeling, dag, einde)
            if found and found[-1].inhoud == stuk.inhoud:
                found[-1] = Stuk(found[-1].van, einde, found[-1].antwoord, found[-1].aanname)
            else:
                found.append(stuk)
        return found

    def _stuk(self, regeling: Regeling, dag: int, einde: int) -> Stuk:
        record = self._op(dag)
        answer = Antwoord.van(regeling, record)
        if self.herhaald is not None and answer.oorzaak() & Oorzaak.GEEN_WAARDE_OP_DATUM:
            other = toets(self.herhaald, Dossier(self.dossier.zaak, self.boek.wet.feiten), dag, [regeling.naam])
            return Stuk(dag, einde, other[regeling.naam], HERHAALD)
        return Stuk(dag, einde, answer)

    def bedragen(self, regeling: Regeling, stukken: Iterable[Stuk], taal: str = "nl") -> list[dict[str, Any]]:
        """The amounts of the pieces with their periods, then those of each calendar year."""
        found = []
        for stuk in stukken:
            aanname = stuk.aanname.in_(taal) if stuk.aanname else None
            for bedrag, ends in _of_the_day(stuk.antwoord):
                row = bedrag_json(stuk.antwoord, bedrag, ends, aanname=aanname)
                found.append(row | {"van": _iso(stuk.van), "tot": _iso(stuk.tot)})
        year = eerste_van_jaar(self.van)
        while year < self.tot:
            answer = Antwoord.van(regeling, self._op(max(year, self.van)))
            for bedrag, ends in answer.bedragen():
                if _per_jaar(bedrag):
                    row = bedrag_json(answer, bedrag, ends)
                    found.append(row | {"van": _iso(year), "tot": _iso(maanden_na(year, 12))})
            year = maanden_na(year, 12)
        return found

    @staticmethod
    def as_json(stukken: Iterable[Stuk]) -> list[dict[str, Any]]:
        return [
            {
                "van": _iso(stuk.van),
                "tot": _iso(stuk.tot),
                "uitkomst": stuk.antwoord.uitkomst,
                "beslisser": stuk.antwoord.beslisser,
                "oorzaak": int(stuk.antwoord.oorzaak()),
            }
            for stuk in stukken
        ]


def _iso(dag: int) -> str:
    return f"{dag // 10000:04}-{dag // 100 % 100:02}-{dag % 100:02}"
