"""The engines that read rules as columns. All they differ in is how a frame is made real, and let go again."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import count
from typing import Any, Protocol

import narwhals.stable.v2 as nw
import polars

Frame = nw.LazyFrame[Any]


class Motor(Protocol):
    """``deelt_exact``: whether ``//`` on whole numbers is exact above 2^53."""

    naam: str
    deelt_exact: bool

    def vast(self, frame: Frame) -> Frame:
        """The same rows, computed."""
        ...

    def tabel(self, kolommen: Mapping[str, Sequence[int | None]]) -> Frame:
        """A small frame of whole numbers."""
        ...

    def laat_los(self, frame: Frame) -> None:
        """What ``vast`` or ``tabel`` made is not needed any more."""
        ...


def _tabel(kolommen: Mapping[str, Sequence[int | None]]) -> polars.DataFrame:
    return polars.DataFrame(dict(kolommen), schema=dict.fromkeys(kolommen, polars.Int64))


class Polars:
    """Polars in this process, with its streaming engine."""

    naam = "polars"
    deelt_exact = True

    def vast(self, frame: Frame) -> Frame:
        made: Frame = nw.from_native(frame.to_native().collect(engine="streaming").lazy())
        return made

    def tabel(self, kolommen: Mapping[str, Sequence[int | None]]) -> Frame:
        made: Frame = nw.from_native(_tabel(kolommen).lazy())
        return made

    def laat_los(self, frame: Frame) -> None:
        pass


class DuckDB:
    """DuckDB on the connection that the frame came from; what is made real is a temporary table."""

    naam = "duckdb"
    deelt_exact = True

    def __init__(self, verbinding: Any) -> None:
        self._connection = verbinding
        self._numbers = count()
        self._tables: dict[int, str] = {}

    def vast(self, frame: Frame) -> Frame:
        return self._table(frame.to_native().sql_query())

    def tabel(self, kolommen: Mapping[str, Sequence[int | None]]) -> Frame:
        self._connection.register("werkkamer_rijen", _tabel(kolommen).to_arrow())
        made = self._table("SELECT * FROM werkkamer_rijen")
        self._connection.unregister("werkkamer_rijen")
        return made

    def laat_los(self, frame: Frame) -> None:
        name = self._tables.pop(id(frame.to_native()), None)
        if name is not None:
            self._connection.execute(f"DROP TABLE IF EXISTS {name}")

    def _table(self, query: str) -> Frame:
        name = f"werkkamer_{id(self)}_{next(self._numbers)}"
        self._connection.execute(f"CREATE TEMPORARY TABLE {name} AS {query}")
        made: Frame = nw.from_native(self._connection.table(name))
        self._tables[id(made.to_native())] = name
        return made


class Spark:
    """PySpark; what is made real is a local checkpoint."""

    naam = "spark"
    deelt_exact = False

    def __init__(self, sessie: Any) -> None:
        self._session = sessie

    def vast(self, frame: Frame) -> Frame:
        with self._plain_plan():
            made: Frame = nw.from_native(frame.to_native().localCheckpoint(eager=True))
        return made

    @contextmanager
    def _plain_plan(self) -> Iterator[None]:
        """Without deriving constraints from every column: on hundreds of columns that never ends."""
        setting = "spark.sql.constraintPropagation.enabled"
        before = self._session.conf.get(setting)
        self._session.conf.set(setting, "false")
        try:
            yield
        finally:
            self._session.conf.set(setting, before)

    def tabel(self, kolommen: Mapping[str, Sequence[int | None]]) -> Frame:
        schema = ", ".join(f"{naam} bigint" for naam in kolommen)
        rows = list(zip(*kolommen.values(), strict=True))
        made: Frame = nw.from_native(self._session.createDataFrame(rows, schema))
        return made

    def laat_los(self, frame: Frame) -> None:
        pass
