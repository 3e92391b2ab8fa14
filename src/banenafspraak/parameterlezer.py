"""Reads the named values of the law, with their rows per key and the local rows beside them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from banenafspraak.bronnen import Bron
from banenafspraak.lezing import Lezing, tekst_van
from banenafspraak.parameter import Grenzen, LokaleRij, Parameter, Rij, Sleutel, Zekerheid
from banenafspraak.strict_yaml import Document, Key
from banenafspraak.tekst import Tekst
from banenafspraak.waarden import Eenheid, Getal, NotAValue
from banenafspraak.wetboek import frozen

# A local row as it stands in its file: where, and what.
Lokaal = tuple[Document, tuple[Key, ...], dict[str, Any]]
# From, until, and where it stands.
Period = tuple[date, date | None, Document, tuple[Key, ...]]


@dataclass
class Parameterlezer:
    """Reads one parameter: its rows per key, each checked, and the local rows beside them."""

    lezing: Lezing
    document: Document
    group: str
    naam: str
    raw: dict[str, Any]

    @property
    def path(self) -> tuple[Key, ...]:
        return ("waarden", self.naam)

    def parameter(self, local: Sequence[Lokaal]) -> Parameter | None:
        eenheid = self._eenheid(self.document, self.raw["eenheid"], (*self.path, "eenheid"))
        if eenheid is None:
            return None
        series: dict[Sleutel, list[tuple[Rij, tuple[Key, ...]]]] = {}
        for index, row in enumerate(self.raw["reeks"]):
            path = (*self.path, "reeks", index)
            for key, rij in self._rows(row, path, eenheid):
                series.setdefault(key, []).append((rij, path))
        raw, places = self.raw, [(place, self._local(place, eenheid)) for place in local]
        self._local_overlaps(places)
        return Parameter(
            naam=self.naam,
            groep=self.group,
            titel=tekst_van(raw["titel"]),
            eenheid=eenheid,
            reeksen=frozen({key: self._in_order(rows) for key, rows in series.items()}),
            uitleg=tekst_van(raw["uitleg"]) if "uitleg" in raw else None,
            op_geboortedatum=raw.get("op") == "geboortedatum",
            sleutel=raw.get("sleutel"),
            sleutel_titels=frozen({key: tekst_van(text) for key, text in raw.get("sleutels", {}).items()}),
            begrip=raw.get("begrip"),
            beslisser=raw.get("beslisser"),
            basis=self.lezing.bron(self.document, raw["basis"], (*self.path, "basis")) if "basis" in raw else None,
            lokaal=tuple(row for _, row in places if row is not None),
            grenzen=self._grenzen(eenheid),
        )

    def _grenzen(self, eenheid: Eenheid) -> Grenzen | None:
        raw = self.raw.get("grenzen")
        if raw is None:
            return None
        path = (*self.path, "grenzen")
        low, high = (self._number(eenheid, raw[end], (*path, end)) for end in ("van", "tot"))
        if low is None or high is None:
            return None
        self._bounds({"ondergrens": low, "bovengrens": high}, path)
        return Grenzen(low, high, tekst_van(raw["reden"]))

    def _eenheid(self, document: Document, text: str, path: Sequence[Key]) -> Eenheid | None:
        try:
            return Eenheid.parse(text)
        except NotAValue as error:
            self.lezing.add(document, "eenheid", error.bericht, path)
            return None

    def _in_order(self, rows: list[tuple[Rij, tuple[Key, ...]]]) -> tuple[Rij, ...]:
        rows = sorted(rows, key=lambda row: row[0].van)
        self._overlaps([(rij.van, rij.tot, self.document, path) for rij, path in rows])
        return tuple(rij for rij, _ in rows)

    def _overlaps(self, periods: Sequence[Period]) -> None:
        """Of periods in order of their start: each that starts while an earlier one still runs is a finding."""
        runs_until = date.min
        for van, tot, document, path in periods:
            if van < runs_until:
                message = Tekst(
                    f"Deze periode begint op {van}; een eerdere loopt dan nog.",
                    f"This period starts on {van}, while an earlier one still runs.",
                )
                self.lezing.add(document, "overlap", message, (*path, "vanaf"))
            # an inverted period is reported as such; it still takes its own first day
            runs_until = max(runs_until, date.max if tot is None else max(tot, van + timedelta(days=1)))

    def _end(self, raw: dict[str, Any], van: date, path: Sequence[Key]) -> date | None:
        tot = self._day(raw, "tot", path)
        if tot is None:
            starts = [day for row in self.raw["reeks"] if (day := quiet_day(row["vanaf"])) and day > van]
            return min(starts, default=None)
        if tot <= van:
            self.lezing.inverted(self.document, van, tot, path)
        return tot

    def _day(self, raw: dict[str, Any], name: str, path: Sequence[Key]) -> date | None:
        return self.lezing.day(self.document, raw, name, path)

    def _rows(self, raw: dict[str, Any], path: tuple[Key, ...], eenheid: Eenheid) -> Iterable[tuple[Sleutel, Rij]]:
        keyed = "waarden" in raw
        if keyed != ("sleutel" in self.raw) and "reden" not in raw:
            message = Tekst(
                "Een waarde met een sleutel heeft 'sleutel' boven de reeks en 'waarden' in elke rij.",
                "A keyed value has 'sleutel' above the series and 'waarden' in each row.",
            )
            self.lezing.add(self.document, "sleutel", message, path)
            return
        if not keyed:
            keys = list(self._all_keys()) if "sleutel" in self.raw else [None]
            for key in keys:
                if (rij := self._row(raw, {}, path, path, eenheid)) is not None:
                    yield key, rij
            return
        for key, cell in raw["waarden"].items():
            place = (*path, "waarden", key)
            content = cell if isinstance(cell, dict) and "nl" not in cell else {"waarde": cell}
            if (rij := self._row(raw, content, path, place, eenheid)) is not None:
                yield key, rij

    def _all_keys(self) -> Iterable[str]:
        return {key: None for row in self.raw["reeks"] for key in row.get("waarden", {})}

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
            message = Tekst(
                "Een waarde die er is, bestaat. Laat 'bestaat' weg.",
                "A value that is there exists. Leave out 'bestaat'.",
            )
            self.lezing.add(self.document, "bestaat", message, place)
        sources = self._sources(merged["bron"], (*(place if "bron" in cell else path), "bron"))
        numbers: dict[str, Getal | None] = {
            name: self._number(eenheid, merged[name], (*(place if name in cell else path), name))
            for name in ("waarde", "ondergrens", "bovengrens")
            if name in merged
        }
        self._bounds(numbers, place)
        if van is None or not sources:
            return None
        return Rij(
            van=van,
            tot=self._end(raw, van, path),
            waarde=numbers.get("waarde"),
            bron=sources[0],
            zekerheid=Zekerheid(merged["zekerheid"]),
            ondergrens=numbers.get("ondergrens"),
            bovengrens=numbers.get("bovengrens"),
            reden=tekst_van(merged["reden"]) if "reden" in merged else None,
            bestaat=merged.get("bestaat", True),
            ook=tuple(sources[1:]),
            bekend_sinds=self._day(raw, "bekend_sinds", path),
            gecontroleerd=self._checked(merged),
            opmerking=tekst_van(merged["opmerking"]) if "opmerking" in merged else None,
        )

    def _sources(self, names: str | list[str], path: Sequence[Key]) -> list[Bron]:
        """The sources that a row names, the first first, without those that do not exist."""
        found = (self.lezing.bron(self.document, name, path) for name in ([names] if isinstance(names, str) else names))
        return [bron for bron in found if bron is not None]

    def _bounds(self, numbers: Mapping[str, Getal | None], path: Sequence[Key]) -> None:
        """Bounds of a text, and bounds the wrong way round, are a finding."""
        lower, upper = numbers.get("ondergrens"), numbers.get("bovengrens")
        if isinstance(lower, Tekst) or isinstance(upper, Tekst):
            message = Tekst("Een tekst heeft geen grenzen. Laat ze weg.", "A text has no bounds. Leave them out.")
        elif lower is not None and upper is not None and lower > upper:
            message = Tekst("De ondergrens ligt boven de bovengrens.", "The lower bound is above the upper bound.")
        else:
            return
        self.lezing.add(self.document, "grenzen", message, path)

    def _checked(self, merged: dict[str, Any]) -> Tekst | None:
        checked = merged.get("gecontroleerd") or self.raw.get("gecontroleerd")
        return tekst_van(checked) if checked else None

    def _number(self, eenheid: Eenheid, raw: object, path: Sequence[Key]) -> Getal | None:
        try:
            return eenheid.read(raw)
        except NotAValue as error:
            self.lezing.add(self.document, "waarde", error.bericht, path)
            return None

    def _local(self, found: Lokaal, eenheid: Eenheid) -> LokaleRij | None:
        document, path, raw = found
        unit = self._eenheid(document, raw["eenheid"], (*path, "eenheid")) if "eenheid" in raw else eenheid
        if unit is None:
            return None
        van, tot = self.lezing.day(document, raw, "vanaf", path), self.lezing.day(document, raw, "tot", path)
        if van and tot and tot <= van:
            self.lezing.inverted(document, van, tot, path)
        bron = self.lezing.bron(document, raw["bron"], (*path, "bron"))
        try:
            value = unit.read(raw["waarde"])
        except NotAValue as error:
            self.lezing.add(document, "waarde", error.bericht, (*path, "waarde"))
            return None
        if bron is None:
            return None
        text = tekst_van(raw["tekst"]) if "tekst" in raw else None
        return LokaleRij(raw["plaats"], value, unit, bron, Zekerheid(raw["zekerheid"]), van, tot, raw.get("jaar"), text)

    def _local_overlaps(self, places: Iterable[tuple[Lokaal, LokaleRij | None]]) -> None:
        """Of one place, only one dated row may hold on a day."""
        dated: dict[str, list[Period]] = {}
        for (document, path, _), row in places:
            if row is not None and row.van is not None:
                dated.setdefault(row.plaats, []).append((row.van, row.tot, document, path))
        for periods in dated.values():
            self._overlaps(sorted(periods, key=lambda period: period[0]))


def quiet_day(text: str) -> date | None:
    """A day whose mistakes are reported elsewhere."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
