"""What an answer of the command and of the API have in common: which versions it names, and how a day is read."""

import re
from datetime import date

import banenafspraak
from banenafspraak.errors import BadInput, Finding
from banenafspraak.inlezen import version
from banenafspraak.tekst import Tekst, kort

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def versions() -> dict[str, str]:
    """The version of the law data and of the software, which every document carries."""
    return {"wetversie": version(), "versie": banenafspraak.__version__}


def day_of(text: str, named: str) -> date:
    """The day that was typed, as 2026-07-01; raises BadInput when it is no day. ``named`` is how it was asked for."""
    try:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass  # a day that no calendar has, such as 30 February
    message = Tekst(
        f"'{kort(text)}' is geen datum. Schrijf {named} als 2026-07-01.",
        f"'{kort(text)}' is not a date. Write {named} as 2026-07-01.",
    )
    raise BadInput(Finding("datum", message, feit=named))
