"""The Wtl against an independent reckoning: thousands of years of employment, each fact known."""

from collections import Counter
from collections.abc import Callable
from random import Random
from typing import Any

import pytest

from banenafspraak.logic.case import reken
from banenafspraak.logic.records import Record
from banenafspraak.regelingen.boek import regelboek
from tests.regelingen import orakel_wtl as orakel
from tests.regelingen.werelden import records, wereld

WERELDEN = 1200


def bedrag(naam: str, year: Record) -> tuple[int, int]:
    found: tuple[int, int] = reken(regelboek().regelingen[naam].bedragen[0].term, year)
    return found


def verwacht(reckon: Callable[..., Any], *world: Any) -> Any:
    """What the reckoning gives, None where the facts do not give the law."""
    try:
        return reckon(*world)
    except orakel.WetZwijgt:
        return None


@pytest.fixture(scope="module")
def werelden() -> list[tuple[Any, Any, Any, Any]]:
    random = Random(20261122)
    made = [wereld(random) for _ in range(WERELDEN)]
    return [(born, jobs, *records(born, jobs)) for born, jobs in made]


@pytest.mark.parametrize("soort", list(orakel.OPENS))
def test_the_right_in_every_wage_return_period_equals_the_reckoning(werelden: Any, soort: str) -> None:
    seen: Counter[bool] = Counter()
    recht = regelboek().regelingen[f"lkv_{soort}"].recht
    for born, jobs, _, periods in werelden:
        if verwacht(orakel.terms, soort, born, jobs) is None:
            continue
        for record, job, period in periods:
            want = orakel.has_right(soort, born, job, jobs, period)
            assert reken(recht, record) is want, (born, job.aanvang, period)
            seen[want] += 1
    assert seen[True] > 500
    assert seen[False] > 5000


@pytest.mark.parametrize("soort", list(orakel.OPENS))
def test_each_lkv_over_the_year_equals_the_reckoning_to_the_cent(werelden: Any, soort: str) -> None:
    seen: Counter[str] = Counter()
    for born, jobs, years, _ in werelden:
        for year, record in years.items():
            want = verwacht(orakel.lkv, soort, born, jobs, year)
            if want is not None:
                assert bedrag(f"lkv_{soort}", record) == (want, want), (year, born)
                seen["iets" if want else "niets"] += 1
    assert seen["iets"] > 100
    assert seen["niets"] > 500


def test_the_liv_over_the_year_equals_the_reckoning_to_the_cent(werelden: Any) -> None:
    seen: Counter[int] = Counter()
    for born, jobs, years, _ in werelden:
        for year, record in years.items():
            want = orakel.liv(born, jobs, year)
            assert bedrag("liv", record) == (want, want), (year, born)
            seen[year] += bool(want)
    assert set(seen) - {year for year, count in seen.items() if not count} == set(range(2017, 2025))


def test_the_jeugd_liv_over_the_year_equals_the_reckoning_and_is_open_where_the_bounds_were_not_found(
    werelden: Any,
) -> None:
    seen: Counter[int | None] = Counter()
    for born, jobs, years, _ in werelden:
        for year, record in years.items():
            want = verwacht(orakel.jeugd_liv, born, jobs, year)
            low, high = bedrag("jeugd_liv", record)
            if want is None:
                assert year in (2019, 2021)
                assert low == 0
                seen[None] += bool(high)
            else:
                assert (low, high) == (want, want), (year, born)
                seen[year] += bool(want)
    assert all(seen[year] for year in (2018, 2020, 2022, 2023, None))


def test_only_the_highest_counts_and_the_jeugd_liv_comes_on_top_of_three_of_the_lkvs(werelden: Any) -> None:
    samen = regelboek().regelingen["loonkostenvoordeel"]
    seen: Counter[int] = Counter()
    for born, jobs, years, _ in werelden:
        for year, record in years.items():
            want = verwacht(orakel.together, born, jobs, year)
            if want is not None:
                found = reken(samen.bedragen[0].term, record), reken(samen.bedragen[0].onderdelen["telt"], record)
                assert found == tuple((one, one) for one in want), (year, born)
                assert reken(samen.recht, record) is (want[0] > 0)
                seen[want[1]] += 1
    assert set(seen) == set(range(7))
