"""Draws inline SVG without styles: shapes get a class, the style sheet gives them colour."""

from dataclasses import dataclass, field
from math import floor, log10

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString


@dataclass(frozen=True, slots=True)
class Picture:
    """A finding in words, and its drawing for a wide and for a narrow screen."""

    title: str
    subtitle: str
    wide: SafeString
    narrow: SafeString


@dataclass
class Drawing:
    """One SVG of a fixed size; coordinates in pixels at real size."""

    width: int
    height: int
    label: str
    parts: list[SafeString] = field(default_factory=list)

    def line(self, kind: str, start: tuple[float, float], end: tuple[float, float]) -> None:
        (x1, y1), (x2, y2) = start, end
        self._add('<line class="{}" x1="{}" y1="{}" x2="{}" y2="{}"/>', kind, _p(x1), _p(y1), _p(x2), _p(y2))

    def rect(self, kind: str, x: float, y: float, size: tuple[float, float]) -> None:
        width, height = size
        self._add('<rect class="{}" x="{}" y="{}" width="{}" height="{}"/>', kind, _p(x), _p(y), _p(width), _p(height))

    def dot(self, kind: str, x: float, y: float, radius: float) -> None:
        self._add('<circle class="{}" cx="{}" cy="{}" r="{}"/>', kind, _p(x), _p(y), _p(radius))

    def text(self, kind: str, x: float, y: float, words: str) -> None:
        self._add('<text class="{}" x="{}" y="{}">{}</text>', kind, _p(x), _p(y), words)

    def _add(self, shape: str, *values: str) -> None:
        self.parts.append(format_html(shape, *values))

    def svg(self) -> SafeString:
        """The finished picture, with its finding for who does not see it."""
        return format_html(
            '<svg class="wk-g" viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>',
            self.width,
            self.height,
            self.label,
            format_html_join("", "{}", ((part,) for part in self.parts)),
        )


def _p(number: float) -> str:
    return f"{number:.1f}".rstrip("0").rstrip(".")


# The law has no value between 0 and this; a picture could not show it.
_VISIBLE = 1e-9


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
