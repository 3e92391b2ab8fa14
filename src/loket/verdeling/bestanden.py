"""A table of a distribution as a file: CSV, XLSX, ODS and JSON, each with the stamp and the measure in it.

There is no way to write one without an ``Opschrift``: a number of a distribution never travels without its warning.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from banenafspraak.inlezen import version
from banenafspraak.verdeling.kolomkeuze import Kolom
from loket.over.bestanden import Row, as_csv, as_excel_csv
from loket.verdeling.werkbladen import as_ods, as_xlsx

MEDIA_TYPES = {
    "csv": "text/csv; charset=utf-8",
    "excel.csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "json": "application/json",
}
# The columns that every row gets, so that a row that is copied out of the file still says what it is.
STAMP, MEASURE = "indicatief", "maat"


@dataclass(frozen=True, slots=True)
class Opschrift:
    """What stands above every table of a distribution. All of it is required, and none of it may be empty."""

    stempel: str
    maat: str
    titel: str
    bron: str
    gemaakt_op: date
    adres: str

    def __post_init__(self) -> None:
        for name in ("stempel", "maat", "titel", "bron", "adres"):
            if not getattr(self, name).strip():
                raise ValueError(f"A table of a distribution needs its {name}")

    def lines(self) -> tuple[str, ...]:
        """The lines above a sheet, the warning first."""
        return (self.stempel, self.maat, self.titel, self.bron, self.gemaakt_op.isoformat(), self.adres)

    def as_json(self) -> dict[str, str | bool]:
        return {
            STAMP: True,
            "melding": self.stempel,
            MEASURE: self.maat,
            "titel": self.titel,
            "bron": self.bron,
            "gemaakt_op": self.gemaakt_op.isoformat(),
            "adres": self.adres,
        }


def as_file(kind: str, opschrift: Opschrift, rows: Sequence[Mapping[str, str | int | None]]) -> tuple[bytes, str]:
    """The bytes and the media type of the table; ``kind`` is a key of MEDIA_TYPES.

    A row may not have a measure of its own: extra jobs and levels never stand in one table.
    """
    marked = [_marked(opschrift, row) for row in rows]
    return _WRITE[kind](opschrift, marked), MEDIA_TYPES[kind]


def as_template(kind: str, kolommen: Sequence[Kolom]) -> tuple[bytes, str]:
    """An empty table with the columns that we read, to fill in; ``kind`` is csv, xlsx or ods."""
    names = [kolom.naam for kolom in kolommen]
    if kind == "csv":
        return (",".join(names) + "\r\n").encode(), MEDIA_TYPES[kind]
    write = {"xlsx": as_xlsx, "ods": as_ods}[kind]
    return write(", ".join(names), (), names, ()), MEDIA_TYPES[kind]


def _marked(opschrift: Opschrift, row: Mapping[str, str | int | None]) -> Row:
    if {STAMP, MEASURE} & row.keys():
        raise ValueError("The stamp and the measure of a row come from the Opschrift")
    return {**row, STAMP: opschrift.stempel, MEASURE: opschrift.maat}


def _csv(opschrift: Opschrift, rows: Sequence[Row]) -> bytes:
    return as_csv(rows or [_empty(opschrift)]).encode()


def _excel_csv(opschrift: Opschrift, rows: Sequence[Row]) -> bytes:
    return as_excel_csv(rows or [_empty(opschrift)]).encode()


def _empty(opschrift: Opschrift) -> Row:
    """The only row of a CSV without rows, which has no lines above it."""
    return _marked(opschrift, {})


def _json(opschrift: Opschrift, rows: Sequence[Row]) -> bytes:
    document = {**opschrift.as_json(), "wetversie": version(), "rijen": rows}
    return json.dumps(document, ensure_ascii=False, indent=1).encode()


def _xlsx(opschrift: Opschrift, rows: Sequence[Row]) -> bytes:
    return as_xlsx(opschrift.titel, opschrift.lines(), *_grid(rows))


def _ods(opschrift: Opschrift, rows: Sequence[Row]) -> bytes:
    return as_ods(opschrift.titel, opschrift.lines(), *_grid(rows))


def _grid(rows: Sequence[Row]) -> tuple[list[str], list[list[str | int | None]]]:
    return list(rows[0] if rows else ()), [list(row.values()) for row in rows]


_WRITE = {"csv": _csv, "excel.csv": _excel_csv, "xlsx": _xlsx, "ods": _ods, "json": _json}
