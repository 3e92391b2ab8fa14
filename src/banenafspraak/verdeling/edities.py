"""The published editions of the indicative distribution: who adopted which when, and what is known of its numbers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType

from banenafspraak.tekst import Tekst
from banenafspraak.verdeling.cijfers import Bronnen, Gepubliceerd
from banenafspraak.verdeling.definitie import Definitie, Gepubliceerdecel
from banenafspraak.verdeling.gebieden import Gebieden, gebieden
from banenafspraak.verdeling.lezen import GEGEVENS, Gebiedsbron, Lezer, Regel

_KOLOMMEN = (
    "sleutel vastgesteld vastgesteld_is vaststeller eerste_jaar laatste_jaar basisjaar basis_nl basis_en indeling_nl "
    "indeling_en afrondeenheid afrondeenheid_is bron toelichting_nl toelichting_en"
)
LAND = "NL"
_HOE = ("vaststaat", "afgeleid")


@dataclass(frozen=True, slots=True)
class Editie:
    """One edition. ``eerste_jaar`` and ``basisjaar`` None: no source gives that year.

    ``vastgesteld_is`` and ``afrondeenheid_is``: whether a source says it (vaststaat) or we derive it (afgeleid).
    ``cellen`` are extra jobs; ``mogelijk`` too, but of those the source leaves two editions open. ``standen`` include
    the baseline and never stand with the others.
    """

    sleutel: str
    vastgesteld: date
    vastgesteld_is: str
    vaststeller: str
    eerste_jaar: int | None
    laatste_jaar: int
    basisjaar: int | None
    basis: Tekst
    indeling: Tekst
    afrondeenheid: int
    afrondeenheid_is: str
    bron: Gebiedsbron
    toelichting: Tekst
    cellen: tuple[Gepubliceerd, ...]
    mogelijk: tuple[Gepubliceerd, ...]
    standen: tuple[Gepubliceerd, ...]

    @property
    def jaren(self) -> tuple[int, ...]:
        """The years it is shown for: those it covers, or those known of where its first is not."""
        first = {cel.jaar for cel in self.cellen} | {self.laatste_jaar}
        return tuple(sorted(first if self.eerste_jaar is None else range(self.eerste_jaar, self.laatste_jaar + 1)))

    def definitie(self) -> Definitie:
        """Its published numbers as a table without a key: nothing in it is computed but a total of two numbers.

        The day of adoption only tells which code each region had; the division that was used is in ``indeling``.
        """
        return Definitie(
            naam=f"Editie {self.sleutel}",
            jaren=self.jaren,
            indelingsdatum=self.vastgesteld,
            basisjaar=self.vastgesteld.year,
            afrondeenheid=self.afrondeenheid,
            gepubliceerd=tuple(
                Gepubliceerdecel(
                    c.regio, c.jaar, c.sector, c.banen, c.editie, self.vaststeller, c.bron.titel, self.basisjaar
                )
                for c in self.cellen
                if c.regio != LAND
            ),
        )

    def dekt(self, jaar: int) -> bool | None:
        """Whether the edition holds for a year; None before its last year when its first is not known."""
        if jaar >= self.laatste_jaar:
            return jaar == self.laatste_jaar
        return None if self.eerste_jaar is None else jaar >= self.eerste_jaar


@cache
def gepubliceerde_edities() -> Mapping[str, Editie]:
    """The editions by key (2014, 2016, 2019, 2020), oldest first.

    >>> gepubliceerde_edities()["2019"].dekt(2021)
    False
    """
    return MappingProxyType(load_edities(GEGEVENS, gebieden()))


def load_edities(folder: Path, areas: Gebieden) -> dict[str, Editie]:
    """The editions below ``folder`` with the numbers of ``areas``; raises GebiedenError that carries every finding."""
    lezer = Lezer(folder)
    bronnen = lezer.bronnen()
    rows: dict[str, Regel] = {}
    for rij in lezer.rows("edities.csv", _KOLOMMEN):
        rows[rij.uniek("sleutel", rows, r"20[0-9]{2}")] = rij
    numbers = [cel for code in ("NL", *areas.regios) for cel in areas.published_numbers(code)]
    found = [_editie(rij, bronnen, numbers) for rij in rows.values()]
    lezer.check()
    return {one.sleutel: one for one in found if one is not None}


def _editie(rij: Regel, bronnen: Bronnen, numbers: Iterable[Gepubliceerd]) -> Editie | None:
    bron = bronnen.get(rij.keuze("bron", bronnen))
    eerste, laatste = rij.jaar("eerste_jaar") if rij["eerste_jaar"] else None, rij.jaar("laatste_jaar")
    if eerste is not None and laatste is not None and eerste > laatste:
        bericht = Tekst("Het eerste jaar komt na het laatste.", "The first year comes after the last.")
        rij.fout("periode", bericht, "eerste_jaar")
    own = [cel for cel in numbers if rij["sleutel"] in cel.editie.split(" of ")]
    extra = [cel for cel in own if cel.maat == "extra_cumulatief"]
    dag, eenheid = rij.datum("vastgesteld"), rij.getal("afrondeenheid")
    if bron is None or laatste is None:
        return None
    return Editie(
        sleutel=rij["sleutel"],
        vastgesteld=dag,
        vastgesteld_is=rij.keuze("vastgesteld_is", _HOE),
        vaststeller=rij["vaststeller"],
        eerste_jaar=eerste,
        laatste_jaar=laatste,
        basisjaar=rij.jaar("basisjaar") if rij["basisjaar"] else None,
        basis=Tekst(rij["basis_nl"], rij["basis_en"]),
        indeling=Tekst(rij["indeling_nl"], rij["indeling_en"]),
        afrondeenheid=eenheid,
        afrondeenheid_is=rij.keuze("afrondeenheid_is", _HOE),
        bron=bron,
        toelichting=Tekst(rij["toelichting_nl"], rij["toelichting_en"]),
        cellen=tuple(cel for cel in extra if cel.editie == rij["sleutel"]),
        mogelijk=tuple(cel for cel in extra if cel.editie != rij["sleutel"]),
        standen=tuple(cel for cel in own if cel.maat == "stand_inclusief_nulmeting"),
    )
