"""What visitors report to be wrong on this site."""

import uuid

from django.conf import settings
from django.db import models

LONGEST = 2000


class Report(models.Model):
    """Kept until it is handled and a year after; the address of the sender goes when it is handled."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    page = models.CharField(max_length=300, blank=True)
    language = models.CharField(max_length=2, choices=settings.LANGUAGES)
    wrong = models.TextField(max_length=LONGEST)
    should_be = models.TextField(max_length=LONGEST, blank=True)
    source = models.CharField(max_length=500, blank=True)
    email = models.EmailField(blank=True)
    created = models.DateTimeField(auto_now_add=True)
    handled = models.DateTimeField(null=True, blank=True)
    note = models.TextField(max_length=LONGEST, blank=True)

    class Meta:
        ordering = ["-created", "-id"]
        indexes = [models.Index(fields=["handled", "-created"])]

    def __str__(self) -> str:
        return f"{self.page or '–'} · {self.created:%Y-%m-%d}"
