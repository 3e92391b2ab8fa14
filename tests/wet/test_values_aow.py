"""The AOW age by date of birth: each cohort on its last and first day, and against the ages per calendar year."""

from calendar import monthrange
from datetime import date, timedelta

import pytest

from banenafspraak.antwoord import Antwoord, Oorzaak
from banenafspraak.inlezen import wetboek
from banenafspraak.parameter import Zekerheid

NAAM = "aow.leeftijd_maanden"

# What article 7a says of each calendar year, as years and months, typed over apart from the cohorts in the data.
AGE_IN = {
    2012: (65, 0),
    2013: (65, 1),
    2014: (65, 2),
    2015: (65, 3),
    2016: (65, 6),
    2017: (65, 9),
    2018: (66, 0),
    2019: (66, 4),
    2020: (66, 4),
    2021: (66, 4),
    2022: (66, 7),
    2023: (66, 10),
    **dict.fromkeys(range(2024, 2028), (67, 0)),
    **dict.fromkeys(range(2028, 2032), (67, 3)),
}


def born(day: date) -> Antwoord:
    return wetboek().antwoord(NAAM, day)


def months_later(day: date, months: int) -> date:
    year, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + year, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


@pytest.mark.parametrize(
    ("last", "age", "next_age"),
    [
        ("1947-12-31", 780, 781),
        ("1948-11-30", 781, 782),
        ("1949-10-31", 782, 783),
        ("1950-09-30", 783, 786),
        ("1951-06-30", 786, 789),
        ("1952-03-31", 789, 792),
        ("1952-12-31", 792, 796),
        ("1955-08-31", 796, 799),
        ("1956-05-31", 799, 802),
        ("1957-02-28", 802, 804),
        ("1960-12-31", 804, 807),
        ("1964-09-30", 807, None),
    ],
)
def test_a_cohort_ends_on_its_last_day_of_birth(last: str, age: int, next_age: int | None) -> None:
    day = date.fromisoformat(last)
    assert (born(day).waarde, born(day + timedelta(days=1)).waarde) == (age, next_age)


def test_everybody_reaches_the_age_of_the_year_in_which_they_reach_it() -> None:
    day = date(1947, 1, 1)
    while day < date(1964, 10, 1):
        age = born(day).waarde
        assert isinstance(age, int)
        reached = months_later(day, age)
        assert divmod(age, 12) == AGE_IN[reached.year], day
        day += timedelta(days=1)


def test_the_age_never_goes_down() -> None:
    ages = [rij.waarde for rij in wetboek().parameter(NAAM).reeksen[None] if isinstance(rij.waarde, int)]
    assert ages == sorted(ages)


def test_what_is_not_set_yet_is_unknown_with_a_lower_bound() -> None:
    answer = born(date(1964, 10, 1))
    assert (answer.oorzaak, answer.parameter.beslisser) == (Oorzaak.BRON, "szw")
    assert answer.rij
    assert (answer.rij.ondergrens, answer.rij.bovengrens) == (807, None)


def test_births_before_the_data_are_told_so_in_words_of_birth() -> None:
    answer = born(date(1899, 12, 31))
    assert answer.oorzaak is Oorzaak.DATUM
    assert answer.reden
    assert "is geboren" in answer.reden.nl
    assert "before 1 October 1964" in answer.reden.en


def test_a_second_hand_cohort_is_never_said_to_be_sure() -> None:
    sure = {rij.bron.sleutel: rij.zekerheid for rij in wetboek().parameter(NAAM).rijen}
    assert {name for name, how in sure.items() if how is Zekerheid.HOOG} == {
        "aow-7a-2013-2019",
        "rijksoverheid-aow-ingang",
    }


def test_a_date_of_birth_is_no_day_on_which_the_law_changes() -> None:
    births = {rij.van for rij in wetboek().parameter(NAAM).rijen}
    assert births.isdisjoint(wetboek().wijzigdagen())
    found = wetboek().verschil(date(1957, 2, 28), date(1957, 3, 1))
    changed = {one.nieuw.parameter.naam for one in found}
    assert NAAM not in changed


def test_json_says_that_its_dates_are_dates_of_birth() -> None:
    assert born(date(1960, 5, 1)).as_json()["op_is"] == "geboortedatum"
    assert "op_is" not in wetboek().antwoord("wml.uur", date(2026, 7, 1)).as_json()
    listed = {row["naam"]: row.get("op_is") for row in wetboek().as_list_json()}
    assert [name for name, kind in listed.items() if kind] == [NAAM]
