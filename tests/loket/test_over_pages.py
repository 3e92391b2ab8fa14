"""What this site says about itself: true with and without a named operator, and in files that machines look for."""

from datetime import timedelta
from xml.etree import ElementTree as ET

import pytest
from django.test import Client
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from pytest_django.fixtures import Settings

from loket.over.apps import operator_can_be_reached
from tests.loket.hulp import main_of, page

pytestmark = pytest.mark.django_db
FOOTER = ("/toegankelijkheid", "/privacy", "/open-data", "/fout-melden")


@pytest.fixture
def nameless(settings: Settings) -> None:
    settings.OPERATOR = settings.OPERATOR_MAIL = settings.STATEMENT_DATE = ""


@pytest.mark.parametrize("url", ["/", "/en/wetboek", "/nergens"])
def test_every_page_leads_to_them(client: Client, url: str) -> None:
    html = client.get(url).content.decode()
    for target in FOOTER:
        assert f'href="{"/en" if url.startswith("/en") else ""}{target}"' in html


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_the_statement_claims_no_audit_that_was_not_done(client: Client, prefix: str) -> None:
    text = main_of(page(client, f"{prefix}/toegankelijkheid"))
    assert "WCAG 2.2" in text
    assert "C: " in text
    for words in ("onderzoek van de hele site", "schermlezer") if not prefix else ("independent", "screen reader"):
        assert words in text


@pytest.mark.parametrize("prefix", ["", "/en"])
@pytest.mark.parametrize("url", ["/toegankelijkheid", "/privacy"])
def test_the_operator_is_named_with_an_address(client: Client, prefix: str, url: str) -> None:
    html = page(client, prefix + url)
    assert "Voorbeeldorganisatie (fictief)" in html
    assert 'href="mailto:beheer@werkkamer.example"' in html


@pytest.mark.usefixtures("nameless")
@pytest.mark.parametrize("url", ["/toegankelijkheid", "/privacy", "/fout-melden"])
def test_without_an_operator_the_page_says_so_plainly(client: Client, url: str) -> None:
    html = page(client, url)
    assert "Deze installatie zegt niet wie haar beheert" in main_of(html)
    assert "mailto:" not in html


def test_a_signed_statement_shows_its_day(client: Client, settings: Settings) -> None:
    settings.STATEMENT_DATE = timezone.localdate().replace(month=7, day=1).isoformat()
    assert "1 juli" in main_of(page(client, "/toegankelijkheid"))


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [("OPERATOR_MAIL", "geen adres", "loket.E002"), ("STATEMENT_DATE", "1 juli", "loket.E003")],
)
def test_a_mistake_in_the_settings_stops_the_start(settings: Settings, name: str, value: str, code: str) -> None:
    assert operator_can_be_reached() == []
    setattr(settings, name, value)
    assert [found.id for found in operator_can_be_reached()] == [code]


def test_the_privacy_page_shows_every_processing(client: Client) -> None:
    text = main_of(page(client, "/privacy"))
    for expected in ("Meldingen van fouten", "AVG artikel 6", "De beheerder van deze site kiest", "sessionid"):
        assert expected in text


def test_who_finds_a_weakness_reads_where_to_report_it(client: Client) -> None:
    lines = dict(line.split(": ", 1) for line in page(client, "/.well-known/security.txt").splitlines())

    assert lines["Contact"] == "mailto:beheer@werkkamer.example"
    until = parse_datetime(lines["Expires"])
    assert until
    assert timedelta(days=30) < until - timezone.now() < timedelta(days=366)


@pytest.mark.usefixtures("nameless")
def test_without_an_address_there_is_no_such_file(client: Client) -> None:
    assert client.get("/.well-known/security.txt").status_code == 404


def test_the_sitemap_names_each_public_page_in_both_languages(client: Client) -> None:
    tree = ET.fromstring(client.get("/sitemap.xml").content)  # noqa: S314
    found = [str(node.text) for node in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    paths = [address.removeprefix("http://testserver") for address in found]

    assert len(paths) == len(set(paths))
    assert {"/", "/en/", "/wetboek/waarden/wml.uur", "/en/afspreken/regios/AM26", "/privacy"} <= set(paths)
    assert not [path for path in paths if path.startswith(("/mijn", "/en/mijn", "/inloggen", "/beheer", "/zoeken"))]
    for path in paths[::97]:
        assert client.get(path).status_code == 200


def test_robots_are_told_where_the_sitemap_is(client: Client) -> None:
    text = page(client, "/robots.txt")
    assert "Sitemap: http://testserver/sitemap.xml" in text
    assert "Disallow: /zoeken" in text
