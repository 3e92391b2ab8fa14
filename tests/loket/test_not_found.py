"""Addresses that do not exist, and visitors without an account: nobody gets more, and nothing breaks."""

import re
from html import unescape

import pytest
from django.test import Client

from tests.house.routes import visits
from tests.loket.hulp import text_of

pytestmark = pytest.mark.django_db

UNKNOWN = (
    "/wetboek/waarden/wml.uurr",
    "/wetboek/waarden/WML.UUR",
    "/wetboek/waarden/%00",
    "/wetboek/waarden/..%2f..%2fetc%2fpasswd",
    "/wetboek/waarden/<script>alert(1)</script>",
    "/wetboek/onderwerpen/nergens",
    "/afspreken/regios/AM99",
    "/afspreken/regios/%00",
    "/afspreken/regios/" + "x" * 3000,
    "/afspreken/gemeenten/GM9999",
    "/afspreken/gemeenten/Nergenshuizen",
    "/afspreken/gemeenten/%F0%9F%98%80",
    "/nergens",
    "/wetboek/",
    "/zoeken/",
    "/admin",
    "/.env",
    "/static/../settings.py",
    "/%ff",
)


@pytest.mark.parametrize(("prefix", "words"), [("", "Deze pagina bestaat niet"), ("/en", "This page does not exist")])
@pytest.mark.parametrize("url", UNKNOWN)
def test_an_unknown_address_says_so_in_the_language_of_the_page(
    client: Client, prefix: str, words: str, url: str
) -> None:
    response = client.get(prefix + url)
    assert response.status_code == 404
    html = response.content.decode()
    assert "<script>alert" not in html
    if not url.startswith("/static"):
        assert words in text_of(html)


@pytest.mark.parametrize(
    "url", ["/en//kwaad.example", "/en///kwaad.example/x", "/en/\\kwaad.example", "//kwaad.example/x"]
)
def test_a_page_that_does_not_exist_links_to_no_other_site(client: Client, url: str) -> None:
    html = client.get(url).content.decode()
    for link in map(unescape, re.findall(r'href="([^"]*)"', html)):
        assert not re.match(r"[/\\]{2}|https?:", link), link


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_no_page_can_be_changed_from_outside(method: str) -> None:
    client = Client(enforce_csrf_checks=True)
    for url in ("/", "/zoeken", "/wetboek/waarden/wml.uur"):
        assert getattr(client, method)(url, {"q": "x"}).status_code in {403, 405}


def test_whoever_is_not_signed_in_sees_the_same_and_gets_no_cookie(client: Client) -> None:
    for visit in visits():
        if visit.who:
            continue
        plain = client.get(visit.url)
        other = Client(headers={"authorization": "Bearer x", "accept-language": "en", "x-forwarded-for": "1.2.3.4"})
        other.cookies["sessionid"] = "a" * 32
        seen = other.get(visit.url)
        assert _without_tokens(plain.content) == _without_tokens(seen.content), visit.url
        # A form of signing in proves itself with a cookie; a session that does not exist is taken away.
        assert set(plain.cookies) <= {"csrftoken"}, visit.url
        assert bool(plain.cookies) == (b"csrfmiddlewaretoken" in plain.content), visit.url
        assert not {name for name, morsel in seen.cookies.items() if morsel.value} - {"csrftoken"}, visit.url


def _without_tokens(page: bytes) -> bytes:
    return re.sub(rb'value="[^"]*"', b"", page)


def test_a_strange_host_is_refused(client: Client) -> None:
    assert client.get("/", headers={"host": "kwaad.example"}).status_code == 400


@pytest.mark.parametrize("lead", ["%09/", "%0a/", "%0d%0a//", "%09%5c", "%20//"])
def test_what_a_browser_drops_makes_no_link_to_another_site(client: Client, lead: str) -> None:
    html = client.get(f"/en/{lead}kwaad.example").content.decode()
    links = re.findall(r'href="([^"]*)"[^>]*hreflang', html)

    assert links == ["/kwaad.example"]


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options", "trace"])
def test_a_page_can_only_be_read(client: Client, method: str) -> None:
    response = getattr(client, method)("/wetboek")

    assert response.status_code == 405
    assert response["Allow"] == "GET, HEAD"


def test_an_unknown_host_gets_the_same_headers_and_no_page(client: Client) -> None:
    response = client.get("/", HTTP_HOST="kwaad.example")

    assert response.status_code == 400
    assert response["X-Frame-Options"] == "DENY"
    assert "default-src 'none'" in response["Content-Security-Policy"]
