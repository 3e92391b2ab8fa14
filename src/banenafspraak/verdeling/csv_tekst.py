"""Makes the bytes of somebody's CSV file into rows of text: encoding, separator and line numbers, or a finding."""

import codecs
import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from banenafspraak.errors import BadInput, Ernst, Finding
from banenafspraak.tekst import Tekst, zelfde

MOST_BYTES = 5_000_000
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_KINDS = ((b"PK", "xlsx of zip"), (b"\xd0\xcf\x11\xe0", "xls"), (b"%PDF", "pdf"), (b"PAR1", "parquet"))
# What Excel writes on a line of its own before the header, to say how the columns are separated.
_SEP = re.compile(r'"?sep=([,;\t])"?\s*', re.IGNORECASE)
_CSV = zelfde("CSV (UTF-8)")


@dataclass(frozen=True, slots=True)
class Tabelvorm:
    """What a table is expected to be: its columns, how many rows at most, and what to advise who hands in another."""

    kolommen: tuple[str, ...]
    hoogstens: int
    per_rij: Tekst
    soorten: Tekst = _CSV
    most_bytes: int = MOST_BYTES


@dataclass(frozen=True, slots=True)
class Tabeltekst:
    """The header and the rows with their line in the file; empty rows are left out."""

    scheiding: str
    kop: tuple[str, ...]
    kop_rij: int
    rijen: tuple[tuple[int, tuple[str, ...]], ...]
    bevindingen: tuple[Finding, ...]

    @property
    def komma(self) -> bool:
        """Whether numbers may be written in Dutch style: no comma separates the columns."""
        return self.scheiding != ","


def lees_tekst(data: bytes, bestand: str, vorm: Tabelvorm) -> Tabeltekst:
    """The table in ``data``; BadInput when it is no CSV text or has more rows than the form allows."""
    text, findings = _decode(data, bestand, vorm)
    first = io.StringIO(text, newline="").readline()
    declared = _SEP.fullmatch(first)
    if declared is not None:
        text = text[len(first) :]
    offset = 0 if declared is None else 1
    scheiding = declared[1] if declared is not None else _scheiding(text, vorm.kolommen)
    rows: list[tuple[int, tuple[str, ...]]] = []
    try:
        for row in _records(text, scheiding, offset):
            rows.append(row)
            if len(rows) > vorm.hoogstens + 1:
                raise BadInput(too_many_rows(bestand, row[0], vorm))
    except csv.Error:
        rij = (rows[-1][0] if rows else offset) + 1
        bericht = Tekst(
            'Een aanhalingsteken (") staat verkeerd of is niet gesloten, of een cel is te lang. Kijk vanaf deze rij.',
            'A quotation mark (") is misplaced or not closed, or a cell is too long. Look from this row on.',
        )
        raise BadInput(Finding("csv_vorm", bericht, bestand=bestand, rij=rij)) from None
    if not rows:
        raise BadInput(empty(bestand, vorm))
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


def _decode(data: bytes, bestand: str, vorm: Tabelvorm) -> tuple[str, tuple[Finding, ...]]:
    if len(data) > vorm.most_bytes:
        raise BadInput(too_large(bestand, vorm.most_bytes))
    kind = next((name for start, name in _KINDS if data.startswith(start)), None)
    if kind is not None:
        raise BadInput(no_table(bestand, vorm, f"Dit is geen CSV maar {kind}.", f"This is not CSV but {kind}."))
    encoding = next((name for bom, name in _BOMS if data.startswith(bom)), "utf-8")
    findings: tuple[Finding, ...] = ()
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        if encoding != "utf-8":
            raise BadInput(unreadable(bestand, vorm)) from None
        text, findings = _windows(data, bestand, vorm)
    if any(letter < " " and letter not in "\t\r\n" for letter in text):
        raise BadInput(unreadable(bestand, vorm))
    return text, findings


def _windows(data: bytes, bestand: str, vorm: Tabelvorm) -> tuple[str, tuple[Finding, ...]]:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        raise BadInput(unreadable(bestand, vorm)) from None
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


def unreadable(bestand: str, vorm: Tabelvorm) -> Finding:
    return no_table(bestand, vorm, "Dit bestand is geen leesbare tekst.", "This file is no readable text.")


def no_table(bestand: str, vorm: Tabelvorm, nl: str, en: str) -> Finding:
    """What the file is, and in which kinds to save it."""
    bericht = Tekst(f"{nl} Sla het op als {vorm.soorten.nl}.", f"{en} Save it as {vorm.soorten.en}.")
    return Finding("geen_csv", bericht, bestand=bestand)


def too_large(bestand: str, most: int) -> Finding:
    bericht = Tekst(
        f"Dit bestand is te groot. We lezen hoogstens {most // 1_000_000} MB.",
        f"This file is too large. We read at most {most // 1_000_000} MB.",
    )
    return Finding("te_groot", bericht, bestand=bestand)


def too_many_rows(bestand: str, rij: int, vorm: Tabelvorm) -> Finding:
    bericht = Tekst(
        f"Dit bestand heeft meer dan {vorm.hoogstens} rijen. {vorm.per_rij.nl}",
        f"This file has more than {vorm.hoogstens} rows. {vorm.per_rij.en}",
    )
    return Finding("te_veel_rijen", bericht, bestand=bestand, rij=rij)


def empty(bestand: str, vorm: Tabelvorm) -> Finding:
    kop = ",".join(vorm.kolommen)
    bericht = Tekst(
        f"Dit bestand is leeg. Zet op de eerste rij {kop}.",
        f"This file is empty. Put {kop} on the first row.",
    )
    return Finding("leeg_bestand", bericht, bestand=bestand)
