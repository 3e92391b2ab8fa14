"""A frame on its way through a plan: it knows which terms it already holds, and computes what is asked."""

from collections.abc import Iterable

from banenafspraak.logic.kolommen.aggregaten import eerste, ooit, som
from banenafspraak.logic.kolommen.motoren import Frame, Motor
from banenafspraak.logic.kolommen.plan import OVER_BANEN, Plan
from banenafspraak.logic.kolommen.uitdrukking import Uitdrukking
from banenafspraak.logic.kolommen.wetstand import Wetstand
from banenafspraak.logic.terms import Soort, Term


class Tafel:
    """``frame`` with the terms in ``heeft`` as columns."""

    def __init__(self, frame: Frame, motor: Motor, heeft: Iterable[int] = ()) -> None:
        self.frame = frame
        self.heeft = set(heeft)
        self._motor = motor
        self._real: Frame | None = None

    def vast(self) -> None:
        """Makes the frame real, and lets go of what it was made from."""
        made = self._motor.vast(self.frame)
        self.laat_los()
        self.frame = self._real = made

    def laat_los(self) -> None:
        if self._real is not None:
            self._motor.laat_los(self._real)
        self._real = None


class Rekenaar:
    """Adds terms to frames: by depth, so that each column finds its parts."""

    def __init__(self, plan: Plan, read: Uitdrukking, motor: Motor) -> None:
        self.plan = plan
        self.read = read
        self.wetstand = Wetstand(read, motor)
        self._depth = plan.dieptes(read.gebonden)

    def reken(self, tafel: Tafel, terms: Iterable[Term]) -> None:
        """Makes the columns of ``terms``, and of what they need."""
        by_depth: dict[int, list[Term]] = {}
        for term in self._ontbreekt(tafel, terms):
            by_depth.setdefault(self._depth[term.nummer], []).append(term)
        for depth in sorted(by_depth):
            self._laag(tafel, by_depth[depth])

    def _ontbreekt(self, tafel: Tafel, terms: Iterable[Term]) -> list[Term]:
        """The terms with a column of their own that ``terms`` need and the frame lacks."""
        seen: set[int] = set()
        found: dict[int, Term] = {}
        stack = [term for term in terms if not self.read.kennis.is_overal(term)]
        while stack:
            term = stack.pop()
            if term.nummer in seen or term.nummer in tafel.heeft:
                continue
            seen.add(term.nummer)
            if term.nummer in self.read.gebonden:
                found[term.nummer] = term
            parts = self.plan.delen(term)
            stack.extend(deel for deel in parts if not self._elders(term, deel))
        return [found[nummer] for nummer in sorted(found)]

    def _elders(self, term: Term, deel: Term) -> bool:
        """Whether a part of a sum is read on the rows, not here."""
        return term.soort is Soort.SOM and deel in self.read.kennis.delen(term)[:2]

    def _laag(self, tafel: Tafel, terms: list[Term]) -> None:
        values = [term for term in terms if term.soort is Soort.WAARDE]
        if values:
            tafel.frame = self.wetstand.voeg_toe(tafel.frame, values)
        self._stappen(tafel, [term for term in terms if term.soort not in {Soort.WAARDE, *OVER_BANEN}])
        if any(term.soort in OVER_BANEN for term in terms):
            tafel.vast()
        for soort, add in ((Soort.EERSTE, eerste), (Soort.OOIT, ooit)):
            over = [term for term in terms if term.soort is soort]
            if over:
                tafel.frame = add(tafel.frame, self.read, over)
                tafel.vast()
        tafel.heeft.update(term.nummer for term in terms)

    def _stappen(self, tafel: Tafel, terms: list[Term]) -> None:
        """Adds the columns of all ``terms`` group by group."""
        steps = [[som(self.read, term)] if term.soort is Soort.SOM else self.read.stappen(term) for term in terms]
        for place in range(max(map(len, steps), default=0)):
            columns = {naam: column for step in steps if place < len(step) for naam, column in step[place].items()}
            if columns:
                tafel.frame = tafel.frame.with_columns(**columns)
