"""Measures one thing in this process: ``python -m tools.regelbench.een WHAT FOLDER``, and prints it as JSON.

The clock runs from the Parquet file to the last outcome. Starting Python, reading the law and building the rules, which
happens once, stay out of it; they are in the peak of memory.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import polars as pl

from banenafspraak.inlezen import wetboek
from banenafspraak.logic.kolommen import DuckDB, Kolommen, Motor, Polars, Spark, reken_kolommen
from banenafspraak.logic.terms import Term
from banenafspraak.regelingen.boek import regelboek
from tools.regelbench.gegevens import ALLES, ALLES_SPARK, LKS, SUBSIDIEJAAR, alle_uitkomsten, lks_uitkomsten
from tools.regelbench.gemeten import DRADEN, geklokt
from tools.regelbench.hand_lks import lks
from tools.regelbench.subsidiejaar import subsidiejaar
from tools.regelbench.zaken import IN_ZINNEN, UITGELEGD, per_zaak

PER_DEEL = 150_000 * 12
SPARK = {
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.sql.shuffle.partitions": str(DRADEN),
    "spark.log.level": "ERROR",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.memory": "4g",
}


def alles_polars(map_: Path, uit: Path) -> dict[str, Any]:
    return _kolommen(alle_uitkomsten(regelboek()), lambda: pl.scan_parquet(map_ / ALLES), Polars(), uit)


def alles_zonder_oorzaken(map_: Path, uit: Path) -> dict[str, Any]:
    uitkomsten, frame = alle_uitkomsten(regelboek()), lambda: pl.scan_parquet(map_ / ALLES)
    return _kolommen(uitkomsten, frame, Polars(), uit, oorzaken=False)


def alles_duckdb(map_: Path, uit: Path) -> dict[str, Any]:
    import duckdb

    connection = duckdb.connect()
    for naam, value in {"threads": DRADEN, "memory_limit": "700MB", "temp_directory": map_ / "duckdb"}.items():
        connection.execute(f"SET {naam} = '{value}'")
    frame = lambda: connection.read_parquet(str(map_ / ALLES))  # noqa: E731
    return _kolommen(alle_uitkomsten(regelboek()), frame, DuckDB(connection), uit)


def alles_spark(map_: Path, uit: Path) -> dict[str, Any]:
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.master(f"local[{DRADEN}]").appName("regelbench")
    for naam, value in SPARK.items():
        builder = builder.config(naam, value)
    session = builder.getOrCreate()
    frame = lambda: session.read.parquet(str(map_ / ALLES_SPARK))  # noqa: E731
    found = _kolommen(alle_uitkomsten(regelboek()), frame, Spark(session), uit)
    del found["piek"]  # the memory is that of the Java beside this process
    return found


def lks_regel(map_: Path, uit: Path) -> dict[str, Any]:
    return _kolommen(lks_uitkomsten(regelboek()), lambda: pl.scan_parquet(map_ / LKS), Polars(), uit)


def lks_hand(map_: Path, uit: Path) -> dict[str, Any]:
    wet, found = wetboek(), []
    result = geklokt(lambda: found.append(lks(pl.scan_parquet(map_ / LKS), wet).collect(engine="streaming")))
    found[0].write_parquet(uit.with_suffix(".tijdvak.parquet"))
    return result


def subsidiejaar_regel(map_: Path, uit: Path) -> dict[str, Any]:
    """Person after person, as many at a time as keep the memory low; each part goes to its own file."""
    boek = regelboek()
    uitkomsten = subsidiejaar(boek.bouw)
    return geklokt(lambda: _in_delen(uitkomsten, map_ / SUBSIDIEJAAR, uit))


def _in_delen(uitkomsten: dict[str, Term], bron: Path, uit: Path) -> None:
    frame = pl.scan_parquet(bron)
    rows = frame.select(pl.len()).collect().item()
    uit.mkdir(exist_ok=True)
    for deel, begin in enumerate(range(0, rows, PER_DEEL)):
        with reken_kolommen(uitkomsten, frame.slice(begin, PER_DEEL), Polars()) as found:
            _schrijf(found, uit / f"{deel:03}")


def _kolommen(
    uitkomsten: dict[str, Term], frame: Callable[[], Any], motor: Motor, uit: Path, *, oorzaken: bool = True
) -> dict[str, Any]:
    found: list[Kolommen] = []
    result = geklokt(lambda: found.append(reken_kolommen(uitkomsten, frame(), motor, oorzaken=oorzaken)))
    with found[0] as kolommen:
        _schrijf(kolommen, uit)
    return result


def _schrijf(kolommen: Kolommen, uit: Path) -> None:
    for naam, frame in (("tijdvak", kolommen.tijdvak), ("jaar", kolommen.jaar)):
        if frame is not None:
            pad = uit.with_suffix(f".{naam}.parquet")
            if frame.implementation.is_pyspark():  # writes a folder otherwise
                frame.collect(backend="polars").write_parquet(pad)
            else:
                frame.sink_parquet(str(pad))


def maat(_map: Path, _uit: Path) -> dict[str, Any]:
    """The piece of plain Python that the other bench divides by."""
    from tools.bench import baseline, timed  # more than the others need in their memory

    return {"seconden": timed(baseline, 9)}


def zaak(_map: Path, _uit: Path) -> dict[str, Any]:
    return per_zaak(None)


def zaak_uitleg(_map: Path, _uit: Path) -> dict[str, Any]:
    return per_zaak(UITGELEGD)


def zaak_zinnen(_map: Path, _uit: Path) -> dict[str, Any]:
    return per_zaak(IN_ZINNEN)


WAT: dict[str, Callable[[Path, Path], dict[str, Any]]] = {
    werk.__name__: werk
    for werk in (
        maat,
        zaak,
        zaak_uitleg,
        zaak_zinnen,
        alles_polars,
        alles_zonder_oorzaken,
        alles_duckdb,
        alles_spark,
        lks_regel,
        lks_hand,
        subsidiejaar_regel,
    )
}

if __name__ == "__main__":
    folder = Path(sys.argv[2])
    print(json.dumps(WAT[sys.argv[1]](folder, folder / sys.argv[1])))
