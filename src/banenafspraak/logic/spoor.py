"""The trace of one outcome as data: every named part, value and rounding that was read, in the order of reckoning."""

from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from typing import Any

from banenafspraak.logic.case import is_bekend, is_gelezen, reken
from banenafspraak.logic.kalender import NOOIT
from banenafspraak.logic.niveau import Niveau
from banenafspraak.logic.records import Record
from banenafspraak.logic.tabel import Tabel
from banenafspraak.logic.terms import Aard, Soort, Term
from banenafspraak.tekst import Tekst

_SHOWN = (Soort.FEIT, Soort.WAARDE, Soort.NAAM, Soort.AFGEROND, Soort.SOM, Soort.EERSTE, Soort.OOIT)


def gelezen(term: Term, record: Record) -> list[tuple[Term, Record]]:
    """The terms below ``term`` that were read for this record, parts before wholes, each once."""
    found: dict[tuple[int, int], tuple[Term, Record]] = {}
    opened: set[tuple[int, int]] = set()
    stack = [(term, record)]
    while stack:
        one, around = stack[-1]
        here = around.op.get(one.niveau, around)
        key = (one.nummer, id(here))
        if key in opened or not is_gelezen(one, here):
            stack.pop()
            if key in opened:
                found.setdefault(key, (one, here))
            continue
        opened.add(key)
        stack.extend(reversed([(deel, part) for deel in one.delen for part in _records(one, deel, here)]))
    return list(found.values())


def waarden_gelezen(term: Term, record: Record) -> Iterator[tuple[Term, Record]]:
    """The values of the law below ``term`` that were read for this case, on each record."""
    for waarde, below in _waarden(term):
        for place in _places(waarde, record) if below else (record.op.get(waarde.niveau, record),):
            if waarde.nummer in place.memo:
                yield waarde, place


def _places(waarde: Term, record: Record) -> list[Record]:
    """The records below the year, or the jobs below the employer, on which an aggregate reads."""
    around = record.op[Niveau.RELATIEJAAR if waarde.niveau is Niveau.TIJDVAK else Niveau.RELATIE]
    return around.onder.get(waarde.niveau) or [record.op.get(waarde.niveau, record)]


def _waarden(term: Term) -> tuple[tuple[Term, bool], ...]:
    """The values below ``term``, each with whether it stands below an aggregate; kept with the terms of its book."""
    kept: dict[int, tuple[tuple[Term, bool], ...]] = term.pool.waarden
    if term.nummer not in kept:
        kept[term.nummer] = _zoek_waarden(term)
    return kept[term.nummer]


def _zoek_waarden(term: Term) -> tuple[tuple[Term, bool], ...]:
    found: dict[tuple[Term, bool], None] = {}
    if term.soort is Soort.WAARDE:
        found[term, False] = None
    below = term.soort in (Soort.SOM, Soort.EERSTE, Soort.OOIT)
    for deel in term.delen:
        found |= {(waarde, below or deep): None for waarde, deep in _waarden(deel)}
    return tuple(found)


def _records(whole: Term, deel: Term, here: Record) -> list[Record]:
    """The records on which a part of ``whole`` was read: of an aggregate all those below it."""
    if whole.soort in (Soort.SOM, Soort.EERSTE) and deel in whole.delen[:2]:
        return here.onder.get(deel.niveau, [here])
    return [here]


def getal(term: Term, steps: int) -> str:
    """A number of ``term`` as text: a day as ``2026-07-01`` (``geen`` without end), else exact, in its own unit."""
    if term.aard is Aard.DATUM:
        return "geen" if steps >= NOOIT else f"{steps // 10000:04}-{steps // 100 % 100:02}-{steps % 100:02}"
    return _exact(steps, term.schaal)


@lru_cache(maxsize=65536)
def _exact(steps: int, schaal: Fraction) -> str:
    """A decimal where there is one, else a fraction."""
    number = steps * schaal
    scale = number.denominator
    for prime in (2, 5):
        while scale % prime == 0:
            scale //= prime
    if scale != 1:
        return f"{number.numerator}/{number.denominator}"
    places = 0
    while (number * 10**places).denominator != 1:
        places += 1
    whole = abs(int(number * 10**places))
    digits = f"{whole:0{places + 1}}"
    text = f"{digits[:-places]}.{digits[-places:]}" if places else digits
    return f"-{text}" if number < 0 else text


def uitkomst(term: Term, record: Record) -> dict[str, Any]:
    """The value of ``term`` as data: ``waarde`` where it is known, else ``ondergrens`` and ``bovengrens``."""
    answer = reken(term, record)
    if term.is_waarheid:
        return {"waarde": {True: "ja", False: "nee", None: "onbekend"}[answer]}
    if is_bekend(term, answer):
        return {"waarde": getal(term, answer[0])}
    return {"waarde": None, "ondergrens": getal(term, answer[0]), "bovengrens": getal(term, answer[1])}


def spoor(term: Term, record: Record) -> list[dict[str, Any]]:
    """Each step of the reckoning: its kind, what a jurist calls it, its value, unit, day and source."""
    return [_step(one, here) for one, here in gelezen(term, record) if one.soort in _SHOWN]


def _step(term: Term, record: Record) -> dict[str, Any]:
    step: dict[str, Any] = {"stap": term.soort.value, "naam": _name(term), **uitkomst(term, record)}
    step["eenheid"] = term.eenheid or None
    if record.naam:
        step["baan"] = record.naam
    if term.soort is Soort.WAARDE:
        table: Tabel = term.meta
        low, high = reken(term.delen[0], record)
        if low == high:
            key = reken(term.delen[1], record)[0] if len(term.delen) > 1 else None
            row = table.rij(low, key)
            step |= {"op": getal(term.delen[0], low), "bron": row.bron if row else None}
    if term.soort is Soort.NAAM:
        step["bron"] = list(term.meta.bronnen)
    if term.soort is Soort.AFGEROND:
        reden = term.meta.reden
        step["reden"] = (reden.nl if isinstance(reden, Tekst) else reden) or None
    return step


def _name(term: Term) -> str | None:
    if term.soort is Soort.FEIT:
        return str(term.meta)
    if term.soort is Soort.WAARDE:
        return str(term.meta.naam)
    return str(term.meta.sleutel) if term.soort is Soort.NAAM else None
