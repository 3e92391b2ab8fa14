"""``werkkamer bulk`` in its public format, and what it refuses before anything is written."""

import re
import sys
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from banenafspraak.bulk import bulk
from banenafspraak.errors import BadInput
from banenafspraak.logic.kolommen import Polars
from banenafspraak.regelingen.boek import regelboek
from loket.uitvoer import people
from tests.loket.hulp import VERSIONS, refused, run

LKS = "loonkostensubsidie"


def rows(**other: Any) -> pl.DataFrame:
    """One job of the contract's example over July and August 2026, and one in which the hours are unknown."""
    facts: dict[str, Any] = {
        "persoon": [1, 1, 2],
        "werkgever": [1, 1, 1],
        "dienstverband": [1, 1, 1],
        "tijdvak_van": [date(2026, 7, 1), date(2026, 8, 1), date(2026, 7, 1)],
        "tijdvak_tot": [date(2026, 8, 1), date(2026, 9, 1), date(2026, 8, 1)],
        "peildatum": [date(2026, 7, 1), date(2026, 8, 1), date(2026, 7, 1)],
        "geboortedatum": [date(1998, 5, 4)] * 3,
        "aanvang": [date(2026, 7, 1)] * 3,
        "einde": [date(9999, 12, 31)] * 3,
        "uren_per_week": [2800, 2800, None],
        "voltijd_uren_per_week": [3600] * 3,
        "forfait_afgesproken": [True] * 3,
        "doelgroep_lks": [True] * 3,
        "lks_al_in_dienst": [False] * 3,
        "wsw_dienstbetrekking": ["nee"] * 3,
        "in_register": [True] * 3,
        "beschut_werk": [False] * 3,
        "jaar_compleet": [True] * 3,
        "verloonde_uren": [11092, 10000, 11092],
    }
    return pl.DataFrame(facts | other)


def written(folder: Path, frame: pl.DataFrame) -> Path:
    path = folder / "in.parquet"
    frame.write_parquet(path)
    return path


def outcome(
    folder: Path, engine: str, regelingen: str = f"{LKS},lkv_banenafspraak"
) -> tuple[pl.DataFrame, pl.DataFrame]:
    uit = folder / engine
    done = run("bulk", written(folder, rows()), "--regelingen", regelingen, "--uit", uit, "--engine", engine, "--json")
    assert (done.code, done.err) == (0, "")
    assert done.document.keys() == {"bestanden", "engine", "regelingen", "bedragen", "bevindingen"} | VERSIONS
    found = (pl.read_parquet(uit / f"{naam}.parquet") for naam in ("tijdvak", "jaar"))
    tijdvak, jaar = (frame.sort(frame.columns[:4]) for frame in found)
    return tijdvak, jaar


@pytest.mark.parametrize("engine", ["polars", "duckdb"])
def test_a_file_comes_back_with_a_row_per_period_and_the_amounts_per_year_apart(tmp_path: Path, engine: str) -> None:
    tijdvak, jaar = outcome(tmp_path, engine)

    assert tijdvak.columns[:5] == ["persoon", "werkgever", "dienstverband", "tijdvak_van", "tijdvak_tot"]
    first, second, unknown = tijdvak.rows(named=True)
    # 2337.00 × 1.08 × 50% × 28/36 × 1.25 = 1226.925, half up; without the hours at most those of a full week, 36
    assert (first[f"{LKS}_uitkomst"], first[f"{LKS}_cent"], first[f"{LKS}_oorzaak"]) == (True, 122693, 0)
    assert second[f"{LKS}_cent"] == 122693
    assert (unknown[f"{LKS}_cent"], unknown[f"{LKS}_cent_min"], unknown[f"{LKS}_cent_max"]) == (None, 0, 157748)
    assert unknown[f"{LKS}_oorzaak"] == 1
    assert "lkv_banenafspraak_cent" not in tijdvak.columns
    assert jaar.columns[:3] == ["persoon", "werkgever", "jaar"]
    # 210.92 hours × 1.01 = 213.0292
    assert jaar.row(0, named=True)["lkv_banenafspraak_cent"] == 21303


def test_both_engines_write_the_same_columns_of_the_same_types(tmp_path: Path) -> None:
    for one, other in zip(outcome(tmp_path, "polars", "alle"), outcome(tmp_path, "duckdb", "alle"), strict=True):
        assert one.schema == other.schema
        assert one.equals(other)


def test_a_column_that_is_no_fact_gets_the_nearest_names_and_never_its_name_when_that_may_be_personal(
    tmp_path: Path,
) -> None:
    uit = tmp_path / "uit"
    file = written(tmp_path, rows(uren_per_weekk=[1, 1, 1], **{"jansen 123456782": [1, 1, 1]}))
    found = refused("bulk", file, "--regelingen", LKS, "--uit", uit)

    assert {finding["code"] for finding in found} == {"onbekende_kolom"}
    assert any("uren_per_week" in finding["suggesties"] for finding in found)
    assert "123456782" not in str(found)
    assert not uit.exists()


@pytest.mark.parametrize(
    ("other", "code", "kolom"),
    [
        ({"uren_per_week": [28.0, 28.0, 28.0]}, "kolomtype", "uren_per_week"),
        ({"einde": ["geen"] * 3}, "kolomtype", "einde"),
        ({"uren_per_week": [-1, 2800, 2800]}, "waarde_buiten_bereik", "uren_per_week"),
        ({"wsw_dienstbetrekking": ["artikel_9", "nee", "nee"]}, "onbekende_code", "wsw_dienstbetrekking"),
        ({"einde": [date(2026, 6, 1), date(2026, 6, 1), None]}, "einde_voor_aanvang", "einde"),
        ({"uren_per_week": [2800, 2700, 2800]}, None, "uren_per_week"),
    ],
)
def test_what_cannot_be_reckoned_with_is_a_finding_at_its_column_and_nothing_is_written(
    tmp_path: Path, other: dict[str, Any], code: str | None, kolom: str
) -> None:
    uit = tmp_path / "uit"
    found = refused("bulk", written(tmp_path, rows(**other)), "--regelingen", LKS, "--uit", uit)

    assert {finding["waar"]["kolom"] for finding in found} == {kolom}
    assert code in (None, found[0]["code"])
    assert not uit.exists()


def test_a_file_that_is_no_parquet_and_an_output_that_is_there_are_refused(tmp_path: Path) -> None:
    text = tmp_path / "in.csv"
    text.write_text("persoon\n1\n", encoding="utf-8")
    assert refused("bulk", text, "--regelingen", LKS, "--uit", tmp_path / "uit")[0]["code"] == "geen_parquet"

    outcome(tmp_path, "polars", LKS + ",lkv_ouder")
    again = refused("bulk", written(tmp_path, rows()), "--regelingen", LKS, "--uit", tmp_path / "polars")
    assert again[0]["code"] == "bestand_bestaat"


def test_an_engine_that_is_not_installed_ends_with_exit_code_3_and_the_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)
    file = written(tmp_path, rows())
    done = run("bulk", file, "--regelingen", LKS, "--uit", tmp_path / "uit", "--engine", "duckdb", "--json")

    assert done.code == 3
    assert "pip install" in done.findings[0]["bericht"]


def test_a_classic_pandas_frame_is_refused_with_the_remedy() -> None:
    class DataFrame:
        """Stands in for a table of a kind that turns an unknown number into another one."""

    DataFrame.__module__ = "pandas.core.frame"

    with pytest.raises(BadInput, match=r"polars\.from_arrow"), bulk(regelboek(), DataFrame(), Polars(), [LKS]):
        pass


@pytest.mark.parametrize(
    ("other", "code"),
    [
        ({"tijdvak_tot": [date(2026, 8, 1), date(2026, 8, 1), date(2026, 8, 1)]}, "tijdvak_omgekeerd"),
        ({"peildatum": [date(2026, 7, 1), date(2026, 7, 1), date(2026, 7, 1)]}, "peildatum_buiten_tijdvak"),
        ({"wsw_dienstbetrekking": [1, 1, 1]}, "kolomtype"),
        ({"jaar_begin": [date(2020, 1, 1)] * 3}, "onbekende_kolom"),
    ],
)
def test_periods_that_cannot_be_and_inner_numbers_are_refused(tmp_path: Path, other: dict[str, Any], code: str) -> None:
    found = refused("bulk", written(tmp_path, rows(**other)), "--regelingen", LKS, "--uit", tmp_path / "uit")

    assert code in {finding["code"] for finding in found}


@pytest.mark.parametrize("engine", ["polars", "duckdb"])
def test_a_file_without_rows_gives_tables_without_rows(tmp_path: Path, engine: str) -> None:
    uit = tmp_path / "uit"
    done = run(
        "bulk", written(tmp_path, rows().head(0)), "--regelingen", LKS, "--uit", uit, "--engine", engine, "--json"
    )

    assert done.code == 0
    assert pl.read_parquet(uit / "tijdvak.parquet").height == 0


@pytest.mark.parametrize(("taal", "words"), [("nl", {"Nakijken", "Rekenen"}), ("en", {"Checking", "Reckoning"})])
def test_the_bar_speaks_the_language_of_whoever_watches(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, taal: str, words: set[str]
) -> None:
    monkeypatch.setattr(people, "_force_terminal", True)
    monkeypatch.setattr(people, "is_interactive", True)
    monkeypatch.setenv("TERM", "xterm")

    arguments = ("--regelingen", "doelgroep", "--uit", tmp_path / "uit", "--taal", taal)
    read = run("bulk", written(tmp_path, rows()), *arguments).err
    shown = set(re.findall(r"([A-Za-z]+) ━", re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", read)))
    assert shown
    assert shown <= words


def test_it_says_what_each_amount_is_per_so_that_nobody_adds_up_an_hourly_wage(tmp_path: Path) -> None:
    arguments = ("--regelingen", "doelgroep,minimumloon,jobcoach_uwv,lkv_banenafspraak", "--uit", tmp_path / "uit")
    done = run("bulk", written(tmp_path, rows()), *arguments, "--taal", "en")

    assert done.document["bedragen"] == {
        "minimumloon": ["per_maand", "per_uur"],  # per month until 2024
        "jobcoach_uwv": ["per_jaar"],
        "lkv_banenafspraak": ["per_jaar"],
    }
    assert done.err.splitlines() == [
        "tijdvak.parquet: 3 rows",
        "jaar.parquet: 2 rows",
        "minimumloon_cent: a month, an hour",
        "jobcoach_uwv_cent: a year",
        "lkv_banenafspraak_cent: a year",
    ]
