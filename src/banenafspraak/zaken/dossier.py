"""From a case to records: the person, the employer, the jobs, the year and its wage-return periods."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from banenafspraak.feit import Feit
from banenafspraak.logic.kalender import eerste_van_jaar, maanden_na
from banenafspraak.logic.niveau import Niveau
from banenafspraak.logic.records import Gegeven, Record
from banenafspraak.zaken.zaak import Zaak

_MAANDEN = {"maand": 1, "halfjaar": 6, "jaar": 12}


class Dossier:
    """The records of one case. Those of the person and the jobs are made once, also for a timeline.

    The wage-return periods of a year are those in which the job runs, each on its first day with the flat facts of the
    case. So an amount over a year is the same whatever day of that year is asked about.
    """

    def __init__(self, zaak: Zaak, feiten: Mapping[str, Feit]) -> None:
        self.zaak = zaak
        self._feiten = feiten
        persoon = self._of(zaak.feiten, Niveau.PERSOON)
        if not self.job_is_dated:
            persoon["jaar_compleet"] = None  # nobody knows in how many periods the job ran
        self.persoon = Record(Niveau.PERSOON, persoon)
        self.relatie = self.persoon.nieuw(Niveau.RELATIE, {})
        self.baan = self.relatie.nieuw(Niveau.DIENSTVERBAND, self._of(zaak.feiten, Niveau.DIENSTVERBAND))
        for place, eerder in enumerate(zaak.eerder, 1):
            self.relatie.nieuw(Niveau.DIENSTVERBAND, eerder, naam=f"eerder {place}")

    def _of(self, feiten: Mapping[str, Gegeven], niveau: Niveau) -> dict[str, Gegeven]:
        return {naam: value for naam, value in feiten.items() if self._feiten[naam].niveau is niveau}

    @property
    def job_is_dated(self) -> bool:
        return None not in (self.zaak.feiten.get("aanvang"), self.zaak.feiten.get("einde"))

    @cached_property
    def _flat(self) -> dict[str, Gegeven]:
        return self._of(self.zaak.feiten, Niveau.TIJDVAK)

    def op(self, dag: int) -> Record:
        """The wage-return period that holds ``dag``, with ``dag`` as its peildatum, below the year of that day."""
        jaar = self.relatie.nieuw(Niveau.RELATIEJAAR, {"jaar_begin": eerste_van_jaar(dag)})
        self.relatie.onder[Niveau.RELATIEJAAR].clear()  # nothing reckons over years, and a timeline makes many
        periods = list(self.tijdvakken(dag))
        here = next((van, tot) for van, tot in periods if van <= dag < tot)
        counted = [period for period in periods if self._runs(*period)] if self.job_is_dated else [here]
        jaar.onder[Niveau.TIJDVAK] = [self._tijdvak(van, tot, self._peil(van), jaar) for van, tot in counted]
        return self._tijdvak(*here, dag, jaar)

    def tijdvakken(self, dag: int) -> Iterator[tuple[int, int]]:
        """The wage-return periods of the year of ``dag``, each from its first day up to the next."""
        begin, step = eerste_van_jaar(dag), _MAANDEN[self.zaak.tijdvak]
        for place in range(0, 12, step):
            yield maanden_na(begin, place), maanden_na(begin, place + step)

    def _runs(self, van: int, tot: int) -> bool:
        aanvang, einde = self.zaak.feiten.get("aanvang"), self.zaak.feiten.get("einde")
        return aanvang is not None and einde is not None and aanvang < tot and van < einde

    def _peil(self, van: int) -> int:
        return max(van, int(self.zaak.feiten.get("aanvang") or 0))

    def _tijdvak(self, van: int, tot: int, peil: int, jaar: Record) -> Record:
        facts: dict[str, Gegeven] = {**self._flat, "peildatum": peil, "tijdvak_van": van, "tijdvak_tot": tot}
        for naam, rows in self.zaak.gedateerd.items():
            facts[naam] = next((value for day, value in reversed(rows) if day <= peil), None)
        return Record(Niveau.TIJDVAK, facts, {**self.baan.op, **jaar.op})
