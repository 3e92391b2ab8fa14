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
from ruamel.yaml.events import CollectionEndEvent, CollectionStartEvent
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from ruamel.yaml.reader import ReaderError

from banenafspraak.errors import Finding
from banenafspraak.tekst import Tekst

Key = str | int
Position = tuple[int, int]

_QUOTED = re.compile(r"'[^']{3,}'|\"[^\"]{3,}\"")
_WHOLE = re.compile(r"-?(0|[1-9][0-9]*)\Z")
# Far above any file that people write; a deeper or larger one would take the stack or the memory.
_DEEPEST, _MOST_PARTS, _MOST_DIGITS = 40, 200_000, 18
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
        if (deep := _too_deep(text)) is not None:
            document.findings.append(_finding("te_diep", _TOO_DEEP, bestand, deep))
            return document
        node = YAML(typ="safe").compose(text)
        document.inhoud = _value(node, (), document) if node is not None else None
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        message = Tekst(
            f"Dit is geen geldige YAML: {_problem(error)}. Controleer inspringing, aanhalingstekens en :.",
            f"This is not valid YAML: {_problem(error)}. Check indentation, quotes and :.",
        )
        document.findings.append(_finding("yaml", message, bestand, mark))
    except ReaderError as error:
        place = text.encode()[: error.position].decode(errors="ignore")
        rij, kolom = place.count("\n") + 1, len(place) - place.rfind("\n")
        document.findings.append(Finding("teken", _CONTROL, bestand=bestand, rij=rij, kolom=kolom))
    except _TooLarge as error:
        document.inhoud = None
        document.findings.append(_finding("te_groot", _TOO_LARGE, bestand, error.mark))
    return document


def _problem(error: MarkedYAMLError) -> str:
    """What the parser met, without the names that somebody wrote."""
    return _QUOTED.sub("'…'", str(error.problem))


_TOO_DEEP = Tekst(
    f"Dit is dieper genest dan {_DEEPEST} lagen. Maak het vlakker.",
    f"This is nested deeper than {_DEEPEST} levels. Make it flatter.",
)
_TOO_LARGE = Tekst(
    "Uitgeschreven wordt dit te groot: een verwijzing (*) herhaalt zichzelf of te veel. Schrijf het uit.",
    "Written out this gets too large: a reference (*) repeats itself or too much. Write it out.",
)
_CONTROL = Tekst(
    "Hier staat een besturingsteken dat niet in YAML mag. Verwijder het.",
    "Here stands a control character that YAML does not allow. Remove it.",
)


class _TooLarge(Exception):
    def __init__(self, mark: Any) -> None:
        super().__init__()
        self.mark = mark


def _finding(code: str, bericht: Tekst, bestand: str, mark: Any) -> Finding:
    rij, kolom = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    return Finding(code, bericht, bestand=bestand, rij=rij, kolom=kolom)


def _too_deep(text: str) -> Any:
    """Where the text nests too deeply. Looked at before composing: that is recursive, in C, without a limit."""
    depth = 0
    for event in YAML(typ="safe").parse(text):
        if isinstance(event, CollectionStartEvent):
            depth += 1
            if depth > _DEEPEST:
                return event.start_mark
        elif isinstance(event, CollectionEndEvent):
            depth -= 1
    return None


def read_file(path: Path, name: str | None = None) -> Document:
    """Read one file; a file that is not there or not UTF-8 is a finding."""
    try:
        return read(path.read_text(encoding="utf-8"), name or path.name)
    except UnicodeDecodeError:
        code = "codering"
        message = Tekst("Dit bestand is geen UTF-8. Sla het op als UTF-8.", "This file is not UTF-8. Save it as UTF-8.")
    except OSError as error:
        code = "bestand"
        message = Tekst(
            f"Dit bestand is niet te lezen ({error.strerror}).", f"This file cannot be read ({error.strerror})."
        )
    return Document(name or path.name, findings=[Finding(code, message, bestand=name or path.name)])


def _value(node: Node, path: tuple[Key, ...], document: Document) -> Any:
    if len(path) > _DEEPEST or len(document.positions) >= _MOST_PARTS:  # a reference to itself, or to too much
        raise _TooLarge(node.start_mark)
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
        if not isinstance(key_node, ScalarNode):
            message = Tekst("Een naam vóór de : is een woord of getal.", "A name before the : is a word or a number.")
            document.findings.append(_finding("sleutel", message, document.bestand, key_node.start_mark))
            continue
        key = str(key_node.value)
        if key in result:
            message = Tekst(
                f"'{key}' staat hier voor de tweede keer. Houd er één.",
                f"'{key}' stands here for the second time. Keep one.",
            )
            document.findings.append(_finding("dubbele_sleutel", message, document.bestand, key_node.start_mark))
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
    return int(text) if len(text) <= _MOST_DIGITS and _WHOLE.match(text) else text
