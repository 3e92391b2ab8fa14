"""The parts that a word takes: a term, or a plain number, share, day or truth, which becomes one.

A day is written ``"2015-01-01"``, a share ``Fraction(1, 2)``.
"""

from datetime import date
from fractions import Fraction
from functools import reduce
from math import gcd

from banenafspraak.logic import kalender
from banenafspraak.logic.terms import Aard, Pool, RuleError, Soort, Term

Deel = Term | int | Fraction | str | bool


def vast(pool: Pool, waarde: int | Fraction | str | bool, eenheid: str = "") -> Term:
    """The term of a plain value: a truth, a whole number, an exact fraction or a day."""
    if isinstance(waarde, bool):
        return pool.make(Soort.VAST, meta=waarde)
    if isinstance(waarde, str):
        dag = kalender.dagsleutel(date.fromisoformat(waarde))
        return pool.make(Soort.VAST, meta=waarde, aard=Aard.DATUM, grenzen=(dag, dag), eenheid="datum")
    breuk = Fraction(waarde)
    schaal = Fraction(1, breuk.denominator)
    return pool.make(
        Soort.VAST,
        meta=str(breuk),
        aard=Aard.GETAL,
        grenzen=(breuk.numerator, breuk.numerator),
        schaal=schaal,
        eenheid=eenheid,
    )


def nooit(pool: Pool) -> Term:
    """No end: the known day 99991231."""
    grenzen = (kalender.NOOIT, kalender.NOOIT)
    return pool.make(Soort.VAST, meta="nooit", aard=Aard.DATUM, grenzen=grenzen, eenheid="datum")


def terms_of(*delen: Deel) -> list[Term]:
    pools = [deel.pool for deel in delen if isinstance(deel, Term)]
    if not pools:
        raise RuleError("A rule needs at least one fact or value.")
    return [deel if isinstance(deel, Term) else vast(pools[0], deel) for deel in delen]


def scaled(term: Term, schaal: Fraction) -> Term:
    """The same number counted in steps of ``schaal``, which must divide its own."""
    factor = term.schaal / schaal
    if factor == 1:
        return term
    if factor.denominator != 1:
        raise RuleError(f"{term} does not fit in steps of {schaal}.")
    times = factor.numerator
    return term.pool.make(
        Soort.SCHAAL,
        (term,),
        times,
        aard=term.aard,
        grenzen=(term.onder * times, term.boven * times),
        schaal=schaal,
        eenheid=term.eenheid,
    )


def on_one_scale(*delen: Deel) -> list[Term]:
    """The parts on one scale, and of one kind."""
    terms = terms_of(*delen)
    if len({term.aard for term in terms}) != 1:
        raise RuleError(f"These cannot be compared or added: {', '.join(map(str, terms))}.")
    schaal = reduce(_common, (term.schaal for term in terms))
    return [scaled(term, schaal) for term in terms]


def _common(a: Fraction, b: Fraction) -> Fraction:
    return Fraction(gcd(a.numerator * b.denominator, b.numerator * a.denominator), a.denominator * b.denominator)
