"""Every class of our own that a style sheet styles is used, and every one that a page uses is styled."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2] / "src/loket"
_IN_CSS = re.compile(r"\.(wk-[a-z0-9-]+)")
_IN_USE = re.compile(r"\bwk-[a-z0-9-]+")
# Made from a row and a column of the map, so no template spells them out.
_FROM_NUMBERS = re.compile(r"wk-[rk]\d?\Z")


def _styled() -> set[str]:
    return {name for path in ROOT.rglob("static/loket/*.css") for name in _IN_CSS.findall(path.read_text("utf-8"))}


def _used() -> set[str]:
    files = [*ROOT.rglob("templates/**/*.html"), *ROOT.rglob("*.py")]
    return {name for path in files for name in _IN_USE.findall(path.read_text("utf-8"))}


def test_every_styled_class_is_used() -> None:
    used = _used()
    # The end of a class may be made from a state: `wk-klok--` and a word.
    made = tuple(name for name in used if name.endswith("--"))
    assert sorted(n for n in _styled() - used if not _FROM_NUMBERS.match(n) and not n.startswith(made)) == []


def test_every_class_of_our_own_is_styled() -> None:
    known = _styled()
    loose = {name for name in _used() - known if not name.endswith("-") and not _FROM_NUMBERS.match(name)}

    assert sorted(loose) == []
