"""Values of the law as columns: a chain of choices where few pieces of time count, else a join on the day."""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta

import narwhals.stable.v2 as nw

from banenafspraak.logic.kalender import NOOIT, als_datum, dagsleutel
from banenafspraak.logic.kolommen.invoer import getal
from banenafspraak.logic.kolommen.motoren import Frame, Motor
from banenafspraak.logic.kolommen.tijdlijn import Stuk, stukken, wisselingen
from banenafspraak.logic.kolommen.uitdrukking import BOVEN, ONDER, RIJ, Uitdrukking, kolomnaam
from banenafspraak.logic.tabel import Interval, Tabel
from banenafspraak.logic.terms import Term

Reeks = list[tuple[int, int]]
"""What one column holds from which day, from the first day that counts."""
_VERSIE = "_versie"
_KETEN = 4
"""So many pieces of time are still chosen from one by one."""
_DAG, _PLAATS = "wetstand_dag", "wetstand_plaats"


class Wetstand:
    """Adds the columns of ``waarde`` terms to a frame. ``laat_los`` drops what was made for that."""

    def __init__(self, uitdrukking: Uitdrukking, motor: Motor) -> None:
        self.read = uitdrukking
        self.kennis = uitdrukking.kennis
        self.motor = motor
        self._made: list[Frame] = []

    def laat_los(self) -> None:
        for frame in self._made:
            self.motor.laat_los(frame)

    def voeg_toe(self, frame: Frame, terms: Sequence[Term]) -> Frame:
        by_day: dict[int, list[Term]] = {}
        for term in terms:
            by_day.setdefault(self.kennis.delen(term)[0].nummer, []).append(term)
        for group in by_day.values():
            frame = self._op_dag(frame, group)
        return frame

    def _op_dag(self, frame: Frame, terms: Sequence[Term]) -> Frame:
        """The columns of ``terms``, which are read on the same day."""
        dag = self.kennis.delen(terms[0])[0]
        dagen = self.kennis.bereik[dag.nummer]
        reeksen = {naam: reeks for term in terms for naam, reeks in self._reeksen(term, dagen).items()}
        frame = self._kies_stukken(frame, self.read.einden(dag)[0], dagen, reeksen)
        for term in terms:
            if len(term.delen) > 1:
                frame = self._zoek_sleutel(frame, term, dagen)
        return frame.with_columns(**{naam: column for term in terms for naam, column in self._bewaak(term).items()})

    def _reeksen(self, term: Term, dagen: Interval) -> dict[str, Reeks]:
        if len(term.delen) > 1:
            return {_ruw(term, _VERSIE): [(van, place) for place, van in enumerate(versies(term.meta, dagen))]}
        pieces = stukken(term.meta, None, (term.onder, term.boven), dagen)
        return {_ruw(term, einde): _samen(pieces, value) for einde, value in self._waarden(term).items()}

    def _waarden(self, term: Term) -> dict[str, Callable[[Stuk], int]]:
        """The columns that a term needs from its table."""
        found: dict[str, Callable[[Stuk], int]] = {ONDER: lambda stuk: stuk.onder}
        if not self.kennis.is_zeker(term):
            found[BOVEN] = lambda stuk: stuk.boven
        if kolomnaam(term, RIJ) in self.read.kolommen(term):
            found[RIJ] = lambda stuk: int(stuk.rij)
        return found

    def _kies_stukken(self, frame: Frame, dag: nw.Expr, dagen: Interval, reeksen: Mapping[str, Reeks]) -> Frame:
        short = {naam: _keten(dag, reeks) for naam, reeks in reeksen.items() if len(reeks) <= _KETEN}
        long = {naam: reeks for naam, reeks in reeksen.items() if len(reeks) > _KETEN}
        if short:
            frame = frame.with_columns(**short)
        if not long:
            return frame
        changes = sorted({van for reeks in long.values() for van, _ in reeks[1:] if van < NOOIT})
        days = _dagen(changes[0], changes[-1])
        columns = {_DAG: days} | {naam: _per_dag(reeks, days) for naam, reeks in long.items()}
        key = nw.min_horizontal(dag, getal(days[-1])) if dagen[1] > days[-1] else dag
        key = nw.max_horizontal(key, getal(days[0])) if dagen[0] < days[0] else key
        frame = self._join(frame, key, _DAG, columns)
        never = {naam: reeks[-1][1] for naam, reeks in long.items() if reeks[-1][0] == NOOIT}
        without_end = {
            naam: nw.when(dag >= getal(NOOIT)).then(getal(value)).otherwise(nw.col(naam))
            for naam, value in never.items()
        }
        return frame.with_columns(**without_end) if never else frame

    def _zoek_sleutel(self, frame: Frame, term: Term, dagen: Interval) -> Frame:
        """Joins the rows of a keyed table on version and key."""
        sleutel = self.kennis.delen(term)[1]
        known = [key for key in term.meta.reeksen if key is not None]
        first, last = min(known, default=0), max(known, default=0)
        span = last - first + 1
        rows = [
            (place * span + key - first, stuk)
            for place, van in enumerate(versies(term.meta, dagen))
            for key in known
            if (stuk := stukken(term.meta, key, (term.onder, term.boven), (van, van))[0]).rij
        ]
        columns = {_PLAATS: [place for place, _ in rows]}
        columns |= {_ruw(term, end): [value(stuk) for _, stuk in rows] for end, value in self._waarden(term).items()}
        low = self.read.einden(sleutel)[0]
        inside = (low >= getal(first)) & (low <= getal(last))
        place = nw.col(_ruw(term, _VERSIE)) * getal(span) + low - getal(first)
        return self._join(frame, nw.when(inside).then(place).otherwise(getal(-1)), _PLAATS, columns)

    def _join(self, frame: Frame, key: nw.Expr, naam: str, columns: dict[str, list[int]]) -> Frame:
        self._made.append(made := self.motor.tabel(columns))
        return frame.with_columns(key.alias(naam)).join(made, on=naam, how="left").drop(naam)

    def _bewaak(self, term: Term) -> dict[str, nw.Expr]:
        """The declared bounds where the day or the key is open, or no row holds."""
        open_parts = [deel for deel in self.kennis.delen(term) if not self.kennis.is_zeker(deel)]
        found = {}
        for einde in self._waarden(term):
            declared = {ONDER: term.onder, BOVEN: term.boven, RIJ: 0}[einde]
            column = nw.col(_ruw(term, einde))
            if len(term.delen) > 1 and not self.kennis.is_zeker(term):
                column = nw.coalesce(column, getal(declared))
            for deel in open_parts:
                column = nw.when(self.read.is_open(deel)).then(getal(declared)).otherwise(column)
            found[kolomnaam(term, einde)] = column
        return found


def _ruw(term: Term, einde: str) -> str:
    return f"v{term.nummer}{einde}"


def versies(tabel: Tabel, dagen: Interval) -> list[int]:
    """The days on which the table changes for some key, from the first of ``dagen``."""
    changes = {dag for sleutel in tabel.reeksen for dag in wisselingen(tabel, sleutel)}
    return sorted({dagen[0], *(dag for dag in changes if dagen[0] < dag <= dagen[1])})


def _samen(pieces: Sequence[Stuk], value: Callable[[Stuk], int]) -> Reeks:
    """The pieces as one column sees them: equal neighbours are one."""
    found: Reeks = []
    for stuk in pieces:
        if not found or found[-1][1] != value(stuk):
            found.append((stuk.van, value(stuk)))
    return found


def _keten(dag: nw.Expr, reeks: Reeks) -> nw.Expr:
    found = getal(reeks[0][1])
    for van, value in reeks[1:]:
        found = nw.when(dag >= getal(van)).then(getal(value)).otherwise(found)
    return found


def _dagen(first: int, last: int) -> list[int]:
    """Every day from the one before ``first`` up to and including ``last``."""
    begin = als_datum(first) - timedelta(1)
    many = (als_datum(last) - begin).days
    return [dagsleutel(begin + timedelta(place)) for place in range(many + 1)]


def _per_dag(reeks: Reeks, dagen: Sequence[int]) -> list[int]:
    starts = [van for van, _ in reeks]
    return [reeks[max(0, bisect_right(starts, dag) - 1)][1] for dag in dagen]
