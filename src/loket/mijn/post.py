"""Mail. It leaves after the change is kept, holds no more than a link, and a mail server that is away stops nothing."""

import logging
from collections.abc import Mapping
from functools import partial
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.template.loader import render_to_string
from django.utils.translation import get_language, override

log = logging.getLogger(__name__)


def at_home(url: str) -> str:
    """The same page at the address of this installation, so that no asker decides where a mail leads."""
    if not settings.HOME_ADDRESS:
        return url
    parts = urlsplit(url)
    return settings.HOME_ADDRESS + parts.path + (f"?{parts.query}" if parts.query else "")


def send_later(address: str, name: str, words: Mapping[str, str], language: str | None = None) -> None:
    """Mail the text ``mijn/post/<name>.txt`` (its first line is the subject) once the change is kept."""
    transaction.on_commit(partial(_send, address, name, dict(words), language or get_language() or "nl"))


def _send(address: str, name: str, words: dict[str, str], language: str) -> None:
    with override(language):
        subject, _, body = render_to_string(f"mijn/post/{name}.txt", words).partition("\n")
    try:
        send_mail(subject.strip(), body.strip() + "\n", None, [address])
    except OSError as error:
        # The message of the error would name who was to be told.
        log.error("A mail (%s) was not sent: %s. Is the mail server away?", name, type(error).__name__)
