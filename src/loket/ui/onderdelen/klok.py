"""How long something still has: the date first, then the days, and a word for each state."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext, ngettext

NEAR = 14


@dataclass(frozen=True, slots=True)
class Klok:
    """A term on one day. ``tot`` is its last day; ``reden`` says why it stands still."""

    tot: date | None
    vandaag: date
    reden: str = ""

    @property
    def over(self) -> int | None:
        return None if self.tot is None else (self.tot - self.vandaag).days

    @property
    def staat(self) -> str:
        """``stil``, ``open`` (no date yet), ``laat``, ``bijna`` or ``loopt``."""
        if self.reden:
            return "stil"
        if self.over is None:
            return "open"
        if self.over < 0:
            return "laat"
        return "bijna" if self.over <= NEAR else "loopt"

    @property
    def woorden(self) -> str:
        """What stands after the date."""
        days = self.over or 0
        match self.staat:
            case "stil":
                return gettext("stands still: %(reason)s") % {"reason": self.reden}
            case "open":
                return gettext("not started yet")
            case "laat":
                return ngettext("too late, for one day", "too late, for %(n)s days", -days) % {"n": -days}
            case "bijna" if days == 0:
                return gettext("almost: today is the last day")
            case "bijna":
                return ngettext("almost: one day left", "almost: %(n)s days left", days) % {"n": days}
        return ngettext("one day left", "%(n)s days left", days) % {"n": days}
