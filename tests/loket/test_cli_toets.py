"""``werkkamer toets``, ``zaken`` and ``feiten`` in their public format, and what they refuse."""

from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from tests.loket.hulp import ISO_DAY, VERSIONS, refused, run

ANSWER = {
    *("uitkomst", "beslisser", "uitvoerder", "van", "tot", "bedragen", "gronden", "ontbreekt", "oorzaak", "acties"),
}
CASE = """
zaken:
  - naam: Met het vaste bedrag krijgt de werkgever de helft van het minimumloon
    peildatum: 2026-07-01
    plaats: GM0344
    feiten:
      {geboortedatum: 1998-05-04, aanvang: 2026-07-01, einde: geen, uren_per_week: 28, forfait_afgesproken: ja,
       doelgroep_lks: ja, lks_al_in_dienst: nee, wsw_dienstbetrekking: nee}
    verwacht: {loonkostensubsidie: {uitkomst: ja, bedragen: [{soort: per_maand, cent: 122693}]}}
"""


def written(folder: Path, text: str = CASE, naam: str = "zaak.yaml") -> str:
    path = folder / naam
    path.write_text(dedent(text), encoding="utf-8")
    return str(path)


def answers(folder: Path, *options: str, text: str = CASE) -> dict[str, Any]:
    outcome = run("toets", written(folder, text), "--json", *options)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.document.keys() == {"zaken", "bevindingen"} | VERSIONS
    (zaak,) = outcome.document["zaken"]
    return dict(zaak)


def test_a_case_answers_with_every_regeling_in_the_public_format(tmp_path: Path) -> None:
    zaak = answers(tmp_path)

    assert {"naam", "peildatum", "regelingen", "afwijkingen"} == zaak.keys()
    assert {"doelgroep", "minimumloon", "loonkostensubsidie", "no_riskpolis", "loonkostenvoordeel"} <= set(
        zaak["regelingen"]
    )
    lks = zaak["regelingen"]["loonkostensubsidie"]
    assert lks.keys() == ANSWER
    assert (lks["uitkomst"], lks["uitvoerder"], lks["van"], lks["tot"]) == ("ja", "gemeente", "2026-07-01", None)
    (bedrag,) = lks["bedragen"]
    # 2337.00 × 1.08 × 50% × 28/36 × 1.25 = 1226.925, half up; the full week of the employer is not needed
    assert (bedrag["soort"], bedrag["cent"], bedrag["zekerheid"]) == ("per_maand", 122693, "middel")
    assert bedrag["onderdelen"]["minimumloon_met_bijslag"]["waarde"] == "252396"
    assert all({"naam", "uitkomst", "bron"} <= grond.keys() for grond in lks["gronden"])
    assert all(ISO_DAY.fullmatch(actie["uiterlijk"]) for actie in lks["acties"] if actie["uiterlijk"])


def test_only_the_regelingen_asked_for_and_the_explanation_and_the_trace_on_demand(tmp_path: Path) -> None:
    zaak = answers(tmp_path, "--regelingen", "loonkostensubsidie", "--uitleg", "nl", "--spoor")

    (lks,) = zaak["regelingen"].values()
    assert any("1.226,93" in line for line in lks["uitleg"])
    steps = {(step["stap"], step["naam"]): step for step in lks["spoor"]}
    assert steps["waarde", "wml.referentiemaand"]["waarde"] == "233700"
    assert steps["waarde", "wml.referentiemaand"]["bron"]


def test_the_english_explanation_is_in_english(tmp_path: Path) -> None:
    lks = answers(tmp_path, "--regelingen", "loonkostensubsidie", "--uitleg", "en")["regelingen"]["loonkostensubsidie"]

    assert any("1,226.93" in line for line in lks["uitleg"])


def test_a_case_that_deviates_gives_exit_code_1_and_says_what_was_expected_and_found(tmp_path: Path) -> None:
    outcome = run("toets", written(tmp_path, CASE.replace("122693", "122692")), "--json")

    assert outcome.code == 1
    (off,) = outcome.document["zaken"][0]["afwijkingen"]
    assert (off["regeling"], off["veld"], off["verwacht"]["cent"]) == ("loonkostensubsidie", "bedragen", 122692)


def test_an_unknown_fact_keeps_the_amount_open_with_both_ends(tmp_path: Path) -> None:
    text = CASE.split("    verwacht", maxsplit=1)[0].replace("uren_per_week: 28", "uren_per_week: onbekend")
    lks = answers(tmp_path, "--regelingen", "loonkostensubsidie", text=text)
    (bedrag,) = lks["regelingen"]["loonkostensubsidie"]["bedragen"]

    # at most 48 hours in a week of 48: 2337.00 × 1.08 × 50% × 48/36 × 1.25
    assert (bedrag["cent"], bedrag["cent_min"], bedrag["cent_max"]) == (None, 0, 210330)


@pytest.mark.parametrize(
    ("change", "feit"),
    [
        (("uren_per_week: 28", "uren_per_week: -28"), "uren_per_week"),
        (("uren_per_week: 28", "uren_per_weekk: 28"), "uren_per_weekk"),
        (("einde: geen", "einde: 2026-06-30"), "einde"),
        (("doelgroep_lks: ja", "doelgroep_lks: misschien"), "doelgroep_lks"),
    ],
)
def test_bad_facts_are_findings_at_that_fact_with_exit_code_2(
    tmp_path: Path, change: tuple[str, str], feit: str
) -> None:
    (finding,) = refused("toets", written(tmp_path, CASE.replace(*change)))

    assert finding["waar"]["feit"] == feit
    assert finding["waar"]["rij"] >= 3


def test_a_personal_value_never_comes_back_in_a_message(tmp_path: Path) -> None:
    text = CASE.replace("1998-05-04", "123456782").replace("uren_per_week: 28", "jansen_123456782: 28")
    outcome = run("toets", written(tmp_path, text), "--json")

    assert outcome.code == 2
    assert "123456782" not in outcome.out
    assert "123456782" not in outcome.err


def test_an_unknown_regeling_offers_the_nearest(tmp_path: Path) -> None:
    (finding,) = refused("toets", written(tmp_path), "--regelingen", "loonkostensubside")

    assert "loonkostensubsidie" in finding["suggesties"]


def test_every_unknown_regeling_is_named_and_none_at_all_is_not_an_answer(tmp_path: Path) -> None:
    found = refused("toets", written(tmp_path), "--regelingen", "livv,liv,minimumlon")
    assert [finding["suggesties"][0] for finding in found] == ["liv", "minimumloon"]
    assert [finding["bericht"].partition(".")[0] for finding in found] == [
        "Wij kennen de regeling 'livv' niet",
        "Wij kennen de regeling 'minimumlon' niet",
    ]

    for nothing in ("", " , "):
        (finding,) = refused("toets", written(tmp_path), "--regelingen", nothing)
        assert finding["code"] == "onbekende_regeling"


def test_a_file_without_cases_is_told_to_hold_one_after_a_dash(tmp_path: Path) -> None:
    (finding,) = refused("toets", written(tmp_path, "zaken: []"))
    assert finding["bericht"] == "Dit is te kort: ten minste 1, elk na een streepje."


def test_a_file_that_is_not_there_or_no_text_is_a_finding(tmp_path: Path) -> None:
    refused("toets", str(tmp_path / "weg.yaml"))
    (tmp_path / "beeld.yaml").write_bytes(b"\xff\xfe\x00zaken")
    refused("toets", str(tmp_path / "beeld.yaml"))


def test_cases_of_files_and_folders_are_counted_and_deviations_named(tmp_path: Path) -> None:
    written(tmp_path)
    good = run("zaken", str(tmp_path), "--json")
    assert (good.code, good.document["aantal"], good.document["afwijkend"]) == (0, 1, 0)

    written(tmp_path, CASE.replace("uitkomst: ja", "uitkomst: nee"), "fout.yaml")
    bad = run("zaken", str(tmp_path), "--json")
    assert (bad.code, bad.document["afwijkend"]) == (1, 1)
    (off,) = [zaak for zaak in bad.document["zaken"] if not zaak["goed"]]
    assert off["bestand"] == "fout.yaml"


def test_bad_files_are_all_named_before_anything_is_run(tmp_path: Path) -> None:
    written(tmp_path, CASE.replace("28", "-1"), "a.yaml")
    written(tmp_path, CASE.replace("geen", "gene"), "b.yaml")

    found = refused("zaken", str(tmp_path))

    assert {finding["waar"]["bestand"] for finding in found} == {"a.yaml", "b.yaml"}


def test_facts_have_a_name_a_kind_a_unit_codes_labels_and_a_privacy_class() -> None:
    outcome = run("feiten", "--json")
    facts = {feit["naam"]: feit for feit in outcome.document["feiten"]}

    assert outcome.code == 0
    assert (facts["loonwaarde"]["type"], facts["loonwaarde"]["eenheid"]) == ("int64", "1%")
    assert (facts["uren_per_week"]["eenheid"], facts["uren_per_week"]["bovengrens"]) == ("uren_honderdste", "60")
    assert facts["einde"]["bovengrens"] == "geen"
    assert set(facts["wsw_dienstbetrekking"]["codes"]) == {"nee", "artikel_2", "artikel_7"}
    assert facts["doelgroep_lks"]["vastgesteld_door"] == "gemeente"
    assert {feit["privacy"] for feit in facts.values()} == {"gewoon", "persoonlijk", "gevoelig"}


def test_one_fact_can_be_asked_and_an_unknown_one_offers_the_nearest() -> None:
    assert [feit["naam"] for feit in run("feiten", "loonwaarde", "--json").document["feiten"]] == ["loonwaarde"]
    (finding,) = refused("feiten", "loonwarde")
    assert "loonwaarde" in finding["suggesties"]


def test_a_file_that_is_too_large_is_refused_and_never_read_in_part(tmp_path: Path) -> None:
    (finding,) = refused("toets", written(tmp_path, CASE + "#" * 5_000_000))

    assert finding["code"] == "te_groot"


@pytest.mark.parametrize(
    "change",
    [
        ("plaats: GM0344", 'plaats: "123456782"'),
        ("peildatum: 2026-07-01", "peildatum: x123456782"),
        ("verwacht: {loonkostensubsidie:", "verwacht: {jansen_123456782:"),
        ("plaats: GM0344", "123456782: GM0344"),
        ("plaats: GM0344", "lezingen: {a123456782: b123456782}"),
    ],
)
def test_whatever_stands_in_the_wrong_place_is_never_repeated(tmp_path: Path, change: tuple[str, str]) -> None:
    outcome = run("toets", written(tmp_path, CASE.replace(*change)), "--json")

    assert outcome.code == 2
    assert "123456782" not in outcome.out + outcome.err


def test_a_name_with_marks_for_the_terminal_does_no_harm(tmp_path: Path) -> None:
    outcome = run("toets", written(tmp_path, CASE.replace("naam: Met", 'naam: "[/y] [bold]" #')))

    assert outcome.code == 0
    assert "\x1b[31m" not in outcome.err


def test_past_the_last_known_value_it_can_be_repeated_for_one_day_too(tmp_path: Path) -> None:
    later = CASE.split("    verwacht", maxsplit=1)[0].replace("peildatum: 2026-07-01", "peildatum: 2027-03-01")
    plain = answers(tmp_path, "--regelingen", "minimumloon", text=later)["regelingen"]["minimumloon"]
    repeated = answers(tmp_path, "--regelingen", "minimumloon", "--herhaal-laatste", text=later)

    (bedrag,) = repeated["regelingen"]["minimumloon"]["bedragen"]
    assert plain["bedragen"][0]["cent"] is None
    assert (bedrag["cent"], bool(bedrag["aanname"])) == (1499, True)


def test_a_year_that_is_complete_but_has_no_days_of_the_job_asks_for_those_days(tmp_path: Path) -> None:
    text = """
    zaken:
      - naam: proef
        peildatum: 2022-01-31
        feiten: {geboortedatum: 1980-01-01, loon: 1300.00, verloonde_uren: 120, jaar_compleet: ja}
    """
    liv = answers(tmp_path, "--regelingen", "liv", text=text)["regelingen"]["liv"]
    asked = run("vraag", written(tmp_path, text), "--regelingen", "liv", "--json").document

    assert set(liv["ontbreekt"]) == {"aanvang", "einde"}
    assert asked["vraag"] == "aanvang"
