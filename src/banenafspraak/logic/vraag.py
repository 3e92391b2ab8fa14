"""What to ask next: the facts that can still change an open term, cheapest first, each once.

A fact outside the open set never matters, and the set only shrinks when a fact is filled in: what is known stays
known, and a branch that is dead stays dead. So its size bounds the questions still to come.
"""

from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass
from typing import NamedTuple

from banenafspraak.logic.records import Record
from banenafspraak.logic.reden import is_open, levende_delen, plaats
from banenafspraak.logic.terms import Soort, Term


class Kosten(NamedTuple):
    """What a question costs whoever answers it: how private it is comes first, then the effort."""

    privacy: int
    moeite: int


class Vraagpunt(NamedTuple):
    """One thing to ask: a fact, and the job it is about (empty: the job of the case)."""

    feit: str
    baan: str = ""


Prijs = Callable[[str], Kosten | None]
"""The costs of asking a fact; None for a fact that is never asked."""


@dataclass(frozen=True, slots=True)
class Uitvraag:
    """The questions that are left for terms on one record. ``gehad`` holds what was asked, also if nobody knew."""

    prijs: Prijs
    gehad: Set[Vraagpunt] = frozenset()

    def open(self, terms: Iterable[Term], record: Record) -> list[Vraagpunt]:
        """Everything that can still be asked and can still matter, in the order of the rule."""
        return list(_Gang(self, record, alles=True).onder(terms))

    def kandidaten(self, terms: Iterable[Term], record: Record) -> list[Vraagpunt]:
        """What to choose the next question from: a definition stands in for its chain where it costs no more."""
        return list(_Gang(self, record, alles=False).onder(terms))

    def mag(self, punt: Vraagpunt) -> bool:
        return punt not in self.gehad and self.prijs(punt.feit) is not None

    def kosten(self, punten: Iterable[Vraagpunt]) -> Kosten:
        """Of some questions together: the most private of them, and all the effort."""
        found = [cost for punt in punten if (cost := self.prijs(punt.feit)) is not None]
        return Kosten(max((cost.privacy for cost in found), default=0), sum(cost.moeite for cost in found))


Punten = dict[Vraagpunt, None]
"""A set that keeps its order."""


class _Gang:
    """One walk over the memo."""

    def __init__(self, uitvraag: Uitvraag, record: Record, *, alles: bool) -> None:
        self.uitvraag, self.record, self.alles = uitvraag, record, alles
        self._known: dict[tuple[int, int], Punten] = {}

    def onder(self, terms: Iterable[Term]) -> Punten:
        found: Punten = {}
        for term in terms:
            found |= self.punten(term, self.record)
        return found

    def punten(self, term: Term, record: Record) -> Punten:
        here = plaats(term, record)
        key = (term.nummer, id(here))
        if key not in self._known:
            self._known[key] = self._punten(term, here) if is_open(term, here) else {}
        return self._known[key]

    def _punten(self, term: Term, record: Record) -> Punten:
        if term.soort is Soort.FEIT:
            return self._own(str(term.meta), record)
        below: Punten = {}
        for deel, place in levende_delen(term, record):
            below |= self.punten(deel, place)
        if term.soort is not Soort.NAAM or not term.meta.gegeven:
            return below
        own = self._own(term.meta.sleutel, record)
        if self.alles or not own or not below:
            return own | below
        return own if self.uitvraag.kosten(own) <= self.uitvraag.kosten(below) else below

    def _own(self, feit: str, record: Record) -> Punten:
        punt = Vraagpunt(feit, record.naam)
        return {punt: None} if self.uitvraag.mag(punt) else {}
