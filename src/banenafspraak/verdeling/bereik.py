"""The days on which the division is known: from the first to the last year in which a dated source saw it."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple


class Bereik(NamedTuple):
    """From ``van`` up to, not including, ``tot``; both are 1 January. Without observations it holds no day."""

    van: date
    tot: date

    @classmethod
    def of_years(cls, jaren: Iterable[int]) -> "Bereik":
        """The range from the first of these years through the last one."""
        known = sorted(jaren)
        return cls(date(known[0], 1, 1), date(known[-1] + 1, 1, 1)) if known else cls(date.max, date.max)

    def covers(self, op: date) -> bool:
        """Whether the division is known on ``op``."""
        return self.van <= op < self.tot

    @property
    def dag_ervoor(self) -> date:
        """The day before; of the gemeenten that ended on the first day it is known that they existed then."""
        return self.van - timedelta(days=1)
