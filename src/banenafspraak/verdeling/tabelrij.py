"""One pass over the rows of a table that somebody handed in: cells by the name of their column, findings by place."""

from collections.abc import Iterator
from fractions import Fraction

from banenafspraak.errors import BadInput, Ernst, Finding, has_errors
from banenafspraak.tekst import Tekst
from banenafspraak.verdeling.csv_tekst import Tabeltekst
from banenafspraak.verdeling.gebied_lezen import Soort, lees_gebied
from banenafspraak.verdeling.gebieden import Gebieden
from banenafspraak.verdeling.getal_lezen import NumberError, lees_getal
from banenafspraak.verdeling.kolomkeuze import Kolomkeuze

# What stands in a cell of which the number is not known; CBS writes a point.
GEEN_CIJFER = frozenset(("", ".", "-", "x", "onbekend"))


class Tabellezing:
    """One reading of one table. A cell that is wrong leaves a finding and returns None: reading ends in BadInput."""

    def __init__(self, tabel: Tabeltekst, bestand: str, keuze: Kolomkeuze, gegevens: Gebieden) -> None:
        self.tabel = tabel
        self.bestand = bestand
        self.plaatsen = keuze.plaatsen
        self.gegevens = gegevens
        self.findings = [*tabel.bevindingen, *keuze.bevindingen]
        self.onbekend: list[int] = []

    def rows(self) -> Iterator[tuple[int, dict[str, str]]]:
        """The rows that have not more cells than the header; none when the columns were not all found."""
        if has_errors(self.findings):
            return
        if not self.tabel.rijen:
            bericht = Tekst("Onder de kop staan geen rijen.", "There are no rows below the header.")
            self.add("geen_rijen", bericht, self.tabel.kop_rij)
        width = len(self.tabel.kop)
        for rij, cells in self.tabel.rijen:
            if any(cells[width:]):
                self.add("te_veel_kolommen", _too_wide(len(cells), width), rij)
                continue
            full = (*cells, *[""] * (width - len(cells)))
            yield rij, {naam: full[at] for naam, at in self.plaatsen.items()}

    def gebied(self, rij: int, kolom: str, cel: str, soort: Soort) -> str | None:
        try:
            return lees_gebied(cel, soort, self.gegevens)
        except BadInput as error:
            self.findings += [
                Finding(f.code, f.bericht, f.ernst, self.bestand, rij, kolom, suggesties=f.suggesties)
                for f in error.findings
            ]
            return None

    def getal(self, rij: int, kolom: str, cel: str) -> Fraction | None:
        """The number, which may be 0 and not negative; None too where the cell says that it is not known."""
        if cel.casefold() in GEEN_CIJFER:
            self.onbekend.append(rij)
            return None
        try:
            waarde = lees_getal(cel, komma=self.tabel.komma)
        except NumberError as error:
            self.add(error.code, error.bericht, rij, kolom)
            return None
        if waarde < 0:
            bericht = Tekst("Dit getal is kleiner dan 0. Controleer het.", "This number is below 0. Check it.")
            self.add("negatief", bericht, rij, kolom)
            return None
        return waarde

    def dubbel(self, rij: int, kolom: str, eerste: int) -> None:
        bericht = Tekst(
            f"Dit gegeven staat al in rij {eerste}. Laat een van de twee weg.",
            f"This figure is already in row {eerste}. Leave one of the two out.",
        )
        self.add("dubbel", bericht, rij, kolom)

    def add(
        self,
        code: str,
        bericht: Tekst,
        rij: int | None = None,
        kolom: str | None = None,
        *,
        suggesties: tuple[str, ...] = (),
        ernst: Ernst = Ernst.FOUT,
    ) -> None:
        self.findings.append(Finding(code, bericht, ernst, self.bestand, rij, kolom, suggesties=suggesties))

    def let_op(self, code: str, bericht: Tekst, rij: int | None = None, kolom: str | None = None) -> None:
        self.add(code, bericht, rij, kolom, ernst=Ernst.LET_OP)

    def done(self) -> tuple[Finding, ...]:
        """What to know about the table; BadInput with everything when something in it is wrong."""
        if self.onbekend:
            aantal = len(self.onbekend)
            bericht = Tekst(
                f"{aantal} {'cel heeft' if aantal == 1 else 'cellen hebben'} geen getal. Die cijfers zijn onbekend.",
                f"{aantal} {'cell has' if aantal == 1 else 'cells have'} no number. Those figures are unknown.",
            )
            self.let_op("geen_cijfer", bericht, self.onbekend[0])
        if has_errors(self.findings):
            raise BadInput(*self.findings)
        return tuple(self.findings)


def _too_wide(cells: int, width: int) -> Tekst:
    return Tekst(
        f"Deze rij heeft {cells} kolommen, de kop {width}. Staat er een komma in een getal? Schrijf dan een punt.",
        f"This row has {cells} columns, the header {width}. Is there a comma in a number? Then write a point.",
    )
