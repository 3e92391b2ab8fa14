"""The indicative distribution: its tables, their numbers, and why a region went up or down between two of them."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _
from ninja import P, PathEx, Query, Router
from pydantic import BeforeValidator, Field

from banenafspraak.errors import BadInput, nearest
from banenafspraak.tekst import Taal
from banenafspraak.verdeling.definitie import SECTOREN, TOTAAL
from banenafspraak.verdeling.gebieden import gebieden
from banenafspraak.verdeling.uitkomst import BEREKEND, GEPUBLICEERD, NIET_GEPUBLICEERD
from banenafspraak.verdeling.vergelijking import Vergelijking as Uitkomst
from banenafspraak.verdeling.vergelijking import vergelijk
from loket.api.fouten import absent
from loket.api.frame import language_of
from loket.api.pagina import page_of
from loket.api.problemen import FieldError, Problem
from loket.api.rijen import Row, one, rows_of
from loket.api.vormen import Editie, Vergelijking
from loket.api.vormen_pagina import Cellen, Edities
from loket.api.vragen import SORT, Asked, Listing, OneOf, Text, sorted_by, whole
from loket.verdeling.answers import cellen_json, guide, tabel_document, tabel_json
from loket.verdeling.tabellen import Soort, Tabel, divisions, find, tables

router = Router(tags=["verdelingen"], by_alias=True)
_SLUG = P(min_length=1, max_length=100, description=_("Name of the table in its address, for instance 2019."))
_Year = Annotated[int, Field(ge=1, le=9999), BeforeValidator(whole)]
_Sector = OneOf((*SECTOREN, TOTAAL))
_Regio = OneOf(tuple(regio.code for regio in gebieden().alle_regios))
_Division = OneOf(tuple(day.isoformat() for day in divisions()))
_BY_FINDING = {
    "geen_jaar": ("query", "jaar"),
    "geen_sector": ("query", "sector"),
    "geen_gedeeld_jaar": ("query", "jaar"),
    "": ("query", "van"),
}


class TablesAsked(Listing):
    soort: Annotated[str, OneOf(tuple(Soort))] | None = Field(None, description=_("Only tables of this kind."))
    sorteer: Annotated[str, sorted_by("slug", "soort", "titel", "vastgesteld")] | None = Field(None, description=SORT)

    exact = ("soort",)


class CellsAsked(Listing):
    jaar: _Year | None = Field(None, description=_("Only this year."))
    sector: Annotated[str, _Sector] | None = Field(None, description=_("Only this sector."))
    regio: Annotated[str, _Regio] | None = Field(None, description=_("Only this region, by its code of any day."))
    soort: Annotated[str, OneOf((GEPUBLICEERD, BEREKEND, NIET_GEPUBLICEERD))] | None = Field(
        None, description=_("Only numbers that were published, or computed, or neither.")
    )
    indelingsdatum: Annotated[str, _Division] | None = Field(
        None, description=_("For a worked example: the day of the division to compute it on.")
    )
    sorteer: Annotated[str, sorted_by("regio", "jaar", "sector", "banen", "soort")] | None = Field(
        None, description=SORT
    )

    exact = ("jaar", "sector", "soort")

    def fits(self, row: Mapping[str, Any]) -> bool:
        areas = gebieden()
        same = self.regio is None or areas.regio(self.regio).vandaag == areas.regio(row["regio"]).vandaag
        return same and super().fits(row)


class ComparisonAsked(Asked):
    van: Text = Field(description=_("Name of the first table, as /edities lists it."))
    naar: Text = Field(description=_("Name of the second table."))
    jaar: _Year | None = Field(None, description=_("The year; the last one of both when left out."))
    naar_jaar: _Year | None = Field(None, description=_("The year of the second table, when it is another one."))
    sector: Annotated[str, _Sector] = Field(TOTAAL, description=_("markt, overheid or totaal."))


@lru_cache(maxsize=64)
def _kept(slug: str, op: date | None, taal: Taal) -> tuple[Row, ...]:
    """The cells of a table that stays as it is while the server runs."""
    return rows_of(cellen_json(named(slug).verdeling(op), taal))


def vergelijk_tabellen(van: str, naar: str, jaar: int | None, sector: str, naar_jaar: int | None) -> Uitkomst:
    return vergelijk(named(van).verdeling(), named(naar).verdeling(), jaar, sector, naar_jaar)


_kept_comparison = lru_cache(maxsize=64)(vergelijk_tabellen)


def named(slug: str, part: str = "path", location: str = "slug") -> Tabel:
    """The table with this name, or the problem that says where it was named."""
    tabel = find(slug)
    if tabel is None:
        detail = gettext("There is no table with this name. /api/v1/edities lists them all.")
        near = nearest(slug, [known.slug for known in tables()])
        raise Problem(404, detail, [FieldError(part, location, "onbekende_editie", detail, near)])
    return tabel


@router.get(
    "/edities",
    response=Edities,
    operation_id="edities",
    summary=_("Tables of the indicative distribution"),
    description=_(
        "Published editions, worked examples, and what was adopted in this installation. A guide, not a standard."
    ),
)
def editions(request: HttpRequest, asked: Query[TablesAsked]) -> HttpResponse:
    taal = language_of(request)
    rows = rows_of(tabel_json(tabel, taal) for tabel in tables(asked.soort))
    return page_of(request, "edities", rows, asked, **guide(taal))


@router.get(
    "/edities/{slug}",
    response=Editie,
    operation_id="editie",
    summary=_("One table of the distribution"),
    description=_("What it was computed from, which checks it passes, and what to know of it. Its numbers are apart."),
)
def edition(request: HttpRequest, slug: PathEx[str, _SLUG]) -> HttpResponse:
    return one(tabel_document(named(slug), language_of(request)))


@router.get(
    "/edities/{slug}/cellen",
    response=Cellen,
    operation_id="cellen",
    summary=_("The numbers of a table"),
    description=_(
        "Extra jobs since the baseline per region, year and sector. A published number is never mixed with a computed "
        "one: soort says which it is. Null is unknown, with the reason."
    ),
)
def cells(request: HttpRequest, slug: PathEx[str, _SLUG], asked: Query[CellsAsked]) -> HttpResponse:
    taal, tabel = language_of(request), named(slug)
    is_example = tabel.soort is Soort.REKENVOORBEELD
    if asked.indelingsdatum and not is_example:
        detail = gettext("Only a worked example can be computed on another division. Leave this parameter out.")
        raise Problem(404, detail, [FieldError("query", "indelingsdatum", "vaste_indeling", detail)])
    op = date.fromisoformat(asked.indelingsdatum) if asked.indelingsdatum else None
    adopted_here = tabel.soort is Soort.VASTGESTELD
    rows = rows_of(cellen_json(tabel.verdeling(), taal)) if adopted_here else _kept(slug, op, taal)
    about = tabel_json(tabel, taal)["indelingsdatum"] if op is None else op.isoformat()
    return page_of(request, "cellen", rows, asked, slug=slug, indelingsdatum=about, **guide(taal))


@router.get(
    "/vergelijkingen",
    response=Vergelijking,
    operation_id="vergelijkingen",
    summary=_("Two tables beside each other"),
    description=_(
        "The shift of each region from one table to another by cause, in whole jobs that add up. The same answer as "
        "the command werkkamer vergelijk."
    ),
)
def comparison(request: HttpRequest, asked: Query[ComparisonAsked]) -> HttpResponse:
    van, naar = named(asked.van, "query", "van"), named(asked.naar, "query", "naar")
    compare = vergelijk_tabellen if Soort.VASTGESTELD in (van.soort, naar.soort) else _kept_comparison
    try:
        found = compare(asked.van, asked.naar, asked.jaar, asked.sector, asked.naar_jaar)
    except BadInput as error:
        first_year = asked.jaar is None or asked.jaar in van.definitie.jaren
        year = ("query", "naarJaar" if asked.naar_jaar and first_year else "jaar")
        raise absent(request, error, _BY_FINDING | {"geen_jaar": year}) from error
    return one(found.as_json(language_of(request)))
