"""The committed OpenAPI document against the running API: every promise in it holds, also for wrong requests."""

import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck
from hypothesis import settings as profile
from pytest_django import Settings
from schemathesis import Case
from schemathesis.config import SchemathesisConfig

from loket.api.models import Client
from loket.api.openapi import BASE
from tools.openapi import FILE

_LONG = os.environ.get("HYPOTHESIS_PROFILE") == "proef"
_CONFIG = {"generation": {"mode": "all", "max-examples": 100 if _LONG else 10, "deterministic": not _LONG}}

document = schemathesis.openapi.from_path(str(FILE), config=SchemathesisConfig.from_dict(_CONFIG))
document.app = get_wsgi_application()
document.config.update(base_url=f"http://localhost{BASE}")
pytestmark = pytest.mark.django_db


@pytest.fixture
def bearer(
    settings: Settings,
    machine: Callable[[], tuple[Client, str]],
    token_of: Callable[[tuple[Client, str]], str],
) -> Iterator[dict[str, str]]:
    """What a machine sends along, without a limit on how often."""
    settings.API_READS_PER_MINUTE = settings.API_WRONG_SECRETS = 0
    headers = {"Authorization": f"Bearer {token_of(machine())}"}
    # As the test client of Django does: the transaction of the test outlives each request.
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield headers
    for signal in signals:
        signal.connect(close_old_connections)


@document.include(path_regex="organisaties").parametrize()
@profile(suppress_health_check=list(HealthCheck), deadline=None)
def test_what_asks_for_a_token_keeps_every_promise(case: Case[Any], bearer: dict[str, str]) -> None:
    case.call_and_validate(headers=bearer)


@document.exclude(path_regex="organisaties").parametrize()
@profile(suppress_health_check=list(HealthCheck), deadline=None)
def test_what_is_open_keeps_every_promise(case: Case[Any], bearer: dict[str, str]) -> None:
    case.call_and_validate()
