"""Each law word that the software shows is explained once: abbreviations are the words a reader stumbles over first."""

import re

from banenafspraak.inlezen import wetboek
from tools.leesteksten import texts

_ABBREVIATION = re.compile(r"\b[A-Z][A-Za-z]*[A-Z]{1,}[a-z]?\b|\b(?:Wajong|Wsw|Wtl|Wfsv|Awb|Anw|Wml)\b")
# Names of things that are no law words: formats, licences, codes, brands and associations.
_NO_LAW_WORD = {"JSON", "CSV", "YAML", "UTF", "MB", "CONTRIBUTING", "EUPL", "OFL", "CC", "BY", "NL", "GM", "AM", "IBAN"}
_NO_LAW_WORD |= {"FoodValley", "XL", "AWVN", "VGN", "EN", "DCAT", "AP", "LD", "DigiD", "USB"}
_NO_LAW_WORD |= {"API", "DuckDB", "OpenAPI", "HTTP", "RFC", "UTC", "OAuth", "XLSX", "ODS"}


def _explained() -> str:
    terms = wetboek().begrippen.values()
    return " ".join(" ".join((t.woord.nl, t.afkorting or "", *t.ook, t.uitleg.nl)) for t in terms)


def test_every_abbreviation_on_a_page_is_in_the_glossary() -> None:
    known = set(_ABBREVIATION.findall(_explained())) | _NO_LAW_WORD
    missing = {(word, one.place) for one in texts() for word in _ABBREVIATION.findall(one.dutch) if word not in known}

    assert not sorted(missing)


def test_every_value_with_a_term_points_at_one_that_exists() -> None:
    book = wetboek()

    assert [p.naam for p in book.parameters.values() if p.begrip and p.begrip not in book.begrippen] == []


def test_every_subject_is_explained_by_at_least_one_term() -> None:
    book = wetboek()
    with_term = {p.groep for p in book.parameters.values() if p.begrip}

    assert sorted(set(book.groepen) - with_term) == []
