"""Which causes of unknown can reach a term, before any row is computed.

A term that just one cause can reach is open for that cause alone, so it needs no column that says why.
"""

from collections.abc import Iterable

from banenafspraak.logic.kolommen.kennis import Kennis
from banenafspraak.logic.kolommen.tijdlijn import bron_onbekend, stukken
from banenafspraak.logic.reden import AGGREGATEN, Oorzaak
from banenafspraak.logic.terms import Soort, Term

BITS = tuple(bit for bit in Oorzaak if bit)


class Bereik:
    """``gevraagd``: whether anybody asks for causes; if not, none reaches anything."""

    def __init__(self, kennis: Kennis, *, gevraagd: bool = True) -> None:
        self.kennis = kennis
        self.gevraagd = gevraagd
        self._reach: dict[int, Oorzaak] = {}

    def bits(self, *terms: Term) -> list[Oorzaak]:
        """The causes that can reach one of ``terms``; none where nobody asks for causes."""
        if not self.gevraagd:
            return []
        found = Oorzaak.GEEN
        for term in terms:
            found |= self._bereikt(term)
        return [bit for bit in BITS if bit & found]

    def is_eenduidig(self, term: Term) -> bool:
        """Whether being open says why."""
        return len(self.bits(term)) == 1

    def meerduidig(self, term: Term) -> bool:
        """Whether more than one cause can reach ``term``, so that it has columns that say which."""
        return len(self.bits(term)) > 1

    def met_kolom(self, terms: Iterable[Term]) -> set[int]:
        """The terms whose openness is read: those with more than one cause, and their parts. Facts are columns."""
        several = [term for term in terms if self.meerduidig(term)]
        read = [*several, *(deel for term in several for deel in self.kennis.delen(term) if self.bits(deel))]
        return {term.nummer for term in read if term.soort is not Soort.FEIT and not self.kennis.is_overal(term)}

    def van_waarde(self, term: Term) -> Oorzaak:
        """The causes that a value of the law itself can bring."""
        delen = self.kennis.delen(term)
        if self.kennis.is_overal(term):
            return self._vaste_waarde(term) if all(map(self.kennis.is_zeker, delen)) else Oorzaak.GEEN
        found = _geen_rij(term)
        return found | Oorzaak.BRON_ONBEKEND if bron_onbekend(term.meta) else found

    def _bereikt(self, term: Term) -> Oorzaak:
        if self.kennis.is_zeker(term):
            return Oorzaak.GEEN
        if term.nummer not in self._reach:
            self._reach[term.nummer] = self._zoek(term)
        return self._reach[term.nummer]

    def _zoek(self, term: Term) -> Oorzaak:
        if term.soort is Soort.FEIT:
            return Oorzaak.NIET_GEGEVEN
        found = self.van_waarde(term) if term.soort is Soort.WAARDE else Oorzaak.GEEN
        if term.soort in AGGREGATEN:
            found |= Oorzaak.NIET_GEGEVEN
        if not self.kennis.is_overal(term) or not found:
            for deel in self.kennis.delen(term):
                found |= self._bereikt(deel)
        return found

    def _vaste_waarde(self, term: Term) -> Oorzaak:
        dag, *sleutel = (self.kennis.overal[deel.nummer][0] for deel in self.kennis.delen(term))
        row = stukken(term.meta, sleutel[0] if sleutel else None, (term.onder, term.boven), (dag, dag))[0].rij
        return Oorzaak.BRON_ONBEKEND if row else _geen_rij(term)


def _geen_rij(term: Term) -> Oorzaak:
    return Oorzaak.GEEN_WAARDE_VAN_PLAATS if term.meta.per_plaats else Oorzaak.GEEN_WAARDE_OP_DATUM
