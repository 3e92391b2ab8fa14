"""A fact that a rule may ask: its kind, level, bounds and words, and how somebody's answer becomes what rules read."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from banenafspraak.bronnen import Bron
from banenafspraak.logic.kalender import NOOIT, dagsleutel
from banenafspraak.logic.niveau import Niveau
from banenafspraak.logic.terms import Aard
from banenafspraak.tekst import Tekst
from banenafspraak.waarden import MOST_SIGNS, NotAValue, decimal_text

FIRST_DAY = date(1900, 1, 1)
GEEN = "geen"
ONBEKEND = "onbekend"

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
_DECIMAL = re.compile(r"-?[0-9]+([.,][0-9]+)?\Z")
_PERCENT = re.compile(r"(-?[0-9]+(?:[.,][0-9]+)?) ?%\Z")
_EURO = re.compile(r"(?:€ ?)?(-?[0-9]+[.,][0-9]{2})\Z")


def _iso_day(text: str) -> date:
    if not _DAY.match(text):
        raise ValueError(text)
    return date.fromisoformat(text)


class Feitsoort(StrEnum):
    """What kind of answer a fact takes."""

    WAARHEID = "waarheid"
    DATUM = "datum"
    BEDRAG = "bedrag"
    UREN = "uren"
    AANDEEL = "aandeel"
    AANTAL = "aantal"
    CODE = "code"


class Privacy(StrEnum):
    """How careful to be: an ordinary fact, one about a person, or one about health or a benefit."""

    GEWOON = "gewoon"
    PERSOONLIJK = "persoonlijk"
    GEVOELIG = "gevoelig"


_AARD = {Feitsoort.WAARHEID: Aard.WAARHEID, Feitsoort.DATUM: Aard.DATUM, Feitsoort.CODE: Aard.CODE}
_EENHEID = {Feitsoort.BEDRAG: "cent", Feitsoort.UREN: "uren", Feitsoort.AANDEEL: "aandeel"}
_KOLOM = {Feitsoort.BEDRAG: "cent", Feitsoort.UREN: "uren_honderdste"}
_TYPES = {Feitsoort.WAARHEID: "boolean", Feitsoort.DATUM: "date", Feitsoort.CODE: "string"}


@dataclass(frozen=True, slots=True)
class Feit:
    """One fact. ``onder`` and ``boven`` are its bounds in steps of ``schaal``; of a code, the number of each code."""

    naam: str
    groep: str
    titel: Tekst
    soort: Feitsoort
    niveau: Niveau
    privacy: Privacy
    onder: int = 0
    boven: int = 0
    schaal: Fraction = Fraction(1)
    vraag: Tekst | None = None
    uitleg: Tekst | None = None
    grens: Tekst | None = None
    geen: bool = False
    codes: Mapping[str, Tekst] = field(default_factory=dict)
    moeite: int = 1
    vastgesteld_door: str | None = None
    bron: Bron | None = None
    begrip: str | None = None

    @property
    def aard(self) -> Aard:
        return _AARD.get(self.soort, Aard.GETAL)

    @property
    def eenheid(self) -> str:
        """The unit of the number that rules read, times ``schaal``."""
        return "datum" if self.soort is Feitsoort.DATUM else _EENHEID.get(self.soort, "")

    @property
    def kolomtype(self) -> str:
        """The type of this fact as a column of a frame."""
        return _TYPES.get(self.soort, "int64")

    @property
    def kolomeenheid(self) -> str | None:
        """What one unit of the column is: a cent, a hundredth of an hour, or a step such as 1%."""
        if self.soort is Feitsoort.AANDEEL:
            return f"{decimal_text(self.schaal * 100)}%"
        return _KOLOM.get(self.soort)

    def lees(self, raw: object) -> int | bool | None:
        """What somebody wrote as rules read it, None for unknown; raises NotAValue, never with the value in it."""
        if raw is None or raw == ONBEKEND:
            return None
        if self.soort is Feitsoort.WAARHEID:
            return self._truth(raw)
        if self.soort is Feitsoort.CODE:
            return self._code(raw)
        if self.soort is Feitsoort.DATUM:
            return self._day(raw)
        if isinstance(raw, bool) or len(str(raw)) > MOST_SIGNS:
            raise NotAValue(self._expected())
        return self._bounded(self._number(str(raw).strip()))

    def _truth(self, raw: object) -> bool:
        known = {"ja": True, "nee": False, True: True, False: False, "true": True, "false": False}
        if isinstance(raw, str | bool) and raw in known:
            return known[raw]
        raise NotAValue(self._expected())

    def _code(self, raw: object) -> int:
        codes = list(self.codes)
        if raw in codes:
            return codes.index(str(raw)) + 1
        raise NotAValue(self._expected())

    def _day(self, raw: object) -> int:
        if self.geen and raw == GEEN:
            return NOOIT
        try:
            day = raw if isinstance(raw, date) else _iso_day(str(raw))
        except ValueError:
            raise NotAValue(self._expected()) from None
        key = dagsleutel(day)
        if self.geen and key == NOOIT:
            return key
        if not self.onder <= key <= self.boven:
            low, high = self.onder // 10000, self.boven // 10000
            raise NotAValue(
                Tekst(f"Deze dag moet liggen in {low} tot en met {high}.", f"This day must lie in {low} up to {high}.")
            )
        return key

    def _number(self, text: str) -> Fraction:
        """The number in steps of ``schaal``."""
        plain = text.replace(",", ".")
        if self.soort is Feitsoort.BEDRAG:
            if euro := _EURO.match(text):
                return Fraction(Decimal(euro[1].replace(",", "."))) * 100
            if re.fullmatch(r"-?[0-9]+", text):
                return Fraction(int(text))
        elif self.soort is Feitsoort.AANDEEL and (percent := _PERCENT.match(text)):
            return Fraction(Decimal(percent[1].replace(",", "."))) / 100 / self.schaal
        elif _DECIMAL.match(text):
            return Fraction(Decimal(plain)) / self.schaal
        raise NotAValue(self._expected())

    def _bounded(self, steps: Fraction) -> int:
        if not self.onder <= steps <= self.boven:
            low, high = self.bounds_text
            reason = self.grens or Tekst("", "")
            raise NotAValue(
                Tekst(
                    f"Dit moet liggen tussen {low.nl} en {high.nl}. {reason.nl}".strip(),
                    f"This must lie between {low.en} and {high.en}. {reason.en}".strip(),
                )
            )
        if steps.denominator != 1:
            raise NotAValue(self._expected())
        return int(steps)

    @property
    def bounds_text(self) -> tuple[Tekst, Tekst]:
        """Both bounds as people write them."""
        return self.in_words(self.onder), self.in_words(self.boven)

    def in_words(self, steps: int | bool) -> Tekst:
        """An answer as people read it."""
        if self.soort is Feitsoort.WAARHEID:
            return Tekst("ja", "yes") if steps else Tekst("nee", "no")
        if self.soort is Feitsoort.CODE:
            return list(self.codes.values())[steps - 1]
        if self.soort is Feitsoort.DATUM:
            text = f"{steps // 10000:04}-{steps // 100 % 100:02}-{steps % 100:02}"
            return Tekst("geen", "none") if steps == NOOIT else Tekst(text, text)
        if self.soort is Feitsoort.BEDRAG:
            return Tekst(f"€ {steps // 100},{steps % 100:02}", f"€ {steps // 100}.{steps % 100:02}")
        number = decimal_text(steps * self.schaal)
        if self.soort is Feitsoort.AANDEEL:
            number = f"{decimal_text(steps * self.schaal * 100)}%"
        return Tekst(number.replace(".", ","), number)

    def _geschreven(self, steps: int) -> str:
        """A bound as data, alike in each language: a day that never comes is ``geen``, as in a case."""
        return "geen" if self.soort is Feitsoort.DATUM and steps == NOOIT else self.in_words(steps).en

    def _expected(self) -> Tekst:
        """What belongs here, in words."""
        if self.soort is Feitsoort.CODE:
            codes = ", ".join(self.codes)
            return Tekst(f"Kies uit: {codes}, onbekend.", f"Choose from: {codes}, onbekend.")
        step = f"{decimal_text(self.schaal * 100)}%"
        none = Tekst(" of 'geen'", " or 'geen'") if self.geen else Tekst("", "")
        return {
            Feitsoort.WAARHEID: Tekst("Schrijf ja, nee of onbekend.", "Write ja, nee or onbekend."),
            Feitsoort.DATUM: Tekst(f"Schrijf een dag als 2026-07-01{none.nl}.", f"Write a day as 2026-07-01{none.en}."),
            Feitsoort.BEDRAG: Tekst(
                "Schrijf een bedrag in hele centen (250000) of in euro met centen (2500.00).",
                "Write an amount in whole cents (250000) or in euro with cents (2500.00).",
            ),
            Feitsoort.UREN: Tekst(
                "Schrijf uren met ten hoogste twee decimalen: 28 of 110.92.",
                "Write hours with at most two decimals: 28 or 110.92.",
            ),
            Feitsoort.AANDEEL: Tekst(
                f"Schrijf een aandeel als 60% of 0.60, in stappen van {step}.",
                f"Write a share as 60% or 0.60, in steps of {step}.",
            ),
            Feitsoort.AANTAL: Tekst("Schrijf een heel getal.", "Write a whole number."),
        }[self.soort]

    def as_json(self, taal: str = "nl") -> dict[str, object]:
        """The fact in the public format of ``werkkamer feiten``."""
        numeric = self.soort not in (Feitsoort.WAARHEID, Feitsoort.CODE)
        return {
            "naam": self.naam,
            "titel": self.titel.in_(taal),
            "vraag": self.vraag.in_(taal) if self.vraag else None,
            "uitleg": self.uitleg.in_(taal) if self.uitleg else None,
            "groep": self.groep,
            "soort": self.soort.value,
            "niveau": self.niveau.name.lower(),
            "eenheid": self.kolomeenheid,
            "type": self.kolomtype,
            "ondergrens": self._geschreven(self.onder) if numeric else None,
            "bovengrens": self._geschreven(self.boven) if numeric else None,
            "grens": self.grens.in_(taal) if self.grens else None,
            "geen": self.geen,
            "codes": {code: label.in_(taal) for code, label in self.codes.items()},
            "privacy": self.privacy.value,
            "moeite": self.moeite,
            "vastgesteld_door": self.vastgesteld_door,
            "bron": self.bron.as_json() if self.bron else None,
        }
