"""Checks the data files: ``python -m banenafspraak [LAW [REGIONS]]``, two folders. Exit 0 when all is well, else 2."""

import sys
from pathlib import Path

from banenafspraak import inlezen
from banenafspraak.errors import BanenafspraakError, Finding
from banenafspraak.verdeling import gebieden
from banenafspraak.verdeling.edities import load_edities
from banenafspraak.verdeling.kerncijfers_gemeenten import load_kerncijfers
from banenafspraak.verdeling.lezen import GEGEVENS


def main(arguments: list[str]) -> int:
    """Check the law and the tables of the regions; of both everything that is wrong is printed."""
    given = [Path(folder) for folder in arguments]
    said: list[str] = []
    wrong: list[Finding] = []
    try:
        book = inlezen.load(given[0] if given else inlezen.WET)
        said.append(f"{book.versie}: {len(book.parameters)} values, {len(book.bronnen)} sources")
        said.append(f"{len(book.begrippen)} terms")
    except BanenafspraakError as error:
        wrong += error.findings
    try:
        folder = given[1] if given[1:] else GEGEVENS
        areas = gebieden.load(folder)
        editions, figures = load_edities(folder, areas), load_kerncijfers(folder, areas)
        said.append(f"{len(areas.regios)} regions, {len(areas.gemeenten)} gemeenten through {areas.laatste_jaar}")
        said.append(f"{len(editions)} editions, {sum(map(len, figures.values()))} figures of gemeenten")
    except BanenafspraakError as error:
        wrong += error.findings
    _print(wrong)
    if wrong:
        return 2
    print(", ".join(said))
    return 0


def _print(findings: list[Finding]) -> None:
    for finding in findings:
        print(finding.line(), *(f"({word}?)" for word in finding.suggesties), file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
