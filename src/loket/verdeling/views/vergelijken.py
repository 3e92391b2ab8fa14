"""Comparing two distributions, and the what-if: a comparison with a variant of one."""

from functools import lru_cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext

from banenafspraak.errors import BadInput, Finding
from banenafspraak.verdeling.gebieden import gebieden
from banenafspraak.verdeling.keuring import keur
from banenafspraak.verdeling.toedeling import verdeel
from banenafspraak.verdeling.uitkomst import Verdeling
from banenafspraak.verdeling.vergelijking import Vergelijking
from banenafspraak.verdeling.vergelijking import vergelijk as compare
from loket.ui.context import query_of
from loket.verdeling.reads import vergelijk as bladen
from loket.verdeling.reads.verschuiving import Verschuivingen, sectoren
from loket.verdeling.tabellen import Soort, Tabel, examples
from loket.verdeling.wat_als import Keuze, WatAlsForm, standaard

Antwoord = tuple[Verdeling, Verdeling, Vergelijking]


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


def _answer(tabel: Tabel, keuze: Keuze) -> Antwoord:
    """What comes of a choice. Tables of the library never change, so there the same question is computed once."""
    return _computed(tabel, keuze) if tabel.soort is Soort.VASTGESTELD else _kept(tabel.slug, keuze)


@lru_cache(maxsize=64)
def _kept(slug: str, keuze: Keuze) -> Antwoord:
    return _computed(next(tabel for tabel in examples() if tabel.slug == slug), keuze)


def _computed(tabel: Tabel, keuze: Keuze) -> Antwoord:
    made = verdeel(keuze.of(tabel.definitie))
    base = tabel.verdeling(None, (keuze.jaar,))
    return base, made, compare(base, made, keuze.jaar, sectoren(base, made)[-1])


def gevraagd(request: HttpRequest) -> tuple[WatAlsForm, Verschuivingen | None, tuple[Finding, ...]]:
    """The form with what was typed, what comes of it, and what was found wrong."""
    form = WatAlsForm({**standaard(), **request.GET.dict()})
    if not form.is_valid():
        # What the library finds is said at once with what the fields say.
        return form, None, form.refuse(tuple(keur(form.definitie())))
    try:
        base, made, found = _answer(form.tafel.tabel, form.keuze())
    except BadInput as error:
        return form, None, form.refuse(error.findings)
    name = gettext("what if, weights not De Werkkamer's")
    shown = Verschuivingen(found, form.tafel.volle_titel, name, form.tafel.bron, (base, made))
    return form, shown, found.bevindingen


def _file(name: str) -> str:
    """The address of the same as a file, up to its ending."""
    return reverse(name, args=["csv"]).removesuffix("csv")
