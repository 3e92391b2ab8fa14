"""The OpenAPI document against the API Design Rules that we follow; the ids are those of the rules."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.checks import run_checks
from django.test import Client
from pytest_django import Settings

from loket.api import openapi as document_api
from loket.api import vormen, vormen_pagina, vormen_token
from loket.api.openapi import document, operations
from loket.api.versie import VERSION
from loket.api.vormen import Shape
from tools import openapi

MADE = document("nl")
OPERATIONS = list(operations(MADE))
SCHEMAS: dict[str, Any] = MADE["components"]["schemas"]
# The names of these are set by RFC 6749.
OF_THE_PROTOCOL = {"Token", "TokenFout"}
CAMEL = re.compile(r"[a-z][a-zA-Z0-9]*\Z")


def parameters() -> Iterator[tuple[str, dict[str, Any]]]:
    for path, _, operation in OPERATIONS:
        for one in operation.get("parameters", ()):
            yield path, one


def test_core_doc_openapi_the_committed_document_is_current() -> None:
    assert openapi.FILE.read_text("utf-8") == openapi.made()


def test_core_publish_openapi_it_is_served_without_login(client: Client) -> None:
    served = client.get("/api/v1/openapi.json").json()
    assert served["servers"] == [{"url": "http://testserver/api/v1"}]
    assert served == document_api.located(document("nl"), "http://testserver")


def test_an_installation_names_who_runs_it(client: Client, settings: Settings) -> None:
    settings.OPERATOR, settings.OPERATOR_MAIL = "Gemeente Voorbeeld (fictief)", "api@voorbeeld.example"
    contact = client.get("/api/v1/openapi.json").json()["info"]["contact"]
    assert contact == {
        "name": "Gemeente Voorbeeld (fictief)",
        "email": "api@voorbeeld.example",
        "url": "http://testserver/open-data/api",
    }
    assert "fictief" not in str(document("nl"))


@pytest.mark.parametrize(
    ("changed", "warnings"),
    [
        ({}, []),
        ({"OPERATOR_MAIL": ""}, ["loket.W001"]),
        ({"OPERATOR": ""}, ["loket.W001"]),
        ({"OPERATOR": "", "DEMO": True}, []),
        ({"OPERATOR": "", "DEBUG": True}, []),
    ],
)
def test_production_is_warned_of_a_contact_that_is_an_example(
    settings: Settings, changed: dict[str, object], warnings: list[str]
) -> None:
    for name, value in ({"DEMO": False, "DEBUG": False} | changed).items():
        setattr(settings, name, value)
    assert [found.id for found in run_checks() if found.id == "loket.W001"] == warnings


def test_core_semver_and_uri_version() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", VERSION)
    assert MADE["info"]["version"] == VERSION
    assert MADE["openapi"].startswith("3.")
    assert all(
        server["url"].startswith("https://") and server["url"].endswith(f"/v{VERSION[0]}") for server in MADE["servers"]
    )


def test_core_doc_openapi_contact_is_complete() -> None:
    assert MADE["info"]["contact"].keys() == {"name", "email", "url"}
    assert all(MADE["info"]["contact"].values())


def test_core_no_trailing_slash_and_core_naming_resources() -> None:
    for path, *_ in OPERATIONS:
        assert not path.endswith("/")
        parts = [part for part in path.split("/") if part and not part.startswith("{")]
        assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", part) for part in parts), path


def test_core_naming_collections_are_plural() -> None:
    for path, _, operation in OPERATIONS:
        if any(one["name"] == "pagina" for one in operation.get("parameters", ())):
            assert re.search(r"(en|s)\Z", path), path


def test_query_keys_and_properties_are_lower_camel_case() -> None:
    for path, one in parameters():
        assert CAMEL.match(one["name"]), (path, one["name"])
    for name, shape in SCHEMAS.items():
        if name not in OF_THE_PROTOCOL:
            assert all(CAMEL.match(field) for field in shape["properties"]), name


def test_schemas_are_upper_camel_case() -> None:
    assert [name for name in SCHEMAS if not re.fullmatch(r"([A-Z][a-z0-9]*)+", name)] == []


def referred(part: Any) -> Iterator[str]:
    """The schemas that a part of the document refers to."""
    return (name for name in re.findall(r"#/components/schemas/(\w+)", json.dumps(part)))


def test_every_schema_is_referred_to() -> None:
    used: set[str] = set()
    todo = {*referred(MADE["paths"]), *referred(MADE["components"]["responses"])}
    while todo:
        used |= todo
        todo = {name for one in todo for name in referred(SCHEMAS[one])} - used
    assert used == SCHEMAS.keys()


def test_every_schema_is_a_form_of_an_answer_by_its_dutch_name() -> None:
    """What is asked in a query has an English name, and stands with each address instead."""
    forms = [value for module in (vormen, vormen_pagina, vormen_token) for value in vars(module).values()]
    shapes = {form.__name__ for form in forms if isinstance(form, type) and issubclass(form, Shape)}
    assert SCHEMAS.keys() - OF_THE_PROTOCOL <= shapes
    english = re.compile(r"Asked|Listing|Answer|Error|Problem\b|Value|Term|Area|Region|Result\b|Organisation|Response")
    assert [name for name in SCHEMAS if english.search(name)] == []


def test_core_http_methods_only_standard_ones() -> None:
    assert {method for _, method, _ in OPERATIONS} <= {"get", "post", "put", "patch", "delete"}


@pytest.mark.parametrize(("path", "method", "operation"), OPERATIONS, ids=[f"{m} {p}" for p, m, _ in OPERATIONS])
def test_core_version_header_and_error_handling(path: str, method: str, operation: dict[str, Any]) -> None:
    responses = operation["responses"]
    assert "400" in responses
    assert "422" not in responses
    assert "API-Version" in responses["200"]["headers"]
    assert ("404" in responses) == ("{" in path or operation["operationId"] in document_api.NAMED_IN_QUERY)
    if "security" in operation:
        assert {"401", "403"} <= responses.keys()
    for status, answer in responses.items():
        if "$ref" in answer:
            shared = MADE["components"]["responses"][answer["$ref"].rsplit("/", 1)[-1]]
            assert "API-Version" in shared["headers"]
            assert shared["content"].keys() == {"application/problem+json"}, status


def test_core_error_handling_a_problem_has_what_the_rule_asks() -> None:
    assert {"status", "title", "detail"} <= SCHEMAS["Probleem"]["properties"].keys()
    assert {"in", "location", "code", "detail"} <= SCHEMAS["Veldfout"]["properties"].keys()


def test_core_date_time_days_are_dates() -> None:
    for name, shape in SCHEMAS.items():
        for field, part in shape["properties"].items():
            if "datum" in field.lower():
                kinds = [part, *part.get("anyOf", ())]
                assert any(kind.get("format") == "date" for kind in kinds), (name, field)


def test_everything_is_described_in_dutch() -> None:
    for path, one in parameters():
        assert one.get("description"), (path, one["name"])
    for path, _, operation in OPERATIONS:
        assert operation["summary"] != document("en")["paths"][path].get("summary")
        assert operation["description"]
    for name, shape in SCHEMAS.items():
        for field, part in shape["properties"].items():
            assert part.get("description") or "$ref" in str(part), (name, field)


def test_core_no_sensitive_uri() -> None:
    forbidden = re.compile(r"bsn|email|token|secret|geboorte|persoon", re.IGNORECASE)
    assert not [one["name"] for _, one in parameters() if forbidden.search(one["name"])]


def test_every_open_read_has_a_real_example() -> None:
    for path, method, operation in OPERATIONS:
        if method == "get" and "security" not in operation:
            assert operation["responses"]["200"]["content"]["application/json"]["example"], path
