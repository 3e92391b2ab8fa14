"""The same numbers as files, and a comparison as a picture to take along."""

from collections.abc import Callable, Iterable

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import translation
from django.utils.timezone import localdate
from django.utils.translation import gettext

from banenafspraak.tekst import dag
from loket.over.tabellen import Row
from loket.ui.charts.bestand import as_file as picture_file
from loket.verdeling.bestanden import MEDIA_TYPES, as_file
from loket.verdeling.bestanden import Opschrift as Bladkop
from loket.verdeling.opschrift import Opschrift
from loket.verdeling.reads import blad as bladen
from loket.verdeling.reads import rijen, vergelijk
from loket.verdeling.reads.tafels import tafel
from loket.verdeling.reads.verschuiving import Verschuivingen
from loket.verdeling.views.vergelijken import gevraagd

_LANGUAGES = ("nl", "en")


def tabel(request: HttpRequest, slug: str, ending: str) -> HttpResponse:
    found = tafel(slug)
    if found is None or ending not in MEDIA_TYPES:
        raise Http404
    with _language(request):
        shown = bladen.lees(request, found)
        title = f"{shown.tafel.volle_titel[:1].upper()}{shown.tafel.volle_titel[1:]}"
        opschrift, rows = Opschrift(title, found.bron), rijen.van_verdeling(shown.verdeling)
        return _sent(request, f"verdeling-{slug}", ending, opschrift, rows)


def vergelijking(request: HttpRequest, ending: str) -> HttpResponse:
    with _language(request):
        return _comparison(request, "vergelijking", ending, lambda: vergelijk.lees(request).gevonden)


def wat_als(request: HttpRequest, ending: str) -> HttpResponse:
    with _language(request):
        return _comparison(request, "wat-als", ending, lambda: gevraagd(request)[1])


def _comparison(
    request: HttpRequest, name: str, ending: str, read: Callable[[], Verschuivingen | None]
) -> HttpResponse:
    found = read()
    if found is None or ending not in {*MEDIA_TYPES, "svg"}:
        raise Http404
    if ending != "svg":
        return _sent(request, name, ending, found.opschrift(), rijen.van_verschuivingen(found))
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


def _sent(request: HttpRequest, name: str, ending: str, said: Opschrift, rows: Iterable[Row]) -> HttpResponse:
    """The rows under the same words as on the page, with the day and the address that makes them again."""
    head = Bladkop(said.stempel, said.maat.woorden, said.titel, said.bron, localdate(), request.build_absolute_uri())
    content, media = as_file(ending, head, list(rows))
    return _attached(name, ending, media, content)


def _attached(name: str, ending: str, media: str, content: str | bytes) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}.{ending}"'}
    return HttpResponse(content, content_type=media, headers=headers)
