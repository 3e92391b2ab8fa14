"""Why a case came out as it did: what is still missing, why it is unknown, and what decided. Reads the memo only."""

from collections.abc import Iterable, Iterator
from enum import IntFlag

from banenafspraak.logic.case import is_bekend, reken
from banenafspraak.logic.niveau import Niveau
from banenafspraak.logic.records import Record
from banenafspraak.logic.tabel import Tabel
from banenafspraak.logic.terms import Soort, Term

Plek = tuple[Term, Record]


class Oorzaak(IntFlag):
    """Why an outcome is unknown, as bits: a known one has none."""

    GEEN = 0
    NIET_GEGEVEN = 1
    BRON_ONBEKEND = 2
    GEEN_WAARDE_OP_DATUM = 4
    GEEN_WAARDE_VAN_PLAATS = 8


_OWN_PARTS = frozenset({Soort.KIES, Soort.SOM, Soort.EERSTE, Soort.OOIT})


def plaats(term: Term, record: Record) -> Record:
    """The record on which ``term`` lives, seen from ``record``."""
    return record.op.get(term.niveau, record)


def is_open(term: Term, record: Record) -> bool:
    return not is_bekend(term, reken(term, record))


def levende_delen(term: Term, record: Record) -> Iterator[Plek]:
    """The parts that can still change an open term, each with the record it is read on."""
    if term.soort is Soort.KIES:
        condition, dan, anders = term.delen
        chosen = reken(condition, record)
        if chosen is None:
            yield condition, record
        yield from ((deel, record) for deel, dead in ((dan, False), (anders, True)) if chosen is not dead)
    elif term.soort in (Soort.SOM, Soort.EERSTE):
        yield from _elements(term, record)
    elif term.soort is Soort.OOIT:
        yield from ((deel, record) for deel in term.delen[2:])
        for other in record.op[Niveau.RELATIE].onder.get(Niveau.DIENSTVERBAND, ()):
            if other is not record:
                yield from ((deel, other) for deel in term.delen[:2])
    else:
        yield from ((deel, record) for deel in term.delen)


def _elements(term: Term, record: Record) -> Iterator[Plek]:
    getal, waar = term.delen[:2]
    level = Niveau.TIJDVAK if term.soort is Soort.SOM else Niveau.DIENSTVERBAND
    for part in record.onder.get(level, ()):
        if reken(waar, part) is not False:
            yield waar, part
            yield getal, part
    yield from ((deel, record) for deel in term.delen[2:])


def ontbreekt(*terms: Term, record: Record) -> list[Plek]:
    """The open facts, and the values that nobody knows, that keep ``terms`` open; each once, in the order of the rule.

    Filling a fact that is not in this list never changes the outcome.
    """
    found: list[Plek] = []
    seen: set[tuple[int, int]] = set()
    stack: list[Plek] = [(term, record) for term in reversed(terms)]
    while stack:
        one, around = stack.pop()
        here = around.op.get(one.niveau, around)
        key = (one.nummer, id(here))
        if key in seen:
            continue
        seen.add(key)
        answer = here.memo[one.nummer] if one.nummer in here.memo else reken(one, here)
        if answer is True or answer is False or (answer is not None and answer[0] == answer[1]):
            continue  # known
        if one.soort is Soort.FEIT or _has_no_value(one, here):
            found.append((one, here))
        elif one.soort in _OWN_PARTS:
            stack.extend(reversed(list(levende_delen(one, here))))
        else:
            stack.extend([(deel, here) for deel in reversed(one.delen)])
    return found


def oorzaken(bladen: Iterable[Plek]) -> Oorzaak:
    """Why terms are unknown whose open facts and values are ``bladen``."""
    found = Oorzaak.GEEN
    for term, record in bladen:
        found |= Oorzaak.NIET_GEGEVEN if term.soort is Soort.FEIT else _no_value(term, record)
    return found


def _has_no_value(term: Term, record: Record) -> bool:
    """Whether an open value has a known day and key, so that nothing is left to ask."""
    return term.soort is Soort.WAARDE and not any(is_open(deel, record) for deel in term.delen)


def oorzaak(term: Term, record: Record) -> Oorzaak:
    """Why ``term`` is unknown; ``GEEN`` when it is known."""
    return oorzaken(ontbreekt(term, record=record))


def _no_value(term: Term, record: Record) -> Oorzaak:
    table: Tabel = term.meta
    low = reken(term.delen[0], record)[0]
    key = reken(term.delen[1], record)[0] if len(term.delen) > 1 else None
    if table.rij(low, key) is not None:
        return Oorzaak.BRON_ONBEKEND
    return Oorzaak.GEEN_WAARDE_VAN_PLAATS if table.per_plaats else Oorzaak.GEEN_WAARDE_OP_DATUM


def redenen(term: Term, record: Record) -> list[Plek]:
    """The named parts, facts and comparisons that decided a truth, in the order of the rule."""
    here = plaats(term, record)
    answer = reken(term, here)
    if term.soort is Soort.NAAM and term.meta.titel:
        return [(term, here)]
    if term.soort in (Soort.ALLE, Soort.EEN):
        decided_by_one = answer is (term.soort is Soort.EEN)
        parts = [deel for deel in term.delen if reken(deel, here) is answer]
        return [place for deel in (parts[:1] if decided_by_one else parts) for place in redenen(deel, here)]
    if term.soort is Soort.NIET:
        return redenen(term.delen[0], here)
    if term.soort is Soort.KIES and (chosen := reken(term.delen[0], here)) is not None:
        return redenen(term.delen[1 if chosen else 2], here)
    return [(term, here)]
