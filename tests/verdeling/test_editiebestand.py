"""The YAML of an edition: what it may leave out, and everything that can be wrong with it."""

from fractions import Fraction

import pytest

from banenafspraak.errors import BadInput, Finding
from banenafspraak.verdeling.editiebestand import Editiebestand, lees_editie
from banenafspraak.verdeling.toedeling import verdeel
from tests.verdeling.edities import REGIOS

GOOD = """
naam: Rekenvoorbeeld 2020
jaren: [2019, 2020]
landelijk: pad
indelingsdatum: 2015-01-01
basisjaar: 2015
afrondeenheid: 5
gepubliceerd: null
exponenten: {wajong: "0", werkloosheid: "0"}
indicatoren: kerncijfers.csv
sleutel: {markt: banen_markt, overheid: banen_overheid}
"""
ROWS = "gebied,indicator,waarde\n" + "".join(
    f"{r},{i},100\n" for r in REGIOS for i in ("banen_markt", "banen_overheid")
)
PUBLISHED = "regio,jaar,sector,banen,maat\nAM24,2020,markt,970,extra_cumulatief\n"


def read(text: str = GOOD, **files: str) -> Editiebestand:
    known = {"kerncijfers.csv": ROWS, "tabel.csv": PUBLISHED} | {
        name.replace("_csv", ".csv"): t for name, t in files.items()
    }
    return lees_editie(text.encode(), "editie.yaml", lambda name: known[name].encode())


def refused(text: str, **files: str) -> list[Finding]:
    with pytest.raises(BadInput) as refusal:
        read(text, **files)
    return list(refusal.value.findings)


def codes(found: list[Finding]) -> list[str]:
    return [finding.code for finding in found]


def test_it_reads_the_example_of_the_contract() -> None:
    d = read().definitie
    assert (d.naam, d.jaren, d.afrondeenheid, d.landelijk) == ("Rekenvoorbeeld 2020", (2019, 2020), 5, None)
    assert d.sleutel == {"markt": "banen_markt", "overheid": "banen_overheid"}
    assert len(d.kengetallen) == 70


def test_what_is_left_out_has_no_effect() -> None:
    text = "\n".join(
        line for line in GOOD.splitlines() if not line.startswith(("landelijk", "gepub", "expo", "afrond"))
    )
    d = read(text).definitie
    assert (d.landelijk, d.gepubliceerd, d.exponenten.nul, d.afrondeenheid) == (None, (), True, 1)


def test_the_key_is_employment_where_nothing_else_is_asked() -> None:
    text = GOOD.replace("sleutel: {markt: banen_markt, overheid: banen_overheid}", "")
    assert read(text).definitie.sleutel == {"markt": "banen_markt", "overheid": "banen_overheid"}


def test_national_numbers_can_be_filled_in() -> None:
    text = GOOD.replace("landelijk: pad", "landelijk: {2019: {markt: 40000, overheid: 15000}, 2020: {totaal: 67500}}")
    assert read(text).definitie.landelijk == {
        (2019, "markt"): 40000,
        (2019, "overheid"): 15000,
        (2020, "totaal"): 67500,
    }


@pytest.mark.parametrize("written", ['"0.5"', "0.5", '"0,5"'])
def test_an_exponent_is_exact_however_it_is_written(written: str) -> None:
    d = read(GOOD.replace('wajong: "0"', f"wajong: {written}")).definitie
    assert d.exponenten.wajong == Fraction(1, 2)


def test_a_published_edition_is_named_by_its_year() -> None:
    cells = read(GOOD.replace("gepubliceerd: null", "gepubliceerd: 2019")).definitie.gepubliceerd
    assert ("AM24", 2020, "markt", 970) in {(c.regio, c.jaar, c.sector, c.banen) for c in cells}
    assert {c.editie for c in cells} == {"2019"}


def test_published_values_come_from_a_file() -> None:
    cells = read(GOOD.replace("gepubliceerd: null", "gepubliceerd: tabel.csv")).definitie.gepubliceerd
    assert [(c.regio, c.jaar, c.sector, c.banen) for c in cells] == [("AM24", 2020, "markt", 970)]


def test_a_file_without_a_measure_is_read_as_extra_jobs_and_that_is_said() -> None:
    found = read(
        GOOD.replace("gepubliceerd: null", "gepubliceerd: tabel.csv"),
        tabel_csv="regio,jaar,sector,banen\nAM24,2020,markt,970\n",
    )
    assert [c.banen for c in found.definitie.gepubliceerd] == [970]
    assert "geen_maat" in codes(list(found.bevindingen))


def test_a_level_with_the_baseline_is_refused() -> None:
    level = "regio,jaar,sector,banen,maat\nAM10,2020,totaal,1729,stand_inclusief_nulmeting\n"
    assert "andere_maat" in codes(
        refused(GOOD.replace("gepubliceerd: null", "gepubliceerd: tabel.csv"), tabel_csv=level)
    )


def test_everything_wrong_comes_back_at_once_with_its_place() -> None:
    text = (
        GOOD.replace("jaren: [2019, 2020]", "jaren: straks")
        .replace("2015-01-01", "1 januari")
        .replace("basisjaar", "bassisjaar")
    )
    found = refused(text, kerncijfers_csv="gebied,indicator,waarde\nAM99,banen,1\nAM01,banen,-3\n")
    assert {"jaren", "datum", "onbekende_sleutel", "ontbreekt"} <= set(codes(found))
    assert any(f.suggesties == ("basisjaar",) for f in found)
    assert {(f.bestand, f.rij) for f in found if f.bestand == "kerncijfers.csv"} == {
        ("kerncijfers.csv", 2),
        ("kerncijfers.csv", 3),
    }


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("gepubliceerd: 2018", "onbekende_editie"),
        ("gepubliceerd: [2019]", "bestand"),
        ("landelijk: {2019: 55000}", "landelijk"),
        ("landelijk: {2019: {markt: veel}}", "landelijk"),
        ("exponenten: {wajong: half}", "exponent"),
        ("exponenten: {wajongers: 1}", "exponent"),
        ("splitsing: verdeel", "splitsing"),
        ("overgangen: [{gemeente: GM0344}]", "overgang"),
    ],
)
def test_a_part_in_the_wrong_form_is_named(line: str, code: str) -> None:
    key = line.partition(":")[0]
    text = "\n".join(row for row in GOOD.splitlines() if not row.startswith(key)) + f"\n{line}\n"
    assert codes(refused(text)) == [code]


def test_text_that_is_no_edition_is_refused() -> None:
    assert codes(refused("- een\n- twee\n")) == ["geen_editie"]


def test_a_finding_about_a_part_of_the_file_gets_its_row() -> None:
    read_file = read(GOOD.replace("afrondeenheid: 5", "afrondeenheid: 3"))
    with pytest.raises(BadInput) as refusal:
        verdeel(read_file.definitie)
    found = read_file.located(refusal.value.findings)
    assert {(f.code, f.bestand, f.rij) for f in found} == {("geen_veelvoud", "editie.yaml", 4)}


def test_a_number_of_which_the_edition_is_not_sure_is_named_and_not_used() -> None:
    found = read(GOOD.replace("gepubliceerd: null", "gepubliceerd: 2016"))
    assert "AM15 2019 totaal 1563" in {f.code: f.bericht.nl for f in found.bevindingen}["editie_onzeker"]
    assert "AM15" not in {c.regio for c in found.definitie.gepubliceerd}


def test_a_row_of_the_country_is_held_against_the_path() -> None:
    table = "regio,jaar,sector,banen,maat\nNL,2019,markt,39000,extra_cumulatief\nAM24,2019,markt,900,extra_cumulatief\n"
    found = read(GOOD.replace("gepubliceerd: null", "gepubliceerd: tabel.csv"), tabel_csv=table)
    assert any("39.000" in f.bericht.nl or "39000" in f.bericht.nl for f in found.bevindingen)
