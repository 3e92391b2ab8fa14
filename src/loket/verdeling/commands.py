"""``werkkamer verdeel`` and ``werkkamer vergelijk``: the indicative distribution, and why a region went up or down."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from banenafspraak.errors import BadInput, Finding, nearest
from banenafspraak.tekst import Taal, Tekst, kort
from banenafspraak.verdeling.definitie import MAAT, SECTOREN, TOTAAL
from banenafspraak.verdeling.editie_schrijven import schrijf_editie
from banenafspraak.verdeling.editiebestand import Editiebestand, lees_editie
from banenafspraak.verdeling.gebieden import gebieden
from banenafspraak.verdeling.keurmeldingen import MELDING
from banenafspraak.verdeling.rekenvoorbeelden import INDELINGEN, rekenvoorbeelden
from banenafspraak.verdeling.toedeling import verdeel as divide
from banenafspraak.verdeling.uitkomst import GEPUBLICEERD, Verdeling
from banenafspraak.verdeling.vergelijking import Vergelijking
from banenafspraak.verdeling.vergelijking import vergelijk as compare
from loket.aangeleverd import content_of, write_new
from loket.uitvoer import Json, Language, answering, day, emit, people, show_findings, table

Edition = Annotated[Path, typer.Argument(help="YAML file of an edition, see docs/algoritmen/verdeling.md")]


def verdeel(editie: Edition, json: Json = False, taal: Language = "nl") -> None:
    """Divide the national numbers over the 35 regions: indicative, a guide and not a standard."""
    with answering(as_json=json, taal=taal):
        read = _read(editie)
        found = _divided(read)
        notes = (*read.bevindingen, *read.located(found.bevindingen))
        emit(found.as_json(taal) | {"bevindingen": [f.as_json(taal) for f in notes]}, as_json=json)
        if not json:
            _show(found, taal)
            show_findings(notes, taal)


def vergelijk(
    van: Edition,
    naar: Edition,
    jaar: Annotated[int | None, typer.Option(help="The year; the last common one when left out")] = None,
    sector: Annotated[str, typer.Option(help="markt, overheid or totaal")] = TOTAAL,
    naar_jaar: Annotated[int | None, typer.Option(help="The year of the second one, when it is another")] = None,
    json: Json = False,
    taal: Language = "nl",
) -> None:
    """Compare two distributions: the shift of each region by cause, in whole jobs that add up."""
    with answering(as_json=json, taal=taal):
        if sector not in (*SECTOREN, TOTAAL):
            bericht = Tekst(
                f"'{kort(sector)}' is geen sector. Kies markt, overheid of totaal.",
                f"'{kort(sector)}' is no sector. Choose markt, overheid or totaal.",
            )
            raise BadInput(Finding("sector", bericht, feit="--sector", suggesties=(*SECTOREN, TOTAAL)))
        files = _both(van, naar)
        first, second = (_divided(one) for one in files)
        found = compare(first, second, jaar, sector, naar_jaar)
        notes = (*(f for one in files for f in one.bevindingen), *found.bevindingen)
        emit(found.as_json(taal) | {"bevindingen": [f.as_json(taal) for f in notes]}, as_json=json)
        if not json:
            _show_shift(found, taal)
            show_findings(notes, taal)


def rekenvoorbeeld(
    naam: Annotated[str, typer.Argument(help="Which example: banen-2015, banen-2015-gecorrigeerd or inwoners-2025")],
    uit: Annotated[Path, typer.Option(help="The folder to write to; files in it are not overwritten")],
    op: Annotated[str, typer.Option(help="The date of the division")] = INDELINGEN[0].isoformat(),
    json: Json = False,
    taal: Language = "nl",
) -> None:
    """Write a worked example as files for `verdeel`: never an edition, and not De Werkkamer's."""
    with answering(as_json=json, taal=taal):
        known = rekenvoorbeelden()
        if naam not in known:
            bericht = Tekst(
                f"'{kort(naam)}' is geen rekenvoorbeeld. Kies uit {', '.join(known)}.",
                f"'{kort(naam)}' is no example. Choose from {', '.join(known)}.",
            )
            raise BadInput(Finding("onbekend_voorbeeld", bericht, suggesties=nearest(kort(naam), known)))
        written = write_new(uit, schrijf_editie(known[naam].op(day(op, "--op"))))
        said = {"indicatief": True, "melding": MELDING.in_(taal), "maat": MAAT}
        emit(said | {"bestanden": [path.name for path in written]}, as_json=json)
        if not json:
            people.print(f"[bold]{MELDING.in_(taal)}[/]")
            people.print("\n".join(str(path) for path in written))


def _both(van: Path, naar: Path) -> list[Editiebestand]:
    """Both files; what is wrong with either comes back at once."""
    made: list[Editiebestand] = []
    wrong: list[Finding] = []
    for path in (van, naar):
        try:
            made.append(_read(path))
        except BadInput as error:
            wrong += error.findings
    if wrong:
        raise BadInput(*wrong)
    return made


def _read(path: Path) -> Editiebestand:
    return lees_editie(content_of(path), path.name, lambda name: content_of(path.parent / name))


def _divided(read: Editiebestand) -> Verdeling:
    """Its numbers; what is wrong comes back with the row of the file where it stands."""
    try:
        return divide(read.definitie)
    except BadInput as error:
        raise BadInput(*read.bevindingen, *read.located(error.findings)) from error


def _show(found: Verdeling, taal: Taal) -> None:
    """One table for each year: a terminal is narrow."""
    people.print(f"[bold]{MELDING.in_(taal)}[/]")
    d = found.definitie
    for jaar in d.jaren:
        rows = [(regio, _name(regio), *_line(found, regio, jaar)) for regio in found.regios]
        table(f"{d.naam}, {jaar}, {MAAT}", ("code", "regio", *d.sectoren), rows)
    for check in found.controles:
        people.print(f"{check.naam}: {check.uitkomst.replace('_', ' ')}. {check.toelichting.in_(taal)}", soft_wrap=True)


def _line(found: Verdeling, regio: str, jaar: int) -> Iterator[str]:
    """Each number; one that was published is marked."""
    for sector in found.definitie.sectoren:
        cel = found.cel(regio, jaar, sector)
        yield _number(cel.banen) + (" *" if cel.soort == GEPUBLICEERD else "")


def _show_shift(found: Vergelijking, taal: Taal) -> None:
    """The causes that change nothing anywhere are left out."""
    people.print(f"[bold]{MELDING.in_(taal)}[/]")
    title = f"{found.van} {found.jaar} → {found.naar} {found.naar_jaar}, {found.sector}, {MAAT}"
    used = [name for name in found.oorzaken if any(r.delen and r.delen[name] for r in found.regios)]
    rows = [
        (r.code, *map(_number, (r.van, r.naar, r.verschil, *(r.delen[name] if r.delen else None for name in used))))
        for r in found.regios
    ]
    table(title, ("code", "van", "naar", "verschil", *used), rows)


def _name(regio: str) -> str:
    return gebieden().regio(regio).naam


def _number(banen: int | None) -> str:
    return "?" if banen is None else str(banen)
