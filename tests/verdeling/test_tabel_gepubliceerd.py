"""A published table that somebody hands in: taken as it was printed, and what does not add up is reported."""

from typing import Any

import pytest

from banenafspraak.errors import BadInput, Ernst, Finding
from banenafspraak.verdeling.gebieden import gebieden
from banenafspraak.verdeling.tabel_gepubliceerd import GepubliceerdeTabel, lees_gepubliceerd
from tests.verdeling.tabellen import as_csv, as_ods, as_xlsx

KOP = ("regio", "jaar", "sector", "banen", "maat")
EXTRA = "extra_cumulatief"
WIDE = {"regio": "Regio", "markt": "Markt", "overheid": "Overheid", "totaal": "Totaal"}


def read(tekst: str, keuze: dict[str, str] | None = None, **more: Any) -> GepubliceerdeTabel:
    return lees_gepubliceerd(tekst.encode(), "in.csv", keuze, **more)


def rows(*lines: str) -> str:
    return "\n".join((",".join(KOP), *lines))


def refused(tekst: str, keuze: dict[str, str] | None = None, **more: Any) -> list[Finding]:
    with pytest.raises(BadInput) as caught:
        read(tekst, keuze, **more)
    return [f for f in caught.value.findings if f.ernst is Ernst.FOUT]


def all_regions(banen: int, *more: str) -> str:
    return rows(*(f"{code},2020,markt,{banen},{EXTRA}" for code in gebieden().regios), *more)


def test_the_template_is_read_the_same_from_csv_xlsx_and_ods() -> None:
    for write in (as_csv, as_xlsx, as_ods):
        tabel = lees_gepubliceerd(write([KOP, ("AM24", 2021, "markt", 1136, EXTRA)]), "in")
        (cel,) = tabel.cellen
        assert (cel.regio, cel.jaar, cel.sector, cel.banen, cel.rij) == ("AM24", 2021, "markt", 1136, 2)
        assert tabel.bevindingen == ()


def test_a_wide_table_needs_its_year_and_measure_from_the_reader() -> None:
    tekst = "Regio;Markt;Overheid;Totaal\nZeeland;970;300;1.270,0\nAM01;5;;\n"
    found = read(tekst, WIDE, jaar=2020, maat=EXTRA).cellen
    assert [(c.regio, c.sector, c.banen) for c in found] == [
        ("AM24", "markt", 970),
        ("AM24", "overheid", 300),
        ("AM24", "totaal", 1270),
        ("AM01", "markt", 5),
    ]
    assert [f.code for f in refused(tekst, WIDE, jaar=2020)] == ["kolommen"]
    assert [f.code for f in refused(tekst, WIDE, maat=EXTRA)] == ["kolommen"]


def test_a_column_for_the_year_wins_from_the_year_of_the_reader() -> None:
    (cel,) = read(rows(f"AM24,2021,markt,1,{EXTRA}"), jaar=2019).cellen
    assert cel.jaar == 2021
    (cel,) = read("regio,sector,banen\nAM24,markt,1\n", jaar=2019, maat=EXTRA).cellen
    assert cel.jaar == 2019


def test_everything_wrong_is_told_at_once_by_row_and_column() -> None:
    tekst = rows(
        f"AM99,2020,markt,1,{EXTRA}",
        f"AM01,20,markt,1,{EXTRA}",
        f"AM02,2020,mark,1,{EXTRA}",
        f"AM03,2020,markt,1.5,{EXTRA}",
        f"AM05,2020,markt,-1,{EXTRA}",
        "AM10,2020,totaal,1729,stand_inclusief_nulmeting",
        "AM11,2020,totaal,5,extra",
        f"AM31,2020,totaal,5,{EXTRA}",
        f"AM38,2020,totaal,5,{EXTRA}",
        f"GM0344,2020,totaal,5,{EXTRA}",
    )
    assert [(f.code, f.rij, f.kolom) for f in refused(tekst)] == [
        ("onbekend_gebied", 2, "regio"),
        ("jaar", 3, "jaar"),
        ("sector", 4, "sector"),
        ("geen_heel_getal", 5, "banen"),
        ("negatief", 6, "banen"),
        ("andere_maat", 7, "maat"),
        ("maat", 8, "maat"),
        ("dubbel", 10, "banen"),
        ("onbekend_gebied", 11, "regio"),
    ]


def test_sectors_that_are_not_the_total_are_reported_and_not_corrected() -> None:
    tabel = read(
        rows(*(f"AM24,2020,{s},{n},{EXTRA}" for s, n in (("markt", 970), ("overheid", 300), ("totaal", 1275))))
    )
    assert [cel.banen for cel in tabel.cellen] == [970, 300, 1275]
    (finding,) = tabel.bevindingen
    assert (finding.code, finding.rij, finding.ernst) == ("sectoren_sluiten_niet", 4, Ernst.LET_OP)
    assert "1270" in finding.bericht.nl
    assert "1275" in finding.bericht.nl


def test_a_full_table_that_does_not_close_is_reported_with_both_numbers() -> None:
    tabel = read(all_regions(100, f"NL,2020,markt,3600,{EXTRA}"), landelijk={(2020, "markt"): 50_000})
    assert [f.code for f in tabel.bevindingen] == ["sluit_niet", "wijkt_af_van_pad"]
    assert "3500" in tabel.bevindingen[0].bericht.nl
    assert "3600" in tabel.bevindingen[0].bericht.nl
    assert len(tabel.cellen) == 36
    assert read(all_regions(100, f"NL,2020,markt,3500,{EXTRA}"), landelijk={(2020, "markt"): 3500}).bevindingen == ()


def test_a_table_with_a_region_missing_is_not_held_against_the_country_but_its_row_is() -> None:
    tekst = rows(f"AM01,2020,markt,5,{EXTRA}", f"NL,2020,markt,40000,{EXTRA}")
    assert [f.code for f in read(tekst, landelijk={(2020, "markt"): 50_000}).bevindingen] == ["wijkt_af_van_pad"]
    assert read(tekst).bevindingen == ()


def test_numbers_that_are_no_multiple_of_the_unit_are_reported_once() -> None:
    tekst = rows(f"AM01,2020,markt,5,{EXTRA}", f"AM02,2020,markt,6,{EXTRA}", f"AM03,2020,markt,7,{EXTRA}")
    (finding,) = read(tekst, eenheid=5).bevindingen
    assert (finding.code, finding.rij) == ("geen_veelvoud", 3)
    assert finding.bericht.nl == "2 getallen zijn geen veelvoud van 5. Het eerste is 6."


def test_an_empty_cell_was_not_published_and_is_no_zero() -> None:
    tabel = read(rows(f"AM01,2020,markt,,{EXTRA}", f"AM02,2020,markt,0,{EXTRA}"))
    assert [(cel.regio, cel.banen) for cel in tabel.cellen] == [("AM02", 0)]
    assert [f.code for f in tabel.bevindingen] == ["geen_cijfer"]
