"""The axis that the pictures share: where a value stands, and the lines with numbers beside them."""

from collections.abc import Callable, Iterable
from math import ceil, floor, log10

from loket.ui.charts.drawing import Drawing

# The law has no value between 0 and this; a picture could not show it.
_VISIBLE = 1e-9

Write = Callable[[float], str]


def nice_ceiling(value: float) -> tuple[float, float]:
    """The top of an axis from 0 that holds ``value``, and the step between its lines: 1, 2, 2.5 or 5 times a ten."""
    if value < _VISIBLE:
        return 1.0, 1.0
    magnitude = 10.0 ** floor(log10(value / 5))
    for factor in (1.0, 2.0, 2.5, 5.0, 10.0):
        step = magnitude * factor
        if step * 5 >= value:
            break
    lines = -(-value // step)
    return lines * step, step


class Axis:
    """From ``start`` to ``end`` in pixels; always holds 0, and goes below it only for negative values."""

    def __init__(self, values: Iterable[float], start: float, end: float) -> None:
        known = [0.0, *values]
        high, low = max(known), min(known)
        _, self.step = nice_ceiling(max(high, -low))
        self.low = floor(low / self.step + _VISIBLE) * self.step
        self.high = max(ceil(high / self.step - _VISIBLE), 0 if self.low < 0 else 1) * self.step
        self.start, self.end = start, end

    def at(self, value: float) -> float:
        """The pixel where ``value`` stands."""
        return self.start + (self.end - self.start) * (value - self.low) / (self.high - self.low)

    @property
    def marks(self) -> list[float]:
        """The values with a line."""
        first, last = round(self.low / self.step), round(self.high / self.step)
        return [index * self.step for index in range(first, last + 1)]

    def draw_rows(self, drawing: Drawing, left: float, write: Write) -> None:
        """Lines across the picture, with their number to the left of them."""
        for value in self.marks:
            drawing.line("as", (left, self.at(value)), (drawing.width, self.at(value)))
            drawing.text("z klein eind", left - 8, self.at(value) + 4, write(value))

    def draw_columns(self, drawing: Drawing, top: float, floor_: float, write: Write) -> None:
        """Lines down the picture, with their number under them as far as there is room."""
        free = float("-inf")
        for value in self.marks:
            x, words = self.at(value), write(value)
            drawing.line("as", (x, top), (x, floor_))
            half = width_of(words) / 2
            middle = min(max(x, half), drawing.width - half)
            if middle - half > free:
                drawing.text("z klein midden", middle, floor_ + 18, words)
                free = middle + half + 4


def width_of(words: str, bold: bool = False) -> float:
    """About how wide a text is at real size; rather too wide, so that no label touches another."""
    return len(words) * (7.8 if bold else 7.2)
