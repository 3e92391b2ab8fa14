"""Exact fractions as decimal strings: as they are where that is possible, else rounded so that the sum stays right."""

from collections.abc import Sequence
from fractions import Fraction

CIJFERS = 10


def decimaal(waarde: Fraction, cijfers: int = CIJFERS) -> str:
    """``waarde`` as a decimal string; a value without end is rounded half up (away from zero) at ``cijfers``."""
    places = _places(waarde)
    if places is None:
        places = cijfers
        waarde = Fraction(_half_up(waarde * 10**places), 10**places)
    return _text(waarde.numerator * 10**places // waarde.denominator, places)


def decimalen(waarden: Sequence[Fraction], cijfers: int = CIJFERS) -> list[str]:
    """The values as decimal strings that add up to exactly their sum, when the sum has an end.

    Values without end go down to ``cijfers`` decimals; what is left goes to the largest remainders, first one first.
    """
    endless = [i for i, waarde in enumerate(waarden) if _places(waarde) is None]
    if not endless or _places(sum(waarden, Fraction(0))) is None:
        return [decimaal(waarde, cijfers) for waarde in waarden]
    rest = sum((waarden[i] for i in endless), Fraction(0))
    places = max(cijfers, _places(rest) or 0)
    scaled = {i: waarden[i] * 10**places for i in endless}
    floors = {i: value.numerator // value.denominator for i, value in scaled.items()}
    left = int(rest * 10**places) - sum(floors.values())
    order = sorted(endless, key=lambda i: (floors[i] - scaled[i], i))
    ups = set(order[:left])
    return [
        _text(floors[i] + (i in ups), places) if i in floors else decimaal(waarde, cijfers)
        for i, waarde in enumerate(waarden)
    ]


def _places(waarde: Fraction) -> int | None:
    """How many decimals the value needs; None when it has no end."""
    rest, twos, fives = waarde.denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    return max(twos, fives) if rest == 1 else None


def _half_up(waarde: Fraction) -> int:
    whole = (2 * abs(waarde.numerator) + waarde.denominator) // (2 * waarde.denominator)
    return whole if waarde >= 0 else -whole


def _text(whole: int, places: int) -> str:
    digits = str(abs(whole)).rjust(places + 1, "0")
    text = digits if places == 0 else f"{digits[:-places]}.{digits[-places:]}".rstrip("0").rstrip(".")
    return f"-{text}" if whole < 0 else text
