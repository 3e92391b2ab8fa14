"""The register of personal data is whole: each field of each model stands in it, as personal or not, and only once."""

import json
from collections import Counter
from collections.abc import Iterator

import pytest
from django.apps import apps
from jsonschema import Draft202012Validator

from loket.over import verwerkingen

SCHEMA = json.loads((verwerkingen.FOLDER / "schema.json").read_text("utf-8"))
DOCUMENTS = verwerkingen.documents()


def fields() -> set[str]:
    """Every field of every model that this installation keeps in its database, as ``over.Report.email``."""
    return {
        f"{model._meta.label}.{field.name}"
        for model in apps.get_models(include_auto_created=True)
        for field in model._meta.local_concrete_fields
    }


def named(register: verwerkingen.Register) -> Iterator[str]:
    """The fields that the register names, with ``*`` written out; a name without a field stays as it is."""
    known = fields()
    for name in (*register.personal, *register.impersonal):
        found = {one for one in known if one.startswith(name[:-1])} if name.endswith(".*") else {name}
        yield from found or {name}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_file_of_the_register_has_the_right_shape(name: str) -> None:
    faults = [
        f"{fault.json_path}: {fault.message}" for fault in Draft202012Validator(SCHEMA).iter_errors(DOCUMENTS[name])
    ]
    assert faults == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_file_of_the_register_belongs_to_an_installed_app(name: str) -> None:
    assert apps.is_installed(DOCUMENTS[name]["app"])


def test_every_field_stands_in_the_register() -> None:
    missing = sorted(fields() - set(named(verwerkingen.register())))
    hint = "Add each to src/loket/over/verwerkingen/<app>.yaml, with its purpose or under niet_persoonlijk."
    assert not missing, hint


def test_the_register_names_only_fields_that_exist() -> None:
    assert sorted(set(named(verwerkingen.register())) - fields()) == []


def test_no_field_stands_in_the_register_twice() -> None:
    counts = Counter(named(verwerkingen.register()))
    assert [name for name, count in counts.items() if count > 1] == []


def test_every_processing_has_a_key_of_its_own() -> None:
    keys = [one.key for one in verwerkingen.register().processings]
    assert len(keys) == len(set(keys))
