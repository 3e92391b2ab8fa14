"""Files that somebody names on the command line: read, or written anew; or a finding that says what is wrong."""

from collections.abc import Mapping
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


def write_new(folder: Path, files: Mapping[str, str]) -> list[Path]:
    """Write all of the files, or none; a file that is there already is left alone."""
    paths = {folder / name: text for name, text in files.items()}
    there = [path.name for path in paths if path.exists()]
    if there:
        message = Tekst(
            f"{', '.join(there)} staat er al. Kies een andere map.",
            f"{', '.join(there)} is there already. Choose another folder.",
        )
        raise BadInput(Finding("bestand_bestaat", message, feit="--uit"))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path, text in paths.items():
            path.write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        message = Tekst(
            "In deze map kunnen we niet schrijven. Controleer de plaats en de rechten.",
            "We cannot write in this folder. Check its place and your permission.",
        )
        raise BadInput(Finding("map", message, feit="--uit")) from error
    return list(paths)
