"""Paging, sorting and links of a collection: alike everywhere, because they are written only here."""

from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import Any

from django.http import HttpRequest, HttpResponse

from banenafspraak.verdeling.gemeenten import sleutel_van
from loket.antwoorden import versions
from loket.api.rijen import Row, answer, camel, written
from loket.api.vragen import Listing


def page_of(
    request: HttpRequest, name: str, rows: Iterable[Row], asked: Listing, reden: str | None = None, **about: Any
) -> HttpResponse:
    """One page of the rows that were asked for; ``reden`` says why there are none to know of."""
    found = ordered([row for row in rows if asked.fits(row.fields)], asked.sorteer)
    size, number = asked.pagina_grootte, asked.pagina
    last = max(1, -(-len(found) // size))
    links = links_of(request, number, last)
    head = about | {
        "aantal": None if reden else len(found),
        "pagina": number,
        "paginaGrootte": size,
        "reden": reden,
        "links": links,
    }
    items = ",".join(row.text for row in found[(number - 1) * size : number * size])
    tail = written(versions())[1:]
    header = ", ".join(f'<{url}>; rel="{rel}"' for rel, url in links.items() if url and rel != "self")
    return answer(f'{written(head)[:-1]},"{name}":[{items}],{tail}', Link=header)


def ordered(rows: list[Row], sorteer: str | None) -> Sequence[Row]:
    """The rows by one field or more; a minus turns the order round, and what is unknown comes last."""
    for part in reversed(sorteer.split(",") if sorteer else []):
        field = camel(part.lstrip("-"))
        known = [(_order(value), row) for row in rows if (value := row.fields.get(field)) is not None]
        unknown = [row for row in rows if row.fields.get(field) is None]
        known.sort(key=itemgetter(0), reverse=part.startswith("-"))
        rows = [row for _, row in known] + unknown
    return rows


def _order(value: Any) -> Any:
    return sleutel_van(value) if isinstance(value, str) else value


def links_of(request: HttpRequest, number: int, last: int) -> dict[str, str | None]:
    def url(page: int) -> str:
        query = request.GET.copy()
        query["pagina"] = str(page)
        return f"{request.path}?{query.urlencode()}"

    return {
        "self": url(number),
        "first": url(1),
        "prev": url(min(number - 1, last)) if number > 1 else None,
        "next": url(number + 1) if number < last else None,
        "last": url(last),
    }
