"""What a command says: one JSON document on stdout for software, everything for people on stderr."""

import json
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from banenafspraak.errors import BadInput, BanenafspraakError, Ernst, Finding
from banenafspraak.tekst import Taal, Tekst
from loket.antwoorden import day_of, versions

Json = Annotated[bool, typer.Option("--json", help="Print one JSON document on stdout, nothing else")]
Language = Annotated[Taal, typer.Option(help="Language of the texts")]

people = Console(stderr=True, highlight=False, emoji=False)
_MARKS = {Ernst.FOUT: ("red", Tekst("fout", "error")), Ernst.LET_OP: ("yellow", Tekst("let op", "note"))}
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def emit(document: dict[str, Any], *, as_json: bool) -> None:
    """Write the document to stdout when it is asked for, or when stdout is not a terminal."""
    if as_json or not (sys.stdout and sys.stdout.isatty()):
        text = json.dumps(document | versions(), ensure_ascii=False, indent=2)
        # an argument that was no UTF-8 comes back in the message as half a character, which cannot be printed
        print(text.encode("utf-8", "replace").decode())


@contextmanager
def answering(*, as_json: bool, taal: Taal) -> Iterator[None]:
    """Turn bad input into findings and exit code 2; nothing else was done."""
    try:
        yield
    except BadInput as error:
        emit({"bevindingen": [finding.as_json(taal) for finding in error.findings]}, as_json=as_json)
        show_findings(error.findings, taal)
        raise typer.Exit(2) from error
    except BanenafspraakError as error:  # the data of the law itself does not load, so there is no version to name
        show_findings(error.findings, taal)
        if not error.findings:
            people.print(escape(str(error)))
        raise typer.Exit(2) from error


def show_findings(findings: Iterable[Finding], taal: Taal) -> None:
    for finding in findings:
        colour, mark = _MARKS[finding.ernst]
        line = printable(finding.line(taal))
        people.print(f"[bold {colour}]{mark.in_(taal)}[/] {escape(line)}", soft_wrap=True)
        if finding.suggesties:
            words = escape(", ".join(finding.suggesties))
            people.print(f"   {Tekst('Bedoelt u', 'Did you mean').in_(taal)}: {words}?", soft_wrap=True)


def printable(text: str) -> str:
    """What somebody wrote, fit for a terminal: it must not steer it."""
    return _CONTROL.sub("?", text)


def table(title: str, columns: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    grid = Table(title=escape(title), title_justify="left", title_style="bold")
    for column in columns:
        grid.add_column(column, overflow="fold")
    for row in rows:
        grid.add_row(*map(escape, row))
    people.print(grid)


def day(text: str | None, option: str) -> date:
    """The day named on the command line, or today; raises BadInput when it is no day."""
    return date.today() if text is None else day_of(text, option)
