"""One reading of the law data: its findings, its sources, and the small checks that every part of it needs."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from banenafspraak.bronnen import Bron, Soort
from banenafspraak.errors import Finding, nearest
from banenafspraak.strict_yaml import Document, Key, read_file
from banenafspraak.tekst import Tekst, kort, zelfde
from banenafspraak.vorm import shape_findings

# A day of the law outside these years is a slip of the hand.
YEARS = range(1800, 2201)


@dataclass
class Lezing:
    """Gathers findings and sources while the files below ``folder`` are read."""

    folder: Path
    findings: list[Finding] = field(default_factory=list)
    bronnen: dict[str, Bron] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    # What did not load is reported where it stands; who refers to it is not wrong for that reason.
    incomplete: set[str] = field(default_factory=set)
    failed: set[str] = field(default_factory=set)
    source_files: list[Document] = field(default_factory=list)

    def documents(self, subject: str) -> list[Document]:
        """The files of one subject that have the right shape, by name; what is wrong with the others is a finding."""
        for path in sorted((self.folder / subject).glob("*.yml")):
            message = Tekst(
                "Noem dit bestand .yaml; zo wordt het niet gelezen.", "Name this file .yaml; so it is not read."
            )
            self.findings.append(Finding("extensie", message, bestand=path.relative_to(self.folder).as_posix()))
        paths = sorted((self.folder / subject).glob("*.yaml"))
        found = (self.document(path, f"{subject}.json") for path in paths)
        return [document for document in found if document is not None]

    def document(self, path: Path, schema: str) -> Document | None:
        """One file, or None when it is not there, not readable or not of the right shape."""
        name = path.relative_to(self.folder).as_posix()
        found = self._document(path, name, schema)
        if found is None:
            self.incomplete.add(name.split("/")[0])
        return found

    def _document(self, path: Path, name: str, schema: str) -> Document | None:
        if not path.exists():
            message = Tekst(f"Het bestand {name} ontbreekt.", f"The file {name} is missing.")
            self.findings.append(Finding("ontbreekt", message, bestand=name))
            return None
        document = read_file(path, name)
        self.findings += document.findings
        if document.inhoud is None and document.findings:
            return None
        shape = list(shape_findings(document, schema))
        self.findings += shape
        return None if shape else document

    def add(
        self, document: Document, code: str, bericht: Tekst, path: Sequence[Key], suggesties: Sequence[str] = ()
    ) -> None:
        self.findings.append(document.finding(code, bericht, path, suggesties))

    def read_bronnen(self) -> None:
        self.source_files = self.documents("bronnen")
        laws: dict[str, Any] = {}
        for document in self.source_files:
            for key, law in document.inhoud.get("wetten", {}).items():
                if key in laws:
                    self.add(document, "dubbele_naam", twice(key), ("wetten", key))
                laws[key] = law
        for document in self.source_files:
            for key, raw in document.inhoud.get("bronnen", {}).items():
                path = ("bronnen", key)
                if key in self.bronnen:
                    self.add(document, "dubbele_naam", twice(key), path)
                elif "wet" in raw and raw["wet"] not in laws:
                    self.failed.add(key)
                    if "bronnen" not in self.incomplete:
                        self.unknown_key(document, "wet", raw["wet"], (*path, "wet"), laws)
                else:
                    self.bronnen[key] = self._bron(document, path, key, raw, laws)

    def _bron(
        self, document: Document, path: Sequence[Key], key: str, raw: dict[str, Any], laws: dict[str, Any]
    ) -> Bron:
        law = laws.get(raw.get("wet", ""), {})
        artikel = raw.get("artikel")
        return Bron(
            sleutel=key,
            titel=tekst_van(raw.get("titel") or law["titel"]),
            soort=Soort.WET if "wet" in raw else Soort(raw["soort"]),
            wet_id=law.get("bwb"),
            artikel=None if artikel is None else str(artikel),
            publicatie=raw.get("publicatie"),
            datum=self.day(document, raw, "datum", path),
            gelezen=tuple(str(text) for text in raw.get("gelezen", ())),
            licentie=raw.get("licentie"),
            opmerking=tekst_van(raw["opmerking"]) if "opmerking" in raw else None,
        )

    def bron(self, document: Document, key: str, path: Sequence[Key]) -> Bron | None:
        self.used.add(key)
        if key in self.bronnen:
            return self.bronnen[key]
        if key not in self.failed and "bronnen" not in self.incomplete:
            self.unknown_key(document, "bron", key, path, self.bronnen)
        return None

    def day(self, document: Document, raw: Mapping[str, Any], name: str, path: Sequence[Key]) -> date | None:
        if name not in raw:
            return None
        text = raw[name]
        try:
            found = date.fromisoformat(text)
        except ValueError:
            message = Tekst(f"'{kort(text)}' is geen dag die bestaat.", f"'{kort(text)}' is not a day that exists.")
            self.add(document, "datum", message, (*path, name))
            return None
        if found.year not in YEARS:
            message = Tekst(f"Het jaar {found.year} kan niet kloppen.", f"The year {found.year} cannot be right.")
            self.add(document, "datum", message, (*path, name))
            return None
        return found

    def inverted(self, document: Document, van: date, tot: date, path: Sequence[Key]) -> None:
        message = Tekst(
            f"De periode eindigt ({tot}) voor zij begint ({van}).",
            f"The period ends ({tot}) before it starts ({van}).",
        )
        self.add(document, "omgekeerde_periode", message, (*path, "tot"))

    def unknown_key(self, document: Document, kind: str, key: str, path: Sequence[Key], known: Iterable[str]) -> None:
        message = Tekst(f"De {kind} '{key}' bestaat niet.", f"The {kind} '{key}' does not exist.")
        self.add(document, f"onbekende_{kind}", message, path, nearest(key, known))

    def unused(self) -> None:
        """A source that nothing cites is a finding; who cites one for a rule is checked with the rules."""
        for document in self.source_files:
            for key, raw in document.inhoud.get("bronnen", {}).items():
                if key not in self.used and not raw.get("regel"):
                    message = Tekst(f"Niets verwijst naar de bron '{key}'.", f"Nothing cites the source '{key}'.")
                    self.add(document, "ongebruikte_bron", message, ("bronnen", key))


def tekst_van(raw: str | dict[str, str]) -> Tekst:
    """A text from a file: one for both languages, or one per language."""
    return Tekst(raw["nl"], raw["en"]) if isinstance(raw, dict) else zelfde(raw)


def twice(name: str) -> Tekst:
    return Tekst(
        f"'{name}' staat al in een ander bestand of hoger in dit bestand.",
        f"'{name}' already stands in another file or above.",
    )
