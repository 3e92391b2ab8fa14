"""One figure of a key: what an indicator is in a gemeente, in a region or in the country."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Kengetal:
    """``gebied`` is a gemeente (GM0344), a region (AM26, former codes too) or NL; the place is where it was read."""

    gebied: str
    indicator: str
    waarde: Fraction
    bestand: str | None = None
    rij: int | None = None
