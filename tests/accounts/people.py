"""What the tests of accounts share: an actor for a made-up account, and reading the mail that was sent."""

import re

from django.core.mail import EmailMessage

from loket.accounts.actor import Actor, acting
from loket.accounts.models import Membership, Organisation
from loket.demo.people import key_of

SENTENCE = "een lange zin om te onthouden"


def actor(login: str, organisation: str | None = None) -> Actor:
    """The made-up account in its role."""
    return acting(Membership.objects.get(pk=key_of(login, organisation or login)))


def organisation(key: str) -> Organisation:
    return Organisation.objects.get(pk=key_of(key))


def link_in(mail: EmailMessage) -> str:
    """The path of the one link in a mail."""
    (found,) = re.findall(r"https?://[^/\s]+(/\S+)", str(mail.body))
    return str(found)
