"""Sign-in, sign-out and every change of a key: a line in the trail and in the security log, a word to the owner."""

from typing import Any

import structlog
from allauth.account import signals as account
from allauth.mfa import signals as mfa
from django.contrib.auth.signals import user_logged_out, user_login_failed
from django.dispatch import Signal

from loket.accounts.actor import Actor
from loket.accounts.models import Person
from loket.audit.trail import action, record
from loket.mijn.actions import notify

log = structlog.get_logger("security")

# What changed, and whether the owner of the account is told: who did not do it must know.
CHANGES: dict[Signal, tuple[str, bool]] = {
    account.user_logged_in: ("signed_in", False),
    user_logged_out: ("signed_out", False),
    account.password_changed: ("password_changed", True),
    account.password_set: ("password_changed", True),
    account.password_reset: ("password_changed", True),
    account.email_changed: ("address_changed", True),
    mfa.authenticator_added: ("second_step_added", True),
    mfa.authenticator_removed: ("second_step_removed", True),
    mfa.authenticator_reset: ("recovery_codes_made", True),
}


@action
def _keep(person: Person, code: str, *, tell: bool) -> None:
    record(Actor(person), code, person)
    if tell:
        notify(person, code, {})


def _note(code: str, *, tell: bool) -> Any:
    def note(user: Any = None, **_: Any) -> None:
        if isinstance(user, Person):
            log.info(code, person=str(user.pk))
            _keep(user, code, tell=tell)

    return note


def _failed(**_: Any) -> None:
    """Without the name that was tried: it may be a password typed in the wrong field."""
    log.warning("sign_in_failed")


def connect() -> None:
    for signal, (code, tell) in CHANGES.items():
        signal.connect(_note(code, tell=tell), weak=False, dispatch_uid=f"{code}-{id(signal)}")
    user_login_failed.connect(_failed, dispatch_uid="sign_in_failed")
