"""What keeps a term open, as bits: the causes, and each fact or given definition that can still change it.

The bits of a part are kept beside its value, so that what several outcomes share is looked at once.
"""

from collections.abc import Sequence

from banenafspraak.logic.case import reken
from banenafspraak.logic.lezers import achter_naam, lezer
from banenafspraak.logic.records import Record
from banenafspraak.logic.reden import AGGREGATEN, Oorzaak, geen_waarde, heeft_geen_waarde, levende_delen
from banenafspraak.logic.terms import Soort, Term

_OORZAKEN = sum(Oorzaak)
_NIET_GEGEVEN = Oorzaak.NIET_GEGEVEN.value
_LEVENDE_DELEN = AGGREGATEN | {Soort.KIES}
"""Kinds of which not every part can matter, or whose parts stand on other records."""
_BIJZONDER = _LEVENDE_DELEN | {Soort.WAARDE}


def open_bits(term: Term, record: Record) -> int:
    """Why ``term`` is open, as the bits of ``Oorzaak``, and above them a bit for each thing to ask; 0 if known."""
    here = record.op.get(term.niveau, record)
    kept: int | None = here.memo.get(-1 - term.nummer)
    return _open_bits(achter_naam(term), record) if kept is None else kept


def oorzaak(*terms: Term, record: Record) -> Oorzaak:
    """Why ``terms`` are unknown; ``GEEN`` when they are known."""
    return Oorzaak(_samen(terms, record) & _OORZAKEN)


def te_vragen(*terms: Term, record: Record) -> list[Term]:
    """What to ask: the facts and definitions that keep ``terms`` open, each once, in the order of the rule."""
    bits = _samen(terms, record)
    return [asked for bit, asked in _gevraagd(terms) if bits & bit] if bits > _OORZAKEN else []


def _samen(terms: Sequence[Term], record: Record) -> int:
    bits = 0
    for term in terms:
        bits |= open_bits(term, record)
    return bits


def _gevraagd(terms: tuple[Term, ...]) -> tuple[tuple[int, Term], ...]:
    """What could ever be asked for ``terms``; kept with the terms of their book."""
    kept = terms[0].pool.gevraagd
    numbers = tuple(term.nummer for term in terms)
    if numbers not in kept:
        kept[numbers] = _ooit_gevraagd(terms)
    found: tuple[tuple[int, Term], ...] = kept[numbers]
    return found


def _ooit_gevraagd(terms: tuple[Term, ...]) -> tuple[tuple[int, Term], ...]:
    """All that ``terms`` could ever ask, with its bit: in the order of the rule, a definition before its parts."""
    seen: dict[Term, None] = {}
    stack = list(reversed(terms))
    while stack:
        term = stack.pop()
        if term not in seen:
            seen[term] = None
            stack.extend(reversed(term.delen))
    return tuple((_eigen_bit(term), term) for term in seen if _eigen_bit(term))


def _open_bits(term: Term, record: Record) -> int:
    """The same of a term that is no mere name."""
    here = record.op.get(term.niveau, record)
    memo, key = here.memo, -1 - term.nummer
    if key in memo:
        kept: int = memo[key]
        return kept
    number = term.nummer
    answer = memo[number] if number in memo else lezer(term)(here)
    if answer is True or answer is False or (answer is not None and answer[0] == answer[1]):
        found = 0
    elif term.soort is Soort.FEIT:
        found = _eigen_bit(term) | _NIET_GEGEVEN
    elif term.soort in _BIJZONDER:
        found = _bijzonder(term, here)
    else:
        found = _eigen_bit(term)
        for deel in term.delen:
            found |= _open_bits(achter_naam(deel), here)
    memo[key] = found
    return found


def _bijzonder(term: Term, here: Record) -> int:
    """Of a kind whose parts are not simply all of them, or that may lack a value of the law."""
    if term.soort is Soort.WAARDE:
        if heeft_geen_waarde(term, here):
            return geen_waarde(term, here).value
        parts = [(deel, here) for deel in term.delen]
    else:
        parts = list(levende_delen(term, here))
    found = 0
    if term.soort in AGGREGATEN and reken(term.delen[-1], here) is False:
        found = _NIET_GEGEVEN  # somebody said that not everything is there
    for deel, place in parts:
        found |= _open_bits(achter_naam(deel), place)
    return found


def _eigen_bit(term: Term) -> int:
    """The bit of something to ask; 0 for any other term."""
    is_asked = term.soort is Soort.FEIT or (term.soort is Soort.NAAM and term.meta.gegeven)
    return 1 << (term.nummer + _OORZAKEN.bit_length()) if is_asked else 0
