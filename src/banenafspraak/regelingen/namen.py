"""What the named parts of a regeling are called, and which of them belong to another regeling."""

from collections.abc import Collection, Iterable, Mapping

from banenafspraak.logic.terms import Soort, Term
from banenafspraak.logic.verwoording.blok import lowered
from banenafspraak.regelingen.boek import Regelboek
from banenafspraak.regelingen.regeling import Regeling
from banenafspraak.regelingen.tekst import short


def elders(boek: Regelboek, regeling: Regeling) -> dict[Term, Regeling]:
    """The rights, grounds and amounts of other regelingen, each with the first regeling that it belongs to."""
    mine = {regeling.recht, *(g.term for g in regeling.gronden), *(b.term for b in regeling.bedragen)}
    found: dict[Term, Regeling] = {}
    for other in boek.regelingen.values():
        amounts = (bedrag.term for bedrag in other.bedragen)
        for term in (other.recht, *(grond.term for grond in other.gronden), *amounts):
            if other is not regeling and term.soort is Soort.NAAM and term not in mine:
                found.setdefault(term, other)
    return found


def parts_up_to(roots: Iterable[Term], stop: Collection[Term]) -> list[Term]:
    """Every term below ``roots``, parts before wholes, without what lies below a term in ``stop``."""
    seen: dict[int, Term] = {}
    stack = list(roots)
    while stack:
        term = stack.pop()
        if term.nummer not in seen:
            seen[term.nummer] = term
            stack.extend(() if term in stop else term.delen)
    return [seen[nummer] for nummer in sorted(seen)]


def distinct_names(terms: Iterable[Term], elders: Mapping[Term, Regeling], taal: str) -> dict[int, str]:
    """A name for each term. Where a title returns, what is from elsewhere gets that name behind it, else a number."""
    found: dict[str, list[Term]] = {}
    for term in terms:
        title = short(term, taal)
        found.setdefault(title, []).append(term)
    return {term.nummer: _told_apart(title, term, same, elders, taal) for title, same in found.items() for term in same}


def _told_apart(title: str, term: Term, same: list[Term], elders: Mapping[Term, Regeling], taal: str) -> str:
    if len(same) == 1:
        return title
    if term in elders:
        return f"{title} ({lowered(elders[term].titel.in_(taal))})"
    own = [one for one in same if one not in elders]
    return title if len(own) == 1 else f"{title} ({own.index(term) + 1})"
