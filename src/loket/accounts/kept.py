"""Nothing typed is lost: what somebody sent after their session ended waits until they have signed in again.

It is kept for the same person only, which the form itself proves with a signature, and for as long as a session lasts.
"""

from typing import Any

from django.core.signing import BadSignature, dumps, loads
from django.http import HttpRequest, QueryDict

from loket.accounts.session import IDLE

OWNER = "form_owner"
_KEPT = "kept_form"
_LEAST_SECRET = ("password", "code", "credential", "csrfmiddlewaretoken", OWNER)
_LARGEST = 16 * 1024


def owner_of(request: HttpRequest) -> str:
    """What a form carries along to tell whose it is."""
    return dumps(str(request.user.pk), salt=OWNER) if request.user.is_authenticated else ""


def keep(request: HttpRequest) -> bool:
    """Keep what was posted without a session; False when the form does not say whose it is, or holds too much."""
    try:
        person = loads(request.POST.get(OWNER, ""), salt=OWNER, max_age=24 * 3600)
    except BadSignature:
        return False
    fields = {
        name: values
        for name, values in request.POST.lists()
        if not any(secret in name.lower() for secret in _LEAST_SECRET)
    }
    if sum(len(value) for values in fields.values() for value in values) > _LARGEST:
        return False
    request.session[_KEPT] = {"person": person, "path": request.path, "fields": fields}
    request.session.set_expiry(IDLE)
    return True


def take(request: HttpRequest) -> QueryDict | None:
    """What this person typed on this page before, once."""
    kept: dict[str, Any] | None = request.session.get(_KEPT)
    if not kept:
        return None
    if kept["person"] != str(request.user.pk):
        del request.session[_KEPT]
        return None
    if kept["path"] != request.path:
        return None
    del request.session[_KEPT]
    found = QueryDict(mutable=True)
    for name, values in kept["fields"].items():
        found.setlist(name, values)
    return found
