"""Loonkostensubsidie by hand in polars, as somebody writes it who knows polars well and wants it fast.

It gives what the rule gives: ja, nee or unknown, and the lowest and the highest amount. Unknown are the values that the
Wetboek does not give (the charges of 2024 and 2025, the bbl at 21 until July 2019) and any fact but the three dates.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

import polars as pl

from banenafspraak.feit import Feit
from banenafspraak.logic.tabel import Tabel
from banenafspraak.regelingen.wetstand import tabel
from banenafspraak.wetboek import Wetboek

TIENDE, DUIZENDSTE = 10, 1000
SLEUTELS = ("persoon", "werkgever", "dienstverband", "tijdvak_van", "tijdvak_tot")
NIET_GEVONDEN = 2
KANTEN = ("laag", "hoog")
NOEMER = 1_000_000_000  # tenths of a cent × hundredths × thousandths × thousandths, beside hundredths of an hour twice


@dataclass(frozen=True, slots=True)
class Einden:
    """The lowest and the highest a number can be; one and the same expression where it is known."""

    laag: pl.Expr
    hoog: pl.Expr


def lks(frame: pl.LazyFrame, wet: Wetboek, onbekend: Iterable[str] = ()) -> pl.LazyFrame:
    """``recht``, ``bedrag_onder`` and ``bedrag_boven`` (cents) per row; ``onbekend`` names the facts with empty cells.

    Without empty cells also why an amount is open: there is only one reason then.
    """
    open_ = frozenset(onbekend)
    if sure := open_ & {"aanvang", "geboortedatum", "peildatum"}:
        raise ValueError(sure)
    peil, aanvang = pl.col("peildatum"), pl.col("aanvang")
    jaar, begonnen = peil.dt.year(), aanvang.dt.year()
    frame = frame.with_columns(
        halfjaar=pl.when(begonnen == jaar).then(begonnen * 2 + (aanvang.dt.month() > 6)).otherwise(jaar * 2),
        leeftijd=_leeftijd(peil, aanvang),
    )
    frame = frame.with_columns(jeugd=pl.col("halfjaar") * 1000 + pl.min_horizontal("leeftijd", 27))
    frame = frame.join(_halfjaren(wet), on="halfjaar", how="left").join(_jeugd(wet), on="jeugd", how="left")
    frame = frame.with_columns(forfait=_forfait(peil, aanvang), **{f"deel_{kant}": _deel(kant) for kant in KANTEN})
    found = frame.select(*SLEUTELS, jaar.alias("jaar"), recht=_recht(peil, aanvang), **_bedrag(wet.feiten, open_, peil))
    if open_:
        return found
    is_open = (pl.col("bedrag_onder") != pl.col("bedrag_boven")).cast(pl.Int64)
    return found.with_columns(bedrag_oorzaak=is_open * NIET_GEVONDEN, recht_oorzaak=pl.lit(0, dtype=pl.Int64))


def _leeftijd(peil: pl.Expr, aanvang: pl.Expr) -> pl.Expr:
    """The age on the later of the start of the job and 1 January."""
    geboren = pl.col("geboortedatum")
    dag = geboren.dt.month().cast(pl.Int32) * 100 + geboren.dt.day()
    begin = aanvang.dt.month().cast(pl.Int32) * 100 + aanvang.dt.day()
    this_year = aanvang.dt.year() == peil.dt.year()
    return peil.dt.year() - geboren.dt.year() - (dag > pl.when(this_year).then(begin).otherwise(101)).cast(pl.Int32)


def _op(table: Tabel, dag: int, sleutel: int | None = None) -> tuple[int, int]:
    row = table.rij(dag, sleutel)
    return (row.onder, row.boven) if row else (table.onder, table.boven)


def _in(table: Tabel, dag: int, per: int, sleutel: int | None = None) -> tuple[int, int]:
    """Both ends of a value, counted in ``1 / per``."""
    low, high = (end * table.schaal * per for end in _op(table, dag, sleutel))
    return int(low), int(high)


def _halfjaren(wet: Wetboek) -> pl.LazyFrame:
    """The values that change on 1 January or 1 July, per half year."""
    names = {"wml.maand": 1, "wml.referentiemaand": 1, "vakantiebijslag": DUIZENDSTE, "lks.lasten": DUIZENDSTE}
    names["lks.plafond"] = DUIZENDSTE
    rows = []
    for halfjaar in range(2015 * 2, 2027 * 2):
        dag = halfjaar // 2 * 10000 + (701 if halfjaar % 2 else 101)
        row: dict[str, int] = {"halfjaar": halfjaar}
        for naam, per in names.items():
            row[f"{naam}_laag"], row[f"{naam}_hoog"] = _in(tabel(wet.parameter(naam)), dag, per)
        rows.append(row)
    return pl.LazyFrame(rows, schema_overrides={"halfjaar": pl.Int32})


def _jeugd(wet: Wetboek) -> pl.LazyFrame:
    """The share of the minimum wage by half year and age, in thousandths: by the youth scale and in the bbl."""
    table, in_bbl = (_leeftijden(wet, naam) for naam in ("wml.jeugd", "wml.bbl"))
    volwassen = tabel(wet.parameter("wml.volwassen_leeftijd"))
    rows = []
    for halfjaar in range(2015 * 2, 2027 * 2):
        dag = halfjaar // 2 * 10000 + (701 if halfjaar % 2 else 101)
        for leeftijd in range(28):
            ends = (DUIZENDSTE, DUIZENDSTE)
            if leeftijd < _op(volwassen, dag)[0]:
                ends = _in(table, dag, DUIZENDSTE, leeftijd)
            bbl = ends
            if halfjaar > 2017 * 2 and 18 <= leeftijd < (22 if halfjaar <= 2019 * 2 else 21):
                bbl = _in(in_bbl, dag, DUIZENDSTE, leeftijd)
            row = {"jeugd": halfjaar * 1000 + leeftijd}
            for place, kant in enumerate(KANTEN):
                row |= {f"jeugd_{kant}": ends[place], f"bbl_{kant}": bbl[place]}
            rows.append(row)
    return pl.LazyFrame(rows, schema_overrides={"jeugd": pl.Int32})


def _leeftijden(wet: Wetboek, naam: str) -> Tabel:
    parameter = wet.parameter(naam)
    return tabel(parameter, {key: int(key) for key in parameter.sleutels})


def _deel(kant: str) -> pl.Expr:
    """Where nobody said whether it is a bbl, either scale can hold."""
    jeugd, bbl = pl.col(f"jeugd_{kant}"), pl.col(f"bbl_{kant}")
    either = pl.min_horizontal(jeugd, bbl) if kant == "laag" else pl.max_horizontal(jeugd, bbl)
    return pl.when(pl.col("bbl")).then(bbl).when(~pl.col("bbl")).then(jeugd).otherwise(either)


def _forfait(peil: pl.Expr, aanvang: pl.Expr) -> pl.Expr:
    agreed = pl.col("forfait_afgesproken") & ~pl.col("lks_al_in_dienst")
    return agreed & (peil >= date(2016, 7, 4)) & (peil < aanvang.dt.offset_by("6mo"))


def _recht(peil: pl.Expr, aanvang: pl.Expr) -> pl.Expr:
    """Empty cells are unknown; and and or of polars keep them so, as the rule does."""
    nieuw = (peil >= date(2024, 1, 1)) | (pl.col("ziek_sinds") >= date(2022, 1, 1))
    ziek = ((peil >= date(2022, 1, 1)) & nieuw) | ~pl.col("uwv_betaalt_ziekengeld")
    in_dienst = (aanvang <= peil) & (peil < pl.col("einde"))
    route = ~pl.col("lks_al_in_dienst") | _al_in_dienst(aanvang)
    minder = pl.col("forfait") | (pl.col("loonwaarde") < 100)
    groep = pl.col("doelgroep_lks") & (pl.col("wsw_dienstbetrekking") == 1)
    return (peil >= date(2015, 1, 1)) & in_dienst & groep & route & ziek & minder


def _al_in_dienst(aanvang: pl.Expr) -> pl.Expr:
    op, school = pl.col("lks_aangevraagd_op"), pl.col("speciaal_onderwijs_voor_aanvang")
    groep = school | pl.col("participatiewet_voor_aanvang")
    op_tijd = op <= aanvang.dt.offset_by("6mo")
    sinds_2023 = (op >= date(2023, 7, 1)) & op_tijd
    jong = pl.col("school_naar_werk_voor_aanvang") | pl.col("leerwerktraject_voor_aanvang")
    sinds_2026 = (op >= date(2026, 1, 1)) & jong & op_tijd
    tot_2023 = (op >= date(2016, 7, 4)) & (op < date(2023, 7, 1)) & school
    return tot_2023 | (sinds_2023 & groep) | sinds_2026


def _feit(feiten: Mapping[str, Feit], open_: frozenset[str], naam: str) -> Einden:
    column = pl.col(naam)
    if naam not in open_:
        return Einden(column, column)
    return Einden(column.fill_null(feiten[naam].onder), column.fill_null(feiten[naam].boven))


def _bedrag(feiten: Mapping[str, Feit], open_: frozenset[str], peil: pl.Expr) -> dict[str, pl.Expr]:
    loonwaarde, functieloon, bijslag, uren, voltijd = (
        _feit(feiten, open_, naam)
        for naam in (
            "loonwaarde",
            "functieloon",
            "vakantiebijslag_werkgever",
            "uren_per_week",
            "voltijd_uren_per_week",
        )
    )
    jaar, ends = peil.dt.year(), {}
    for kant, ander in (("laag", "hoog"), ("hoog", "laag")):
        loon = _minimumloon(kant)
        basis = loon * (DUIZENDSTE + pl.col(f"vakantiebijslag_{kant}"))
        duur = pl.when(jaar < 2017).then(_kant(functieloon, ander) * TIENDE).otherwise(_minimumloon(ander))
        waard = duur * _kant(loonwaarde, ander) * (DUIZENDSTE + _kant(bijslag, ander))
        plafond = basis * pl.col(f"lks.plafond_{kant}") // TIENDE
        gewoon = pl.max_horizontal(0, pl.min_horizontal(basis * 100 - waard, plafond))
        vast = basis * 50
        subsidie = pl.when(pl.col("forfait")).then(vast).otherwise(gewoon)
        if open_ & {"forfait_afgesproken", "lks_al_in_dienst"}:
            hull = pl.min_horizontal(vast, gewoon) if kant == "laag" else pl.max_horizontal(vast, gewoon)
            subsidie = pl.when(pl.col("forfait").is_null()).then(hull).otherwise(subsidie)
        gewerkt = pl.min_horizontal(_kant(uren, kant), _kant(voltijd, kant))
        week = pl.when(jaar < 2024).then(_kant(voltijd, ander)).otherwise(3600)
        teller = subsidie * gewerkt * (DUIZENDSTE + pl.col(f"lks.lasten_{kant}"))
        ends[kant] = (2 * teller + week * NOEMER) // (2 * week * NOEMER)
    return {"bedrag_onder": ends["laag"], "bedrag_boven": ends["hoog"]}


def _kant(ends: Einden, kant: str) -> pl.Expr:
    return ends.laag if kant == "laag" else ends.hoog


def _minimumloon(kant: str) -> pl.Expr:
    """Per month, in tenths of a cent: until 2024 rounded to five cents."""
    deel = pl.col(f"deel_{kant}")
    oud = (2 * pl.col(f"wml.maand_{kant}") * deel + 5 * DUIZENDSTE) // (2 * 5 * DUIZENDSTE) * 5 * TIENDE
    nieuw = pl.col(f"wml.referentiemaand_{kant}") * deel // (DUIZENDSTE // TIENDE)
    return pl.when(pl.col("halfjaar") < 2024 * 2).then(oud).otherwise(nieuw)
