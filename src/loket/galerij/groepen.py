"""The pages of the gallery: which components stand together, and the made-up data that they show."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from loket.galerij.voorbeelden import formulieren


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
)
GROEPEN = {groep.naam: groep for groep in _ALL}
