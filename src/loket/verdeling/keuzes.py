"""What a reader chooses in the query of a public page: one out of a list, with a plain error for anything else."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils.translation import gettext

from banenafspraak.tekst import kort

Optie = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Keuze:
    """One select: its name in the address, its label, what holds now, and what was wrong with what was asked."""

    naam: str
    titel: str
    waarde: str
    opties: tuple[Optie, ...]
    fout: str = ""

    @property
    def woorden(self) -> str:
        return dict(self.opties).get(self.waarde, self.waarde)


def kies(request: HttpRequest, naam: str, titel: str, opties: Sequence[Optie], standaard: str) -> Keuze:
    """The choice in the query; the default when nothing was asked, or something that is not there."""
    asked = request.GET.get(naam, "").strip()
    known = tuple(opties)
    if not asked or asked in dict(known):
        return Keuze(naam, titel, asked or standaard, known)
    words = gettext('There is no "%(asked)s" here. Choose from: %(known)s.')
    fout = words % {"asked": kort(asked), "known": ", ".join(title for _, title in known)}
    return Keuze(naam, titel, standaard, known, fout)


def met(**delen: object) -> str:
    """A query of these parts, without those that are empty."""
    filled = {naam.replace("_", "-"): str(deel) for naam, deel in delen.items() if deel not in (None, "")}
    return f"?{urlencode(filled)}" if filled else ""
