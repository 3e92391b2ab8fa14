"""In which order columns are added to a frame: side by side as soon as what they read is there, dropped after use.

An engine that binds every projection anew is slow on many of them and on wide ones; so both are kept small.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import narwhals.stable.v2 as nw

from banenafspraak.logic.kolommen.motoren import Frame, Motor

_OVERBODIG = 40
"""So many columns that nobody reads any more are worth a projection of their own."""


@dataclass(frozen=True, slots=True)
class Stap:
    """Columns to add, and then what else happens to the frame: a join, an aggregate.

    Steps of one level with the same ``daarna`` are done at once, each with its ``waarvoor``; it adds ``brengt``.
    """

    kolommen: Mapping[str, nw.Expr]
    daarna: Callable[["Tafel", list[Any]], None] | None = None
    waarvoor: Any = None
    brengt: tuple[str, ...] = ()
    over_rijen: bool = False
    """Reads other rows of the frame, which is made real for that: as seldom as can be."""


@dataclass(frozen=True, slots=True)
class Taak:
    """Steps that make the columns ``maakt`` out of the columns ``leest``, one step after the other."""

    maakt: tuple[str, ...]
    leest: frozenset[str]
    stappen: Sequence[Stap]


@dataclass(eq=False, slots=True)
class Tafel:
    """A frame on its way, and the columns it holds."""

    frame: Frame
    motor: Motor
    heeft: set[str]
    _real: Frame | None = field(default=None, repr=False)

    def vast(self) -> None:
        """Makes the frame real, and lets go of what it was made from."""
        made = self.motor.vast(self.frame)
        self.laat_los()
        self.frame = self._real = made

    def laat_los(self) -> None:
        if self._real is not None:
            self.motor.laat_los(self._real)
        self._real = None

    def houd(self, names: Iterable[str], nieuw: Mapping[str, nw.Expr]) -> None:
        """``nieuw`` comes in, and only the columns ``names`` are left once it pays to let others go."""
        if nieuw:
            self.frame = self.frame.with_columns(**nieuw)
            self.heeft.update(nieuw)
        kept = [naam for naam in names if naam in self.heeft and naam not in nieuw]
        if len(self.heeft) - len(kept) - len(nieuw) > _OVERBODIG:
            self.alleen([*kept, *nieuw])

    def alleen(self, names: Iterable[str]) -> None:
        """Only the columns ``names`` are left."""
        kept = [naam for naam in names if naam in self.heeft]
        self.frame = self.frame.select(*kept)
        self.heeft = set(kept)

    def koppel(self, other: Frame, sleutels: Sequence[str], brengt: Iterable[str]) -> None:
        """Joins columns of another frame; a row without a match gets empty ones."""
        self.frame = self.frame.join(other, on=list(sleutels), how="left")
        self.heeft.update(brengt)


def voer_uit(tafel: Tafel, taken: Sequence[Taak], blijft: Iterable[str]) -> None:
    """Does ``taken``, makers before readers; in the end the frame holds ``blijft``."""
    begin = _begin(taken)
    last = max((begin[place] + len(taak.stappen) for place, taak in enumerate(taken)), default=0)
    until = _tot(taken, begin, last, blijft)
    for level in range(last):
        steps = [
            taak.stappen[level - start]
            for taak, start in zip(taken, begin, strict=True)
            if 0 <= level - start < len(taak.stappen)
        ]
        tafel.houd(
            _later(tafel, until, level), {naam: column for step in steps for naam, column in step.kolommen.items()}
        )
        _daarna(tafel, steps)
    if len(kept := _later(tafel, until, last - 1)) < len(tafel.heeft):
        tafel.alleen(kept)


def _later(tafel: Tafel, until: Mapping[str, int], level: int) -> list[str]:
    """The columns that are still read after ``level``."""
    return sorted(naam for naam in tafel.heeft if until.get(naam, -1) > level)


def _daarna(tafel: Tafel, steps: Sequence[Stap]) -> None:
    if any(step.over_rijen for step in steps):
        tafel.vast()
    todo: dict[Callable[[Tafel, list[Any]], None], list[Any]] = {}
    for step in steps:
        if step.daarna:
            todo.setdefault(step.daarna, []).append(step.waarvoor)
    for do, subjects in todo.items():
        do(tafel, subjects)


def _begin(taken: Sequence[Taak]) -> list[int]:
    """The level at which each task begins; tasks over other rows that can go together wait for each other."""
    rounds = _rondes(taken)
    ready: dict[str, int] = {}
    found = [0] * len(taken)
    for ronde in range(max(rounds, default=0) + 1):
        mine = [place for place, one in enumerate(rounds) if one == ronde]
        for place in mine:
            found[place] = max((ready.get(naam, 0) for naam in taken[place].leest), default=0)
            ready |= dict.fromkeys(taken[place].maakt, found[place] + len(taken[place].stappen))
        over = [place for place in mine if _is_over_rijen(taken[place])]
        together = max((found[place] for place in over), default=0)
        for place in over:
            found[place] = together
            ready |= dict.fromkeys(taken[place].maakt, together + 1)
    return found


def _rondes(taken: Sequence[Taak]) -> list[int]:
    """How many tasks over other rows must be done before each task."""
    after: dict[str, int] = {}
    found = []
    for taak in taken:
        found.append(max((after.get(naam, 0) for naam in taak.leest), default=0))
        after |= dict.fromkeys(taak.maakt, found[-1] + _is_over_rijen(taak))
    return found


def _is_over_rijen(taak: Taak) -> bool:
    return any(step.over_rijen for step in taak.stappen)


def _tot(taken: Sequence[Taak], begin: Sequence[int], last: int, blijft: Iterable[str]) -> dict[str, int]:
    """The last level that reads each column."""
    found: dict[str, int] = {}
    for taak, start in zip(taken, begin, strict=True):
        end = start + len(taak.stappen) - 1
        own = {naam for step in taak.stappen for naam in (*step.kolommen, *step.brengt)}
        for naam in (*taak.leest, *own):
            found[naam] = max(found.get(naam, -1), end)
    return found | dict.fromkeys(blijft, last)
