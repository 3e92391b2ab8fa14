"""Where each term is computed and when: on which frame, in which round, and which terms get a column of their own.

Everything is computed on the rows that were handed in, except what stands on a sum (once per year), and what is the
same for a whole job where some rule looks over jobs (once per job). A year that a row reads again makes a next round.
"""

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum

from banenafspraak.logic.kolommen.invoer import JAAR_BEGIN
from banenafspraak.logic.kolommen.kennis import Kennis
from banenafspraak.logic.niveau import Niveau
from banenafspraak.logic.terms import RuleError, Soort, Term


class Huis(StrEnum):
    """The frame on which a term is computed."""

    BAAN = "baan"
    RIJ = "rij"
    JAAR = "jaar"


OVER_BANEN = frozenset({Soort.EERSTE, Soort.OOIT})
_DEELT = frozenset({Soort.MAANDEN, Soort.DAGEN, Soort.LEEFTIJD, Soort.JAARBEGIN, Soort.AFGEROND})
EIGEN_KOLOM = _DEELT | OVER_BANEN | {Soort.WAARDE, Soort.SOM}
"""Kinds whose column is made by a step of its own, a join or an aggregate, or that divide."""
_VAKER_GELEZEN = EIGEN_KOLOM | {Soort.KIES, Soort.NAAM}
"""Kinds that name a part more than once."""
_KLEIN = 3


class Plan:
    """``huis`` and ``ronde`` of each term, and ``gebonden``: those with a column of their own."""

    def __init__(self, kennis: Kennis, wortels: Iterable[Term]) -> None:
        self.kennis = kennis
        self.wortels = list(dict.fromkeys(kennis.van(term) for term in wortels))
        self.termen = self._below(self.wortels)
        self.huis: dict[int, Huis] = {}
        self.ronde: dict[int, int] = {}
        self._settle_homes()
        self.gebonden = self._bound()

    def delen(self, term: Term) -> tuple[Term, ...]:
        """The parts of ``term`` that must be computed or read."""
        return tuple(deel for deel in self.kennis.delen(term) if not self.kennis.is_overal(deel))

    def _below(self, roots: Iterable[Term]) -> list[Term]:
        seen: dict[int, Term] = {}
        stack = [term for term in roots if not self.kennis.is_overal(term)]
        while stack:
            term = stack.pop()
            if term.nummer not in seen:
                seen[term.nummer] = term
                stack.extend(self.delen(term))
        return [seen[nummer] for nummer in sorted(seen)]

    def _settle_homes(self) -> None:
        over = [term for term in self.termen if term.soort in OVER_BANEN]
        jobs = {term.nummer for term in over}
        if over:
            jobs |= {t.nummer for t in self.termen if not self.is_blad(t) and t.niveau.within(Niveau.DIENSTVERBAND)}
        summed: set[int] = set()
        for term in reversed(self.termen):
            if term.nummer in jobs:
                self._refuse(term)
                jobs.update(deel.nummer for deel in self.delen(term))
        for term in self.termen:
            if term.soort is Soort.SOM or any(deel.nummer in summed for deel in self.delen(term)):
                summed.add(term.nummer)
        by_year = self._by_year(summed)
        for term in self.termen:
            yearly = term.nummer in by_year
            self.huis[term.nummer] = Huis.BAAN if term.nummer in jobs else Huis.JAAR if yearly else Huis.RIJ
            self.ronde[term.nummer] = self._round(term)

    @staticmethod
    def _refuse(term: Term) -> None:
        if not term.niveau.within(Niveau.DIENSTVERBAND):
            raise RuleError(f"{term} is read over the jobs of one employer, but differs within a job.")

    def _by_year(self, summed: set[int]) -> set[int]:
        """What stands on a sum, and what only such terms and outcomes of a year read."""
        rows: set[int] = set()
        found: set[int] = set()
        for term in reversed(self.termen):
            yearly = term.niveau is Niveau.RELATIEJAAR and not self.is_blad(term)
            on_sum = term.nummer in summed and term.niveau.within(Niveau.RELATIEJAAR)
            if on_sum or (yearly and term.nummer not in rows):
                found.add(term.nummer)
            if term.nummer not in found:
                rows.update(deel.nummer for deel in self.delen(term))
            elif term.soort is Soort.SOM:
                rows.update(deel.nummer for deel in self.kennis.delen(term)[:2])
        return found

    def _round(self, term: Term) -> int:
        on_rows = self.kennis.delen(term)[:2] if term.soort is Soort.SOM else self.delen(term)
        if self.huis[term.nummer] is Huis.JAAR and term.soort is not Soort.SOM:
            on_rows = ()

        def ready(deel: Term) -> int:
            return self.ronde[deel.nummer] + (self.huis[deel.nummer] is Huis.JAAR and deel in on_rows)

        return max(map(ready, self.delen(term)), default=0)

    @staticmethod
    def is_blad(term: Term) -> bool:
        return term.soort is Soort.FEIT

    def _bound(self) -> set[int]:
        sizes: dict[int, int] = {}
        uses: Counter[int] = Counter()
        bound = {term.nummer for term in self.wortels}
        for term in self.termen:
            parts = self.delen(term)
            sizes[term.nummer] = 1 + sum(sizes[deel.nummer] for deel in parts)
            uses.update(deel.nummer for deel in parts)
            if term.soort in EIGEN_KOLOM:
                bound.add(term.nummer)
            for deel in parts:
                crosses = self.huis[deel.nummer] is not self.huis[term.nummer]
                if crosses or (term.soort in _VAKER_GELEZEN and sizes[deel.nummer] > _KLEIN):
                    bound.add(deel.nummer)
        bound |= {nummer for nummer, often in uses.items() if often > 1 and sizes[nummer] > _KLEIN}
        return {term.nummer for term in self.termen if term.nummer in bound and not self.is_blad(term)}

    def dieptes(self, bound: set[int]) -> dict[int, int]:
        """How many columns must be there before that of a term."""
        found: dict[int, int] = {}
        for term in self.termen:
            found[term.nummer] = max((found[d.nummer] + (d.nummer in bound) for d in self.delen(term)), default=0)
        return found


class Verkeer:
    """Which facts and terms each frame must get from another one.

    ``feiten``: the columns of facts that are read on a frame; ``brengt``: the terms that come from elsewhere.
    """

    def __init__(self, plan: Plan, rijwortels: Iterable[Term], jaarwortels: Iterable[Term]) -> None:
        self.feiten: dict[Huis, set[str]] = {huis: set() for huis in Huis}
        self.brengt: dict[Huis, dict[int, Term]] = {huis: {} for huis in Huis}
        self._plan = plan
        for term in plan.termen:
            self._reads(term)
        for roots, huis in ((rijwortels, Huis.RIJ), (jaarwortels, Huis.JAAR)):
            for term in roots:
                self._read(term, huis)

    def _reads(self, term: Term) -> None:
        here = self._plan.huis[term.nummer]
        if term.soort is Soort.NAAM:
            self._fact(term.meta.sleutel, here)
        parts = self._plan.kennis.delen(term)
        for place, deel in enumerate(parts):
            self._read(deel, Huis.RIJ if term.soort is Soort.SOM and place < 2 else here)

    def _read(self, deel: Term, here: Huis) -> None:
        if self._plan.kennis.is_overal(deel):
            return
        if self._plan.is_blad(deel):
            if deel.meta != JAAR_BEGIN:
                self._fact(deel.meta, here)
        elif self._plan.huis[deel.nummer] is not here:
            self.brengt[here][deel.nummer] = deel
            if Huis.RIJ not in (here, self._plan.huis[deel.nummer]):
                self.brengt[Huis.RIJ][deel.nummer] = deel

    def _fact(self, naam: str, here: Huis) -> None:
        self.feiten[here].add(naam)
        if here is Huis.JAAR:
            self.feiten[Huis.RIJ].add(naam)
