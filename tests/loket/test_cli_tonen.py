"""What people read at a terminal: the answers, what to do before when, and the facts."""

import re
from pathlib import Path

import pytest

from loket.uitvoer import people
from tests.loket.hulp import run

CASE = """
zaken:
  - naam: Een plaatsing in Utrecht
    peildatum: 2026-09-01
    periode: {van: 2026-09-01, tot: 2027-09-01}
    plaats: GM0344
    feiten:
      {geboortedatum: 1998-05-04, aanvang: 2026-09-01, einde: 2027-09-01, uren_per_week: 28, in_register: ja,
       voltijd_uren_per_week: 36, doelgroep_lks: ja, lks_al_in_dienst: nee, wsw_dienstbetrekking: nee,
       forfait_afgesproken: nee, loonwaarde: 60%, functieloon: 2500.00, vakantiebijslag_werkgever: 8%,
       historie_compleet: ja, jaar_compleet: ja, verloonde_uren: 121.33, beschut_werk: nee}
"""


@pytest.fixture
def zaak(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A case of one placement, read on a terminal that is wide enough to keep each line whole."""
    monkeypatch.setattr(people, "_width", 400)
    path = tmp_path / "zaak.yaml"
    path.write_text(CASE, "utf-8")
    return path


def lines(*words: str | Path) -> list[str]:
    """What people read, a row of a table as its cells with single spaces."""
    return [" ".join(re.sub("[│┃]", "|", line).split()) for line in run(*words).err.splitlines()]


def test_what_to_do_stands_below_the_answers_by_its_last_day(zaak: Path) -> None:
    read = lines("toets", zaak, "--regelingen", "lkv_arbeidsgehandicapt,lkv_banenafspraak")

    doen = read[read.index("Wat te doen, en wanneer") :]
    days = [found[0] for line in doen if (found := re.findall(r"\d{4}-\d\d-\d\d", line))]
    # three months after 1 September; then the days of the year after 2026
    assert days == ["2026-12-01", "2027-01-31", "2027-03-14", "2027-05-01", "2027-07-31"]
    assert doen[4] == (
        "| 2026-12-01 (daarna te laat) | de werknemer"
        " | Vraag de doelgroepverklaring aan binnen drie maanden na het begin."
        " | LKV arbeidsgehandicapte werknemer (onbekend) |"
    )


def test_an_action_of_two_regelingen_stands_there_once(zaak: Path) -> None:
    read = lines("toets", zaak, "--regelingen", "lkv_arbeidsgehandicapt,lkv_banenafspraak", "--taal", "en")

    assert sum("2027-05-01 (later is too late) | the employer" in line for line in read) == 1
    assert "| | | | LKV banenafspraak |" in read


def test_without_a_right_there_is_nothing_to_do(zaak: Path) -> None:
    assert "Wat te doen, en wanneer" not in lines("toets", zaak, "--regelingen", "liv")


def test_an_assumed_amount_has_a_star_and_the_star_is_explained(zaak: Path) -> None:
    # 2337.00 × 1.08 × (100% − 60%) × 28/36 × 1.25 = 981.54
    repeated = lines("toets", zaak, "--regelingen", "loonkostensubsidie", "--herhaal-laatste", "--taal", "en")
    assert "| | | €981.54 a month * | |" in repeated
    assert "* Assumed: this amount is not known yet, so we repeat the last one." in repeated

    assert not any(line.startswith("*") for line in lines("toets", zaak, "--regelingen", "loonkostensubsidie"))


def test_the_body_that_decides_is_named_in_words(zaak: Path) -> None:
    zaak.write_text(CASE.replace("beschut_werk: nee", "tolk_nodig: ja, tolk_uren: 20"), "utf-8")

    # 20 of the 28 hours is more than 15 per cent, so UWV decides whether more is allowed
    assert any(line.startswith("| Tolk op het werk | onbekend, UWV beslist |") for line in lines("toets", zaak))


def test_a_finding_is_marked_in_the_language_of_the_reader(tmp_path: Path) -> None:
    gone = tmp_path / "weg.yaml"

    assert run("toets", gone).err.startswith("fout weg.yaml: Het bestand")
    assert run("toets", gone, "--taal", "en").err.startswith("error weg.yaml: The file")


def test_one_fact_is_told_with_how_to_write_it_in_a_case_and_in_a_column(zaak: Path) -> None:
    assert lines("feiten", "wsw_dienstbetrekking", "--taal", "en") == [
        "wsw_dienstbetrekking: the kind of job in sheltered employment (Wsw)",
        "Is the person in sheltered employment (Wsw)?",
        "Write one of these words. Do you not know? Write onbekend.",
        "nee: no job in sheltered employment",
        "artikel_2: a job with the gemeente (Wsw, article 2)",
        "artikel_7: supported employment with an ordinary employer (Wsw, article 7)",
        "As a column for bulk: string",
        "Privacy: sensitive",
    ]


@pytest.mark.parametrize(
    ("feit", "line"),
    [
        ("einde", "Als kolom voor bulk: date, geen is 9999-12-31"),
        ("uren_per_week", "Als kolom voor bulk: int64, in honderdsten van een uur"),
        ("functieloon", "Als kolom voor bulk: int64, in hele centen"),
        ("vakantiebijslag_werkgever", "Als kolom voor bulk: int64, in stappen van 0.1%"),
        ("loonwaarde", "Schrijf een percentage, zoals 60%, van 0% tot en met 100%. Weet u het niet? Schrijf onbekend."),
        ("loonwaarde", "Wie stelt het vast: de gemeente"),
        ("in_register", "Bron: Wet financiering sociale verzekeringen, artikel 38d"),
    ],
)
def test_a_fact_is_told_with_its_unit_bounds_and_source(zaak: Path, feit: str, line: str) -> None:
    assert line in lines("feiten", feit)


def test_a_fact_that_nobody_is_asked_has_no_answer_to_write(zaak: Path) -> None:
    assert not any(line.startswith("Schrijf") for line in lines("feiten", "jaar_begin"))


def test_the_list_of_facts_is_in_the_language_of_the_reader(zaak: Path) -> None:
    assert "| loonwaarde | share | the wage value (loonwaarde) | sensitive |" in lines("feiten", "--taal", "en")


def test_a_question_says_how_to_answer_it_also_when_you_do_not_know(zaak: Path) -> None:
    zaak.write_text(CASE.replace("wsw_dienstbetrekking: nee,", ""), "utf-8")

    read = lines("vraag", zaak, "--regelingen", "loonkostensubsidie")
    assert "Schrijf een van deze woorden. Weet u het niet? Schrijf onbekend." in read
    assert "artikel_7: begeleid werken bij een gewone werkgever (Wsw, artikel 7)" in read
    assert read[-1] == "Vragen nog: hoogstens 1."


def test_cases_that_expect_nothing_are_counted_as_not_compared(zaak: Path) -> None:
    assert lines("zaken", zaak) == [
        "Zaken: 1. Wijken af: 0.",
        "Zonder 'verwacht': 1. Daarvan is niets vergeleken; probeer ze met `werkkamer toets`.",
    ]

    zaak.write_text(CASE + "    verwacht: {loonkostensubsidie: {uitkomst: ja}}\n", "utf-8")
    assert lines("zaken", zaak) == ["Zaken: 1. Wijken af: 0."]


def test_what_nobody_can_help_says_why_it_is_open(zaak: Path) -> None:
    # the minimum wage of 2027 is not out, so the second half of the contract is open whatever anybody answers
    read = lines("toets", zaak, "--regelingen", "minimumloon", "--taal", "en")
    assert "| Statutory minimum wage | yes | 2026-09-01 – 2027-01-01: | (no value on this date) |" in read

    repeated = lines("toets", zaak, "--regelingen", "minimumloon", "--taal", "en", "--herhaal-laatste")
    assert "| Statutory minimum wage | yes | 2026-09-01 – 2027-01-01: | |" in repeated
