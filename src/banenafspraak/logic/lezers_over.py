"""How a term that looks over several records is read: the sum of a year, the first job since, ever in a window."""

from collections.abc import Callable, Iterator

from banenafspraak.logic.interval import lager
from banenafspraak.logic.kalender import NOOIT
from banenafspraak.logic.niveau import Niveau
from banenafspraak.logic.records import Lezer, Record, Uitkomst, Waarheid
from banenafspraak.logic.tabel import Interval
from banenafspraak.logic.terms import Term

Deellezer = Callable[[Term, Niveau], Lezer]
"""Gives what reads a part from a record of a level."""


def _bewaard(term: Term, lees_nieuw: Lezer) -> Lezer:
    """Reads once per record what is read over many others."""
    nummer = term.nummer

    def lees(record: Record) -> Uitkomst:
        memo = record.memo
        if nummer not in memo:
            memo[nummer] = lees_nieuw(record)
        return memo[nummer]

    return lees


def _elementen(term: Term, niveau: Niveau, deel: Deellezer) -> Callable[[Record], Iterator[tuple[Waarheid, Interval]]]:
    """Of each record below that counts or may: whether it counts, and the ends of what it brings."""
    getal, waar = (deel(part, niveau) for part in term.delen[:2])

    def tel(record: Record) -> Iterator[tuple[Waarheid, Interval]]:
        for part in record.onder.get(niveau, ()):
            if (counts := waar(part)) is not False:
                yield counts, getal(part)

    return tel


def som(term: Term, deel: Deellezer) -> Lezer:
    tel, compleet = _elementen(term, Niveau.TIJDVAK, deel), deel(term.delen[2], term.niveau)

    def lees(record: Record) -> Interval:
        low = high = 0
        for counts, (least, most) in tel(record):
            low += least if counts else 0
            high += most
        return low, high if compleet(record) is True else max(low, term.boven)

    return _bewaard(term, lees)


def eerste(term: Term, deel: Deellezer) -> Lezer:
    tel, compleet = _elementen(term, Niveau.DIENSTVERBAND, deel), deel(term.delen[2], term.niveau)

    def lees(record: Record) -> Interval:
        low = high = NOOIT
        for counts, (least, most) in tel(record):
            low = min(low, least)
            high = min(high, most) if counts else high
        return low if compleet(record) is True else term.onder, high

    return _bewaard(term, lees)


def ooit(term: Term, deel: Deellezer) -> Lezer:
    van, tot, venster_van, venster_tot = (deel(part, Niveau.DIENSTVERBAND) for part in term.delen[:4])
    compleet = deel(term.delen[4], term.niveau)

    def lees(record: Record) -> Waarheid:
        begin, end = venster_van(record), venster_tot(record)
        found: Waarheid = False
        for other in record.op[Niveau.RELATIE].onder.get(Niveau.DIENSTVERBAND, ()):
            if other is record:
                continue
            before, after = lager(van(other), end), lager(begin, tot(other))
            if before and after:
                return True
            if before is not False and after is not False:
                found = None
        return None if found is False and compleet(record) is not True else found

    return _bewaard(term, lees)
