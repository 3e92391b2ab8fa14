"""The look and the texts of the counter."""

from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, register


class UiConfig(AppConfig):
    name = "loket.ui"

    def ready(self) -> None:
        register(dutch_is_there)


def dutch_is_there(**_: Any) -> list[CheckMessage]:
    """Without the compiled catalogue every Dutch page would be in English; better not to start."""
    if any((folder / "nl/LC_MESSAGES/django.mo").exists() for folder in settings.LOCALE_PATHS):
        return []
    return [Error("The Dutch texts are not compiled.", hint="Run `make klaar` before installing.", id="loket.E001")]
