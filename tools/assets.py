"""Makes the counter's style sheet and fonts from node_modules: ``python -m tools.assets FOLDER``.

The component CSS goes in whole. Of the theme only the tokens go in that something uses, directly or through another
token; that takes three quarters off what every visitor has to fetch.
"""

import json
import re
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MODULES = ROOT / "node_modules"
THEME = "@nl-design-system-unstable/voorbeeld-design-tokens"
FONTS = {"noto-sans": (400, 600, 700), "noto-serif": (700,)}

_TOKEN = re.compile(r"^\s*(--[\w-]+):\s*(.+);", re.MULTILINE)
_USED = re.compile(r"var\(\s*(--[\w-]+)")


class AssetsMissingError(Exception):
    """A package that the style sheet is made of is not installed."""


def dependencies() -> list[str]:
    wanted: dict[str, str] = json.loads((ROOT / "package.json").read_text("utf-8"))["dependencies"]
    absent = [name for name in wanted if not (MODULES / name / "package.json").is_file()]
    if absent:
        message = f"Not installed: {', '.join(absent)}. Run `make klaar`."
        raise AssetsMissingError(message)
    return sorted(wanted)


def licences(names: list[str]) -> str:
    """Who made what is bundled, and on what terms: the first comment of the style sheet."""
    lines = ["Bundled by Werkkamer from these packages, each under its own licence:"]
    for name in names:
        package = json.loads((MODULES / name / "package.json").read_text("utf-8"))
        author = package.get("author") or ""
        maker = author.get("name", "") if isinstance(author, dict) else author.split(" <")[0]
        lines.append(f"{name} {package['version']} {package['license']}{f', {maker}' if maker else ''}")
    for family in FONTS:
        owner = (MODULES / "@fontsource" / family / "LICENSE").read_text("utf-8").split("(")[0].strip()
        lines.append(f"Font {family}: {owner}; SIL Open Font License 1.1, text in fonts/{family}-LICENSE.txt")
    lines.append("EUPL-1.2 is the licence of Werkkamer itself: its text is the file LICENSE of the repository.")
    return "/*!\n" + "\n".join(f" * {line}" for line in lines) + "\n */\n"


def used_tokens(theme: str, *sheets: str) -> str:
    """The theme with only the tokens that ``sheets`` reach."""
    tokens = dict(_TOKEN.findall(theme))
    wanted: set[str] = set()
    found = set(_USED.findall("\n".join(sheets)))
    while found:
        wanted |= found
        found = {inner for name in found & tokens.keys() for inner in _USED.findall(tokens[name])} - wanted
    lines = [f"  {name}: {value};" for name, value in tokens.items() if name in wanted]
    return "\n".join([".voorbeeld-theme {", *lines, "}"]) + "\n"


def build(folder: Path) -> Path:
    """Writes ``vendor.css`` and the fonts into ``folder``; returns the style sheet."""
    names = dependencies()
    components = [
        (MODULES / name / "dist/index.css").read_text("utf-8") for name in names if name.startswith("@utrecht/")
    ]
    own = [path.read_text("utf-8") for path in sorted((ROOT / "src/loket").glob("**/static/**/*.css"))]
    theme = used_tokens((MODULES / THEME / "dist/theme.css").read_text("utf-8"), *components, *own)

    (folder / "fonts").mkdir(parents=True, exist_ok=True)
    for family, weights in FONTS.items():
        source = MODULES / "@fontsource" / family
        shutil.copyfile(source / "LICENSE", folder / "fonts" / f"{family}-LICENSE.txt")
        for weight in weights:
            name = f"{family}-latin-{weight}-normal.woff2"
            shutil.copyfile(source / "files" / name, folder / "fonts" / f"{family}-{weight}.woff2")
    sheet = folder / "vendor.css"
    sheet.write_text("\n".join([licences(names), theme, *components]), "utf-8")
    return sheet


def main(arguments: list[str]) -> int:
    folder = Path(arguments[0]) if arguments else ROOT / "var/assets/loket"
    try:
        build(folder)
    except AssetsMissingError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
