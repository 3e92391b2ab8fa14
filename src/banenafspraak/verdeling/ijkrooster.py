"""Every pair of exponents on a grid against published numbers: decided exactly, in whole numbers for speed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Context, Decimal
from fractions import Fraction
from operator import mul

from banenafspraak.verdeling.definitie import TOTAAL, Exponenten
from banenafspraak.verdeling.regiocijfers import Regiocijfers
from banenafspraak.verdeling.sleutel import BEROEPSBEVOLKING, WAJONG, WERKLOOSHEID, aandelen, verhoudingen

STEPS = 100  # to one
_CONTEXT = Context(prec=45)
# Weights and powers become whole numbers of these parts, so that a product and a sum of them stay machine numbers.
_WEIGHT, _POWER = 10**9, 10**8
_JOB = 10**4


@dataclass(frozen=True, slots=True)
class Getal:
    """A published number of a region."""

    regio: str
    banen: int


@dataclass(frozen=True, slots=True)
class Treffer:
    """A pair of exponents, in hundredths, that gives one of the numbers or more; ``past`` per room and number."""

    wajong: int
    werkloosheid: int
    past: tuple[tuple[bool, ...], ...]


@dataclass(frozen=True, slots=True)
class Afgezocht:
    """What a grid holds: the pairs that hit something, the pair that comes nearest, and the same from 0 up."""

    treffers: tuple[Treffer, ...]
    beste: tuple[int, int]
    beste_vanaf_nul: tuple[int, int]


class Rooster:
    """The grid from ``-reach`` to ``reach`` in both exponents, in steps of a hundredth."""

    def __init__(
        self,
        cijfers: Mapping[str, Regiocijfers],
        indicator: str,
        regios: Sequence[str],
        totaal: int,
        getallen: Sequence[Getal],
        reach: int,
    ) -> None:
        self.cijfers, self.indicator, self.regios, self.totaal = cijfers, indicator, regios, totaal
        self.getallen, self.steps = tuple(getallen), range(-reach * STEPS, reach * STEPS + 1)
        self._at = [regios.index(getal.regio) for getal in getallen]
        key, of_all = cijfers[indicator].waarden, cijfers[BEROEPSBEVOLKING].waarden
        som = sum((key[regio] for regio in regios), Fraction(0))
        start = [key[regio] / som * _WEIGHT for regio in regios]
        self._left = _table(start, verhoudingen(cijfers[WAJONG].waarden, of_all, regios), self.steps)
        found = verhoudingen(cijfers[WERKLOOSHEID].waarden, of_all, regios)
        self._right = _table([Fraction(_POWER)] * len(regios), found, [-step for step in self.steps])

    def exact(self, wajong: int, werkloosheid: int) -> tuple[Fraction, ...]:
        """What the key itself gives each of the numbers. Unlike a definition it takes exponents below zero."""
        exponenten = Exponenten(Fraction(wajong, STEPS), Fraction(werkloosheid, STEPS))
        made = aandelen(TOTAAL, self.indicator, self.cijfers, exponenten, self.regios)
        return tuple((made.aandeel(getal.regio) or Fraction(0)) * self.totaal for getal in self.getallen)

    def searched(self, rooms: Sequence[int]) -> Afgezocht:
        """Every pair tried; ``rooms`` are how many jobs a number may lie from its exact value."""
        targets = [getal.banen * _JOB for getal in self.getallen]
        doubt = self._doubt(max(getal.banen for getal in self.getallen) + max(rooms))
        wide = max(rooms) * _JOB + doubt
        hits: list[Treffer] = []
        errors: dict[bool, list[tuple[int, int, int]]] = {True: [], False: []}
        for a, left in zip(self.steps, self._left, strict=True):
            parts = [(left[at] * self.totaal * _JOB, at, t) for at, t in zip(self._at, targets, strict=True)]
            nearest: dict[bool, tuple[int, int, int]] = {}
            for b, right in zip(self.steps, self._right, strict=True):
                whole = sum(map(mul, left, right))
                off = [part * right[at] // whole - target for part, at, target in parts]
                error, low = sum(map(mul, off, off)), a < 0 or b < 0
                if low not in nearest or error < nearest[low][0]:
                    nearest[low] = error, a, b
                if min(map(abs, off)) <= wide:
                    hits.append(Treffer(a, b, self._fits(a, b, off, rooms, doubt)))
            for low, found in nearest.items():
                errors[low].append(found)
        positive = self._nearest(errors[False])
        return Afgezocht(
            tuple(hit for hit in hits if any(map(any, hit.past))),
            self._nearest([*errors[True], *errors[False]]),
            positive,
        )

    def error(self, wajong: int, werkloosheid: int) -> Fraction:
        """The squares of what each number lies off, added up."""
        found = zip(self.exact(wajong, werkloosheid), self.getallen, strict=True)
        return sum(((value - getal.banen) ** 2 for value, getal in found), Fraction(0))

    def _doubt(self, most: int) -> int:
        """How far a number can lie off because entries of the tables were cut off, with room to spare."""
        least = [min(map(min, table)) for table in (self._left, self._right)]
        return 1 + sum(4 * most * _JOB // one for one in least)

    def _fits(
        self, a: int, b: int, off: Sequence[int], rooms: Sequence[int], doubt: int
    ) -> tuple[tuple[bool, ...], ...]:
        """Per room which numbers are given; nearer to a border than ``doubt`` the key itself decides."""
        if any(abs(abs(one) - room * _JOB) <= doubt for one in off for room in rooms):
            values = zip(self.exact(a, b), self.getallen, strict=True)
            away = [abs(value - getal.banen) for value, getal in values]
            return tuple(tuple(one <= room for one in away) for room in rooms)
        return tuple(tuple(abs(one) <= room * _JOB for one in off) for room in rooms)

    def _nearest(self, found: Iterable[tuple[int, int, int]]) -> tuple[int, int]:
        """The pair with the least error; those that lie too close to tell apart are computed by the key itself."""
        best = sorted(found)[:4]
        return min(((a, b) for _, a, b in best), key=lambda pair: (self.error(*pair), pair))


def _table(start: Sequence[Fraction], bases: Mapping[str, Fraction], steps: Sequence[int]) -> list[list[int]]:
    """For each step the start of every region times its ratio to the power of that many hundredths."""
    columns = []
    for one, base in zip(start, bases.values(), strict=True):
        root = _CONTEXT.power(_decimal(base), _CONTEXT.divide(Decimal(1), Decimal(STEPS)))
        columns.append([int(_CONTEXT.multiply(_decimal(one), _CONTEXT.power(root, step))) for step in steps])
    return [list(row) for row in zip(*columns, strict=True)]


def _decimal(value: Fraction) -> Decimal:
    return _CONTEXT.divide(Decimal(value.numerator), Decimal(value.denominator))
