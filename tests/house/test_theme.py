"""One theme: colours and fonts are named in one style sheet, so that another theme restyles everything."""

import re
from pathlib import Path

import pytest

SHEETS = sorted((Path(__file__).resolve().parents[2] / "src/loket").rglob("static/loket/*.css"))
THEME = "thema.css"

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_COLOUR = re.compile(
    r"#[0-9a-f]{3,8}\b|\b(?:rgb|rgba|hsl|hsla|hwb|lab|lch|oklab|oklch|color|color-mix)\(", re.IGNORECASE
)
# Words for a colour as a value. What follows the system or the text is no colour of our own.
_NAMED = re.compile(
    r":[^;{}]*\b(?:black|white|gr[ae]y|red|green|blue|orange|yellow|purple|navy|silver|maroon|teal|olive|pink|brown)\b",
    re.IGNORECASE,
)
_FONT = re.compile(r"\bfont(?:-family)?:[^;]*[\"'][A-Z]")
_USED = re.compile(r"var\(\s*(--wk-[\w-]+)")
_SET = re.compile(r"^\s*(--wk-[\w-]+):", re.MULTILINE)


def source(path: Path) -> str:
    return _COMMENT.sub("", path.read_text("utf-8"))


def own_looks(css: str) -> list[str]:
    """Colours, fonts and tokens of the theme below ours, named where they should not be."""
    found = [match.group() for pattern in (_COLOUR, _NAMED, _FONT) for match in pattern.finditer(css)]
    return found + re.findall(r"var\(--voorbeeld-[\w-]+", css)


@pytest.mark.parametrize("path", [path for path in SHEETS if path.name != THEME], ids=lambda path: path.name)
def test_only_the_theme_names_colours_and_fonts(path: Path) -> None:
    assert own_looks(source(path)) == []


def test_it_finds_a_look_that_was_left_in_a_style_sheet() -> None:
    given = 'a { color: #fff; border: 1px solid red; font: 1rem "Arial"; background: var(--voorbeeld-kleuren-wit); }'
    assert len(own_looks(given)) == 4
    assert own_looks("a { color: var(--wk-inkt); border-color: currentColor; } .wk-wit { outline: Highlight; }") == []


def test_every_token_of_ours_is_set_in_the_theme_and_used() -> None:
    css = {path.name: source(path) for path in SHEETS}
    given = set(_SET.findall(css[THEME]))
    used = {name for text in css.values() for name in _USED.findall(text)}
    assert sorted(used - given) == []
    assert sorted(given - used) == []
