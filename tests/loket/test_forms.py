"""Forms: a visible label, the hint and the error tied to the field, everything typed kept, one look for any form."""

import re

import pytest
from django import forms
from django.core.paginator import Paginator
from django.template import Context, Template
from django.test import Client, RequestFactory
from django.utils import translation
from pytest_django import Settings

from loket.ui.velden import DagVeld, Keuze, errors_of, summary_of
from tests.house.html_page import HtmlPage
from tests.loket.hulp import text_of


class Voorbeeld(forms.Form):
    naam = forms.CharField(
        label="Uw naam", help_text="Zoals in uw paspoort.", widget=forms.TextInput({"placeholder": "x"})
    )
    kvk = forms.CharField(label="KvK-nummer", required=False)
    uren = forms.IntegerField(label="Uren per week", max_value=60)
    dag = DagVeld(label="Eerste werkdag")
    hulp = forms.ChoiceField(
        label="Welke hulp?", widget=forms.RadioSelect, choices=[("a", Keuze("Gemeente", "Die helpt.")), ("b", "UWV")]
    )
    mee = forms.BooleanField(label="Ik doe mee")
    geheim = forms.CharField(widget=forms.HiddenInput, required=False)


def shown(form: forms.BaseForm, tag: str = "{% formulier form %}", **more: object) -> str:
    with translation.override("nl"):
        return Template(tag).render(Context({"form": form, **more}))


def fields(html: str) -> dict[str, str]:
    """Each control by its name, as written."""
    tags = re.findall(r"<(?:input|select|textarea)[^>]*>", html)
    return {name.group(1): tag for tag in tags if (name := re.search(r'name="([^"]+)"', tag))}


def test_a_form_is_well_made_empty_and_with_errors() -> None:
    for form in (Voorbeeld(), Voorbeeld({"uren": "x"})):
        page = HtmlPage(f"<!doctype html><h1>x</h1>{shown(form)}")
        assert page.faults == []


def test_hint_and_error_stand_between_label_and_field_and_are_tied_to_it() -> None:
    html = shown(Voorbeeld({}))
    assert 'aria-describedby="id_naam_helptext id_naam_error"' in fields(html)["naam"]
    assert 'aria-invalid="true"' in fields(html)["naam"]
    order = [
        html.index(part) for part in ('for="id_naam"', 'id="id_naam_helptext"', 'id="id_naam_error"', 'name="naam"')
    ]
    assert order == sorted(order)


def test_a_browser_does_not_complain_before_the_page_does() -> None:
    html = shown(Voorbeeld())
    assert " required" not in html
    assert 'aria-required="true"' in fields(html)["naam"]
    assert "aria-required" not in fields(html)["kvk"]
    assert "(niet verplicht)" in html


def test_a_label_is_never_a_placeholder() -> None:
    assert "placeholder" not in shown(Voorbeeld())


@pytest.mark.parametrize(("name", "typed"), [("uren", "28u"), ("dag", "31-2-2026"), ("dag", "1-7-2026")])
def test_what_a_browser_would_drop_is_kept_as_text(name: str, typed: str) -> None:
    tag = fields(shown(Voorbeeld({name: typed})))[name]
    assert f'value="{typed}"' in tag
    assert 'type="text"' in tag


def test_a_good_day_keeps_the_date_field_of_the_browser() -> None:
    assert 'type="date"' in fields(shown(Voorbeeld({"dag": "2026-07-01"})))["dag"]
    assert DagVeld().clean("1-7-2026") == DagVeld().clean("2026-07-01")


def test_the_summary_names_the_fields_takes_focus_and_leads_to_each() -> None:
    html = shown(Voorbeeld({"naam": "A", "dag": "2026-07-01", "mee": "on"}))
    assert text_of(html).startswith(
        "Controleer 2 antwoorden: uren per week, welke hulp Uren per week: Vul dit in. Welke hulp? Kies"
    )
    assert re.search(r'<h2[^>]*tabindex="-1" autofocus', html)
    assert 'href="#id_uren"' in html
    assert 'href="#id_hulp_0"' in html
    assert 'role="alert"' in html


def test_an_abbreviation_keeps_its_capitals_in_the_summary() -> None:
    form = Voorbeeld({"naam": "A", "kvk": "1"})
    form.add_error("kvk", "Dit nummer bestaat niet.")
    assert "KvK-nummer" in summary_of([error for error in errors_of(form) if error.anchor == "id_kvk"])


def test_what_is_wrong_with_the_whole_form_is_said_without_a_field() -> None:
    form = Voorbeeld({"naam": "A", "uren": "1", "dag": "2026-07-01", "hulp": "a", "mee": "on"})
    form.add_error(None, "Dit klopt samen niet.")
    said = text_of(shown(form))
    assert said.startswith("Controleer wat u invulde Dit klopt samen niet.")


def test_a_form_that_was_not_sent_has_no_summary() -> None:
    assert 'role="alert"' not in shown(Voorbeeld())


def test_what_was_typed_is_escaped() -> None:
    assert "<script>" not in shown(Voorbeeld({"naam": "<script>", "uren": '"><script>'}))


def test_a_question_is_a_fieldset_whose_legend_holds_the_only_h1() -> None:
    html = shown(Voorbeeld(), "{% vraag form.hulp 'Dit bepaalt wie helpt.' %}")
    assert re.search(r"<fieldset[^>]*>\s*<legend[^>]*>\s*<h1[^>]*>Welke hulp\?</h1>", html)
    assert "<details" in html
    assert '<details class="wk-waarom" open' not in html
    assert " open>" in shown(Voorbeeld(), "{% vraag form.hulp 'x' open=True %}")
    assert 'aria-describedby="id_hulp_0_uitleg"' in html
    assert "autofocus" not in html


def test_a_question_with_one_field_has_its_label_in_the_h1() -> None:
    assert '<h1 class="utrecht-heading-1"><label for="id_uren">' in shown(Voorbeeld(), "{% vraag form.uren %}")


@pytest.mark.parametrize(
    ("kind", "role", "word"), [("success", "status", "Gelukt"), ("error", "alert", "Dit ging mis")]
)
def test_a_message_says_its_kind_in_a_word(kind: str, role: str, word: str) -> None:
    html = shown(Voorbeeld(), "{% melding 'Bewaard.' kind %}", kind=kind)
    assert f'role="{role}"' in html
    assert text_of(html) == f"{word} Bewaard."


def test_the_pages_of_a_list_keep_the_rest_of_the_question() -> None:
    request = RequestFactory().get("/x", {"q": "a b", "blad": "9"})
    html = shown(Voorbeeld(), "{% bladeren blad %}", request=request, blad=Paginator(range(100), 10).page(5))
    assert 'href="?q=a+b&amp;blad=4"' in html
    assert html.count('aria-current="page"') == 1
    assert "blad=9" not in html


def test_a_list_of_one_page_needs_no_pages() -> None:
    request = RequestFactory().get("/x")
    html = shown(Voorbeeld(), "{% bladeren blad %}", request=request, blad=Paginator(range(3), 10).page(1))
    assert not html.strip()


def test_the_form_to_try_keeps_what_was_typed_and_says_when_it_is_good(client: Client) -> None:
    wrong = client.post("/galerij/proefformulier", {"naam": "A. Voorbeeld", "uren": "28u"}).content.decode()
    assert 'value="A. Voorbeeld"' in wrong
    assert 'value="28u"' in wrong
    good = {"naam": "A", "email": "a@example.nl", "wachtwoord": "een lang wachtwoord", "uren": "28", "plaats": "a"}
    answer = client.post("/galerij/proefformulier", good | {"hulp": "uwv", "akkoord": "on"}).content.decode()
    assert 'role="status"' in answer


@pytest.mark.parametrize("url", ["/galerij", "/galerij/onderdelen/formulieren", "/en/galerij/proefformulier"])
def test_the_gallery_does_not_exist_in_production(client: Client, settings: Settings, url: str) -> None:
    settings.DEMO = settings.DEBUG = False
    assert client.get(url).status_code == 404
    assert client.post(url).status_code in {404, 405}


def test_the_gallery_knows_its_pages_alone(client: Client) -> None:
    assert client.get("/galerij/onderdelen/bestaat-niet").status_code == 404
