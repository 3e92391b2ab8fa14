"""``werkkamer gebied`` and ``werkkamer omrekenen``: which region on which date, and figures carried over to it."""

from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from banenafspraak.errors import BadInput, Finding
from banenafspraak.tekst import Tekst, kort
from banenafspraak.verdeling.csv_tekst import MOST_BYTES
from banenafspraak.verdeling.gebieden import gebieden
from banenafspraak.verdeling.omrekenen import lees_omrekenbestand
from banenafspraak.verdeling.omrekenen import omrekenen as convert
from loket.uitvoer import Json, Language, answering, day, emit, people, show_findings, table

_WHY: dict[type[OSError], Tekst] = {
    FileNotFoundError: Tekst("bestaat niet", "does not exist"),
    IsADirectoryError: Tekst("is een map", "is a folder"),
    PermissionError: Tekst("mag u niet lezen", "is not yours to read"),
}


def gebied(
    code_of_naam: Annotated[str, typer.Argument(help="Gemeente, as GM0788 or by name")],
    op: Annotated[str | None, typer.Option(help="The date, as 2022-01-01; today when left out")] = None,
    json: Json = False,
    taal: Language = "nl",
) -> None:
    """In which arbeidsmarktregio a gemeente lies on a date, through mergers, splits and switches."""
    with answering(as_json=json, taal=taal):
        found = gebieden().gebied(code_of_naam, day(op, "--op"))
        emit(found.as_json(taal), as_json=json)
        if not json:
            people.print(f"[bold]{escape(found.gemeente.naam)}[/] ({found.gemeente.code}), {found.op}")
            for regio in found.regios:
                people.print(f"{regio.code} [bold]{escape(regio.naam)}[/]")
            show_findings(found.bevindingen, taal)


def omrekenen(
    bestand: Annotated[Path, typer.Argument(help="CSV with gm_code and waarde")],
    van: Annotated[str, typer.Option(help="The date whose codes the file uses")],
    naar: Annotated[str, typer.Option(help="The date of the division to convert to")],
    json: Json = False,
    taal: Language = "nl",
) -> None:
    """Carry figures per gemeente over to the regions of another date; the total stays the same."""
    with answering(as_json=json, taal=taal):
        start, end = day(van, "--van"), day(naar, "--naar")
        result = convert(lees_omrekenbestand(_content(bestand), bestand.name, start), start, end)
        emit(result.as_json(taal), as_json=json)
        if not json:
            document = result.as_json(taal)
            lines = (
                (r["code"], r["naam"], r["waarde"] or f"{r['ondergrens']} – {r['bovengrens']}")
                for r in document["regios"]
            )
            table(f"{start} → {end}", ("code", "regio", "waarde"), lines)
            people.print(f"{document['totaal_in']} → {document['totaal_uit']}")
            show_findings(result.bevindingen, taal)


def _content(bestand: Path) -> bytes:
    """What the file holds, or a little more than may be read of it: what never ends is refused as too large."""
    try:
        with bestand.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        why = _WHY.get(type(error), Tekst("is niet te lezen", "cannot be read"))
        message = Tekst(
            f"Het bestand '{kort(bestand.name)}' {why.nl}. Controleer de plaats en de rechten.",
            f"The file '{kort(bestand.name)}' {why.en}. Check its place and your permission.",
        )
        raise BadInput(Finding("bestand", message, bestand=bestand.name)) from error
