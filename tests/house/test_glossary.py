"""Each law word that the software shows is explained once: abbreviations are the words a reader stumbles over first."""

import re
from collections.abc import Iterator

from babel.messages.pofile import read_po

from banenafspraak.inlezen import wetboek
from tools.catalog import PO

_ABBREVIATION = re.compile(r"\b[A-Z][A-Za-z]*[A-Z]{1,}[a-z]?\b|\b(?:Wajong|Wsw|Wtl|Wfsv|Awb|Anw|Wml)\b")
# Names of things that are no law words: formats, licences, codes and brands.
_NO_LAW_WORD = {"JSON", "CSV", "CONTRIBUTING", "EUPL", "OFL", "CC", "BY", "NL", "GM", "AM", "IBAN", "FoodValley", "XL"}
_NO_LAW_WORD |= {"API", "OpenAPI", "HTTP", "RFC", "UTC"}


def _shown() -> Iterator[tuple[str, str]]:
    """Every Dutch text that pages show, with where it comes from."""
    for parameter in wetboek().parameters.values():
        yield parameter.naam, parameter.titel.nl
        if parameter.uitleg:
            yield parameter.naam, parameter.uitleg.nl
        for rij in parameter.rijen:
            for text in (rij.reden, rij.opmerking):
                if text:
                    yield parameter.naam, text.nl
    with PO.open("rb") as file:
        for message in (message for message in read_po(file) if message.id):
            forms = message.string if isinstance(message.string, tuple) else (message.string,)
            for form in forms:
                yield "interface", str(form or "")


def _explained() -> str:
    terms = wetboek().begrippen.values()
    return " ".join(" ".join((t.woord.nl, t.afkorting or "", *t.ook, t.uitleg.nl)) for t in terms)


def test_every_abbreviation_on_a_page_is_in_the_glossary() -> None:
    known = set(_ABBREVIATION.findall(_explained())) | _NO_LAW_WORD
    missing = {(word, place) for place, text in _shown() for word in _ABBREVIATION.findall(text) if word not in known}

    assert not sorted(missing)


def test_every_value_with_a_term_points_at_one_that_exists() -> None:
    book = wetboek()

    assert [p.naam for p in book.parameters.values() if p.begrip and p.begrip not in book.begrippen] == []


def test_every_subject_is_explained_by_at_least_one_term() -> None:
    book = wetboek()
    with_term = {p.groep for p in book.parameters.values() if p.begrip}

    assert sorted(set(book.groepen) - with_term) == []
