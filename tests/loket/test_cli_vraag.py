"""``werkkamer vraag`` as scripts rely on it: one question on stdout, and what is wrong as findings with exit 2."""

from pathlib import Path
from typing import Any

import pytest

from banenafspraak.inlezen import wetboek
from tests.loket.hulp import VERSIONS, real, refused, run

FIELDS = {"vraag", "waarom", "gevoelig", "kan_beslissen", "open", "nog_hoogstens", "bevindingen"}


@pytest.fixture
def zaken(tmp_path: Path) -> Path:
    path = tmp_path / "zaken.yaml"
    path.write_text(
        "zaken:\n"
        "  - {naam: leeg, peildatum: 2026-07-01, feiten: {}}\n"
        "  - {naam: half, peildatum: 2026-07-01, feiten: {aanvang: 2026-07-01, einde: geen, bbl: nee}}\n",
        "utf-8",
    )
    return path


def test_the_question_comes_exactly_as_the_contract_says(zaken: Path) -> None:
    outcome = run("vraag", zaken, "--zaak", "2", "--regelingen", "minimumloon", "--json")

    assert outcome.code == 0
    assert outcome.document.keys() >= FIELDS | VERSIONS
    assert {name: outcome.document[name] for name in FIELDS} == {
        "vraag": "geboortedatum",
        "waarom": "Wettelijk minimumloon: hiermee staat vast of dit klopt: de persoon is 15 jaar of ouder.",
        "gevoelig": False,
        "kan_beslissen": ["minimumloon"],
        "open": ["minimumloon"],
        "nog_hoogstens": 1,
        "bevindingen": [],
    }


def test_people_read_the_question_in_their_language(zaken: Path) -> None:
    outcome = run("vraag", zaken, "--zaak", "1", "--json", "--taal", "en")

    asked = wetboek().feiten[outcome.document["vraag"]].vraag
    assert asked is not None
    assert outcome.document["tekst"] == asked.en
    assert "this settles whether this is so" in outcome.document["waarom"]


def test_a_file_of_many_cases_wants_to_know_which(zaken: Path) -> None:
    for arguments in ((), ("--zaak", "3"), ("--zaak", "0")):
        assert codes(refused("vraag", zaken, *arguments, "--json")) == ["kies_zaak"]


def test_an_unknown_regeling_and_a_wrong_fact_are_findings(zaken: Path, tmp_path: Path) -> None:
    unknown = refused("vraag", zaken, "--zaak", "1", "--regelingen", "minimumlon", "--json")
    assert codes(unknown) == ["onbekende_regeling"]
    assert unknown[0]["suggesties"] == ["minimumloon"]

    wrong = tmp_path / "fout.yaml"
    wrong.write_text("zaken: [{naam: x, peildatum: 2026-07-01, feiten: {aanvangg: 2026-07-01}}]\n", "utf-8")
    assert codes(refused("vraag", wrong, "--json")) == ["onbekend_feit"]


def codes(findings: list[dict[str, Any]]) -> list[str]:
    return [finding["code"] for finding in findings]


def test_in_a_pipe_stdout_is_json_and_people_read_stderr(zaken: Path) -> None:
    outcome = real("vraag", str(zaken), "--zaak", "1")

    assert outcome.code == 0
    assert outcome.document["vraag"]
    assert "Vragen nog: hoogstens" in outcome.err
