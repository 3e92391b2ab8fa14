"""What the tests of the API share: no limit left over from another test, and machines with a token."""

from collections.abc import Callable, Iterator
from urllib.parse import urlencode

import pytest
from django.core.cache import caches
from django.test import Client as Browser

from loket.accounts.actor import SYSTEM
from loket.accounts.models import Organisation
from loket.accounts.roles import Kind
from loket.api import actions
from loket.api.models import Client
from loket.api.scopes import READ_ORGANISATIONS

TOKEN, FORM = "/api/v1/oauth/token", "application/x-www-form-urlencoded"


@pytest.fixture(autouse=True)
def fresh_counters() -> Iterator[None]:
    caches["tempo"].clear()
    yield
    caches["tempo"].clear()


@pytest.fixture
def organisation(db: None) -> Callable[..., Organisation]:
    """Makes a fictional organisation."""

    def made(
        kind: Kind = Kind.WERKGEVER, name: str = "Bakkerij De Korenaar (fictief)", **fields: object
    ) -> Organisation:
        return Organisation.objects.create(kind=kind, name=name, **fields)

    return made


Machine = tuple[Client, str]


@pytest.fixture
def machine(organisation: Callable[..., Organisation]) -> Callable[..., Machine]:
    """Makes a machine of an organisation, with its secret."""

    def made(kind: Kind = Kind.UWV, role: str = "", **fields: object) -> Machine:
        of = organisation(kind, f"{kind.value} (fictief)", **fields)
        return actions.create_client(SYSTEM, of, name="Proef", role=role or kind.value, scopes=[READ_ORGANISATIONS])

    return made


@pytest.fixture
def token_of(client: Browser) -> Callable[[Machine], str]:
    """Asks for a token as a machine does."""

    def asked(machine: Machine) -> str:
        form = {"grant_type": "client_credentials", "client_id": machine[0].client_id, "client_secret": machine[1]}
        answer = client.post(TOKEN, urlencode(form), FORM)
        assert answer.status_code == 200, answer.content
        return str(answer.json()["access_token"])

    return asked
