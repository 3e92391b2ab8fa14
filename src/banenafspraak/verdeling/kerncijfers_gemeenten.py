"""The figures of CBS per gemeente from which the rekenvoorbeelden are computed: jobs, benefits, inhabitants."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from banenafspraak.verdeling.gebieden import Gebieden, gebieden
from banenafspraak.verdeling.kengetal import Kengetal
from banenafspraak.verdeling.lezen import GEGEVENS, Lezer

BESTAND = "kerncijfers_gemeenten.csv"


def kengetallen(jaar: int, indicatoren: tuple[str, ...]) -> tuple[Kengetal, ...]:
    """The figures of one year, with the row NL of each indicator; () for what the table does not hold.

    >>> [k.waarde for k in kengetallen(2015, ("banen_totaal",)) if k.gebied == "NL"]
    [Fraction(7846000, 1)]
    """
    return tuple(k for naam in indicatoren for k in _alle().get((jaar, naam), ()))


def load_kerncijfers(folder: Path, areas: Gebieden) -> dict[tuple[int, str], tuple[Kengetal, ...]]:
    """The table below ``folder``, by year and indicator; raises GebiedenError that carries every finding."""
    lezer = Lezer(folder)
    found: dict[tuple[int, str], dict[str, Kengetal]] = {}
    for jaar, one in _rows(lezer, {*areas.gemeenten, "NL"}):
        found.setdefault((jaar, one.indicator), {})[one.gebied] = one
    lezer.check()
    return {key: tuple(rows.values()) for key, rows in found.items()}


def _rows(lezer: Lezer, known: set[str]) -> Iterator[tuple[int, Kengetal]]:
    bronnen = lezer.bronnen()
    seen: set[tuple[str, str, str]] = set()
    for rij in lezer.rows(BESTAND, "gebied jaar indicator waarde bron"):
        rij.keuze("bron", bronnen)
        gebied, jaar = rij.keuze("gebied", known), rij.jaar("jaar")
        key = (gebied, rij["jaar"], rij["indicator"])
        if key in seen:
            rij.dubbel("gebied")
        seen.add(key)
        yield jaar or 0, Kengetal(gebied, rij["indicator"], rij.decimaal("waarde"), BESTAND, rij.rij)


@cache
def _alle() -> dict[tuple[int, str], tuple[Kengetal, ...]]:
    return load_kerncijfers(GEGEVENS, gebieden())
