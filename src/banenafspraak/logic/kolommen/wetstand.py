"""Values of the law as columns: a chain of choices where few pieces of time count, else a join on the day."""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from typing import NamedTuple

import narwhals.stable.v2 as nw

from banenafspraak.logic.kalender import NOOIT, als_datum, dagsleutel
from banenafspraak.logic.kolommen.invoer import getal
from banenafspraak.logic.kolommen.motoren import Frame, Motor
from banenafspraak.logic.kolommen.rooster import Stap, Tafel
from banenafspraak.logic.kolommen.tijdlijn import Stuk, stukken, wisselingen
from banenafspraak.logic.kolommen.uitdrukking import BOVEN, ONDER, RIJ, Uitdrukking, kolomnaam
from banenafspraak.logic.tabel import Interval, Tabel
from banenafspraak.logic.terms import Term

Reeks = list[tuple[int, int]]
"""What one column holds from which day or key, from the first that counts."""
_KETEN = 48
"""So many pieces are still chosen from one by one: a join copies every other column of the frame."""


class _Koppeling(NamedTuple):
    frame: Frame
    sleutel: str
    brengt: tuple[str, ...]


class Wetstand:
    """Makes the tasks of ``waarde`` terms. ``laat_los`` drops the frames that were made for them."""

    def __init__(self, uitdrukking: Uitdrukking, motor: Motor) -> None:
        self.read = uitdrukking
        self.kennis = uitdrukking.kennis
        self.motor = motor
        self._made: list[Frame] = []

    def laat_los(self) -> None:
        for frame in self._made:
            self.motor.laat_los(frame)

    def stappen(self, terms: Sequence[Term]) -> list[Stap]:
        """The steps of values without a key that are read on the same day, or of one value with a key."""
        dag = self.kennis.delen(terms[0])[0]
        dagen = self.kennis.bereik[dag.nummer]
        low = self.read.einden(dag)[0]
        if len(terms[0].delen) > 1:
            return self._met_sleutel(terms[0], low, dagen)
        reeksen = {naam: reeks for term in terms for naam, reeks in self._reeksen(term, dagen).items()}
        steps, columns = self._op_dag(f"d{terms[0].nummer}", low, dagen, reeksen)
        guarded = {naam: column for term in terms for naam, column in self._bewaak(term, columns).items()}
        return [*steps, Stap(guarded)]

    def _reeksen(self, term: Term, dagen: Interval) -> dict[str, Reeks]:
        pieces = stukken(term.meta, None, (term.onder, term.boven), dagen)
        return {_ruw(term, einde): _reeks(pieces, value) for einde, value in self._waarden(term).items()}

    def _waarden(self, term: Term) -> dict[str, Callable[[Stuk], int]]:
        """The columns that a term needs from its table."""
        found: dict[str, Callable[[Stuk], int]] = {ONDER: lambda stuk: stuk.onder}
        if not self.kennis.is_zeker(term):
            found[BOVEN] = lambda stuk: stuk.boven
        if kolomnaam(term, RIJ) in self.read.kolommen(term):
            found[RIJ] = lambda stuk: int(stuk.rij)
        return found

    def _op_dag(
        self, naam: str, dag: nw.Expr, dagen: Interval, reeksen: Mapping[str, Reeks]
    ) -> tuple[list[Stap], dict[str, nw.Expr]]:
        """The step that joins the long series on the day, if there are any, and how each is read after that."""
        columns = {column: _keten(dag, reeks) for column, reeks in reeksen.items() if len(reeks) <= _KETEN}
        long = {column: reeks for column, reeks in reeksen.items() if len(reeks) > _KETEN}
        if not long:
            return [], columns
        changes = sorted({van for reeks in long.values() for van, _ in reeks[1:] if van < NOOIT})
        days = _dagen(changes[0], changes[-1])
        key = nw.min_horizontal(dag, getal(days[-1])) if dagen[1] > days[-1] else dag
        key = nw.max_horizontal(key, getal(days[0])) if dagen[0] < days[0] else key
        step = self._koppeling(naam, key, days, {column: _per_dag(reeks, days) for column, reeks in long.items()})
        for column, reeks in long.items():
            columns[column] = nw.col(column)
            if reeks[-1][0] == NOOIT:
                never = nw.when(dag >= getal(NOOIT)).then(getal(reeks[-1][1]))
                columns[column] = never.otherwise(nw.col(column))
        return [step], columns

    def _met_sleutel(self, term: Term, dag: nw.Expr, dagen: Interval) -> list[Stap]:
        """A value with a key: few pieces of time and key are chosen from, many are joined."""
        low = self.read.einden(self.kennis.delen(term)[1])[0]
        changes = versies(term.meta, dagen)
        values = self._waarden(term)
        pieces = {van: self._sleutelstukken(term, van) for van in changes}
        if sum(map(len, pieces.values())) <= _KETEN:
            chosen = {
                _ruw(term, end): _keten_van(dag, [(van, _keten(low, _reeks(pieces[van], value))) for van in changes])
                for end, value in values.items()
            }
            return [Stap(self._bewaak(term, chosen))]
        return self._met_koppeling(term, dag, low, changes)

    def _sleutelstukken(self, term: Term, dag: int) -> list[Stuk]:
        """What holds on one day, from key to key; a key without a row has the declared bounds."""
        nothing = Stuk(0, term.onder, term.boven, rij=False)
        known = sorted(key for key in term.meta.reeksen if key is not None)
        first, last = self.kennis.bereik[self.kennis.delen(term)[1].nummer]
        keys = [key for key in known if first <= key <= last]
        starts = sorted({first, *keys, *(key + 1 for key in keys if key < last)})
        found: list[Stuk] = []
        for key in starts:
            row = (
                stukken(term.meta, key, (term.onder, term.boven), (dag, dag))[0]
                if key in term.meta.reeksen
                else nothing
            )
            if not found or found[-1][1:] != row[1:]:
                found.append(row._replace(van=key))
        return found

    def _met_koppeling(self, term: Term, dag: nw.Expr, low: nw.Expr, changes: list[int]) -> list[Stap]:
        """Joins the rows of a keyed table on version and key."""
        known = [key for key in term.meta.reeksen if key is not None]
        first, last = min(known), max(known)
        span = last - first + 1
        rows = {
            place * span + key - first: stuk
            for place, van in enumerate(changes)
            for key in known
            if (stuk := stukken(term.meta, key, (term.onder, term.boven), (van, van))[0]).rij
        }
        version = _keten(dag, [(van, place) for place, van in enumerate(changes)])
        inside = (low >= getal(first)) & (low <= getal(last))
        key = nw.when(inside).then(version * getal(span) + low - getal(first)).otherwise(getal(-1))
        values = {
            _ruw(term, end): [value(stuk) for stuk in rows.values()] for end, value in self._waarden(term).items()
        }
        step = self._koppeling(f"p{term.nummer}", key, list(rows), values)
        joined = {
            naam: nw.coalesce(nw.col(naam), getal(_buiten(term, end)))
            for end in self._waarden(term)
            for naam in [_ruw(term, end)]
        }
        return [step, Stap(self._bewaak(term, joined))]

    def _koppeling(self, naam: str, key: nw.Expr, keys: list[int], columns: Mapping[str, list[int]]) -> Stap:
        self._made.append(made := self.motor.tabel({naam: keys, **columns}))
        names = tuple(columns)
        return Stap({naam: key}, koppel, _Koppeling(made, naam, names), names)

    def _bewaak(self, term: Term, columns: Mapping[str, nw.Expr]) -> dict[str, nw.Expr]:
        """The declared bounds where the day or the key is open."""
        open_parts = [deel for deel in self.kennis.delen(term) if not self.kennis.is_zeker(deel)]
        found = {}
        for einde in self._waarden(term):
            column = columns[_ruw(term, einde)]
            for deel in open_parts:
                column = nw.when(self.read.is_open(deel)).then(getal(_buiten(term, einde))).otherwise(column)
            found[kolomnaam(term, einde)] = column
        return found


def _buiten(term: Term, einde: str) -> int:
    """What a column holds where no row does."""
    return {ONDER: term.onder, BOVEN: term.boven, RIJ: 0}[einde]


def koppel(tafel: Tafel, joins: list[_Koppeling]) -> None:
    for frame, sleutel, brengt in joins:
        tafel.koppel(frame, [sleutel], brengt)


def _ruw(term: Term, einde: str) -> str:
    return f"v{term.nummer}{einde}"


def versies(tabel: Tabel, dagen: Interval) -> list[int]:
    """The days on which the table changes for some key, from the first of ``dagen``."""
    changes = {dag for sleutel in tabel.reeksen for dag in wisselingen(tabel, sleutel)}
    return sorted({dagen[0], *(dag for dag in changes if dagen[0] < dag <= dagen[1])})


def _reeks(pieces: Sequence[Stuk], value: Callable[[Stuk], int]) -> Reeks:
    """The pieces as one column sees them: equal neighbours are one."""
    found: Reeks = []
    for stuk in pieces:
        if not found or found[-1][1] != value(stuk):
            found.append((stuk.van, value(stuk)))
    return found


def _keten(op: nw.Expr, reeks: Reeks) -> nw.Expr:
    return _keten_van(op, [(van, getal(value)) for van, value in reeks])


def _keten_van(op: nw.Expr, reeks: Sequence[tuple[int, nw.Expr]]) -> nw.Expr:
    """A tree of choices: what holds from the last place in ``reeks`` that ``op`` has reached."""
    if len(reeks) == 1:
        return reeks[0][1]
    middle = len(reeks) // 2
    later = nw.when(op >= getal(reeks[middle][0])).then(_keten_van(op, reeks[middle:]))
    return later.otherwise(_keten_van(op, reeks[:middle]))


def _dagen(first: int, last: int) -> list[int]:
    """Every day from the one before ``first`` up to and including ``last``."""
    begin = als_datum(first) - timedelta(1)
    many = (als_datum(last) - begin).days
    return [dagsleutel(begin + timedelta(place)) for place in range(many + 1)]


def _per_dag(reeks: Reeks, dagen: Sequence[int]) -> list[int]:
    starts = [van for van, _ in reeks]
    return [reeks[max(0, bisect_right(starts, dag) - 1)][1] for dag in dagen]
