"""From a case to records: the person, the employer, the jobs, the year and its wage-return periods."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from banenafspraak.feit import Feit
from banenafspraak.logic.kalender import eerste_van_jaar, maanden_na
from banenafspraak.logic.niveau import Niveau
from banenafspraak.logic.records import Gegeven, Record
from banenafspraak.zaken.zaak import Gedateerd, Zaak

_MAANDEN = {"maand": 1, "halfjaar": 6, "jaar": 12}


@dataclass(frozen=True, slots=True)
class Baan:
    """One job: its record, and what holds in its wage-return periods."""

    record: Record
    vast: Mapping[str, Gegeven]
    gedateerd: Mapping[str, Gedateerd]

    @property
    def is_dated(self) -> bool:
        return None not in (self.record.feiten.get("aanvang"), self.record.feiten.get("einde"))

    def runs(self, van: int, tot: int) -> bool:
        """Whether the job certainly runs on a day of this period."""
        aanvang, einde = self.record.feiten.get("aanvang"), self.record.feiten.get("einde")
        return aanvang is not None and einde is not None and aanvang < tot and van < einde

    def tijdvak(self, van: int, tot: int, peil: int, jaar: Record) -> Record:
        facts: dict[str, Gegeven] = {**self.vast, "peildatum": peil, "tijdvak_van": van, "tijdvak_tot": tot}
        for naam, rows in self.gedateerd.items():
            facts[naam] = next((value for day, value in reversed(rows) if day <= peil), None)
        return Record(Niveau.TIJDVAK, facts, {**self.record.op, **jaar.op}, naam=self.record.naam)

    def op_eerste_dag(self, van: int, tot: int, jaar: Record) -> Record:
        """The period on its first day in the job."""
        return self.tijdvak(van, tot, max(van, int(self.record.feiten.get("aanvang") or 0)), jaar)


class Dossier:
    """The records of one case. Those of the person and the jobs are made once, also for a timeline.

    The wage-return periods of a year are those in which the job runs, each on its first day with the flat facts of the
    case. So an amount over a year is the same whatever day of that year is asked about. Another job with this employer
    has periods where the case says what holds in them; else ``jaar_compleet`` says that no hours were paid in it.
    """

    def __init__(self, zaak: Zaak, feiten: Mapping[str, Feit]) -> None:
        self.zaak = zaak
        self._feiten = feiten
        persoon = self._of(zaak.feiten, Niveau.PERSOON)
        self.persoon = Record(Niveau.PERSOON, persoon)
        self.relatie = self.persoon.nieuw(Niveau.RELATIE, {})
        self._eigen = self._baan(zaak.feiten, zaak.gedateerd, "")
        self.baan = self._eigen.record
        other = [
            self._baan(part, zaak.eerder_gedateerd.get(place, {}), f"eerder {place + 1}")
            for place, part in enumerate(zaak.eerder)
        ]
        self._ander = [baan for baan in other if baan.vast or baan.gedateerd]
        if not all(baan.is_dated for baan in (self._eigen, *self._ander)):
            persoon["jaar_compleet"] = None  # nobody knows in how many periods the job ran

    def _baan(self, feiten: Mapping[str, Gegeven], gedateerd: Mapping[str, Gedateerd], naam: str) -> Baan:
        record = self.relatie.nieuw(Niveau.DIENSTVERBAND, self._of(feiten, Niveau.DIENSTVERBAND), naam=naam)
        return Baan(record, self._of(feiten, Niveau.TIJDVAK), gedateerd)

    def _of(self, feiten: Mapping[str, Gegeven], niveau: Niveau) -> dict[str, Gegeven]:
        return {naam: value for naam, value in feiten.items() if self._feiten[naam].niveau is niveau}

    @property
    def job_is_dated(self) -> bool:
        return self._eigen.is_dated

    def op(self, dag: int) -> Record:
        """The wage-return period that holds ``dag``, with ``dag`` as its peildatum, below the year of that day."""
        jaar = self.relatie.nieuw(Niveau.RELATIEJAAR, {"jaar_begin": eerste_van_jaar(dag)})
        self.relatie.onder[Niveau.RELATIEJAAR].clear()  # nothing reckons over years, and a timeline makes many
        periods = list(self.tijdvakken(dag))
        here = next((van, tot) for van, tot in periods if van <= dag < tot)
        counted = [(self._eigen, here)] if not self.job_is_dated else []
        for baan in (self._eigen, *self._ander):
            counted += [(baan, period) for period in periods if baan.runs(*period)]
        jaar.onder[Niveau.TIJDVAK] = [baan.op_eerste_dag(van, tot, jaar) for baan, (van, tot) in counted]
        return self._eigen.tijdvak(*here, dag, jaar)

    def tijdvakken(self, dag: int) -> Iterator[tuple[int, int]]:
        """The wage-return periods of the year of ``dag``, each from its first day up to the next."""
        begin, step = eerste_van_jaar(dag), _MAANDEN[self.zaak.tijdvak]
        for place in range(0, 12, step):
            yield maanden_na(begin, place), maanden_na(begin, place + step)
