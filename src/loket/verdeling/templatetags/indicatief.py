"""The only ways in which pages show numbers of a distribution: each says that they are a guide, and what they count."""

from typing import Any

from django import template
from django.utils.translation import get_language

from loket.ui.charts import Picture
from loket.ui.onderdelen import Tegelkaart
from loket.verdeling import woorden
from loket.verdeling.cijfertabel import Cijfertabel
from loket.verdeling.keuzes import Keuze
from loket.verdeling.opschrift import Maat, Opschrift

register = template.Library()


@register.inclusion_tag("verdeling/delen/cijfertabel.html")
def cijfertabel(tabel: Cijfertabel) -> dict[str, Any]:
    """A table with its caption."""
    return {"tabel": tabel}


@register.inclusion_tag("verdeling/delen/cijferkaart.html")
def cijferkaart(opschrift: Opschrift, kaart: Tegelkaart) -> dict[str, Any]:
    """A tile map with its caption."""
    return {"opschrift": opschrift, "kaart": kaart}


@register.inclusion_tag("verdeling/delen/cijferbeeld.html")
def cijferbeeld(opschrift: Opschrift, beeld: Picture) -> dict[str, Any]:
    """A picture with its caption."""
    return {"opschrift": opschrift, "beeld": beeld}


@register.inclusion_tag("verdeling/delen/stempelregel.html")
def stempelregel(maat: str = Maat.EXTRA) -> dict[str, Any]:
    """The stamp of a page, with the measure of the numbers on it."""
    return {"maat": Maat(maat).woorden}


@register.inclusion_tag("verdeling/delen/keuze.html")
def keuze(keuze: Keuze) -> dict[str, Any]:
    """One select with its label."""
    return {"keuze": keuze}


register.filter("oorzaak", woorden.oorzaak)
register.filter("cijfernaam", woorden.cijfer)
register.filter("verdeelsector", woorden.sector)


@register.filter
def met_taal(query: str) -> str:
    """The query of a file: what the reader chose, and in an English page the language."""
    if get_language() != "en":
        return query
    return f"{query}&taal=en" if query else "?taal=en"
