"""The time of one case: every case in ``zaken/`` of the measured regelingen, through them on its reference date."""

import statistics
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from banenafspraak.logic.kalender import dagsleutel
from banenafspraak.regelingen.boek import regelboek
from banenafspraak.zaken.antwoorden import Wensen, beantwoord
from banenafspraak.zaken.dossier import Dossier
from banenafspraak.zaken.toets import toets
from banenafspraak.zaken.zaak import Zaak
from banenafspraak.zaken.zaaklezer import lees_bestand
from tools.regelbench.gegevens import GEMETEN
from tools.regelbench.gemeten import ROOT

UITGELEGD, IN_ZINNEN = Wensen(GEMETEN), Wensen(GEMETEN, uitleg="nl")
RONDEN, HOOGSTENS = 7, 2.0  # rounds, or as many as fit in so many seconds


def alle_zaken(map_: Path = ROOT / "zaken") -> list[Zaak]:
    """Those of our own readings; a timeline is not asked."""
    paden = sorted(pad for naam in GEMETEN for pad in (map_ / naam).rglob("*.yaml"))
    found = [zaak for pad in paden for zaak in lees_bestand(pad, regelboek())]
    return [replace(zaak, periode=None) for zaak in found if not zaak.lezingen]


def per_zaak(hoe: Wensen | None) -> dict[str, Any]:
    """Seconds for one case at the mean over all; the median of some rounds."""
    boek, zaken = regelboek(), alle_zaken()

    def kort(zaak: Zaak) -> object:
        answers = toets(boek, Dossier(zaak, boek.wet.feiten), dagsleutel(zaak.peildatum), GEMETEN)
        return [(answer.recht, answer.bedragen()) for answer in answers.values()]

    def lang(zaak: Zaak) -> object:
        return beantwoord(zaak, hoe, boek)

    een = lang if hoe else kort
    times: list[float] = []
    while len(times) < RONDEN and sum(times) * len(zaken) < HOOGSTENS:
        begin = time.perf_counter()
        for zaak in zaken:
            een(zaak)
        times.append((time.perf_counter() - begin) / len(zaken))
    return {"seconden": statistics.median(times), "zaken": len(zaken), "regelingen": len(GEMETEN)}
