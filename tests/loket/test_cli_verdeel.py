"""The commands ``werkkamer verdeel`` and ``werkkamer vergelijk``, as outsiders call them."""

from pathlib import Path

import pytest

from tests.loket.hulp import refused, run
from tests.verdeling.edities import REGIOS

EDITION = """naam: {naam}
jaren: [2019, 2020]
landelijk: {landelijk}
indelingsdatum: 2015-01-01
basisjaar: 2015
afrondeenheid: 5
gepubliceerd: null
exponenten: {{wajong: "0", werkloosheid: "0"}}
indicatoren: {bestand}
sleutel: {{markt: banen_markt, overheid: banen_overheid}}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    rows = [f"{r},{i},{100 + n}" for n, r in enumerate(REGIOS) for i in ("banen_markt", "banen_overheid")]
    (tmp_path / "cijfers.csv").write_text("gebied,indicator,waarde\n" + "\n".join(rows) + "\n")
    (tmp_path / "a.yaml").write_text(EDITION.format(naam="A", landelijk="pad", bestand="cijfers.csv"))
    more = "{2019: {markt: 41000, overheid: 15000}}"
    text = EDITION.format(naam="B", landelijk=more, bestand="cijfers.csv").replace("[2019, 2020]", "[2019]")
    (tmp_path / "b.yaml").write_text(text)
    return tmp_path


def test_it_divides_and_says_that_it_is_indicative(folder: Path) -> None:
    outcome = run("verdeel", folder / "a.yaml", "--json")
    document = outcome.document
    assert (outcome.code, outcome.err) == (0, "")
    assert (document["editie"], document["indicatief"]) == ("A", True)
    assert "richtlijn, geen norm" in document["melding"]
    for sector, total in (("markt", 40000), ("overheid", 15000), ("totaal", 55000)):
        cells = [c for c in document["cellen"] if (c["jaar"], c["sector"]) == (2019, sector)]
        assert len(cells) == 35
        assert sum(c["banen"] for c in cells) == total
        assert {c["soort"] for c in cells} == {"berekend"}
    assert {"wetversie", "versie", "controles", "bevindingen"} <= set(document)


def test_the_parts_of_a_shift_add_up(folder: Path) -> None:
    document = run("vergelijk", folder / "a.yaml", folder / "b.yaml", "--json").document
    assert (document["jaar"], document["sector"]) == (2019, "totaal")
    for row in document["regios"]:
        assert sum(row["delen"].values()) == row["naar"] - row["van"]
        assert {"landelijk", "indeling", "banen_markt", "banen_overheid", "methode", "afronding"} == set(row["delen"])
    assert sum(row["naar"] - row["van"] for row in document["regios"]) == 1000


def test_a_file_that_is_not_there_is_bad_input(folder: Path) -> None:
    (folder / "c.yaml").write_text(EDITION.format(naam="C", landelijk="pad", bestand="weg.csv"))
    assert [f["code"] for f in refused("verdeel", folder / "c.yaml", "--json")] == ["bestand"]


def test_what_is_wrong_with_both_files_comes_back_at_once(folder: Path) -> None:
    (folder / "c.yaml").write_text("naam: C\n")
    (folder / "d.yaml").write_text("- geen\n")
    found = refused("vergelijk", folder / "c.yaml", folder / "d.yaml", "--json")
    assert {f["waar"]["bestand"] for f in found} == {"c.yaml", "d.yaml"}


@pytest.mark.parametrize(("option", "code"), [(("--jaar", "2030"), "geen_jaar"), (("--sector", "zorg"), "sector")])
def test_a_year_or_sector_that_is_not_there_is_named(folder: Path, option: tuple[str, str], code: str) -> None:
    found = refused("vergelijk", folder / "a.yaml", folder / "b.yaml", *option, "--json")
    assert [f["code"] for f in found] == [code]


def test_people_read_a_table_in_their_terminal(folder: Path) -> None:
    outcome = run("verdeel", folder / "a.yaml")
    assert outcome.code == 0
    assert "richtlijn, geen norm" in outcome.err
    assert "extra_cumulatief" in outcome.err


def test_an_example_is_written_as_files_that_can_be_computed(tmp_path: Path) -> None:
    assert run("rekenvoorbeeld", "banen-2015", "--uit", tmp_path / "map").code == 0
    document = run("verdeel", tmp_path / "map" / "editie.yaml", "--json").document
    zeeland = [c["banen"] for c in document["cellen"] if (c["regio"], c["jaar"]) == ("AM24", 2020)]
    assert zeeland == [1280]  # 148,700 of 7,831,100 jobs, times 67,500, is 1,281.7


def test_files_that_are_there_are_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "editie.yaml").write_text("van mij")
    found = refused("rekenvoorbeeld", "banen-2015", "--uit", tmp_path, "--json")
    assert [f["code"] for f in found] == ["bestand_bestaat"]
    assert (tmp_path / "editie.yaml").read_text() == "van mij"
    assert not (tmp_path / "kerncijfers.csv").exists()


def test_an_example_that_does_not_exist_is_named_with_those_that_do(tmp_path: Path) -> None:
    found = refused("rekenvoorbeeld", "banen-2016", "--uit", tmp_path, "--json")
    assert (found[0]["code"], found[0]["suggesties"][0]) == ("onbekend_voorbeeld", "banen-2015")
