"""Who can sign in here, and the mail that a demonstration would have sent."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from loket.demo import broker
from loket.demo.people import PASSWORD, PEOPLE
from loket.demo.post import mails


def accounts(request: HttpRequest) -> HttpResponse:
    return render(request, "demo/accounts.html", {"people": PEOPLE, "password": PASSWORD})


def mailbox(request: HttpRequest) -> HttpResponse:
    return render(request, "demo/mailbox.html", {"mails": mails()})


@require_safe
def discovery(request: HttpRequest, port: str) -> HttpResponse:
    issuer = _issuer(request, port)
    return JsonResponse(
        {
            "issuer": issuer,
            "authorization_endpoint": f"{issuer}/aanmelden",
            "token_endpoint": f"{issuer}/token",
            "jwks_uri": f"{issuer}/sleutels",
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
        }
    )


@require_safe
def keys(request: HttpRequest, port: str) -> HttpResponse:
    _issuer(request, port)
    return JsonResponse(broker.public_keys())


def authorise(request: HttpRequest, port: str) -> HttpResponse:
    """Choose whom to be; then back with a code."""
    _issuer(request, port)
    found = broker.port_of(port)
    if request.method == "POST":
        back = request.build_absolute_uri(reverse("port_callback", args=[port]))
        try:
            return HttpResponseRedirect(
                broker.code_for(found, request.POST.get("wie", ""), request.GET.dict(), _same_host(request, back))
            )
        except broker.BadRequestError:
            return HttpResponse(status=400)
    return render(request, "demo/broker.html", {"identities": broker.IDENTITIES[found.name], "port": found.name})


@csrf_exempt
@require_POST
def token(request: HttpRequest, port: str) -> HttpResponse:
    issuer = _issuer(request, port)
    try:
        return JsonResponse(broker.token_for(broker.port_of(port), request.POST.dict(), issuer))
    except broker.BadRequestError:
        return JsonResponse({"error": "invalid_grant"}, status=400)


def _same_host(request: HttpRequest, back: str) -> str:
    """The address that was asked for, where it is our own in one of the languages."""
    asked = request.GET.get("redirect_uri", "")
    english = back.replace(request.get_host(), f"{request.get_host()}/en", 1)
    return asked if asked in {back, english} else back


def _issuer(request: HttpRequest, port: str) -> str:
    try:
        broker.port_of(port)
    except broker.BadRequestError as error:
        raise Http404 from error
    return request.build_absolute_uri(f"/demo/broker/{port}")
