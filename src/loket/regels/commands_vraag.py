"""``werkkamer vraag``: which question to ask next about a case, and why."""

from typing import Annotated

import typer

from banenafspraak.errors import BadInput, Finding
from banenafspraak.tekst import Taal, Tekst
from banenafspraak.zaken.vraag import Vraag, volgende_vraag
from banenafspraak.zaken.zaak import Zaak
from loket.regels.commands import Cases, Only, names_of, read_cases
from loket.regels.tonen_feiten import answer_lines
from loket.uitvoer import Json, Language, answering, emit, people


def vraag(
    bestand: Cases,
    regelingen: Only = None,
    zaak: Annotated[int | None, typer.Option(help="Which case of the file, counted from 1")] = None,
    json: Json = False,
    taal: Language = "nl",
) -> None:
    """What to ask next about a case: the cheapest fact that can still decide, sensitive facts last; and why."""
    with answering(as_json=json, taal=taal):
        found = volgende_vraag(_chosen(read_cases(bestand), zaak), names_of(regelingen))
        emit({**found.as_json(taal), "bevindingen": []}, as_json=json)
        if not json:
            _show(found, taal)


def _chosen(zaken: list[Zaak], nummer: int | None) -> Zaak:
    if nummer is None and len(zaken) == 1:
        return zaken[0]
    if nummer is not None and 1 <= nummer <= len(zaken):
        return zaken[nummer - 1]
    message = Tekst(
        f"In dit bestand staan {len(zaken)} zaken. Kies er een met --zaak, van 1 tot en met {len(zaken)}.",
        f"This file holds {len(zaken)} cases. Choose one with --zaak, from 1 up to {len(zaken)}.",
    )
    raise BadInput(Finding("kies_zaak", message))


def _show(found: Vraag, taal: Taal) -> None:
    if found.feit is None or found.feit.vraag is None:
        people.print(found.waarom.in_(taal), markup=False, soft_wrap=True)
        return
    people.print(f"[bold]{found.feit.vraag.in_(taal)}[/] ({found.feit.naam})", highlight=False, soft_wrap=True)
    for line in (*answer_lines(found.feit, taal), found.waarom.in_(taal)):
        people.print(line, markup=False, soft_wrap=True)
    left = Tekst(f"Vragen nog: hoogstens {found.nog_hoogstens}.", f"Questions left: at most {found.nog_hoogstens}.")
    people.print(left.in_(taal))
