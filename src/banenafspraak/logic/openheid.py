"""What keeps a term open, as bits: the causes, and each fact or given definition that can still change it.

The bits of a part are kept beside its value, so that what several outcomes share is looked at once.
"""

from collections.abc import Sequence
from functools import cache

from banenafspraak.logic.lezers import achter_naam, lezer
from banenafspraak.logic.records import Record
from banenafspraak.logic.reden import AGGREGATEN, Oorzaak, geen_waarde, heeft_geen_waarde, levende_delen
from banenafspraak.logic.terms import Soort, Term

_OORZAKEN = sum(Oorzaak)
_NIET_GEGEVEN = Oorzaak.NIET_GEGEVEN.value
_LEVENDE_DELEN = AGGREGATEN | {Soort.KIES}
"""Kinds of which not every part can matter, or whose parts stand on other records."""


def open_bits(term: Term, record: Record) -> int:
    """Why ``term`` is open, as the bits of ``Oorzaak``, and above them a bit for each thing to ask; 0 if known."""
    here = record.op.get(term.niveau, record)
    kept: int | None = here.memo.get(-1 - term.nummer)
    return _open_bits(achter_naam(term), record) if kept is None else kept


def oorzaak_uit(bits: int) -> Oorzaak:
    return Oorzaak(bits & _OORZAKEN)


def te_vragen(terms: Sequence[Term], record: Record) -> list[Term]:
    """What to ask: the facts and definitions that keep ``terms`` open, each once, in the order of the rule."""
    bits = 0
    for term in terms:
        bits |= open_bits(term, record)
    return [asked for bit, asked in _gevraagd(tuple(terms)) if bits & bit]


@cache
def _gevraagd(terms: tuple[Term, ...]) -> tuple[tuple[int, Term], ...]:
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
        for deel, hier in _delen(term):
            part = deel.nummer
            if hier and part in memo:
                known = memo[part]
                if known is True or known is False or (known is not None and known[0] == known[1]):
                    continue
            found |= _open_bits(deel, here)
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
    if term.soort in AGGREGATEN and lezer(term.delen[-1])(here) is False:
        found = _NIET_GEGEVEN  # somebody said that not everything is there
    for deel, place in parts:
        found |= _open_bits(achter_naam(deel), place)
    return found


_BIJZONDER = _LEVENDE_DELEN | {Soort.WAARDE}


@cache
def _delen(term: Term) -> tuple[tuple[Term, bool], ...]:
    """The parts, and whether each lives on the record of the whole."""
    return tuple((behind, behind.niveau is term.niveau) for behind in map(achter_naam, term.delen))


@cache
def _eigen_bit(term: Term) -> int:
    """The bit of something to ask; 0 for any other term."""
    is_asked = term.soort is Soort.FEIT or (term.soort is Soort.NAAM and term.meta.gegeven)
    return 1 << (term.nummer + _OORZAKEN.bit_length()) if is_asked else 0
