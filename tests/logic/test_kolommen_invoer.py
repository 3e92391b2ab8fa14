"""A frame that cannot be used is refused with everything that is wrong with it, and never with a value from it."""

from collections.abc import Callable
from datetime import date
from typing import Any

import duckdb
import polars as pl
import pytest

from banenafspraak.errors import BadInput
from banenafspraak.logic.kolommen import DuckDB, Polars, reken_kolommen
from banenafspraak.logic.terms import Term
from tests.logic.motoren import relatie
from tests.logic.speelregels import speelregels

UITKOMSTEN = speelregels()


@pytest.fixture
def frame() -> pl.DataFrame:
    """Two months of one job."""
    return pl.DataFrame(
        {
            "persoon": [1, 1],
            "werkgever": [1, 1],
            "dienstverband": [1, 1],
            "tijdvak_van": [date(2023, 1, 1), date(2023, 2, 1)],
            "tijdvak_tot": [date(2023, 2, 1), date(2023, 3, 1)],
            "peildatum": [date(2023, 1, 1), date(2023, 2, 1)],
            "aanvang": [date(2022, 6, 1)] * 2,
            "uren": [3600, 3600],
            "wsw": [False, False],
        }
    )


def codes(frame: Any, uitkomsten: dict[str, Term] = UITKOMSTEN) -> list[tuple[str, int | str | None]]:
    with pytest.raises(BadInput) as refused:
        reken_kolommen(uitkomsten, frame, Polars())
    return [(finding.code, finding.kolom) for finding in refused.value.findings]


def test_a_good_frame_is_read(frame: pl.DataFrame) -> None:
    with reken_kolommen(UITKOMSTEN, frame, Polars()) as kolommen:
        assert kolommen.tijdvak is not None
        assert kolommen.tijdvak.collect().shape[0] == 2


def test_missing_key_columns_are_named_all_at_once(frame: pl.DataFrame) -> None:
    assert codes(frame.drop("persoon", "peildatum")) == [
        ("kolom_ontbreekt", "persoon"),
        ("kolom_ontbreekt", "peildatum"),
    ]


@pytest.mark.parametrize(
    ("kolom", "waarden"),
    [
        ("uren", [36.0, 36.0]),
        ("uren", ["36", "36"]),
        ("wsw", [0, 1]),
        ("aanvang", [20220601, 20220601]),
        ("persoon", ["a", "b"]),
    ],
)
def test_a_column_of_another_type_is_refused(frame: pl.DataFrame, kolom: str, waarden: list[Any]) -> None:
    assert codes(frame.with_columns(pl.Series(kolom, waarden))) == [("kolomtype", kolom)]


def test_empty_keys_and_values_outside_their_bounds_are_counted_and_not_shown(frame: pl.DataFrame) -> None:
    wrong = frame.with_columns(persoon=pl.Series([None, 1]), uren=pl.Series([4001, 98765]))

    with pytest.raises(BadInput) as refused:
        reken_kolommen(UITKOMSTEN, wrong, Polars())

    assert [(one.code, one.kolom) for one in refused.value.findings][:2] == [
        ("sleutel_leeg", "persoon"),
        ("waarde_buiten_bereik", "uren"),
    ]
    assert "2 keer" in refused.value.findings[1].bericht.nl
    assert "98765" not in str(refused.value)


def test_a_period_that_is_there_twice_is_refused(frame: pl.DataFrame) -> None:
    assert codes(pl.concat([frame, frame])) == [("sleutel_dubbel", "tijdvak_van")]


def test_a_fact_that_differs_between_the_rows_of_a_job_is_refused(frame: pl.DataFrame) -> None:
    two = pl.Series([date(2022, 6, 1), date(2022, 6, 2)])

    assert codes(frame.with_columns(aanvang=two)) == [("feit_verschilt", "aanvang")]


def test_a_fact_that_is_known_in_one_row_of_a_job_only_is_refused(frame: pl.DataFrame) -> None:
    assert codes(frame.with_columns(verklaring_op=pl.Series([None, date(2022, 7, 1)]))) == [
        ("feit_verschilt", "verklaring_op")
    ]


def test_a_fact_of_a_person_may_not_differ_between_jobs(frame: pl.DataFrame) -> None:
    two = frame.with_columns(dienstverband=pl.Series([1, 2]), ooit_uitkering=pl.Series([True, False]))

    assert codes(two) == [("feit_verschilt", "ooit_uitkering")]


def test_classic_frames_are_refused_with_what_to_do() -> None:
    class DataFrame:
        pass

    with pytest.raises(BadInput) as refused:
        reken_kolommen(UITKOMSTEN, DataFrame(), Polars())

    assert [finding.code for finding in refused.value.findings] == ["tabelsoort"]
    assert "polars" in refused.value.findings[0].bericht.nl


@pytest.mark.parametrize("wrong", [lambda f: f.drop("persoon"), lambda f: f.with_columns(uren=pl.lit(9999))])
def test_duckdb_refuses_the_same_and_leaves_no_table(frame: pl.DataFrame, wrong: Callable[[pl.DataFrame], Any]) -> None:
    with duckdb.connect() as connection:
        with pytest.raises(BadInput):
            reken_kolommen(UITKOMSTEN, relatie(connection, wrong(frame)), DuckDB(connection))
        assert connection.execute("SELECT table_name FROM duckdb_tables()").fetchall() == []


def test_duckdb_keeps_only_the_outcomes_and_those_until_they_are_closed(frame: pl.DataFrame) -> None:
    with duckdb.connect() as connection:
        with reken_kolommen(UITKOMSTEN, relatie(connection, frame), DuckDB(connection)):
            assert len(connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()) == 2
        assert connection.execute("SELECT table_name FROM duckdb_tables()").fetchall() == []
