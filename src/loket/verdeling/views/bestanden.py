"""The same numbers as files, and a comparison as a picture to take along."""

from collections.abc import Callable, Iterable

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import translation
from django.utils.timezone import localdate
from django.utils.translation import gettext

from banenafspraak.tekst import dag
from loket.over.tabellen import Row
from loket.ui.charts.bestand import as_file as picture_file
from loket.verdeling import uitvoer
from loket.verdeling.opschrift import Opschrift
from loket.verdeling.reads import blad as bladen
from loket.verdeling.reads import rijen, vergelijk
from loket.verdeling.reads.tafels import tafel
from loket.verdeling.reads.verschuiving import Verschuivingen
from loket.verdeling.views.vergelijken import gevraagd

_LANGUAGES = ("nl", "en")


def tabel(request: HttpRequest, slug: str, ending: str) -> HttpResponse:
    found = tafel(slug)
    if found is None or ending not in uitvoer.ENDINGS:
        raise Http404
    with _language(request):
        shown = bladen.lees(request, found)
        title = f"{shown.tafel.volle_titel[:1].upper()}{shown.tafel.volle_titel[1:]}"
        return _sent(f"verdeling-{slug}", ending, Opschrift(title, found.bron), rijen.van_verdeling(shown.verdeling))


def vergelijking(request: HttpRequest, ending: str) -> HttpResponse:
    with _language(request):
        return _comparison("vergelijking", ending, lambda: vergelijk.lees(request).gevonden)


def wat_als(request: HttpRequest, ending: str) -> HttpResponse:
    with _language(request):
        return _comparison("wat-als", ending, lambda: gevraagd(request)[1])


def _comparison(name: str, ending: str, read: Callable[[], Verschuivingen | None]) -> HttpResponse:
    found = read()
    if found is None or ending not in {*uitvoer.ENDINGS, "svg"}:
        raise Http404
    if ending != "svg":
        return _sent(name, ending, found.opschrift(), rijen.van_verschuivingen(found))
    picture = found.beeld()
    if picture is None:
        raise Http404
    lines = (picture.subtitle, found.opschrift(picture.title).regel, _made())
    return _attached(name, "svg", "image/svg+xml", picture_file(picture, lines))


def _made() -> str:
    day = dag(localdate()).in_(translation.get_language() or "nl")
    return gettext("Werkkamer, made on %(day)s") % {"day": day}


def _language(request: HttpRequest) -> translation.override:
    """A file has one address in both languages: the query says which words it holds."""
    asked = request.GET.get("taal")
    return translation.override(asked if asked in _LANGUAGES else "nl")


def _sent(name: str, ending: str, opschrift: Opschrift, rows: Iterable[Row]) -> HttpResponse:
    media, content = uitvoer.as_file(ending, opschrift, rows)
    return _attached(name, ending, media, content)


def _attached(name: str, ending: str, media: str, content: str | bytes) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}.{ending}"'}
    return HttpResponse(content, content_type=media, headers=headers)
