"""The forms of a token, of what is wrong with asking for one (RFC 6749), and of an organisation."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_noop as _
from ninja import Schema
from pydantic import Field

from loket.api.vormen import CodeNaam, Shape, Versies
from loket.api.vormen_pagina import Pagina


class Token(Schema):
    """Its names are those of RFC 6749."""

    access_token: str = Field(description=_("The token, to send along as Bearer."))
    token_type: str = Field(description=_("Always Bearer."))
    expires_in: int = Field(description=_("For how many seconds it works."))
    scope: str = Field(description=_("What it gives the right to."))


class TokenFout(Schema):
    """Its names are those of RFC 6749."""

    error: str = Field(description=_("What is wrong, for software; never changes."))
    error_description: str | None = Field(None, description=_("What is wrong, in English."))


def token_request() -> dict[str, Any]:
    """What is sent for a token; the id and secret here or in the Authorization header (Basic)."""
    fields = {
        "grant_type": {"type": "string", "enum": ["client_credentials"]},
        "client_id": {"type": "string", "description": _("The id of the client.")},
        "client_secret": {"type": "string", "description": _("The secret of the client.")},
        "scope": {"type": "string", "description": _("What is asked for; everything the client may when left out.")},
    }
    shape = {"type": "object", "required": ["grant_type"], "properties": fields}
    return {"required": True, "content": {"application/x-www-form-urlencoded": {"schema": shape}}}


class OrganisatieKort(Shape):
    uuid: UUID = Field(description=_("Number of the organisation here."))
    naam: str = Field(description=_("Name of the organisation."))
    soort: str = Field(description=_("What kind of organisation it is."))
    onderdeel_van: UUID | None = Field(description=_("The organisation it is a branch of."))
    kvk_nummer: str | None = Field(description=_("KvK number, 8 digits."))
    vestigingsnummer: str | None = Field(description=_("Branch number, 12 digits."))
    gemeente: CodeNaam | None = Field(description=_("The gemeente it lies in."))
    regio: CodeNaam | None = Field(description=_("The region it is of."))
    actief: bool = Field(description=_("Whether anybody can act for it."))
    gemaakt: datetime = Field(description=_("When it was added here, in UTC."))


class Organisatie(Versies, OrganisatieKort):
    pass


class Organisaties(Pagina):
    organisaties: list[OrganisatieKort] = Field(description=_("The organisations on this page."))
