"""Which edition holds for which year: of those that cover it the last one adopted."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from banenafspraak.verdeling.definitie import TOTAAL, pad
from banenafspraak.verdeling.edities import gepubliceerde_edities
from loket.verdeling.models import FIXED, Editie


@dataclass(frozen=True, slots=True)
class Geldend:
    """An edition by its address, with the years asked for in which it is the one that holds."""

    sleutel: str
    naam: str
    jaren: tuple[int, ...]

    @property
    def titel(self) -> str:
        """As people call it: a published edition has a year for a name."""
        return _("Edition %(name)s") % {"name": self.naam} if self.naam == self.sleutel else self.naam


def holding(jaren: Iterable[int]) -> list[Geldend]:
    """The editions that hold in these years, the newest first; a year without an edition is in none of them."""
    found: dict[str, list[int]] = {}
    ours = list(_adopted())
    for jaar in sorted(set(jaren)):
        key = next((each.slug for each in ours if jaar in each.jaren), None) or _published(jaar)
        if key:
            found.setdefault(key, []).append(jaar)
    names = {each.slug: each.naam for each in ours}
    return [Geldend(key, names.get(key) or key, tuple(years)) for key, years in reversed(found.items())]


def all_holding() -> Mapping[str, Geldend]:
    """Every edition that holds in at least one year, by its address."""
    years = {jaar for each in _adopted() for jaar in each.jaren}
    published = [jaar for each in gepubliceerde_edities().values() for jaar in each.jaren]
    years |= set(range(min(published), max(published) + 1))
    return {each.sleutel: each for each in holding(years)}


def _adopted() -> Iterable[Editie]:
    return Editie.objects.filter(status__in=FIXED).order_by("-adopted_at").only("slug", "naam", "document")


def _published(jaar: int) -> str | None:
    """The published edition of a year: the newest that surely covers it, else the oldest that may.

    Two editions do not say with which year they begin; the path says from which year there is something to divide.
    """
    if pad(jaar, TOTAAL) is None:
        return None
    covers = {each.sleutel: each.dekt(jaar) for each in gepubliceerde_edities().values()}
    sure = [key for key, covered in covers.items() if covered]
    return sure[-1] if sure else next((key for key, covered in covers.items() if covered is None), None)
