"""How long somebody stays signed in: fifteen minutes without doing anything, never longer than a working day."""

import time
from collections.abc import Callable
from datetime import timedelta

from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

IDLE = timedelta(minutes=15)
LONGEST = timedelta(hours=10)
WARN_BEFORE = timedelta(minutes=2)
BEGAN, SEEN = "session_began", "session_seen"
_WRITE_EVERY = 30


def watch_session(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """End a session that lies idle too long, and note that somebody is there; no page of theirs stays in a cache."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if request.session.session_key and request.user.is_authenticated:
            _watch(request)
        response = get_response(request)
        if request.user.is_authenticated and "Cache-Control" not in response:
            response["Cache-Control"] = "private, no-store"
        return response

    return middleware


def _watch(request: HttpRequest) -> None:
    now = time.time()
    began = request.session.setdefault(BEGAN, now)
    seen = request.session.get(SEEN, now)
    if now - seen > IDLE.total_seconds() or now - began > LONGEST.total_seconds():
        logout(request)
        messages.info(request, _("You were away too long. That is why you are signed out."))
    elif SEEN not in request.session or (now - seen > _WRITE_EVERY and request.path != reverse("stay")):
        request.session[SEEN] = now


def seconds_left(request: HttpRequest) -> int:
    """Until the session ends if nothing happens."""
    now = time.time()
    idle = request.session.get(SEEN, now) + IDLE.total_seconds() - now
    longest = request.session.get(BEGAN, now) + LONGEST.total_seconds() - now
    return max(0, int(min(idle, longest)))


def stay(request: HttpRequest) -> None:
    """Somebody says that they are still there."""
    request.session[SEEN] = time.time()
