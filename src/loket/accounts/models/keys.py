"""The name of a row as people look for it, kept beside it, so that the database can sort and search by it."""

from django.db import models

from banenafspraak.verdeling.gemeenten import sleutel_van
from loket.zoeken.normaal import normaal


class SortKey(models.BinaryField):  # type: ignore[type-arg]
    """As bytes, which every database puts in the same order, whatever its language."""

    def pre_save(self, model_instance: models.Model, add: bool) -> bytes:  # noqa: ARG002
        key = sleutel_van(model_instance.name).encode()  # type: ignore[attr-defined]
        setattr(model_instance, self.attname, key)
        return key


class SearchKey(models.TextField):  # type: ignore[type-arg]
    """As search compares it."""

    def pre_save(self, model_instance: models.Model, add: bool) -> str:  # noqa: ARG002
        key = normaal(model_instance.name)  # type: ignore[attr-defined]
        setattr(model_instance, self.attname, key)
        return key
