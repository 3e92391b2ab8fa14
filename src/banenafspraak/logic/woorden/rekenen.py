"""The words of reckoning with numbers and days: plus, times, the lowest, rounding, an age, so many months later."""

from fractions import Fraction
from functools import reduce

from banenafspraak.logic.interval import REKENEN, Afronding
from banenafspraak.logic.tabel import Interval
from banenafspraak.logic.terms import Aard, RuleError, Soort, Term, refuse_overflow
from banenafspraak.logic.woorden.delen import Deel, on_one_scale, scaled, terms_of
from banenafspraak.logic.woorden.voorwaarden import alle, code_keuze, hoger, hoogstens, minstens
from banenafspraak.tekst import Tekst


def _reken(soort: Soort, a: Term, b: Term, *, schaal: Fraction, aard: Aard, eenheid: str) -> Term:
    grenzen: Interval = REKENEN[soort](None, (a.onder, a.boven), (b.onder, b.boven))
    return a.pool.make(soort, (a, b), aard=aard, grenzen=grenzen, schaal=schaal, eenheid=eenheid)


def _ends(soort: Soort, delen: tuple[Deel, ...]) -> Term:
    terms = on_one_scale(*delen)
    unit = next((term.eenheid for term in terms if term.eenheid), "")

    def join(a: Term, b: Term) -> Term:
        return _reken(soort, a, b, schaal=a.schaal, aard=a.aard, eenheid=unit)

    return reduce(join, terms)


def plus(*delen: Deel) -> Term:
    return _ends(Soort.PLUS, delen)


def min_(a: Deel, b: Deel) -> Term:
    return _ends(Soort.MIN, (a, b))


def laagste(*delen: Deel) -> Term:
    """The lowest: "ten hoogste"."""
    return _ends(Soort.LAAGSTE, delen)


def hoogste(*delen: Deel) -> Term:
    """The highest: "ten minste"."""
    return _ends(Soort.HOOGSTE, delen)


def maal(*delen: Deel) -> Term:
    """The product of numbers that cannot be negative."""
    terms = terms_of(*delen)
    for term in terms:
        if term.aard is not Aard.GETAL or term.onder < 0:
            raise RuleError(f"'maal' wants numbers that cannot be negative, not {term}.")
    unit = next((term.eenheid for term in terms if term.eenheid.startswith("cent")), terms[0].eenheid)

    def join(a: Term, b: Term) -> Term:
        return _reken(Soort.MAAL, a, b, schaal=a.schaal * b.schaal, aard=Aard.GETAL, eenheid=unit)

    return reduce(join, terms)


def afgerond(
    a: Term,
    veelvoud: Deel = 1,
    *,
    door: Deel = 1,
    wijze: str = "half_omhoog",
    reden: str | Tekst = "",
    eenheid: str = "",
) -> Term:
    """``a`` ÷ ``door``, to a multiple of ``veelvoud``: the only place where a rule divides.

    ``veelvoud`` is fixed; ``door`` is above zero. ``reden`` names the article, or says that the law is silent.
    """
    _, step, divisor = terms_of(a, veelvoud, door)
    if not step.is_vast or divisor.onder <= 0:
        raise RuleError("'afgerond' wants a fixed multiple and a divisor above zero.")
    per = step.onder * step.schaal
    factor = a.schaal / (divisor.schaal * per)
    meta = Afronding(factor.numerator, factor.denominator, wijze, reden)
    widest = 2 * max(abs(a.onder), abs(a.boven)) * meta.teller + divisor.boven * meta.noemer
    refuse_overflow(Soort.AFGEROND, widest, 2 * divisor.boven * meta.noemer)
    grenzen = REKENEN[Soort.AFGEROND](meta, (a.onder, a.boven), (divisor.onder, divisor.boven))
    unit = eenheid or a.eenheid
    return a.pool.make(Soort.AFGEROND, (a, divisor), meta, aard=Aard.GETAL, grenzen=grenzen, schaal=per, eenheid=unit)


def leeftijd_op(geboren: Term, op: Term, *, schrikkeldag_vroeg: bool = False) -> Term:
    grenzen = REKENEN[Soort.LEEFTIJD](schrikkeldag_vroeg, (geboren.onder, geboren.boven), (op.onder, op.boven))
    return geboren.pool.make(
        Soort.LEEFTIJD, (geboren, op), schrikkeldag_vroeg, aard=Aard.GETAL, grenzen=grenzen, eenheid="jaren"
    )


def _later(soort: Soort, dag: Term, aantal: Deel) -> Term:
    _, many = terms_of(dag, aantal)
    if many.schaal.denominator != 1:
        raise RuleError(f"'{soort}' wants whole numbers, not steps of {many.schaal}.")
    many = scaled(many, Fraction(1))
    return _reken(soort, dag, many, schaal=Fraction(1), aard=Aard.DATUM, eenheid="datum")


def maanden_na(dag: Term, maanden: Deel) -> Term:
    """The same day of the month so many months later (or earlier)."""
    return _later(Soort.MAANDEN, dag, maanden)


def dagen_na(dag: Term, dagen: Deel) -> Term:
    return _later(Soort.DAGEN, dag, dagen)


def eerste_van_jaar(dag: Term) -> Term:
    grenzen = REKENEN[Soort.JAARBEGIN](None, (dag.onder, dag.boven))
    return dag.pool.make(Soort.JAARBEGIN, (dag,), aard=Aard.DATUM, grenzen=grenzen, eenheid="datum")


def hoogste_van(*kandidaten: Term) -> tuple[Term, Term]:
    """Cumulation: the highest amount counts, at a tie the one named first.

    Gives the amount, and the number of the winner counted from 1 (0 when nothing is due).
    """
    same = on_one_scale(*kandidaten)
    amount = hoogste(*same)
    wins = [
        alle(*(minstens(mine, later) for later in same[place + 1 :]), *(hoger(mine, first) for first in same[:place]))
        for place, mine in enumerate(same[:-1])
    ]
    codes = [(hoogstens(amount, 0), 0), *((win, place + 1) for place, win in enumerate(wins))]
    return amount, code_keuze(*codes, anders=len(same))
