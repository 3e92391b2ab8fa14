"""The ports through which others vouch for somebody."""

from allauth.account.signals import user_logged_in
from django.apps import AppConfig


class PortsConfig(AppConfig):
    name = "loket.ports"

    def ready(self) -> None:
        from loket.ports.adapter import note_port

        user_logged_in.connect(note_port, dispatch_uid="note_port")
