"""docs/regels/, each rule in words: ``python -m tools.regels`` writes the pages, ``--controle`` checks them."""

import sys
from collections.abc import Mapping
from pathlib import Path

from banenafspraak.regelingen.boek import Regelboek, regelboek
from banenafspraak.regelingen.regelblad import regelblad
from tools.serve import ROOT

FOLDER = ROOT / "docs/regels"
INDEX = """\
# De regels in woorden · the rules in words

Made by `make regels` from `src/banenafspraak/regelingen`: the text that the software itself reads, in words, to lay
beside the law. Each page gives the grounds with their articles, the amounts, the terms, the readings that we chose,
and the values with their sources.

| regeling | Nederlands | English |
|---|---|---|
"""


def pages(boek: Regelboek) -> dict[str, str]:
    """Every file of the folder by name, with its text."""
    found = {
        f"{naam}.{taal}.md": regelblad(boek, regeling, taal)
        for naam, regeling in boek.regelingen.items()
        for taal in ("nl", "en")
    }
    rows = (
        f"| `{naam}` | [{one.titel.nl}]({naam}.nl.md) | [{one.titel.en}]({naam}.en.md) |"
        for naam, one in boek.regelingen.items()
    )
    return found | {"README.md": INDEX + "\n".join(rows) + "\n"}


def stale(made: Mapping[str, str], folder: Path) -> list[str]:
    """The names of the files that are missing, differ, or belong to no regeling any more."""
    there = {path.name: path.read_text("utf-8") for path in folder.glob("*.md")}
    return sorted(name for name in made.keys() | there.keys() if made.get(name) != there.get(name))


def main(arguments: list[str]) -> int:
    made = pages(regelboek())
    wrong = stale(made, FOLDER)
    if arguments == ["--controle"]:
        for name in wrong:
            print(f"FINDING: docs/regels/{name} does not say what the rule says. Run `make regels`.")
        if not wrong:
            print("docs/regels says what the rules say")
        return 1 if wrong else 0
    FOLDER.mkdir(exist_ok=True)
    for name in wrong:
        if name in made:
            (FOLDER / name).write_text(made[name], "utf-8")
        else:
            (FOLDER / name).unlink()
    print(f"docs/regels: {len(wrong)} of {len(made)} pages written")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
