"""The second pass: the causes of what is open, over the rows in which something is open only."""

import narwhals.stable.v2 as nw

from banenafspraak.logic.kolommen.aggregaten import BAAN
from banenafspraak.logic.kolommen.motoren import Frame
from banenafspraak.logic.kolommen.oorzaken import Oorzaken, elementkolom, oorzaakkolom
from banenafspraak.logic.kolommen.plan import Huis
from banenafspraak.logic.kolommen.tafel import Rekenaar, Tafel
from banenafspraak.logic.kolommen.uitdrukking import Uitdrukking, boom
from banenafspraak.logic.kolommen.uitvoering import JAARSLEUTELS, OPEN, Uitvoering
from banenafspraak.logic.terms import Soort, Term


class TweedeGang:
    """After ``reken`` ``open_rijen`` and the years of the run hold the causes of every outcome."""

    def __init__(self, run: Uitvoering) -> None:
        self.run = run
        self.plan, self.kennis, self.motor = run.plan, run.kennis, run.motor
        broad = {term.nummer for term in self.plan.termen if not self._is_klein(term)}
        self.read = Uitdrukking(self.kennis, self.plan.gebonden | broad, deelt_exact=self.motor.deelt_exact)
        self.rekenaar = Rekenaar(self.plan, self.read, self.motor)
        self.oorzaken = Oorzaken(self.plan, self.read)
        self.heeft: dict[Huis, set[int]] = {huis: set() for huis in Huis}
        is_open = boom([nw.col(f"{OPEN}_{ronde}") for ronde in range(run.rondes)], alle=False)
        self.dicht: Frame = run.rijen.frame.filter(~is_open)
        self.open_rijen = Tafel(run.rijen.frame.filter(is_open), self.motor, run.rijen.heeft)

    def _is_klein(self, term: Term) -> bool:
        return self.plan.is_blad(term) or self.kennis.is_zeker(term)

    def reken(self) -> None:
        if self.run.banen:
            self._banen(self.run.banen)
        for ronde in range(self.run.rondes):
            self._voeg_toe(self.open_rijen, Huis.RIJ, self.run.open_termen(ronde))
            if self.run.jaren:
                self._jaren(self.run.jaren, ronde)

    def _voeg_toe(self, tafel: Tafel, huis: Huis, roots: list[Term]) -> None:
        cone = self.oorzaken.kegel(huis, roots)
        parts = [deel for term in cone if term.soort is not Soort.SOM for deel in self.plan.delen(term)]
        values = [term for term in (*cone, *parts) if not self.plan.is_blad(term)]
        self.rekenaar.reken(tafel, [term for term in values if term.nummer in self.read.gebonden])
        self.oorzaken.voeg_toe(tafel, huis, roots, self.heeft[huis])

    def _banen(self, banen: Tafel) -> None:
        brought = [term for term in self.plan.termen if self._komt_van(term, Huis.BAAN)]
        self._voeg_toe(banen, Huis.BAAN, brought)
        banen.vast()
        columns = self._kolommen(brought)
        if columns:
            causes = banen.frame.select(*BAAN, *columns)
            self.open_rijen.frame = self.open_rijen.frame.join(causes, on=list(BAAN), how="left")
        self.heeft[Huis.RIJ].update(term.nummer for term in brought)

    def _komt_van(self, term: Term, huis: Huis) -> bool:
        brought = term.nummer in self.run.verkeer.brengt[Huis.RIJ]
        return brought and self.plan.huis[term.nummer] is huis

    def _kolommen(self, terms: list[Term]) -> list[str]:
        return [oorzaakkolom(term, bit) for term in terms for bit in self.oorzaken.bits(term)]

    def _jaren(self, jaren: Tafel, ronde: int) -> None:
        heeft = self.heeft[Huis.RIJ]
        elements = {
            naam: column
            for term in self.run.sommen(ronde)
            if not self.kennis.is_zeker(term)
            for naam, column in self.oorzaken.elementen(term, heeft).items()
        }
        carried = [t for t in self.run.verkeer.brengt[Huis.JAAR].values() if t in self.run.rijtermen(ronde)]
        names = self._kolommen(carried)
        if elements:
            self.open_rijen.frame = self.open_rijen.frame.with_columns(**elements)
        self._bewaar_rijen()
        self._naar_jaren(jaren, [*elements, *names])
        self.heeft[Huis.JAAR].update(term.nummer for term in carried)
        self._voeg_toe(jaren, Huis.JAAR, self.run.jaartermen(ronde))
        jaren.vast()
        self._terug(jaren, ronde)

    def _bewaar_rijen(self) -> None:
        self.open_rijen.vast()

    def _naar_jaren(self, jaren: Tafel, names: list[str]) -> None:
        if not names:
            return
        per_year = self.open_rijen.frame.group_by(*JAARSLEUTELS).agg(*(nw.col(naam).max() for naam in names))
        jaren.frame = jaren.frame.join(per_year, on=list(JAARSLEUTELS), how="left")
        filled = {naam: nw.col(naam) == 1 if naam.startswith("e") else nw.col(naam) for naam in names}
        jaren.frame = jaren.frame.with_columns(**{naam: column.fill_null(value=False) for naam, column in filled.items()})

    def _terug(self, jaren: Tafel, ronde: int) -> None:
        brought = [t for t in self.plan.termen if self._komt_van(t, Huis.JAAR) and self.plan.ronde[t.nummer] == ronde]
        columns = self._kolommen(brought)
        if columns:
            years = jaren.frame.select(*JAARSLEUTELS, *columns)
            self.open_rijen.frame = self.open_rijen.frame.join(years, on=list(JAARSLEUTELS), how="left")
        self.heeft[Huis.RIJ].update(term.nummer for term in brought)

    def laat_los(self) -> None:
        self.rekenaar.wetstand.laat_los()
        self.open_rijen.laat_los()
