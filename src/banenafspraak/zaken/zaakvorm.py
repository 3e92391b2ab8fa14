"""What in a file of cases does not have the shape of one, said without repeating what stands there.

It is taken out of the content, so that the rest is read too and everybody gets all mistakes at once.
"""

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from jsonschema.exceptions import ValidationError

from banenafspraak.errors import Finding, nearest
from banenafspraak.strict_yaml import Document, Key
from banenafspraak.tekst import Tekst, kort
from banenafspraak.vorm import validator

SCHEMA = "zaken.json"
Pad = tuple[Key, ...]

_TYPES = {
    "object": Tekst(
        "Hier horen namen met een waarde, als naam: waarde.", "Names with a value belong here: name: value."
    ),
    "array": Tekst("Hier hoort een lijst.", "A list belongs here."),
    "string": Tekst("Hier hoort een tekst.", "A text belongs here."),
    "integer": Tekst("Hier hoort een heel getal.", "A whole number belongs here."),
    "null": Tekst("Hier hoort niets.", "Nothing belongs here."),
}
_MAAT = {
    "maxItems": Tekst("Hier horen er ten hoogste {n}.", "At most {n} belong here."),
    "minItems": Tekst(
        "Dit is te kort: ten minste {n}, elk na een streepje.", "Too short: at least {n}, each after a dash."
    ),
    "maxLength": Tekst("Dit heeft ten hoogste {n} tekens.", "This has at most {n} signs."),
    "minLength": Tekst("Dit heeft ten minste {n} teken.", "This has at least {n} sign."),
}
_DAG = Tekst("Schrijf een dag als 2026-07-01.", "Write a day as 2026-07-01.")
_WAARDE = Tekst(
    "Schrijf één waarde, of een lijst van dagen: [{vanaf: 2026-07-01, waarde: …}].",
    "Write one value, or a list of days: [{vanaf: 2026-07-01, waarde: …}].",
)
_ONBEKEND = Tekst("Dit woord kennen wij hier niet.", "This word is not known here.")
_KOMMA = Tekst("Schrijf een punt, geen komma, in een getal.", "Write a point, not a comma, in a number.")
_DUBBEL = Tekst(
    "Deze naam staat hier voor de tweede keer. Houd er één.",
    "This name stands here for the second time. Keep one.",
)


def vormfouten(document: Document, feiten: Collection[str]) -> list[Finding]:
    """What of ``document`` does not fit, and leaves in it what does: a dict with a list of cases, some of them None."""
    found = [finding if finding.code != "dubbele_sleutel" else _anoniem(finding) for finding in document.findings]
    wrong = _fouten(document)
    for error in wrong:
        found += _findings(document, error, feiten)
    while wrong:  # without one part, the part around it may not fit any more
        for error in wrong:
            _neem_uit(document, error)
        wrong = [error for error in _fouten(document) if not _mag_blijven(error)]
    _vul_aan(document)
    return sorted(found, key=lambda finding: (finding.rij or 0, str(finding.kolom).zfill(9)))


def _fouten(document: Document) -> list[ValidationError]:
    return [leaf for error in validator(SCHEMA).iter_errors(document.inhoud) for leaf in _leaves(error)]


def _mag_blijven(error: ValidationError) -> bool:
    """A file without cases, a case that was taken out, and a case that lacks something: that is filled in."""
    path = list(error.absolute_path)
    if error.validator == "required":
        return not path or (path[0] == "zaken" and len(path) == 2)
    return path[:1] == ["zaken"] and len(path) == 2 and error.instance is None


def _anoniem(finding: Finding) -> Finding:
    return Finding(finding.code, _DUBBEL, bestand=finding.bestand, rij=finding.rij, kolom=finding.kolom)


def _leaves(error: ValidationError) -> Iterator[ValidationError]:
    """Of a choice of shapes what is wrong with the one that was meant, or the choice itself."""
    meant = [part for part in error.context or () if part.validator != "type"]
    for part in meant:
        yield from _leaves(part)
    if not meant:
        yield error


def _findings(document: Document, error: ValidationError, feiten: Collection[str]) -> Iterator[Finding]:
    path: Pad = tuple(error.absolute_path)
    feit = _feit(path, feiten)
    if error.validator == "additionalProperties":
        known = _known(error)
        for name in _unknown(error):
            message = _KOMMA if name.isdecimal() else _ONBEKEND
            yield _at(document, "onbekende_sleutel", message, (*path, name), feit, _near(name, known))
    elif error.validator == "required":
        for name in _missing(error):
            yield _at(document, "ontbreekt", Tekst(f"'{name}' ontbreekt.", f"'{name}' is missing."), path, feit)
    else:
        yield _at(document, "vorm", _bericht(error, feit), path, feit)


def _at(
    document: Document, code: str, bericht: Tekst, path: Pad, feit: str | None, suggesties: tuple[str, ...] = ()
) -> Finding:
    rij, kolom = document.at(path)
    return Finding(code, bericht, bestand=document.bestand, rij=rij, kolom=kolom, feit=feit, suggesties=suggesties)


def _near(name: str, known: Sequence[str]) -> tuple[str, ...]:
    return nearest(kort(name), known) or tuple(known[:6])


def _known(error: ValidationError) -> list[str]:
    schema: Any = error.schema
    return list(schema["properties"])


def _unknown(error: ValidationError) -> list[str]:
    names: Any = error.instance
    return [name for name in names if name not in _known(error)]


def _missing(error: ValidationError) -> list[str]:
    """The one name that this error is about; a schema gives one error for each name."""
    names: Any = error.validator_value
    return [name for name in names if error.message.startswith(f"'{name}'")]


def _feit(path: Pad, feiten: Collection[str]) -> str | None:
    """The fact in which the mistake stands."""
    if not {"feiten", "eerder"} & set(path):
        return None
    return next((str(part) for part in path if part in feiten), None)


def _bericht(error: ValidationError, feit: str | None) -> Tekst:
    value: Any = error.validator_value
    if feit is not None and error.validator in ("oneOf", "type", "minItems"):
        return _WAARDE
    if error.validator == "enum":
        words = ", ".join(map(str, value))
        return Tekst(f"Kies uit: {words}.", f"Choose from: {words}.")
    if error.validator == "pattern":
        return _DAG
    if error.validator == "type":
        return _TYPES[value if isinstance(value, str) else value[0]]
    return _MAAT[str(error.validator)].met(n=value)


def _neem_uit(document: Document, error: ValidationError) -> None:
    """Takes out the smallest named part that holds the mistake; of the list of cases the whole case."""
    path: list[Key] = list(error.absolute_path)
    if _mag_blijven(error):
        return
    if error.validator == "additionalProperties":
        for name in _unknown(error):
            _weg(document, [*path, name])
        return
    while path and isinstance(path[-1], int) and path[:-1] != ["zaken"]:
        path.pop()
    _weg(document, path)


def _weg(document: Document, path: list[Key]) -> None:
    if not path:
        document.inhoud = {}
        return
    parent: Any = document.inhoud
    for part in path[:-1]:
        is_there = part in parent if isinstance(parent, dict) else isinstance(parent, list)
        parent = parent[part] if is_there else None
    if isinstance(parent, list):
        parent[int(path[-1])] = None
    elif isinstance(parent, dict):
        parent.pop(path[-1], None)


def _vul_aan(document: Document) -> None:
    document.inhoud.setdefault("zaken", [])
    for zaak in document.inhoud["zaken"]:
        if zaak is not None:
            for naam, leeg in (("naam", ""), ("peildatum", None), ("feiten", {})):
                zaak.setdefault(naam, leeg)
