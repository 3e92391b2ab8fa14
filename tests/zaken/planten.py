"""What is planted in the law: a day of a rule that is one day off, a value that is a little higher or starts late."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from functools import cache

from banenafspraak.inlezen import wetboek
from banenafspraak.logic.tabel import Tabel
from banenafspraak.logic.terms import RuleError, Soort, Term
from banenafspraak.parameter import Parameter, Rij, Sleutel
from banenafspraak.regelingen.boek import Regelboek, regelboek, schrijf_boek
from banenafspraak.wetboek import Wetboek, frozen

EERSTE_DAG = date(2013, 1, 1)
EERSTE_GEBOORTEDAG = date(1950, 2, 1)
"""Who was born earlier reached AOW age before the register of 1 May 2015, and no older rule asks for that age."""

# How much higher a value is planted, by its unit: the least that the legal rounding lets through.
STAPPEN: dict[str, int | Fraction] = {
    "cent/uur": 1,  # a rate or the edge of a band: wages and hours are reckoned to the cent
    "cent/maand": 60,  # every minimum wage per month is a multiple of 60 cents
    "cent/jaar": 1200,  # a twelfth of it goes out to the cent, for part of a week too
    "cent/halfjaar": 600,  # half of that step
    "uren_honderdste": 100,  # hours of the law are whole ones
    "uren_honderdste/week": 100,
    "uren_honderdste/jaar": 100,
    "aandeel": Fraction(1, 100),  # of an amount that goes out to the cent, or to five of them
}


@cache
def values_of_the_rules() -> list[str]:
    return sorted({table.naam for _, table in _lookups()})


def _lookups() -> Iterator[tuple[Term, Tabel]]:
    """Each place where a rule reads a value: the day it reads, and the table."""
    for term in regelboek().bouw.pool.terms():
        if term.soort is Soort.WAARDE:
            yield term.delen[0], term.meta


def built(wet: Wetboek) -> Regelboek | None:
    try:
        return schrijf_boek(wet)
    except RuleError:
        return None


def with_a_value_off(naam: str) -> Iterator[tuple[str, Wetboek]]:
    """The law with one row of one value a little higher, or starting a day later; one by one."""
    wet = wetboek()
    parameter = wet.parameter(naam)
    for sleutel, rows in parameter.reeksen.items():
        for place, rij in enumerate(rows):
            days = _days(parameter, sleutel, rij)
            if rij.bestaat and days and rij.waarde is not None:
                higher = [*rows[:place], _higher(parameter, rij), *rows[place + 1 :]]
                yield f"{naam} {sleutel or ''} {rij.van} higher", _with(wet, parameter, sleutel, higher)
            begins = rij.van in days and (parameter.op_geboortedatum or rij.van > EERSTE_DAG)
            if rij.bestaat and begins and (late := _later(parameter, rows, place)):
                yield f"{naam} {sleutel or ''} {rij.van} later", _with(wet, parameter, sleutel, late)


def _days(parameter: Parameter, sleutel: Sleutel, rij: Rij) -> set[date]:
    """The days of one row on which a rule can read it: its first day, or the fixed days that rules name."""
    first = EERSTE_GEBOORTEDAG if parameter.op_geboortedatum else EERSTE_DAG
    found = set()
    for day, table in _lookups():
        if table.naam != parameter.naam or not (table.per_sleutel or (table.alleen or None) == sleutel):
            continue
        if not day.is_vast:
            found |= {max(first, rij.van)} if rij.tot is None or rij.tot > first else set()
        elif rij.covers(fixed := date.fromisoformat(str(day.meta))):
            found.add(fixed)
    return found


def _higher(parameter: Parameter, rij: Rij) -> Rij:
    """A choice that the law makes (no or yes) is turned round."""
    assert isinstance(rij.waarde, int | Fraction)
    ends = parameter.grenzen
    if ends and (ends.van, ends.tot) == (0, 1) and parameter.eenheid.published == "getal":
        return replace(rij, waarde=1 - rij.waarde)
    return replace(rij, waarde=rij.waarde + STAPPEN.get(parameter.eenheid.published, 1))


def _later(parameter: Parameter, rows: tuple[Rij, ...], place: int) -> list[Rij] | None:
    """The row begins a day later and the one before it runs on; None where nothing changes on that day."""
    rij = rows[place]
    moved = rij.van + timedelta(1)
    before = rows[place - 1] if place and rows[place - 1].tot == rij.van else None
    if rij.tot == moved or _says(parameter, before) == _says(parameter, rij):
        return None
    earlier = [*rows[: place - 1], replace(before, tot=moved)] if before else list(rows[:place])
    return [*earlier, replace(rij, van=moved), *rows[place + 1 :]]


def _says(parameter: Parameter, rij: Rij | None) -> tuple[object, object]:
    """What the value can be at least and at most under this row; without one, anything within its bounds."""
    if rij is not None and rij.bestaat and rij.waarde is not None:
        return rij.waarde, rij.waarde
    ends = parameter.grenzen
    low, high = (rij.ondergrens, rij.bovengrens) if rij is not None and rij.bestaat else (None, None)
    return (ends.van if ends and low is None else low), (ends.tot if ends and high is None else high)


def _with(wet: Wetboek, parameter: Parameter, sleutel: Sleutel, rows: list[Rij]) -> Wetboek:
    changed = replace(parameter, reeksen=frozen({**parameter.reeksen, sleutel: tuple(rows)}))
    return replace(wet, parameters=frozen({**wet.parameters, parameter.naam: changed}))
