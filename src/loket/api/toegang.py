"""Who a machine is: a client by its secret for a token, and by its token for everything else."""

import json
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_noop as _
from django.views.decorators.debug import sensitive_post_parameters
from ninja import Router
from ninja.security import HttpBearer
from oauth2_provider.models import get_access_token_model
from oauth2_provider.views.mixins import OAuthLibMixin

from loket.accounts.actor import Actor
from loket.accounts.roles import Role
from loket.api.problemen import Problem, response_of
from loket.api.rijen import answer
from loket.api.tempo import count, is_over
from loket.api.vormen_token import Token, TokenFout, token_request
from loket.caller import home_of

router = Router(tags=["toegang"], by_alias=True)
FORM = "application/x-www-form-urlencoded"
_WRONG = "geheim"


class Bearer(HttpBearer):
    """A token in the Authorization header, with one scope."""

    openapi_type = "oauth2"
    openapi_flows = {"clientCredentials": {"tokenUrl": "/api/v1/oauth/token", "scopes": settings.API_SCOPES}}

    def __init__(self, scope: str) -> None:
        super().__init__()
        self.scope = scope

    def __call__(self, request: HttpRequest) -> Any:
        kind, _space, token = request.headers.get("Authorization", "").partition(" ")
        if kind.lower() != "bearer" or not token.strip():
            raise Problem(401, headers={"WWW-Authenticate": 'Bearer realm="werkkamer"'})
        return self.authenticate(request, token.strip())

    def authenticate(self, request: HttpRequest, token: str) -> Actor:  # noqa: ARG002
        checksum = sha256(token.encode()).hexdigest()
        tokens = get_access_token_model().objects.select_related("application__organisation")
        found = tokens.filter(token_checksum=checksum, expires__gt=timezone.now()).first()
        if found is None or found.application is None or not found.application.is_in_force:
            raise Problem(401, headers={"WWW-Authenticate": 'Bearer realm="werkkamer", error="invalid_token"'})
        client = found.application
        if self.scope not in found.scope.split() or self.scope not in client.scopes:
            challenge = f'Bearer realm="werkkamer", error="insufficient_scope", scope="{self.scope}"'
            raise Problem(403, headers={"WWW-Authenticate": challenge})
        return Actor(organisation=client.organisation, role=Role(client.role), client_id=client.pk)


@router.post(
    "/oauth/token",
    response={200: Token, 400: TokenFout, 401: TokenFout},
    operation_id="token",
    summary=_("A token for a machine"),
    description=_("OAuth2 client credentials: send the id and secret of a client, get a token for fifteen minutes."),
    openapi_extra={"requestBody": token_request()},
)
@sensitive_post_parameters("client_secret")
def token(request: HttpRequest) -> HttpResponse:
    """In the words of RFC 6749, also for what is wrong; a secret that is wrong too often has to wait."""
    if request.content_type != FORM:
        return response_of(Problem(415))
    who, period = home_of(request), settings.API_WRONG_SECRETS_PERIOD
    if wait := is_over(_WRONG, who, settings.API_WRONG_SECRETS, period):
        return response_of(Problem(429, headers={"Retry-After": str(wait)}))
    _url, _headers, body, status = OAuthLibMixin().create_token_response(request)
    given = json.loads(body)
    made = answer(json.dumps({name: value for name, value in given.items() if name != "refresh_token"}))
    made.status_code = status
    if status == 401:
        count(_WRONG, who, period)
        made["WWW-Authenticate"] = 'Basic realm="werkkamer"'
    return made
