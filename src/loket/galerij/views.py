"""The gallery: every component in every state, with made-up data. It exists in a demonstration and while developing."""

from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt

from loket.galerij.forms import Proefformulier
from loket.galerij.groepen import GROEPEN

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
    return render(request, f"galerij/{groep}.html", {"groep": found, **found.voorbeelden(request)})


@csrf_exempt
@demonstration_only
def proefformulier(request: HttpRequest) -> HttpResponse:
    """A form that works: it checks what is sent and keeps nothing, so there is nothing to forge."""
    form = Proefformulier(request.POST or None)
    return render(request, "galerij/proefformulier.html", {"form": form, "klaar": form.is_bound and form.is_valid()})
