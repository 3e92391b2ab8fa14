"""Go to a broker and come back."""

from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView, OAuth2LoginView
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from loket.ports.provider import PortAdapter


@require_POST
def login(request: HttpRequest, port: str) -> HttpResponse:
    return _answer(OAuth2LoginView, request, port)


@require_safe
def callback(request: HttpRequest, port: str) -> HttpResponse:
    return _answer(OAuth2CallbackView, request, port)


@require_safe
def cancelled(request: HttpRequest) -> HttpResponse:
    return render(request, "ports/cancelled.html")


def _answer(view: type[OAuth2LoginView | OAuth2CallbackView], request: HttpRequest, port: str) -> HttpResponse:
    try:
        found: HttpResponse = view.adapter_view(PortAdapter(request, port))(request)
    except SocialApp.DoesNotExist as error:
        raise Http404 from error
    return found
