"""Comparing two distributions, and the what-if: a comparison with a variant of one."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext

from banenafspraak.errors import BadInput, Finding
from banenafspraak.verdeling.gebieden import gebieden
from banenafspraak.verdeling.keuring import keur
from banenafspraak.verdeling.toedeling import verdeel
from banenafspraak.verdeling.vergelijking import vergelijk as compare
from loket.ui.context import query_of
from loket.verdeling.reads import vergelijk as bladen
from loket.verdeling.reads.verschuiving import Verschuivingen, sectoren
from loket.verdeling.wat_als import WatAlsForm, standaard


def vergelijk(request: HttpRequest) -> HttpResponse:
    shown = bladen.lees(request)
    context = {
        "blad": shown,
        "gevonden": shown.gevonden,
        "bevindingen": shown.bevindingen,
        "query": shown.query,
        "bestand": _file("verdeling-vergelijk-bestand"),
    }
    return render(request, "verdeling/vergelijk.html", context)


def wat_als(request: HttpRequest) -> HttpResponse:
    form, found, findings = gevraagd(request)
    context: dict[str, Any] = {
        "form": form,
        "gevonden": found,
        "bevindingen": findings,
        "query": query_of(request),
        "bestand": _file("verdeling-wat-als-bestand"),
        "bereik": gebieden().bereik,
    }
    return render(request, "verdeling/wat_als.html", context)


def gevraagd(request: HttpRequest) -> tuple[WatAlsForm, Verschuivingen | None, tuple[Finding, ...]]:
    """The form with what was typed, what comes of it, and what was found wrong."""
    form = WatAlsForm({**standaard(), **request.GET.dict()})
    if not form.is_valid():
        # What the library finds is said at once with what the fields say.
        return form, None, form.refuse(tuple(keur(form.definitie())))
    try:
        made = verdeel(form.definitie())
        base = form.tafel.verdeling(None, (int(form.cleaned_data["jaar"]),))
        found = compare(base, made, int(form.cleaned_data["jaar"]), sectoren(base, made)[-1])
    except BadInput as error:
        return form, None, form.refuse(error.findings)
    name = gettext("what if, weights not De Werkkamer's")
    shown = Verschuivingen(found, form.tafel.volle_titel, name, form.tafel.bron, (base, made))
    return form, shown, found.bevindingen


def _file(name: str) -> str:
    """The address of the same as a file, up to its ending."""
    return reverse(name, args=["csv"]).removesuffix("csv")
