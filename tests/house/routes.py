"""Every page of the counter, read from the URL configuration, so that a new one cannot be forgotten."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver
from django.utils import translation
from django.views.generic import RedirectView

from loket.galerij.groepen import GROEPEN

LANGUAGES = ("nl", "en")

# For each path with a part to fill in: what to visit. For a page with questions: a question as well.
EXAMPLES: dict[str, tuple[str, ...]] = {
    "/wetboek": ("/wetboek", "/wetboek?op=2026-07-01"),
    "/wetboek/waarden/<naam>": (
        "/wetboek/waarden/wml.uur",
        "/wetboek/waarden/wml.jeugd",
        "/wetboek/waarden/lks.plafond",
        "/wetboek/waarden/doel.extra_banen",
        "/wetboek/waarden/resultaat.extra_banen",
    ),
    "/wetboek/onderwerpen/<groep>": (
        "/wetboek/onderwerpen/minimumloon",
        "/wetboek/onderwerpen/banenafspraak",
        "/wetboek/onderwerpen/lokale_onderwerpen",
    ),
    "/wetboek/verschil": ("/wetboek/verschil", "/wetboek/verschil?van=2026-01-01&naar=2026-07-01"),
    "/afspreken/regios": ("/afspreken/regios",),
    "/afspreken/regios/<code>": ("/afspreken/regios/AM26", "/afspreken/regios/AM02"),
    "/afspreken/gemeenten/<code>": ("/afspreken/gemeenten/GM0344", "/afspreken/gemeenten/GM0788"),
    "/galerij/onderdelen/<groep>": tuple(f"/galerij/onderdelen/{naam}" for naam in GROEPEN),
    # A page with a running job refreshes itself until its reader stops that.
    "/galerij/taak": ("/galerij/taak?stil=1",),
    "/zoeken": ("/zoeken", "/zoeken?q=utrecht", "/zoeken?q=loonkostensubsidie", "/zoeken?q=qqqqqqq"),
}


@dataclass(frozen=True)
class Visit:
    """One page to visit: its path without language prefix (the page type), the language, and the full URL."""

    page: str
    language: str
    url: str

    def __str__(self) -> str:
        return self.url


def _walk(patterns: list[URLPattern | URLResolver], prefix: str) -> Iterator[str]:
    for pattern in patterns:
        path = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from _walk(pattern.url_patterns, path)
        elif getattr(pattern.callback, "view_class", None) is not RedirectView:
            yield "/" + re.sub(r"<(?:\w+:)?(\w+)>", r"<\1>", path)


def pages() -> list[str]:
    """The path of every route, without language prefix, parameters as ``<name>``."""
    with translation.override("nl"):
        return sorted(set(_walk(get_resolver().url_patterns, "")))


def localised(path: str, language: str) -> str:
    """``path`` in ``language``. Routes outside the language prefix stay what they are."""
    if language == "nl":
        return path
    return f"/{language}" + (path if path != "/" else "/")


def has_language(page: str) -> bool:
    with translation.override("en"):
        return localised(page, "en") in {*_walk(get_resolver().url_patterns, "")}


def visits() -> list[Visit]:
    """Each page type with its examples, in each language."""
    result = []
    for page in pages():
        for example in EXAMPLES.get(page, () if "<" in page else (page,)):
            for language in LANGUAGES if has_language(page) else LANGUAGES[:1]:
                result.append(Visit(page, language, localised(example, language)))
    return result
