"""A real server and a real Chromium for the browser tests, one of each per test process."""

import json
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Response

from loket.demo.people import PASSWORD
from tools import serve
from tools.browser import opened

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "var/beelden"
AXE = ROOT / "node_modules/axe-core/axe.min.js"
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# No rule of these reads the style sheets as text, so axe need not fetch them again.
AXE_OPTIONS = {"runOnly": AXE_TAGS, "resultTypes": ["violations"], "preload": {"assets": ["media"]}}


class OpenPage(Protocol):
    """Opens one page of the running counter, signed in as a made-up person where ``who`` says so.

    A new tab costs three times as much as the next address in an old one. ``kept`` goes on in the tab of an earlier
    test, for tests that leave nothing behind but what stands on the page itself.
    """

    def __call__(
        self, url: str, *, width: int = 1280, who: str | None = None, kept: bool = False, **context: Any
    ) -> Page: ...


@dataclass
class Tab:
    """A page, and what the browser complained about on it: a blocked style, a missing file, another machine asked."""

    page: Page
    complaints: list[str] = field(default_factory=list)

    def listen(self, loket: str) -> None:
        self.page.on("console", self._said)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("requestfailed", lambda request: self.complaints.append(f"{request.url}: {request.failure}"))
        self.page.on(
            "request",
            lambda request: (
                None if request.url.startswith((loket, "data:")) else self.complaints.append(f"asks {request.url}")
            ),
        )

    def _said(self, message: ConsoleMessage) -> None:
        # A page that rightly answers with another status says so in the console as well.
        if message.type == "error" and "the server responded with a status of 410" not in message.text:
            self.complaints.append(message.text)

    def all_loaded(self) -> None:
        """Fonts come in when the first text needs them. What is broken off on its way counts as a complaint."""
        self.page.evaluate("document.fonts.ready.then(() => true)")


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


@pytest.fixture(scope="session")
def kept_tabs() -> dict[str, Tab]:
    """For each profile the tab that the next test may go on with."""
    return {}


@pytest.fixture
def pagina(loket: str, contexts: Callable[..., BrowserContext], kept_tabs: dict[str, Tab]) -> Iterator[OpenPage]:
    """Opens a page at a width; the browser's complaints fail the test."""
    used: list[tuple[str, Tab]] = []

    def tab(who: str | None, kept: bool, **settings: Any) -> Tab:
        key = f"{who} {sorted(settings.items())}" if kept else ""
        found = kept_tabs.pop(key, None)
        if found is None:
            found = Tab(contexts(who, **settings).new_page())
            found.listen(loket)
        used.append((key, found))
        return found

    def open_page(url: str, *, width: int = 1280, who: str | None = None, kept: bool = False, **settings: Any) -> Page:
        opened = tab(who, kept, **settings)
        page = opened.page
        page.set_viewport_size({"width": width, "height": 900})
        answer = page.goto(loket + url)
        if "/mijn/bevestigen" in page.url:
            answer = _password_again(page)
        assert answer
        assert answer.status in {200, 410}, f"{url} gives {answer.status}"
        opened.all_loaded()
        return page

    yield open_page
    complaints = []
    for key, one in used:
        if key:
            one.all_loaded()
            as_usual(one.page)
            kept_tabs[key] = one
        else:
            one.page.close()
        complaints += one.complaints
        one.complaints.clear()
    assert complaints == []


def as_usual(page: Page) -> None:
    """On a screen, in the colours of the page itself."""
    page.emulate_media(media="screen", color_scheme="light", forced_colors="none")


def _password_again(page: Page) -> Response | None:
    """What pages about keys ask, so many minutes after the last time."""
    with page.expect_navigation() as leaving:
        page.fill("[name=password]", PASSWORD)
        page.press("[name=password]", "Enter")
    return leaving.value


def violations(page: Page, *, again: bool = False) -> list[str]:
    """What axe finds on the page, one line for each place; ``again`` where it was asked of this very page before."""
    if not AXE.is_file():
        pytest.fail("axe-core is not installed. Run the browser tests with: make tests-browser", pytrace=False)
    if not again:
        page.evaluate(AXE.read_text("utf-8") + "; undefined")
    found = page.evaluate(f"axe.run(document, {json.dumps(AXE_OPTIONS)})")
    return [
        f"{rule['id']}: {rule['help']} · {place['target']} · {place['html'][:160]} · {place['failureSummary']}"
        for rule in found["violations"]
        for place in rule["nodes"]
    ]


def picture(page: Page, name: str, *, whole: bool = True) -> None:
    """A picture of the page in var/beelden, for people to look at; only with WERKKAMER_BEELDEN=1: it takes time."""
    if os.environ.get("WERKKAMER_BEELDEN") != "1":
        return
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=PICTURES / f"{name}.png", full_page=whole)


def name_of(url: str) -> str:
    return "".join(sign if sign.isalnum() else "-" for sign in url).strip("-") or "home"
