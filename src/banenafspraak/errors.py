"""What can be wrong: a Finding is returned to people, an error breaks a contract."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from typing import Any

from banenafspraak.tekst import Taal, Tekst


class Ernst(StrEnum):
    """How bad a finding is: it stops the work, or the work goes on and somebody should look."""

    FOUT = "fout"
    LET_OP = "let_op"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing met in what somebody handed in, with its place and what to do next.

    ``code`` is stable and meant for software. ``bericht`` never holds personal data.
    ``rij`` and ``kolom`` count from 1; ``kolom`` may also be the name of a column.
    """

    code: str
    bericht: Tekst
    ernst: Ernst = Ernst.FOUT
    bestand: str | None = None
    rij: int | None = None
    kolom: int | str | None = None
    feit: str | None = None
    suggesties: tuple[str, ...] = ()

    def as_json(self, taal: Taal = "nl") -> dict[str, Any]:
        """The finding in the public format; ``waar`` holds only what is known."""
        waar = {"bestand": self.bestand, "rij": self.rij, "kolom": self.kolom, "feit": self.feit}
        return {
            "code": self.code,
            "ernst": self.ernst.value,
            "waar": {naam: deel for naam, deel in waar.items() if deel is not None},
            "bericht": self.bericht.in_(taal),
            "suggesties": list(self.suggesties),
        }

    def line(self, taal: Taal = "nl") -> str:
        """The finding as one line: ``file:row:column: message``."""
        place = ":".join(str(p) for p in (self.bestand, self.rij, self.kolom) if p is not None)
        text = self.bericht.in_(taal)
        return f"{place}: {text}" if place else text


class BanenafspraakError(Exception):
    """A broken contract. ``code`` is stable; ``findings`` says what is wrong, all at once."""

    code = "fout"

    def __init__(self, message: str, findings: Iterable[Finding] = ()) -> None:
        super().__init__(message)
        self.findings = tuple(findings)


class BadInput(BanenafspraakError):
    """What was handed in cannot be used; nothing was done."""

    code = "invoer"

    def __init__(self, *findings: Finding) -> None:
        super().__init__("; ".join(f.line() for f in findings), findings)


class WetboekError(BanenafspraakError):
    """The data files of the law do not load."""

    code = "wetboek"


def has_errors(findings: Iterable[Finding]) -> bool:
    return any(finding.ernst is Ernst.FOUT for finding in findings)


def nearest(word: str, known: Iterable[str], most: int = 3) -> tuple[str, ...]:
    """The known words that look most like ``word``, best first, at most ``most``."""
    by_lower: dict[str, str] = {}
    for name in known:
        by_lower.setdefault(name.casefold(), name)
    close = get_close_matches(word.casefold(), by_lower, n=most, cutoff=0.5)
    if not close:
        close = [name for name in by_lower if word.casefold() in name][:most]
    return tuple(by_lower[name] for name in close)
