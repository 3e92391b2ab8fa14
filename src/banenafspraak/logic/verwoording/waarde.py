"""What a term is for one record, in words."""

from banenafspraak.logic.case import reken
from banenafspraak.logic.records import Record
from banenafspraak.logic.reden import plaats
from banenafspraak.logic.terms import Aard, Soort, Term
from banenafspraak.logic.verwoording import sjablonen as s
from banenafspraak.logic.verwoording.getallen import interval_tekst, stappen_tekst
from banenafspraak.logic.verwoording.patroon import kern
from banenafspraak.logic.verwoording.zinnen import Zinnen


def waarde_tekst(zinnen: Zinnen, term: Term, record: Record, eenheid: str = "") -> str:
    """Its answer, number or day; a range where it is not known."""
    answer = reken(term, plaats(term, record))
    if term.is_waarheid:
        return s.UITKOMST[answer].in_(zinnen.taal)
    if term.soort is Soort.FEIT and term.aard is Aard.CODE and answer[0] == answer[1]:
        return zinnen.woorden.antwoord(term.meta, answer[0])
    if answer[0] != answer[1] and (least := _at_least(term, record)) is not None:
        return zinnen.say(s.OF_MEER, a=stappen_tekst(term, least, zinnen.taal, eenheid))
    return interval_tekst(term, answer, zinnen.taal, eenheid)


def _at_least(term: Term, record: Record) -> int | None:
    """What a sum is at least, where a record that nobody handed in may hold more: its upper end says nothing then."""
    while term.soort is Soort.NAAM:
        term = kern(term.delen[0])
    if term.soort is not Soort.SOM:
        return None
    here = plaats(term, record)
    low, high = reken(term, here)
    return int(low) if low != high and reken(term.delen[-1], here) is not True else None
