"""Published figures of the minimum wage, the wage-cost subsidy and the wage value, laid beside the law data."""

from datetime import date, timedelta
from fractions import Fraction

import pytest

from banenafspraak.antwoord import Antwoord, Oorzaak
from banenafspraak.inlezen import wetboek
from banenafspraak.parameter import Rij, Zekerheid
from banenafspraak.waarden import published


def ask(naam: str, op: str, sleutel: str | None = None) -> Antwoord:
    return wetboek().antwoord(naam, date.fromisoformat(op), sleutel)


def value(naam: str, op: str, sleutel: str | None = None) -> int | str | None:
    return published(ask(naam, op, sleutel).waarde)


def bounds(naam: str, op: str) -> tuple[int | str | None, int | str | None]:
    rij = ask(naam, op).rij
    assert rij is not None
    return published(rij.ondergrens), published(rij.bovengrens)


def rows(naam: str) -> tuple[Rij, ...]:
    """The rows in which the law has this value."""
    return tuple(rij for rij in wetboek().parameter(naam).reeksen[None] if rij.bestaat)


def whole(rij: Rij | None) -> int:
    assert rij is not None
    assert isinstance(rij.waarde, int)
    return rij.waarde


@pytest.mark.parametrize(
    ("naam", "first_day", "before", "after"),
    [
        ("wml.maand", "2013-07-01", 146940, 147780),
        ("wml.maand", "2014-01-01", 147780, 148560),
        ("wml.maand", "2014-07-01", 148560, 149520),
        ("wml.maand", "2015-01-01", 149520, 150180),
        ("wml.maand", "2015-07-01", 150180, 150780),
        ("wml.maand", "2016-01-01", 150780, 152460),
        ("wml.maand", "2016-07-01", 152460, 153720),
        ("wml.maand", "2017-01-01", 153720, 155160),
        ("wml.maand", "2017-07-01", 155160, 156540),
        ("wml.maand", "2018-01-01", 156540, 157800),
        ("wml.maand", "2018-07-01", 157800, 159420),
        ("wml.maand", "2019-01-01", 159420, 161580),
        ("wml.maand", "2019-07-01", 161580, 163560),
        ("wml.maand", "2020-01-01", 163560, 165360),
        ("wml.maand", "2020-07-01", 165360, 168000),
        ("wml.maand", "2021-01-01", 168000, 168480),
        ("wml.maand", "2021-07-01", 168480, 170100),
        ("wml.maand", "2022-01-01", 170100, 172500),
        ("wml.maand", "2022-07-01", 172500, 175620),
        ("wml.maand", "2023-01-01", 175620, 193440),
        ("wml.maand", "2023-07-01", 193440, 199500),
        ("wml.maand", "2024-01-01", 199500, None),
        ("wml.week", "2020-07-01", 38160, 38770),
        ("wml.week", "2024-01-01", 46040, None),
        ("wml.dag", "2022-01-01", 7851, 7962),
        ("wml.dag", "2024-01-01", 9208, None),
        ("wml.uur", "2024-01-01", None, 1327),
        ("wml.uur", "2024-07-01", 1327, 1368),
        ("wml.uur", "2025-01-01", 1368, 1406),
        ("wml.uur", "2025-07-01", 1406, 1440),
        ("wml.uur", "2026-01-01", 1440, 1471),
        ("wml.uur", "2026-07-01", 1471, 1499),
        ("wml.uur", "2027-01-01", 1499, None),
        ("wml.referentiemaand", "2024-01-01", None, 206940),
        ("wml.referentiemaand", "2024-07-01", 206940, 213360),
        ("wml.referentiemaand", "2025-01-01", 213360, 219180),
        ("wml.referentiemaand", "2025-07-01", 219180, 224580),
        ("wml.referentiemaand", "2026-01-01", 224580, 229440),
        ("wml.referentiemaand", "2026-07-01", 229440, 233700),
        ("wml.referentiemaand", "2027-01-01", 233700, None),
        ("wml.volwassen_leeftijd", "1983-07-01", None, 23),
        ("wml.volwassen_leeftijd", "2017-07-01", 23, 22),
        ("wml.volwassen_leeftijd", "2019-07-01", 22, 21),
        ("wml.uren_per_week_referentie", "2024-01-01", None, 3600),
        ("wml.uren_per_maand_referentie", "2024-01-01", None, 15600),
        ("lks.forfait", "2016-07-04", None, "0.5"),
        ("lks.forfait_maanden", "2016-07-04", None, 6),
        ("lks.lasten", "2018-01-01", "0.23", "0.235"),
        ("lks.lasten", "2021-07-01", "0.235", "0.235"),
        ("lks.lasten", "2024-01-01", "0.235", None),
        ("lks.lasten", "2026-01-01", None, "0.25"),
        ("lks.beslistermijn_weken", "2023-07-01", None, 5),
        ("lks.aanvraag_maanden", "2023-07-01", None, 6),
        ("lks.terugkijk_maanden", "2017-02-01", None, 6),
        ("lks.voltijd_uren_per_week", "2024-01-01", None, 3600),
        ("lks.proefplaatsing_maanden", "2017-02-01", 3, None),
        ("lks.ziekte_ondergrens", "2022-01-01", None, "0.3"),
        ("lks.ziekte_forfait", "2022-01-01", None, "0.5"),
        ("loonwaarde.grondslag", "2017-01-01", "rechtens geldend loon", "wettelijk minimumloon"),
        (
            "loonwaarde.factoren",
            "2021-07-01",
            "tempo, kwaliteit en inzetbaarheid",
            "tempo, kwaliteit en netto werktijd",
        ),
        ("loonwaarde.hoofdtaken_max", "2021-07-01", None, 5),
    ],
)
def test_a_value_changes_on_its_first_day_and_not_before(
    naam: str, first_day: str, before: int | str | None, after: int | str | None
) -> None:
    the_day_before = date.fromisoformat(first_day) - timedelta(days=1)
    assert (value(naam, the_day_before.isoformat()), value(naam, first_day)) == (before, after)


@pytest.mark.parametrize("naam", ["wml.maand", "wml.week", "wml.dag", "wml.uur", "wml.referentiemaand"])
def test_the_half_years_of_the_minimum_wage_join_without_a_hole(naam: str) -> None:
    series = rows(naam)
    assert [rij.van for rij in series[1:]] == [rij.tot for rij in series[:-1]]
    assert {(rij.van.month, rij.van.day) for rij in series} == {(1, 1), (7, 1)}


@pytest.mark.parametrize("naam", ["wml.maand", "wml.referentiemaand"])
def test_every_monthly_amount_is_a_multiple_of_sixty_cents(naam: str) -> None:
    assert [whole(rij) % 60 for rij in rows(naam)] == [0] * len(rows(naam))


def test_the_week_is_three_thirteenths_of_the_month_rounded_to_five_cents() -> None:
    for rij in rows("wml.week"):
        month = whole(wetboek().parameter("wml.maand").row(rij.van))
        assert whole(rij) == 5 * ((2 * 3 * month + 65) // 130)


def test_the_day_is_a_fifth_of_the_week() -> None:
    for rij in rows("wml.dag"):
        assert whole(rij) * 5 == whole(wetboek().parameter("wml.week").row(rij.van))


def test_the_hour_of_january_2025_cannot_be_rebuilt_from_the_rounded_month() -> None:
    assert ask("wml.referentiemaand", "2025-01-01").waarde == 1405 * 156
    assert ask("wml.uur", "2025-01-01").waarde == 1406


def test_nothing_is_said_about_the_amounts_of_2027() -> None:
    answer = ask("wml.uur", "2027-01-01")
    assert (answer.rij, answer.oorzaak) == (None, Oorzaak.DATUM)


@pytest.mark.parametrize(
    ("op", "scale"),
    [
        ("2017-06-30", {"22": "0.85", "21": "0.725", "20": "0.615", "19": "0.525", "18": "0.455", "17": "0.395"}),
        ("2017-07-01", {"22": None, "21": "0.85", "20": "0.7", "19": "0.55", "18": "0.475", "17": "0.395"}),
        ("2019-06-30", {"22": None, "21": "0.85", "20": "0.7", "19": "0.55", "18": "0.475", "16": "0.345"}),
        ("2019-07-01", {"22": None, "21": None, "20": "0.8", "19": "0.6", "18": "0.5", "17": "0.395", "15": "0.3"}),
        ("2026-12-31", {"21": None, "20": "0.8", "19": "0.6", "18": "0.5", "17": "0.395", "16": "0.345"}),
        ("2027-01-01", {"20": "0.875", "19": "0.75", "18": "0.625", "17": "0.5", "16": "0.4", "15": "0.3"}),
    ],
)
def test_the_youth_scale_of_each_period(op: str, scale: dict[str, str | None]) -> None:
    assert {age: value("wml.jeugd", op, age) for age in scale} == scale


def test_the_youth_scale_of_2027_is_announced_and_not_certain() -> None:
    rij = ask("wml.jeugd", "2027-01-01", "19").rij
    assert rij is not None
    assert rij.zekerheid is Zekerheid.MIDDEL
    assert rij.opmerking is not None


@pytest.mark.parametrize(
    ("op", "scale"),
    [
        ("2017-06-30", {"20": None, "18": None}),
        ("2017-07-01", {"21": None, "20": "0.615", "19": "0.525", "18": "0.455"}),
        ("2026-12-31", {"21": None, "20": "0.615", "19": "0.525", "18": "0.455"}),
        ("2027-01-01", {"20": None, "19": None, "18": None}),
    ],
)
def test_the_bbl_scale_runs_from_2017_to_2027(op: str, scale: dict[str, str | None]) -> None:
    assert {age: value("wml.bbl", op, age) for age in scale} == scale


def test_the_factors_between_month_week_and_day_are_exact() -> None:
    assert ask("wml.weken_per_maand", "2026-07-01").waarde == Fraction(13, 3)
    assert value("wml.dagen_per_maand", "2026-07-01") == "21.67"


@pytest.mark.parametrize("op", ["2013-01-01", "2026-07-01"])
def test_the_holiday_allowance_is_eight_percent(op: str) -> None:
    assert value("vakantiebijslag", op) == "0.08"


@pytest.mark.parametrize("op", ["2015-01-01", "2016-12-31", "2017-01-01", "2026-07-01"])
def test_the_cap_has_been_seventy_percent_since_2015(op: str) -> None:
    assert value("lks.plafond", op) == "0.7"


def test_before_2015_there_is_no_cap() -> None:
    assert ask("lks.plafond", "2014-12-31").oorzaak is Oorzaak.DATUM


@pytest.mark.parametrize("op", ["2024-01-01", "2024-06-01", "2025-12-31"])
def test_the_charges_of_2024_and_2025_are_unknown_between_two_bounds(op: str) -> None:
    assert value("lks.lasten", op) is None
    assert bounds("lks.lasten", op) == ("0.235", "0.25")


def test_the_rate_that_never_applied_is_only_a_remark() -> None:
    rij = ask("lks.lasten", "2015-01-01").rij
    assert rij is not None
    assert rij.opmerking is not None
    assert published(rij.waarde) == "0.23"
    assert "23,5%" in rij.opmerking.nl


@pytest.mark.parametrize("naam", ["lks.forfait", "lks.forfait_maanden"])
@pytest.mark.parametrize("op", ["2015-01-01", "2016-07-03"])
def test_before_4_july_2016_the_forfait_does_not_exist_and_the_reason_says_so(naam: str, op: str) -> None:
    answer = ask(naam, op)
    assert answer.waarde is None
    assert answer.reden is not None


@pytest.mark.parametrize("op", ["2016-07-04", "2017-01-31", "2017-02-01"])
def test_the_forfait_of_february_2017_works_back_to_4_july_2016(op: str) -> None:
    assert (value("lks.forfait", op), value("lks.forfait_maanden", op)) == ("0.5", 6)


def test_the_back_dating_of_the_forfait_is_told() -> None:
    rij = ask("lks.forfait", "2016-07-04").rij
    assert rij is not None
    assert rij.opmerking is not None
    assert "4 juli 2016" in rij.opmerking.nl


@pytest.mark.parametrize("sleutel", ["regulier", "beschut"])
def test_since_2017_no_fixed_period_for_a_new_measurement(sleutel: str) -> None:
    before = {"regulier": 1, "beschut": 3}[sleutel]
    assert value("loonwaarde.herbepaling_jaren", "2017-01-31", sleutel) == before
    assert value("loonwaarde.herbepaling_jaren", "2017-02-01", sleutel) is None
    assert wetboek().parameter("loonwaarde.herbepaling_jaren").beslisser == "gemeente"
