"""A text in the shape of a law: a sentence with its numbered parts below it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Blok:
    """One sentence or label, and what it introduces."""

    tekst: str
    delen: tuple["Blok", ...] = ()

    def as_json(self) -> dict[str, object]:
        return {"tekst": self.tekst, "delen": [deel.as_json() for deel in self.delen]}


def regels(blokken: Iterable[Blok], *, inspringen: str = "") -> Iterator[str]:
    """The lines of a numbered list, also good as Markdown: 1., and below it indented again 1."""
    for place, blok in enumerate(blokken, start=1):
        mark = f"{place}. "
        yield f"{inspringen}{mark}{blok.tekst}"
        yield from regels(blok.delen, inspringen=inspringen + " " * len(mark))


def met_bron(tekst: str, bronnen: Iterable[str]) -> str:
    """The text with its citations behind it, in brackets."""
    cited = "; ".join(dict.fromkeys(bronnen))
    return f"{tekst} ({cited})" if cited else tekst


def lowered(text: str) -> str:
    """A text as part of a sentence; an abbreviation keeps its capitals."""
    return text if text[:2].isupper() else text[:1].lower() + text[1:]
