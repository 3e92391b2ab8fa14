"""Reads YAML without surprises: every scalar keeps its text, every place keeps its line.

Only whole numbers, ``true``, ``false`` and ``null`` get a type. A date, a decimal, ``25%``, ``2:20`` and
``no`` stay the text that stands in the file; who reads the value decides what it means.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from banenafspraak.errors import Finding
from banenafspraak.tekst import Tekst

Key = str | int
Position = tuple[int, int]

_WHOLE = re.compile(r"-?(0|[1-9][0-9]*)\Z")
_WORDS: dict[str, Any] = {"true": True, "false": False, "null": None, "~": None, "": None}


@dataclass
class Document:
    """The content of one file, with the row and column of each part."""

    bestand: str
    inhoud: Any = None
    positions: dict[tuple[Key, ...], Position] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def at(self, path: Sequence[Key]) -> Position:
        """Row and column of ``path``, or of the nearest part around it."""
        place = tuple(path)
        while place and place not in self.positions:
            place = place[:-1]
        return self.positions.get(place, (1, 1))

    def finding(self, code: str, bericht: Tekst, path: Sequence[Key], suggesties: Sequence[str] = ()) -> Finding:
        """A finding at the place of ``path`` in this file."""
        rij, kolom = self.at(path)
        return Finding(code, bericht, bestand=self.bestand, rij=rij, kolom=kolom, suggesties=tuple(suggesties))


def read(text: str, bestand: str) -> Document:
    """Read one YAML document; what is wrong with it stands in ``findings``, all at once where that is possible."""
    document = Document(bestand)
    try:
        node = YAML(typ="safe").compose(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        rij, kolom = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        document.findings.append(
            Finding(
                "yaml",
                Tekst(
                    f"Dit is geen geldige YAML: {error.problem}. Controleer inspringing, aanhalingstekens en :.",
                    f"This is not valid YAML: {error.problem}. Check indentation, quotes and :.",
                ),
                bestand=bestand,
                rij=rij,
                kolom=kolom,
            )
        )
        return document
    document.inhoud = _value(node, (), document) if node is not None else None
    return document


def read_file(path: Path, name: str | None = None) -> Document:
    """Read one file; a file that is not UTF-8 is a finding."""
    try:
        return read(path.read_text(encoding="utf-8"), name or path.name)
    except UnicodeDecodeError:
        message = Tekst("Dit bestand is geen UTF-8. Sla het op als UTF-8.", "This file is not UTF-8. Save it as UTF-8.")
        return Document(name or path.name, findings=[Finding("codering", message, bestand=name or path.name)])


def _value(node: Node, path: tuple[Key, ...], document: Document) -> Any:
    document.positions[path] = (node.start_mark.line + 1, node.start_mark.column + 1)
    if isinstance(node, MappingNode):
        return _mapping(node, path, document)
    if isinstance(node, SequenceNode):
        return [_value(child, (*path, index), document) for index, child in enumerate(node.value)]
    if isinstance(node, ScalarNode):
        return _scalar(node)
    raise TypeError(node)


def _mapping(node: MappingNode, path: tuple[Key, ...], document: Document) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value)
        if key in result:
            mark = key_node.start_mark
            document.findings.append(
                Finding(
                    "dubbele_sleutel",
                    Tekst(
                        f"'{key}' staat hier voor de tweede keer. Houd er één.",
                        f"'{key}' stands here for the second time. Keep one.",
                    ),
                    bestand=document.bestand,
                    rij=mark.line + 1,
                    kolom=mark.column + 1,
                )
            )
            continue
        result[key] = _value(value_node, (*path, key), document)
        document.positions[(*path, key)] = (key_node.start_mark.line + 1, key_node.start_mark.column + 1)
    return result


def _scalar(node: ScalarNode) -> Any:
    text = str(node.value)
    if node.style:  # quoted or a block: always text
        return text
    if text in _WORDS:
        return _WORDS[text]
    return int(text) if _WHOLE.match(text) else text
