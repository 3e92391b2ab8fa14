"""Wage-return periods of one job that overlap are found on every engine, with their number and the first rows."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import combinations
from random import Random
from typing import Any

import duckdb
import narwhals.stable.v2 as nw
import polars as pl
import pytest

from banenafspraak.errors import BadInput, Finding
from banenafspraak.logic.kolommen import Polars, reken_kolommen
from banenafspraak.logic.kolommen.tijdvakken import keur_tijdvakken
from tests.logic.motoren import relatie
from tests.logic.speelregels import speelregels

Rij = tuple[int, int, int, date, date]
NAMES = ("persoon", "werkgever", "dienstverband", "tijdvak_van", "tijdvak_tot")
JAN, FEB, MRT, APR = (date(2026, month, 1) for month in (1, 2, 3, 4))
HALF_JAN, HALF_FEB = date(2026, 1, 15), date(2026, 2, 15)


def frame(*rows: Rij) -> pl.DataFrame:
    kinds = [*[pl.Int64] * 3, pl.Date, pl.Date]
    return pl.DataFrame(rows, schema=dict(zip(NAMES, kinds, strict=True)), orient="row")


def op_polars(rows: pl.DataFrame) -> list[Finding]:
    return keur_tijdvakken(nw.from_native(rows.lazy()))


def op_duckdb(rows: pl.DataFrame) -> list[Finding]:
    with duckdb.connect() as connection:
        return keur_tijdvakken(nw.from_native(relatie(connection, rows)))


MOTOREN = [op_polars, op_duckdb]
OVERLAP = frame((1, 1, 1, JAN, FEB), (2, 1, 1, JAN, FEB), (1, 1, 1, HALF_JAN, HALF_FEB), (2, 1, 1, FEB, MRT))


@pytest.mark.parametrize("motor", MOTOREN)
def test_a_period_that_begins_before_the_one_before_it_is_over_is_counted_with_its_row(
    motor: Callable[[pl.DataFrame], list[Finding]],
) -> None:
    (finding,) = motor(OVERLAP)

    assert (finding.code, finding.kolom, finding.rij) == ("tijdvak_overlapt", "tijdvak_van", 3)
    assert finding.bericht.nl.startswith("1 rijen beginnen")
    assert finding.bericht.nl.endswith("Eerste rijen: 3.")


def test_spark_finds_the_same(spark: Any) -> None:
    assert keur_tijdvakken(nw.from_native(spark.createDataFrame(OVERLAP.to_arrow()))) == op_polars(OVERLAP)


@pytest.mark.parametrize("motor", MOTOREN)
@pytest.mark.parametrize(
    "rows",
    [
        frame(),
        frame((1, 1, 1, JAN, FEB), (1, 1, 1, FEB, MRT), (1, 1, 1, APR, date(2026, 5, 1))),
        # the same employer, two jobs of one person
        frame((1, 1, 1, JAN, FEB), (1, 1, 2, HALF_JAN, HALF_FEB)),
        # another person, another employer
        frame((1, 1, 1, JAN, FEB), (2, 1, 1, HALF_JAN, HALF_FEB), (1, 2, 1, HALF_JAN, HALF_FEB)),
        # the day on which one ends is the day on which the next begins
        frame((1, 1, 1, HALF_JAN, FEB), (1, 1, 1, JAN, HALF_JAN)),
    ],
)
def test_periods_that_follow_each_other_or_belong_to_other_jobs_are_good(
    motor: Callable[[pl.DataFrame], list[Finding]], rows: pl.DataFrame
) -> None:
    assert motor(rows) == []


def test_a_short_period_inside_a_long_one_is_found_also_when_others_lie_between() -> None:
    rows = frame((1, 1, 1, JAN, APR), (1, 1, 1, JAN, HALF_JAN), (1, 1, 1, MRT, APR))

    assert [finding.rij for finding in op_polars(rows)] == [3]


def test_no_more_than_five_rows_are_named_and_no_key_of_a_person() -> None:
    jobs = [(80000 + n, 1, 1, van, tot) for n in range(7) for van, tot in ((JAN, FEB), (HALF_JAN, HALF_FEB))]

    (finding,) = op_polars(frame(*jobs))

    assert finding.bericht.nl.startswith("7 rijen")
    assert finding.bericht.nl.endswith("Eerste rijen: 2, 4, 6, 8, 10.")
    assert "8000" not in str(finding)


def _by_hand(rows: list[Rij]) -> set[tuple[int, int, int]]:
    """The jobs with two periods that share a day and begin on different days, pair by pair."""
    return {
        a[:3] for a, b in combinations(rows, 2) if a[:3] == b[:3] and a[3] != b[3] and max(a[3], b[3]) < min(a[4], b[4])
    }


def test_it_finds_just_the_jobs_in_which_two_periods_share_a_day() -> None:
    random, found, clean = Random(20261122), 0, 0
    for _ in range(400):
        rows: list[Rij] = []
        for _ in range(random.randint(1, 9)):
            van = JAN + timedelta(random.randint(0, 12))
            rows.append((random.randint(1, 2), random.randint(1, 2), 1, van, van + timedelta(random.randint(1, 4))))
        wrong = _by_hand(rows)
        assert bool(op_polars(frame(*rows))) == bool(wrong), rows
        found, clean = found + bool(wrong), clean + (not wrong)
    assert min(found, clean) > 50


def test_the_columns_reading_refuses_them_with_whatever_else_is_wrong() -> None:
    rows = OVERLAP.with_columns(peildatum="tijdvak_van", uren=pl.Series([99999, 1, 99999, 1]))

    with pytest.raises(BadInput) as refused:
        reken_kolommen(speelregels(), rows, Polars())

    assert {finding.code for finding in refused.value.findings} == {"waarde_buiten_bereik", "tijdvak_overlapt"}
