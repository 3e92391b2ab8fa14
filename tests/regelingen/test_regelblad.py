"""The page of each regeling in docs/regels: complete, current, and the same for every reader."""

from pathlib import Path

import pytest

from banenafspraak.inlezen import wetboek
from banenafspraak.logic.terms import Soort
from banenafspraak.regelingen.boek import regelboek, schrijf_boek
from banenafspraak.regelingen.lezingen import LEZINGEN
from banenafspraak.regelingen.namen import elders, parts_up_to
from banenafspraak.regelingen.regelblad import regelblad
from banenafspraak.regelingen.regeling import Regeling
from tools.regels import FOLDER, pages, stale

REGELINGEN = list(regelboek().regelingen.values())


@pytest.mark.parametrize("taal", ["nl", "en"])
@pytest.mark.parametrize("regeling", REGELINGEN, ids=lambda regeling: regeling.naam)
def test_a_page_tells_each_ground_amount_action_reading_value_and_fact(regeling: Regeling, taal: str) -> None:
    boek = regelboek()

    page = regelblad(boek, regeling, taal)

    for grond in regeling.gronden:
        assert grond.titel.in_(taal)[1:] in page
        assert all(boek.wet.bronnen[key].citation in page for key in grond.bronnen)
    assert all(bedrag.titel.in_(taal)[1:] in page for bedrag in regeling.bedragen)
    assert all(actie.wat.in_(taal) in page for actie in regeling.acties)
    assert all(LEZINGEN[naam].vraag.in_(taal) in page for naam in regeling.lezingen)
    for term in parts_up_to(regeling.terms, elders(boek, regeling)):
        if term.soort is Soort.FEIT:
            assert f"| `{term.meta}` |" in page
        if term.soort is Soort.WAARDE:
            assert f"`{term.meta.naam}`" in page


@pytest.mark.parametrize("regeling", REGELINGEN, ids=lambda regeling: regeling.naam)
def test_no_page_shows_what_only_software_understands(regeling: Regeling) -> None:
    for taal in ("nl", "en"):
        page = regelblad(regelboek(), regeling, taal).replace("None of these holds", "")
        assert "<" not in page
        assert "None" not in page
        assert "99991231" not in page
        assert "{" not in page


def test_the_same_law_makes_the_same_pages() -> None:
    assert pages(schrijf_boek(wetboek())) == pages(regelboek())


def test_the_pages_that_are_stored_say_what_the_rules_say() -> None:
    assert stale(pages(regelboek()), FOLDER) == []


def test_a_page_that_was_changed_by_hand_or_belongs_to_nothing_is_found(tmp_path: Path) -> None:
    made = pages(regelboek())
    for name, text in made.items():
        (tmp_path / name).write_text(text, "utf-8")
    assert stale(made, tmp_path) == []

    (tmp_path / "minimumloon.nl.md").write_text("anders", "utf-8")
    (tmp_path / "oud.nl.md").write_text("weg", "utf-8")
    (tmp_path / "loonkostensubsidie.en.md").unlink()

    assert stale(made, tmp_path) == ["loonkostensubsidie.en.md", "minimumloon.nl.md", "oud.nl.md"]


def test_another_reading_is_told_as_the_choice() -> None:
    boek = schrijf_boek(wetboek(), {"lks_vakantiebijslag": "wettelijk"})

    page = regelblad(boek, boek.regeling("loonkostensubsidie"), "nl")

    assert "Wij kiezen: altijd de wettelijke 8 procent." in page
    assert "De andere lezing: die van de werkgever, ook boven 8 procent." in page
