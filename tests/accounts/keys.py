"""A second step for an account, without the ceremony."""

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret

from loket.accounts.models import Person
from tests.house.routes import KEY


def with_app(email: str) -> str:
    """Give the account an app with codes; returns its secret."""
    secret: str = generate_totp_secret()
    TOTP.activate(Person.objects.get(email=email), secret)
    return secret


def with_keys(who: str) -> None:
    """Give a made-up account an app, recovery codes and a key that nobody holds."""
    person = Person.objects.get(email=f"{who}@demo.invalid")
    with_app(str(person.email))
    RecoveryCodes.activate(person)
    Authenticator.objects.create(
        pk=KEY, user=person, type=Authenticator.Type.WEBAUTHN, data={"name": "telefoon", "credential": {}}
    )
