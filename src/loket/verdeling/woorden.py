"""Words of the distribution for people."""

from django.utils.translation import gettext as _


def sector_word(sector: str) -> str:
    return {"markt": _("Market"), "overheid": _("Government"), "totaal": _("Total")}[sector]
