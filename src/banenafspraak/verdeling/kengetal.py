"""One figure of a key: what a gemeente, a region or the whole country has of an indicator."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Kengetal:
    """``gebied`` is a gemeente (GM0344), a region (AM26, former codes too) or NL; ``bestand`` and ``rij`` its place."""

    gebied: str
    indicator: str
    waarde: Fraction
    bestand: str | None = None
    rij: int | None = None
