"""The Dutch catalogue of the interface: ``python -m tools.catalog update | compile | check``.

Babel does what GNU gettext does elsewhere, so that no machine needs gettext. The file holds no line numbers, dates or
obsolete entries: a change of text is the only thing that shows up as a difference.
"""

import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "src/loket"
PO = SOURCES / "locale/nl/LC_MESSAGES/django.po"

KEYWORDS: dict[str, Any] = {
    **dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop")),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (1, 2)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), ((1, "c"), 2)),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), ((1, "c"), 2, 3)),
}
HEADER = """\
# The interface in Dutch. Messages are English; law words and legal labels come from the data of the law instead.
# `make vertaal` collects new messages, `make vertalingen` checks that none is left untranslated.
msgid ""
msgstr ""
"Language: nl\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"""
_PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")


def texts_of(message: Message) -> tuple[list[str], list[str]]:
    """The English forms and the Dutch forms of one message; one of each unless it has a plural."""
    english = [message.id] if isinstance(message.id, str) else list(message.id)
    dutch = [message.string] if isinstance(message.string, str) else list(message.string or ())
    return english, dutch


def key_of(message: Message) -> tuple[str, str]:
    return message.context or "", texts_of(message)[0][0]


def _extracted(path: Path) -> Iterator[Any]:
    text = path.read_text("utf-8")
    if path.suffix != ".py":
        # What is left between the calls has no meaning in Python; its indentation would only confuse the tokenizer.
        text = "\n".join(line.strip() for line in templatize(text, origin=str(path)).splitlines())
    return extract("python", io.BytesIO(text.encode()), KEYWORDS, comment_tags=("Translators",))


def sources() -> list[Path]:
    python = [path for path in SOURCES.rglob("*.py") if "migrations" not in path.parts]
    templates = [path for path in SOURCES.glob("**/templates/**/*") if path.suffix in {".html", ".txt", ".xml"}]
    return sorted(python + templates)


def extracted() -> Catalog:
    """Every message in the sources, untranslated."""
    catalog = Catalog(locale="nl", fuzzy=False)
    for path in sources():
        for _, message, comments, context in _extracted(path):
            flags = ("python-format",) if "%(" in str(message) else ()
            catalog.add(message, flags=flags, auto_comments=comments, context=context)
    return catalog


def translated() -> Catalog:
    if not PO.exists():
        return Catalog(locale="nl", fuzzy=False)
    with PO.open("rb") as stream:
        return read_po(stream, locale="nl")


def update() -> int:
    """Add what is new and drop what is gone. What stands translated stays; nothing is guessed from what looks alike."""
    known = {key_of(message): message for message in translated() if message.id}
    result = extracted()
    for message in result:
        old = known.get(key_of(message))
        if message.id and old and len(texts_of(message)[0]) == len(texts_of(old)[0]):
            message.string = old.string
            message.user_comments = old.user_comments
    PO.parent.mkdir(parents=True, exist_ok=True)
    body = io.BytesIO()
    write_po(body, result, width=120, no_location=True, omit_header=True, sort_output=True)
    PO.write_text(HEADER + "\n" + body.getvalue().decode().strip() + "\n", "utf-8")
    still = sum(1 for message in result if message.id and not _is_translated(message))
    print(f"{PO.relative_to(ROOT)}: {len(result)} messages, {still} to translate")
    return 0


def _is_translated(message: Message) -> bool:
    english, dutch = texts_of(message)
    return len(dutch) >= len(english) and all(dutch)


def compile_() -> int:
    with PO.with_suffix(".mo").open("wb") as stream:
        write_mo(stream, translated())
    return 0


def findings() -> Iterator[str]:
    """What is wrong with the catalogue, one line each; nothing when it is complete."""
    wanted = {key_of(message): message for message in extracted() if message.id}
    present = {key_of(message): message for message in translated() if message.id}
    for key in wanted.keys() - present.keys():
        yield f"missing: {key[1]!r}. Run `make vertaal` and translate it."
    for key in present.keys() - wanted.keys():
        yield f"no longer used: {key[1]!r}. Run `make vertaal`."
    for key in wanted.keys() & present.keys():
        message = present[key]
        english, dutch = texts_of(message)
        if len(english) != len(texts_of(wanted[key])[0]):
            yield f"plural changed: {key[1]!r}. Run `make vertaal`."
        elif message.fuzzy:
            yield f"fuzzy: {key[1]!r}. Check the Dutch and remove the mark."
        elif not _is_translated(message):
            yield f"not translated: {key[1]!r}"
        else:
            yield from _differences(key[1], english, dutch)


def _differences(name: str, english: list[str], dutch: list[str]) -> Iterator[str]:
    known = {place for text in english for place in _PLACEHOLDER.findall(text)}
    for number, text in enumerate(dutch):
        used = set(_PLACEHOLDER.findall(text))
        # The singular may do without the number; the last form names everything.
        last = number == len(dutch) - 1
        if used - known or (last and used != set(_PLACEHOLDER.findall(english[-1]))):
            yield f"other placeholders in Dutch: {name!r} → {text!r}"
    if english[0][:1].isspace() != dutch[0][:1].isspace() or english[0][-1:].isspace() != dutch[0][-1:].isspace():
        yield f"space at the start or end differs: {name!r}"


def check() -> int:
    found = sorted(findings())
    print(*found, sep="\n", end="\n" if found else "")
    print(f"{len(found)} findings in {PO.relative_to(ROOT)}")
    return 1 if found else 0


COMMANDS = {"update": update, "compile": compile_, "check": check}


def main(arguments: list[str]) -> int:
    if len(arguments) != 1 or arguments[0] not in COMMANDS:
        print(f"Choose one of: {', '.join(COMMANDS)}", file=sys.stderr)
        return 2
    return COMMANDS[arguments[0]]()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
