"""Why a case came out as it did: what is still missing, why it is unknown, and what decided. Reads the memo only."""

from collections.abc import Iterator
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


AGGREGATEN = frozenset({Soort.SOM, Soort.EERSTE, Soort.OOIT})
"""Kinds whose last part says whether every record is there."""
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


def ontbreekt(*terms: Term, record: Record, definities: bool = False) -> list[Plek]:
    """The open facts, and the values that nobody knows, that keep ``terms`` open; each once, in the order of the rule.

    Filling a fact that is not in this list never changes the outcome. With ``definities`` a definition that may be
    given as a fact stands in the list too, before the facts below it.
    """
    return _bladen([(term, record) for term in terms], definities=definities)


def _bladen(begin: list[Plek], *, definities: bool) -> list[Plek]:
    found: dict[tuple[int, int], Plek] = {}
    seen: set[tuple[int, int]] = set()
    stack = _open_parts(begin)
    while stack:
        one, here = stack.pop()
        key = (one.nummer, id(here))
        if key in seen:
            continue
        seen.add(key)
        if one.soort is Soort.FEIT or heeft_geen_waarde(one, here):
            found.setdefault(key, (one, here))
            continue
        if one.soort in AGGREGATEN and reken(one.delen[-1], here) is False:
            found.setdefault(key, (one, here))  # somebody said that not everything is there
        if one.soort is Soort.SOM:
            for leaf, place in _of_a_sum(one, here, definities=definities):
                found.setdefault((leaf.nummer, id(place)), (leaf, place))
        elif one.soort in _OWN_PARTS:
            stack += _open_parts(list(levende_delen(one, here)))
        else:
            if definities and one.soort is Soort.NAAM and one.meta.gegeven:
                found.setdefault(key, (one, here))
            stack += _open_parts([(deel, here) for deel in one.delen])
    return list(found.values())


def _of_a_sum(som: Term, record: Record, *, definities: bool) -> list[Plek]:
    """What keeps a sum open; kept, because the sum of a year is read by several amounts."""
    key = ("open", som.nummer, definities)
    if key not in record.memo:
        record.memo[key] = _bladen(list(levende_delen(som, record)), definities=definities)
    kept: list[Plek] = record.memo[key]
    return kept


def _open_parts(delen: list[Plek]) -> list[Plek]:
    """Those that are open, each on its own record, last first."""
    found = []
    for deel, around in reversed(delen):
        here = around.op.get(deel.niveau, around)
        answer = here.memo[deel.nummer] if deel.nummer in here.memo else reken(deel, here)
        if answer is None or (answer is not True and answer is not False and answer[0] != answer[1]):
            found.append((deel, here))
    return found


def heeft_geen_waarde(term: Term, record: Record) -> bool:
    """Whether an open value has a known day and key, so that nothing is left to ask."""
    return term.soort is Soort.WAARDE and not any(is_open(deel, record) for deel in term.delen)


def geen_waarde(term: Term, record: Record) -> Oorzaak:
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
