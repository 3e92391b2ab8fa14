"""The reports that wait for whoever runs this installation, and those that are done."""

from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from loket.accounts.access import Purpose, may
from loket.accounts.actor import Actor
from loket.over.models import Report


def reports(actor: Actor, *, handled: bool) -> QuerySet[Report]:
    """Open ones longest waiting first, handled ones latest first; none for whom the table gives no right."""
    if not may(actor, Purpose.STELSEL):
        return Report.objects.none()
    found = Report.objects.filter(handled__isnull=not handled)
    return found.order_by("-handled") if handled else found.order_by("created")


def report_for(actor: Actor, key: UUID) -> Report:
    """One report; a page that does not exist for whom the table gives no right."""
    found = Report.objects.filter(pk=key).first() if may(actor, Purpose.STELSEL) else None
    if found is None:
        raise Http404
    return found
