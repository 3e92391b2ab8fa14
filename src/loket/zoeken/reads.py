"""Searches the index: every word must occur; titles that match best come first."""

from dataclasses import dataclass

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When
from django.db.models.functions import Length
from django.urls import reverse

from banenafspraak.errors import nearest
from loket.wetboek.reads import ASKED_FOR
from loket.zoeken.models import Vindplaats
from loket.zoeken.normaal import normaal

MOST = 60


@dataclass(frozen=True, slots=True)
class Hit:
    soort: str
    sleutel: str
    titel: str
    uitleg: str
    url: str


@dataclass(frozen=True, slots=True)
class Found:
    hits: tuple[Hit, ...]
    total: int
    suggestions: tuple[str, ...] = ()


def search(question: str, taal: str) -> Found:
    """What fits the question, in the language of the page; near names when nothing does."""
    words = normaal(question)
    if not words:
        return Found((), 0)
    fits = Q()
    for word in words.split():
        fits &= Q(zoektekst__contains=word)
    # "minimum loon" and "minimumloon" are one word to who asks
    fits |= Q(aaneen__contains=words.replace(" ", ""))
    found = _ranked(Vindplaats.objects.filter(fits), words)
    total = found.count()
    if not total:
        column = "titel_en" if taal == "en" else "titel_nl"
        titles = Vindplaats.objects.values_list(column, flat=True).distinct()
        return Found((), 0, nearest(question, titles))
    return Found(tuple(_hit(one, taal) for one in found[:MOST]), total)


def _ranked(found: QuerySet[Vindplaats], words: str) -> QuerySet[Vindplaats]:
    joined = words.replace(" ", "")
    rank = Case(
        When(zoektitel__contains=f"|{words}|", then=Value(0)),
        When(zoektitel__contains=f"|{words}", then=Value(1)),
        When(zoektitel__contains=f" {words}", then=Value(2)),
        When(zoektitel__contains=words, then=Value(3)),
        When(aaneen__contains=joined, then=Value(4)),
        default=Value(5),
        output_field=IntegerField(),
    )
    # Among titles that fit as well, what most people look for, then the shortest.
    asked = Case(When(sleutel__in=ASKED_FOR, then=Value(0)), default=Value(1), output_field=IntegerField())
    ranked = found.annotate(rang=rank, gevraagd=asked, lengte=Length("titel_nl"))
    return ranked.order_by("rang", "gevraagd", "volgorde", "lengte", "titel_nl", "sleutel")


def _hit(one: Vindplaats, taal: str) -> Hit:
    english = taal == "en"
    return Hit(
        one.soort,
        one.sleutel,
        one.titel_en if english else one.titel_nl,
        one.uitleg_en if english else one.uitleg_nl,
        address_of(one),
    )


def address_of(one: Vindplaats) -> str:
    """The page of a thing, in the language of the page that asks."""
    if one.soort == "begrip":
        return f"{reverse('begrippen')}#{one.sleutel}"
    return reverse(one.soort, args=[one.sleutel])
