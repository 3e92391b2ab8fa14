"""``werkkamer gebied`` in its public format, and what ``werkkamer wet --plaats`` says of the place on that day."""

from typing import Any

import pytest

from tests.loket.hulp import ISO_DAY, VERSIONS, real, refused, run

FIELDS = {"gevraagd", "op", "gemeente", "geldend", "regios", "geschiedenis", "bevindingen"}


def test_a_gemeente_answers_with_its_region_and_source() -> None:
    outcome = run("gebied", "GM0344", "--op", "2026-01-01", "--json")
    assert (outcome.code, outcome.err) == (0, "")
    document = outcome.document
    assert document.keys() == FIELDS | VERSIONS
    assert (document["gevraagd"], document["op"]) == ("GM0344", "2026-01-01")
    assert document["gemeente"] == {"code": "GM0344", "naam": "Utrecht", "bestaat": True}
    assert document["geldend"] == [{"code": "GM0344", "naam": "Utrecht", "aandeel": "1"}]
    (regio,) = document["regios"]
    assert (regio["code"], regio["naam"]) == ("AM13", "Midden-Utrecht")
    assert regio["bron"]["sleutel"]
    assert regio["bron"]["titel"]


@pytest.mark.parametrize("naam", ["utrecht", "UTRECHT", " Utrecht ", "gm0344", "GM0344"])
def test_name_and_code_give_the_same_answer(naam: str) -> None:
    document = run("gebied", naam, "--op", "2026-01-01", "--json").document
    assert document["gemeente"]["code"] == "GM0344"
    assert document["gevraagd"] == naam


@pytest.mark.parametrize(
    ("naam", "code"),
    [
        ("den bosch", "GM0796"),
        ("'s-Hertogenbosch", "GM0796"),
        ("s-hertogenbosch", "GM0796"),
        ("sudwest-fryslan", "GM1900"),
    ],
)
def test_accents_apostrophes_and_other_names_are_understood(naam: str, code: str) -> None:
    assert run("gebied", naam, "--op", "2026-01-01", "--json").document["gemeente"]["code"] == code


def test_a_split_over_two_regions_names_both_with_a_finding() -> None:
    outcome = run("gebied", "Haaren", "--op", "2022-01-01", "--json")
    document = outcome.document
    assert outcome.code == 0
    assert document["gemeente"] == {"code": "GM0788", "naam": "Haaren", "bestaat": False}
    assert [regio["code"] for regio in document["regios"]] == ["AM26", "AM27"]
    assert {part["aandeel"] for part in document["geldend"]} == {None}
    assert "splitsing_over_regios" in {finding["code"] for finding in outcome.findings}


def test_the_day_before_the_split_it_was_one_region() -> None:
    document = run("gebied", "Haaren", "--op", "2020-12-31", "--json").document
    assert document["gemeente"]["bestaat"] is True
    assert [regio["code"] for regio in document["regios"]] == ["AM27"]


@pytest.mark.parametrize("op", ["1999-01-01", "0001-01-01", "9999-12-31"])
def test_outside_what_is_known_it_is_unknown_with_a_finding_and_exit_0(op: str) -> None:
    outcome = run("gebied", "Utrecht", "--op", op, "--json")
    assert outcome.code == 0
    assert outcome.document["regios"] == []
    assert "buiten_bereik" in {finding["code"] for finding in outcome.findings}


def test_a_history_has_days_or_periods_in_order() -> None:
    history = run("gebied", "Haaren", "--op", "2022-01-01", "--json").document["geschiedenis"]
    begins = [event.get("datum") or event["van"] for event in history]
    assert begins == sorted(begins)
    assert all(ISO_DAY.match(begin) for begin in begins)
    assert all(event["bericht"] for event in history)


@pytest.mark.parametrize("naam", ["Zuidwold", "Utrect", "GM9999"])
def test_an_unknown_gemeente_is_bad_input_with_suggestions(naam: str) -> None:
    found = refused("gebied", naam, "--json")
    assert found[0]["code"] == "onbekende_gemeente"
    assert len(found[0]["suggesties"]) >= 1


@pytest.mark.parametrize("naam", ["", " ", "%", "_", "x" * 5000, "\x1b[31m", "363363363363", "AM26", "Zeeland"])
def test_whatever_is_typed_is_refused_without_a_crash(naam: str) -> None:
    assert refused("gebied", naam, "--op", "2026-01-01", "--json")


def test_a_date_that_is_none_is_bad_input() -> None:
    assert refused("gebied", "Utrecht", "--op", "gisteren", "--json")[0]["waar"] == {"feit": "--op"}


def test_people_read_the_answer_on_stderr() -> None:
    outcome = real("gebied", "Utrecht", "--op", "2026-01-01")
    assert "Midden-Utrecht" in outcome.err
    assert outcome.document["regios"][0]["code"] == "AM13"


def test_findings_come_in_english_when_asked() -> None:
    dutch = run("gebied", "Haaren", "--op", "2022-01-01", "--json").findings
    english = run("gebied", "Haaren", "--op", "2022-01-01", "--json", "--taal", "en").findings
    assert [f["code"] for f in dutch] == [f["code"] for f in english]
    assert all(one["bericht"] != other["bericht"] for one, other in zip(dutch, english, strict=True))


SUBSIDY = ("wet", "tijdelijke_subsidie.bedrag_max")  # a rule of region AM18, from 2024-04-22


def codes(document: dict[str, Any]) -> list[str]:
    return [finding["code"] for finding in document["bevindingen"]]


def test_a_rule_of_the_region_holds_for_its_gemeenten() -> None:
    document = run(*SUBSIDY, "--op", "2026-01-01", "--plaats", "Amsterdam", "--json").document
    assert (document["plaats"], document["lokaal"]["plaats"]) == ("GM0363", "AM18")
    assert document["bevindingen"] == []


def test_for_a_gemeente_that_ended_its_heir_speaks() -> None:
    document = run(*SUBSIDY, "--op", "2024-06-01", "--plaats", "Weesp", "--json").document
    assert (document["plaats"], document["lokaal"]["plaats"]) == ("GM0363", "AM18")
    document = run("wet", "lks.forfait_maanden", "--op", "2024-06-01", "--plaats", "Weesp", "--json").document
    assert [row["plaats"] for row in document["bewijs"]] == ["GM0363"]


@pytest.mark.parametrize(
    ("plaats", "op", "code", "finding"),
    [
        ("Renkum", "2018-06-01", "GM0274", "wissel_onbekend"),
        ("Vijfheerenlanden", "2020-06-01", "GM1961", "tegenstrijdig"),
        ("Haaren", "2022-01-01", "GM0788", "splitsing_over_regios"),
        ("Weesp", "2021-06-01", "GM0457", "wissel_onbekend"),
    ],
)
def test_where_the_region_is_not_certain_no_region_speaks_and_it_is_said(
    plaats: str, op: str, code: str, finding: str
) -> None:
    document = run(*SUBSIDY, "--op", op, "--plaats", plaats, "--json").document
    assert (document["plaats"], document["lokaal"], document["bewijs"]) == (code, None, [])
    assert finding in codes(document)


def test_one_of_several_heirs_does_not_speak_for_the_whole_area() -> None:
    outcome = run("wet", "wml.uur", "--op", "2022-01-01", "--plaats", "Haaren", "--json")
    (several,) = [f for f in outcome.findings if f["code"] == "meer_gemeenten"]
    assert "Tilburg (GM0855)" in several["suggesties"]
    assert (outcome.err, outcome.document["lokaal"]) == ("", None)


def test_people_read_on_stderr_what_is_not_known_of_the_place() -> None:
    outcome = real("wet", "wml.uur", "--op", "2018-06-01", "--plaats", "Renkum")
    assert "Renkum wisselde van regio." in outcome.err
    assert codes(outcome.document) == ["wissel_onbekend", "lage_zekerheid"]


def test_without_a_place_there_are_no_findings_of_one() -> None:
    assert "bevindingen" not in run("wet", "wml.uur", "--op", "2026-01-01", "--json").document
