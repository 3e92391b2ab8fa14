"""A dataset as a file: CSV by RFC 4180, the same for a Dutch Excel, and JSON."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterable

from banenafspraak.inlezen import version

Cell = str | int | None
Row = dict[str, Cell]
Write = Callable[[str], str]
# A spreadsheet takes a cell that begins like this for a formula, and would carry it out.
_FORMULA = re.compile(r"\s*[=+\-@\t\r＝＋－＠]")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")


def as_csv(rows: Iterable[Row]) -> str:
    """Commas, CRLF and decimal points."""
    return _csv(rows, ",", lambda cell: cell)


def as_excel_csv(rows: Iterable[Row]) -> str:
    """As a Dutch Excel opens it: semicolons, decimal commas, and a mark that tells it that the text is UTF-8."""
    return "\N{ZERO WIDTH NO-BREAK SPACE}" + _csv(rows, ";", lambda cell: cell.replace(".", ","))


def as_json(name: str, rows: Iterable[Row]) -> str:
    document = {"dataset": name, "wetversie": version(), "rijen": list(rows)}
    return json.dumps(document, ensure_ascii=False, indent=1)


def _csv(rows: Iterable[Row], separator: str, decimal: Write) -> str:
    found = list(rows)
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator, lineterminator="\r\n")
    writer.writerow(found[0] if found else ())
    writer.writerows([harmless(cell, decimal) for cell in row.values()] for row in found)
    return out.getvalue()


def harmless(cell: Cell, decimal: Write = lambda text: text) -> str:
    """What stands in the file: a number as it is, and text that no spreadsheet takes for a formula."""
    text = "" if cell is None else str(cell)
    if _NUMBER.fullmatch(text):
        return decimal(text)
    return f"'{text}" if _FORMULA.match(text) else text
