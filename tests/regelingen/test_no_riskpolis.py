"""The no-risk policy: its ends, the sick pay reckoned again by hand, and who decides what."""

from fractions import Fraction
from random import Random

import pytest

from banenafspraak.logic.case import reken
from banenafspraak.logic.reden import Oorzaak
from banenafspraak.regelingen.boek import regelboek
from tests.regelingen.feiten_van import antwoord, cent, tijdvak

# Fictief: a job since July 2021 of somebody without any ground.
NIEMAND = {
    "geboortedatum": "1990-05-04",
    "aanvang": "2021-07-01",
    "einde": "geen",
    "wsw_dienstbetrekking": "nee",
    "wia_recht_op": "geen",
    "wia_recht_tot": "geen",
    "wia_onder_35": "nee",
    "onderwijs_belemmerd": "nee",
    "wajong_ooit": "nee",
    "wajong": "nee",
    "voormalig_wsw": "nee",
    "in_register": "nee",
    "beschut_werk": "nee",
    "structurele_beperking": "nee",
    "gemeente_ondersteunt": "nee",
    "norisk_verlengd": "nee",
    "ziek_sinds": "geen",
}
ZONDER_EINDE = {
    "wajong": {"wajong_ooit": "ja"},
    "begeleid_werken": {"wsw_dienstbetrekking": "artikel_7"},
    "banenafspraak": {"in_register": "ja"},
    "beschut": {"beschut_werk": "ja"},
}
VIJF_JAAR = {
    "wia": {"wia_recht_op": "2020-05-01"},
    "wia_onder_35": {
        "wia_onder_35": "ja",
        "wia_zelfde_werkgever": "nee",
        "wia_wachttijd_einde": "2021-01-04",
        "wia_ongeschikt_oud_werk": "ja",
        "andere_baan_van": "geen",
    },
    "onderwijs": {"onderwijs_belemmerd": "ja", "einde_onderwijs": "2020-07-15"},
}


def recht(peildatum: str, feiten: dict[str, str]) -> bool | None:
    return antwoord("no_riskpolis", peildatum, {**NIEMAND, **feiten}).recht


def test_without_a_ground_there_is_no_policy() -> None:
    assert recht("2026-05-01", {}) is False


@pytest.mark.parametrize("naam", ZONDER_EINDE)
def test_a_ground_without_an_end_still_holds_after_forty_years(naam: str) -> None:
    facts = {"aanvang": "2016-02-01", "geboortedatum": "1999-05-04", **ZONDER_EINDE[naam]}
    found = antwoord("no_riskpolis", "2056-02-01", {**NIEMAND, **facts})

    assert found.recht is True
    assert reken(found.regeling.tot, found.record) == (99991231, 99991231)  # type: ignore[arg-type]


@pytest.mark.parametrize("naam", VIJF_JAAR)
def test_a_ground_of_five_years_ends_on_its_day_unless_uwv_extended_it(naam: str) -> None:
    facts = VIJF_JAAR[naam]

    assert recht("2026-06-30", facts) is True
    assert recht("2026-07-01", facts) is False
    assert recht("2026-07-01", {**facts, "norisk_verlengd": "ja"}) is True
    assert recht("2031-07-01", {**facts, "norisk_verlengd": "ja"}) is False
    assert recht("2026-07-01", {**facts, "norisk_verlengd": "onbekend"}) is None


@pytest.mark.parametrize("naam", VIJF_JAAR)
def test_the_latest_end_of_the_grounds_that_hold_counts(naam: str) -> None:
    tot = regelboek().regeling("no_riskpolis").tot
    assert tot is not None
    five = {**NIEMAND, **VIJF_JAAR[naam]}

    assert reken(tot, tijdvak("2026-05-01", five)) == (20260701, 20260701)
    assert reken(tot, tijdvak("2026-05-01", {**five, "in_register": "ja"})) == (99991231, 99991231)
    assert reken(tot, tijdvak("2026-05-01", {**five, "einde": "2026-06-01"})) == (20260601, 20260601)


@pytest.mark.parametrize("naam", [*ZONDER_EINDE, *VIJF_JAAR])
def test_a_job_with_the_gemeente_under_the_wsw_is_never_covered(naam: str) -> None:
    facts = {**ZONDER_EINDE, **VIJF_JAAR}[naam]

    assert recht("2026-05-01", {**facts, "wsw_dienstbetrekking": "artikel_2"}) is False


def test_an_ordinance_that_nobody_read_is_unknown_at_that_place_and_the_gemeente_decides() -> None:
    facts = {"aanvang": "2013-12-02", "gemeente_ondersteunt": "artikel_7", "twee_jaar_minimumloon": "nee"}
    found = antwoord("no_riskpolis", "2015-07-01", {**NIEMAND, **facts, "gemeente": "344"})

    assert (found.uitkomst, found.beslisser) == ("onbekend", "gemeente")
    assert found.oorzaak() is Oorzaak.GEEN_WAARDE_VAN_PLAATS


def by_hand(feiten: dict[str, Fraction], *, op_verzoek: bool, lks: bool, forfait: bool) -> int:
    """Ziektewet 29b(5), 29b(6) and 29e in fractions: the cap first, then the wage value."""
    dagloon, loon, waarde = feiten["dagloon"], feiten["loon_per_dag"], feiten["loonwaarde"]
    pay = min(dagloon, loon) if op_verzoek else dagloon * Fraction(70, 100)
    if lks and (forfait or waarde < 1):
        pay *= Fraction(1, 2) if forfait else max(waarde, Fraction(30, 100))
    return int(pay * 100 + Fraction(1, 2))


def test_the_sick_pay_per_day_equals_a_reckoning_by_hand() -> None:
    rng = Random(29)
    for _ in range(400):
        dagloon, loon, waarde = rng.randrange(1, 30000), rng.randrange(1, 40000), rng.randrange(0, 101)
        verzoek, lks, forfait = (rng.random() < 0.5 for _ in range(3))
        facts = {
            "wajong_ooit": "ja",
            "aanvang": "2026-02-02",
            "ziek_sinds": "2026-04-06",
            "dagloon": str(dagloon),
            "loon_per_dag": str(loon),
            "ziekengeld_op_verzoek": "ja" if verzoek else "nee",
            "doelgroep_lks": "ja" if lks else "nee",
            "lks_al_in_dienst": "nee",
            "forfait_afgesproken": "ja" if forfait else "nee",
            "loonwaarde": f"{waarde}%",
        }
        numbers = {"dagloon": Fraction(dagloon, 100), "loon_per_dag": Fraction(loon, 100)}
        expected = by_hand(
            {**numbers, "loonwaarde": Fraction(waarde, 100)}, op_verzoek=verzoek, lks=lks, forfait=forfait
        )
        found = cent(antwoord("no_riskpolis", "2026-05-01", {**NIEMAND, **facts}))
        assert found == ((expected, expected) if expected else None), facts


def test_what_is_unknown_leaves_the_sick_pay_between_its_ends() -> None:
    facts = {"wajong_ooit": "ja", "ziek_sinds": "2026-04-06", "dagloon": "120.00", "loon_per_dag": "110.00"}
    full = {**NIEMAND, **facts, "ziekengeld_op_verzoek": "nee", "doelgroep_lks": "nee"}

    assert cent(antwoord("no_riskpolis", "2026-05-01", full)) == (8400, 8400)
    assert cent(antwoord("no_riskpolis", "2026-05-01", {**full, "doelgroep_lks": "onbekend"})) == (2520, 8400)
    assert cent(antwoord("no_riskpolis", "2026-05-01", {**full, "ziekengeld_op_verzoek": "onbekend"})) == (8400, 11000)
