"""Makes the files that people hand in, for tests."""

import io
from collections.abc import Sequence

from odfdo import Document, Table
from xlsxwriter import Workbook

Cell = str | int | float | None
Rows = Sequence[Sequence[Cell]]


def as_csv(rows: Rows, sign: str = ",") -> bytes:
    return "\n".join(sign.join("" if cell is None else str(cell) for cell in row) for row in rows).encode()


def as_xlsx(*sheets: Rows) -> bytes:
    out = io.BytesIO()
    with Workbook(out, {"in_memory": True, "strings_to_formulas": False}) as book:
        for rows in sheets:
            sheet = book.add_worksheet()
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)
    return out.getvalue()


def as_ods(*sheets: Rows) -> bytes:
    document = Document("spreadsheet")
    document.body.clear()
    for at, rows in enumerate(sheets, start=1):
        table = Table(f"Blad{at}")
        table.set_values([list(row) for row in rows])
        document.body.append(table)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
