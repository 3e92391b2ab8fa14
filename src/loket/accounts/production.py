"""What production refuses of a database: made-up people whose password everybody knows."""

from uuid import uuid5

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError

from loket.accounts.models import Organisation
from loket.settings_accounts import MADE_UP


def refuse_demonstration_data() -> None:
    """Raises ImproperlyConfigured where a demonstration's database would serve people."""
    if settings.DEMO:
        return
    try:
        made_up = Organisation.objects.filter(pk=uuid5(MADE_UP, "beheer")).exists()
    except DatabaseError:  # it is away, or has no tables yet; each page says so itself
        return
    if made_up:
        message = "This database holds a demonstration, with passwords that everybody knows. Begin with an empty one."
        raise ImproperlyConfigured(message)
