"""What a page is tried on in the browser. Each trial gives what is wrong, by name and by the width it was seen at."""

from typing import Any

from playwright.sync_api import Page

from tests.browser.conftest import as_usual, picture, violations

# What is wrong by where it was seen; a trial that finds nothing leaves no trace.
Wrong = dict[str, object]

WIDTHS = (1280, 320)
MOST_STOPS = 60

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

# What text has the colour of what lies behind it.
FAINT = """() => [...document.querySelectorAll('main :is(p, li, td, th, h1, h2, h3, dt, dd, a, button, summary)')]
  .filter(element => element.textContent.trim() && element.checkVisibility()
    && getComputedStyle(element).color === getComputedStyle(document.body).backgroundColor)
  .map(element => element.outerHTML.slice(0, 100))"""

# WCAG 1.4.12: a reader may set these distances, and nothing may get lost.
WIDE_SPACING = """() => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`* {line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important} p {margin-block-end: 2em !important}`)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet] }"""

# The next Tab is the first one again, as on a page that has just come in.
FROM_THE_TOP = """() => {
  const start = document.createElement('span')
  start.tabIndex = -1
  document.body.prepend(start)
  start.focus()
  start.remove()
  scrollTo(0, 0) }"""

OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def resized(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})


def to_the_top(page: Page, width: int) -> None:
    """As if the page had just come in at this width."""
    resized(page, width)
    page.evaluate(FROM_THE_TOP)


def sideways(page: Page, where: str) -> Wrong:
    """What makes the page scroll sideways."""
    return {f"scrolls sideways, {where}": page.evaluate(TOO_WIDE)} if page.evaluate(OVERFLOW) > 0 else {}


def on_screen(page: Page, name: str) -> Wrong:
    """No page scrolls sideways, and axe finds nothing on the widest and the narrowest."""
    wrong: Wrong = {}
    for width in (1280, 768, 360, 320):
        resized(page, width)
        wrong |= sideways(page, f"{width} px")
        if width in WIDTHS:
            picture(page, f"{name}-{width}")
            wrong |= _any(f"axe, {width} px", violations(page, again=width != WIDTHS[0]))
    return wrong


def overlapping(page: Page) -> Wrong:
    """Text that lies over other text."""
    wrong: Wrong = {}
    for width in (1280, 768, 320):
        resized(page, width)
        wrong |= _any(f"text over text, {width} px", page.evaluate(OVERLAPS))
    return wrong


def on_paper(page: Page, name: str) -> Wrong:
    """Everything is printed, without menus and without text over text."""
    resized(page, 720)
    page.emulate_media(media="print")
    picture(page, f"{name}-druk")
    wrong = _any("hidden on paper", page.evaluate(HIDDEN_DETAILS)) | sideways(page, "paper")
    wrong |= _any("text over text, paper", page.evaluate(OVERLAPS))
    if not page.locator("h1").is_visible():
        wrong["no h1, paper"] = True
    wrong |= _any("a menu is printed", page.locator("nav:visible").count())
    as_usual(page)
    return wrong


def by_keyboard(page: Page, width: int) -> Wrong:
    """The skip link first, then on to main, each stop with a ring and in sight. The tab key starts where it is."""
    stops = [_next_stop(page)]
    while not stops[-1]["inMain"] and len(stops) <= MOST_STOPS:
        stops.append(_next_stop(page))
    first = stops[0]
    wrong = _any(f"no ring, {width} px", [stop for stop in stops if not stop["ring"]])
    wrong |= _any(f"focus out of sight, {width} px", [stop for stop in stops if not stop["seen"]])
    if not _is_skip_link(first):
        wrong[f"the first stop is no skip link, {width} px"] = first
    # A page without links or fields in its content has nothing to stop at.
    if not stops[-1]["inMain"] and _stops_in_main(page):
        wrong[f"the tab key never reaches main, {width} px"] = stops[-1]
    return wrong


def past_the_skip_link(page: Page) -> Wrong:
    """The skip link leads to main, where every stop shows its focus."""
    first = _next_stop(page)
    if not _is_skip_link(first):
        return {"the first stop is no skip link": first}
    page.keyboard.press("Enter")
    stops = [_next_stop(page) for _ in range(min(_stops_in_main(page), 120))]
    wrong = _any("focus cannot be seen", [one for one in stops if one["inMain"] and not (one["ring"] and one["seen"])])
    return wrong | _any("the skip link leads past main", [one for one in stops[:1] if not one["inMain"]])


def _is_skip_link(stop: dict[str, Any]) -> bool:
    return stop["tag"] == "A" and (stop["href"] or "").startswith("#")


def _next_stop(page: Page) -> dict[str, Any]:
    page.keyboard.press("Tab")
    stop: dict[str, Any] = page.evaluate(FOCUSED)
    return stop


def _stops_in_main(page: Page) -> int:
    return page.locator("main :is(a[href], button, input, select, textarea, summary, [tabindex='0'])").count()


def in_forced_colours(page: Page, name: str) -> Wrong:
    """Text keeps a colour of its own where the system sets the colours."""
    resized(page, 1280)
    page.emulate_media(forced_colors="active", color_scheme="dark")
    picture(page, f"{name}-contrast")
    wrong = _any("text without contrast in forced colours", page.evaluate(FAINT))
    as_usual(page)
    return wrong


def opened_and_spaced(page: Page) -> Wrong:
    """On the narrowest screen, after `on_screen`: all details open, then more space between words."""
    resized(page, 320)
    page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")
    wrong = sideways(page, "320 px with everything open")
    if page.locator("main details").count():
        wrong |= _any("axe, 320 px with everything open", violations(page, again=True))
    page.evaluate(WIDE_SPACING)
    return wrong | sideways(page, "320 px with wide spacing")


def words_of(page: Page) -> list[str]:
    return page.locator("main").inner_text().split()


def _any(where: str, found: object) -> Wrong:
    return {where: found} if found else {}
