"""Templates hold no text of their own: what a visitor reads comes from the catalogue or from the data of the law."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# The page for an error of ours says both languages at once: it may not lean on anything that can fail.
BOTH_LANGUAGES = {"500.html", "503.html"}
TEMPLATES = sorted(
    path for path in (ROOT / "src/loket").glob("**/templates/**/*.html") if path.name not in BOTH_LANGUAGES
)

# Names, which are the same in every language; each language is named in its own.
NAMES = {"Werkkamer", "Nederlands", "English", "BWB", "CBS", "CSV", "XLSX", "ODS", "JSON", "EUPL-1.2", "px", "CC", "BY"}

_GONE = re.compile(
    r"{%\s*comment.*?endcomment\s*%}|{#.*?#}|<!--.*?-->|<code\b.*?</code>"
    r"|{%\s*blocktrans(?:late)?\b.*?endblocktrans(?:late)?\s*%}|{%.*?%}|{{.*?}}",
    re.DOTALL,
)
_SPOKEN = re.compile(r'\b(?:alt|title|aria-label|placeholder|content)="([^"]*)"')
_WORD = re.compile(r"[A-Za-zÀ-ÿ][\w.-]*[A-Za-zÀ-ÿ\d]")


def own_words(template: str) -> set[str]:
    """The words a template says without asking the catalogue."""
    plain = _GONE.sub(" ", template)
    spoken = [text for tag in re.findall(r"<[^>]*>", plain) if "<meta" not in tag for text in _SPOKEN.findall(tag)]
    between = re.sub(r"<[^>]*>", " ", plain)
    return set(_WORD.findall(" ".join([between, *spoken]))) - NAMES


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_template_says_nothing_outside_the_catalogue(path: Path) -> None:
    assert own_words(path.read_text("utf-8")) == set()


def test_it_finds_text_that_was_left_in_a_template() -> None:
    given = '{% translate "Fine" %}<p class="a">Not fine <b>{{ x }}</b></p><i aria-label="Nor this"></i>{# ok #}'
    assert own_words(given) == {"Not", "fine", "Nor", "this"}


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_template_translates_itself_only_where_the_tags_are_known(path: Path) -> None:
    # The translation tags are built in (settings.TEMPLATES), so a load tag for them is noise.
    assert not re.search(r"{%\s*load\s+[^%]*\b(i18n|static)\b", path.read_text("utf-8"))
