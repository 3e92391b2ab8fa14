"""Bars per year with a stripe for what was agreed: met, missed or unknown, told by shape and by sign."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from django.utils.safestring import SafeString
from django.utils.translation import gettext

from loket.ui.charts.axis import Axis
from loket.ui.charts.drawing import NARROW, Drawing, Picture, described
from loket.ui.formats import number


@dataclass(frozen=True, slots=True)
class YearBar:
    """What was agreed for one year and what came of it; None is unknown."""

    year: int
    target: int | None
    result: int | None

    @property
    def met(self) -> bool | None:
        return None if self.target is None or self.result is None else self.result >= self.target


@dataclass(frozen=True, slots=True)
class _Frame:
    width: int
    height: int
    left: int
    short_years: bool


_WIDE = _Frame(520, 272, 58, short_years=False)
_NARROW = _Frame(NARROW, 236, 54, short_years=True)
_TOP, _FOOT = 42, 48


def targets(bars: Sequence[YearBar], title: str, subtitle: str, taal: str) -> Picture:
    """The picture of one sector; ``title`` is the finding."""
    return Picture(title, subtitle, _draw(bars, title, taal, _WIDE), _draw(bars, title, taal, _NARROW))


def _draw(bars: Sequence[YearBar], title: str, taal: str, frame: _Frame) -> SafeString:
    drawing = Drawing(frame.width, frame.height, described(title))
    values = [value for bar in bars for value in (bar.target, bar.result) if value is not None]
    axis = Axis(values, frame.height - _FOOT, _TOP)
    axis.draw_rows(drawing, frame.left, lambda value: number(Fraction(value), taal))
    slot = (frame.width - frame.left) / max(len(bars), 1)
    for index, bar in enumerate(bars):
        _bar(drawing, bar, frame.left + index * slot, slot, axis, frame)
    _name_last_target(drawing, bars, frame, axis, taal)
    return drawing.svg()


def _bar(drawing: Drawing, bar: YearBar, x: float, slot: float, axis: Axis, frame: _Frame) -> None:
    y = axis.at
    floor, middle, pad = axis.start, x + slot / 2, slot * 0.13
    if bar.result is None:
        roof = floor - (floor - _TOP) * 0.45
        drawing.rect("gat", x + pad, roof, (slot - 2 * pad, floor - roof))
        drawing.text("v midden", middle, (roof + floor) / 2 + 5, "?")
    else:
        kind = "s1" if bar.met else "s1t"
        upper, lower = sorted((y(bar.result), y(0)))
        drawing.rect(kind, x + pad, upper, (slot - 2 * pad, lower - upper))
    if bar.target is not None:
        ends = (x + slot * 0.04, y(bar.target)), (x + slot * 0.96, y(bar.target))
        drawing.line("halo", *ends)
        drawing.line("doel", *ends)
    year = f"’{bar.year % 100:02d}" if frame.short_years else str(bar.year)
    drawing.text("klein midden", middle, floor + 18, year)
    if bar.met:
        drawing.text("v klein midden", middle, floor + 35, "✓")
    elif bar.result is None:
        drawing.text("z klein midden", middle, floor + 35, "?")


def _name_last_target(drawing: Drawing, bars: Sequence[YearBar], frame: _Frame, axis: Axis, taal: str) -> None:
    last = next((bar for bar in reversed(bars) if bar.target is not None), None)
    if last is None or last.target is None:
        return
    words = gettext("agreed %(number)s") % {"number": number(last.target, taal)}
    drawing.text("v eind", frame.width, axis.at(last.target) - 9, words)
