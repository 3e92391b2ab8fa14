"""The words for what the library names by code: causes, checks, figures, sectors of a distribution."""

from django.utils.translation import gettext as _

from banenafspraak.verdeling.controles import KLOPT, WIJKT_AF
from loket.ui import woorden


def oorzaak(code: str) -> str:
    """A cause of a shift."""
    words = {
        "landelijk": _("national number"),
        "indeling": _("other division"),
        "methode": _("key and weights"),
        "afronding": _("rounding"),
        "gewicht_wajong": _("weight of Wajong"),
        "gewicht_werkloosheid": _("weight of unemployment"),
        "rest": _("other causes"),
    }
    return words.get(code) or cijfer(code)


def cijfer(code: str) -> str:
    """A figure of a key; one of a key of somebody else keeps its own name."""
    words = {
        "banen": _("jobs of employees"),
        "banen_markt": _("jobs in the market"),
        "banen_overheid": _("jobs with the government"),
        "wajong": _("Wajong benefits"),
        "werkloosheid": _("WW benefits, for unemployment"),
        "beroepsbevolking": _("inhabitants from 15 to 65, for the labour force"),
        "inwoners": _("inhabitants from 15 to 65"),
    }
    return words.get(code, code.replace("_", " "))


def sector(code: str) -> str:
    """A sector; of a distribution the total is called so."""
    return _("total") if code == "totaal" else woorden.sector(code)


def controle(naam: str) -> str:
    """What a check looks at."""
    words = {
        "sluit": _("Do the regions add up to the national number?"),
        "noemer": _("Over what are the shares taken?"),
        "totaal_is_som": _("Is the total market plus government?"),
        "vast_aandeel": _("Can all years come from one share?"),
        "veelvoud": _("Are all numbers multiples of the rounding unit?"),
        "landelijk_pad": _("Are the national numbers those of the Regeling Wfsv?"),
        "jaren_zonder_editie": _("Are there years without an edition?"),
        "exponenten": _("Whose are the weights?"),
    }
    kind = naam.split(".", maxsplit=1)[0]
    return words.get(kind, kind.replace("_", " "))


def uitkomst(code: str) -> str:
    """How a check ended."""
    return {KLOPT: _("as expected"), WIJKT_AF: _("please note")}.get(code, _("cannot be checked"))


def soort(code: str) -> str:
    """What kind of number a cell holds."""
    words = {
        "gepubliceerd": _("published"),
        "berekend": _("computed"),
        "niet_gepubliceerd": _("not published"),
    }
    return words[code]
