"""What waits for who runs the installation: reports of errors that nobody has handled."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import ngettext

from loket.accounts.access import Purpose, may
from loket.accounts.actor import Actor
from loket.mijn.reads import Task
from loket.over.models import Report


def open_reports(actor: Actor) -> Iterator[Task]:
    count = Report.objects.filter(handled=None).count() if may(actor, Purpose.STELSEL) else 0
    if count:
        title = ngettext("One report of an error is open", "%(n)s reports of errors are open", count) % {"n": count}
        yield Task(title, reverse("reports"))
