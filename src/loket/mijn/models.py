"""Messages to a person. The text is made on reading, in the reader's language, from a code and a few words."""

import uuid

from django.db import models
from django.utils import timezone

from loket.accounts.models import Organisation, Person


class Message(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, models.CASCADE, related_name="messages")
    code = models.CharField(max_length=40)
    words = models.JSONField(default=dict)
    organisation = models.ForeignKey(Organisation, models.SET_NULL, null=True, blank=True, related_name="+")
    sent = models.DateTimeField(default=timezone.now)
    read = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-sent", "-id"]
        indexes = [models.Index(fields=["person", "read"])]

    def __str__(self) -> str:
        return f"{self.code} · {self.sent:%Y-%m-%d}"
