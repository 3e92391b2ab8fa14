"""Whole numbers that add up: everybody gets the floor, what is left goes to the largest remainders."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

# Remainders that differ less than this are one: they come from roots, which have no exact value.
FINEST = 10**40


# Who holds what the weights add up to less than their denominator; its units go to nobody.
NIEMAND = ""


@dataclass(frozen=True, slots=True)
class Resten:
    """Whole units before the last ones are handed out: what is left (``over``), and who comes first for it."""

    heel: Mapping[str, int]
    rest: Mapping[str, Fraction]
    volgorde: tuple[str, ...]
    over: int

    def krijgt(self, code: str) -> bool:
        """Whether a party gets one of the units that are left."""
        return code in self.volgorde[: self.over]

    def plaats(self, code: str) -> int:
        """The place of a party in the order of remainders, the largest being 1."""
        return self.volgorde.index(code) + 1


def grootste_resten(gewichten: Mapping[str, Fraction], noemer: Fraction, eenheden: int) -> dict[str, int]:
    """How many of ``eenheden`` units each gets; of equal remainders the first code in order goes first.

    Where the weights add up to less than ``noemer``, what nobody holds takes part as one more party, after all codes,
    and its units go to nobody. So each gets less than one unit more or less than its exact part.
    """
    found = resten(gewichten, noemer, eenheden)
    ups = set(found.volgorde[: found.over])
    return {code: count + (code in ups) for code, count in found.heel.items() if code != NIEMAND}


def resten(gewichten: Mapping[str, Fraction], noemer: Fraction, eenheden: int) -> Resten:
    """The whole units of each, and the order in which the units that are left go round."""
    codes = sorted(gewichten)
    whole, total = _integers([gewichten[code] for code in codes], noemer)
    rest = total - sum(whole)
    parts = [*whole, rest] if rest else whole
    names = [*codes, NIEMAND] if rest else codes
    floors = [eenheden * part // total for part in parts]
    remainders = [_near(eenheden * part % total, total) for part in parts]
    order = sorted(range(len(parts)), key=lambda i: (-remainders[i], i))
    return Resten(
        dict(zip(names, floors, strict=True)),
        {name: Fraction(part, FINEST) for name, part in zip(names, remainders, strict=True)},
        tuple(names[i] for i in order),
        eenheden - sum(floors),
    )


def _integers(values: list[Fraction], noemer: Fraction) -> tuple[list[int], int]:
    """The values and their denominator, all times the same number so that they are whole."""
    scale = lcm(noemer.denominator, *(value.denominator for value in values))
    return [int(value * scale) for value in values], int(noemer * scale)


def _near(part: int, total: int) -> int:
    return (2 * part * FINEST + total) // (2 * total)
