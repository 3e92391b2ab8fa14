"""A text that people read, in Dutch and in English: titles, explanations, messages."""

from dataclasses import dataclass
from typing import Literal, Self

Taal = Literal["nl", "en"]


@dataclass(frozen=True, slots=True)
class Tekst:
    """One text in both languages.

    >>> Tekst("minimumloon", "minimum wage").in_("en")
    'minimum wage'
    """

    nl: str
    en: str

    def in_(self, taal: str) -> str:
        """The text in ``taal``; every language but English gets the Dutch text."""
        return self.en if taal == "en" else self.nl

    def met(self, **delen: object) -> Self:
        """The same text with ``{name}`` placeholders filled in, in both languages."""
        return type(self)(self.nl.format(**delen), self.en.format(**delen))


def zelfde(woord: str) -> Tekst:
    """A name or word that is the same in both languages."""
    return Tekst(woord, woord)


def kort(text: str, most: int = 60) -> str:
    """What somebody typed, fit to be named in a message: at most ``most`` signs, all of them printable.

    >>> kort(" Utrecht\\x07 ")
    'Utrecht?'
    """
    return "".join(sign if sign.isprintable() else "?" for sign in text.strip()[:most])
