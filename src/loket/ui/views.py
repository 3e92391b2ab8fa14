"""Pages about the site itself: data sources and licences, and the pages for when something is wrong."""

import sys

import structlog
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseNotFound, HttpResponseServerError
from django.shortcuts import render
from django.template.loader import render_to_string

log = structlog.get_logger("security")


def sources(request: HttpRequest) -> HttpResponse:
    return render(request, "ui/bronnen.html")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    return HttpResponseNotFound(render_to_string("ui/404.html", request=request))


def refused(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """The page of another role."""
    return HttpResponse(render_to_string("ui/403.html", request=request), status=403)


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    """A form that was open too long, or came from elsewhere."""
    log.warning("form_refused")
    return HttpResponse(render_to_string("ui/verlopen.html", request=request), status=403)


def too_often(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    return HttpResponse(render_to_string("ui/429.html", request=request), status=429, headers={"Retry-After": "300"})


def failed(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """The page for an error of ours; it asks nothing of the database or the law data."""
    if isinstance(sys.exc_info()[1], (OperationalError, InterfaceError)):
        return HttpResponse(render_to_string("ui/503.html"), status=503, headers={"Retry-After": "60"})
    return HttpResponseServerError(render_to_string("ui/500.html"))
