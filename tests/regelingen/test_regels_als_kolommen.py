"""The regelingen as columns answer as one case does: both ends of every interval, and why it is unknown.

The worlds are made up; their days are drawn from the days on which the rules themselves change.
"""

import copy
import random
from collections.abc import Mapping
from functools import cache
from typing import Any

import polars as pl
import pytest

from banenafspraak.bulk import uitkomsten
from banenafspraak.logic.case import reken
from banenafspraak.logic.niveau import Niveau
from banenafspraak.logic.terms import Soort, Term
from banenafspraak.regelingen.boek import regelboek
from tests.logic.motoren import met_duckdb, met_polars, met_spark
from tests.logic.test_kolommen import verschillen
from tests.logic.werelden import Antwoorden, Persoon, Wereld, als_tabel, als_zaak, records

ALLES: Mapping[str, Term] = {
    naam: term for regeling in regelboek().regelingen.values() for naam, term in uitkomsten(regeling).items()
}
VOOR_SPARK = {naam: term for naam, term in ALLES.items() if naam.startswith(("loonkostensubsidie", "no_riskpolis"))}
TUSSEN = (20130101, 20271231)
FULL, LITTLE, MUCH = 0.0, 0.02, 0.2


@cache
def wereld(weg: float, aantal: int, zaad: int) -> tuple[list[Persoon], pl.DataFrame, Antwoorden]:
    made = Wereld(ALLES, weg, zaad, tussen=TUSSEN)
    people = made.personen(aantal)
    return people, als_tabel(made, people), als_zaak(ALLES, people)


def only(wanted: Antwoorden, outcomes: Mapping[str, Term]) -> Antwoorden:
    return {key: answer for key, answer in wanted.items() if key[0] in outcomes}


@pytest.mark.parametrize("weg", [FULL, LITTLE, MUCH])
def test_every_regeling_on_polars_answers_as_its_cases_do(weg: float) -> None:
    _, frame, wanted = wereld(weg, 60, 7)

    assert len(wanted) > 5000
    assert verschillen(met_polars(ALLES, frame), wanted) == {}


@pytest.mark.parametrize("weg", [FULL, MUCH])
def test_every_regeling_on_duckdb_answers_as_its_cases_do(weg: float) -> None:
    _, frame, wanted = wereld(weg, 60, 7)

    assert verschillen(met_duckdb(ALLES, frame), wanted) == {}


@pytest.mark.proef
def test_two_regelingen_on_spark_answer_as_their_cases_do(spark: Any) -> None:
    _, frame, wanted = wereld(MUCH, 12, 5)

    assert verschillen(met_spark(spark, VOOR_SPARK, frame), only(wanted, VOOR_SPARK)) == {}


@pytest.mark.proef
@pytest.mark.parametrize("zaad", range(8))
@pytest.mark.parametrize("weg", [FULL, LITTLE, MUCH])
def test_many_worlds_answer_the_same_on_polars_and_duckdb(weg: float, zaad: int) -> None:
    _, frame, wanted = wereld(weg, 150, 100 + zaad)

    assert verschillen(met_polars(ALLES, frame), wanted) == {}
    assert verschillen(met_duckdb(ALLES, frame), wanted) == {}


@pytest.mark.proef
@pytest.mark.parametrize("weg", [FULL, MUCH])
def test_every_regeling_on_spark_answers_as_its_cases_do(spark: Any, weg: float) -> None:
    _, frame, wanted = wereld(weg, 60, 7)

    assert verschillen(met_spark(spark, ALLES, frame), wanted) == {}


@pytest.mark.parametrize("zaad", range(6))
def test_any_choice_of_regelingen_answers_as_their_cases_do(zaad: int) -> None:
    _, frame, wanted = wereld(MUCH, 20, 9)
    some = {naam: ALLES[naam] for naam in random.Random(zaad).sample(sorted(ALLES), 5)}

    assert verschillen(met_polars(some, frame), only(wanted, some)) == {}


def without_a_job(person: Persoon) -> Persoon:
    """The same person as seen by who does not know of the first job: the history is not known to be complete."""
    other = copy.deepcopy(person)
    other.banen = other.banen[1:]
    other.feiten["historie_compleet"] = None
    return other


def test_knowing_of_another_job_only_narrows_what_is_said_of_this_one() -> None:
    made = Wereld(ALLES, FULL, 21, tussen=TUSSEN)
    for person in made.personen(25):
        full, less = dict(records(person)), dict(records(without_a_job(person)))
        for key, record in less.items():
            if len(key) != 4:
                continue
            for outcome, term in ALLES.items():
                if term.niveau is Niveau.RELATIEJAAR:
                    continue  # the hours of the other job are part of the year
                known, guess = reken(term, full[key]), reken(term, record)
                if term.is_waarheid:
                    assert guess is None or guess is known, outcome
                else:
                    assert guess[0] <= known[0] <= known[1] <= guess[1], outcome


def forgotten(person: Persoon, naam: str) -> Persoon:
    """The same person without one fact, everywhere."""
    other = copy.deepcopy(person)
    for facts in (other.feiten, *other.relaties.values(), *other.jaren.values()):
        facts.pop(naam, None)
    for job in other.banen:
        job.feiten.pop(naam, None)
        for period in job.tijdvakken:
            period.pop(naam, None)
    return other


@pytest.mark.parametrize("weg", [FULL, MUCH])
def test_knowing_more_only_narrows(weg: float) -> None:
    made = Wereld(ALLES, weg, 11, tussen=TUSSEN)
    for person in made.personen(8):
        full = dict(records(person))
        for naam in [naam for naam, term in made.feiten.items() if term.soort is Soort.FEIT][::3]:
            for key, record in list(records(forgotten(person, naam))):
                for outcome, term in ALLES.items():
                    if not term.niveau.within(record.niveau):
                        continue
                    less, more = reken(term, record), reken(term, full[key])
                    if term.is_waarheid:
                        assert less is None or less is more, (outcome, naam)
                    else:
                        assert less[0] <= more[0] <= more[1] <= less[1], (outcome, naam)
