"""What the OpenFisca model is given: the values of our Wetboek as its parameters, our facts with a row per person."""

from fractions import Fraction
from pathlib import Path
from typing import Any

import polars as pl

from banenafspraak.feit import Feitsoort
from banenafspraak.logic.kalender import als_datum
from banenafspraak.logic.tabel import Tabel
from banenafspraak.regelingen.wetstand import tabel
from banenafspraak.wetboek import Wetboek

PER_MAAND = ("loonwaarde", "verloonde_uren", "uwv_betaalt_ziekengeld", "ziek_sinds", "in_register", "wsw_gedetacheerd")
VAST = (
    "geboortedatum",
    "aanvang",
    "einde",
    "lks_aangevraagd_op",
    "doelgroepverklaring_aangevraagd_op",
    "uren_per_week",
    "voltijd_uren_per_week",
    "vakantiebijslag_werkgever",
    "functieloon",
    "wsw_dienstbetrekking",
    "doelgroep_lks",
    "forfait_afgesproken",
    "lks_al_in_dienst",
    "speciaal_onderwijs_voor_aanvang",
    "participatiewet_voor_aanvang",
    "school_naar_werk_voor_aanvang",
    "leerwerktraject_voor_aanvang",
    "beschut_werk",
    "in_register_peilmaand",
)
MODEL = Path(__file__).with_name("openfisca_vraag.py")
JEUGD = range(15, 24)
Blad = dict[str, Any]


def waarden(wet: Wetboek) -> dict[str, Any]:
    """Its parameters, the AOW age in months by date of birth, and its facts; a value that we do not have is null."""
    table = tabel(wet.parameter("aow.leeftijd_maanden"))
    return {
        "parameters": _parameters(wet),
        "aow": [(als_datum(row.van).isoformat(), int(row.onder * table.schaal)) for row in table.reeksen[None]],
        "facts": {
            "fixed": {naam: _soort(wet, naam) for naam in VAST},
            "monthly": {naam: _soort(wet, naam) for naam in PER_MAAND},
        },
    }


def _soort(wet: Wetboek, naam: str) -> str:
    return {Feitsoort.WAARHEID: "truth", Feitsoort.DATUM: "day"}.get(wet.feiten[naam].soort, "number")


def _parameters(wet: Wetboek) -> Blad:
    return {
        "wml": {
            "maand": _blad(wet, "wml.maand"),
            "referentiemaand": _blad(wet, "wml.referentiemaand"),
            "jeugd": _jeugd(wet),
        },
        "vakantiebijslag": _blad(wet, "vakantiebijslag"),
        "lks": {
            naam: _blad(wet, f"lks.{naam}")
            for naam in ("plafond", "forfait", "forfait_maanden", "lasten", "aanvraag_maanden")
        },
        "lkv": {
            "tarief": _blad(wet, "lkv.banenafspraak.tarief"),
            "plafond": _blad(wet, "lkv.banenafspraak.plafond"),
            "maanden": _blad(wet, "lkv.banenafspraak.maanden"),
            "verklaring_maanden": _blad(wet, "lkv.verklaring_maanden", "banenafspraak"),
        },
    }


def _blad(wet: Wetboek, naam: str, sleutel: str | None = None) -> Blad:
    table = tabel(wet.parameter(naam), alleen=sleutel)
    values: dict[str, Any] = {}
    for row in table.reeksen[None]:
        values[als_datum(row.van).isoformat()] = {"value": _getal(row.onder * table.schaal) if row.bekend else None}
        if row.tot < 20270101:
            values[als_datum(row.tot).isoformat()] = {"value": None}
    return {"values": values}


def _getal(number: Fraction) -> float | int:
    return int(number) if number.denominator == 1 else float(number)


def _jeugd(wet: Wetboek) -> Blad:
    """One bracket for every age; from the adult age on the whole amount."""
    parameter = wet.parameter("wml.jeugd")
    table = tabel(parameter, {key: int(key) for key in parameter.sleutels})
    volwassen = tabel(wet.parameter("wml.volwassen_leeftijd"))
    days = sorted({20130101, *(day for day in table.dagen() | volwassen.dagen() if 20130101 < day < 20270101)})
    brackets = [
        {
            "threshold": {"2013-01-01": {"value": age}},
            "amount": {als_datum(day).isoformat(): {"value": _deel(table, volwassen, day, age)} for day in days},
        }
        for age in JEUGD
    ]
    return {"brackets": brackets, "metadata": {"type": "single_amount"}}


def _deel(table: Tabel, volwassen: Tabel, day: int, age: int) -> float:
    adult, row = volwassen.rij(day), table.rij(day, age)
    if adult is None or age >= adult.onder or row is None:
        return 1.0
    return float(row.onder * table.schaal)


def per_persoon(bron: Path, doel: Path, wet: Wetboek) -> None:
    """One row per person: the fixed facts once, the monthly ones as a column for each month."""
    month = pl.col("tijdvak_van").dt.month()
    frame = pl.scan_parquet(bron)
    fixed = [pl.col(naam).first().cast(_type(wet, naam)) for naam in VAST]
    monthly = [
        pl.col(naam).filter(month == number).first().cast(_type(wet, naam)).alias(f"{naam}_{number}")
        for naam in PER_MAAND
        for number in range(1, 13)
    ]
    frame.group_by("persoon").agg(*fixed, *monthly).sort("persoon").sink_parquet(doel)


def _type(wet: Wetboek, naam: str) -> type[pl.DataType]:
    return {"truth": pl.Boolean, "day": pl.Date}.get(_soort(wet, naam), pl.Int32)
