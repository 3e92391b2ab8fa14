"""``werkkamer wet``: what a value of the law is on a date, and what changes between two dates."""

from datetime import date
from typing import Annotated

import typer
from rich.markup import escape

from banenafspraak.antwoord import Antwoord
from banenafspraak.errors import BadInput, Finding
from banenafspraak.inlezen import wetboek
from banenafspraak.tekst import Taal, Tekst
from loket.ui.formats import amount, period, shown
from loket.uitvoer import Json, Language, answering, day, emit, people, show_findings, table
from loket.wetboek.answers import answer_to, difference_json


def wet(
    naam: Annotated[str | None, typer.Argument(help="Name of a value, for instance wml.uur")] = None,
    op: Annotated[str | None, typer.Option(help="The date, as 2026-07-01; today when left out")] = None,
    sleutel: Annotated[str | None, typer.Option(help="Key of the value: an age, a sector, a year")] = None,
    plaats: Annotated[str | None, typer.Option(help="Gemeente, as GM0363 or by name")] = None,
    verschil: Annotated[tuple[str, str] | None, typer.Option(help="Two dates: all values that differ")] = None,
    lijst: Annotated[bool, typer.Option("--lijst", help="List the names of all values")] = False,
    json: Json = False,
    taal: Language = "nl",
) -> None:
    """A value of the law on a date, with its source; or all values that differ between two dates."""
    with answering(as_json=json, taal=taal):
        if lijst:
            _list(json, taal)
        elif verschil:
            _difference(day(verschil[0], "--verschil"), day(verschil[1], "--verschil"), json, taal)
        elif naam:
            _value(naam, day(op, "--op"), sleutel, plaats, json, taal)
        else:
            message = Tekst(
                "Noem een waarde (wml.uur), of gebruik --lijst of --verschil.",
                "Name a value (wml.uur), or use --lijst or --verschil.",
            )
            raise BadInput(Finding("naam_ontbreekt", message))


def _value(naam: str, op: date, sleutel: str | None, plaats: str | None, as_json: bool, taal: Taal) -> None:
    asked = answer_to(naam, op, sleutel, plaats)
    emit(asked.as_json(taal), as_json=as_json)
    if not as_json:
        _show(asked.answer, taal)
        show_findings(asked.bevindingen or (), taal)


def _show(answer: Antwoord, taal: Taal) -> None:
    parameter = answer.parameter
    people.print(f"[bold]{escape(parameter.titel.in_(taal))}[/] ({parameter.naam})")
    if answer.per_sleutel:
        rows = ((str(part.sleutel), shown(part, taal)) for part in answer.per_sleutel)
        table(str(answer.op), (parameter.sleutel or "", ""), rows)
    else:
        born = Tekst("Geboren op", "Born on").in_(taal) + " " if parameter.op_geboortedatum else ""
        people.print(f"{born}{answer.op}: [bold]{escape(shown(answer, taal))}[/]")
    if answer.rij:
        people.print(f"{period(answer.rij.van, answer.rij.tot, taal)} · {escape(answer.rij.bron.citation)}")
    if answer.reden and not answer.per_sleutel:
        people.print(escape(answer.reden.in_(taal)))
    if answer.lokaal:
        local = amount(answer.lokaal.waarde, answer.lokaal.eenheid, taal)
        people.print(escape(f"{answer.lokaal.plaats}: {local} · {answer.lokaal.bron.citation}"))
    for row in answer.bewijs:
        local = amount(row.waarde, row.eenheid, taal)
        word = Tekst("bewijs zonder datum", "undated evidence").in_(taal)
        people.print(escape(f"{row.plaats} ({word}): {local} · {row.bron.citation}"))


def _difference(oud: date, nieuw: date, as_json: bool, taal: Taal) -> None:
    found = wetboek().verschil(oud, nieuw)
    emit(difference_json(oud, nieuw, found, taal), as_json=as_json)
    if not as_json:
        rows = (
            (one.nieuw.parameter.naam, one.nieuw.sleutel or "", shown(one.oud, taal), shown(one.nieuw, taal))
            for one in found
        )
        table(f"{oud} → {nieuw}", ("naam", "sleutel", str(oud), str(nieuw)), rows)


def _list(as_json: bool, taal: Taal) -> None:
    book = wetboek()
    emit({"namen": book.as_list_json()}, as_json=as_json)
    if not as_json:
        rows = ((p.naam, p.titel.in_(taal), p.eenheid.published) for p in book.parameters.values())
        table(book.versie, ("naam", "titel", "eenheid"), rows)
