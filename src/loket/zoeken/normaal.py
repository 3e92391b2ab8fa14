"""Words as search compares them: without capitals, accents and punctuation."""

import re
import unicodedata


def normaal(text: str) -> str:
    """``'s-Hertogenbosch`` becomes ``s hertogenbosch``, ``Súdwest-Fryslân`` becomes ``sudwest fryslan``."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9.]+", " ", plain).strip()
