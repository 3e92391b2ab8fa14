"""``werkkamer toets``, ``zaken`` and ``feiten``: what applies to a case, cases against what they expect, facts."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.markup import escape

from banenafspraak.errors import BadInput, Finding, has_errors
from banenafspraak.inlezen import wetboek
from banenafspraak.regelingen.boek import regelboek
from banenafspraak.tekst import Taal, Tekst, kort
from banenafspraak.verdeling.csv_tekst import MOST_BYTES
from banenafspraak.zaken.antwoorden import Wensen, beantwoord
from banenafspraak.zaken.controle import afwijkingen, tegenspraken
from banenafspraak.zaken.zaak import Zaak
from banenafspraak.zaken.zaaklezer import lees_zaken
from loket.aangeleverd import content_of
from loket.regels.tonen import show_answers, show_off
from loket.regels.tonen_feiten import show_fact, show_facts
from loket.uitvoer import Json, Language, answering, emit, people, printable
from loket.voortgang import progress

Cases = Annotated[Path, typer.Argument(help="YAML file of cases, see docs/zaken.md")]
Only = Annotated[str | None, typer.Option("--regelingen", help="Only these regelingen, with commas between them")]


def toets(
    bestand: Cases,
    regelingen: Only = None,
    uitleg: Annotated[Taal | None, typer.Option(help="Add the explanation in this language")] = None,
    spoor: Annotated[bool, typer.Option("--spoor", help="Add the trace to the JSON: every step as data")] = False,
    herhaal_laatste: Annotated[
        bool, typer.Option("--herhaal-laatste", help="Where the law is not out yet, repeat the last known value")
    ] = False,
    json: Json = False,
    taal: Language = "nl",
) -> None:
    """Try cases against the rules: what applies, what it brings, what is missing and what to do before when."""
    with answering(as_json=json, taal=taal):
        zaken = read_cases(bestand)
        wensen = Wensen(names_of(regelingen), taal, uitleg, spoor=spoor, herhaal_laatste=herhaal_laatste)
        answers = [beantwoord(zaak, wensen) for zaak in zaken]
        deviating = 0
        for zaak, answer in zip(zaken, answers, strict=True):
            if zaak.verwacht:
                found = afwijkingen(_asked(zaak.verwacht, answer), answer["regelingen"])
                answer["afwijkingen"] = [one.as_json() for one in found]
                deviating += bool(found)
        emit({"zaken": answers, "bevindingen": []}, as_json=json)
        if not json:
            show_answers(answers, taal)
        if deviating:
            raise typer.Exit(1)


def zaken(
    paden: Annotated[list[Path], typer.Argument(help="Files or folders of cases")],
    json: Json = False,
    taal: Language = "nl",
) -> None:
    """Run cases against what they expect; exit 1 when one comes out otherwise."""
    with answering(as_json=json, taal=taal):
        found: list[dict[str, Any]] = []
        wrong: list[Finding] = []
        cases: list[Zaak] = []
        for file in _files(paden):
            try:
                cases += read_cases(file)
            except BadInput as error:
                wrong += error.findings
        if has_errors(wrong):
            raise BadInput(*wrong)
        for zaak in progress(cases, Tekst("Zaken", "Cases").in_(taal)):
            answer = beantwoord(zaak, Wensen(tuple(zaak.verwacht) or None, taal))
            rows = [one.as_json() for one in afwijkingen(zaak.verwacht, answer["regelingen"])]
            place = {"bestand": zaak.bestand, "rij": zaak.rij}
            found.append({"naam": zaak.naam, **place, "goed": not rows, "afwijkingen": rows})
        off = [one for one in found if not one["goed"]]
        emit({"zaken": found, "aantal": len(found), "afwijkend": len(off), "bevindingen": []}, as_json=json)
        if not json:
            _show_cases(found, off, taal)
            _show_silent(cases, taal)
        if off:
            raise typer.Exit(1)


def feiten(
    naam: Annotated[str | None, typer.Argument(help="One fact; all of them when left out")] = None,
    json: Json = False,
    taal: Language = "nl",
) -> None:
    """List every fact that a rule can ask, or tell all about one: question, unit, bounds, codes and privacy class."""
    with answering(as_json=json, taal=taal):
        known = wetboek().feiten
        if naam is not None:
            known = {naam: wetboek().feit(naam)}
        emit({"feiten": [feit.as_json(taal) for feit in known.values()], "bevindingen": []}, as_json=json)
        if json:
            return
        if naam is None:
            show_facts(known.values(), taal)
        else:
            show_fact(known[naam], taal)


def read_cases(bestand: Path) -> list[Zaak]:
    """The cases of one file, with what contradicts itself in them; raises BadInput with all findings."""
    data = content_of(bestand)
    if len(data) > MOST_BYTES:
        message = Tekst(
            f"Dit bestand is groter dan {MOST_BYTES // 1_000_000} MB. Verdeel de zaken over meer bestanden.",
            f"This file is larger than {MOST_BYTES // 1_000_000} MB. Divide the cases over more files.",
        )
        raise BadInput(Finding("te_groot", message, bestand=bestand.name))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = Tekst("Dit bestand is geen tekst in UTF-8.", "This file is no text in UTF-8.")
        raise BadInput(Finding("onleesbaar", message, bestand=bestand.name)) from error
    boek = regelboek()
    cases = lees_zaken(text, bestand.name, boek)
    findings = [finding for zaak in cases for finding in tegenspraken(boek, zaak)]
    if findings:
        raise BadInput(*findings)
    return cases


def names_of(regelingen: str | None) -> tuple[str, ...] | None:
    """The regelingen that were named, each of them known; raises BadInput with every one that is not."""
    if regelingen is None:
        return None
    names = tuple(part.strip() for part in regelingen.split(",") if part.strip())
    wrong: list[Finding] = []
    for name in names or ("",):
        try:
            regelboek().regeling(name)
        except BadInput as error:
            wrong += error.findings
    if wrong:
        raise BadInput(*wrong)
    return names


def _asked(verwacht: Any, answer: dict[str, Any]) -> dict[str, Any]:
    return {naam: parts for naam, parts in verwacht.items() if naam in answer["regelingen"]}


def _files(paden: Iterable[Path]) -> list[Path]:
    found: list[Path] = []
    for pad in paden:
        if not pad.exists():
            message = Tekst(f"'{kort(pad.name)}' bestaat niet.", f"'{kort(pad.name)}' does not exist.")
            raise BadInput(Finding("bestand", message, bestand=pad.name))
        found += sorted(pad.rglob("*.yaml")) if pad.is_dir() else [pad]
    if not found:
        message = Tekst("Hier staan geen bestanden met zaken (.yaml).", "There are no files of cases (.yaml) here.")
        raise BadInput(Finding("geen_zaken", message))
    return found


def _show_cases(found: list[dict[str, Any]], off: list[dict[str, Any]], taal: Taal) -> None:
    for one in off:
        people.print(f"[bold red]{escape(printable(one['bestand']))}:{one['rij']}[/]", highlight=False)
        people.print(printable(one["naam"]), markup=False, soft_wrap=True)
        for row in one["afwijkingen"]:
            show_off(row, taal)
    said = Tekst(f"Zaken: {len(found)}. Wijken af: {len(off)}.", f"Cases: {len(found)}. Deviate: {len(off)}.")
    people.print(said.in_(taal))


def _show_silent(cases: list[Zaak], taal: Taal) -> None:
    if silent := sum(not zaak.verwacht for zaak in cases):
        said = Tekst(
            f"Zonder 'verwacht': {silent}. Daarvan is niets vergeleken; probeer ze met `werkkamer toets`.",
            f"Without 'verwacht': {silent}. Nothing of those was compared; try them with `werkkamer toets`.",
        )
        people.print(said.in_(taal), markup=False, soft_wrap=True)
