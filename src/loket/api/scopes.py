"""What a machine may ask for: never more than its own client was given."""

from typing import Any

from django.conf import settings
from oauth2_provider.scopes import BaseScopes

from loket.api.models import Client

READ_ORGANISATIONS = "organisaties:lezen"


class ScopesOfClient(BaseScopes):  # type: ignore[misc]
    def get_all_scopes(self) -> dict[str, str]:
        return settings.API_SCOPES

    def get_available_scopes(self, application: Client | None = None, *_: Any, **__: Any) -> list[str]:
        return [scope for scope in self.get_all_scopes() if application and scope in application.scopes]

    def get_default_scopes(self, application: Client | None = None, *_: Any, **__: Any) -> list[str]:
        """What a client gets that names no scope: all it was given."""
        return self.get_available_scopes(application)
