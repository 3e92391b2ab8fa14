"""The rows of an export: flat, each with what its number is and where it comes from. The file adds the stamp."""

from collections.abc import Iterable, Iterator

from django.utils.translation import get_language

from banenafspraak.verdeling.definitie import Definitie
from banenafspraak.verdeling.gebieden import gebieden
from banenafspraak.verdeling.getallen import decimaal
from banenafspraak.verdeling.keurmeldingen import INDICATIEF
from banenafspraak.verdeling.uitkomst import BEREKEND, Cel, Verdeling
from loket.over.tabellen import Row
from loket.verdeling import tabellen
from loket.verdeling.opschrift import Maat
from loket.verdeling.reads.verschuiving import Verschuivingen, delen


def published() -> Iterator[Row]:
    """Every cell of the published editions, for the open data."""
    return _stamped(tabellen.editions())


def examples() -> Iterator[Row]:
    """Every cell of the worked examples, on the division that each has itself."""
    return _stamped(tabellen.examples())


def _stamped(found: Iterable[tabellen.Tabel]) -> Iterator[Row]:
    for tabel in found:
        for row in van_verdeling(tabel.verdeling()):
            yield {"tabel": tabel.slug, **row, "maat": Maat.EXTRA.value, "indicatief": INDICATIEF.nl}


def van_verdeling(verdeling: Verdeling) -> Iterator[Row]:
    """Every cell of a distribution."""
    for cel in verdeling.cellen:
        yield _cel(cel, verdeling.definitie)


def _cel(cel: Cel, d: Definitie) -> Row:
    computed, taal = cel.soort == BEREKEND and bool(d.sleutel), get_language() or "nl"
    return {
        "regio": cel.regio,
        "regio_naam": gebieden().regio(cel.regio).naam,
        "jaar": cel.jaar,
        "sector": cel.sector,
        "banen": cel.banen,
        "soort": cel.soort,
        "berekend": cel.berekend,
        "aandeel": None if cel.aandeel is None else decimaal(cel.aandeel),
        "editie": cel.editie,
        "basisjaar": d.basisjaar if computed else None,
        "indelingsdatum": d.indelingsdatum.isoformat() if computed else None,
        "vaststeller": cel.vaststeller,
        "bron": cel.bron,
        "reden": cel.reden.in_(taal) if cel.reden else None,
    }


def van_verschuivingen(found: Verschuivingen) -> Iterator[Row]:
    """Each region with both numbers, the difference and every cause that changes anything."""
    causes, taal = found.oorzaken, get_language() or "nl"
    for row in found.vergelijking.regios:
        parts = delen(row, any(name.startswith("gewicht_") for name in causes)) if row.delen is not None else {}
        yield {
            "regio": row.code,
            "regio_naam": row.naam,
            "sector": found.vergelijking.sector,
            "jaar_van": found.vergelijking.jaar,
            "jaar_naar": found.vergelijking.naar_jaar,
            "banen_van": row.van,
            "banen_naar": row.naar,
            "verschil": row.verschil,
            **{f"door_{cause}": parts.get(cause) for cause in causes},
            **_sides(found, row.code),
            "reden": row.reden.in_(taal) if row.reden else None,
        }


def _sides(found: Verschuivingen, code: str) -> Row:
    """What each of both numbers is: its edition, kind, base year, division and adopter."""
    sides: Row = {}
    years = found.vergelijking.jaar, found.vergelijking.naar_jaar
    for side, verdeling, jaar in zip(("van", "naar"), found.verdelingen, years, strict=True):
        d, cel = verdeling.definitie, _of(verdeling, code, jaar, found.vergelijking.sector)
        sides |= {
            f"editie_{side}": d.naam,
            f"soort_{side}": cel.soort if cel else None,
            f"vaststeller_{side}": cel.vaststeller if cel else None,
            f"basisjaar_{side}": d.basisjaar if d.sleutel else None,
            f"indelingsdatum_{side}": d.indelingsdatum.isoformat() if d.sleutel else None,
        }
    return sides


def _of(verdeling: Verdeling, code: str, jaar: int, sector: str) -> Cel | None:
    own = {gebieden().regio(regio).vandaag: regio for regio in verdeling.regios}
    regio = own.get(gebieden().regio(code).vandaag)
    return verdeling.cel(regio, jaar, sector) if regio else None
