"""Numbers, shares and days as people write them: € 1.234,56; 36 uur; 70%; 6 maanden; 1 juli 2026; geen einde."""

from fractions import Fraction
from functools import lru_cache

from banenafspraak.logic.kalender import NOOIT, als_datum
from banenafspraak.logic.tabel import Interval
from banenafspraak.logic.terms import Aard, Term
from banenafspraak.tekst import Tekst, dag

NBSP = "\N{NO-BREAK SPACE}"
MOST_DECIMALS = 8
LONGEST_IN_MONTHS = 120
"""More months than this are told in years: nobody knows an age in months."""
JAREN_EN = Tekst("{a} en {b}", "{a} and {b}")
ONBEKEND = Tekst("onbekend", "unknown")
GEEN_EINDE = Tekst("geen einde", "no end")
TUSSEN = Tekst("tussen {a} en {b}", "between {a} and {b}")
LATER = Tekst("{a} of later", "{a} or later")

_NAMEN = {
    "uren": (Tekst("uur", "hour"), Tekst("uur", "hours")),
    "jaren": (Tekst("jaar", "year"), Tekst("jaar", "years")),
    "maanden": (Tekst("maand", "month"), Tekst("maanden", "months")),
    "weken": (Tekst("week", "week"), Tekst("weken", "weeks")),
    "dagen": (Tekst("dag", "day"), Tekst("dagen", "days")),
    "werkdagen": (Tekst("werkdag", "working day"), Tekst("werkdagen", "working days")),
    "banen": (Tekst("baan", "job"), Tekst("banen", "jobs")),
    "keer": (Tekst("keer", "time"), Tekst("keer", "times")),
}


@lru_cache(maxsize=8192)
def hoeveel(waarde: int | Fraction, eenheid: str, taal: str) -> str:
    """An exact number with its unit; the unit is that of a term, so an amount is in cents.

    >>> hoeveel(Fraction(123456), "cent", "nl"), hoeveel(Fraction(7, 10), "aandeel", "nl")
    ('€\\xa01.234,56', '70%')
    """
    sign, size = ("−" if waarde < 0 else ""), abs(Fraction(waarde))
    if eenheid == "cent":
        return f"{sign}€{NBSP if taal == 'nl' else ''}{decimals(size / 100, taal, 2)}"
    if eenheid == "aandeel":
        return f"{sign}{decimals(size * 100, taal)}%"
    if eenheid == "maanden" and size > LONGEST_IN_MONTHS and size.denominator == 1:
        return sign + _years(int(size), taal)
    text = sign + decimals(size, taal)
    if eenheid not in _NAMEN:
        return text
    return f"{text}{NBSP}{_NAMEN[eenheid][size != 1].in_(taal)}"


def _years(maanden: int, taal: str) -> str:
    years, rest = (
        hoeveel(part, unit, taal) for part, unit in zip(divmod(maanden, 12), ("jaren", "maanden"), strict=True)
    )
    return JAREN_EN.in_(taal).format(a=years, b=rest) if maanden % 12 else years


def decimals(waarde: Fraction, taal: str, least: int = 0) -> str:
    """The number with all its decimals; one that never ends stops after eight, with dots."""
    scaled = waarde * 10**MOST_DECIMALS
    whole, rest = divmod(int(scaled), 10**MOST_DECIMALS)
    tail = f"{rest:0{MOST_DECIMALS}}".rstrip("0").ljust(least, "0") + ("" if scaled.denominator == 1 else "…")
    text = f"{whole:,}" + (f".{tail}" if tail else "")
    return text.translate(str.maketrans(",.", ".,")) if taal == "nl" else text


@lru_cache(maxsize=4096)
def welke_dag(sleutel: int, taal: str) -> str:
    return GEEN_EINDE.in_(taal) if sleutel >= NOOIT else dag(als_datum(sleutel)).in_(taal)


@lru_cache(maxsize=32768)
def stappen_tekst(term: Term, stappen: int, taal: str, eenheid: str = "") -> str:
    """``stappen`` of ``term`` in words."""
    if term.aard is Aard.DATUM:
        return welke_dag(stappen, taal)
    return hoeveel(stappen * term.schaal, term.eenheid or eenheid, taal)


def interval_tekst(term: Term, interval: Interval, taal: str, eenheid: str = "") -> str:
    """A known number, or between what and what it lies; a day of which nothing is known is just unknown."""
    low, high = interval
    if low == high:
        return stappen_tekst(term, low, taal, eenheid)
    if term.aard is Aard.CODE or (term.aard is Aard.DATUM and low == term.onder):
        return ONBEKEND.in_(taal)
    a, b = (stappen_tekst(term, end, taal, eenheid) for end in interval)
    form = LATER if term.aard is Aard.DATUM and high >= NOOIT else TUSSEN
    return form.in_(taal).format(a=a, b=b)
