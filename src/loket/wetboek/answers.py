"""What is answered about the law: by ``werkkamer wet`` and by the API, in one and the same form."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from banenafspraak.antwoord import Antwoord, Verschil
from banenafspraak.errors import Finding
from banenafspraak.inlezen import wetboek
from banenafspraak.tekst import Taal
from banenafspraak.verdeling import meldingen
from banenafspraak.verdeling.gebieden import gebieden
from banenafspraak.wetboek import Begrip

_REGION_CODE = re.compile(r"AM[0-9]{2}\Z")


@dataclass(frozen=True, slots=True)
class Asked:
    """The answer about one value, and what to know of the place; ``bevindingen`` None when no place was asked for."""

    answer: Antwoord
    bevindingen: tuple[Finding, ...] | None = None

    def as_json(self, taal: Taal = "nl") -> dict[str, Any]:
        document = self.answer.as_json(taal)
        if self.bevindingen is not None:
            document["bevindingen"] = [finding.as_json(taal) for finding in self.bevindingen]
        return document


def answer_to(naam: str, op: date, sleutel: str | None, plaats: str | None) -> Asked:
    """What a value is on a day, nationally or at a place; raises BadInput for a name that does not exist."""
    if plaats is None:
        return Asked(wetboek().antwoord(naam, op, sleutel))
    return _at_place(naam, op, sleutel, plaats)


def _at_place(naam: str, op: date, sleutel: str | None, plaats: str) -> Asked:
    """The answer for a gemeente or region, and what to know of the place on that day."""
    areas, code = gebieden(), plaats.strip().upper()
    if _REGION_CODE.match(code):
        return Asked(wetboek().antwoord(naam, op, sleutel, (areas.regio(code).vandaag,)), ())
    found = areas.gebied(plaats, op)
    answer = wetboek().antwoord(naam, op, sleutel, areas.plaatsen_van(found))
    if len(found.geldend) < 2:
        return Asked(answer, found.bevindingen)
    # What one of several gemeenten says is no answer for the whole area.
    answer = replace(answer, plaats=found.gemeente.code, lokaal=None)
    return Asked(answer, (*found.bevindingen, meldingen.meer_gemeenten(found.gemeente, op, found.geldend)))


def term_json(term: Begrip, taal: Taal = "nl") -> dict[str, Any]:
    """A word of the law: always the Dutch word and the English one, the explanation in the language asked for."""
    return {
        "sleutel": term.sleutel,
        "woord": term.woord.nl,
        "engels": term.woord.en,
        "afkorting": term.afkorting,
        "ook": list(term.ook),
        "uitleg": term.uitleg.in_(taal),
        "zie": list(term.zie),
        "bron": term.bron.as_json() if term.bron else None,
    }


def difference_json(oud: date, nieuw: date, found: Iterable[Verschil], taal: Taal = "nl") -> dict[str, Any]:
    """What differs between two days, in the public format of ``werkkamer wet --verschil``."""
    return {"oud": oud.isoformat(), "nieuw": nieuw.isoformat(), "verschillen": [one.as_json(taal) for one in found]}
