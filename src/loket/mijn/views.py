"""The first page after signing in, and messages."""

from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.timezone import localdate

from loket.accounts.access import Purpose, may
from loket.accounts.actor import actor_of
from loket.mijn import reads
from loket.mijn.actions import mark_read
from loket.mijn.texts import text_of

PER_PAGE = 50


def mijn(request: HttpRequest) -> HttpResponse:
    actor = actor_of(request)
    context = {
        "actor": actor,
        "tasks": reads.tasks(actor),
        "messages_found": [(message, text_of(message)) for message in reads.messages_for(actor)[:5]],
        "runs_it": may(actor, Purpose.ORGANISATIE, change=True),
        "vandaag": localdate(),
    }
    return render(request, "mijn/mijn.html", context)


def messages(request: HttpRequest) -> HttpResponse:
    page = Paginator(reads.messages_for(actor_of(request)), PER_PAGE).get_page(request.GET.get("pagina"))
    context = {"page": page, "messages_found": [(message, text_of(message)) for message in page.object_list]}
    return render(request, "mijn/messages.html", context)


def message(request: HttpRequest, key: UUID) -> HttpResponse:
    """One message; reading it is noted."""
    found = get_object_or_404(reads.messages_for(actor_of(request)), pk=key)
    if found.read is None:
        mark_read(actor_of(request), found)
    return render(request, "mijn/message.html", {"message": found, "text": text_of(found)})
