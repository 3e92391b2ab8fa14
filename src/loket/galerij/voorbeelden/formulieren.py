"""Forms in three states: empty, filled in, and with everything wrong."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest
from django.utils.timezone import localdate

from loket.galerij.forms import Hulpvraag, Proefformulier, Urenvraag

_WRONG = {"naam": "", "email": "jan@", "uren": "28u", "begin": "31-2-2026", "plaats": "", "verhaal": "…"}
_GOOD = {
    "naam": "A. Voorbeeld",
    "email": "a.voorbeeld@example.nl",
    "uren": "28",
    "plaats": "a",
    "hulp": "gemeente",
    "dagen": ["ma", "wo"],
}


def voorbeelden(request: HttpRequest) -> dict[str, Any]:
    del request
    return {
        "leeg": Proefformulier(prefix="leeg"),
        "goed": Proefformulier(initial={**_GOOD, "begin": localdate()}, prefix="goed"),
        "fout": Proefformulier({f"fout-{name}": value for name, value in _WRONG.items()}, prefix="fout"),
        "vraag": Hulpvraag(prefix="vraag"),
        "veldvraag": Urenvraag(prefix="veldvraag"),
        "vraagfout": Hulpvraag({}, prefix="vraagfout"),
        "blad": Paginator(range(480), 20).page(7),
        "gevolgen": ["Voorbeelddorp", "Voorbeeldstad"],
    }
