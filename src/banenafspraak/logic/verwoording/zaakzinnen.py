"""A condition as it turned out for one case: the same phrases, with the value of this case behind each part."""

from banenafspraak.logic.case import reken
from banenafspraak.logic.records import Record
from banenafspraak.logic.reden import plaats
from banenafspraak.logic.terms import Aard, Soort, Term
from banenafspraak.logic.verwoording import sjablonen as s
from banenafspraak.logic.verwoording.getallen import interval_tekst
from banenafspraak.logic.verwoording.zinnen import Zinnen

LONGEST = 110
"""Of a number that takes more words than this only the value is told."""
_SHOWN = (Soort.FEIT, Soort.NAAM, Soort.WAARDE, Soort.LEEFTIJD)
_LATER = (Soort.MAANDEN, Soort.DAGEN, Soort.JAARBEGIN)


def waarde_tekst(zinnen: Zinnen, term: Term, record: Record, eenheid: str = "") -> str:
    """What ``term`` is for ``record``, in words."""
    answer = reken(term, plaats(term, record))
    if term.is_waarheid:
        return s.UITKOMST[answer].in_(zinnen.taal)
    if term.soort is Soort.FEIT and term.aard is Aard.CODE and answer[0] == answer[1]:
        return zinnen.woorden.antwoord(term.meta, answer[0])
    return interval_tekst(term, answer, zinnen.taal, eenheid)


class Zaakzinnen(Zinnen):
    """Phrases about one record; parts that an aggregate reads elsewhere stay without a value."""

    def __init__(self, zinnen: Zinnen, record: Record) -> None:
        super().__init__(zinnen.woorden)
        self.zinnen, self.record = zinnen, record

    def _phrase(self, term: Term, eenheid: str, waar: bool) -> str:
        if term.soort in (Soort.SOM, Soort.EERSTE, Soort.OOIT):
            return self.zinnen.inline(term, eenheid, waar=waar)
        if not term.is_waarheid and term.soort not in _SHOWN and len(self.zinnen.inline(term, eenheid)) > LONGEST:
            return self._value_of(term, eenheid)
        if not term.is_waarheid and term.soort in _LATER:
            return self.say(s.DUS, a=super()._phrase(term, eenheid, waar), b=self._value_of(term))
        if term.is_waarheid or term.soort not in _SHOWN:
            return super()._phrase(term, eenheid, waar)
        if term.soort is Soort.WAARDE and term.is_vast:
            return self.zinnen.inline(term)
        name = self._value_name(term) if term.soort is Soort.WAARDE else self.zinnen.inline(term)
        return self.say(s.MET, a=name, b=self._value_of(term, eenheid))

    def _value_of(self, term: Term, eenheid: str = "") -> str:
        return waarde_tekst(self.zinnen, term, self.record, eenheid)
