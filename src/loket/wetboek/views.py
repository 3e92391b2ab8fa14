"""Pages of the Wetboek: all values on a day, one value through time, what changes, terms, sources."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.utils.translation import get_language

from banenafspraak.bronnen import Soort
from banenafspraak.inlezen import wetboek
from loket.regios.reads import place_names
from loket.ui.vragen import asked_day
from loket.ui.woorden import decider, kind_of_sources
from loket.wetboek import reads


def index(request: HttpRequest) -> HttpResponse:
    book, asked = wetboek(), asked_day(request, "op", localdate())
    context = {
        "asked": asked,
        "answers": reads.asked_for(asked.day),
        "subjects": reads.subjects(),
        "values": len(book.parameters),
        "sources": len(book.bronnen),
        "changes": reads.change_days(localdate()),
    }
    return render(request, "wetboek/index.html", context)


def subject(request: HttpRequest, groep: str) -> HttpResponse:
    asked = asked_day(request, "op", localdate())
    found = reads.group(groep, asked.day)
    if found is None:
        raise Http404
    context = {"group": found, "answers": found.answers, "asked": asked, "subjects": reads.subjects()}
    return render(request, "wetboek/onderwerp.html", context)


def value(request: HttpRequest, naam: str) -> HttpResponse:
    book = wetboek()
    parameter = book.parameters.get(naam)
    if parameter is None:
        raise Http404
    taal, asked = get_language() or "nl", asked_day(request, "op", reads.first_day(parameter, localdate()))
    key = reads.chosen_key(parameter, request.GET.get("sleutel"), asked.day)
    answer = book.antwoord(naam, asked.day, key)
    title = parameter.titel.in_(taal)
    key_title = parameter.key_title(key).in_(taal) if key else None
    context = {
        "parameter": parameter,
        "asked": asked,
        "key": key,
        "key_title": key_title,
        "keys": [(name, parameter.key_title(name)) for name in parameter.sleutels],
        "answer": answer,
        "answered": bool(asked.query) or not parameter.op_geboortedatum,
        "per_key": [book.antwoord(naam, asked.day, name) for name in parameter.sleutels],
        "rows": reads.rows(parameter, key),
        "picture": reads.picture(parameter, key, title, key_title or "", taal, localdate()),
        "group": book.groepen[parameter.groep],
        "begrip": book.begrippen.get(parameter.begrip or ""),
        "places": place_names(rij.plaats for rij in parameter.lokaal),
        "dated": [rij for rij in parameter.lokaal if rij.is_dated],
        "beslisser": decider(parameter.beslisser),
        "evidence": [rij for rij in parameter.lokaal if not rij.is_dated],
    }
    return render(request, "wetboek/waarde.html", context)


def difference(request: HttpRequest) -> HttpResponse:
    today = localdate()
    coming = reads.next_change(today)
    default = coming.day if coming else today
    after = asked_day(request, "naar", default)
    before = asked_day(request, "van", date.fromordinal(max(after.day.toordinal() - 1, 1)))
    found = reads.difference(before.day, after.day)
    context = {
        "before": before,
        "after": after,
        "found": found,
        "changes": reads.change_days(today),
    }
    return render(request, "wetboek/verschil.html", context)


def terms(request: HttpRequest) -> HttpResponse:
    taal = get_language() or "nl"
    found = sorted(wetboek().begrippen.values(), key=lambda term: term.woord.in_(taal).casefold())
    letters: dict[str, list[object]] = {}
    for term in found:
        letters.setdefault(term.woord.in_(taal)[0].upper(), []).append(term)
    context = {"letters": letters, "count": len(found), "begrippen": wetboek().begrippen}
    return render(request, "wetboek/begrippen.html", context)


def sources(request: HttpRequest) -> HttpResponse:
    book = wetboek()
    kinds = [(kind, reads.sources_of(kind)) for kind in Soort]
    shown = [(kind.value, kind_of_sources(kind), found) for kind, found in kinds if found]
    context = {"kinds": shown, "count": len(book.bronnen)}
    return render(request, "wetboek/bronnen.html", context)
