"""How values of the law are written for people, in Dutch and in English."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from babel.dates import format_date
from babel.numbers import format_currency, format_decimal, format_percent

from banenafspraak.antwoord import Antwoord
from banenafspraak.parameter import Rij
from banenafspraak.tekst import Tekst, zelfde
from banenafspraak.waarden import Eenheid, Getal, decimal_text

NBSP = "\N{NO-BREAK SPACE}"
_LOCALE = {"nl": "nl_NL", "en": "en_GB"}
_PER = {
    "uur": Tekst("per uur", "an hour"),
    "dag": Tekst("per dag", "a day"),
    "week": Tekst("per week", "a week"),
    "maand": Tekst("per maand", "a month"),
    "jaar": Tekst("per jaar", "a year"),
    "halfjaar": Tekst("per halfjaar", "per half-year"),
    "baan": Tekst("per baan", "per job"),
    "kilometer": Tekst("per kilometer", "per kilometre"),
    "aangifte": Tekst("per aangifte", "per return"),
    "werknemer": Tekst("per werknemer", "per employee"),
}
_NOUN = {
    "uren": Tekst("uur", "hours"),
    "maanden": Tekst("maanden", "months"),
    "weken": Tekst("weken", "weeks"),
    "dagen": Tekst("dagen", "days"),
    "werkdagen": Tekst("werkdagen", "working days"),
    "jaren": Tekst("jaar", "years"),
    "banen": Tekst("banen", "jobs"),
    "personen": Tekst("personen", "people"),
    "gemeenten": Tekst("gemeenten", "municipalities"),
    "plaatsen": Tekst("plaatsen", "places"),
    "inkomstenverhoudingen": Tekst("inkomstenverhoudingen", "income relations"),
    "instrumenten": Tekst("regelingen", "schemes"),
    "taken": Tekst("taken", "tasks"),
    "minuten": Tekst("minuten", "minutes"),
    "regio's": Tekst("regio’s", "regions"),
    "cao's": Tekst("cao’s", "collective agreements"),
    "keer": Tekst("keer", "times"),
    "kilometers": Tekst("kilometer", "kilometres"),
}
_ONE = {
    "maanden": Tekst("maand", "month"),
    "weken": Tekst("week", "week"),
    "dagen": Tekst("dag", "day"),
    "werkdagen": Tekst("werkdag", "working day"),
    "jaren": Tekst("jaar", "year"),
    "banen": Tekst("baan", "job"),
    "personen": Tekst("persoon", "person"),
    "uren": Tekst("uur", "hour"),
    "keer": Tekst("keer", "time"),
    "taken": Tekst("taak", "task"),
    "minuten": Tekst("minuut", "minute"),
    "plaatsen": Tekst("plaats", "place"),
    "gemeenten": Tekst("gemeente", "municipality"),
    "instrumenten": Tekst("regeling", "scheme"),
    "inkomstenverhoudingen": Tekst("inkomstenverhouding", "income relation"),
    "regio's": Tekst("regio", "region"),
    "cao's": Tekst("cao", "collective agreement"),
    "kilometers": Tekst("kilometer", "kilometre"),
}
UNKNOWN = Tekst("onbekend", "unknown")
NONE = Tekst("geen", "none")


@lru_cache(maxsize=4096)  # a page writes hundreds of numbers, and the next page the same ones
def number(value: int | Fraction, taal: str) -> str:
    """``1234567`` as ``1.234.567`` in Dutch; a true minus sign."""
    text = format_decimal(_exact(value), locale=_LOCALE[taal], format="#,##0.######")
    return text.replace("-", "−")


def amount(value: Getal | None, eenheid: Eenheid, taal: str) -> str:
    """A value with its unit: ``€ 14,99 per uur``, ``23,5%``, ``105.000 banen``, ``25,5 uur per week``."""
    if value is None:
        return UNKNOWN.in_(taal)
    if isinstance(value, Tekst):
        return value.in_(taal)
    per = f" {_PER[eenheid.per].in_(taal)}" if eenheid.per else ""
    return _bare(value, eenheid, taal) + per


def _bare(value: int | Fraction, eenheid: Eenheid, taal: str) -> str:
    if eenheid.basis == "euro":
        return _euros(int(value), taal)
    if eenheid.basis == "aandeel":
        return percent(Fraction(value), taal)
    if eenheid.basis == "uren":
        value = Fraction(int(value), 100)
    if eenheid.basis == "getal":
        text = decimal_text(Fraction(value))
        return text if "/" in text else number(value, taal)
    if eenheid.basis == "dag_van_maand":
        return Tekst("dag {n} van de maand", "day {n} of the month").met(n=value).in_(taal)
    if eenheid.basis == "maand_van_jaar":
        return format_date(date(2000, int(value), 1), "MMMM", locale=_LOCALE[taal])
    noun = _ONE.get(eenheid.basis) if value == 1 else None
    noun = noun or _NOUN.get(eenheid.basis, zelfde(eenheid.basis))
    return f"{number(value, taal)}{NBSP}{noun.in_(taal)}"


def _euros(cents: int, taal: str) -> str:
    text = format_currency(_exact(Fraction(cents, 100)), "EUR", locale=_LOCALE[taal])
    return text.replace("-", "−")


def percent(share: Fraction, taal: str) -> str:
    """``23,5%``."""
    return format_percent(_exact(share), locale=_LOCALE[taal], format="#,##0.####%").replace("-", "−")


def _exact(value: int | Fraction) -> int | Decimal:
    return value if isinstance(value, int) else Decimal(value.numerator) / Decimal(value.denominator)


def bounds(rij: Rij, eenheid: Eenheid, taal: str) -> str | None:
    """What is known of an unknown value: ``tussen 23,5% en 25%``, ``hoogstens 90.000 banen``."""
    low = None if rij.ondergrens is None else amount(rij.ondergrens, eenheid, taal)
    high = None if rij.bovengrens is None else amount(rij.bovengrens, eenheid, taal)
    if low and high:
        return Tekst("tussen {a} en {b}", "between {a} and {b}").met(a=low, b=high).in_(taal)
    if low:
        return Tekst("ten minste {a}", "at least {a}").met(a=low).in_(taal)
    return Tekst("hoogstens {a}", "at most {a}").met(a=high).in_(taal) if high else None


def shown(answer: Antwoord, taal: str) -> str:
    """The value of an answer, or *onbekend* with the bounds that are known."""
    eenheid = answer.parameter.eenheid
    if answer.is_known:
        return amount(answer.waarde, eenheid, taal)
    if answer.other_keys_only:
        return Tekst("geen waarde", "no value").in_(taal)
    if answer.local_only:
        return Tekst("verschilt per gemeente", "differs per gemeente").in_(taal)
    return row_text(answer.rij, eenheid, taal) if answer.rij else UNKNOWN.in_(taal)


def row_text(rij: Rij, eenheid: Eenheid, taal: str) -> str:
    """The value of a row; in a few words why there is none, or *onbekend* with what is known of it."""
    if rij.waarde is not None:
        return amount(rij.waarde, eenheid, taal)
    if not rij.bestaat:
        return _first_words(rij.reden.in_(taal)) if rij.reden else NONE.in_(taal)
    known = bounds(rij, eenheid, taal)
    return f"{UNKNOWN.in_(taal)} ({known})" if known else UNKNOWN.in_(taal)


def _first_words(text: str) -> str:
    """The first sentence as a part of another one: ``geen einde`` says more than ``geen``."""
    first = text.split(". ", maxsplit=1)[0].rstrip(".")
    return first if first[:2].isupper() else first[:1].lower() + first[1:]


def last_known(answer: Antwoord, taal: str) -> str | None:
    """The last value before the day of an answer without one, with its period."""
    rij = answer.parameter.last_before(answer.op, answer.sleutel)
    if rij is None:
        return None
    return f"{amount(rij.waarde, answer.parameter.eenheid, taal)}, {period(rij.van, rij.tot, taal)}"


def day_text(day: date, taal: str) -> str:
    """``1 juli 2026`` or ``1 July 2026``."""
    return format_date(day, "d MMMM y", locale=_LOCALE[taal])


def last_day(tot: date, taal: str) -> str:
    """The day before ``tot``, in words."""
    return day_text(tot - timedelta(days=1), taal)


def period(van: date | None, tot: date | None, taal: str) -> str:
    """From the first day to the last day on which it holds, in words."""
    if van is None:
        return Tekst("zonder datum", "undated").in_(taal)
    start = day_text(van, taal)
    if tot is None:
        return Tekst("vanaf {a}", "from {a}").met(a=start).in_(taal)
    return Tekst("{a} tot en met {b}", "{a} to {b}").met(a=start, b=last_day(tot, taal)).in_(taal)
