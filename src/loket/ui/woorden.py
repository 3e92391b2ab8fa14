"""The words that people see for the codes in the data. A code without a word is a fault, never a guess."""

from django.utils.translation import gettext as _

from banenafspraak.bronnen import Soort
from banenafspraak.parameter import Zekerheid


def decider(code: str | None) -> str | None:
    """The body that decides, in the language of the page."""
    words = {
        "gemeente": _("the gemeente"),
        "uwv": "UWV",
        "szw": _("the minister of SZW"),
        "belastingdienst": _("the tax administration (Belastingdienst)"),
        "werkkamer": "De Werkkamer",
        "rechter": _("the court"),
    }
    return words[code] if code else None


def kind_of_sources(soort: Soort) -> str:
    return {
        Soort.WET: _("Laws and regulations"),
        Soort.PUBLICATIE: _("Official publications"),
        Soort.RAPPORT: _("Reports"),
        Soort.PAGINA: _("Pages"),
        Soort.BERICHT: _("News"),
        Soort.EIGEN: _("Our own arithmetic"),
    }[soort]


def certainty(zekerheid: str) -> str:
    return {
        Zekerheid.HOOG: _("read in a source"),
        Zekerheid.MIDDEL: _("derived or from a second source"),
        Zekerheid.LAAG: _("not verified"),
    }[Zekerheid(zekerheid)]


def sector(code: str) -> str:
    """A sector as published numbers name it; a code of a single publication stays as it is."""
    words = {
        "markt": _("market"),
        "overheid": _("government"),
        "totaal": _("together"),
        "uitzend_detachering": _("temporary and seconded"),
        "regulier": _("regular"),
    }
    return words.get(code, code.replace("_", " "))


def kind_of_hit(soort: str) -> str:
    return {
        "waarde": _("Value"),
        "begrip": _("Term"),
        "regio": _("Region"),
        "gemeente": _("Municipality"),
    }[soort]
