"""Whole numbers that add up: everybody gets the floor, what is left goes to the largest remainders."""

from collections.abc import Mapping
from fractions import Fraction
from math import lcm

# Remainders that differ less than this are one: they come from roots, which have no exact value.
FINEST = 10**40


def grootste_resten(gewichten: Mapping[str, Fraction], noemer: Fraction, eenheden: int) -> dict[str, int]:
    """How many of ``eenheden`` units each gets; of equal remainders the first code in order goes first.

    Where the weights add up to less than ``noemer``, what nobody holds takes part as one more party, after all codes,
    and its units go to nobody. So each gets less than one unit more or less than its exact part.
    """
    codes = sorted(gewichten)
    whole, total = _integers([gewichten[code] for code in codes], noemer)
    rest = total - sum(whole)
    parts = [*whole, rest] if rest else whole
    floors = [eenheden * part // total for part in parts]
    remainders = [_near(eenheden * part % total, total) for part in parts]
    left = eenheden - sum(floors)
    order = sorted(range(len(parts)), key=lambda i: (-remainders[i], i))
    ups = set(order[:left])
    return {code: floors[i] + (i in ups) for i, code in enumerate(codes)}


def _integers(values: list[Fraction], noemer: Fraction) -> tuple[list[int], int]:
    """The values and their denominator, all times the same number so that they are whole."""
    scale = lcm(noemer.denominator, *(value.denominator for value in values))
    return [int(value * scale) for value in values], int(noemer * scale)


def _near(part: int, total: int) -> int:
    return (2 * part * FINEST + total) // (2 * total)
