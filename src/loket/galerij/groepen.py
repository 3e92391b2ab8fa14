"""The pages of the gallery: which components stand together, and the made-up data that they show."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from loket.galerij.voorbeelden import antwoorden, beelden, formulieren, kaarten, werk


@dataclass(frozen=True, slots=True)
class Groep:
    naam: str
    titel: str | Promise
    uitleg: str | Promise
    voorbeelden: Callable[[HttpRequest], dict[str, Any]]


_ALL = (
    Groep(
        "formulieren",
        _("Forms and messages"),
        _("Fields, a question, buttons, messages, and pages of a list."),
        formulieren.voorbeelden,
    ),
    Groep(
        "antwoorden",
        _("Answers and terms"),
        _("What applies, until when, how a number arose, and what a second person decides."),
        antwoorden.voorbeelden,
    ),
    Groep(
        "kaarten",
        _("Maps and matrices"),
        _("Regions as tiles, and subjects beside each other for many places."),
        kaarten.voorbeelden,
    ),
    Groep(
        "beelden",
        _("Pictures"),
        _("Each picture with its table, also when the data is hard to draw."),
        beelden.voorbeelden,
    ),
    Groep("werk", _("Files and jobs"), _("What is wrong with a file, and how far a job is."), werk.voorbeelden),
)
GROEPEN = {groep.naam: groep for groep in _ALL}
