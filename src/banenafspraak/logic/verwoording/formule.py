"""One step of a reckoning with the numbers of a case: € 2.337,00 × (100% + 8%) = € 2.523,96."""

from collections.abc import Iterator
from fractions import Fraction

from banenafspraak.logic.case import is_bekend, reken
from banenafspraak.logic.interval import REKENEN
from banenafspraak.logic.niveau import Niveau
from banenafspraak.logic.records import Record
from banenafspraak.logic.reden import plaats
from banenafspraak.logic.terms import Aard, Soort, Term
from banenafspraak.logic.verwoording import sjablonen as s
from banenafspraak.logic.verwoording.getallen import hoeveel, interval_tekst
from banenafspraak.logic.verwoording.patroon import kern, ondergrens
from banenafspraak.logic.verwoording.zaakzinnen import waarde_tekst
from banenafspraak.logic.verwoording.zinnen import ENDS, SIGNS, Zinnen, unit_of

_AGGREGATES = (Soort.SOM, Soort.EERSTE, Soort.OOIT)


def gebruikt(term: Term, record: Record) -> Iterator[tuple[Term, Record]]:
    """The parts that counted for this case: of a choice the branch that was taken, of a value given nothing."""
    here = plaats(term, record)
    if term.soort in _AGGREGATES:
        return
    if term.soort is Soort.NAAM and term.meta.gegeven and here.feiten.get(term.meta.sleutel) is not None:
        return
    delen = term.delen
    if term.soort is Soort.KIES:
        chosen = reken(delen[0], plaats(delen[0], here))
        delen = delen[1:] if chosen is None else (delen[1 if chosen else 2],)
    for deel in delen:
        yield deel, plaats(deel, here)


class Formule:
    """Formulas in the words of ``zinnen``."""

    def __init__(self, zinnen: Zinnen) -> None:
        self.zinnen = zinnen

    def met_uitkomst(self, term: Term, record: Record, eenheid: str = "") -> str:
        """The formula and what comes out; just the outcome where there is nothing to reckon."""
        one = self._taken(term, record)
        outcome = interval_tekst(term, reken(term, plaats(term, record)), self.zinnen.taal, eenheid)
        text = self.tekst(one, record, eenheid)
        if one.soort is not Soort.AFGEROND:
            return outcome if text == outcome else f"{text} = {outcome}"
        exact = self._exact(one, record)
        if exact is None or exact == outcome:
            return outcome if text == outcome else f"{text} = {outcome}"
        rounded = self.zinnen.say(s.AFGEROND_TOT, a=exact, b=outcome)
        return rounded if text == exact else f"{text} = {rounded}"

    def _taken(self, term: Term, record: Record) -> Term:
        """The branch that counts, where ``term`` is a choice that is made."""
        one = kern(term)
        while one.soort is Soort.KIES and (chosen := reken(one.delen[0], plaats(one.delen[0], record))) is not None:
            one = kern(one.delen[1 if chosen else 2])
        return one

    def tekst(self, term: Term, record: Record, eenheid: str = "") -> str:
        """The formula with numbers in the place of names."""
        one = self._taken(term, record)
        if one.soort in SIGNS:
            return self._sum(one, record)
        if one.soort in ENDS:
            return self._end(one, record)
        if one.soort is Soort.AFGEROND:
            return self._quotient(one, record)
        if one.soort in (Soort.MAANDEN, Soort.DAGEN):
            unit = "maanden" if one.soort is Soort.MAANDEN else "dagen"
            return self.zinnen.say(s.NA, n=self.tekst(one.delen[1], record, unit), dag=self.tekst(one.delen[0], record))
        return waarde_tekst(self.zinnen, one, record, eenheid)

    def _operand(self, term: Term, record: Record, eenheid: str, bracketed: tuple[Soort, ...]) -> str:
        """One part of a formula; in brackets what would be misread without: a formula of its own, or a range."""
        one = self._taken(term, record)
        if one.soort is Soort.AFGEROND:
            text = self.met_uitkomst(one, record, eenheid)
            return f"({text})" if " = " in text or not self._known(one, record) else text
        text = self.tekst(one, record, eenheid)
        is_range = one.aard is Aard.GETAL and one.soort not in REKENEN and not self._known(one, record)
        return f"({text})" if is_range or one.soort in bracketed else text

    def _known(self, term: Term, record: Record) -> bool:
        return is_bekend(term, reken(term, plaats(term, record)))

    def _sum(self, term: Term, record: Record) -> str:
        inside = (Soort.PLUS, Soort.MIN, *ENDS) if term.soort is Soort.MAAL else (Soort.MIN, *ENDS)
        operands = self.zinnen.operands(term)
        return SIGNS[term.soort][0].join(self._operand(deel, record, unit_of(term), inside) for deel in operands)

    def _end(self, term: Term, record: Record) -> str:
        parts, floor = ondergrens(term)
        texts = [self._operand(deel, record, term.eenheid, (*SIGNS, *ENDS)) for deel in parts]
        if floor is not None:
            text = self.tekst(parts[0], record, term.eenheid)
            return self.zinnen.say(s.TEN_MINSTE, a=text, b=self.tekst(floor, record, term.eenheid))
        names = s.EN.in_(self.zinnen.taal).join(texts)
        return self.zinnen.say(ENDS[term.soort][term.aard is Aard.DATUM][0], a=names)

    def _quotient(self, term: Term, record: Record) -> str:
        whole, divisor = (self._taken(deel, record) for deel in term.delen)
        if divisor.soort is Soort.VAST and divisor.onder * divisor.schaal == 1:
            return self.tekst(whole, record, term.eenheid)
        text = self._operand(whole, record, term.eenheid, (Soort.PLUS, Soort.MIN, *ENDS))
        return f"{text} ÷ {self._operand(divisor, record, '', tuple(SIGNS))}"

    def _exact(self, term: Term, record: Record) -> str | None:
        """The outcome before rounding; None while a part is open."""
        found = [reken(deel, plaats(deel, record)) for deel in term.delen]
        if not all(is_bekend(deel, one) for deel, one in zip(term.delen, found, strict=True)):
            return None
        whole, divisor = (Fraction(one[0] * deel.schaal) for deel, one in zip(term.delen, found, strict=True))
        return hoeveel(whole / divisor, term.eenheid, self.zinnen.taal)

    def tijdvakken(self, term: Term, record: Record) -> Iterator[tuple[bool, str]]:
        """Of each wage-return period in a sum: whether it counts for certain, and what it holds."""
        getal, waar, _ = term.delen
        for part in plaats(term, record).onder.get(Niveau.TIJDVAK, ()):
            if (counts := reken(waar, part)) is not False:
                yield counts is True, waarde_tekst(self.zinnen, getal, part)
