"""Every change leaves a line that nobody can alter, and no line holds a name or an address."""

import ast
import json
from pathlib import Path

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.test import Client

from loket.accounts.actions.invitations import invite
from loket.accounts.actions.organisations import add_branch, change_organisation
from loket.accounts.models import Organisation
from loket.audit.models import AuditLine
from loket.audit.trail import NoTraceError, action, record
from loket.demo.people import PEOPLE, key_of
from tests.accounts.people import actor, organisation
from tests.house.routes import signed_in

pytestmark = pytest.mark.django_db

LOKET = Path(__file__).resolve().parents[2] / "src/loket"
# Part of another action, and traced by it.
INSIDE_ANOTHER = {"notify"}
# Reference data is no change by somebody, and a question about permission changes nothing.
NO_CHANGE = {"loket/zoeken/actions.py", "loket/accounts/actions/permission.py"}
WRITES = {"save", "create", "create_user", "bulk_create", "update", "delete", "get_or_create", "update_or_create"}


def test_a_line_tells_who_when_what_before_and_after() -> None:
    who = actor("werkgever")
    change_organisation(who, organisation("werkgever"), name="Bakkerij De Aar (fictief)")
    line = AuditLine.objects.filter(about=key_of("werkgever")).first()
    assert line
    assert (line.person, line.organisation, line.role) == (who.person_id, key_of("werkgever"), "werkgever")
    assert (line.before, line.after) == ({"name": "Bakkerij De Halm (fictief)"}, {"name": "Bakkerij De Aar (fictief)"})


def test_an_action_without_a_line_is_undone() -> None:
    @action
    def silent() -> None:
        Organisation.objects.filter(pk=key_of("werkgever")).update(name="Stil")

    with pytest.raises(NoTraceError):
        silent()
    assert organisation("werkgever").name == "Bakkerij De Halm (fictief)"


def test_an_action_that_fails_leaves_neither_change_nor_line() -> None:
    before = AuditLine.objects.count()
    with pytest.raises(ValidationError):
        add_branch(actor("beheerder", "beheer"), organisation("werkgever"), name="Tweede", branch_number="900000000011")
    assert AuditLine.objects.count() == before


@pytest.mark.parametrize("by", ["queryset", "save"])
def test_nobody_changes_a_line(by: str) -> None:
    record(actor("werkgever"), "organisation_changed", organisation("werkgever"))
    line = AuditLine.objects.first()
    assert line
    if by == "queryset":
        with pytest.raises(DatabaseError), transaction.atomic():
            AuditLine.objects.filter(pk=line.pk).update(action="iets anders")
    else:
        with pytest.raises(TypeError):
            line.save()


def test_no_line_holds_a_name_or_an_address() -> None:
    kept = json.dumps([[line.before, line.after, line.subject_id] for line in AuditLine.objects.all()])
    assert [person.name for person in PEOPLE if person.name in kept] == []
    assert "@" not in kept


def test_the_trail_of_an_organisation_is_for_who_runs_it() -> None:
    client = signed_in(Client(), "werkgever")
    change_organisation(actor("werkgever"), organisation("werkgever"), name="Bakkerij De Aar (fictief)")
    page = client.get(f"/mijn/organisaties/{key_of('werkgever')}/logboek").content.decode()
    assert "Gegevens gewijzigd" in page
    assert "Wim Gever (fictief)" in page


def _functions_that_write(path: Path) -> set[str]:
    """The functions of a module in which something is written, by name."""
    found = set()
    for function in ast.parse(path.read_text("utf-8")).body:
        if isinstance(function, ast.FunctionDef):
            calls = {
                node.func.attr
                for node in ast.walk(function)
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
            }
            if calls & WRITES:
                found.add(function.name)
    return found


def _action_modules() -> list[Path]:
    found = [*LOKET.glob("*/actions.py"), *LOKET.glob("*/actions/*.py")]
    return [path for path in found if path.relative_to(LOKET.parent).as_posix() not in NO_CHANGE]


@pytest.mark.parametrize("path", _action_modules(), ids=lambda path: path.relative_to(LOKET).as_posix())
def test_every_function_that_others_call_to_write_leaves_a_trace(path: Path) -> None:
    bare = {
        node.name
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.FunctionDef)
        and not node.name.startswith("_")
        and "action" not in {getattr(decorator, "id", "") for decorator in node.decorator_list}
    }
    assert (bare & _functions_that_write(path)) - INSIDE_ANOTHER == set()


def test_nothing_is_written_outside_the_actions() -> None:
    models = {model.__name__ for model in apps.get_models() if model.__module__.startswith("loket.")}
    found = []
    for path in LOKET.rglob("*.py"):
        name = path.relative_to(LOKET.parent).as_posix()
        if "/migrations/" in name or "/actions" in name or "/models" in name or name.endswith("audit/trail.py"):
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in WRITES:
                text = ast.unparse(node.func)
                if any(text.startswith(f"{model}.") or f" {model}(" in text for model in models):
                    found.append(f"{name}: {text}")
    assert found == []


def test_no_line_is_deleted_before_its_term() -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        AuditLine.objects.all().delete()
    assert AuditLine.objects.exists()


def test_who_runs_the_installation_reads_the_trail_but_for_who_is_helped() -> None:
    client = signed_in(Client(), "beheerder")
    url = f"/mijn/organisaties/{key_of('gemeente')}/logboek"
    change_organisation(actor("gemeente"), organisation("gemeente"), name="Gemeente Anders (fictief)")
    given = {"email": "kandidaat@example.nl", "role": "kandidaat", "manages": False, "link": str}
    invite(actor("gemeente"), organisation("gemeente"), **given)  # type: ignore[arg-type]
    seen = client.get(url).content.decode()
    assert "Gegevens gewijzigd" in seen
    assert "Uitnodiging verstuurd" not in seen
    assert "Uitnodiging verstuurd" in signed_in(Client(), "gemeente").get(url).content.decode()


def test_the_trail_never_says_that_somebody_is_helped() -> None:
    given = {"email": "kandidaat@example.nl", "role": "kandidaat", "manages": False, "link": str}
    invite(actor("gemeente"), organisation("gemeente"), **given)  # type: ignore[arg-type]
    line = AuditLine.objects.filter(action="invited").first()
    assert line
    assert "kandidaat" not in str(line.after)
