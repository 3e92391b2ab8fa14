"""Each page type in a real Chromium, in both languages: WCAG 2.2 AA, a narrow screen, print, keyboard, no script."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage, name_of, picture, violations
from tests.house.routes import NEEDS_KEYS, Visit, has_language, visits

# A file to download is no page.
VISITS = [visit for visit in visits() if has_language(visit.page) and not visit.page.endswith(".csv")]
# What is about keys is tried on the way of somebody who sets them up: test_sign_in.
VISITS = [visit for visit in VISITS if visit.page not in NEEDS_KEYS]
# One of each page type, in Dutch: for what a translation cannot break.
TYPES = list({visit.page: visit for visit in reversed(VISITS) if visit.language == "nl"}.values())[::-1]
WIDTHS = (1280, 320)

# Children of a closed details element count as invisible, also where only content-visibility hides them.
HIDDEN_DETAILS = """() => [...document.querySelectorAll('main details')].filter(details =>
  getComputedStyle(details).display !== 'none' &&
  [...details.children].some(child => child.tagName !== 'SUMMARY' && getComputedStyle(child).display !== 'none'
    && !child.checkVisibility({contentVisibilityAuto: true}))).map(details => details.outerHTML.slice(0, 120))"""

# The calendar button inside a date field draws a ring of its own, and the field then has none.
FOCUSED = """() => { const element = document.activeElement, style = getComputedStyle(element),
  box = element.getBoundingClientRect(), ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
  return {tag: element.tagName, href: element.getAttribute('href'), text: element.textContent.trim().slice(0, 60),
    inMain: !!element.closest('main'), ring: ring || style.boxShadow !== 'none' || (
      element.type === 'date' && !element.matches(':focus-visible')),
    seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight} }"""

# What stands in a scroll box may be wide, unless it is positioned outside of that box.
TOO_WIDE = """() => [...document.querySelectorAll('body *')].filter(element =>
  element.getBoundingClientRect().right > document.documentElement.clientWidth + 1 &&
  (!element.closest('[tabindex="0"]') || getComputedStyle(element).position === 'absolute')
  ).slice(0, 5).map(element => element.outerHTML.slice(0, 100))"""

# Lines of text that lie over each other. The middle of a line counts: its full height may touch the next line.
OVERLAPS = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), lines = []
  while (walker.nextNode()) {
    const node = walker.currentNode, parent = node.parentElement
    if (!node.data.trim() || parent.closest('svg, option, select') || !parent.checkVisibility()) continue
    // Text for a screen reader alone is cut off, or an ancestor of it is.
    let cut = false
    for (let up = parent; up && !cut; up = up.parentElement) {
      const style = getComputedStyle(up)
      cut = style.clip !== 'auto' || style.clipPath !== 'none' || (up.clientWidth <= 2 && style.overflow === 'hidden')
    }
    if (cut || parent.closest('.utrecht-skip-link')) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    // What a scroll box hides lies over nothing.
    const frame = parent.closest('[tabindex="0"]')?.getBoundingClientRect()
    for (const box of range.getClientRects()) if (box.width > 2 && (!frame
      || (box.top >= frame.top && box.bottom <= frame.bottom && box.left >= frame.left && box.right <= frame.right)))
      lines.push({top: box.top + box.height * .3, bottom: box.bottom - box.height * .3, left: box.left + 1,
        right: box.right - 1, text: node.data.trim().slice(0, 50)})
  }
  lines.sort((a, b) => a.top - b.top)
  const found = []
  lines.forEach((line, i) => { for (let j = i + 1; j < lines.length && lines[j].top < line.bottom; j++)
    if (lines[j].left < line.right && line.left < lines[j].right) found.push([line.text, lines[j].text]) })
  return found.slice(0, 5) }"""

OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.mark.parametrize("visit", VISITS, ids=str)
def test_axe_finds_nothing_and_no_page_scrolls_sideways(pagina: OpenPage, visit: Visit) -> None:
    page = pagina(visit.url, who=visit.who)
    found, wide = {}, {}
    for width in (1280, 768, 360, 320):
        page.set_viewport_size({"width": width, "height": 900})
        if page.evaluate(OVERFLOW) > 0:
            wide[width] = page.evaluate(TOO_WIDE)
        if width in WIDTHS:
            picture(page, f"{name_of(visit.url)}-{width}")
            found[width] = violations(page)
    assert wide == {}
    assert found == {width: [] for width in WIDTHS}


@pytest.mark.parametrize("visit", TYPES, ids=str)
def test_no_text_lies_over_other_text_on_screen_and_on_paper(pagina: OpenPage, visit: Visit) -> None:
    page = pagina(visit.url, who=visit.who)
    found = {}
    for width in (1280, 768, 320):
        page.set_viewport_size({"width": width, "height": 900})
        if over := page.evaluate(OVERLAPS):
            found[width] = over
    assert found == {}

    page.set_viewport_size({"width": 720, "height": 900})
    page.emulate_media(media="print")
    picture(page, f"{name_of(visit.url)}-druk")
    assert page.evaluate(HIDDEN_DETAILS) == []
    assert page.evaluate(OVERLAPS) == []
    assert page.locator("h1").is_visible()
    assert not page.locator("nav:visible").count(), "a menu is printed"
    assert page.evaluate(OVERFLOW) <= 0, page.evaluate(TOO_WIDE)


@pytest.mark.parametrize("visit", TYPES, ids=str)
def test_no_page_scrolls_sideways_with_everything_open_or_wide_spacing(pagina: OpenPage, visit: Visit) -> None:
    page = pagina(visit.url, who=visit.who, width=320, bypass_csp=True)
    page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")
    assert page.evaluate(OVERFLOW) <= 0, page.evaluate(TOO_WIDE)
    if page.locator("main details").count():
        assert violations(page) == []
    # WCAG 1.4.12: a reader may set these distances, and nothing may get lost.
    page.add_style_tag(
        content="* {line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important}"
        " p {margin-block-end: 2em !important}"
    )
    assert page.evaluate(OVERFLOW) <= 0, page.evaluate(TOO_WIDE)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("visit", TYPES, ids=str)
def test_the_keyboard_reaches_the_content_and_sees_where_it_is(pagina: OpenPage, visit: Visit, width: int) -> None:
    page = pagina(visit.url, who=visit.who, width=width)
    page.keyboard.press("Tab")
    first = page.evaluate(FOCUSED)
    assert first["tag"] == "A"
    assert (first["href"] or "").startswith("#"), f"the first stop is no skip link: {first}"
    assert first["seen"], "the skip link stays out of sight"
    stops = [first]
    for _ in range(60):
        if stops[-1]["inMain"]:
            break
        page.keyboard.press("Tab")
        stops.append(page.evaluate(FOCUSED))
    # A page without links or fields in its content has nothing to stop at.
    assert stops[-1]["inMain"] or not _stops_in_main(page), "the tab key never reaches main"
    assert [stop for stop in stops if not stop["ring"]] == []
    assert [stop for stop in stops if not stop["seen"]] == []


def _stops_in_main(page: Page) -> int:
    return page.locator("main :is(a[href], button, input, select, textarea, summary, [tabindex='0'])").count()


@pytest.mark.parametrize("visit", TYPES, ids=str)
def test_the_skip_link_leads_to_main_where_every_stop_shows_its_focus(pagina: OpenPage, visit: Visit) -> None:
    page = pagina(visit.url, who=visit.who)
    page.locator("body").press("Home")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    dark = []
    for number in range(min(_stops_in_main(page), 120)):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        assert stop["inMain"] or number, "the skip link leads past main"
        if stop["inMain"] and not (stop["ring"] and stop["seen"]):
            dark.append(stop)
    assert dark == []


@pytest.mark.parametrize("visit", TYPES, ids=str)
def test_forced_colours_keep_text_and_shapes(pagina: OpenPage, visit: Visit) -> None:
    page = pagina(visit.url, who=visit.who, forced_colors="active", color_scheme="dark")
    picture(page, f"{name_of(visit.url)}-contrast")
    faint = page.evaluate(
        """() => [...document.querySelectorAll('main :is(p, li, td, th, h1, h2, h3, dt, dd, a, button, summary)')]
          .filter(element => element.textContent.trim() && element.checkVisibility()
            && getComputedStyle(element).color === getComputedStyle(document.body).backgroundColor)
          .map(element => element.outerHTML.slice(0, 100))"""
    )
    assert faint == []


# What only a script can do shows itself only with a script: keys, and the secret that is new on every visit.
# One's own data names the sessions and what was done, which differ from one browser to the next.
OTHER_WITH_SCRIPT = {
    "/mijn/account/gegevens",
    "/inloggen",
    "/mijn/account/beveiliging/app",
    "/mijn/account/beveiliging/sleutels/nieuw",
}


@pytest.mark.parametrize("visit", [visit for visit in TYPES if visit.page not in OTHER_WITH_SCRIPT], ids=str)
def test_a_page_says_the_same_without_script(pagina: OpenPage, visit: Visit) -> None:
    said = [
        pagina(visit.url, who=visit.who, java_script_enabled=enabled).locator("main").inner_text().split()
        for enabled in (True, False)
    ]
    assert said[0]
    assert said[0] == said[1]


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
