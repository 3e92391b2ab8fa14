"""An invitation by mail to hold a role. The link works once and for seven days; only its hash is kept."""

import uuid
from datetime import datetime, timedelta

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from loket.accounts.models.membership import Membership
from loket.accounts.models.organisation import Organisation
from loket.accounts.models.person import Person
from loket.accounts.roles import Role

VALID_FOR = timedelta(days=7)


def _week_from_now() -> datetime:
    return timezone.now() + VALID_FOR


class Invitations(models.QuerySet["Invitation"]):
    def open(self) -> "Invitations":
        """Those whose link works: in time, and from somebody who may still invite there (or from the installation)."""
        able = Membership.objects.in_force().filter(Q(manages=True) | Q(role=Role.BEHEERDER))
        return self.filter(
            Q(invited_by=None) | Q(invited_by__in=able),
            accepted=None,
            withdrawn=None,
            expires__gt=timezone.now(),
            organisation__is_active=True,
        )

    def unanswered(self) -> "Invitations":
        """Open ones, and those that nobody used in time."""
        return self.filter(Q(accepted=None), withdrawn=None)


class Invitation(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="invitations")
    email = models.EmailField(_("E-mail address"))
    role = models.CharField(_("Role"), max_length=17, choices=Role.choices)
    manages = models.BooleanField(_("Manages the organisation"), default=False)
    invited_by = models.ForeignKey(Membership, models.SET_NULL, null=True, related_name="invitations_sent")
    token_hash = models.CharField(max_length=64, unique=True)
    created = models.DateTimeField(auto_now_add=True)
    expires = models.DateTimeField(default=_week_from_now)
    accepted = models.DateTimeField(null=True, blank=True)
    accepted_by = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="invitations_accepted")
    withdrawn = models.DateTimeField(null=True, blank=True)

    objects = Invitations.as_manager()

    class Meta:
        ordering = ["-created"]

    def __str__(self) -> str:
        return f"{self.get_role_display()} · {self.organisation}"

    @property
    def is_open(self) -> bool:
        return type(self).objects.open().filter(pk=self.pk).exists()
