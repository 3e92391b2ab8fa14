"""People and organisations."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "loket.accounts"

    def ready(self) -> None:
        from loket.accounts import security_events

        security_events.connect()
