"""The API as a whole: its routes below /api/v1, and who answers when something is wrong."""

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver, path, re_path
from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _
from django.views.decorators.csrf import csrf_exempt
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError

from banenafspraak.errors import nearest
from loket.api import begrippen, fouten, gebieden, openapi, organisaties, resultaten, toegang, verdelingen, waarden
from loket.api.problemen import FieldError, Problem, response_of
from loket.api.versie import VERSION

api = NinjaAPI(
    title="Werkkamer",
    version=VERSION,
    description=_(
        "Open data of the Banenafspraak: values of the law, terms, gemeenten, regions and results. They hold on a "
        "day, and each has its source. What is not known is null, with the reason. No login is needed for reading. "
        "Dutch by default; with Accept-Language: en in English."
    ),
    docs_url=None,
    openapi_url=None,
    urls_namespace="api-v1",
)
ROUTERS = [part.router for part in (waarden, begrippen, gebieden, resultaten, verdelingen, toegang, organisaties)]
for router in ROUTERS:
    api.add_router("", router)
api.add_decorator(fouten.nothing_wrong, mode="operation")
api.add_decorator(fouten.strictly, mode="view")
api.exception_handler(Problem)(fouten.problem)
api.exception_handler(ValidationError)(fouten.not_valid)
api.exception_handler(HttpError)(fouten.refused)
api.exception_handler(Exception)(fouten.ours)


@csrf_exempt
def unknown(request: HttpRequest, rest: str = "") -> HttpResponse:  # noqa: ARG001
    """An address that nothing stands at, also one with a slash too many."""
    known = [f"/api/v1/{route.pattern}" for route in routes() if "<" not in str(route.pattern)]
    detail = gettext("Nothing stands at this address. /api/v1/openapi.json names all addresses.")
    near = _of_subject(rest, known) or nearest(f"/api/{rest.rstrip('/')}"[:100], known)
    return response_of(Problem(404, detail, [FieldError("path", "", "onbekend_adres", detail, near)]))


def _of_subject(rest: str, known: list[str]) -> tuple[str, ...]:
    """The addresses of a subject that has none with its own name, as *gebieden* has gemeenten and regios."""
    name = rest.removeprefix("v1/").partition("/")[0]
    found = next((router for router in ROUTERS if router.tags == [name]), None)
    if found is None or f"/api/v1/{name}" in known:
        return ()
    return tuple(f"/api/v1{path}" for path in found.path_operations if "{" not in path)


def routes() -> list[URLPattern | URLResolver]:
    """The routes of every address, without the page ninja puts at the root."""
    found: list[URLPattern | URLResolver] = list(api.urls[0])
    return [route for route in found if getattr(route, "name", "") != "api-root"]


urlpatterns = [
    path("v1/", (routes(), "ninja", "api-v1")),
    path("v1/openapi.json", openapi.served, name="openapi"),
    re_path(r"^(?P<rest>(?s:.*))\Z", unknown),
]
