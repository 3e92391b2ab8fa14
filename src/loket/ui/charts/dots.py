"""A strip of dots: where each place stands on one measure, with its name right above the dot."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext

from loket.ui.charts.axis import Axis, Write, width_of
from loket.ui.charts.drawing import NARROW, Drawing, Picture, described

_PAD, _LINE, _FOOT = 14, 22, 42
_WIDTHS = (520, NARROW)
_LEVELS = 8


@dataclass(frozen=True, slots=True)
class Stip:
    """One place. Without ``waarde`` it is unknown; ``anders`` says that it differs from the norm."""

    naam: str
    waarde: float | None
    anders: bool = False


@dataclass(frozen=True, slots=True)
class _Label:
    words: str
    x: float
    left: float
    level: int


def dots(places: Sequence[Stip], norm: tuple[float, str] | None, title: str, subtitle: str, write: Write) -> Picture:
    """The strip of one measure; ``norm`` is the value to compare with, and what it is called."""
    wide, narrow = (_draw(places, norm, title, write, width) for width in _WIDTHS)
    return Picture(title, subtitle, wide, narrow)


def _draw(places: Sequence[Stip], norm: tuple[float, str] | None, title: str, write: Write, width: int) -> SafeString:
    by_value: dict[float, list[Stip]] = {}
    for place in places:
        if place.waarde is not None:
            by_value.setdefault(place.waarde, []).append(place)
    unknown = sum(place.waarde is None for place in places)
    axis = Axis([*by_value, *([norm[0]] if norm else [])], _PAD, width - _PAD)
    labels = _labels(by_value, axis, width)
    line = 12 + _LINE * (1 + max((label.level for label in labels), default=0)) + 12
    extra = _LINE * (bool(norm) + bool(unknown))
    drawing = Drawing(width, line + _FOOT + extra, described(title))
    axis.draw_columns(drawing, line - 6, line + 6, write)
    for label in labels:
        height = line - 14 - _LINE * label.level
        drawing.line("as", (label.x, height + 4), (label.x, line))
        drawing.text("klein", label.left, height, label.words)
    drawing.line("lijn", (0, line), (width, line))
    if norm:
        drawing.line("doel", (axis.at(norm[0]), line - 12), (axis.at(norm[0]), line + 14))
    for value, members in sorted(by_value.items()):
        kind = "stip anders" if any(member.anders for member in members) else "stip"
        drawing.dot(kind, axis.at(value), line, 7)
    _notes(drawing, line + 46, norm, unknown)
    return drawing.svg()


def _notes(drawing: Drawing, y: float, norm: tuple[float, str] | None, unknown: int) -> None:
    """Under the axis: what the stripe is, and how many places are not on the strip."""
    if norm:
        drawing.line("doel", (8, y - 11), (8, y + 3))
        drawing.text("klein", 22, y, norm[1])
        y += _LINE
    if unknown:
        drawing.dot("gat", 8, y - 4, 7)
        drawing.text("klein v midden", 8, y, "?")
        words = ngettext("one place unknown", "%(n)s places unknown", unknown) % {"n": unknown}
        drawing.text("klein", 22, y, words)


def _labels(by_value: dict[float, list[Stip]], axis: Axis, width: int) -> list[_Label]:
    """A name above each dot, on the lowest level that is free; of four orders the one that leaves out the fewest."""
    ordered = sorted(by_value)
    outside_in = sorted(ordered, key=lambda value: min(ordered.index(value), len(ordered) - 1 - ordered.index(value)))
    orders = (outside_in, outside_in[::-1], ordered, ordered[::-1])
    return max((_placed(order, by_value, axis, width) for order in orders), key=len)


def _placed(order: list[float], by_value: dict[float, list[Stip]], axis: Axis, width: int) -> list[_Label]:
    placed: list[_Label] = []
    for value in order:
        words = _words(by_value[value], width)
        wide, x = width_of(words), axis.at(value)
        # Above the dot, or else to one side of its line.
        lefts = [min(max(left, 0.0), width - wide) for left in (x - wide / 2, x - 4, x + 4 - wide)]
        places = ((left, level) for level in range(_LEVELS) for left in lefts)
        free = next((place for place in places if not _touches(place[0], wide, x, place[1], placed)), None)
        if free is not None:
            placed.append(_Label(words, x, *free))
    return placed


def _touches(left: float, wide: float, x: float, level: int, placed: Sequence[_Label]) -> bool:
    """Whether a label would lie over another one, over its line, or over a label that its own line passes."""
    for other in placed:
        end = other.left + width_of(other.words)
        if other.level == level and left < end + 6 and other.left < left + wide + 6:
            return True
        if other.level > level and left - 3 < other.x < left + wide + 3:
            return True
        if other.level < level and other.left - 3 < x < end + 3:
            return True
    return False


def _words(members: Sequence[Stip], width: int) -> str:
    first, most = members[0].naam, width // 9
    name = first if len(first) <= most else first[: most - 1] + "…"
    if len(members) == 1:
        return name
    return gettext("%(name)s and %(n)s more") % {"name": name[: most - 14], "n": len(members) - 1}
