"""The command ``werkkamer``: the same answers as the pages, for scripts and for people at a terminal."""

import typer

import banenafspraak
from loket.regios.commands import gebied, omrekenen
from loket.wetboek.commands import wet

app = typer.Typer(no_args_is_help=True, add_completion=False, rich_markup_mode=None)
app.command()(wet)
app.command()(gebied)
app.command()(omrekenen)


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
    app()
