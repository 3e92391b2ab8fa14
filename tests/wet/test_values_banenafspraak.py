"""Published figures of the banenafspraak, the quotum and the register, laid beside the law data."""

from datetime import date

import pytest

from banenafspraak.antwoord import Antwoord
from banenafspraak.inlezen import wetboek
from banenafspraak.parameter import Zekerheid
from banenafspraak.waarden import published

SECTORS = ("markt", "overheid", "totaal")
OURS = ("wml", "lks", "loonwaarde", "baan", "doel", "resultaat", "nulmeting", "inleen", "quotum", "register")


def ask(naam: str, op: str, sleutel: str | None = None) -> Antwoord:
    return wetboek().antwoord(naam, date.fromisoformat(op), sleutel)


def value(naam: str, op: str, sleutel: str | None = None) -> int | str | None:
    return published(ask(naam, op, sleutel).waarde)


def per_sector(naam: str, op: str) -> tuple[int | str | None, ...]:
    return tuple(value(naam, op, sector) for sector in SECTORS)


def upper(naam: str, op: str, sleutel: str) -> int | str | None:
    rij = ask(naam, op, sleutel).rij
    assert rij is not None
    return published(rij.bovengrens)


@pytest.mark.parametrize(
    ("naam", "amount"),
    [("baan.uren_per_week", 2550), ("baan.uren_per_maand", 11092), ("baan.uren_per_jaar", 133100)],
)
@pytest.mark.parametrize("op", ["2013-01-01", "2026-11-21"])
def test_one_job_is_a_fixed_number_of_paid_hours(naam: str, amount: int, op: str) -> None:
    assert value(naam, op) == amount


def test_the_hours_of_four_weeks_are_shown_as_unverified() -> None:
    rij = ask("baan.uren_per_vier_weken", "2026-01-01").rij
    assert rij is not None
    assert (rij.waarde, rij.zekerheid) == (10238, Zekerheid.LAAG)


@pytest.mark.parametrize(
    ("year", "targets"),
    [
        (2015, (6000, 3000, 9000)),
        (2016, (14000, 6500, 20500)),
        (2017, (23000, 10000, 33000)),
        (2018, (31000, 12500, 43500)),
        (2019, (40000, 15000, 55000)),
        (2020, (50000, 17500, 67500)),
        (2021, (60000, 20000, 80000)),
        (2022, (70000, 22500, 92500)),
        (2023, (80000, 25000, 105000)),
        (2024, (90000, 25000, 115000)),
        (2025, (100000, 25000, 125000)),
        (2026, (100000, 25000, 125000)),
        (2031, (100000, 25000, 125000)),
    ],
)
@pytest.mark.parametrize("day", ["01-01", "12-31"])
def test_the_target_of_a_calendar_year(year: int, targets: tuple[int, ...], day: str) -> None:
    assert per_sector("doel.extra_banen", f"{year}-{day}") == targets


def test_there_is_no_target_by_law_before_2015() -> None:
    assert per_sector("doel.extra_banen", "2014-12-31") == (None, None, None)


@pytest.mark.parametrize("sector", SECTORS)
@pytest.mark.parametrize("year", range(2015, 2028))
def test_the_target_in_hours_is_jobs_times_110_92_exactly(year: int, sector: str) -> None:
    jobs, hours = (ask(naam, f"{year}-06-30", sector).waarde for naam in ("doel.extra_banen", "doel.extra_banen_uren"))
    assert isinstance(jobs, int)
    assert hours == jobs * 11092


@pytest.mark.parametrize(
    ("year", "results"),
    [
        (2014, (None, None, None)),
        (2015, (15604, 5453, 21057)),
        (2016, (18957, 3597, 22554)),
        (2017, (30432, 6471, 36903)),
        (2018, (44017, 7940, 51957)),
        (2019, (51829, 9786, 61615)),
        (2020, (53799, None, None)),
        (2021, (60966, 11842, 72809)),
        (2022, (71113, 10004, 81117)),
        (2023, (74031, 11634, 85665)),
        (2024, (None, None, None)),
        (2025, (None, None, None)),
        (2026, (None, None, None)),
    ],
)
def test_the_result_of_a_measured_year(year: int, results: tuple[int | None, ...]) -> None:
    assert per_sector("resultaat.extra_banen", f"{year}-12-31") == results
    assert per_sector("resultaat.extra_banen", f"{year}-01-01") == results


def test_results_of_the_sectors_add_up_but_for_rounding() -> None:
    for year in (2015, 2016, 2017, 2018, 2019, 2021, 2022, 2023):
        markt, overheid, totaal = (ask("resultaat.extra_banen", f"{year}-12-31", key).waarde for key in SECTORS)
        assert isinstance(markt, int)
        assert isinstance(overheid, int)
        assert isinstance(totaal, int)
        assert abs(markt + overheid - totaal) <= 1


@pytest.mark.parametrize(
    ("op", "sector", "most"),
    [
        ("2020-12-31", "overheid", 13700),
        ("2020-12-31", "totaal", 67499),
        ("2024-12-31", "markt", 89999),
        ("2024-12-31", "overheid", 24999),
        ("2024-12-31", "totaal", 90000),
    ],
)
def test_an_unknown_result_has_a_reason_and_the_bound_that_is_known(op: str, sector: str, most: int) -> None:
    answer = ask("resultaat.extra_banen", op, sector)
    assert answer.waarde is None
    assert answer.reden is not None
    assert upper("resultaat.extra_banen", op, sector) == most


def test_the_result_of_2025_is_unknown_without_a_bound() -> None:
    for sector in SECTORS:
        assert upper("resultaat.extra_banen", "2025-12-31", sector) is None
        assert ask("resultaat.extra_banen", "2025-12-31", sector).reden is not None


@pytest.mark.parametrize(
    ("op", "soort", "jobs"),
    [
        ("2017-03-31", "totaal", 24606),
        ("2017-12-31", "regulier_overheid", 553),
        ("2019-09-30", "totaal", 58544),
        ("2022-06-30", "totaal", 77673),
        ("2022-12-31", "totaal", None),
        ("2023-12-31", "totaal", 86264),
        ("2024-01-01", "totaal", None),
    ],
)
def test_a_quarter_is_a_figure_of_its_own_and_not_the_result(op: str, soort: str, jobs: int | None) -> None:
    assert value("resultaat.kwartaal", op, soort) == jobs


def test_lent_workers_may_fall_below_the_baseline() -> None:
    assert value("resultaat.inleen_kwartaal", "2019-09-30") == 10640
    assert value("resultaat.inleen_kwartaal", "2023-12-31") == -830


def test_the_two_baselines_stand_apart_and_only_the_first_has_sectors() -> None:
    hours = {key: value("nulmeting.uren", "2015-01-01", f"regeling_2015{key}") for key in ("", "_markt", "_overheid")}
    assert hours == {"": 796996500, "_markt": 691449100, "_overheid": 105547400}
    assert value("nulmeting.banen", "2016-12-31", "uwv_2016") == 75180
    for sector in ("markt", "overheid"):
        answer = ask("nulmeting.banen", "2016-12-31", f"uwv_2016_{sector}")
        assert answer.waarde is None
        assert answer.reden is not None


@pytest.mark.parametrize("key", ["regeling_2015", "regeling_2015_markt", "regeling_2015_overheid"])
def test_a_baseline_in_hours_is_no_whole_number_of_jobs(key: str) -> None:
    hours = ask("nulmeting.uren", "2015-01-01", key).waarde
    rij = ask("nulmeting.banen", "2015-01-01", key).rij
    assert rij is not None
    assert isinstance(hours, int)
    assert (rij.waarde, rij.ondergrens, rij.bovengrens) == (None, hours // 11092, hours // 11092 + 1)


@pytest.mark.parametrize(
    ("year", "share"),
    [(2012, "0.24"), (2013, None), (2015, None), (2016, "0.278"), (2019, None), (2020, "0.337"), (2021, None)],
)
def test_the_key_for_lent_hours_is_known_for_three_years(year: int, share: str | None) -> None:
    assert value("inleen.aandeel_overheid", f"{year}-12-31") == share


@pytest.mark.parametrize(
    ("op", "threshold"),
    [("2015-04-30", None), ("2015-05-01", 4057500), ("2027-12-31", 4057500), ("2028-01-01", None)],
)
def test_the_threshold_of_the_quotum(op: str, threshold: int | None) -> None:
    assert value("quotum.drempel_uren", op) == threshold


def test_the_threshold_is_twenty_five_average_employees() -> None:
    threshold, employees, hours = (
        ask(f"quotum.{name}", "2018-01-01").waarde
        for name in ("drempel_uren", "drempel_werknemers", "uren_per_werknemer")
    )
    assert isinstance(employees, int)
    assert isinstance(hours, int)
    assert threshold == employees * hours


def test_the_levy_is_five_thousand_euros_a_job() -> None:
    assert value("quotum.heffing_per_baan", "2018-01-01") == 500000


@pytest.mark.parametrize(("op", "share"), [("2017-12-31", None), ("2018-01-01", "0.0193"), ("2019-01-01", None)])
def test_only_the_percentage_of_2018_for_government_is_known(op: str, share: str | None) -> None:
    assert value("quotum.percentage", op, "overheid") == share
    assert value("quotum.percentage", op, "markt") is None
    assert ask("quotum.percentage", op, "markt").reden is not None


@pytest.mark.parametrize(
    ("naam", "year", "markt", "overheid"),
    [
        ("quotum.extra_banen", 2017, 19500, 8750),
        ("quotum.extra_banen", 2018, 27000, 11250),
        ("quotum.extra_banen", 2019, 35500, 13750),
        ("quotum.extra_banen", 2023, 75000, 23750),
        ("quotum.extra_banen", 2024, 85000, 25000),
        ("quotum.extra_banen", 2025, 95000, 25000),
        ("quotum.extra_banen", 2030, 100000, 25000),
        ("quotum.lid2_personen", 2017, 744, 256),
        ("quotum.lid2_personen", 2020, 2557, 1089),
        ("quotum.lid2_personen", 2023, 4370, 1922),
        ("quotum.lid2_personen", 2024, 4974, 1922),
        ("quotum.lid2_personen", 2030, 5578, 1922),
        ("quotum.banen_nulmeting", 2017, 35397, 12196),
    ],
)
def test_the_tables_of_the_quotum_percentage(naam: str, year: int, markt: int, overheid: int) -> None:
    assert (value(naam, f"{year}-12-31", "markt"), value(naam, f"{year}-12-31", "overheid")) == (markt, overheid)


def test_a_decision_day_that_moved_on_an_unknown_date_is_unknown_since() -> None:
    assert value("quotum.kalender", "2017-12-31", "beschikking") == "1 augustus"
    answer = ask("quotum.kalender", "2018-01-01", "beschikking")
    assert answer.waarde is None
    assert answer.reden is not None
    assert "1 november" in answer.reden.nl
    assert value("quotum.kalender", "2026-11-21", "beschikking") == "1 november"


@pytest.mark.parametrize("naam", ["quotum.opslag", "quotum.bonus"])
def test_the_new_quotum_has_no_amount_in_force(naam: str) -> None:
    rij = ask(naam, "2026-11-21").rij
    assert rij is not None
    assert not rij.bestaat


def test_a_text_that_was_read_on_a_day_is_no_change_of_that_day() -> None:
    changed = {found.nieuw.parameter.naam for found in wetboek().verschil(date(2026, 6, 30), date(2026, 7, 1))}
    # What a rule needs from the text of that day was not known before it.
    first_known = {"register.lid2_al_ontvangen"}
    assert {naam for naam in changed if naam.startswith(OURS)} == {"wml.uur", "wml.referentiemaand"} | first_known


@pytest.mark.parametrize(
    ("op", "reeks", "people"),
    [
        ("2012-12-31", "register_zonder_wsw", 247739),
        ("2016-12-31", "register", 212875),
        ("2017-03-31", "register", 204074),
        ("2019-12-31", "register", None),
        ("2023-09-30", "banenafspraak", 263435),
        ("2023-10-01", "banenafspraak", None),
    ],
)
def test_people_in_the_register_at_the_end_of_a_quarter(op: str, reeks: str, people: int | None) -> None:
    assert value("register.personen", op, reeks) == people


@pytest.mark.parametrize(
    ("op", "years"), [("2015-07-01", 2), ("2017-12-31", 2), ("2018-01-01", None), ("2020-01-01", None)]
)
def test_the_run_off_of_two_years_ended_in_2018(op: str, years: int | None) -> None:
    assert value("register.uitloop_jaren", op) == years


@pytest.mark.parametrize(
    ("op", "must"),
    [("2015-05-01", "1"), ("2017-12-31", "1"), ("2018-01-01", None), ("2026-06-30", None), ("2026-07-01", "0")],
)
def test_until_when_paragraph_2_asked_for_a_provision_already_received_is_unknown(op: str, must: str | None) -> None:
    assert value("register.lid2_al_ontvangen", op) == must


@pytest.mark.parametrize("school", ["vso", "praktijkonderwijs"])
def test_that_a_written_notice_is_enough_is_known_from_the_text_of_april_2026(school: str) -> None:
    assert value("register.melding_genoeg", "2026-03-31", school) is None
    assert value("register.melding_genoeg", "2026-04-01", school) == "1"
