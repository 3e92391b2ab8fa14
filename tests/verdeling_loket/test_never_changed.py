"""An adopted edition stays as it is, whatever way into the database somebody takes; so does what was said of it."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from django.db import DatabaseError, IntegrityError, connection, models, transaction
from django.utils import timezone

from loket.verdeling.actions.reacties import comment
from loket.verdeling.models import Editie, Reactie, Status
from tests.accounts.people import actor, organisation
from tests.verdeling_loket.editions import adopted, drafted, offered

pytestmark = pytest.mark.django_db

REFUSED = "an adopted edition is never changed"


def other_value(field: "models.Field[Any, Any]", value: Any) -> Any:
    """Something else that fits in the field."""
    match field:
        case models.ForeignKey():
            return organisation("regio").pk
        case models.UUIDField():
            return UUID(int=7)
        case models.JSONField():
            return {"anders": True}
        case models.DateTimeField():
            return datetime(2001, 1, 1, tzinfo=UTC)
        case models.DateField():
            return datetime(2001, 1, 1, tzinfo=UTC).date()
    return "concept" if field.name == "status" else f"{value}x"


@pytest.mark.parametrize("name", [field.attname for field in Editie._meta.local_concrete_fields])
def test_no_column_of_an_adopted_edition_changes(name: str) -> None:
    edition = adopted()
    field = next(each for each in Editie._meta.local_concrete_fields if each.attname == name)
    value = other_value(field, getattr(edition, name))
    with pytest.raises(DatabaseError, match=REFUSED), transaction.atomic():
        Editie.objects.filter(pk=edition.pk).update(**{field.name: value})


@pytest.mark.parametrize("name", [field.attname for field in Editie._meta.local_concrete_fields])
def test_nor_does_any_other_column_while_it_is_replaced(name: str) -> None:
    if name in {"status", "replaced_on"}:
        return
    edition = adopted()
    field = next(each for each in Editie._meta.local_concrete_fields if each.attname == name)
    values = {field.name: other_value(field, getattr(edition, name))}
    with pytest.raises(DatabaseError, match=REFUSED), transaction.atomic():
        Editie.objects.filter(pk=edition.pk).update(status="vervangen", replaced_on=timezone.localdate(), **values)


def by_save(edition: Editie) -> None:
    edition.naam = "Anders"
    edition.save()


def by_bulk_update(edition: Editie) -> None:
    edition.document = {"naam": "Anders"}
    Editie.objects.bulk_update([edition], ["document"])


def by_update_or_create(edition: Editie) -> None:
    Editie.objects.update_or_create(pk=edition.pk, defaults={"toelichting": "Anders"})


def by_bulk_create_over_it(edition: Editie) -> None:
    twin = Editie(pk=edition.pk, slug="anders", document={}, drafted_by=UUID(int=7), organisation=edition.organisation)
    Editie.objects.bulk_create([twin], update_conflicts=True, unique_fields=["id"], update_fields=["slug", "document"])


def by_delete(edition: Editie) -> None:
    edition.delete()


def by_queryset_delete(edition: Editie) -> None:
    Editie.objects.filter(pk=edition.pk).delete()


def by_raw_delete(edition: Editie) -> None:
    Editie.objects.filter(pk=edition.pk)._raw_delete("default")


def by_sql(edition: Editie) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE verdeling_editie SET naam = 'Anders' WHERE slug = %s", [edition.slug])


def by_sql_delete(edition: Editie) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM verdeling_editie WHERE slug = %s", [edition.slug])


def by_emptying(edition: Editie) -> None:
    del edition
    with connection.cursor() as cursor:
        postgres = connection.vendor == "postgresql"
        cursor.execute("TRUNCATE verdeling_editie CASCADE" if postgres else "DELETE FROM verdeling_editie")


def by_pushing_it_out(edition: Editie) -> None:
    """SQLite's own way to overwrite a row; elsewhere the key itself refuses."""
    word = "INSERT OR REPLACE" if connection.vendor == "sqlite" else "INSERT"
    columns = ", ".join(str(field.column) for field in Editie._meta.local_concrete_fields)
    with connection.cursor() as cursor:
        cursor.execute(f"{word} INTO verdeling_editie ({columns}) SELECT {columns} FROM verdeling_editie")  # noqa: S608


def by_taking_its_address(edition: Editie) -> None:
    other = drafted(naam="Een andere", jaren=(2027,))
    word = "UPDATE OR REPLACE" if connection.vendor == "sqlite" else "UPDATE"
    with connection.cursor() as cursor:
        cursor.execute(f"{word} verdeling_editie SET slug = %s WHERE slug = %s", [edition.slug, other.slug])


WAYS = [
    by_save,
    by_bulk_update,
    by_update_or_create,
    by_bulk_create_over_it,
    by_delete,
    by_queryset_delete,
    by_raw_delete,
    by_sql,
    by_sql_delete,
    by_emptying,
    by_pushing_it_out,
    by_taking_its_address,
]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
@pytest.mark.parametrize("status", ["vastgesteld", "vervangen"])
def test_no_way_into_the_database_is_open(way: Callable[[Editie], None], status: str) -> None:
    edition = adopted()
    if status == "vervangen":
        Editie.objects.filter(pk=edition.pk).update(status=status, replaced_on=timezone.localdate())
    before = Editie.objects.filter(pk=edition.pk).values().get()
    with pytest.raises(DatabaseError), transaction.atomic():
        way(Editie.objects.get(pk=edition.pk))
    assert Editie.objects.filter(pk=edition.pk).values().get() == before


def test_a_replaced_edition_is_never_in_force_again() -> None:
    edition = adopted()
    Editie.objects.filter(pk=edition.pk).update(status="vervangen", replaced_on=timezone.localdate())
    with pytest.raises(DatabaseError, match=REFUSED), transaction.atomic():
        Editie.objects.filter(pk=edition.pk).update(status="vastgesteld", replaced_on=None)


def test_a_concept_can_be_changed_and_deleted() -> None:
    concept = drafted()
    Editie.objects.filter(pk=concept.pk).update(naam="Anders")
    comment(actor("regio"), concept, regio="AM13", tekst="Wij missen een jaar.")
    key = concept.pk
    concept.delete()
    assert not Reactie.objects.filter(editie=key).exists()


def commented() -> Reactie:
    concept = offered()
    said = comment(actor("regio"), concept, regio="AM13", tekst="Wij missen een jaar.")
    adopted(concept)
    return said


@pytest.mark.parametrize("way", ["update", "delete", "add", "move", "empty", "push"])
def test_what_was_said_of_an_adopted_edition_stays_as_it_is(way: str) -> None:
    said = commented()
    rows = Reactie.objects.filter(pk=said.pk)
    before = rows.values().get()
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:  # noqa: PT012
        match way:
            case "update":
                rows.update(tekst="Anders")
            case "delete":
                rows.delete()
            case "add":
                fields = {"regio": "AM13", "tekst": "Nog iets", "organisation": said.organisation}
                Reactie.objects.bulk_create([Reactie(editie_id=said.editie_id, **fields)])
            case "move":
                rows.update(editie=drafted(naam="Een andere", jaren=(2027,)))
            case "empty":
                postgres = connection.vendor == "postgresql"
                cursor.execute("TRUNCATE verdeling_reactie" if postgres else "DELETE FROM verdeling_reactie")
            case "push":
                word = "INSERT OR REPLACE" if connection.vendor == "sqlite" else "INSERT"
                columns = ", ".join(str(field.column) for field in Reactie._meta.local_concrete_fields)
                sql = f"{word} INTO verdeling_reactie ({columns}) SELECT {columns} FROM verdeling_reactie"  # noqa: S608
                cursor.execute(sql)
    assert rows.values().get() == before


@pytest.mark.parametrize(
    "change",
    [
        {"status": Status.VASTGESTELD},
        {"status": Status.VERVANGEN},
        {"status": Status.INGETROKKEN},
        {"status": "anders"},
        {"uitkomst": {"cellen": []}},
        {"replaced_on": "2026-01-01"},
        {"adopted_by": UUID(int=7)},
        {"proposed_by": UUID(int=7)},
    ],
    ids="-".join,
)
def test_a_status_without_what_belongs_to_it_does_not_exist(change: dict[str, Any]) -> None:
    concept = drafted()
    with pytest.raises(IntegrityError), transaction.atomic():
        Editie.objects.filter(pk=concept.pk).update(**change)


@pytest.mark.parametrize("who", ["drafted_by", "proposed_by"])
def test_who_drafted_or_offered_it_is_no_second_person_for_the_database_either(who: str) -> None:
    concept = offered()
    second = actor("tweede", "werkkamer").person_id
    people = {"drafted_by": UUID(int=7), "proposed_by": UUID(int=7), who: second}
    values = {"uitkomst": {}, "wetversie": "1", "versie": "1", "vaststeller": "X", "adopted_at": timezone.now()}
    with pytest.raises(IntegrityError), transaction.atomic():
        Editie.objects.filter(pk=concept.pk).update(status="vastgesteld", adopted_by=second, **people, **values)
