"""Why an outcome is unknown, as columns: one truth for each cause that can reach a term.

The bits are those of ``reden.Oorzaak``. A term that is known in a row has no cause there.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

import narwhals.stable.v2 as nw

from banenafspraak.logic.kolommen.aggregaten import RELATIE
from banenafspraak.logic.kolommen.bereik import Bereik
from banenafspraak.logic.kolommen.invoer import getal
from banenafspraak.logic.kolommen.plan import OVER_BANEN, Huis, Plan
from banenafspraak.logic.kolommen.rooster import Stap, Taak, Tafel
from banenafspraak.logic.kolommen.tijdlijn import bron_onbekend
from banenafspraak.logic.kolommen.uitdrukking import RIJ, Uitdrukking, boom, kolomnaam
from banenafspraak.logic.reden import Oorzaak
from banenafspraak.logic.terms import Soort, Term

_ZELFDE_OPEN = frozenset({Soort.NIET, Soort.SCHAAL, Soort.PLUS, Soort.MIN})
"""Kinds that are open just when a part is."""


def oorzaakkolom(term: Term, bit: Oorzaak) -> str:
    return f"c{term.nummer}_{bit.value}"


def elementkolom(term: Term, bit: Oorzaak) -> str:
    return f"e{term.nummer}_{bit.value}"


_NEE = nw.lit(False, dtype=nw.Boolean)


def _telt(condition: nw.Expr) -> nw.Expr:
    return nw.when(condition).then(getal(1)).otherwise(getal(0))


def over_banen(tafel: Tafel, over: list[tuple[Term, list[Oorzaak]]]) -> None:
    """Adds the causes of terms over jobs: those of the job itself, and those found in the jobs beside it.

    A first day is of all jobs alike; a window looks at the others only.
    """
    places = [(term, bit) for term, bits in over for bit in bits]
    totals = {f"{elementkolom(*place)}_som": nw.col(elementkolom(*place)).sum().cast(nw.Int64) for place in places}
    per_relatie = tafel.frame.group_by(*RELATIE).agg(*(column.alias(naam) for naam, column in totals.items()))
    tafel.koppel(per_relatie, RELATIE, totals)
    columns = {}
    for term, bit in places:
        naam = elementkolom(term, bit)
        itself = nw.col(naam) if term.soort is Soort.OOIT else getal(0)
        found = (nw.col(f"{naam}_som") > itself) | nw.col(f"{naam}_eigen")
        columns[oorzaakkolom(term, bit)] = nw.col(f"e{term.nummer}_open") & found
    tafel.houd(sorted(tafel.heeft.difference(totals)), columns)


class Oorzaken:
    """Makes the columns of causes; ``heeft`` knows of each frame which terms have theirs."""

    def __init__(self, plan: Plan, read: Uitdrukking, bereik: Bereik) -> None:
        self.plan = plan
        self.bereik = bereik
        self.read = read
        self.kennis = plan.kennis
        self.heeft: dict[Huis, set[int]] = {huis: set() for huis in Huis}

    # -- expressions

    def oorzaak(self, term: Term, bit: Oorzaak, heeft: set[int]) -> nw.Expr | None:
        """Whether ``bit`` is a cause of ``term``; None when it never is."""
        if bit not in self.bereik.bits(term):
            return None
        if self.kennis.is_overal(term):
            return nw.lit(True, dtype=nw.Boolean)
        if self.bereik.is_eenduidig(term):
            return self._open(term)
        if term.nummer in heeft:
            return self.read.kolom(oorzaakkolom(term, bit))
        return self._nieuw(term, bit, heeft)

    def _nieuw(self, term: Term, bit: Oorzaak, heeft: set[int]) -> nw.Expr | None:
        found = self._van_delen(term, bit, heeft)
        if not found:
            return None
        joined = boom(found, alle=False)
        return joined if term.soort in _ZELFDE_OPEN else self.read.is_open(term) & joined

    def _open(self, term: Term) -> nw.Expr:
        return self.read.kolom(f"f_{term.meta}").is_null() if term.soort is Soort.FEIT else self.read.is_open(term)

    def _van_delen(self, term: Term, bit: Oorzaak, heeft: set[int]) -> list[nw.Expr]:
        delen = self.kennis.delen(term)
        if term.soort is Soort.SOM:
            inside = [self.read.kolom(elementkolom(term, bit))] if bit in self._in_elementen(term) else []
            return inside + self._some(delen[2:], bit, heeft) + self._niet_alles(term, bit)
        if term.soort is Soort.KIES:
            return self._kies(delen, bit, heeft)
        found = self._some(delen, bit, heeft)
        if term.soort is Soort.WAARDE and bit & self.bereik.van_waarde(term):
            found.append(self._geen_waarde(term, bit))
        return found

    def _some(self, delen: Iterable[Term], bit: Oorzaak, heeft: set[int]) -> list[nw.Expr]:
        columns = [self.oorzaak(deel, bit, heeft) for deel in delen]
        return [column for column in columns if column is not None]

    def _kies(self, delen: Sequence[Term], bit: Oorzaak, heeft: set[int]) -> list[nw.Expr]:
        """Of a choice whose condition is known only the chosen side counts."""
        condition, dan, anders = (self.oorzaak(deel, bit, heeft) for deel in delen)
        found = [] if condition is None else [condition]
        if dan is not None:
            found.append(dan & self.read.niet_nee(delen[0]))
        if anders is not None:
            found.append(anders & ~self.read.ja(delen[0]))
        return found

    def _geen_waarde(self, term: Term, bit: Oorzaak) -> nw.Expr:
        """The day and the key are known, and still there is no value."""
        found = [~self.read.is_open(deel) for deel in self.kennis.delen(term) if not self.kennis.is_zeker(deel)]
        if bron_onbekend(term.meta):
            row = self.read.kolom(kolomnaam(term, RIJ))
            found.append(row == getal(1) if bit is Oorzaak.BRON_ONBEKEND else row == getal(0))
        return boom(found, alle=True) if found else nw.lit(True, dtype=nw.Boolean)

    # -- frames

    def vergeet(self, huis: Huis, columns: set[str]) -> None:
        """A frame that dropped the causes of a term has them no longer."""
        terms = (term for term in self.plan.termen if term.nummer in self.heeft[huis])
        self.heeft[huis] = {term.nummer for term in terms if columns.issuperset(self.kolommen(term))}

    def kolommen(self, term: Term) -> list[str]:
        """The columns of the causes of a term; none where being open says it all."""
        bits = self.bereik.bits(term)
        return [oorzaakkolom(term, bit) for bit in bits] if len(bits) > 1 else []

    def kegel(self, huis: Huis, roots: Iterable[Term]) -> list[Term]:
        """The terms of one frame whose causes ``roots`` need, each with a column that says why."""
        seen: dict[int, Term] = {}
        stack = list(roots)
        while stack:
            term = stack.pop()
            if term.nummer in seen or self.kennis.is_overal(term) or not self.bereik.meerduidig(term):
                continue
            if not self.plan.is_blad(term) and self.plan.huis[term.nummer] is not huis:
                continue
            seen[term.nummer] = term
            stack.extend(self.kennis.delen(term)[2:] if term.soort is Soort.SOM else self.kennis.delen(term))
        return [seen[nummer] for nummer in sorted(seen)]

    def taken(self, huis: Huis, roots: Sequence[Term]) -> list[Taak]:
        """The tasks for the causes of ``roots``."""
        heeft = self.heeft[huis]
        cone = [term for term in self.kegel(huis, roots) if term.nummer not in heeft and not self.plan.is_blad(term)]
        uses = Counter(deel.nummer for term in cone for deel in self.kennis.delen(term))
        named = {term.nummer for term in roots}
        found = []
        for term in cone:
            if uses[term.nummer] > 1 or term.nummer in named or term.soort in OVER_BANEN:
                found.append(self._taak(term, heeft))
                heeft.add(term.nummer)
        return found

    def _taak(self, term: Term, heeft: set[int]) -> Taak:
        self.read.gelezen = set()
        names = tuple(self.kolommen(term))
        if term.soort in OVER_BANEN:
            step = Stap(
                self._elementen(term, heeft), over_banen, (term, self.bereik.bits(term)), names, over_rijen=True
            )
        else:
            columns = (self._nieuw(term, bit, heeft) for bit in self.bereik.bits(term))
            step = Stap({naam: _NEE if column is None else column for naam, column in zip(names, columns, strict=True)})
        return Taak(names, frozenset(self.read.gelezen), [step])

    def _elementen(self, term: Term, heeft: set[int]) -> dict[str, nw.Expr]:
        """What one job tells of the causes of a term over jobs: of itself, and of others by counting it."""
        delen = self.kennis.delen(term)
        found = {f"e{term.nummer}_open": self.read.is_open(term)}
        for bit in self.bereik.bits(term):
            inside = boom(self._some(delen[:2], bit, heeft) or [_NEE], alle=False)
            if term.soort is Soort.EERSTE:
                inside = inside & self.read.niet_nee(delen[1])
            found[elementkolom(term, bit)] = _telt(inside)
            own = [*self._some(delen[2:], bit, heeft), *self._niet_alles(term, bit)]
            found[f"{elementkolom(term, bit)}_eigen"] = boom(own or [_NEE], alle=False)
        return found

    def _niet_alles(self, term: Term, bit: Oorzaak) -> list[nw.Expr]:
        """Somebody said that not everything is there."""
        return [~self.read.niet_nee(self.kennis.delen(term)[-1])] if bit is Oorzaak.NIET_GEGEVEN else []

    # -- sums

    def _in_elementen(self, term: Term) -> list[Oorzaak]:
        return self.bereik.bits(*self.kennis.delen(term)[:2]) if self.bereik.meerduidig(term) else []

    def elementnamen(self, term: Term) -> list[str]:
        return [elementkolom(term, bit) for bit in self._in_elementen(term)]

    def elementen(self, term: Term) -> dict[str, nw.Expr]:
        """What one row tells of the causes of a sum: each cause in a row that may count."""
        heeft = self.heeft[Huis.RIJ]
        number, waar, _ = self.kennis.delen(term)
        found = {}
        for bit in self._in_elementen(term):
            inside = self._some((number, waar), bit, heeft)
            found[elementkolom(term, bit)] = boom(inside, alle=False) & self.read.niet_nee(waar)
        return found

    def masker(self, term: Term, huis: Huis) -> nw.Expr:
        """All causes of ``term`` as one number."""
        heeft = self.heeft[huis]
        found = getal(0)
        for bit in self.bereik.bits(term):
            column = self.oorzaak(term, bit, heeft)
            if column is not None:
                found = found + nw.when(column).then(getal(bit.value)).otherwise(getal(0))
        return found
