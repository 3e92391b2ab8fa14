"""The OpenAPI document, made from the code: /api/v1/openapi.json, docs/openapi.json and the page about the API."""

from collections.abc import Iterator
from copy import deepcopy
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _
from django.views.decorators.csrf import csrf_exempt
from pydantic.json_schema import models_json_schema

from loket.api.problemen import KINDS, MEDIA_TYPE, PAGE
from loket.api.rijen import answer, written
from loket.api.scopes import READ_ORGANISATIONS
from loket.api.voorbeelden import address, answered, questions
from loket.api.vormen_pagina import Probleem, Veldfout

BASE = "/api/v1"
# As in publiccode.yml: a domain that is reserved for examples and leads nowhere.
EXAMPLE = "https://werkkamer.example"
_CONTACT = {
    "name": "Werkkamer maintainers",
    "email": "maintainers@werkkamer.example",
    "url": "https://werkkamer.example/werkkamer.git",
}
_READ_BY_PEOPLE = frozenset({"description", "summary"})
_OF_EVERY_LIST = frozenset({"sorteer", "pagina", "paginaGrootte"})
# What these compare is named in the query, and may not exist.
NAMED_IN_QUERY = frozenset({"vergelijkingen"})
_ALWAYS = (400, 405, 406, 429, 500, 503)
_TAGS = {
    "waarden": _("Values of the law on a day, and what differs between two days."),
    "begrippen": _("The words of the Banenafspraak, each explained once."),
    "gebieden": _("Gemeenten and arbeidsmarktregio's, on a day and through time."),
    "resultaten": _("What was agreed and what came of it, per year and sector."),
    "verdelingen": _(
        "The indicative distribution over the regions: a guide, not a standard. Extra jobs since the baseline."
    ),
    "toegang": _("A token for a machine of an organisation, by OAuth2 client credentials."),
    "organisaties": _("What a machine may see of organisations, with a token."),
}
_HEADERS = {
    "API-Version": (_("Version of the API, as three numbers."), {"type": "string"}),
    "Link": (_("Addresses of the other pages (RFC 8288)."), {"type": "string"}),
    "Retry-After": (_("How many seconds to wait."), {"type": "integer"}),
    "Allow": (_("The methods of this address."), {"type": "string"}),
    "WWW-Authenticate": (_("How to get in (RFC 6750)."), {"type": "string"}),
}


@lru_cache(maxsize=2)
def document(taal: str) -> dict[str, Any]:
    """The whole document; in Dutch it is the one that is committed."""
    from loket.api.v1 import api  # the routes need this module to be served

    made: dict[str, Any] = deepcopy(dict(api.get_openapi_schema(path_prefix="")))
    made["info"] |= {"contact": _CONTACT, "license": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"}}
    made["tags"] = [{"name": name, "description": text} for name, text in _TAGS.items()]
    made["components"] |= _shared()
    made["components"]["schemas"] |= problem_schemas()
    for path, _method, operation in operations(made):
        _complete(operation, names_something="{" in path or operation["operationId"] in NAMED_IN_QUERY)
        _exemplify(operation, path, taal)
    with translation.override(taal):
        return located(_in_words(_pruned(made)), EXAMPLE)


def located(made: dict[str, Any], server: str) -> dict[str, Any]:
    """The same document for an installation at this address, with who runs it when they said so."""
    here = made | {"servers": [{"url": f"{server}{BASE}"}]}
    schemes = deepcopy(made["components"]["securitySchemes"])
    schemes["Bearer"]["flows"]["clientCredentials"]["tokenUrl"] = f"{server}{BASE}/oauth/token"
    here["components"] = made["components"] | {"securitySchemes": schemes}
    if server != EXAMPLE and settings.OPERATOR and settings.OPERATOR_MAIL:
        contact = {"name": settings.OPERATOR, "email": settings.OPERATOR_MAIL, "url": f"{server}{PAGE}"}
        here["info"] = made["info"] | {"contact": contact}
    return here


def _shared() -> dict[str, Any]:
    """What every address has in common: headers, and what it answers when something is wrong."""
    return {
        "headers": {name: {"description": text, "schema": shape} for name, (text, shape) in _HEADERS.items()},
        "responses": {_response_name(status): _problem(status) for status in KINDS},
    }


def problem_schemas() -> dict[str, Any]:
    template = "#/components/schemas/{model}"
    found = models_json_schema([(Probleem, "serialization"), (Veldfout, "serialization")], ref_template=template)
    return dict(found[1]["$defs"])


def _pruned(made: dict[str, Any]) -> dict[str, Any]:
    """Without the forms that nothing refers to: what is asked in a query stands with each address."""
    schemas, used = made["components"]["schemas"], set()
    todo = set(_referred([made["paths"], made["components"]["responses"]]))
    while todo:
        name = todo.pop()
        used.add(name)
        todo |= set(_referred(schemas[name])) - used
    made["components"]["schemas"] = {name: shape for name, shape in schemas.items() if name in used}
    return made


def _referred(part: Any) -> Iterator[str]:
    if isinstance(part, dict):
        if "/schemas/" in (name := str(part.get("$ref", ""))):
            yield name.rsplit("/", 1)[-1]
        part = list(part.values())
    if isinstance(part, list):
        for one in part:
            yield from _referred(one)


def _response_name(status: int) -> str:
    return "".join(part.capitalize() for part in KINDS[status].slug.split("-"))


def _problem(status: int) -> dict[str, Any]:
    extra = {429: "Retry-After", 503: "Retry-After", 405: "Allow", 401: "WWW-Authenticate"}
    names = ["API-Version", *([extra[status]] if status in extra else [])]
    with translation.override("en"):
        description = str(KINDS[status].title)
    return {
        "description": description,
        "headers": {name: {"$ref": f"#/components/headers/{name}"} for name in names},
        "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Probleem"}}},
    }


def _complete(operation: dict[str, Any], *, names_something: bool) -> None:
    """Add what ninja does not know: headers, and every way in which the request can be refused."""
    responses = operation["responses"] = {str(status): found for status, found in operation["responses"].items()}
    operation["parameters"] = sorted(operation.get("parameters", ()), key=lambda one: one["name"] in _OF_EVERY_LIST)
    for parameter in operation["parameters"]:
        parameter["schema"] = _never_null(parameter["schema"])
    good = next(found for status, found in responses.items() if status.startswith("2"))
    is_list = any(parameter["name"] == "pagina" for parameter in operation.get("parameters", ()))
    names = ["API-Version", "Link"] if is_list else ["API-Version"]
    good["headers"] = {name: {"$ref": f"#/components/headers/{name}"} for name in names}
    good["description"] = _("The answer.")
    if "security" in operation:
        operation["security"] = [{"Bearer": [READ_ORGANISATIONS]}]
    statuses = {
        *_ALWAYS,
        *([415] if "requestBody" in operation else []),
        *([404] if names_something else []),
        *([401, 403] if "security" in operation else []),
    }
    for status in sorted(statuses - {int(given) for given in responses}):
        responses[str(status)] = {"$ref": f"#/components/responses/{_response_name(status)}"}


def _never_null(shape: dict[str, Any]) -> dict[str, Any]:
    """The form of a parameter that may be left out; in a query nothing is null."""
    inner = [one for one in shape.get("anyOf", ()) if one.get("type") != "null"]
    found = {**shape, **inner[0]} if inner else dict(shape)
    return {name: value for name, value in found.items() if name not in {"anyOf", "description"}}


def _exemplify(operation: dict[str, Any], path: str, taal: str) -> None:
    """A real question and its real answer."""
    name = operation["operationId"]
    if name not in questions():
        return
    parts, query = questions()[name]
    for parameter in operation["parameters"]:
        if parameter["name"] in parts | query:
            parameter["example"] = (parts | query)[parameter["name"]]
            if parameter["schema"].get("type") == "integer":
                parameter["example"] = int(parameter["example"])
    content = operation["responses"]["200"]["content"]["application/json"]
    content["example"] = answered(address(BASE, path, name), taal)


def _in_words(part: Any, key: str = "") -> Any:
    """The same with every text for people in the active language, and without the titles pydantic makes up."""
    if key == "example":  # what was answered stays as it was
        return part
    if isinstance(part, dict):
        kept = {name: value for name, value in part.items() if name != "title" or key in {"info", "properties"}}
        return {name: _in_words(value, name) for name, value in kept.items()}
    if isinstance(part, list | tuple):
        return [_in_words(value, key) for value in part]
    return gettext(part) if key in _READ_BY_PEOPLE and isinstance(part, str) and part else part


@csrf_exempt
def served(request: HttpRequest) -> HttpResponse:
    """The document of this installation, open without login; the same as docs/openapi.json but for the address."""
    return answer(written(located(document("nl"), f"{request.scheme}://{request.get_host()}")))


def operations(made: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, found in made["paths"].items():
        for method, operation in found.items():
            yield path, method, operation
