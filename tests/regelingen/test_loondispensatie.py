"""What loondispensatie asks of whom: an extension only where the job goes on."""

import pytest

from banenafspraak.regelingen.boek import regelboek
from banenafspraak.zaken.toets import as_json
from tests.regelingen.feiten_van import antwoord

# Fictief. Five years after 1 March 2024 is 1 March 2029.
IEMAND = {
    "geboortedatum": "1990-05-04",
    "bbl": "nee",
    "aanvang": "2024-03-01",
    "wsw_dienstbetrekking": "nee",
    "wajong_regeling": "oud",
    "iva_met_loondispensatie": "nee",
    "loondispensatie_gevraagd_op": "2024-03-01",
    "loondispensatie_begin": "2024-03-01",
    "prestatie_tekort": "30%",
    "tekort_maanden": "12",
    "loondispensatie_percentage": "70%",
}


@pytest.mark.parametrize(
    ("einde", "laatste_dag"), [("geen", "2029-02-28"), ("2029-03-02", "2029-02-28"), ("2029-03-01", None)]
)
def test_an_extension_is_asked_only_where_the_job_outlasts_the_decision(einde: str, laatste_dag: str | None) -> None:
    found = as_json(regelboek(), antwoord("loondispensatie", "2026-07-01", IEMAND | {"einde": einde}))

    asked = {actie["wie"]: actie["uiterlijk"] for actie in found["acties"]}
    assert found["uitkomst"] == "ja"
    assert asked.get("werkgever of werknemer") == laatste_dag
