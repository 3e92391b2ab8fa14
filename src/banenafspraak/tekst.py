"""A text that people read, in Dutch and in English: titles, explanations, messages."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal, Self

Taal = Literal["nl", "en"]

_MAANDEN = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_POSTCODE = re.compile(r"[0-9]{4} ?[A-Za-z]{2}")
# Fewer digits than a citizen service number, a telephone number or a day of birth, and no more letters than a code.
_MOST_DIGITS, _MOST_LETTERS = 7, 2


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


def dag(datum: date) -> Tekst:
    """A day as people write it: 1 januari 2021."""
    return Tekst(
        f"{datum.day} {_MAANDEN[datum.month - 1]} {datum.year}", f"{datum.day} {_MONTHS[datum.month - 1]} {datum.year}"
    )


def noemen(cel: str) -> Tekst:
    """What stands in a cell of somebody's file, as the subject of a message that may be kept in a log.

    A code or a short number is named. Of any other text only the length is said: it may be a name or a BSN that
    stands in the wrong column.

    >>> noemen("GM9999").nl, noemen("Jansen").nl
    ("'GM9999'", 'De tekst van 6 tekens die hier staat')
    """
    text, signs = kort(cel), len(cel.strip())
    digits, letters = sum(map(str.isdigit, text)), sum(map(str.isalpha, text))
    harmless = digits <= _MOST_DIGITS and letters <= _MOST_LETTERS and not _POSTCODE.fullmatch(text)
    if harmless and signs == len(text) and (digits or not letters):
        return zelfde(f"'{text}'")
    return Tekst(f"De tekst van {signs} tekens die hier staat", f"The text of {signs} signs that stands here")
