"""Every code that the data can hold has a word on the page."""

import json

import pytest

from banenafspraak.bronnen import Soort
from banenafspraak.inlezen import WET
from banenafspraak.parameter import Zekerheid
from loket.ui.woorden import certainty, decider, kind_of_hit, kind_of_sources
from loket.zoeken.actions import _ORDER


@pytest.mark.parametrize("soort", Soort)
def test_every_kind_of_source_has_a_heading(soort: Soort) -> None:
    assert kind_of_sources(soort)


@pytest.mark.parametrize("zekerheid", Zekerheid)
def test_every_certainty_is_said_in_words(zekerheid: Zekerheid) -> None:
    assert certainty(zekerheid)


def test_every_body_that_can_decide_is_named() -> None:
    schema = json.loads((WET / "schema/parameters.json").read_text("utf-8"))
    codes = schema["properties"]["waarden"]["additionalProperties"]["properties"]["beslisser"]["enum"]

    assert all(decider(code) for code in codes)
    assert decider(None) is None


def test_everything_that_can_be_found_says_what_it_is() -> None:
    assert all(kind_of_hit(soort) for soort in _ORDER)
