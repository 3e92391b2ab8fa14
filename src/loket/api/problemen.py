"""What the API says when something is wrong: one form, problem+json (RFC 9457), with every field error at once."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from django.http import HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

MEDIA_TYPE = "application/problem+json"
PAGE = "/open-data/api"


@dataclass(frozen=True, slots=True)
class FieldError:
    """One thing wrong in a request: in which part, at which name, and what to do. It never repeats what was sent."""

    part: str
    location: str
    code: str
    detail: str
    suggesties: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        found: dict[str, Any] = {"in": self.part, "location": self.location, "code": self.code, "detail": self.detail}
        return found | ({"suggesties": list(self.suggesties)} if self.suggesties else {})


@dataclass(frozen=True, slots=True)
class Kind:
    """What a status means here: the place where it is explained, its title, and what is said when nothing is known."""

    slug: str
    title: Promise
    detail: Promise


KINDS = {
    400: Kind("ongeldige-vraag", _("The request is not right"), _("Correct what is named in errors and ask again.")),
    401: Kind("geen-token", _("No valid token"), _("Ask for a token and send it along as Bearer.")),
    403: Kind("geen-recht", _("No permission"), _("This token does not give the right to read this.")),
    404: Kind("niet-gevonden", _("Not found"), _("Nothing stands at this address.")),
    405: Kind("methode", _("Method not allowed"), _("The Allow header names the methods of this address.")),
    406: Kind("antwoordvorm", _("Not available in that form"), _("The API answers in application/json only.")),
    415: Kind("invoervorm", _("Not readable in that form"), _("Send application/x-www-form-urlencoded.")),
    429: Kind("te-veel-vragen", _("Too many requests"), _("Wait as long as the Retry-After header says.")),
    500: Kind("storing", _("Something went wrong on our side"), _("Try again later. We have made a note of it.")),
    503: Kind("niet-bereikbaar", _("Not available now"), _("A part of this installation does not answer. Try later.")),
}

_UNREADABLE = _("This request cannot be read. Make it again as the documentation shows.")


@dataclass(slots=True)
class Problem(Exception):
    """Stops a request; becomes one problem+json document."""

    status: int
    detail: str | Promise = ""
    errors: Iterable[FieldError] = ()
    headers: Mapping[str, str] = field(default_factory=dict)


def response_of(problem: Problem, instance: str = "") -> HttpResponse:
    """The document in the language that is active; ``instance`` names this one occurrence, never the request."""
    kind = KINDS.get(problem.status, KINDS[400 if problem.status < 500 else 500])
    errors = [error.as_json() for error in problem.errors]
    unnamed = _UNREADABLE if problem.status == 400 and not errors else kind.detail
    document: dict[str, Any] = {
        "type": f"{PAGE}#{kind.slug}",
        "title": str(kind.title),
        "status": problem.status,
        "detail": str(problem.detail or unnamed),
        "instance": instance or uuid4().urn,
    }
    if errors:
        document["errors"] = errors
    text, headers = json.dumps(document, ensure_ascii=False), {"Cache-Control": "no-store", **problem.headers}
    return HttpResponse(text, status=problem.status, content_type=MEDIA_TYPE, headers=headers)
