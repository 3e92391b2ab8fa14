"""Each page type in a real Chromium, in both languages: WCAG 2.2 AA, a narrow screen, print, keyboard, no script.

A page is loaded once and then tried on everything; each finding names its trial and its width.
"""

import pytest

from tests.browser.conftest import OpenPage, name_of
from tests.browser.keuringen import (
    by_keyboard,
    in_forced_colours,
    on_paper,
    on_screen,
    opened_and_spaced,
    overlapping,
    past_the_skip_link,
    to_the_top,
    words_of,
)
from tests.house.routes import NEEDS_KEYS, Visit, has_language, visits

# A file to download is no page.
VISITS = [visit for visit in visits() if has_language(visit.page) and not visit.page.endswith(".csv")]
# What is about keys is tried on the way of somebody who sets them up: test_sign_in.
VISITS = [visit for visit in VISITS if visit.page not in NEEDS_KEYS]
# One of each page type, in Dutch: for what a translation cannot break.
TYPES = list({visit.page: visit for visit in reversed(VISITS) if visit.language == "nl"}.values())[::-1]

# What only a script can do shows itself only with a script: keys, and the secret that is new on every visit.
# One's own data names the sessions and what was done, which differ from one browser to the next.
OTHER_WITH_SCRIPT = {
    "/mijn/account/gegevens",
    "/inloggen",
    "/mijn/account/beveiliging/app",
    "/mijn/account/beveiliging/sleutels/nieuw",
}


@pytest.mark.parametrize("visit", [visit for visit in VISITS if visit not in TYPES], ids=str)
def test_axe_finds_nothing_and_no_page_scrolls_sideways(pagina: OpenPage, visit: Visit) -> None:
    assert on_screen(pagina(visit.url, who=visit.who, kept=True), name_of(visit.url)) == {}


@pytest.mark.parametrize("visit", TYPES, ids=str)
def test_a_page_type_holds_on_every_screen_on_paper_by_keyboard_and_without_script(
    pagina: OpenPage, visit: Visit
) -> None:
    page, name = pagina(visit.url, who=visit.who, kept=True), name_of(visit.url)
    said = words_of(page)
    assert said
    wrong = by_keyboard(page, 1280)
    to_the_top(page, 320)
    wrong |= by_keyboard(page, 320)
    to_the_top(page, 1280)
    wrong |= past_the_skip_link(page)
    wrong |= on_screen(page, name) | overlapping(page) | on_paper(page, name)
    wrong |= in_forced_colours(page, name) | opened_and_spaced(page)
    if visit.page not in OTHER_WITH_SCRIPT:
        without = words_of(pagina(visit.url, who=visit.who, kept=True, java_script_enabled=False))
        wrong |= {} if said == without else {"differs without script": (said, without)}
    assert wrong == {}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_other_language_is_one_click_away_and_back(pagina: OpenPage, language: str) -> None:
    page = pagina("/wetboek" if language == "nl" else "/en/wetboek")
    here = page.url
    for expected in ("en", "nl") if language == "nl" else ("nl", "en"):
        page.locator(f"header a[hreflang={expected}]").first.click()
        assert page.locator("html").get_attribute("lang") == expected
    assert page.url == here


def test_search_works_from_the_first_page(pagina: OpenPage) -> None:
    page = pagina("/")
    field = page.locator("input[name=q]:visible").first
    if not field.count():
        page.locator("header a[href='/zoeken']").first.click()
        field = page.locator("input[name=q]:visible").first
    field.fill("Utrecht")
    field.press("Enter")
    page.wait_for_url("**/zoeken?q=Utrecht*")
    assert page.locator("main a", has_text="Utrecht").count()
