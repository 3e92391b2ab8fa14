"""The door of every page: what a route asks of whoever comes. ``tests/house`` walks all routes and tries each role."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from loket.accounts.access import Purpose, may, writes
from loket.accounts.actor import Actor, actor_of, roles_of
from loket.accounts.kept import keep
from loket.accounts.models import Person
from loket.accounts.roles import Kind, Role

View = Callable[..., HttpResponse]
BY_BROKER = "second_step_by_broker"


@dataclass(frozen=True, slots=True)
class Door:
    """Open to all; or to whoever is signed in; or to a role that has this purpose in the table."""

    signed_in: bool = False
    purpose: Purpose | None = None
    change: bool = False
    before_second_step: bool = False


PUBLIC = Door()
OWN_ACCOUNT = Door(signed_in=True, before_second_step=True)
SIGNED_IN = Door(signed_in=True)


def behind(door: Door, view: View) -> View:
    """The view, reached only through the door; the door can be read off it."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return _refused(request, door) or view(request, *args, **kwargs)

    guarded.door = door  # type: ignore[attr-defined]
    return guarded


def at(route: str, view: View, name: str, door: Door = PUBLIC) -> URLPattern:
    """A route with its door."""
    return path(route, behind(door, view), name=name)


def page(route: str, view: View, name: str) -> URLPattern:
    """A public page to read: every method but GET and HEAD is answered with 405, and there is nothing to forge."""
    return path(route, csrf_exempt(behind(PUBLIC, require_safe(view))), name=name)


def _refused(request: HttpRequest, door: Door) -> HttpResponse | None:
    if not door.signed_in:
        return None
    if not request.user.is_authenticated:
        if request.method == "POST" and keep(request):
            messages.info(request, _("What you filled in is kept. Sign in, check it and send it again."))
        return redirect_to_login(request.path, reverse("account_login"))
    actor = actor_of(request)
    if not door.before_second_step and lacks_second_step(request, actor):
        return HttpResponseRedirect(reverse("second_step_needed"))
    if door.purpose and not may(actor, door.purpose, change=door.change):
        raise PermissionDenied
    return None


def lacks_second_step(request: HttpRequest, actor: Actor) -> bool:
    """Whether somebody holds a role that may change something of others, and can sign in with a password alone."""
    if not settings.MFA_REQUIRED or request.session.get(BY_BROKER) or not isinstance(actor.person, Person):
        return False
    held = roles_of(actor.person)
    able = any(writes(Role(each.role), Kind(each.organisation.kind), manages=each.manages) for each in held)
    return able and not is_mfa_enabled(actor.person)
