"""A body that people act for: a gemeente, an employer, a branch of an employer. A branch is one with a parent."""

import uuid
from collections.abc import Iterator

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from loket.accounts.models.keys import SearchKey, SortKey
from loket.accounts.names import ONE_LINE
from loket.accounts.roles import Kind

KVK = RegexValidator(r"\A[0-9]{8}\Z", _("A KvK number has 8 digits."))
BRANCH = RegexValidator(r"\A[0-9]{12}\Z", _("A branch number has 12 digits."))


class Organisation(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(_("Kind"), max_length=12, choices=Kind.choices)
    name = models.CharField(_("Name"), max_length=120, validators=[ONE_LINE])
    sort_key = SortKey(blank=True, default=b"")
    search_key = SearchKey(blank=True, editable=False, default="")
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="branches")
    kvk = models.CharField(_("KvK number"), max_length=8, blank=True, validators=[KVK])
    branch_number = models.CharField(_("Branch number"), max_length=12, blank=True, validators=[BRANCH])
    gemeente = models.CharField(_("Gemeente"), max_length=6, blank=True)
    regio = models.CharField(_("Region"), max_length=4, blank=True)
    is_active = models.BooleanField(default=True)
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["branch_number"],
                condition=~Q(branch_number=""),
                name="one_organisation_per_branch_number",
                violation_error_message=_("There is already a branch with this number."),
                violation_error_code="branch_number",
            ),
            models.UniqueConstraint(
                fields=["kvk"],
                condition=~Q(kvk="") & Q(parent=None),
                name="one_organisation_per_kvk_number",
                violation_error_message=_("There is already an organisation with this KvK number."),
                violation_error_code="kvk",
            ),
        ]
        indexes = [models.Index(fields=["kind", "gemeente"]), models.Index(fields=["sort_key", "name", "id"])]

    def __str__(self) -> str:
        return self.name

    def line(self) -> Iterator["Organisation"]:
        """This organisation and everything above it."""
        here: Organisation | None = self
        while here:
            yield here
            here = here.parent
