"""A value of the law as rules read it: whole numbers times one fraction, in dated rows, per key where it has keys."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

Interval = tuple[int, int]
Reeks = tuple["Tabelrij", ...]


@dataclass(frozen=True, slots=True)
class Tabelrij:
    """What holds from ``van`` up to ``tot``; a value that its source does not give has unequal ends."""

    van: int
    tot: int
    onder: int
    boven: int
    bron: str
    zekerheid: str

    @property
    def bekend(self) -> bool:
        return self.onder == self.boven


@dataclass(frozen=True, eq=False)
class Tabel:
    """One named value through time. ``onder`` and ``boven`` are its declared bounds, for a day or key without a row.

    ``alleen`` names the one key of a keyed value whose series this is.
    """

    naam: str
    schaal: Fraction
    onder: int
    boven: int
    reeksen: Mapping[int | None, Reeks]
    eenheid: str = ""
    per_sleutel: bool = False
    alleen: str = ""
    per_plaats: bool = False
    beslisser: str | None = None
    _begins: dict[int | None, list[int]] = field(default_factory=dict, repr=False, compare=False)

    def rij(self, op: int, sleutel: int | None = None) -> Tabelrij | None:
        """The row that holds on the day ``op``, or None."""
        begins = self._begins.get(sleutel)
        if begins is None:
            begins = self._begins[sleutel] = [rij.van for rij in self.reeksen.get(sleutel, ())]
        place = bisect_right(begins, op) - 1
        if place < 0:
            return None
        found = self.reeksen[sleutel][place]
        return found if op < found.tot else None

    def dagen(self) -> set[int]:
        """The days on which something in this table starts or ends."""
        return {day for rows in self.reeksen.values() for rij in rows for day in (rij.van, rij.tot)}
