"""The gallery: every component in every state, with made-up data. It exists in a demonstration and while developing."""

from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt

from loket.galerij.forms import Proefformulier
from loket.galerij.groepen import GROEPEN
from loket.galerij.voorbeelden import werk
from loket.ui.bevindingen import as_csv

View = Callable[..., HttpResponse]


def demonstration_only(view: View) -> View:
    @wraps(view)
    def guarded(request: HttpRequest, **parts: str) -> HttpResponse:
        if not (settings.DEBUG or settings.DEMO):
            raise Http404
        return view(request, **parts)

    return guarded


@demonstration_only
def index(request: HttpRequest) -> HttpResponse:
    return render(request, "galerij/index.html", {"groepen": GROEPEN.values()})


@demonstration_only
def groep(request: HttpRequest, groep: str) -> HttpResponse:
    if groep not in GROEPEN:
        raise Http404
    found = GROEPEN[groep]
    # Without a token nothing on these pages can be sent, and no visitor gets a cookie.
    context = {"groep": found, "csrf_token": None, **found.voorbeelden(request)}
    return render(request, f"galerij/{groep}.html", context)


@csrf_exempt
@demonstration_only
def proefformulier(request: HttpRequest) -> HttpResponse:
    """A form that works: it checks what is sent and keeps nothing, so there is nothing to forge."""
    form = Proefformulier(request.POST or None)
    return render(request, "galerij/proefformulier.html", {"form": form, "klaar": form.is_bound and form.is_valid()})


@demonstration_only
def taak(request: HttpRequest) -> HttpResponse:
    """A job that runs for ever, to see how its page refreshes itself."""
    return render(request, "galerij/taak.html", {"taak": werk.taak(), "csrf_token": None})


@demonstration_only
def bevindingen(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """The findings of the gallery as a file."""
    text = as_csv(werk.bevindingen(), "en" if get_language() == "en" else "nl")
    headers = {"Content-Disposition": 'attachment; filename="bevindingen.csv"'}
    return HttpResponse(text, content_type="text/csv; charset=utf-8", headers=headers)
