"""The components in a real Chromium, for what the walk over all pages does not see."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route

from loket.galerij.groepen import GROEPEN
from tests.browser.conftest import OpenPage, picture, violations
from tests.browser.keuringen import OVERFLOW, OVERLAPS, TOO_WIDE, resized

GALLERY = [f"/galerij/onderdelen/{name}" for name in GROEPEN]
PICTURED = "/galerij/onderdelen/beelden"
SECOND_THEME = (Path(__file__).parent / "tweede_thema.css").read_text("utf-8")

COLOURS = """() => { const found = new Set()
  for (const element of document.querySelectorAll('body, body *')) {
    const style = getComputedStyle(element)
    if (!element.checkVisibility()) continue
    found.add(style.color)
    if (style.backgroundColor !== 'rgba(0, 0, 0, 0)') found.add(style.backgroundColor)
    for (const side of ['Top', 'Right', 'Bottom', 'Left'])
      if (parseFloat(style['border' + side + 'Width']) && style['border' + side + 'Style'] !== 'none')
        found.add(style['border' + side + 'Color'])
    if (element.closest('svg')) for (const paint of [style.fill, style.stroke])
      if (paint.startsWith('rgb')) found.add(paint)
    for (const image of style.backgroundImage.match(/rgba?\\([^)]*\\)/g) || []) found.add(image)
  }
  return [...found] }"""

# The stops of the tab key in the content, where they stand on the page.
STOPS = """() => [...document.querySelectorAll(
    'main :is(a[href], button, input, select, textarea, summary, [tabindex="0"])')]
  .filter(element => element.checkVisibility() && !element.disabled)
  .map(element => { const box = element.getBoundingClientRect()
    return {what: element.outerHTML.slice(0, 90), top: box.top + scrollY, left: box.left} })"""

# The words in pictures: how big they are on the screen, whether they touch, whether they are cut off.
WORDS = """() => [...document.querySelectorAll('svg.wk-g')].filter(svg => svg.checkVisibility()).flatMap(svg => {
  const frame = svg.getBoundingClientRect(), scale = frame.width / svg.viewBox.baseVal.width
  const words = [...svg.querySelectorAll('text')].map(text => ({
    text: text.textContent, box: text.getBoundingClientRect(),
    size: parseFloat(getComputedStyle(text).fontSize) * scale}))
  const found = words.filter(word => word.size < 11.99).map(word => ['small', word.text, word.size])
  for (const word of words) if (word.box.left < frame.left - 2 || word.box.right > frame.right + 2)
    found.push(['cut', word.text, word.box.right - frame.right])
  words.forEach((one, i) => words.slice(i + 1).forEach(other => {
    if (one.box.left < other.box.right - 1 && other.box.left < one.box.right - 1
      && one.box.top + 4 < other.box.bottom - 4 && other.box.top + 4 < one.box.bottom - 4)
      found.push(['touch', one.text, other.text]) }))
  return found })"""


def in_second_theme(page: Page) -> None:
    """Every page gets the other style sheet and the other class on its root, and nothing else changes."""

    def other_sheet(route: Route) -> None:
        route.fulfill(body=SECOND_THEME, content_type="text/css")

    def other_class(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("werkkamer-theme", "tweede-theme"))

    page.route(re.compile(r"/thema[.\w]*\.css$"), other_sheet)
    page.route(re.compile(r"/galerij"), other_class)


def reloaded(page: Page) -> None:
    """Once everything came in: a file that is still on its way would be broken off, and that counts as a complaint."""
    page.wait_for_load_state("networkidle")
    page.reload()


@pytest.mark.parametrize("url", GALLERY)
def test_another_theme_restyles_everything(pagina: OpenPage, url: str) -> None:
    page = pagina(url)
    first = set(page.evaluate(COLOURS))
    in_second_theme(page)
    reloaded(page)
    picture(page, f"tweede-thema-{url.rsplit('/', 1)[-1]}")
    assert page.locator("html.tweede-theme").count() == 1
    # What the system draws itself has no colour of any theme.
    neutral = {"rgb(0, 0, 0)", "rgba(0, 0, 0, 0)"}
    assert sorted(first & set(page.evaluate(COLOURS)) - neutral) == []
    fonts = page.evaluate(
        "[...new Set([...document.querySelectorAll('main *')].map(element => getComputedStyle(element).fontFamily))]"
    )
    assert [font for font in fonts if "Noto" in font] == []
    assert violations(page) == []


@pytest.mark.parametrize("url", GALLERY)
def test_the_tab_key_follows_what_is_seen(pagina: OpenPage, url: str) -> None:
    page = pagina(url, kept=True)
    wrong = []
    for width in (1280, 320):
        resized(page, width)
        stops = page.evaluate(STOPS)
        assert len(stops) > 2, width
        wrong += [
            (width, one["what"], other["what"])
            for one, other in pairwise(stops)
            # Down, or to the right on the same line, or to the top of a column further to the right.
            if not (other["top"] >= one["top"] - 12 or other["left"] > one["left"])
        ]
    assert wrong == []


@pytest.mark.parametrize("url", GALLERY)
def test_text_of_twice_the_size_fits(pagina: OpenPage, url: str) -> None:
    page = pagina(url)
    page.set_viewport_size({"width": 1280, "height": 3000})
    # The setting of the browser itself, as a reader would change it. A picture of the whole page would undo it.
    page.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    reloaded(page)
    assert page.evaluate(OVERFLOW) <= 0, page.evaluate(TOO_WIDE)
    assert page.evaluate(OVERLAPS) == []
    picture(page, f"groot-{url.rsplit('/', 1)[-1]}", whole=False)
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"


@pytest.mark.parametrize("url", [PICTURED, f"/en{PICTURED}?aanname=uit", "/afspreken"])
def test_the_words_in_pictures_can_be_read(pagina: OpenPage, url: str) -> None:
    page = pagina(url, kept=True)
    found = {}
    for width in (1280, 1000, 768, 360, 320):
        resized(page, width)
        assert page.locator("svg.wk-g:visible").count() >= 2, width
        found[width] = page.evaluate(WORDS)
    assert {width: words for width, words in found.items() if words} == {}


@pytest.mark.parametrize("script", [True, False])
def test_the_error_summary_takes_focus_and_leads_to_the_field(pagina: OpenPage, script: bool) -> None:
    page = pagina("/galerij/proefformulier", java_script_enabled=script)
    page.get_by_label("Uw naam").fill("A. Voorbeeld")
    page.get_by_label("Eerste werkdag").fill("2031-07-01")
    page.get_by_role("button", name="Controleer").click()
    focused = page.locator(":focus")
    assert focused.evaluate("element => element.tagName") == "H2"
    assert focused.inner_text().startswith("Controleer")
    assert page.get_by_label("Uw naam").input_value() == "A. Voorbeeld"
    assert page.get_by_label("Eerste werkdag").input_value() == "2031-07-01"
    # Without script there is nothing that could check the page from inside.
    assert not script or violations(page) == []
    page.get_by_role("alert").get_by_role("link").filter(has_text="Uren per week").click()
    page.keyboard.type("28")
    assert page.get_by_label("Uren per week").input_value() == "28"


def test_a_form_without_mistakes_says_so(pagina: OpenPage) -> None:
    page = pagina("/galerij/proefformulier")
    page.get_by_label("Uw naam").fill("A. Voorbeeld")
    page.get_by_label("E-mailadres").fill("a@example.nl")
    page.get_by_label("Wachtwoord").fill("een lang wachtwoord")
    page.get_by_label("Uren per week").fill("28")
    page.get_by_label("Gemeente", exact=True).select_option("a")
    page.get_by_text("Hulp van UWV").click()
    page.get_by_text("Ik heb gelezen").click()
    page.get_by_role("button", name="Controleer").click()
    assert page.get_by_role("status").is_visible()


def test_the_whole_row_of_a_choice_can_be_clicked(pagina: OpenPage) -> None:
    page = pagina("/galerij/proefformulier")
    row = page.locator(".wk-keuze", has_text="Hulp van UWV")
    box = row.bounding_box()
    assert box
    assert box["height"] >= 44
    row.click(position={"x": box["width"] - 5, "y": box["height"] - 5})
    assert row.locator("input").is_checked()


def test_a_matrix_keeps_its_heads_in_sight_while_it_scrolls(pagina: OpenPage) -> None:
    page = pagina("/galerij/onderdelen/kaarten", width=320)
    box = page.locator(".wk-matrixdoos")
    box.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    box.evaluate("box => box.scrollTo(120, 200)")
    frame, corner = box.bounding_box(), page.locator(".wk-matrix thead th").first.bounding_box()
    assert frame
    assert corner
    assert abs(corner["x"] - frame["x"]) <= 2
    assert abs(corner["y"] - frame["y"]) <= 2


def test_on_paper_a_matrix_is_unrolled(pagina: OpenPage) -> None:
    page = pagina("/galerij/onderdelen/kaarten", width=720)
    page.emulate_media(media="print")
    assert page.locator(".wk-matrixdoos").evaluate("box => box.scrollHeight - box.clientHeight") <= 1
    assert page.locator(".wk-matrixdoos").evaluate("box => box.scrollWidth - box.clientWidth") <= 1


def test_a_tile_is_large_enough_for_a_finger(pagina: OpenPage) -> None:
    page = pagina("/afspreken/regios", width=320)
    sizes = page.locator(".wk-tegels a").evaluate_all(
        "tiles => tiles.map(tile => Math.min(tile.getBoundingClientRect().width, tile.getBoundingClientRect().height))"
    )
    assert len(sizes) > 30
    assert min(sizes) >= 24


def test_a_page_with_a_running_job_loads_itself_again_without_script(pagina: OpenPage) -> None:
    page = pagina("/galerij/taak", java_script_enabled=False)
    with page.expect_navigation(timeout=9000):
        pass
    page.get_by_role("link", name="niet vanzelf").click()
    assert page.url.endswith("?stil=1")
    assert page.locator("meta[http-equiv=refresh]").count() == 0
