"""Each component in each state: the word is text, the data decides, and nothing personal gets in."""

import re
from datetime import date
from typing import Any

import pytest
from django.template import Context, Template
from django.test import Client, RequestFactory
from django.utils import translation

from banenafspraak.errors import Ernst, Finding
from banenafspraak.inlezen import wetboek
from banenafspraak.tekst import zelfde
from loket.galerij.groepen import GROEPEN
from loket.ui import bevindingen
from loket.ui.onderdelen import (
    Cel,
    Klok,
    Matrix,
    Matrixrij,
    Regel,
    Stap,
    Tabel,
    Tegel,
    Tegelkaart,
    Uitkomst,
    Verandering,
    Voortgang,
    Wijziging,
)
from tests.house.html_page import HtmlPage
from tests.loket.hulp import text_of

TODAY = date(2026, 6, 8)


def shown(tag: str, taal: str = "nl", **context: Any) -> str:
    with translation.override(taal):
        html = Template(tag).render(Context({"request": RequestFactory().get("/x"), **context}))
    page = HtmlPage(f"<!doctype html><h1>x</h1><h2>x</h2>{html}")
    assert [fault for fault in page.faults if "names no id" not in fault] == []
    return html


@pytest.mark.parametrize(
    ("kind", "nl", "en"),
    [
        ("ja", "Ja", "Yes"),
        ("nee", "Nee", "No"),
        ("onbekend", "Onbekend", "Unknown"),
        ("elders", "Een ander beslist", "Somebody else decides"),
        ("geen", "Geen", "None"),
    ],
)
def test_an_outcome_is_a_word_in_both_languages(kind: str, nl: str, en: str) -> None:
    assert text_of(shown("{% uit kind %}", kind=kind)) == nl
    assert text_of(shown("{% uit kind %}", "en", kind=kind)) == en
    assert f"wk-uit--{kind}" in shown("{% uit kind %}", kind=kind)


def test_an_outcome_that_does_not_exist_is_a_fault() -> None:
    with pytest.raises(ValueError, match="misschien"):
        shown("{% uit 'misschien' %}")


def test_an_answer_row_reads_in_the_order_in_which_it_is_seen() -> None:
    bron = next(iter(wetboek().bronnen.values()))
    row = Regel(Uitkomst.ELDERS, "Regeling", "Daarom.", "/x", "UWV", "Gemeente", "€ 1", "per maand", (bron,))
    said = text_of(shown("{% antwoorden regels %}", regels=[row]))
    parts = ("Gemeente beslist", "Regeling", "Daarom.", "Uitvoering: UWV", bron.titel.nl, "€ 1 per maand")
    assert [said.index(part) for part in parts] == sorted(said.index(part) for part in parts)


def test_an_answer_row_without_amount_shows_no_empty_amount() -> None:
    html = shown("{% antwoorden regels %}", regels=[Regel(Uitkomst.NEE, "Regeling", "Daarom.")])
    assert "wk-bedrag" not in html
    assert "wk-chips" not in html


@pytest.mark.parametrize(
    ("last", "state", "said"),
    [
        (date(2026, 12, 31), "loopt", "uiterlijk 31 december 2026 · nog 206 dagen"),
        (date(2026, 6, 23), "loopt", "uiterlijk 23 juni 2026 · nog 15 dagen"),
        (date(2026, 6, 22), "bijna", "uiterlijk 22 juni 2026 · bijna: nog 14 dagen"),
        (date(2026, 6, 9), "bijna", "uiterlijk 9 juni 2026 · bijna: nog één dag"),
        (TODAY, "bijna", "uiterlijk 8 juni 2026 · bijna: vandaag is de laatste dag"),
        (date(2026, 6, 7), "laat", "uiterlijk 7 juni 2026 · te laat, sinds één dag"),
        (date(2026, 5, 9), "laat", "uiterlijk 9 mei 2026 · te laat, sinds 30 dagen"),
        (None, "open", "nog niet begonnen"),
    ],
)
def test_a_clock_says_the_date_first_and_then_the_days(last: date | None, state: str, said: str) -> None:
    html = shown("{% klok term %}", term=Klok(last, TODAY))
    assert text_of(html) == said
    assert f"wk-klok--{state}" in html
    assert last is None or f'<time datetime="{last.isoformat()}">' in html


def test_a_clock_that_stands_still_says_why_also_when_it_is_late() -> None:
    said = text_of(shown("{% klok term %}", term=Klok(date(2026, 1, 1), TODAY, "wij wachten op u")))
    assert said == "uiterlijk 1 januari 2026 · staat stil: wij wachten op u"


@pytest.mark.parametrize(("kind", "word"), [("fictief", "Verzonnen voorbeeld."), ("concept", "Concept")])
def test_a_banner_is_a_note_that_says_its_kind(kind: str, word: str) -> None:
    html = shown("{% banner kind %}", kind=kind)
    assert 'role="note"' in html
    assert text_of(html).startswith(word)


def change(*, eigen: bool) -> Wijziging:
    return Wijziging("A. Voorbeeld", TODAY, (Verandering("Banen", "5", "6"),), eigen)


def test_nobody_approves_a_change_of_their_own() -> None:
    html = shown("{% vier_ogen change '/x' %}", change=change(eigen=True))
    assert "<button" not in html
    assert "<form" not in html
    assert "U vroeg deze wijziging zelf aan. Een collega moet haar goedkeuren." in html


def test_a_second_person_approves_or_sends_back_with_a_reason() -> None:
    html = shown("{% vier_ogen change '/x' %}", change=change(eigen=False), csrf_token="geheim")  # noqa: S106
    assert 'name="besluit" value="akkoord"' in html
    assert 'name="besluit" value="terug"' in html
    assert 'name="reden"' in html
    assert 'value="geheim"' in html
    assert html.count("utrecht-button--primary-action") == 1


def test_a_number_arose_in_numbered_steps_with_the_reason_of_its_rounding() -> None:
    steps = [Stap("Het loon.", "€ 1,005"), Stap("Afgerond.", "€ 1,01", "op centen")]
    html = shown("{% ontstaan steps 'Hoe?' %}", steps=steps)
    assert html.count("<li") == 2
    assert "Hier afgerond: op centen" in text_of(html)
    assert " open" not in html.split(">")[0]


def test_an_empty_place_has_a_first_thing_to_do() -> None:
    assert '<a class="utrecht-link" href="/x">Begin</a>' in shown("{% leeg 'Niets.' 'Nog niet.' 'Begin' '/x' %}")


MAP = Tegelkaart(
    "Kaart",
    "Banen",
    (
        Tegel(2, 0, "ZUI", "Zuid", "5", "wk-q1", "/zuid", "5 banen"),
        Tegel(0, 3, "NOO", "Noord", None, "wk-q4", "/noord"),
        Tegel(0, 1, "AAN", "Aan de kust", "0", "wk-q1"),
    ),
    (("wk-q1", "0–9"),),
)


def test_the_tab_key_goes_over_the_map_from_north_to_south() -> None:
    assert re.findall(r"<b>(\w+)</b>", shown("{% tegelkaart kaart %}", kaart=MAP)) == ["AAN", "NOO", "ZUI"]


def test_an_unknown_tile_is_hatched_with_a_question_mark_and_zero_is_not_unknown() -> None:
    html = shown("{% tegelkaart kaart %}", kaart=MAP)
    assert '<a class="wk-onb" href="/noord"><b>NOO</b>?' in html
    assert "Noord: onbekend" in html
    assert "Aan de kust: 0" in html
    assert "? onbekend" in html


def test_the_list_beside_the_map_says_the_same_by_name() -> None:
    said = text_of(shown("{% tegellijst kaart 'Lijst' 'Regio' %}", kaart=MAP))
    assert said == "Lijst Regio Banen Aan de kust 0 Noord onbekend Zuid 5"


def matrix() -> Matrix:
    cells = (Cel("anders", "nee"), Cel("onbekend"))
    norm = Matrixrij("Norm", (Cel("norm", "ja"), Cel("norm", "geen norm")))
    return Matrix("Onderwerpen", "Plaats", ("A", "B"), norm, (Matrixrij("Dorp", cells),))


def test_a_matrix_has_the_norm_first_and_scope_on_every_head() -> None:
    html = shown("{% matrix m '#lijst' %}", m=matrix())
    assert re.search(r'<div class="wk-matrixdoos" role="region" tabindex="0" aria-label="Onderwerpen">', html)
    assert html.count('scope="col"') == 3
    assert html.count('scope="row"') == 2
    assert html.index("Norm") < html.index("Dorp")
    assert "≠ anders" in text_of(html)
    assert 'href="#lijst"' in html


def test_the_list_of_a_matrix_holds_every_cell_of_it() -> None:
    said = text_of(shown("{% matrixlijst m %}", m=matrix()))
    assert said == "Norm A ja B geen norm Dorp A ≠ anders nee B ? onbekend"


def test_a_matrix_with_a_missing_cell_is_a_fault() -> None:
    with pytest.raises(ValueError, match="one cell for each subject"):
        Matrix("x", "x", ("A", "B"), Matrixrij("Norm", (Cel("norm"),)), ())


def test_a_table_keeps_its_numbers_to_the_right_and_names_each_cell() -> None:
    table = Tabel("Titel", ("Jaar", "Banen", "Wie"), (("2031", "5", "ja"),), (1,))
    html = shown("{% include 'ui/tabel.html' %}", tabel=table)
    assert '<td class="utrecht-table__cell n" data-kop="Banen">5</td>' in html
    assert '<td class="utrecht-table__cell" data-kop="Wie">ja</td>' in html
    assert '<th scope="row"' in html


FOUND = [
    Finding("let_op_getal", zelfde("Groot."), Ernst.LET_OP, "a.csv", 12, 4),
    Finding("onbekende_naam", zelfde("Onbekend."), Ernst.FOUT, "a.csv", 3, "gemeente", suggesties=("De Wolden",)),
    Finding("onbekende_naam", zelfde("Onbekend."), Ernst.FOUT, "a.csv", 9),
    Finding("leeg", zelfde("=1+1")),
]


def test_findings_are_counted_by_kind_and_grouped_by_rule_errors_first() -> None:
    html = shown("{% bevindingen found '/csv' %}", found=FOUND)
    said = text_of(html)
    assert said.startswith("3 fouten en één aandachtspunt")
    assert said.index("Onbekende naam") < said.index("Let op getal")
    for place in ("a.csv:3:gemeente", "a.csv:9", "a.csv:12:4", "Bedoelt u: De Wolden?"):
        assert place in said
    assert '<h2 class="utrecht-heading-2" id="bevindingen" tabindex="-1">' in html
    assert "autofocus" in shown("{% bevindingen found focus=True %}", found=FOUND)


@pytest.mark.parametrize(
    ("found", "said"), [([], "Geen fouten"), (FOUND[:1], "Één aandachtspunt"), (FOUND[3:], "Één fout")]
)
def test_findings_are_counted_in_words_that_fit(found: list[Finding], said: str) -> None:
    with translation.override("nl"):
        assert bevindingen.counted(found) == said


def test_findings_as_a_file_hold_their_place_and_no_formula() -> None:
    lines = bevindingen.as_csv(FOUND, "nl").splitlines()
    assert lines[0] == "code,ernst,bestand,rij,kolom,bericht"
    assert lines[2] == "onbekende_naam,fout,a.csv,3,gemeente,Onbekend."
    assert lines[4].endswith(",'=1+1")


STEPS = ("lezen", "tellen", "bewaren")


def test_a_job_says_its_step_with_counts_and_how_to_stop_it() -> None:
    html = shown("{% voortgang taak stop='/stop' %}", taak=Voortgang(STEPS, 2, "5 van 9 rijen.", 5, 9), csrf_token="x")  # noqa: S106
    assert "Stap 2 van 3: tellen. 5 van 9 rijen." in text_of(html)
    assert '<progress id="taak-voortgang" max="9" value="5">' in html
    assert 'action="/stop"' in html
    assert "lezen klaar tellen bezig bewaren nog niet" in text_of(html)


def test_a_job_of_unknown_length_has_progress_without_a_number() -> None:
    assert '<progress id="taak-voortgang">' in shown("{% voortgang taak %}", taak=Voortgang(STEPS, 1))


@pytest.mark.parametrize(("state", "word"), [("klaar", "klaar"), ("mislukt", "mislukt"), ("gestopt", "gestopt")])
def test_a_job_that_does_not_run_cannot_be_stopped_and_does_not_refresh(state: str, word: str) -> None:
    job = Voortgang(STEPS, 3, staat=state)
    html = shown("{% voortgang taak stop='/stop' %}", taak=job)
    assert "<form" not in html
    assert f"bewaren {word}" in text_of(html)
    assert not shown("{% ververs taak %}", taak=job)


def test_a_page_with_a_running_job_refreshes_until_its_reader_stops_that(client: Client) -> None:
    refresh = '<meta http-equiv="refresh" content="5">'
    assert refresh in client.get("/galerij/taak").content.decode()
    assert refresh not in client.get("/galerij/taak", {"stil": "1"}).content.decode()


def test_the_file_of_findings_comes_in_the_language_of_its_page(client: Client) -> None:
    dutch, english = (client.get(f"{prefix}/galerij/bevindingen.csv") for prefix in ("", "/en"))
    assert "Dit getal is veel groter" in dutch.content.decode()
    assert "much larger" in english.content.decode()
    assert "attachment" in dutch["Content-Disposition"]


@pytest.mark.parametrize("url", ["/", "/afspreken/regios/AM26", *(f"/galerij/onderdelen/{name}" for name in GROEPEN)])
@pytest.mark.django_db
def test_no_page_has_more_than_four_key_figures_or_two_primary_buttons_in_a_form(client: Client, url: str) -> None:
    html = client.get(url).content.decode()
    for figures in re.findall(r'<dl class="wk-cijfers">.*?</dl>', html, re.DOTALL):
        assert 1 <= figures.count("<dt>") <= 4
    for form in re.findall(r"<form.*?</form>", html, re.DOTALL):
        plain = [tag for tag in re.findall(r"<button[^>]*>", form) if "primary" in tag and "danger" not in tag]
        assert len(plain) <= 1
