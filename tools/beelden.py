"""Makes the pictures of the README from the running software: ``python -m tools.beelden``."""

import sys
import tempfile
from pathlib import Path

from tools.browser import find_chromium, opened
from tools.serve import ROOT, temporary

FOLDER = ROOT / "docs/beelden"
# Name, page, width and height in CSS pixels, and how many pixels of the picture go into one of them.
PICTURES = (
    ("home", "/", 1280, 1000, 1),
    ("verdeling", "/afspreken/verdeling/2019", 1280, 1400, 1),
    ("home-smal", "/", 360, 780, 2),
)


def main() -> int:
    path = find_chromium()
    if path is None:
        print("No Chromium on this machine. Install chromium or google-chrome.", file=sys.stderr)
        return 1
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory(prefix="werkkamer-beelden-") as var,
        temporary(Path(var)) as address,
        opened(path) as browser,
    ):
        for name, page, width, height, scale in PICTURES:
            context = browser.new_context(
                viewport={"width": width, "height": height}, device_scale_factor=scale, color_scheme="light"
            )
            tab = context.new_page()
            tab.goto(address + page)
            tab.evaluate("document.fonts.ready.then(() => true)")
            tab.screenshot(path=FOLDER / f"{name}.png")
            context.close()
            print(f"docs/beelden/{name}.png")
    return 0


if __name__ == "__main__":
    sys.exit(main())
