"""The forms of a page of each collection, and of what is answered when something is wrong."""

from datetime import date

from django.utils.translation import gettext_noop as _
from pydantic import Field

from loket.api.vormen import (
    BegripUitleg,
    Cel,
    EditieKop,
    Gemeente,
    RegioOpDag,
    Resultaat,
    Richtlijn,
    Shape,
    Verschil,
    Versies,
    WaardeOpDag,
)


class Links(Shape):
    self_: str = Field(alias="self", description=_("This page."))
    first: str = Field(description=_("The first page."))
    prev: str | None = Field(description=_("The page before; null on the first one."))
    next: str | None = Field(description=_("The page after; null on the last one."))
    last: str = Field(description=_("The last page."))


class Pagina(Versies):
    aantal: int | None = Field(description=_("How many items there are in all; null when unknown."))
    pagina: int = Field(description=_("Which page this is, from 1."))
    pagina_grootte: int = Field(description=_("How many items are on a page."))
    reden: str | None = Field(description=_("Why the number is not known; null when it is."))
    links: Links = Field(description=_("The addresses of this page and the others."))


class Waarden(Pagina):
    op: date = Field(description=_("The day the answer is about."))
    waarden: list[WaardeOpDag] = Field(description=_("The values on this page."))


class Verschillen(Pagina):
    oud: date = Field(description=_("The first day."))
    nieuw: date = Field(description=_("The second day."))
    verschillen: list[Verschil] = Field(description=_("The differences on this page."))


class Begrippen(Pagina):
    begrippen: list[BegripUitleg] = Field(description=_("The terms on this page."))


class Gemeenten(Pagina):
    op: date = Field(description=_("The day the answer is about."))
    gemeenten: list[Gemeente] = Field(description=_("The gemeenten on this page."))


class Regios(Pagina):
    op: date = Field(description=_("The day the answer is about."))
    regios: list[RegioOpDag] = Field(description=_("The regions on this page."))


class Resultaten(Pagina):
    resultaten: list[Resultaat] = Field(description=_("The results on this page."))


class Edities(Pagina, Richtlijn):
    edities: list[EditieKop] = Field(description=_("The tables on this page."))


class Cellen(Pagina, Richtlijn):
    slug: str = Field(description=_("Name of the table in its address, for instance 2019."))
    indelingsdatum: date | None = Field(description=_("The day of its division; null where that is not known."))
    cellen: list[Cel] = Field(description=_("The numbers on this page."))


class Veldfout(Shape):
    in_: str = Field(alias="in", description=_("In which part of the request: path, query, header or body."))
    location: str = Field(description=_("The name in that part."))
    code: str = Field(description=_("What is wrong, for software; never changes."))
    detail: str = Field(description=_("What is wrong and what to do, in words."))
    suggesties: list[str] | None = Field(None, description=_("The nearest names."))


class Probleem(Shape):
    type: str = Field(description=_("Where this kind of problem is explained."))
    title: str = Field(description=_("The kind of problem."))
    status: int = Field(description=_("The HTTP status."))
    detail: str = Field(description=_("What is wrong here and what to do."))
    instance: str = Field(description=_("A name for this one occurrence, to mention when you ask for help."))
    errors: list[Veldfout] | None = Field(None, description=_("Everything that is wrong with the request, at once."))
