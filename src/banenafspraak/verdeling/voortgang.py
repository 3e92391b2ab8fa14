"""What was realised in a region beside what was indicated for it: only of one measure, sector and year."""

from collections.abc import Iterator
from dataclasses import dataclass

from banenafspraak.verdeling.cijfers import Behaald, Gepubliceerd
from banenafspraak.verdeling.definitie import MAAT
from banenafspraak.verdeling.gebieden import gebieden

_EXTRA = "extra_banen_tov_nulmeting"


@dataclass(frozen=True, slots=True)
class Voortgang:
    """The indication is for the end of its year; ``behaald`` is the last measurement within that year."""

    indicatie: Gepubliceerd
    behaald: Behaald

    @property
    def verschil(self) -> int:
        """How many more than indicated; below zero when fewer."""
        return self.behaald.waarde - self.indicatie.banen


def voortgang(regio: str) -> tuple[Voortgang, ...]:
    """Each published number of extra jobs of a region with a measurement in its year, oldest first.

    >>> [(v.indicatie.jaar, v.indicatie.banen, v.behaald.waarde) for v in voortgang("AM14")]
    [(2018, 797, 1136)]
    """
    found = sorted(_pairs(regio), key=lambda pair: (pair.indicatie.jaar, pair.indicatie.sector))
    return tuple(found)


def _pairs(regio: str) -> Iterator[Voortgang]:
    measured = [row for row in gebieden().achieved(regio) if row.indicator == _EXTRA]
    for row in gebieden().published_numbers(regio):
        if row.maat != MAAT:
            continue
        same = [m for m in measured if m.sector == row.sector and m.peildatum[:4] == str(row.jaar)]
        if same:
            yield Voortgang(row, max(same, key=lambda m: m.peildatum))
