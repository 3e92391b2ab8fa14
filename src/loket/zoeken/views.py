"""Search over values, terms, regions and municipalities."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from loket.zoeken.reads import MOST, search

EXAMPLES = ("minimumloon", "loonkostensubsidie", "Vijfheerenlanden", "Zeeland", "forfait")


def zoeken(request: HttpRequest) -> HttpResponse:
    question = request.GET.get("q", "").replace("\x00", "").strip()[:100]
    found = search(question, get_language() or "nl")
    context = {"question": question, "found": found, "most": MOST, "examples": EXAMPLES}
    return render(request, "zoeken/zoeken.html", context)
