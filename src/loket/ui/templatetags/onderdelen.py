"""The components that the design system lacks, one tag each; docs/onderdelen.md says which one is for what."""

from django import template
from django.utils.translation import gettext

register = template.Library()


@register.inclusion_tag("ui/banner.html")
def banner(soort: str, words: str = "") -> dict[str, str]:
    """What a reader must know before anything else: ``fictief`` or ``concept``."""
    heads = {"fictief": gettext("Made-up example."), "concept": gettext("Draft, not adopted.")}
    said = {
        "fictief": gettext("The people, organisations and numbers on this page do not exist."),
        "concept": gettext("These numbers may still change."),
    }
    return {"head": heads[soort], "words": words or said[soort]}
