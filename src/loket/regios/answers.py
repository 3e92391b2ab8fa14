"""What is answered about gemeenten and regions on a day, in the words of ``werkkamer gebied``; for the API."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from banenafspraak.parameter import iso_day
from banenafspraak.tekst import Taal
from banenafspraak.verdeling import meldingen
from banenafspraak.verdeling.gebieden import Gemeente, Regio, gebieden


def unknown_on(op: date, taal: Taal) -> str | None:
    """Why nothing is known of the division on this day; None when it is known."""
    bereik = gebieden().bereik
    return None if bereik.covers(op) else meldingen.buiten_bereik(op, bereik).bericht.in_(taal)


def gemeente_json(gemeente: Gemeente, op: date, taal: Taal = "nl") -> dict[str, Any]:
    """A gemeente that exists on ``op``, with its region, or the regions it may lie in and why that is not known."""
    ligging = gebieden().ligging(gemeente.code, op)
    reasons = " ".join(finding.bericht.in_(taal) for finding in ligging.bevindingen)
    return {
        "code": gemeente.code,
        "naam": gemeente.naam,
        "ook": [naam for naam in gemeente.namen if naam != gemeente.naam],
        "van": iso_day(gemeente.van),
        "tot": iso_day(gemeente.tot),
        "regio": ligging.kandidaten[0] if ligging.zeker else None,
        "kandidaten": [] if ligging.zeker else list(ligging.kandidaten),
        "reden": None if ligging.zeker else reasons,
    }


def regio_json(regio: Regio, op: date, taal: Taal = "nl") -> dict[str, Any]:
    """A region with the gemeenten that lie in it on ``op``; None where the division of that day is not known."""
    areas, reason = gebieden(), unknown_on(op, taal)
    return {
        "code": regio.code,
        "naam": regio.naam,
        "afkorting": regio.afkorting,
        "centrumgemeente": regio.centrumgemeente,
        "buren": list(regio.buren),
        "opvolger": regio.opvolger,
        "bron": {"sleutel": regio.bron.sleutel, "titel": regio.bron.titel},
        "gemeenten": None if reason else _short(areas.gemeenten_van(regio.code, op)),
        "mogelijk": None if reason else _short(areas.mogelijk_van(regio.code, op)),
        "reden": reason,
    }


def regio_history_json(regio: Regio, taal: Taal = "nl") -> list[dict[str, Any]]:
    return [event.as_json(taal) for event in gebieden().region_history(regio.code)]


def _short(found: Iterable[Gemeente]) -> list[dict[str, str]]:
    return [{"code": gemeente.code, "naam": gemeente.naam} for gemeente in found]
