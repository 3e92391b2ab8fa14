"""The register of personal data: what is kept of people, why, on which ground, how long and who sees it.

One file for each app that keeps something. A file counts where its app is installed, so the page shows what this
installation does. ``tests/house`` holds the register against the models.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.apps import apps

from banenafspraak import strict_yaml
from banenafspraak.tekst import Tekst

FOLDER = Path(__file__).parent / "verwerkingen"


@dataclass(frozen=True, slots=True)
class Ground:
    """The article of the AVG; ``operator_decides`` where the software cannot know which one holds."""

    article: Tekst
    operator_decides: bool


@dataclass(frozen=True, slots=True)
class Item:
    """One kind of data, with the fields in which it stands."""

    name: Tekst
    fields: tuple[str, ...]
    purpose: Tekst
    ground: Ground
    retention: Tekst
    seen_by: Tekst


@dataclass(frozen=True, slots=True)
class Processing:
    """What is kept for one purpose; ``ground`` holds for each item that has none of its own."""

    key: str
    title: Tekst
    ground: Ground
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Cookie:
    name: str
    purpose: Tekst
    retention: Tekst


@dataclass(frozen=True, slots=True)
class Register:
    processings: tuple[Processing, ...]
    cookies: tuple[Cookie, ...]
    impersonal: tuple[str, ...]

    @property
    def personal(self) -> tuple[str, ...]:
        return tuple(field for one in self.processings for item in one.items for field in item.fields)


@cache
def register() -> Register:
    found = [document for document in documents().values() if apps.is_installed(document["app"])]
    return Register(
        tuple(_processing(one) for document in found for one in document["verwerkingen"]),
        tuple(_cookie(one) for document in found for one in document.get("cookies", ())),
        tuple(field for document in found for field in document["niet_persoonlijk"]),
    )


def documents() -> Mapping[str, Mapping[str, Any]]:
    """Every file as it stands, by its name."""
    return {path.stem: _read(path) for path in sorted(FOLDER.glob("*.yaml"))}


def _read(path: Path) -> Mapping[str, Any]:
    found = strict_yaml.read_file(path)
    if found.findings:
        raise ValueError("; ".join(finding.line("en") for finding in found.findings))
    content: Mapping[str, Any] = found.inhoud
    return content


def _processing(said: Mapping[str, Any]) -> Processing:
    return Processing(said["sleutel"], Tekst(**said["titel"]), _ground(said), tuple(_items(said)))


def _ground(said: Mapping[str, Any]) -> Ground:
    return Ground(Tekst(**said["grondslag"]["artikel"]), said["grondslag"]["beheerder_kiest"])


def _items(said: Mapping[str, Any]) -> Iterator[Item]:
    for one in said["gegevens"]:
        whole = {**said, **one}
        yield Item(
            Tekst(**one["naam"]),
            tuple(one["velden"]),
            Tekst(**whole["doel"]),
            _ground(whole),
            Tekst(**whole["bewaartermijn"]),
            Tekst(**whole["wie_ziet"]),
        )


def _cookie(said: Mapping[str, Any]) -> Cookie:
    return Cookie(said["naam"], Tekst(**said["doel"]), Tekst(**said["bewaartermijn"]))
