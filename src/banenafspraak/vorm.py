"""What in a data file does not fit its JSON Schema, said in plain words with file and line."""

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, cast

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from banenafspraak.errors import Finding, nearest
from banenafspraak.strict_yaml import Document, Key
from banenafspraak.tekst import Tekst

SCHEMAS = Path(__file__).parent / "wet" / "schema"


def shape_findings(document: Document, schema: str) -> Iterable[Finding]:
    """What in ``document`` does not fit the JSON Schema of that name, in plain words."""
    for error in validator(schema).iter_errors(document.inhoud):
        yield from _shape(document, error)


@cache
def validator(schema: str) -> Draft202012Validator:
    """The JSON Schema of that name in ``wet/schema/``."""
    return Draft202012Validator(json.loads((SCHEMAS / schema).read_text(encoding="utf-8")))


def _shape(document: Document, error: ValidationError) -> Iterable[Finding]:
    path: tuple[Key, ...] = tuple(error.absolute_path)
    schema = cast("Mapping[str, Any]", error.schema)
    if error.validator == "additionalProperties" and isinstance(error.instance, dict):
        known = list(schema.get("properties", {}))
        for name in error.instance:
            if name not in known:
                message = Tekst(f"'{name}' kennen wij hier niet.", f"'{name}' is not known here.")
                if str(name).isdecimal():  # {waarde: 99,99} reads as two things
                    message = Tekst(f"Schrijf een punt, geen komma: .{name}", f"Write a point, not a comma: .{name}")
                yield document.finding("onbekende_sleutel", message, (*path, name), nearest(name, known) or known[:6])
    elif error.validator == "required":
        for name in schema["required"]:
            if f"'{name}'" in error.message:
                message = Tekst(f"'{name}' ontbreekt.", f"'{name}' is missing.")
                yield document.finding("ontbreekt", message, path)
    elif error.validator in ("oneOf", "anyOf"):
        yield from _choice(document, error, path, schema[error.validator])
    elif "propertyNames" in error.absolute_schema_path:  # the fault is the name itself, so point at it
        yield document.finding("vorm", _wrong(error), (*path, str(error.instance)))
    else:
        yield document.finding("vorm", _wrong(error), path)


def _choice(
    document: Document, error: ValidationError, path: tuple[Key, ...], choices: Sequence[Mapping[str, Any]]
) -> Iterable[Finding]:
    """Which of several shapes was meant, as far as that can be told; else the shapes to choose from."""
    if all(set(choice) == {"required"} for choice in choices):
        names = " / ".join(" + ".join(choice["required"]) for choice in choices)
        message = Tekst(f"Hier hoort precies één van: {names}.", f"Exactly one of these belongs here: {names}.")
        yield document.finding("keuze", message, path)
        return
    meant = [part for part in error.context or () if part.validator != "type"]
    if not meant:
        yield document.finding("vorm", _wrong(error), path)
    for part in meant:
        yield from _shape(document, part)


def _wrong(error: ValidationError) -> Tekst:
    met, expected = error.instance, error.validator_value
    if error.validator in ("enum", "const"):
        words = ", ".join(str(word) for word in expected) if isinstance(expected, list) else str(expected)
        return Tekst(
            f"'{met}' mag hier niet. Kies uit: {words}.",
            f"'{met}' is not allowed here. Choose from: {words}.",
        )
    if error.validator == "pattern":
        return Tekst(f"'{met}' heeft niet de vorm {expected}.", f"'{met}' does not have the form {expected}.")
    if error.validator == "type":
        kinds = [expected] if isinstance(expected, str) else cast("list[str]", expected)
        return Tekst(
            f"Hier hoort iets van het type {' of '.join(kinds)}.",
            f"Something of type {' or '.join(kinds)} belongs here.",
        )
    return Tekst(
        f"Dit past niet in het schema ({error.validator}): zie wet/schema/.",
        f"This does not fit the schema ({error.validator}): see wet/schema/.",
    )
