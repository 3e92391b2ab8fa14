"""The search index: one line per thing that a visitor can find."""

from django.db import models


class Vindplaats(models.Model):
    """A thing with a page of its own, in both languages."""

    soort = models.CharField(max_length=20)
    sleutel = models.CharField(max_length=120)
    titel_nl = models.CharField(max_length=250)
    titel_en = models.CharField(max_length=250)
    uitleg_nl = models.TextField()
    uitleg_en = models.TextField()
    volgorde = models.PositiveSmallIntegerField()
    zoektitel = models.TextField()
    zoektekst = models.TextField()
    aaneen = models.TextField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["soort", "sleutel"], name="een_vindplaats_per_ding")]

    def __str__(self) -> str:
        return f"{self.soort} {self.sleutel}"


class Lading(models.Model):
    """Which reference data the index was made from."""

    vingerafdruk = models.CharField(max_length=64)

    def __str__(self) -> str:
        return self.vingerafdruk
