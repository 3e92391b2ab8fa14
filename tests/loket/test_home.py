"""Home and the agreement: the real figures, what is unknown marked as such, and where each number comes from."""

import pytest
from django.test import Client
from django.utils import translation

from loket.stand.reads import finding, last_known, sources, years
from loket.ui.charts import YearBar
from tests.loket.hulp import main_of, page

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("url", "figures"),
    [
        ("/", ("125.000", "85.665", "105.000", "19.335", "74.031", "80.000", "11.634", "25.000", "25,5")),
        ("/en/", ("125,000", "85,665", "105,000", "19,335", "74,031", "80,000", "11,634", "25,000", "25.5")),
    ],
)
def test_the_real_figures_stand_on_the_first_page(client: Client, url: str, figures: tuple[str, ...]) -> None:
    text = main_of(page(client, url))
    assert [figure for figure in figures if figure not in text] == []


@pytest.mark.parametrize(
    ("url", "answer"),
    [
        ("/", "Eind 2023 waren er 85.665 extra banen, van 105.000 afgesproken."),
        ("/en/", "At the end of 2023 there were 85,665 extra jobs, of 105,000 agreed."),
    ],
)
def test_the_first_sentence_is_the_answer(client: Client, url: str, answer: str) -> None:
    assert answer in main_of(page(client, url))[:260]


@pytest.mark.parametrize(("url", "word"), [("/", "onbekend"), ("/en/", "unknown"), ("/afspreken", "onbekend")])
def test_a_year_without_a_result_is_marked_unknown_and_never_zero(client: Client, url: str, word: str) -> None:
    html = page(client, url)
    rows = [row for row in html.split("<tr")[1:] if ">2024<" in row or ">2025<" in row]
    assert len(rows) == 2
    for row in rows:
        assert word in row
        assert ">0<" not in row


@pytest.mark.parametrize(
    ("url", "words"),
    [("/", ("Onbekend: 2024, 2025.", "Onbekend: 2020, 2024, 2025.")), ("/en/", ("Unknown: 2024, 2025.",))],
)
def test_the_pictures_name_the_years_that_are_not_known(client: Client, url: str, words: tuple[str, ...]) -> None:
    text = main_of(page(client, url))
    assert [one for one in words if one not in text] == []


def test_each_unknown_figure_says_why(client: Client) -> None:
    text = main_of(page(client, "/"))
    reasons = [c.result.reden.nl for year in years() for c in year.cells if c.result.reden]
    assert reasons
    assert [reason for reason in reasons if " ".join(reason.split()) not in text] == []


@pytest.mark.parametrize("url", ["/", "/afspreken"])
def test_every_source_of_the_figures_is_named(client: Client, url: str) -> None:
    text = main_of(page(client, url))
    assert [bron.sleutel for bron in sources(years()) if bron.titel.nl not in text] == []


def test_what_is_known_adds_up_but_for_the_rounding_of_the_source() -> None:
    for year in years():
        found = [cell.result.waarde for cell in (year.markt, year.overheid, year.totaal)]
        parts = [part for part in found if isinstance(part, int)]
        if len(parts) == len(found):
            assert abs(parts[0] + parts[1] - parts[2]) <= 1, year.year
        targets = [target for cell in year.cells if isinstance(target := cell.target.waarde, int)]
        assert targets[0] + targets[1] == targets[2], year.year


def test_the_agreement_runs_from_its_first_year_to_2025() -> None:
    found = years()
    assert found[-1].year == 2025
    assert [year.year for year in found] == list(range(found[0].year, 2026))
    assert last_known(found).year == 2023


@pytest.mark.parametrize(
    ("results", "words"),
    [
        ([True, True], "met in every known year"),
        ([False, False], "not met in any known year"),
        ([True, False], "not met for the first time in 2011"),
        ([True, False, False], "not met in any known year after 2010"),
        ([False, True, False], "not met in 2 of 3 known years"),
        ([False, True], "not met in 1 of 2 known years"),
    ],
)
def test_the_finding_says_what_the_years_say(results: list[bool], words: str) -> None:
    bars = [YearBar(2010 + index, 10, 10 if met else 9) for index, met in enumerate(results)]
    with translation.override("en"):
        assert finding(bars) == words
