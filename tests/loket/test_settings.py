"""What an installation refuses, and what its server never writes down."""

import logging
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from loket.geheim import LEAST, secret_key
from loket.gunicorn_conf import WithoutRequest


@pytest.mark.parametrize("given", ["", "   ", "x", "x" * (LEAST - 1)])
def test_production_refuses_a_missing_or_short_key(given: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", given)

    with pytest.raises(ImproperlyConfigured):
        secret_key(tmp_path, make_one=False)


def test_a_demonstration_keeps_its_key_and_keeps_it_to_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SECRET_KEY", raising=False)
    (tmp_path / "secret_key").write_text("", "utf-8")
    (tmp_path / "secret_key").chmod(0o644)

    first = secret_key(tmp_path, make_one=True)

    assert len(first) >= LEAST
    assert secret_key(tmp_path, make_one=True) == first
    assert (tmp_path / "secret_key").stat().st_mode & 0o777 == 0o600


def test_a_malformed_request_is_logged_without_what_was_asked() -> None:
    text = "Invalid request from ip=127.0.0.1: Invalid HTTP request line: 'GET /zoeken?q=geheim'"
    record = logging.LogRecord("gunicorn.error", logging.WARNING, "", 0, text, None, None)

    assert WithoutRequest().filter(record)
    assert record.getMessage() == "Invalid request"
