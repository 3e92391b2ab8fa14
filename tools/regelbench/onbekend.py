"""What an unknown gives on both sides: ``python -m tools.regelbench.onbekend FOLDER PYTHON``, as JSON.

One worker (fictief), all known; then each time one fact not given, and a year of which the law's value is not known.
"""

import json
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from banenafspraak.logic.case import reken
from banenafspraak.logic.kalender import als_datum
from banenafspraak.logic.openheid import oorzaak
from banenafspraak.logic.records import Gegeven
from banenafspraak.logic.reden import Oorzaak, ontbreekt
from banenafspraak.logic.terms import Aard, Soort
from banenafspraak.regelingen.boek import Regelboek, regelboek
from banenafspraak.zaken.dossier import Dossier
from banenafspraak.zaken.zaak import Zaak
from tools.regelbench.gegevens import JAAR, WAARDEN
from tools.regelbench.gemeten import voer_uit
from tools.regelbench.openfisca_invoer import MODEL
from tools.regelbench.subsidiejaar import subsidiejaar

WERKNEMER: dict[str, Gegeven] = {
    "geboortedatum": 20040310,
    "aanvang": 20220901,
    "einde": 99991231,
    "lks_aangevraagd_op": 20220815,
    "doelgroepverklaring_aangevraagd_op": 20220920,
    "uren_per_week": 2800,
    "voltijd_uren_per_week": 3600,
    "vakantiebijslag_werkgever": 80,
    "functieloon": 210_000,
    "wsw_dienstbetrekking": 1,
    "doelgroep_lks": True,
    "forfait_afgesproken": False,
    "lks_al_in_dienst": False,
    "speciaal_onderwijs_voor_aanvang": False,
    "participatiewet_voor_aanvang": False,
    "school_naar_werk_voor_aanvang": False,
    "leerwerktraject_voor_aanvang": False,
    "bbl": False,
    "beschut_werk": False,
    "in_register_peilmaand": True,
    "loonwaarde": 60,
    "verloonde_uren": 12_133,
    "uwv_betaalt_ziekengeld": False,
    "in_register": True,
    "wsw_gedetacheerd": False,
    "jaar_compleet": True,
}
MIST = {
    "nothing": None,
    "the wage value (loonwaarde)": "loonwaarde",
    "the date of birth": "geboortedatum",
    "the end of the job": "einde",
    "the paid hours of the months": "verloonde_uren",
    "whether the gemeente counts the worker in the group": "doelgroep_lks",
}
ZONDER_WAARDE = 2024


@dataclass(frozen=True, slots=True)
class Vraag:
    """``mist`` in words, and the facts that are given."""

    mist: str
    jaar: int
    feiten: dict[str, Gegeven]


def vragen() -> list[Vraag]:
    found = [
        Vraag(mist, JAAR, {naam: value for naam, value in WERKNEMER.items() if naam != feit})
        for mist, feit in MIST.items()
    ]
    return [*found, Vraag(f"the employer charges of {ZONDER_WAARDE}: no source gives them", ZONDER_WAARDE, WERKNEMER)]


def wij(boek: Regelboek, vraag: Vraag) -> dict[str, Any]:
    """The subsidy of January and the LKV of the year: both ends in cents, and what is missing."""
    dossier = Dossier(Zaak(vraag.mist, date(vraag.jaar, 1, 1), vraag.feiten), boek.wet.feiten)
    record = dossier.op(vraag.jaar * 10000 + 101)
    found: dict[str, Any] = {}
    for naam, term in subsidiejaar(boek.bouw).items():
        ends = reken(term, record)
        missing = [str(one.meta) for one, _ in ontbreekt(term, record=record) if one.soort is Soort.FEIT]
        source = bool(oorzaak(term, record=record) & Oorzaak.BRON_ONBEKEND)
        found[naam] = {"onder": ends[0], "boven": ends[1], "ontbreekt": list(dict.fromkeys(missing)), "bron": source}
    return found


def zij(vragen_: list[Vraag], boek: Regelboek, map_: Path, python: str) -> list[dict[str, Any]]:
    facts = [
        {"year": one.jaar, "facts": {naam: _als_tekst(boek, naam, value) for naam, value in one.feiten.items()}}
        for one in vragen_
    ]
    pad = map_ / "vragen.json"
    pad.write_text(json.dumps(facts), "utf-8")
    found: list[dict[str, Any]] = voer_uit([python, str(MODEL), "ask", str(map_ / WAARDEN), str(pad)])["answers"]
    return found


def _als_tekst(boek: Regelboek, naam: str, value: Gegeven) -> str | int | bool | None:
    if boek.wet.feiten[naam].aard is Aard.DATUM and value is not None:
        return als_datum(int(value)).isoformat()
    return value


def main(map_: Path, python: str) -> dict[str, Any]:
    boek, asked = regelboek(), vragen()
    theirs = zij(asked, boek, map_, python)
    return {
        "rijen": [
            {"mist": one.mist, "jaar": one.jaar, "wij": wij(boek, one), "zij": answer}
            for one, answer in zip(asked, theirs, strict=True)
        ]
    }


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), sys.argv[2])))
