"""What in a data file does not fit its JSON Schema, said in plain words with file and line."""

import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from banenafspraak.errors import Finding, nearest
from banenafspraak.strict_yaml import Document, Key
from banenafspraak.tekst import Tekst

SCHEMAS = Path(__file__).parent / "wet" / "schema"


def shape_findings(document: Document, schema: str) -> Iterable[Finding]:
    """What in ``document`` does not fit the JSON Schema of that name, in plain words."""
    for error in _validator(schema).iter_errors(document.inhoud):
        yield from _shape(document, error)


@cache
def _validator(schema: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads((SCHEMAS / schema).read_text(encoding="utf-8")))


def _shape(document: Document, error: ValidationError) -> Iterable[Finding]:
    path: tuple[Key, ...] = tuple(error.absolute_path)
    if error.validator == "additionalProperties" and isinstance(error.instance, dict):
        known = list(error.schema.get("properties", {}))
        for name in error.instance:
            if name not in known:
                message = Tekst(f"'{name}' kennen wij hier niet.", f"'{name}' is not known here.")
                yield document.finding("onbekende_sleutel", message, (*path, name), nearest(name, known) or known[:6])
        return
    if error.validator == "required":
        missing = [name for name in error.validator_value if name not in error.instance]
        for name in missing:
            if f"'{name}'" in error.message:
                message = Tekst(f"'{name}' ontbreekt.", f"'{name}' is missing.")
                yield document.finding("ontbreekt", message, path)
        return
    if error.validator in ("oneOf", "anyOf") and error.context:
        deeper = [part for part in error.context if len(part.absolute_path) > len(path)]
        if deeper:
            for part in deeper:
                yield from _shape(document, part)
            return
    yield document.finding("vorm", _wrong(error), path)


def _wrong(error: ValidationError) -> Tekst:
    if error.validator == "enum":
        words = ", ".join(str(word) for word in error.validator_value)
        return Tekst(f"'{error.instance}' mag hier niet. Kies uit: {words}.", f"'{error.instance}' is not allowed. Choose from: {words}.")
    if error.validator == "pattern":
        return Tekst(f"'{error.instance}' heeft niet de vorm {error.validator_value}.", f"'{error.instance}' does not match {error.validator_value}.")
    if error.validator == "type":
        return Tekst(f"Hier hoort iets van het type {error.validator_value}.", f"Something of type {error.validator_value} belongs here.")
    return Tekst(
        f"Dit past niet in het schema ({error.validator}): zie wet/schema/.",
        f"This does not fit the schema ({error.validator}): see wet/schema/.",
    )
