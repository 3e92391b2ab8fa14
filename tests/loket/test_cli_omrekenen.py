"""``werkkamer omrekenen``: what is right is carried over, what is wrong comes back with row and column."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.loket.hulp import VERSIONS, Outcome, refused, run

FIELDS = {"van", "naar", "regios", "totaal_in", "totaal_uit", "aannames", "bevindingen"}
DAYS = ("--van", "2020-01-01", "--naar", "2026-01-01")


def convert(folder: Path, content: str | bytes, *options: str) -> Outcome:
    path = folder / "in.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return run("omrekenen", path, *(options or DAYS), "--json")


def wrong(folder: Path, content: str | bytes, *options: str) -> list[dict[str, Any]]:
    path = folder / "in.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return refused("omrekenen", path, *(options or DAYS), "--json")


def places(found: list[dict[str, Any]]) -> list[tuple[str, int | None, str | None]]:
    return [(f["code"], f["waar"].get("rij"), f["waar"].get("kolom")) for f in found if f["ernst"] == "fout"]


def test_figures_come_out_per_region_in_the_public_format(tmp_path: Path) -> None:
    outcome = convert(tmp_path, "gm_code,waarde\nGM0344,10.25\nGM0363,5\n")
    assert (outcome.code, outcome.err) == (0, "")
    document = outcome.document
    assert document.keys() == FIELDS | VERSIONS
    assert (document["van"], document["naar"]) == ("2020-01-01", "2026-01-01")
    assert (document["totaal_in"], document["totaal_uit"]) == ("15.25", "15.25")
    assert document["regios"] == [
        {"code": "AM13", "naam": "Midden-Utrecht", "waarde": "10.25", "ondergrens": "10.25", "bovengrens": "10.25"},
        {"code": "AM18", "naam": "Groot Amsterdam", "waarde": "5", "ondergrens": "5", "bovengrens": "5"},
    ]


def test_a_split_without_shares_gives_bounds_and_the_total_still_counts_them(tmp_path: Path) -> None:
    document = convert(tmp_path, "gm_code,waarde\nGM0788,100\n").document
    assert {r["code"]: (r["waarde"], r["ondergrens"], r["bovengrens"]) for r in document["regios"]} == {
        "AM26": (None, "0", "100"),
        "AM27": (None, "0", "100"),
    }
    assert document["totaal_uit"] == "100"


@pytest.mark.parametrize(
    "content",
    [
        "gm_code;waarde\nGM0344;10,5\nGM0363;1.234,5\n",
        "\ufeffgm_code;waarde\r\nGM0344;10,5\r\nGM0363;1.234,5\r\n",
        "gm_code;waarde\nGM0344;10,5\nGM0363;1.234,5\n".encode("cp1252"),
        "gm_code,waarde\nGM0344,10.5\nGM0363,1234.5\n".encode("utf-16"),
        'gm_code,waarde\n"GM0344","10.5"\n"GM0363","1234.5"\n\n\n',
        "GM_Code;Waarde;opmerking\ngm0344;10,5;x\nGM0363;1.234,5;y\n",
        "gm_code\twaarde\nGM0344\t10,5\nGM0363\t1234,5\n",
    ],
    ids=["semicolon", "excel", "cp1252", "utf16", "quoted", "capitals", "tabs"],
)
def test_what_dutch_excel_makes_is_read_where_that_is_safe(tmp_path: Path, content: str | bytes) -> None:
    document = convert(tmp_path, content).document
    assert [(r["code"], r["waarde"]) for r in document["regios"]] == [("AM13", "10.5"), ("AM18", "1234.5")]


def test_everything_wrong_comes_back_at_once_with_row_and_column(tmp_path: Path) -> None:
    content = "gm_code,waarde\nGM9999,x\nGM0344,10\nGM0344,11\nGM0363,\nGM0014,1,2\n"
    assert places(wrong(tmp_path, content)) == [
        ("onbekende_gemeente", 2, "gm_code"),
        ("geen_getal", 2, "waarde"),
        ("dubbele_gemeente", 4, "gm_code"),
        ("leeg", 5, "waarde"),
        ("te_veel_kolommen", 6, None),
    ]


def test_a_code_that_was_gone_on_the_day_of_the_file_is_refused(tmp_path: Path) -> None:
    found = wrong(tmp_path, "gm_code,waarde\nGM0788,1\n", "--van", "2022-01-01", "--naar", "2026-01-01")
    assert places(found) == [("bestaat_niet", 2, "gm_code")]


@pytest.mark.parametrize(
    "header", ["gemeente,aantal", "gm_code", "code;waarde", "gm_code,gm_code,waarde", "waarde", "GM0344,10"]
)
def test_wrong_columns_are_a_finding_that_says_what_is_expected(tmp_path: Path, header: str) -> None:
    found = wrong(tmp_path, f"{header}\nGM0344,10\n")
    assert found[0]["code"] in {"kolommen", "dubbele_kolom"}
    assert found[0]["waar"]["rij"] == 1


@pytest.mark.parametrize("value", ["NaN", "inf", "1e5", "0x10", "1,2,3", "€ 5", "--1", "1 2", "٣x", "=1+1"])
def test_a_value_that_is_no_plain_number_is_refused(tmp_path: Path, value: str) -> None:
    assert places(wrong(tmp_path, f"gm_code;waarde\nGM0344;{value}\n")) == [("geen_getal", 2, "waarde")]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\n\n",
        b"\x00\x01\x02\xff\xfe\x00",
        bytes(range(256)) * 9,
        b"\x89PNG\r\n\x1a\n" + b"\x00" * 50,
        b'"',
        b"\xff\xfe",
    ],
    ids=["empty", "lines", "binary", "all", "picture", "quote", "bom"],
)
def test_a_file_that_is_no_table_is_refused_without_a_crash(tmp_path: Path, content: bytes) -> None:
    assert wrong(tmp_path, content)


def test_a_file_with_only_a_header_is_refused(tmp_path: Path) -> None:
    assert places(wrong(tmp_path, "gm_code,waarde\n")) == [("geen_rijen", 1, None)]


def test_a_missing_file_and_a_folder_are_bad_input(tmp_path: Path) -> None:
    for path in (tmp_path / "nergens.csv", tmp_path):
        found = refused("omrekenen", path, *DAYS, "--json")
        assert (found[0]["code"], found[0]["waar"]) == ("bestand", {"bestand": path.name})


def test_a_file_name_with_brackets_is_named_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a[1]:smile:.csv"
    path.write_text("")
    outcome = run("omrekenen", path, *DAYS)
    assert outcome.code == 2
    assert "a[1]:smile:.csv" in outcome.err


@pytest.mark.parametrize("option", ["--van", "--naar"])
def test_a_date_that_is_none_is_bad_input(tmp_path: Path, option: str) -> None:
    days = {"--van": "2020-01-01", "--naar": "2026-01-01", option: "ooit"}
    found = wrong(tmp_path, "gm_code,waarde\nGM0344,1\n", *(word for pair in days.items() for word in pair))
    assert found[0]["waar"] == {"feit": option}


def test_a_day_whose_codes_are_not_known_is_bad_input(tmp_path: Path) -> None:
    found = wrong(tmp_path, "gm_code,waarde\nGM0344,1\n", "--van", "1990-01-01", "--naar", "2026-01-01")
    assert found[0]["code"] == "van_buiten_bereik"


def test_a_day_whose_regions_are_not_known_is_unknown_and_no_error(tmp_path: Path) -> None:
    outcome = convert(tmp_path, "gm_code,waarde\nGM0344,1\n", "--van", "2020-01-01", "--naar", "2050-01-01")
    assert outcome.code == 0
    assert (outcome.document["regios"], outcome.document["totaal_uit"]) == ([], None)
    assert "buiten_bereik" in {finding["code"] for finding in outcome.findings}


def test_regions_with_one_outcome_add_up_to_the_total(tmp_path: Path) -> None:
    document = convert(tmp_path, "gm_code,waarde\nGM0344,0.1\nGM0363,0.2\nGM0014,0.3\n").document
    assert sum(Decimal(r["waarde"]) for r in document["regios"]) == Decimal(document["totaal_in"]) == Decimal("0.6")


def test_a_file_without_end_is_refused_as_too_large() -> None:
    (finding,) = refused("omrekenen", "/dev/zero", *DAYS, "--json")
    assert finding["code"] == "te_groot"


def test_a_folder_and_a_missing_file_are_said_in_the_language_asked_for(tmp_path: Path) -> None:
    (folder,) = refused("omrekenen", tmp_path, *DAYS, "--json")
    (missing,) = refused("omrekenen", tmp_path / "geen.csv", *DAYS, "--json", "--taal", "en")
    assert "is een map" in folder["bericht"]
    assert "does not exist" in missing["bericht"]
