"""What was seen of the division into regions: observations per year, and periods in which sources contradict."""

from dataclasses import dataclass
from datetime import date

from banenafspraak.errors import Finding
from banenafspraak.verdeling.lezen import Gebiedsbron


@dataclass(frozen=True, slots=True)
class Waarneming:
    """A source saw the gemeente in ``regio`` in ``jaar``; it holds for 1 January of that year."""

    regio: str
    jaar: int
    bron: Gebiedsbron
    toelichting: str = ""

    @property
    def datum(self) -> date:
        return date(self.jaar, 1, 1)


@dataclass(frozen=True, slots=True)
class Betwist:
    """From ``van`` up to ``tot`` this row takes the place of the observations; two rows contradict each other."""

    regio: str
    van: date
    tot: date
    bron: Gebiedsbron
    toelichting: str


@dataclass(frozen=True, slots=True)
class Plaatsing:
    """The gemeente lies in region ``regio``, says ``bron`` of ``jaar``."""

    regio: str
    bron: Gebiedsbron
    jaar: int


@dataclass(frozen=True, slots=True)
class Ligging:
    """The regions that hold on a day, the regions it can be (the same ones when known), and what to know of it."""

    plaatsingen: tuple[Plaatsing, ...]
    kandidaten: tuple[str, ...]
    bevindingen: tuple[Finding, ...]

    @property
    def zeker(self) -> bool:
        """Whether exactly one region holds: not when the day of a switch is unknown or sources contradict."""
        return len(self.plaatsingen) == len(self.kandidaten) == 1
