"""What production keeps secret, and refuses: a key of its own making, and a demonstration for the outside."""

import os
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured
from django.core.management.utils import get_random_secret_key

LEAST = 50
_ONLY_HERE = {"127.0.0.1", "localhost", "[::1]", "testserver"}


def secret_key(var: Path, *, make_one: bool) -> str:
    """The key of this installation; raises ImproperlyConfigured when production gives none or a short one."""
    given = os.environ.get("SECRET_KEY", "").strip()
    if given and (make_one or len(given) >= LEAST):
        return given
    if not make_one:
        message = f"Set SECRET_KEY in the environment, at least {LEAST} characters. Only a demonstration makes its own."
        raise ImproperlyConfigured(message)
    path = var / "secret_key"
    kept = path.read_text(encoding="utf-8").strip() if path.exists() else ""
    if not kept:
        var.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(get_random_secret_key(), encoding="utf-8")
    path.chmod(0o600)
    return path.read_text(encoding="utf-8")


def refuse_public_demonstration(hosts: list[str], *, behind_proxy: bool) -> None:
    """Raises ImproperlyConfigured when a demonstration, with its known passwords, would answer to the outside."""
    outside = [host for host in hosts if host not in _ONLY_HERE]
    if outside or behind_proxy:
        message = (
            "WERKKAMER_DEMO=1 and WERKKAMER_DEBUG=1 are for this machine only: a demonstration has accounts with a "
            f"known password. Leave them out to serve {', '.join(outside) or 'behind a proxy'}."
        )
        raise ImproperlyConfigured(message)


def refuse_any_host(hosts: list[str]) -> None:
    """Raises ImproperlyConfigured when production would answer to any name: mail and locks lean on it."""
    if not hosts or any(host == "*" or host.startswith(".") for host in hosts):
        message = "Set ALLOWED_HOSTS to the names of this installation, without * or a dot in front."
        raise ImproperlyConfigured(message)
