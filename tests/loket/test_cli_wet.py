"""``werkkamer wet`` as scripts rely on it: one document on stdout, people read stderr, and only 0 or 2."""

import json
import subprocess
import sys

import pytest

from tests.loket.hulp import ISO_DAY, VERSIONS, process_environment, real, refused, run

FIELDS = {"naam", "op", "plaats", "waarde", "eenheid", "van", "tot", "bron", "zekerheid", "reden"}


def test_the_minimum_wage_answers_exactly_as_the_contract_says() -> None:
    outcome = run("wet", "wml.uur", "--op", "2026-07-01", "--json")
    assert outcome.code == 0
    document = outcome.document
    assert document.keys() >= FIELDS | VERSIONS
    assert {name: document[name] for name in FIELDS - {"bron"}} == {
        "naam": "wml.uur",
        "op": "2026-07-01",
        "plaats": None,
        "waarde": 1499,
        "eenheid": "cent/uur",
        "van": "2026-07-01",
        "tot": "2027-01-01",
        "zekerheid": "hoog",
        "reden": None,
    }
    assert document["bron"].keys() >= {"sleutel", "titel", "artikel", "link"}
    assert document["bron"]["link"] == "https://zoek.officielebekendmakingen.nl/stcrt-2026-16505.html"


def test_with_json_nothing_is_said_on_stderr() -> None:
    assert run("wet", "wml.uur", "--op", "2026-07-01", "--json").err == ""


def test_in_a_pipe_stdout_is_json_and_people_read_stderr() -> None:
    outcome = real("wet", "wml.uur", "--op", "2026-07-01")
    assert outcome.code == 0
    assert outcome.document["waarde"] == 1499
    assert "14,99" in outcome.err
    assert "14,99" not in outcome.out


def test_the_real_command_prints_one_document_and_nothing_else() -> None:
    outcome = real("wet", "wml.uur", "--op", "2026-07-01", "--json")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith("{\n")
    assert outcome.out.endswith("}\n")
    json.loads(outcome.out)


@pytest.mark.parametrize("coding", ["ascii", "latin-1", "utf-8"])
def test_an_argument_that_is_no_utf_8_is_bad_input_and_no_crash(coding: str) -> None:
    outcome = real("wet", b"wml.uur\xff", "--json", PYTHONIOENCODING=coding + ":replace", PYTHONUTF8="1")
    assert outcome.code == 2
    assert outcome.findings[0]["suggesties"][0] == "wml.uur"
    assert "Traceback" not in outcome.err


def test_a_day_before_a_change_gives_the_old_value() -> None:
    assert run("wet", "wml.uur", "--op", "2026-06-30", "--json").document["waarde"] == 1471


@pytest.mark.parametrize("op", ["0001-01-01", "1999-12-31", "2050-01-01", "9999-12-31"])
def test_outside_what_is_known_the_answer_is_unknown_with_the_range_and_exit_0(op: str) -> None:
    outcome = run("wet", "wml.week", "--op", op, "--json")
    assert outcome.code == 0
    document = outcome.document
    assert document["waarde"] is None
    assert document["reden"]
    assert ISO_DAY.match(document["bekend"]["van"])


def test_an_unknown_value_gives_bounds_decider_and_article() -> None:
    outcome = run("wet", "lks.lasten", "--op", "2024-06-01", "--json")
    document = outcome.document
    assert outcome.code == 0
    assert (document["waarde"], document["ondergrens"], document["bovengrens"]) == (None, "0.235", "0.25")
    assert document["reden"]
    assert {"beslisser", "artikel"} <= document.keys()


def test_what_the_law_leaves_open_names_who_decides_and_the_article() -> None:
    document = run("wet", "jobcoach.intern", "--op", "2026-07-01", "--json").document
    assert (document["waarde"], document["beslisser"]) == (None, "gemeente")
    assert "Participatiewet" in document["artikel"]


def test_a_share_is_a_decimal_text() -> None:
    document = run("wet", "lks.plafond", "--op", "2026-07-01", "--json").document
    assert (document["waarde"], document["eenheid"]) == ("0.7", "aandeel")


def test_hours_are_whole_hundredths() -> None:
    document = run("wet", "baan.uren_per_week", "--op", "2026-07-01", "--json").document
    assert (document["waarde"], document["eenheid"]) == (2550, "uren_honderdste/week")


def test_a_key_gives_its_own_value() -> None:
    document = run("wet", "wml.jeugd", "--op", "2026-07-01", "--sleutel", "19", "--json").document
    assert (document["sleutel"], document["waarde"]) == ("19", "0.6")


def test_without_a_key_all_keys_come() -> None:
    document = run("wet", "wml.jeugd", "--op", "2026-07-01", "--json").document
    assert document["oorzaak"] == "kies_een_sleutel"
    assert document["waarden"]["19"]["waarde"] == "0.6"


def test_a_gap_in_one_key_is_a_gap_there_only() -> None:
    parts = {}
    for sleutel in ("uwv_2016", "uwv_2016_markt", "uwv_2016_overheid"):
        outcome = run("wet", "nulmeting.banen", "--op", "2026-07-01", "--sleutel", sleutel, "--json")
        assert outcome.code == 0
        parts[sleutel] = outcome.document["waarde"], outcome.document["reden"] is not None
    assert parts == {"uwv_2016": (75180, False), "uwv_2016_markt": (None, True), "uwv_2016_overheid": (None, True)}
    together = run("wet", "nulmeting.banen", "--op", "2026-07-01", "--json").document["waarden"]
    assert {key: together[key]["waarde"] for key in parts} == {key: value for key, (value, _) in parts.items()}


@pytest.mark.parametrize("naam", ["quotum.percentage", "resultaat.overheid_sectoren"])
def test_without_a_key_the_range_is_the_same_as_on_the_list(naam: str) -> None:
    document = run("wet", naam, "--op", "2001-01-01", "--json").document
    listed = {one["naam"]: one for one in run("wet", "--lijst", "--json").document["namen"]}[naam]
    assert document["bekend"] == {"van": listed["van"], "tot": listed["tot"]}


@pytest.mark.parametrize("sleutel", ["99", "", "[/]", "markt"])
def test_an_unknown_key_is_bad_input_with_the_keys_there_are(sleutel: str) -> None:
    found = refused("wet", "wml.jeugd", "--op", "2026-07-01", "--sleutel", sleutel, "--json")
    assert found[0]["code"] == "onbekende_sleutel"
    assert found[0]["suggesties"]


def test_a_key_where_there_is_none_is_bad_input() -> None:
    assert refused("wet", "wml.uur", "--sleutel", "19", "--json")[0]["code"] == "sleutel_te_veel"


@pytest.mark.parametrize(
    ("naam", "near"), [("wml.uurr", "wml.uur"), ("WML.UUR", "wml.uur"), ("lks.plafon", "lks.plafond")]
)
def test_an_unknown_name_is_bad_input_with_the_nearest(naam: str, near: str) -> None:
    found = refused("wet", naam, "--json")
    assert (found[0]["code"], found[0]["suggesties"][0]) == ("onbekende_naam", near)


@pytest.mark.parametrize(
    "naam", ["[/x]", "[bold]", ":smile:", "%s", "{x}", "x" * 5000, "\\", "[red", "\x1b[31m", "é€😀"]
)
def test_a_name_of_strange_signs_is_bad_input_and_no_crash(naam: str) -> None:
    for words in (("wet", naam), ("wet", naam, "--json"), ("gebied", naam), ("wet", "wml.uur", "--plaats", naam)):
        outcome = run(*words)
        assert outcome.code == 2
        assert outcome.findings


def test_what_was_typed_comes_back_as_it_was_typed() -> None:
    outcome = run("wet", "[bold]x:smile:[/bold]")
    assert "[bold]x:smile:[/bold]" in outcome.err


@pytest.mark.parametrize(
    "op",
    ["morgen", "", "2026-13-01", "2026-02-30", "1-7-2026", "2026", "0000-01-01", "10000-01-01", "[/]", "2026-07-01x"],
)
def test_a_date_that_is_none_is_bad_input(op: str) -> None:
    found = refused("wet", "wml.uur", "--op", op, "--json")
    assert (found[0]["code"], found[0]["waar"]) == ("datum", {"feit": "--op"})
    assert "2026-07-01" in found[0]["bericht"]


def test_what_was_typed_cannot_steer_the_terminal() -> None:
    outcome = run("wet", "\x1b[2J\x07wml")
    assert "\x1b" not in outcome.err
    assert "\x07" not in outcome.err


def test_without_a_name_the_command_says_what_to_give() -> None:
    assert refused("wet", "--json")[0]["code"] == "naam_ontbreekt"
    assert refused("wet", "", "--json")[0]["code"] == "naam_ontbreekt"


def test_the_difference_of_two_days_is_what_changed() -> None:
    outcome = run("wet", "--verschil", "2026-06-30", "2026-07-01", "--json")
    assert outcome.code == 0
    changed = {(one["naam"], one.get("sleutel")): one for one in outcome.document["verschillen"]}
    assert (changed["wml.uur", None]["oud"], changed["wml.uur", None]["nieuw"]) == (1471, 1499)
    for one in changed.values():
        assert {"naam", "oud", "nieuw", "bron"} <= one.keys()
        assert (one["reden"] is not None) is (None in (one["oud"], one["nieuw"]))


def test_the_difference_of_a_day_with_itself_is_empty() -> None:
    assert run("wet", "--verschil", "2026-07-01", "2026-07-01", "--json").document["verschillen"] == []


@pytest.mark.parametrize("days", [("2026-07-01", "x"), ("x", "2026-07-01"), ("", "")])
def test_a_difference_with_something_else_than_days_is_bad_input(days: tuple[str, str]) -> None:
    assert refused("wet", "--verschil", *days, "--json")[0]["code"] == "datum"


def test_a_difference_with_one_day_is_bad_usage() -> None:
    outcome = run("wet", "--verschil", "2026-07-01")
    assert (outcome.code, outcome.out) == (2, "")


PUBLIC = (
    *("wml.maand", "wml.week", "wml.dag", "wml.uur", "wml.referentiemaand", "wml.jeugd", "wml.bbl"),
    *("wml.volwassen_leeftijd", "vakantiebijslag", "voorziening.drempel"),
    *("lks.plafond", "lks.forfait", "lks.forfait_maanden", "lks.lasten", "lks.beslistermijn_weken"),
    *(
        f"lkv.{kind}.{part}"
        for kind in ("banenafspraak", "ouder", "arbeidsgehandicapt", "herplaatsen")
        for part in ("tarief", "plafond", "maanden")
    ),
    *("liv.tarief", "liv.plafond", "liv.uren", "liv.ondergrens", "liv.bovengrens", "jeugdliv.tarief"),
    *("baan.uren_per_week", "baan.uren_per_maand", "baan.uren_per_jaar", "doel.extra_banen", "resultaat.extra_banen"),
    *("nulmeting.uren", "nulmeting.banen", "inleen.aandeel_overheid"),
    *("quotum.drempel_uren", "quotum.heffing_per_baan", "quotum.percentage"),
)


def test_the_list_names_every_public_value() -> None:
    outcome = run("wet", "--lijst", "--json")
    names = {one["naam"] for one in outcome.document["namen"]}
    assert outcome.code == 0
    assert set(PUBLIC) <= names
    assert any(naam.startswith("premiekorting.") for naam in names)


def test_every_value_on_the_list_answers() -> None:
    for one in run("wet", "--lijst", "--json").document["namen"]:
        outcome = run("wet", one["naam"], "--op", "2024-06-01", "--json")
        assert outcome.code == 0
        assert outcome.document.keys() >= FIELDS
        for sleutel in one["sleutels"]:
            part = run("wet", one["naam"], "--op", "2024-06-01", "--sleutel", sleutel, "--json").document
            assert (part["waarde"] is None) is (part["reden"] is not None)


def test_a_place_adds_what_its_gemeente_says() -> None:
    outcome = run("wet", "lks.betaling", "--op", "2022-01-01", "--plaats", "GM0687", "--json")
    document = outcome.document
    assert outcome.code == 0
    assert document["plaats"] == "GM0687"
    assert document["lokaal"]["plaats"] == "GM0687"
    assert document["lokaal"]["van"] == "2021-01-01"
    assert document["lokaal"]["bron"]["sleutel"]


def test_a_place_may_be_given_by_name() -> None:
    by_name = run("wet", "lks.betaling", "--op", "2022-01-01", "--plaats", "middelburg", "--json")
    by_code = run("wet", "lks.betaling", "--op", "2022-01-01", "--plaats", "gm0687", "--json")
    assert by_name.document == by_code.document


def test_the_day_before_a_local_rule_it_is_not_there() -> None:
    document = run("wet", "lks.betaling", "--op", "2020-12-31", "--plaats", "GM0687", "--json").document
    assert document["lokaal"] is None


def test_a_place_without_rules_keeps_the_national_value() -> None:
    document = run("wet", "wml.uur", "--op", "2026-07-01", "--plaats", "GM0344", "--json").document
    assert (document["waarde"], document["lokaal"], document["bewijs"]) == (1499, None, [])


def test_a_region_under_its_former_code_is_the_same_region() -> None:
    old = run("wet", "wml.uur", "--op", "2026-07-01", "--plaats", "AM31", "--json").document
    assert old["plaats"] == "AM38"


@pytest.mark.parametrize(
    ("plaats", "suggestion"),
    [("Utrect", "Utrecht (GM0344)"), ("GM9999", None), ("AM99", None), ("", None), ("Zeeland", "AM24")],
)
def test_an_unknown_place_is_bad_input(plaats: str, suggestion: str | None) -> None:
    found = refused("wet", "wml.uur", "--plaats", plaats, "--json")
    assert suggestion is None or suggestion in found[0]["suggesties"]


def test_texts_come_in_english_when_asked() -> None:
    dutch = run("wet", "lks.lasten", "--op", "2024-06-01", "--json").document["reden"]
    english = run("wet", "lks.lasten", "--op", "2024-06-01", "--json", "--taal", "en").document["reden"]
    assert dutch != english


@pytest.mark.parametrize("words", [("wet", "--nergens"), ("onbekend",), ("wet", "a", "b"), ("gebied",), ("omrekenen",)])
def test_wrong_usage_ends_with_2_and_an_empty_stdout(words: tuple[str, ...]) -> None:
    outcome = run(*words)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err


def test_the_version_is_one_line() -> None:
    outcome = run("--version")
    assert outcome.code == 0
    assert outcome.out.count("\n") == 1


@pytest.mark.parametrize("words", [("wet", "--nee"), ("nee",), ("gebied",), ("wet", "wml.uur", "--taal", "fr")])
def test_a_wrong_call_is_a_finding_too_when_software_asks(words: tuple[str, ...]) -> None:
    outcome = real(*words, "--json")
    assert outcome.code == 2
    assert "Traceback" not in outcome.err
    assert [finding["code"] for finding in outcome.findings] == ["aanroep"]


def test_a_reader_that_goes_away_is_no_traceback() -> None:
    command = f'{sys.executable} -c "from loket.cli import main; main()" wet --lijst --json | head -1'
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=True, env=process_environment({}))
    assert (done.stdout, done.stderr) == (b"{\n", b"")


def test_a_value_by_date_of_birth_says_so() -> None:
    outcome = run("wet", "aow.leeftijd_maanden", "--op", "1960-05-01")
    assert (outcome.document["waarde"], outcome.document["op_is"]) == (804, "geboortedatum")
    assert "Geboren op 1960-05-01" in outcome.err
    assert "Geboren op" not in run("wet", "wml.uur", "--op", "2026-07-01").err
