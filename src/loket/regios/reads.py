"""What the pages of regions and municipalities show, read from the law library."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext, ngettext

from banenafspraak.inlezen import wetboek
from banenafspraak.parameter import LokaleRij, Parameter
from banenafspraak.verdeling.antwoord import Gebeurtenis, GebiedAntwoord
from banenafspraak.verdeling.cijfers import Behaald, Gepubliceerd
from banenafspraak.verdeling.gebieden import Gemeente, Regio, gebieden
from banenafspraak.verdeling.gemeenten import sleutel_van
from loket.ui.onderdelen import BLAUW, Tegel, Tegelkaart

# From how many gemeenten on a tile has which of the blues.
_SHADES = tuple(zip((0, 8, 13, 20), BLAUW, strict=False))


@dataclass(frozen=True, slots=True)
class Counts:
    regions: int
    municipalities: int


@dataclass(frozen=True, slots=True)
class Place:
    name: str
    url: str


@dataclass(frozen=True, slots=True)
class LocalRule:
    parameter: Parameter
    rij: LokaleRij


def known_day(day: date) -> date:
    """The day itself, or the nearest day on which the division is known."""
    van, tot = gebieden().bereik
    return min(max(day, van), date.fromordinal(tot.toordinal() - 1))


def counts(op: date) -> Counts:
    areas = gebieden()
    return Counts(len(areas.regios), len(areas.gemeenten_op(known_day(op))))


def kaart(op: date, query: str) -> Tegelkaart:
    """All regions on the map, with how many gemeenten surely lie in each and how many may."""
    areas = gebieden()
    sure = {code: len(areas.gemeenten_van(code, op)) for code in areas.regios}
    tiles = tuple(
        _tile(regio, sure[code], len(areas.mogelijk_van(code, op)), query) for code, regio in areas.regios.items()
    )
    used = {tile.kleur for tile in tiles}
    legend = tuple(part for part in _legend() if part[0] in used)
    return Tegelkaart(gettext("Tile map of the regions"), gettext("Municipalities"), tiles, legend)


def _tile(regio: Regio, sure: int, maybe: int, query: str) -> Tegel:
    words = ngettext("%(n)s municipality", "%(n)s municipalities", sure) % {"n": sure}
    return Tegel(
        regio.rij,
        regio.kolom,
        regio.afkorting,
        regio.naam,
        str(sure),
        next(shade for least, shade in reversed(_SHADES) if sure >= least),
        reverse("regio", args=[regio.code]) + query,
        words,
        gettext("+ %(n)s may be") % {"n": maybe} if maybe else "",
    )


def _legend() -> list[tuple[str, str]]:
    """What each blue stands for; the last one has no upper bound."""
    starts = [least for least, _ in _SHADES]
    ends = [*(f"–{least - 1}" for least in starts[1:]), "+"]
    return [(shade, f"{least}{end}") for (least, shade), end in zip(_SHADES, ends, strict=True)]


def by_name(found: Iterable[Gemeente]) -> list[Gemeente]:
    return sorted(found, key=lambda gemeente: sleutel_van(gemeente.naam))


def collapsed(history: Iterable[Gebeurtenis]) -> list[Gebeurtenis]:
    """The history with observations left out that only repeat the one before and are followed by another one."""
    events = list(history)
    kept = []
    for index, event in enumerate(events):
        before, after = events[index - 1 : index], events[index + 1 : index + 2]
        if before and after and _repeats(before[0], event) and _repeats(event, after[0]):
            continue
        kept.append(event)
    return kept


def _repeats(first: Gebeurtenis, second: Gebeurtenis) -> bool:
    return first.soort == second.soort == "waarneming" and first.regios == second.regios


def neighbours(regio: Regio) -> list[Regio]:
    return [gebieden().regio(code) for code in regio.buren]


def local_rules(places: Iterable[str]) -> list[LocalRule]:
    """What is known of the rules of these gemeenten or regions, by subject."""
    wanted = set(places)
    return [
        LocalRule(parameter, rij)
        for parameter in wetboek().parameters.values()
        for rij in parameter.lokaal
        if rij.plaats in wanted
    ]


def published(regio: Regio) -> list[Gepubliceerd]:
    found = gebieden().published_numbers(regio.code)
    return sorted(found, key=lambda row: (row.maat, row.jaar, row.editie, row.sector))


def achieved(regio: Regio, indicator: str) -> list[Behaald]:
    found = gebieden().achieved(regio.code)
    return sorted((row for row in found if row.indicator == indicator), key=lambda row: (row.peildatum, row.sector))


def place_names(codes: Iterable[str]) -> dict[str, Place]:
    """Name and page of gemeenten and regions by code."""
    areas = gebieden()
    found = {}
    for code in set(codes):
        if code in areas.gemeenten:
            found[code] = Place(areas.gemeenten[code].naam, reverse("gemeente", args=[code]))
        else:
            found[code] = Place(areas.regio(code).naam, reverse("regio", args=[code]))
    return found


def inhabitants(gemeente: Gemeente) -> list[tuple[date, int]]:
    numbers = gebieden().cijfers.inwoners
    return [(day, row.aantal) for (code, day), row in sorted(numbers.items()) if code == gemeente.code]


def where(gemeente: Gemeente, op: date) -> GebiedAntwoord:
    return gebieden().gebied(gemeente.code, op)
