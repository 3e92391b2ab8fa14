"""What every page needs: the menu, the other language, the state of the law data."""

import re
from typing import Any, NamedTuple
from urllib.parse import quote

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.timezone import localdate
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from banenafspraak.inlezen import wetboek

_LEADING = re.compile(r"\A[\x00-\x20\\/]+")


class MenuItem(NamedTuple):
    """One question of the circle, with the first page that answers it and the paths it covers."""

    title: Promise
    url_name: str
    prefix: str
    is_law: bool = False


MENU = (
    MenuItem(_("Agree"), "afspreken", "/afspreken"),
    MenuItem(_("Law book"), "wetboek", "/wetboek", is_law=True),
)


def page(request: HttpRequest) -> dict[str, Any]:
    """The context of the base template."""
    path = dutch_path(request)
    book = wetboek()
    return {
        "menu": [
            {
                "title": item.title,
                "url": reverse(item.url_name),
                "here": path.startswith(item.prefix),
                "law": item.is_law,
            }
            for item in MENU
        ],
        "taal": get_language() or "nl",
        "andere_taal": other_language(request),
        "vandaag": localdate(),
        "wetversie": book.versie,
        "wetstand": book.stand,
    }


def dutch_path(request: HttpRequest) -> str:
    """The address of the page in Dutch, fit for a link.

    One slash in front and nothing that a browser drops: ``//`` and ``/<tab>/`` are addresses of another site.
    """
    path = request.path
    if path == "/en" or path.startswith("/en/"):
        path = path.removeprefix("/en")
    return "/" + quote(_LEADING.sub("", path))


def query_of(request: HttpRequest) -> str:
    """The query of the page that was asked for, with its question mark."""
    query = request.META.get("QUERY_STRING")
    return f"?{query}" if query else ""


def other_language(request: HttpRequest) -> dict[str, str]:
    """The same page, with the same query, in the other language."""
    path, query = dutch_path(request), query_of(request)
    if get_language() == "en":
        return {"code": "nl", "name": "Nederlands", "url": path + query}
    return {"code": "en", "name": "English", "url": f"/en{path}{query}"}
