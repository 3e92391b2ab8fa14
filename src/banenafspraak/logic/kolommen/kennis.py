"""What is known of every term before any row is computed: where it lies, where it is sure, what it always is.

A term that always has the same outcome is not computed, and what only it read is not looked at.
"""

from collections.abc import Callable, Iterable
from typing import Any

from banenafspraak.logic.case import Uitkomst
from banenafspraak.logic.interval import REKENEN, gelijk, hull, lager
from banenafspraak.logic.kolommen.invoer import JAAR, JAAR_BEGIN
from banenafspraak.logic.kolommen.profiel import Profiel
from banenafspraak.logic.kolommen.tijdlijn import dekt, waarden_in
from banenafspraak.logic.tabel import Interval
from banenafspraak.logic.terms import Soort, Term, parts

_GEEN: Any = object()


class Kennis:
    """``overal``: the outcome that a term has in every row; ``zeker``: the terms that are known in every row."""

    def __init__(self, wortels: Iterable[Term], profiel: Profiel) -> None:
        self.profiel = profiel
        self.bereik: dict[int, Interval] = {}
        self.overal: dict[int, Uitkomst] = {}
        self.zeker: set[int] = set()
        self._same: dict[int, Term] = {}
        self._parts: dict[int, tuple[Term, ...]] = {}
        for term in parts(tuple(wortels)):
            self._learn(term)

    def van(self, term: Term) -> Term:
        """The term that does the work of ``term``: itself, or the only part that can matter."""
        return self._same.get(term.nummer, term)

    def delen(self, term: Term) -> tuple[Term, ...]:
        """The parts of ``term`` that can matter."""
        return self._parts[term.nummer]

    def is_overal(self, term: Term) -> bool:
        return term.nummer in self.overal

    def is_zeker(self, term: Term) -> bool:
        return term.nummer in self.zeker

    def _learn(self, term: Term) -> None:
        delen = tuple(self.van(deel) for deel in term.delen)
        if term.soort in (Soort.ALLE, Soort.EEN):
            neutral = term.soort is Soort.ALLE
            delen = tuple(deel for deel in delen if self.overal.get(deel.nummer, _GEEN) is not neutral)
        only = self._only(term, delen)
        if only is not None:
            self._same[term.nummer] = only
            return
        self._parts[term.nummer] = delen
        self._set(term, delen)

    def _only(self, term: Term, delen: tuple[Term, ...]) -> Term | None:
        """The one part that a term passes on."""
        if term.soort in (Soort.ALLE, Soort.EEN) and len(delen) == 1:
            return delen[0]
        if term.soort is Soort.NAAM and self.gegeven(term) is None:
            return delen[0]
        if term.soort is Soort.KIES and self.is_overal(delen[0]):
            chosen = self.overal[delen[0].nummer]
            return None if chosen is None else delen[1 if chosen else 2]
        return None

    def gegeven(self, term: Term) -> str | None:
        """The column that stands in for a named term, where it is filled."""
        naam = term.meta
        return naam.sleutel if naam.gegeven and self.profiel.feit(naam.sleutel) else None

    def _set(self, term: Term, delen: tuple[Term, ...]) -> None:
        always, sure, bereik = _KENNEN.get(term.soort, _overig)(self, term, delen)
        if bereik is not None:
            self.bereik[term.nummer] = bereik
            if bereik[0] == bereik[1]:
                always = bereik
        if always is not _GEEN:
            self.overal[term.nummer] = always
            sure = always is not None if term.is_waarheid else always[0] == always[1]
        if sure:
            self.zeker.add(term.nummer)


Geleerd = tuple[Any, bool, Interval | None]
"""The outcome in every row (or ``_GEEN``), whether every row is known, and between which values all ends lie."""


def _feit(kennis: Kennis, term: Term, _: tuple[Term, ...]) -> Geleerd:
    if term.meta == JAAR_BEGIN:
        low, high = _jaren(kennis.profiel)
        return _GEEN, True, (low * 10000 + 101, high * 10000 + 101)
    column = kennis.profiel.feit(term.meta)
    declared = (term.onder, term.boven)
    if column is None or column.bereik is None:
        return (None, False, None) if term.is_waarheid else (declared, False, declared)
    sure = column.onbekend == 0
    if not term.is_waarheid:
        return _GEEN, sure, column.bereik if sure else declared
    same = sure and column.laag == column.hoog
    return (bool(column.laag) if same else _GEEN), sure, None


def _jaren(profiel: Profiel) -> Interval:
    given = profiel.feit(JAAR)
    if given and given.bereik:
        return given.bereik
    column = profiel.feit("peildatum")
    low, high = column.bereik if column and column.bereik else (20000101, 20000101)
    return low // 10000, high // 10000


def _vast(_: Kennis, term: Term, __: tuple[Term, ...]) -> Geleerd:
    ends = (term.onder, term.boven)
    return (term.meta, True, None) if term.is_waarheid else (ends, True, ends)


def _waarde(kennis: Kennis, term: Term, delen: tuple[Term, ...]) -> Geleerd:
    dag, *sleutel = (kennis.bereik[deel.nummer] for deel in delen)
    sure = all(kennis.is_zeker(deel) for deel in delen)
    key = sleutel[0] if sleutel else None
    bereik = waarden_in(term.meta, dag, key, (term.onder, term.boven)) if sure else (term.onder, term.boven)
    if all(kennis.is_overal(deel) for deel in delen):
        return (bereik if sure else (term.onder, term.boven)), False, bereik
    return _GEEN, sure and dekt(term.meta, dag, key), bereik


def _kleene(kennis: Kennis, term: Term, delen: tuple[Term, ...]) -> Geleerd:
    decides = term.soort is Soort.EEN
    known = [kennis.overal.get(deel.nummer, _GEEN) for deel in delen]
    if decides in [one for one in known if one is not _GEEN]:
        return decides, True, None
    if not delen:
        return not decides, True, None
    always = None if all(one is None for one in known) else _GEEN
    return always, all(kennis.is_zeker(deel) for deel in delen), None


def _niet(kennis: Kennis, _: Term, delen: tuple[Term, ...]) -> Geleerd:
    one = kennis.overal.get(delen[0].nummer, _GEEN)
    always = one if one is _GEEN or one is None else not one
    return always, kennis.is_zeker(delen[0]), None


def _vergelijk(kennis: Kennis, term: Term, delen: tuple[Term, ...]) -> Geleerd:
    a, b = (kennis.bereik[deel.nummer] for deel in delen)
    found = (lager if term.soort is Soort.LAGER else gelijk)(a, b)
    same = found is not None or all(kennis.is_overal(deel) for deel in delen)
    return (found if same else _GEEN), all(kennis.is_zeker(deel) for deel in delen), None


def _kies(kennis: Kennis, term: Term, delen: tuple[Term, ...]) -> Geleerd:
    _, dan, anders = delen
    sure = all(kennis.is_zeker(deel) for deel in delen)
    if not term.is_waarheid:
        bereik = hull(kennis.bereik[dan.nummer], kennis.bereik[anders.nummer])
        same = all(kennis.is_overal(deel) for deel in delen)
        return (bereik if same else _GEEN), sure, bereik
    one, other = (kennis.overal.get(deel.nummer, _GEEN) for deel in (dan, anders))
    if all(kennis.is_overal(deel) for deel in delen) or (one is other and isinstance(one, bool)):
        return (one if one is other else None), False, None
    return _GEEN, sure, None


def _naam(kennis: Kennis, term: Term, delen: tuple[Term, ...]) -> Geleerd:
    column = kennis.profiel.feit(kennis.gegeven(term) or "")
    filled = column is not None and column.onbekend == 0
    sure = filled or kennis.is_zeker(delen[0])
    if term.is_waarheid or column is None or column.bereik is None:
        return _GEEN, sure, None
    return _GEEN, sure, column.bereik if filled else hull(column.bereik, kennis.bereik[delen[0].nummer])


def _som(kennis: Kennis, term: Term, delen: tuple[Term, ...]) -> Geleerd:
    getal, waar, compleet = delen
    complete = kennis.overal.get(compleet.nummer) is True
    return _GEEN, complete and kennis.is_zeker(getal) and kennis.is_zeker(waar), (0, term.boven)


def _eerste(kennis: Kennis, term: Term, delen: tuple[Term, ...]) -> Geleerd:
    complete = kennis.overal.get(delen[-1].nummer) is True
    return _GEEN, complete and all(kennis.is_zeker(deel) for deel in delen[:-1]), (term.onder, term.boven)


def _ooit(kennis: Kennis, _: Term, delen: tuple[Term, ...]) -> Geleerd:
    complete = kennis.overal.get(delen[-1].nummer) is True
    return _GEEN, complete and all(kennis.is_zeker(deel) for deel in delen[:-1]), None


def _overig(kennis: Kennis, term: Term, delen: tuple[Term, ...]) -> Geleerd:
    bereik = REKENEN[term.soort](term.meta, *(kennis.bereik[deel.nummer] for deel in delen))
    if all(kennis.is_overal(deel) for deel in delen):
        return bereik, False, bereik
    return _GEEN, all(kennis.is_zeker(deel) for deel in delen), bereik


_KENNEN: dict[Soort, Callable[[Kennis, Term, tuple[Term, ...]], Geleerd]] = {
    Soort.FEIT: _feit,
    Soort.VAST: _vast,
    Soort.WAARDE: _waarde,
    Soort.ALLE: _kleene,
    Soort.EEN: _kleene,
    Soort.NIET: _niet,
    Soort.LAGER: _vergelijk,
    Soort.GELIJK: _vergelijk,
    Soort.KIES: _kies,
    Soort.NAAM: _naam,
    Soort.SOM: _som,
    Soort.EERSTE: _eerste,
    Soort.OOIT: _ooit,
}
