"""The words in which a rule is written. Each makes a term of its parts; a plain number, share or day becomes one too.

A day is written ``"2015-01-01"``, a share ``Fraction(1, 2)``. Ranges are written with ``lager`` and ``minstens``.
"""

from datetime import date
from fractions import Fraction
from functools import reduce
from math import gcd

from banenafspraak.logic import kalender
from banenafspraak.logic.interval import REKENEN, Afronding, hull
from banenafspraak.logic.niveau import Niveau
from banenafspraak.logic.tabel import Interval
from banenafspraak.logic.terms import Aard, Naam, Pool, RuleError, Soort, Term, refuse_overflow
from banenafspraak.tekst import Tekst

Deel = Term | int | Fraction | str | bool
BEGIN = "begin"
"""In ``versies``: from the first day on."""
MEESTE_TIJDVAKKEN = 366
"""How many wage-return periods one worker can have with one employer in one year: each is a day at least."""


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


def _terms(*delen: Deel) -> list[Term]:
    pools = [deel.pool for deel in delen if isinstance(deel, Term)]
    if not pools:
        raise RuleError("A rule needs at least one fact or value.")
    return [deel if isinstance(deel, Term) else vast(pools[0], deel) for deel in delen]


def _truths(soort: Soort, delen: tuple[Deel, ...]) -> Term:
    terms = list(dict.fromkeys(_terms(*delen)))
    for term in terms:
        if not term.is_waarheid:
            raise RuleError(f"'{soort}' wants ja or nee, not {term}.")
    return terms[0] if len(terms) == 1 else terms[0].pool.make(soort, tuple(terms))


def alle(*delen: Deel) -> Term:
    """Ja when all are ja; nee as soon as one is nee, whatever else is unknown."""
    return _truths(Soort.ALLE, delen)


def een(*delen: Deel) -> Term:
    """Ja as soon as one is ja; nee when all are nee."""
    return _truths(Soort.EEN, delen)


def niet(deel: Term) -> Term:
    return deel.delen[0] if deel.soort is Soort.NIET else _truths(Soort.ALLE, (deel,)).pool.make(Soort.NIET, (deel,))


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


def _same(*delen: Deel) -> list[Term]:
    """The parts on one scale, and of one kind."""
    terms = _terms(*delen)
    if len({term.aard for term in terms}) != 1:
        raise RuleError(f"These cannot be compared or added: {', '.join(map(str, terms))}.")
    schaal = reduce(_common, (term.schaal for term in terms))
    return [scaled(term, schaal) for term in terms]


def _common(a: Fraction, b: Fraction) -> Fraction:
    return Fraction(gcd(a.numerator * b.denominator, b.numerator * a.denominator), a.denominator * b.denominator)


def lager(a: Deel, b: Deel) -> Term:
    """Ja when ``a`` is certainly below ``b`` (a day: before), nee when it certainly is not."""
    terms = _same(a, b)
    return terms[0].pool.make(Soort.LAGER, tuple(terms))


def minstens(a: Deel, b: Deel) -> Term:
    return niet(lager(a, b))


def hoger(a: Deel, b: Deel) -> Term:
    return lager(b, a)


def hoogstens(a: Deel, b: Deel) -> Term:
    return niet(lager(b, a))


voor, vanaf, na, tot_en_met = lager, minstens, hoger, hoogstens


def gelijk(a: Deel, b: Deel) -> Term:
    terms = _same(a, b)
    return terms[0].pool.make(Soort.GELIJK, tuple(terms))


def kies(voorwaarde: Term, dan: Deel, anders: Deel) -> Term:
    """``dan`` when the condition is ja, ``anders`` when it is nee; between both when it is unknown."""
    return _kies(voorwaarde, dan, anders, None)


def _kies(voorwaarde: Term, dan: Deel, anders: Deel, bron: str | None) -> Term:
    _, one, other = _terms(voorwaarde, dan, anders)
    if one.is_waarheid and other.is_waarheid:
        return one.pool.make(Soort.KIES, (voorwaarde, one, other), bron)
    a, b = _same(one, other)
    return a.pool.make(
        Soort.KIES,
        (voorwaarde, a, b),
        bron,
        aard=a.aard,
        grenzen=hull((a.onder, a.boven), (b.onder, b.boven)),
        schaal=a.schaal,
        eenheid=one.eenheid or other.eenheid,
    )


def versies(op: Term, *staat: tuple[str, Deel] | tuple[str, Deel, str]) -> Term:
    """What holds by date: the version of the last day that ``op`` has reached, in order; the first from the start.

    A version may name the bron that brought it.
    """
    days = [version[0] for version in staat]
    if not days or days[0] != BEGIN or days[1:] != sorted(set(days[1:])):
        raise RuleError("Versions begin with BEGIN and follow each other in time.")
    found = _terms(op, staat[0][1])[1]
    for version in staat[1:]:
        found = _kies(vanaf(op, version[0]), version[1], found, version[2] if len(version) == 3 else None)
    return found


def _reken(soort: Soort, a: Term, b: Term, *, schaal: Fraction, aard: Aard, eenheid: str) -> Term:
    grenzen: Interval = REKENEN[soort](None, (a.onder, a.boven), (b.onder, b.boven))
    return a.pool.make(soort, (a, b), aard=aard, grenzen=grenzen, schaal=schaal, eenheid=eenheid)


def _ends(soort: Soort, delen: tuple[Deel, ...]) -> Term:
    terms = _same(*delen)
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
    terms = _terms(*delen)
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
    _, step, divisor = _terms(a, veelvoud, door)
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
    _, many = _terms(dag, aantal)
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


def som_per_jaar(getal: Deel, waar: Term, *, compleet: Term) -> Term:
    """The sum over the wage-return periods of one worker with one employer in one year in which ``waar`` holds.

    Without ``compleet`` only the lower end is sure: a period that nobody handed in may hold more.
    """
    term = _terms(waar, getal)[1]
    _complete_on(Niveau.RELATIEJAAR, compleet)
    if term.onder < 0:
        raise RuleError(f"'som_per_jaar' wants numbers that cannot be negative, not {term}.")
    return waar.pool.make(
        Soort.SOM,
        (term, waar, compleet),
        aard=Aard.GETAL,
        grenzen=(0, term.boven * MEESTE_TIJDVAKKEN),
        schaal=term.schaal,
        niveau=Niveau.RELATIEJAAR,
        eenheid=term.eenheid,
    )


def _complete_on(niveau: Niveau, compleet: Term) -> None:
    """Whether everything is there can be asked of the whole only, never of one of its parts."""
    if not compleet.is_waarheid or not compleet.niveau.within(niveau):
        raise RuleError(f"{compleet} cannot say that the records of one {niveau.name.lower()} are complete.")


def eerste_sinds(dag: Term, waar: Term, *, compleet: Term) -> Term:
    """The first ``dag`` over the jobs of one worker with one employer in which ``waar`` holds; none: no end.

    Without ``compleet`` a job that nobody handed in may hold an earlier one.
    """
    _complete_on(Niveau.RELATIE, compleet)
    parts, grenzen = (dag, waar, compleet), (dag.onder, kalender.NOOIT)
    return dag.pool.make(Soort.EERSTE, parts, aard=Aard.DATUM, grenzen=grenzen, niveau=Niveau.RELATIE, eenheid="datum")


def ooit_in_venster(van: Term, tot: Term, venster_van: Term, venster_tot: Term, *, compleet: Term) -> Term:
    """Whether another job with this employer, from ``van`` up to ``tot``, falls in the window of this one.

    Nee only when the history is complete; the job itself never counts.
    """
    _complete_on(Niveau.DIENSTVERBAND, compleet)
    parts = (van, tot, venster_van, venster_tot, compleet)
    return van.pool.make(Soort.OOIT, parts, niveau=Niveau.DIENSTVERBAND)


def code_keuze(*keuzes: tuple[Term, int], anders: int, eenheid: str = "") -> Term:
    """The code of the first condition that holds, in order, as one choice after the other."""
    pool = keuzes[0][0].pool
    codes = [number for _, number in keuzes] + [anders]

    def code(number: int) -> Term:
        grenzen = (number, number)
        return pool.make(Soort.VAST, meta=f"code {number}", aard=Aard.CODE, grenzen=grenzen, eenheid=eenheid)

    found = code(codes[-1])
    for voorwaarde, number in reversed(keuzes):
        found = kies(voorwaarde, code(number), found)
    return found


def hoogste_van(*kandidaten: Term) -> tuple[Term, Term]:
    """Cumulation: the highest amount counts, at a tie the one named first.

    Gives the amount, and the number of the winner counted from 1 (0 when nothing is due).
    """
    same = _same(*kandidaten)
    amount = hoogste(*same)
    wins = [
        alle(*(minstens(mine, later) for later in same[place + 1 :]), *(hoger(mine, first) for first in same[:place]))
        for place, mine in enumerate(same[:-1])
    ]
    codes = [(hoogstens(amount, 0), 0), *((win, place + 1) for place, win in enumerate(wins))]
    return amount, code_keuze(*codes, anders=len(same))


def noem(deel: Term, naam: Naam, eenheid: str = "") -> Term:
    """``deel`` under the name that rule text and trace use; with ``gegeven`` a fact of that name goes before."""
    return deel.pool.make(
        Soort.NAAM,
        (deel,),
        naam,
        aard=deel.aard,
        grenzen=(deel.onder, deel.boven),
        schaal=deel.schaal,
        eenheid=eenheid or deel.eenheid,
    )
