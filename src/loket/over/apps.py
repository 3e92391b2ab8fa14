"""What this site says about itself, and the errors that people report."""

from datetime import date
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error, register
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from loket.over.beheerder import operator


class OverConfig(AppConfig):
    name = "loket.over"

    def ready(self) -> None:
        register(operator_can_be_reached)
        from loket.mijn.reads import SOURCES
        from loket.over.taken import open_reports

        SOURCES.append(open_reports)


def operator_can_be_reached(**_: Any) -> list[CheckMessage]:
    """An address or a date with a mistake in it would stand on public pages."""
    found: list[CheckMessage] = []
    said = operator()
    try:
        if said.mail:
            validate_email(said.mail)
    except ValidationError:
        hint = "Write one address, such as info@example.nl."
        found.append(Error("WERKKAMER_BEHEERDER_MAIL is no e-mail address.", hint=hint, id="loket.E002"))
    try:
        if said.stated:
            date.fromisoformat(said.stated)
    except ValueError:
        hint = "Write the day on which the statement was signed, such as 2026-07-01."
        found.append(Error("WERKKAMER_VERKLARING is no date.", hint=hint, id="loket.E003"))
    return found
