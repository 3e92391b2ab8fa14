"""Key figures that somebody hands in: by template or by chosen columns, and everything wrong at once."""

from collections.abc import Mapping

import pytest

from banenafspraak.errors import BadInput, Ernst, Finding
from banenafspraak.verdeling.kengetallen_lezen import Kengetallentabel, lees_kengetallen
from tests.verdeling.tabellen import as_csv, as_ods, as_xlsx

GOOD = (("gebied", "indicator", "waarde"), ("AM01", "banen", 309400), ("NL", "banen", 7846000), ("GM0344", "ww", 0))


def read(tekst: str, keuze: Mapping[str, str] | None = None) -> Kengetallentabel:
    return lees_kengetallen(tekst.encode(), "in.csv", keuze)


def found(tekst: str, keuze: Mapping[str, str] | None = None) -> list[tuple[str, str]]:
    return [(f"{k.gebied} {k.indicator}", str(k.waarde)) for k in read(tekst, keuze).kengetallen]


def refused(tekst: str, keuze: Mapping[str, str] | None = None) -> list[Finding]:
    with pytest.raises(BadInput) as caught:
        read(tekst, keuze)
    return [f for f in caught.value.findings if f.ernst is Ernst.FOUT]


def places(tekst: str, keuze: Mapping[str, str] | None = None) -> list[tuple[str, int | None, int | str | None]]:
    return [(f.code, f.rij, f.kolom) for f in refused(tekst, keuze)]


def test_the_template_is_read_the_same_from_csv_xlsx_and_ods() -> None:
    for write in (as_csv, as_xlsx, as_ods):
        tabel = lees_kengetallen(write(GOOD), "in", None)
        assert [(k.gebied, k.indicator, int(k.waarde), k.bestand, k.rij) for k in tabel.kengetallen] == [
            ("AM01", "banen", 309400, "in", 2),
            ("NL", "banen", 7846000, "in", 3),
            ("GM0344", "ww", 0, "in", 4),
        ]
        assert tabel.bevindingen == ()


def test_a_column_for_each_indicator_is_read_when_the_columns_are_chosen() -> None:
    tekst = "Regio;Banen 2015;WW\nGroningen;309400;17880\nNederland;7846000;\n"
    tabel = read(tekst, {"gebied": "Regio", "banen_totaal": "banen 2015", "ww": "WW"})
    assert [(k.gebied, k.indicator, int(k.waarde)) for k in tabel.kengetallen] == [
        ("AM01", "banen_totaal", 309400),
        ("AM01", "ww", 17880),
        ("NL", "banen_totaal", 7846000),
    ]
    assert [(f.code, f.rij) for f in tabel.bevindingen] == [("geen_cijfer", 3)]


def test_the_columns_of_a_long_table_can_be_chosen_too() -> None:
    tekst = "naam,wat,hoeveel\nAM26,banen,12.5\n"
    assert found(tekst, {"gebied": "naam", "indicator": "wat", "waarde": "hoeveel"}) == [("AM26 banen", "25/2")]


def test_one_head_that_is_a_known_other_word_is_taken_and_told() -> None:
    tabel = read("regio,indicator,aantal\nAM01,banen,1\n")
    assert [f.code for f in tabel.bevindingen] == ["kolom_gelezen_als"]
    assert "regio als gebied" in tabel.bevindingen[0].bericht.nl


def test_of_two_heads_that_fit_somebody_has_to_choose() -> None:
    assert places("regio,gemeente,indicator,waarde\nAM01,GM0344,banen,1\n") == [("dubbele_kolom", 1, "gebied")]


def test_missing_columns_are_named_and_heads_that_may_be_a_person_are_not_repeated() -> None:
    (finding,) = refused("gebied,Jansen,12\nAM01,2,3\n")
    assert (finding.code, finding.suggesties) == ("kolommen", ("indicator", "waarde"))
    assert "(kolom 2)" in finding.bericht.nl
    assert "Jansen" not in finding.bericht.nl + finding.bericht.en


def test_everything_wrong_is_told_at_once_by_row_and_column() -> None:
    tekst = (
        "gebied;indicator;waarde\nAM99;banen;1\nAM01;banen;-1\nAM02;banen;1.234\nAM03;banen;veel\n"
        "AM05;be roeps bevolking!;1\nAM31;banen;1\nAM38;banen;2\n;banen;3\n"
    )
    assert places(tekst) == [
        ("onbekend_gebied", 2, "gebied"),
        ("negatief", 3, "waarde"),
        ("getal_dubbelzinnig", 4, "waarde"),
        ("geen_getal", 5, "waarde"),
        ("indicator", 6, "indicator"),
        ("dubbel", 8, "gebied"),
        ("leeg", 9, "gebied"),
    ]


def test_an_area_that_is_not_known_gets_near_names_and_free_text_is_not_repeated() -> None:
    (near,) = refused("gebied,indicator,waarde\nRijnmont,banen,1\n")
    assert "Rijnmond" in near.suggesties
    (code,) = refused("gebied,indicator,waarde\nGM9999,banen,1\n")
    assert "'GM9999'" in code.bericht.nl
    for tekst in ("Annelies Jansen", "123456782"):
        for row in (f"{tekst},banen,1", f"AM01,{tekst}!,1", f"AM01,banen,{tekst} jobs"):
            for finding in refused(f"gebied,indicator,waarde\n{row}\n"):
                assert tekst not in f"{finding.bericht} {finding.kolom}"


def test_a_name_that_is_a_region_and_a_gemeente_needs_its_code_unless_the_head_tells() -> None:
    (finding,) = refused("gebied,indicator,waarde\nGroningen,banen,1\n")
    assert (finding.code, finding.suggesties) == ("meerduidig", ("AM01", "GM0014"))
    assert found("regio,indicator,waarde\nGroningen,banen,1\n") == [("AM01 banen", "1")]
    assert found("gemeente,indicator,waarde\nGroningen,banen,1\n") == [("GM0014 banen", "1")]


def test_zero_is_a_figure_and_a_cell_without_a_number_is_unknown() -> None:
    assert found("gebied,indicator,waarde\nGM0003,ww,0\nGM0005,ww,\nGM0007,ww,.\n") == [("GM0003 ww", "0")]


def test_a_choice_that_leaves_something_out_or_names_no_column_is_refused() -> None:
    tekst = "Regio,A,B\nAM01,1,2\n"
    assert places(tekst, {"banen": "A"})[0] == ("kolommen", 1, None)
    assert places(tekst, {"gebied": "Regio", "waarde": "A"})[0] == ("kolommen", 1, None)
    assert places(tekst, {"gebied": "Regio", "Banen!": "A"})[0] == ("kolommen", 1, None)
    assert places(tekst, {"gebied": "Regio", "banen": "C"}) == [("kolommen", 1, None)]
    assert places(tekst, {"gebied": "Regio", "banen": "A", "ww": "A"}) == [("kolom_twee_keer", 1, "ww")]
