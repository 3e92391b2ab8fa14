"""Editions that were adopted here, as tables with an address of their own."""

from collections.abc import Iterator
from dataclasses import replace

from banenafspraak.tekst import zelfde
from banenafspraak.verdeling.definitie import Definitie, Gepubliceerdecel
from loket.verdeling.models import FIXED, Editie
from loket.verdeling.tabellen import Soort, Tabel


def adopted_editions() -> Iterator[Tabel]:
    """The newest first. One that was replaced leads on to the edition that did it."""
    rows = list(Editie.objects.filter(status__in=FIXED).order_by("-adopted_at"))
    for edition in rows:
        later = next((other.slug for other in reversed(rows) if edition.slug in other.vervangt), None)
        yield Tabel(
            edition.slug,
            Soort.VASTGESTELD,
            zelfde(edition.naam),
            as_adopted(edition),
            edition.vaststeller,
            edition.adopted_on,
            later,
            tuple(edition.vervangt),
        )


def as_adopted(edition: Editie) -> Definitie:
    """With the numbers of the day of adoption, which win from whatever software of later computes."""
    cells = tuple(
        Gepubliceerdecel(
            cel["regio"],
            cel["jaar"],
            cel["sector"],
            cel["banen"],
            cel["editie"] if cel["soort"] == "gepubliceerd" else edition.naam,
            cel["vaststeller"] or edition.vaststeller,
            cel["bron"] or edition.naam,
        )
        for cel in (edition.uitkomst or {})["cellen"]
        if cel["banen"] is not None
    )
    return replace(edition.definitie, gepubliceerd=cells)
