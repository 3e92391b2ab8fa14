"""Where lay this gemeente on this day: worked by hand from the sources, one story per test."""

from datetime import date
from typing import Any

import pytest

from banenafspraak.verdeling.gebieden import gebieden


def answer(naam: str, op: str) -> dict[str, Any]:
    return gebieden().gebied(naam, date.fromisoformat(op)).as_json()


def regios(naam: str, op: str) -> list[str]:
    return [regio["code"] for regio in answer(naam, op)["regios"]]


def codes(naam: str, op: str) -> list[str]:
    return sorted(finding["code"] for finding in answer(naam, op)["bevindingen"])


def geldend(naam: str, op: str) -> dict[str, str | None]:
    return {part["code"]: part["aandeel"] for part in answer(naam, op)["geldend"]}


def candidates(naam: str, op: str) -> set[str]:
    found = [f for f in answer(naam, op)["bevindingen"] if f["code"] == "wissel_onbekend"]
    return set(found[0]["suggesties"]) if found else set()


def test_haaren_is_itself_until_the_last_day_of_2020() -> None:
    assert geldend("GM0788", "2020-12-31") == {"GM0788": "1"}
    assert regios("GM0788", "2020-12-31") == ["AM27"]
    assert codes("GM0788", "2020-12-31") == []


@pytest.mark.parametrize("op", ["2021-01-01", "2022-01-01", "2026-01-01"])
def test_haaren_goes_to_four_gemeenten_in_two_regions_without_shares(op: str) -> None:
    assert geldend("Haaren", op) == {"GM0757": None, "GM0824": None, "GM0855": None, "GM0865": None}
    assert regios("Haaren", op) == ["AM26", "AM27"]
    assert "splitsing_over_regios" in codes("Haaren", op)
    assert answer("Haaren", op)["gemeente"] == {"code": "GM0788", "naam": "Haaren", "bestaat": False}


def test_littenseradiel_is_split_by_the_shares_of_the_source() -> None:
    assert geldend("GM0140", "2018-01-01") == {"GM0080": "0.32", "GM1900": "0.51", "GM1949": "0.17"}
    assert regios("GM0140", "2018-01-01") == ["AM02"]


def test_the_shares_of_winsum_are_scaled_to_one_and_that_is_said() -> None:
    parts = geldend("Winsum", "2019-01-01")  # 0.8840 / 0.9997 and 0.1157 / 0.9997
    assert parts == {"GM1966": "0.8842652796", "GM1969": "0.1157347204"}
    assert "aandelen_geschaald" in codes("Winsum", "2019-01-01")
    assert regios("Winsum", "2019-01-01") == ["AM01"]


def test_boarnsterhim_has_four_heirs_in_one_region() -> None:
    assert geldend("Boarnsterhim", "2014-01-01") == {"GM0074": None, "GM0080": None, "GM1900": None, "GM1921": None}
    assert regios("Boarnsterhim", "2014-01-01") == ["AM02"]
    assert "splitsing_over_regios" not in codes("Boarnsterhim", "2014-01-01")


def test_maasdonk_has_two_heirs_in_one_region() -> None:
    assert geldend("Maasdonk", "2014-12-31") == {"GM1671": "1"}
    assert geldend("Maasdonk", "2015-01-01") == {"GM0796": None, "GM0828": None}
    assert regios("Maasdonk", "2015-01-01") == ["AM27"]


def test_millingen_passes_through_groesbeek_to_berg_en_dal() -> None:
    assert geldend("Millingen aan de Rijn", "2014-12-31") == {"GM0265": "1"}
    assert geldend("Millingen aan de Rijn", "2015-01-01") == {"GM0241": "1"}
    assert geldend("Millingen aan de Rijn", "2015-12-31") == {"GM0241": "1"}
    assert geldend("Millingen aan de Rijn", "2016-01-01") == {"GM1945": "1"}


def test_before_its_beginning_a_gemeente_is_what_it_was_made_of() -> None:
    assert geldend("Berg en Dal", "2015-06-01") == {"GM0241": "1"}
    assert geldend("Berg en Dal", "2014-06-01") == {"GM0241": None, "GM0265": None, "GM0282": None}
    assert "nog_niet_bestaand" in codes("Berg en Dal", "2014-06-01")
    assert regios("Berg en Dal", "2014-06-01") == ["AM08"]


def test_the_area_of_west_betuwe_lay_in_two_regions_before_2019() -> None:
    assert regios("West Betuwe", "2018-12-31") == ["AM10", "AM35"]
    assert {"nog_niet_bestaand", "gebied_over_regios"} <= set(codes("West Betuwe", "2018-12-31"))
    assert regios("West Betuwe", "2019-01-01") == ["AM10"]
    assert codes("West Betuwe", "2019-01-01") == ["tussenliggend"]


@pytest.mark.parametrize(
    ("op", "seen", "either"),
    [
        ("2014-01-01", ["AM07"], set()),
        ("2014-01-02", [], {"AM07", "AM31"}),
        ("2014-12-31", [], {"AM07", "AM31"}),
        ("2015-01-01", ["AM31"], set()),
        ("2015-07-01", ["AM31"], set()),
        ("2016-01-01", ["AM31"], set()),
        ("2016-01-02", [], {"AM31", "AM07"}),
        ("2018-06-01", [], {"AM38", "AM07"}),
        ("2020-01-01", ["AM07"], set()),
        ("2020-01-02", [], {"AM07", "AM38"}),
        ("2025-12-31", [], {"AM07", "AM38"}),
        ("2026-01-01", ["AM38"], set()),
        ("2026-12-31", ["AM38"], set()),
    ],
)
def test_renkum_goes_to_and_fro_and_is_never_guessed(op: str, seen: list[str], either: set[str]) -> None:
    assert regios("Renkum", op) == seen
    assert candidates("Renkum", op) == either


def test_renkum_in_2020_rests_on_an_undated_list_and_says_so() -> None:
    assert codes("Renkum", "2020-01-01") == ["lage_zekerheid"]


def test_zuidplas_in_the_middle_of_2014_has_two_candidates_and_no_region() -> None:
    assert regios("Zuidplas", "2014-01-01") == ["AM20"]
    assert regios("Zuidplas", "2014-06-01") == []
    assert candidates("Zuidplas", "2014-06-01") == {"AM20", "AM22"}
    assert regios("Zuidplas", "2015-01-01") == ["AM22"]
    found = answer("Zuidplas", "2014-06-01")["bevindingen"][0]["bericht"]
    assert "Midden-Holland (AM20)" in found
    assert "Rijnmond (AM22)" in found
    assert "2014" in found
    assert "2015" in found


@pytest.mark.parametrize("op", ["2019-01-01", "2020-07-15", "2020-12-31"])
def test_sources_contradict_about_vijfheerenlanden_until_2021(op: str) -> None:
    assert regios("Vijfheerenlanden", op) == ["AM13", "AM35"]
    assert codes("Vijfheerenlanden", op) == ["tegenstrijdig"]


def test_vijfheerenlanden_lies_in_gorinchem_from_2021() -> None:
    assert regios("Vijfheerenlanden", "2021-01-01") == ["AM35"]
    assert codes("Vijfheerenlanden", "2025-12-31") == ["tussenliggend"]
    assert codes("Vijfheerenlanden", "2026-01-01") == []


def test_sources_contradict_about_landsmeer_in_2014_only() -> None:
    assert regios("Landsmeer", "2014-12-31") == ["AM17", "AM18"]
    assert codes("Landsmeer", "2014-12-31") == ["tegenstrijdig"]
    assert regios("Landsmeer", "2015-01-01") == ["AM17"]
    assert codes("Landsmeer", "2015-01-01") == []


def test_weesp_ends_on_24_march_2022() -> None:
    assert geldend("Weesp", "2022-03-23") == {"GM0457": "1"}
    assert geldend("Weesp", "2022-03-24") == {"GM0363": "1"}
    assert regios("Weesp", "2022-03-23") == regios("Weesp", "2022-03-24") == ["AM18"]


def test_weesp_changes_region_on_an_unknown_day_between_2020_and_2022() -> None:
    assert regios("Weesp", "2020-01-01") == ["AM12"]
    assert candidates("Weesp", "2020-01-02") == candidates("Weesp", "2021-12-31") == {"AM12", "AM18"}
    assert regios("Weesp", "2022-01-01") == ["AM18"]


@pytest.mark.parametrize(
    ("op", "code", "found"),
    [
        ("2014-01-01", "AM31", []),
        ("2016-12-31", "AM31", []),
        ("2017-01-01", "AM38", ["codewissel", "tussenliggend"]),
        ("2025-12-31", "AM38", ["codewissel", "tussenliggend"]),
        ("2026-01-01", "AM38", []),
    ],
)
def test_foodvalley_has_the_code_of_the_day(op: str, code: str, found: list[str]) -> None:
    assert regios("Barneveld", op) == [code]
    assert codes("Barneveld", op) == found


def test_cranendonck_changes_once_and_rests_on_the_undated_list_until_2026() -> None:
    assert regios("Cranendonck", "2016-01-01") == ["AM28"]
    assert candidates("Cranendonck", "2019-12-31") == {"AM28", "AM33"}
    assert regios("Cranendonck", "2023-01-01") == ["AM33"]
    assert codes("Cranendonck", "2023-01-01") == ["lage_zekerheid", "tussenliggend"]
    assert codes("Cranendonck", "2026-01-01") == []


def test_a_list_that_changes_nothing_makes_nothing_less_certain() -> None:
    assert regios("Oldebroek", "2020-05-05") == ["AM36"]
    assert codes("Oldebroek", "2020-05-05") == ["tussenliggend"]


def test_a_year_that_was_observed_needs_no_remark() -> None:
    assert codes("Groningen", "2016-12-31") == []
    assert codes("Groningen", "2017-01-01") == ["tussenliggend"]
    assert codes("Groningen", "2026-05-05") == []


def test_haarlemmerliede_changes_region_with_its_herindeling() -> None:
    assert regios("GM0393", "2018-12-31") == ["AM37"]
    assert regios("GM0393", "2019-01-01") == ["AM18"]


def test_a_rename_is_a_chain_and_its_doubtful_day_is_said_only_around_it() -> None:
    assert geldend("De Friese Meren", "2015-05-31") == {"GM1921": "1"}
    assert geldend("De Friese Meren", "2015-06-01") == {"GM1940": "1"}
    assert "datum_niet_geverifieerd" in codes("De Friese Meren", "2015-06-30")
    assert "datum_niet_geverifieerd" in codes("De Fryske Marren", "2015-06-01")
    assert "datum_niet_geverifieerd" not in codes("De Friese Meren", "2015-07-01")
    assert "datum_niet_geverifieerd" not in codes("De Fryske Marren", "2015-05-31")


def test_before_2014_there_is_no_region() -> None:
    assert answer("GM0363", "2013-12-31")["gemeente"]["bestaat"] is None
    assert regios("GM0363", "2013-12-31") == []
    assert codes("GM0363", "2013-12-31") == ["buiten_bereik"]


def test_a_gemeente_that_ended_on_the_first_day_existed_the_day_before_without_a_region() -> None:
    found = answer("Boskoop", "2013-12-31")
    assert found["gemeente"]["bestaat"] is True
    assert found["geldend"] == [{"code": "GM0499", "naam": "Boskoop", "aandeel": "1"}]
    assert found["regios"] == []
    assert codes("Boskoop", "2013-12-31") == ["buiten_bereik"]
    assert geldend("Boskoop", "2014-01-01") == {"GM0484": "1"}


def test_after_2026_nothing_is_known() -> None:
    found = answer("GM0363", "2027-01-01")
    assert found["gemeente"]["bestaat"] is None
    assert (found["geldend"], found["regios"]) == ([], [])
    assert codes("GM0363", "2027-01-01") == ["buiten_bereik"]
    assert "2027" in found["bevindingen"][0]["bericht"]


def test_the_answer_has_exactly_the_public_form() -> None:
    found = answer("gm0363", "2026-01-01")
    assert list(found) == ["gevraagd", "op", "gemeente", "geldend", "regios", "geschiedenis", "bevindingen"]
    assert found["gevraagd"] == "gm0363"
    assert found["gemeente"] == {"code": "GM0363", "naam": "Amsterdam", "bestaat": True}
    assert found["regios"] == [
        {
            "code": "AM18",
            "naam": "Groot Amsterdam",
            "bron": {"sleutel": "cbs_2026", "titel": "CBS, Gebieden in Nederland 2026 (86247NED)", "jaar": 2026},
        }
    ]


def test_the_history_tells_every_event_in_order() -> None:
    events = answer("Weesp", "2026-01-01")["geschiedenis"]
    soorten = [event["soort"] for event in events]
    assert soorten == [*["waarneming"] * 4, "wissel_onbekend", "waarneming", "opgeheven"]
    assert (events[4]["van"], events[4]["tot"]) == ("2020-01-02", "2022-01-01")
    assert events[-1]["datum"] == "2022-03-24"
    assert events[-1]["bericht"] == "Weesp gaat op in Amsterdam."
    days = [event.get("datum") or event["van"] for event in events]
    assert days == sorted(days)


def test_people_can_read_it_in_english() -> None:
    found = gebieden().gebied("Zuidplas", date(2014, 6, 1)).as_json("en")
    assert found["bevindingen"][0]["bericht"].startswith("Zuidplas changed region. We do not know the day.")


@pytest.mark.parametrize(
    ("naam", "op", "plaatsen"),
    [
        ("Utrecht", "2026-01-01", ("GM0344", "AM13")),
        ("Barneveld", "2015-06-01", ("GM0203", "AM38")),  # the region as it is named today
        ("Weesp", "2024-06-01", ("GM0363", "AM18")),
        ("Renkum", "2018-06-01", ("GM0274",)),  # the day of the switch is unknown
        ("Vijfheerenlanden", "2020-06-01", ("GM1961",)),  # sources contradict each other
        ("Haaren", "2022-01-01", ("GM0757", "GM0824", "GM0855", "GM0865")),
        ("Maasdonk", "2016-01-01", ("GM0796", "GM0828")),  # two heirs in one region
        ("GM0363", "2027-01-01", ("GM0363",)),  # whether it exists then is unknown
        ("GM0140", "2012-01-01", ("GM0140",)),
    ],
)
def test_only_the_places_that_hold_on_the_day_speak_for_a_gemeente(
    naam: str, op: str, plaatsen: tuple[str, ...]
) -> None:
    assert gebieden().plaatsen_van(gebieden().gebied(naam, date.fromisoformat(op))) == plaatsen


def test_an_event_says_whether_it_is_certain_and_whether_it_fills_its_period() -> None:
    found = {
        (event.soort, event.is_onzeker, event.hele_periode)
        for gemeente in gebieden().gemeenten.values()
        for event in gebieden().gebied(gemeente.code, date(2026, 1, 1)).geschiedenis
    }
    assert found == {
        ("waarneming", False, False),
        ("ontstaan", False, False),
        ("ontvangt", False, False),
        ("splitsing", False, False),
        ("opgeheven", False, False),
        ("naamswijziging", False, False),
        ("wissel_onbekend", True, False),
        ("codewissel", True, False),
        ("tegenstrijdig", True, True),
        ("regio", False, True),
    }
