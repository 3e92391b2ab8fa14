"""Money per month: what comes in on top of what stays, stripes where it is assumed, cash in the month it arrives."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext

from loket.ui.charts.axis import Axis, Write, width_of
from loket.ui.charts.drawing import NARROW, Drawing, Picture, described
from loket.ui.charts.key import draw_key, key_height

_FOOT, _HEIGHT = 44, 190
_WIDTHS = ((520, 66), (NARROW, 58))


@dataclass(frozen=True, slots=True)
class Maand:
    """One month: ``vergoed`` and ``eigen`` make up the costs, ``kas`` is money that arrives. None is unknown."""

    jaar: int
    naam: str
    vergoed: float | None
    eigen: float | None
    kas: float = 0.0
    aanname: bool = False

    @property
    def hoogte(self) -> float | None:
        return None if self.vergoed is None or self.eigen is None else self.vergoed + self.eigen


@dataclass(frozen=True, slots=True)
class Namen:
    """What the three kinds of money are called."""

    vergoed: str
    eigen: str
    kas: str


def money(months: Sequence[Maand], names: Namen, title: str, subtitle: str, write: Write) -> Picture:
    """The picture of all months; ``write`` writes an amount of the axis."""
    wide, narrow = (_draw(months, names, title, write, *frame) for frame in _WIDTHS)
    return Picture(title, subtitle, wide, narrow)


def _key(months: Sequence[Maand], names: Namen) -> list[tuple[str, str]]:
    found = [("s1", names.vergoed), ("s0", names.eigen)]
    if any(month.kas for month in months):
        found.append(("s2", names.kas))
    if any(month.aanname for month in months):
        found.append(("streep s1", gettext("assumption")))
    return found


def _draw(months: Sequence[Maand], names: Namen, title: str, write: Write, width: int, left: int) -> SafeString:
    key = _key(months, names)
    top = key_height(key, width) + 14
    floor = top + _HEIGHT
    drawing = Drawing(width, floor + _FOOT, described(title))
    draw_key(drawing, key)
    highest = [value for month in months for value in (month.hoogte, month.kas, month.vergoed) if value is not None]
    axis = Axis(highest, floor, top)
    axis.draw_rows(drawing, left, write)
    slot = (width - left) / max(len(months), 1)
    for index, month in enumerate(months):
        _bars(drawing, month, left + index * slot, slot, axis)
    _names(drawing, months, left, slot, floor)
    return drawing.svg()


def _bars(drawing: Drawing, month: Maand, x: float, slot: float, axis: Axis) -> None:
    pad = slot * 0.12
    wide = slot - 2 * pad
    if month.hoogte is None:
        roof = axis.start - (axis.start - axis.end) * 0.4
        drawing.rect("gat", x + pad, roof, (wide, axis.start - roof))
        drawing.text("v midden", x + slot / 2, (roof + axis.start) / 2 + 5, "?")
        return
    # The cash of a month stands beside its costs, so both keep their own height.
    costs = wide * 0.55 if month.kas and month.hoogte else wide
    paid = month.vergoed or 0.0
    _part(drawing, "s0", month.aanname, x + pad, costs, axis.at(paid), axis.at(month.hoogte))
    _part(drawing, "s1", month.aanname, x + pad, costs, axis.at(0), axis.at(paid))
    if month.kas:
        start = x + pad + (costs if month.hoogte else 0)
        width = wide - costs if month.hoogte else wide
        _part(drawing, "s2", False, start, width, axis.at(0), axis.at(month.kas))


def _part(drawing: Drawing, kind: str, assumed: bool, x: float, wide: float, one: float, other: float) -> None:
    upper, lower = sorted((one, other))
    if lower == upper:
        return
    draw = drawing.hatched if assumed and kind == "s1" else drawing.rect
    draw(f"{kind} aanname" if assumed and kind != "s1" else kind, x, upper, (wide, lower - upper))


def _names(drawing: Drawing, months: Sequence[Maand], left: float, slot: float, floor: float) -> None:
    """The months under their bars as far as there is room, and each year under its first month."""
    widest = max((width_of(month.naam) for month in months), default=0) + 4
    every = max(1, -(-int(widest) // max(int(slot), 1)))
    year = None
    for index, month in enumerate(months):
        middle = left + (index + 0.5) * slot
        if index % every == 0:
            half = width_of(month.naam) / 2
            drawing.text("klein midden", min(middle, drawing.width - half), floor + 18, month.naam)
        if month.jaar != year and drawing.width - middle > 20:
            drawing.text("v klein", left + index * slot + 2, floor + 37, str(month.jaar))
            year = month.jaar
