"""docs/openapi.json, the committed OpenAPI document: ``python -m tools.openapi`` writes it, ``--controle`` checks."""

import json
import sys

import django

from tools.serve import ROOT

FILE = ROOT / "docs/openapi.json"


def made() -> str:
    """The document as the code tells it, in Dutch, as text that shows a change line by line."""
    django.setup()
    from loket.api.openapi import document

    return json.dumps(document("nl"), ensure_ascii=False, indent=2) + "\n"


def main(arguments: list[str]) -> int:
    text, name = made(), FILE.relative_to(ROOT)
    if arguments != ["--controle"]:
        FILE.write_text(text, "utf-8")
        print(f"{name} is written")
        return 0
    if not FILE.exists() or FILE.read_text("utf-8") != text:
        print(f"FINDING: {name} does not say what the code says. Run `make openapi` and read the difference.")
        return 1
    print(f"{name} says what the code says")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
