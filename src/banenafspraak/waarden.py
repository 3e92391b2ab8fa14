"""What a value of the law is: a unit, an exact number in its smallest unit, and how both are written."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from banenafspraak.tekst import Tekst, dag, zelfde

Getal = int | Fraction | Tekst

# the unit as written in the data files -> the unit as published, and how many of those make one
_FINE = {"euro": ("cent", 100), "uren": ("uren_honderdste", 100)}
_WHOLE = frozenset(
    [
        "maanden",
        "weken",
        "dagen",
        "werkdagen",
        "jaren",
        "banen",
        "personen",
        "gemeenten",
        "regio's",
        "cao's",
        "plaatsen",
        "inkomstenverhoudingen",
        "dag_van_maand",
        "maand_van_jaar",
        "keer",
        "instrumenten",
        "kilometers",
        "taken",
        "minuten",
    ]
)
_RATIO = frozenset({"aandeel", "getal"})
_PER = frozenset(["uur", "dag", "week", "maand", "jaar", "halfjaar", "aangifte", "kilometer", "baan", "werknemer"])
TEXT, DAY = "tekst", "datum"
MOST_SIGNS = 30

_DECIMAL = re.compile(r"-?[0-9]+(\.[0-9]+)?\Z")
_PERCENT = re.compile(r"(-?[0-9]+(?:\.[0-9]+)?)%\Z")
_BROKEN = re.compile(r"([0-9]+)/([1-9][0-9]*)\Z")
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")


@dataclass(frozen=True, slots=True)
class Dag(Tekst):
    """A day that the law names: in words for people, as ``datum`` for a rule."""

    datum: date


class NotAValue(ValueError):
    """The text is no value in this unit; ``bericht`` says what is expected."""

    def __init__(self, bericht: Tekst) -> None:
        super().__init__(bericht.nl)
        self.bericht = bericht


@dataclass(frozen=True, slots=True)
class Eenheid:
    """A unit such as ``euro/uur`` (published as ``cent/uur``), ``aandeel`` or ``banen``."""

    basis: str
    per: str | None = None

    @classmethod
    def parse(cls, text: str) -> "Eenheid":
        """Read a unit; raises NotAValue for a unit that is not in use here."""
        basis, slash, per = text.partition("/")
        if basis not in _FINE and basis not in _WHOLE and basis not in _RATIO and basis not in (TEXT, DAY):
            raise NotAValue(Tekst(f"'{basis}' is geen eenheid die wij kennen.", f"'{basis}' is not a unit we know."))
        if slash and per not in _PER:
            raise NotAValue(Tekst(f"'per {per}' kennen wij niet.", f"'per {per}' is not known here."))
        return cls(basis, per or None)

    @property
    def published(self) -> str:
        """The unit in which amounts leave the library: cents, hundredths of an hour, or itself."""
        name = _FINE.get(self.basis, (self.basis, 1))[0]
        return f"{name}/{self.per}" if self.per else name

    @property
    def is_text(self) -> bool:
        """Whether its values are words and not numbers: there is nothing to reckon, bound or draw."""
        return self.basis in (TEXT, DAY)

    def read(self, raw: object) -> Getal:
        """The exact value of what a data file says; raises NotAValue.

        >>> Eenheid.parse("euro/uur").read("14.99")
        1499
        >>> Eenheid.parse("aandeel").read("87.5%")
        Fraction(7, 8)
        >>> Eenheid.parse("tekst").read({"nl": "1 mei", "en": "1 May"})
        Tekst(nl='1 mei', en='1 May')
        """
        if isinstance(raw, bool) or raw is None:
            raise NotAValue(Tekst("Hier hoort een waarde.", "A value belongs here."))
        if self.is_text:
            return _text(raw) if self.basis == TEXT else _day(str(raw))
        text = str(raw)
        if len(text) > MOST_SIGNS:
            raise NotAValue(Tekst("Dit getal is te lang.", "This number is too long."))
        if self.basis == "aandeel":
            return self._share(text)
        if broken := _BROKEN.match(text):
            if self.basis == "getal":
                return Fraction(int(broken[1]), int(broken[2]))
        elif _DECIMAL.match(text):
            return Fraction(Decimal(text)) if self.basis == "getal" else self._whole(text)
        raise NotAValue(Tekst(f"'{text}' is geen getal. Schrijf 1234.50.", f"'{text}' is not a number. Write 1234.50."))

    def _share(self, text: str) -> Fraction:
        if percent := _PERCENT.match(text):
            return Fraction(Decimal(percent[1])) / 100
        raise NotAValue(
            Tekst(
                f"'{text}' is geen percentage. Schrijf een aandeel met een procentteken: 23.5%.",
                f"'{text}' is not a percentage. Write a share with a percent sign: 23.5%.",
            )
        )

    def _whole(self, text: str) -> int:
        number = Fraction(Decimal(text)) * _FINE.get(self.basis, ("", 1))[1]
        if number.denominator != 1:
            raise NotAValue(
                Tekst(
                    f"'{text}' is geen heel aantal {self.published}.",
                    f"'{text}' is not a whole number of {self.published}.",
                )
            )
        return int(number)


def _text(raw: object) -> Tekst:
    if not isinstance(raw, Mapping):
        return zelfde(str(raw))
    nl, en = raw.get("nl"), raw.get("en")
    if set(raw) == {"nl", "en"} and isinstance(nl, str) and isinstance(en, str):
        return Tekst(nl, en)
    raise NotAValue(Tekst("Schrijf de tekst als nl en en.", "Write the text as nl and en."))


def _day(text: str) -> Dag:
    try:
        datum = date.fromisoformat(text) if _ISO.match(text) else None
    except ValueError:
        datum = None
    if datum is None:
        raise NotAValue(Tekst(f"'{text}' is geen dag. Schrijf 2026-07-01.", f"'{text}' is no day. Write 2026-07-01."))
    woorden = dag(datum)
    return Dag(woorden.nl, woorden.en, datum)


def decimal_text(number: Fraction, places: int = 12) -> str:
    """A fraction as a decimal string; as ``13/3`` when no decimal of ``places`` digits is exact.

    >>> decimal_text(Fraction(47, 200))
    '0.235'
    """
    scaled = number * 10**places
    if scaled.denominator != 1:
        return f"{number.numerator}/{number.denominator}"
    text = f"{Decimal(int(scaled)).scaleb(-places):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def published(value: Getal | None) -> int | str | None:
    """The value as it stands in JSON: whole numbers in the smallest unit, shares as decimal strings, texts in Dutch.

    A day is written as 2026-07-01.
    """
    if isinstance(value, Dag):
        return value.datum.isoformat()
    if isinstance(value, Tekst):
        return value.nl
    return decimal_text(value) if isinstance(value, Fraction) else value
