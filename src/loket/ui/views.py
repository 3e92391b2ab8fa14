"""Pages about the site itself: data sources and licences, and the two pages for when something is wrong."""

from django.http import HttpRequest, HttpResponse, HttpResponseNotFound, HttpResponseServerError
from django.shortcuts import render
from django.template.loader import render_to_string


def sources(request: HttpRequest) -> HttpResponse:
    return render(request, "ui/bronnen.html")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    return HttpResponseNotFound(render_to_string("ui/404.html", request=request))


def failed(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """The page for an error of ours; it asks nothing of the database or the law data."""
    return HttpResponseServerError(render_to_string("ui/500.html"))
