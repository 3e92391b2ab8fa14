"""What municipalities say stands beside the law: a dated row is a local value, an undated row only evidence."""

from datetime import date

import pytest

from banenafspraak.antwoord import Antwoord
from banenafspraak.inlezen import wetboek
from banenafspraak.parameter import LokaleRij
from banenafspraak.waarden import published


def answer(naam: str, op: str, *plaatsen: str) -> Antwoord:
    return wetboek().antwoord(naam, date.fromisoformat(op), plaatsen=plaatsen)


def all_rows() -> list[tuple[str, LokaleRij]]:
    return [(p.naam, rij) for p in wetboek().parameters.values() for rij in p.lokaal]


def test_an_undated_row_is_evidence_and_never_a_local_value() -> None:
    for naam, rij in all_rows():
        if rij.van is None:
            found = wetboek().antwoord(naam, wetboek().stand, plaatsen=(rij.plaats,))
            assert rij in found.bewijs
            assert found.lokaal is not rij


def test_middelburg_pays_by_its_own_rule_from_1_january_2021() -> None:
    before = answer("lks.betaling", "2020-12-31", "GM0687", "AM24")
    after = answer("lks.betaling", "2021-01-01", "GM0687", "AM24")

    assert before.lokaal is None
    assert after.lokaal is not None
    assert (after.lokaal.waarde, after.lokaal.eenheid.published) == (21, "dag_van_maand")
    assert after.waarde is None


def test_a_national_value_stays_the_value_where_a_local_one_exists() -> None:
    found = answer("proefplaatsing.maanden", "2026-01-01", "GM0014", "AM01")
    late = answer("lks.beslistermijn_weken", "2026-01-01", "GM0344", "AM13")

    assert (found.waarde, [rij.waarde for rij in found.bewijs]) == (2, [2])
    assert late.waarde == 5
    assert [rij.waarde for rij in late.bewijs] == [6]


def test_a_row_of_the_region_holds_where_the_municipality_has_none() -> None:
    found = answer("tijdelijke_subsidie.bedrag_max", "2024-04-22", "GM0363", "AM18")

    assert found.lokaal is not None
    assert (found.lokaal.plaats, found.lokaal.waarde) == ("AM18", 500000)


def test_a_row_keeps_its_own_unit() -> None:
    [row] = answer("lks.beslistermijn_weken", "2026-01-01", "GM0014").bewijs

    assert (row.waarde, row.eenheid.published) == (15, "werkdagen")


def test_a_row_with_only_a_year_is_evidence_of_that_year() -> None:
    found = answer("lks.budgetplafond", "2022-06-01", "GM0473")

    assert found.lokaal is None
    assert [rij.jaar for rij in found.bewijs] == [2022]


@pytest.mark.parametrize(
    ("naam", "plaats", "waarde"),
    [
        ("proefplaatsing.maanden_max", "GM0796", 6),
        ("lks.budgetplafond", "GM0417", "ja"),
        ("lks.duur", "GM0518", "zolang nodig"),
        ("lks.aanvraag_maanden", "GM0505", 0),
    ],
)
def test_names_that_look_alike_land_on_the_right_municipality(naam: str, plaats: str, waarde: int | str) -> None:
    assert waarde in [published(rij.waarde) for rij in answer(naam, "2026-01-01", plaats).bewijs]


def test_sheltered_work_of_a_municipality_ends_with_the_year() -> None:
    found = answer("beschut.plaatsen_gemeente", "2017-12-31", "GM0014")
    later = answer("beschut.plaatsen_gemeente", "2018-01-01", "GM0014")

    assert found.lokaal is not None
    assert later.lokaal is not None
    assert (found.lokaal.waarde, later.lokaal.waarde) == (44, 70)


def test_a_building_block_of_social_return_is_never_a_national_value() -> None:
    for naam, parameter in wetboek().parameters.items():
        if naam.startswith("social_return.bouwblok."):
            assert not parameter.reeksen
            assert parameter.lokaal


def test_two_versions_of_one_table_stand_side_by_side() -> None:
    found = answer("social_return.bouwblok.banenafspraak", "2026-01-01", "GM0344")

    assert [rij.waarde for rij in found.bewijs] == [5000000, 3500000]


def test_every_subject_without_a_national_value_names_who_decides() -> None:
    for parameter in wetboek().parameters.values():
        if not parameter.reeksen:
            assert parameter.beslisser
