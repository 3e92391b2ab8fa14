"""The second pass: the causes of what is open, over the rows in which something is open only."""

from collections.abc import Iterable

import narwhals.stable.v2 as nw

from banenafspraak.logic.kolommen.aggregaten import BAAN, JAARSLEUTELS
from banenafspraak.logic.kolommen.invoer import RIJSLEUTELS
from banenafspraak.logic.kolommen.motoren import Frame
from banenafspraak.logic.kolommen.oorzaken import Oorzaken, oorzaakkolom
from banenafspraak.logic.kolommen.plan import Huis
from banenafspraak.logic.kolommen.rekenaar import Rekenaar
from banenafspraak.logic.kolommen.rooster import Tafel, voer_uit
from banenafspraak.logic.kolommen.uitdrukking import Uitdrukking, boom
from banenafspraak.logic.kolommen.uitvoering import OPEN, Uitvoering
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
        self.open_rijen = Tafel(run.rijen.frame.filter(is_open), self.motor, set(run.rijen.heeft))

    def _is_klein(self, term: Term) -> bool:
        return self.plan.is_blad(term) or self.kennis.is_zeker(term)

    def reken(self) -> None:
        if self.run.banen:
            self._banen(self.run.banen)
        for ronde in range(self.run.rondes):
            self._rijen(ronde)
            if self.run.jaren:
                self._jaren(self.run.jaren, ronde)

    def _rijen(self, ronde: int) -> None:
        last = ronde + 1 == self.run.rondes
        stays = {*RIJSLEUTELS, *self.run.uitkomstkolommen()} if last else self.open_rijen.heeft
        earlier = [term for past in range(ronde) for term in self.run.open_termen(past)]
        self._voeg_toe(
            self.open_rijen, Huis.RIJ, self.run.open_termen(ronde), [*stays, *self._kolommen(earlier)], ronde
        )

    def _voeg_toe(
        self, tafel: Tafel, huis: Huis, roots: list[Term], blijft: Iterable[str], ronde: int | None = None
    ) -> None:
        """Adds the causes of ``roots``, with the values they are read from in the same breath."""
        cone = self.oorzaken.kegel(huis, roots)
        parts = [deel for term in cone if term.soort is not Soort.SOM for deel in self.plan.delen(term)]
        tasks = self.rekenaar.taken(tafel, [term for term in (*cone, *parts) if self.rekenaar.is_kolom(term)])
        tasks += self.oorzaken.taken(huis, roots, self.heeft[huis])
        made: tuple[str, ...] = ()
        if ronde is not None:
            elements = self.rekenaar.taak(lambda: self._elementen(ronde))
            tasks.append(elements)
            made = elements.maakt
        voer_uit(tafel, tasks, [*blijft, *self._kolommen(roots), *made])

    def _elementen(self, ronde: int) -> dict[str, nw.Expr]:
        """What rows tell of the causes of sums."""
        sums = [term for term in self.run.sommen(ronde) if not self.kennis.is_zeker(term)]
        heeft = self.heeft[Huis.RIJ]
        return {naam: column for term in sums for naam, column in self.oorzaken.elementen(term, heeft).items()}

    def _kolommen(self, terms: Iterable[Term]) -> list[str]:
        return [
            oorzaakkolom(term, bit)
            for term in terms
            if not self.plan.is_blad(term) and not self.kennis.is_overal(term)
            for bit in self.oorzaken.bits(term)
        ]

    def _gebracht(self, huis: Huis) -> list[Term]:
        return [term for term in self.run.verkeer.brengt[Huis.RIJ].values() if self.plan.huis[term.nummer] is huis]

    def _banen(self, banen: Tafel) -> None:
        brought = self._gebracht(Huis.BAAN)
        self._voeg_toe(banen, Huis.BAAN, brought, BAAN)
        banen.vast()
        columns = self._kolommen(brought)
        if columns:
            self.open_rijen.koppel(banen.frame.select(*BAAN, *columns), BAAN, columns)
        self.heeft[Huis.RIJ].update(term.nummer for term in brought)

    def _jaren(self, jaren: Tafel, ronde: int) -> None:
        here = self.run.rijtermen(ronde)
        carried = [term for term in self.run.verkeer.brengt[Huis.JAAR].values() if term in here]
        self.open_rijen.vast()
        self._naar_jaren(jaren, list(self._elementen(ronde)), self._kolommen(carried))
        self.heeft[Huis.JAAR].update(term.nummer for term in carried)
        self._voeg_toe(jaren, Huis.JAAR, self.run.jaartermen(ronde), jaren.heeft)
        jaren.vast()
        self._terug(jaren, ronde)

    def _naar_jaren(self, jaren: Tafel, counted: list[str], truths: list[str]) -> None:
        names = [*counted, *truths]
        if not names:
            return
        per_year = self.open_rijen.frame.group_by(*JAARSLEUTELS).agg(*(nw.col(naam).max() for naam in names))
        jaren.koppel(per_year, JAARSLEUTELS, names)
        columns = {naam: (nw.col(naam) == 1).fill_null(value=False) for naam in counted}
        columns |= {naam: nw.col(naam).fill_null(value=False) for naam in truths}
        jaren.houd(sorted(jaren.heeft), columns)

    def _terug(self, jaren: Tafel, ronde: int) -> None:
        brought = [term for term in self._gebracht(Huis.JAAR) if self.plan.ronde[term.nummer] == ronde]
        columns = self._kolommen(brought)
        if columns:
            self.open_rijen.koppel(jaren.frame.select(*JAARSLEUTELS, *columns), JAARSLEUTELS, columns)
        self.heeft[Huis.RIJ].update(term.nummer for term in brought)

    def laat_los(self) -> None:
        self.rekenaar.wetstand.laat_los()
        self.open_rijen.laat_los()
