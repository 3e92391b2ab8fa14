"""Filters and components for templates: texts in the language of the page, numbers, days, sources, pictures."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from fractions import Fraction
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.timezone import localtime
from django.utils.translation import get_language

from banenafspraak.antwoord import Antwoord
from banenafspraak.bronnen import Bron, Soort
from banenafspraak.parameter import LokaleRij, Parameter, Rij, Zekerheid
from banenafspraak.tekst import Tekst
from loket.ui import formats, woorden
from loket.ui.charts import Picture

register = template.Library()


def _taal() -> str:
    return get_language() or "nl"


@register.filter
def tekst(text: Tekst | None) -> str:
    """A bilingual text in the language of the page."""
    return text.in_(_taal()) if text else ""


@register.filter
def getal(value: int | Fraction | None) -> str:
    return formats.UNKNOWN.in_(_taal()) if value is None else formats.number(value, _taal())


def _local(day: date) -> date:
    """The day itself; of a moment the day on which it is here."""
    return localtime(day).date() if isinstance(day, datetime) else day


@register.filter
def dag(day: date | None) -> str:
    return formats.day_text(_local(day), _taal()) if day else ""


@register.filter
def laatste_dag(tot: date | None) -> str:
    """The last day on which something holds, from the first day on which it no longer does."""
    return formats.last_day(_local(tot), _taal()) if tot else ""


@register.filter
def antwoord(answer: Antwoord) -> str:
    return formats.shown(answer, _taal())


@register.filter
def laatst(answer: Antwoord) -> str | None:
    return formats.last_known(answer, _taal())


@register.filter
def periode(rij: Rij | LokaleRij) -> str:
    return formats.period(rij.van, rij.tot, _taal())


@register.simple_tag
def bedrag(rij: Rij, parameter: Parameter) -> str:
    """The value of a row, or what is known of it."""
    return formats.row_text(rij, parameter.eenheid, _taal())


@register.filter
def lokaal_bedrag(rij: LokaleRij) -> str:
    return formats.amount(rij.waarde, rij.eenheid, _taal())


@register.filter
def citaat(bron: Bron) -> str:
    """A source in one line: law and article, or title."""
    title = bron.titel.in_(_taal())
    if bron.artikel:
        word = Tekst("artikel", "article").in_(_taal())
        return f"{title}, {word} {bron.artikel}"
    return f"{title} ({bron.publicatie})" if bron.publicatie else title


@register.inclusion_tag("ui/chip.html")
def chip(bron: Bron, zekerheid: Zekerheid | None = None) -> dict[str, Any]:
    """A source chip: § for a law, ↗ for a publication with an address, dashed when not verified."""
    page = "wk-chip--pagina" if bron.link else "wk-chip--tekst"
    kind = {Soort.WET: "", Soort.EIGEN: "wk-chip--eigen"}.get(bron.soort, page)
    return {"bron": bron, "kind": kind, "weak": zekerheid == Zekerheid.LAAG}


@register.inclusion_tag("ui/chips.html")
def chips(bronnen: Iterable[Bron]) -> dict[str, Any]:
    return {"bronnen": tuple(bronnen)}


@register.inclusion_tag("ui/beeld.html")
def beeld(picture: Picture) -> dict[str, Any]:
    """A picture in two widths, with its finding as caption."""
    return {"beeld": picture}


@register.simple_tag
def kruimel(title: str, url: str = "") -> SafeString:
    """One step of the breadcrumb; without an address it is the page itself."""
    if not url:
        return format_html(
            '<li class="utrecht-breadcrumb-nav__item">'
            '<span class="utrecht-breadcrumb-nav__link" aria-current="page">{}</span></li>',
            title,
        )
    return format_html(
        '<li class="utrecht-breadcrumb-nav__item">'
        '<a class="utrecht-link utrecht-breadcrumb-nav__link" href="{}">{}</a></li>'
        '<li class="utrecht-breadcrumb-nav__separator" aria-hidden="true">›</li>',
        url,
        title,
    )


register.filter("sector", woorden.sector)
register.filter("soort", woorden.kind_of_hit)
register.filter("zekerheid", woorden.certainty)


@register.filter
def get(mapping: Mapping[str, Any], key: str) -> Any:
    """What ``mapping`` holds under ``key``."""
    return mapping[key]


@register.filter
def aandeel(share: Fraction) -> str:
    """A share as a percentage."""
    return formats.percent(share, _taal())


@register.filter
def peildatum(text: str) -> str:
    """A reference date as a day, or the year where only that is known."""
    try:
        return formats.day_text(date.fromisoformat(text), _taal())
    except ValueError:
        return text
