"""``python -m django laad_referenties``: brings the database up to the law and regions of this version."""

from typing import Any

from django.core.management.base import BaseCommand

from loket.zoeken.actions import load_references


class Command(BaseCommand):
    help = "Load the reference data (values, terms, regions, municipalities) into the search index."

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002
        written = load_references()
        self.stdout.write(f"{written} entries written" if written else "Reference data is up to date")
