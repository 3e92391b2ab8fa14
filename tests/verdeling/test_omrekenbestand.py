"""The file somebody hands in: every usual form is read, and everything wrong comes back with its place."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banenafspraak.errors import BadInput, Ernst, Finding
from banenafspraak.verdeling.csv_tekst import MOST_BYTES
from banenafspraak.verdeling.omrekenbestand import MOST_ROWS, Omrekenbestand, lees_omrekenbestand


def read(tekst: str | bytes, van: date | None = None) -> Omrekenbestand:
    data = tekst.encode() if isinstance(tekst, str) else tekst
    return lees_omrekenbestand(data, "in.csv", van)


def values(tekst: str | bytes) -> dict[str, Fraction]:
    return {rij.gm_code: rij.waarde for rij in read(tekst)}


def refused(tekst: str | bytes, van: date | None = None) -> list[tuple[str, int | None, int | str | None]]:
    with pytest.raises(BadInput) as caught:
        read(tekst, van)
    assert all(finding.bestand == "in.csv" for finding in caught.value.findings)
    return [(f.code, f.rij, f.kolom) for f in caught.value.findings if f.ernst is Ernst.FOUT]


def remarks(tekst: str | bytes) -> list[Finding]:
    return list(read(tekst).bevindingen)


def test_a_plain_file_is_read_with_the_lines_of_its_rows() -> None:
    found = read("gm_code,waarde\nGM0363,1234.5\n\n,\nGM0344,-2\n")
    assert [(r.gm_code, r.waarde, r.rij) for r in found] == [
        ("GM0363", Fraction("1234.5"), 2),
        ("GM0344", Fraction(-2), 5),
    ]
    assert found.bevindingen == ()


@pytest.mark.parametrize(
    "data",
    [
        "gm_code,waarde\nGM0363,110.92",
        "\ufeffgm_code,waarde\r\nGM0363,110.92\r\n",
        "gm_code,waarde\rGM0363,110.92\r",
        "gm_code;waarde\nGM0363;110,92",
        "gm_code;waarde\nGM0363;110.92",
        "sep=;\r\ngm_code;waarde\r\nGM0363;110,92\r\n",
        "sep=,\ngm_code,waarde\nGM0363,110.92\n",
        "gm_code\twaarde\nGM0363\t110,92",
        " Waarde , GM_CODE \n 110.92 , gm0363 \n",
        '"gm_code";"waarde"\n"GM0363";"110,92"\n',
        "\n\ngm_code,waarde\nGM0363,110.92\n",
        "gm_code,waarde\nGM0363,+110.920\n",
        "gm_code,waarde,\nGM0363,110.92,\n",
    ],
)
def test_every_usual_way_to_write_it_gives_the_same_value(data: str) -> None:
    assert values(data) == {"GM0363": Fraction("110.92")}


@pytest.mark.parametrize("codering", ["utf-16", "utf-8-sig", "utf-8"])
def test_the_encoding_is_recognised(codering: str) -> None:
    assert values("gm_code;waarde\nGM0363;1\n".encode(codering)) == {"GM0363": 1}


def test_an_old_encoding_is_read_with_a_remark() -> None:
    data = "gm_code;waarde;naam\nGM1900;1;Súdwest-Fryslân\n".encode("cp1252")
    assert values(data) == {"GM1900": 1}
    assert [f.code for f in remarks(data)] == ["codering", "extra_kolommen"]


def test_a_code_without_gm_is_read_with_one_remark() -> None:
    found = remarks("gm_code,waarde\n363,1\n0344,2\nGM0014,3\n")
    assert [(f.code, f.rij, f.ernst) for f in found] == [("code_zonder_gm", 2, Ernst.LET_OP)]
    assert set(values("gm_code,waarde\n363,1\n34,2\n")) == {"GM0363", "GM0034"}


def test_an_extra_column_is_named_and_not_used() -> None:
    (finding,) = remarks("gm_code,naam,waarde\nGM0363,Amsterdam,1\n")
    assert (finding.code, finding.rij, finding.ernst) == ("extra_kolommen", 1, Ernst.LET_OP)
    assert "naam" in finding.bericht.nl


def test_other_columns_are_refused_with_what_was_met_and_what_is_expected() -> None:
    with pytest.raises(BadInput) as caught:
        read("gmcode;waarden\nGM0363;1\n")
    (finding,) = caught.value.findings
    assert finding.code == "kolommen"
    assert "gmcode, waarden" in finding.bericht.nl
    assert "gm_code, waarde" in finding.bericht.nl
    assert finding.suggesties == ("gm_code", "waarde")


@pytest.mark.parametrize(
    ("cel", "waarde"),
    [
        ("1234,5", "1234.5"),
        ("1.234,5", "1234.5"),
        ("1.234.567", "1234567"),
        ("1.234.567,89", "1234567.89"),
        ("1234.5", "1234.5"),
        ("1234.567", "1234.567"),
        ("0.123", "0.123"),
        ("0,125", "0.125"),
        ("-1.234,5", "-1234.5"),
        ("−5", "-5"),
        ("12", "12"),
    ],
)
def test_dutch_numbers_are_read_in_a_file_with_semicolons(cel: str, waarde: str) -> None:
    assert values(f"gm_code;waarde\nGM0363;{cel}\n") == {"GM0363": Fraction(waarde)}
    assert values(f"gm_code\twaarde\nGM0363\t{cel}\n") == {"GM0363": Fraction(waarde)}


@pytest.mark.parametrize("cel", ["1.234", "12.345", "123.456", "-1.234"])
def test_a_point_that_may_mean_thousands_is_refused_with_a_remedy(cel: str) -> None:
    assert refused(f"gm_code;waarde\nGM0363;{cel}\n") == [("getal_dubbelzinnig", 2, "waarde")]
    assert values(f"gm_code,waarde\nGM0363,{cel}\n") == {"GM0363": Fraction(cel)}


@pytest.mark.parametrize(
    "cel", ["NaN", "inf", "-Infinity", "1e5", "twee", "1/2", "1 234", "€ 5", "5%", "1.23.4", "1,2,3", "٣", "--5", "5-"]
)
def test_what_is_no_number_is_refused_at_its_place(cel: str) -> None:
    assert refused(f"gm_code;waarde\nGM0363;{cel}\n") == [("geen_getal", 2, "waarde")]


def test_an_empty_value_is_refused_and_not_read_as_zero() -> None:
    assert refused("gm_code,waarde\nGM0363,\nGM0344\n") == [("leeg", 2, "waarde"), ("leeg", 3, "waarde")]


def test_a_decimal_comma_between_commas_is_refused_with_a_remedy() -> None:
    assert refused("gm_code,waarde\nGM0363,110,92\n") == [("te_veel_kolommen", 2, None)]
    with pytest.raises(BadInput) as caught:
        read('gm_code,waarde\nGM0363,"110,92"\n')
    assert "Schrijf een punt" in caught.value.findings[0].bericht.nl


def test_a_very_long_number_is_refused() -> None:
    assert refused("gm_code,waarde\nGM0363," + "9" * 40 + "\n") == [("getal_te_lang", 2, "waarde")]


def test_a_second_row_for_a_gemeente_names_the_first() -> None:
    with pytest.raises(BadInput) as caught:
        read("gm_code,waarde\nGM0363,1\nGM0344,2\n363,3\n")
    doubles = [f for f in caught.value.findings if f.code == "dubbele_gemeente"]
    assert [(f.rij, "rij 2" in f.bericht.nl) for f in doubles] == [(4, True)]


def test_an_unknown_code_or_a_name_gets_the_nearest_gemeente() -> None:
    with pytest.raises(BadInput) as caught:
        read("gm_code,waarde\nHaren,1\nGM0364,2\n,3\nAM01,4\nNL,5\n")
    found = caught.value.findings
    assert [f.code for f in found] == ["onbekende_gemeente"] * 5
    assert "Haren (GM0017)" in found[0].suggesties
    assert "Amsterdam (GM0363)" in found[1].suggesties
    assert "leeg" in found[2].bericht.nl
    assert "regio" in found[3].bericht.nl


def test_everything_wrong_in_a_file_comes_back_at_once() -> None:
    file = "gm_code,waarde\nGM9999,x\nGM0788,1\nGM0363,\nGM0363,1\nGM0344,1,2\n"
    assert refused(file, date(2022, 1, 1)) == [
        ("onbekende_gemeente", 2, "gm_code"),
        ("geen_getal", 2, "waarde"),
        ("leeg", 4, "waarde"),
        ("dubbele_gemeente", 5, "gm_code"),
        ("te_veel_kolommen", 6, None),
        ("bestaat_niet", 3, "gm_code"),
    ]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "leeg_bestand"),
        (b" \n\n", "leeg_bestand"),
        (b"gm_code,waarde\n", "geen_rijen"),
        (b"PK\x03\x04rest", "geen_csv"),
        (b"\xd0\xcf\x11\xe0rest", "geen_csv"),
        (b"%PDF-1.7", "geen_csv"),
        (b"gm_code,waarde\nGM0363,1\x00\n", "geen_csv"),
        ("gm_code,waarde\nGM0363,1\n".encode("utf-16-le"), "geen_csv"),
        (b"\xff\xfeg", "geen_csv"),
        (b"\x81\x8d\x8f", "geen_csv"),
        (b"x" * (MOST_BYTES + 1), "te_groot"),
        (b'gm_code,waarde\n"GM0363,1\n', "csv_vorm"),
        (b"gm_code,gm_code,waarde\nGM0363,GM0344,1\n", "dubbele_kolom"),
        (b"gm_code,waarde\n" + b"GM0363,1\n" * (MOST_ROWS + 1), "te_veel_rijen"),
    ],
)
def test_what_is_no_usable_table_is_refused_with_one_clear_finding(data: bytes, code: str) -> None:
    assert [found for found, _, _ in refused(data)] == [code]


def test_rows_are_counted_by_the_lines_of_the_file() -> None:
    assert refused('sep=;\n\ngm_code;waarde;naam\nGM0363;1;"een\ntwee"\nGM0344;x;\n') == [("geen_getal", 6, "waarde")]


def outcome(data: bytes) -> tuple[int, tuple[Finding, ...]]:
    """How many rows were read, and the findings: never another exception."""
    try:
        return len(read(data).rijen), ()
    except BadInput as error:
        return 0, error.findings


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_with_findings(data: bytes) -> None:
    rows, findings = outcome(data)
    assert rows or findings


@given(st.text(max_size=60))
def test_any_row_is_read_or_refused_with_findings(tekst: str) -> None:
    rows, findings = outcome(("gm_code;waarde\n" + tekst).encode("utf-8", "replace"))
    assert rows or findings
    assert all(f.bericht.nl.isprintable() for f in findings)


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=4))
def test_a_number_comes_back_as_it_was_written(value: Decimal) -> None:
    assert values(f"gm_code,waarde\nGM0363,{value:f}\n") == {"GM0363": Fraction(value)}
    dutch = f"{value:f}".replace(".", ",")
    assert values(f"gm_code;waarde\nGM0363;{dutch}\n") == {"GM0363": Fraction(value)}


@pytest.mark.parametrize(
    "private",
    [
        "Waardenburg",
        "Maarten",
        "Jansen",
        "Fatima",
        "123456782",
        "12.03.1985",
        "0612345678",
        "1234 AB",
        "jan@voorbeeld.nl",
        "12345678",
    ],
)
@pytest.mark.parametrize(
    "tekst",
    [
        "gm_code,waarde\n{},1\n",  # the code
        "gm_code,waarde\nGM0363,x{}\n",  # the value
        "{},waarde\nGM0363,1\n",  # the head
        "gm_code,waarde,{}\nGM0363,1,2\n",  # a column that is not used
        "{}\n",  # the file is one cell
    ],
)
def test_what_may_be_personal_is_never_repeated(tekst: str, private: str) -> None:
    try:
        found = read(tekst.format(private)).bevindingen
    except BadInput as error:
        found = error.findings
    assert found
    for finding in found:
        assert private.casefold() not in (finding.bericht.nl + finding.bericht.en).casefold()


@pytest.mark.parametrize("harmless", ["GM9999", "12a", "99999", "?", "AM05"])
def test_a_code_or_a_short_number_is_named(harmless: str) -> None:
    with pytest.raises(BadInput) as caught:
        read(f"gm_code,waarde\n{harmless},1\n")
    assert f"'{harmless}'" in caught.value.findings[0].bericht.nl
