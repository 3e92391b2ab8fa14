"""Which gemeente lay in which arbeidsmarktregio on which date: the one entrance, for pages, API and commands."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from functools import cache, lru_cache
from pathlib import Path

from banenafspraak.errors import Finding
from banenafspraak.tekst import Tekst
from banenafspraak.verdeling import meldingen
from banenafspraak.verdeling.antwoord import Gebeurtenis, GebiedAntwoord, Geldend, GeldendeRegio
from banenafspraak.verdeling.bereik import Bereik
from banenafspraak.verdeling.cijfers import Behaald, Cijfers, Gepubliceerd
from banenafspraak.verdeling.gemeenten import Gemeente, Gemeentenamen, dated, read_gemeenten, sleutel_van
from banenafspraak.verdeling.geschiedenis import Geschiedenis
from banenafspraak.verdeling.getallen import decimaal
from banenafspraak.verdeling.herindeling import Herindelingen, Opheffing, read_herindelingen
from banenafspraak.verdeling.indeling import Indeling
from banenafspraak.verdeling.indeling_lezen import observed_range, read_indeling, read_waarnemingen
from banenafspraak.verdeling.lezen import GEGEVENS, Lezer
from banenafspraak.verdeling.regios import Regio, Regios, read_regios
from banenafspraak.verdeling.waarneming import Ligging

__all__ = ["Bereik", "Gebieden", "Gemeente", "Regio", "gebieden", "load"]


class Gebieden:
    """The gemeenten, the regions and the division through time. Immutable; get it from ``gebieden()``.

    >>> gebieden().gebied("Haaren", date(2022, 1, 1)).regios[0].code
    'AM26'
    """

    def __init__(
        self, namen: Gemeentenamen, regios: Regios, herindelingen: Herindelingen, indeling: Indeling, cijfers: Cijfers
    ) -> None:
        self._namen = namen
        self._regios = regios
        self.herindelingen = herindelingen
        self.indeling = indeling
        self.cijfers = cijfers
        self._geschiedenis = Geschiedenis(namen.gemeenten.values(), herindelingen, indeling)
        self._division = lru_cache(maxsize=64)(self._division_op)

    @property
    def bereik(self) -> Bereik:
        """The days of which the division is known, as the observations tell: from ``van`` up to ``tot``."""
        return self.indeling.bereik

    @property
    def laatste_jaar(self) -> int:
        """The last year in which a dated source saw the division."""
        return self.bereik[1].year - 1

    @property
    def gemeenten(self) -> Mapping[str, Gemeente]:
        """Every gemeente code since the first observed day, with those that ended on that day."""
        return self._namen.gemeenten

    @property
    def regios(self) -> Mapping[str, Regio]:
        """The 35 regions of today by code."""
        return self._regios.vandaag

    @property
    def alle_regios(self) -> tuple[Regio, ...]:
        """Every region code that was ever in use, former codes included."""
        return tuple(self._regios.alle.values())

    def regio(self, code_of_naam: str) -> Regio:
        """A region by code or name, AM31 included; BadInput with the nearest names when there is none."""
        return self._regios.regio(code_of_naam)

    def regio_of_niets(self, code_of_naam: str) -> Regio | None:
        """A region by code or name, as ``regio``; None when there is none."""
        return self._regios.vind(code_of_naam)

    def zoek_gemeente(self, tekst: str, op: date | None = None) -> Gemeente:
        """The gemeente with this code or name; BadInput says what is wrong with it and what comes near."""
        return self._namen.vind(tekst, op)

    def lijkt_op(self, tekst: str) -> tuple[str, ...]:
        """The gemeenten whose code or name looks most like ``tekst``, as ``Haren (GM0017)``."""
        return self._namen.lijkt_op(tekst)

    def gemeenten_op(self, op: date) -> tuple[Gemeente, ...]:
        """The gemeenten that exist on ``op``, by code; () where the data does not know all of them."""
        if not self.bereik.covers(op):
            return ()
        return tuple(g for g in self.gemeenten.values() if g.bestaat(op))

    def gemeenten_van(self, regio: str, op: date) -> tuple[Gemeente, ...]:
        """The gemeenten that surely lie in the region on ``op``."""
        return self._division(op)[0].get(self.regio(regio).vandaag, ())

    def mogelijk_van(self, regio: str, op: date) -> tuple[Gemeente, ...]:
        """The gemeenten that may lie in the region on ``op``: the day of a switch is unknown, or sources contradict."""
        return self._division(op)[1].get(self.regio(regio).vandaag, ())

    def onzeker_op(self, op: date) -> tuple[tuple[Gemeente, tuple[Regio, ...]], ...]:
        """The gemeenten without one sure region on ``op``, by name, each with the regions it may lie in."""
        found = [(gemeente, self.ligging(gemeente.code, op)) for gemeente in self.gemeenten_op(op)]
        return tuple(
            (gemeente, tuple(self.regio(code) for code in ligging.kandidaten))
            for gemeente, ligging in sorted(found, key=lambda pair: sleutel_van(pair[0].naam))
            if not ligging.zeker
        )

    def plaatsen_van(self, antwoord: GebiedAntwoord) -> tuple[str, ...]:
        """The codes under which a local rule for the asked area may stand: gemeenten first, then their region.

        The region (as it is named today) only when the area lies in one gemeente, and that surely in one region. A
        gemeente of which the data does not know whether it exists on the day speaks for itself.
        """
        codes = tuple(part.code for part in antwoord.geldend)
        if not codes and antwoord.bestaat is None:
            return (antwoord.gemeente.code,)
        if len(codes) != 1:
            return codes
        ligging = self.ligging(codes[0], antwoord.op)
        return (*codes, *(self.regio(code).vandaag for code in ligging.kandidaten if ligging.zeker))

    def ligging(self, code: str, op: date) -> Ligging:
        """The region of an existing gemeente on ``op``, the candidates when it is not known, and findings."""
        return self.indeling.ligging(self.gemeenten[code], op)

    def region_history(self, code_of_naam: str) -> tuple[Gebeurtenis, ...]:
        """What happened to a region: gemeenten that came and went, herindelingen in it, a change of code."""
        return self._geschiedenis.of_regio(self.regio(code_of_naam).vandaag)

    def published_numbers(self, code: str) -> tuple[Gepubliceerd, ...]:
        """Published numbers of a region (or NL). Never add or compare rows with another ``maat``."""
        return self.cijfers.gepubliceerd(code if code == "NL" else self.regio(code).vandaag)

    def achieved(self, code: str) -> tuple[Behaald, ...]:
        """Jobs achieved in a region (or NL) as published; never string rows of two indicators together."""
        return self.cijfers.behaald(code if code == "NL" else self.regio(code).vandaag)

    def gebied(self, code_of_naam: str, op: date) -> GebiedAntwoord:
        """Where the area of a gemeente lies on ``op``; BadInput when it is not clear which gemeente is meant."""
        gemeente = self.zoek_gemeente(code_of_naam, op)
        geldend, found = self._geldend(gemeente, op)
        regios: dict[str, GeldendeRegio] = {}
        if self.bereik.covers(op):
            for part in geldend:
                ligging = self.ligging(part.code, op)
                found += ligging.bevindingen
                for p in ligging.plaatsingen:
                    regios.setdefault(p.regio, GeldendeRegio(p.regio, self.regio(p.regio).naam, p.bron, p.jaar))
            found += self._over_regios(gemeente, geldend, op)
        else:
            found.append(meldingen.buiten_bereik(op, self.bereik))
        return GebiedAntwoord(
            gevraagd=code_of_naam,
            op=op,
            gemeente=gemeente,
            bestaat=gemeente.bestaat(op),
            geldend=geldend,
            regios=tuple(regios[code] for code in sorted(regios)),
            geschiedenis=self._geschiedenis.of_gemeente(gemeente),
            bevindingen=tuple(dict.fromkeys(found)),
        )

    def _geldend(self, gemeente: Gemeente, op: date) -> tuple[tuple[Geldend, ...], list[Finding]]:
        found = self._other_day(gemeente, op)
        if gemeente.bestaat(op):
            return (Geldend(gemeente.code, gemeente.naam, Fraction(1)),), found
        if gemeente.van is not None and op < gemeente.van:
            origin = self.herindelingen.terug(gemeente.code, gemeente.van, op)
            codes = [code for code in sorted(origin.codes) if self.gemeenten[code].bestaat(op)]
            names = [str(self.gemeenten[code]) for code in codes]
            found.append(meldingen.nog_niet_bestaand(gemeente, gemeente.van, names))
            aandeel = Fraction(1) if origin.geheel else None
            return tuple(Geldend(code, self.gemeenten[code].naam, aandeel) for code in codes), found
        if gemeente.tot is not None and op >= gemeente.tot and self.bereik.covers(op):
            delen, ends = self.herindelingen.vooruit(gemeente.code, op)
            found += [meldingen.let_op("aandelen_geschaald", self._scaled_text(end)) for end in ends if end.geschaald]
            shares: dict[str, Fraction | None] = {}
            for deel in delen:
                for code in deel.codes:
                    shares[code] = deel.aandeel if len(deel.codes) == 1 and code not in shares else None
            return tuple(Geldend(code, self.gemeenten[code].naam, shares[code]) for code in sorted(shares)), found
        return (), found

    def _other_day(self, gemeente: Gemeente, op: date) -> list[Finding]:
        """A finding when ``op`` lies between the two days that sources give for a change of this gemeente."""
        end = self.herindelingen.einde(gemeente.code)
        rows = (*self.herindelingen.ontvangen(gemeente.code), *(end.overgangen if end else ()))
        return [
            meldingen.datum_niet_geverifieerd(gemeente, o.datum, o.datum_mogelijk)
            for o in rows
            if o.datum_mogelijk is not None and min(o.datum, o.datum_mogelijk) <= op < max(o.datum, o.datum_mogelijk)
        ]

    def _scaled_text(self, end: Opheffing) -> Tekst:
        return meldingen.aandelen_geschaald(self.gemeenten[end.code].naam, decimaal(end.som or Fraction(0)))

    def _over_regios(self, gemeente: Gemeente, geldend: tuple[Geldend, ...], op: date) -> list[Finding]:
        """A finding when the parts of an area lie in more than one region."""
        codes = sorted({p.regio for part in geldend for p in self.ligging(part.code, op).plaatsingen})
        if len(geldend) < 2 or len(codes) < 2:
            return []
        names = [self.indeling.naam(code) for code in codes]
        if gemeente.tot is not None and op >= gemeente.tot:
            return [meldingen.splitsing_over_regios(gemeente, gemeente.tot, names, codes)]
        return [meldingen.gebied_over_regios(gemeente, op, names, codes)]

    def _division_op(self, op: date) -> tuple[dict[str, tuple[Gemeente, ...]], dict[str, tuple[Gemeente, ...]]]:
        sure: dict[str, tuple[Gemeente, ...]] = {}
        maybe: dict[str, tuple[Gemeente, ...]] = {}
        for gemeente in self.gemeenten_op(op):
            ligging = self.indeling.ligging(gemeente, op)
            place = sure if ligging.zeker else maybe
            for regio in ligging.kandidaten:
                key = self.indeling.vandaag(regio)
                place[key] = (*place.get(key, ()), gemeente)
        return sure, maybe


@cache
def gebieden() -> Gebieden:
    """The regions and gemeenten that ship with this library; raises GebiedenError with all findings."""
    return load(GEGEVENS)


def load(folder: Path) -> Gebieden:
    """Load and check the tables below ``folder``; raises GebiedenError that carries every finding."""
    lezer = Lezer(folder)
    bronnen = lezer.bronnen()
    namen = read_gemeenten(lezer)
    regios = read_regios(lezer, bronnen, namen)
    herindelingen = read_herindelingen(lezer, bronnen, namen, regios.alle)
    gezien = read_waarnemingen(lezer, bronnen, namen, regios)
    bereik = observed_range(gezien)
    gemeenten = dated(namen, herindelingen, bereik)
    indeling = read_indeling(lezer, bronnen, gemeenten, herindelingen, regios, gezien, bereik)
    cijfers = Cijfers(lezer, bronnen, gemeenten, regios)
    lezer.check()
    return Gebieden(Gemeentenamen(gemeenten, regios), regios, herindelingen, indeling, cijfers)
