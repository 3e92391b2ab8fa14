"""Guards a sheet before it is opened: how large the zip unpacks and how many cells it would make."""

import io
import re
import zipfile
from collections.abc import Iterator
from xml.parsers import expat

MOST_UNPACKED = 50_000_000
MOST_FILES = 2_000
MOST_CELLS = 1_000_000
_CELL = re.compile(rb"""<c[\s/>]|\br\s*=\s*["']([A-Za-z]{0,4})([0-9]{1,9})["']""")
_ODS = re.compile(rb"<table:(table|table-row|table-cell|covered-table-cell)(?=[\s/>])([^>]*)>|<text:p")
_REPEATED = re.compile(rb"""table:number-(?:rows|columns)-repeated\s*=\s*["']([^"']*)["']""")


class TooLargeError(ValueError):
    """The sheet unpacks to more than we open."""


def uitgepakt(data: bytes) -> dict[str, bytes]:
    """The XML files in a zip, by name, measured while they are read; what is no XML is left out.

    Raises TooLargeError, or zipfile.BadZipFile, or RuntimeError when a file in it has a password.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as zipped:
        infos = zipped.infolist()
        if len(infos) > MOST_FILES or sum(info.file_size for info in infos) > MOST_UNPACKED:
            raise TooLargeError
        wanted = [i for i in infos if i.filename.endswith((".xml", ".rels")) or i.filename == "mimetype"]
        found: dict[str, bytes] = {}
        for info in wanted:
            if info.filename in found or info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                raise zipfile.BadZipFile
            content = zipped.read(info)  # never more than the size that was just added up
            if b"\0" in content:  # UTF-16, in which the cells cannot be counted below
                raise zipfile.BadZipFile
            if content and info.filename != "mimetype":
                _well_formed(content)
            found[info.filename] = content
    return found


def _well_formed(content: bytes) -> None:
    """Raise BadZipFile for XML that does not end well: the reader of sheets would never stop on it."""
    parser = expat.ParserCreate("utf-8")  # whatever it says: the cells are counted as UTF-8 too
    parser.StartDoctypeDeclHandler = _no_doctype
    try:
        parser.Parse(content, True)
    except expat.ExpatError:
        raise zipfile.BadZipFile from None


def _no_doctype(*_: object) -> None:
    raise zipfile.BadZipFile


def ingepakt(files: dict[str, bytes]) -> bytes:
    """A new zip of exactly these files, so that what opens it sees what was measured."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as zipped:
        for name, content in files.items():
            zipped.writestr(zipfile.ZipInfo(name), content)
    return out.getvalue()


def check_cells(files: dict[str, bytes]) -> None:
    """Raise TooLargeError when a sheet would hold more cells than we open: an opened sheet is a full rectangle."""
    for name, content in files.items():
        if name.startswith("xl/worksheets/"):
            cells = _xlsx_cells(content)
        elif name == "content.xml":
            cells = _ods_cells(content)
        else:
            continue
        if cells > MOST_CELLS:
            raise TooLargeError


def _xlsx_cells(content: bytes) -> int:
    rows = columns = counted = 0
    for found in _CELL.finditer(content):
        if found[2] is None:
            counted += 1
        else:
            rows, columns = max(rows, int(found[2])), max(columns, _column(found[1]))
    return max(counted, rows * columns)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def _ods_cells(content: bytes) -> int:
    """Cells up to the last one with content: what stands empty behind it is not kept."""
    total = 0
    for rows in _ods_sheets(content):
        filled = [at for at, (_, width) in enumerate(rows) if width]
        kept = rows[: filled[-1] + 1] if filled else []
        total += sum(times for times, _ in kept) * max((width for _, width in kept), default=0)
    return total


def _ods_sheets(content: bytes) -> Iterator[list[tuple[int, int]]]:
    """Per sheet its rows: how often each is repeated, and its width up to the last cell with content."""
    rows: list[tuple[int, int]] = []
    at = last = 0
    for found in _ODS.finditer(content):
        kind, attributes = found[1], found[2] or b""
        repeated = _REPEATED.search(attributes)
        times = int(repeated[1]) if repeated else 1
        if kind == b"table":
            yield rows
            rows = []
        elif kind == b"table-row":
            at = last = 0
            rows.append((times, 0))
        elif rows:
            at += times if kind else 0
            last = at if kind is None or b"value" in attributes or b"formula" in attributes else last
            rows[-1] = (rows[-1][0], last)
    yield rows
