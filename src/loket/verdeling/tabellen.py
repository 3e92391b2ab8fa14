"""Every distribution that has an address of its own: published editions, worked examples, and what is adopted here."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import lru_cache

from banenafspraak.tekst import Tekst
from banenafspraak.verdeling.definitie import Definitie
from banenafspraak.verdeling.edities import gepubliceerde_edities
from banenafspraak.verdeling.rekenvoorbeelden import INDELINGEN, rekenvoorbeelden
from banenafspraak.verdeling.toedeling import verdeel
from banenafspraak.verdeling.uitkomst import Verdeling


class Soort(StrEnum):
    """What a table is: published by De Werkkamer, an example, or drafted and adopted in this installation."""

    GEPUBLICEERD = "gepubliceerd"
    REKENVOORBEELD = "rekenvoorbeeld"
    VASTGESTELD = "vastgesteld"


@dataclass(frozen=True, slots=True)
class Tabel:
    """One distribution. ``vervangen_door`` is the slug of the edition that came after it, ``vervangt`` those before."""

    slug: str
    soort: Soort
    titel: Tekst
    definitie: Definitie
    vaststeller: str | None = None
    vastgesteld: date | None = None
    vervangen_door: str | None = None
    vervangt: tuple[str, ...] = ()

    def verdeling(self, op: date | None = None, jaren: tuple[int, ...] = ()) -> Verdeling:
        """Its numbers; an example also on another division, and for other years when they are asked for."""
        if self.soort is Soort.REKENVOORBEELD:
            return _example(self.slug, op or self.definitie.indelingsdatum, jaren)
        return _published(self.slug) if self.soort is Soort.GEPUBLICEERD else verdeel(self.definitie)


def editions() -> Iterator[Tabel]:
    """The published editions, newest first."""
    known = list(gepubliceerde_edities().values())
    for index, editie in reversed(list(enumerate(known))):
        later = known[index + 1].sleutel if index + 1 < len(known) else None
        titel = Tekst(f"Editie {editie.sleutel}", f"Edition {editie.sleutel}")
        yield Tabel(
            editie.sleutel,
            Soort.GEPUBLICEERD,
            titel,
            editie.definitie(),
            editie.vaststeller,
            editie.vastgesteld,
            later,
        )


def examples() -> Iterator[Tabel]:
    for one in rekenvoorbeelden().values():
        yield Tabel(one.sleutel, Soort.REKENVOORBEELD, one.titel, one.definitie)


# In the order in which people want to see them. What is adopted here adds its own source.
SOURCES: dict[Soort, Callable[[], Iterator[Tabel]]] = {
    Soort.VASTGESTELD: lambda: iter(()),
    Soort.GEPUBLICEERD: editions,
    Soort.REKENVOORBEELD: examples,
}


def tables(soort: str | None = None) -> list[Tabel]:
    """All of them, or those of one kind; nothing is asked of the database for the kinds that stand in the library."""
    found = {kind: list(source()) for kind, source in SOURCES.items() if soort in (None, kind)}
    adopted = found.get(Soort.VASTGESTELD)
    return [_as_replaced(tabel, adopted) for tabels in found.values() for tabel in tabels]


def find(slug: str) -> Tabel | None:
    """The table with this address; None when there is none."""
    kinds = sorted(SOURCES, key=lambda kind: kind is Soort.VASTGESTELD)
    return next((_as_replaced(tabel) for kind in kinds for tabel in SOURCES[kind]() if tabel.slug == slug), None)


def _as_replaced(tabel: Tabel, adopted: list[Tabel] | None = None) -> Tabel:
    """The last published edition can be replaced by one that was adopted here."""
    if tabel.soort is not Soort.GEPUBLICEERD or tabel.vervangen_door:
        return tabel
    known = SOURCES[Soort.VASTGESTELD]() if adopted is None else adopted
    later = [other.slug for other in known if tabel.slug in other.vervangt]
    return replace(tabel, vervangen_door=later[-1]) if later else tabel


def divisions() -> tuple[date, ...]:
    """The divisions on which the examples are shown."""
    return INDELINGEN


@lru_cache(maxsize=64)
def _example(slug: str, op: date, jaren: tuple[int, ...]) -> Verdeling:
    return verdeel(rekenvoorbeelden()[slug].op(op, jaren))


@lru_cache(maxsize=64)
def _published(slug: str) -> Verdeling:
    return verdeel(gepubliceerde_edities()[slug].definitie())
