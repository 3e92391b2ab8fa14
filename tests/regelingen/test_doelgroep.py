"""Who is in the target group: each ground on its own, when a registration ends, and what nobody knows."""

from datetime import date, timedelta
from random import Random

import pytest

from banenafspraak.logic.case import reken
from banenafspraak.logic.reden import Oorzaak
from banenafspraak.regelingen.boek import regelboek
from banenafspraak.regelingen.doelgroep import in_register
from tests.regelingen.feiten_van import antwoord, tijdvak

# Fictief: nobody whom a ground fits.
NIEMAND = {
    "geboortedatum": "1990-05-04",
    "aanvang": "2014-06-01",
    "einde": "geen",
    "gemeente_ondersteunt": "nee",
    "praktijkroute": "nee",
    "uwv_oordeel": "geen",
    "beoordeling_gevraagd_op": "2016-01-04",
    "voorziening_ontvangen": "nee",
    "wajong": "nee",
    "duurzaam_geen_arbeidsvermogen": "nee",
    "iva_met_loondispensatie": "nee",
    "wsw_indicatie": "nee",
    "vroeger_wsw_of_wajong": "nee",
    "schoolverleden": "geen",
    "schoolverlater_gemeld": "nee",
    "overgangsgroep_2014_2015": "nee",
    "wiw_of_id_baan": "nee",
    "voorwaarde_vervallen_op": "geen",
    "uitgeschreven_op": "geen",
    "beschut_vastgesteld_op": "geen",
}
ALLEEN = {
    "a_uwv": {"gemeente_ondersteunt": "artikel_7", "uwv_oordeel": "gemeente"},
    "a_praktijkroute": {"gemeente_ondersteunt": "lks_al_in_dienst", "praktijkroute": "ja"},
    "b": {"wsw_indicatie": "geldig"},
    "c": {"wajong": "ja"},
    "c_werkend": {"wajong": "ja", "duurzaam_geen_arbeidsvermogen": "ja"},
    "d_vso": {"schoolverleden": "vso", "schoolverlater_gemeld": "ja"},
    "d_pro": {"schoolverleden": "praktijkonderwijs", "schoolverlater_gemeld": "ja"},
    "d_entree": {"schoolverleden": "entree", "uwv_oordeel": "schoolverlater"},
    "d_wsw_vervallen": {"wsw_indicatie": "vervallen"},
    "d_wajong_afgewezen": {"uwv_oordeel": "wajong_afgewezen"},
    "d_eigen_verzoek": {"gemeente_ondersteunt": "anders", "uwv_oordeel": "ziekte_of_handicap"},
    "d_overgang": {"overgangsgroep_2014_2015": "ja"},
    "e": {"gemeente_ondersteunt": "artikel_7", "uwv_oordeel": "eigen_verzoek"},
    "f": {"vroeger_wsw_of_wajong": "ja"},
    "g": {"iva_met_loondispensatie": "ja"},
    "lid2": {"uwv_oordeel": "met_voorziening"},
    "lid6_blijft": {"voorwaarde_vervallen_op": "2019-03-01"},
    "gelijkgesteld": {"wiw_of_id_baan": "ja"},
}
OP = "2026-07-01"
# Besluit SUWI 3.2 paragraph 4.
MAG_ERUIT = {"lid6_blijft", "d_vso", "d_pro", "d_wsw_vervallen", "f"}


def gronden(peildatum: str, feiten: dict[str, str]) -> dict[str, bool | None]:
    found = antwoord("doelgroep", peildatum, {**NIEMAND, **feiten})
    return {grond.naam: reken(grond.term, found.record) for grond in found.regeling.gronden}


def recht(peildatum: str, feiten: dict[str, str]) -> bool | None:
    return antwoord("doelgroep", peildatum, {**NIEMAND, **feiten}).recht


def test_every_ground_of_the_act_is_tried_on_its_own() -> None:
    conditions = {"wet_van_kracht", "onder_aow_leeftijd", "geen_beschut_werk", "niet_uitgeschreven"}

    assert set(gronden(OP, {})) == set(ALLEEN) | conditions


def test_nobody_is_in_the_register_without_a_ground() -> None:
    assert recht(OP, {}) is False


@pytest.mark.parametrize("naam", ALLEEN)
def test_one_ground_is_enough_and_brings_no_other_ground_along(naam: str) -> None:
    found = gronden(OP, ALLEEN[naam])

    assert [ground for ground in ALLEEN if found[ground]] == [naam]
    assert recht(OP, ALLEEN[naam]) is True


@pytest.mark.parametrize("naam", ALLEEN)
def test_a_ground_is_open_while_the_fact_that_decides_it_is_unknown(naam: str) -> None:
    facts = ALLEEN[naam]

    assert recht(OP, {**facts, next(reversed(facts)): "onbekend"}) is None


@pytest.mark.parametrize("naam", ALLEEN)
def test_only_who_has_a_ground_of_the_short_list_can_be_taken_off_at_own_request(naam: str) -> None:
    facts = {**ALLEEN[naam], "uitgeschreven_op": "2026-07-15"}

    assert recht("2026-07-14", facts) is True
    assert recht("2026-07-15", facts) is (naam not in MAG_ERUIT)


@pytest.mark.parametrize("naam", ALLEEN)
def test_sheltered_work_and_aow_age_end_every_ground(naam: str) -> None:
    assert recht(OP, {**ALLEEN[naam], "beschut_vastgesteld_op": "2026-06-30"}) is False
    assert recht(OP, {**ALLEEN[naam], "geboortedatum": "1959-07-01"}) is False  # 67 on the day itself


@pytest.mark.parametrize("naam", ALLEEN)
def test_before_may_2015_there_is_no_target_group_whatever_the_facts(naam: str) -> None:
    assert recht("2015-04-30", ALLEEN[naam]) is False
    assert antwoord("doelgroep", "2015-04-30", {}).recht is False


def stays(vervallen: date, op: date) -> bool:
    """Besluit SUWI 3.2 by hand: two calendar years, and no end for who was still in on 1 January 2018."""
    return op >= vervallen and (vervallen.year >= 2016 or op <= date(vervallen.year + 2, 12, 31))


def test_who_loses_the_condition_stays_as_the_decree_of_the_day_says() -> None:
    rng = Random(38)
    edges = [date(2015, 12, 31), date(2016, 1, 1), date(2017, 12, 31), date(2018, 1, 1), date(2019, 12, 31)]
    edges += [date(2020, 1, 1), date(2026, 7, 1)]
    days = [day + timedelta(step) for day in edges for step in (-1, 0, 1)]
    for _ in range(300):
        vervallen = rng.choice([*days, date(2015, 5, 1) + timedelta(rng.randrange(3000))])
        op = rng.choice(days)
        found = recht(op.isoformat(), {"voorwaarde_vervallen_op": vervallen.isoformat()})
        assert found is stays(vervallen, op), (vervallen, op)


def test_the_register_itself_goes_before_the_grounds() -> None:
    assert antwoord("doelgroep", OP, {"in_register": "ja"}).recht is True
    assert antwoord("doelgroep", OP, {**NIEMAND, "in_register": "onbekend", "wajong": "ja"}).recht is True
    assert antwoord("doelgroep", OP, {"in_register": "nee"}).ontbreekt() == []


def test_other_rules_read_the_same_term() -> None:
    boek = regelboek()

    assert in_register(boek.bouw) is boek.regeling("doelgroep").recht


@pytest.mark.parametrize("naam", ["d_vso", "d_pro", "lid2"])
def test_what_our_sources_do_not_say_is_unknown_at_the_source_and_only_the_register_itself_can_tell(naam: str) -> None:
    found = antwoord("doelgroep", "2020-07-01", {**NIEMAND, **ALLEEN[naam]})

    assert found.recht is None
    assert found.ontbreekt() == ["in_register"]
    assert found.oorzaak() is Oorzaak.BRON_ONBEKEND


def test_the_aow_reading_changes_only_grounds_that_the_decree_does_not_name() -> None:
    boek = regelboek({"register_aow": "alleen_blijft"})
    old = {**NIEMAND, "geboortedatum": "1950-01-01"}
    still = {naam for naam, facts in ALLEEN.items() if antwoord("doelgroep", OP, {**old, **facts}, boek).recht}

    assert set(ALLEEN) - still == {"lid6_blijft", "gelijkgesteld"}


def test_a_school_leaver_who_is_not_yet_in_is_told_to_give_notice() -> None:
    term = regelboek().regeling("doelgroep").acties[0].als
    assert term is not None
    ask = {**NIEMAND, "schoolverleden": "vso"}

    assert reken(term, tijdvak(OP, ask)) is True
    assert reken(term, tijdvak(OP, {**ask, "schoolverlater_gemeld": "ja"})) is False
