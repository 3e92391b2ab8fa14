"""One step of a reckoning with the numbers of a case: € 2.337,00 × (100% + 8%) = € 2.523,96."""

from collections.abc import Iterator
from fractions import Fraction

from banenafspraak.logic.case import is_bekend, reken
from banenafspraak.logic.interval import REKENEN
from banenafspraak.logic.records import Record
from banenafspraak.logic.reden import plaats
from banenafspraak.logic.terms import Aard, Soort, Term
from banenafspraak.logic.verwoording import jaarsom
from banenafspraak.logic.verwoording import sjablonen as s
from banenafspraak.logic.verwoording.getallen import hoeveel
from banenafspraak.logic.verwoording.patroon import kern, ondergrens
from banenafspraak.logic.verwoording.waarde import waarde_tekst
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
        self._reeksen: dict[tuple[int, int], list[jaarsom.Reeks]] = {}

    def reeksen(self, som: Term, record: Record) -> list[jaarsom.Reeks]:
        """The wage-return periods that a sum ran over; read once, because formula and list both tell them."""
        key = (som.nummer, id(plaats(som, record)))
        if key not in self._reeksen:
            self._reeksen[key] = jaarsom.reeksen(self.zinnen, som, record)
        return self._reeksen[key]

    def met_uitkomst(self, term: Term, record: Record, eenheid: str = "") -> str:
        """The formula and what comes out; just the outcome where there is nothing to reckon."""
        one = self.genomen(term, record)
        outcome = waarde_tekst(self.zinnen, term, record, eenheid)
        text = self.tekst(one, record, eenheid)
        if one.soort is not Soort.AFGEROND:
            return outcome if text == outcome else f"{text} = {outcome}"
        exact = self._exact(one, record)
        if exact is None or exact == outcome:
            return outcome if text == outcome else f"{text} = {outcome}"
        rounded = self.zinnen.say(s.AFGEROND_TOT, a=exact, b=outcome)
        return rounded if text == exact else f"{text} = {rounded}"

    def genomen(self, term: Term, record: Record) -> Term:
        """The branch that counts, where ``term`` is a choice that is made."""
        one = kern(term)
        while one.soort is Soort.KIES and (chosen := reken(one.delen[0], plaats(one.delen[0], record))) is not None:
            one = kern(one.delen[1 if chosen else 2])
        return one

    def tekst(self, term: Term, record: Record, eenheid: str = "") -> str:
        """The formula with numbers in the place of names."""
        one = self.genomen(term, record)
        if one.soort in SIGNS:
            return self._sum(one, record)
        if one.soort in ENDS:
            return self._end(one, record)
        if one.soort is Soort.AFGEROND:
            return self._quotient(one, record)
        if one.soort in (Soort.MAANDEN, Soort.DAGEN):
            return self._later(one, record)
        if one.soort is Soort.SOM and self._known(one, record):
            return jaarsom.formule(self.reeksen(one, record)) or waarde_tekst(self.zinnen, one, record)
        return waarde_tekst(self.zinnen, one, record, eenheid)

    def _operand(self, term: Term, record: Record, eenheid: str, bracketed: tuple[Soort, ...]) -> str:
        """One part of a formula; in brackets what would be misread without: a formula of its own, or a range."""
        one = self.genomen(term, record)
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

    def _later(self, term: Term, record: Record) -> str:
        """A day so many months or days after another, or before it; just the day where it is not known."""
        day, many = (self.genomen(deel, record) for deel in term.delen)
        if not all(self._known(deel, record) for deel in (day, many)):
            return waarde_tekst(self.zinnen, term, record)
        unit = "maanden" if term.soort is Soort.MAANDEN else "dagen"
        count = reken(many, plaats(many, record))[0] * many.schaal
        text = hoeveel(abs(count), unit, self.zinnen.taal)
        if many.soort is Soort.MAAL and len(stated := self.zinnen.operands(many)) == 1:
            text = waarde_tekst(self.zinnen, stated[0], record)  # 52 weeks, not 364 days
        return self.zinnen.say(s.VOOR if count < 0 else s.NA, n=text, dag=waarde_tekst(self.zinnen, day, record))

    def _quotient(self, term: Term, record: Record) -> str:
        whole, divisor = (self.genomen(deel, record) for deel in term.delen)
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
