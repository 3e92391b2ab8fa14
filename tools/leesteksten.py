"""Every text that people read, in both languages: of the interface, of the law data and of the messages in the code."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from banenafspraak import strict_yaml
from banenafspraak.inlezen import wetboek
from banenafspraak.parameter import LokaleRij, Parameter, Rij
from banenafspraak.tekst import Tekst
from banenafspraak.waarden import Getal
from tools.catalog import ROOT, texts_of, translated

SOURCES = ROOT / "src"
REGISTER = SOURCES / "loket/over/verwerkingen"
# A part that is filled in counts as one word; which one, nobody knows beforehand.
FILLED = "waarde"
_FILLED_IN = re.compile(r"%\(\w+\)[sd]|\{\w*\}")
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True)
class Leestekst:
    """One text and where to find it."""

    place: str
    nl: str
    en: str

    @property
    def dutch(self) -> str:
        return plain(self.nl)

    @property
    def english(self) -> str:
        return plain(self.en)

    @property
    def parts(self) -> tuple[set[str], set[str]]:
        """What is filled in, in Dutch and in English."""
        return set(_FILLED_IN.findall(self.nl)), set(_FILLED_IN.findall(self.en))


def plain(text: str) -> str:
    """A text as a reader meets it: no tags, and a word where something is filled in."""
    return " ".join(_FILLED_IN.sub(FILLED, _TAG.sub("", text)).split())


def texts() -> list[Leestekst]:
    """Each text once, at the first place where it stands. Titles of sources are theirs, so they are not here."""
    found: dict[tuple[str, str], Leestekst] = {}
    for one in (*_interface(), *_law(), *_register(), *_code()):
        found.setdefault((one.nl, one.en), one)
    return list(found.values())


def _interface() -> Iterator[Leestekst]:
    for message in (message for message in translated() if message.id):
        english, dutch = texts_of(message)
        for form, text in enumerate(dutch):
            # What is not translated yet is told by the check of the catalogue.
            if text:
                yield Leestekst(f"interface: {english[0]!r}", text, english[min(form, len(english) - 1)])


def _law() -> Iterator[Leestekst]:
    book = wetboek()
    for key, title in book.groepen.items():
        yield from _said(f"onderwerp {key}", title)
    for term in book.begrippen.values():
        yield from _said(f"begrip {term.sleutel}", term.woord, term.uitleg)
    for parameter in book.parameters.values():
        yield from _of_value(parameter)
    for bron in book.bronnen.values():
        yield from _said(f"bron {bron.sleutel}", bron.opmerking)


def _register() -> Iterator[Leestekst]:
    """What the privacy page says, from the register of personal data."""
    for path in sorted(REGISTER.glob("*.yaml")):
        yield from _pairs(f"register {path.stem}", strict_yaml.read_file(path).inhoud)


def _pairs(place: str, said: object) -> Iterator[Leestekst]:
    match said:
        case {"nl": str(dutch), "en": str(english)}:
            yield Leestekst(place, dutch, english)
        case dict():
            for part in said.values():
                yield from _pairs(place, part)
        case list():
            for part in said:
                yield from _pairs(place, part)


def _of_value(parameter: Parameter) -> Iterator[Leestekst]:
    place = f"waarde {parameter.naam}"
    yield from _said(place, parameter.titel, parameter.uitleg, *parameter.sleutel_titels.values())
    rows: list[Rij | LokaleRij] = [*parameter.rijen, *parameter.lokaal]
    for rij in rows:
        yield from _said(f"{place}, vanaf {rij.van or 'onbekend'}", *_of_row(rij))


def _of_row(rij: Rij | LokaleRij) -> tuple[Tekst | Getal | None, ...]:
    if isinstance(rij, LokaleRij):
        return rij.waarde, rij.tekst
    return rij.waarde, rij.reden, rij.opmerking, rij.gecontroleerd


def _said(place: str, *said: Tekst | Getal | None) -> Iterator[Leestekst]:
    for text in said:
        if isinstance(text, Tekst):
            yield Leestekst(place, text.nl, text.en)


def _code() -> Iterator[Leestekst]:
    for path in sorted(SOURCES.rglob("*.py")):
        yield from texts_in(path.read_text("utf-8"), path.relative_to(ROOT))


def texts_in(code: str, path: Path) -> Iterator[Leestekst]:
    """What a module says with ``Tekst("Nederlands", "English")``, f-strings too."""
    for node in ast.walk(ast.parse(code)):
        match node:
            case ast.Call(func=ast.Name(id="Tekst"), args=[dutch, english]):
                said = _literal(dutch), _literal(english)
                if all(said):
                    yield Leestekst(f"{path}:{node.lineno}", *said)
            case _:
                pass


def _literal(node: ast.expr) -> str:
    """The text of a literal, with ``{}`` for each part of an f-string that is filled in; empty for anything else."""
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr(values=values):
            return "".join(_literal(part) if isinstance(part, ast.Constant) else "{}" for part in values)
        case _:
            return ""
