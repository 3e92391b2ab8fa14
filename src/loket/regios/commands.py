"""``werkkamer gebied`` and ``werkkamer omrekenen``: which region on which date, and figures carried over to it."""

from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from banenafspraak.verdeling.gebieden import gebieden
from banenafspraak.verdeling.omrekenen import lees_omrekenbestand
from banenafspraak.verdeling.omrekenen import omrekenen as convert
from loket.aangeleverd import content_of
from loket.uitvoer import Json, Language, answering, day, emit, people, show_findings, table


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
        result = convert(lees_omrekenbestand(content_of(bestand), bestand.name, start), start, end)
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
