"""One cell of a published table as somebody handed it in, with the row in which it stood."""

from dataclasses import dataclass

SECTOREN = ("markt", "overheid", "totaal")


@dataclass(frozen=True, slots=True)
class Tabelcel:
    """Extra jobs of a region (or NL) in a sector and a year."""

    regio: str
    jaar: int
    sector: str
    banen: int
    rij: int
