"""What is wrong in a request, all at once: unknown names, values of the wrong form, things that are not there."""

from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any, NoReturn

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from ninja.errors import HttpError, ValidationError
from ninja.operation import Operation

from banenafspraak.errors import BadInput, Finding, nearest
from loket.api.frame import language_of
from loket.api.problemen import FieldError, Problem, response_of

Run = Callable[..., Any]


def query_names(operation: Operation) -> tuple[str, ...]:
    """The names an address knows in its query, as they are written there."""
    models = [model for model in operation.models if model.__ninja_param_source__ == "query"]
    return tuple(name for model in models for name in model.__ninja_flatten_map__)


def strictly(run: Run) -> Run:
    """Refuse names in the query that this address does not know, together with all other mistakes."""
    names = query_names(run.__self__)  # type: ignore[attr-defined]  # the method of an operation

    @wraps(run)
    def answered(request: HttpRequest, **parts: Any) -> HttpResponse:
        wrong = list(_wrong_names(request, names))
        request.META["loket.wrong_names"] = wrong
        return run(request, **parts)  # type: ignore[no-any-return]

    return answered


def nothing_wrong(view: Run) -> Run:
    """Stop before the answer when only the names in the query were wrong."""

    @wraps(view)
    def checked(request: HttpRequest, **values: Any) -> HttpResponse:
        if wrong := request.META["loket.wrong_names"]:
            raise Problem(400, errors=wrong)
        return view(request, **values)  # type: ignore[no-any-return]

    return checked


def _wrong_names(request: HttpRequest, known: tuple[str, ...]) -> Iterator[FieldError]:
    for name, values in request.GET.lists():
        if name not in known:
            detail = gettext("This address does not know a parameter with this name.")
            yield FieldError("query", name[:60], "onbekende_parameter", detail, nearest(name[:60], known))
        elif len(values) > 1:
            yield FieldError("query", name, "dubbele_parameter", gettext("Give this parameter once."))


def _texts(context: dict[str, Any]) -> dict[str, str]:
    """What is said per kind of mistake of the reader of the query."""
    return {
        "missing": gettext("This parameter is required."),
        "datum": gettext("Write a day as year-month-day, such as 2026-07-01."),
        "getal": gettext("Write a whole number."),
        "ja_nee": gettext("Write true or false."),
        "keuze": gettext("Choose one of the values that the documentation names."),
        "greater_than_equal": gettext("Write a number of at least %(least)s.") % {"least": context.get("ge")},
        "less_than_equal": gettext("Write a number of at most %(most)s.") % {"most": context.get("le")},
        "string_too_short": gettext("Write at least one sign."),
        "string_too_long": gettext("Write at most %(most)s signs.") % {"most": context.get("max_length")},
        "string_pattern_mismatch": gettext("This has not the form that the documentation names."),
    }


_CODES = {
    "missing": "ontbreekt",
    "greater_than_equal": "te_klein",
    "less_than_equal": "te_groot",
    "string_too_short": "te_kort",
    "string_too_long": "te_lang",
    "string_pattern_mismatch": "vorm",
}


def _field_error(error: dict[str, Any]) -> FieldError:
    kind, context = error["type"], error.get("ctx", {})
    detail = _texts(context).get(kind, gettext("This value cannot be used here."))
    part, location = str(error["loc"][0]), str(error["loc"][-1])
    return FieldError(part, location, _CODES.get(kind, kind), detail, tuple(context.get("dichtbij", ())))


def not_valid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    wrong = [_field_error(one) for one in error.errors]
    return response_of(Problem(400, errors=[*wrong, *request.META["loket.wrong_names"]]))


def problem(request: HttpRequest, error: Problem) -> HttpResponse:  # noqa: ARG001
    return response_of(error)


def refused(request: HttpRequest, error: HttpError) -> HttpResponse:  # noqa: ARG001
    return response_of(Problem(error.status_code))


def ours(request: HttpRequest, error: Exception) -> NoReturn:  # noqa: ARG001
    """Anything else goes on to Django, which notes it; the frame gives it the form of the API."""
    raise error


def absent(request: HttpRequest, error: BadInput, where: dict[str, tuple[str, str]]) -> Problem:
    """What was asked for does not exist; ``where`` tells by the code of a finding which part named it."""
    taal = language_of(request)
    found = [_as_field(finding, where.get(finding.code, where[""]), taal) for finding in error.findings]
    return Problem(404, found[0].detail, found)


def _as_field(finding: Finding, place: tuple[str, str], taal: str) -> FieldError:
    """The finding of the law, with the ways of the API where the law names those of the command."""
    said = {
        "onbekende_naam": gettext("There is no value with this name. /api/v1/waarden lists them all."),
        "sleutel_te_veel": gettext("This value has no key. Leave the key out."),
    }
    detail = said.get(finding.code, finding.bericht.in_(taal))
    return FieldError(*place, finding.code, detail, finding.suggesties)
