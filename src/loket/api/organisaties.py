"""The organisations that a machine may see: exactly those of its organisation and role in the access table."""

from datetime import UTC
from typing import Annotated, Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_noop as _
from ninja import P, PathEx, Query, Router
from pydantic import Field

from banenafspraak.verdeling.gebieden import gebieden
from loket.accounts.access import Purpose, organisations
from loket.accounts.actor import Actor
from loket.accounts.models import Organisation
from loket.accounts.reads import organisation_for
from loket.accounts.roles import Kind
from loket.api.pagina import Stored, page_of
from loket.api.problemen import Problem
from loket.api.rijen import one
from loket.api.scopes import READ_ORGANISATIONS
from loket.api.toegang import Bearer
from loket.api.vormen_token import Organisatie, Organisaties
from loket.api.vragen import SORT, Listing, OneOf, Text, sorted_by
from loket.zoeken.normaal import normaal

router = Router(tags=["organisaties"], by_alias=True, auth=Bearer(READ_ORGANISATIONS))
_Soort = OneOf(Kind.values)
_COLUMNS = {"naam": "sort_key", "soort": "kind"}
_ORDER = {f"{minus}{field}": f"{minus}{column}" for field, column in _COLUMNS.items() for minus in ("", "-")}


class OrganisationsAsked(Listing):
    naam: Text | None = Field(None, description=_("Only those with this in their name."))
    soort: Annotated[str, _Soort] | None = Field(None, description=_("Only this kind of organisation."))
    sorteer: Annotated[str, sorted_by(*_COLUMNS)] | None = Field("naam", description=SORT)

    def within(self, seen: QuerySet[Organisation]) -> QuerySet[Organisation]:
        """Those of ``seen`` that were asked for, in order; the database does it, however many there are."""
        if self.naam is not None:
            seen = seen.filter(search_key__contains=normaal(self.naam))
        if self.soort is not None:
            seen = seen.filter(kind=self.soort)
        fields = (self.sorteer or "").split(",")
        return seen.order_by(*(_ORDER[field] for field in fields if field), "name", "pk")


def organisation_json(organisation: Organisation) -> dict[str, Any]:
    areas = gebieden()
    gemeente = areas.gemeenten.get(organisation.gemeente)
    regio = areas.regios.get(organisation.regio)
    return {
        "uuid": str(organisation.pk),
        "naam": organisation.name,
        "soort": organisation.kind,
        "onderdeel_van": str(organisation.parent_id) if organisation.parent_id else None,
        "kvk_nummer": organisation.kvk or None,
        "vestigingsnummer": organisation.branch_number or None,
        "gemeente": {"code": gemeente.code, "naam": gemeente.naam} if gemeente else None,
        "regio": {"code": regio.code, "naam": regio.naam} if regio else None,
        "actief": organisation.is_active,
        "gemaakt": organisation.created.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
    }


def _actor(request: HttpRequest) -> Actor:
    found = getattr(request, "auth", None)
    assert isinstance(found, Actor)  # noqa: S101  # the door of the router saw to it
    return found


@router.get(
    "/organisaties",
    response=Organisaties,
    operation_id="organisaties",
    summary=_("Organisations"),
    description=_("The organisations that the role of this client may see. Asks for the scope organisaties:lezen."),
)
def listed(request: HttpRequest, asked: Query[OrganisationsAsked]) -> HttpResponse:
    found = asked.within(organisations(_actor(request), Purpose.CONTACT))
    return page_of(request, "organisaties", Stored(found, organisation_json), asked)


@router.get(
    "/organisaties/{uuid:uuid}",
    response=Organisatie,
    operation_id="organisatie",
    summary=_("One organisation"),
    description=_("One organisation; what the role of this client may not see does not exist for it."),
)
def shown(
    request: HttpRequest, uuid: PathEx[UUID, P(description=_("Number of the organisation here."))]
) -> HttpResponse:
    try:
        found = organisation_for(_actor(request), uuid)
    except Http404 as absent:
        raise Problem(404) from absent
    return one(organisation_json(found))
