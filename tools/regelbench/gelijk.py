"""Whether two measured things gave the same answers: ``python -m tools.regelbench.gelijk FOLDER``, as JSON."""

import json
import sys
from pathlib import Path
from typing import Any

import polars as pl

from tools.regelbench.gegevens import ALLES_SPARK
from tools.regelbench.wereld import MAANDEN


def rijen_verschillen(een: pl.LazyFrame, ander: pl.LazyFrame) -> tuple[int, int]:
    """How many rows there are, and how many of them have no row with the same answers on the other side."""
    schema = een.collect_schema()
    names = [naam for naam in schema if naam in ander.collect_schema()]
    same = ander.select(pl.col(naam).cast(schema[naam]) for naam in names)
    alone = een.select(names).join(same, on=names, how="anti", nulls_equal=True)
    rows, extra = _aantal(een), abs(_aantal(een) - _aantal(ander))
    return rows, _aantal(alone) + extra


def _aantal(frame: pl.LazyFrame) -> int:
    found: int = frame.select(pl.len()).collect(engine="streaming").item()
    return found


def motoren(map_: Path, motor: str) -> dict[str, int]:
    """Polars beside another engine, over the persons that the other engine had."""
    found = {"rijen": 0, "anders": 0}
    for deel in ("tijdvak", "jaar"):
        een, ander = (pl.scan_parquet(map_ / f"alles_{naam}.{deel}.parquet") for naam in ("polars", motor))
        if motor == "spark":
            een = een.join(pl.scan_parquet(map_ / ALLES_SPARK).select("persoon").unique(), on="persoon", how="semi")
        rows, differ = rijen_verschillen(een, ander)
        found = {"rijen": found["rijen"] + rows, "anders": found["anders"] + differ}
    return found


def hand(map_: Path) -> dict[str, int]:
    een, ander = (pl.scan_parquet(map_ / f"lks_{naam}.tijdvak.parquet") for naam in ("regel", "hand"))
    rows, differ = rijen_verschillen(een, ander)
    return {"rijen": rows, "anders": differ}


def openfisca(map_: Path) -> dict[str, int]:
    """Cents of every month and year: the same, one cent apart, or further."""
    theirs = pl.scan_parquet(map_ / "openfisca.parquet").with_row_index("persoon")
    theirs = theirs.with_columns(pl.col("persoon").cast(pl.Int64))
    per_maand = theirs.unpivot([f"lks_{n}" for n in range(1, MAANDEN + 1)], index="persoon", value_name="zij")
    per_maand = per_maand.with_columns(maand=pl.col("variable").str.slice(4).cast(pl.Int8))
    map_ /= "subsidiejaar_regel"
    ours = pl.scan_parquet(map_ / "*.tijdvak.parquet").with_columns(maand=pl.col("tijdvak_van").dt.month())
    year = pl.scan_parquet(map_ / "*.jaar.parquet")
    pairs = (
        ours.join(per_maand, on=["persoon", "maand"]).select(pl.col("lks_onder") - pl.col("zij").cast(pl.Int64)),
        year.join(theirs, on="persoon").select(pl.col("lkv_onder") - pl.col("lkv").cast(pl.Int64)),
    )
    apart = pl.concat([pair.select(pl.first().abs().alias("apart")) for pair in pairs])
    looks = {"rijen": pl.len(), "cent": (pl.col("apart") == 1).sum(), "anders": (pl.col("apart") > 1).sum()}
    return dict(apart.select(**looks).collect(engine="streaming").row(0, named=True))


def main(map_: Path) -> dict[str, Any]:
    return {
        "duckdb": motoren(map_, "duckdb"),
        "spark": motoren(map_, "spark"),
        "hand": hand(map_),
        "openfisca": openfisca(map_),
    }


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]))))
