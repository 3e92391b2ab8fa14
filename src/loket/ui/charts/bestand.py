"""A picture as a file of its own: with its title and lines in it, and colours that need no style sheet of a page."""

from collections.abc import Iterable, Sequence
from textwrap import wrap

from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe

from loket.ui.charts.drawing import Picture

_EDGE, _LINE, _TITLE = 24, 18, 24
_PER_LINE, _PER_TITLE = 82, 58
# The tokens of thema.css as colours: a picture in a newspaper has no theme.
_STYLE = """
text{font:13px Arial,sans-serif;fill:#001a40}
.titel{font:700 17px Arial,sans-serif}
.klein{font-size:12px}.v{font-weight:700}.z,.regel{fill:#3d5374}.regel{font-size:12px}
.midden{text-anchor:middle}.eind{text-anchor:end}
.vlak{fill:#fff}.s1{fill:#00568b}.s2{fill:#ac501b}.s0{fill:#dfe3e8;stroke:#3d5374}
.naast{stroke:#fff;stroke-width:1.5}.halo{stroke:#fff;stroke-width:4.5}
.doel{stroke:#001a40;stroke-width:3}.lijn{stroke:#001a40;stroke-width:2}.as{stroke:#c0c7d2}
.gat{fill:none;stroke:#7d6918;stroke-width:1.5;stroke-dasharray:4 3}
"""


def as_file(picture: Picture, lines: Iterable[str], width: int = 520) -> str:
    """The wide drawing with its title above it and ``lines`` under that: stamp, measure, source, date."""
    title = wrap(picture.title, _PER_TITLE)
    words = [part for line in lines if line for part in wrap(line, _PER_LINE)]
    height = int(picture.wide.split('height="', 1)[1].split('"', 1)[0])
    top = _EDGE + len(title) * _TITLE + len(words) * _LINE + 8
    whole = width + 2 * _EDGE, top + height + _EDGE
    return format_html(
        '<svg xmlns="http://www.w3.org/2000/svg" width="{0}" height="{1}" viewBox="0 0 {0} {1}" role="img">'
        '<title>{2}</title><desc>{3}</desc><style>{4}</style><rect class="vlak" width="{0}" height="{1}"/>'
        '{5}{6}<g transform="translate({7} {8})">{9}</g></svg>',
        *whole,
        picture.title,
        " ".join(words),
        mark_safe(_STYLE),  # noqa: S308  our own words
        _texts("titel", title, _EDGE, _TITLE),
        _texts("regel", words, _EDGE + len(title) * _TITLE, _LINE),
        _EDGE,
        top,
        picture.wide,
    )


def _texts(kind: str, lines: Sequence[str], top: int, step: int) -> str:
    placed = ((kind, _EDGE, top + (index + 1) * step - 6, line) for index, line in enumerate(lines))
    return format_html_join("", '<text class="{}" x="{}" y="{}">{}</text>', placed)
