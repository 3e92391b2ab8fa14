"""Who changed what, when, and what it was before. Lines are added, never changed."""

import uuid
from typing import Any

from django.db import models


class AuditLine(models.Model):
    """Holds references and plain values, never a name or an address: who erases a person keeps the line."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    at = models.DateTimeField(auto_now_add=True)
    action = models.CharField(max_length=60)
    person = models.UUIDField(null=True)
    role = models.CharField(max_length=17, blank=True)
    # On whose behalf it was done, and of whom the line tells.
    organisation = models.UUIDField(null=True)
    client = models.UUIDField(null=True)
    about = models.UUIDField(null=True)
    subject = models.CharField(max_length=40)
    subject_id = models.CharField(max_length=36)
    # About somebody who is helped: hidden from who runs the installation, and without the role itself.
    about_helped = models.BooleanField(default=False)
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)

    class Meta:
        ordering = ["-at", "-id"]
        indexes = [models.Index(fields=["about", "-at"]), models.Index(fields=["person", "-at"])]

    def __str__(self) -> str:
        return f"{self.action} · {self.at:%Y-%m-%d %H:%M}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise TypeError("an audit line is never changed")
        super().save(*args, **kwargs)
