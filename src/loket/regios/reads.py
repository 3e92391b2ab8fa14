"""What the pages of regions and municipalities show, read from the law library."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from banenafspraak.inlezen import wetboek
from banenafspraak.parameter import LokaleRij, Parameter
from banenafspraak.verdeling.antwoord import Gebeurtenis, GebiedAntwoord
from banenafspraak.verdeling.cijfers import Behaald, Gepubliceerd
from banenafspraak.verdeling.gebieden import Gemeente, Regio, gebieden
from banenafspraak.verdeling.gemeenten import sleutel_van

_SHADES = ((20, "wk-q4"), (13, "wk-q3"), (8, "wk-q2"), (0, "wk-q1"))


@dataclass(frozen=True, slots=True)
class Counts:
    regions: int
    municipalities: int


@dataclass(frozen=True, slots=True)
class Place:
    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Tile:
    """One region on the map: how many gemeenten surely lie in it, and how many may."""

    regio: Regio
    sure: int
    maybe: int

    @property
    def shade(self) -> str:
        return next(shade for least, shade in _SHADES if self.sure >= least)


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


def tiles(op: date) -> list[Tile]:
    """All regions from north to south, as they stand on the map."""
    areas = gebieden()
    found = [
        Tile(regio, len(areas.gemeenten_van(code, op)), len(areas.mogelijk_van(code, op)))
        for code, regio in areas.regios.items()
    ]
    return sorted(found, key=lambda tile: (tile.regio.rij, tile.regio.kolom))


def shades(found: list[Tile]) -> list[tuple[str, str]]:
    """The legend of the map: class and range, as far as they occur."""
    used, upper = {tile.shade for tile in found}, ""
    legend = []
    for least, shade in _SHADES:
        legend.append((shade, f"{least}{upper}"))
        upper = f"–{least - 1}"
    legend[0] = (legend[0][0], f"{_SHADES[0][0]}+")
    return [(shade, text) for shade, text in reversed(legend) if shade in used]


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
