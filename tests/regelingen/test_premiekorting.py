"""The premium discount: which kind goes before which, and a month of it reckoned again by hand."""

from datetime import date
from fractions import Fraction
from random import Random

import pytest

from banenafspraak.regelingen.boek import regelboek
from tests.regelingen.feiten_van import antwoord, cent

# Fictief: a full-time job since March 2014 of somebody of no group.
NIEMAND = {
    "geboortedatum": "1990-05-04",
    "aanvang": "2014-03-03",
    "einde": "geen",
    "uren_per_week": "36",
    "wsw_dienstbetrekking": "nee",
    "wia_recht_op": "geen",
    "wia_recht_tot": "geen",
    "premiekorting_wia_onder_35": "nee",
    "wsw_indicatie": "nee",
    "wajong": "nee",
    "loondispensatie": "nee",
    "structurele_beperking": "nee",
    "onderwijs_belemmerd": "nee",
    "einde_onderwijs": "2012-07-15",
    "in_register": "nee",
    "uitkering_voor_aanvang": "geen",
    "doelgroep_lks": "nee",
}


def recht(peildatum: str, **feiten: str) -> bool | None:
    return antwoord("premiekorting", peildatum, {**NIEMAND, **feiten}).recht


@pytest.mark.parametrize(
    ("fact", "answer"),
    [("wajong", "ja"), ("wsw_indicatie", "geldig"), ("wia_recht_op", "2013-01-07"), ("onderwijs_belemmerd", "ja")],
)
def test_no_discount_exists_from_2018_on(fact: str, answer: str) -> None:
    facts = {fact: answer, "aanvang": "2016-02-01", "in_register": "ja"}

    assert recht("2017-12-31", **facts) is True
    assert recht("2018-01-01", **facts) is False


@pytest.mark.parametrize(("jaar", "bars"), [(2014, False), (2015, True), (2016, False)])
def test_the_wage_cost_subsidy_bars_every_kind_in_2015_only(jaar: int, bars: bool) -> None:
    subsidie = {
        "doelgroep_lks": "ja",
        "lks_al_in_dienst": "nee",
        "forfait_afgesproken": "nee",
        "loonwaarde": "60%",
        "uwv_betaalt_ziekengeld": "nee",
    }
    kinds = (
        {"wia_recht_op": "2013-01-07"},
        {"onderwijs_belemmerd": "ja"},
        {"uitkering_voor_aanvang": "anders", "geboortedatum": "1960-01-01"},
        {"uitkering_voor_aanvang": "ww_of_bijstand"},
    )
    for kind in kinds:
        last_day = f"{jaar}-12-31" if jaar < 2016 else "2016-01-01"
        assert recht(last_day, **kind, **subsidie) is not bars, kind


def by_hand(feiten: dict[str, str], op: date) -> Fraction:
    """A twelfth of the year's discount, in cents, for groups whose conditions are plain."""
    register, wajong = feiten["in_register"] == "ja", feiten["wajong"] == "ja"
    wia, school = feiten["wia_recht_op"] != "geen", feiten["onderwijs_belemmerd"] == "ja"
    client, half = feiten["structurele_beperking"] == "ja", feiten["loondispensatie"] == "ja"
    per_year = 0
    if op.year < 2016 and (wia or wajong or (client and op.year < 2015)):
        per_year = 3500 if wajong and half else 7000
    elif op.year >= 2016 and wia and not register:
        per_year = 7000
    elif op.year >= 2016 and register:
        per_year = 2000
    elif school and not wajong:
        per_year = 2000 if op.year == 2017 else 7000
    hours = min(Fraction(feiten["uren_per_week"]), Fraction(36))
    return Fraction(per_year * 100) * hours / 36 / 12


def test_a_month_of_the_discount_equals_a_reckoning_by_hand() -> None:
    rng = Random(50)
    days = [date(2014, 12, 31), date(2015, 1, 1), date(2015, 12, 31), date(2016, 1, 1), date(2016, 12, 31)]
    for _ in range(500):
        op = rng.choice([*days, date(2017, 1, 1), date(2017, 3, 2)])
        facts = {
            **NIEMAND,
            **{
                naam: rng.choice(["ja", "nee"])
                for naam in ("wajong", "loondispensatie", "structurele_beperking", "onderwijs_belemmerd", "in_register")
            },
            "wia_recht_op": rng.choice(["geen", "2013-01-07"]),
            "uren_per_week": f"{rng.randrange(49)}.{rng.randrange(100):02}",
        }
        expected = int(by_hand(facts, op) + Fraction(1, 2))
        found = cent(antwoord("premiekorting", op.isoformat(), facts))
        assert found == ((expected, expected) if expected else None), (op, facts)


def test_an_older_worker_who_is_disabled_too_has_the_right_while_it_is_unknown_which_discount() -> None:
    old = {"uitkering_voor_aanvang": "anders", "geboortedatum": "1960-01-01"}

    assert recht("2014-09-01", **old, wajong="onbekend") is True
    found = antwoord("premiekorting", "2014-09-01", {**NIEMAND, **old, "wajong": "onbekend", "loondispensatie": "ja"})
    assert cent(found) == (29167, 58333)


def test_the_reading_decides_between_the_target_group_and_another_kind() -> None:
    facts = {**NIEMAND, "in_register": "ja", "aanvang": "2015-02-02", "onderwijs_belemmerd": "ja"}
    other = regelboek({"premiekorting_volgorde": "andere_soort_eerst"})

    assert cent(antwoord("premiekorting", "2016-06-01", facts)) == (16667, 16667)
    assert cent(antwoord("premiekorting", "2016-06-01", facts, other)) == (58333, 58333)
