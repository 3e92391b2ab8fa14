"""The records of one case: person, employers, jobs, years and wage-return periods, each with its facts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from banenafspraak.logic.niveau import Niveau

Gegeven = int | bool | None
"""A fact as rules read it: a truth, a whole number in steps of its scale, a day, a code; None is unknown."""


@dataclass(eq=False, slots=True)
class Record:
    """One record of one level. ``op`` finds the record of each level around it; ``memo`` keeps what was computed."""

    niveau: Niveau
    feiten: Mapping[str, Gegeven] = field(repr=False)
    op: dict[int, "Record"] = field(default_factory=dict, repr=False)
    onder: dict[int, list["Record"]] = field(default_factory=dict, repr=False)
    naam: str = ""
    memo: dict[Any, Any] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        self.op = {**self.op, self.niveau: self}

    def nieuw(self, niveau: Niveau, feiten: Mapping[str, Gegeven], *boven: "Record", naam: str = "") -> "Record":
        """A record below this one (and below ``boven``), listed with each record that an aggregate may start from."""
        around = {**self.op}
        for record in boven:
            around |= record.op
        made = Record(niveau, feiten, around, naam=naam)
        for record in dict.fromkeys(around.values()):
            record.onder.setdefault(niveau, []).append(made)
        return made


Waarheid = bool | None
Uitkomst = Any
"""``Waarheid`` of a truth, an interval of everything else."""
Lezer = Callable[[Record], Uitkomst]
"""Reads one term on a record of its level."""
