"""Home: the state of the agreement; and the page of the agreement itself."""

from fractions import Fraction

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import get_language, gettext

from banenafspraak.inlezen import wetboek
from loket.regios.reads import counts
from loket.stand import reads
from loket.ui.formats import UNKNOWN, number
from loket.ui.onderdelen import Stap
from loket.wetboek.reads import next_change


def home(request: HttpRequest) -> HttpResponse:
    found = reads.years()
    last = reads.last_known(found)
    context = {
        "years": found,
        "last": last,
        "final": found[-1],
        "pictures": reads.pictures(found, get_language() or "nl"),
        "sources": reads.sources(found),
        "open_years": [year for year in found if year.is_open],
        "norm": _norm("baan.uren_per_week"),
        "how": _how(),
        "begrippen": reverse("begrippen"),
        "change": next_change(localdate()),
        "counts": counts(localdate()),
    }
    return render(request, "stand/home.html", context)


def afspreken(request: HttpRequest) -> HttpResponse:
    found = reads.years()
    context = {
        "years": found,
        "final": found[-1],
        "pictures": reads.pictures(found, get_language() or "nl"),
        "sources": reads.sources(found),
        "open_years": [year for year in found if year.is_open],
        "counts": counts(localdate()),
    }
    return render(request, "stand/afspreken.html", context)


def _how() -> tuple[Stap, ...]:
    """From paid hours to extra jobs, in steps."""
    divided = gettext(
        "Divided by %(norm)s, the hours of one job in a month, that gives jobs. "
        "People who work more or less count for more or less than one job."
    )
    return (
        Stap(gettext("Once a year UWV adds up the paid hours in December of everybody in the target group.")),
        Stap(divided % {"norm": _norm("baan.uren_per_maand")}),
        Stap(gettext("Temporary and seconded workers count at the employer where they work.")),
        Stap(gettext("The jobs that already existed at the end of 2012 are taken off. What is left are extra jobs.")),
    )


def _norm(naam: str) -> str:
    """The hours of one job, without their unit; *onbekend* where the law gives none."""
    value, taal = wetboek().antwoord(naam, localdate()).waarde, get_language() or "nl"
    return number(Fraction(value, 100), taal) if isinstance(value, int) else UNKNOWN.in_(taal)
