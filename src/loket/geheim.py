"""The secret key: from the environment, or made once on a machine where nothing is at stake."""

import os
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured
from django.core.management.utils import get_random_secret_key


def secret_key(var: Path, *, make_one: bool) -> str:
    """The key of this installation; raises ImproperlyConfigured in production when SECRET_KEY is absent."""
    if given := os.environ.get("SECRET_KEY"):
        return given
    if not make_one:
        message = "Set SECRET_KEY in the environment. Only a demonstration (WERKKAMER_DEMO=1) makes its own."
        raise ImproperlyConfigured(message)
    path = var / "secret_key"
    if not path.exists():
        var.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(get_random_secret_key(), encoding="utf-8")
    return path.read_text(encoding="utf-8")
