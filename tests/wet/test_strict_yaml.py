"""The one reader of YAML: no surprise types, every fault with its place, and no file that hangs or breaks it."""

import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banenafspraak.errors import Finding
from banenafspraak.strict_yaml import read, read_file


def value(text: str) -> Any:
    document = read(f"a: {text}\n", "f.yaml")
    assert document.findings == []
    return document.inhoud["a"]


def only(text: str) -> Finding:
    document = read(text, "f.yaml")
    assert len(document.findings) == 1, document.findings
    return document.findings[0]


def place(finding: Finding) -> tuple[str, int | None, int | str | None]:
    return finding.code, finding.rij, finding.kolom


SURPRISES = (
    *("no", "yes", "on", "off", "y", "N", "True", "FALSE", "Null", "NULL"),
    *(
        "2:20",
        "1.10",
        "0123",
        "0x10",
        "0o7",
        "0b1",
        "-0x1",
        "1_000",
        "1e5",
        "+1",
        ".5",
        ".inf",
        ".nan",
        "1469.40",
        "١٢",
    ),
    *("١٢", "25%", "12 weken", "2026-02-30", "2026-07-01", "2026-07-01T10:00"),
)


@pytest.mark.parametrize("text", SURPRISES)
def test_what_other_readers_turn_into_something_else_stays_text(text: str) -> None:
    assert value(text) == text


@pytest.mark.parametrize(("text", "typed"), [("0", 0), ("12", 12), ("-3", -3), ("999999999999999999", 10**18 - 1)])
def test_a_whole_number_is_a_number(text: str, typed: int) -> None:
    assert value(text) == typed
    assert type(value(text)) is int


@pytest.mark.parametrize(("text", "typed"), [("true", True), ("false", False), ("null", None), ("~", None), ("", None)])
def test_only_lower_case_true_false_and_null_are_words_with_a_meaning(text: str, typed: object) -> None:
    assert value(text) is typed


@pytest.mark.parametrize("text", ["12", "true", "null", "~", "2026-07-01"])
def test_what_stands_in_quotes_is_text(text: str) -> None:
    assert value(f"'{text}'") == text
    assert value(f'"{text}"') == text


def test_a_folded_block_is_text() -> None:
    assert value(">-\n  12\n") == "12"


def test_a_number_of_thousands_of_digits_stays_text() -> None:
    assert value("9" * 5000) == "9" * 5000


def test_a_name_that_is_a_number_or_a_word_stays_text() -> None:
    assert read("18: a\ntrue: b\nnull: c\n2024-01-01: d\n", "f.yaml").inhoud == {
        "18": "a",
        "true": "b",
        "null": "c",
        "2024-01-01": "d",
    }


def test_every_part_knows_its_row_and_column() -> None:
    document = read("a:\n  b: [x, {c: 1}]\n  d: 2\n", "f.yaml")
    assert document.at(("a",)) == (1, 1)
    assert document.at(("a", "b")) == (2, 3)
    assert document.at(("a", "b", 1, "c")) == (2, 11)
    assert document.at(("a", "d")) == (3, 3)


def test_a_part_that_is_not_there_has_the_place_of_what_should_hold_it() -> None:
    assert read("a:\n  b: 1\n", "f.yaml").at(("a", "b", "c", 7)) == (2, 3)


def test_a_name_twice_is_a_finding_where_it_stands_the_second_time() -> None:
    document = read("a: 1\nb:\n  c: 1\n  c: 2\na: 3\n", "f.yaml")
    assert [place(f) for f in document.findings] == [("dubbele_sleutel", 4, 3), ("dubbele_sleutel", 5, 1)]
    assert document.inhoud == {"a": 1, "b": {"c": 1}}


def test_a_name_that_only_looks_different_in_quotes_is_the_same_name() -> None:
    assert place(only("1: a\n'1': b\n")) == ("dubbele_sleutel", 2, 1)


def test_a_list_as_name_is_a_finding() -> None:
    assert place(only("a: 1\n? [b, c]\n: 2\n")) == ("sleutel", 2, 3)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("a:\n\tb: 1\n", 2),
        ("a: 'x\n", 2),
        ("a: [1, 2\nb: 3\n", 2),
        ("a: b: c\n", 1),
        ("a: 1\n  b: 2\n", 2),
        ("a: *nothing\n", 1),
        ("a: &x 1\nb: &x 2\n", 2),
        ("a: 1\n---\nb: 2\n", 2),
        ("a: @x\n", 1),
        ("%YAML 9.9\n---\na: 1\n", 1),
    ],
)
def test_broken_yaml_is_one_finding_with_its_row(text: str, row: int) -> None:
    finding = only(text)
    assert (finding.code, finding.rij) == ("yaml", row)
    assert finding.bericht.nl != finding.bericht.en


@pytest.mark.parametrize("sign", ["\x00", "\x07", "\x1b", "\x7f"])
def test_a_control_character_is_a_finding_with_its_place(sign: str) -> None:
    assert place(only(f"é: x\nb: ë{sign}z\n")) == ("teken", 2, 5)


def test_a_byte_order_mark_is_no_part_of_the_first_name() -> None:
    assert read("\ufeffa: 1\n", "f.yaml").inhoud == {"a": 1}


def test_line_ends_of_windows_count_once() -> None:
    assert read("a: 1\r\nb:\r\n  c: 2\r\n", "f.yaml").at(("b", "c")) == (3, 3)


@pytest.mark.parametrize(
    "text",
    [
        "a: " + "[" * 200_000 + "]" * 200_000,
        "a: " + "{b: " * 50_000,
        "- " * 50_000,
        "\n".join(f"{' ' * depth}a:" for depth in range(1500)),
    ],
    ids=["brackets", "braces", "dashes", "indentation"],
)
def test_very_deep_nesting_is_a_finding_at_once(text: str) -> None:
    start = time.monotonic()
    finding = only(text)
    assert finding.code == "te_diep"
    assert finding.rij is not None
    assert time.monotonic() - start < 5


def test_references_that_grow_without_bound_are_a_finding_at_once() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n + 1}: &a{n + 1} [{', '.join([f'*a{n}'] * 9)}]" for n in range(12)]
    start = time.monotonic()
    assert only("\n".join(lines)).code == "te_groot"
    assert time.monotonic() - start < 20


@pytest.mark.parametrize("text", ["a: &a [*a]\n", "a: &a {b: *a}\n", "&a {b: [{c: *a}]}\n"])
def test_a_reference_to_itself_is_a_finding(text: str) -> None:
    assert only(text).code == "te_groot"


def test_a_reference_to_a_text_is_that_text() -> None:
    assert read("a: &t {nl: x, en: y}\nb: *t\n", "f.yaml").inhoud["b"] == {"nl": "x", "en": "y"}


@pytest.mark.parametrize("text", ["", "# only a remark\n", "---\n", "\n\n"])
def test_an_empty_file_has_no_content_and_no_finding(text: str) -> None:
    document = read(text, "f.yaml")
    assert document.inhoud is None
    assert document.findings == []


def test_a_file_that_is_not_utf_8_is_a_finding(tmp_path: Path) -> None:
    path = tmp_path / "f.yaml"
    path.write_bytes("a: één".encode("latin-1"))
    document = read_file(path)
    assert [(f.code, f.bestand) for f in document.findings] == [("codering", "f.yaml")]


def test_a_folder_in_the_place_of_a_file_is_a_finding(tmp_path: Path) -> None:
    assert [f.code for f in read_file(tmp_path).findings] == ["bestand"]


def test_a_tag_makes_nothing_but_text() -> None:
    assert read("a: !!python/object/apply:os.getcwd []\n", "f.yaml").inhoud == {"a": []}


YAML_LIKE = st.lists(
    st.sampled_from([*"abc:-[]{}&*!|>'\"%@`#,? \n\t1.0~", "\n  ", ": ", "- ", "\n", "\u2028", "\x85", "é", "\x01"])
).map("".join)


@given(st.one_of(YAML_LIKE, st.text(st.characters(exclude_categories=["Cs"]))))
def test_any_text_gives_content_or_findings_with_a_row(text: str) -> None:
    document = read(text, "f.yaml")
    assert all(f.rij is not None and f.rij >= 1 and f.bestand == "f.yaml" for f in document.findings)
