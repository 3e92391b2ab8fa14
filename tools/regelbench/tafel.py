"""Writes docs/metingen-regels.md from what was measured."""

import os
import platform
from collections.abc import Mapping
from typing import Any

from tools.regelbench.gemeten import DRADEN, KEREN, MEGABYTE, Gemeten
from tools.regelbench.rijen import TABEL, Rij

EERSTE = "LKS, January"
TWEEDE = "LKV, the year"


def geschreven(gemeten: Mapping[str, Gemeten], unit: float, gelijk: Mapping[str, Any], onbekend: Any) -> str:
    zaken = gemeten["zaak"].meer
    lines = [
        "# Measurements of the rules",
        "",
        *_vooraf(unit, zaken),
        "",
        "| what | median | ratio | peak, MB | bar | met |",
        "|---|---:|---:|---:|---|---|",
        *(_regel(rij, gemeten, unit) for rij in TABEL),
        "",
        "## The same answers",
        "",
        *_gelijk(gelijk),
        "",
        "## An unknown fact",
        "",
        *_onbekend(onbekend, gemeten["openfisca"].meer["versie"]),
        "",
        "## What is the same, and what is not",
        "",
        *_eerlijk(),
        "",
        "## Again",
        "",
        "`make bench` measures all of this and writes this page; `.venv/bin/python -m tools.regelbench` does only this",
        "part, and `--deel 100` tries it on a hundredth of the rows, without writing. OpenFisca-Core is fetched from",
        "PyPI into a temporary folder and removed again.",
    ]
    return "\n".join(lines) + "\n"


def _vooraf(unit: float, zaken: Mapping[str, Any]) -> list[str]:
    return [
        f"Made by `make bench`. Every row is measured in a process of its own, {KEREN} times (Spark once); the table",
        "has the median. *Ratio* is that median divided by the fixed piece of plain Python of the",
        f"[other measurements](metingen.md), which took {unit * 1000:.1f} ms in the same run. *Peak* is the most",
        "memory that the whole process held (`ru_maxrss`), Python and libraries included. The clock runs from the",
        "Parquet file to the last outcome; starting Python, reading the law and building the rules stay out of it.",
        f"{DRADEN} threads, {os.cpu_count()} cores, Python {platform.python_version()}.",
        "",
        f"One case is the mean over {zaken['zaken']} cases of `zaken/`, by the first {zaken['regelingen']} regelingen.",
        "The frames hold made-up people with jobs and twelve months of each, between 2015 and 2026. In the first three",
        "20% of all facts is missing, the start of a job and the date of birth too.",
    ]


def _regel(rij: Rij, gemeten: Mapping[str, Gemeten], unit: float) -> str:
    found = gemeten[rij.wat]
    piek = "" if found.piek is None else f"{found.piek / MEGABYTE:.0f}"
    bar, met = _lat(rij, gemeten)
    return f"| {rij.naam} | {_tijd(found.seconden)} | {found.seconden / unit:.3g} | {piek} | {bar} | {met} |"


def _tijd(seconden: float) -> str:
    return f"{seconden:.2f} s" if seconden >= 0.1 else f"{seconden * 1000:.3g} ms"


def _lat(rij: Rij, gemeten: Mapping[str, Gemeten]) -> tuple[str, str]:
    """The bar in words, and whether it is met: with the ratio where it is one."""
    found = gemeten[rij.wat]
    if rij.seconden is not None:
        good = found.seconden <= rij.seconden and (rij.piek is None or (found.piek or 0) <= rij.piek)
        memory = "" if rij.piek is None else f", {rij.piek // MEGABYTE:,} MB"
        return f"{_lat_tijd(rij.seconden)}{memory}", "yes" if good else "no"
    if rij.beside is None or rij.keer is None:
        return "", ""
    other = gemeten[rij.beside]
    times = found.seconden / other.seconden
    if rij.keer_piek is None:
        return f"{rij.keer:g} × by hand", f"{_ja(times <= rij.keer)}: {times:.2f} ×"
    memory_times = (found.piek or 0) / (other.piek or 1)
    good = times <= rij.keer and memory_times <= rij.keer_piek
    words = f"{_ja(good)}: {times:.2f} × the time, {memory_times:.2f} × the memory"
    return f"{rij.keer:g} × the time and {rij.keer_piek:g} × the memory of OpenFisca", words


def _lat_tijd(seconden: float) -> str:
    return f"{seconden:g} s" if seconden >= 0.1 else f"{seconden * 1000:g} ms"


def _ja(good: bool) -> str:
    return "yes" if good else "no"


def _gelijk(gelijk: Mapping[str, Any]) -> list[str]:
    return [
        _paar("DuckDB beside polars", gelijk["duckdb"]),
        _paar("Spark beside polars", gelijk["spark"]),
        _paar("LKS beside the query by hand", gelijk["hand"]),
        _paar("LKS and LKV beside OpenFisca, to a cent", gelijk["openfisca"]),
        "",
        f"Of the last, {gelijk['openfisca']['cent']:,} are just one cent apart: OpenFisca keeps numbers as floats of",
        "32 bits; ours are whole numbers. Of the others outcomes, both bounds and the causes are compared.",
    ]


def _paar(wat: str, gelijk: Mapping[str, int]) -> str:
    return f"- {wat}: {gelijk['rijen']:,} answers, {gelijk['anders']:,} differ."


def _onbekend(onbekend: Any, versie: str) -> list[str]:
    return [
        "One worker with everything known, and each time one thing that nobody gave. OpenFisca takes its default",
        "(0, no, or 1 January 1970) and answers; a value that the law's sources do not give stops it. We answer with",
        "the lowest and the highest that it can be, and name the fact to ask.",
        "",
        f"| unknown | year | {EERSTE}: OpenFisca {versie} | {EERSTE}: here | {TWEEDE}: OpenFisca | {TWEEDE}: here |",
        "|---|---|---:|---|---:|---|",
        *(
            f"| {row['mist']} | {row['jaar']} | {_zij(row['zij']['lks'])} | {_wij(row['wij']['lks'])} |"
            f" {_zij(row['zij']['lkv'])} | {_wij(row['wij']['lkv'])} |"
            for row in onbekend["rijen"]
        ),
    ]


def _zij(answer: int | str) -> str:
    return f"stops: `{answer}`" if isinstance(answer, str) else _euro(answer)


def _wij(answer: Mapping[str, Any]) -> str:
    if answer["onder"] == answer["boven"]:
        return _euro(answer["onder"])
    asked = [f"`{naam}`" for naam in answer["ontbreekt"]]
    why = f"ask {', '.join(asked)}" if asked else "no source gives it" if answer["bron"] else ""
    return f"{_euro(answer['onder'])} to {_euro(answer['boven'])}; {why}"


def _euro(cents: int) -> str:
    return f"€ {cents // 100:,}.{cents % 100:02}"


def _eerlijk() -> list[str]:
    return [
        "- The query by hand gives the same columns: yes, no or unknown, both bounds and why. It does not check the",
        "  frame. The rule does, in the time of the table: rows that are there twice, values out of bounds, facts of a",
        "  job that differ between its rows. The query takes the dates of a worker as known; the rule does not.",
        "- The OpenFisca model has the whole rule of LKS (youth scale, dated values, the reset on 1 January) with a",
        "  variable for each step that the act names, and its parameters come from our Wetboek. It reads one row per",
        "  worker with a column for every month; the rule reads one row per worker and month.",
        "- The LKV is simplified alike on both sides: a worker has one job, no earlier job and no premium discount",
        "  counts, and the register asks no more than being in it in the month before.",
        "- OpenFisca holds all workers at once. The rule takes 150,000 at a time and writes what it found to files, in",
        "  the time of the table; that changes no outcome.",
        "- The AOW age by date of birth is a table in the model: OpenFisca has dates of the law, not of birth.",
        "- The memory of Spark is that of the Java beside the process, and is not measured.",
    ]
