"""The figures of CBS behind the rekenvoorbeelden: complete per gemeente, and their sums equal what CBS gives."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from banenafspraak.verdeling.gebieden import gebieden
from banenafspraak.verdeling.kerncijfers_gemeenten import kengetallen, load_kerncijfers
from banenafspraak.verdeling.lezen import GEGEVENS, GebiedenError

IN_2015 = ("banen_totaal", "wajong_uitkeringen", "ww_uitkeringen", "inwoners_15_65")


def by_area(jaar: int, indicator: str) -> dict[str, int]:
    return {k.gebied: int(k.waarde) for k in kengetallen(jaar, (indicator,))}


@pytest.mark.parametrize(
    ("jaar", "indicator", "gemeenten", "som", "land"),
    [
        (2015, "banen_totaal", 393, 7_831_100, 7_846_000),
        (2015, "wajong_uitkeringen", 393, 217_380, 218_280),
        (2015, "ww_uitkeringen", 393, 386_560, 393_020),
        (2015, "inwoners_15_65", 393, 11_065_975, 11_065_975),
        (2025, "inwoners_15_65", 342, 11_589_814, 11_589_814),
    ],
)
def test_every_gemeente_has_a_figure_and_the_country_its_own_row(
    jaar: int, indicator: str, gemeenten: int, som: int, land: int
) -> None:
    found = by_area(jaar, indicator)
    assert found.pop("NL") == land
    assert (len(found), sum(found.values())) == (gemeenten, som)


@pytest.mark.parametrize(
    ("regio", "figures"),
    [
        ("AM01", (309_400, 13_630, 17_880, 488_131)),
        ("AM11", (134_300, 4_830, 10_040, 257_830)),
        ("AM15", (245_300, 10_250, 12_060, 412_808)),
        ("AM38", (148_500, 4_640, 6_180, 213_243)),
    ],
)
def test_the_gemeenten_of_2015_add_up_to_their_region(regio: str, figures: tuple[int, ...]) -> None:
    members = [g.code for g in gebieden().gemeenten_van(regio, date(2015, 1, 1))]
    assert tuple(sum(by_area(2015, naam)[code] for code in members) for naam in IN_2015) == figures


def test_the_gemeenten_of_2025_add_up_to_their_region() -> None:
    members = [g.code for g in gebieden().gemeenten_van("AM26", date(2026, 1, 1))]
    assert sum(by_area(2025, "inwoners_15_65")[code] for code in members) == 324_155


def test_the_figures_of_a_year_are_those_of_the_gemeenten_that_existed() -> None:
    existing = {g.code for g in gebieden().gemeenten_op(date(2015, 1, 1))}
    assert by_area(2015, "banen_totaal").keys() == existing | {"NL"}


def test_a_figure_names_its_place_and_what_is_not_there_is_left_out() -> None:
    first = kengetallen(2015, ("banen_totaal",))[0]
    assert (first.gebied, first.bestand, first.rij) == ("GM0003", "kerncijfers_gemeenten.csv", 2)
    assert kengetallen(2016, IN_2015) == ()


def test_a_second_figure_and_an_unknown_area_are_told_at_once(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(GEGEVENS, tmp_path / "gegevens"))
    with (folder / "kerncijfers_gemeenten.csv").open("a", encoding="utf-8") as table:
        table.write("GM0003,2015,banen_totaal,1,cbs_70072_2015\nGM9999,2015,banen_totaal,1,cbs_70072_2015\n")
    with pytest.raises(GebiedenError) as caught:
        load_kerncijfers(folder, gebieden())
    assert [f.code for f in caught.value.findings] == ["dubbel", "onbekende_verwijzing"]
