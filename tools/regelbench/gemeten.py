"""A measured thing in a process of its own, five times: the median, and the peak of memory of the process."""

import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
KEREN, DRADEN = 5, 2
MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Gemeten:
    """Seconds at the median and, for what reads a frame, the highest number of bytes that the process held."""

    seconden: float
    piek: int | None = None
    meer: dict[str, Any] = field(default_factory=dict)


def herhaald(opdracht: Sequence[str], keren: int = KEREN) -> Gemeten:
    """Runs ``opdracht`` that often. The process that calls this stays small: a child begins with the peak it had."""
    found = [voer_uit(opdracht) for _ in range(keren)]
    pieken = [one["piek"] for one in found if one.get("piek")]
    meer = {naam: value for naam, value in found[-1].items() if naam not in {"seconden", "piek"}}
    seconden = statistics.median(one["seconden"] for one in found)
    return Gemeten(seconden, int(statistics.median(pieken)) if pieken else None, meer)


def voer_uit(opdracht: Sequence[str]) -> dict[str, Any]:
    """The last line that ``opdracht`` prints, which is JSON."""
    env = os.environ | {"POLARS_MAX_THREADS": str(DRADEN), "PYTHONPATH": f"src{os.pathsep}."}
    done = subprocess.run(opdracht, cwd=ROOT, env=env, check=False, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{' '.join(opdracht[:4])} failed:\n{done.stderr[-3000:]}")
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def eigen(wat: str, *argumenten: str | Path) -> list[str]:
    """The command that measures ``wat`` in this environment."""
    return [sys.executable, "-m", "tools.regelbench.een", wat, *(str(argument) for argument in argumenten)]


def geklokt(werk: Callable[[], object]) -> dict[str, Any]:
    """What one process says of its work."""
    begin = time.perf_counter()
    werk()
    seconden = time.perf_counter() - begin
    return {"seconden": seconden, "piek": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024}
