"""``laad_demo``: the made-up organisations and accounts of a demonstration."""

from typing import Any

from django.core.management.base import BaseCommand

from loket.demo.actions import load_demonstration


class Command(BaseCommand):
    help = "Add the made-up organisations and accounts of a demonstration; may be repeated."

    def handle(self, *_: Any, **__: Any) -> None:
        self.stdout.write(f"{load_demonstration()} made-up accounts")
