"""The loonkostensubsidie against a reckoning of its own: plain Python with dates and fractions, from the facts.

Nothing of the rule is used here but its answer. The amounts of the minimum wage are those of the Wetboek.
"""

import calendar
import random
from datetime import date
from fractions import Fraction

import pytest

from banenafspraak.inlezen import wetboek
from banenafspraak.logic.case import reken
from banenafspraak.logic.kalender import NOOIT, dagsleutel
from banenafspraak.logic.niveau import Niveau
from banenafspraak.logic.records import Gegeven, Record
from banenafspraak.regelingen.boek import regelboek

STARTS = [date(2014, 6, 15), date(2016, 7, 4), date(2017, 2, 1), date(2018, 7, 1), date(2022, 12, 31), date(2026, 7, 1)]
WORLDS = 1500


def value(naam: str, op: date, sleutel: str | None = None) -> Fraction:
    rij = wetboek().parameter(naam).row(op, sleutel)
    assert rij is not None
    return Fraction(str(rij.waarde))


def half_up(amount: Fraction) -> int:
    return int((amount + Fraction(1, 2)) // 1)


def age(born: date, op: date) -> int:
    return op.year - born.year - ((op.month, op.day) < (born.month, born.day))


def months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def minimum_wage(born: date, base: date) -> Fraction:
    years = age(born, base)
    adult = 23 if base < date(2017, 7, 1) else 22 if base < date(2019, 7, 1) else 21
    share = Fraction(1) if years >= adult else value("wml.jeugd", base, str(years))
    if base < date(2024, 1, 1):
        return Fraction(half_up(value("wml.maand", base) * share / 5) * 5)
    return value("wml.referentiemaand", base) * share


def charges(base: date) -> tuple[Fraction, Fraction]:
    if base < date(2018, 1, 1):
        return Fraction(23, 100), Fraction(23, 100)
    if base < date(2024, 1, 1):
        return Fraction(235, 1000), Fraction(235, 1000)
    return (Fraction(235, 1000) if base < date(2026, 1, 1) else Fraction(1, 4)), Fraction(1, 4)


def by_hand(born: date, start: date, op: date, job: dict[str, Gegeven]) -> tuple[int, int]:
    """The subsidy a month in cents, from its lowest to its highest; 0 without a right."""
    forfait = bool(job["forfait_afgesproken"]) and date(2016, 7, 4) <= op < months_later(start, 6)
    worth = Fraction(int(job["loonwaarde"] or 0), 100)
    if op < date(2015, 1, 1) or op < start or not job["doelgroep_lks"] or not (forfait or worth < 1):
        return 0, 0
    base = max(start, date(op.year, 1, 1))
    wage = minimum_wage(born, base)
    whole = wage * Fraction(108, 100)
    due = Fraction(int(job["functieloon"] or 0)) if op < date(2017, 1, 1) else wage
    earned = worth * due * (1 + Fraction(int(job["vakantiebijslag_werkgever"] or 0), 1000))
    month = whole / 2 if forfait else max(Fraction(0), min(whole - earned, whole * 7 / 10))
    hours = Fraction(min(int(job["uren_per_week"] or 0), int(job["voltijd_uren_per_week"] or 0)), 100)
    week = Fraction(36) if op >= date(2024, 1, 1) else Fraction(int(job["voltijd_uren_per_week"] or 0), 100)
    low, high = (half_up(month * hours / week * (1 + rate)) for rate in charges(base))
    return low, high


def test_the_subsidy_of_thousands_of_jobs_is_that_of_a_reckoning_by_hand() -> None:
    draw = random.Random(4)
    lks = regelboek().regelingen["loonkostensubsidie"]
    paid = 0
    for _ in range(WORLDS):
        born = date(draw.randint(1960, 2005), draw.randint(1, 12), draw.randint(1, 28))
        start = draw.choice(STARTS)
        op = months_later(start, draw.choice([0, 1, 5, 6, 7, 12, 24, 60]))
        if op > date(2026, 12, 31) or age(born, start) < 15:
            continue
        job: dict[str, Gegeven] = {
            "aanvang": dagsleutel(start),
            "einde": NOOIT,
            "doelgroep_lks": draw.random() < 0.9,
            "lks_al_in_dienst": False,
            "wsw_dienstbetrekking": 1,
            "forfait_afgesproken": draw.random() < 0.4,
            "uren_per_week": draw.choice([800, 2450, 2800, 3600, 3850, 4000]),
            "voltijd_uren_per_week": draw.choice([3600, 3750, 3800, 4000]),
            "functieloon": draw.randint(100000, 300000),
            "vakantiebijslag_werkgever": draw.choice([80, 80, 83, 120]),
            "loonwaarde": draw.choice([0, 29, 30, 31, 55, 99, 100]),
        }
        person = Record(Niveau.PERSOON, {"geboortedatum": dagsleutel(born)})
        around = person.nieuw(Niveau.RELATIE, {}).nieuw(Niveau.DIENSTVERBAND, job)
        facts: dict[str, Gegeven] = {
            "peildatum": dagsleutel(op),
            "loonwaarde": job["loonwaarde"],
            "uwv_betaalt_ziekengeld": False,
            "bbl": False,
        }
        period = around.nieuw(Niveau.TIJDVAK, facts)
        found = reken(lks.bedragen[0].term, period) if reken(lks.recht, period) else (0, 0)
        assert found == by_hand(born, start, op, job), (born, start, op, job)
        paid += found[1] > 0
    assert paid > 300


@pytest.mark.parametrize(("op", "cents"), [(date(2026, 7, 1), 122693), (date(2026, 12, 31), 122693)])
def test_the_reckoning_by_hand_gives_the_published_example(op: date, cents: int) -> None:
    job: dict[str, Gegeven] = {
        "doelgroep_lks": True,
        "forfait_afgesproken": True,
        "uren_per_week": 2800,
        "voltijd_uren_per_week": 3600,
        "functieloon": None,
        "vakantiebijslag_werkgever": 80,
        "loonwaarde": None,
    }

    assert by_hand(date(1998, 5, 4), date(2026, 7, 1), op, job) == (cents, cents)
