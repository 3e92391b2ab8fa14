"""Numbers that were published about regions and gemeenten: as they were printed, each with its measure and source."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TypeVar

from banenafspraak.verdeling.lezen import Gebiedsbron, Lezer
from banenafspraak.verdeling.regios import Regios

Bronnen = Mapping[str, Gebiedsbron]
MATEN = ("extra_cumulatief", "stand_inclusief_nulmeting")


@dataclass(frozen=True, slots=True)
class Gepubliceerd:
    """A number from a published distribution, as sure as ``zekerheid`` says.

    ``editie`` is text: of some rows two editions are possible.
    """

    regio: str
    editie: str
    jaar: int
    sector: str
    banen: int
    maat: str
    bron: Gebiedsbron
    zekerheid: str
    toelichting: str


@dataclass(frozen=True, slots=True)
class Behaald:
    """Jobs achieved, as sure as its ``bron``. ``peildatum`` is text: of some rows only the year is known."""

    regio: str
    peildatum: str
    indicator: str
    sector: str
    waarde: int
    bron: Gebiedsbron
    toelichting: str


@dataclass(frozen=True, slots=True)
class Kerncijfer:
    """A figure about a region or NL (``indicator``) in ``eenheid``. ``peildatum`` is text: of some only the year."""

    regio: str
    jaar: int
    peildatum: str
    indicator: str
    waarde: Fraction
    eenheid: str
    bron: Gebiedsbron
    zekerheid: str


@dataclass(frozen=True, slots=True)
class Sectorcode:
    """A sector code of UWV, and whether employers in it count as ``markt`` or ``overheid``."""

    code: int
    naam: str
    sector: str
    bron: Gebiedsbron
    toelichting: str


@dataclass(frozen=True, slots=True)
class Inwoners:
    """The inhabitants of a gemeente on a day, as CBS counted them."""

    gemeente: str
    peildatum: date
    aantal: int
    bron: Gebiedsbron


_Rij = TypeVar("_Rij", Gepubliceerd, Behaald, Kerncijfer)


class Cijfers:
    """The tables of published numbers, read and checked together with the division."""

    def __init__(self, lezer: Lezer, bronnen: Bronnen, gemeenten: Container[str], regios: Regios) -> None:
        gebieden = {*regios.alle, "NL"}
        self._vandaag = {code: regio.vandaag for code, regio in regios.alle.items()}
        self._gepubliceerd = tuple(_gepubliceerd(lezer, bronnen, gebieden))
        self._behaald = tuple(_behaald(lezer, bronnen, gebieden))
        self.kerncijfers = tuple(_kerncijfers(lezer, bronnen, gebieden))
        self.sectorcodes = {s.code: s for s in _sectorcodes(lezer, bronnen)}
        self.inwoners = {(i.gemeente, i.peildatum): i for i in _inwoners(lezer, bronnen, gemeenten)}

    def gepubliceerd(self, regio: str) -> tuple[Gepubliceerd, ...]:
        return self._of(self._gepubliceerd, regio)

    def behaald(self, regio: str) -> tuple[Behaald, ...]:
        return self._of(self._behaald, regio)

    def _of(self, rows: Iterable[_Rij], regio: str) -> tuple[_Rij, ...]:
        return tuple(row for row in rows if self._vandaag.get(row.regio, row.regio) == regio)


def _gepubliceerd(lezer: Lezer, bronnen: Bronnen, gebieden: Iterable[str]) -> Iterable[Gepubliceerd]:
    kolommen = "regio_code editie jaar sector banen maat bron zekerheid toelichting"
    for rij in lezer.rows("verdeling_gepubliceerd.csv", kolommen):
        if bron := bronnen.get(rij.keuze("bron", bronnen)):
            yield Gepubliceerd(
                rij.keuze("regio_code", gebieden),
                rij["editie"],
                rij.getal("jaar"),
                rij.keuze("sector", ("markt", "overheid", "totaal")),
                rij.getal("banen"),
                rij.keuze("maat", MATEN),
                bron,
                rij.keuze("zekerheid", ("hoog", "middel", "laag")),
                rij["toelichting"],
            )


def _behaald(lezer: Lezer, bronnen: Bronnen, gebieden: Iterable[str]) -> Iterable[Behaald]:
    kolommen = "regio_code peildatum indicator sector waarde bron toelichting"
    for rij in lezer.rows("gerealiseerd.csv", kolommen):
        if bron := bronnen.get(rij.keuze("bron", bronnen)):
            yield Behaald(
                rij.keuze("regio_code", gebieden),
                rij["peildatum"],
                rij.keuze("indicator", ("extra_banen_tov_nulmeting", "banen_stand")),
                rij["sector"],
                rij.getal("waarde"),
                bron,
                rij["toelichting"],
            )


def _kerncijfers(lezer: Lezer, bronnen: Bronnen, gebieden: Iterable[str]) -> Iterable[Kerncijfer]:
    kolommen = "regio_code jaar peildatum indicator waarde eenheid bron zekerheid"
    for rij in lezer.rows("kerncijfers.csv", kolommen):
        if bron := bronnen.get(rij.keuze("bron", bronnen)):
            yield Kerncijfer(
                rij.keuze("regio_code", gebieden),
                rij.getal("jaar"),
                rij["peildatum"],
                rij["indicator"],
                rij.decimaal("waarde"),
                rij["eenheid"],
                bron,
                rij["zekerheid"],
            )


def _sectorcodes(lezer: Lezer, bronnen: Bronnen) -> Iterable[Sectorcode]:
    for rij in lezer.rows("sectorcodes.csv", "sectorcode naam sector_banenafspraak bron toelichting"):
        sector = rij.keuze("sector_banenafspraak", ("markt", "overheid"))
        if rij.keuze("bron", bronnen) in bronnen:
            yield Sectorcode(rij.getal("sectorcode"), rij["naam"], sector, bronnen[rij["bron"]], rij["toelichting"])


def _inwoners(lezer: Lezer, bronnen: Bronnen, gemeenten: Container[str]) -> Iterable[Inwoners]:
    for rij in lezer.rows("inwoners_gemeenten.csv", "gm_code peildatum inwoners bron"):
        if rij.keuze("bron", bronnen) in bronnen and rij["gm_code"] in gemeenten:
            yield Inwoners(rij["gm_code"], rij.datum("peildatum"), rij.getal("inwoners"), bronnen[rij["bron"]])
