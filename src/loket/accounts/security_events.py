"""Sign-in, sign-out and every change of a key: a line in the trail and in the security log, a word to the owner."""

from typing import Any

import structlog
from allauth.account import signals as account
from allauth.mfa import signals as mfa
from allauth.mfa.models import Authenticator
from django.contrib.auth.signals import user_logged_out
from django.dispatch import Signal

from loket.accounts.actor import Actor
from loket.accounts.models import Person
from loket.audit.trail import action, record
from loket.mijn.actions import notify
from loket.mijn.post import send_later

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


def _wrong_code(user: Any = None, **_: Any) -> None:
    log.warning("second_step_failed", person=str(user.pk) if isinstance(user, Person) else "")


def _code_used(user: Any = None, authenticator: Any = None, **_: Any) -> None:
    """A recovery code opens a door without the phone, so its owner hears of it."""
    if isinstance(user, Person) and authenticator.type == Authenticator.Type.RECOVERY_CODES:
        log.info("recovery_code_used", person=str(user.pk))
        _keep(user, "recovery_code_used", tell=True)


def _address_asked(user: Any = None, **_: Any) -> None:
    if isinstance(user, Person):
        _keep(user, "address_asked", tell=True)


def _address_left(user: Any = None, from_email_address: Any = None, **_: Any) -> None:
    """The old address hears it too: whoever took over the account reads the new one."""
    if from_email_address and isinstance(user, Person):
        send_later(from_email_address.email, "address_left", {}, user.language)


def connect() -> None:
    for signal, (code, tell) in CHANGES.items():
        signal.connect(_note(code, tell=tell), weak=False, dispatch_uid=f"{code}-{id(signal)}")
    mfa.authentication_failed.connect(_wrong_code, dispatch_uid="second_step_failed")
    mfa.authenticator_used.connect(_code_used, dispatch_uid="recovery_code_used")
    account.email_added.connect(_address_asked, dispatch_uid="address_asked")
    account.email_changed.connect(_address_left, dispatch_uid="address_left")
