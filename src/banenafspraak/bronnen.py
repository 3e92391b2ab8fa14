"""Where a value comes from: a law with article, an official publication, or a page."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from banenafspraak.tekst import Tekst


class Soort(StrEnum):
    """What kind of source it is; ``eigen`` is our own arithmetic on other sources."""

    WET = "wet"
    PUBLICATIE = "publicatie"
    RAPPORT = "rapport"
    PAGINA = "pagina"
    BERICHT = "bericht"
    EIGEN = "eigen"


_OFFICIAL = (
    (re.compile(r"Stcrt\. (\d{4}), (\d+)"), "stcrt-{0}-{1}"),
    (re.compile(r"Stb\. (\d{4}), (\d+)"), "stb-{0}-{1}"),
    (re.compile(r"Kamerstukken (?:II |I )?(\d{5})(?:, | )nr\.? (\d+)"), "kst-{0}-{1}"),
)


@dataclass(frozen=True, slots=True)
class Bron:
    """One source. ``wet_id`` is the BWB number of a law; links are derived, never written down."""

    sleutel: str
    titel: Tekst
    soort: Soort
    wet_id: str | None = None
    artikel: str | None = None
    publicatie: str | None = None
    datum: date | None = None
    gelezen: tuple[str, ...] = ()
    licentie: str | None = None
    opmerking: Tekst | None = None

    @property
    def link(self) -> str | None:
        """The address on the state's own law or publication site; None where the source has no official number."""
        if self.wet_id:
            return f"https://wetten.overheid.nl/{self.wet_id}"
        for pattern, address in _OFFICIAL:
            if self.publicatie and (found := pattern.match(self.publicatie)):
                return f"https://zoek.officielebekendmakingen.nl/{address.format(*found.groups())}.html"
        return None

    @property
    def citation(self) -> str:
        """How the source is named in a line: law and article, or its title."""
        if self.artikel:
            return f"{self.titel.nl}, artikel {self.artikel}"
        return f"{self.titel.nl} ({self.publicatie})" if self.publicatie else self.titel.nl

    def as_json(self) -> dict[str, Any]:
        """The source in the public format; its title is always Dutch, as it is cited."""
        return {
            "sleutel": self.sleutel,
            "titel": self.titel.nl,
            "artikel": self.artikel,
            "link": self.link,
            "wet_id": self.wet_id,
            "publicatie": self.publicatie,
        }
