"""Paging, sorting and links of a collection: alike everywhere, because they are written only here."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any, Generic, TypeVar

from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse

from banenafspraak.verdeling.gemeenten import sleutel_van
from loket.antwoorden import versions
from loket.api.rijen import Row, answer, camel, rows_of, written
from loket.api.vragen import Listing

Kept = TypeVar("Kept", bound=Model)


class Stored(Generic[Kept]):
    """Rows that the database has chosen and put in order; it counts them, and gives those of one page."""

    def __init__(self, found: QuerySet[Kept], as_json: Callable[[Kept], Mapping[str, Any]]) -> None:
        self.found, self.as_json = found, as_json

    def __len__(self) -> int:
        return self.found.count()

    def __getitem__(self, part: slice) -> tuple[Row, ...]:
        return rows_of(map(self.as_json, self.found[part]))


def page_of(
    request: HttpRequest,
    name: str,
    rows: Iterable[Row] | Stored[Any],
    asked: Listing,
    reden: str | None = None,
    **about: Any,
) -> HttpResponse:
    """One page of the rows that were asked for; ``reden`` says why there are none to know of."""
    found = rows if isinstance(rows, Stored) else chosen(rows, asked)
    size, number, count = asked.pagina_grootte, asked.pagina, len(found)
    last = max(1, -(-count // size))
    links = links_of(request, number, last)
    head = about | {
        "aantal": None if reden else count,
        "pagina": number,
        "paginaGrootte": size,
        "reden": reden,
        "links": links,
    }
    items = ",".join(row.text for row in found[(number - 1) * size : number * size])
    tail = written(versions())[1:]
    header = ", ".join(f'<{url}>; rel="{rel}"' for rel, url in links.items() if url and rel != "self")
    return answer(f'{written(head)[:-1]},"{name}":[{items}],{tail}', Link=header)


def chosen(rows: Iterable[Row], asked: Listing) -> Sequence[Row]:
    """The rows that were asked for, in the order that was asked."""
    return ordered([row for row in rows if asked.fits(row.fields)], asked.sorteer)


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
