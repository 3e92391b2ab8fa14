"""Search: names as people type them, no wildcards, nothing executed, and near names when nothing is found."""

import re
from html import escape, unescape

import pytest
from django.test import Client
from django.utils.translation import override

from loket.zoeken.actions import load_references
from loket.zoeken.models import Lading, Vindplaats
from loket.zoeken.normaal import normaal
from loket.zoeken.reads import MOST, address_of, search
from tests.loket.hulp import page, text_of

pytestmark = pytest.mark.django_db


def keys(question: str, taal: str = "nl") -> list[str]:
    return [hit.sleutel for hit in search(question, taal).hits]


@pytest.mark.parametrize(
    ("question", "key"),
    [
        ("utrecht", "GM0344"),
        ("UTRECHT", "GM0344"),
        ("  Utrecht  ", "GM0344"),
        ("'s-hertogenbosch", "GM0796"),
        ("’s-Hertogenbosch", "GM0796"),
        ("s hertogenbosch", "GM0796"),
        ("den bosch", "GM0796"),
        ("Súdwest-Fryslân", "GM1900"),
        ("sudwest fryslan", "GM1900"),
        ("GM0788", "GM0788"),
        ("haaren", "GM0788"),
        ("wml.uur", "wml.uur"),
        ("garantiebanen", "banenafspraak"),
        ("zeeland", "AM24"),
    ],
)
def test_what_people_type_is_found_first(question: str, key: str) -> None:
    assert key in keys(question)[:3]


def test_a_name_comes_before_what_only_mentions_it() -> None:
    found = keys("Groningen")
    assert {"AM01", "GM0014"} == set(found[:2])


def test_every_word_must_occur() -> None:
    assert keys("utrecht heuvelrug") == ["GM1581"]
    assert keys("utrecht qqqq") == []


@pytest.mark.parametrize("question", ["%", "_", "%%", "___", "*", "'", '"', "\\", ";", "--", "  ", "", "\x00", "😀"])
def test_a_sign_alone_finds_nothing(question: str) -> None:
    assert search(question, "nl").total == 0


@pytest.mark.parametrize("question", ["utr%cht", "utrec_t", "u%t", "GM_344", "GM%"])
def test_a_wildcard_of_sql_only_parts_words(question: str) -> None:
    assert keys(question) == keys(question.replace("%", " ").replace("_", " "))


def test_a_wildcard_stands_for_no_letter() -> None:
    assert keys("wml_uur") == keys("wml uur")
    assert "GM0344" not in keys("GM_344x")


@pytest.mark.parametrize("question", ["' OR 1=1 GM0344x --", "a' UNION SELECT 1", "'); DROP TABLE x; --"])
def test_sql_is_plain_words(question: str) -> None:
    assert keys(question) == []


def test_when_nothing_is_found_near_names_are_offered() -> None:
    assert search("Zuidwold", "nl").suggestions
    assert "Utrecht" in search("Utrect", "nl").suggestions
    assert search("qqqqqqqqqqqq", "nl").suggestions == ()


def test_what_is_offered_is_found() -> None:
    for taal in ("nl", "en"):
        for question in ("Zuidwold", "Utrect", "minimumlon", "loonkostensubsidi x"):
            for word in search(question, taal).suggestions:
                assert search(word, taal).total, word


def test_no_more_than_a_page_full_is_shown_and_the_total_is_said() -> None:
    found = search("e", "nl")
    assert len(found.hits) == MOST < found.total


@pytest.mark.parametrize("prefix", ["", "/en"])
@pytest.mark.parametrize(
    "question",
    [
        "",
        " ",
        "%",
        "\x00",
        "x" * 10_000,
        "é" * 500,
        "a " * 400,
        "<script>alert(1)</script>",
        "😀",
        "\ud7ff",
        "' OR 1=1",
    ],
)
def test_whatever_is_asked_the_page_answers_and_executes_nothing(client: Client, prefix: str, question: str) -> None:
    html = page(client, f"{prefix}/zoeken", q=question)
    assert "<script>alert" not in html
    assert len(html) < 200_000


def test_the_question_stands_in_the_field_and_the_title_escaped(client: Client) -> None:
    question = "\"><b>'&amp;"
    html = page(client, "/zoeken", q=question)
    assert f'value="{escape(question)}"' in html
    assert "<b>'" not in html


@pytest.mark.parametrize(("url", "other"), [("/zoeken", "/en/zoeken"), ("/en/zoeken", "/zoeken")])
def test_the_other_language_keeps_the_question(client: Client, url: str, other: str) -> None:
    html = page(client, url, q="den bosch & meer")
    links = re.findall(r'<a[^>]*href="([^"]*)"[^>]*hreflang', html)
    assert [unescape(link) for link in links] == [f"{other}?q=den+bosch+%26+meer"]
    assert "den bosch &amp; meer" in page(client, other, q="den bosch & meer")


@pytest.mark.parametrize("taal", ["nl", "en"])
def test_everything_that_can_be_found_has_a_page(client: Client, taal: str) -> None:
    with override(taal):
        paths = {address_of(one).partition("#")[0] for one in Vindplaats.objects.all()}
    assert len(paths) > 400
    for path in sorted(paths)[::7]:
        page(client, path)


@pytest.mark.parametrize(("url", "kind"), [("/zoeken", "Gemeente"), ("/en/zoeken", "Municipality")])
def test_a_hit_says_what_kind_of_thing_it_is(client: Client, url: str, kind: str) -> None:
    assert kind in text_of(page(client, url, q="GM0344"))


def test_loading_the_index_again_changes_nothing() -> None:
    before = Vindplaats.objects.count()
    assert load_references() == 0
    assert Vindplaats.objects.count() == before


def test_an_index_of_other_data_is_made_again() -> None:
    Lading.objects.all().update(vingerafdruk="anders")
    Vindplaats.objects.filter(sleutel="GM0344").delete()
    assert load_references() == Vindplaats.objects.count()
    assert keys("GM0344") == ["GM0344"]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("'s-Hertogenbosch", "s hertogenbosch"),
        ("Súdwest-Fryslân", "sudwest fryslan"),
        ("", ""),
        ("%_", ""),
        ("A.B", "a.b"),
    ],
)
def test_words_are_compared_without_capitals_accents_and_signs(text: str, plain: str) -> None:
    assert normaal(text) == plain
    assert normaal(normaal(text)) == plain
