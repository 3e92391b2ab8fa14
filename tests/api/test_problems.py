"""What the API says when something is wrong: always one form, with everything that is wrong at once."""

import logging
from typing import Any

import pytest
from django.core.exceptions import RequestDataTooBig
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.test import Client
from pytest_django import Settings

from loket.api import waarden

MEDIA_TYPE = "application/problem+json"


def problem(client: Client, path: str, status: int, method: str = "GET", **headers: str) -> dict[str, Any]:
    answer = client.generic(method, path, headers=headers)
    assert answer.status_code == status, answer.content
    assert answer["Content-Type"] == MEDIA_TYPE
    said: dict[str, Any] = answer.json()
    assert said.keys() - {"errors"} == {"type", "title", "status", "detail", "instance"}
    assert said["status"] == status
    assert said["instance"].startswith("urn:uuid:")
    for error in said.get("errors", ()):
        assert error.keys() - {"suggesties"} == {"in", "location", "code", "detail"}
        assert error["detail"]
    return said


def codes(said: dict[str, Any]) -> set[tuple[str, str, str]]:
    return {(error["in"], error["location"], error["code"]) for error in said["errors"]}


def test_everything_that_is_wrong_is_named_at_once(client: Client) -> None:
    query = "op=30-2-2026&groep=minimum&bekend=misschien&pagina=0&paginaGrootte=101&sorteer=kleur&naam=&kleur=rood"
    said = problem(client, f"/api/v1/waarden?{query}", 400)

    assert codes(said) == {
        ("query", "op", "datum"),
        ("query", "groep", "keuze"),
        ("query", "bekend", "ja_nee"),
        ("query", "pagina", "te_klein"),
        ("query", "paginaGrootte", "te_groot"),
        ("query", "sorteer", "vorm"),
        ("query", "naam", "te_kort"),
        ("query", "kleur", "onbekende_parameter"),
    }


def test_a_required_parameter_that_is_missing_is_named(client: Client) -> None:
    said = problem(client, "/api/v1/verschillen?nieuw=x", 400)
    assert codes(said) == {("query", "oud", "ontbreekt"), ("query", "nieuw", "datum")}


@pytest.mark.parametrize(
    ("query", "near"),
    [("paginagrootte=10", "paginaGrootte"), ("groepen=x", "groep"), ("sorteren=naam", "sorteer")],
)
def test_a_parameter_that_does_not_exist_is_refused_with_the_nearest_one(client: Client, query: str, near: str) -> None:
    said = problem(client, f"/api/v1/waarden?{query}", 400)
    assert near in said["errors"][0]["suggesties"]


def test_a_parameter_given_twice_is_refused(client: Client) -> None:
    said = problem(client, "/api/v1/waarden?op=2026-07-01&op=2026-07-02", 400)
    assert codes(said) == {("query", "op", "dubbele_parameter")}


@pytest.mark.parametrize(
    "day", ["2026-7-1", "2026-02-30", "1767225600", "2026-07-01T00:00:00", " 2026-07-01", "٢٠٢٦-٠٧-٠١"]
)
def test_only_a_real_day_in_one_form_is_a_day(client: Client, day: str) -> None:
    assert client.get("/api/v1/waarden", {"op": day}).status_code == 400


@pytest.mark.parametrize(
    ("path", "where", "near"),
    [
        ("waarden/wml.uurr", ("path", "naam", "onbekende_naam"), "wml.uur"),
        ("waarden/wml.jeugd?sleutel=99", ("query", "sleutel", "onbekende_sleutel"), None),
        ("waarden/wml.uur?sleutel=18", ("query", "sleutel", "sleutel_te_veel"), None),
        ("waarden/lks.plafond?plaats=Utrechd", ("query", "plaats", "onbekende_gemeente"), "Utrecht (GM0344)"),
        ("begrippen/loonwaard", ("path", "sleutel", "onbekend_begrip"), "loonwaarde"),
        ("gemeenten/GM9344", ("path", "code", "onbekende_gemeente"), "Utrecht (GM0344)"),
        ("gemeenten/Utrecht", ("path", "code", "onbekende_gemeente"), "Utrecht (GM0344)"),
        ("regios/Zeland", ("path", "code", "onbekende_regio"), "Zeeland (AM22)"),
    ],
)
def test_a_name_that_does_not_exist_offers_the_nearest_ones(
    client: Client, path: str, where: tuple[str, str, str], near: str | None
) -> None:
    said = problem(client, f"/api/v1/{path}", 404)
    assert codes(said) == {where}
    if near:
        assert any(near.split(" (")[0] in word for word in said["errors"][0]["suggesties"]), said


@pytest.mark.parametrize(
    "path",
    [
        *("/api", "/api/", "/api/v1", "/api/v1/", "/api/v2/waarden", "/api/v1/waarden/", "/api/v1/waarden/wml.uur/"),
        *(
            "/api/v1/openapi.json/",
            "/api/v1/o/token",
            "/api/v1/waarden/a%0Ab/c",
            "/api/v1/%00",
            "/api/v1/oauth/authorize",
        ),
    ],
)
@pytest.mark.parametrize("method", ["GET", "POST", "DELETE"])
def test_an_address_that_does_not_exist_is_a_problem_and_never_a_redirect(
    client: Client, path: str, method: str
) -> None:
    problem(client, path, 404, method)


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE"])
def test_a_method_that_an_address_does_not_have_is_refused_with_those_it_has(client: Client, method: str) -> None:
    answer = client.generic(method, "/api/v1/waarden")
    assert answer.status_code == 405
    assert answer["Allow"] == "GET, HEAD, OPTIONS"
    problem(client, "/api/v1/waarden", 405, method)


def test_a_form_that_we_do_not_have_is_refused(client: Client) -> None:
    problem(client, "/api/v1/waarden", 406, accept="text/html")


@pytest.mark.parametrize("accept", ["application/json", "*/*", "", "application/*;q=0.2, text/html"])
def test_whoever_takes_json_gets_it(client: Client, accept: str) -> None:
    assert client.get("/api/v1/resultaten", headers={"accept": accept}).status_code == 200


def test_who_asks_too_often_has_to_wait(client: Client, settings: Settings) -> None:
    settings.API_READS_PER_MINUTE = 3
    answers = [client.get("/api/v1/resultaten") for _ in range(4)]
    if [answer.status_code for answer in answers] == [200] * 4:  # the minute turned in between
        answers = [client.get("/api/v1/resultaten") for _ in range(4)]
    assert answers[-1].status_code == 429
    assert 0 < int(answers[-1]["Retry-After"]) <= 60
    assert answers[-1]["Content-Type"] == MEDIA_TYPE
    assert client.get("/api/v1/resultaten", REMOTE_ADDR="192.0.2.7").status_code == 200
    assert client.get("/health").status_code == 200


def test_behind_a_proxy_the_address_counts_that_the_proxy_saw(client: Client, settings: Settings) -> None:
    settings.API_READS_PER_MINUTE, settings.BEHIND_PROXY = 1, True
    for number in range(3):
        forwarded = {"x-forwarded-for": f"198.51.100.1, 192.0.2.{number}"}
        assert client.get("/api/v1/resultaten", headers=forwarded).status_code == 200


def test_an_error_of_ours_says_nothing_about_its_inside(
    client: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> object:
        raise RuntimeError("geheim van binnen")

    monkeypatch.setattr(waarden, "values_on", broken)
    client.raise_request_exception = False
    with caplog.at_level(logging.ERROR):
        said = problem(client, "/api/v1/waarden", 500)
    assert "geheim" not in str(said)
    assert said["instance"] in caplog.text


def test_a_database_that_is_away_is_said_as_such(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(*_: object) -> object:
        raise OperationalError("could not connect to server at 10.0.0.1")

    monkeypatch.setattr(waarden, "values_on", away)
    answer = client.get("/api/v1/waarden")
    assert answer.status_code == 503
    assert answer["Retry-After"]
    assert b"10.0.0.1" not in answer.content
    assert answer["Content-Type"] == MEDIA_TYPE


def test_an_error_of_another_part_of_the_chain_gets_the_same_form(client: Client) -> None:
    said = problem(client, "/api/v1/waarden", 400, host="kwaad.example")
    assert codes(said) == {("header", "Host", "onbekende_host")}
    assert "kwaad" not in str(said)


def test_a_request_that_cannot_be_read_is_not_told_to_look_at_errors(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def too_large(*_: object) -> object:
        raise RequestDataTooBig

    monkeypatch.setattr(waarden, "values_on", too_large)
    said = problem(client, "/api/v1/waarden", 400)
    assert "errors" not in said
    assert said["detail"].startswith("Deze vraag is niet te lezen.")


@pytest.mark.parametrize(
    ("path", "near"),
    [
        ("/api/v1/gebieden", ["/api/v1/gemeenten", "/api/v1/regios"]),
        ("/api/gebieden/GM0344", ["/api/v1/gemeenten", "/api/v1/regios"]),
        ("/api/v1/toegang", ["/api/v1/oauth/token"]),
    ],
)
def test_who_asks_for_a_subject_hears_which_addresses_it_has(client: Client, path: str, near: list[str]) -> None:
    said = problem(client, path, 404)
    assert said["errors"][0]["suggesties"] == near


def test_problems_speak_the_language_that_was_asked_for(client: Client) -> None:
    dutch = problem(client, "/api/v1/waarden?op=x", 400)
    english = problem(client, "/api/v1/waarden?op=x", 400, **{"accept-language": "en"})

    assert dutch["title"] == "De vraag klopt niet"
    assert english["title"] == "The request is not right"
    assert dutch["errors"][0]["detail"].startswith("Schrijf een dag")
    assert english["errors"][0]["detail"].startswith("Write a day")


@pytest.mark.parametrize(
    "wished", ["", "nl", "de", "fr,de;q=0.5", "nl,en;q=0.9", "*", "x" * 500, ";;q=", "en;q=0.1,nl"]
)
def test_dutch_is_the_language_unless_english_comes_first(client: Client, wished: str) -> None:
    assert client.get("/api/v1/waarden?op=x", headers={"accept-language": wished})["Content-Language"] == "nl"


def test_where_a_problem_is_explained_is_on_the_page(client: Client) -> None:
    said = problem(client, "/api/v1/niets", 404)
    page, _, fragment = said["type"].partition("#")
    found: HttpResponse = client.get(page)  # type: ignore[assignment]
    assert found.status_code == 200
    assert f'id="{fragment}"' in found.content.decode()


def test_the_type_of_a_request_is_left_alone_outside_the_api(client: Client) -> None:
    answer = client.get("/apiaard")
    assert answer.status_code == 404
    assert answer["Content-Type"].startswith("text/html")
    assert "API-Version" not in answer
    assert isinstance(answer.wsgi_request, HttpRequest)
