"""The mail box of a demonstration: what would have been sent, read from the folder in which it was put."""

from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes, policy
from pathlib import Path

from django.conf import settings
from django.utils.timezone import get_current_timezone

MOST = 50


@dataclass(frozen=True)
class Mail:
    to: str
    subject: str
    body: str
    sent: datetime


def mails() -> list[Mail]:
    """The newest mails first."""
    folder = Path(settings.EMAIL_FILE_PATH)
    files = sorted(folder.glob("*.log"), key=lambda path: path.stat().st_mtime, reverse=True) if folder.is_dir() else []
    return [_read(path) for path in files[:MOST]]


def _read(path: Path) -> Mail:
    raw = path.read_bytes().rpartition(b"\n" + b"-" * 79)[0]
    found = message_from_bytes(raw, policy=policy.default)
    sent = datetime.fromtimestamp(path.stat().st_mtime, get_current_timezone())
    return Mail(str(found["To"]), str(found["Subject"]), str(found.get_content()).strip(), sent)
