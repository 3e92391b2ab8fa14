"""Gemeenten and arbeidsmarktregio's on a day, and their history."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _
from ninja import PathEx, Query, Router
from pydantic import Field

from banenafspraak.errors import nearest
from banenafspraak.tekst import Taal
from banenafspraak.verdeling.gebieden import gebieden
from banenafspraak.verdeling.gemeenten import sleutel_van
from loket.api.frame import language_of
from loket.api.pagina import page_of
from loket.api.problemen import FieldError, Problem
from loket.api.rijen import Row, one, rows_of
from loket.api.vormen import Gebied, Regio
from loket.api.vormen_pagina import Gemeenten, Regios
from loket.api.vragen import GEMEENTE, ON, REGIO, SORT, Asked, Day, Listing, OneOf, Text, sorted_by, today
from loket.regios.answers import gemeente_json, regio_history_json, regio_json, unknown_on

router = Router(tags=["gebieden"], by_alias=True)
_RegioCode = OneOf(tuple(regio.code for regio in gebieden().alle_regios))
_NAAM = _("Only those with this in their name.")


class AreaAsked(Asked):
    op: Day = Field(default_factory=today, description=ON)


class GemeentenAsked(Listing):
    op: Day = Field(default_factory=today, description=ON)
    naam: Text | None = Field(None, description=_NAAM)
    regio: Annotated[str, _RegioCode] | None = Field(
        None, description=_("Only gemeenten that surely lie in this region on that day.")
    )
    sorteer: Annotated[str, sorted_by("code", "naam", "regio", "van", "tot")] | None = Field(None, description=SORT)

    def fits(self, row: Mapping[str, Any]) -> bool:
        lies = self.regio is None or (row["regio"] and _same(row["regio"], self.regio))
        return bool(lies) and (self.naam is None or sleutel_van(self.naam) in sleutel_van(row["naam"]))


class RegiosAsked(Listing):
    op: Day = Field(default_factory=today, description=ON)
    naam: Text | None = Field(None, description=_NAAM)
    sorteer: Annotated[str, sorted_by("code", "naam")] | None = Field(None, description=SORT)

    def fits(self, row: Mapping[str, Any]) -> bool:
        return self.naam is None or sleutel_van(self.naam) in sleutel_van(row["naam"])


def _same(code: str, other: str) -> bool:
    """Whether two codes name one region, of which one may be a former code."""
    return gebieden().regio(code).vandaag == gebieden().regio(other).vandaag


@lru_cache(maxsize=32)
def gemeenten_on(op: date, taal: Taal) -> tuple[Row, ...]:
    return rows_of(gemeente_json(gemeente, op, taal) for gemeente in gebieden().gemeenten_op(op))


@lru_cache(maxsize=32)
def regios_on(op: date, taal: Taal) -> tuple[Row, ...]:
    return rows_of(regio_json(regio, op, taal) for regio in gebieden().regios.values())


@router.get(
    "/gemeenten",
    response=Gemeenten,
    operation_id="gemeenten",
    summary=_("Gemeenten on a day"),
    description=_("The gemeenten that exist on a day, each with its arbeidsmarktregio."),
)
def gemeenten(request: HttpRequest, asked: Query[GemeentenAsked]) -> HttpResponse:
    taal = language_of(request)
    reason = unknown_on(asked.op, taal)
    return page_of(request, "gemeenten", gemeenten_on(asked.op, taal), asked, reason, op=asked.op.isoformat())


@router.get(
    "/gemeenten/{code}",
    response=Gebied,
    operation_id="gemeente",
    summary=_("One gemeente on a day"),
    description=_("Where its area lies on a day, and its history. The same answer as the command werkkamer gebied."),
)
def gemeente(request: HttpRequest, code: PathEx[str, GEMEENTE], asked: Query[AreaAsked]) -> HttpResponse:
    areas = gebieden()
    if code not in areas.gemeenten:
        raise _absent(areas.lijkt_op(code), "onbekende_gemeente")
    return one(areas.gebied(code, asked.op).as_json(language_of(request)))


@router.get(
    "/regios",
    response=Regios,
    operation_id="regios",
    summary=_("Arbeidsmarktregio's on a day"),
    description=_("The 35 regions, each with the gemeenten that lie in it on a day."),
)
def regios(request: HttpRequest, asked: Query[RegiosAsked]) -> HttpResponse:
    return page_of(request, "regios", regios_on(asked.op, language_of(request)), asked, op=asked.op.isoformat())


@router.get(
    "/regios/{code}",
    response=Regio,
    operation_id="regio",
    summary=_("One arbeidsmarktregio on a day"),
    description=_("Its gemeenten on a day and its history. A former code names the code that came after it."),
)
def regio(request: HttpRequest, code: PathEx[str, REGIO], asked: Query[AreaAsked]) -> HttpResponse:
    found = {one.code: one for one in gebieden().alle_regios}
    if code not in found:
        names = {f"{one.naam} ({one.code})": one for one in found.values()}
        raise _absent(nearest(code, names), "onbekende_regio")
    taal = language_of(request)
    document = {"op": asked.op.isoformat(), **regio_json(found[code], asked.op, taal)}
    return one(document | {"geschiedenis": regio_history_json(found[code], taal)})


def _absent(near: tuple[str, ...], what: str) -> Problem:
    detail = gettext("There is nothing with this code. Use a code such as GM0344 or AM26.")
    return Problem(404, detail, [FieldError("path", "code", what, detail, near)])
