"""What is measured, in the order of the table, and the bar of each: the highest that is good."""

from dataclasses import dataclass

MILJOEN = 1_000_000
RIJEN, LKS_RIJEN, PERSONEN = MILJOEN, 12 * MILJOEN, MILJOEN
HAND, DUBBEL = 1.7, 0.5


@dataclass(frozen=True, slots=True)
class Rij:
    """One row: ``wat`` is measured; ``beside`` is the row that its time and memory are held against."""

    wat: str
    naam: str
    seconden: float | None = None
    piek: int | None = None
    beside: str | None = None
    keer: float | None = None
    keer_piek: float | None = None


TABEL = (
    Rij("zaak", "one case through all regelingen", seconden=0.0005),
    Rij("zaak_uitleg", "one case, explained: grounds, sources, parts, what is missing, what to do", seconden=0.001),
    Rij("zaak_zinnen", "one case, explained in Dutch sentences too", seconden=0.001),
    Rij("alles_polars", f"{RIJEN:,} employment-months, all regelingen: polars", 2.5, 2000 * MILJOEN),
    Rij("alles_zonder_oorzaken", f"{RIJEN:,} employment-months, all regelingen, without causes: polars"),
    Rij("alles_duckdb", f"{RIJEN:,} employment-months, all regelingen: DuckDB", 8, 1000 * MILJOEN),
    Rij("alles_spark", "1.2% of those months, all regelingen: Spark"),
    Rij("lks_regel", f"LKS, {LKS_RIJEN:,} employment-months", beside="lks_hand", keer=HAND),
    Rij("lks_hand", f"LKS, {LKS_RIJEN:,} employment-months, by hand in polars"),
    Rij(
        "subsidiejaar_regel",
        f"LKS of 12 months and LKV, {PERSONEN:,} workers",
        beside="openfisca",
        keer=1,
        keer_piek=DUBBEL,
    ),
    Rij("openfisca", f"LKS of 12 months and LKV, {PERSONEN:,} workers: OpenFisca-Core"),
)
EENMAAL = frozenset({"alles_spark"})
"""Measured once: it takes longer than all the rest together."""


def namen() -> list[str]:
    return [rij.naam for rij in TABEL]
