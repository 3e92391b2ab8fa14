"""What every test can lean on: hypothesis profiles, and the one rule for what a machine may lack."""

import io
import os
import shutil
import subprocess
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.management import call_command
from hypothesis import HealthCheck, settings
from pytest_django import DjangoDbBlocker

from tools.browser import find_chromium

# The gate runs the same examples each time; the proof looks further, and differently each time.
settings.register_profile("poort", derandomize=True, deadline=None, max_examples=60)
settings.register_profile(
    "proef", deadline=None, max_examples=3000, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
# What pytest-django gives a test that may reach the database. Every other test is stopped when it tries to.
DATABASE = frozenset({"db", "transactional_db", "django_db_setup", "live_server"})
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "poort"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "browser" in item.path.parent.parts:
            item.add_marker(pytest.mark.browser)
        if item.get_closest_marker("django_db") or DATABASE.intersection(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.database)


def require(found: str | None, what: str, remedy: str) -> str:
    """The one rule: what a user's machine lacks is skipped with a loud line, on CI it fails."""
    if found:
        return found
    message = f"{what} TESTS SKIPPED: {remedy}"
    if os.environ.get("CI") == "true":
        pytest.fail(f"On CI nothing may be skipped. {message}", pytrace=False)
    pytest.skip(message)


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a real Chromium."""
    return require(find_chromium(), "BROWSER", "no Chromium on this machine. Install chromium or google-chrome.")


@pytest.fixture(scope="session")
def java() -> str:
    """The path of a working Java runtime."""
    path = shutil.which("java")
    works = path and subprocess.run([path, "-version"], capture_output=True, check=False).returncode == 0
    return require(path if works else None, "JAVA", "no Java runtime on this machine. Install a JRE, 17 or newer.")


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:
    """The test database holds the reference data, and the made-up people of a demonstration."""
    with django_db_blocker.unblock():
        call_command("laad_referenties", stdout=io.StringIO())
        call_command("laad_demo", stdout=io.StringIO())


@pytest.hookimpl(wrapper=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> Iterator[None]:
    """The loud line: each kind of skipped tests once, with their number."""
    yield
    counts: dict[str, int] = {}
    for report in terminalreporter.stats.get("skipped", []):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        if "TESTS SKIPPED: " in reason:
            text = reason.removeprefix("Skipped: ")
            counts[text] = counts.get(text, 0) + 1
    for text, count in counts.items():
        terminalreporter.write_line(f"!! {text} ({count} tests)", yellow=True, bold=True)


@pytest.fixture(scope="session")
def spark(java: str) -> Iterator[Any]:
    """A Spark session on this machine alone: one thread, two shuffle partitions, no pages, a quiet log."""
    from pyspark.sql import SparkSession

    settings = {
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.sql.shuffle.partitions": "2",
        "spark.log.level": "ERROR",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
    }
    builder = SparkSession.builder.master("local[1]").appName("werkkamer")
    for naam, value in settings.items():
        builder = builder.config(naam, value)
    session = builder.getOrCreate()
    yield session
    session.stop()
