"""Findings for people: how many of each kind, grouped by rule, and as a file. Never a value that somebody handed in."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext, ngettext

from banenafspraak.errors import Ernst, Finding
from banenafspraak.tekst import Taal

# A spreadsheet takes a cell that begins with one of these for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Groep:
    """The findings of one rule."""

    code: str
    bevindingen: tuple[Finding, ...]

    @property
    def titel(self) -> str:
        return self.code.replace("_", " ").replace(".", ": ").capitalize()

    @property
    def fout(self) -> bool:
        return any(finding.ernst is Ernst.FOUT for finding in self.bevindingen)


def groups(found: Sequence[Finding]) -> list[Groep]:
    """One group for each rule, errors first, in the order in which they were met."""
    by_code: dict[str, list[Finding]] = {}
    for finding in found:
        by_code.setdefault(finding.code, []).append(finding)
    made = [Groep(code, tuple(members)) for code, members in by_code.items()]
    return sorted(made, key=lambda groep: not groep.fout)


def counted(found: Sequence[Finding]) -> str:
    """``3 fouten en 12 aandachtspunten``."""
    errors = sum(finding.ernst is Ernst.FOUT for finding in found)
    points = len(found) - errors
    parts = []
    if errors:
        parts.append(ngettext("one error", "%(n)s errors", errors) % {"n": errors})
    if points:
        parts.append(ngettext("one point to check", "%(n)s points to check", points) % {"n": points})
    text = gettext(" and ").join(parts) or gettext("no errors")
    return text[:1].upper() + text[1:]


def place(finding: Finding) -> str:
    """``bestand:rij:kolom``, as far as it is known."""
    return ":".join(str(part) for part in (finding.bestand, finding.rij, finding.kolom) if part is not None)


def as_csv(found: Sequence[Finding], taal: Taal) -> str:
    """The findings as a file for a spreadsheet."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(("code", "ernst", "bestand", "rij", "kolom", "bericht"))
    for f in found:
        cells = (f.code, f.ernst.value, f.bestand, f.rij, f.kolom, f.bericht.in_(taal))
        writer.writerow("" if cell is None else _harmless(str(cell)) for cell in cells)
    return out.getvalue()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
