"""One term as columns: a truth is one column that may be empty, anything else a low and a high end that never are."""

from collections.abc import Callable, Sequence

import narwhals.stable.v2 as nw

from banenafspraak.logic.interval import Afronding
from banenafspraak.logic.kolommen import kalenderstappen
from banenafspraak.logic.kolommen.invoer import JAAR, JAAR_BEGIN, getal
from banenafspraak.logic.kolommen.kennis import Kennis
from banenafspraak.logic.kolommen.tijdlijn import bron_onbekend
from banenafspraak.logic.terms import Soort, Term

Einden = tuple[nw.Expr, nw.Expr]
EXACT = 2**53
"""Above this whole numbers do not fit in a float, in which an engine may divide."""


def kolomnaam(term: Term, einde: str = "") -> str:
    return f"t{term.nummer}{einde}"


ONDER, BOVEN = "_onder", "_boven"
RIJ = "_rij"
"""A third column of a value, where its source does not give some: whether a row of the table holds at all."""


class Uitdrukking:
    """Reads terms as expressions over the columns of the facts and of the terms in ``gebonden``."""

    def __init__(self, kennis: Kennis, gebonden: set[int], *, deelt_exact: bool) -> None:
        self.kennis = kennis
        self.gebonden = gebonden
        self.deelt_exact = deelt_exact
        self.gelezen: set[str] = set()

    def kolom(self, naam: str) -> nw.Expr:
        """A column, noted in ``gelezen``."""
        self.gelezen.add(naam)
        return nw.col(naam)

    def kolommen(self, term: Term) -> list[str]:
        """The columns that hold a term of its own."""
        if term.is_waarheid:
            return [kolomnaam(term)]
        ends = [ONDER] if self.kennis.is_zeker(term) else [ONDER, BOVEN]
        if len(ends) > 1 and term.soort is Soort.WAARDE and bron_onbekend(term.meta):
            ends.append(RIJ)
        return [kolomnaam(term, einde) for einde in ends]

    def waarheid(self, term: Term) -> nw.Expr:
        if self.kennis.is_overal(term):
            return nw.lit(self.kennis.overal[term.nummer], dtype=nw.Boolean)
        if term.nummer in self.gebonden:
            return self.kolom(kolomnaam(term))
        return self.nieuwe_waarheid(term)

    def einden(self, term: Term) -> Einden:
        """The low and the high end; one and the same expression when the term is sure."""
        if self.kennis.is_overal(term):
            low, high = self.kennis.overal[term.nummer]
            ends = (getal(low), getal(high))
        elif term.nummer in self.gebonden:
            low = self.kolom(kolomnaam(term, ONDER))
            return (low, low) if self.kennis.is_zeker(term) else (low, self.kolom(kolomnaam(term, BOVEN)))
        else:
            return self.nieuwe_einden(term)
        return (ends[0], ends[0]) if self.kennis.is_zeker(term) else ends

    def is_open(self, term: Term) -> nw.Expr:
        if term.is_waarheid:
            return self.waarheid(term).is_null()
        low, high = self.einden(term)
        return low != high

    def ja(self, term: Term) -> nw.Expr:
        """Whether a truth is certainly ja; never empty."""
        return self._filled(term, self.waarheid(term), leeg=False)

    def niet_nee(self, term: Term) -> nw.Expr:
        """Whether a truth is ja or may be; never empty."""
        return self._filled(term, self.waarheid(term), leeg=True)

    def _filled(self, term: Term, truth: nw.Expr, *, leeg: bool) -> nw.Expr:
        return truth if self.kennis.is_zeker(term) else truth.fill_null(value=leeg)

    def nieuwe_waarheid(self, term: Term) -> nw.Expr:
        """The truth from its parts."""
        delen = self.kennis.delen(term)
        if term.soort is Soort.FEIT:
            return self.kolom(f"f_{term.meta}")
        if term.soort in (Soort.ALLE, Soort.EEN):
            return boom([self.waarheid(deel) for deel in delen], alle=term.soort is Soort.ALLE)
        if term.soort is Soort.NIET:
            return ~self.waarheid(delen[0])
        if term.soort is Soort.NAAM:
            return nw.coalesce(self.kolom(f"f_{term.meta.sleutel}"), self.waarheid(delen[0]))
        if term.soort is Soort.KIES:
            return self._kies_waarheid(*delen)
        return self._vergelijk(term, *delen)

    def _kies_waarheid(self, voorwaarde: Term, dan: Term, anders: Term) -> nw.Expr:
        condition, one, other = (self.waarheid(deel) for deel in (voorwaarde, dan, anders))
        chosen = (condition & one) | (~condition & other)
        return chosen if self.kennis.is_zeker(voorwaarde) else chosen | (one & other)

    def _vergelijk(self, term: Term, a: Term, b: Term) -> nw.Expr:
        (low, high), (least, most) = self.einden(a), self.einden(b)
        sure = self.kennis.is_zeker(a) and self.kennis.is_zeker(b)
        if term.soort is Soort.LAGER:
            return low < least if sure else drie(high < least, low >= most)
        if sure:
            return low == least
        return drie((low == high) & (least == most) & (low == least), (high < least) | (low > most))

    def nieuwe_einden(self, term: Term) -> Einden:
        """The ends from the parts."""
        delen = self.kennis.delen(term)
        if term.soort is Soort.FEIT:
            return self._feit(term)
        if term.soort is Soort.KIES:
            return self._kies(*delen)
        if term.soort is Soort.NAAM:
            given, ends = self.kolom(f"f_{term.meta.sleutel}"), self.einden(delen[0])
            return nw.coalesce(given, ends[0]), nw.coalesce(given, ends[1])
        if term.soort is Soort.AFGEROND:
            return self._afgerond(term, *delen)
        low, high = _REKENEN[term.soort](term.meta, *(self.einden(deel) for deel in delen))
        return (low, low) if self.kennis.is_zeker(term) else (low, high)

    def _feit(self, term: Term) -> Einden:
        if term.meta == JAAR_BEGIN:
            begin = self.kolom(JAAR) * getal(10000) + getal(101)
            return begin, begin
        column = self.kolom(f"f_{term.meta}")
        if self.kennis.is_zeker(term):
            return column, column
        return nw.coalesce(column, getal(term.onder)), nw.coalesce(column, getal(term.boven))

    def _kies(self, voorwaarde: Term, dan: Term, anders: Term) -> Einden:
        (one, more), (other, most) = self.einden(dan), self.einden(anders)
        yes, maybe = self.ja(voorwaarde), self.niet_nee(voorwaarde)
        if self.kennis.is_zeker(voorwaarde):
            low = nw.when(yes).then(one).otherwise(other)
            if self.kennis.is_zeker(dan) and self.kennis.is_zeker(anders):
                return low, low
            return low, nw.when(yes).then(more).otherwise(most)
        lowest = nw.when(maybe).then(nw.min_horizontal(one, other)).otherwise(other)
        highest = nw.when(maybe).then(nw.max_horizontal(more, most)).otherwise(most)
        return nw.when(yes).then(one).otherwise(lowest), nw.when(yes).then(more).otherwise(highest)

    def _afgerond(self, term: Term, a: Term, door: Term) -> Einden:
        (low, high), (least, most) = self.einden(a), self.einden(door)
        below, _ = self.kennis.bereik[a.nummer]
        first = self._rond(
            term, a, door, low, most if below >= 0 else nw.when(low >= getal(0)).then(most).otherwise(least)
        )
        if self.kennis.is_zeker(term):
            return first, first
        second = least if below >= 0 else nw.when(high >= getal(0)).then(least).otherwise(most)
        return first, self._rond(term, a, door, high, second)

    def _rond(self, term: Term, a: Term, door: Term, end: nw.Expr, divisor: nw.Expr) -> nw.Expr:
        meta: Afronding = term.meta
        top, bottom = maal(end, meta.teller), maal(divisor, meta.noemer)
        largest = 2 * max(map(abs, self.kennis.bereik[a.nummer])) * meta.teller
        largest += self.kennis.bereik[door.nummer][1] * meta.noemer
        if meta.wijze == "half_omhoog":
            return self._deel(maal(top, 2) + bottom, maal(bottom, 2), largest)
        if meta.wijze == "omlaag":
            return self._deel(top, bottom, largest)
        return getal(0) - self._deel(getal(0) - top, bottom, largest)

    def _deel(self, boven: nw.Expr, onder: nw.Expr, largest: int) -> nw.Expr:
        """The whole quotient. In an engine that divides in floats, what is left over is divided once more."""
        quotient = boven // onder
        if self.deelt_exact or largest < EXACT:
            return quotient
        return quotient + (boven - quotient * onder) // onder

    def stappen(self, term: Term) -> list[dict[str, nw.Expr]]:
        """The groups of columns, one after the other, that make the columns of ``term``."""
        if term.is_waarheid:
            return [{kolomnaam(term): self.nieuwe_waarheid(term)}]
        if term.soort in _IN_STAPPEN:
            return self._in_stappen(term)
        return [dict(zip(self.kolommen(term), self.nieuwe_einden(term), strict=False))]

    def _in_stappen(self, term: Term) -> list[dict[str, nw.Expr]]:
        first, second = (self.einden(deel) for deel in self.kennis.delen(term))
        found: list[dict[str, nw.Expr]] = []
        for place, naam in enumerate(self.kolommen(term)):
            if term.soort is Soort.LEEFTIJD:
                early = bool(term.meta)
                steps = kalenderstappen.leeftijd_op(naam, first[1 - place], second[place], schrikkeldag_vroeg=early)
            else:
                later = kalenderstappen.maanden_na if term.soort is Soort.MAANDEN else kalenderstappen.dagen_na
                steps = later(naam, first[place], second[place])
            found = [one | more for one, more in zip(found, steps, strict=True)] if found else steps
        return found


_IN_STAPPEN = frozenset({Soort.MAANDEN, Soort.DAGEN, Soort.LEEFTIJD})


def maal(end: nw.Expr, factor: int) -> nw.Expr:
    return end if factor == 1 else end * getal(factor)


def drie(ja: nw.Expr, nee: nw.Expr) -> nw.Expr:
    """Ja, nee or neither, of two conditions that are never empty."""
    unknown = nw.when(nee).then(nw.lit(False, dtype=nw.Boolean)).otherwise(nw.lit(None, dtype=nw.Boolean))
    return nw.when(ja).then(nw.lit(True, dtype=nw.Boolean)).otherwise(unknown)


def boom(delen: Sequence[nw.Expr], *, alle: bool) -> nw.Expr:
    """All or one of ``delen``, as a tree that is no deeper than it must be."""
    found = list(delen)
    while len(found) > 1:
        pairs = zip(found[::2], found[1::2], strict=False)
        joined = [one & other if alle else one | other for one, other in pairs]
        found = joined + found[len(joined) * 2 :]
    return found[0]


_REKENEN: dict[Soort, Callable[..., Einden]] = {
    Soort.PLUS: lambda _, a, b: (a[0] + b[0], a[1] + b[1]),
    Soort.MIN: lambda _, a, b: (a[0] - b[1], a[1] - b[0]),
    Soort.MAAL: lambda _, a, b: (a[0] * b[0], a[1] * b[1]),
    Soort.LAAGSTE: lambda _, a, b: (nw.min_horizontal(a[0], b[0]), nw.min_horizontal(a[1], b[1])),
    Soort.HOOGSTE: lambda _, a, b: (nw.max_horizontal(a[0], b[0]), nw.max_horizontal(a[1], b[1])),
    Soort.SCHAAL: lambda factor, a: (maal(a[0], factor), maal(a[1], factor)),
    Soort.JAARBEGIN: lambda _, a: (kalenderstappen.eerste_van_jaar(a[0]), kalenderstappen.eerste_van_jaar(a[1])),
}
