"""The readability check itself: it counts as a reader does, and each finding says what to do."""

from pathlib import Path

import pytest

from tools import leesbaar
from tools.leesteksten import Leestekst, texts, texts_in
from tools.lettergrepen import reading_ease, sentences, syllables, words


def found(nl: str, en: str = "Fine.") -> list[str]:
    return list(leesbaar.findings(Leestekst("here", nl, en)))


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("over", 2),
        ("idee", 2),
        ("regio", 3),
        ("één", 1),
        ("quotum", 2),
        ("gemeente", 3),
        ("jobcoach", 2),
        ("bureau", 2),
        ("beëindigen", 4),
        ("overeenkomst", 4),
        ("financieel", 4),
        ("loonkostensubsidie", 6),
        ("arbeidsmarktregio", 6),
        ("UWV", 3),
        ("Wsw", 3),
        ("2026", 3),
    ],
)
def test_it_counts_the_syllables_that_are_said(word: str, count: int) -> None:
    assert syllables(word) == count


def test_a_full_stop_inside_a_citation_ends_no_sentence() -> None:
    assert sentences("Zie Stb. 2014, 12 en 1.000 banen. Dat geldt nu.") == [
        "Zie Stb. 2014, 12 en 1.000 banen.",
        "Dat geldt nu.",
    ]
    assert words("€ 1.212,20 voor cao’s (23,5%)") == ["1.212,20", "voor", "cao’s", "23,5"]


def test_the_reading_ease_is_that_of_douma() -> None:
    assert reading_ease(1, 10, 15) == pytest.approx(206.84 - 9.3 - 115.5)


def test_a_text_that_is_good_has_no_findings() -> None:
    assert found("U vraagt de subsidie aan bij de gemeente.", "You apply for the subsidy at the gemeente.") == []


@pytest.mark.parametrize(
    ("nl", "said"),
    [
        ("Helaas is er niets.", "leave it out"),
        ("Dat is eenvoudig.", "leave it out"),
        ("Klik hier voor meer.", "behind the link"),
        ("Vul je naam in.", "u or uw"),
        ("Dit instrument geldt.", "regeling"),
        ("Dat kan middels een formulier.", "met or door"),
        ("Indien u werkt, geldt dit.", "als"),
        ("Bel teneinde te vragen.", "om"),
        ("Dit geldt reeds.", "al"),
        ("Het werkt!", "exclamation mark"),
        ("Dit is " + "een woord " * 10 + "te veel.", "Make two of it"),
        ("Wat nu?", "End both the same way"),
        ("Nog {n} dagen.", "does not have"),
    ],
)
def test_what_is_hard_to_read_is_noticed_with_what_to_do(nl: str, said: str) -> None:
    assert any(said in finding for finding in found(nl)), found(nl)


@pytest.mark.parametrize("en", ["The organization.", "Choose a color.", "In the center.", "We recognized it."])
def test_the_english_is_british(en: str) -> None:
    assert len(found("Goed.", en)) == 1


@pytest.mark.parametrize("nl", ["De indiening en het middelste deel.", "Hij is bij de jeugdzorg.", "Project X."])
def test_a_word_inside_another_word_is_no_finding(nl: str) -> None:
    assert found(nl) == []


def test_texts_in_code_are_read_too_also_with_parts_filled_in() -> None:
    code = 'x = Tekst(f"De rij {n} mist.", f"Row {n} is missing.")\ny = Tekst(a, b)\n'
    (one,) = texts_in(code, Path("x.py"))
    assert (one.nl, one.en, one.place) == ("De rij {} mist.", "Row {} is missing.", "x.py:1")


def test_all_kinds_of_text_are_read() -> None:
    kinds = {one.place.split()[0] for one in texts()}
    assert kinds >= {"interface:", "onderwerp", "begrip", "waarde", "bron"}
    assert any(kind.startswith("src/loket/") for kind in kinds)


def test_the_whole_is_measured_too() -> None:
    hard = leesbaar.measured(["Onverantwoordelijke arbeidsmarktregiovertegenwoordigers worden geïnstitutionaliseerd."])
    assert any("reading ease" in line for line in leesbaar.over_everything(hard))
    assert any("worden" in line for line in leesbaar.over_everything(hard))
