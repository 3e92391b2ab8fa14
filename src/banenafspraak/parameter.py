"""A named value of the law through time: its unit, its keys, its dated rows, and what places say beside it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from banenafspraak.bronnen import Bron
from banenafspraak.tekst import Taal, Tekst, zelfde
from banenafspraak.waarden import Eenheid, Getal, published

Sleutel = str | None
_KEY_KINDS = {"leeftijd": Tekst("{sleutel} jaar", "age {sleutel}"), "jaar": Tekst("jaar {sleutel}", "year {sleutel}")}


class Zekerheid(StrEnum):
    """How sure the source is: read in a source, derived or secondary, or not verified."""

    HOOG = "hoog"
    MIDDEL = "middel"
    LAAG = "laag"


@dataclass(frozen=True, slots=True)
class Rij:
    """One value from ``van`` up to, not including, ``tot`` (None: no known end).

    Without ``waarde``, ``reden`` says why; ``bestaat`` False says that the law has none, so nothing is unknown.
    """

    van: date
    tot: date | None
    waarde: Getal | None
    bron: Bron
    zekerheid: Zekerheid
    ondergrens: Getal | None = None
    bovengrens: Getal | None = None
    reden: Tekst | None = None
    bestaat: bool = True
    ook: tuple[Bron, ...] = ()
    bekend_sinds: date | None = None
    gecontroleerd: Tekst | None = None
    opmerking: Tekst | None = None

    def covers(self, op: date) -> bool:
        """Whether the row holds on ``op``; its last day is the one before ``tot``."""
        return self.van <= op and (self.tot is None or op < self.tot)

    @property
    def content(self) -> tuple[Getal | None, Getal | None, Getal | None]:
        """Value, lower bound and upper bound: what has to change before the value differs."""
        return self.waarde, self.ondergrens, self.bovengrens


@dataclass(frozen=True, slots=True)
class LokaleRij:
    """What one gemeente or region says; without ``van`` it is evidence, never a value."""

    plaats: str
    waarde: Getal
    eenheid: Eenheid
    bron: Bron
    zekerheid: Zekerheid
    van: date | None = None
    tot: date | None = None
    jaar: int | None = None
    tekst: Tekst | None = None

    @property
    def is_dated(self) -> bool:
        return self.van is not None

    def covers(self, op: date) -> bool:
        """Whether the row holds on ``op``; evidence without a day never does."""
        return self.van is not None and self.van <= op and (self.tot is None or op < self.tot)

    def as_json(self, taal: Taal = "nl") -> dict[str, Any]:
        """The row in the public format of ``werkkamer wet --plaats``."""
        return {
            "plaats": self.plaats,
            "waarde": published(self.waarde),
            "eenheid": self.eenheid.published,
            "van": iso_day(self.van),
            "tot": iso_day(self.tot),
            "jaar": self.jaar,
            "tekst": self.tekst.in_(taal) if self.tekst else None,
            "bron": self.bron.as_json(),
            "zekerheid": self.zekerheid.value,
        }


@dataclass(frozen=True, slots=True)
class Grenzen:
    """What a value can be at least and at most on a day without a row, and why; never read off the known rows."""

    van: Getal
    tot: Getal
    reden: Tekst


@dataclass(frozen=True, slots=True)
class Parameter:
    """One named value of the law: its unit, its keys, and a series of dated rows per key.

    ``op_geboortedatum``: the dates of its rows are dates of birth, so none of them is a day on which the law changes.
    """

    naam: str
    groep: str
    titel: Tekst
    eenheid: Eenheid
    reeksen: Mapping[Sleutel, tuple[Rij, ...]]
    uitleg: Tekst | None = None
    op_geboortedatum: bool = False
    sleutel: str | None = None
    sleutel_titels: Mapping[str, Tekst] = field(default_factory=dict)
    begrip: str | None = None
    beslisser: str | None = None
    basis: Bron | None = None
    lokaal: tuple[LokaleRij, ...] = ()
    grenzen: Grenzen | None = None

    @property
    def sleutels(self) -> tuple[str, ...]:
        return tuple(key for key in self.reeksen if key is not None)

    @property
    def rijen(self) -> Iterator[Rij]:
        for reeks in self.reeksen.values():
            yield from reeks

    @property
    def kind_of_dates(self) -> dict[str, str]:
        """In JSON: that ``op``, ``van`` and ``tot`` are dates of birth; nothing where they are days of the law."""
        return {"op_is": "geboortedatum"} if self.op_geboortedatum else {}

    def key_title(self, sleutel: str) -> Tekst:
        """The key in words: its own title, else by what the key is, else the key itself."""
        kind = _KEY_KINDS.get(self.sleutel or "")
        return self.sleutel_titels.get(sleutel) or (kind.met(sleutel=sleutel) if kind else zelfde(sleutel))

    def row(self, op: date, sleutel: Sleutel = None) -> Rij | None:
        """The row of one series that holds on ``op``; a keyed value has no series without a key."""
        return next((rij for rij in self.reeksen.get(sleutel, ()) if rij.covers(op)), None)

    def last_before(self, op: date, sleutel: Sleutel = None) -> Rij | None:
        """The last row of one series with a value that no longer holds on ``op``."""
        ended = (rij for rij in self.reeksen.get(sleutel, ()) if rij.tot is not None and rij.tot <= op)
        return max((rij for rij in ended if rij.waarde is not None), key=lambda rij: rij.van, default=None)

    def period(self, sleutel: Sleutel = None) -> tuple[date, date | None] | None:
        """The range in which something is known: first ``van``, last ``tot`` (None: no known end).

        Of a keyed value without ``sleutel``, the range of all its keys together.
        """
        if sleutel is not None:
            return _range(self.reeksen.get(sleutel, ()))
        found = [period for rijen in self.reeksen.values() if (period := _range(rijen))]
        return _joined(found) if found else None

    @property
    def bronnen(self) -> tuple[Bron, ...]:
        """Each source of this value once, in order of use."""
        used = [bron for rij in self.rijen for bron in (rij.bron, *rij.ook)]
        used += [rij.bron for rij in self.lokaal]
        return tuple({bron.sleutel: bron for bron in ([self.basis] if self.basis else []) + used}.values())


def _range(rijen: Iterable[Rij]) -> tuple[date, date | None] | None:
    """The range of the rows with a value; where no row has one, of all rows."""
    rows = list(rijen)
    known = [rij for rij in rows if rij.waarde is not None] or rows
    return _joined([(rij.van, rij.tot) for rij in known]) if known else None


def _joined(periods: list[tuple[date, date | None]]) -> tuple[date, date | None]:
    ends = [tot for _, tot in periods if tot is not None]
    return min(van for van, _ in periods), max(ends) if len(ends) == len(periods) else None


def iso_day(day: date | None) -> str | None:
    return day.isoformat() if day else None
