"""Makes the tasks for the columns of terms: each term that needs a column of its own, after its parts."""

from collections.abc import Callable, Iterable, Mapping, Sequence

import narwhals.stable.v2 as nw

from banenafspraak.logic.kolommen.aggregaten import eerste, eerste_delen, ooit, ooit_delen, som
from banenafspraak.logic.kolommen.motoren import Motor
from banenafspraak.logic.kolommen.plan import Plan
from banenafspraak.logic.kolommen.rooster import Stap, Taak, Tafel
from banenafspraak.logic.kolommen.uitdrukking import Uitdrukking
from banenafspraak.logic.kolommen.wetstand import Wetstand
from banenafspraak.logic.terms import Soort, Term


class Rekenaar:
    def __init__(self, plan: Plan, read: Uitdrukking, motor: Motor) -> None:
        self.plan = plan
        self.read = read
        self.kennis = read.kennis
        self.wetstand = Wetstand(read, motor)

    def is_kolom(self, term: Term) -> bool:
        return term.nummer in self.read.gebonden and not self.kennis.is_overal(term)

    def taak(self, maak: Callable[[], Mapping[str, nw.Expr]]) -> Taak:
        """The task of columns that are read from terms."""
        self.read.gelezen = set()
        columns = maak()
        return Taak(tuple(columns), frozenset(self.read.gelezen), [Stap(columns)] if columns else [])

    def taken(self, tafel: Tafel, terms: Iterable[Term]) -> list[Taak]:
        """The tasks for ``terms`` and for what they need that the frame lacks, makers before readers."""
        groups: dict[tuple[str, int], list[Term]] = {}
        for term in self._ontbreekt(tafel, terms):
            same_day = term.soort is Soort.WAARDE and len(term.delen) == 1
            key = ("dag", self.kennis.delen(term)[0].nummer) if same_day else ("term", term.nummer)
            groups.setdefault(key, []).append(term)
        return [self._taak(group) for group in groups.values()]

    def _taak(self, terms: Sequence[Term]) -> Taak:
        self.read.gelezen = set()
        steps = self._stappen(terms)
        made = tuple(naam for term in terms for naam in self.read.kolommen(term))
        return Taak(made, frozenset(self.read.gelezen), steps)

    def _stappen(self, terms: Sequence[Term]) -> list[Stap]:
        term = terms[0]
        if term.soort is Soort.WAARDE:
            return self.wetstand.stappen(terms)
        if term.soort is Soort.SOM:
            return [Stap(som(self.read, term))]
        names = tuple(self.read.kolommen(term))
        if term.soort is Soort.EERSTE:
            return [Stap(eerste_delen(self.read, term), eerste, (self.read, term), names, over_rijen=True)]
        if term.soort is Soort.OOIT:
            return [Stap(ooit_delen(self.read, term), ooit, (self.read, term), names, over_rijen=True)]
        return [Stap(columns) for columns in self.read.stappen(term)]

    def _ontbreekt(self, tafel: Tafel, terms: Iterable[Term]) -> list[Term]:
        """The terms with a column of their own that ``terms`` need and the frame lacks."""
        seen: set[int] = set()
        found: dict[int, Term] = {}
        stack = [term for term in terms if not self.kennis.is_overal(term)]
        while stack:
            term = stack.pop()
            if term.nummer in seen or self._is_er(tafel, term):
                continue
            seen.add(term.nummer)
            if term.nummer in self.read.gebonden:
                found[term.nummer] = term
            parts = self.kennis.delen(term)[2:] if term.soort is Soort.SOM else self.kennis.delen(term)
            stack.extend(deel for deel in parts if not self.kennis.is_overal(deel))
        return [found[nummer] for nummer in sorted(found)]

    def _is_er(self, tafel: Tafel, term: Term) -> bool:
        made = term.nummer in self.read.gebonden
        return made and tafel.heeft.issuperset(self.read.kolommen(term))
