"""The worked cases as columns: one frame of all of them answers on each engine as each does by itself."""

from functools import cache
from typing import Any

import polars as pl
import pytest

from banenafspraak.bulk import uitkomsten
from banenafspraak.logic.kolommen import uitdrukking
from banenafspraak.logic.terms import Term
from banenafspraak.regelingen.boek import regelboek
from tests.logic.motoren import met_duckdb, met_polars, met_spark
from tests.logic.werelden import Antwoorden
from tests.zaken.als_tabel import cases_as_frame, expected
from tests.zaken.test_zaken import all_cases

ALLES: dict[str, Term] = {
    naam: term for regeling in regelboek().regelingen.values() for naam, term in uitkomsten(regeling).items()
}
VOOR_SPARK = {naam: term for naam, term in ALLES.items() if naam.startswith(("loonkostensubsidie", "minimumloon"))}


@cache
def batch(step: int = 1) -> tuple[pl.DataFrame, Antwoorden]:
    """Every case under our own readings; another reading is another book of rules."""
    cases = [zaak for zaak in all_cases() if not zaak.lezingen][::step]
    frame, here = cases_as_frame(regelboek(), cases)
    return frame, expected(ALLES, here)


def differences(found: Antwoorden, wanted: Antwoorden) -> dict[str, Any]:
    """One example for each outcome; a frame also answers for periods that no case asks about."""
    return {key[0]: (key[1], found.get(key), want) for key, want in wanted.items() if found.get(key) != want}


def test_all_cases_in_one_frame_answer_the_same_on_polars() -> None:
    frame, wanted = batch()

    assert len(wanted) > 10_000
    assert differences(met_polars(ALLES, frame), wanted) == {}


def test_all_cases_in_one_frame_answer_the_same_on_duckdb() -> None:
    frame, wanted = batch()

    assert differences(met_duckdb(ALLES, frame), wanted) == {}


def test_a_fixed_sample_of_the_cases_answers_the_same_on_spark(spark: Any) -> None:
    frame, wanted = batch(12)
    wanted = {key: answer for key, answer in wanted.items() if key[0] in VOOR_SPARK}

    assert differences(met_spark(spark, VOOR_SPARK, frame), wanted) == {}


@pytest.mark.proef
def test_all_cases_in_one_frame_answer_the_same_on_spark(spark: Any) -> None:
    frame, wanted = batch()

    assert differences(met_spark(spark, ALLES, frame), wanted) == {}


def test_an_engine_that_reads_one_word_wrong_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    frame, wanted = batch(4)
    lower = uitdrukking.Uitdrukking.einden

    def wrong(self: Any, term: Term) -> Any:
        low, high = lower(self, term)
        return (low, high) if term.meta != "uren_per_week" else (low + 1, high + 1)

    monkeypatch.setattr(uitdrukking.Uitdrukking, "einden", wrong)

    assert "loonkostensubsidie__bedrag" in differences(met_polars(ALLES, frame), wanted)
