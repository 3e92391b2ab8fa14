"""A value of the law through time: it holds until the next one, so the line goes in steps, never sloped."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.safestring import SafeString
from django.utils.translation import gettext

from loket.ui.charts.axis import Axis, Write
from loket.ui.charts.drawing import NARROW, Drawing, Picture, described


@dataclass(frozen=True, slots=True)
class Step:
    """One value from ``van`` to ``tot``; ``text`` is how people write it.

    Without ``value`` it is a gap, drawn with a question mark; ``is_open`` False says that there is nothing to know.
    """

    van: date
    tot: date | None
    value: float | None
    text: str
    is_open: bool = True


@dataclass(frozen=True, slots=True)
class _Frame:
    width: int
    height: int
    left: int
    year_every: int


_WIDE = _Frame(720, 276, 76, 1)
_NARROW = _Frame(NARROW, 236, 66, 2)
_TOP, _FOOT, _RIGHT = 48, 34, 12


def steps(values: Sequence[Step], today: date, title: str, subtitle: str, write: Write) -> Picture:
    """The picture of one series; ``write`` writes a number of the axis."""
    return Picture(
        title, subtitle, _draw(values, today, title, write, _WIDE), _draw(values, today, title, write, _NARROW)
    )


def _start(values: Sequence[Step]) -> date:
    """The first day of the picture; a value that held for more than ten years before its first change is cut short."""
    first = values[0].van
    if len(values) > 1 and values[1].van.year - first.year > 10:
        return date(values[1].van.year - 2, 1, 1)
    return first


class _Scale:
    """Where a day and a value stand in the picture."""

    def __init__(self, values: Sequence[Step], today: date, frame: _Frame) -> None:
        self.frame = frame
        self.first = _start(values)
        half_year_on = [date.fromordinal(step.van.toordinal() + 184) for step in values]
        self.last = max([*(step.tot or step.van for step in values), *half_year_on, today])
        self.floor = frame.height - _FOOT
        self.axis = Axis((step.value for step in values if step.value is not None), self.floor, _TOP)

    def x(self, day: date) -> float:
        span = (self.last - self.first).days
        return self.frame.left + (self.frame.width - self.frame.left - _RIGHT) * max((day - self.first).days, 0) / span


def _draw(values: Sequence[Step], today: date, title: str, write: Write, frame: _Frame) -> SafeString:
    drawing = Drawing(frame.width, frame.height, described(title))
    scale = _Scale(values, today, frame)
    _axes(drawing, scale, write)
    previous: tuple[date | None, float | None] = (None, None)
    for step in values:
        end = step.tot or scale.last
        if end <= scale.first:
            continue
        if step.value is None and step.is_open:
            _gap(drawing, scale, step.van, end)
        elif step.value is not None:
            _tread(drawing, scale, step, end, today, previous)
        previous = end, step.value
    _mark_today(drawing, scale, today)
    _name_current(drawing, scale, values, today)
    return drawing.svg()


def _axes(drawing: Drawing, scale: _Scale, write: Write) -> None:
    scale.axis.draw_rows(drawing, scale.frame.left, write)
    years = range(scale.first.year, scale.last.year + 1)
    every = max(scale.frame.year_every, -(-len(years) // (14 if scale.frame is _WIDE else 6)))
    for year in years:
        day = date(year, 1, 1)
        if day < scale.first or day > scale.last or (year - years[0]) % every:
            continue
        drawing.line("as", (scale.x(day), scale.floor), (scale.x(day), scale.floor + 5))
        kind = "z klein eind" if scale.x(day) > scale.frame.width - 20 else "z klein midden"
        drawing.text(kind, scale.x(day), scale.floor + 20, str(year))


def _tread(
    drawing: Drawing, scale: _Scale, step: Step, end: date, today: date, previous: tuple[date | None, float | None]
) -> None:
    height = scale.axis.at(step.value or 0.0)
    if previous[0] == step.van and previous[1] is not None:
        drawing.line("trede", (scale.x(step.van), scale.axis.at(previous[1])), (scale.x(step.van), height))
    kind = "trede later" if step.van > today else "trede"
    drawing.line(kind, (scale.x(step.van), height), (scale.x(end), height))
    if step.van >= scale.first:
        drawing.dot("stip", scale.x(step.van), height, 4.5)


def _gap(drawing: Drawing, scale: _Scale, van: date, end: date) -> None:
    width = max(scale.x(end) - scale.x(van), 10)
    drawing.rect("gat", scale.x(van) + 1, _TOP, (width - 2, scale.floor - _TOP))
    drawing.text("v midden", scale.x(van) + width / 2, (_TOP + scale.floor) / 2, "?")


def _mark_today(drawing: Drawing, scale: _Scale, today: date) -> None:
    if scale.first < today < scale.last:
        drawing.line("nu", (scale.x(today), 20), (scale.x(today), scale.floor))
        drawing.text("klein eind nu-tekst", scale.x(today) - 4, 14, gettext("today"))


def _name_current(drawing: Drawing, scale: _Scale, values: Sequence[Step], today: date) -> None:
    current = [s for s in values if s.value is not None and s.van <= today and (s.tot is None or today < s.tot)]
    step = current[-1] if current else next((s for s in reversed(values) if s.value is not None), None)
    if step is not None and step.value is not None:
        height = scale.axis.at(step.value)
        right = scale.x(min(max(today, step.van), scale.last)) - 6
        if right > scale.frame.left + 130:
            drawing.text("v eind", right, height - 9, step.text)
        else:
            drawing.text("v", scale.frame.left + 6, height - 9, step.text)
