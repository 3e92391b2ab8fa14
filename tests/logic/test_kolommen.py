"""The columns reading gives what the case reading gives: both ends, and the cause of what is unknown."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any

import polars as pl
import pytest

from banenafspraak.logic.interval import REKENEN
from banenafspraak.logic.kolommen import Polars, reken_kolommen, uitdrukking, wetstand
from banenafspraak.logic.niveau import Niveau
from banenafspraak.logic.terms import RuleError, Soort, parts
from banenafspraak.logic.woorden import eerste_van_jaar, maanden_na
from tests.logic.motoren import met_duckdb, met_polars, met_spark
from tests.logic.speelregels import Feiten, speelregels
from tests.logic.werelden import Antwoorden, Persoon, Wereld, als_tabel, als_zaak

UITKOMSTEN = speelregels()


@cache
def wereld(weg: float, aantal: int = 60, zaad: int = 1) -> tuple[list[Persoon], pl.DataFrame, Antwoorden]:
    """People with a share of their facts missing, as a frame and as what their cases answer."""
    made = Wereld(UITKOMSTEN, weg, zaad)
    people = made.personen(aantal)
    return people, als_tabel(made, people), als_zaak(UITKOMSTEN, people)


def verschillen(found: Antwoorden, wanted: Antwoorden) -> dict[str, Any]:
    """One example of a difference for each outcome."""
    assert found.keys() == wanted.keys()
    return {
        naam: (key, found[naam, key], wanted[naam, key])
        for naam, key in wanted
        if found[naam, key] != wanted[naam, key]
    }


def test_the_toy_law_has_every_kind_of_node_and_every_cause_of_unknown() -> None:
    kinds = {term.soort for term in parts(tuple(UITKOMSTEN.values()))}
    causes = {bit for _, why in wereld(0.2)[2].values() for bit in (1, 2, 4, 8) if why & bit}

    assert kinds == set(Soort)
    assert causes == {1, 2, 4, 8}


@pytest.mark.parametrize("weg", [0, 0.02, 0.2])
def test_polars_answers_as_the_cases_do(weg: float) -> None:
    _, frame, wanted = wereld(weg)

    assert verschillen(met_polars(UITKOMSTEN, frame), wanted) == {}


@pytest.mark.parametrize("weg", [0, 0.2])
def test_duckdb_answers_as_the_cases_do(weg: float) -> None:
    _, frame, wanted = wereld(weg)

    assert verschillen(met_duckdb(UITKOMSTEN, frame), wanted) == {}


def test_spark_answers_as_the_cases_do(spark: Any) -> None:
    _, frame, wanted = wereld(0.2, aantal=12)
    names = ("lks_cent", "lks_omhoog", "lkv_cent", "leeftijd_vroeg", "lokaal_waarde")
    sample = {naam: UITKOMSTEN[naam] for naam in names}

    found = met_spark(spark, sample, frame)

    assert verschillen(found, {key: value for key, value in wanted.items() if key[0] in names}) == {}


@pytest.mark.proef
@pytest.mark.parametrize("weg", [0, 0.02, 0.2, 0.6])
@pytest.mark.parametrize("zaad", range(10, 16))
def test_many_worlds_answer_as_the_cases_do(spark: Any, weg: float, zaad: int) -> None:
    _, frame, wanted = wereld(weg, 400, zaad)

    assert verschillen(met_polars(UITKOMSTEN, frame), wanted) == {}
    assert verschillen(met_duckdb(UITKOMSTEN, frame), wanted) == {}
    assert verschillen(met_spark(spark, UITKOMSTEN, frame), wanted) == {}


@pytest.mark.parametrize("met", [met_polars, met_duckdb])
def test_a_value_that_is_joined_is_the_one_that_is_chosen(met: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wetstand, "_KETEN", 1)
    _, frame, wanted = wereld(0.2)
    names = ("lks_cent", "aow_dag", "lokaal", "lokaal_waarde", "lasten_einde", "jeugd_einde", "lkv_cent")
    valued = {naam: UITKOMSTEN[naam] for naam in names}

    found = met(valued, frame)

    assert verschillen(found, {key: value for key, value in wanted.items() if key[0] in names}) == {}


def test_terms_of_two_books_are_refused() -> None:
    with pytest.raises(RuleError, match="one book"):
        reken_kolommen({**UITKOMSTEN, "ander": speelregels()["lks"]}, wereld(0)[1], Polars())


def test_row_order_and_columns_that_no_rule_reads_change_nothing() -> None:
    _, frame, wanted = wereld(0.2)
    other = frame.sample(fraction=1, shuffle=True, seed=3).with_columns(
        t1=pl.lit("x"), f_einde=pl.lit(1), jaar2=pl.lit(2.5)
    )

    assert verschillen(met_polars(UITKOMSTEN, other), wanted) == {}


def test_every_person_can_be_computed_apart() -> None:
    _, frame, wanted = wereld(0.2)
    halves = [frame.filter(pl.col("persoon") % 2 == rest) for rest in (0, 1)]

    assert verschillen(met_polars(UITKOMSTEN, halves[0]) | met_polars(UITKOMSTEN, halves[1]), wanted) == {}


def test_a_fact_without_a_column_is_unknown_in_every_row() -> None:
    people, frame, _ = wereld(0.02)
    gone = ("wsw", "einde", "verklaring_op", "jaar_compleet", "ooit_uitkering", "loonwaarde")
    bare = [
        replace(
            person,
            feiten=zonder(person.feiten, gone),
            jaren={key: zonder(feiten, gone) for key, feiten in person.jaren.items()},
            banen=[
                replace(job, feiten=zonder(job.feiten, gone), tijdvakken=[zonder(one, gone) for one in job.tijdvakken])
                for job in person.banen
            ],
        )
        for person in people
    ]
    wanted = als_zaak(UITKOMSTEN, bare)

    assert verschillen(met_polars(UITKOMSTEN, frame.drop(gone)), wanted) == {}
    assert verschillen(met_polars(UITKOMSTEN, frame.with_columns(**dict.fromkeys(gone, pl.lit(None)))), wanted) == {}


def zonder(feiten: Mapping[str, Any], gone: tuple[str, ...]) -> dict[str, Any]:
    return {naam: value for naam, value in feiten.items() if naam not in gone}


@pytest.mark.parametrize("uitkomst", ["lks", "lks_cent", "norisk", "lkv_cent", "feit_zelf", "jaar_tarief"])
def test_one_outcome_alone_is_the_same(uitkomst: str) -> None:
    _, frame, wanted = wereld(0.2)
    alone = {uitkomst: UITKOMSTEN[uitkomst]}

    assert (
        verschillen(met_polars(alone, frame), {key: value for key, value in wanted.items() if key[0] == uitkomst}) == {}
    )


def test_a_frame_without_rows_gives_frames_without_rows() -> None:
    _, frame, _ = wereld(0)

    assert met_polars(UITKOMSTEN, frame.clear()) == {}


def test_progress_is_told_and_ends_at_one() -> None:
    told: list[float] = []

    with reken_kolommen(UITKOMSTEN, wereld(0.2)[1], Polars(), lambda _, part: told.append(part)):
        assert told == sorted(told)
        assert told[-1] == 1


@pytest.mark.parametrize("soort", [Soort.PLUS, Soort.MIN, Soort.LAAGSTE, Soort.HOOGSTE])
def test_a_kind_that_is_read_wrongly_is_caught(soort: Soort, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = {**uitdrukking._REKENEN, soort: lambda _, *parts: parts[0]}
    monkeypatch.setattr(uitdrukking, "_REKENEN", wrong)
    _, frame, wanted = wereld(0)

    assert verschillen(met_polars(UITKOMSTEN, frame), wanted)


def test_taking_perhaps_for_nee_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uitdrukking.Uitdrukking, "niet_nee", uitdrukking.Uitdrukking.ja)
    _, frame, wanted = wereld(0.2)

    assert {"lks_cent", "lkv_cent", "eerste"} <= verschillen(met_polars(UITKOMSTEN, frame), wanted).keys()


def test_a_version_that_begins_a_day_late_is_caught() -> None:
    late = speelregels(jeugd_vanaf="2024-01-02")
    _, frame, wanted = wereld(0, 200, 3)

    assert verschillen(met_polars(late, frame), wanted)


@pytest.mark.parametrize("met", [met_polars, met_duckdb])
def test_the_new_year_of_no_end_is_no_end(met: Any) -> None:
    feiten = Feiten()
    begin = eerste_van_jaar(feiten.dag("einde", Niveau.DIENSTVERBAND))
    made = Wereld({"begin": begin, "later": maanden_na(begin, 36)}, 0.3, 7)
    people = made.personen(40)
    wanted = als_zaak(made.uitkomsten, people)

    assert (99991231, 99991231) in {value for value, _ in wanted.values()}
    assert verschillen(met(made.uitkomsten, als_tabel(made, people)), wanted) == {}


def test_every_arithmetic_kind_has_its_columns() -> None:
    in_steps = {Soort.AFGEROND, *uitdrukking._IN_STAPPEN}

    assert set(REKENEN) == {*uitdrukking._REKENEN, *in_steps}
