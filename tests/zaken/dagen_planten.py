"""Each place in the text of the rules where a fixed day stands, and the rules with the day of one place a day later."""

import sys
from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from pathlib import Path
from types import FrameType

import pytest

from banenafspraak.inlezen import wetboek
from banenafspraak.logic import woorden
from banenafspraak.logic.terms import Pool, Term
from banenafspraak.regelingen.boek import Regelboek, schrijf_boek
from tests.zaken.planten import built

Vast = Callable[[Pool, int | Fraction | str | bool, str], Term]
Regel = tuple[str, str, int]
"""Module and function of a rule, and the line."""
GEREEDSCHAP = ("bouw", "boek")


def _regel() -> Regel | None:
    """The line of a rule that asks for this fixed day; None for a day that only chooses a row of a value."""
    frame: FrameType | None = sys._getframe(2)
    while frame:
        file = Path(frame.f_code.co_filename)
        if file.stem == "bouw" and frame.f_code.co_name == "waarde":
            return None
        if file.parent.name == "regelingen" and file.stem not in GEREEDSCHAP:
            return file.stem, frame.f_code.co_name, frame.f_lineno
        frame = frame.f_back
    return None


def _replace(monkeypatch: pytest.MonkeyPatch, vast: Vast) -> None:
    for module in ("logic.woorden.delen", "regelingen.bouw"):
        monkeypatch.setattr(f"banenafspraak.{module}.vast", vast)


@cache
def days_of_the_rules() -> dict[str, tuple[str, Regel]]:
    """The day and line of each place, by name: module, function, day, and its number in that function."""
    found: set[tuple[str, Regel]] = set()
    real = woorden.vast

    def noted(pool: Pool, waarde: int | Fraction | str | bool, eenheid: str = "") -> Term:
        if isinstance(waarde, str) and (regel := _regel()):
            found.add((waarde, regel))
        return real(pool, waarde, eenheid)

    with pytest.MonkeyPatch.context() as monkeypatch:
        _replace(monkeypatch, noted)
        schrijf_boek(wetboek())
    named: dict[str, tuple[str, Regel]] = {}
    for dag, regel in sorted(found, key=lambda one: (one[0], one[1])):
        same = [other for day, other in found if day == dag and other[:2] == regel[:2] and other[2] < regel[2]]
        named[f"{regel[0]}.{regel[1]} {dag} {len(same) + 1}"] = dag, regel
    return named


def with_a_day_moved(plek: str) -> Regelboek | None:
    """The rules with the day of one place a day later; None where they cannot be built."""
    dag, regel = days_of_the_rules()[plek]
    later = (date.fromisoformat(dag) + timedelta(1)).isoformat()
    real = woorden.vast

    def moved(pool: Pool, waarde: int | Fraction | str | bool, eenheid: str = "") -> Term:
        here = waarde == dag and _regel() == regel
        return real(pool, later if here else waarde, eenheid)

    with pytest.MonkeyPatch.context() as monkeypatch:
        _replace(monkeypatch, moved)
        return built(wetboek())
