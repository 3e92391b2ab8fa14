"""A port as a provider of allauth: code flow with PKCE, state, nonce and a signed id token; nothing of it is kept."""

from hashlib import sha256
from hmac import compare_digest
from typing import Any

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.internal import jwtkit
from allauth.socialaccount.models import SocialApp, SocialLogin, SocialToken
from allauth.socialaccount.providers.base.constants import AuthProcess
from allauth.socialaccount.providers.oauth2.client import OAuth2Client, OAuth2Error
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.http import HttpRequest
from django.shortcuts import render
from django.urls import reverse
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _
from requests import RequestException

from loket.accounts.names import one_line
from loket.ports.configuration import PortName, PortSettings


def nonce_of(state: str) -> str:
    """The nonce follows from the state, which the session of this browser alone knows."""
    return sha256(f"nonce:{state}".encode()).hexdigest()


class NonceClient(OAuth2Client):  # type: ignore[misc]
    def get_redirect_url(self, authorization_url: str, scope: list[str], extra_params: dict[str, str]) -> str:
        asked: str = super().get_redirect_url(
            authorization_url, scope, extra_params | {"nonce": nonce_of(str(self.state))}
        )
        return asked


class PortAdapter(OpenIDConnectOAuth2Adapter):  # type: ignore[misc]
    client_class = NonceClient

    @property
    def openid_config(self) -> dict[str, Any]:
        try:
            found: dict[str, Any] = super().openid_config
        except (RequestException, ValueError) as error:
            page = render(self.request, "ports/away.html", status=503)
            page["Retry-After"] = "120"
            raise ImmediateHttpResponse(page) from error
        return found

    def complete_login(self, request: HttpRequest, app: SocialApp, token: SocialToken, **kwargs: Any) -> SocialLogin:  # noqa: ARG002
        claims = self._decode_id_token(app, kwargs["response"].get("id_token") or "")
        if not compare_digest(str(claims.get("nonce", "")), nonce_of(request.GET.get("state", ""))):
            message = "The id token was made for another sign-in"
            raise OAuth2Error(message)
        port: PortSettings = app.settings["port"]
        if port.levels and claims.get("acr") not in port.levels:
            message = "The id token has a lower assurance level than was asked"
            raise OAuth2Error(message)
        return self.get_provider().sociallogin_from_response(request, claims)

    def _decode_id_token(self, app: SocialApp, id_token: str) -> dict[str, Any]:
        """Its signature too, although it came straight from the broker."""
        found: dict[str, Any] = jwtkit.verify_and_decode(
            credential=id_token,
            keys_url=self.openid_config["jwks_uri"],
            issuer=self.openid_config["issuer"],
            audience=app.client_id,
            lookup_kid=jwtkit.lookup_kid_jwk,
        )
        return found

    def get_callback_url(self, request: HttpRequest, app: SocialApp) -> str:  # noqa: ARG002
        return request.build_absolute_uri(reverse("port_callback", args=[self.provider_id]))


class Port(OpenIDConnectProvider):  # type: ignore[misc]
    id = "port"
    name = "Port"
    oauth2_adapter_class = PortAdapter

    @property
    def server_url(self) -> str:
        given = self.app.settings["server_url"]
        if not given and settings.DEMO:
            given = self.request.build_absolute_uri(f"/demo/broker/{self.app.provider_id}")
        return str(self.wk_server_url(given))

    def get_redirect_from_request_kwargs(self, request: HttpRequest) -> dict[str, Any]:
        """Where to go afterwards; nothing else that stands in the address changes what we ask of a broker."""
        found = super().get_redirect_from_request_kwargs(request)
        return {"process": AuthProcess.LOGIN, **({"next_url": found["next_url"]} if "next_url" in found else {})}

    def extract_uid(self, data: dict[str, Any]) -> str:
        """A pseudonym of our own: who reads the database learns no number of a person."""
        return salted_hmac(
            "port", f"{data['iss']} {data['sub']}", secret=settings.PORT_KEY, algorithm="sha256"
        ).hexdigest()

    def extract_extra_data(self, data: dict[str, Any]) -> dict[str, Any]:  # noqa: ARG002
        return {}

    def extract_common_fields(self, data: dict[str, Any]) -> dict[str, Any]:
        names = {PortName.STAFF: _("Colleague"), PortName.COMPANY: _("Entrepreneur"), PortName.CITIZEN: _("Resident")}
        return {"name": one_line(str(data.get("name") or names[self.app.settings["port"].name]))[:100]}

    def extract_email_addresses(self, data: dict[str, Any]) -> list[Any]:  # noqa: ARG002
        """None: an address that somebody else vouches for never opens an account that exists here."""
        return []

    def sociallogin_from_response(self, request: HttpRequest, response: dict[str, Any]) -> SocialLogin:
        login = super().sociallogin_from_response(request, response)
        login.claims, login.port = response, self.app.settings["port"]
        return login


provider_classes = [Port]
