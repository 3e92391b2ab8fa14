"""What the Wetboek answers: a value with its source, or why there is none; and what differs between two days."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from banenafspraak.parameter import LokaleRij, Parameter, Rij, Sleutel, iso_day
from banenafspraak.tekst import Taal, Tekst
from banenafspraak.waarden import Getal, published


class Oorzaak(StrEnum):
    """Why a value is unknown."""

    BRON = "niet_bekend_in_bron"
    GEEN = "bestaat_niet"
    DATUM = "geen_waarde_op_datum"
    SLEUTEL = "geen_waarde_voor_sleutel"
    LANDELIJK = "geen_landelijke_waarde"
    KIES = "kies_een_sleutel"


@dataclass(frozen=True, slots=True)
class Antwoord:
    """What the Wetboek says about one value on one date: a value with its source, or why there is none."""

    parameter: Parameter
    op: date
    sleutel: Sleutel = None
    plaats: str | None = None
    rij: Rij | None = None
    oorzaak: Oorzaak | None = None
    reden: Tekst | None = None
    bekend: tuple[date, date | None] | None = None
    lokaal: LokaleRij | None = None
    bewijs: tuple[LokaleRij, ...] = ()
    per_sleutel: tuple["Antwoord", ...] = ()

    @property
    def waarde(self) -> Getal | None:
        """The value in its smallest unit (cents, hundredths of an hour), a share as a fraction, or a text."""
        return self.rij.waarde if self.rij else None

    @property
    def is_known(self) -> bool:
        """Whether there is a value; False also where the law has none."""
        return self.waarde is not None

    @property
    def none_in_law(self) -> bool:
        """Whether the law has no such value on this day, so that nothing is unknown."""
        return self.oorzaak is Oorzaak.GEEN

    @property
    def other_keys_only(self) -> bool:
        """Whether only other keys of this value have a value on this day."""
        return self.oorzaak is Oorzaak.SLEUTEL

    @property
    def local_only(self) -> bool:
        """Whether there is no national value at all: places set it."""
        return self.oorzaak is Oorzaak.LANDELIJK

    @property
    def key_title(self) -> Tekst | None:
        """The key in words, where the answer has one."""
        return None if self.sleutel is None else self.parameter.key_title(self.sleutel)

    def as_json(self, taal: Taal = "nl") -> dict[str, Any]:
        """The answer in the public format of ``werkkamer wet``."""
        rij, parameter = self.rij, self.parameter
        bron = rij.bron if rij else None
        result: dict[str, Any] = {
            "naam": parameter.naam,
            "titel": parameter.titel.in_(taal),
            "groep": parameter.groep,
            "op": self.op.isoformat(),
            **parameter.kind_of_dates,
            "sleutel": self.sleutel,
            "plaats": self.plaats,
            "waarde": published(self.waarde),
            "eenheid": parameter.eenheid.published,
            "van": iso_day(rij.van) if rij else None,
            "tot": iso_day(rij.tot) if rij else None,
            "bron": bron.as_json() if bron else None,
            "zekerheid": rij.zekerheid.value if rij else None,
            "gecontroleerd": rij.gecontroleerd.in_(taal) if rij and rij.gecontroleerd else None,
            "bekend_sinds": iso_day(rij.bekend_sinds) if rij else None,
            "reden": self.reden.in_(taal) if self.reden else None,
        }
        if rij and rij.ook:
            result["ook"] = [extra.as_json() for extra in rij.ook]
        if not self.is_known:
            result |= self._unknown_json()
        if self.lokaal or self.bewijs or self.plaats:
            result["lokaal"] = self.lokaal.as_json(taal) if self.lokaal else None
            result["bewijs"] = [rij.as_json(taal) for rij in self.bewijs]
        if self.per_sleutel:
            result["waarden"] = {str(deel.sleutel): deel.as_json(taal) for deel in self.per_sleutel}
        return result

    def _unknown_json(self) -> dict[str, Any]:
        result: dict[str, Any] = {
            "oorzaak": self.oorzaak.value if self.oorzaak else None,
            "beslisser": self.parameter.beslisser,
            "artikel": self.parameter.basis.citation if self.parameter.basis else None,
        }
        if self.rij and (self.rij.ondergrens is not None or self.rij.bovengrens is not None):
            result["ondergrens"] = published(self.rij.ondergrens)
            result["bovengrens"] = published(self.rij.bovengrens)
        if self.bekend:
            result["bekend"] = {"van": self.bekend[0].isoformat(), "tot": iso_day(self.bekend[1])}
        return result


@dataclass(frozen=True, slots=True)
class Verschil:
    """One value that is not the same on two dates."""

    oud: Antwoord
    nieuw: Antwoord

    def as_json(self, taal: Taal = "nl") -> dict[str, Any]:
        """The difference in the public format of ``werkkamer wet --verschil``."""
        source = self.nieuw.rij or self.oud.rij
        result: dict[str, Any] = {"naam": self.nieuw.parameter.naam}
        if self.nieuw.sleutel is not None:
            result["sleutel"] = self.nieuw.sleutel
        return result | {
            "oud": published(self.oud.waarde),
            "nieuw": published(self.nieuw.waarde),
            "eenheid": self.nieuw.parameter.eenheid.published,
            "bron": source.bron.as_json() if source else None,
            "reden": reden.in_(taal) if (reden := self.nieuw.reden or self.oud.reden) else None,
        }
