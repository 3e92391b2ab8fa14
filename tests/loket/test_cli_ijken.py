"""``werkkamer ijken``: the whole range on stdout as JSON, and in words for people."""

from tests.loket.hulp import VERSIONS, run


def test_it_prints_the_range_as_one_document() -> None:
    outcome = run("ijken", "--json")
    assert (outcome.code, outcome.err) == (0, "")
    document = outcome.document
    assert document.keys() >= VERSIONS | {"indicatief", "melding", "maat", "afronding", "beste", "conclusie"}
    assert document["afronding"][1]["alle"]["reeksen"]


def test_it_tells_people_that_it_is_not_the_key_of_de_werkkamer() -> None:
    said = " ".join(run("ijken").err.split())
    for part in ("richtlijn, geen norm", "niet de sleutel van De Werkkamer", "sluitend (± 10)", "Geen paar vanaf nul"):
        assert part in said
    english = " ".join(run("ijken", "--taal", "en").err.split())
    assert "not De Werkkamer's key" in english
    assert "No pair from zero up" in english
