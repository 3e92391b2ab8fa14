"""``python -m django ruim_meldingen_op``: deletes reports of errors and addresses that are past their time."""

from typing import Any

from django.core.management.base import BaseCommand

from loket.over.actions import clear_away


class Command(BaseCommand):
    help = "Delete reports that were handled a year ago, and e-mail addresses that waited a year. Run it every day."

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002
        deleted, erased = clear_away()
        self.stdout.write(f"{deleted} reports deleted, {erased} addresses erased")
