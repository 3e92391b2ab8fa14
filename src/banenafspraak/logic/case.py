"""One case: what a term is for one record. What was computed stays in the memo, and the memo is the trace.

A truth is True, False or None; every other value is an interval in steps of the term's scale.
"""

from banenafspraak.logic.lezers import achter_naam, lezer
from banenafspraak.logic.records import Record, Uitkomst, Waarheid
from banenafspraak.logic.terms import Soort, Term

__all__ = ["Uitkomst", "Waarheid", "is_bekend", "is_gelezen", "reken"]


def reken(term: Term, record: Record) -> Uitkomst:
    """The value of ``term`` for ``record``, or for the record around it on the level where the term lives."""
    place = record.op.get(term.niveau, record)
    memo = place.memo
    number = term.nummer
    return memo[number] if number in memo else lezer(term)(place)


def is_bekend(_: Term, uitkomst: Uitkomst) -> bool:
    """Whether a truth is ja or nee, or both ends of an interval are one."""
    if uitkomst is None or uitkomst is True or uitkomst is False:
        return uitkomst is not None
    return bool(uitkomst[0] == uitkomst[1])


def is_gelezen(term: Term, record: Record) -> bool:
    """Whether ``term`` was computed for ``record``; a name is, when what it names is."""
    behind = achter_naam(term)
    return behind.soort is Soort.VAST or behind.nummer in record.op.get(behind.niveau, record).memo
