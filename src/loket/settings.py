"""Settings. Everything that differs per installation comes from the environment; see docs/beheer.md."""

import os
from pathlib import Path

import dj_database_url
from csp.constants import NONE, SELF

from loket.geheim import secret_key

BASE = Path(__file__).resolve().parents[2]
VAR = Path(os.environ.get("WERKKAMER_VAR", BASE / "var"))

DEBUG = os.environ.get("WERKKAMER_DEBUG") == "1"
DEMO = os.environ.get("WERKKAMER_DEMO") == "1"
SECRET_KEY = secret_key(VAR, make_one=DEBUG or DEMO)
_HOSTS = os.environ.get("ALLOWED_HOSTS", "127.0.0.1,localhost,[::1]").split(",")
ALLOWED_HOSTS = [host.strip() for host in _HOSTS if host.strip()]

# Who runs this installation, and when the accessibility statement was signed; pages say so when it is not set.
OPERATOR = os.environ.get("WERKKAMER_BEHEERDER", "").strip()
OPERATOR_MAIL = os.environ.get("WERKKAMER_BEHEERDER_MAIL", "").strip()
STATEMENT_DATE = os.environ.get("WERKKAMER_VERKLARING", "").strip()

INSTALLED_APPS = [
    "django.contrib.staticfiles",
    "csp",
    "loket.ui",
    "loket.stand",
    "loket.wetboek",
    "loket.regios",
    "loket.zoeken",
    "loket.galerij",
    "loket.over",
]

# Those that only add headers come first, so that errors, redirects and static files carry them too.
MIDDLEWARE = [
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
]

ROOT_URLCONF = "loket.urls"
WSGI_APPLICATION = "loket.wsgi.application"
APPEND_SLASH = False
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": ["django.template.context_processors.request", "loket.ui.context.page"],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "loket.ui.templatetags.loket",
                "loket.ui.templatetags.formulier",
                "loket.ui.templatetags.onderdelen",
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
        "font-src": [SELF],
        "img-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
_BEHIND_TLS = not (DEBUG or DEMO)
SECURE_SSL_REDIRECT = _BEHIND_TLS and os.environ.get("SECURE_SSL_REDIRECT", "1") == "1"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if os.environ.get("BEHIND_PROXY") == "1" else None
SECURE_HSTS_SECONDS = 31_536_000 if _BEHIND_TLS else 0
CSRF_COOKIE_SECURE = _BEHIND_TLS

# Paths without query: what somebody searched for is never written down.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"stderr": {"class": "logging.StreamHandler"}, "nowhere": {"class": "logging.NullHandler"}},
    "loggers": {"django.security.DisallowedHost": {"handlers": ["nowhere"], "propagate": False}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
}
