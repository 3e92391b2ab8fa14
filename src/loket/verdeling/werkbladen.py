"""Writes one table as an XLSX or ODS sheet: numbers as numbers, text never as a formula, always the same bytes."""

import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from odfdo import Document, Table
from xlsxwriter import Workbook

from loket.over.bestanden import Cell, harmless

SHEET = "Tabel"
# No clock: the same table gives the same bytes, on any day.
_ZIP_DAY = (2000, 1, 1, 0, 0, 0)
_DAY = datetime(*_ZIP_DAY, tzinfo=UTC)


def as_xlsx(title: str, lines: Iterable[str], head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """``lines`` stand above the table, with an empty row between; ``title`` is that of the document too."""
    out = io.BytesIO()
    settings = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(out, settings) as book:
        book.set_properties({"title": title, "created": _DAY})
        sheet, bold = book.add_worksheet(SHEET), book.add_format({"bold": True})
        for at, cells in enumerate(_grid(lines, head, rows)):
            style = bold if tuple(cells) == tuple(head) or at == 0 else None
            for column, cell in enumerate(cells):
                if isinstance(cell, int):
                    sheet.write_number(at, column, cell, style)
                elif cell is not None:
                    sheet.write_string(at, column, cell, style)
        sheet.set_column(0, len(head), 18)
    return _undated(out.getvalue())


def as_ods(title: str, lines: Iterable[str], head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """As ``as_xlsx``, in the open format."""
    document = Document("spreadsheet")
    document.meta.title = title
    document.meta.creation_date = _DAY
    document.meta.language = "nl"
    document.body.clear()
    table = Table(SHEET)
    table.set_values([list(cells) for cells in _grid(lines, head, rows)])
    document.body.append(table)
    out = io.BytesIO()
    document.save(out)
    return _undated(out.getvalue())


def _grid(lines: Iterable[str], head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> list[Sequence[Cell]]:
    above: list[Sequence[Cell]] = [(line,) for line in lines]
    grid = [*above, (), head, *rows] if above else [head, *rows]
    return [[cell if isinstance(cell, int) or cell is None else harmless(cell) for cell in cells] for cells in grid]


def _undated(data: bytes) -> bytes:
    """The same zip, in which no file has a day of its own."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for info in old.infolist():
            same = zipfile.ZipInfo(info.filename, _ZIP_DAY)
            same.compress_type = info.compress_type
            new.writestr(same, old.read(info))
    return out.getvalue()
