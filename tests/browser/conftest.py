"""A real server and a real Chromium for the browser tests, one of each per test process."""

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Protocol

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Response

from loket.demo.people import PASSWORD
from tools import serve
from tools.browser import opened

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "var/beelden"
AXE = ROOT / "node_modules/axe-core/axe.min.js"
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


class OpenPage(Protocol):
    """Opens one page of the running counter, signed in as a made-up person where ``who`` says so."""

    def __call__(self, url: str, *, width: int = 1280, who: str | None = None, **context: Any) -> Page: ...


@pytest.fixture(scope="session")
def loket(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a running counter, served as in production, with its own database."""
    with serve.temporary(tmp_path_factory.mktemp("loket")) as address:
        yield address


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    with opened(chromium) as browser:
        yield browser


@pytest.fixture(scope="session")
def contexts(loket: str, browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """One browser profile for each person and each setting, kept: signing in and fetching fonts takes time."""
    made: dict[str, BrowserContext] = {}

    def profile(who: str | None, **settings: Any) -> BrowserContext:
        key = f"{who} {sorted(settings.items())}"
        if key not in made:
            made[key] = browser.new_context(reduced_motion="reduce", **settings)
            if who:
                _sign_in(made[key].new_page(), loket, who)
        return made[key]

    yield profile
    for context in made.values():
        context.close()


def _sign_in(page: Page, loket: str, who: str) -> None:
    page.goto(f"{loket}/inloggen")
    page.fill("[name=login]", f"{who}@demo.invalid")
    page.fill("[name=password]", PASSWORD)
    page.press("[name=password]", "Enter")
    page.wait_for_url("**/mijn")
    page.close()


@pytest.fixture
def pagina(loket: str, contexts: Callable[..., BrowserContext]) -> Iterator[OpenPage]:
    """Opens a page at a width; the browser's complaints (a blocked style, a missing file) fail the test."""
    complaints: list[str] = []
    pages = []

    def open_page(url: str, *, width: int = 1280, who: str | None = None, **settings: Any) -> Page:
        page = contexts(who, **settings).new_page()
        pages.append(page)
        page.set_viewport_size({"width": width, "height": 900})
        # A page that rightly answers with another status says so in the console as well.
        page.on(
            "console",
            lambda message: (
                complaints.append(message.text)
                if message.type == "error" and "the server responded with a status of 410" not in message.text
                else None
            ),
        )
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("requestfailed", lambda request: complaints.append(f"{request.url}: {request.failure}"))
        page.on(
            "request",
            lambda request: (
                None if request.url.startswith((loket, "data:")) else complaints.append(f"asks {request.url}")
            ),
        )
        answer = page.goto(loket + url)
        if "/mijn/bevestigen" in page.url:
            answer = _password_again(page)
        assert answer
        assert answer.status in {200, 410}, f"{url} gives {answer.status}"
        page.evaluate("document.fonts.ready.then(() => true)")
        return page

    yield open_page
    for page in pages:
        page.close()
    assert complaints == []


def _password_again(page: Page) -> Response | None:
    """What pages about keys ask, so many minutes after the last time."""
    with page.expect_navigation() as leaving:
        page.fill("[name=password]", PASSWORD)
        page.press("[name=password]", "Enter")
    return leaving.value


def violations(page: Page) -> list[str]:
    """What axe finds on the page, one line for each place."""
    if not AXE.is_file():
        pytest.fail("axe-core is not installed. Run the browser tests with: make tests-browser", pytrace=False)
    page.evaluate(AXE.read_text("utf-8") + "; undefined")
    found = page.evaluate(f"axe.run(document, {{runOnly: {json.dumps(AXE_TAGS)}, resultTypes: ['violations']}})")
    return [
        f"{rule['id']}: {rule['help']} · {place['target']} · {place['html'][:160]} · {place['failureSummary']}"
        for rule in found["violations"]
        for place in rule["nodes"]
    ]


def picture(page: Page, name: str) -> None:
    """A picture of the page, for people to look at; with WERKKAMER_BEELDEN=1 also in English and on paper."""
    if os.environ.get("WERKKAMER_BEELDEN") != "1" and (name.startswith("en-") or name.endswith(("-druk", "-contrast"))):
        return
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=PICTURES / f"{name}.png", full_page=True)


def name_of(url: str) -> str:
    return "".join(sign if sign.isalnum() else "-" for sign in url).strip("-") or "home"
