"""The words of conditions and choices: all, one, not, lower, equal, if, and versions by date.

Ranges are written with ``lager`` and ``minstens``.
"""

from banenafspraak.logic.interval import hull
from banenafspraak.logic.terms import Aard, Naam, RuleError, Soort, Term
from banenafspraak.logic.woorden.delen import Deel, on_one_scale, terms_of

BEGIN = "begin"
"""In ``versies``: from the first day on."""


def _truths(soort: Soort, delen: tuple[Deel, ...]) -> Term:
    terms = list(dict.fromkeys(terms_of(*delen)))
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


def lager(a: Deel, b: Deel) -> Term:
    """Ja when ``a`` is certainly below ``b`` (a day: before), nee when it certainly is not."""
    terms = on_one_scale(a, b)
    return terms[0].pool.make(Soort.LAGER, tuple(terms))


def minstens(a: Deel, b: Deel) -> Term:
    return niet(lager(a, b))


def hoger(a: Deel, b: Deel) -> Term:
    return lager(b, a)


def hoogstens(a: Deel, b: Deel) -> Term:
    return niet(lager(b, a))


voor, vanaf, na, tot_en_met = lager, minstens, hoger, hoogstens


def gelijk(a: Deel, b: Deel) -> Term:
    terms = on_one_scale(a, b)
    return terms[0].pool.make(Soort.GELIJK, tuple(terms))


def kies(voorwaarde: Term, dan: Deel, anders: Deel) -> Term:
    """``dan`` when the condition is ja, ``anders`` when it is nee; between both when it is unknown."""
    return _kies(voorwaarde, dan, anders, None)


def _kies(voorwaarde: Term, dan: Deel, anders: Deel, bron: str | None) -> Term:
    _, one, other = terms_of(voorwaarde, dan, anders)
    if one.is_waarheid and other.is_waarheid:
        return one.pool.make(Soort.KIES, (voorwaarde, one, other), bron)
    a, b = on_one_scale(one, other)
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
    found = terms_of(op, staat[0][1])[1]
    for version in staat[1:]:
        found = _kies(vanaf(op, version[0]), version[1], found, version[2] if len(version) == 3 else None)
    return found


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
