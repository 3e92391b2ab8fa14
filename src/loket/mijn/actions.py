"""Send a message, and mark it read. Messages follow from other actions; the mail about one says nothing of it."""

from collections.abc import Mapping

from django.utils import timezone

from loket.accounts.actor import Actor
from loket.accounts.models import Organisation, Person
from loket.audit.trail import action, record
from loket.mijn.models import Message
from loket.mijn.post import send_later


def notify(person: Person, code: str, words: Mapping[str, str], organisation: Organisation | None = None) -> Message:
    """Put a message ready for somebody, as part of the action that causes it, and mail that there is one."""
    made = Message.objects.create(person=person, code=code, words=dict(words), organisation=organisation)
    if person.email:
        send_later(person.email, "message", {}, person.language)
    return made


@action
def mark_read(actor: Actor, message: Message) -> None:
    if message.read is None:
        Message.objects.filter(pk=message.pk).update(read=timezone.now())
    record(actor, "message_read", message)
