"""Makes the bytes of a CSV, XLSX or ODS file into a header and rows of text, with the rows as the file numbers them."""

import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, time, timedelta
from decimal import Decimal

from python_calamine import CalamineError, CalamineSheet, SheetVisibleEnum, load_workbook

from banenafspraak.errors import BadInput, Ernst, Finding
from banenafspraak.tekst import Tekst
from banenafspraak.verdeling.csv_tekst import (
    Tabeltekst,
    Tabelvorm,
    empty,
    lees_tekst,
    no_table,
    too_large,
    too_many_rows,
    unreadable,
)
from banenafspraak.verdeling.werkblad_maat import MOST_UNPACKED, TooLargeError, check_cells, ingepakt, uitgepakt

SOORTEN = Tekst("CSV (UTF-8), XLSX of ODS", "CSV (UTF-8), XLSX or ODS")
_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_TITLE_ROWS = 30
_Cel = int | float | str | bool | time | date | timedelta
_Rij = tuple[int, tuple[str, ...]]


def lees_tabel(data: bytes, bestand: str, vorm: Tabelvorm, blad: int | None = None) -> Tabeltekst:
    """The table in a CSV, XLSX or ODS file; what it is, its content says and not its name.

    Numbers in a sheet are written with a comma, as a Dutch spreadsheet shows them, so that a point in a text cell
    keeps its doubt. ``blad``: which sheet, from 1; left out: the first one with content. Raises BadInput.
    """
    vorm = replace(vorm, soorten=SOORTEN)
    if len(data) > vorm.most_bytes:
        raise BadInput(too_large(bestand, vorm.most_bytes))
    if data.startswith(_OLE):
        raise BadInput(_ole(data, bestand, vorm))
    if data.startswith(b"PK"):
        rijen, findings = _sheet(_opened(data, bestand, vorm), bestand, vorm, blad)
        tabel = Tabeltekst(";", rijen[0][1], rijen[0][0], tuple(rijen[1:]), findings)
    else:
        tabel = lees_tekst(data, bestand, replace(vorm, hoogstens=vorm.hoogstens + _TITLE_ROWS))
    found = _below_titles(tabel, bestand, vorm.kolommen)
    if len(found.rijen) > vorm.hoogstens:
        raise BadInput(too_many_rows(bestand, found.rijen[vorm.hoogstens][0], vorm))
    return found


def _opened(data: bytes, bestand: str, vorm: Tabelvorm) -> bytes:
    """The sheets as a zip that was measured; BadInput when it is too large, locked, or no sheet at all."""
    try:
        files = uitgepakt(data)
        check_cells(files)
    except TooLargeError:
        raise BadInput(_too_large(bestand)) from None
    except RuntimeError:
        raise BadInput(_locked(bestand)) from None
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError):
        raise BadInput(unreadable(bestand, vorm)) from None
    if b"encryption-data" in files.get("META-INF/manifest.xml", b""):
        raise BadInput(_locked(bestand))
    if "xl/workbook.xml" not in files and b"opendocument.spreadsheet" not in files.get("mimetype", b""):
        bericht = ("In dit bestand zit geen XLSX of ODS.", "This file holds no XLSX or ODS.")
        raise BadInput(no_table(bestand, vorm, *bericht))
    return ingepakt(files)


def _sheet(data: bytes, bestand: str, vorm: Tabelvorm, blad: int | None) -> tuple[list[_Rij], tuple[Finding, ...]]:
    try:
        book = load_workbook(io.BytesIO(data))
        visible = [m.visible is SheetVisibleEnum.Visible for m in book.sheets_metadata]
        sheets = [book.get_sheet_by_index(at) if seen else None for at, seen in enumerate(visible)]
        rows = [list(_rows(sheet)) if sheet is not None else [] for sheet in sheets]
    except (CalamineError, ValueError, OSError):
        raise BadInput(unreadable(bestand, vorm)) from None
    filled = [at for at, found in enumerate(rows, start=1) if found]
    if blad is not None and blad not in filled:
        raise BadInput(_no_such_sheet(bestand, blad, filled))
    if not filled:
        raise BadInput(empty(bestand, vorm))
    chosen = blad or filled[0]
    several = blad is None and len(filled) > 1
    return rows[chosen - 1], (_chosen(bestand, chosen, filled),) if several else ()


def _rows(sheet: CalamineSheet) -> Iterator[_Rij]:
    for rij, cells in enumerate(sheet.to_python(skip_empty_area=False), start=1):
        words = tuple(_word(cell) for cell in cells)
        while words and not words[-1]:
            words = words[:-1]
        if words:
            yield rij, words


def _word(cell: _Cel) -> str:
    """A cell as the sheet shows it: 12 and not 12.0, and 0,3 also where the file holds 0.30000000000000004."""
    if isinstance(cell, bool):
        return "WAAR" if cell else "ONWAAR"
    if isinstance(cell, float):
        return format(Decimal(f"{cell:.15g}"), "f").replace(".", ",")
    return str(cell).strip()


def _below_titles(tabel: Tabeltekst, bestand: str, kolommen: tuple[str, ...]) -> Tabeltekst:
    """The table from its header on, when other rows stand above it: the first row that names most columns."""
    rows = ((tabel.kop_rij, tabel.kop), *tabel.rijen[:_TITLE_ROWS])
    at = max(range(len(rows)), key=lambda i: (_named(rows[i][1], kolommen), -i))
    if at == 0:
        return tabel
    bericht = Tekst(
        f"De kop staat in rij {rows[at][0]}. Wat daarboven staat, lezen we niet.",
        f"The header is in row {rows[at][0]}. We do not read what stands above it.",
    )
    skipped = Finding("boven_de_kop", bericht, Ernst.LET_OP, bestand, rows[at][0])
    return Tabeltekst(tabel.scheiding, rows[at][1], rows[at][0], tabel.rijen[at:], (*tabel.bevindingen, skipped))


def _named(cells: Iterable[str], kolommen: tuple[str, ...]) -> int:
    words = {cell.strip().casefold() for cell in cells}
    return sum(kolom.casefold() in words for kolom in kolommen)


def _ole(data: bytes, bestand: str, vorm: Tabelvorm) -> Finding:
    if _ENCRYPTED in data:
        return _locked(bestand)
    return no_table(bestand, vorm, "Dit is een oud Excel-bestand (xls).", "This is an old Excel file (xls).")


def _locked(bestand: str) -> Finding:
    bericht = Tekst(
        "Dit bestand is beveiligd met een wachtwoord. Haal het wachtwoord eraf en sla het opnieuw op.",
        "This file is locked with a password. Take the password off and save it again.",
    )
    return Finding("beveiligd", bericht, bestand=bestand)


def _too_large(bestand: str) -> Finding:
    bericht = Tekst(
        f"Dit bestand wordt te groot als we het openen. We openen hoogstens {MOST_UNPACKED // 1_000_000} MB en een "
        "miljoen cellen. Bewaar alleen de tabel en geef dat bestand.",
        f"This file becomes too large when we open it. We open at most {MOST_UNPACKED // 1_000_000} MB and a million "
        "cells. Keep only the table and give that file.",
    )
    return Finding("te_groot", bericht, bestand=bestand)


def _chosen(bestand: str, chosen: int, filled: list[int]) -> Finding:
    bericht = Tekst(
        f"Dit bestand heeft {len(filled)} bladen met inhoud. We lazen blad {chosen}.",
        f"This file has {len(filled)} sheets with content. We read sheet {chosen}.",
    )
    return Finding("blad_gekozen", bericht, Ernst.LET_OP, bestand, suggesties=tuple(map(str, filled)))


def _no_such_sheet(bestand: str, blad: int, filled: list[int]) -> Finding:
    bericht = Tekst(
        f"Blad {blad} is er niet of is leeg. Kies een blad met inhoud.",
        f"Sheet {blad} is not there or is empty. Choose a sheet with content.",
    )
    return Finding("onbekend_blad", bericht, bestand=bestand, suggesties=tuple(map(str, filled)))
