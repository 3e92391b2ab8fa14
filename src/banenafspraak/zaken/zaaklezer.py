"""Reads files of cases (``zaken``): every fact by name, kind and bounds; all findings at once, at their place."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from banenafspraak.errors import BadInput, Finding, has_errors, nearest
from banenafspraak.feit import Feit
from banenafspraak.logic.kalender import dagsleutel, maanden_na
from banenafspraak.logic.niveau import Niveau
from banenafspraak.logic.records import Gegeven
from banenafspraak.regelingen.boek import Regelboek
from banenafspraak.regelingen.lezingen import kies_lezingen
from banenafspraak.regelingen.regeling import BESLISSERS
from banenafspraak.strict_yaml import Document, Key, read
from banenafspraak.tekst import Tekst, kort, zelfde
from banenafspraak.waarden import NotAValue
from banenafspraak.zaken.controle import tegenspraken
from banenafspraak.zaken.plaats import FEIT, bezwaar, nummer_van
from banenafspraak.zaken.zaak import Gedateerd, Zaak
from banenafspraak.zaken.zaakvorm import vormfouten

FIRST, LAST = date(2013, 1, 1), date(2100, 12, 31)
NO_DAY = date.min  # of a case whose peildatum is wrong; such a case never leaves this reader
# These follow from the peildatum and the kind of wage-return period.
STRUCTUREEL = frozenset({"peildatum", "tijdvak_van", "tijdvak_tot", "jaar_begin"})
MOST_CASES = 2_000
_MOST_DIGITS = 4
_CENTS = 2
MOST_YEARS = 15


def lees_zaken(tekst: str, bestand: str, boek: Regelboek) -> list[Zaak]:
    """The cases in one YAML text; raises BadInput with every finding, each with row, column and fact."""
    document = read(tekst, bestand)
    if document.inhoud is None:
        empty = Tekst("Dit bestand is leeg. Begin met 'zaken:'.", "This file is empty. Begin with 'zaken:'.")
        raise BadInput(*document.findings or [Finding("leeg", empty, bestand=bestand)])
    reader = Zaaklezer(document, boek, vormfouten(document, boek.wet.feiten))
    rows = document.inhoud["zaken"]
    if len(rows) > MOST_CASES:
        many = Tekst(f"Ten hoogste {MOST_CASES} zaken per bestand.", f"At most {MOST_CASES} cases a file.")
        reader.add("te_veel", many, ("zaken", MOST_CASES))
    found = [reader.zaak(index, raw) for index, raw in enumerate(rows[:MOST_CASES]) if raw is not None]
    if has_errors(reader.findings):
        dated = [zaak for zaak in found if zaak.peildatum != NO_DAY]
        against = [finding for zaak in dated for finding in tegenspraken(boek, zaak)]
        raise BadInput(*dict.fromkeys((*reader.findings, *against)))
    return found


def lees_bestand(pad: Path, boek: Regelboek) -> list[Zaak]:
    """The cases in one file; raises BadInput also when it cannot be read."""
    try:
        tekst = pad.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        message = Tekst("Dit bestand is niet te lezen als tekst (UTF-8).", "This file cannot be read as text (UTF-8).")
        raise BadInput(Finding("onleesbaar", message, bestand=pad.name)) from error
    return lees_zaken(tekst, pad.name, boek)


@dataclass
class Zaaklezer:
    """Reads the cases of one document."""

    document: Document
    boek: Regelboek
    findings: list[Finding] = field(default_factory=list)

    def add(
        self,
        code: str,
        bericht: Tekst,
        path: tuple[Key, ...],
        suggesties: tuple[str, ...] = (),
        feit: str | None = None,
    ) -> None:
        rij, kolom = self.document.at(path)
        self.findings.append(
            Finding(
                code, bericht, bestand=self.document.bestand, rij=rij, kolom=kolom, feit=feit, suggesties=suggesties
            )
        )

    def zaak(self, index: int, raw: dict[str, Any]) -> Zaak:
        path: tuple[Key, ...] = ("zaken", index)
        common = self.document.inhoud.get("gemeenschappelijk", {})
        feiten: dict[str, Gegeven] = {}
        gedateerd: dict[str, Gedateerd] = {}
        for source, place in (
            (common.get("feiten", {}), ("gemeenschappelijk", "feiten")),
            (raw["feiten"], (*path, "feiten")),
        ):
            self._feiten(source, place, feiten, gedateerd)
        peildatum = self._day(raw["peildatum"], (*path, "peildatum"), FIRST) if raw["peildatum"] else None
        self._plaats(raw, common, path, feiten, peildatum)
        eerder = [self._eerder(part, (*path, "eerder", place)) for place, part in enumerate(raw.get("eerder", ()))]
        self._verwacht(raw.get("verwacht", {}), (*path, "verwacht"))
        return Zaak(
            naam=raw["naam"],
            peildatum=peildatum or NO_DAY,
            feiten=feiten,
            gedateerd=gedateerd,
            eerder=tuple(flat for flat, _ in eerder),
            eerder_gedateerd={place: dated for place, (_, dated) in enumerate(eerder) if dated},
            periode=self._periode(raw.get("periode"), (*path, "periode")),
            tijdvak=raw.get("tijdvak", common.get("tijdvak", "maand")),
            lezingen=self._lezingen(raw.get("lezingen", {}), (*path, "lezingen")),
            verwacht=raw.get("verwacht", {}),
            bron=raw.get("bron", common.get("bron")),
            waarom=raw.get("waarom"),
            bestand=self.document.bestand,
            rij=self.document.at(path)[0],
        )

    def _plaats(
        self,
        raw: dict[str, Any],
        common: dict[str, Any],
        path: tuple[Key, ...],
        into: dict[str, Gegeven],
        op: date | None,
    ) -> None:
        plaats = raw.get("plaats", common.get("plaats"))
        place = (*path, "plaats") if "plaats" in raw else ("gemeenschappelijk", "plaats")
        number = nummer_van(str(plaats))
        if number is not None and into.get(FEIT) not in (None, number):
            both = Tekst("'plaats' en het feit 'gemeente' verschillen.", "'plaats' and the fact 'gemeente' differ.")
            self.add("tegenspraak", both, place, feit=FEIT)
        if number is not None:
            into[FEIT] = number
        given = into.get(FEIT) if plaats is None else str(plaats)
        if given is not None:
            self._bestaat(given, op, place if plaats is not None else (*path, "feiten", FEIT))

    def _bestaat(self, plaats: str | int, op: date | None, path: tuple[Key, ...]) -> None:
        wrong = bezwaar(plaats, self.boek.wet.feiten[FEIT], op)
        if wrong is not None:
            self.add(wrong.code, wrong.bericht, path, wrong.suggesties, feit=FEIT)

    def _feiten(
        self,
        raw: Mapping[str, Any],
        path: tuple[Key, ...],
        into: dict[str, Gegeven],
        gedateerd: dict[str, Gedateerd],
    ) -> None:
        for naam, value in raw.items():
            place = (*path, naam)
            feit = self._feit(naam, place)
            if feit is None:
                continue
            into.pop(naam, None)
            gedateerd.pop(naam, None)
            if not isinstance(value, list):
                into[naam] = self._waarde(feit, value, place)
            elif feit.niveau is not Niveau.TIJDVAK:
                self.add("niet_gedateerd", _NOT_DATED, place, feit=naam)
            else:
                gedateerd[naam] = self._gedateerd(feit, value, place)

    def _feit(self, naam: str, path: tuple[Key, ...]) -> Feit | None:
        known = [name for name in self.boek.wet.feiten if name not in STRUCTUREEL]
        if naam in known:
            return self.boek.wet.feiten[naam]
        asked = named(naam, known)
        message = Tekst(
            f"Wij kennen geen feit {asked.nl}. `werkkamer feiten` noemt ze alle.",
            f"We know no fact {asked.en}. `werkkamer feiten` lists them all.",
        )
        if naam in STRUCTUREEL:
            message = Tekst(
                f"'{naam}' volgt uit de peildatum en het tijdvak. Laat het hier weg.",
                f"'{naam}' follows from the peildatum and the tijdvak. Leave it out here.",
            )
        if naam.isdecimal() and len(naam) <= _CENTS:  # {functieloon: 2500,00} reads as two things
            message = Tekst("Schrijf een punt, geen komma, in een getal.", "Write a point, not a comma, in a number.")
        shown = kort(naam) if asked.nl.startswith("'") else None
        self.add("onbekend_feit", message, path, nearest(kort(naam), known), shown)
        return None

    def _waarde(self, feit: Feit, raw: object, path: tuple[Key, ...]) -> Gegeven:
        try:
            return feit.lees(raw)
        except NotAValue as error:
            named = Tekst(f"{feit.naam}: {error.bericht.nl}", f"{feit.naam}: {error.bericht.en}")
            self.add("feitwaarde", named, path, feit=feit.naam)
            return None

    def _gedateerd(self, feit: Feit, raw: list[dict[str, Any]], path: tuple[Key, ...]) -> Gedateerd:
        found: list[tuple[int, Gegeven]] = []
        for index, row in enumerate(raw):
            day = self._day(row["vanaf"], (*path, index, "vanaf"), date(1900, 1, 1))
            value = self._waarde(feit, row["waarde"], (*path, index, "waarde"))
            if day is not None:
                found.append((dagsleutel(day), value))
        if [day for day, _ in found] != sorted({day for day, _ in found}):
            order = Tekst("Zet de dagen op volgorde, elke dag één keer.", "Put the days in order, each day once.")
            self.add("volgorde", order, path, feit=feit.naam)
        return tuple(found)

    def _eerder(
        self, raw: Mapping[str, Any], path: tuple[Key, ...]
    ) -> tuple[Mapping[str, Gegeven], Mapping[str, Gedateerd]]:
        """Another job with this employer: flat facts of it and of its periods, and those that change."""
        found: dict[str, Gegeven] = {}
        gedateerd: dict[str, Gedateerd] = {}
        self._feiten(raw, path, found, gedateerd)
        levels = {naam: self.boek.wet.feiten[naam].niveau for naam in (*found, *gedateerd)}
        for naam, niveau in levels.items():
            if niveau not in (Niveau.DIENSTVERBAND, Niveau.TIJDVAK):
                self.add("niveau", _NOT_OF_A_JOB, (*path, naam), feit=naam)
        if Niveau.TIJDVAK in levels.values() and None in (found.get("aanvang"), found.get("einde")):
            missing = "aanvang" if found.get("aanvang") is None else "einde"
            self.add("eerder_zonder_dagen", _NO_DAYS, path, feit=missing)
        if found.get(FEIT) is not None:
            self._bestaat(int(found[FEIT] or 0), None, (*path, FEIT))
        return found, gedateerd

    def _day(self, text: str, path: tuple[Key, ...], first: date) -> date | None:
        try:
            day = date.fromisoformat(text)
        except ValueError:
            self.add("datum", _NO_DAY, path)
            return None
        if not first <= day <= LAST:
            message = Tekst(
                f"Kies een dag van {first.isoformat()} tot en met {LAST.isoformat()}.",
                f"Choose a day from {first.isoformat()} up to {LAST.isoformat()}.",
            )
            self.add("datum_buiten_bereik", message, path)
            return None
        return day

    def _periode(self, raw: dict[str, str] | None, path: tuple[Key, ...]) -> tuple[date, date] | None:
        if raw is None:
            return None
        van, tot = self._day(raw["van"], (*path, "van"), FIRST), self._day(raw["tot"], (*path, "tot"), FIRST)
        if van is None or tot is None:
            return None
        if tot <= van:
            self.add(
                "omgekeerde_periode",
                Tekst("De periode eindigt voor zij begint.", "The period ends before it begins."),
                path,
            )
            return None
        if dagsleutel(tot) > maanden_na(dagsleutel(van), 12 * MOST_YEARS):
            self.add(
                "lange_periode",
                Tekst("Kies een periode van ten hoogste 15 jaar.", "Choose a period of at most 15 years."),
                path,
            )
            return None
        return van, tot

    def _lezingen(self, raw: Mapping[str, str], path: tuple[Key, ...]) -> Mapping[str, str]:
        for naam, keuze in raw.items():
            try:
                kies_lezingen({naam: keuze})
            except BadInput as error:
                for finding in error.findings:
                    self.add(finding.code, _NO_READING, (*path, naam), finding.suggesties)
        return raw

    def _verwacht(self, raw: Mapping[str, Any], path: tuple[Key, ...]) -> None:
        for naam, parts in raw.items():
            try:
                regeling = self.boek.regeling(naam)
            except BadInput as error:
                finding = error.findings[0]
                self.add(finding.code, _NO_REGELING, (*path, naam), finding.suggesties)
                continue
            place = (*path, naam)
            gronden = [grond.naam for grond in regeling.gronden]
            for grond in parts.get("gronden", {}):
                self._kent(grond, gronden, (*place, "gronden", grond))
            for index, feit in enumerate(parts.get("ontbreekt", ())):
                self._kent(feit, self.boek.wet.feiten, (*place, "ontbreekt", index))
            if parts.get("beslisser") is not None:
                self._kent(parts["beslisser"], BESLISSERS, (*place, "beslisser"))
            for veld in ("van", "tot"):
                if parts.get(veld) is not None:
                    self._day(parts[veld], (*place, veld), date(1900, 1, 1))

    def _kent(self, naam: str, known: Collection[str], path: tuple[Key, ...]) -> None:
        if naam not in known:
            self.add("onbekende_naam", _NO_SUCH, path, nearest(kort(naam), known) or tuple(known)[:6])


def named(naam: str, known: Iterable[str]) -> Tekst:
    """A name that somebody wrote for a fact: repeated where it looks like one of ours, else only its length.

    What stands there may be a name or a number of a person.
    """
    harmless = sum(map(str.isdigit, naam)) <= _MOST_DIGITS and nearest(kort(naam), known)
    if harmless:
        return zelfde(f"'{kort(naam)}'")
    return Tekst(f"met deze naam van {len(naam)} tekens", f"with this name of {len(naam)} signs")


_NO_READING = Tekst("Deze lezing of keuze kennen wij niet.", "We do not know this reading or choice.")
_NO_REGELING = Tekst("Deze regeling kennen wij niet.", "We do not know this regeling.")
_NO_SUCH = Tekst("Deze naam kan hier niet staan.", "This name cannot stand here.")
_NO_DAY = Tekst("Deze dag bestaat niet.", "This day does not exist.")
_NOT_DATED = Tekst(
    "Dit feit kan niet per datum verschillen. Geef één waarde.",
    "This fact cannot differ by date. Give one value.",
)
_NOT_OF_A_JOB = Tekst(
    "Bij een eerdere baan horen alleen feiten over die baan of haar tijdvakken (niveau dienstverband of tijdvak).",
    "With an earlier job belong only facts about that job or its periods (level dienstverband or tijdvak).",
)
_NO_DAYS = Tekst(
    "Geef bij deze baan ook 'aanvang' en 'einde'. Zonder die dagen weten wij niet in welke tijdvakken dit geldt.",
    "Give 'aanvang' and 'einde' of this job too. Without those days we do not know in which periods this holds.",
)
