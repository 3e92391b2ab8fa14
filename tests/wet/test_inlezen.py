"""Loading the law data: whatever is wrong comes back at once, as findings with file, row and column."""

import random
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banenafspraak import inlezen, lezing
from banenafspraak.errors import Finding, WetboekError
from banenafspraak.inlezen import WET, load, version
from banenafspraak.strict_yaml import Document, read_file
from tests.wet.goede_map import GOED, findings, places, spoil, write

LOON, SUBSIDIE, LOKAAL = "parameters/loon.yaml", "parameters/subsidie.yaml", "lokaal/lks.yaml"
BRONNEN, BEGRIPPEN = "bronnen/wet.yaml", "begrippen.yaml"


def spoiled(folder: Path, name: str, old: str, new: str) -> tuple[Finding, tuple[int, int]]:
    """The one finding after one change, and the place of that change."""
    write(folder)
    at = spoil(folder, name, old, new)
    found = findings(folder)
    assert len(found) == 1, [f.line() for f in found]
    assert found[0].bestand == name
    assert found[0].bericht.nl
    assert found[0].bericht.nl != found[0].bericht.en
    return found[0], at


def test_a_good_folder_loads(tmp_path: Path) -> None:
    book = load(write(tmp_path))
    assert (book.versie, book.stand) == ("2026.01.1", date(2026, 1, 15))
    assert list(book.parameters) == ["wml.uur", "wml.jeugd", "lks.lasten", "lks.weken"]
    assert set(book.bronnen) == {"wml-8", "stcrt-2026-1", "bericht"}


def test_the_version_is_known_without_loading_the_rest() -> None:
    assert version() == load(WET).versie


@pytest.mark.parametrize("mistake", ["stand: 2026-02-30", "stand: 2026-01-15\nversie: 2026.02.1", "stend: 2026-01-15"])
def test_a_version_file_with_a_mistake_gives_no_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mistake: str
) -> None:
    spoil(write(tmp_path), "versie.yaml", "stand: 2026-01-15", mistake)
    monkeypatch.setattr(inlezen, "WET", tmp_path)
    with pytest.raises(WetboekError, match=r"versie\.yaml"):
        version.__wrapped__()


def test_each_file_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names: list[str] = []

    def counting(path: Path, name: str) -> Document:
        names.append(name)
        return read_file(path, name)

    monkeypatch.setattr(lezing, "read_file", counting)
    load(write(tmp_path))
    assert sorted(names) == sorted(GOED)


def test_the_law_data_that_ships_loads() -> None:
    assert len(load(WET).parameters) > 300


@pytest.mark.parametrize(
    ("name", "old", "new", "code", "shift"),
    [
        (LOON, "    begrip: minimumloon", "    eenheid: euro/uur", "dubbele_sleutel", 4),
        (LOON, "begrip: minimumloon", "op: trouwdatum", "vorm", 0),
        (LOON, "begrip: minimumloon", "begrepp: minimumloon", "onbekende_sleutel", 0),
        (LOON, "tot: 2024-07-01", "ttot: 2024-07-01", "onbekende_sleutel", 0),
        (LOON, "volgorde: 1", "volgorde: eerst", "vorm", 0),
        (LOON, "titel: {nl: Jeugdloon, en: Youth wage}", "titel: 12", "vorm", 0),
        (LOON, "titel: {nl: Jeugdloon, en: Youth wage}", "titel: {nl: Jeugdloon}", "ontbreekt", 0),
        (LOON, "titel: {nl: Jeugdloon, en: Youth wage}", "titel: {nl: '', en: x}", "vorm", 8),
        (LOON, "eenheid: euro/uur", "eenheid: euro/eeuw", "eenheid", 0),
        (LOON, "vanaf: 2026-01-01", "vanaf: 2026-02-30", "datum", 0),
        (LOON, "vanaf: 2026-01-01", "vanaf: 1-1-2026", "vorm", 0),
        (LOON, "vanaf: 2026-01-01", "vanaf: 20260101", "vorm", 0),
        (LOON, "tot: 2027-01-01", "tot: 2026-01-01", "omgekeerde_periode", 0),
        (LOON, "tot: 2027-01-01", "tot: 2013-01-01", "omgekeerde_periode", 0),
        (LOON, "vanaf: 2025-01-01, waarde: 14.06", "vanaf: 2024-06-30, waarde: 14.06", "overlap", 0),
        (LOON, "vanaf: 2025-01-01, waarde: 14.06", "vanaf: 2024-01-01, waarde: 14.06", "overlap", 0),
        (LOON, "waarde: 14.06", "waarde: 14.065", "waarde", 0),
        (LOON, "waarde: 14.06", "waarde: 14,06", "onbekende_sleutel", 11),
        (LOON, "waarde: 14.06", "waarde: veertien", "waarde", 0),
        (LOON, "waarde: 14.06", "waarde: true", "vorm", 0),
        (LOON, "waarde: 14.06", "waarde: 1, reden: {nl: a, en: b}", "keuze", -20),
        (LOON, "waarde: 14.06, ", "", "keuze", -20),
        (LOON, "bron: [stcrt-2026-1, bericht]", "bron: [stcrt-2026-1, bericth]", "onbekende_bron", 0),
        (LOON, "bron: [stcrt-2026-1, bericht]", "bron: []", "vorm", 0),
        (LOON, "zekerheid: laag", "zekerheid: misschien", "vorm", 0),
        (LOON, "basis: wml-8", "basis: wml-9", "onbekende_bron", 0),
        (LOON, "begrip: minimumloon", "begrip: minimumlon", "onbekend_begrip", 0),
        (LOON, "21: 85%", "21: 85", "waarde", 0),
        (LOON, "21: {bestaat: false, ", "21: {bestaat: true, ", "vorm", 5),
        (LOON, "21: {bestaat: false, reden", "21: {bestaat: false, waarde: 100%, reden", "bestaat", 0),
        (LOON, "  wml.jeugd:", "  WML.Jeugd:", "vorm", 2),
        (SUBSIDIE, "bovengrens: 25%", "bovengrens: 25", "waarde", 0),
        (SUBSIDIE, "waarde: 25%,", "waarde: 25,", "waarde", 0),
        (LOKAAL, "  lks.weken:", "  lks.wekn:", "onbekende_naam", 2),
        (LOKAAL, "plaats: AM13", "plaats: Utrecht", "vorm", 0),
        (LOKAAL, "waarde: 24%", "waarde: 24", "waarde", 0),
        (LOKAAL, "waarde: 24%", "eenheid: procent, waarde: 24", "eenheid", 0),
        (LOKAAL, "tot: 2025-01-01", "tot: 2023-01-01", "omgekeerde_periode", 0),
        (LOKAAL, "jaar: 2020", "vanaf: 2024-12-31", "overlap", 0),
        (LOKAAL, "24%, vanaf: 2024-01-01, bron: bericht", "24%, vanaf: 2024-01-01, bron: niets", "onbekende_bron", 24),
        (BRONNEN, "    wet: wml\n", "    wet: wlm\n", "onbekende_wet", 4),
        (BRONNEN, "bwb: BWBR0002638", "bwb: 2638", "vorm", 0),
        (BRONNEN, "soort: publicatie", "soort: krant", "vorm", 0),
        (BRONNEN, "    artikel: 8", "    datum: 2026-13-01", "datum", 4),
        (BRONNEN, "  bericht:", "  over: {titel: Over, soort: bericht}\n  bericht:", "ongebruikte_bron", 2),
        (BEGRIPPEN, "zie: [forfait]", "zie: [forfet]", "onbekend_begrip", 6),
        ("versie.yaml", "stand: 2026-01-15", "stand: 2026-02-30", "datum", 0),
        ("versie.yaml", '"2026.01.1"', "2026.1", "vorm", -8),
    ],
)  # fmt: skip
def test_one_mistake_is_one_finding_in_its_place(
    tmp_path: Path, name: str, old: str, new: str, code: str, shift: int
) -> None:
    """``shift``: how many columns from the change, in the same row, the finding points."""
    finding, (row, column) = spoiled(tmp_path, name, old, new)
    assert (finding.code, finding.rij, finding.kolom) == (code, row, column + shift), finding.line()


@pytest.mark.parametrize(
    ("name", "old", "new", "suggestion"),
    [
        (LOON, "begrip: minimumloon", "begrepp: minimumloon", "begrip"),
        (LOON, "begrip: minimumloon", "begrip: minimumlon", "minimumloon"),
        (LOON, "basis: wml-8", "basis: wml8", "wml-8"),
        (LOON, "bron: [stcrt-2026-1, bericht]", "bron: [stcrt-2026-2, bericht]", "stcrt-2026-1"),
        (BRONNEN, "    wet: wml\n", "    wet: wlm\n", "wml"),
        (BEGRIPPEN, "zie: [forfait]", "zie: [forfet]", "forfait"),
        (LOKAAL, "  lks.weken:", "  lks.wekn:", "lks.weken"),
    ],
)
def test_a_name_that_does_not_exist_comes_with_the_nearest(
    tmp_path: Path, name: str, old: str, new: str, suggestion: str
) -> None:
    assert spoiled(tmp_path, name, old, new)[0].suggesties[0] == suggestion


def test_a_name_that_looks_like_nothing_comes_with_the_names_that_may_stand_there(tmp_path: Path) -> None:
    assert "titel" in spoiled(tmp_path, LOON, "    begrip: minimumloon", "    qqq: 1")[0].suggesties


def test_a_value_without_key_under_a_key_is_a_finding_at_its_row(tmp_path: Path) -> None:
    finding, (row, _) = spoiled(tmp_path, LOON, "        waarden: {18: 50%, 21: 85%}", "        waarde: 50%")
    assert (finding.code, finding.rij, finding.kolom) == ("sleutel", row - 3, 9)


def test_values_with_a_key_where_none_was_named_are_findings_at_each_row(tmp_path: Path) -> None:
    spoil(write(tmp_path), LOON, "    sleutel: leeftijd\n", "")
    assert places(findings(tmp_path)) == [("sleutel", LOON, 17, 9), ("sleutel", LOON, 21, 9)]


def test_bounds_the_wrong_way_round_are_a_finding_at_their_row(tmp_path: Path) -> None:
    finding, (row, _) = spoiled(tmp_path, SUBSIDIE, "ondergrens: 23.5%", "ondergrens: 26%")
    assert (finding.code, finding.rij, finding.kolom) == ("grenzen", row - 2, 9)


def test_a_text_with_bounds_is_a_finding_and_not_a_row_that_silently_disappears(tmp_path: Path) -> None:
    write(tmp_path)
    text = "      - {vanaf: 2024-01-01, reden: Weet niet., ondergrens: 1, bron: wml-8, zekerheid: hoog}\n"
    spoil(tmp_path, SUBSIDIE, "    eenheid: weken\n", "    eenheid: tekst\n")
    spoil(tmp_path, SUBSIDIE, "    reeks: []\n", "    reeks:\n" + text)
    assert [f.code for f in findings(tmp_path)] == ["grenzen"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("{vanaf: 2024-01-01, tot: 2024-07-01, waarde: 13.27", "{vanaf: 2013-01-01, tot: 2028-01-01, waarde: 13.27"),
        ("{vanaf: 2024-01-01, tot: 2024-07-01, waarde: 13.27", "{vanaf: 2024-01-01, tot: 2026-06-01, waarde: 13.27"),
    ],
)
def test_a_long_period_overlaps_every_later_one_that_starts_in_it(tmp_path: Path, old: str, new: str) -> None:
    spoil(write(tmp_path), LOON, old, new)
    assert places(findings(tmp_path)) == [("overlap", LOON, 11, 10), ("overlap", LOON, 12, 10)]


def test_rows_may_stand_in_any_order(tmp_path: Path) -> None:
    write(tmp_path)
    lines = GOED[LOON].splitlines(keepends=True)
    lines[9:12] = reversed(lines[9:12])
    (tmp_path / LOON).write_text("".join(lines))
    assert load(tmp_path).parameters["wml.uur"] == load(write(tmp_path)).parameters["wml.uur"]


def test_one_mistake_in_a_row_with_many_keys_is_said_once(tmp_path: Path) -> None:
    write(tmp_path)
    at = spoil(tmp_path, LOON, "vanaf: 2024-01-01\n        bron: wml-8", "vanaf: 2024-02-30\n        bron: nergens")
    assert places(findings(tmp_path)) == [("datum", LOON, *at), ("onbekende_bron", LOON, at[0] + 1, 9)]


def test_a_source_without_title_and_law_is_a_finding_that_names_the_choice(tmp_path: Path) -> None:
    finding, (row, _) = spoiled(tmp_path, BRONNEN, "    soort: bericht\n", "")
    assert (finding.code, finding.rij, finding.kolom) == ("keuze", row - 2, 3)
    assert "wet / titel + soort" in finding.bericht.nl


@pytest.mark.parametrize("name", [BEGRIPPEN, "versie.yaml"])
def test_a_missing_file_is_a_finding_that_names_it(tmp_path: Path, name: str) -> None:
    (write(tmp_path) / name).unlink()
    assert places(findings(tmp_path)) == [("ontbreekt", name, None, None)]


@pytest.mark.parametrize("name", GOED)
@pytest.mark.parametrize("text", ["", "# niets\n", "[]\n", "12\n", "tekst\n", "null\n"])
def test_a_file_with_nothing_or_something_else_in_it_is_a_finding(tmp_path: Path, name: str, text: str) -> None:
    (write(tmp_path) / name).write_text(text)
    found = findings(tmp_path)
    assert [(f.code, f.bestand, f.rij) for f in found] == [("vorm", name, 1)]


@pytest.mark.parametrize("name", GOED)
def test_a_file_that_is_not_utf_8_is_a_finding(tmp_path: Path, name: str) -> None:
    path = write(tmp_path) / name
    path.write_bytes(path.read_bytes() + "# één\n".encode("latin-1"))
    assert [(f.code, f.bestand) for f in findings(tmp_path)] == [("codering", name)]


@pytest.mark.parametrize("name", GOED)
def test_a_broken_file_does_not_make_others_wrong_that_refer_to_it(tmp_path: Path, name: str) -> None:
    path = write(tmp_path) / name
    rows = path.read_text().count("\n")
    path.write_text(path.read_text() + "\tx: 1\n")
    assert [(f.code, f.bestand, f.rij) for f in findings(tmp_path)] == [("yaml", name, rows + 1)]


@pytest.mark.parametrize("name", GOED)
@pytest.mark.parametrize(
    ("text", "code"),
    [("a: &a [*a]\n", "te_groot"), ("a: " + "[" * 90_000, "te_diep"), ("a: \x00\n", "teken")],
    ids=["itself", "deep", "nul"],
)
def test_a_file_made_to_break_the_reader_is_one_finding(tmp_path: Path, name: str, text: str, code: str) -> None:
    (write(tmp_path) / name).write_text(text)
    assert [(f.code, f.bestand) for f in findings(tmp_path)] == [(code, name)]


def test_a_folder_named_as_a_file_is_a_finding(tmp_path: Path) -> None:
    (write(tmp_path) / "parameters" / "map.yaml").mkdir()
    assert [(f.code, f.bestand) for f in findings(tmp_path)] == [("bestand", "parameters/map.yaml")]


def test_an_empty_folder_is_two_missing_files(tmp_path: Path) -> None:
    assert {f.bestand for f in findings(tmp_path)} == {BEGRIPPEN, "versie.yaml"}
    assert {f.code for f in findings(tmp_path / "nergens")} == {"ontbreekt"}


def test_a_value_in_two_files_is_a_finding_in_the_second(tmp_path: Path) -> None:
    text = "groep: Ook\nwaarden:\n  wml.uur: {titel: Weer, eenheid: banen, reeks: []}\n"
    write(tmp_path, {**GOED, "parameters/ook.yaml": text})
    assert places(findings(tmp_path)) == [("dubbele_naam", "parameters/ook.yaml", 3, 3)]


def test_a_source_or_law_in_two_files_is_a_finding_in_the_second(tmp_path: Path) -> None:
    text = "wetten:\n  wml: {titel: Weer}\nbronnen:\n  bericht: {titel: Weer, soort: bericht}\n"
    write(tmp_path, {**GOED, "bronnen/x.yaml": text})
    assert places(findings(tmp_path)) == [
        ("dubbele_naam", "bronnen/x.yaml", 2, 3),
        ("dubbele_naam", "bronnen/x.yaml", 4, 3),
    ]


def test_many_mistakes_in_many_files_come_back_at_once(tmp_path: Path) -> None:
    write(tmp_path)
    changes = [
        ("dubbele_sleutel", BRONNEN, "    soort: bericht", "    soort: bericht\n    soort: eigen", (1, 4)),
        ("onbekend_begrip", BEGRIPPEN, "[forfait]", "[furfait]", (0, 1)),
        ("datum", LOON, "tot: 2024-07-01", "tot: 2024-06-31", (0, 0)),
        ("waarde", LOON, "waarde: 14.06", "waarde: 14.0666", (0, 0)),
        ("waarde", LOON, "21: 85%", "21: 85", (0, 0)),
        ("waarde", SUBSIDIE, "bovengrens: 25%", "bovengrens: veel", (0, 0)),
        ("omgekeerde_periode", LOKAAL, "tot: 2025-01-01", "tot: 2023-01-01", (0, 0)),
        ("datum", "versie.yaml", "stand: 2026-01-15", "stand: 2026-01-32", (0, 0)),
    ]
    wanted = []
    for code, name, old, new, (down, right) in changes:
        row, column = spoil(tmp_path, name, old, new)
        wanted.append((code, name, row + down, column + right))
    assert sorted(places(findings(tmp_path)), key=str) == sorted(wanted, key=str)


def test_a_file_of_the_wrong_shape_does_not_hide_mistakes_in_others(tmp_path: Path) -> None:
    write(tmp_path)
    spoil(tmp_path, LOON, "    eenheid: euro/uur\n", "")
    spoil(tmp_path, SUBSIDIE, "waarde: 25%", "waarde: 25")
    spoil(tmp_path, LOKAAL, "plaats: AM13", "plaats: Utrecht")
    assert {(f.code, f.bestand) for f in findings(tmp_path)} == {
        ("ontbreekt", LOON),
        ("waarde", SUBSIDIE),
        ("vorm", LOKAAL),
    }


def test_the_error_carries_every_finding_as_a_line(tmp_path: Path) -> None:
    spoil(write(tmp_path), LOON, "waarde: 14.06", "waarde: veertien")
    with pytest.raises(WetboekError, match=r"parameters/loon\.yaml:11:29: 'veertien'") as caught:
        load(tmp_path)
    assert caught.value.code == "wetboek"


def test_checking_from_the_command_line_prints_file_row_and_column(tmp_path: Path) -> None:
    spoil(write(tmp_path), LOON, "basis: wml-8", "basis: wml8")
    command = [sys.executable, "-m", "banenafspraak", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("parameters/loon.yaml:8:5: ")
    assert "(wml-8?)" in done.stderr
    write(tmp_path)
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0


CHARACTERS = "abc 019.:-,[]{}&*!|>'\"%@#?\n\t~/\u00e9\u2028\x00\x07"


def _change(text: str, at: int, length: int, new: str) -> str:
    return text[:at] + new + text[at + length :]


def _without_line(text: str, at: int) -> str:
    lines = text.splitlines(keepends=True)
    return "".join(lines[: at % len(lines)] + lines[at % len(lines) + 1 :])


def _line_twice(text: str, at: int) -> str:
    lines = text.splitlines(keepends=True)
    return "".join([*lines[: at % len(lines) + 1], *lines[at % len(lines) :]])


def _words_swapped(text: str, at: int) -> str:
    words = text.split(" ")
    random.Random(at).shuffle(words)
    return " ".join(words)


def loads_or_says_why(name: str, change: Callable[[str], str]) -> None:
    with TemporaryDirectory() as folder:
        path = write(Path(folder)) / name
        path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")
        found: tuple[Finding, ...] | None = None
        try:
            load(Path(folder))
        except WetboekError as error:
            found = error.findings
    assert found is None or (found and all(f.bestand and f.rij is not None and f.rij >= 1 for f in found)), found


@given(
    st.sampled_from(sorted(GOED)),
    st.integers(0, 3000),
    st.integers(0, 12),
    st.text(st.sampled_from(CHARACTERS), max_size=8),
)
def test_any_change_of_a_good_file_loads_or_is_a_finding_with_a_row(name: str, at: int, length: int, new: str) -> None:
    loads_or_says_why(name, lambda text: _change(text, at % len(text), length, new))


@given(st.sampled_from(sorted(GOED)), st.integers(0, 3000))
@pytest.mark.parametrize("change", [_without_line, _line_twice, _words_swapped])
def test_any_file_with_lines_or_words_moved_loads_or_is_a_finding(
    change: Callable[[str, int], str], name: str, at: int
) -> None:
    loads_or_says_why(name, lambda text: change(text, at))


@given(
    st.sampled_from(sorted(GOED)),
    st.integers(0, 200),
    st.sampled_from(["null", "true", "0", "-1", "[]", "{}", "''", "[[]]", "{a: b}", "2026-01-01", "9" * 30, "x"]),
)
def test_any_value_of_another_kind_loads_or_is_a_finding(name: str, at: int, new: str) -> None:
    def change(text: str) -> str:
        lines = text.splitlines()
        places = [index for index, line in enumerate(lines) if ": " in line]
        index = places[at % len(places)]
        lines[index] = lines[index].partition(": ")[0] + ": " + new
        return "\n".join(lines) + "\n"

    loads_or_says_why(name, change)


@pytest.mark.parametrize("day", ["9999-12-31", "0026-01-01", "2262-07-01"])
def test_a_day_in_a_year_that_cannot_be_is_a_finding_at_its_row(tmp_path: Path, day: str) -> None:
    write(tmp_path)
    spoil(tmp_path, LOON, "vanaf: 2026-01-01", f"vanaf: {day}")
    assert "datum" in {finding.code for finding in findings(tmp_path)}


def test_a_number_without_end_is_a_finding_and_no_crash(tmp_path: Path) -> None:
    write(tmp_path)
    spoil(tmp_path, LOON, "13.27", "1" * 6000)
    assert "waarde" in {finding.code for finding in findings(tmp_path)}


def test_an_empty_law_of_a_source_is_a_finding_at_its_place(tmp_path: Path) -> None:
    found, _ = spoiled(tmp_path, BRONNEN, "wet: wml", "wet: ''")
    assert found.code == "onbekende_wet"
