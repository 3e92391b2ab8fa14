"""Loads and checks the data files of the law; everything that is wrong comes back at once, with file and line."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path

from banenafspraak.errors import WetboekError, nearest
from banenafspraak.feitlezer import read_feiten
from banenafspraak.lezing import Lezing, tekst_van, twice
from banenafspraak.parameter import Parameter
from banenafspraak.parameterlezer import Lokaal, Parameterlezer
from banenafspraak.strict_yaml import Document, Key
from banenafspraak.tekst import Tekst
from banenafspraak.wetboek import Begrip, Wetboek, frozen

WET = Path(__file__).parent / "wet"
BEGRIPPEN = "begrippen.yaml"


@cache
def wetboek() -> Wetboek:
    """The Wetboek that ships with this library; raises WetboekError with all findings."""
    return load(WET)


@cache
def version() -> str:
    """The version of the law data that ships, without loading all of it; raises WetboekError."""
    lezing = Lezing(WET)
    found = _read_version(lezing)
    if lezing.findings or found is None:
        raise _broken(lezing)
    return found[0]


def load(folder: Path) -> Wetboek:
    """Load the law data below ``folder``; raises WetboekError that carries every finding."""
    lezing = Lezing(folder)
    book = _read(lezing)
    if book is None:
        raise _broken(lezing)
    return book


def _broken(lezing: Lezing) -> WetboekError:
    findings = tuple(dict.fromkeys(lezing.findings))  # a row with many keys meets its one mistake many times
    lines = "\n".join(finding.line() for finding in findings)
    return WetboekError(f"The law data has {len(findings)} findings:\n{lines}", findings)


def _read(lezing: Lezing) -> Wetboek | None:
    lezing.read_bronnen()
    begrippen = _read_begrippen(lezing)
    groups, parameters = _read_parameters(lezing, _read_lokaal(lezing), begrippen)
    feiten, feitgroepen = read_feiten(lezing, begrippen)
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
        feiten=frozen(feiten),
        feitgroepen=frozen(feitgroepen),
    )


def _read_parameters(
    lezing: Lezing, local: dict[str, list[Lokaal]], terms: Mapping[str, Begrip]
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
            if (term := raw.get("begrip", "")) and term not in terms and BEGRIPPEN not in lezing.incomplete:
                _unknown_term(lezing, document, term, ("waarden", naam, "begrip"), terms)
    for naam, rows in () if "parameters" in lezing.incomplete else local.items():
        for document, path, _ in rows:
            message = Tekst(f"'{naam}' is geen waarde in parameters/.", f"'{naam}' is no value in parameters/.")
            lezing.add(document, "onbekende_naam", message, path[:2], nearest(naam, seen))
    return groups, parameters


def _read_lokaal(lezing: Lezing) -> dict[str, list[Lokaal]]:
    rows: dict[str, list[Lokaal]] = {}
    for document in lezing.documents("lokaal"):
        for naam, raws in document.inhoud["lokaal"].items():
            for index, raw in enumerate(raws):
                rows.setdefault(naam, []).append((document, ("lokaal", naam, index), raw))
    return rows


def _unknown_term(lezing: Lezing, document: Document, term: str, path: Sequence[Key], terms: Iterable[str]) -> None:
    message = Tekst(f"Het begrip '{term}' bestaat niet.", f"The term '{term}' does not exist.")
    lezing.add(document, "onbekend_begrip", message, path, nearest(term, terms))


def _read_begrippen(lezing: Lezing) -> dict[str, Begrip]:
    document = lezing.document(lezing.folder / BEGRIPPEN, "begrippen.json")
    if document is None:
        return {}
    known = document.inhoud["begrippen"]
    terms = {}
    for key, raw in known.items():
        place = ("begrippen", key)
        for index, other in enumerate(raw.get("zie", ())):
            if other not in known:
                _unknown_term(lezing, document, other, (*place, "zie", index), known)
        terms[key] = Begrip(
            key,
            tekst_van(raw["woord"]),
            tekst_van(raw["uitleg"]),
            raw.get("afkorting"),
            lezing.bron(document, raw["bron"], (*place, "bron")) if "bron" in raw else None,
            tuple(raw.get("zie", ())),
            tuple(raw.get("ook", ())),
        )
    return terms


def _read_version(lezing: Lezing) -> tuple[str, date] | None:
    document = lezing.document(lezing.folder / "versie.yaml", "versie.json")
    if document is None:
        return None
    day = lezing.day(document, document.inhoud, "stand", ())
    return (document.inhoud["versie"], day) if day else None
