"""Reads the area in a cell of somebody's table: a gemeente, a region or the whole country, by code or by name."""

import re
from typing import Literal

from banenafspraak.errors import BadInput, Finding
from banenafspraak.tekst import Tekst, noemen
from banenafspraak.verdeling.gebieden import Gebieden
from banenafspraak.verdeling.gemeenten import code_van

Soort = Literal["gemeente", "regio", "beide"]
LAND = "NL"
_LAND = frozenset(("nl", "nl00", "nl01", "nederland", "netherlands", "the netherlands"))
_CBS_REGIO = re.compile(r"am[0-9]{2}", re.IGNORECASE)


def lees_gebied(cel: str, soort: Soort, gegevens: Gebieden) -> str:
    """The code of the area (GM0344, AM26, AM31 or NL); BadInput with one finding, without place, when it is unclear.

    A name that is both a gemeente and a region is only read when ``soort`` says which of the two is meant.
    """
    word = cel.strip()
    if word.casefold() in _LAND:
        return LAND
    if not word:
        bericht = Tekst("Het gebied is leeg. Vul een code in.", "The area is empty. Fill in a code.")
        raise BadInput(Finding("leeg", bericht))
    regio = None if soort == "gemeente" else _regio(word, gegevens)
    gemeente = None if soort == "regio" or _CBS_REGIO.fullmatch(word) else _gemeente(word, gegevens)
    if regio and gemeente:
        raise BadInput(_both(regio, gemeente))
    found = regio or gemeente
    if found is None:
        raise BadInput(_unknown(word, soort, gegevens))
    return found


def soort_van(kop: str) -> Soort:
    """Which areas the head of a column speaks of.

    >>> soort_van("Arbeidsmarktregio"), soort_van("gm_code"), soort_van("gebied")
    ('regio', 'gemeente', 'beide')
    """
    word = kop.casefold()
    if "regio" in word:
        return "regio"
    return "gemeente" if "gemeente" in word or word.startswith("gm") else "beide"


def _regio(word: str, gegevens: Gebieden) -> str | None:
    try:
        return gegevens.regio(word).code
    except BadInput:
        return None


def _gemeente(word: str, gegevens: Gebieden) -> str | None:
    try:
        return gegevens.zoek_gemeente(word).code
    except BadInput:
        return None


def _both(regio: str, gemeente: str) -> Finding:
    bericht = Tekst(
        f"Deze naam is een regio ({regio}) en een gemeente ({gemeente}). Geef de code.",
        f"This name is a region ({regio}) and a gemeente ({gemeente}). Give the code.",
    )
    return Finding("meerduidig", bericht, suggesties=(regio, gemeente))


def _unknown(word: str, soort: Soort, gegevens: Gebieden) -> Finding:
    met = noemen(word)
    wat = {"gemeente": ("gemeente", "gemeente"), "regio": ("regio", "region"), "beide": ("gebied", "area")}[soort]
    voorbeeld = {"gemeente": "GM0363", "regio": "AM01", "beide": "GM0363 of AM01"}[soort]
    bericht = Tekst(
        f"{met.nl} is geen {wat[0]} die we kennen. Geef een code zoals {voorbeeld}.".replace(
            "gebied die", "gebied dat"
        ),
        f"{met.en} is no {wat[1]} that we know. Give a code like {voorbeeld.replace(' of ', ' or ')}.",
    )
    return Finding("onbekend_gebied", bericht, suggesties=_near(word[:60], soort, gegevens))


def _near(word: str, soort: Soort, gegevens: Gebieden) -> tuple[str, ...]:
    near: tuple[str, ...] = ()
    if soort != "gemeente" and code_van(word) is None:
        try:
            gegevens.regio(word)
        except BadInput as error:
            near = error.findings[0].suggesties
    return near[:2] + (gegevens.lijkt_op(word) if soort != "regio" else ())[:3]
