"""OpenFisca-Core from PyPI, in an environment of its own in a temporary folder: never a dependency."""

import subprocess
import sys
from pathlib import Path

PAKKETTEN = ("OpenFisca-Core==46.0.1", "pyarrow")
NIET_GELUKT = "OpenFisca-Core could not be fetched. Is this machine online, and may it reach its package registry?"


def installeer(map_: Path) -> "subprocess.Popen[bytes]":
    """Starts the installation, so that other work can be done meanwhile."""
    script = "import subprocess, sys, venv; venv.create(sys.argv[1], with_pip=True); "
    script += "sys.exit(subprocess.call([sys.argv[1] + '/bin/python', '-m', 'pip', 'install', '--quiet', "
    script += "'--disable-pip-version-check', *sys.argv[2:]]))"
    command = [sys.executable, "-c", script, str(map_ / "openfisca"), *PAKKETTEN]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def python(bezig: "subprocess.Popen[bytes]", map_: Path) -> str:
    """The Python of that environment, once it is there."""
    if bezig.wait():
        raise SystemExit(NIET_GELUKT)
    return str(map_ / "openfisca/bin/python")
