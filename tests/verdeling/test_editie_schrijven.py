"""Whoever downloads the files of a distribution computes the same numbers with them."""

from dataclasses import replace
from datetime import date

import pytest

from banenafspraak.verdeling.definitie import Definitie, Gepubliceerdecel, Overgang
from banenafspraak.verdeling.editie_schrijven import EDITIE, schrijf_editie
from banenafspraak.verdeling.editiebestand import lees_editie
from banenafspraak.verdeling.rekenvoorbeelden import rekenvoorbeelden
from banenafspraak.verdeling.toedeling import verdeel


def again(definitie: Definitie) -> Definitie:
    files = schrijf_editie(definitie)
    return lees_editie(files[EDITIE].encode(), EDITIE, lambda name: files[name].encode()).definitie


@pytest.mark.parametrize("sleutel", rekenvoorbeelden())
def test_an_example_gives_the_same_numbers_again(sleutel: str) -> None:
    definitie = rekenvoorbeelden()[sleutel].definitie
    assert verdeel(again(definitie)).cellen == verdeel(definitie).cellen


def test_everything_that_was_chosen_is_written_down() -> None:
    definitie = replace(
        rekenvoorbeelden()["banen-2015"].definitie,
        naam='Wat als: "eigen" # proef',
        landelijk={(2019, "totaal"): 60000, (2020, "markt"): 1, (2020, "overheid"): 2},
        jaren=(2019, 2020),
        overgangen=(Overgang("GM0632", "AM19"),),
        gepubliceerd=(Gepubliceerdecel("AM24", 2020, "totaal", 1270, "2019", "De Werkkamer", "bron"),),
        indelingsdatum=date(2015, 7, 1),
    )
    found = again(definitie)
    for part in ("naam", "jaren", "landelijk", "overgangen", "exponenten", "sleutel", "indelingsdatum", "splitsing"):
        assert getattr(found, part) == getattr(definitie, part), part
    assert [c.banen for c in found.gepubliceerd] == [1270]


def test_the_file_says_that_it_is_indicative() -> None:
    text = schrijf_editie(rekenvoorbeelden()["inwoners-2025"].definitie)[EDITIE]
    assert "Indicatief: richtlijn, geen norm" in text
    assert "extra_cumulatief" in text
