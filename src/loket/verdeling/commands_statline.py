"""``werkkamer statline``: figures of a CBS table as key figures, as a file that can be handed in."""

from pathlib import Path
from typing import Annotated

import typer

from banenafspraak.errors import BadInput, Finding
from banenafspraak.tekst import Tekst, kort
from banenafspraak.verdeling.getallen import decimaal
from loket.over.bestanden import Row, as_csv
from loket.uitvoer import Json, Language, answering, emit, people, show_findings, table
from loket.verdeling.statline import fetch


def statline(
    tabel: Annotated[str, typer.Argument(help="The number of the table, as 70072ned")],
    periode: Annotated[str, typer.Option(help="One period, as 2015JJ00")],
    kolom: Annotated[list[str], typer.Option(help="ColumnName=indicator; may be given more than once")],
    uit: Annotated[Path | None, typer.Option(help="Write a CSV with gebied, indicator and waarde")] = None,
    json: Json = False,
    taal: Language = "nl",
) -> None:
    """Fetch figures per gemeente and region from CBS StatLine; source: CBS, CC BY 4.0."""
    with answering(as_json=json, taal=taal):
        found = fetch(tabel, periode, dict(_pair(word) for word in kolom))
        rows: list[Row] = [
            {"gebied": k.gebied, "indicator": k.indicator, "waarde": decimaal(k.waarde)} for k in found.kengetallen
        ]
        if uit is not None:
            _write(uit, as_csv(rows))
        document = {"tabel": tabel, "periode": periode, "bron": "CBS", "kengetallen": rows}
        emit(document | {"bevindingen": [f.as_json(taal) for f in found.bevindingen]}, as_json=json)
        if not json:
            lines = ([str(cell) for cell in row.values()] for row in rows[:20])
            table(f"CBS {tabel}, {periode}", ("gebied", "indicator", "waarde"), lines)
            people.print(f"{len(rows)}")
            show_findings(found.bevindingen, taal)


def _pair(word: str) -> tuple[str, str]:
    name, _, indicator = word.partition("=")
    return name.strip(), indicator.strip()


def _write(uit: Path, text: str) -> None:
    try:
        uit.write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        message = Tekst(
            f"Het bestand '{kort(uit.name)}' is niet te schrijven. Controleer de plaats en de rechten.",
            f"The file '{kort(uit.name)}' cannot be written. Check its place and your permission.",
        )
        raise BadInput(Finding("bestand", message, bestand=uit.name)) from error
