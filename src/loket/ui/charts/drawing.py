"""Draws inline SVG without styles: shapes get a class, the style sheet gives them colour."""

from dataclasses import dataclass, field
from zlib import crc32

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext

# What the smallest screen leaves for a picture; drawn at real size, so that its text stays readable.
NARROW = 288


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
    patterns: dict[str, SafeString] = field(default_factory=dict)

    def line(self, kind: str, start: tuple[float, float], end: tuple[float, float]) -> None:
        (x1, y1), (x2, y2) = start, end
        self._add('<line class="{}" x1="{}" y1="{}" x2="{}" y2="{}"/>', kind, _p(x1), _p(y1), _p(x2), _p(y2))

    def rect(self, kind: str, x: float, y: float, size: tuple[float, float]) -> None:
        width, height = size
        self._add('<rect class="{}" x="{}" y="{}" width="{}" height="{}"/>', kind, _p(x), _p(y), _p(width), _p(height))

    def hatched(self, kind: str, x: float, y: float, size: tuple[float, float]) -> None:
        """A rectangle of stripes in the colour of ``kind``, with its outline: an assumption."""
        width, height = size
        name = self._pattern(kind)
        self._add(
            '<rect class="{}" x="{}" y="{}" width="{}" height="{}" fill="url(#{})"/>',
            *(f"omtrek {kind}-rand", _p(x), _p(y), _p(width), _p(height), name),
        )

    def _pattern(self, kind: str) -> str:
        name = f"p{crc32(f'{self.label}{self.width}{kind}'.encode()):x}"
        if name not in self.patterns:
            self.patterns[name] = format_html(
                '<pattern id="{}" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
                '<rect class="{}" x="0" y="0" width="3.5" height="7"/></pattern>',
                name,
                kind,
            )
        return name

    def dot(self, kind: str, x: float, y: float, radius: float) -> None:
        self._add('<circle class="{}" cx="{}" cy="{}" r="{}"/>', kind, _p(x), _p(y), _p(radius))

    def text(self, kind: str, x: float, y: float, words: str) -> None:
        self._add('<text class="{}" x="{}" y="{}">{}</text>', kind, _p(x), _p(y), words)

    def _add(self, shape: str, *values: str) -> None:
        self.parts.append(format_html(shape, *values))

    def svg(self) -> SafeString:
        """The finished picture, with its finding for who does not see it."""
        return format_html(
            '<svg class="wk-g" width="{0}" height="{1}" viewBox="0 0 {0} {1}" role="img" aria-label="{2}">{3}</svg>',
            self.width,
            self.height,
            self.label,
            format_html_join("", "{}", ((part,) for part in [*self.patterns.values(), *self.parts])),
        )


def described(title: str) -> str:
    """What a picture says to who does not see it: its finding, and where the numbers are."""
    return gettext("%(title)s. The table below gives all numbers.") % {"title": title}


def _p(number: float) -> str:
    return f"{number:.1f}".rstrip("0").rstrip(".")
