"""The sitemap against the routes: every page that is open to all stands in it, or stands here with the reason."""

import re

import pytest
from django.urls import reverse
from django.utils import translation

from loket.accounts.gate import PUBLIC
from loket.over.sitemap import public_pages
from tests.house.routes import has_language, routes

# What begins with these is open to all, and yet nothing to find.
NOT_TO_FIND = {
    "/account-": "says why somebody cannot come in",
    "/demo": "of a demonstration",
    "/e-mailadres-bevestigen": "in the middle of signing in",
    "/fout-melden/verstuurd": "said after sending",
    "/galerij": "for who builds pages",
    "/inloggen": "to sign in",
    "/mijn/sessie": "answers a script",
    "/nieuw-wachtwoord": "from a mail",
    "/uitgelogd": "said after signing out",
    "/uitloggen": "to sign out",
    "/uitnodiging": "from a mail",
    "/wachtwoord-vergeten": "in the middle of signing in",
    "/zoeken": "made for one reader",
}
OPEN = [route.page for route in routes() if route.door == PUBLIC and has_language(route.page)]
TO_FIND = [page for page in OPEN if not page.startswith(tuple(NOT_TO_FIND))]


def named() -> set[str]:
    """The address of each page in the sitemap, in Dutch."""
    with translation.override("nl"):
        return {reverse(name, args=parts) for name, parts in public_pages()}


@pytest.mark.parametrize("page", TO_FIND)
def test_a_page_that_is_open_to_all_stands_in_the_sitemap(page: str) -> None:
    pattern = re.sub(r"<\w+>", "[^/]+", page)
    assert any(re.fullmatch(pattern, path) for path in named()), "Add it to src/loket/over/sitemap.py, or say why not"


def test_the_sitemap_names_nothing_else() -> None:
    patterns = [re.sub(r"<\w+>", "[^/]+", page) for page in TO_FIND]
    assert [path for path in named() if not any(re.fullmatch(one, path) for one in patterns)] == []


@pytest.mark.parametrize("start", NOT_TO_FIND)
def test_no_reason_outlives_its_page(start: str) -> None:
    assert [page for page in OPEN if page.startswith(start)]
