"""The causes of a shift: what each of them changes in a region, averaged over all orders in which they can be taken."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import combinations
from math import factorial

from banenafspraak.verdeling.definitie import SECTOREN, TOTAAL, Definitie, Exponenten
from banenafspraak.verdeling.gebieden import gebieden
from banenafspraak.verdeling.regiocijfers import Regiocijfers, regiocijfers, regios_op
from banenafspraak.verdeling.sleutel import WAJONG, WERKLOOSHEID, Aandelen, aandelen, needed

LANDELIJK, INDELING, METHODE, AFRONDING = "landelijk", "indeling", "methode", "afronding"
# Shares are whole numbers of this part of one: far finer than any part is shown, and sums of them are exact and quick.
FINE = 10**60


def sectors_of(d: Definitie, sector: str) -> tuple[str, ...]:
    """The sectors that have to be computed and added up for ``sector``; () when the key does not give them."""
    if sector in d.sleutel:
        return (sector,)
    return SECTOREN if sector == TOTAAL and set(SECTOREN) <= set(d.sleutel) else ()


class Oorzaken:
    """The exact part of each cause in the shift of each region, averaged over all orders."""

    def __init__(self, van: Definitie, naar: Definitie, jaar: int, naar_jaar: int, sector: str) -> None:
        self.van, self.naar, self.sector = van, naar, sector
        self.years = jaar, naar_jaar
        names = dict.fromkeys([*needed(van.sleutel, van.exponenten), *needed(naar.sleutel, naar.exponenten)])
        self.indicators = tuple(names)
        self.causes = (LANDELIJK, INDELING, *self.indicators, METHODE)
        self.all_causes = (*self.causes, AFRONDING)
        self._weighed: dict[Exponenten, dict[str, int]] = {}
        self._figures: dict[tuple[str, bool, bool], Regiocijfers] = {}
        self._shares: dict[tuple[frozenset[str], Exponenten], dict[str, dict[str, int]]] = {}
        self.division_hidden = self._division_differs() and not all(
            self._of(name, late, late).per_gemeente for name in self.indicators for late in (False, True)
        )
        self._active = self._active_causes()
        self._values = {frozenset(c): self._value(frozenset(c)) for c in _subsets(self._active)}
        self._orders = {cause: self._orders_of(cause) for cause in self._active}

    def _division_differs(self) -> bool:
        one, other = self.van, self.naar
        return (one.indelingsdatum, one.overgangen) != (other.indelingsdatum, other.overgangen)

    def _active_causes(self) -> tuple[str, ...]:
        """The causes in which the two differ at all; the others change nothing in any order."""
        one, other = self.van, self.naar
        found = []
        if any(one.totaal(self.years[0], s) != other.totaal(self.years[1], s) for s in (*SECTOREN, TOTAAL)):
            found.append(LANDELIJK)
        if self._division_differs():
            found.append(INDELING)
        found += [name for name in self.indicators if self._differs(name)]
        if (dict(one.sleutel), one.exponenten) != (dict(other.sleutel), other.exponenten):
            found.append(METHODE)
        return tuple(found)

    def _differs(self, name: str) -> bool:
        """Whether both have the figure, and not the same one; who lacks it does not use it."""
        rows = [{(k.gebied, k.waarde) for k in d.kengetallen if k.indicator == name} for d in (self.van, self.naar)]
        years = self.van.basisjaar, self.naar.basisjaar
        return all(rows) and (rows[0] != rows[1] or years[0] != years[1])

    def of(self, regio: str) -> dict[str, Fraction] | None:
        """The part of each cause for a region (its code of today); None when some order passes an unknown value."""
        if any(regio not in values for values in self._values.values()):
            return None
        found = dict.fromkeys(self.causes, Fraction(0))
        for cause in self._active:
            steps = (
                weight * (self._values[after][regio] - self._values[before][regio])
                for weight, before, after in self._orders[cause]
            )
            found[cause] = Fraction(sum(steps), factorial(len(self._active)) * FINE)
        return found

    def _orders_of(self, cause: str) -> tuple[tuple[int, frozenset[str], frozenset[str]], ...]:
        """In how many orders these causes, and no others, come before ``cause``."""
        rest, n = [name for name in self._active if name != cause], len(self._active)
        return tuple(
            (factorial(len(before)) * factorial(n - len(before) - 1), frozenset(before), frozenset({*before, cause}))
            for before in _subsets(rest)
        )

    def weights(self, regio: str) -> dict[str, Fraction] | None:
        """What each weight changes, on average over both orders; None where more differs than the weights."""
        if self._active != (METHODE,) or dict(self.van.sleutel) != dict(self.naar.sleutel):
            return None
        one, other = self.van.exponenten, self.naar.exponenten
        start, end = self._values[frozenset()][regio], self._values[frozenset({METHODE})][regio]
        only_wajong = self._with(Exponenten(other.wajong, one.werkloosheid)).get(regio)
        only_werkloosheid = self._with(Exponenten(one.wajong, other.werkloosheid)).get(regio)
        if only_wajong is None or only_werkloosheid is None:
            return None
        return {
            WAJONG: Fraction(only_wajong - start + end - only_werkloosheid, 2 * FINE),
            WERKLOOSHEID: Fraction(only_werkloosheid - start + end - only_wajong, 2 * FINE),
        }

    def _with(self, exponenten: Exponenten) -> dict[str, int]:
        if exponenten not in self._weighed:
            method = replace(self.naar, exponenten=exponenten)
            self._weighed[exponenten] = self._value(frozenset(self._active), method)
        return self._weighed[exponenten]

    def _value(self, late: frozenset[str], weighed: Definitie | None = None) -> dict[str, int]:
        """What each region has, not in whole jobs, when the causes in ``late`` are those of the second distribution."""
        method = weighed or (self.naar if METHODE in late else self.van)
        total_of, year = (self.naar, self.years[1]) if LANDELIJK in late else (self.van, self.years[0])
        shares = self._shares_of(late, method)
        found: dict[str, int] = {}
        sectors = sectors_of(method, self.sector)
        for regio in set.intersection(*(set(shares[sector]) for sector in sectors)):
            totals = [total_of.totaal(year, sector) for sector in sectors]
            if all(total is not None for total in totals):
                found[regio] = sum(shares[s][regio] * t for s, t in zip(sectors, totals, strict=True) if t is not None)
        return found

    def _shares_of(self, late: frozenset[str], method: Definitie) -> dict[str, dict[str, int]]:
        key = late - {LANDELIJK}, method.exponenten
        if key not in self._shares:
            division = self.naar if INDELING in late else self.van
            regios = regios_op(division.indelingsdatum, division.overgangen)
            names = needed(method.sleutel, method.exponenten)
            figures = {name: self._of(name, name in late, INDELING in late) for name in names}
            self._shares[key] = {}
            for sector in sectors_of(method, self.sector):
                made = aandelen(sector, method.sleutel[sector], figures, method.exponenten, regios)
                self._shares[key][sector] = {gebieden().regio(c).vandaag: s for c, s in _fine(made).items()}
        return self._shares[key]

    def _of(self, name: str, late: bool, late_division: bool) -> Regiocijfers:
        """The figures of one distribution on the division of one of both."""
        key = name, late, late_division
        if key not in self._figures:
            source, division = (self.naar if late else self.van), (self.naar if late_division else self.van)
            if not any(k.indicator == name for k in source.kengetallen):
                source = self.van if late else self.naar
            self._figures[key] = regiocijfers(_on(source, division), name)
        return self._figures[key]


def _fine(shares: Aandelen) -> dict[str, int]:
    """The shares as whole numbers of ``FINE``, the nearest ones."""
    above, below = shares.noemer.numerator, shares.noemer.denominator
    found = {}
    for regio, weight in shares.gewichten.items():
        part, of = weight.numerator * below * FINE, weight.denominator * above
        found[regio] = (2 * part + of) // (2 * of)
    return found


def _on(source: Definitie, division: Definitie) -> Definitie:
    """The figures of one definition on the division of another; what cannot be divided has no value."""
    return Definitie(
        naam=source.naam,
        jaren=source.jaren,
        indelingsdatum=division.indelingsdatum,
        basisjaar=source.basisjaar,
        kengetallen=source.kengetallen,
        splitsing="geen_waarde",
        overgangen=division.overgangen,
    )


def _subsets(names: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for size in range(len(names) + 1):
        yield from combinations(names, size)
