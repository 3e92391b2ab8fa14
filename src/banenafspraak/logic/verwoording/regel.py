"""A rule in words, as it stands: for a jurist to lay beside the article."""

from collections.abc import Callable, Iterable

from banenafspraak.logic.kalender import NOOIT
from banenafspraak.logic.terms import Aard, Soort, Term
from banenafspraak.logic.verwoording import sjablonen as s
from banenafspraak.logic.verwoording.blok import Blok, lowered, met_bron
from banenafspraak.logic.verwoording.getallen import welke_dag
from banenafspraak.logic.verwoording.patroon import (
    Versie,
    code_van,
    flat,
    hoogste_telt,
    kern,
    keten,
    keuzes_van,
    later_dan,
    terug,
    versies_van,
)
from banenafspraak.logic.verwoording.zinnen import ENDS, SIGNS, TRUTHS, Zinnen, is_flipped, unit_of
from banenafspraak.tekst import Tekst

LONGEST = 110
"""What is longer than this becomes a list."""


class Regeltekst(Zinnen):
    """Phrases, and a numbered list where a phrase would be too long."""

    def blok(self, term: Term, eenheid: str = "", *, waar: bool = True) -> Blok:
        """``term`` with its parts numbered below it."""
        one = kern(term)
        if one.nummer in self.apart:
            return Blok(self.inline(one, waar=waar))
        if one.soort is Soort.NIET:
            return self.blok(one.delen[0], waar=not waar)
        text = self.inline(one, eenheid, waar=waar)
        if not _is_list(one) and (one.soort not in _LISTS or len(text) <= LONGEST):
            return Blok(text)
        if one.soort in TRUTHS and all(code_van(deel) for deel in one.delen):
            return Blok(text)
        return self._lijst(one, text, waar)

    def definitie(self, term: Term) -> Blok:
        """A part that returns, told once with all that is in it."""
        name = self.apart.pop(term.nummer)
        try:
            return self._lijst(term, "", waar=True)
        finally:
            self.apart[term.nummer] = name

    def _lijst(self, term: Term, text: str, waar: bool) -> Blok:
        if term.soort in TRUTHS:
            return self._truths_blok(term, waar)
        if term.soort is Soort.LAGER:
            return self._compared_blok(term, text, waar)
        found = _BLOKKEN[term.soort](self, term)
        return found if waar else Blok(s.NIET_DIT.in_(self.taal), (found,))

    def _truths_blok(self, term: Term, waar: bool) -> Blok:
        every = term.soort is Soort.ALLE
        head = (s.ALLE if every else s.EEN) if waar else (s.NIET_ALLE if every else s.GEEN)
        return Blok(head.in_(self.taal), tuple(self.blok(deel) for deel in flat(term)))

    def _compared_blok(self, term: Term, text: str, waar: bool) -> Blok:
        """A comparison with what it is held against below it, where that is long."""
        flipped, is_day = is_flipped(term), term.delen[0].aard is Aard.DATUM
        subject, measure = reversed(term.delen) if flipped else term.delen
        below = self.blok(measure, subject.eenheid)
        if not below.delen:
            return Blok(text)
        if below.tekst == s.DAG_PLUS.in_(self.taal):
            this, parts_of_it = lowered(below.tekst.rstrip(":")), below.delen
        else:
            this, parts_of_it = (s.DEZE_DAG if is_day else s.DIT_GETAL).in_(self.taal), (below,)
        a, b = (this, self.inline(subject)) if flipped else (self.inline(subject), this)
        return Blok(f"{self.say(s.VERGELIJK[is_day, flipped, not waar], a=a, b=b)}:", parts_of_it)

    def _later_blok(self, term: Term) -> Blok:
        day, terms = later_dan(term)
        return Blok(s.DAG_PLUS.in_(self.taal), (self.blok(day), *map(self._added, terms)))

    def _added(self, term: Term) -> Blok:
        unit, many = "maanden" if term.soort is Soort.MAANDEN else "dagen", kern(term.delen[1])
        if many.is_vast:
            return Blok(self.say(s.MIN_TERMIJN if many.onder < 0 else s.PLUS_TERMIJN, n=self.count(many, unit)))
        if (back := terug(many)) is not None:
            part = self.blok(back, unit)
            return Blok(self.say(s.MIN_TERMIJN, n=lowered(part.tekst)), part.delen)
        part = self.blok(many, unit)
        return Blok(self.say(s.PLUS_TERMIJN, n=lowered(part.tekst)), part.delen)

    def _choice_blok(self, term: Term) -> Blok:
        if (amounts := hoogste_telt(term)) is not None:
            return Blok(s.HOOGSTE_TELT.in_(self.taal), tuple(self.blok(deel) for deel in amounts))
        found = versies_van(term)
        return self._versions_blok(*found, term.eenheid) if found else self._choices_blok(term)

    def _versions_blok(self, op: Term, versies: list[Versie], eenheid: str) -> Blok:
        ends = [versie.vanaf for versie in versies[1:]] + [None]
        lines = (self._version(versie, end, eenheid) for versie, end in zip(versies, ends, strict=True))
        return Blok(self.say(s.VERSIES, op=self.inline(op)), tuple(lines))

    def _version(self, versie: Versie, tot: int | None, eenheid: str) -> Blok:
        form = s.TOT if versie.vanaf is None else s.VANAF if tot is None else s.VANAF_TOT
        part = self.blok(versie.term, eenheid)
        van, dag = (welke_dag(day or NOOIT, self.taal) for day in (versie.vanaf, tot))
        when, cited = self.say(form, van=van, dag=dag), [self.woorden.bron(versie.bron)] if versie.bron else []
        if part.delen:
            return Blok(f"{met_bron(when, cited)}: {lowered(part.tekst)}", part.delen)
        return Blok(met_bron(f"{when}: {part.tekst}", cited))

    def _choices_blok(self, term: Term) -> Blok:
        keuzes, anders = keuzes_van(term)
        rest = self.blok(anders, term.eenheid)
        lines = [self._line(condition, value, term.eenheid) for condition, value in keuzes]
        lines.append(Blok(self.say(s.ANDERS, a=lowered(rest.tekst)), rest.delen))
        return Blok(s.KEUZES.in_(self.taal), tuple(lines))

    def _line(self, condition: Term, value: Term, eenheid: str) -> Blok:
        part, when = self.blok(value, eenheid), self.blok(condition)
        if not when.delen:
            return Blok(self.say(s.ALS, c=when.tekst, a=lowered(part.tekst)), part.delen)
        if not part.delen:
            return Blok(self.say(s.ALS_LANG, a=part.tekst), (when,))
        return Blok(self.say(s.ALS, c=self.inline(condition), a=lowered(part.tekst)), part.delen)

    def _parts_blok(self, term: Term, head: Tekst, parts: Iterable[Term]) -> Blok:
        unit = unit_of(term)
        return Blok(head.in_(self.taal), tuple(self.blok(deel, unit) for deel in parts))

    def _sum_blok(self, term: Term) -> Blok:
        return self._parts_blok(term, SIGNS[term.soort][1], self.operands(term))

    def _end_blok(self, term: Term) -> Blok:
        return self._parts_blok(term, ENDS[term.soort][term.aard is Aard.DATUM][1], keten(term))

    def _rounded_blok(self, term: Term) -> Blok:
        whole, divisor = (kern(deel) for deel in term.delen)
        parts = [self.blok(whole, term.eenheid)]
        if not (divisor.soort is Soort.VAST and divisor.onder * divisor.schaal == 1):
            below = self.blok(divisor)
            parts.append(Blok(self.say(s.DELEN, b=lowered(below.tekst)), below.delen))
        return Blok(self.say(s.AFGEROND_LANG, hoe=self.hoe_afgerond(term)), tuple(parts))

    def _total_blok(self, term: Term) -> Blok:
        getal, waar, compleet = term.delen
        certain = Blok(self.say(s.SOM_COMPLEET, a=self.inline(compleet)))
        return Blok(self.say(s.SOM_LANG, a=self.inline(getal)), (self.blok(waar), certain))

    def _first_blok(self, term: Term) -> Blok:
        return Blok(self.say(s.EERSTE_LANG, a=self.inline(term.delen[0])), (self.blok(term.delen[1]),))


def _is_list(term: Term) -> bool:
    """Whether ``term`` is always a list, however short."""
    return term.soort in (*TRUTHS, Soort.SOM) or versies_van(term) is not None or hoogste_telt(term) is not None


_BLOKKEN: dict[Soort, Callable[[Regeltekst, Term], Blok]] = {
    Soort.MAANDEN: Regeltekst._later_blok,
    Soort.DAGEN: Regeltekst._later_blok,
    Soort.KIES: Regeltekst._choice_blok,
    Soort.PLUS: Regeltekst._sum_blok,
    Soort.MIN: Regeltekst._sum_blok,
    Soort.MAAL: Regeltekst._sum_blok,
    Soort.LAAGSTE: Regeltekst._end_blok,
    Soort.HOOGSTE: Regeltekst._end_blok,
    Soort.AFGEROND: Regeltekst._rounded_blok,
    Soort.SOM: Regeltekst._total_blok,
    Soort.EERSTE: Regeltekst._first_blok,
}
_LISTS = {*_BLOKKEN, Soort.LAGER}
