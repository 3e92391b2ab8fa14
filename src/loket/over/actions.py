"""Everything that changes a report: handing it in, handling it, and clearing away what is past its time."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from loket.accounts.access import Purpose
from loket.accounts.actions.permission import require
from loket.accounts.actor import SYSTEM, Actor
from loket.audit.trail import action, record
from loket.over.models import Report

# How long a report stays after it was handled, and how long an address waits for an answer at most.
KEPT_FOR = timedelta(days=365)


@action
def hand_in(*, page: str, language: str, wrong: str, should_be: str = "", source: str = "", email: str = "") -> Report:
    """Keep what a visitor reports. Who is signed in is not kept: nobody has to say who they are."""
    report = Report.objects.create(
        page=page, language=language, wrong=wrong, should_be=should_be, source=source, email=email
    )
    record(SYSTEM, "report_received", report)
    return report


@action
def settle(actor: Actor, report: Report, *, note: str) -> None:
    """Mark a report as handled. The address of the sender is no longer needed, so it goes."""
    require(actor, Purpose.STELSEL)
    waiting = Report.objects.filter(pk=report.pk, handled=None)
    if not waiting.update(handled=timezone.now(), note=note, email=""):
        raise ValidationError(_("A colleague handled this report already."), code="handled")
    record(actor, "report_handled", report, before={"address": bool(report.email)}, after={"address": False})
    report.refresh_from_db()


def clear_away() -> tuple[int, int]:
    """Delete reports handled a year ago, and addresses that waited a year; says how many of each."""
    before = timezone.now() - KEPT_FOR
    old = Report.objects.filter(handled__lt=before)
    waiting = Report.objects.filter(~Q(email=""), created__lt=before)
    deleted, erased = len(old), len(waiting)
    for report in old:
        _delete(report)
    for report in waiting:
        _erase_address(report)
    return deleted, erased


@action
def _delete(report: Report) -> None:
    record(SYSTEM, "report_deleted", report)
    report.delete()


@action
def _erase_address(report: Report) -> None:
    Report.objects.filter(pk=report.pk).update(email="")
    record(SYSTEM, "report_address_erased", report)
