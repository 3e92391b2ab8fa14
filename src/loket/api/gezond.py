"""For whoever watches over an installation: does the process live, and can it do its work."""

from collections.abc import Callable

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.migrations.executor import MigrationExecutor
from django.db.utils import Error
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET

from loket.api.problemen import FieldError, Problem, response_of
from loket.api.rijen import answer, written
from loket.zoeken.models import Lading


def _database() -> bool:
    with connections[DEFAULT_DB_ALIAS].cursor() as cursor:
        cursor.execute("SELECT 1")
    return True


def _migrations() -> bool:
    executor = MigrationExecutor(connections[DEFAULT_DB_ALIAS])
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def _index() -> bool:
    return Lading.objects.exists()


# In this order: what comes later cannot be there without what comes before.
PARTS: tuple[tuple[str, Callable[[], bool], str], ...] = (
    ("database", _database, _("The database does not answer.")),
    ("migraties", _migrations, _("The database is not yet at this version of the software.")),
    ("index", _index, _("The reference data is not loaded.")),
)


@csrf_exempt
@require_GET
def health(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    return answer(written({"status": "leeft"}))


@csrf_exempt
@require_GET
def ready(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """503 with the first part that is away, and no word about how this installation is made."""
    for name, is_there, detail in PARTS:
        try:
            good = is_there()
        except Error:
            good = False
        if not good:
            said = gettext(detail)
            return response_of(Problem(503, said, [FieldError("body", name, "ontbreekt", said)], {"Retry-After": "30"}))
    return answer(written({"status": "gereed", "delen": [name for name, *_ in PARTS]}))
