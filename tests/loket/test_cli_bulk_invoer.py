"""What ``werkkamer bulk`` refuses of a file: all at once, with the first rows, on every engine; nothing is written."""

from datetime import date
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from tests.loket.hulp import refused
from tests.loket.test_cli_bulk import LKS, rows, written

REGELINGEN = f"{LKS},lkv_banenafspraak"


def findings(folder: Path, file: Path, engine: str = "polars") -> list[dict[str, Any]]:
    found = refused("bulk", file, "--regelingen", REGELINGEN, "--uit", folder / "uit", "--engine", engine)
    assert not (folder / "uit").exists()
    return found


@pytest.mark.parametrize("engine", ["polars", "duckdb"])
def test_wrong_columns_codes_values_and_periods_come_at_once(tmp_path: Path, engine: str) -> None:
    wrong = rows(
        uren_per_week=[-1, -1, 2800],
        wsw_dienstbetrekking=["nee", "nee", "artikel_9"],
        gemeente=[344, 344, 346],
        onzin=[1, 1, 1],
        tijdvak_tot=[date(2026, 8, 2), date(2026, 9, 1), date(2026, 8, 1)],
    )

    found = findings(tmp_path, written(tmp_path, wrong), engine)

    assert {(one["code"], one["waar"].get("kolom")) for one in found} == {
        ("onbekende_kolom", None),
        ("onbekende_code", "wsw_dienstbetrekking"),
        ("onbekende_gemeente", "gemeente"),
        ("waarde_buiten_bereik", "uren_per_week"),
        ("tijdvak_overlapt", "tijdvak_van"),
    }


@pytest.mark.parametrize("engine", ["polars", "duckdb"])
def test_contradictions_come_with_a_wrong_column(tmp_path: Path, engine: str) -> None:
    found = findings(tmp_path, written(tmp_path, rows(onzin=[1] * 3, einde=[date(2026, 6, 1)] * 3)), engine)

    assert [one["code"] for one in found] == ["onbekende_kolom", "einde_voor_aanvang"]


@pytest.mark.parametrize(
    ("jaar", "first"), [([2026, 2025, 2026], 2), ([2026, 2026, 2027], 3), ([2026, 2026, 2026], None)]
)
def test_a_year_of_which_the_period_has_no_day_is_refused(tmp_path: Path, jaar: list[int], first: int | None) -> None:
    file = written(tmp_path, rows(jaar=jaar, einde=[date(2026, 7, 1)] * 3))

    years = [one for one in findings(tmp_path, file) if one["code"] == "jaar_buiten_tijdvak"]
    assert [one["waar"] for one in years] == ([{"rij": first, "kolom": "jaar"}] if first else [])


def test_a_place_is_a_number_in_a_file(tmp_path: Path) -> None:
    (finding,) = findings(tmp_path, written(tmp_path, rows(gemeente=["GM0344"] * 3)))

    assert (finding["code"], finding["waar"]["kolom"]) == ("kolomtype", "gemeente")
    assert "344 voor GM0344" in finding["bericht"]


@pytest.mark.parametrize("engine", ["polars", "duckdb"])
def test_a_file_that_is_damaged_or_has_no_column_is_refused(tmp_path: Path, engine: str) -> None:
    empty = written(tmp_path, pl.DataFrame())
    assert [one["code"] for one in findings(tmp_path, empty, engine)] == ["geen_parquet"]

    damaged = written(tmp_path, rows())
    content = bytearray(damaged.read_bytes())
    content[40:200] = b"x" * 160  # the schema stands at the end of the file
    damaged.write_bytes(content)
    assert [one["code"] for one in findings(tmp_path, damaged, engine)] == ["geen_parquet"]


@pytest.mark.parametrize("engine", ["polars", "duckdb"])
def test_a_column_of_places_is_held_to_the_gemeenten_that_there_are_on_each_day(tmp_path: Path, engine: str) -> None:
    # GM0196 Rijnwaarden went into GM0299 Zevenaar on 1 January 2018; 346 is no gemeente; GM0344 is Utrecht
    old = {"tijdvak_van": [date(2017, 12, 1), date(2018, 1, 1), date(2018, 1, 1)]}
    old["tijdvak_tot"] = [date(2018, 1, 1), date(2018, 2, 1), date(2018, 2, 1)]
    facts = rows(**old, peildatum=old["tijdvak_van"], aanvang=[date(2017, 1, 1)] * 3)

    def places(*numbers: int) -> list[dict[str, Any]]:
        file = written(tmp_path, facts.with_columns(dienstverband=pl.Series([1, 2, 1]), gemeente=pl.Series(numbers)))
        return refused("bulk", file, "--regelingen", LKS, "--uit", tmp_path / "uit", "--engine", engine)

    merged, unknown = places(196, 196, 346)
    assert (merged["code"], merged["waar"]) == (
        "gemeente_bestaat_niet_meer",
        {"rij": 2, "kolom": "gemeente", "feit": "gemeente"},
    )
    assert merged["bericht"].startswith("In 1 rijen:")
    assert merged["suggesties"] == ["Zevenaar (GM0299)"]
    assert (unknown["code"], unknown["waar"]["rij"]) == ("onbekende_gemeente", 3)
    (outside,) = places(344, 299, 2000)
    assert (outside["code"], outside["waar"]["rij"]) == ("onbekende_gemeente", 3)


def test_periods_of_one_job_that_overlap_are_refused_with_their_rows(tmp_path: Path) -> None:
    days = {"tijdvak_tot": [date(2026, 8, 2), date(2026, 9, 1), date(2026, 8, 1)]}
    (finding,) = refused("bulk", written(tmp_path, rows(**days)), "--regelingen", LKS, "--uit", tmp_path / "uit")

    assert (finding["code"], finding["waar"]) == ("tijdvak_overlapt", {"rij": 2, "kolom": "tijdvak_van"})
