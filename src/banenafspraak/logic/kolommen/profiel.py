"""One look at the frame before any rule: which facts are sure, between which values they lie, and what is wrong."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import narwhals.stable.v2 as nw

from banenafspraak.errors import Finding
from banenafspraak.logic.kalender import als_datum, dagsleutel
from banenafspraak.logic.kolommen.invoer import DAGEN, JAAR, NUMMERS, SLEUTELS
from banenafspraak.logic.kolommen.motoren import Frame
from banenafspraak.logic.tabel import Interval
from banenafspraak.logic.terms import Aard, Term
from banenafspraak.tekst import Tekst

_LEEG = Tekst(
    "In de kolom '{kolom}' is {rijen} keer niets ingevuld. Deze kolom hoort bij de sleutel en mag niet leeg zijn.",
    "Column '{kolom}' is empty {rijen} times. It is part of the key and cannot be empty.",
)
_BUITEN = Tekst(
    "In de kolom '{kolom}' ligt {rijen} keer een waarde buiten {onder} tot en met {boven}. Verbeter die rijen, of laat "
    "de waarde leeg als zij onbekend is.",
    "Column '{kolom}' has {rijen} values outside {onder} up to and including {boven}. Mend those rows, or leave the "
    "value empty when it is unknown.",
)


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column at a glance: how many rows are unknown, and the lowest and highest value (a truth: 0 and 1)."""

    onbekend: int
    laag: int | None
    hoog: int | None

    @property
    def bereik(self) -> Interval | None:
        return None if self.laag is None or self.hoog is None else (self.laag, self.hoog)


@dataclass(frozen=True, slots=True)
class Profiel:
    rijen: int
    kolommen: Mapping[str, Kolom]

    def feit(self, naam: str) -> Kolom | None:
        """The column of a fact; None when nothing is known of it in any row."""
        found = self.kolommen.get(naam)
        return found if found and found.laag is not None else None


def profileer(frame: Frame, feiten: Mapping[str, Term], schema: Iterable[str]) -> Profiel:
    """One scan over ``frame``."""
    names = [*dict.fromkeys((*SLEUTELS, *(JAAR for naam in schema if naam == JAAR), *feiten))]
    truths = {naam for naam, term in feiten.items() if term.is_waarheid}
    looks = [nw.len().alias("rijen")]
    for naam in names:
        column = nw.col(naam)
        value = column.cast(nw.Int64) if naam in truths else column
        looks += [
            column.null_count().alias(f"{naam}__onbekend"),
            value.min().alias(f"{naam}__laag"),
            value.max().alias(f"{naam}__hoog"),
        ]
    row = eerste_rij(frame.select(*looks))
    row = {naam: 0 if value is None and naam.endswith("__onbekend") else value for naam, value in row.items()}
    kolommen = {
        naam: Kolom(int(row[f"{naam}__onbekend"]), *(_whole(row[f"{naam}__{end}"]) for end in ("laag", "hoog")))
        for naam in names
    }
    return Profiel(int(row["rijen"]), kolommen)


def eerste_rij(frame: Frame) -> dict[str, Any]:
    found: dict[str, Any] = frame.collect(backend="polars").rows(named=True)[0]
    return found


def _whole(value: Any) -> int | None:
    if isinstance(value, date):
        return dagsleutel(value)
    return None if value is None else int(value)


def keur_waarden(frame: Frame, feiten: Mapping[str, Term], profiel: Profiel) -> list[Finding]:
    """Empty keys, and values outside the declared bounds of their fact."""
    found = []
    for naam in (*NUMMERS, *DAGEN, JAAR):
        column = profiel.kolommen.get(naam)
        if column and column.onbekend:
            found.append(Finding("sleutel_leeg", _LEEG.met(kolom=naam, rijen=column.onbekend), kolom=naam))
    outside = [naam for naam, term in feiten.items() if _is_outside(term, profiel.feit(naam))]
    if not outside:
        return found
    counts = eerste_rij(frame.select(*(_outside(naam, feiten[naam]).sum().alias(naam) for naam in outside)))
    for naam in outside:
        term = feiten[naam]
        bericht = _BUITEN.met(
            kolom=naam, rijen=counts[naam], onder=_shown(term, term.onder), boven=_shown(term, term.boven)
        )
        found.append(Finding("waarde_buiten_bereik", bericht, kolom=naam, feit=naam))
    return found


def _is_outside(term: Term, column: Kolom | None) -> bool:
    if term.is_waarheid or column is None or column.bereik is None:
        return False
    return column.bereik[0] < term.onder or column.bereik[1] > term.boven


def _outside(naam: str, term: Term) -> nw.Expr:
    low, high = (
        nw.lit(als_datum(end)) if term.aard is Aard.DATUM else nw.lit(end, dtype=nw.Int64)
        for end in (term.onder, term.boven)
    )
    outside = ((nw.col(naam) < low) | (nw.col(naam) > high)).fill_null(value=False)
    return outside.cast(nw.Int64)


def _shown(term: Term, end: int) -> str:
    """A bound as it stands in the column."""
    return als_datum(end).isoformat() if term.aard is Aard.DATUM else str(end)
