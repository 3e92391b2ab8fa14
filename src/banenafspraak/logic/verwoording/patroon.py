"""The shapes in a rule that people read as one thing: versions by date, a row of choices, a product of many."""

from collections.abc import Iterator
from dataclasses import dataclass

from banenafspraak.logic.terms import Aard, Soort, Term


@dataclass(frozen=True, slots=True)
class Versie:
    """What holds from a day on (None: from the start), and the source that brought it."""

    vanaf: int | None
    term: Term
    bron: str | None


def kern(term: Term) -> Term:
    """The term without changes of scale, which no reader sees."""
    while term.soort is Soort.SCHAAL:
        term = term.delen[0]
    return term


def vanaf_dag(term: Term) -> tuple[Term, int] | None:
    """The day term and the fixed day, where ``term`` says that the first is on or after the second."""
    if term.soort is not Soort.NIET or (lower := term.delen[0]).soort is not Soort.LAGER:
        return None
    op, day = lower.delen
    return (op, day.onder) if op.aard is Aard.DATUM and day.soort is Soort.VAST and op.soort is not Soort.VAST else None


def versies_van(term: Term) -> tuple[Term, list[Versie]] | None:
    """The day on which it turns and the versions, first to last; None when ``term`` is no such choice."""
    one = kern(term)
    if one.soort is not Soort.KIES or (first := vanaf_dag(one.delen[0])) is None:
        return None
    found: list[Versie] = []
    while one.soort is Soort.KIES and (cut := vanaf_dag(one.delen[0])) is not None and cut[0] is first[0]:
        found.append(Versie(cut[1], one.delen[1], one.meta))
        one = kern(one.delen[2])
    return first[0], [Versie(None, one, None), *reversed(found)]


def keuzes_van(term: Term) -> tuple[list[tuple[Term, Term]], Term]:
    """The conditions in order, each with what it gives, and what is left when none holds."""
    one = kern(term)
    found: list[tuple[Term, Term]] = []
    while one.soort is Soort.KIES and (not found or vanaf_dag(one.delen[0]) is None):
        found.append((one.delen[0], one.delen[1]))
        one = kern(one.delen[2])
    return found, one


def keten(term: Term) -> Iterator[Term]:
    """The parts of a chain of one kind, flat: a × b × c has three."""
    for deel in term.delen:
        one = kern(deel)
        if one.soort is term.soort:
            yield from keten(one)
        else:
            yield one


def later_dan(term: Term) -> tuple[Term, list[Term]]:
    """A day counted on from another, as that first day and each term that is added to it."""
    found: list[Term] = []
    one = kern(term)
    while one.soort in (Soort.MAANDEN, Soort.DAGEN):
        found.append(one)
        one = kern(one.delen[0])
    return one, found[::-1]


def is_er_ooit(term: Term) -> bool:
    """Whether ``term`` says that a day comes at all: it lies before no end."""
    return term.soort is Soort.LAGER and term.delen[1].soort is Soort.VAST and term.delen[1].meta == "nooit"


def over_banen(vergelijking: Term) -> bool:
    """Whether a day is compared that is, or is counted on from, the first day over the jobs."""
    for deel in vergelijking.delen:
        one = deel
        while one.soort in (Soort.NAAM, Soort.SCHAAL, Soort.MAANDEN, Soort.DAGEN):
            one = one.delen[0]
        if one.soort is Soort.EERSTE:
            return True
    return False


def terug(aantal: Term) -> Term | None:
    """How much is counted back, where ``aantal`` is zero minus something that is not fixed."""
    one = kern(aantal)
    if one.soort is not Soort.MIN or one.is_vast or not (zero := kern(one.delen[0])).is_vast or zero.onder:
        return None
    return one.delen[1]


def hoogste_telt(term: Term) -> list[Term] | None:
    """The amounts, in the order of the law, where ``term`` is the number of the highest of them."""
    if term.soort is not Soort.KIES or term.aard is not Aard.CODE:
        return None
    keuzes, last = keuzes_van(term)
    codes = [value.onder for _, value in keuzes] + [last.onder]
    if codes != list(range(len(codes))) or len(codes) < 3:
        return None
    nothing = keuzes[0][0]
    if nothing.soort is not Soort.NIET or nothing.delen[0].soort is not Soort.LAGER:
        return None
    highest = kern(nothing.delen[0].delen[1])
    amounts = list(keten(highest)) if highest.soort is Soort.HOOGSTE else []
    return amounts if len(amounts) == len(codes) - 1 else None


_OMREKENING = {("jaren", 12), ("weken", 7)}


def omgerekend(delen: list[Term]) -> list[Term]:
    """The parts of a product without the number that only turns years into months, or weeks into days."""
    units = {deel.eenheid for deel in delen}
    return [
        deel
        for deel in delen
        if deel.soort is not Soort.VAST or all((unit, deel.onder) not in _OMREKENING for unit in units)
    ]


def ja_nee_van(term: Term) -> Term | None:
    """The value that is 1 for ja and 0 for nee, where ``term`` says that it is 1."""
    if term.soort is not Soort.GELIJK:
        return None
    value, one = (kern(deel) for deel in term.delen)
    bounded = value.onder == 0 and value.boven * value.schaal == 1
    yes_no = value.soort is Soort.WAARDE and value.eenheid == "getal" and bounded
    return value if yes_no and one.soort is Soort.VAST and one.onder * one.schaal == 1 else None


def flat(term: Term) -> list[Term]:
    """The conditions of one kind as one list: all of (a, all of (b, c)) has three."""
    return [one for deel in term.delen for one in (flat(deel) if deel.soort is term.soort else [deel])]


def code_van(term: Term) -> tuple[Term, int] | None:
    """The fact and the code where ``term`` says that a fact has one code."""
    if term.soort is not Soort.GELIJK or term.delen[0].aard is not Aard.CODE:
        return None
    fact, code = term.delen
    return (fact, code.onder) if fact.soort is Soort.FEIT and code.soort is Soort.VAST else None


def ondergrens(term: Term) -> tuple[list[Term], Term | None]:
    """The parts of a lowest or highest; of "x, but at least 5" only x, with the 5 beside it."""
    delen = list(keten(term))
    fixed = [deel for deel in delen if deel.soort is Soort.VAST]
    if term.soort is not Soort.HOOGSTE or term.aard is not Aard.GETAL or len(delen) != 2 or len(fixed) != 1:
        return delen, None
    return [deel for deel in delen if deel is not fixed[0]], fixed[0]
