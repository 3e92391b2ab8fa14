"""One Spark for all tests that ask for it."""

from collections.abc import Iterator
from typing import Any

import pytest


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
