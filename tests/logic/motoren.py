"""The engines as tests use them: one way to hand a frame to each, and to read its answers back."""

from collections.abc import Mapping
from typing import Any

import duckdb
import polars as pl

from banenafspraak.logic.kolommen import DuckDB, Kolommen, Polars, Spark, reken_kolommen
from banenafspraak.logic.terms import Term
from tests.logic.werelden import Antwoorden, uit_frames


def met_polars(uitkomsten: Mapping[str, Term], frame: pl.DataFrame) -> Antwoorden:
    return _lees(uitkomsten, reken_kolommen(uitkomsten, frame, Polars()))


def met_duckdb(uitkomsten: Mapping[str, Term], frame: pl.DataFrame) -> Antwoorden:
    with duckdb.connect() as connection:
        return _lees(uitkomsten, reken_kolommen(uitkomsten, relatie(connection, frame), DuckDB(connection)))


def met_spark(sessie: Any, uitkomsten: Mapping[str, Term], frame: pl.DataFrame) -> Antwoorden:
    native = sessie.createDataFrame(frame.to_arrow())
    return _lees(uitkomsten, reken_kolommen(uitkomsten, native, Spark(sessie)))


def relatie(connection: Any, frame: pl.DataFrame) -> Any:
    """The frame as a relation of DuckDB."""
    connection.register("invoer", frame.to_arrow())
    return connection.table("invoer")


def _lees(uitkomsten: Mapping[str, Term], kolommen: Kolommen) -> Antwoorden:
    with kolommen:
        tijdvak, jaar = (
            None if frame is None else frame.collect(backend="polars").to_native()
            for frame in (kolommen.tijdvak, kolommen.jaar)
        )
    return uit_frames(uitkomsten, tijdvak, jaar)
