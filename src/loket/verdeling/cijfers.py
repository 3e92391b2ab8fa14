"""The figures of a concept: those of an example, of a file that was handed in, or those that stand there already.

A file is read in memory and never kept. What was read travels along in the form, signed, so that a mistake in another
field does not cost anybody their file.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.core.signing import BadSignature, dumps, loads

from banenafspraak.errors import Finding
from banenafspraak.verdeling.definitie import Definitie, Gepubliceerdecel, Splitsing
from banenafspraak.verdeling.kengetal import Kengetal
from banenafspraak.verdeling.kengetallen_lezen import lees_kengetallen
from banenafspraak.verdeling.tabel_gepubliceerd import EXTRA, lees_gepubliceerd

KENGETALLEN, TABEL, BLIJFT = "kengetallen", "tabel", "blijft"
LARGEST = 2 * 1024 * 1024
_SALT = "verdeling.cijfers"
_DAY = 24 * 3600
_LAND = "NL"
# The edition, the adopter and the source of a published number: the form asks them, see ``named``.
_LATER = ("", "", "")


@dataclass(frozen=True, slots=True)
class Cijfers:
    """Key figures or published numbers, and the file they came from; ``bevindingen`` are points to check."""

    kengetallen: tuple[Kengetal, ...] = ()
    gepubliceerd: tuple[Gepubliceerdecel, ...] = ()
    landelijk: Mapping[tuple[int, str], int] | None = None
    splitsing: Splitsing = "fout"
    bestand: str = ""
    bevindingen: tuple[Finding, ...] = ()

    @property
    def aantal(self) -> int:
        return len(self.kengetallen) + len(self.gepubliceerd)

    def named(self, editie: str, vaststeller: str, bron: str) -> "Cijfers":
        """Published numbers with the edition, the adopter and the place where they stand."""
        return replace(
            self,
            gepubliceerd=tuple(
                replace(cel, editie=editie, vaststeller=vaststeller, bron=bron) for cel in self.gepubliceerd
            ),
        )


def of_definition(definitie: Definitie) -> Cijfers:
    """The figures that a definition holds already."""
    return Cijfers(definitie.kengetallen, definitie.gepubliceerd, splitsing=definitie.splitsing)


def read_key_figures(upload: "UploadedFile[Any]", kolommen: Mapping[str, str] | None) -> Cijfers:
    """BadInput carries everything that is wrong with the file."""
    name = str(upload.name)
    found = lees_kengetallen(upload.read(), name, kolommen)
    return Cijfers(found.kengetallen, bestand=name, bevindingen=found.bevindingen)


def read_published(
    upload: "UploadedFile[Any]", kolommen: Mapping[str, str] | None, *, jaar: int | None, extra: bool
) -> Cijfers:
    """A table as it was published. Its row NL, where it has one, gives the national numbers."""
    name = str(upload.name)
    found = lees_gepubliceerd(upload.read(), name, kolommen, jaar=jaar, maat=EXTRA if extra else None)
    cellen = tuple(
        Gepubliceerdecel(cel.regio, cel.jaar, cel.sector, cel.banen, *_LATER)
        for cel in found.cellen
        if cel.regio != _LAND
    )
    land = {(cel.jaar, cel.sector): cel.banen for cel in found.cellen if cel.regio == _LAND}
    return Cijfers(gepubliceerd=cellen, landelijk=land or None, bestand=name, bevindingen=found.bevindingen)


def packed(soort: str, cijfers: Cijfers) -> str:
    """As a hidden field: signed, so that nobody puts anything in it that was not read from a file."""
    land = [[jaar, sector, banen] for (jaar, sector), banen in (cijfers.landelijk or {}).items()]
    document = {
        "soort": soort,
        "bestand": cijfers.bestand,
        "kengetallen": [[k.gebied, k.indicator, str(k.waarde)] for k in cijfers.kengetallen],
        "cellen": [[c.regio, c.jaar, c.sector, c.banen] for c in cijfers.gepubliceerd],
        "landelijk": land,
    }
    return dumps(document, salt=_SALT, compress=True)


def unpacked(text: str, soort: str) -> Cijfers | None:
    """What was read before; None when it is of another kind, too old or not ours."""
    try:
        document: dict[str, Any] = loads(text, salt=_SALT, max_age=_DAY)
    except BadSignature:
        return None
    if document["soort"] != soort:
        return None
    return Cijfers(
        tuple(Kengetal(gebied, naam, Fraction(waarde)) for gebied, naam, waarde in document["kengetallen"]),
        tuple(
            Gepubliceerdecel(regio, jaar, sector, banen, *_LATER) for regio, jaar, sector, banen in document["cellen"]
        ),
        {(jaar, sector): banen for jaar, sector, banen in document["landelijk"]} or None,
        bestand=document["bestand"],
    )
