"""Reads the facts of ``wet/feiten/``, each checked; what is wrong is a finding at its place."""

from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

from banenafspraak.feit import FIRST_DAY, Feit, Feitsoort, Privacy
from banenafspraak.lezing import Lezing, tekst_van, twice
from banenafspraak.logic.kalender import NOOIT, dagsleutel
from banenafspraak.logic.niveau import Niveau
from banenafspraak.strict_yaml import Document, Key
from banenafspraak.tekst import Tekst
from banenafspraak.waarden import Eenheid, NotAValue

LAST_DAY = date(2100, 12, 31)


def read_feiten(lezing: Lezing, begrippen: Iterable[str]) -> tuple[dict[str, Feit], dict[str, Tekst]]:
    """Every fact by name, and the title of each group, in the order in which they are asked."""
    feiten: dict[str, Feit] = {}
    groups: dict[str, tuple[int, Tekst]] = {}
    terms = list(begrippen)
    for document in lezing.documents("feiten"):
        group = Path(document.bestand).stem
        groups[group] = (document.inhoud.get("volgorde", 99), tekst_van(document.inhoud["groep"]))
        for naam, raw in document.inhoud["feiten"].items():
            path = ("feiten", naam)
            if naam in feiten:
                lezing.add(document, "dubbele_naam", twice(naam), path)
            elif (found := _feit(lezing, document, group, naam, raw)) is not None:
                feiten[naam] = found
            if (term := raw.get("begrip")) and term not in terms:
                lezing.unknown_key(document, "begrip", term, (*path, "begrip"), terms)
    order = sorted(groups, key=lambda group: (groups[group][0], group))
    feiten = {naam: feit for group in order for naam, feit in feiten.items() if feit.groep == group}
    return feiten, {group: groups[group][1] for group in order}


def _feit(lezing: Lezing, document: Document, group: str, naam: str, raw: dict[str, Any]) -> Feit | None:
    path = ("feiten", naam)
    soort = Feitsoort(raw["soort"])
    schaal = _schaal(soort, raw)
    bounds = _bounds(lezing, document, path, raw, soort, schaal)
    if bounds is None:
        return None
    return Feit(
        naam=naam,
        groep=group,
        titel=tekst_van(raw["titel"]),
        soort=soort,
        niveau=Niveau[raw["niveau"].upper()],
        privacy=Privacy(raw["privacy"]),
        onder=bounds[0],
        boven=bounds[1],
        schaal=schaal,
        vraag=tekst_van(raw["vraag"]) if "vraag" in raw else None,
        uitleg=tekst_van(raw["uitleg"]) if "uitleg" in raw else None,
        grens=tekst_van(raw["grens"]) if "grens" in raw else None,
        geen=raw.get("geen", False),
        codes={code: tekst_van(label) for code, label in raw.get("codes", {}).items()},
        moeite=raw.get("moeite", 1),
        vastgesteld_door=raw.get("vastgesteld_door"),
        bron=lezing.bron(document, raw["bron"], (*path, "bron")) if "bron" in raw else None,
        begrip=raw.get("begrip"),
    )


def _schaal(soort: Feitsoort, raw: Mapping[str, Any]) -> Fraction:
    """The step in which the fact is counted: a hundredth of an hour, the step of a share, else one."""
    if soort is Feitsoort.UREN:
        return Fraction(1, 100)
    if soort is Feitsoort.AANDEEL:
        return Fraction(str(Eenheid.parse("aandeel").read(raw.get("stap", "1%"))))
    return Fraction(1)


_UNITS = {Feitsoort.BEDRAG: "euro", Feitsoort.UREN: "uren", Feitsoort.AANDEEL: "aandeel", Feitsoort.AANTAL: "getal"}


def _bounds(
    lezing: Lezing,
    document: Document,
    path: tuple[Key, ...],
    raw: Mapping[str, Any],
    soort: Feitsoort,
    schaal: Fraction,
) -> tuple[int, int] | None:
    """The bounds in steps, both included."""
    if soort is Feitsoort.WAARHEID:
        return 0, 0
    if soort is Feitsoort.CODE:
        return 1, len(raw["codes"])
    if soort is Feitsoort.DATUM:
        low = lezing.day(document, raw, "van", path) or FIRST_DAY
        high = lezing.day(document, raw, "tot", path) or LAST_DAY
        return dagsleutel(low), NOOIT if raw.get("geen") else dagsleutel(high)
    try:
        ends = [
            Fraction(str(Eenheid.parse(_UNITS[soort]).read(raw[end]))) / _step(soort, schaal) for end in ("van", "tot")
        ]
    except NotAValue as error:
        lezing.add(document, "grenzen", error.bericht, path)
        return None
    if ends[0] > ends[1] or any(end.denominator != 1 for end in ends):
        message = Tekst(
            "De grenzen passen niet bij elkaar of de stap.", "The bounds do not fit each other or the step."
        )
        lezing.add(document, "grenzen", message, path)
        return None
    return int(ends[0]), int(ends[1])


def _step(soort: Feitsoort, schaal: Fraction) -> Fraction:
    """What one step is in the unit that a data file is read in: hours come as hundredths already."""
    return Fraction(1) if soort is Feitsoort.UREN else schaal
