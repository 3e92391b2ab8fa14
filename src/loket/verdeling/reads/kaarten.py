"""Tile maps of a distribution: numbers of one kind, or differences, each region on its place."""

from collections.abc import Mapping, Sequence

from django.urls import reverse
from django.utils.translation import get_language, gettext

from banenafspraak.verdeling.gebieden import Regio, gebieden
from loket.ui.formats import number
from loket.ui.onderdelen import BLAUW, ORANJE, Tegel, Tegelkaart
from loket.verdeling.opschrift import Maat

Waarden = Mapping[str, int | None]
_GELIJK = "wk-q0"
_HOGER = (BLAUW[0], BLAUW[2], BLAUW[4])
# With fewer numbers than this their order says nothing, so all have one colour.
_FEW = 6


def getal(value: int) -> str:
    return number(value, get_language() or "nl")


def verschil(value: int) -> str:
    """A difference with its sign: +510, −845."""
    return f"+{getal(value)}" if value > 0 else getal(value)


def waardenkaart(waarden: Waarden, titel: str, slug: str, query: str, leeg: str) -> Tegelkaart:
    """The number of each region; a tile leads to how its number arose."""
    known = sorted(value for value in waarden.values() if value is not None)
    starts = _starts(known, len(BLAUW)) if len(known) >= _FEW else [0]
    shades = BLAUW if len(starts) > 1 else (BLAUW[1],)
    tiles = []
    for code, value in waarden.items():
        shade = (
            "" if value is None else next(k for s, k in reversed(list(zip(starts, shades, strict=False))) if value >= s)
        )
        url = reverse("verdeling-regio", args=[slug, code]) + query
        tiles.append(_tegel(gebieden().regio(code), None if value is None else getal(value), shade, url))
    legend = _legend(starts, shades) if len(starts) > 1 else ()
    return Tegelkaart(titel, Maat.EXTRA.woorden, tuple(tiles), tuple(legend), leeg)


def verschilkaart(verschillen: Waarden, titel: str) -> Tegelkaart:
    """How much higher or lower each region comes out; no difference is grey, unknown is hatched."""
    sizes = sorted(abs(value) for value in verschillen.values() if value)
    bounds = [start for start in _starts(sizes, 3) if start][:2]
    tiles = []
    for code, value in verschillen.items():
        shade = "" if value is None else _shade(value, bounds)
        tiles.append(_tegel(gebieden().regio(code), None if value is None else verschil(value), shade, ""))
    known = [value for value in verschillen.values() if value is not None]
    legend = [part for part in _sides(bounds) if part[0] in {_shade(value, bounds) for value in known}]
    return Tegelkaart(titel, gettext("Difference in extra jobs"), tuple(tiles), tuple(legend))


def _tegel(regio: Regio, waarde: str | None, shade: str, url: str) -> Tegel:
    return Tegel(regio.rij, regio.kolom, regio.afkorting, regio.naam, waarde, shade, url)


def _starts(values: Sequence[int], most: int) -> list[int]:
    """From where each shade begins: about as many regions in each, at a round number; the first at 0."""
    found = [0]
    for index in range(1, most):
        if values:
            start = _round(values[index * len(values) // most])
            if start > found[-1]:
                found.append(start)
    return found


def _round(value: int) -> int:
    unit = 10 ** max(len(str(value)) - 2, 0)
    return int(value // unit * unit)


def _legend(starts: Sequence[int], shades: Sequence[str]) -> list[tuple[str, str]]:
    ends = [*(f"–{getal(start - 1)}" for start in starts[1:]), "+"]
    return [(shade, f"{getal(start)}{end}") for start, end, shade in zip(starts, ends, shades, strict=False)]


def _shade(value: int, bounds: Sequence[int]) -> str:
    if not value:
        return _GELIJK
    level = sum(abs(value) >= bound for bound in bounds)
    return (_HOGER if value > 0 else ORANJE)[level]


def _sides(bounds: Sequence[int]) -> list[tuple[str, str]]:
    """From much lower to much higher, with the words beside the colour."""
    starts = [1, *bounds]
    ends = [*(f"–{getal(bound - 1)}" for bound in bounds), "+"]
    spans = [f"{getal(start)}{end}" for start, end in zip(starts, ends, strict=True)]
    lower = [(ORANJE[i], gettext("%(span)s lower") % {"span": span}) for i, span in enumerate(spans)]
    higher = [(_HOGER[i], gettext("%(span)s higher") % {"span": span}) for i, span in enumerate(spans)]
    return [*reversed(lower), (_GELIJK, gettext("the same")), *higher]
