"""Made-up data for the gallery: places, amounts and people that do not exist."""

from django.utils.translation import get_language

from banenafspraak.tekst import Tekst


def zeg(nl: str, en: str) -> str:
    """Made-up words in the language of the page."""
    return Tekst(nl, en).in_(get_language() or "nl")
