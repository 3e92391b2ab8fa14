"""What every answer of the API carries, also when it is an error; and HEAD, OPTIONS and other origins."""

import pytest
from django.http import HttpResponse
from django.test import Client
from pytest_django import Settings

from loket.api.versie import VERSION

pytestmark = pytest.mark.django_db
HEADERS = {
    "API-Version": VERSION,
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
ASKED = [
    ("GET", "/api/v1/waarden", 200),
    ("GET", "/api/v1/waarden/wml.uur", 200),
    ("GET", "/api/v1/openapi.json", 200),
    ("HEAD", "/api/v1/begrippen", 200),
    ("OPTIONS", "/api/v1/regios", 204),
    ("GET", "/api/v1/waarden?op=x", 400),
    ("GET", "/api/v1/organisaties", 401),
    ("GET", "/api/v1/niets", 404),
    ("DELETE", "/api/v1/waarden", 405),
    ("POST", "/api/v1/oauth/token", 415),
    ("GET", "/health", 200),
    ("GET", "/ready", 200),
    ("POST", "/ready", 405),
]


@pytest.mark.parametrize(("method", "path", "status"), ASKED)
def test_every_answer_carries_its_version_and_protections(client: Client, method: str, path: str, status: int) -> None:
    answer = client.generic(method, path)
    assert answer.status_code == status
    assert {name: answer.get(name) for name in HEADERS} == HEADERS
    assert answer["Content-Language"] == "nl"
    assert "ETag" not in answer
    assert not answer.cookies


def test_head_is_get_without_the_body(client: Client) -> None:
    head, get = client.head("/api/v1/waarden?op=2026-07-01"), client.get("/api/v1/waarden?op=2026-07-01")
    assert head.content == b""
    assert head["Content-Length"] == str(len(get.content))
    assert head["Link"] == get["Link"]


def test_options_names_the_methods(client: Client) -> None:
    for path, methods in (("/api/v1/waarden", "GET, HEAD, OPTIONS"), ("/api/v1/oauth/token", "OPTIONS, POST")):
        answer = client.options(path)
        assert (answer.status_code, answer["Allow"], answer.content) == (204, methods, b"")
    assert client.options("/api/v1/niets").status_code == 404


def test_a_cookie_changes_nothing(client: Client) -> None:
    plain = client.get("/api/v1/resultaten")
    client.cookies["sessionid"] = "a" * 32
    assert client.get("/api/v1/resultaten").content == plain.content


@pytest.mark.parametrize("origin", ["https://kwaad.example", "null", ""])
def test_scripts_of_other_sites_read_nothing_unless_listed(client: Client, settings: Settings, origin: str) -> None:
    assert "Access-Control-Allow-Origin" not in _from(client, origin)
    settings.API_CORS_ORIGINS = ["https://goed.example"]
    refused = _from(client, origin)
    assert "Access-Control-Allow-Origin" not in refused
    assert "Origin" in refused["Vary"]


def test_a_listed_origin_may_read_and_never_with_cookies_or_a_token(client: Client, settings: Settings) -> None:
    settings.API_CORS_ORIGINS = ["https://goed.example"]
    answer = _from(client, "https://goed.example")
    assert answer["Access-Control-Allow-Origin"] == "https://goed.example"
    assert "API-Version" in answer["Access-Control-Expose-Headers"]
    assert "Access-Control-Allow-Credentials" not in answer

    asked = {"origin": "https://goed.example", "access-control-request-method": "GET"}
    before = client.options("/api/v1/waarden", headers=asked)
    assert before.status_code == 204
    assert before["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert "authorization" not in before["Access-Control-Allow-Headers"].lower()


def test_all_origins_can_be_let_in(client: Client, settings: Settings) -> None:
    settings.API_CORS_ORIGINS = ["*"]
    assert _from(client, "https://wie.example")["Access-Control-Allow-Origin"] == "*"


def _from(client: Client, origin: str) -> HttpResponse:
    answer: HttpResponse = client.get("/api/v1/resultaten", headers={"origin": origin})  # type: ignore[assignment]
    return answer
