"""A role that a person holds in an organisation, from a day until it ends."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from loket.accounts.models.organisation import Organisation
from loket.accounts.models.person import Person
from loket.accounts.roles import Role


class Memberships(models.QuerySet["Membership"]):
    def in_force(self) -> "Memberships":
        """What counts now: begun, not ended, of an active person in an active organisation; lent only by such a one."""
        now = timezone.now()
        return self.filter(
            Q(until=None) | Q(until__gt=now),
            Q(delegated_by=None)
            | Q(delegated_by__until=None, delegated_by__person__is_active=True)
            | Q(delegated_by__until__gt=now, delegated_by__person__is_active=True),
            since__lte=now,
            person__is_active=True,
            organisation__is_active=True,
        )


class Membership(models.Model):
    """With ``delegated_by`` it is lent by a colleague, and never lasts longer than what was lent."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, models.CASCADE, related_name="memberships")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="memberships")
    role = models.CharField(_("Role"), max_length=17, choices=Role.choices)
    manages = models.BooleanField(_("Manages the organisation"), default=False)
    since = models.DateTimeField(default=timezone.now)
    until = models.DateTimeField(null=True, blank=True)
    delegated_by = models.ForeignKey("self", models.CASCADE, null=True, blank=True, related_name="delegations")

    objects = Memberships.as_manager()

    class Meta:
        ordering = ["organisation__name", "role", "since"]

    def __str__(self) -> str:
        return f"{self.get_role_display()} · {self.organisation}"

    @property
    def is_in_force(self) -> bool:
        return type(self).objects.in_force().filter(pk=self.pk).exists()
