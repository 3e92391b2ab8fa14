"""A machine that reads for an organisation, in one role of that organisation."""

import uuid
from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from oauth2_provider.models import AbstractApplication

from loket.accounts.models import Organisation, Person
from loket.accounts.roles import Role


class Client(AbstractApplication):  # type: ignore[misc]
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = None  # it acts for an organisation, never for a person
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    role = models.CharField(_("Role"), max_length=17, choices=Role.choices)
    scopes = models.JSONField(default=list)
    created_by = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+")
    revoked_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[models.Manager["Client"]] = models.Manager()

    class Meta:
        ordering = ["organisation", "name"]

    def __str__(self) -> str:
        return str(self.name)

    @property
    def is_in_force(self) -> bool:
        return self.revoked_at is None and self.organisation.is_active

    def is_usable(self, request: Any) -> bool:  # noqa: ARG002  # asked by the toolkit
        return self.is_in_force
