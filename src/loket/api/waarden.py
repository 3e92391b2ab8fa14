"""Values of the law on a day, and what differs between two days."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_noop as _
from ninja import PathEx, Query, Router
from pydantic import Field

from banenafspraak.errors import BadInput
from banenafspraak.inlezen import wetboek
from banenafspraak.tekst import Taal
from loket.api.fouten import absent
from loket.api.frame import language_of
from loket.api.pagina import page_of
from loket.api.rijen import Row, one, rows_of
from loket.api.vormen import Waarde
from loket.api.vormen_pagina import Verschillen, Waarden
from loket.api.vragen import NAAM, ON, SORT, Asked, Day, Listing, OneOf, Text, YesNo, sorted_by, today
from loket.wetboek.answers import answer_to, difference_json

router = Router(tags=["waarden"], by_alias=True)
_Groep = OneOf(tuple(wetboek().groepen))
_BEGIN = _("Only values whose name is this or begins with it, for instance lkv.")


class ValuesAsked(Listing):
    op: Day = Field(default_factory=today, description=ON)
    naam: Text | None = Field(None, description=_BEGIN)
    groep: Annotated[str, _Groep] | None = Field(None, description=_("Only values of this subject."))
    bekend: YesNo | None = Field(None, description=_("true: only what is known on this day; false: only the rest."))
    sorteer: Annotated[str, sorted_by("naam", "titel", "groep", "van", "tot")] | None = Field(None, description=SORT)

    exact = ("groep",)

    def fits(self, row: Mapping[str, Any]) -> bool:
        is_known = row["waarde"] is not None or "waarden" in row
        named = self.naam is None or row["naam"].startswith(self.naam)
        return named and self.bekend in (None, is_known) and super().fits(row)


class ValueAsked(Asked):
    op: Day = Field(default_factory=today, description=ON)
    sleutel: Text | None = Field(None, description=_("The key, where a value has one: an age, a sector, a year."))
    plaats: Text | None = Field(None, description=_("A gemeente (code or name) or region (code): adds what it says."))


class DifferencesAsked(Listing):
    oud: Day = Field(description=_("The first day, as year-month-day."))
    nieuw: Day = Field(description=_("The second day, as year-month-day."))
    naam: Text | None = Field(None, description=_BEGIN)
    sorteer: Annotated[str, sorted_by("naam", "sleutel")] | None = Field(None, description=SORT)

    def fits(self, row: Mapping[str, Any]) -> bool:
        return self.naam is None or str(row["naam"]).startswith(self.naam)


@lru_cache(maxsize=32)
def values_on(op: date, taal: Taal) -> tuple[Row, ...]:
    """Every value on one day; the law data stays the same while the server runs."""
    book = wetboek()
    return rows_of(book.antwoord(naam, op).as_json(taal) for naam in book.parameters)


@lru_cache(maxsize=32)
def differences(oud: date, nieuw: date, taal: Taal) -> tuple[Row, ...]:
    return rows_of(difference_json(oud, nieuw, wetboek().verschil(oud, nieuw), taal)["verschillen"])


@router.get(
    "/waarden",
    response=Waarden,
    operation_id="waarden",
    summary=_("Values of the law on a day"),
    description=_("Every value with its period, source and certainty. What is not known is null, with the reason."),
)
def values(request: HttpRequest, asked: Query[ValuesAsked]) -> HttpResponse:
    return page_of(request, "waarden", values_on(asked.op, language_of(request)), asked, op=asked.op.isoformat())


@router.get(
    "/waarden/{naam}",
    response=Waarde,
    operation_id="waarde",
    summary=_("One value on a day"),
    description=_("The same answer as the command werkkamer wet, with a key or a place when asked for."),
)
def value(
    request: HttpRequest,
    naam: PathEx[str, NAAM],
    asked: Query[ValueAsked],
) -> HttpResponse:
    try:
        found = answer_to(naam, asked.op, asked.sleutel, asked.plaats)
    except BadInput as error:
        raise absent(request, error, _PARTS) from error
    return one(found.as_json(language_of(request)))


_PARTS = {
    "onbekende_naam": ("path", "naam"),
    "onbekende_sleutel": ("query", "sleutel"),
    "sleutel_te_veel": ("query", "sleutel"),
    "": ("query", "plaats"),
}


@router.get(
    "/verschillen",
    response=Verschillen,
    operation_id="verschillen",
    summary=_("What differs between two days"),
    description=_("Every value, per key, that is not the same on both days. The command werkkamer wet says the same."),
)
def changes(request: HttpRequest, asked: Query[DifferencesAsked]) -> HttpResponse:
    rows = differences(asked.oud, asked.nieuw, language_of(request))
    about = {"oud": asked.oud.isoformat(), "nieuw": asked.nieuw.isoformat()}
    return page_of(request, "verschillen", rows, asked, **about)
