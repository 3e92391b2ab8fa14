"""The distribution: which tables there are, one of them, and how one number in it arose."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext

from banenafspraak.errors import BadInput
from banenafspraak.verdeling.gebieden import gebieden
from banenafspraak.verdeling.ontstaan import ontstaan
from banenafspraak.verdeling.rekenvoorbeelden import jaren_zonder_editie
from loket.ui.context import query_of
from loket.verdeling.reads import blad as bladen
from loket.verdeling.reads import klein, stappen
from loket.verdeling.reads.tafels import Tafel, tafel, tafels


def index(request: HttpRequest) -> HttpResponse:
    found = tafels()
    context = {
        "edities": [one for one in found if not one.is_voorbeeld],
        "voorbeelden": [one for one in found if one.is_voorbeeld],
        "laatste": next(one for one in found if one.is_editie),
        "eerste": next(one for one in reversed(found) if one.is_editie),
        "regios": len(gebieden().regios),
    }
    return render(request, "verdeling/index.html", context)


def tabel(request: HttpRequest, slug: str) -> HttpResponse:
    """One distribution."""
    shown = bladen.lees(request, _found(slug))
    context = {
        "blad": shown,
        "tafel": shown.tafel,
        "klein": klein.tabellen(shown),
        "later": jaren_zonder_editie(),
        "bestand": reverse("verdeling-bestand", args=[slug, "csv"]).removesuffix("csv"),
    }
    return render(request, "verdeling/tabel.html", context)


def regio(request: HttpRequest, slug: str, code: str) -> HttpResponse:
    """How the number of a region arose."""
    found = _found(slug)
    try:
        area = gebieden().regio(code)
    except BadInput as error:
        raise Http404 from error
    if area.code != code:
        return HttpResponseRedirect(reverse("verdeling-regio", args=[slug, area.code]) + query_of(request))
    shown = bladen.lees(request, found)
    try:
        cel = shown.verdeling.cel(code, shown.jaar, shown.sector)
    except BadInput as error:
        raise Http404 from error
    parts = ontstaan(shown.verdeling, code, shown.jaar, shown.sector)
    year = shown.verdeling.definitie.basisjaar
    context = {
        "blad": shown,
        "tafel": found,
        "regio": area,
        "cel": cel,
        "keuzes": [keuze for keuze in shown.keuzes if keuze.naam in ("jaar", "sector", *_days(found))],
        "delen": [
            (
                one,
                stappen.stappen(one, year),
                [stappen.gemeenten(g, year, found.bron) for g in one.invoer if g.bijdragen],
            )
            for one in parts
        ],
        "titel_stappen": gettext("The steps"),
    }
    return render(request, "verdeling/regio.html", context)


def _days(found: Tafel) -> tuple[str, ...]:
    return ("indeling",) if found.is_voorbeeld else ()


def _found(slug: str) -> Tafel:
    found = tafel(slug)
    if found is None:
        raise Http404
    return found
