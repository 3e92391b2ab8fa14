"""The committed OpenAPI document against the running API: every promise in it holds, also for wrong requests."""

import os
from typing import Any

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from hypothesis import HealthCheck
from hypothesis import settings as profile
from pytest_django import Settings
from schemathesis import Case
from schemathesis.config import SchemathesisConfig

from tools.openapi import FILE

_LONG = os.environ.get("HYPOTHESIS_PROFILE") == "proef"
_CONFIG = {"generation": {"mode": "all", "max-examples": 400 if _LONG else 12, "deterministic": not _LONG}}

document = schemathesis.openapi.from_path(str(FILE), config=SchemathesisConfig.from_dict(_CONFIG))
document.app = get_wsgi_application()
pytestmark = [pytest.mark.django_db]


@pytest.fixture(autouse=True)
def no_limit(settings: Settings) -> None:
    settings.API_READS_PER_MINUTE = 0


@document.parametrize()
@profile(suppress_health_check=list(HealthCheck), deadline=None)
def test_the_api_keeps_every_promise_of_its_document(case: Case[Any]) -> None:
    case.call_and_validate()
