"""Checks the data files of the law: ``python -m banenafspraak [FOLDER]``. Exit 0 when all is well, else 2."""

import sys
from pathlib import Path

from banenafspraak.errors import WetboekError
from banenafspraak.inlezen import WET, load


def main(arguments: list[str]) -> int:
    try:
        book = load(Path(arguments[0]) if arguments else WET)
    except WetboekError as error:
        for finding in error.findings:
            print(finding.line(), *(f"({word}?)" for word in finding.suggesties), file=sys.stderr)
        return 2
    print(f"{book.versie}: {len(book.parameters)} values, {len(book.bronnen)} sources, {len(book.begrippen)} terms")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
