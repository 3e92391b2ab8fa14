"""The files of a distribution: none of them leaves out the stamp and the measure, and each opens again."""

import csv
import io
import json
import re
import zipfile
from collections.abc import Sequence
from dataclasses import fields
from datetime import date

import pytest
from python_calamine import load_workbook

from banenafspraak.verdeling.kengetallen_lezen import KOLOMMEN, lees_kengetallen
from banenafspraak.verdeling.tabel_gepubliceerd import KOLOMMEN as GEPUBLICEERD
from loket.over.bestanden import Row
from loket.verdeling.bestanden import MEDIA_TYPES, Opschrift, as_file, as_template

STAMP, MEASURE = "Indicatief: richtlijn, geen norm", "extra banen, cumulatief sinds de nulmeting"
ABOVE = Opschrift(
    STAMP, MEASURE, "Rekenvoorbeeld (fictief)", "CBS 70072ned", date(2026, 1, 2), "https://example.org/v/1"
)
ROWS: list[Row] = [
    {"regio": "AM01", "jaar": 2020, "banen": 1355, "aandeel": "0.0455", "reden": None},
    {"regio": "AM02", "jaar": 2020, "banen": None, "aandeel": None, "reden": "=HYPERLINK(1)"},
]


def text(kind: str) -> str:
    data, _ = as_file(kind, ABOVE, ROWS)
    return data.decode("utf-8-sig")


def sheet(kind: str, rows: Sequence[Row] = ROWS) -> list[list[object]]:
    book = load_workbook(io.BytesIO(as_file(kind, ABOVE, rows)[0]))
    return [list(row) for row in book.get_sheet_by_index(0).to_python(skip_empty_area=False)]


@pytest.mark.parametrize(("kind", "sign"), [("csv", ","), ("excel.csv", ";")])
def test_every_row_of_a_csv_carries_the_stamp_and_the_measure(kind: str, sign: str) -> None:
    found = list(csv.DictReader(io.StringIO(text(kind)), delimiter=sign))
    assert [(row["indicatief"], row["maat"]) for row in found] == [(STAMP, MEASURE)] * 2
    assert [(row["regio"], row["banen"]) for row in found] == [("AM01", "1355"), ("AM02", "")]
    assert found[1]["reden"] == "'=HYPERLINK(1)"
    assert found[0]["aandeel"] == ("0.0455" if sign == "," else "0,0455")


@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_a_sheet_carries_them_above_and_in_every_row_and_its_numbers_are_numbers(kind: str) -> None:
    found = sheet(kind)
    assert [row[0] for row in found[:6]] == [*ABOVE.lines()[:4], "2026-01-02", "https://example.org/v/1"]
    assert found[0][0] == STAMP
    head, first, second = found[7:]
    assert head == ["regio", "jaar", "banen", "aandeel", "reden", "indicatief", "maat"]
    assert first == ["AM01", 2020, 1355, "0.0455", "", STAMP, MEASURE]
    assert second == ["AM02", 2020, "", "", "'=HYPERLINK(1)", STAMP, MEASURE]


def test_json_carries_them_as_fields_and_in_every_row() -> None:
    found = json.loads(text("json"))
    assert (found["indicatief"], found["melding"], found["maat"]) == (True, STAMP, MEASURE)
    assert (found["titel"], found["gemaakt_op"]) == (ABOVE.titel, "2026-01-02")
    assert [(row["indicatief"], row["maat"], row["banen"]) for row in found["rijen"]] == [
        (STAMP, MEASURE, 1355),
        (STAMP, MEASURE, None),
    ]


@pytest.mark.parametrize("kind", MEDIA_TYPES)
def test_a_table_without_rows_carries_them_too(kind: str) -> None:
    data, media_type = as_file(kind, ABOVE, [])
    assert media_type == MEDIA_TYPES[kind]
    words = str(sheet(kind, [])) if kind in {"xlsx", "ods"} else data.decode("utf-8-sig")
    assert STAMP in words
    assert MEASURE in words


@pytest.mark.parametrize("kind", MEDIA_TYPES)
def test_the_same_table_gives_the_same_bytes(kind: str) -> None:
    assert as_file(kind, ABOVE, ROWS) == as_file(kind, ABOVE, ROWS)


@pytest.mark.parametrize(("kind", "part"), [("xlsx", "docProps/core.xml"), ("ods", "meta.xml")])
def test_the_document_has_its_title_and_no_other_day(kind: str, part: str) -> None:
    with zipfile.ZipFile(io.BytesIO(as_file(kind, ABOVE, ROWS)[0])) as zipped:
        words = zipped.read(part).decode()
        assert {info.date_time[0] for info in zipped.infolist()} == {2000}
    assert ABOVE.titel in words
    assert set(re.findall(r"20[0-9]{2}-[0-9]{2}-[0-9]{2}", words)) <= {"2000-01-01"}


@pytest.mark.parametrize("field", [f.name for f in fields(Opschrift) if f.name != "gemaakt_op"])
def test_what_stands_above_a_table_may_not_be_empty(field: str) -> None:
    with pytest.raises(ValueError, match=field):
        Opschrift(**{f.name: getattr(ABOVE, f.name) for f in fields(ABOVE)} | {field: " "})


def test_a_row_has_no_measure_of_its_own() -> None:
    with pytest.raises(ValueError, match="Opschrift"):
        as_file("csv", ABOVE, [{"regio": "AM01", "maat": "stand"}])


@pytest.mark.parametrize("kind", ["csv", "xlsx", "ods"])
def test_a_template_has_the_columns_that_we_read(kind: str) -> None:
    data, media_type = as_template(kind, GEPUBLICEERD)
    assert media_type == MEDIA_TYPES[kind]
    if kind == "csv":
        assert data == b"regio,jaar,sector,banen,maat\r\n"
        assert lees_kengetallen(as_template(kind, KOLOMMEN)[0] + b"NL,banen,1\r\n", "in").kengetallen
    else:
        rows = load_workbook(io.BytesIO(data)).get_sheet_by_index(0).to_python()
        assert rows == [["regio", "jaar", "sector", "banen", "maat"]]
