"""CSV, XLSX and ODS give the same rows; what is no sheet, locked or far too large is refused before it is opened."""

import io
import zipfile
from collections.abc import Callable

import pytest

from banenafspraak.errors import BadInput
from banenafspraak.tekst import Tekst
from banenafspraak.verdeling.csv_tekst import MOST_BYTES, Tabelvorm
from banenafspraak.verdeling.tabel_lezen import lees_tabel
from tests.verdeling.tabellen import Rows, as_csv, as_ods, as_xlsx

VORM = Tabelvorm(("gebied", "waarde"), 100, Tekst("Geef per gebied één rij.", "Give one row per area."))
ROWS: Rows = (("gebied", "waarde"), ("AM01", 12), ("AM02", 12.5))


def refused(data: bytes, blad: int | None = None) -> str:
    with pytest.raises(BadInput) as caught:
        lees_tabel(data, "in.dat", VORM, blad)
    assert all(finding.bestand == "in.dat" for finding in caught.value.findings)
    return caught.value.findings[0].code


def repacked(data: bytes, **changed: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, changed.get(name.rsplit("/", 1)[-1].split(".")[0], old.read(name)))
    return out.getvalue()


@pytest.mark.parametrize("write", [as_xlsx, as_ods])
def test_a_sheet_gives_the_numbers_as_it_shows_them(write: Callable[[Rows], bytes]) -> None:
    found = lees_tabel(write([*ROWS, ("AM03", 0.1 + 0.2), ("AM05", 7_846_000), ("AM06", "1.234")]), "in", VORM)
    assert (found.kop, found.kop_rij, found.komma) == (("gebied", "waarde"), 1, True)
    assert found.rijen == (
        (2, ("AM01", "12")),
        (3, ("AM02", "12,5")),
        (4, ("AM03", "0,3")),
        (5, ("AM05", "7846000")),
        (6, ("AM06", "1.234")),
    )


def test_a_csv_file_is_read_the_same_way() -> None:
    found = lees_tabel(as_csv(ROWS), "in.xlsx", VORM)
    assert found.rijen == ((2, ("AM01", "12")), (3, ("AM02", "12.5")))
    assert not found.komma


@pytest.mark.parametrize("write", [as_csv, as_xlsx, as_ods])
def test_titles_above_the_header_are_skipped_and_the_rows_keep_their_number(write: Callable[[Rows], bytes]) -> None:
    found = lees_tabel(write([("Indicatief: richtlijn",), (None,), *ROWS]), "in", VORM)
    assert (found.kop_rij, found.rijen[0][0]) == (3, 4)
    assert [f.code for f in found.bevindingen] == ["boven_de_kop"]


@pytest.mark.parametrize("write", [as_xlsx, as_ods])
def test_of_several_sheets_the_first_with_content_is_read_and_told(write: Callable[..., bytes]) -> None:
    data = write([], ROWS, [("gebied", "waarde"), ("AM24", 3)])
    found = lees_tabel(data, "in", VORM)
    assert found.rijen[0][1] == ("AM01", "12")
    assert [(f.code, f.suggesties) for f in found.bevindingen] == [("blad_gekozen", ("2", "3"))]
    assert lees_tabel(data, "in", VORM, blad=3).rijen == ((2, ("AM24", "3")),)
    assert refused(data, blad=1) == "onbekend_blad"


def test_an_empty_sheet_and_a_file_with_too_many_rows_are_refused() -> None:
    assert refused(as_xlsx([])) == "leeg_bestand"
    many: Rows = [("gebied", "waarde"), *[("AM01", n) for n in range(101)]]
    for write in (as_csv, as_xlsx, as_ods):
        assert refused(write(many)) == "te_veel_rijen"


def test_an_old_or_locked_file_is_refused_with_what_to_do() -> None:
    assert refused(b"\xd0\xcf\x11\xe0" + bytes(600)) == "geen_csv"
    assert refused(b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le")) == "beveiligd"
    locked = repacked(as_ods(ROWS), manifest=b'<m:x xmlns:m="m"><m:encryption-data/></m:x>')
    assert refused(locked) == "beveiligd"


def test_a_zip_without_a_sheet_and_a_broken_one_are_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as zipped:
        zipped.writestr("word/document.xml", "<w/>")
    assert refused(out.getvalue()) == "geen_csv"
    assert refused(b"PK\x03\x04 no zip") == "geen_csv"
    assert refused(as_xlsx(ROWS)[:-40]) == "geen_csv"
    assert refused(repacked(as_xlsx(ROWS), workbook=b"<oops")) == "geen_csv"


def test_a_sheet_whose_xml_breaks_off_is_refused_and_does_not_hang() -> None:
    for data, name in ((as_xlsx(ROWS), "sheet1"), (as_ods(ROWS), "content")):
        with zipfile.ZipFile(io.BytesIO(data)) as zipped:
            whole = next(zipped.read(n) for n in zipped.namelist() if n.endswith(f"{name}.xml"))
        assert refused(repacked(data, **{name: whole[: len(whole) * 9 // 10]})) == "geen_csv"
        other = whole.replace(b'"UTF-8"', b'"cp037"')
        assert other != whole
        assert lees_tabel(repacked(data, **{name: other}), "in", VORM).rijen[0] == (2, ("AM01", "12"))
        doctype = b'<!DOCTYPE a [<!ENTITY b "c">]>' + whole.split(b"?>", 1)[1]
        assert refused(repacked(data, **{name: doctype})) == "geen_csv"


def test_a_zip_that_unpacks_to_more_than_we_open_is_refused() -> None:
    bomb = repacked(as_xlsx(ROWS), sheet1=b" " * 60_000_000)
    assert len(bomb) < MOST_BYTES
    assert refused(bomb) == "te_groot"
    assert refused(bytes(MOST_BYTES + 1)) == "te_groot"


def test_a_sheet_with_a_cell_far_away_is_refused_before_it_is_opened() -> None:
    far = as_xlsx(ROWS)
    with zipfile.ZipFile(io.BytesIO(far)) as zipped:
        sheet = zipped.read("xl/worksheets/sheet1.xml")
    assert refused(repacked(far, sheet1=sheet.replace(b'r="B3"', b'r="XFD1048576"'))) == "te_groot"


def test_a_repeated_cell_in_an_ods_sheet_is_refused_before_it_is_opened() -> None:
    data = as_ods(ROWS)
    with zipfile.ZipFile(io.BytesIO(data)) as zipped:
        content = zipped.read("content.xml")
    row = b"<table:table-row>"
    assert row in content
    often = b'<table:table-row table:number-rows-repeated="1000000000">'
    assert refused(repacked(data, content=content.replace(row, often))) == "te_groot"
    hidden = b'<table:table-row table:number-rows-repeated="&#57;99999">'
    assert refused(repacked(data, content=content.replace(row, hidden))) == "geen_csv"


def test_empty_rows_behind_the_table_do_not_count() -> None:
    data = as_ods(ROWS)
    with zipfile.ZipFile(io.BytesIO(data)) as zipped:
        content = zipped.read("content.xml")
    row = b'<table:table-row table:number-rows-repeated="1048570">'
    rest = row + b'<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    padded = content.replace(b"</table:table>", rest + b"</table:table>")
    assert lees_tabel(repacked(data, content=padded), "in.ods", VORM).rijen[0] == (2, ("AM01", "12"))
