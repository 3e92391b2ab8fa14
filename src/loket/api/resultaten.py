"""The state of the agreement: what was agreed, what was measured and what is short, per year and sector."""

from functools import lru_cache
from typing import Annotated

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_noop as _
from ninja import Query, Router
from pydantic import BeforeValidator, Field

from banenafspraak.tekst import Taal
from loket.api.frame import language_of
from loket.api.pagina import page_of
from loket.api.rijen import Row, rows_of
from loket.api.vormen_pagina import Resultaten
from loket.api.vragen import SORT, Listing, OneOf, sorted_by, whole
from loket.stand.reads import SECTORS, years

router = Router(tags=["resultaten"], by_alias=True)
_Sorted = sorted_by("jaar", "sector", "doel", "resultaat", "tekort")
_Sector = OneOf(SECTORS)


class ResultsAsked(Listing):
    jaar: Annotated[int, Field(ge=1, le=9999), BeforeValidator(whole)] | None = Field(
        None, description=_("Only this year.")
    )
    sector: Annotated[str, _Sector] | None = Field(None, description=_("Only this sector."))
    sorteer: Annotated[str, _Sorted] | None = Field(None, description=SORT)

    exact = ("jaar", "sector")


@lru_cache(maxsize=2)
def all_results(taal: Taal) -> tuple[Row, ...]:
    return rows_of(cell.as_json(taal) for year in years() for cell in year.cells)


@router.get(
    "/resultaten",
    response=Resultaten,
    operation_id="resultaten",
    summary=_("Results of the Banenafspraak"),
    description=_(
        "Extra jobs agreed and measured per year and sector. What was not published is null, with the reason."
    ),
)
def results(request: HttpRequest, asked: Query[ResultsAsked]) -> HttpResponse:
    return page_of(request, "resultaten", all_results(language_of(request)), asked)
