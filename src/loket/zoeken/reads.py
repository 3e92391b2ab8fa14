"""Searches the index: every word must occur; titles that match best come first."""

from dataclasses import dataclass

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When

from banenafspraak.errors import nearest
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
    found = _ranked(Vindplaats.objects.filter(fits), words)
    total = found.count()
    if not total:
        column = "titel_en" if taal == "en" else "titel_nl"
        titles = Vindplaats.objects.values_list(column, flat=True).distinct()
        return Found((), 0, nearest(question, titles))
    return Found(tuple(_hit(one, taal) for one in found[:MOST]), total)


def _ranked(found: QuerySet[Vindplaats], words: str) -> QuerySet[Vindplaats]:
    rank = Case(
        When(zoektitel__contains=f"|{words}|", then=Value(0)),
        When(zoektitel__contains=f"|{words}", then=Value(1)),
        When(zoektitel__contains=words, then=Value(2)),
        default=Value(3),
        output_field=IntegerField(),
    )
    return found.annotate(rang=rank).order_by("rang", "volgorde", "titel_nl", "sleutel")


def _hit(one: Vindplaats, taal: str) -> Hit:
    english = taal == "en"
    return Hit(
        one.soort,
        one.sleutel,
        one.titel_en if english else one.titel_nl,
        one.uitleg_en if english else one.uitleg_nl,
        ("/en" if english else "") + one.pad,
    )
