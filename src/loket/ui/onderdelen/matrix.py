"""Subjects beside each other for many places, with the national norm on top."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext


@dataclass(frozen=True, slots=True)
class Cel:
    """What one place says about one subject: ``gelijk`` to the norm, ``anders``, an ``eigen`` rule, or ``onbekend``."""

    soort: str
    tekst: str = ""
    onder: str = ""
    url: str = ""

    @property
    def merk(self) -> str:
        words = {
            "gelijk": gettext("= the same"),
            "anders": gettext("≠ different"),
            "eigen": gettext("own rule"),
            "onbekend": gettext("? unknown"),
            "norm": "",
        }
        return words[self.soort]


@dataclass(frozen=True, slots=True)
class Matrixrij:
    naam: str
    cellen: tuple[Cel, ...]
    onder: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Matrix:
    """``norm`` is the row that stays on top; every row has one cell for each subject."""

    titel: str
    hoek: str
    onderwerpen: tuple[str, ...]
    norm: Matrixrij
    rijen: tuple[Matrixrij, ...]

    def __post_init__(self) -> None:
        if any(len(rij.cellen) != len(self.onderwerpen) for rij in (self.norm, *self.rijen)):
            message = "every row of a matrix has one cell for each subject"
            raise ValueError(message)

    @property
    def als_lijst(self) -> Iterator[tuple[Matrixrij, list[tuple[str, Cel]]]]:
        """The same data place by place, for who does not want to scroll sideways."""
        for rij in (self.norm, *self.rijen):
            yield rij, list(zip(self.onderwerpen, rij.cellen, strict=True))
