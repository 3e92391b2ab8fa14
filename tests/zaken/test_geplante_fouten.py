"""Planted wrong rules are caught by the worked cases: every day of the law moved by one, every value a little off.

The whole sweep is part of the long proofs; the gate plants a fixed sample.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from functools import cache

import pytest

from banenafspraak.inlezen import wetboek
from banenafspraak.logic import woorden
from banenafspraak.logic.terms import Aard, Pool, Soort, Term
from banenafspraak.parameter import Parameter, Rij
from banenafspraak.regelingen.boek import Regelboek, regelboek, schrijf_boek
from banenafspraak.wetboek import Wetboek, frozen
from banenafspraak.zaken.antwoorden import Wensen, beantwoord
from banenafspraak.zaken.controle import afwijkingen
from banenafspraak.zaken.zaak import Zaak
from tests.zaken.test_zaken import all_cases, rows_of

# Days and values whose change no case can see, each with its reason.
NIET_TE_ZIEN: dict[str, str] = {}


@cache
def days_of_the_rules() -> list[str]:
    """Every fixed day that stands in a rule."""
    fixed = [term for term in regelboek().bouw.pool.terms() if term.soort is Soort.VAST and term.aard is Aard.DATUM]
    return sorted({str(term.meta) for term in fixed if term.meta != "nooit"})


@cache
def readers() -> dict[str, list[Zaak]]:
    """The cases that read each value of the law."""
    found: dict[str, list[Zaak]] = defaultdict(list)
    for zaak in all_cases():
        for naam in sorted({name for name, _ in rows_of(zaak)}):
            found[naam].append(zaak)
    return found


def is_caught(boek: Regelboek, cases: Iterator[Zaak] | list[Zaak]) -> bool:
    for zaak in cases:
        if zaak.lezingen:
            continue
        answer = beantwoord(zaak, Wensen(tuple(zaak.verwacht)), boek)
        if afwijkingen(zaak.verwacht, answer["regelingen"]):
            return True
    return False


def with_a_day_moved(monkeypatch: pytest.MonkeyPatch, dag: str) -> Regelboek:
    real = woorden.vast
    later = (date.fromisoformat(dag) + timedelta(1)).isoformat()

    def moved(pool: Pool, waarde: int | Fraction | str | bool, eenheid: str = "") -> Term:
        return real(pool, later if waarde == dag else waarde, eenheid)

    monkeypatch.setattr(woorden, "vast", moved)
    return schrijf_boek(wetboek())


def with_a_value_off(naam: str) -> Iterator[tuple[str, Wetboek]]:
    """The law with one row of one value a little higher, or starting a day later; one by one."""
    wet = wetboek()
    parameter = wet.parameter(naam)
    for sleutel, rows in parameter.reeksen.items():
        for place, rij in enumerate(rows):
            for what, other in (("higher", _higher(rij)), ("later", _later(rij))):
                if other is not None and (rij.tot is None or rij.tot > date(2013, 1, 2)):
                    changed = [*rows[:place], other, *rows[place + 1 :]]
                    yield f"{naam} {sleutel or ''} {rij.van} {what}", _with(wet, parameter, sleutel, changed)


def _higher(rij: Rij) -> Rij | None:
    if not isinstance(rij.waarde, int | Fraction) or not rij.bestaat:
        return None
    step = Fraction(1, 200) if isinstance(rij.waarde, Fraction) else 1
    return replace(rij, waarde=rij.waarde + step)


def _later(rij: Rij) -> Rij | None:
    moved = rij.van + timedelta(1)
    return replace(rij, van=moved) if rij.bestaat and rij.van > date(2013, 1, 1) and rij.tot != moved else None


def _with(wet: Wetboek, parameter: Parameter, sleutel: str | None, rows: list[Rij]) -> Wetboek:
    changed = replace(parameter, reeksen=frozen({**parameter.reeksen, sleutel: tuple(rows)}))
    return replace(wet, parameters=frozen({**wet.parameters, parameter.naam: changed}))


@pytest.mark.parametrize("dag", ["2015-01-01", "2017-01-01", "2024-01-01", "2026-01-01"])
def test_a_day_of_a_rule_moved_by_one_is_caught(monkeypatch: pytest.MonkeyPatch, dag: str) -> None:
    assert dag in days_of_the_rules()
    assert is_caught(with_a_day_moved(monkeypatch, dag), all_cases())


@pytest.mark.parametrize("naam", ["wml.referentiemaand", "lks.lasten", "lkv.ouder.tarief"])
def test_a_value_that_is_off_by_a_little_or_a_day_is_caught(naam: str) -> None:
    for what, wet in with_a_value_off(naam):
        assert is_caught(schrijf_boek(wet), readers()[naam]) or what in NIET_TE_ZIEN, what


@pytest.mark.proef
@pytest.mark.parametrize("dag", days_of_the_rules())
def test_every_day_of_every_rule_moved_by_one_is_caught(monkeypatch: pytest.MonkeyPatch, dag: str) -> None:
    assert is_caught(with_a_day_moved(monkeypatch, dag), all_cases()) or dag in NIET_TE_ZIEN


@pytest.mark.proef
@pytest.mark.parametrize(
    "naam", sorted({term.meta.naam for term in regelboek().bouw.pool.terms() if term.soort is Soort.WAARDE})
)
def test_every_value_that_is_off_by_a_little_or_a_day_is_caught(naam: str) -> None:
    missed = [what for what, wet in with_a_value_off(naam) if not is_caught(schrijf_boek(wet), readers()[naam])]

    assert [what for what in missed if what not in NIET_TE_ZIEN] == []


def test_the_cases_are_right_before_anything_is_planted() -> None:
    assert not is_caught(regelboek(), list(all_cases())[::7])
