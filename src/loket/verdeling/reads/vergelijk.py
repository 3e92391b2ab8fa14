"""Which two distributions a reader compares, and over what; and a comparison of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest
from django.utils.translation import gettext

from banenafspraak.errors import BadInput, Finding
from banenafspraak.verdeling.uitkomst import Verdeling
from banenafspraak.verdeling.vergelijking import vergelijk
from loket.verdeling import woorden
from loket.verdeling.keuzes import Keuze, kies, met
from loket.verdeling.reads.blad import indeling
from loket.verdeling.reads.tafels import Tafel, tafels
from loket.verdeling.reads.verschuiving import Verschuivingen, sectoren


@dataclass(frozen=True)
class Vergelijkblad:
    """The page of a comparison; without ``gevonden`` the two cannot be compared, and ``bevindingen`` says why."""

    van: Tafel
    naar: Tafel
    keuzes: tuple[Keuze, ...]
    gevonden: Verschuivingen | None
    bevindingen: tuple[Finding, ...]

    @property
    def query(self) -> str:
        return met(**{keuze.naam.replace("-", "_"): keuze.waarde for keuze in self.keuzes})


def lees(request: HttpRequest) -> Vergelijkblad:
    known = {one.tabel.slug: one for one in tafels()}
    options = [(slug, _hoofdletter(one.volle_titel)) for slug, one in known.items()]
    first, second = [one.tabel.slug for one in known.values() if one.is_voorbeeld][:2]
    van = kies(request, "van", gettext("The first"), options, first)
    naar = kies(request, "naar", gettext("The second"), options, second)
    one, other = known[van.waarde], known[naar.waarde]
    jaar, naar_jaar = _years(request, one, other)
    day_one = indeling(request, "indeling-van", gettext("Division of the first"))
    day_other = indeling(request, "indeling-naar", gettext("Division of the second"))
    tables = _table(one, day_one), _table(other, day_other)
    sectors = [(code, woorden.sector(code)) for code in sectoren(*tables)]
    sector = kies(request, "sector", gettext("Sector"), sectors, sectors[-1][0])
    choices = (van, naar, jaar, naar_jaar, sector)
    days = [day for tafel, day in ((one, day_one), (other, day_other)) if tafel.is_voorbeeld]
    try:
        found = vergelijk(*tables, int(jaar.waarde), sector.waarde, int(naar_jaar.waarde))
    except BadInput as error:
        return Vergelijkblad(one, other, (*choices, *days), None, error.findings)
    differ = one.is_voorbeeld and other.is_voorbeeld and day_one.waarde != day_other.waarde
    names = [_naam(tafel, day, differ) for tafel, day in ((one, day_one), (other, day_other))]
    same = gettext("division of %(day)s") % {"day": days[0].woorden} if days and not differ else ""
    made = Verschuivingen(found, names[0], names[1], "; ".join(filter(None, (bron((one, other)), same))), tables)
    return Vergelijkblad(one, other, (*choices, *days), made, found.bevindingen)


def _years(request: HttpRequest, one: Tafel, other: Tafel) -> tuple[Keuze, Keuze]:
    """A year of each: one that both have, or the one that each begins with."""
    years = [one.tabel.definitie.jaren, other.tabel.definitie.jaren]
    options = [[(str(year), str(year)) for year in each] for each in years]
    common = sorted(set(years[0]) & set(years[1]))
    first = common[-1] if common and one.jaar not in common else one.jaar
    jaar = kies(request, "jaar", gettext("Year of the first"), options[0], str(first))
    default = jaar.waarde if int(jaar.waarde) in years[1] else str(other.jaar)
    return jaar, kies(request, "naar-jaar", gettext("Year of the second"), options[1], default)


def _table(tafel: Tafel, day: Keuze) -> Verdeling:
    return tafel.verdeling(date.fromisoformat(day.waarde) if tafel.is_voorbeeld else None)


def _naam(tafel: Tafel, day: Keuze, differ: bool) -> str:
    """The title; of examples on two divisions with the division of each."""
    if not differ:
        return tafel.volle_titel
    return gettext("%(title)s, division of %(day)s") % {"title": tafel.volle_titel, "day": day.woorden}


def bron(found: Iterable[Tafel]) -> str:
    return "; ".join(dict.fromkeys(one.bron for one in found))


def _hoofdletter(words: str) -> str:
    return words[:1].upper() + words[1:]
