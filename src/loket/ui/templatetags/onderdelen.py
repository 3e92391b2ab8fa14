"""The components that the design system lacks, one tag each; docs/onderdelen.md says which one is for what."""

from collections.abc import Sequence
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext

from banenafspraak.errors import Finding
from loket.ui import bevindingen as findings
from loket.ui.charts import Picture
from loket.ui.onderdelen import Klok, Matrix, Regel, Stap, Tabel, Tegelkaart, Uitkomst, Voortgang, Wijziging

register = template.Library()


@register.simple_tag
def uit(soort: str, words: str = "") -> SafeString:
    """An outcome as a badge: a word, a sign and a shape of its own."""
    outcome = Uitkomst(soort)
    return format_html('<span class="wk-uit wk-uit--{}">{}</span>', outcome.value, words or outcome.woord)


@register.inclusion_tag("ui/antwoorden.html")
def antwoorden(regels: Sequence[Regel]) -> dict[str, Any]:
    """What applies, one row for each scheme."""
    return {"regels": regels}


@register.inclusion_tag("ui/cijfer.html")
def cijfer(naam: str, waarde: str, onder: str) -> dict[str, Any]:
    """One of at most four key figures, inside ``dl.wk-cijfers``; ``onder`` is its unit or condition."""
    return {"naam": naam, "waarde": waarde, "onder": onder}


@register.inclusion_tag("ui/klok.html")
def klok(klok: Klok) -> dict[str, Any]:
    """How long a term still has."""
    return {"klok": klok}


@register.simple_tag
def stempel() -> SafeString:
    """A number is a guide. Stands inside the part that it qualifies."""
    return format_html('<span class="wk-stempel">{}</span>', gettext("Indicative: a guide, not a standard"))


@register.inclusion_tag("ui/banner.html")
def banner(soort: str, words: str = "") -> dict[str, str]:
    """What a reader must know before anything else: ``fictief`` or ``concept``."""
    heads = {"fictief": gettext("Made-up example."), "concept": gettext("Draft, not adopted.")}
    said = {
        "fictief": gettext("The people, organisations and numbers on this page do not exist."),
        "concept": gettext("These numbers may still change."),
    }
    return {"head": heads[soort], "words": words or said[soort]}


@register.inclusion_tag("ui/vier_ogen.html")
def vier_ogen(wijziging: Wijziging, actie: str, kop: str = "vier-ogen") -> dict[str, Any]:
    """A change that waits for a second person, who accepts it or sends it back with a reason."""
    return {"wijziging": wijziging, "actie": actie, "kop": kop}


@register.inclusion_tag("ui/ontstaan.html")
def ontstaan(stappen: Sequence[Stap], titel: str, open: bool = False) -> dict[str, Any]:  # noqa: A002
    """How a number arose, step by step."""
    return {"stappen": stappen, "titel": titel, "open": open}


@register.inclusion_tag("ui/leeg.html")
def leeg(wat: str, waarom: str, actie: str, url: str) -> dict[str, str]:
    """Nothing stands here yet: what will, why not now, and the first thing to do."""
    return {"wat": wat, "waarom": waarom, "actie": actie, "url": url}


@register.inclusion_tag("ui/tegelkaart.html")
def tegelkaart(kaart: Tegelkaart) -> dict[str, Any]:
    """The regions as tiles, with what the colours mean."""
    return {"kaart": kaart}


@register.inclusion_tag("ui/tegellijst.html")
def tegellijst(kaart: Tegelkaart, caption: str, kop: str) -> dict[str, Any]:
    """The same regions as a table; ``kop`` is the head of their names."""
    return {"kaart": kaart, "caption": caption, "kop": kop}


@register.inclusion_tag("ui/matrix.html")
def matrix(matrix: Matrix, lijst: str = "") -> dict[str, Any]:
    """The subjects beside each other; ``lijst`` is the address of the same data as a list."""
    return {"matrix": matrix, "lijst": lijst}


@register.inclusion_tag("ui/matrixlijst.html")
def matrixlijst(matrix: Matrix) -> dict[str, Any]:
    return {"matrix": matrix}


@register.inclusion_tag("ui/beeldtabel.html")
def beeldtabel(picture: Picture, tabel: Tabel, open: bool = True) -> dict[str, Any]:  # noqa: A002
    """A picture with its table right under it, or in a fold when ``open`` is False."""
    return {"picture": picture, "tabel": tabel, "open": open}


@register.inclusion_tag("ui/bevindingen.html")
def bevindingen(found: Sequence[Finding], csv: str = "", focus: bool = False) -> dict[str, Any]:
    """What is wrong with what somebody handed in; ``csv`` is the address of the same as a file."""
    return {
        "groepen": findings.groups(found),
        "titel": findings.counted(found),
        "csv": csv,
        "focus": focus,
        "taal": get_language() or "nl",
    }


@register.filter
def plek(finding: Finding) -> str:
    return findings.place(finding)


@register.inclusion_tag("ui/voortgang.html", takes_context=True)
def voortgang(context: dict[str, Any], taak: Voortgang, stop: str = "", naam: str = "taak") -> dict[str, Any]:
    """How far a long job is; ``stop`` is where the request to stop it goes."""
    return {"taak": taak, "stop": stop, "naam": naam, "stil": _still(context)}


@register.simple_tag(takes_context=True)
def ververs(context: dict[str, Any], taak: Voortgang) -> SafeString | str:
    """In the head of a page with a running job: load it again after five seconds, unless the reader stopped that."""
    return "" if _still(context) or not taak.loopt else format_html('<meta http-equiv="refresh" content="{}">', 5)


def _still(context: dict[str, Any]) -> bool:
    request = context.get("request")
    return request is not None and request.GET.get("stil") == "1"


@register.inclusion_tag("ui/aanname.html")
def aanname(words: str, schakel: str, url: str) -> dict[str, str]:
    """What is assumed in the picture under it, with a link that turns it off or on."""
    return {"words": words, "schakel": schakel, "url": url}
