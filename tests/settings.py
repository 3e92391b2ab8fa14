"""The settings of the tests: those of the counter, without a built set of static files and with a folder of its own."""

import os
from pathlib import Path

_VAR = Path(__file__).resolve().parents[1] / "var/test"
os.environ["WERKKAMER_DEBUG"] = "1"
os.environ.setdefault("WERKKAMER_DEMO", "1")
os.environ["WERKKAMER_VAR"] = str(_VAR)
os.environ["WERKKAMER_BEHEERDER"] = "Voorbeeldorganisatie (fictief)"
os.environ["WERKKAMER_BEHEERDER_MAIL"] = "beheer@werkkamer.example"
for _folder in ("assets", "static"):
    (_VAR / _folder).mkdir(parents=True, exist_ok=True)

from loket.settings import *  # noqa: E402, F403

# A hash that takes no time: the tests sign in a thousand times.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
