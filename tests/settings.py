"""The settings of the tests: those of the counter, without a built set of static files and with a folder of its own."""

import os
from pathlib import Path

_VAR = Path(__file__).resolve().parents[1] / "var/test"
os.environ["WERKKAMER_DEBUG"] = "1"
os.environ.setdefault("WERKKAMER_DEMO", "1")
os.environ["WERKKAMER_VAR"] = str(_VAR)
for _folder in ("assets", "static"):
    (_VAR / _folder).mkdir(parents=True, exist_ok=True)

from loket.settings import *  # noqa: E402, F403
