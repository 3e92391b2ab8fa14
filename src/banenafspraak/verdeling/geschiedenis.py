"""The history of a gemeente or a region as a dated list: what happened, and what was seen when."""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import groupby, pairwise

from banenafspraak.tekst import Tekst
from banenafspraak.verdeling.antwoord import Gebeurtenis
from banenafspraak.verdeling.gemeenten import Gemeente
from banenafspraak.verdeling.getallen import decimaal
from banenafspraak.verdeling.herindeling import Herindelingen, Opheffing, Overgang
from banenafspraak.verdeling.indeling import Indeling
from banenafspraak.verdeling.waarneming import Betwist, Waarneming


class Geschiedenis:
    """Tells the history of one gemeente or one region; every list goes from old to new."""

    def __init__(self, gemeenten: Iterable[Gemeente], herindelingen: Herindelingen, indeling: Indeling) -> None:
        self._gemeenten = {gemeente.code: gemeente for gemeente in gemeenten}
        self._herindelingen = herindelingen
        self._indeling = indeling

    def of_gemeente(self, gemeente: Gemeente) -> tuple[Gebeurtenis, ...]:
        """Herindelingen, observations of the region, and the periods in which the region is not certain."""
        found = [*self._begin(gemeente), *self._einde(gemeente), *self._gezien(gemeente)]
        found += [*self._wissels(gemeente), *self._betwist(gemeente), *self._codewissels(gemeente)]
        return tuple(sorted(found, key=lambda e: e.begin))

    def of_regio(self, regio: str) -> tuple[Gebeurtenis, ...]:
        """Gemeenten that came or went, herindelingen inside the region, doubts, and a change of code."""
        found: list[Gebeurtenis] = []
        for gemeente in self._gemeenten.values():
            found += [e for e in self._begin(gemeente) if e.datum and self._in(regio, gemeente, e.datum)]
            found += [e for e in self._einde(gemeente) if self._leaves(regio, gemeente, e)]
            doubts = [*self._wissels(gemeente), *self._betwist(gemeente)]
            found += [e for e in doubts if regio in {self._indeling.vandaag(r) for r in e.regios}]
        wissel = self._indeling.codewissel(regio)
        if wissel is not None:
            found.append(_codewissel(*wissel, regio))
        return tuple(sorted(found, key=lambda e: (e.begin, e.gemeenten)))

    def _in(self, regio: str, gemeente: Gemeente, op: date) -> bool:
        kandidaten = self._indeling.ligging(gemeente, op).kandidaten
        return regio in {self._indeling.vandaag(kandidaat) for kandidaat in kandidaten}

    def _leaves(self, regio: str, gemeente: Gemeente, event: Gebeurtenis) -> bool:
        """Whether a gemeente of the region ended with a part that went to another region."""
        day = event.datum
        if day is None or not self._in(regio, gemeente, day - timedelta(days=1)):
            return False
        return not all(self._in(regio, self._gemeenten[code], day) for code in event.gemeenten[1:])

    def _begin(self, gemeente: Gemeente) -> Iterable[Gebeurtenis]:
        """What a gemeente was formed from, and what it received later."""
        rows = self._herindelingen.ontvangen(gemeente.code)
        for datum, group in groupby(rows, key=lambda o: o.datum):
            parts = list(group)
            uit = _join(self._part(o, "een deel van ") for o in parts)
            van = _join(self._part(o, "a part of ") for o in parts)
            if parts[0].soort == "naamswijziging":
                soort = "naamswijziging"
                naam = gemeente.naam
                bericht = Tekst(f"{naam} is de nieuwe naam van {uit}.", f"{naam} is the new name of {van}.")
            elif parts[0].ontstaat:
                soort = "ontstaan"
                bericht = Tekst(f"{gemeente.naam} ontstaat uit {uit}.", f"{gemeente.naam} is formed from {van}.")
            else:
                soort = "ontvangt"
                bericht = Tekst(f"{gemeente.naam} krijgt erbij: {uit}.", f"{gemeente.naam} receives: {van}.")
            codes = (gemeente.code, *(o.oud for o in parts))
            yield Gebeurtenis(soort, bericht, datum, gemeenten=codes, bron=parts[0].bron)

    def _part(self, overgang: Overgang, deel: str) -> str:
        einde = self._herindelingen.einde(overgang.oud)
        naam = self._gemeenten[overgang.oud].naam
        return f"{deel}{naam}" if einde is not None and einde.gesplitst else naam

    def _einde(self, gemeente: Gemeente) -> Iterable[Gebeurtenis]:
        einde = self._herindelingen.einde(gemeente.code)
        if einde is None:
            return
        naam, eerste = gemeente.naam, self._gemeenten[next(iter(einde.delen))].naam
        if einde.gesplitst:
            soort = "splitsing"
            nl, en = self._shares(einde, "aandeel", ","), self._shares(einde, "share", ".")
            bericht = Tekst(f"{naam} wordt verdeeld over {nl}.", f"{naam} is split over {en}.")
        elif einde.overgangen[0].soort == "naamswijziging":
            soort = "naamswijziging"
            bericht = Tekst(f"{naam} heet voortaan {eerste}.", f"{naam} is called {eerste} from now on.")
        else:
            soort = "opgeheven"
            bericht = Tekst(f"{naam} gaat op in {eerste}.", f"{naam} becomes a part of {eerste}.")
        codes = (gemeente.code, *einde.delen)
        yield Gebeurtenis(soort, bericht, einde.datum, gemeenten=codes, bron=einde.overgangen[0].bron)

    def _shares(self, einde: Opheffing, woord: str, komma: str) -> str:
        return _join(
            self._gemeenten[code].naam
            + ("" if aandeel is None else f" ({woord} {decimaal(aandeel, 4).replace('.', komma)})")
            for code, aandeel in einde.delen.items()
        )

    def _gezien(self, gemeente: Gemeente) -> Iterable[Gebeurtenis]:
        for w in self._indeling.gezien(gemeente.code):
            regio = self._indeling.naam(w.regio)
            nl, en = f"{gemeente.naam} ligt in {regio}.", f"{gemeente.naam} lies in {regio}."
            if not w.bron.gedateerd:
                nl, en = f"Rond {w.jaar}, niet geverifieerd: {nl}", f"Around {w.jaar}, not verified: {en}"
            codes = (gemeente.code,)
            yield Gebeurtenis("waarneming", Tekst(nl, en), w.datum, gemeenten=codes, regios=(w.regio,), bron=w.bron)

    def _wissels(self, gemeente: Gemeente) -> Iterable[Gebeurtenis]:
        """The periods in which a gemeente changed region on a day that is not known."""
        betwist = self._indeling.betwist(gemeente.code)
        for a, b in pairwise(self._indeling.gezien(gemeente.code)):
            if self._indeling.vandaag(a.regio) == self._indeling.vandaag(b.regio) or _settled(a, b, betwist):
                continue
            uit, naar = self._indeling.naam(a.regio), self._indeling.naam(b.regio)
            bericht = Tekst(
                f"{gemeente.naam} gaat van {uit} naar {naar}. De dag is onbekend.",
                f"{gemeente.naam} goes from {uit} to {naar}. The day is unknown.",
            )
            van, codes = a.datum + timedelta(days=1), (gemeente.code,)
            regios = (a.regio, b.regio)
            yield Gebeurtenis("wissel_onbekend", bericht, van=van, tot=b.datum, gemeenten=codes, regios=regios)

    def _betwist(self, gemeente: Gemeente) -> Iterable[Gebeurtenis]:
        for (van, tot), group in groupby(self._indeling.betwist(gemeente.code), key=lambda b: (b.van, b.tot)):
            rows = list(group)
            names = [self._indeling.naam(row.regio) for row in rows]
            soort = "regio"
            bericht = Tekst(f"{gemeente.naam} ligt in {names[0]}.", f"{gemeente.naam} lies in {names[0]}.")
            if len(rows) > 1:
                soort = "tegenstrijdig"
                bericht = Tekst(
                    f"Bronnen spreken elkaar tegen over {gemeente.naam}: {' of '.join(names)}.",
                    f"Sources contradict each other about {gemeente.naam}: {' or '.join(names)}.",
                )
            codes, regios = (gemeente.code,), tuple(row.regio for row in rows)
            yield Gebeurtenis(soort, bericht, van=van, tot=tot, gemeenten=codes, regios=regios, bron=rows[-1].bron)

    def _codewissels(self, gemeente: Gemeente) -> Iterable[Gebeurtenis]:
        seen = {w.regio for w in self._indeling.gezien(gemeente.code)}
        for regio in sorted(seen):
            wissel = self._indeling.codewissel(regio)
            if wissel is not None and wissel[0] == regio and self._indeling.vandaag(regio) in seen:
                yield _codewissel(*wissel, self._indeling.vandaag(regio))


def _join(parts: Iterable[str]) -> str:
    return ", ".join(parts)


def _settled(a: Waarneming, b: Waarneming, betwist: tuple[Betwist, ...]) -> bool:
    """Whether the contested and settled periods reach, without a hole, from one observation to the next."""
    reached = a.datum
    for row in betwist:
        if row.van <= reached:
            reached = max(reached, row.tot)
    return reached >= b.datum


def _codewissel(oud: str, van: date, tot: date, nieuw: str) -> Gebeurtenis:
    bericht = Tekst(
        f"De regio krijgt code {nieuw} in plaats van {oud}. De dag is onbekend.",
        f"The region gets code {nieuw} instead of {oud}. The day is unknown.",
    )
    return Gebeurtenis("codewissel", bericht, van=van, tot=tot, regios=(oud, nieuw))
