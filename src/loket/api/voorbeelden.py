"""Real examples for the OpenAPI document and the page about the API: asked of the API itself, on the day of the law."""

import json
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, QueryDict
from django.urls import resolve

from banenafspraak.inlezen import wetboek
from loket.verdeling.tabellen import divisions


def questions() -> dict[str, tuple[dict[str, str], dict[str, str]]]:
    """Per operation the parts of its path and its query."""
    day = wetboek().stand.isoformat()
    year_before = wetboek().stand.replace(day=1, year=wetboek().stand.year - 1).isoformat()
    few = {"paginaGrootte": "1"}
    return {
        "waarden": ({}, {"op": day, "naam": "wml.uur", **few}),
        "waarde": ({"naam": "wml.uur"}, {"op": day}),
        "verschillen": ({}, {"oud": year_before, "nieuw": day, "naam": "wml.uur", **few}),
        "begrippen": ({}, {"woord": "loonwaarde", **few}),
        "begrip": ({"sleutel": "loonwaarde"}, {}),
        "gemeenten": ({}, {"op": day, "naam": "Utrecht", **few}),
        "gemeente": ({"code": "GM0344"}, {"op": day}),
        "regios": ({}, {"op": day, "naam": "Zeeland", **few}),
        "regio": ({"code": "AM22"}, {"op": day}),
        "edities": ({}, {"soort": "rekenvoorbeeld", **few}),
        "editie": ({"slug": "2019"}, {}),
        "cellen": (
            {"slug": "banen-2015"},
            {"regio": "AM24", "jaar": "2020", "indelingsdatum": divisions()[0].isoformat(), **few},
        ),
        "vergelijkingen": ({}, {"van": "banen-2015", "naar": "banen-2015-gecorrigeerd", "jaar": "2020"}),
        "resultaten": ({}, {"sector": "markt", "sorteer": "-jaar", **few}),
    }


def address(base: str, path: str, operation: str) -> str:
    """The example of one operation as somebody would ask it."""
    parts, query = questions()[operation]
    for name, value in parts.items():
        path = path.replace(f"{{{name}}}", value)
    return f"{base}{path}?{urlencode(query)}" if query else f"{base}{path}"


def answered(url: str, taal: str) -> Any:
    """What the API answers to an example."""
    path, _, query = url.partition("?")
    request = HttpRequest()
    request.method, request.path, request.path_info = "GET", path, path
    request.GET = QueryDict(query)
    request.META["HTTP_ACCEPT_LANGUAGE"] = taal
    found = resolve(path)
    return json.loads(found.func(request, *found.args, **found.kwargs).content)
