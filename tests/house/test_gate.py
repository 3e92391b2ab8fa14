"""The gate itself: a step that fails is loud, and what a machine lacks is skipped only where that is allowed."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection

from tests.conftest import require
from tools import catalog, serve

ROOT = Path(__file__).resolve().parents[2]


def step(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "tools/stap.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_good_step_shows_its_closing_line() -> None:
    done = step("tests", "--", sys.executable, "-c", "print('noise'); print('3 passed in 0.1s')")
    assert done.returncode == 0
    assert done.stdout.splitlines() == ["▸ tests", "3 passed in 0.1s"]


def test_a_good_step_still_shows_what_was_skipped() -> None:
    done = step("tests", "--", sys.executable, "-c", "print('!! BROWSER TESTS SKIPPED: x'); print('1 skipped')")
    assert "BROWSER TESTS SKIPPED" in done.stdout


def test_a_failing_step_says_its_name_and_everything_it_printed() -> None:
    done = step("types", "--hint", "Look here.", "--", sys.executable, "-c", "print('noise'); exit(3)")
    assert done.returncode == 3
    for expected in ("noise", "STEP FAILED: types", "Look here."):
        assert expected in done.stdout


def test_what_is_missing_fails_on_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="BROWSER TESTS SKIPPED"):
        require(None, "BROWSER", "none here")


def test_what_is_missing_is_skipped_on_a_users_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match="BROWSER TESTS SKIPPED"):
        require(None, "BROWSER", "none here")


@pytest.mark.database
def test_the_tests_run_on_the_database_that_was_asked_for() -> None:
    assert connection.vendor == ("postgresql" if os.environ.get("DATABASE_URL") else "sqlite")


def test_a_port_in_use_is_said_plainly() -> None:
    with socket.socket() as busy:
        busy.bind((serve.HOST, 0))
        busy.listen()
        port = busy.getsockname()[1]
        done = subprocess.run(
            [sys.executable, "-m", "tools.serve"], cwd=ROOT, env={"PORT": str(port)}, capture_output=True, text=True,
            check=False,
        )  # fmt: skip
    assert done.returncode == 1
    assert f"Port {port} is in use" in done.stderr


def test_the_catalogue_notices_a_placeholder_that_got_lost() -> None:
    assert list(catalog._differences("x", ["Until %(day)s"], ["Tot morgen"]))
    assert not list(catalog._differences("x", ["One day", "%(n)s days"], ["Eén dag", "%(n)s dagen"]))
