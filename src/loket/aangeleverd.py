"""A file that somebody names on the command line: its bytes, or a finding that says what is wrong with it."""

from pathlib import Path

from banenafspraak.errors import BadInput, Finding
from banenafspraak.tekst import Tekst, kort
from banenafspraak.verdeling.csv_tekst import MOST_BYTES

_WHY: dict[type[Exception], Tekst] = {
    FileNotFoundError: Tekst("bestaat niet", "does not exist"),
    IsADirectoryError: Tekst("is een map", "is a folder"),
    PermissionError: Tekst("mag u niet lezen", "is not yours to read"),
}


def content_of(bestand: Path) -> bytes:
    """What the file holds, or a little more than may be read of it: what never ends is refused as too large."""
    try:
        with bestand.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        why = _WHY.get(type(error), Tekst("is niet te lezen", "cannot be read"))
        message = Tekst(
            f"Het bestand '{kort(bestand.name)}' {why.nl}. Controleer de plaats en de rechten.",
            f"The file '{kort(bestand.name)}' {why.en}. Check its place and your permission.",
        )
        raise BadInput(Finding("bestand", message, bestand=bestand.name)) from error
