"""One case as somebody handed it in, read and checked: facts as rules read them, and what is expected."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from banenafspraak.logic.records import Gegeven

Gedateerd = tuple[tuple[int, Gegeven], ...]
"""A fact that changes: from each day on its value; before the first day it is unknown."""
Tijdvaksoort = Literal["maand", "halfjaar", "jaar"]


@dataclass(frozen=True, slots=True)
class Zaak:
    """A person, a job and a day. ``feiten`` are flat; ``eerder`` holds the other jobs with the same employer.

    ``gedateerd`` has the facts of a wage-return period that change, ``eerder_gedateerd`` those of the other jobs by
    their place in ``eerder``; ``periode`` asks for a timeline.
    """

    naam: str
    peildatum: date
    feiten: Mapping[str, Gegeven]
    gedateerd: Mapping[str, Gedateerd] = field(default_factory=dict)
    eerder: tuple[Mapping[str, Gegeven], ...] = ()
    eerder_gedateerd: Mapping[int, Mapping[str, Gedateerd]] = field(default_factory=dict)
    periode: tuple[date, date] | None = None
    tijdvak: Tijdvaksoort = "maand"
    lezingen: Mapping[str, str] = field(default_factory=dict)
    verwacht: Mapping[str, Any] = field(default_factory=dict)
    bron: str | None = None
    waarom: str | None = None
    bestand: str | None = None
    rij: int | None = None
