"""How allauth behaves here: no open registration, our own words, secrets encrypted, no demonstration in production."""

import base64
import hashlib
from typing import Any

import structlog
from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from loket.accounts.models import Person
from loket.caller import client_address, home_of
from loket.mijn.post import at_home, send_later

log = structlog.get_logger("security")

# Mails of allauth that lead somewhere; every other one is said by a message of our own.
_MAILS = {
    "account/email/password_reset_key": ("password_reset", "password_reset_url"),
    "account/email/unknown_account": ("unknown_account", ""),
    "account/email/email_confirmation": ("confirm_address", "activate_url"),
    "account/email/email_confirmation_signup": ("confirm_address", "activate_url"),
    "account/email/account_already_exists": ("address_taken", ""),
}

_SAID = {
    "account/messages/password_changed.txt": _("Your new password is in use from now on."),
    "account/messages/password_set.txt": _("Your new password is in use from now on."),
    "account/messages/email_confirmation_sent.txt": _(
        "We sent you a mail. Open the link in it to confirm the address."
    ),
    "account/messages/email_confirmed.txt": _("Your new address is in use from now on."),
    "account/messages/email_confirmation_failed.txt": _("This address could not be confirmed."),
    "account/messages/email_deleted.txt": _("The new address was not taken."),
    "mfa/messages/totp_activated.txt": _("Your app is set up. You need it each time you sign in."),
    "mfa/messages/totp_deactivated.txt": _("The app has been removed. You no longer need it to sign in."),
    "mfa/messages/recovery_codes_generated.txt": _("These are your new codes. The old ones no longer work."),
    "mfa/messages/webauthn_added.txt": _("Your key is set up."),
    "mfa/messages/webauthn_removed.txt": _("The key has been removed."),
}


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": _("You cannot sign in with this account. Ask whoever manages your organisation."),
        "email_password_mismatch": _("This address and password do not belong together. Check both and try again."),
        "enter_current_password": _("Enter the password you have now."),
        "incorrect_code": _("This code is not right. Enter the newest code of your app."),
        "incorrect_password": _("This password is not right."),
        "invalid_or_expired_key": _("This link no longer works. Ask for a new one."),
        "invalid_password_reset": _("This link no longer works. Ask for a new one."),
        "too_many_login_attempts": _("This went wrong too often. Wait 5 minutes, or choose a new password."),
        "same_as_current": _("This is the address you have now. Enter another one."),
        "rate_limited": _("You did this too often in a short time. Wait a few minutes."),
        "email_taken": _("This address cannot be used. Choose another one."),
        "duplicate_email": _("This is already your address."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002
        """Accounts come from invitations, or from a sign-in that the operator trusts."""
        return False

    def pre_login(self, request: HttpRequest, user: AbstractBaseUser, **kwargs: Any) -> HttpResponse | None:
        if isinstance(user, Person) and (user.email or "").endswith(settings.DEMO_DOMAIN) and not settings.DEMO:
            closed: HttpResponse = self.respond_user_inactive(request, user)
            return closed
        answer: HttpResponse | None = super().pre_login(request, user, **kwargs)
        return answer

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        name, link = _MAILS[template_prefix]
        send_later(email, name, {"link": at_home(context[link])} if link else {})

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError:
            log.warning("sign_in_locked", account=pseudonym(credentials.get("email", "")), caller=caller(request))
            raise

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        log.warning("sign_in_failed", account=pseudonym(credentials.get("email", "")), caller=caller(request))

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:  # noqa: ARG002
        """One count for an account, whatever name of this host somebody uses."""
        return str(credentials.get("email", "")).lower()

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        """Nothing: a change of the account is told by a message (``security_events``)."""

    def get_client_ip(self, request: HttpRequest) -> str:
        return client_address(request)

    def add_message(self, request: HttpRequest, level: int, message_template: str = "", *_: Any, **kwargs: Any) -> None:
        """Say what happened in our own words, and nothing where the next page shows it."""
        text = kwargs.get("message") or _SAID.get(message_template)
        if text:
            messages.add_message(request, level, text)


def pseudonym(text: str) -> str:
    """A code by which attempts on one account can be told together, and from which nobody can be read."""
    return salted_hmac("security", text.strip().lower(), algorithm="sha256").hexdigest()[:16]


def caller(request: HttpRequest) -> str:
    return pseudonym(home_of(request))


def _fernet() -> MultiFernet:
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet(
        [Fernet(base64.urlsafe_b64encode(hashlib.sha256(f"mfa:{key}".encode()).digest())) for key in keys]
    )


class MfaAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    error_messages = DefaultMFAAdapter.error_messages | {
        "cannot_generate_recovery_codes": _("First set up an app or a key. Then you get recovery codes."),
        "incorrect_code": _("This code is not right. Enter the newest code of your app."),
    }

    def encrypt(self, text: str) -> str:
        return _fernet().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return _fernet().decrypt(encrypted_text.encode()).decode()

    def get_totp_issuer(self) -> str:
        return "Werkkamer"

    def build_totp_svg(self, url: str) -> str:
        """The picture without its XML prologue, to stand in the page itself."""
        drawn: str = super().build_totp_svg(url)
        return drawn[drawn.index("<svg") :]
