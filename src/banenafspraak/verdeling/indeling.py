"""In which region a gemeente lay on a day: from what was observed per year, without guessing in between."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from banenafspraak.errors import Finding
from banenafspraak.verdeling import meldingen
from banenafspraak.verdeling.bereik import Bereik
from banenafspraak.verdeling.gemeenten import Gemeente
from banenafspraak.verdeling.herindeling import Herindelingen, Overgang
from banenafspraak.verdeling.regios import Regios
from banenafspraak.verdeling.waarneming import Betwist, Ligging, Plaatsing, Waarneming


@dataclass(frozen=True, slots=True)
class _Bekend:
    """The observations around a day give one region. ``tussen``: its year itself was not observed."""

    regio: str
    grond: Waarneming
    na: Waarneming | None
    tussen: bool


@dataclass(frozen=True, slots=True)
class _Open:
    """The observations around a day differ, or there are none: no region, only candidates."""

    gezien: tuple[Waarneming, ...]
    delen: tuple[str, ...] = ()


class Indeling:
    """The division into regions through time."""

    def __init__(
        self,
        gemeenten: Mapping[str, Gemeente],
        herindelingen: Herindelingen,
        regios: Regios,
        waarnemingen: Mapping[str, Iterable[Waarneming]],
        betwist: Mapping[str, Iterable[Betwist]],
        bereik: Bereik,
    ) -> None:
        self.bereik = bereik
        self._gemeenten = gemeenten
        self._herindelingen = herindelingen
        self._regios = regios
        # Of two sources of one year the dated one comes first, and is the one that is shown.
        self._gezien = {
            code: tuple(sorted(rows, key=lambda w: (w.jaar, not w.bron.gedateerd)))
            for code, rows in waarnemingen.items()
        }
        self._gedateerd = {code: tuple(w for w in rows if w.bron.gedateerd) for code, rows in self._gezien.items()}
        self._betwist = {code: tuple(sorted(rows, key=lambda b: (b.van, b.regio))) for code, rows in betwist.items()}
        codejaren: dict[str, set[int]] = defaultdict(set)
        for seen in self._gedateerd.values():
            for waarneming in seen:
                codejaren[waarneming.regio].add(waarneming.jaar)
        self._wissels = {
            r.opvolger: (r.code, date(max(codejaren[r.code]) + 1, 1, 1), date(min(codejaren[r.opvolger]), 1, 1))
            for r in regios.alle.values()
            if r.opvolger and codejaren[r.code] and codejaren[r.opvolger]
        }

    def gezien(self, code: str) -> tuple[Waarneming, ...]:
        """Every observation of a gemeente, oldest first."""
        return self._gezien.get(code, ())

    def betwist(self, code: str) -> tuple[Betwist, ...]:
        """The periods of a gemeente in which rows take the place of observations, oldest first."""
        return self._betwist.get(code, ())

    def vandaag(self, regio: str) -> str:
        """The code of the region in the latest division: a change of code is no change of region."""
        return self._regios.alle[regio].vandaag

    def codewissel(self, regio: str) -> tuple[str, date, date] | None:
        """The old code of a region, and the two days between which it got its code of today."""
        return self._wissels.get(self.vandaag(regio))

    def code_op(self, regio: str, op: date) -> str:
        """The code of a region on ``op``; between the last day of the old code and the first of the new, the new."""
        wissel = self.codewissel(regio)
        return wissel[0] if wissel is not None and op < wissel[1] else self.vandaag(regio)

    def codes_op(self, op: date) -> frozenset[str]:
        """The codes of all regions on ``op``."""
        return frozenset(self.code_op(regio, op) for regio in self._regios.vandaag)

    def ligging(self, gemeente: Gemeente, op: date) -> Ligging:
        """The region or regions of a gemeente that exists on ``op``."""
        if not self.bereik.covers(op):
            return Ligging((), (), (meldingen.buiten_bereik(op, self.bereik),))
        rows = [b for b in self.betwist(gemeente.code) if b.van <= op < b.tot]
        if len({self.vandaag(b.regio) for b in rows}) > 1:
            return self._contested(gemeente, rows, op)
        if rows:
            return self._known(gemeente, self._settled(gemeente, rows[0], op), op)
        kern = self._kern(gemeente, self.gezien(gemeente.code), op)
        found = self._known(gemeente, kern, op) if isinstance(kern, _Bekend) else self._unknown(gemeente, kern, op)
        return Ligging(found.plaatsingen, found.kandidaten, found.bevindingen + self._weak(gemeente, kern, op))

    def _kern(self, gemeente: Gemeente, gezien: tuple[Waarneming, ...], op: date) -> _Bekend | _Open:
        jaar = max((w.jaar for w in gezien if w.datum <= op), default=None)
        voor = next((w for w in gezien if w.jaar == jaar), None)
        na = next((w for w in gezien if w.datum > op), None)
        if voor is None:
            return self._before_first(gemeente, na)
        regio = self.vandaag(voor.regio)
        gelijk = na is None or self.vandaag(na.regio) == regio
        if gelijk or op == voor.datum:
            return _Bekend(regio, voor, na, gelijk and not self._saw_year(gemeente, op.year))
        return _Open(tuple(w for w in (voor, na) if w is not None))

    def _saw_year(self, gemeente: Gemeente, jaar: int) -> bool:
        return any(w.jaar == jaar for w in self._gedateerd.get(gemeente.code, ()))

    def _before_first(self, gemeente: Gemeente, na: Waarneming | None) -> _Bekend | _Open:
        """A new gemeente, not seen yet: its parts decide when they all lay in the region it is first seen in."""
        ontvangen = self._herindelingen.ontvangen(gemeente.code)
        delen = {r for o in ontvangen if o.datum == gemeente.van for r in self._regions_of_part(o)}
        if na is not None and delen == {self.vandaag(na.regio)}:
            return _Bekend(self.vandaag(na.regio), na, None, True)
        return _Open(() if na is None else (na,), tuple(sorted(delen)))

    def _regions_of_part(self, overgang: Overgang) -> set[str]:
        if overgang.regio_naar:
            return {self.vandaag(overgang.regio_naar)}
        before = self.ligging(self._gemeenten[overgang.oud], overgang.datum - timedelta(days=1))
        return {self.vandaag(regio) for regio in before.kandidaten}

    def _settled(self, gemeente: Gemeente, row: Betwist, op: date) -> _Bekend:
        grond = Waarneming(row.regio, row.van.year, row.bron)
        na = next((w for w in self.gezien(gemeente.code) if w.datum > op), None)
        return _Bekend(self.vandaag(row.regio), grond, na, not self._saw_year(gemeente, op.year))

    def _weak(self, gemeente: Gemeente, kern: _Bekend | _Open, op: date) -> tuple[Finding, ...]:
        """A finding when the answer would be another one without the undated source."""
        undated = [w for w in self.gezien(gemeente.code) if not w.bron.gedateerd]
        if not undated:
            return ()
        sure = self._kern(gemeente, self._gedateerd[gemeente.code], op)
        same = isinstance(kern, _Open) and isinstance(sure, _Open)
        same = same or (isinstance(kern, _Bekend) and isinstance(sure, _Bekend) and kern.regio == sure.regio)
        return () if same else (meldingen.lage_zekerheid(gemeente, undated[0].bron),)

    def _contested(self, gemeente: Gemeente, rows: list[Betwist], op: date) -> Ligging:
        plaatsingen = tuple(Plaatsing(self.code_op(b.regio, op), b.bron, b.van.year) for b in rows)
        codes = tuple(p.regio for p in plaatsingen)
        names = [self.naam(code) for code in codes]
        return Ligging(plaatsingen, codes, (meldingen.tegenstrijdig(gemeente, rows, names, codes),))

    def _known(self, gemeente: Gemeente, kern: _Bekend, op: date) -> Ligging:
        code = self.code_op(kern.regio, op)
        found = []
        if kern.tussen:
            found.append(meldingen.tussenliggend(gemeente, self.naam(code), op, kern.grond, kern.na))
        wissel = self.codewissel(code)
        if wissel is not None and wissel[1] <= op < wissel[2]:
            oud, nieuw = self._regios.alle[wissel[0]], self._regios.alle[code]
            found.append(meldingen.codewissel(oud, nieuw, wissel[1:]))
        return Ligging((Plaatsing(code, kern.grond.bron, kern.grond.jaar),), (code,), tuple(found))

    def _unknown(self, gemeente: Gemeente, kern: _Open, op: date) -> Ligging:
        regios = [*kern.delen, *(w.regio for w in kern.gezien)]
        codes = tuple(dict.fromkeys(self.code_op(regio, op) for regio in regios))
        if not codes:
            return Ligging((), (), (meldingen.regio_onbekend(gemeente, op),))
        seen = [(w, self.naam(w.regio)) for w in kern.gezien]
        names = [self.naam(code) for code in codes]
        return Ligging((), codes, (meldingen.wissel_onbekend(gemeente, seen, names, codes),))

    def naam(self, regio: str) -> str:
        """The name with the code, as messages give it: ``Rijnmond (AM22)``."""
        return f"{self._regios.alle[regio].naam} ({regio})"
