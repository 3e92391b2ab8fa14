"""A table of a distribution as a file; each carries the stamp and the measure, whatever its rows hold."""

import json
from collections.abc import Iterable

from loket.over import bestanden
from loket.over.tabellen import Row
from loket.verdeling.opschrift import Opschrift

ENDINGS = ("csv", "excel.csv", "json")
_CSV = "text/csv; charset=utf-8"


def as_file(ending: str, opschrift: Opschrift, rows: Iterable[Row]) -> tuple[str, str | bytes]:
    """The media type and the content."""
    stamped = [{**row, "opschrift": opschrift.regel} for row in rows]
    if ending == "csv":
        return _CSV, bestanden.as_csv(stamped)
    if ending == "excel.csv":
        return _CSV, bestanden.as_excel_csv(stamped)
    document = {"titel": opschrift.titel, "opschrift": opschrift.regel, "rijen": stamped}
    return "application/json", json.dumps(document, ensure_ascii=False, indent=1)
