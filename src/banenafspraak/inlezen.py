"""Loads and checks the data files of the law; everything that is wrong comes back at once, with file and line."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from banenafspraak.bronnen import Bron, Soort
from banenafspraak.errors import Finding, WetboekError, nearest
from banenafspraak.strict_yaml import Document, Key, read_file
from banenafspraak.tekst import Tekst, zelfde
from banenafspraak.vorm import shape_findings
from banenafspraak.waarden import Eenheid, Getal, NotAValue
from banenafspraak.wetboek import Begrip, LokaleRij, Parameter, Rij, Sleutel, Wetboek, Zekerheid, frozen

WET = Path(__file__).parent / "wet"


@cache
def wetboek() -> Wetboek:
    """The Wetboek that ships with this library; raises WetboekError with all findings."""
    return load(WET)


def load(folder: Path) -> Wetboek:
    """Load the law data below ``folder``; raises WetboekError that carries every finding."""
    loader = _Loader(folder)
    book = loader.load()
    if loader.findings or book is None:
        lines = "\n".join(finding.line() for finding in loader.findings)
        raise WetboekError(f"The law data has {len(loader.findings)} findings:\n{lines}", loader.findings)
    return book


@dataclass
class _Loader:
    folder: Path
    findings: list[Finding] = field(default_factory=list)
    bronnen: dict[str, Bron] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)

    def load(self) -> Wetboek | None:
        sources = self._documents("bronnen", "bronnen.json")
        self._read_bronnen(sources)
        local = self._read_lokaal(self._documents("lokaal", "lokaal.json"))
        parameters: dict[str, _Draft] = {}
        groups: dict[str, tuple[int, Tekst]] = {}
        for document in self._documents("parameters", "parameters.json"):
            group = Path(document.bestand).stem
            groups[group] = (document.inhoud.get("volgorde", 99), _tekst(document.inhoud["groep"]))
            for naam, raw in document.inhoud["waarden"].items():
                if naam in parameters:
                    self.add(document, "dubbele_naam", _twice(naam), ("waarden", naam))
                    continue
                parameters[naam] = _Draft(self, document, group, naam, raw)
        finished = {naam: draft.parameter(local.pop(naam, [])) for naam, draft in parameters.items()}
        for naam, rows in local.items():
            for document, path, _ in rows:
                message = Tekst(f"'{naam}' is geen waarde in parameters/.", f"'{naam}' is no value in parameters/.")
                self.add(document, "onbekende_naam", message, path, nearest(naam, finished))
        begrippen = self._read_begrippen(finished)
        if not self.findings:  # what failed to load cites nothing, so this would only add noise
            self._unused(sources)
        version = self._version()
        if self.findings or version is None:
            return None
        order = {group: number for group, (number, _) in groups.items()}
        ordered = sorted(
            (p for p in finished.values() if p is not None), key=lambda p: (order[p.groep], p.groep)
        )
        return Wetboek(
            versie=version[0],
            stand=version[1],
            parameters=frozen({p.naam: p for p in ordered}),
            bronnen=frozen(self.bronnen),
            begrippen=frozen(begrippen),
            groepen=frozen({group: title for group, (_, title) in sorted(groups.items(), key=lambda g: (g[1][0], g[0]))}),
        )

    def _documents(self, subject: str, schema: str) -> list[Document]:
        good = []
        for path in sorted((self.folder / subject).glob("*.yaml")):
            document = self._document(path, schema)
            if document is not None:
                good.append(document)
        return good

    def _document(self, path: Path, schema: str) -> Document | None:
        document = read_file(path, str(path.relative_to(self.folder)))
        self.findings += document.findings
        shape = [] if document.findings and document.inhoud is None else list(shape_findings(document, schema))
        self.findings += shape
        return None if shape or document.inhoud is None else document

    def add(
        self, document: Document, code: str, bericht: Tekst, path: Sequence[Key], suggesties: Sequence[str] = ()
    ) -> None:
        self.findings.append(document.finding(code, bericht, path, suggesties))

    def _read_bronnen(self, documents: Sequence[Document]) -> None:
        laws: dict[str, Any] = {}
        for document in documents:
            for key, law in document.inhoud.get("wetten", {}).items():
                if key in laws:
                    self.add(document, "dubbele_naam", _twice(key), ("wetten", key))
                laws[key] = law
        for document in documents:
            for key, raw in document.inhoud.get("bronnen", {}).items():
                path = ("bronnen", key)
                if key in self.bronnen:
                    self.add(document, "dubbele_naam", _twice(key), path)
                elif raw.get("wet") and raw["wet"] not in laws:
                    self._unknown_key(document, "wet", raw["wet"], (*path, "wet"), laws)
                else:
                    self.bronnen[key] = self._bron(document, path, key, raw, laws)

    def _bron(self, document: Document, path: Sequence[Key], key: str, raw: dict[str, Any], laws: dict[str, Any]) -> Bron:
        law = laws.get(raw.get("wet", ""), {})
        artikel = raw.get("artikel")
        return Bron(
            sleutel=key,
            titel=_tekst(raw.get("titel") or law["titel"]),
            soort=Soort.WET if raw.get("wet") else Soort(raw["soort"]),
            wet_id=law.get("bwb"),
            artikel=None if artikel is None else str(artikel),
            publicatie=raw.get("publicatie"),
            datum=self.day(document, raw, "datum", path),
            gelezen=tuple(str(text) for text in raw.get("gelezen", ())),
            licentie=raw.get("licentie"),
            opmerking=_tekst(raw["opmerking"]) if "opmerking" in raw else None,
        )

    def bron(self, document: Document, key: str, path: Sequence[Key]) -> Bron | None:
        self.used.add(key)
        if key in self.bronnen:
            return self.bronnen[key]
        self._unknown_key(document, "bron", key, path, self.bronnen)
        return None

    def inverted(self, document: Document, van: date, tot: date, path: Sequence[Key]) -> None:
        message = Tekst(f"De periode eindigt ({tot}) voor zij begint ({van}).", f"The period ends ({tot}) before it starts ({van}).")
        self.add(document, "omgekeerde_periode", message, (*path, "tot"))

    def _unknown_key(self, document: Document, kind: str, key: str, path: Sequence[Key], known: Iterable[str]) -> None:
        message = Tekst(f"De {kind} '{key}' bestaat niet.", f"The {kind} '{key}' does not exist.")
        self.add(document, f"onbekende_{kind}", message, path, nearest(key, known))

    def day(self, document: Document, raw: Mapping[str, Any], name: str, path: Sequence[Key]) -> date | None:
        if name not in raw:
            return None
        try:
            return date.fromisoformat(raw[name])
        except ValueError:
            message = Tekst(f"'{raw[name]}' is geen dag die bestaat.", f"'{raw[name]}' is not a day that exists.")
            self.add(document, "datum", message, (*path, name))
            return None

    def _read_lokaal(self, documents: Sequence[Document]) -> dict[str, list[tuple[Document, tuple[Key, ...], dict[str, Any]]]]:
        rows: dict[str, list[tuple[Document, tuple[Key, ...], dict[str, Any]]]] = {}
        for document in documents:
            for naam, raws in document.inhoud["lokaal"].items():
                for index, raw in enumerate(raws):
                    rows.setdefault(naam, []).append((document, ("lokaal", naam, index), raw))
        return rows

    def _read_begrippen(self, parameters: Mapping[str, Any]) -> dict[str, Begrip]:
        path = self.folder / "begrippen.yaml"
        document = self._document(path, "begrippen.json") if path.exists() else None
        if document is None:
            return {}
        terms = {}
        for key, raw in document.inhoud["begrippen"].items():
            place = ("begrippen", key)
            for other in raw.get("zie", ()):
                if other not in document.inhoud["begrippen"]:
                    self._unknown_key(document, "begrip", other, (*place, "zie"), document.inhoud["begrippen"])
            terms[key] = Begrip(
                key,
                _tekst(raw["woord"]),
                _tekst(raw["uitleg"]),
                raw.get("afkorting"),
                self.bron(document, raw["bron"], (*place, "bron")) if "bron" in raw else None,
                tuple(raw.get("zie", ())),
                tuple(raw.get("ook", ())),
            )
        for parameter in parameters.values():
            if parameter is not None and parameter.begrip and parameter.begrip not in terms:
                message = Tekst(
                    f"{parameter.naam} wijst naar het begrip '{parameter.begrip}', dat ontbreekt.",
                    f"{parameter.naam} points at the term '{parameter.begrip}', which is missing.",
                )
                self.add(document, "onbekend_begrip", message, ("begrippen",), nearest(parameter.begrip, terms))
        return terms

    def _unused(self, documents: Sequence[Document]) -> None:
        for document in documents:
            for key in document.inhoud.get("bronnen", {}):
                if key not in self.used:
                    message = Tekst(f"Niets verwijst naar de bron '{key}'.", f"Nothing cites the source '{key}'.")
                    self.add(document, "ongebruikte_bron", message, ("bronnen", key))

    def _version(self) -> tuple[str, date] | None:
        document = read_file(self.folder / "versie.yaml", "versie.yaml")
        self.findings += document.findings
        day = self.day(document, document.inhoud, "stand", ())
        return (str(document.inhoud["versie"]), day) if day else None


@dataclass
class _Draft:
    """One parameter while it is being read."""

    loader: _Loader
    document: Document
    group: str
    naam: str
    raw: dict[str, Any]

    @property
    def path(self) -> tuple[Key, ...]:
        return ("waarden", self.naam)

    def parameter(self, local: Sequence[tuple[Document, tuple[Key, ...], dict[str, Any]]]) -> Parameter | None:
        eenheid = self._eenheid(self.document, self.raw["eenheid"], (*self.path, "eenheid"))
        if eenheid is None:
            return None
        series: dict[Sleutel, list[tuple[Rij, tuple[Key, ...]]]] = {}
        for index, row in enumerate(self.raw["reeks"]):
            path = (*self.path, "reeks", index)
            for key, rij in self._rows(row, path, eenheid):
                series.setdefault(key, []).append((rij, path))
        raw = self.raw
        return Parameter(
            naam=self.naam,
            groep=self.group,
            titel=_tekst(raw["titel"]),
            eenheid=eenheid,
            reeksen=frozen({key: self._in_order(rows) for key, rows in series.items()}),
            uitleg=_tekst(raw["uitleg"]) if "uitleg" in raw else None,
            sleutel=raw.get("sleutel"),
            sleutel_titels=frozen({key: _tekst(text) for key, text in raw.get("sleutels", {}).items()}),
            begrip=raw.get("begrip"),
            beslisser=raw.get("beslisser"),
            basis=self.loader.bron(self.document, raw["basis"], (*self.path, "basis")) if "basis" in raw else None,
            lokaal=tuple(row for place in local if (row := self._local(place, eenheid)) is not None),
        )

    def _eenheid(self, document: Document, text: str, path: Sequence[Key]) -> Eenheid | None:
        try:
            return Eenheid.parse(text)
        except NotAValue as error:
            self.loader.add(document, "eenheid", error.bericht, path)
            return None

    def _in_order(self, rows: list[tuple[Rij, tuple[Key, ...]]]) -> tuple[Rij, ...]:
        rows = sorted(rows, key=lambda row: row[0].van)
        for (before, _), (after, path) in pairwise(rows):
            if before.van == after.van or before.tot is None or after.van < before.tot:
                message = Tekst(
                    f"Deze periode begint op {after.van}; de vorige loopt dan nog.",
                    f"This period starts on {after.van}, while the one before still runs.",
                )
                self.loader.add(self.document, "overlap", message, (*path, "vanaf"))
        return tuple(rij for rij, _ in rows)

    def _end(self, raw: dict[str, Any], van: date, path: Sequence[Key]) -> date | None:
        tot = self._day(raw, "tot", path)
        if tot is None:
            starts = [day for row in self.raw["reeks"] if (day := _quiet_day(row["vanaf"])) and day > van]
            return min(starts, default=None)
        if tot <= van:
            self.loader.inverted(self.document, van, tot, path)
        return tot

    def _day(self, raw: dict[str, Any], name: str, path: Sequence[Key]) -> date | None:
        return self.loader.day(self.document, raw, name, path)

    def _rows(
        self, raw: dict[str, Any], path: tuple[Key, ...], eenheid: Eenheid
    ) -> Iterable[tuple[Sleutel, Rij]]:
        keyed = "waarden" in raw
        if keyed != ("sleutel" in self.raw) and "reden" not in raw:
            message = Tekst(
                "Een waarde met een sleutel heeft 'sleutel' boven de reeks en 'waarden' in elke rij.",
                "A keyed value has 'sleutel' above the series and 'waarden' in each row.",
            )
            self.loader.add(self.document, "sleutel", message, path)
            return
        if not keyed:
            keys = list(self._all_keys()) if "sleutel" in self.raw else [None]
            for key in keys:
                if (rij := self._row(raw, {}, path, path, eenheid)) is not None:
                    yield key, rij
            return
        for key, cell in raw["waarden"].items():
            place = (*path, "waarden", key)
            content = cell if isinstance(cell, dict) else {"waarde": cell}
            if (rij := self._row(raw, content, path, place, eenheid)) is not None:
                yield key, rij

    def _all_keys(self) -> Iterable[str]:
        seen = {key: None for row in self.raw["reeks"] for key in row.get("waarden", {})}
        return seen

    def _row(
        self,
        raw: dict[str, Any],
        cell: dict[str, Any],
        path: tuple[Key, ...],
        place: tuple[Key, ...],
        eenheid: Eenheid,
    ) -> Rij | None:
        van = self._day(raw, "vanaf", path)
        merged = raw | cell
        if "waarde" in merged and "bestaat" in merged:
            message = Tekst("Een waarde die er is, bestaat. Laat 'bestaat' weg.", "A value that is there exists. Leave out 'bestaat'.")
            self.loader.add(self.document, "bestaat", message, place)
        names = [merged["bron"]] if isinstance(merged["bron"], str) else merged["bron"]
        at = (*place, "bron") if "bron" in cell else (*path, "bron")
        sources = [bron for name in names if (bron := self.loader.bron(self.document, name, at)) is not None]
        numbers = {
            name: self._number(eenheid, merged[name], (*(place if name in cell else path), name))
            for name in ("waarde", "ondergrens", "bovengrens")
            if name in merged
        }
        if van is None or not sources:
            return None
        lower, upper = numbers.get("ondergrens"), numbers.get("bovengrens")
        if isinstance(lower, str) or isinstance(upper, str):
            return None
        if lower is not None and upper is not None and lower > upper:
            message = Tekst("De ondergrens ligt boven de bovengrens.", "The lower bound is above the upper bound.")
            self.loader.add(self.document, "grenzen", message, place)
        return Rij(
            van=van,
            tot=self._end(raw, van, path),
            waarde=numbers.get("waarde"),
            bron=sources[0],
            zekerheid=Zekerheid(merged["zekerheid"]),
            ondergrens=lower,
            bovengrens=upper,
            reden=_tekst(merged["reden"]) if "reden" in merged else None,
            bestaat=merged.get("bestaat", True),
            ook=tuple(sources[1:]),
            bekend_sinds=self._day(raw, "bekend_sinds", path),
            gecontroleerd=merged.get("gecontroleerd"),
            opmerking=_tekst(merged["opmerking"]) if "opmerking" in merged else None,
        )

    def _number(self, eenheid: Eenheid, raw: object, path: Sequence[Key]) -> Getal | None:
        try:
            return eenheid.read(raw)
        except NotAValue as error:
            self.loader.add(self.document, "waarde", error.bericht, path)
            return None

    def _local(self, found: tuple[Document, tuple[Key, ...], dict[str, Any]], eenheid: Eenheid) -> LokaleRij | None:
        document, path, raw = found
        unit = self._eenheid(document, raw["eenheid"], (*path, "eenheid")) if "eenheid" in raw else eenheid
        if unit is None:
            return None
        van, tot = self.loader.day(document, raw, "vanaf", path), self.loader.day(document, raw, "tot", path)
        if van and tot and tot <= van:
            self.loader.inverted(document, van, tot, path)
        bron = self.loader.bron(document, raw["bron"], (*path, "bron"))
        try:
            value = unit.read(raw["waarde"])
        except NotAValue as error:
            self.loader.add(document, "waarde", error.bericht, (*path, "waarde"))
            return None
        if bron is None:
            return None
        text = _tekst(raw["tekst"]) if "tekst" in raw else None
        return LokaleRij(raw["plaats"], value, unit, bron, Zekerheid(raw["zekerheid"]), van, tot, raw.get("jaar"), text)


def _tekst(raw: str | dict[str, str]) -> Tekst:
    return Tekst(raw["nl"], raw["en"]) if isinstance(raw, dict) else zelfde(raw)


def _twice(name: str) -> Tekst:
    return Tekst(f"'{name}' staat al in een ander bestand of hoger in dit bestand.", f"'{name}' already stands in another file or above.")


def _quiet_day(text: str) -> date | None:
    """A day whose mistakes are reported elsewhere."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
