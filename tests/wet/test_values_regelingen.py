"""Published figures of the schemes around a placement: each change of law on the day before and the day itself."""

from datetime import date
from fractions import Fraction

import pytest

from banenafspraak.antwoord import Antwoord, Oorzaak
from banenafspraak.inlezen import wetboek
from banenafspraak.parameter import Zekerheid


def answer(naam: str, op: str, sleutel: str | None = None) -> Antwoord:
    return wetboek().antwoord(naam, date.fromisoformat(op), sleutel)


@pytest.mark.parametrize(
    ("naam", "op", "sleutel", "expected"),
    [
        ("lkv.banenafspraak.tarief", "2018-01-01", None, 101),
        ("lkv.banenafspraak.plafond", "2026-11-21", None, 200000),
        ("lkv.banenafspraak.maanden", "2025-12-31", None, 36),
        ("lkv.arbeidsgehandicapt.tarief", "2018-01-01", None, 305),
        ("lkv.arbeidsgehandicapt.plafond", "2026-01-01", None, 600000),
        ("lkv.arbeidsgehandicapt.maanden", "2026-01-01", None, 36),
        ("lkv.herplaatsen.tarief", "2026-01-01", None, 305),
        ("lkv.herplaatsen.plafond", "2018-01-01", None, 600000),
        ("lkv.herplaatsen.maanden", "2026-01-01", None, 12),
        ("lkv.ouder.maanden", "2026-12-31", None, 36),
        ("lkv.ouder.tarief", "2024-12-31", "vanaf_2024", 305),
        ("lkv.ouder.tarief", "2025-01-01", "vanaf_2024", 135),
        ("lkv.ouder.plafond", "2024-12-31", "vanaf_2024", 600000),
        ("lkv.ouder.plafond", "2025-01-01", "vanaf_2024", 260000),
        ("lkv.ouder.tarief", "2025-12-31", "vanaf_2024", 135),
        ("lkv.ouder.tarief", "2026-01-01", "vanaf_2024", 0),
        ("lkv.ouder.tarief", "2026-12-31", "voor_2024", 305),
        ("lkv.ouder.plafond", "2026-12-31", "voor_2024", 600000),
        ("lkv.verklaring_maanden", "2025-12-31", "banenafspraak", 3),
        ("lkv.eerdere_dienst_maanden", "2025-12-31", "banenafspraak", 6),
        ("lkv.kalender.dag", "2026-01-01", "overzicht", 15),
        ("lkv.kalender.maand", "2026-01-01", "beschikking", 8),
    ],
)
def test_an_lkv_figure_is_the_published_one(naam: str, op: str, sleutel: str | None, expected: int) -> None:
    assert answer(naam, op, sleutel).waarde == expected


@pytest.mark.parametrize("soort", ["banenafspraak", "arbeidsgehandicapt", "herplaatsen"])
def test_no_lkv_exists_before_2018(soort: str) -> None:
    assert not answer(f"lkv.{soort}.tarief", "2017-12-31").is_known
    assert answer(f"lkv.{soort}.tarief", "2018-01-01").is_known


def test_lkv_banenafspraak_has_no_end_from_2026_and_says_so() -> None:
    found = answer("lkv.banenafspraak.maanden", "2026-01-01")

    assert found.waarde is None
    assert found.oorzaak is Oorzaak.GEEN
    assert found.reden is not None
    assert found.reden.nl.startswith("Geen einde")


@pytest.mark.parametrize("naam", ["lkv.verklaring_maanden", "lkv.eerdere_dienst_maanden"])
def test_lkv_banenafspraak_drops_the_statement_and_the_six_months_in_2026(naam: str) -> None:
    assert not answer(naam, "2026-01-01", "banenafspraak").is_known
    assert answer(naam, "2026-01-01", "arbeidsgehandicapt").is_known


def test_lkv_for_an_older_worker_hired_before_2024_runs_off_at_the_end_of_2026() -> None:
    assert not answer("lkv.ouder.tarief", "2027-01-01", "voor_2024").is_known


@pytest.mark.parametrize(
    ("jaar", "trede", "expected"),
    [
        (2017, "1", [101, 200000, 966, 1063]),
        (2017, "2", [51, 100000, 1063, 1208]),
        (2018, "1", [101, 200000, 982, 1081]),
        (2018, "2", [51, 100000, 1081, 1229]),
        (2019, "1", [101, 200000, 1005, 1107]),
        (2019, "2", [51, 100000, 1107, 1258]),
        (2020, "1", [51, 100000, 1029, 1287]),
        (2021, "1", [49, 96000, 1048, 1312]),
        (2022, "1", [78, 152000, 1073, 1343]),
        (2023, "1", [49, 96000, 1204, 1506]),
        (2024, "1", [49, 96000, 1433, 1491]),
    ],
)
def test_a_liv_year_has_the_published_figures(jaar: int, trede: str, expected: list[int]) -> None:
    for op in (f"{jaar}-01-01", f"{jaar}-12-31"):
        names = ("liv.tarief", "liv.plafond", "liv.ondergrens", "liv.bovengrens")
        assert [answer(naam, op, trede).waarde for naam in names] == expected


def test_the_second_liv_band_ends_with_2019() -> None:
    assert answer("liv.tarief", "2019-12-31", "2").is_known
    assert answer("liv.tarief", "2020-01-01", "2").oorzaak is Oorzaak.SLEUTEL


def test_the_liv_ends_on_1_january_2025() -> None:
    assert answer("liv.uren", "2024-12-31").waarde == 124800
    assert not answer("liv.uren", "2025-01-01").is_known
    assert not answer("liv.tarief", "2025-01-01", "1").is_known


@pytest.mark.parametrize(
    ("op", "leeftijd", "tarief", "plafond"),
    [
        ("2018-01-01", "18", 23, 47840),
        ("2018-12-31", "21", 158, 328640),
        ("2019-01-01", "21", 91, 189280),
        ("2020-01-01", "20", 30, 61360),
        ("2023-12-31", "18", 7, 13520),
    ],
)
def test_a_youth_liv_rate_is_the_published_one(op: str, leeftijd: str, tarief: int, plafond: int) -> None:
    assert answer("jeugdliv.tarief", op, leeftijd).waarde == tarief
    assert answer("jeugdliv.plafond", op, leeftijd).waarde == plafond


def test_the_youth_liv_knows_no_age_21_from_2020_and_ends_with_2023() -> None:
    assert answer("jeugdliv.tarief", "2019-12-31", "21").is_known
    assert not answer("jeugdliv.tarief", "2020-01-01", "21").is_known
    assert not answer("jeugdliv.tarief", "2024-01-01", "18").is_known


@pytest.mark.parametrize("jaar", [2019, 2021])
def test_the_youth_liv_wage_bounds_of_2019_and_2021_stay_unknown_with_a_reason(jaar: int) -> None:
    for naam in ("jeugdliv.ondergrens", "jeugdliv.bovengrens"):
        found = answer(naam, f"{jaar}-06-30", "18")
        assert found.waarde is None
        assert found.oorzaak is Oorzaak.BRON
        assert found.reden is not None


@pytest.mark.parametrize(
    ("naam", "op", "expected"),
    [
        ("premiekorting.arbeidsgehandicapt", "2013-01-01", 700000),
        ("premiekorting.arbeidsgehandicapt", "2015-12-31", 700000),
        ("premiekorting.arbeidsgehandicapt", "2018-01-01", None),
        ("premiekorting.banenafspraak", "2015-12-31", None),
        ("premiekorting.banenafspraak", "2016-01-01", 200000),
        ("premiekorting.banenafspraak", "2018-01-01", None),
        ("premiekorting.loondispensatie", "2015-12-31", 350000),
        ("premiekorting.loondispensatie", "2016-01-01", None),
        ("premiekorting.scholingsbelemmerd", "2016-12-31", 700000),
        ("premiekorting.scholingsbelemmerd", "2017-01-01", 200000),
        ("premiekorting.ouder_leeftijd", "2014-12-31", 50),
        ("premiekorting.ouder_leeftijd", "2015-01-01", 56),
        ("premiekorting.jonger", "2014-12-31", None),
        ("premiekorting.jonger", "2015-01-01", 350000),
        ("premiekorting.jonger_halfjaar", "2014-07-01", 175000),
        ("premiekorting.jonger_uren", "2015-06-30", 3200),
        ("premiekorting.jonger_uren", "2015-07-01", 2400),
        ("premiekorting.uren_norm", "2017-12-31", 3600),
    ],
)
def test_a_premium_discount_is_the_published_one(naam: str, op: str, expected: int | None) -> None:
    assert answer(naam, op).waarde == expected


def test_the_no_risk_policy_reaches_the_banenafspraak_in_2016_without_end() -> None:
    assert answer("norisk.jaren", "2015-12-31", "banenafspraak").oorzaak is Oorzaak.SLEUTEL
    found = answer("norisk.jaren", "2016-01-01", "banenafspraak")
    assert found.reden is not None
    assert found.reden.nl.startswith("Geen einde")


def test_a_municipal_client_loses_the_ordinary_no_risk_policy_in_2015() -> None:
    assert answer("norisk.jaren", "2014-12-31", "gemeente").waarde == 5
    assert not answer("norisk.jaren", "2015-01-01", "gemeente").is_known


def test_the_look_back_window_between_two_texts_is_unknown_with_bounds() -> None:
    found = answer("norisk.wia_onder_35_terugkijk_weken", "2020-01-01")

    assert found.rij is not None
    assert (found.waarde, found.rij.ondergrens, found.rij.bovengrens) == (None, 11, 13)


def test_the_municipal_trial_placement_starts_on_1_july_2023() -> None:
    assert not answer("proefplaatsing.maanden", "2023-06-30").is_known
    names = ("proefplaatsing.maanden", "proefplaatsing.verlenging_maanden", "proefplaatsing.maanden_max")
    assert [answer(naam, "2023-07-01").waarde for naam in names] == [2, 4, 6]


def test_the_uwv_job_coach_shares_are_exact() -> None:
    shares = [answer("jobcoach.uwv.aandeel", "2026-01-01", jaar).waarde for jaar in ("1", "2", "3")]

    assert shares == [Fraction(15, 100), Fraction(75, 1000), Fraction(6, 100)]


def test_the_uwv_job_coach_conditions_stay_between_the_two_reports() -> None:
    found = answer("jobcoach.uwv.contract_maanden", "2025-06-01")

    assert found.rij is not None
    assert (found.waarde, found.rij.ondergrens, found.rij.bovengrens) == (None, 3, 6)


def test_internal_job_coach_amounts_are_known_for_the_pilot_only() -> None:
    assert answer("jobcoach.uwv.intern_proef", "2014-12-31", "intensief").waarde == 680000
    assert answer("jobcoach.uwv.intern_halfjaar", "2015-01-01", "intensief").oorzaak is Oorzaak.BRON


@pytest.mark.parametrize(
    ("op", "expected"),
    [
        ("2020-12-31", None),
        ("2021-01-01", 14345),
        ("2021-07-01", 14525),
        ("2022-01-01", None),
        ("2024-12-31", None),
        ("2025-01-01", 18643),
        ("2026-01-01", 19516),
        ("2027-01-01", None),
    ],
)
def test_the_provision_threshold_is_known_in_three_years_only(op: str, expected: int | None) -> None:
    assert answer("voorziening.drempel", op).waarde == expected


def test_a_derived_threshold_says_it_is_less_certain_and_follows_the_formula() -> None:
    found = answer("voorziening.drempel", "2026-01-01")
    factor, divisor = (answer(f"voorziening.{naam}", "2026-07-01").waarde for naam in ("factor", "deler"))

    assert found.rij is not None
    assert found.rij.zekerheid is Zekerheid.MIDDEL
    assert isinstance(factor, Fraction)
    assert isinstance(divisor, Fraction)
    assert found.waarde == round(factor * 229440 / divisor)


def test_sheltered_work_has_national_numbers_until_2018() -> None:
    ends = [answer("beschut.plaatsen", f"{jaar}-12-31").waarde for jaar in range(2015, 2020)]

    assert ends == [1600, 3200, 2600, 4600, None]


def test_the_penalty_per_day_has_bounds_until_a_page_gives_the_amount() -> None:
    before, after = (answer("awb.dwangsom_per_dag", op, "1_14") for op in ("2021-12-31", "2022-01-01"))

    assert before.rij is not None
    assert (before.waarde, before.rij.ondergrens, before.rij.bovengrens) == (None, 2000, 2300)
    assert after.waarde == 2300


def test_the_penalty_per_day_of_2017_is_the_one_read_in_the_act() -> None:
    assert [answer("awb.dwangsom_per_dag", "2017-12-31", days).waarde for days in ("1_14", "15_28", "29_42")] == [
        2000,
        3000,
        4000,
    ]


@pytest.mark.parametrize(
    ("naam", "op", "sleutel"),
    [
        ("jeugdliv.tarief", "2020-01-01", "21"),
        ("jeugdliv.bovengrens", "2021-06-30", "21"),
        ("lkv.verklaring_maanden", "2026-01-01", "ouder"),
        ("norisk.jaren", "2026-07-01", "voormalig_wsw"),
        ("premiekorting.jonger", "2014-12-31", None),
        ("premiekorting.loondispensatie", "2016-01-01", None),
        ("voorziening.deler", "2015-10-31", None),
    ],
)
def test_what_the_law_does_not_have_is_none_and_not_unknown(naam: str, op: str, sleutel: str | None) -> None:
    assert answer(naam, op, sleutel).oorzaak is Oorzaak.GEEN


def test_each_lkv_statement_cites_its_own_article() -> None:
    kinds = {
        "arbeidsgehandicapt": "2.7",
        "herplaatsen": "2.15",
        "banenafspraak": "2.11 (tekst tot 2026)",
        "ouder": "2.3",
    }
    for kind, article in kinds.items():
        rij = answer("lkv.verklaring_maanden", "2018-01-01", kind).rij
        assert rij is not None
        assert rij.bron.artikel == article


def test_the_sick_report_under_the_no_risk_policy_has_six_weeks() -> None:
    assert answer("ziekmelding.no_risk_weken", "2026-07-01").waarde == 6
    assert answer("ziekmelding.werkgever_dag", "2026-07-01").waarde == 4
    assert answer("awb.bezwaar_weken", "2026-07-01").waarde == 6
