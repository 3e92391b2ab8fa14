"""The words of the law and of the field, each explained once."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _
from ninja import PathEx, Query, Router
from pydantic import Field

from banenafspraak.errors import nearest
from banenafspraak.inlezen import wetboek
from banenafspraak.tekst import Taal
from loket.api.frame import language_of
from loket.api.pagina import page_of
from loket.api.problemen import FieldError, Problem
from loket.api.rijen import Row, one, rows_of
from loket.api.vormen import Begrip
from loket.api.vormen_pagina import Begrippen
from loket.api.vragen import SLEUTEL, SORT, Listing, Text, sorted_by
from loket.wetboek.answers import term_json
from loket.zoeken.normaal import normaal

router = Router(tags=["begrippen"], by_alias=True)


class TermsAsked(Listing):
    woord: Text | None = Field(None, description=_("Only terms with this in their word, abbreviation or other names."))
    sorteer: Annotated[str, sorted_by("sleutel", "woord", "engels", "afkorting")] | None = Field(
        "woord", description=SORT
    )

    def fits(self, row: Mapping[str, Any]) -> bool:
        if self.woord is None:
            return True
        names = (row["woord"], row["engels"], row["afkorting"] or "", *row["ook"])
        return any(normaal(self.woord) in normaal(name) for name in names)


@lru_cache(maxsize=2)
def all_terms(taal: Taal) -> tuple[Row, ...]:
    return rows_of(term_json(term, taal) for term in wetboek().begrippen.values())


@router.get(
    "/begrippen",
    response=Begrippen,
    operation_id="begrippen",
    summary=_("Terms"),
    description=_("The words of the Banenafspraak, with their English word, explanation and source."),
)
def terms(request: HttpRequest, asked: Query[TermsAsked]) -> HttpResponse:
    return page_of(request, "begrippen", all_terms(language_of(request)), asked)


@router.get(
    "/begrippen/{sleutel}",
    response=Begrip,
    operation_id="begrip",
    summary=_("One term"),
    description=_("What a word means, where that comes from, and which words are related."),
)
def term(request: HttpRequest, sleutel: PathEx[str, SLEUTEL]) -> HttpResponse:
    known = wetboek().begrippen
    if sleutel not in known:
        detail = gettext("There is no term with this key.")
        near = nearest(sleutel, known)
        raise Problem(404, detail, [FieldError("path", "sleutel", "onbekend_begrip", detail, near)])
    return one(term_json(known[sleutel], language_of(request)))
