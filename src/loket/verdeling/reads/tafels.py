"""What a table with an address is, in words: its title, who made it, what it rests on, which years it has."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import get_language, gettext

from banenafspraak.tekst import dag
from banenafspraak.verdeling.edities import Editie, gepubliceerde_edities
from banenafspraak.verdeling.rekenvoorbeelden import Rekenvoorbeeld, jaren_zonder_editie, rekenvoorbeelden
from banenafspraak.verdeling.uitkomst import Verdeling
from loket.verdeling.tabellen import Soort, Tabel, find, tables


@dataclass(frozen=True, slots=True)
class Tafel:
    """One table with what pages say about it."""

    tabel: Tabel

    @property
    def editie(self) -> Editie | None:
        return gepubliceerde_edities()[self.tabel.slug] if self.tabel.soort is Soort.GEPUBLICEERD else None

    @property
    def voorbeeld(self) -> Rekenvoorbeeld | None:
        return rekenvoorbeelden()[self.tabel.slug] if self.tabel.soort is Soort.REKENVOORBEELD else None

    @property
    def titel(self) -> str:
        return self.tabel.titel.in_(get_language() or "nl")

    @property
    def volle_titel(self) -> str:
        """The title where tables of several kinds stand together."""
        if self.tabel.soort is Soort.REKENVOORBEELD:
            return gettext("worked example %(title)s") % {"title": self.titel}
        if self.tabel.soort is Soort.VASTGESTELD:
            return gettext("%(title)s (adopted here)") % {"title": self.titel}
        return self.titel

    @property
    def bron(self) -> str:
        """The source, for under a table or picture."""
        if self.editie:
            return self.editie.bron.titel
        if self.voorbeeld:
            return self.voorbeeld.bron
        return self.tabel.vaststeller or self.titel

    @property
    def jaren(self) -> str:
        """The years in words."""
        years = self.tabel.definitie.jaren
        if len(years) == 1:
            return str(years[0])
        joined = gettext("%(first)s and %(last)s") if len(years) == 2 else gettext("%(first)s to %(last)s")
        return joined % {"first": years[0], "last": years[-1]}

    @property
    def wanneer(self) -> str:
        """Who adopted it, and on which day."""
        day = dag(self.tabel.vastgesteld).in_(get_language() or "nl") if self.tabel.vastgesteld else ""
        return ", ".join(part for part in (self.tabel.vaststeller, day) if part)

    @property
    def vervangen_door(self) -> "Tafel | None":
        found = find(self.tabel.vervangen_door) if self.tabel.vervangen_door else None
        return Tafel(found) if found else None

    @property
    def status(self) -> str:
        if self.tabel.soort is Soort.REKENVOORBEELD:
            return gettext("Worked example")
        return gettext("Replaced") if self.tabel.vervangen_door else gettext("Adopted")

    @property
    def is_voorbeeld(self) -> bool:
        return self.tabel.soort is Soort.REKENVOORBEELD

    @property
    def is_editie(self) -> bool:
        return self.tabel.soort is Soort.GEPUBLICEERD

    @property
    def heeft_sleutel(self) -> bool:
        """Whether its numbers can be computed."""
        return bool(self.tabel.definitie.sleutel)

    @property
    def jaar(self) -> int:
        """The year to begin with: the last one of which a published number is known."""
        own = self.tabel.definitie
        known = {cel.jaar for cel in own.gepubliceerd}
        if self.is_voorbeeld:
            known = {cel.jaar for editie in gepubliceerde_edities().values() for cel in editie.cellen}
        return max(known & set(own.jaren), default=own.jaren[-1])

    def jaren_van(self, alle: bool) -> tuple[int, ...]:
        """Its years; those without an edition only of an example, and only when asked."""
        own = self.tabel.definitie.jaren
        return (*own, *jaren_zonder_editie()) if alle and self.is_voorbeeld else own

    def verdeling(self, op: date | None, jaren: tuple[int, ...] = ()) -> Verdeling:
        return self.tabel.verdeling(op, () if jaren == self.tabel.definitie.jaren else jaren)


def tafels() -> list[Tafel]:
    return [Tafel(tabel) for tabel in tables()]


def tafel(slug: str) -> Tafel | None:
    found = find(slug)
    return Tafel(found) if found else None
