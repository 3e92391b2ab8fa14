"""A real server and a real Chromium for the browser tests, one of each per test process."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

import pytest
from playwright.sync_api import Browser, Page

from tools import serve
from tools.browser import opened

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "var/beelden"
AXE = ROOT / "node_modules/axe-core/axe.min.js"
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


class OpenPage(Protocol):
    """Opens one page of the running counter."""

    def __call__(self, url: str, *, width: int = 1280, **context: Any) -> Page: ...


@pytest.fixture(scope="session")
def loket(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a running counter, served as in production, with its own database."""
    with serve.temporary(tmp_path_factory.mktemp("loket")) as address:
        yield address


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    with opened(chromium) as browser:
        yield browser


@pytest.fixture
def pagina(loket: str, browser: Browser) -> Iterator[OpenPage]:
    """Opens a page at a width; the browser's complaints (a blocked style, a missing file) fail the test."""
    complaints: list[str] = []
    contexts = []

    def open_page(url: str, *, width: int = 1280, **context: Any) -> Page:
        made = browser.new_context(viewport={"width": width, "height": 900}, reduced_motion="reduce", **context)
        contexts.append(made)
        page = made.new_page()
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on(
            "requestfailed",
            lambda request: complaints.append(f"{request.url}: {request.failure}"),
        )
        page.on(
            "request",
            lambda request: (
                None if request.url.startswith((loket, "data:")) else complaints.append(f"asks {request.url}")
            ),
        )
        answer = page.goto(loket + url)
        assert answer
        assert answer.status == 200, f"{url} gives {answer.status}"
        page.evaluate("document.fonts.ready.then(() => true)")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


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
    """A picture of the whole page, for people to look at."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=PICTURES / f"{name}.png", full_page=True)


def name_of(url: str) -> str:
    return "".join(sign if sign.isalnum() else "-" for sign in url).strip("-") or "home"
