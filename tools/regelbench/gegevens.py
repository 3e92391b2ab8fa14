"""The frames that are measured, and the outcomes that are asked of them."""

import json
import sys
from pathlib import Path

import polars as pl

from banenafspraak.feit import Feit
from banenafspraak.inlezen import wetboek
from banenafspraak.logic.kolommen.invoer import feiten
from banenafspraak.logic.terms import Term, parts
from banenafspraak.regelingen.boek import Regelboek, regelboek
from tools.regelbench.openfisca_invoer import per_persoon, waarden
from tools.regelbench.subsidiejaar import subsidiejaar
from tools.regelbench.wereld import MAANDEN, Wens, schrijf

ALLES, LKS, SUBSIDIEJAAR, PERSONEN = "alles.parquet", "lks.parquet", "subsidiejaar.parquet", "personen.parquet"
ALLES_SPARK, WAARDEN = "alles_spark.parquet", "waarden.json"
JAAR = 2023
WEG = 0.2
SPARK_DEEL = 0.012
GEMETEN = (
    *("doelgroep", "minimumloon", "loonkostensubsidie", "no_riskpolis", "premiekorting"),
    *("lkv_ouder", "lkv_arbeidsgehandicapt", "lkv_banenafspraak", "lkv_herplaatsen"),
    *("liv", "jeugd_liv", "loonkostenvoordeel"),
)
"""The regelingen that are measured, by name: a later one does not change what earlier measurements stand beside."""


def alle_uitkomsten(boek: Regelboek) -> dict[str, Term]:
    """Per measured regeling its right, every amount, and who decides where the law leaves that to a body."""
    found: dict[str, Term] = {}
    for naam in GEMETEN:
        regeling = boek.regeling(naam)
        found[f"{naam}_recht"] = regeling.recht
        found |= {f"{naam}_bedrag_{place}": bedrag.term for place, bedrag in enumerate(regeling.bedragen, 1)}
        if regeling.beslisser is not None:
            found[f"{naam}_beslisser"] = regeling.beslisser
    return found


def gemeten_feiten(boek: Regelboek) -> tuple[Feit, ...]:
    """The facts that anything in the measured regelingen reads, in the order of the law data."""
    read = feiten(parts(tuple(term for naam in GEMETEN for term in boek.regeling(naam).terms)))
    return tuple(feit for naam, feit in boek.wet.feiten.items() if naam in read)


def lks_uitkomsten(boek: Regelboek) -> dict[str, Term]:
    regeling = boek.regeling("loonkostensubsidie")
    return {"recht": regeling.recht, "bedrag": regeling.bedragen[0].term}


def maak(map_: Path, wat: str, rijen: int) -> None:
    """Writes one of the frames, of that many employment-months."""
    boek, wet = regelboek(), wetboek()
    if wat == ALLES:
        schrijf(map_ / ALLES, Wens(rijen, gemeten_feiten(boek), weg=WEG))
        frame = pl.scan_parquet(map_ / ALLES)
        last = int(frame.select(pl.col("persoon").max()).collect().item() * SPARK_DEEL)
        frame.filter(pl.col("persoon") <= last).sink_parquet(map_ / ALLES_SPARK)
    elif wat == LKS:
        schrijf(map_ / LKS, _bekend(lks_uitkomsten(boek), rijen))
    else:
        schrijf(map_ / SUBSIDIEJAAR, _bekend(subsidiejaar(boek.bouw), rijen, jaar=JAAR))
        per_persoon(map_ / SUBSIDIEJAAR, map_ / PERSONEN, wet)
        (map_ / WAARDEN).write_text(json.dumps(waarden(wet)), "utf-8")


def _bekend(uitkomsten: dict[str, Term], rijen: int, jaar: int | None = None) -> Wens:
    """Every fact that the outcomes read, known; in one year: one job for each person, and its hours complete."""
    read = feiten(parts(tuple(uitkomsten.values())))
    wanted = tuple(feit for naam, feit in wetboek().feiten.items() if naam in read)
    if jaar is None:
        return Wens(rijen, wanted)
    return Wens(
        rijen // MAANDEN * MAANDEN, wanted, jaar=jaar, banen=1, ja=frozenset({"jaar_compleet"}), nee=frozenset({"bbl"})
    )


if __name__ == "__main__":
    maak(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
    print("{}")
