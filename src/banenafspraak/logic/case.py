"""One case: what a term is for one record. What was computed stays in the memo, and the memo is the trace.

A truth is True, False or None; every other value is an interval in steps of the term's scale.
"""

from collections.abc import Callable
from typing import Any

from banenafspraak.logic.interval import REKENEN, gelijk, hull, lager
from banenafspraak.logic.kalender import NOOIT
from banenafspraak.logic.niveau import Niveau
from banenafspraak.logic.records import Record
from banenafspraak.logic.tabel import Interval, Tabel
from banenafspraak.logic.terms import Soort, Term

Waarheid = bool | None
Uitkomst = Any
"""``Waarheid`` of a truth, ``Interval`` of everything else."""


def reken(term: Term, record: Record) -> Uitkomst:
    """The value of ``term`` for ``record``, or for the record around it on the level where the term lives."""
    place = record.op.get(term.niveau, record)
    memo = place.memo
    number = term.nummer
    if number in memo:
        return memo[number]
    found = memo[number] = _LEZEN[term.soort](term, place)
    return found


def is_bekend(_: Term, uitkomst: Uitkomst) -> bool:
    """Whether a truth is ja or nee, or both ends of an interval are one."""
    if uitkomst is None or uitkomst is True or uitkomst is False:
        return uitkomst is not None
    return bool(uitkomst[0] == uitkomst[1])


def _feit(term: Term, record: Record) -> Uitkomst:
    given = record.feiten.get(term.meta)
    if term.is_waarheid:
        return given
    return (term.onder, term.boven) if given is None else (given, given)


def _vast(term: Term, _: Record) -> Uitkomst:
    return term.meta if term.is_waarheid else (term.onder, term.boven)


def _alle(term: Term, record: Record) -> Waarheid:
    found: Waarheid = True
    for deel in term.delen:
        one = reken(deel, record)
        if one is False:
            return False
        if one is None:
            found = None
    return found


def _een(term: Term, record: Record) -> Waarheid:
    found: Waarheid = False
    for deel in term.delen:
        one = reken(deel, record)
        if one is True:
            return True
        if one is None:
            found = None
    return found


def _niet(term: Term, record: Record) -> Waarheid:
    one = reken(term.delen[0], record)
    return None if one is None else not one


def _lager(term: Term, record: Record) -> Waarheid:
    return lager(reken(term.delen[0], record), reken(term.delen[1], record))


def _gelijk(term: Term, record: Record) -> Waarheid:
    return gelijk(reken(term.delen[0], record), reken(term.delen[1], record))


def _kies(term: Term, record: Record) -> Uitkomst:
    condition, dan, anders = term.delen
    chosen = reken(condition, record)
    if chosen is not None:
        return reken(dan if chosen else anders, record)
    one, other = reken(dan, record), reken(anders, record)
    if term.is_waarheid:
        return one if one is other else None
    return hull(one, other)


def _naam(term: Term, record: Record) -> Uitkomst:
    if term.meta.gegeven and (given := record.feiten.get(term.meta.sleutel)) is not None:
        return given if term.is_waarheid else (given, given)
    return reken(term.delen[0], record)


def _reken(term: Term, record: Record) -> Interval:
    return REKENEN[term.soort](term.meta, *[reken(deel, record) for deel in term.delen])


def _waarde(term: Term, record: Record) -> Interval:
    low, high = reken(term.delen[0], record)
    key = None
    if len(term.delen) > 1:
        key, highest = reken(term.delen[1], record)
        if key != highest:
            return term.onder, term.boven
    if low != high:
        return term.onder, term.boven
    table: Tabel = term.meta
    row = table.rij(low, key)
    return (term.onder, term.boven) if row is None else (row.onder, row.boven)


def _som(term: Term, record: Record) -> Interval:
    getal, waar, compleet = term.delen
    low = high = 0
    for part in record.onder.get(Niveau.TIJDVAK, ()):
        counts = reken(waar, part)
        if counts is False:
            continue
        one = reken(getal, part)
        low += one[0] if counts else 0
        high += one[1]
    return low, high if reken(compleet, record) is True else max(low, term.boven)


def _eerste(term: Term, record: Record) -> Interval:
    dag, waar, compleet = term.delen
    low = high = NOOIT
    for part in record.onder.get(Niveau.DIENSTVERBAND, ()):
        counts = reken(waar, part)
        if counts is False:
            continue
        one = reken(dag, part)
        low = min(low, one[0])
        high = min(high, one[1]) if counts else high
    return low if reken(compleet, record) is True else term.onder, high


def _ooit(term: Term, record: Record) -> Waarheid:
    van, tot, venster_van, venster_tot, compleet = term.delen
    begin, end = reken(venster_van, record), reken(venster_tot, record)
    found: Waarheid = False
    for other in record.op[Niveau.RELATIE].onder.get(Niveau.DIENSTVERBAND, ()):
        if other is record:
            continue
        before, after = lager(reken(van, other), end), lager(begin, reken(tot, other))
        if before and after:
            return True
        if before is not False and after is not False:
            found = None
    return None if found is False and reken(compleet, record) is not True else found


_LEZEN: dict[Soort, Callable[[Term, Record], Uitkomst]] = {
    Soort.FEIT: _feit,
    Soort.VAST: _vast,
    Soort.WAARDE: _waarde,
    Soort.ALLE: _alle,
    Soort.EEN: _een,
    Soort.NIET: _niet,
    Soort.LAGER: _lager,
    Soort.GELIJK: _gelijk,
    Soort.KIES: _kies,
    Soort.NAAM: _naam,
    Soort.SOM: _som,
    Soort.EERSTE: _eerste,
    Soort.OOIT: _ooit,
    **dict.fromkeys(REKENEN, _reken),
}
