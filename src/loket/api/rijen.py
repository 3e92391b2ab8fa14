"""Documents made ready once: with the names of the API, and as text that needs no more work per request."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse

from loket.antwoorden import versions

# Below these names the keys are data (an age, a sector, a cause), which keep their own spelling.
_KEYED_BY_DATA = frozenset({"waarden", "sleutel", "delen", "gewichten"})


@dataclass(frozen=True, slots=True)
class Row:
    """One item of a collection: its fields, to choose and sort by, and its text."""

    fields: Mapping[str, Any]
    text: str


def camel(name: str) -> str:
    """``bekend_sinds`` as ``bekendSinds``."""
    first, *rest = name.split("_")
    return first + "".join(part[:1].upper() + part[1:] for part in rest)


def named(document: Any) -> Any:
    """The same document with the names of the API: lower camelCase, values untouched."""
    if isinstance(document, dict):
        return {
            camel(key): {own: named(part) for own, part in value.items()}
            if key in _KEYED_BY_DATA and isinstance(value, dict)
            else named(value)
            for key, value in document.items()
        }
    if isinstance(document, list):
        return [named(part) for part in document]
    return document


def written(document: Any) -> str:
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))


def rows_of(documents: Iterable[Mapping[str, Any]]) -> tuple[Row, ...]:
    return tuple(Row(fields, written(fields)) for fields in map(named, documents))


def one(document: Mapping[str, Any]) -> HttpResponse:
    """One document with the versions it rests on."""
    return answer(written(named(document) | versions()))


def answer(text: str, **headers: str) -> HttpResponse:
    # no-store at once, so that nothing computes an entity tag for it
    return HttpResponse(text, content_type="application/json", headers={"Cache-Control": "no-store", **headers})
