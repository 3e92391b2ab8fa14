"""Reads the CSV tables of the regions and checks every cell; all findings come back at once, with file and line."""

import csv
import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from pathlib import Path

from banenafspraak.errors import BanenafspraakError, Finding, nearest
from banenafspraak.tekst import Tekst

GEGEVENS = Path(__file__).parent / "gegevens"


class GebiedenError(BanenafspraakError):
    """The data files of the regions do not load."""

    code = "gebieden"


@dataclass(frozen=True, slots=True)
class Gebiedsbron:
    """Where a row comes from. ``via`` says where it was read, ``gedateerd`` whether its day is known."""

    sleutel: str
    titel: str
    via: str
    gedateerd: bool
    zekerheid: str
    toelichting: str


@dataclass
class Lezer:
    """One folder of tables, and everything that is wrong in it."""

    folder: Path = GEGEVENS
    findings: list[Finding] = field(default_factory=list)

    def rows(self, bestand: str, kolommen: str) -> "Iterator[Regel]":
        """The rows of ``bestand``, whose header is ``kolommen``; with other columns one finding and no rows."""
        expected = kolommen.split()
        try:
            with (self.folder / bestand).open(encoding="utf-8", newline="") as handle:
                reader = csv.reader(handle, strict=True)
                header = next(reader, [])
                if header != expected:
                    bericht = Tekst(
                        f"De kolommen zijn {', '.join(header)}. Verwacht: {', '.join(expected)}.",
                        f"The columns are {', '.join(header)}. Expected: {', '.join(expected)}.",
                    )
                    self.findings.append(Finding("kolommen", bericht, bestand=bestand, rij=1))
                    return
                for cells in reader:
                    rij = reader.line_num
                    if len(cells) == len(header):
                        yield Regel(self, bestand, rij, dict(zip(header, cells, strict=True)))
                    else:
                        bericht = Tekst(
                            f"Deze rij heeft {len(cells)} kolommen. Verwacht: {len(header)}.",
                            f"This row has {len(cells)} columns. Expected: {len(header)}.",
                        )
                        self.findings.append(Finding("kolommen", bericht, bestand=bestand, rij=rij))
        except (OSError, UnicodeDecodeError, csv.Error) as error:
            bericht = Tekst(
                f"Dit bestand is niet te lezen ({type(error).__name__}).",
                f"This file cannot be read ({type(error).__name__}).",
            )
            self.findings.append(Finding("onleesbaar", bericht, bestand=bestand))

    def bronnen(self) -> dict[str, Gebiedsbron]:
        found: dict[str, Gebiedsbron] = {}
        for rij in self.rows("bronnen.csv", "sleutel titel via gedateerd zekerheid toelichting"):
            rij.keuze("zekerheid", ("hoog", "middel", "laag"))
            sleutel = rij.uniek("sleutel", found)
            bron = Gebiedsbron(
                sleutel, rij["titel"], rij["via"], rij.ja("gedateerd"), rij["zekerheid"], rij["toelichting"]
            )
            found[sleutel] = bron
        return found

    def check(self) -> None:
        """Raise GebiedenError when anything was wrong."""
        if self.findings:
            lines = "\n".join(finding.line() for finding in self.findings)
            raise GebiedenError(f"The data of the regions has {len(self.findings)} findings:\n{lines}", self.findings)


@dataclass(frozen=True, slots=True)
class Regel:
    """One row. A cell that is wrong leaves a finding and returns a harmless value: loading ends in an error."""

    lezer: Lezer
    bestand: str
    rij: int
    cellen: dict[str, str]

    def __getitem__(self, kolom: str) -> str:
        return self.cellen[kolom]

    def fout(self, code: str, bericht: Tekst, kolom: str | None = None, suggesties: Iterable[str] = ()) -> None:
        self.lezer.findings.append(
            Finding(code, bericht, bestand=self.bestand, rij=self.rij, kolom=kolom, suggesties=tuple(suggesties))
        )

    def datum(self, kolom: str) -> date:
        found = self.datum_of_leeg(kolom)
        if found is None and not self[kolom]:
            self.fout("geen_datum", Tekst("Hier hoort een datum.", "A date belongs here."), kolom)
        return found or date.min

    def datum_of_leeg(self, kolom: str) -> date | None:
        if not self[kolom]:
            return None
        try:
            return date.fromisoformat(self[kolom])
        except ValueError:
            bericht = Tekst(
                f"'{self[kolom]}' is geen datum als 2021-01-01.", f"'{self[kolom]}' is no date like 2021-01-01."
            )
            self.fout("geen_datum", bericht, kolom)
            return None

    def getal(self, kolom: str) -> int:
        if re.fullmatch(r"[0-9]{1,12}", self[kolom]):
            return int(self[kolom])
        bericht = Tekst(f"'{self[kolom]}' is geen heel getal.", f"'{self[kolom]}' is no whole number.")
        self.fout("geen_getal", bericht, kolom)
        return 0

    def jaar(self, kolom: str) -> int | None:
        """A year of this or the last century, in four digits."""
        if re.fullmatch(r"(?:19|20)[0-9]{2}", self[kolom]):
            return int(self[kolom])
        bericht = Tekst(f"'{self[kolom]}' is geen jaar als 2026.", f"'{self[kolom]}' is no year like 2026.")
        self.fout("jaar", bericht, kolom)
        return None

    def decimaal(self, kolom: str) -> Fraction:
        try:
            return Fraction(Decimal(self[kolom]))
        except (InvalidOperation, ValueError, OverflowError):
            bericht = Tekst(f"'{self[kolom]}' is geen getal.", f"'{self[kolom]}' is no number.")
            self.fout("geen_getal", bericht, kolom)
            return Fraction(0)

    def ja(self, kolom: str) -> bool:
        self.keuze(kolom, ("ja", "nee"))
        return self[kolom] == "ja"

    def keuze(self, kolom: str, known: Iterable[str]) -> str:
        """The cell, which has to be one of ``known``."""
        words = known if isinstance(known, Container) else tuple(known)
        if self[kolom] not in words:
            bericht = Tekst(f"'{self[kolom]}' is hier niet bekend.", f"'{self[kolom]}' is not known here.")
            self.fout("onbekende_verwijzing", bericht, kolom, nearest(self[kolom], words))
        return self[kolom]

    def uniek(self, kolom: str, seen: Container[str], vorm: str = r".+") -> str:
        """The cell, which has to be new and to have the form ``vorm``."""
        if self[kolom] in seen:
            self.dubbel(kolom)
        if not re.fullmatch(vorm, self[kolom]):
            bericht = Tekst(f"'{self[kolom]}' heeft niet de goede vorm.", f"'{self[kolom]}' has the wrong form.")
            self.fout("vorm", bericht, kolom)
        return self[kolom]

    def dubbel(self, kolom: str) -> None:
        bericht = Tekst(f"'{self[kolom]}' staat hier al.", f"'{self[kolom]}' is already here.")
        self.fout("dubbel", bericht, kolom)
