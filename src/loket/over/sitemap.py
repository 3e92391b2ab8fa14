"""Which public pages there are, for search engines: each in both languages, with its twin."""

from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import translation
from django.utils.html import escape

from banenafspraak.inlezen import wetboek
from banenafspraak.verdeling.gebieden import gebieden
from loket.verdeling.tabellen import editions, examples

_PAGES = (
    *("home", "afspreken", "regios", "verdeling", "verdeling-vergelijk", "verdeling-wat-als"),
    *("wetboek", "verschil", "begrippen", "wetsbronnen", "bronnen"),
    *("toegankelijkheid", "privacy", "open-data", "api", "fout-melden"),
)
_LANGUAGES = ("nl", "en")


def robots(request: HttpRequest) -> HttpResponse:
    """Search results are made for one reader; all else may be found."""
    lines = ["User-agent: *", "Disallow: /zoeken", "Disallow: /en/zoeken", "Disallow: /fout-melden?", "Allow: /"]
    lines += ["", f"Sitemap: {request.build_absolute_uri(reverse('sitemap'))}"]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


def sitemap(request: HttpRequest) -> HttpResponse:
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    head += ' xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
    body = "".join(_entry(request, name, parts) for name, parts in public_pages())
    return HttpResponse(f"{head}{body}</urlset>\n", content_type="application/xml; charset=utf-8")


def public_pages() -> Iterator[tuple[str, tuple[str, ...]]]:
    """The name of each public page, with what fills in its address."""
    book, areas = wetboek(), gebieden()
    yield from ((name, ()) for name in _PAGES)
    yield from (("onderwerp", (key,)) for key in book.groepen)
    yield from (("waarde", (naam,)) for naam in book.parameters)
    yield from (("regio", (code,)) for code in areas.regios)
    for tabel in (*editions(), *examples()):
        yield "verdeling-tabel", (tabel.slug,)
        yield from (("verdeling-regio", (tabel.slug, code)) for code in areas.regios)
    yield from (("gemeente", (code,)) for code in areas.gemeenten)


def _entry(request: HttpRequest, name: str, parts: tuple[str, ...]) -> str:
    found = {}
    for code in _LANGUAGES:
        with translation.override(code):
            found[code] = escape(request.build_absolute_uri(reverse(name, args=parts)))
    twins = "".join(
        f'<xhtml:link rel="alternate" hreflang="{code}" href="{address}"/>' for code, address in found.items()
    )
    return "".join(f"<url><loc>{address}</loc>{twins}</url>\n" for address in found.values())
