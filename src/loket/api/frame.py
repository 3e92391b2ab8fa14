"""What holds for every answer below /api: its headers, HEAD and OPTIONS, and problem+json for every error.

It stands outermost in MIDDLEWARE, so that an error of any part of the chain leaves in the form of the API.
"""

import logging
from collections.abc import Callable
from uuid import uuid4

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext
from django.utils.translation.trans_real import parse_accept_lang_header

from banenafspraak.tekst import Taal
from loket.api.problemen import MEDIA_TYPE, FieldError, Problem, response_of
from loket.api.tempo import seconds_to_wait
from loket.api.versie import VERSION
from loket.caller import home_of

PROBES = frozenset({"/health", "/ready"})
_JSON = frozenset({"application/json", MEDIA_TYPE})
_HEADERS = {
    "API-Version": VERSION,
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
_SEEN_BY_SCRIPTS = "API-Version, Content-Language, Link, Retry-After"
logger = logging.getLogger(__name__)


def is_api(path: str) -> bool:
    return path == "/api" or path.startswith("/api/") or path in PROBES


def language_of(request: HttpRequest) -> Taal:
    """Dutch, unless Accept-Language puts English before it."""
    for code, _ in parse_accept_lang_header(request.headers.get("Accept-Language", "").lower()[:200]):
        if code.partition("-")[0] == "nl":
            return "nl"
        if code.partition("-")[0] == "en":
            return "en"
    return "nl"


class ApiFrame:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not is_api(request.path_info):
            return self.get_response(request)
        request.META.pop("HTTP_COOKIE", None)  # who reads the API is known by a token or not at all
        asked = request.method
        if asked == "HEAD":
            request.method = "GET"
        response = self.get_response(request)
        with translation.override(language_of(request)):
            return framed(request, asked or "", response)

    def process_view(self, request: HttpRequest, *_: object) -> HttpResponse | None:
        """Speak the language that was asked for; refuse who asks too often, or for a form we do not have."""
        if not is_api(request.path_info):
            return None
        translation.activate(language_of(request))
        if request.path_info in PROBES:
            return None
        if wait := seconds_to_wait("lezen", home_of(request), settings.API_READS_PER_MINUTE):
            return response_of(Problem(429, headers={"Retry-After": str(wait)}))
        if request.headers.get("Accept", "").strip() and not request.accepts("application/json"):
            return response_of(Problem(406))
        return None

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """A database that is away is said plainly; anything else is an error of ours."""
        if is_api(request.path_info) and isinstance(exception, OperationalError | InterfaceError):
            logger.error("The database does not answer: %s", type(exception).__name__)
            return response_of(Problem(503, headers={"Retry-After": "30"}))
        return None


def framed(request: HttpRequest, asked: str, response: HttpResponseBase) -> HttpResponseBase:
    """The answer as it leaves."""
    if "Allow" in response:
        response["Allow"] = _with_ours(response["Allow"])
    if asked == "OPTIONS" and response.status_code == 405:
        response = HttpResponse(status=204, headers={"Allow": response["Allow"]})
        del response["Content-Type"]
    elif response.status_code >= 400 and response.get("Content-Type", "").partition(";")[0] not in _JSON:
        response = _as_problem(request, response)
    if asked == "HEAD" and isinstance(response, HttpResponse):
        response["Content-Length"] = str(len(response.content))
        response.content = b""
    for name, value in _HEADERS.items():
        response[name] = value
    response["Content-Language"] = translation.get_language() or "nl"
    patch_vary_headers(response, ["Accept-Language"])
    _allow_origin(request, response)
    return response


def _with_ours(allowed: str) -> str:
    found = {name.strip() for name in allowed.split(",") if name.strip()} | {"OPTIONS"}
    return ", ".join(sorted(found | ({"HEAD"} if "GET" in found else set())))


def _as_problem(request: HttpRequest, response: HttpResponseBase) -> HttpResponse:
    """An error that another part of the chain gave as a page, in the form of the API."""
    kept = {name: response[name] for name in ("Allow", "Retry-After", "WWW-Authenticate") if name in response}
    instance = uuid4().urn
    if response.status_code >= 500:
        logger.error("The API answered %s as %s", response.status_code, instance)
    errors = _wrong_host(request) if response.status_code == 400 else []
    return response_of(Problem(response.status_code, errors=errors, headers=kept), instance)


def _wrong_host(request: HttpRequest) -> list[FieldError]:
    try:
        request.get_host()
    except DisallowedHost:
        detail = gettext("This installation does not answer to this host name.")
        return [FieldError("header", "Host", "onbekende_host", detail)]
    return []


def _allow_origin(request: HttpRequest, response: HttpResponseBase) -> None:
    """Scripts of other sites may read what their origin is listed for; never with cookies or a token."""
    allowed = settings.API_CORS_ORIGINS
    if not allowed:
        return
    patch_vary_headers(response, ["Origin"])
    origin = request.headers.get("Origin", "")
    if "*" not in allowed and origin not in allowed:
        return
    response["Access-Control-Allow-Origin"] = "*" if "*" in allowed else origin
    response["Access-Control-Expose-Headers"] = _SEEN_BY_SCRIPTS
    if "Access-Control-Request-Method" in request.headers:
        response["Access-Control-Allow-Methods"] = "GET, HEAD, OPTIONS"
        response["Access-Control-Allow-Headers"] = "Accept, Accept-Language"
