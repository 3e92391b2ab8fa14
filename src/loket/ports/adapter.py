"""What happens after a port vouched for somebody: an account without a password, and the role of a company."""

from typing import Any

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.shortcuts import render

from loket.accounts.actions.companies import check_company, take_company_role
from loket.accounts.actor import IN_USE, Actor
from loket.accounts.gate import BY_BROKER
from loket.accounts.models import Person
from loket.accounts.names import one_line
from loket.audit.trail import action, record
from loket.ports.configuration import PortName


class PortAccountAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]
    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:  # noqa: ARG002
        """Whoever a port vouches for may have an account; what it may do comes from roles."""
        return True

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        if sociallogin.port.name == PortName.COMPANY:
            try:
                check_company(*_company(sociallogin))
            except ValidationError:
                raise ImmediateHttpResponse(render(request, "ports/no_company.html", status=403)) from None

    @action
    def save_user(self, request: HttpRequest, sociallogin: SocialLogin, form: Any = None) -> Person:
        person: Person = super().save_user(request, sociallogin, form)
        record(Actor(person), "account_made", person)
        return person

    def populate_user(self, request: HttpRequest, sociallogin: SocialLogin, data: dict[str, Any]) -> Person:  # noqa: ARG002
        person: Person = sociallogin.user
        person.email, person.name = None, data["name"]
        return person


def _company(sociallogin: SocialLogin) -> tuple[str, str, str]:
    """KvK number, branch number and name, as the port says."""
    claims, port = sociallogin.claims, sociallogin.port
    return (
        str(claims.get(port.kvk_claim) or ""),
        str(claims.get(port.branch_claim) or ""),
        one_line(str(claims.get("organisation") or ""))[:120],
    )


def note_port(request: HttpRequest, user: Person, sociallogin: SocialLogin | None = None, **_kwargs: Any) -> None:
    """Right after signing in through a port: the second step was theirs, and a company gives its role."""
    if sociallogin is None or not hasattr(sociallogin, "port"):
        return
    request.session[BY_BROKER] = bool(sociallogin.port.levels)
    if sociallogin.port.name == PortName.COMPANY:
        membership = take_company_role(user, *_company(sociallogin))
        if membership:
            request.session[IN_USE] = str(membership.pk)
