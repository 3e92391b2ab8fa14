"""Settings of signing in: passwords, sessions, second steps, mail and the counters that lock out a guesser."""

import os
from datetime import timedelta
from uuid import UUID

# Made-up people live here; nobody of them signs in where no demonstration runs.
DEMO_DOMAIN = "@demo.invalid"
# What is made up has a number that follows from its name, the same in every demonstration.
MADE_UP = UUID("5c0a3c5e-6f0e-5c7a-9d0e-0f6a2b1c4d3e")

AUTH_USER_MODEL = "accounts.Person"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "mijn"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
_VALIDATION = "loket.accounts.passwords"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"{_VALIDATION}.LongEnough", "OPTIONS": {"min_length": 12}},
    {"NAME": f"{_VALIDATION}.NotCommon"},
    {
        "NAME": f"{_VALIDATION}.NotOneself",
        "OPTIONS": {"user_attributes": ("email", "name")},
    },
]
PASSWORD_RESET_TIMEOUT = int(timedelta(hours=2).total_seconds())

ACCOUNT_ADAPTER = "loket.accounts.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_EMAIL_CONFIRMATION_EXPIRE_DAYS = 1
ACCOUNT_EMAIL_NOTIFICATIONS = False
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_REDIRECT_URL = "signed_out"
ACCOUNT_LOGIN_ON_PASSWORD_RESET = False
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 300
SOCIALACCOUNT_ADAPTER = "loket.ports.adapter.PortAccountAdapter"
SOCIALACCOUNT_EMAIL_VERIFICATION = "none"
SOCIALACCOUNT_EMAIL_REQUIRED = False
SOCIALACCOUNT_LOGIN_ON_GET = True

_FORMS = "loket.accounts.entrance_forms"
ACCOUNT_FORMS = {
    "login": f"{_FORMS}.SignIn",
    "reset_password": f"{_FORMS}.ForgotPassword",
    "reset_password_from_key": f"{_FORMS}.NewPassword",
    "set_password": f"{_FORMS}.FirstPassword",
    "change_password": f"{_FORMS}.OtherPassword",
    "add_email": f"{_FORMS}.OtherAddress",
    "reauthenticate": f"{_FORMS}.PasswordAgain",
}
MFA_FORMS = {
    "authenticate": f"{_FORMS}.Code",
    "reauthenticate": f"{_FORMS}.CodeAgain",
    "activate_totp": f"{_FORMS}.FirstCode",
    "add_webauthn": f"{_FORMS}.NewKey",
    "edit_webauthn": f"{_FORMS}.KeyName",
}
# For each address that is tried five in five minutes; for each caller ten in a minute and forty in an hour.
ACCOUNT_RATE_LIMITS = {"login_failed": "10/m/ip,40/h/ip,5/5m/key"}

MFA_ADAPTER = "loket.accounts.adapter.MfaAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_TOLERANCE = 1
# An invitation has proved the first address; a new one counts only once its link was used.
MFA_ALLOW_UNVERIFIED_EMAIL = True

SESSION_COOKIE_AGE = int(timedelta(minutes=16).total_seconds())
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
# The register of personal data names every cookie, and how long it stays: until the browser closes.
CSRF_COOKIE_AGE = None
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

# In the database, so that every process counts the same attempts and a restart forgets none.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "counters",
        "KEY_FUNCTION": "loket.accounts.counters.unreadable",
        "OPTIONS": {"MAX_ENTRIES": 2**18},
    },
    # Who reads the API how often: of one process, gone when it stops, and never on disk.
    "tempo": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "tempo",
        "OPTIONS": {"MAX_ENTRIES": 9_999},
    },
}

EMAIL_HOST = os.environ.get("EMAIL_HOST", "localhost")
EMAIL_PORT = int(os.environ.get("EMAIL_PORT", "25"))
EMAIL_HOST_USER = os.environ.get("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = os.environ.get("EMAIL_USE_TLS") == "1"
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = os.environ.get("DEFAULT_FROM_EMAIL", "Werkkamer <noreply@localhost>")
