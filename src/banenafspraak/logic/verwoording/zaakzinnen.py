"""A condition as it turned out for one case: the same phrases, with the value of this case behind each part."""

from banenafspraak.logic.case import is_bekend, reken
from banenafspraak.logic.interval import lager
from banenafspraak.logic.niveau import Niveau
from banenafspraak.logic.records import Record
from banenafspraak.logic.terms import Aard, Soort, Term
from banenafspraak.logic.verwoording import sjablonen as s
from banenafspraak.logic.verwoording.formule import Formule
from banenafspraak.logic.verwoording.waarde import waarde_tekst
from banenafspraak.logic.verwoording.zinnen import Zinnen

_NAMED = (Soort.FEIT, Soort.NAAM, Soort.LEEFTIJD)
_AS_IN_THE_RULE = (Soort.SOM, Soort.EERSTE, Soort.VAST)


class Zaakzinnen(Zinnen):
    """Phrases about one record; parts that an aggregate reads elsewhere stay without a value."""

    def __init__(self, formule: Formule, record: Record) -> None:
        super().__init__(formule.zinnen.woorden)
        self.zinnen, self.formule, self.record = formule.zinnen, formule, record

    def _phrase(self, term: Term, eenheid: str, waar: bool) -> str:
        if term.is_waarheid:
            return super()._phrase(term, eenheid, waar)
        if term.soort in _AS_IN_THE_RULE:
            return self.zinnen.inline(term, eenheid, waar=waar)
        if term.soort in _NAMED:
            return self.say(s.MET, a=self.zinnen.inline(term), b=self._value_of(term, eenheid))
        if term.soort is Soort.WAARDE:
            return self._value_of(term, eenheid)
        return self._reckoned(term, eenheid)

    def _reckoned(self, term: Term, eenheid: str) -> str:
        """A number or day that was reckoned: what it came to, and in brackets how."""
        one = self.formule.genomen(term, self.record)
        if one.soort in _NAMED:
            return self.inline(one, eenheid)
        value = self._value_of(term, eenheid)
        how = self.zinnen.inline(one) if one.soort is Soort.JAARBEGIN else self.formule.tekst(one, self.record, eenheid)
        if how == value or (one.aard is Aard.GETAL and not is_bekend(one, reken(one, self.record))):
            return how
        return self.say(s.MET, a=value, b=how)

    def _flag(self, value: Term) -> str:
        return self._value_name(value)

    def ooit(self, term: Term) -> str:
        """Whether another job falls in the window, with the days of the window and of that job."""
        found = reken(term, self.record)
        van, tot = (self._value_of(deel) for deel in term.delen[2:4])
        days = {}
        if found:
            job = self._job_in(term)
            days = {
                naam: waarde_tekst(self.zinnen, deel, job)
                for naam, deel in zip(("begin", "einde"), term.delen[:2], strict=True)
            }
        return self.say(s.OOIT_ZAAK[found], van=van, tot=tot, compleet=self.zinnen.inline(term.delen[-1]), **days)

    def _job_in(self, term: Term) -> Record:
        """The first other job that falls in the window for certain."""
        begin, end = (reken(deel, self.record) for deel in term.delen[2:4])
        return next(
            job
            for job in self.record.op[Niveau.RELATIE].onder[Niveau.DIENSTVERBAND]
            if job is not self.record
            and lager(reken(term.delen[0], job), end)
            and lager(begin, reken(term.delen[1], job))
        )

    def _value_of(self, term: Term, eenheid: str = "") -> str:
        return waarde_tekst(self.zinnen, term, self.record, eenheid)
