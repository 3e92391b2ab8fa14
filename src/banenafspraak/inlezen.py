"""Loads and checks the data files of the law; everything that is wrong comes back at once, with file and line."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from banenafspraak.errors import WetboekError, nearest
from banenafspraak.lezing import Lezing, tekst_van, twice
from banenafspraak.parameter import Parameter
from banenafspraak.parameterlezer import Lokaal, Parameterlezer
from banenafspraak.tekst import Tekst
from banenafspraak.wetboek import Begrip, Wetboek, frozen

WET = Path(__file__).parent / "wet"


@cache
def wetboek() -> Wetboek:
    """The Wetboek that ships with this library; raises WetboekError with all findings."""
    return load(WET)


def load(folder: Path) -> Wetboek:
    """Load the law data below ``folder``; raises WetboekError that carries every finding."""
    lezing = Lezing(folder)
    book = _read(lezing)
    if lezing.findings or book is None:
        lines = "\n".join(finding.line() for finding in lezing.findings)
        raise WetboekError(f"The law data has {len(lezing.findings)} findings:\n{lines}", lezing.findings)
    return book


def _read(lezing: Lezing) -> Wetboek | None:
    lezing.read_bronnen()
    groups, parameters = _read_parameters(lezing, _read_lokaal(lezing))
    begrippen = _read_begrippen(lezing, parameters)
    version = _read_version(lezing)
    if not lezing.findings:  # what failed to load cites nothing, so this would only add noise
        lezing.unused()
    if lezing.findings or version is None:
        return None
    ranks = {group: rank for rank, group in enumerate(sorted(groups, key=lambda group: (groups[group][0], group)))}
    return Wetboek(
        versie=version[0],
        stand=version[1],
        parameters=frozen({p.naam: p for p in sorted(parameters.values(), key=lambda p: ranks[p.groep])}),
        bronnen=frozen(lezing.bronnen),
        begrippen=frozen(begrippen),
        groepen=frozen({group: groups[group][1] for group in ranks}),
    )


def _read_parameters(
    lezing: Lezing, local: dict[str, list[Lokaal]]
) -> tuple[dict[str, tuple[int, Tekst]], dict[str, Parameter]]:
    """The subjects with their place and title, and every value by name."""
    groups: dict[str, tuple[int, Tekst]] = {}
    parameters: dict[str, Parameter] = {}
    seen: set[str] = set()
    for document in lezing.documents("parameters"):
        group = Path(document.bestand).stem
        groups[group] = (document.inhoud.get("volgorde", 99), tekst_van(document.inhoud["groep"]))
        for naam, raw in document.inhoud["waarden"].items():
            if naam in seen:
                lezing.add(document, "dubbele_naam", twice(naam), ("waarden", naam))
                continue
            seen.add(naam)
            found = Parameterlezer(lezing, document, group, naam, raw).parameter(local.pop(naam, []))
            if found is not None:
                parameters[naam] = found
    for naam, rows in local.items():
        for document, path, _ in rows:
            message = Tekst(f"'{naam}' is geen waarde in parameters/.", f"'{naam}' is no value in parameters/.")
            lezing.add(document, "onbekende_naam", message, path, nearest(naam, seen))
    return groups, parameters


def _read_lokaal(lezing: Lezing) -> dict[str, list[Lokaal]]:
    rows: dict[str, list[Lokaal]] = {}
    for document in lezing.documents("lokaal"):
        for naam, raws in document.inhoud["lokaal"].items():
            for index, raw in enumerate(raws):
                rows.setdefault(naam, []).append((document, ("lokaal", naam, index), raw))
    return rows


def _read_begrippen(lezing: Lezing, parameters: Mapping[str, Parameter]) -> dict[str, Begrip]:
    document = lezing.document(lezing.folder / "begrippen.yaml", "begrippen.json")
    if document is None:
        return {}
    known = document.inhoud["begrippen"]
    terms = {}
    for key, raw in known.items():
        place = ("begrippen", key)
        for other in raw.get("zie", ()):
            if other not in known:
                lezing.unknown_key(document, "begrip", other, (*place, "zie"), known)
        terms[key] = Begrip(
            key,
            tekst_van(raw["woord"]),
            tekst_van(raw["uitleg"]),
            raw.get("afkorting"),
            lezing.bron(document, raw["bron"], (*place, "bron")) if "bron" in raw else None,
            tuple(raw.get("zie", ())),
            tuple(raw.get("ook", ())),
        )
    for parameter in parameters.values():
        if parameter.begrip and parameter.begrip not in terms:
            message = Tekst(
                f"{parameter.naam} wijst naar het begrip '{parameter.begrip}', dat ontbreekt.",
                f"{parameter.naam} points at the term '{parameter.begrip}', which is missing.",
            )
            lezing.add(document, "onbekend_begrip", message, ("begrippen",), nearest(parameter.begrip, terms))
    return terms


def _read_version(lezing: Lezing) -> tuple[str, date] | None:
    document = lezing.document(lezing.folder / "versie.yaml", "versie.json")
    if document is None:
        return None
    day = lezing.day(document, document.inhoud, "stand", ())
    return (document.inhoud["versie"], day) if day else None
