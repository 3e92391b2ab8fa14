"""What the fills of a picture stand for, named inside the picture and above the first bar."""

from collections.abc import Sequence

from loket.ui.charts.axis import width_of
from loket.ui.charts.drawing import Drawing

LINE = 22


def key_height(names: Sequence[tuple[str, str]], width: int) -> int:
    return LINE * (1 + max((line for _, _, _, line in _placed(names, width)), default=0))


def draw_key(drawing: Drawing, names: Sequence[tuple[str, str]]) -> None:
    """A small square in the fill of each series, with its name; ``doel`` is the stripe of a total."""
    for kind, words, x, line in _placed(names, drawing.width):
        y = line * LINE
        if kind == "doel":
            drawing.line(kind, (x + 6, y + 2), (x + 6, y + 16))
        elif kind.startswith("streep "):
            drawing.hatched(kind.removeprefix("streep "), x, y + 3, (12, 12))
        else:
            drawing.rect(kind, x, y + 3, (12, 12))
        drawing.text("klein", x + 18, y + 14, words)


def _placed(names: Sequence[tuple[str, str]], width: int) -> list[tuple[str, str, float, int]]:
    """Each name with its place, wrapped over lines where it would leave the picture."""
    placed, x, line = [], 0.0, 0
    for kind, words in names:
        wide = 18 + width_of(words) + 16
        if x and x + wide > width:
            x, line = 0.0, line + 1
        placed.append((kind, words, x, line))
        x += wide
    return placed
