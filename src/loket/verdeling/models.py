"""Editions of the distribution that were drafted here, and what parties said of them while they were a concept.

What was published from 2014 through 2020 is data of the library and stands in no table.
"""

import uuid
from datetime import date

from django.core.validators import MaxLengthValidator
from django.db import models
from django.db.models import F, Q
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _

from banenafspraak.verdeling.definitie import Definitie
from loket.accounts.models import Organisation

LONGEST = 2000
_SHORT_ENOUGH = [MaxLengthValidator(LONGEST)]


class Status(models.TextChoices):
    CONCEPT = "concept", _("Draft edition")
    INGETROKKEN = "ingetrokken", _("Withdrawn")
    VASTGESTELD = "vastgesteld", _("Adopted")
    VERVANGEN = "vervangen", _("Replaced")


# What nobody changes any more; the database refuses it too.
FIXED = (Status.VASTGESTELD, Status.VERVANGEN)

_ADOPTED = Q(
    proposed_at__isnull=False,
    proposed_by__isnull=False,
    adopted_by__isnull=False,
    adopted_at__isnull=False,
    uitkomst__isnull=False,
) & ~Q(wetversie="") & ~Q(versie="") & ~Q(vaststeller="")  # fmt: skip
_NOT_ADOPTED = Q(
    adopted_by__isnull=True, adopted_at__isnull=True, uitkomst__isnull=True, wetversie="", versie="", vaststeller=""
)


class Editie(models.Model):
    """People are plain numbers, as in the trail: erasing an account never touches an adopted edition.

    ``document`` is the ``Definitie`` with all its figures; ``uitkomst`` is what came out of it on the day of adoption.
    ``vervangt`` holds the addresses of older editions: the slug of one of ours, or the key of a published one.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    slug = models.SlugField(max_length=60, unique=True)
    naam = models.CharField(_("Name"), max_length=120)
    status = models.CharField(max_length=11, choices=Status.choices, default=Status.CONCEPT)
    document = models.JSONField()
    uitkomst = models.JSONField(null=True, blank=True)
    wetversie = models.CharField(max_length=40, blank=True)
    versie = models.CharField(max_length=40, blank=True)
    toelichting = models.TextField(max_length=LONGEST, validators=_SHORT_ENOUGH, blank=True)
    reden_afwijking = models.TextField(max_length=LONGEST, validators=_SHORT_ENOUGH, blank=True)
    vervangt = models.JSONField(default=list, blank=True)

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    drafted_by = models.UUIDField()
    created = models.DateTimeField(auto_now_add=True)
    proposed_by = models.UUIDField(null=True, blank=True)
    proposed_at = models.DateTimeField(null=True, blank=True)
    returned_at = models.DateTimeField(null=True, blank=True)
    returned_reason = models.TextField(max_length=LONGEST, validators=_SHORT_ENOUGH, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)

    vaststeller = models.CharField(max_length=120, blank=True)
    adopted_by = models.UUIDField(null=True, blank=True)
    adopted_at = models.DateTimeField(null=True, blank=True)
    replaced_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["-created", "-id"]
        constraints = [
            models.CheckConstraint(
                name="edition_status_and_fields_agree",
                condition=(
                    Q(status=Status.CONCEPT, withdrawn_on=None, replaced_on=None) & _NOT_ADOPTED
                    | Q(status=Status.INGETROKKEN, withdrawn_on__isnull=False, replaced_on=None) & _NOT_ADOPTED
                    | Q(status=Status.VASTGESTELD, withdrawn_on=None, replaced_on=None) & _ADOPTED
                    | Q(status=Status.VERVANGEN, withdrawn_on=None, replaced_on__isnull=False) & _ADOPTED
                ),
            ),
            models.CheckConstraint(
                name="edition_takes_a_second_person",
                condition=Q(adopted_by=None) | ~Q(adopted_by=F("drafted_by")) & ~Q(adopted_by=F("proposed_by")),
            ),
            models.CheckConstraint(
                name="edition_is_offered_by_somebody",
                condition=Q(proposed_at=None, proposed_by=None)
                | Q(proposed_at__isnull=False, proposed_by__isnull=False),
            ),
        ]
        indexes = [models.Index(fields=["status", "-created"])]

    def __str__(self) -> str:
        return self.naam

    @property
    def definitie(self) -> Definitie:
        return Definitie.from_document(self.document)

    @property
    def jaren(self) -> tuple[int, ...]:
        return tuple(self.document["jaren"])

    @property
    def adopted_on(self) -> date | None:
        """The day of adoption."""
        return localtime(self.adopted_at).date() if self.adopted_at else None

    @property
    def is_concept(self) -> bool:
        return self.status == Status.CONCEPT

    @property
    def is_offered(self) -> bool:
        return self.is_concept and self.proposed_at is not None

    @property
    def is_adopted(self) -> bool:
        return self.status in FIXED


class Reactie(models.Model):
    """What an organisation says of a concept, for one region. Whoever takes it back leaves no text."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    editie = models.ForeignKey(Editie, models.CASCADE, related_name="reacties")
    regio = models.CharField(_("Region"), max_length=4)
    tekst = models.TextField(_("Comment"), max_length=LONGEST, validators=_SHORT_ENOUGH, blank=True)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    person = models.UUIDField(null=True)
    at = models.DateTimeField(auto_now_add=True)
    withdrawn = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["regio", "at", "id"]
        constraints = [
            models.CheckConstraint(
                name="comment_has_text_until_withdrawn",
                condition=Q(withdrawn=None) & ~Q(tekst="") | Q(withdrawn__isnull=False, tekst=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.regio} · {self.at:%Y-%m-%d}"
