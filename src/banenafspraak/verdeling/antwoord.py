"""The answer to: where lay this gemeente on this day. In the public format of ``werkkamer gebied``."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from banenafspraak.errors import Finding
from banenafspraak.tekst import Taal, Tekst
from banenafspraak.verdeling.gemeenten import Gemeente
from banenafspraak.verdeling.getallen import decimalen
from banenafspraak.verdeling.lezen import Gebiedsbron

_ONZEKER = frozenset({"wissel_onbekend", "tegenstrijdig", "codewissel"})
_HELE_PERIODE = frozenset({"regio", "tegenstrijdig"})


@dataclass(frozen=True, slots=True)
class Geldend:
    """A gemeente in whose area the asked one lies; ``aandeel`` of it, None when not known."""

    code: str
    naam: str
    aandeel: Fraction | None


@dataclass(frozen=True, slots=True)
class GeldendeRegio:
    """A region the area lies in on the day, under its code of that day; ``bron`` saw it in ``jaar``."""

    code: str
    naam: str
    bron: Gebiedsbron
    jaar: int

    def as_json(self) -> dict[str, Any]:
        bron = {"sleutel": self.bron.sleutel, "titel": self.bron.titel, "jaar": self.jaar}
        return {"code": self.code, "naam": self.naam, "bron": bron}


@dataclass(frozen=True, slots=True)
class Gebeurtenis:
    """Something in the history of a gemeente or region: on ``datum``, or in the period ``van`` up to ``tot``."""

    soort: str
    bericht: Tekst
    datum: date | None = None
    van: date | None = None
    tot: date | None = None
    gemeenten: tuple[str, ...] = ()
    regios: tuple[str, ...] = ()
    bron: Gebiedsbron | None = None

    @property
    def begin(self) -> date:
        """The day to sort by: the first one on which it may have happened."""
        return self.datum or self.van or date.min

    @property
    def is_onzeker(self) -> bool:
        """Whether the day or the region is not certain."""
        return self.soort in _ONZEKER

    @property
    def hele_periode(self) -> bool:
        """Whether it holds on every day from ``van`` up to ``tot``; else it happened on one day in between."""
        return self.datum is None and self.soort in _HELE_PERIODE

    def as_json(self, taal: Taal = "nl") -> dict[str, Any]:
        if self.datum is not None:
            found: dict[str, Any] = {"datum": self.datum.isoformat()}
        else:
            found = {
                "van": self.van.isoformat() if self.van else None,
                "tot": self.tot.isoformat() if self.tot else None,
            }
        found |= {"soort": self.soort, "bericht": self.bericht.in_(taal)}
        found |= {"gemeenten": list(self.gemeenten), "regios": list(self.regios)}
        if self.bron is not None:
            found["bron"] = {"sleutel": self.bron.sleutel, "titel": self.bron.titel}
        return found


@dataclass(frozen=True, slots=True)
class GebiedAntwoord:
    """Where the area of ``gemeente`` lies on ``op``. ``bestaat`` None: not known."""

    gevraagd: str
    op: date
    gemeente: Gemeente
    bestaat: bool | None
    geldend: tuple[Geldend, ...]
    regios: tuple[GeldendeRegio, ...]
    geschiedenis: tuple[Gebeurtenis, ...]
    bevindingen: tuple[Finding, ...]

    def as_json(self, taal: Taal = "nl") -> dict[str, Any]:
        known = [g.aandeel for g in self.geldend if g.aandeel is not None]
        texts = iter(decimalen(known))
        return {
            "gevraagd": self.gevraagd,
            "op": self.op.isoformat(),
            "gemeente": {"code": self.gemeente.code, "naam": self.gemeente.naam, "bestaat": self.bestaat},
            "geldend": [
                {"code": g.code, "naam": g.naam, "aandeel": None if g.aandeel is None else next(texts)}
                for g in self.geldend
            ],
            "regios": [regio.as_json() for regio in self.regios],
            "geschiedenis": [gebeurtenis.as_json(taal) for gebeurtenis in self.geschiedenis],
            "bevindingen": [finding.as_json(taal) for finding in self.bevindingen],
        }
