"""Reads EDITIE.yaml: what ``werkkamer verdeel`` is asked to compute. Everything wrong comes back at once."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction
from typing import Any

from banenafspraak import strict_yaml
from banenafspraak.errors import BadInput, Ernst, Finding, has_errors, nearest
from banenafspraak.strict_yaml import Document, Key
from banenafspraak.tekst import Tekst, kort
from banenafspraak.verdeling.definitie import (
    SECTOREN,
    TOTAAL,
    Definitie,
    Exponenten,
    Gepubliceerdecel,
    Overgang,
    Splitsing,
    pad,
)
from banenafspraak.verdeling.edities import LAND, Editie, gepubliceerde_edities
from banenafspraak.verdeling.kengetal import Kengetal
from banenafspraak.verdeling.kengetallen_lezen import lees_kengetallen
from banenafspraak.verdeling.tabel_gepubliceerd import EXTRA, lees_gepubliceerd

Open = Callable[[str], bytes]
_NEEDED = ("naam", "jaren", "indelingsdatum", "basisjaar")
_OPTIONAL = (
    *("landelijk", "afrondeenheid", "gepubliceerd", "exponenten", "indicatoren", "sleutel"),
    *("splitsing", "overgangen"),
)
# The one thing that a published file may leave out.
_ONLY_MAAT = ("kolommen", ("maat",))
_DECIMAL = re.compile(r"-?[0-9]{1,6}(?:[.,][0-9]{1,12})?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Editiebestand:
    """What a file asks for, and what to know about it."""

    definitie: Definitie
    bevindingen: tuple[Finding, ...] = ()
    document: Document | None = None

    def located(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """The findings with their row in this file, where they are about a part of it."""
        return tuple(self._located(finding) for finding in findings)

    def _located(self, finding: Finding) -> Finding:
        if self.document is None or finding.bestand is not None or finding.feit is None:
            return finding
        rij, kolom = self.document.at(tuple(finding.feit.split(".")))
        return replace(finding, bestand=self.document.bestand, rij=rij, kolom=kolom)


def lees_editie(data: bytes, bestand: str, open_bestand: Open) -> Editiebestand:
    """The definition in a YAML file; ``open_bestand`` gives the bytes of a file that it names.

    Raises BadInput with every finding, also those of the files that it names.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        bericht = Tekst("Dit bestand is geen UTF-8. Sla het zo op.", "This file is not UTF-8. Save it so.")
        raise BadInput(Finding("codering", bericht, bestand=bestand)) from None
    document = strict_yaml.read(text, bestand)
    reading = _Reading(document, open_bestand, list(document.findings))
    definitie = reading.definitie() if not document.findings else None
    if definitie is None or has_errors(reading.findings):
        raise BadInput(*reading.findings)
    return Editiebestand(definitie, tuple(reading.findings), document)


@dataclass
class _Reading:
    """One reading of one file, with what was met. A wrong part leaves a finding and a harmless value."""

    document: Document
    open_bestand: Open
    findings: list[Finding] = field(default_factory=list)

    def definitie(self) -> Definitie | None:
        whole = self.document.inhoud
        if not isinstance(whole, dict):
            self._fout("geen_editie", "Dit is geen editie. Schrijf regels als naam: …", "This is no edition.", ())
            return None
        for key in whole:
            if key not in (*_NEEDED, *_OPTIONAL):
                near = nearest(str(key), (*_NEEDED, *_OPTIONAL))
                nl = f"'{kort(str(key))}' kennen we hier niet. Kijk hoe u het schrijft, of haal het weg."
                en = f"We do not know '{kort(str(key))}' here. Check how it is written, or take it out."
                self._fout("onbekende_sleutel", nl, en, (key,), near)
        for key in _NEEDED:
            if whole.get(key) is None:
                self._fout("ontbreekt", f"'{key}' ontbreekt. Voeg het toe.", f"'{key}' is missing. Add it.", ())
        kengetallen = self._kengetallen(whole.get("indicatoren"))
        vanaf = self._day(whole.get("indelingsdatum"))
        return Definitie(
            naam=kort(str(whole.get("naam", "")), 200),
            jaren=self._years(whole.get("jaren")),
            indelingsdatum=vanaf,
            basisjaar=self._whole(whole.get("basisjaar"), "basisjaar", 0),
            afrondeenheid=self._whole(whole.get("afrondeenheid"), "afrondeenheid", 1),
            sleutel=self._key(whole.get("sleutel"), kengetallen),
            kengetallen=kengetallen,
            landelijk=self._totals(whole.get("landelijk")),
            exponenten=self._exponents(whole.get("exponenten")),
            gepubliceerd=self._published(whole.get("gepubliceerd"), self._national(whole)),
            splitsing=self._split(whole.get("splitsing")),
            overgangen=self._changes(whole.get("overgangen")),
        )

    def _fout(self, code: str, nl: str, en: str, path: tuple[Key, ...], near: tuple[str, ...] = ()) -> None:
        self.findings.append(self.document.finding(code, Tekst(nl, en), path, near))

    def _whole(self, given: object, naam: str, otherwise: int) -> int:
        if given is None:
            return otherwise
        if isinstance(given, int) and not isinstance(given, bool):
            return given
        nl = f"'{naam}' is een heel getal. U schreef '{kort(str(given))}'."
        self._fout("geen_heel_getal", nl, f"'{naam}' is a whole number. You wrote '{kort(str(given))}'.", (naam,))
        return otherwise

    def _day(self, given: object) -> date:
        if isinstance(given, str) and _DAY.fullmatch(given):
            try:
                return date.fromisoformat(given)
            except ValueError:
                pass
        if given is not None:
            nl = f"'{kort(str(given))}' is geen datum. Schrijf indelingsdatum als 2015-01-01."
            en = f"'{kort(str(given))}' is no date. Write indelingsdatum as 2015-01-01."
            self._fout("datum", nl, en, ("indelingsdatum",))
        return date.min

    def _years(self, given: object) -> tuple[int, ...]:
        if isinstance(given, list) and all(isinstance(j, int) and not isinstance(j, bool) for j in given):
            return tuple(given)
        if given is not None:
            nl, en = "Schrijf jaren als [2019, 2020].", "Write jaren as [2019, 2020]."
            self._fout("jaren", nl, en, ("jaren",))
        return ()

    def _mapping(self, given: object, naam: str) -> Mapping[str, Any]:
        if given is None:
            return {}
        if isinstance(given, dict):
            return given
        nl, en = f"Schrijf '{naam}' als een lijst van naam: waarde.", f"Write '{naam}' as a list of name: value."
        self._fout("vorm", nl, en, (naam,))
        return {}

    def _key(self, given: object, kengetallen: tuple[Kengetal, ...]) -> dict[str, str]:
        if given is None:
            return _default_key({k.indicator for k in kengetallen})
        found = {}
        for sector, indicator in self._mapping(given, "sleutel").items():
            if isinstance(indicator, str) and indicator.strip():
                found[str(sector)] = indicator.strip().casefold()
            else:
                nl = f"Schrijf bij '{kort(str(sector))}' de naam van een indicator."
                self._fout(
                    "sleutel", nl, f"Write the name of an indicator at '{kort(str(sector))}'.", ("sleutel", sector)
                )
        return found

    def _totals(self, given: object) -> dict[tuple[int, str], int] | None:
        if given is None or given == "pad":
            return None
        found: dict[tuple[int, str], int] = {}
        for jaar, row in self._mapping(given, "landelijk").items():
            parts = row if isinstance(row, dict) else {}
            if not re.fullmatch(r"[0-9]{4}", str(jaar)) or not parts:
                nl = f"'{kort(str(jaar))}' hoort een jaar te zijn, met markt en overheid."
                en = f"'{kort(str(jaar))}' should be a year, with markt and overheid."
                self._fout("landelijk", nl, en, ("landelijk", jaar))
                continue
            for sector, banen in parts.items():
                whole = isinstance(banen, int) and not isinstance(banen, bool) and banen >= 0
                if sector not in (*SECTOREN, TOTAAL) or not whole:
                    nl = f"'{kort(str(sector))}: {kort(str(banen))}' is geen sector met een heel aantal banen."
                    en = f"'{kort(str(sector))}: {kort(str(banen))}' is no sector with a whole number of jobs."
                    self._fout("landelijk", nl, en, ("landelijk", jaar, sector))
                else:
                    found[int(jaar), sector] = banen
        return found

    def _exponents(self, given: object) -> Exponenten:
        known = {"wajong": Fraction(0), "werkloosheid": Fraction(0)}
        for naam, value in self._mapping(given, "exponenten").items():
            if naam not in known or not _DECIMAL.fullmatch(str(value)):
                nl = f"'{kort(str(naam))}: {kort(str(value))}' is geen exponent. Schrijf bijvoorbeeld wajong: \"0.5\"."
                en = f"'{kort(str(naam))}: {kort(str(value))}' is no exponent. Write for instance wajong: \"0.5\"."
                self._fout("exponent", nl, en, ("exponenten", naam), nearest(str(naam), known))
            else:
                known[naam] = Fraction(str(value).replace(",", "."))
        return Exponenten(**known)

    def _split(self, given: object) -> Splitsing:
        if given == "geen_waarde":
            return "geen_waarde"
        if given not in (None, "fout"):
            nl, en = "Schrijf splitsing: fout of splitsing: geen_waarde.", "Write splitsing: fout or geen_waarde."
            self._fout("splitsing", nl, en, ("splitsing",), ("fout", "geen_waarde"))
        return "fout"

    def _changes(self, given: object) -> tuple[Overgang, ...]:
        found: list[Overgang] = []
        for index, row in enumerate(given if isinstance(given, list) else [] if given is None else [given]):
            if (
                isinstance(row, dict)
                and set(row) == {"gebied", "regio"}
                and all(isinstance(v, str) for v in row.values())
            ):
                found.append(Overgang(row["gebied"], row["regio"]))
            else:
                nl, en = "Schrijf {gebied: GM0632, regio: AM13}.", "Write {gebied: GM0632, regio: AM13}."
                self._fout("overgang", nl, en, ("overgangen", index))
        return tuple(found)

    def _kengetallen(self, given: object) -> tuple[Kengetal, ...]:
        data = self._file(given, "indicatoren")
        if data is None:
            return ()
        try:
            table = lees_kengetallen(data, str(given))
        except BadInput as error:
            self.findings += error.findings
            return ()
        self.findings += table.bevindingen
        return table.kengetallen

    def _national(self, whole: Mapping[str, Any]) -> dict[tuple[int, str], int]:
        """The national numbers that a published table is held against, without findings of their own."""
        quiet = _Reading(self.document, self.open_bestand)
        own = quiet._totals(whole.get("landelijk"))
        if own is not None:
            return own
        years = quiet._years(whole.get("jaren"))
        return {(j, s): total for j in years for s in (*SECTOREN, TOTAAL) if (total := pad(j, s)) is not None}

    def _published(self, given: object, landelijk: Mapping[tuple[int, str], int]) -> tuple[Gepubliceerdecel, ...]:
        if given is None:
            return ()
        known = gepubliceerde_edities()
        if str(given) in known:
            self._uncertain(known[str(given)])
            return known[str(given)].definitie().gepubliceerd
        if re.fullmatch(r"[0-9]{4}", str(given)):
            nl = f"Een editie {given} kennen we niet. Kies een editie, of noem een bestand."
            self._fout("onbekende_editie", nl, f"We know no edition {given}.", ("gepubliceerd",), tuple(known))
            return ()
        data = self._file(given, "gepubliceerd")
        return () if data is None else self._published_file(data, str(given), landelijk)

    def _uncertain(self, editie: Editie) -> None:
        """Numbers of which the source leaves the edition open are not taken for this one, and that is said."""
        if editie.mogelijk:
            which = ", ".join(f"{c.regio} {c.jaar} {c.sector} {c.banen}" for c in editie.mogelijk)
            bericht = Tekst(
                f"Misschien ook van editie {editie.sleutel}, dus niet gebruikt: {which}.",
                f"Perhaps of edition {editie.sleutel} too, so not used: {which}.",
            )
            self.findings.append(Finding("editie_onzeker", bericht, Ernst.LET_OP, feit="gepubliceerd"))

    def _published_file(
        self, data: bytes, naam: str, landelijk: Mapping[tuple[int, str], int]
    ) -> tuple[Gepubliceerdecel, ...]:
        """The cells of a file. One that does not name its measure is taken to hold extra jobs, and that is said."""
        try:
            try:
                table = lees_gepubliceerd(data, naam, landelijk=landelijk)
            except BadInput as error:
                if [(f.code, f.suggesties) for f in error.findings if f.ernst is Ernst.FOUT] != [_ONLY_MAAT]:
                    raise
                table = lees_gepubliceerd(data, naam, maat=EXTRA, landelijk=landelijk)
                bericht = Tekst(
                    f"Dit bestand noemt geen maat. We lezen {EXTRA}: extra banen sinds de nulmeting.",
                    f"This file names no measure. We read {EXTRA}: extra jobs since the baseline.",
                )
                self.findings.append(Finding("geen_maat", bericht, Ernst.LET_OP, bestand=naam, kolom="maat"))
        except BadInput as error:
            self.findings += error.findings
            return ()
        self.findings += table.bevindingen
        return tuple(
            Gepubliceerdecel(c.regio, c.jaar, c.sector, c.banen, naam, "", naam)
            for c in table.cellen
            if c.regio != LAND
        )

    def _file(self, given: object, naam: str) -> bytes | None:
        if given is None:
            return None
        if not isinstance(given, str):
            nl, en = f"Schrijf bij '{naam}' de naam van een bestand.", f"Write the name of a file at '{naam}'."
            self._fout("bestand", nl, en, (naam,))
            return None
        try:
            return self.open_bestand(given)
        except BadInput as error:
            self.findings += error.findings
            return None


def _default_key(indicators: set[str]) -> dict[str, str]:
    """Employment per sector where it is given, else employment as a whole."""
    per_sector = {sector: f"banen_{sector}" for sector in SECTOREN}
    if set(per_sector.values()) <= indicators:
        return per_sector
    return {TOTAAL: "banen"} if "banen" in indicators else {}
