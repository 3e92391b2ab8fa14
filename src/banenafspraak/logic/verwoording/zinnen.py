"""A term as one phrase: a condition, a number or a day in running text."""

from collections.abc import Callable

from banenafspraak.logic.tabel import Tabel, Tabelrij
from banenafspraak.logic.terms import Aard, Soort, Term, parts
from banenafspraak.logic.verwoording import sjablonen as s
from banenafspraak.logic.verwoording.blok import met_bron
from banenafspraak.logic.verwoording.getallen import hoeveel, stappen_tekst, welke_dag
from banenafspraak.logic.verwoording.patroon import (
    code_van,
    hoogste_telt,
    is_er_ooit,
    ja_nee_van,
    kern,
    keten,
    omgerekend,
    ondergrens,
    terug,
)
from banenafspraak.logic.verwoording.woordenboek import Woordenboek
from banenafspraak.tekst import Tekst

TRUTHS = (Soort.ALLE, Soort.EEN)
SIGNS = {Soort.MAAL: (" × ", s.MAAL), Soort.PLUS: (" + ", s.PLUS), Soort.MIN: (" − ", s.MIN)}
_AS_SAID = (Soort.FEIT, Soort.VAST, Soort.SOM, Soort.EERSTE)
ENDS = {Soort.LAAGSTE: s.LAAGSTE, Soort.HOOGSTE: s.HOOGSTE}


class Zinnen:
    """The phrases of one language; what was said once is kept.

    ``apart`` names the parts, by number, that are told elsewhere because they return.
    """

    def __init__(self, woorden: Woordenboek) -> None:
        self.woorden = woorden
        self.apart: dict[int, str] = {}
        self.taal = woorden.taal
        self._known: dict[tuple[int, str, bool], str] = {}
        self._cited: dict[tuple[str, ...], str] = {}
        self._zijden: dict[int, tuple[Term, ...]] = {}
        self._noemt: dict[int, bool] = {}
        self._antwoorden: dict[tuple[int, bool | None], str] = {}
        self._sinds: dict[tuple[Tabel, Tabelrij, str], str] = {}

    def inline(self, term: Term, eenheid: str = "", *, waar: bool = True) -> str:
        """``term`` as a phrase; ``waar`` False denies a truth. ``eenheid`` is for a plain number without one."""
        key = (term.nummer, eenheid, waar)
        if key not in self._known:
            self._known[key] = self._phrase(kern(term), eenheid, waar)
        return self._known[key]

    def zet_apart(self, term: Term, naam: str) -> None:
        """From now on ``term`` is only named."""
        self.apart[term.nummer] = naam
        self._known = {key: text for key, text in self._known.items() if key[0] != term.nummer}

    def _phrase(self, term: Term, eenheid: str, waar: bool) -> str:
        if term.nummer in self.apart:
            text = self.apart[term.nummer]
            return text if waar else self.say(s.NIET, a=text)
        if term.soort is Soort.NIET:
            return self.inline(term.delen[0], waar=not waar)
        if term.soort in TRUTHS:
            return self._joined(term, waar)
        if term.soort in (Soort.LAGER, Soort.GELIJK):
            return self._compared(term, waar)
        if term.soort is Soort.VAST:
            return self._fixed(term, eenheid, waar)
        text = _PHRASES[term.soort](self, term)
        return text if waar else self.say(s.NIET, a=text)

    def say(self, form: Tekst, **parts: str) -> str:
        return form.in_(self.taal).format(**parts)

    def bronnen(self, sleutels: tuple[str, ...]) -> str:
        """The citations of some sources, to stand behind a text; nothing where there are none."""
        if sleutels not in self._cited:
            self._cited[sleutels] = met_bron("", map(self.woorden.bron, sleutels))
        return self._cited[sleutels]

    def met_antwoord(self, term: Term, antwoord: bool | None) -> str:
        """A truth with ja, nee or onbekend behind it."""
        key = (term.nummer, antwoord)
        if key not in self._antwoorden:
            self._antwoorden[key] = self.say(s.IS, a=self.inline(term), b=s.UITKOMST[antwoord].in_(self.taal))
        return self._antwoorden[key]

    def sinds(self, tabel: Tabel, rij: Tabelrij, waarde: str) -> str:
        """A value of the law with its first day and its source."""
        key = (tabel, rij, waarde)
        if key not in self._sinds:
            form = s.VOOR_GEBORENEN if self.woorden.per_geboortedatum(tabel.naam) else s.SINDS
            name = self.woorden.waarde(tabel.naam, tabel.alleen)
            text = self.say(form, a=name, b=waarde, dag=welke_dag(rij.van, self.taal))
            self._sinds[key] = text + self.bronnen((rij.bron,))
        return self._sinds[key]

    def zijden(self, term: Term) -> tuple[Term, ...]:
        """The sides of a comparison of numbers or days, as it reads, that came from more than one fact or fixed day."""
        if term.nummer not in self._zijden:
            compared = term.delen if term.soort in (Soort.LAGER, Soort.GELIJK) else ()
            sides = [kern(deel) for deel in compared if deel.aard in (Aard.GETAL, Aard.DATUM)]
            told = tuple(deel for deel in sides if deel.soort not in _AS_SAID)
            self._zijden[term.nummer] = told[::-1] if told and is_flipped(term) else told
        return self._zijden[term.nummer]

    def noemt(self, term: Term) -> bool:
        """Whether a named part may stand below ``term``."""
        found = self._noemt.get(term.nummer)
        if found is None:
            found = any(deel.soort is Soort.NAAM or self.noemt(deel) for deel in term.delen)
            self._noemt[term.nummer] = found
        return found

    def _joined(self, term: Term, waar: bool) -> str:
        word = s.EN if (term.soort is Soort.ALLE) is waar else s.OF
        codes = [code_van(deel) for deel in term.delen]
        if term.soort is Soort.EEN and all(codes) and len({one[0] for one in codes if one}) == 1:
            return self._codes([one for one in codes if one], waar)
        parts = [self.inline(deel, waar=waar) for deel in term.delen]
        return word.in_(self.taal).join(
            f"({part})" if deel.soort in TRUTHS else part for deel, part in zip(term.delen, parts, strict=True)
        )

    def _codes(self, codes: list[tuple[Term, int]], waar: bool) -> str:
        fact = codes[0][0]
        labels = s.OF.in_(self.taal).join(f"“{self.woorden.antwoord(fact.meta, number)}”" for _, number in codes)
        return self.say(s.CODE if waar else s.CODE_NIET, a=self.woorden.feit(fact.meta), b=labels)

    def _compared(self, term: Term, waar: bool) -> str:
        if (code := code_van(term)) is not None:
            return self._codes([code], waar)
        if (value := ja_nee_van(term)) is not None:
            return self.say(s.IS, a=self._flag(value), b=s.UITKOMST[waar].in_(self.taal))
        left, right = term.delen
        if is_er_ooit(term):
            return self.say(s.ER_IS[not waar], a=self.inline(left))
        if term.soort is Soort.GELIJK and (amounts := hoogste_telt(left)) is not None and right.onder:
            return self.say(s.HET_HOOGSTE[not waar], a=self.inline(amounts[right.onder - 1]))
        unit = left.eenheid or right.eenheid
        a, b = self.inline(left, unit), self.inline(right, unit)
        if term.soort is Soort.GELIJK:
            return self.say(s.GELIJK[not waar], a=a, b=b)
        return self.say(s.VERGELIJK[left.aard is Aard.DATUM, is_flipped(term), not waar], a=a, b=b)

    def _flag(self, value: Term) -> str:
        """A value that is 1 for ja and 0 for nee, as the thing that is so or not."""
        return self.inline(value)

    def _fixed(self, term: Term, eenheid: str, waar: bool) -> str:
        if term.is_waarheid:
            return (s.ALTIJD if term.meta is waar else s.NOOIT_WAAR).in_(self.taal)
        if term.aard is Aard.CODE:
            return self.woorden.code(term.eenheid, term.onder)
        return stappen_tekst(term, term.onder, self.taal, eenheid)

    def _fact(self, term: Term) -> str:
        return self.woorden.feit(term.meta)

    def _value(self, term: Term) -> str:
        name = self._value_name(term)
        if self.woorden.per_geboortedatum(term.meta.naam):
            return name
        day = self.inline(term.delen[0])
        if len(term.delen) > 1:
            return self.say(s.WAARDE_SLEUTEL, a=name, sleutel=self.inline(term.delen[1]), dag=day)
        if term.is_vast:
            return self.say(s.WAARDE_VAST, n=stappen_tekst(term, term.onder, self.taal), a=name, dag=day)
        return self.say(s.WAARDE, a=name, dag=day)

    def _name(self, term: Term) -> str:
        return self.woorden.naam(term)

    def _choice(self, term: Term) -> str:
        if hoogste_telt(term) is not None:
            return s.WINNAAR.in_(self.taal)
        condition, dan, anders = term.delen
        a, b = self.inline(dan, term.eenheid), self.inline(anders, term.eenheid)
        return self.say(s.KIES, c=self.inline(condition), a=a, b=b)

    def _sum(self, term: Term) -> str:
        if term.soort is Soort.MIN and kern(term.delen[0]).soort is Soort.VAST and not term.delen[0].onder:
            return f"− {self.inline(term.delen[1])}"
        sign = SIGNS[term.soort][0]
        inside = [Soort.PLUS, Soort.MIN, *ENDS] if term.soort is Soort.MAAL else [Soort.MIN, *ENDS]
        return sign.join(
            f"({self.inline(deel, unit_of(term))})" if deel.soort in inside else self.inline(deel, unit_of(term))
            for deel in self.operands(term)
        )

    def operands(self, term: Term) -> list[Term]:
        """The parts of an arithmetic term as a reader takes them."""
        if term.soort is Soort.MIN:
            return [kern(deel) for deel in term.delen]
        return omgerekend(list(keten(term))) if term.soort is Soort.MAAL else list(keten(term))

    def _end(self, term: Term) -> str:
        delen, floor = ondergrens(term)
        if floor is not None:
            low = self.inline(floor, term.eenheid)
            return self.say(s.TEN_MINSTE, a=self.inline(delen[0]), b=low)
        names = s.EN.in_(self.taal).join(self.inline(deel, term.eenheid) for deel in delen)
        return self.say(ENDS[term.soort][term.aard is Aard.DATUM][0], a=names)

    def _rounded(self, term: Term) -> str:
        return self.say(s.AFGEROND, a=self._quotient(term), hoe=self.hoe_afgerond(term))

    def _quotient(self, term: Term) -> str:
        whole, divisor = (kern(deel) for deel in term.delen)
        text = self.inline(whole, term.eenheid)
        if divisor.soort is Soort.VAST and divisor.onder * divisor.schaal == 1:
            return text
        return f"{f'({text})' if whole.soort in (Soort.PLUS, Soort.MIN) else text} ÷ {self.inline(divisor)}"

    def hoe_afgerond(self, term: Term) -> str:
        """How and to what a rounding goes, with its reason."""
        how = self.say(s.WIJZEN[term.meta.wijze], stap=stappen_tekst(term, 1, self.taal))
        return self.say(s.REDEN, a=how, reden=_reason(term.meta.reden, self.taal)) if term.meta.reden else how

    def _age(self, term: Term) -> str:
        return self.say(s.LEEFTIJD_VROEG if term.meta else s.LEEFTIJD, dag=self.inline(term.delen[1]))

    def _later(self, term: Term) -> str:
        day, many = self.inline(term.delen[0]), kern(term.delen[1])
        unit = "maanden" if term.soort is Soort.MAANDEN else "dagen"
        if (back := terug(many)) is not None:
            return self.say(s.MIN_TIJD, n=self.inline(back, unit), dag=day)
        if not many.is_vast:
            return self.say(s.PLUS_TIJD, n=self.inline(many, unit), dag=day)
        if many.soort is Soort.WAARDE:
            return self.say(s.NA, n=self.inline(many, unit), dag=day)
        if many.onder == -1 and unit == "dagen":
            return self.say(s.DAG_VOOR, dag=day)
        return self.say(s.VOOR if many.onder < 0 else s.NA, n=self.count(many, unit), dag=day)

    def count(self, many: Term, eenheid: str) -> str:
        """A fixed number of months or days, with the values that it comes from."""
        text = hoeveel(abs(many.onder * many.schaal), eenheid, self.taal)
        return met_bron(text, [self._value_name(deel) for deel in parts((many,)) if deel.soort is Soort.WAARDE])

    def _value_name(self, term: Term) -> str:
        return self.woorden.waarde(term.meta.naam, term.meta.alleen)

    def _new_year(self, term: Term) -> str:
        return self.say(s.JAARBEGIN, dag=self.inline(term.delen[0]))

    def _total(self, term: Term) -> str:
        getal, waar, _ = term.delen
        return self.say(s.SOM, a=self.inline(getal), c=self.inline(waar))

    def _first(self, term: Term) -> str:
        return self.say(s.EERSTE, a=self.inline(term.delen[0]), c=self.inline(term.delen[1]))

    def _ever(self, term: Term) -> str:
        _, _, van, tot, compleet = (self.inline(deel) for deel in term.delen)
        return self.say(s.OOIT, van=van, tot=tot, compleet=compleet)


def _reason(reden: str | Tekst, taal: str) -> str:
    return reden.in_(taal) if isinstance(reden, Tekst) else reden


def is_flipped(term: Term) -> bool:
    """Whether a comparison reads best from its second part: that is the subject, the first what it is held against."""
    left, right = term.delen
    return _measure(left) > _measure(right)


def _measure(term: Term) -> int:
    """How much a reader takes this side as what the other is held against: least of all a fact or a name."""
    kind = kern(term).soort
    if kind in (Soort.FEIT, Soort.NAAM, Soort.LEEFTIJD, Soort.SOM, Soort.EERSTE):
        return 0
    return {Soort.VAST: 3, Soort.WAARDE: 2}.get(kind, 1)


def unit_of(term: Term) -> str:
    """The unit of a plain number in this term: beside shares, 1 is 100%."""
    return "" if term.soort is Soort.MAAL else term.eenheid


_PHRASES: dict[Soort, Callable[[Zinnen, Term], str]] = {
    Soort.FEIT: Zinnen._fact,
    Soort.WAARDE: Zinnen._value,
    Soort.NAAM: Zinnen._name,
    Soort.KIES: Zinnen._choice,
    Soort.PLUS: Zinnen._sum,
    Soort.MIN: Zinnen._sum,
    Soort.MAAL: Zinnen._sum,
    Soort.LAAGSTE: Zinnen._end,
    Soort.HOOGSTE: Zinnen._end,
    Soort.AFGEROND: Zinnen._rounded,
    Soort.LEEFTIJD: Zinnen._age,
    Soort.MAANDEN: Zinnen._later,
    Soort.DAGEN: Zinnen._later,
    Soort.JAARBEGIN: Zinnen._new_year,
    Soort.SOM: Zinnen._total,
    Soort.EERSTE: Zinnen._first,
    Soort.OOIT: Zinnen._ever,
}
