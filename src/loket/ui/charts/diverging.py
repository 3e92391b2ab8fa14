"""Bars to both sides of zero, stacked by cause, with a stripe where the total ends: lower and higher in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext

from loket.ui.charts.axis import Axis, Write, width_of
from loket.ui.charts.drawing import NARROW, Drawing, Picture, described
from loket.ui.charts.key import draw_key, key_height

# Two hues at most; the third part is grey, for all other causes together.
FILLS = ("s1 naast", "s2 naast", "s0")


@dataclass(frozen=True, slots=True)
class Afwijking:
    """One row: its parts, one for each cause; a third is the rest. An unknown part makes the whole row unknown."""

    naam: str
    delen: tuple[float | None, ...]

    @property
    def totaal(self) -> float | None:
        known = [deel for deel in self.delen if deel is not None]
        return sum(known) if len(known) == len(self.delen) else None


@dataclass(frozen=True, slots=True)
class _Frame:
    """Wide has the name beside its bar; narrow has it above, so that the bar keeps its length."""

    width: int
    left: int
    row: int
    bar: int
    right: int


_WIDE, _NARROW = _Frame(520, 150, 26, 0, 74), _Frame(NARROW, 0, 44, 18, 62)


def diverging(rows: Sequence[Afwijking], causes: Sequence[str], title: str, subtitle: str, write: Write) -> Picture:
    """The picture of all rows, in their order; ``write`` writes a difference with its sign."""
    if len(causes) > len(FILLS):
        message = "a picture has at most two hues, so at most two causes and the rest"
        raise ValueError(message)
    wide, narrow = (_draw(rows, causes, title, write, frame) for frame in (_WIDE, _NARROW))
    return Picture(title, subtitle, wide, narrow)


def _draw(rows: Sequence[Afwijking], causes: Sequence[str], title: str, write: Write, frame: _Frame) -> SafeString:
    names = [*zip(FILLS, causes, strict=False), ("doel", gettext("together"))] if len(causes) > 1 else []
    head = key_height(names, frame.width) + 8 if names else 0
    top = head + 26
    drawing = Drawing(frame.width, top + frame.row * len(rows) + 8, described(title))
    draw_key(drawing, names)
    axis = Axis(_ends(rows), frame.left + 6, frame.width - frame.right)
    zero = axis.at(0)
    _sides(drawing, zero, head + 14, axis)
    for index, row in enumerate(rows):
        y = top + index * frame.row
        _row(drawing, row, y, axis, write, frame)
        drawing.line("lijn", (zero, y + frame.bar), (zero, y + frame.row))
    return drawing.svg()


def _ends(rows: Sequence[Afwijking]) -> list[float]:
    """How far the stacks reach to both sides."""
    ends = []
    for row in rows:
        known = [deel for deel in row.delen if deel is not None]
        ends += [sum(deel for deel in known if deel > 0), sum(deel for deel in known if deel < 0)]
    return ends


def _sides(drawing: Drawing, zero: float, y: float, axis: Axis) -> None:
    lower, higher = gettext("← lower"), gettext("higher →")
    right = min(zero + 8, drawing.width - width_of(higher, bold=True))
    left = max(min(zero, right - 8) - 8, width_of(lower, bold=True))
    if axis.low < 0:
        drawing.text("klein v eind", left, y, lower)
    if axis.high > 0:
        drawing.text("klein v", max(right, left + 16) if axis.low < 0 else right, y, higher)


def _row(drawing: Drawing, row: Afwijking, y: float, axis: Axis, write: Write, frame: _Frame) -> None:
    middle = y + frame.bar + (frame.row - frame.bar) / 2
    if frame.left:
        drawing.text("klein eind", frame.left - 8, middle + 4, _short(row.naam, frame.left - 8))
    else:
        drawing.text("klein", 0, y + 14, _short(row.naam, frame.width - 10))
    if row.totaal is None:
        # Beside zero, not on it: nothing says to which side it goes.
        start = min(axis.at(0) + 8, frame.width - 48)
        drawing.rect("gat", start, middle - 8, (40, 16))
        drawing.text("klein v midden", start + 20, middle + 4, "?")
        return
    reach = {True: 0.0, False: 0.0}
    for fill, part in zip(FILLS, row.delen, strict=False):
        value, up = part or 0.0, (part or 0.0) > 0
        ends = sorted((axis.at(reach[up]), axis.at(reach[up] + value)))
        reach[up] += value
        drawing.rect(fill, ends[0], middle - 7, (ends[1] - ends[0], 14))
    if len(row.delen) > 1:
        end = axis.at(row.totaal)
        drawing.line("halo", (end, middle - 11), (end, middle + 11))
        drawing.line("doel", (end, middle - 10), (end, middle + 10))
    drawing.text("klein v eind", frame.width, middle + 4, write(row.totaal))


def _short(words: str, room: float) -> str:
    most = int(room // 6.6)
    return words if len(words) <= most else words[: most - 1] + "…"
