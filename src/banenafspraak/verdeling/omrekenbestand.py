"""Reads the file for ``werkkamer omrekenen``: gemeente codes with a value. Everything wrong comes back at once."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from banenafspraak.errors import BadInput, Ernst, Finding, has_errors, nearest
from banenafspraak.tekst import Tekst
from banenafspraak.verdeling.csv_tekst import Tabeltekst, Tabelvorm, lees_tekst
from banenafspraak.verdeling.gebieden import Gebieden, gebieden
from banenafspraak.verdeling.gemeenten import code_van
from banenafspraak.verdeling.getal_lezen import NumberError, lees_getal
from banenafspraak.verdeling.invoerrij import Invoerrij, double_code, not_existing, unknown_code
from banenafspraak.verdeling.kolomkop import kolomkop

KOLOMMEN = ("gm_code", "waarde")
MOST_ROWS = 1_000
VORM = Tabelvorm(KOLOMMEN, MOST_ROWS, Tekst("Geef per gemeente één rij.", "Give one row per gemeente."))


@dataclass(frozen=True, slots=True)
class Omrekenbestand:
    """The rows of a file in which nothing is wrong, and what to know about it."""

    rijen: tuple[Invoerrij, ...]
    bevindingen: tuple[Finding, ...] = ()

    def __iter__(self) -> Iterator[Invoerrij]:
        return iter(self.rijen)


def lees_omrekenbestand(
    data: bytes, bestandsnaam: str, van: date | None = None, gegevens: Gebieden | None = None
) -> Omrekenbestand:
    """The rows of a CSV file; with ``van`` also checked for codes that do not exist on that day.

    Raises BadInput with every finding when one of them is an error.
    """
    tabel = lees_tekst(data, bestandsnaam, VORM)
    reading = _Reading(tabel, bestandsnaam, gegevens or gebieden())
    rijen = reading.rows()
    if van is not None:
        reading.findings += not_existing(rijen, van, reading.gegevens)
    if has_errors(reading.findings):
        raise BadInput(*reading.findings)
    return Omrekenbestand(rijen, tuple(reading.findings))


class _Reading:
    """One reading of one file, with what was met."""

    def __init__(self, tabel: Tabeltekst, bestand: str, gegevens: Gebieden) -> None:
        self.tabel = tabel
        self.bestand = bestand
        self.gegevens = gegevens
        self.findings = list(tabel.bevindingen)
        self._seen: dict[str, int] = {}
        self._bare: list[int] = []

    def rows(self) -> tuple[Invoerrij, ...]:
        kop = [kolom.casefold() for kolom in self.tabel.kop]
        if not self._header(kop):
            return ()
        if not self.tabel.rijen:
            bericht = Tekst(
                "Onder de kop staan geen rijen. Geef per gemeente één rij.",
                "There are no rows below the header. Give one row per gemeente.",
            )
            self._add("geen_rijen", bericht, self.tabel.kop_rij)
        code_at, waarde_at = kop.index("gm_code"), kop.index("waarde")
        found = [self._row(rij, cells, code_at, waarde_at) for rij, cells in self.tabel.rijen]
        if self._bare:
            aantal = len(self._bare)
            bericht = Tekst(
                f"Bij {aantal} {'rij' if aantal == 1 else 'rijen'} staat de code zonder GM. We lazen 363 als GM0363.",
                f"In {aantal} {'row' if aantal == 1 else 'rows'} the code has no GM. We read 363 as GM0363.",
            )
            self._add("code_zonder_gm", bericht, self._bare[0], "gm_code", ernst=Ernst.LET_OP)
        return tuple(rij for rij in found if rij is not None)

    def _header(self, kop: list[str]) -> bool:
        missing = [kolom for kolom in KOLOMMEN if kolom not in kop]
        double = [kolom for kolom in KOLOMMEN if kop.count(kolom) > 1]
        extra = [kolom for kolom in self.tabel.kop if kolom and kolom.casefold() not in KOLOMMEN]
        named = [kolomkop(kolom, at, KOLOMMEN) for at, kolom in enumerate(self.tabel.kop, start=1)]
        met = Tekst(*(", ".join(kolom.in_(taal) for kolom in named)[:200] for taal in ("nl", "en")))
        if missing:
            bericht = Tekst(
                f"De kolommen zijn: {met.nl}. We verwachten: gm_code, waarde. Niet gevonden: {', '.join(missing)}.",
                f"The columns are: {met.en}. We expect: gm_code, waarde. Not found: {', '.join(missing)}.",
            )
            near = tuple(dict.fromkeys(n for kolom in extra for n in nearest(kolom, missing)))
            self._add("kolommen", bericht, self.tabel.kop_rij, suggesties=tuple(dict.fromkeys((*near, *missing))))
        if double:
            bericht = Tekst(
                f"De kolom {', '.join(double)} staat er meer dan één keer.",
                f"The column {', '.join(double)} is there more than once.",
            )
            self._add("dubbele_kolom", bericht, self.tabel.kop_rij)
        if extra and not missing:
            bericht = Tekst(
                f"We lezen alleen gm_code en waarde. De kolommen zijn: {met.nl}.",
                f"We read only gm_code and waarde. The columns are: {met.en}.",
            )
            self._add("extra_kolommen", bericht, self.tabel.kop_rij, ernst=Ernst.LET_OP)
        return not missing and not double

    def _row(self, rij: int, cells: tuple[str, ...], code_at: int, waarde_at: int) -> Invoerrij | None:
        if len(cells) > len(self.tabel.kop) and any(cells[len(self.tabel.kop) :]):
            bericht = Tekst(
                f"Deze rij heeft {len(cells)} kolommen, de kop {len(self.tabel.kop)}. Staat er een komma in een getal? "
                "Schrijf dan een punt.",
                f"This row has {len(cells)} columns, the header {len(self.tabel.kop)}. Is there a comma in a number? "
                "Then write a point.",
            )
            self._add("te_veel_kolommen", bericht, rij)
            return None
        cells = (*cells, *[""] * (len(self.tabel.kop) - len(cells)))
        code = self._code(rij, cells[code_at])
        try:
            waarde = lees_getal(cells[waarde_at], komma=self.tabel.komma)
        except NumberError as error:
            self._add(error.code, error.bericht, rij, "waarde")
            waarde = Fraction(0)
        return None if code is None else Invoerrij(code, waarde, rij, self.bestand)

    def _code(self, rij: int, cel: str) -> str | None:
        code = code_van(cel)
        if code is None or code not in self.gegevens.gemeenten:
            self.findings.append(unknown_code(cel, rij, self.bestand, self.gegevens))
            return None
        if cel.isdigit():
            self._bare.append(rij)
        if code in self._seen:
            self.findings.append(double_code(code, rij, self._seen[code], self.bestand))
            return None
        self._seen[code] = rij
        return code

    def _add(
        self,
        code: str,
        bericht: Tekst,
        rij: int,
        kolom: str | None = None,
        *,
        suggesties: tuple[str, ...] = (),
        ernst: Ernst = Ernst.FOUT,
    ) -> None:
        self.findings.append(Finding(code, bericht, ernst, self.bestand, rij, kolom, suggesties=suggesties))
