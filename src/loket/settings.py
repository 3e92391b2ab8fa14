"""Settings. Everything that differs per installation comes from the environment; see docs/beheer.md."""

import os
from pathlib import Path

import dj_database_url
from csp.constants import NONE, SELF

from loket.geheim import refuse_any_host, refuse_public_demonstration, secret_key
from loket.ports.configuration import as_apps, configured, stand_ins
from loket.settings_accounts import *  # noqa: F403
from loket.settings_api import *  # noqa: F403

BASE = Path(__file__).resolve().parents[2]
VAR = Path(os.environ.get("WERKKAMER_VAR", BASE / "var"))

DEBUG = os.environ.get("WERKKAMER_DEBUG") == "1"
DEMO = os.environ.get("WERKKAMER_DEMO") == "1"
SECRET_KEY = secret_key(VAR, make_one=DEBUG or DEMO)
SECRET_KEY_FALLBACKS = [key for key in os.environ.get("SECRET_KEY_FALLBACKS", "").split(",") if key]
_HOSTS = os.environ.get("ALLOWED_HOSTS", "127.0.0.1,localhost,[::1]").split(",")
ALLOWED_HOSTS = [host.strip() for host in _HOSTS if host.strip()]
BEHIND_PROXY = os.environ.get("BEHIND_PROXY") == "1"
if DEMO or DEBUG:
    refuse_public_demonstration(ALLOWED_HOSTS, behind_proxy=BEHIND_PROXY)
else:
    refuse_any_host(ALLOWED_HOSTS)
# Where mail leads. A demonstration follows the request, which can only come from this machine.
HOME_ADDRESS = os.environ.get("WERKKAMER_ADRES", "").rstrip("/") or (
    "" if DEMO or DEBUG else f"https://{ALLOWED_HOSTS[0]}"
)
# A role that changes something of others asks for a second step; a demonstration lets people look around without.
MFA_REQUIRED = not DEMO or os.environ.get("WERKKAMER_MFA") == "1"

# Who runs this installation, and when the accessibility statement was signed; pages say so when it is not set.
OPERATOR = os.environ.get("WERKKAMER_BEHEERDER", "").strip()
OPERATOR_MAIL = os.environ.get("WERKKAMER_BEHEERDER_MAIL", "").strip()
STATEMENT_DATE = os.environ.get("WERKKAMER_VERKLARING", "").strip()
PORTS = stand_ins() if DEMO else configured(os.environ)
# Makes a pseudonym of whom a port vouches for; with another key everybody is new.
PORT_KEY = os.environ.get("PORT_KEY") or SECRET_KEY
SOCIALACCOUNT_PROVIDERS = {"port": {"APPS": as_apps(PORTS)}}

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "csp",
    "loket.ui",
    "loket.accounts",
    "loket.audit",
    "loket.mijn",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "loket.ports",
    "loket.stand",
    "loket.wetboek",
    "loket.regios",
    "loket.verdeling",
    "loket.zoeken",
    "loket.galerij",
    "loket.over",
    "loket.api",
    "oauth2_provider",
]
if DEMO:
    INSTALLED_APPS.append("loket.demo")

# Those that only add headers come first, so that errors, redirects and static files carry them too.
MIDDLEWARE = [
    "loket.api.frame.ApiFrame",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "loket.accounts.session.watch_session",
    "allauth.account.middleware.AccountMiddleware",
]

ROOT_URLCONF = "loket.urls"
CSRF_FAILURE_VIEW = "loket.ui.views.forged"
WSGI_APPLICATION = "loket.wsgi.application"
APPEND_SLASH = False
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "loket.ui.context.page",
                "loket.accounts.context.who",
                "loket.ports.context.ports",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "loket.ui.templatetags.loket",
                "loket.ui.templatetags.formulier",
                "loket.ui.templatetags.onderdelen",
                "loket.accounts.templatetags.accounts",
            ],
        },
    }
]

_SQLITE = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
}
DATABASES = {"default": dj_database_url.config(default=f"sqlite:///{VAR / 'werkkamer.sqlite3'}", conn_max_age=60)}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = _SQLITE

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
LOCALE_PATHS = [Path(__file__).parent / "locale"]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STATICFILES_DIRS = [VAR / "assets"]
STORAGES = {
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = DEBUG

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "style-src": [SELF],
        "script-src": [SELF],
        "connect-src": [SELF],
        "font-src": [SELF],
        "img-src": [SELF],
        "form-action": [SELF, *dict.fromkeys(port.origin for port in PORTS if port.server)],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
_BEHIND_TLS = not (DEBUG or DEMO)
SECURE_SSL_REDIRECT = _BEHIND_TLS and os.environ.get("SECURE_SSL_REDIRECT", "1") == "1"
SECURE_REDIRECT_EXEMPT = [r"^(health|ready)\Z"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None
SECURE_HSTS_SECONDS = 31_536_000 if _BEHIND_TLS else 0
CSRF_COOKIE_SECURE = SESSION_COOKIE_SECURE = _BEHIND_TLS
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if _BEHIND_TLS else "http"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not _BEHIND_TLS
if DEMO or DEBUG:
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = VAR / "post"

# Paths without query: what somebody searched for is never written down.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"event": {"()": "loket.security_log.formatter"}},
    "filters": {"route": {"()": "loket.security_log.RouteForPath"}},
    "handlers": {
        "stderr": {"class": "logging.StreamHandler"},
        "events": {"class": "logging.StreamHandler", "formatter": "event"},
        "nowhere": {"class": "logging.NullHandler"},
    },
    "loggers": {
        "django.security.DisallowedHost": {"handlers": ["nowhere"], "propagate": False},
        # A path may hold a token that still works.
        "django.request": {"level": "ERROR", "filters": ["route"]},
        "django.security.csrf": {"handlers": ["nowhere"], "propagate": False},
        "security": {"handlers": ["events"], "level": "INFO", "propagate": False},
    },
    "root": {"handlers": ["stderr"], "level": "WARNING"},
}
