"""What stands with every table, picture, map and file of a distribution: that it is a guide, and what it counts."""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import get_language, gettext

from banenafspraak.verdeling.definitie import MAAT
from banenafspraak.verdeling.keurmeldingen import INDICATIEF


class Maat(StrEnum):
    """Two measures that never stand in one column, sum or picture; and the figures of a key, which are no jobs."""

    EXTRA = MAAT
    STAND = "stand_inclusief_nulmeting"
    INVOER = "cijfer_van_de_sleutel"

    @property
    def woorden(self) -> str:
        if self is Maat.STAND:
            return gettext("level including the baseline")
        if self is Maat.INVOER:
            return gettext("a figure of the key, no extra jobs")
        return gettext("extra jobs, cumulative since the baseline")


@dataclass(frozen=True, slots=True)
class Opschrift:
    """The title of a table or picture; the stamp and the measure come with it, whatever its maker does."""

    titel: str
    bron: str = ""
    maat: Maat = Maat.EXTRA

    @property
    def stempel(self) -> str:
        return INDICATIEF.in_(get_language() or "nl")

    @property
    def regel(self) -> str:
        """The line under the title."""
        return " · ".join(part for part in (self.stempel, self.maat.woorden, self.bron) if part)
