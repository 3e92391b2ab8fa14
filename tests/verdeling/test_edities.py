"""The published editions: what is known of each, nothing filled in, and the two measures apart."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from banenafspraak.verdeling.edities import Editie, gepubliceerde_edities, load_edities
from banenafspraak.verdeling.gebieden import gebieden
from banenafspraak.verdeling.lezen import GEGEVENS, GebiedenError


def edition(sleutel: str) -> Editie:
    return gepubliceerde_edities()[sleutel]


def test_four_editions_are_known_with_the_day_and_who_adopted_them() -> None:
    found = [(e.sleutel, e.vastgesteld, e.vastgesteld_is, e.vaststeller) for e in gepubliceerde_edities().values()]
    assert found == [
        ("2014", date(2014, 5, 13), "vaststaat", "Stichting van de Arbeid en VNG"),
        ("2016", date(2016, 12, 15), "vaststaat", "De Werkkamer"),
        ("2019", date(2019, 7, 23), "vaststaat", "De Werkkamer"),
        ("2020", date(2020, 11, 3), "afgeleid", "De Werkkamer"),
    ]


def test_a_first_year_that_no_source_names_stays_unknown() -> None:
    years = [(e.eerste_jaar, e.laatste_jaar) for e in gepubliceerde_edities().values()]
    assert years == [(None, 2016), (None, 2019), (2019, 2020), (2021, 2022)]
    assert "niet gevonden" in edition("2014").toelichting.nl


def test_an_edition_says_which_years_it_covers_and_which_it_may() -> None:
    assert [edition("2016").dekt(jaar) for jaar in (2017, 2019, 2020)] == [None, True, False]
    assert [edition("2020").dekt(jaar) for jaar in (2020, 2021, 2022, 2023)] == [False, True, True, False]


def test_the_rounding_unit_is_derived() -> None:
    found = [(e.afrondeenheid, e.afrondeenheid_is) for e in gepubliceerde_edities().values()]
    assert found == [(5, "afgeleid"), (1, "afgeleid"), (5, "afgeleid"), (1, "afgeleid")]


def test_the_cells_of_an_edition_are_its_published_extra_jobs() -> None:
    cells = {(c.regio, c.jaar, c.sector): c.banen for c in edition("2020").cellen}
    assert cells == {
        ("AM24", 2021, "markt"): 1136,
        ("AM24", 2021, "overheid"): 340,
        ("AM24", 2021, "totaal"): 1476,
    }
    assert {(c.regio, c.sector): c.banen for c in edition("2014").cellen if c.regio != "AM11"} == {
        ("NL", "markt"): 14000,
        ("NL", "overheid"): 6500,
        ("NL", "totaal"): 20500,
        ("AM01", "totaal"): 935,
        ("AM15", "totaal"): 575,
    }


def test_a_number_of_one_of_two_editions_belongs_to_neither() -> None:
    for sleutel in ("2016", "2019"):
        assert {(c.regio, c.sector, c.banen) for c in edition(sleutel).mogelijk} == {
            ("AM15", "markt", 1266),
            ("AM15", "overheid", 297),
            ("AM15", "totaal", 1563),
        }
        assert all(c.regio != "AM15" for c in edition(sleutel).cellen)
    assert edition("2014").mogelijk == ()


def test_a_level_with_the_baseline_in_it_is_kept_apart() -> None:
    assert [(c.regio, c.jaar, c.banen) for c in edition("2016").standen] == [("AM02", 2017, 4636)]
    assert [(c.regio, c.jaar, c.banen) for c in edition("2019").standen] == [("AM10", 2020, 1729)]
    assert all(c.maat == "extra_cumulatief" for e in gepubliceerde_edities().values() for c in (*e.cellen, *e.mogelijk))


def test_every_published_number_is_in_an_edition() -> None:
    placed = {c for e in gepubliceerde_edities().values() for c in (*e.cellen, *e.mogelijk, *e.standen)}
    assert placed == {c for code in ("NL", *gebieden().regios) for c in gebieden().published_numbers(code)}


def test_editions_that_do_not_hold_together_are_refused_with_their_row(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(GEGEVENS, tmp_path / "gegevens"))
    table = folder / "edities.csv"
    table.write_text(
        table.read_text(encoding="utf-8").replace(",2019,2020,", ",2021,2020,").replace("afgeleid", "?", 1)
    )
    with pytest.raises(GebiedenError) as caught:
        load_edities(folder, gebieden())
    assert [(f.code, f.rij) for f in caught.value.findings] == [("onbekende_verwijzing", 2), ("periode", 4)]
