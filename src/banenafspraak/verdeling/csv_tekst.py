"""Makes the bytes of somebody's CSV file into rows of text: encoding, separator and line numbers, or a finding."""

import codecs
import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from banenafspraak.errors import BadInput, Ernst, Finding
from banenafspraak.tekst import Tekst

MOST_BYTES = 5_000_000
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_KINDS = ((b"PK", "xlsx of zip"), (b"\xd0\xcf\x11\xe0", "xls"), (b"%PDF", "pdf"), (b"PAR1", "parquet"))
# What Excel writes on a line of its own before the header, to say how the columns are separated.
_SEP = re.compile(r'"?sep=([,;\t])"?\s*', re.IGNORECASE)
_OPSLAAN = Tekst("Sla het op als CSV (UTF-8).", "Save it as CSV (UTF-8).")


@dataclass(frozen=True, slots=True)
class Tabeltekst:
    """The header and the rows with their line in the file; empty rows are left out."""

    scheiding: str
    kop: tuple[str, ...]
    kop_rij: int
    rijen: tuple[tuple[int, tuple[str, ...]], ...]
    bevindingen: tuple[Finding, ...]


def lees_tekst(data: bytes, bestand: str, kolommen: tuple[str, ...], hoogstens: int) -> Tabeltekst:
    """The table in ``data``; BadInput when it is no CSV text or has more than ``hoogstens`` rows."""
    text, findings = _decode(data, bestand)
    first = io.StringIO(text, newline="").readline()
    declared = _SEP.fullmatch(first)
    if declared is not None:
        text = text[len(first) :]
    offset = 0 if declared is None else 1
    scheiding = declared[1] if declared is not None else _scheiding(text, kolommen)
    rows: list[tuple[int, tuple[str, ...]]] = []
    try:
        for row in _records(text, scheiding, offset):
            rows.append(row)
            if len(rows) > hoogstens + 1:
                bericht = Tekst(
                    f"Dit bestand heeft meer dan {hoogstens} rijen. Geef per gemeente één rij.",
                    f"This file has more than {hoogstens} rows. Give one row per gemeente.",
                )
                raise BadInput(Finding("te_veel_rijen", bericht, bestand=bestand, rij=row[0]))
    except csv.Error:
        rij = (rows[-1][0] if rows else offset) + 1
        bericht = Tekst(
            'Een aanhalingsteken (") staat verkeerd of is niet gesloten, of een cel is te lang. Kijk vanaf deze rij.',
            'A quotation mark (") is misplaced or not closed, or a cell is too long. Look from this row on.',
        )
        raise BadInput(Finding("csv_vorm", bericht, bestand=bestand, rij=rij)) from None
    if not rows:
        raise BadInput(_empty(bestand))
    kop_rij, kop = rows[0]
    return Tabeltekst(scheiding, kop, kop_rij, tuple(rows[1:]), findings)


def _records(text: str, scheiding: str, offset: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=scheiding, strict=True)
    line = offset + 1
    for cells in reader:
        stripped = tuple(cell.strip() for cell in cells)
        if any(stripped):
            yield line, stripped
        line = offset + reader.line_num + 1


def _decode(data: bytes, bestand: str) -> tuple[str, tuple[Finding, ...]]:
    if len(data) > MOST_BYTES:
        bericht = Tekst(
            f"Dit bestand is te groot. We lezen hoogstens {MOST_BYTES // 1_000_000} MB.",
            f"This file is too large. We read at most {MOST_BYTES // 1_000_000} MB.",
        )
        raise BadInput(Finding("te_groot", bericht, bestand=bestand))
    kind = next((name for start, name in _KINDS if data.startswith(start)), None)
    if kind is not None:
        raise BadInput(_no_csv(bestand, f"Dit is geen CSV maar {kind}.", f"This is not CSV but {kind}."))
    encoding = next((name for bom, name in _BOMS if data.startswith(bom)), "utf-8")
    findings: tuple[Finding, ...] = ()
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        if encoding != "utf-8":
            raise BadInput(_unreadable(bestand)) from None
        text, findings = _windows(data, bestand)
    if any(letter < " " and letter not in "\t\r\n" for letter in text):
        raise BadInput(_unreadable(bestand))
    return text, findings


def _windows(data: bytes, bestand: str) -> tuple[str, tuple[Finding, ...]]:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        raise BadInput(_unreadable(bestand)) from None
    bericht = Tekst(
        "Dit bestand is geen UTF-8. We lazen het als Windows-1252. Kijk namen met accenten na.",
        "This file is not UTF-8. We read it as Windows-1252. Check names with accents.",
    )
    return text, (Finding("codering", bericht, Ernst.LET_OP, bestand=bestand),)


def _scheiding(text: str, kolommen: tuple[str, ...]) -> str:
    """The separator with which the first line gives the expected columns, else the one it holds most."""
    header = next((line for line in text.splitlines() if line.strip(' ,;\t"')), "")

    def score(sign: str) -> tuple[int, int]:
        words = {word.strip().strip('"').strip().casefold() for word in header.split(sign)}
        return sum(kolom in words for kolom in kolommen), header.count(sign)

    return max((",", ";", "\t"), key=score)


def _unreadable(bestand: str) -> Finding:
    return _no_csv(bestand, "Dit bestand is geen leesbare tekst.", "This file is no readable text.")


def _no_csv(bestand: str, nl: str, en: str) -> Finding:
    return Finding("geen_csv", Tekst(f"{nl} {_OPSLAAN.nl}", f"{en} {_OPSLAAN.en}"), bestand=bestand)


def _empty(bestand: str) -> Finding:
    bericht = Tekst(
        "Dit bestand is leeg. Zet op de eerste rij gm_code,waarde.",
        "This file is empty. Put gm_code,waarde on the first row.",
    )
    return Finding("leeg_bestand", bericht, bestand=bestand)
