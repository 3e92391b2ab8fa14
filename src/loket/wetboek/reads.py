"""What the pages of the Wetboek show, read from the one Wetboek."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache
from itertools import islice

from banenafspraak.antwoord import Antwoord, Oorzaak, Verschil
from banenafspraak.bronnen import Bron, Soort
from banenafspraak.inlezen import wetboek
from banenafspraak.parameter import Parameter, Rij
from banenafspraak.tekst import Tekst
from banenafspraak.waarden import Eenheid, Getal
from loket.ui.charts import Picture, Step, steps
from loket.ui.formats import amount, number


@dataclass(frozen=True, slots=True)
class Group:
    key: str
    title: Tekst
    answers: tuple[Antwoord, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """A day on which the law data changes, and how many values do."""

    day: date
    before: date
    differences: tuple[Verschil, ...]

    @property
    def count(self) -> int:
        """How many values change, as far as it is known what comes after."""
        return _names(self.differences, is_change)

    @property
    def open(self) -> int:
        """Of how many values it is not known yet what holds from this day."""
        return _names(self.differences, is_open)


def is_change(one: Verschil) -> bool:
    """A change of the law: something known, or nothing at all, after something known or nothing at all."""
    return one.oud.oorzaak is not Oorzaak.BRON and (one.nieuw.is_known or one.nieuw.none_in_law)


def is_open(one: Verschil) -> bool:
    """What was known and is not known any more."""
    return not one.nieuw.is_known and not one.nieuw.none_in_law


def _names(found: Iterable[Verschil], kind: Callable[[Verschil], bool]) -> int:
    return len({one.nieuw.parameter.naam for one in found if kind(one)})


# What most people look for, shown on the first page of the Wetboek.
ASKED_FOR = (
    "wml.uur",
    "wml.referentiemaand",
    "lks.plafond",
    "lks.forfait",
    "lks.lasten",
    "lkv.banenafspraak.tarief",
    "lkv.banenafspraak.plafond",
    "baan.uren_per_week",
)


def group(key: str, op: date) -> Group | None:
    """All values of one subject on one day; None when there is no such subject."""
    book = wetboek()
    if key not in book.groepen:
        return None
    answers = tuple(book.antwoord(p.naam, op) for p in book.parameters.values() if p.groep == key)
    return Group(key, book.groepen[key], answers)


def subjects() -> list[tuple[str, Tekst, int]]:
    """Every subject with its title and how many values it has."""
    book = wetboek()
    count = Counter(p.groep for p in book.parameters.values())
    return [(key, title, count[key]) for key, title in book.groepen.items()]


def asked_for(op: date) -> list[Antwoord]:
    """The values most people look for."""
    return [wetboek().antwoord(naam, op) for naam in ASKED_FOR]


@dataclass(frozen=True, slots=True)
class Differences:
    """What differs between two days: what changes, what is not known yet, and what became known, by subject."""

    changes: list[tuple[Tekst, list[Verschil]]]
    open: list[tuple[Tekst, list[Verschil]]]
    new: list[tuple[Tekst, list[Verschil]]]
    count: int
    open_count: int


def difference(before: date, after: date) -> Differences:
    found = wetboek().verschil(before, after)
    return Differences(
        changes=_by_subject(one for one in found if is_change(one)),
        open=_by_subject(one for one in found if is_open(one)),
        new=_by_subject(one for one in found if not is_change(one) and not is_open(one)),
        count=_names(found, is_change),
        open_count=_names(found, is_open),
    )


def _by_subject(found: Iterable[Verschil]) -> list[tuple[Tekst, list[Verschil]]]:
    rows: dict[str, list[Verschil]] = {}
    for one in found:
        rows.setdefault(one.nieuw.parameter.groep, []).append(one)
    return [(title, rows[key]) for key, title in wetboek().groepen.items() if key in rows]


@cache
def change_on(day: date) -> Change:
    """What changes on one day of change; the law data stays the same while the server runs."""
    before = date.fromordinal(day.toordinal() - 1)
    return Change(day, before, tuple(wetboek().verschil(before, day)))


def next_change(today: date) -> Change | None:
    """The first day after today on which a value of the law is known to change."""
    return next(iter(_changes(day for day in wetboek().wijzigdagen() if day > today)), None)


def change_days(today: date) -> list[Change]:
    """The last six days on which values changed, and the next ones that are known to come."""
    days = wetboek().wijzigdagen()
    past = islice(_changes(day for day in reversed(days) if day <= today), 6)
    coming = _changes(day for day in days if today < day <= date(today.year + 5, 1, 1))
    return [*reversed(list(past)), *coming]


def _changes(days: Iterable[date]) -> Iterator[Change]:
    return (change for day in days if (change := change_on(day)).count)


def first_day(parameter: Parameter, today: date) -> date:
    """The day a page starts with: today, or the birth of the youngest people for whom the value is known."""
    if not parameter.op_geboortedatum:
        return today
    return max((rij.van for rij in parameter.rijen if rij.waarde is not None), default=today)


def chosen_key(parameter: Parameter, asked: str | None, op: date) -> str | None:
    """The key a page shows: the one asked for, else the total, else the first with a value on that day."""
    if not parameter.sleutels:
        return None
    if asked in parameter.sleutels:
        return asked
    if "totaal" in parameter.sleutels:
        return "totaal"
    known = (key for key in parameter.sleutels if (rij := parameter.row(op, key)) and rij.waarde is not None)
    return next(known, parameter.sleutels[0])


def rows(parameter: Parameter, key: str | None) -> list[Rij]:
    """The rows of one series, newest first."""
    return list(reversed(parameter.reeksen.get(key, ())))


def picture(parameter: Parameter, key: str | None, title: str, subtitle: str, taal: str, today: date) -> Picture | None:
    """The step line of one series; None when there is nothing to compare through time."""
    series = parameter.reeksen.get(key, ())
    if parameter.op_geboortedatum or parameter.eenheid.is_text or sum(rij.waarde is not None for rij in series) < 2:
        return None
    unit = parameter.eenheid

    def write(value: float) -> str:
        return _axis(value, unit, taal)

    return steps(_with_gaps(series, unit, taal), today, title, subtitle, write)


def _with_gaps(series: tuple[Rij, ...], unit: Eenheid, taal: str) -> list[Step]:
    found: list[Step] = []
    for rij in series:
        if found and (end := found[-1].tot) is not None and end < rij.van:
            found.append(Step(end, rij.van, None, ""))
        text = amount(rij.waarde, unit, taal)
        found.append(Step(rij.van, rij.tot, _height(rij.waarde, unit), text, rij.bestaat))
    return _trimmed(found)


def _trimmed(found: list[Step]) -> list[Step]:
    """Without the time before and after in which the law has no such value."""
    there = [index for index, step in enumerate(found) if step.value is not None or step.is_open]
    return found[there[0] : there[-1] + 1] if there else []


def _height(value: Getal | None, unit: Eenheid) -> float | None:
    if value is None or isinstance(value, Tekst):
        return None
    if unit.basis in ("euro", "uren"):
        return float(value) / 100
    return float(value) * 100 if unit.basis == "aandeel" else float(value)


def _axis(value: float, unit: Eenheid, taal: str) -> str:
    text = number(Fraction(value).limit_denominator(1000), taal)
    if unit.basis == "euro":
        return f"€ {text}"
    return f"{text}%" if unit.basis == "aandeel" else text


def sources_of(kind: Soort) -> list[tuple[Bron, list[Parameter]]]:
    """The sources of one kind, by title, each with the values that rest on it."""
    book = wetboek()
    users: dict[str, list[Parameter]] = {}
    for parameter in book.parameters.values():
        for bron in parameter.bronnen:
            users.setdefault(bron.sleutel, []).append(parameter)
    found = sorted((b for b in book.bronnen.values() if b.soort is kind), key=lambda b: (b.titel.nl, b.sleutel))
    return [(bron, users.get(bron.sleutel, [])) for bron in found]
