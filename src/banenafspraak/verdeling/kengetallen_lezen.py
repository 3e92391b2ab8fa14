"""Reads a table of key figures that somebody hands in: one figure a row, or a column for each indicator."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from banenafspraak.errors import Finding
from banenafspraak.tekst import Tekst, noemen
from banenafspraak.verdeling.csv_tekst import Tabelvorm
from banenafspraak.verdeling.gebied_lezen import soort_van
from banenafspraak.verdeling.gebieden import Gebieden, gebieden
from banenafspraak.verdeling.kengetal import Kengetal
from banenafspraak.verdeling.kolomkeuze import Kolom, kies_kolommen
from banenafspraak.verdeling.tabel_lezen import lees_tabel
from banenafspraak.verdeling.tabelrij import Tabellezing

KOLOMMEN = (
    Kolom(
        "gebied",
        Tekst(
            "Een gemeente (GM0363), een regio (AM01) of Nederland (NL).",
            "A gemeente (GM0363), a region (AM01) or the country (NL).",
        ),
        ("regio", "regiocode", "regio_code", "arbeidsmarktregio", "gemeente", "gm_code", "gemeentecode", "regios"),
    ),
    Kolom(
        "indicator",
        Tekst("De naam van het cijfer, zoals banen_totaal.", "The name of the figure, such as banen_totaal."),
        ("kengetal", "onderwerp", "variabele"),
    ),
    Kolom(
        "waarde",
        Tekst("Het getal. Een leeg vak is onbekend.", "The number. An empty cell is unknown."),
        ("value", "aantal", "waarden"),
    ),
)
VORM = Tabelvorm(
    tuple(kolom.naam for kolom in KOLOMMEN),
    20_000,
    Tekst("Geef per gebied en indicator één rij.", "Give one row for each area and indicator."),
)
_INDICATOR = re.compile(r"[a-z][a-z0-9_]{0,59}")


@dataclass(frozen=True, slots=True)
class Kengetallentabel:
    """The figures of a table in which nothing is wrong, and what to know about it."""

    kengetallen: tuple[Kengetal, ...]
    bevindingen: tuple[Finding, ...] = ()


def lees_kengetallen(
    data: bytes,
    bestand: str,
    keuze: Mapping[str, str] | None = None,
    *,
    blad: int | None = None,
    gegevens: Gebieden | None = None,
) -> Kengetallentabel:
    """The figures in a CSV, XLSX or ODS file. Raises BadInput with every finding when one of them is an error.

    ``keuze`` names the columns: {"gebied": "Regio", "indicator": ..., "waarde": ...}, or, where each indicator has a
    column of its own, {"gebied": "Regio", "banen_totaal": "Banen 2015"}. A cell without a number gives no figure.
    """
    names = VORM.kolommen if keuze is None else tuple(keuze.values())
    tabel = lees_tabel(data, bestand, _vorm(names), blad)
    kolomkeuze = kies_kolommen(tabel, bestand, KOLOMMEN, keuze)
    lezing = Tabellezing(tabel, bestand, kolomkeuze, gegevens or gebieden())
    if keuze is not None:
        _check_choice(lezing, keuze)
    found = tuple(_figures(lezing, breed=keuze is not None and "waarde" not in keuze))
    return Kengetallentabel(found, lezing.done())


def _vorm(names: tuple[str, ...]) -> Tabelvorm:
    return Tabelvorm(names, VORM.hoogstens, VORM.per_rij)


def _check_choice(lezing: Tabellezing, keuze: Mapping[str, str]) -> None:
    long = {"indicator", "waarde"} & set(keuze)
    wrong = [naam for naam in keuze if naam not in VORM.kolommen and (long or not _INDICATOR.fullmatch(naam))]
    if "gebied" not in keuze or len(keuze) < 2 or len(long) == 1 or wrong:
        bericht = Tekst(
            "Kies een kolom voor het gebied. Kies daarnaast indicator en waarde, of één kolom per indicator.",
            "Choose a column for the area. Beside it choose indicator and waarde, or one column for each indicator.",
        )
        lezing.add("kolommen", bericht, lezing.tabel.kop_rij, suggesties=VORM.kolommen)


def _figures(lezing: Tabellezing, *, breed: bool) -> Iterator[Kengetal]:
    seen: dict[tuple[str, str], int] = {}
    for rij, cells in lezing.rows():
        soort = soort_van(lezing.tabel.kop[lezing.plaatsen["gebied"]])
        gebied = lezing.gebied(rij, "gebied", cells["gebied"], soort)
        for indicator, kolom, cel in _wide(cells) if breed else _long(lezing, rij, cells):
            waarde = lezing.getal(rij, kolom, cel)
            if gebied is not None and _new(lezing, seen, (gebied, indicator), rij) and waarde is not None:
                yield Kengetal(gebied, indicator, Fraction(waarde), lezing.bestand, rij)


def _wide(cells: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    return ((naam, naam, cel) for naam, cel in cells.items() if naam != "gebied")


def _long(lezing: Tabellezing, rij: int, cells: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    indicator = "_".join(cells["indicator"].split()).casefold()
    if _INDICATOR.fullmatch(indicator):
        yield indicator, "waarde", cells["waarde"]
        return
    met = noemen(cells["indicator"])
    bericht = Tekst(
        f"{met.nl} is geen naam van een indicator. Schrijf letters, cijfers en _, zoals banen_totaal.",
        f"{met.en} is no name of an indicator. Write letters, digits and _, such as banen_totaal.",
    )
    lezing.add("indicator", bericht, rij, "indicator")


def _new(lezing: Tabellezing, seen: dict[tuple[str, str], int], key: tuple[str, str], rij: int) -> bool:
    """Whether this figure was not met before; AM31 and AM38 are the same region."""
    gebied, indicator = key
    same = (lezing.gegevens.regio(gebied).vandaag if gebied.startswith("AM") else gebied, indicator)
    if same in seen:
        lezing.dubbel(rij, "gebied", seen[same])
        return False
    seen[same] = rij
    return True
