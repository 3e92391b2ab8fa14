"""Tries what a newcomer does: a clean copy, ``make run``, the first page, stop, and start again.

Reports the seconds; LIMITS are what the project promises on two cores. They fail the run only with ``--streng``, since
a slow registry is no fault of the software. A second start that repeats a step always fails.
"""

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tools.serve import HOST, ROOT, free_port, status_of

LIMITS = {"first": 90.0, "second": 6.0}
PATIENCE = 600


def copy_of_checkout(target: Path) -> None:
    """What a clone would hold: every file that is not ignored, also when not yet committed."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout
    for name in filter(None, listed.decode().split("\0")):
        if (ROOT / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, target / name)


def environment(scratch: Path) -> dict[str, str]:
    """A newcomer's: no virtual environment, no database, nothing fetched before."""
    own = ("PIP_", "WERKKAMER_", "DJANGO_", "VIRTUAL_ENV", "PYTHONPATH", "MAKE", "MFLAGS", "DATABASE_URL", "HYPOTHESIS")
    keep = ("PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL", "PIP_CERT", "PIP_FIND_LINKS", "PIP_DEFAULT_TIMEOUT")
    result = {key: value for key, value in os.environ.items() if key in keep or not key.startswith(own)}
    here = str(ROOT / ".venv/bin")
    result["PATH"] = os.pathsep.join(part for part in result["PATH"].split(os.pathsep) if part != here)
    return result | {"PIP_NO_CACHE_DIR": "1", "npm_config_cache": str(scratch / "npm")}


def start(folder: Path, env: dict[str, str]) -> tuple[float, str]:
    """Seconds from ``make run`` to the first page, and what it printed."""
    port = free_port()
    log = folder.parent / "uitvoer.txt"
    began = time.monotonic()
    with log.open("w", encoding="utf-8") as stream:
        make = subprocess.Popen(
            ["make", "run", f"PORT={port}"], cwd=folder, env=env, stdout=stream, stderr=stream, start_new_session=True
        )
        try:
            while (status := status_of(port)) is None and make.poll() is None:
                if time.monotonic() - began > PATIENCE:
                    break
                time.sleep(0.05)
            seconds = time.monotonic() - began
        finally:
            if make.poll() is None:
                os.killpg(make.pid, signal.SIGINT)
            make.wait(30)
    printed = log.read_text("utf-8")
    if status != 200:
        print(printed)
        print(f"FINDING: http://{HOST}:{port}/ gave no page (status {status}).")
        raise SystemExit(1)
    return seconds, printed


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--streng", action="store_true", help="fail above the limits")
    strict = parser.parse_args().streng
    with tempfile.TemporaryDirectory(prefix="werkkamer-kloon-") as name:
        folder = Path(name) / "werkkamer"
        copy_of_checkout(folder)
        env = environment(Path(name))
        first, _ = start(folder, env)
        second, printed = start(folder, env)
    repeated = [line for line in printed.splitlines() if line.startswith("▸")]
    late = [word for word, seconds in (("first", first), ("second", second)) if seconds > LIMITS[word]]
    print(f"clean copy to first page: {first:.1f} s (at most {LIMITS['first']:.0f})")
    print(f"second start: {second:.1f} s (at most {LIMITS['second']:.0f})")
    for line in repeated:
        print(f"FINDING: the second start did this again: {line}")
    for word in late:
        print(f"FINDING: the {word} start was slower than promised")
    return 1 if repeated or (strict and late) else 0


if __name__ == "__main__":
    sys.exit(main())
