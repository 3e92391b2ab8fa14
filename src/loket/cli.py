"""The command ``werkkamer``: the same answers as the pages, for scripts and for people at a terminal."""

import os
import sys
from io import TextIOWrapper

import typer

import banenafspraak
from banenafspraak.errors import Finding
from banenafspraak.tekst import zelfde
from loket.accounts.commands import beheerder, blokkeer, opruimen
from loket.regels.commands import feiten, toets, zaken
from loket.regels.commands_bulk import bulk
from loket.regels.commands_vraag import vraag
from loket.regios.commands import gebied, omrekenen
from loket.uitvoer import emit
from loket.verdeling.commands import rekenvoorbeeld, verdeel, vergelijk
from loket.verdeling.commands_ijken import ijken
from loket.verdeling.commands_statline import statline
from loket.wetboek.commands import wet

app = typer.Typer(no_args_is_help=True, add_completion=False, rich_markup_mode=None)
app.command()(wet)
app.command()(gebied)
app.command()(omrekenen)
app.command()(verdeel)
app.command()(vergelijk)
app.command()(rekenvoorbeeld)
app.command()(toets)
app.command()(zaken)
app.command()(feiten)
app.command()(bulk)
app.command()(vraag)
app.command()(statline)
app.command()(ijken)
app.command()(beheerder)
app.command()(blokkeer)
app.command()(opruimen)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(banenafspraak.__version__)
        raise typer.Exit


@app.callback()
def werkkamer(
    version: bool = typer.Option(False, "--version", callback=_version, is_eager=True, help="Print the version."),
) -> None:
    """Werkkamer: the law and the regions of the Banenafspraak on a date, each with its source."""


def main() -> None:
    """Entry point of the console script."""
    streams = [stream for stream in (sys.stdout, sys.stderr) if isinstance(stream, TextIOWrapper)]  # not a closed one
    for stream in streams:
        stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        code = _run(sys.argv[1:])
        for stream in streams:
            stream.flush()
    except OSError as error:  # the reader went away (| head), or the disk is full
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            print(f"werkkamer: {error.strerror}", file=sys.stderr)
        code = 1
    sys.exit(code)


def _run(arguments: list[str]) -> int:
    """Run one command; with --json a mistake in the arguments is a finding on stdout as well."""
    try:
        return app(arguments, prog_name="werkkamer", standalone_mode=False) or 0
    except typer.TyperException as error:
        typer.echo(f"{error.format_message()}\nwerkkamer --help", err=True)
        if "--json" in arguments:
            emit({"bevindingen": [Finding("aanroep", zelfde(error.format_message())).as_json()]}, as_json=True)
        return error.exit_code
    except typer.Abort:
        return 130
