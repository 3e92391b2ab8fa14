"""A change that a second person decides on."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Verandering:
    """One part of a change: what it was and what it becomes."""

    wat: str
    nu: str
    wordt: str


@dataclass(frozen=True, slots=True)
class Wijziging:
    """Who asked for what, and when. Who asked for it is never the one who accepts it."""

    vrager: str
    op: date
    veranderingen: tuple[Verandering, ...]
    eigen: bool
