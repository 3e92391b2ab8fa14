"""The tables of the regions are checked on loading: everything wrong at once, with file and line."""

import re
import shutil
import time
from datetime import date
from pathlib import Path

import pytest

from banenafspraak.__main__ import main
from banenafspraak.inlezen import WET
from banenafspraak.verdeling.gebieden import load
from banenafspraak.verdeling.lezen import GEGEVENS, GebiedenError
from banenafspraak.verdeling.omrekenen import omrekenen


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(GEGEVENS, tmp_path / "gegevens"))


def edit(folder: Path, bestand: str, old: str, new: str) -> None:
    text = (folder / bestand).read_text(encoding="utf-8")
    assert old in text
    (folder / bestand).write_text(text.replace(old, new, 1), encoding="utf-8")


def found(folder: Path) -> list[tuple[str, str | None, int | None]]:
    with pytest.raises(GebiedenError) as caught:
        load(folder)
    return [(f.code, f.bestand, f.rij) for f in caught.value.findings]


def test_the_tables_that_ship_load_quickly(folder: Path) -> None:
    spent = []
    for _ in range(3):
        started = time.process_time()  # not the clock on the wall: the machine may be busy
        load(folder)
        spent.append(time.process_time() - started)
    assert min(spent) < 0.15


def test_everything_wrong_is_told_at_once_with_file_and_line(folder: Path) -> None:
    edit(folder, "waarnemingen.csv", "GM0003,AM01,2014", "GM0003,AM99,2014")
    edit(folder, "herindelingen.csv", "2014-01-01,GM0051", "2014-13-01,GM0051")
    edit(folder, "tegelkaart.csv", "AM01,0,6", "AM01,nul,6")
    assert {
        ("onbekende_verwijzing", "waarnemingen.csv", 2),
        ("geen_datum", "herindelingen.csv", 2),
        ("geen_getal", "tegelkaart.csv", 2),
    } <= set(found(folder))


@pytest.mark.parametrize(
    ("bestand", "old", "new", "code"),
    [
        ("waarnemingen.csv", "gm_code,regio_code", "gemeente,regio_code", "kolommen"),
        ("waarnemingen.csv", "GM0003,AM01,2014", "GM0003,AM01,2044", "jaar"),
        ("waarnemingen.csv", "GM1992,AM22,2026", "GM1992,AM22,2022", "bestaat_niet"),
        ("waarnemingen.csv", "GM0003,AM01,2015", "GM0003,AM02,2014", "tegenstrijdig"),
        ("waarnemingen.csv", "besluit_2014", "besluit_1914", "onbekende_verwijzing"),
        ("waarnemingen.csv", "GM0003,AM01,2014,besluit_2014,", "GM0003,AM01", "kolommen"),
        ("herindelingen.csv", "GM0140,GM0080,0.32", "GM0140,GM0080,1.32", "aandeel"),
        ("herindelingen.csv", "GM0140,GM0080,0.32", "GM0140,GM0080,veel", "geen_getal"),
        ("herindelingen.csv", "2018-01-01,GM0140,GM0080", "2018-02-01,GM0140,GM0080", "twee_einden"),
        ("herindelingen.csv", "GM0140,GM1949,", "GM0140,GM0080,", "dubbel"),
        ("herindelingen.csv", "2015-01-01,GM0265,GM0241", "2017-01-01,GM0265,GM0241", "opvolger_opgeheven"),
        ("herindelingen.csv", "2018-01-01,GM0063,GM1949", "2017-01-01,GM0063,GM1949", "opvolger_bestaat_niet"),
        ("herindelingen.csv", "2015-06-01,GM1921", "2014-01-01,GM1921", "begin_na_einde"),
        ("gemeenten.csv", "GM0003,", "GM003,", "vorm"),
        ("gemeenten.csv", "GM0005,", "GM0003,", "dubbel"),
        ("betwist.csv", "2014-01-01,2015-01-01", "2015-01-01,2015-01-01", "periode"),
        ("betwist.csv", "GM0415", "GM0416x", "onbekende_verwijzing"),
        ("buren.csv", "AM01,AM02", "AM01,AM04", "onbekende_verwijzing"),
        ("arbeidsmarktregios.csv", "GRO,GM0014", "GRO,GM9914", "onbekende_verwijzing"),
        ("verdeling_gepubliceerd.csv", "extra_cumulatief", "extra", "onbekende_verwijzing"),
        ("verdeling_gepubliceerd.csv", "dariuz_2015", "dariuz_1915", "onbekende_verwijzing"),
        ("gerealiseerd.csv", "wspzvl_1105", "wspzvl 1105", "onbekende_verwijzing"),
        ("kerncijfers.csv", "som_inwoners_2016", "som", "onbekende_verwijzing"),
        ("waarnemingen.csv", "GM0003,AM01,2014", "GM0003,AM01,14", "jaar"),
        ("waarnemingen.csv", "2020,vng_lijst", "2012,vng_lijst", "jaar"),
        ("bronnen.csv", "ja,hoog", "misschien,hoog", "onbekende_verwijzing"),
    ],
)
def test_a_mistake_in_a_table_is_found(folder: Path, bestand: str, old: str, new: str, code: str) -> None:
    edit(folder, bestand, old, new)
    assert code in {finding for finding, where, _ in found(folder) if where == bestand}


def test_a_region_without_a_tile_is_found_at_the_region(folder: Path) -> None:
    edit(folder, "tegelkaart.csv", "AM01,0,6\n", "")
    assert found(folder) == [("geen_tegel", "arbeidsmarktregios.csv", 2)]


def test_a_table_that_is_not_there_or_not_text_is_a_finding(folder: Path) -> None:
    (folder / "betwist.csv").unlink()
    (folder / "buren.csv").write_bytes(b"\xff\xfe\x00")
    assert {("onleesbaar", "betwist.csv", None), ("onleesbaar", "buren.csv", None)} <= set(found(folder))


def test_an_observation_of_a_new_year_makes_the_division_known_through_that_year(folder: Path) -> None:
    with (folder / "bronnen.csv").open("a", encoding="utf-8") as bronnen:
        bronnen.write('cbs_2027,"CBS, Gebieden in Nederland 2027",,ja,hoog,\n')
    with (folder / "waarnemingen.csv").open("a", encoding="utf-8") as waarnemingen:
        waarnemingen.write("GM0344,AM13,2027,cbs_2027,\n")
    data, op = load(folder), date(2027, 5, 5)
    assert (data.bereik, data.laatste_jaar) == ((date(2014, 1, 1), date(2028, 1, 1)), 2027)
    assert [r.code for r in data.gebied("Utrecht", op).regios] == ["AM13"]
    assert data.gebied("Utrecht", op).bevindingen == ()
    assert [f.code for f in data.gebied("Amsterdam", op).bevindingen] == ["tussenliggend"]
    assert "1 januari 2028" in data.gebied("Utrecht", date(2028, 1, 1)).bevindingen[0].bericht.nl
    assert omrekenen([("GM0344", 1)], op, op, data).regios[0].code == "AM13"


def test_a_year_that_the_source_does_not_name_cannot_make_the_division_longer(folder: Path) -> None:
    edit(folder, "waarnemingen.csv", "GM0344,AM13,2026", "GM0344,AM13,2036")
    assert ("jaar", "waarnemingen.csv") in {(code, where) for code, where, _ in found(folder)}


def test_checking_from_the_command_line_reads_the_regions_too(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(WET), str(folder)]) == 0
    assert "35 regions" in capsys.readouterr().out
    edit(folder, "tegelkaart.csv", "AM01,0,6", "AM01,nul,6")
    assert main([str(WET), str(folder)]) == 2
    said = capsys.readouterr()
    assert (said.out, said.err.startswith("tegelkaart.csv:2:rij: ")) == ("", True)


def test_the_tables_hold_no_addresses() -> None:
    for path in GEGEVENS.glob("*.csv"):
        assert not re.search(r"https?://", path.read_text(encoding="utf-8")), path.name
