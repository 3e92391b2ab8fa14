"""Every page of the counter, in both languages: it answers, is well made and asks nothing that the CSP forbids."""

from html import unescape
from pathlib import Path
from urllib.parse import urljoin

import pytest
from django.test import Client
from django.urls import Resolver404, resolve
from django.utils import translation

from tests.accounts.keys import with_keys
from tests.house.html_page import HtmlPage
from tests.house.routes import (
    EXAMPLES,
    LANGUAGES,
    NEEDS_KEYS,
    NO_PAGE,
    STATUS,
    Visit,
    confirmed,
    has_language,
    pages,
    routes,
    signed_in,
    visits,
)

pytestmark = pytest.mark.django_db

ROOT = Path(__file__).resolve().parents[2]
VISITS = visits()
HTML = "text/html; charset=utf-8"
STRICT = ("default-src 'none'", "style-src 'self'", "base-uri 'none'", "frame-ancestors 'none'")


@pytest.fixture
def client(client: Client, request: pytest.FixtureRequest) -> Client:
    """Signed in as whoever may see the page that is visited, with keys where the page is about them."""
    visit = getattr(request.node, "callspec", None) and request.node.callspec.params.get("visit")
    if visit and visit.who:
        signed_in(client, visit.who)
        if "/beveiliging" in visit.page or visit.page.endswith("/wissen"):
            confirmed(client)
        if visit.page in NEEDS_KEYS:
            with_keys(visit.who)
    return client


def fetched(client: Client, visit: Visit) -> HtmlPage | None:
    response = client.get(visit.url)
    assert response.status_code == visit.status, f"{visit.url} gives {response.status_code}"
    return HtmlPage(response.content.decode()) if response["Content-Type"] == HTML else None


@pytest.mark.parametrize("page", pages())
def test_every_route_has_an_example_to_visit(page: str) -> None:
    assert "<" not in page or page in EXAMPLES, f"Add what to visit for {page} to EXAMPLES in tests/house/routes.py"


def test_no_example_outlives_its_route() -> None:
    assert set(EXAMPLES) | set(STATUS) <= set(pages())
    assert set(NO_PAGE) <= {route.page for route in routes()}


@pytest.mark.parametrize("page", NO_PAGE)
def test_what_gives_no_page_is_tried_in_a_file_that_exists(page: str) -> None:
    file = NO_PAGE[page].rpartition(": ")[2]
    assert file.startswith("tests/")
    assert (ROOT / file).is_file(), file


@pytest.mark.parametrize("visit", VISITS, ids=str)
def test_a_page_answers_and_is_well_made(client: Client, visit: Visit) -> None:
    page = fetched(client, visit)
    if page is None:
        return
    assert page.faults == []
    assert len(page.h1) == 1, page.h1
    assert page.h1[0].strip()
    assert page.language == visit.language
    assert page.title


@pytest.mark.parametrize("visit", VISITS, ids=str)
def test_a_page_carries_its_protections(client: Client, visit: Visit) -> None:
    response = client.get(visit.url)
    policy = response["Content-Security-Policy"]
    assert all(part in policy for part in STRICT), policy
    assert "unsafe" not in policy
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Referrer-Policy"] == "same-origin"
    assert response["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize("visit", VISITS, ids=str)
def test_a_page_leads_only_to_what_exists(client: Client, visit: Visit) -> None:
    page = fetched(client, visit)
    if page is None:
        return
    wrong = []
    for link in page.links:
        path, _, fragment = link.get("href", "").partition("#")
        path, asks, _ = path.partition("?")
        if not path and not asks and (not fragment or fragment not in page.ids):
            wrong.append(link)
        elif path.startswith("/") and not path.startswith("/static/"):
            # A link to the other language is resolved in that language.
            with translation.override("en" if path == "/en" or path.startswith("/en/") else "nl"):
                try:
                    resolve(path)
                except Resolver404:
                    wrong.append(link)
    assert wrong == []


@pytest.mark.parametrize("visit", [visit for visit in VISITS if has_language(visit.page)], ids=str)
def test_a_page_offers_itself_in_the_other_language(client: Client, visit: Visit) -> None:
    page = fetched(client, visit)
    if page is None:
        return
    other, twin = ("en", f"/en{visit.url}") if visit.language == "nl" else ("nl", visit.url.removeprefix("/en"))
    offered = [unescape(link["href"]) for link in page.links if link.get("hreflang") == other]
    assert twin in offered


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_has_a_title_of_its_own(language: str) -> None:
    titles: dict[str, str] = {}
    clients = {who: signed_in(Client(), who) for who in {visit.who for visit in VISITS}}
    confirmed(clients["werkgever"])
    without, about_keys = ([v for v in VISITS if (v.page in NEEDS_KEYS) is wanted] for wanted in (False, True))
    for visit in [*without, *about_keys]:
        if visit is about_keys[0]:
            with_keys("werkgever")
        page = fetched(clients[visit.who], visit) if visit.language == language else None
        if page is None:
            continue
        same = titles.setdefault(page.title, visit.url)
        assert same.split("?")[0] == visit.url.split("?")[0], f"{visit.url} and {same} are both titled {page.title!r}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", ["/bestaat-niet", "/wetboek/waarden/bestaat.niet", "/afspreken/regios/AM99"])
def test_what_does_not_exist_is_a_page_as_well(client: Client, language: str, path: str) -> None:
    response = client.get(path if language == "nl" else f"/en{path}")
    assert response.status_code == 404
    page = HtmlPage(response.content.decode())
    assert page.faults == []
    assert page.language == language
    assert len(page.h1) == 1
    assert "Content-Security-Policy" in response


@pytest.mark.proef
def test_every_link_that_can_be_reached_answers(client: Client) -> None:
    seen: dict[str, str] = {"/": "the start", "/en/": "the start"}
    todo = list(seen)
    broken = []
    while todo:
        url = todo.pop()
        response = client.get(url, follow=True)
        if response.status_code != 200:
            broken.append(f"{url} (from {seen[url]}) gives {response.status_code}")
            continue
        if response["Content-Type"] != HTML or url.count("?"):
            continue
        page = HtmlPage(response.content.decode())
        assert page.faults == [], url
        for link in page.links:
            target = urljoin(url, link.get("href", "").split("#")[0])
            if target.startswith("/") and not target.startswith("/static/") and target not in seen:
                seen[target] = url
                todo.append(target)
    assert broken == []
