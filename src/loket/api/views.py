"""The page about the API: every address, what can be asked, and what comes back."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from loket.api import handleiding
from loket.api.problemen import KINDS
from loket.api.versie import VERSION
from loket.api.vragen import FEW_ROWS, MOST_ROWS


def manual(request: HttpRequest) -> HttpResponse:
    taal = get_language() or "nl"
    context = {
        "version": VERSION,
        "server": f"{request.scheme}://{request.get_host()}",
        "subjects": handleiding.subjects(taal),
        "shapes": handleiding.shapes(taal),
        "problems": sorted(KINDS.items()),
        "few": FEW_ROWS,
        "most": MOST_ROWS,
    }
    return render(request, "api/handleiding.html", context)
