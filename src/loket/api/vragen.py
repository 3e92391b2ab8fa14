"""What may be asked in a query: exact forms only, so that a mistake is told and never guessed at."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Annotated, Any, ClassVar

from django.utils.timezone import localdate
from django.utils.translation import gettext_noop as _
from ninja import P, Schema
from pydantic import BeforeValidator, ConfigDict, Field, GetCoreSchemaHandler, StringConstraints
from pydantic.alias_generators import to_camel
from pydantic_core import PydanticCustomError, core_schema

from banenafspraak.errors import BadInput, nearest
from loket.antwoorden import day_of

_WHOLE = re.compile(r"[0-9]{1,6}", re.ASCII)
MOST_PAGES, MOST_ROWS, FEW_ROWS = 9999, 100, 25


def _day(given: object) -> object:
    if not isinstance(given, str):
        return given
    try:
        return day_of(given, "")
    except BadInput as error:
        raise PydanticCustomError("datum", "a date") from error


def whole(given: object) -> object:
    if isinstance(given, str) and not _WHOLE.fullmatch(given):
        raise PydanticCustomError("getal", "a whole number")
    return given


def _yes_no(given: object) -> object:
    if isinstance(given, str) and given not in {"true", "false"}:
        raise PydanticCustomError("ja_nee", "true or false")
    return given


class OneOf:
    """For a text that is one of these; the nearest ones are offered when it is not."""

    def __init__(self, known: Sequence[str]) -> None:
        self.known = list(known)

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_after_validator_function(self._chosen, handler(source))

    def __get_pydantic_json_schema__(self, *_: object) -> dict[str, Any]:
        return {"type": "string", "enum": self.known}

    def _chosen(self, given: str) -> str:
        if given not in self.known:
            near = nearest(given, self.known) or self.known[:3]
            raise PydanticCustomError("keuze", "one of these", {"dichtbij": near})
        return given


def sorted_by(*names: str) -> StringConstraints:
    """For a list of fields to sort by, each with or without a minus."""
    each = f"-?({'|'.join(names)})"
    return StringConstraints(pattern=f"^{each}(,{each})*$", max_length=200)


Day = Annotated[date, BeforeValidator(_day)]
Whole = Annotated[int, BeforeValidator(whole)]
YesNo = Annotated[bool, BeforeValidator(_yes_no)]
Text = Annotated[str, Field(min_length=1, max_length=100)]
NAAM = P(min_length=1, max_length=100, description=_("Name of the value, for instance wml.uur."))
SLEUTEL = P(min_length=1, max_length=100, description=_("Key of the term."))
GEMEENTE = P(min_length=1, max_length=100, description=_("CBS code of the gemeente, GM and four digits."))
REGIO = P(min_length=1, max_length=100, description=_("Code of the region, AM and two digits."))
today: Callable[[], date] = localdate

ON = _("The day to answer for, as year-month-day. Today when left out.")


class Asked(Schema):
    """The query of one document."""

    model_config = ConfigDict(alias_generator=to_camel)


class Listing(Asked):
    """The query of a collection: which page, how large, in which order."""

    sorteer: str | None = None
    pagina: Whole = Field(1, ge=1, le=MOST_PAGES, description=_("Which page, from 1."))
    pagina_grootte: Whole = Field(FEW_ROWS, ge=1, le=MOST_ROWS, description=_("How many items on a page."))

    exact: ClassVar[tuple[str, ...]] = ()

    def fits(self, row: Mapping[str, Any]) -> bool:
        """Whether a row is one of those asked for."""
        return all(getattr(self, name) in (None, row[to_camel(name)]) for name in self.exact)


SORT = _("Fields to sort by, with commas between; a minus in front turns the order round. Unknown comes last.")
