"""The API of the counter."""

from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Warning, register  # noqa: A004  # the name that Django gives it


class ApiConfig(AppConfig):
    name = "loket.api"

    def ready(self) -> None:
        register(contact_is_real)


def contact_is_real(**_: Any) -> list[CheckMessage]:
    """Without an operator the OpenAPI document keeps the address of the example, which reaches nobody."""
    if settings.DEMO or settings.DEBUG or (settings.OPERATOR and settings.OPERATOR_MAIL):
        return []
    hint = "Set WERKKAMER_BEHEERDER and WERKKAMER_BEHEERDER_MAIL."
    return [Warning("The API names an example as its contact.", hint=hint, id="loket.W001")]
