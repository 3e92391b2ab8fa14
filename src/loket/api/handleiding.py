"""The page about the API, read from the OpenAPI document: what stands there is what holds."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from loket.api.openapi import BASE, document, operations
from loket.api.voorbeelden import address, questions


@dataclass(frozen=True, slots=True)
class Field:
    name: str
    kind: str
    part: str
    required: bool
    description: str
    links: tuple[str, ...] = ()
    nullable: bool = False


@dataclass(frozen=True, slots=True)
class Resource:
    """One address: what it is for, what can be asked, and a real question with its answer."""

    name: str
    method: str
    path: str
    summary: str
    description: str
    parameters: tuple[Field, ...]
    answer: str
    options: str
    example: str
    answered: str


@dataclass(frozen=True, slots=True)
class Subject:
    name: str
    description: str
    resources: tuple[Resource, ...]


def subjects(taal: str) -> list[Subject]:
    """Every address by subject, in the order of the document."""
    made = document(taal)
    found = list(_resources(made))
    return [
        Subject(tag["name"], tag["description"], tuple(one for name, one in found if name == tag["name"]))
        for tag in made["tags"]
    ]


def _resources(made: dict[str, Any]) -> Iterator[tuple[str, Resource]]:
    for path, method, operation in operations(made):
        name = operation["operationId"]
        content = operation["responses"]["200"]["content"]["application/json"]
        yield (
            operation["tags"][0],
            Resource(
                name=name,
                method=method.upper(),
                path=f"{BASE}{path}",
                summary=operation["summary"],
                description=operation["description"],
                parameters=tuple(_parameter(one) for one in operation.get("parameters", ())),
                answer=_links(content["schema"])[0],
                options=_options(operation),
                example=address(BASE, path, name) if name in questions() else f"{BASE}{path}",
                answered=json.dumps(content["example"], ensure_ascii=False, indent=2) if "example" in content else "",
            ),
        )


def _options(operation: dict[str, Any]) -> str:
    """What curl is told beside the address."""
    if "requestBody" in operation:
        return '-u "CLIENT_ID:CLIENT_SECRET" -d grant_type=client_credentials '
    return '-H "Authorization: Bearer TOKEN" ' if "security" in operation else ""


def _may_be_null(part: dict[str, Any]) -> bool:
    return any(one.get("type") == "null" for one in part.get("anyOf", ()))


def _parameter(one: dict[str, Any]) -> Field:
    return Field(one["name"], kind_of(one["schema"]), one["in"], one["required"], one.get("description", ""))


def shapes(taal: str) -> list[tuple[str, list[Field]]]:
    """Every form of an answer with its fields."""
    schemas = document(taal)["components"]["schemas"]
    return [(name, list(_fields(shape))) for name, shape in sorted(schemas.items())]


def _fields(shape: dict[str, Any]) -> Iterator[Field]:
    required = shape.get("required", ())
    for name, part in shape["properties"].items():
        yield Field(
            name, kind_of(part), "", name in required, part.get("description", ""), _links(part), _may_be_null(part)
        )


def kind_of(part: dict[str, Any]) -> str:
    """The type of a value in the words of JSON Schema; a form of our own is named by its link."""
    if "anyOf" in part:
        return " | ".join(kind for one in part["anyOf"] if (kind := kind_of(one)) not in {"", "null"})
    if "enum" in part:
        return " | ".join(part["enum"]) if len(part["enum"]) < 6 else "string"
    if part.get("type") == "array":
        return f"array: {kind_of(part['items'])}".rstrip(": ")
    return str(part.get("format") or part.get("type", ""))


def _links(part: dict[str, Any]) -> tuple[str, ...]:
    """The forms a value refers to."""
    if "$ref" in part:
        return (part["$ref"].rsplit("/", 1)[-1],)
    inner = [*part.get("anyOf", ()), *part.get("allOf", ())]
    inner += [part[name] for name in ("items", "additionalProperties") if isinstance(part.get(name), dict)]
    return tuple(name for one in inner for name in _links(one))
