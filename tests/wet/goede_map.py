"""A small folder of law data in which nothing is wrong. Tests write it, spoil one thing, and load it."""

from collections.abc import Mapping
from pathlib import Path

from banenafspraak.errors import Finding, WetboekError
from banenafspraak.inlezen import load
from banenafspraak.wetboek import Wetboek

GOED: Mapping[str, str] = {
    "versie.yaml": 'versie: "2026.01.1"\nstand: 2026-01-15\n',
    "begrippen.yaml": """\
begrippen:
  minimumloon:
    woord: {nl: minimumloon, en: minimum wage}
    uitleg: {nl: Het laagste loon dat mag., en: The lowest wage allowed.}
    zie: [forfait]
  forfait:
    woord: {nl: forfait, en: forfait}
    uitleg: {nl: Een vast bedrag., en: A fixed amount.}
""",
    "bronnen/wet.yaml": """\
wetten:
  wml:
    titel: {nl: Wet minimumloon, en: Minimum Wage Act}
    bwb: BWBR0002638
bronnen:
  wml-8:
    wet: wml
    artikel: 8
  stcrt-2026-1:
    titel: Regeling van 1 januari 2026
    soort: publicatie
    publicatie: Stcrt. 2026, 1
  bericht:
    titel: {nl: Een bericht, en: A message}
    soort: bericht
""",
    "parameters/loon.yaml": """\
groep: {nl: Loon, en: Wage}
volgorde: 1
waarden:
  wml.uur:
    titel: {nl: Loon per uur, en: Wage per hour}
    eenheid: euro/uur
    begrip: minimumloon
    basis: wml-8
    reeks:
      - {vanaf: 2024-01-01, tot: 2024-07-01, waarde: 13.27, bron: stcrt-2026-1, zekerheid: hoog}
      - {vanaf: 2025-01-01, waarde: 14.06, bron: [stcrt-2026-1, bericht], zekerheid: hoog}
      - {vanaf: 2026-01-01, tot: 2027-01-01, waarde: 14.71, bron: stcrt-2026-1, zekerheid: laag}
  wml.jeugd:
    titel: {nl: Jeugdloon, en: Youth wage}
    eenheid: aandeel
    sleutel: leeftijd
    reeks:
      - vanaf: 2024-01-01
        bron: wml-8
        zekerheid: hoog
        waarden: {18: 50%, 21: 85%}
      - vanaf: 2025-01-01
        bron: wml-8
        zekerheid: hoog
        waarden:
          18: 50%
          21: {bestaat: false, reden: {nl: Het volle loon., en: The full wage.}}
""",
    "parameters/subsidie.yaml": """\
groep: {nl: Subsidie, en: Subsidy}
waarden:
  lks.lasten:
    titel: {nl: Werkgeverslasten, en: Employer charges}
    eenheid: aandeel
    beslisser: gemeente
    basis: wml-8
    reeks:
      - vanaf: 2024-01-01
        reden: {nl: Niet gevonden., en: Not found.}
        ondergrens: 23.5%
        bovengrens: 25%
        bron: wml-8
        zekerheid: middel
      - {vanaf: 2025-01-01, waarde: 25%, bron: wml-8, zekerheid: hoog}
  lks.weken:
    titel: {nl: Weken, en: Weeks}
    eenheid: weken
    beslisser: gemeente
    basis: wml-8
    reeks: []
""",
    "lokaal/lks.yaml": """\
lokaal:
  lks.weken:
    - {plaats: GM0344, naam: Utrecht, waarde: 5, vanaf: 2024-01-01, tot: 2025-01-01, bron: bericht, zekerheid: hoog}
    - {plaats: GM0344, naam: Utrecht, waarde: 6, jaar: 2020, bron: bericht, zekerheid: laag}
    - {plaats: AM13, waarde: 8, vanaf: 2024-01-01, bron: bericht, zekerheid: hoog}
  lks.lasten:
    - {plaats: GM0344, waarde: 24%, vanaf: 2024-01-01, bron: bericht, zekerheid: hoog}
""",
}


def write(folder: Path, files: Mapping[str, str] = GOED) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def spoil(folder: Path, name: str, old: str, new: str) -> tuple[int, int]:
    """Replace ``old``, which must stand there once; returns the row and column, from 1, where it stood."""
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
    path.write_text(text.replace(old, new), encoding="utf-8")
    before = text[: text.index(old)]
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def findings(folder: Path) -> tuple[Finding, ...]:
    """What loading finds wrong; a good folder fails the test."""
    try:
        load(folder)
    except WetboekError as error:
        return error.findings
    raise AssertionError("It loads, and should not.")


def places(found: tuple[Finding, ...]) -> list[tuple[str, str | None, int | None, int | str | None]]:
    return [(f.code, f.bestand, f.rij, f.kolom) for f in found]


def book(folder: Path) -> Wetboek:
    return load(write(folder))
