"""Everything that changes a report: handing it in, handling it, and clearing away what is past its time."""

from datetime import timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from loket.over.models import Report

# How long a report stays after it was handled, and how long an address waits for an answer at most.
KEPT_FOR = timedelta(days=365)


def hand_in(*, page: str, language: str, wrong: str, should_be: str = "", source: str = "", email: str = "") -> Report:
    """Keep what a visitor reports; nothing about the visitor but the address they gave."""
    return Report.objects.create(
        page=page, language=language, wrong=wrong, should_be=should_be, source=source, email=email
    )


@transaction.atomic
def settle(report: Report, *, note: str) -> None:
    """Mark a report as handled. The address of the sender is no longer needed, so it goes."""
    report.handled, report.note, report.email = timezone.now(), note, ""
    report.save(update_fields=["handled", "note", "email"])


@transaction.atomic
def clear_away() -> tuple[int, int]:
    """Delete reports handled a year ago, and addresses that waited a year; says how many of each."""
    before = timezone.now() - KEPT_FOR
    deleted, _ = Report.objects.filter(handled__lt=before).delete()
    erased = Report.objects.filter(~Q(email=""), created__lt=before).update(email="")
    return deleted, erased
