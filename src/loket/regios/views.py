"""Pages of the regions and of the municipalities in them."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate

from banenafspraak.errors import BadInput
from banenafspraak.verdeling.gebieden import gebieden
from loket.regios import reads
from loket.ui.context import query_of
from loket.ui.vragen import AskedDay, asked_day
from loket.verdeling.reads.regio import Regiogetallen


def _asked(request: HttpRequest) -> tuple[AskedDay, bool]:
    """The day asked for, moved to the nearest day on which the division is known; and whether it was moved."""
    asked = asked_day(request, "op", localdate())
    known = reads.known_day(asked.day)
    return AskedDay(known, asked.typed, asked.error), known != asked.day


def index(request: HttpRequest) -> HttpResponse:
    asked, moved = _asked(request)
    context = {
        "asked": asked,
        "moved": moved,
        "range": gebieden().bereik,
        "kaart": reads.kaart(asked.day, asked.query),
        "counts": reads.counts(asked.day),
        "unsure": gebieden().onzeker_op(asked.day),
    }
    return render(request, "regios/index.html", context)


def regio(request: HttpRequest, code: str) -> HttpResponse:
    areas = gebieden()
    if code not in areas.regios:
        return _former_code(request, code)
    found, (asked, moved) = areas.regios[code], _asked(request)
    sure = reads.by_name(areas.gemeenten_van(code, asked.day))
    maybe = reads.by_name(areas.mogelijk_van(code, asked.day))
    rules = reads.local_rules([code, *(g.code for g in sure)])
    context = {
        "regio": found,
        "centrum": areas.gemeenten[found.centrumgemeente],
        "asked": asked,
        "moved": moved,
        "range": areas.bereik,
        "last_year": areas.laatste_jaar,
        "sure": sure,
        "maybe": maybe,
        "neighbours": reads.neighbours(found),
        "history": areas.region_history(code),
        "published": reads.published(found),
        "getallen": Regiogetallen(found),
        "extra": reads.achieved(found, "extra_banen_tov_nulmeting"),
        "level": reads.achieved(found, "banen_stand"),
        "rules": rules,
        "places": reads.place_names(rule.rij.plaats for rule in rules),
    }
    return render(request, "regios/regio.html", context)


def gemeente(request: HttpRequest, code: str) -> HttpResponse:
    areas = gebieden()
    if code not in areas.gemeenten:
        return _other_spelling(request, code)
    found, (asked, moved) = areas.gemeenten[code], _asked(request)
    answer = reads.where(found, asked.day)
    rules = reads.local_rules(areas.plaatsen_van(answer))
    context = {
        "gemeente": found,
        "answer": answer,
        "asked": asked,
        "moved": moved,
        "range": areas.bereik,
        "others": [part for part in answer.geldend if part.code != code],
        "history": reads.collapsed(answer.geschiedenis),
        "remarks": [f for f in answer.bevindingen if f.code == "tussenliggend"],
        "findings": [f for f in answer.bevindingen if f.code != "tussenliggend"],
        "inhabitants": reads.inhabitants(found),
        "rules": rules,
        "places": reads.place_names(rule.rij.plaats for rule in rules),
    }
    return render(request, "regios/gemeente.html", context)


def _former_code(request: HttpRequest, code: str) -> HttpResponse:
    """A code under which the same region went before keeps its address; anything else does not exist."""
    try:
        found = gebieden().regio(code)
    except BadInput as error:
        raise Http404 from error
    return _moved(request, "regio", found.vandaag)


def _other_spelling(request: HttpRequest, code: str) -> HttpResponse:
    """A gemeente by name, or by its code in another spelling; anything else does not exist."""
    try:
        found = gebieden().zoek_gemeente(code)
    except BadInput as error:
        raise Http404 from error
    return _moved(request, "gemeente", found.code)


def _moved(request: HttpRequest, name: str, code: str) -> HttpResponse:
    return HttpResponseRedirect(reverse(name, args=[code]) + query_of(request))
