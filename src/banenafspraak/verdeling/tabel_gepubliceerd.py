"""Reads a published table of the indicative distribution that somebody hands in: extra jobs, as they were printed."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from banenafspraak.errors import Finding, nearest
from banenafspraak.tekst import Tekst, noemen
from banenafspraak.verdeling.cijfers import MATEN
from banenafspraak.verdeling.csv_tekst import Tabelvorm
from banenafspraak.verdeling.gebieden import Gebieden, gebieden
from banenafspraak.verdeling.kolomkeuze import Kolom, kies_kolommen
from banenafspraak.verdeling.tabel_controle import check_table
from banenafspraak.verdeling.tabel_lezen import lees_tabel
from banenafspraak.verdeling.tabelcel import SECTOREN, Tabelcel
from banenafspraak.verdeling.tabelrij import Tabellezing

KOLOMMEN = (
    Kolom(
        "regio",
        Tekst("Een regio (AM01) of Nederland (NL).", "A region (AM01) or the country (NL)."),
        ("regiocode", "regio_code", "arbeidsmarktregio", "gebied", "regios"),
    ),
    Kolom("jaar", Tekst("Het jaar, zoals 2020.", "The year, such as 2020."), ("year",)),
    Kolom("sector", Tekst("markt, overheid of totaal.", "markt, overheid or totaal.")),
    Kolom(
        "banen",
        Tekst("Het aantal extra banen, zonder decimalen.", "The number of extra jobs, without decimals."),
        ("extra_banen", "aantal", "jobs", "waarde"),
    ),
    Kolom(
        "maat",
        Tekst(
            "Altijd extra_cumulatief: extra banen sinds de nulmeting.",
            "Always extra_cumulatief: extra jobs since the baseline.",
        ),
        ("measure",),
    ),
)
VORM = Tabelvorm(
    tuple(kolom.naam for kolom in KOLOMMEN),
    5_000,
    Tekst("Geef per regio, jaar en sector één rij.", "Give one row for each region, year and sector."),
)
EXTRA = MATEN[0]


@dataclass(frozen=True, slots=True)
class GepubliceerdeTabel:
    """The cells of a table as they were printed, and what to know about it. Nothing in it was corrected."""

    cellen: tuple[Tabelcel, ...]
    bevindingen: tuple[Finding, ...] = ()


def lees_gepubliceerd(
    data: bytes,
    bestand: str,
    keuze: Mapping[str, str] | None = None,
    *,
    jaar: int | None = None,
    maat: str | None = None,
    eenheid: int = 1,
    landelijk: Mapping[tuple[int, str], int] | None = None,
    blad: int | None = None,
    gegevens: Gebieden | None = None,
) -> GepubliceerdeTabel:
    """The cells in a CSV, XLSX or ODS file. Raises BadInput with every finding when one of them is an error.

    ``keuze`` names the columns; without ``banen`` the table is wide: {"regio": ..., "markt": ..., "totaal": ...}.
    ``jaar`` and ``maat`` hold for all rows of a file that has no column for them. ``landelijk`` is the national path,
    ``eenheid`` the rounding unit of the edition: what differs from them is reported.
    """
    names = VORM.kolommen if keuze is None else tuple(keuze.values())
    tabel = lees_tabel(data, bestand, Tabelvorm(names, VORM.hoogstens, VORM.per_rij), blad)
    given = {} if jaar is None else {"jaar": str(jaar)}
    given |= {} if maat is None else {"maat": maat}
    asked = [replace(kolom, verplicht=kolom.naam not in given) for kolom in KOLOMMEN]
    lezing = Tabellezing(tabel, bestand, kies_kolommen(tabel, bestand, asked, keuze), gegevens or gebieden())
    if keuze is not None:
        _check_choice(lezing, {*keuze, *given})
    cellen = tuple(_cells(lezing, given))
    check_table(lezing, cellen, eenheid, landelijk or {})
    return GepubliceerdeTabel(cellen, lezing.done())


def _check_choice(lezing: Tabellezing, named: set[str]) -> None:
    long = {"regio", "jaar", "sector", "banen", "maat"}
    wide = {"regio", "jaar", "maat"}
    if named == long or (wide < named <= wide | set(SECTOREN)):
        return
    bericht = Tekst(
        "Kies een kolom voor de regio en voor sector en banen, of voor markt, overheid en totaal. "
        "Geef ook het jaar en de maat.",
        "Choose a column for the region and for sector and banen, or for markt, overheid and totaal. "
        "Give the year and the measure too.",
    )
    lezing.add("kolommen", bericht, lezing.tabel.kop_rij, suggesties=VORM.kolommen)


def _cells(lezing: Tabellezing, given: Mapping[str, str]) -> Iterator[Tabelcel]:
    seen: dict[tuple[str, int, str], int] = {}
    for rij, cells in lezing.rows():
        full = {**given, **cells}
        regio = lezing.gebied(rij, "regio", full["regio"], "regio")
        jaar, right = _jaar(lezing, rij, full["jaar"]), _maat(lezing, rij, full["maat"])
        for sector, kolom, cel in _parts(lezing, rij, full):
            banen = _banen(lezing, rij, kolom, cel)
            if regio is None or jaar is None or not right:
                continue
            key = (regio if regio == "NL" else lezing.gegevens.regio(regio).vandaag, jaar, sector)
            if key in seen:
                lezing.dubbel(rij, kolom, seen[key])
                continue
            seen[key] = rij
            if banen is not None:
                yield Tabelcel(regio, jaar, sector, banen, rij)


def _parts(lezing: Tabellezing, rij: int, cells: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Sector, column and cell: one in a long table, up to three in a wide one."""
    if "banen" not in cells:
        yield from ((sector, sector, cells[sector]) for sector in SECTOREN if sector in cells)
        return
    sector = cells["sector"].casefold()
    if sector in SECTOREN:
        yield sector, "banen", cells["banen"]
        return
    bericht = Tekst(
        f"{noemen(cells['sector']).nl} is geen sector. Schrijf markt, overheid of totaal.",
        f"{noemen(cells['sector']).en} is no sector. Write markt, overheid or totaal.",
    )
    lezing.add("sector", bericht, rij, "sector", suggesties=nearest(sector[:60], SECTOREN))


def _jaar(lezing: Tabellezing, rij: int, cel: str) -> int | None:
    if re.fullmatch(r"20[0-9]{2}", cel):
        return int(cel)
    met = noemen(cel)
    bericht = Tekst(f"{met.nl} is geen jaar zoals 2020.", f"{met.en} is no year such as 2020.")
    lezing.add("jaar", bericht, rij, "jaar")
    return None


def _maat(lezing: Tabellezing, rij: int, cel: str) -> bool:
    word = "_".join(cel.split()).casefold()
    if word == EXTRA:
        return True
    if word == MATEN[1]:
        bericht = Tekst(
            "Dit is een stand met de nulmeting erin. In deze tabel staan alleen extra banen. Laat de rij weg.",
            "This is a level with the baseline in it. This table holds extra jobs only. Leave the row out.",
        )
        lezing.add("andere_maat", bericht, rij, "maat")
    else:
        bericht = Tekst(
            f"{noemen(cel).nl} is geen maat. Zijn dit extra banen sinds de nulmeting? Schrijf dan {EXTRA}.",
            f"{noemen(cel).en} is no measure. Are these extra jobs since the baseline? Then write {EXTRA}.",
        )
        lezing.add("maat", bericht, rij, "maat", suggesties=(EXTRA,))
    return False


def _banen(lezing: Tabellezing, rij: int, kolom: str, cel: str) -> int | None:
    waarde = lezing.getal(rij, kolom, cel)
    if waarde is None or waarde.denominator == 1:
        return None if waarde is None else int(waarde)
    bericht = Tekst(
        "Hier hoort een heel aantal banen. Neem het getal over zoals het gepubliceerd is.",
        "A whole number of jobs belongs here. Copy the number as it was published.",
    )
    lezing.add("geen_heel_getal", bericht, rij, kolom)
    return None
