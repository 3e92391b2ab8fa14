"""Who is signed in, in which role, and how long still: for the head of every page."""

from typing import Any

from django.http import HttpRequest

from loket.accounts import session
from loket.accounts.actor import actor_of, roles_of
from loket.accounts.models import Person
from loket.mijn.reads import unread


def who(request: HttpRequest) -> dict[str, Any]:
    person = getattr(request, "user", None)
    if not isinstance(person, Person):
        return {}
    return {
        "actor": actor_of(request),
        "my_roles": roles_of(person),
        "unread": unread(person),
        "seconds_left": session.seconds_left(request),
        "warn_seconds": int(session.WARN_BEFORE.total_seconds()),
        "idle_minutes": int(session.IDLE.total_seconds() // 60),
        "restored": getattr(request, "restored", False),
    }
