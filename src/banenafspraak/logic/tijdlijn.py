"""The days on which an outcome may change, read off the rule: never sampled, so no change is ever missed.

Only the peildatum moves from day to day. The wage-return period and facts that change move on days that the caller
knows. A comparison of the peildatum with something that stands still cuts on that day and on the day after.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from banenafspraak.logic.case import reken
from banenafspraak.logic.kalender import NOOIT, dagen_na
from banenafspraak.logic.records import Record
from banenafspraak.logic.tabel import Tabel
from banenafspraak.logic.terms import RuleError, Soort, Term

PEILDATUM = "peildatum"
_STANDS_STILL, _STEPS, _MOVES = 0, 1, 2
# A term that rises with the peildatum day by day, made of one that does.
_SHIFTED = frozenset({Soort.MAANDEN, Soort.DAGEN})


def beweging(term: Term, stappend: frozenset[str], memo: dict[int, int]) -> int:
    """How a term goes with the peildatum: it stands still, it changes on known days only, or it moves every day."""
    if term.nummer in memo:
        return memo[term.nummer]
    parts = [beweging(deel, stappend, memo) for deel in term.delen]
    most = max(parts, default=_STANDS_STILL)
    if term.soort is Soort.FEIT:
        most = _MOVES if term.meta == PEILDATUM else _STEPS if term.meta in stappend else _STANDS_STILL
    elif most == _MOVES and not (term.soort in _SHIFTED or _passes_on(term)):
        most = _STEPS  # a truth, an age, a value, the first of the year: it changes, but not every day
    memo[term.nummer] = most
    return most


def _only_peildatum(term: Term) -> None:
    while term.soort is Soort.NAAM:
        term = term.delen[0]
    if term.soort is not Soort.FEIT:
        raise RuleError(f"The days on which {term} changes cannot be read off; name the peildatum itself.")


def _passes_on(term: Term) -> bool:
    """Whether the moving part itself may be the value of ``term``."""
    passing = (Soort.NAAM, Soort.KIES, Soort.LAAGSTE, Soort.HOOGSTE)
    return not term.is_waarheid and term.soort in passing


@dataclass
class Snijdagen:
    """Collects the cut days of terms between ``van`` and ``tot``; ``op`` gives the record of a day."""

    van: int
    tot: int
    op: Callable[[int], Record]
    stappend: frozenset[str]
    dagen: set[int] = field(default_factory=set)
    _memo: dict[int, int] = field(default_factory=dict)

    def van_terms(self, terms: Iterable[Term], bekend: Iterable[int]) -> list[int]:
        """The first day of each piece on which every term stands still, in order, from ``van`` on."""
        self._add(self.van, *bekend)
        reached = _below(terms)
        moving = [term for term in reached if beweging(term, self.stappend, self._memo)]
        for term in moving:
            self._steps(term)
        for term in moving:  # parts before wholes: what is compared with may itself change on a crossing
            if term.soort in (Soort.LAGER, Soort.GELIJK):
                self._crossings(term, sorted(self.dagen))
        return sorted(self.dagen)

    def _add(self, *dagen: int) -> None:
        self.dagen.update(dag for dag in dagen if self.van <= dag < self.tot)

    def _years(self, maand_dag: int) -> None:
        self._add(*(year * 10000 + maand_dag for year in range(self.van // 10000, self.tot // 10000 + 1)))

    def _steps(self, term: Term) -> None:
        """The days on which a part of the law or an age steps."""
        if term.soort is Soort.JAARBEGIN:
            self._years(101)
        elif term.soort is Soort.WAARDE and self._moves(term.delen[0]):
            table: Tabel = term.meta
            self._add(*table.dagen())
        elif term.soort is Soort.LEEFTIJD and self._moves(term.delen[1]):
            for birthday in set(reken(term.delen[0], self.op(self.van))):
                self._years(birthday % 10000)
                self._years(301 if birthday % 10000 == 229 else birthday % 10000)
            if term.meta:
                self._years(228)

    def _moves(self, term: Term) -> bool:
        return beweging(term, self.stappend, self._memo) == _MOVES

    def _crossings(self, term: Term, pieces: list[int]) -> None:
        """Where the peildatum passes the other side, for each of the values that the other side takes."""
        for moving, other in (term.delen, term.delen[::-1]):
            if not self._moves(moving):
                continue
            if self._moves(other):
                raise AssertionError(term)  # refused when the rules were built
            for piece in pieces:
                for end in set(reken(other, self.op(piece))):
                    if self.van <= end < NOOIT:
                        self._add(end, dagen_na(end, 1))


def _below(terms: Iterable[Term]) -> list[Term]:
    """The terms that are read on one wage-return period: below an aggregate the peildatum is another."""
    seen: dict[int, Term] = {}
    stack = list(terms)
    while stack:
        term = stack.pop()
        if term.nummer not in seen:
            seen[term.nummer] = term
            if term.soort not in (Soort.SOM, Soort.EERSTE, Soort.OOIT):
                stack.extend(term.delen)
    return [seen[nummer] for nummer in sorted(seen)]


def refuse_hidden_cuts(terms: Iterable[Term], stappend: frozenset[str]) -> None:
    """Raises RuleError for a rule whose cut days cannot be read off; called when the rules are built."""
    memo: dict[int, int] = {}
    for term in _below(terms):
        moving = [deel for deel in term.delen if beweging(deel, stappend, memo) == _MOVES]
        if term.soort in (Soort.LAGER, Soort.GELIJK) and len(moving) > 1:
            raise RuleError(f"Both sides of {term} move with the peildatum.")
        if moving and term.soort in (Soort.LAGER, Soort.GELIJK, Soort.WAARDE, Soort.LEEFTIJD, Soort.JAARBEGIN):
            _only_peildatum(moving[0])
