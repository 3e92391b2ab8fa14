"""What applies, and how a number arose."""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext

from banenafspraak.bronnen import Bron


class Uitkomst(StrEnum):
    """How a question ends. ``elders`` is decided by somebody else; ``geen`` says in a word what there is instead."""

    JA = "ja"
    NEE = "nee"
    ONBEKEND = "onbekend"
    ELDERS = "elders"
    GEEN = "geen"

    @property
    def woord(self) -> str:
        words = {
            Uitkomst.JA: gettext("Yes"),
            Uitkomst.NEE: gettext("No"),
            Uitkomst.ONBEKEND: gettext("Unknown"),
            Uitkomst.ELDERS: gettext("Somebody else decides"),
            Uitkomst.GEEN: gettext("None"),
        }
        return words[self]


@dataclass(frozen=True, slots=True)
class Regel:
    """One scheme for one case: the outcome, in one sentence why, who carries it out, and what it gives when."""

    uitkomst: Uitkomst
    naam: str
    waarom: str
    url: str = ""
    uitvoerder: str = ""
    beslisser: str = ""
    bedrag: str = ""
    periode: str = ""
    bronnen: tuple[Bron, ...] = ()

    @property
    def woord(self) -> str:
        """The word in the badge; where somebody else decides it names that body."""
        if self.uitkomst is Uitkomst.ELDERS and self.beslisser:
            return gettext("%(body)s decides") % {"body": self.beslisser}
        return self.uitkomst.woord


@dataclass(frozen=True, slots=True)
class Stap:
    """One step of a calculation, with its unrounded value; ``afronding`` is why the value was rounded here."""

    tekst: str
    waarde: str = ""
    afronding: str = ""
    bron: Bron | None = None
