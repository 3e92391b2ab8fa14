"""The head of a column in somebody's file, fit to be named in a message: a word we know, or only its place."""

import re
from collections.abc import Iterable
from difflib import get_close_matches

from banenafspraak.tekst import Tekst, kort, zelfde

# The words in which people name the columns of such a file. Other heads are not repeated in a message.
_WORDS = frozenset(
    [
        *("gm", "am", "code", "codes", "gemeente", "gemeenten", "gemeentecode", "gemeentenaam", "naam"),
        *("regio", "regiocode", "waarde", "waarden", "value", "values", "aantal", "aantallen", "totaal"),
        *("som", "jaar", "datum", "peildatum", "bedrag", "uren", "banen", "personen", "inwoners"),
        *("statcode", "statnaam", "markt", "overheid", "sector", "municipality", "region", "name"),
        *("number", "count", "total", "year", "date", "amount", "jobs", "hours", "persons"),
        *("gebied", "area", "arbeidsmarktregio", "regionaam", "indicator", "kengetal", "onderwerp", "variabele"),
        *("maat", "measure", "extra", "niet", "market", "government", "wajong", "ww", "werkloosheid", "per", "in"),
        *("wajongers", "uitkeringen", "beroepsbevolking", "bron", "source", "editie", "edition", "regionaam", "regios"),
    ]
)
_NO_WORD = re.compile(r"[\W\d_]+")


def kolomkop(kolom: str, at: int, known: Iterable[str] = ()) -> Tekst:
    """The name of a column where it is one: a file without a header has a person or a number on its first row.

    >>> kolomkop("Regio", 1).nl, kolomkop("Jansen", 2).nl
    ('Regio', '(kolom 2)')
    """
    words = [word for word in _NO_WORD.split(kolom.casefold()) if word]
    slip = get_close_matches(kolom.casefold(), known, cutoff=0.85)  # gmcode; a surname like Waardenburg stays out
    if words and (slip or all(word in _WORDS for word in words)):
        return zelfde(kort(kolom))
    return Tekst(f"(kolom {at})", f"(column {at})")
