"""Somebody who can sign in. What they may do comes from their roles, never from this record."""

import uuid
from typing import Any, ClassVar

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.translation import gettext_lazy as _

from loket.accounts.names import ONE_LINE


class People(BaseUserManager["Person"]):
    def create_user(self, email: str | None, password: str | None = None, **fields: Any) -> "Person":
        """A person with an address that differs in more than its capitals from every other."""
        person = self.model(email=email.strip().lower() if email else None, **fields)
        person.set_password(password)
        person.save(using=self._db)
        return person


class Person(AbstractBaseUser):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    # Who signs in through a broker may have none.
    email = models.EmailField(_("E-mail address"), unique=True, null=True, blank=True)
    name = models.CharField(_("Name"), max_length=100, validators=[ONE_LINE])
    language = models.CharField(max_length=2, choices=settings.LANGUAGES, default="nl")
    is_active = models.BooleanField(default=True)
    created = models.DateTimeField(auto_now_add=True)

    USERNAME_FIELD = "email"
    objects: ClassVar[People] = People()

    def __str__(self) -> str:
        return self.name

    def get_short_name(self) -> str:
        return self.name
