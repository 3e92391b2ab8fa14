"""A text in the shape of a law: a sentence with its numbered parts below it."""

from collections.abc import Iterable
from typing import NamedTuple


class Blok(NamedTuple):
    """One sentence or label, and what it introduces."""

    tekst: str
    delen: tuple["Blok", ...] = ()

    def as_json(self) -> dict[str, object]:
        return {"tekst": self.tekst, "delen": [deel.as_json() for deel in self.delen]}


def regels(blokken: Iterable[Blok], *, inspringen: str = "") -> list[str]:
    """The lines of a numbered list, also good as Markdown: 1., and below it indented again 1."""
    found: list[str] = []
    _write(found, blokken, inspringen)
    return found


def _write(found: list[str], blokken: Iterable[Blok], inspringen: str) -> None:
    for place, blok in enumerate(blokken, start=1):
        mark = f"{inspringen}{place}. "
        found.append(mark + blok.tekst)
        if blok.delen:
            _write(found, blok.delen, " " * len(mark))


ARTIKEL = ", artikel "


def met_bron(tekst: str, bronnen: Iterable[str]) -> str:
    """The text with its citations behind it, in brackets; a law that was just named is not named again."""
    cited = list(dict.fromkeys(bronnen))
    laws = [one.partition(ARTIKEL)[0] for one in cited]
    again = [place > 0 and laws[place - 1] == law != cited[place] for place, law in enumerate(laws)]
    said = "; ".join(
        one.removeprefix(f"{law}, ") if known and not one.startswith("[") else one
        for one, law, known in zip(cited, laws, again, strict=True)
    )
    return f"{tekst} ({said})" if said else tekst


def lowered(text: str) -> str:
    """A text as part of a sentence; an abbreviation keeps its capitals."""
    return text if text[:2].isupper() else text[:1].lower() + text[1:]
