"""The result of converting: a value, or bounds, per region. In the public format of ``werkkamer omrekenen``."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from banenafspraak.errors import Finding
from banenafspraak.tekst import Taal, Tekst
from banenafspraak.verdeling.getallen import decimaal, decimalen


@dataclass(frozen=True, slots=True)
class Regiowaarde:
    """What comes to lie in a region: between the bounds, both included. ``waarde`` is None when they differ."""

    code: str
    naam: str
    ondergrens: Fraction
    bovengrens: Fraction

    @property
    def waarde(self) -> Fraction | None:
        return self.ondergrens if self.ondergrens == self.bovengrens else None


@dataclass(frozen=True, slots=True)
class Aanname:
    """Something the outcome rests on, that a source did not say."""

    code: str
    bericht: Tekst

    def as_json(self, taal: Taal = "nl") -> dict[str, str]:
        return {"code": self.code, "bericht": self.bericht.in_(taal)}


@dataclass(frozen=True, slots=True)
class Omrekening:
    """``totaal_uit`` is None only when the regions of ``naar`` are not known; else it equals ``totaal_in``."""

    van: date
    naar: date
    regios: tuple[Regiowaarde, ...]
    totaal_in: Fraction
    totaal_uit: Fraction | None
    aannames: tuple[Aanname, ...]
    bevindingen: tuple[Finding, ...]

    def as_json(self, taal: Taal = "nl") -> dict[str, Any]:
        texts = iter(decimalen([r.waarde for r in self.regios if r.waarde is not None]))
        return {
            "van": self.van.isoformat(),
            "naar": self.naar.isoformat(),
            "regios": [_regio(r, None if r.waarde is None else next(texts)) for r in self.regios],
            "totaal_in": decimaal(self.totaal_in),
            "totaal_uit": None if self.totaal_uit is None else decimaal(self.totaal_uit),
            "aannames": [aanname.as_json(taal) for aanname in self.aannames],
            "bevindingen": [finding.as_json(taal) for finding in self.bevindingen],
        }


def _regio(regio: Regiowaarde, waarde: str | None) -> dict[str, str | None]:
    return {
        "code": regio.code,
        "naam": regio.naam,
        "waarde": waarde,
        "ondergrens": waarde if waarde is not None else decimaal(regio.ondergrens),
        "bovengrens": waarde if waarde is not None else decimaal(regio.bovengrens),
    }
