"""Planted wrong rules are caught by the worked cases: every day of the law moved by one, every value a little off.

The whole sweep is part of the long proofs; the gate plants a fixed sample.
"""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

import pytest

from banenafspraak.inlezen import wetboek
from banenafspraak.regelingen.boek import Regelboek, regelboek
from banenafspraak.zaken.antwoorden import Wensen, beantwoord
from banenafspraak.zaken.controle import afwijkingen
from banenafspraak.zaken.zaak import Zaak
from tests.zaken.dagen_planten import days_of_the_rules, with_a_day_moved
from tests.zaken.planten import built, values_of_the_rules, with_a_value_off
from tests.zaken.test_zaken import all_cases, rows_of

SAMEN_6000 = "in 2024 the maximum of all jobs together is the same 6000 euro, so it binds first"
NIETS_VANAF_2026 = "from 2026 the rule itself gives no right for these jobs, so no hours are left to multiply"

# What no case can see, each with its reason. What a case does see may not stand here.
IN_DE_TEKST = "in 2015 the ground stands in the text itself; the value is asked for illnesses that last after it"
NIET_TE_ZIEN: dict[str, str] = {
    "lkv.ouder.plafond vanaf_2024 2024-01-01 higher": SAMEN_6000,
    "lkv.ouder.plafond vanaf_2024 2026-01-01 higher": NIETS_VANAF_2026,
    "lkv.ouder.plafond vanaf_2024 2026-01-01 later": NIETS_VANAF_2026,
    "lkv.ouder.plafond vanaf_2024 2027-01-01 higher": NIETS_VANAF_2026,
    "lkv.ouder.tarief vanaf_2024 2026-01-01 higher": NIETS_VANAF_2026,
    "lkv.ouder.tarief vanaf_2024 2026-01-01 later": NIETS_VANAF_2026,
    "lkv.ouder.tarief vanaf_2024 2027-01-01 higher": NIETS_VANAF_2026,
    "norisk.grond_geldt gemeente_2015 2015-01-01 higher": IN_DE_TEKST,
    "norisk.grond_geldt gemeente_2015 2015-01-01 later": IN_DE_TEKST,
    "no_riskpolis._einde 2016-01-01 1": "no ordinance is known, so its end is never shown",
    "no_risk_gronden._gemeente_2015 2018-01-01 1": "sick pay of an illness of 2015 has ended after 104 weeks",
    "premiekorting_soorten.jonger 2015-01-01 1": "twice the 1750 euro of half a year is the 3500 euro of the next year",
    "doelgroep_einde.einde_blijft 2018-01-01 1": "the stay always ends with a year, so no end lies between both days",
    "lkv_banenafspraak._opening 2018-01-01 1": "it only chooses a row, and the row of 2018 holds on both days",
    "lkv_banenafspraak.lkv_banenafspraak 2026-01-01 1": "a term of such a job is asked for a start before 2026 again",
    "lkv_ouder._bedrag 2024-01-01 1": "it only shows a maximum beside the amount, and in 2024 both are 6000 euro",
    "jobcoach_grenzen._protocol_2015 2016-01-01 1": "on that day the protocol has lapsed and no practice is known yet",
    "minimumloon.minimumloon 2024-01-01 1": "a case cannot say that an amount is lacking where there is another one",
}


@cache
def readers() -> dict[str, list[Zaak]]:
    """The cases that read each value of the law."""
    found: dict[str, list[Zaak]] = defaultdict(list)
    for zaak in all_cases():
        for naam in sorted({name for name, _ in rows_of(zaak)}):
            found[naam].append(zaak)
    return found


def is_caught(boek: Regelboek | None, cases: Iterable[Zaak]) -> bool:
    """Whether the rules could not be built at all, or a case comes out otherwise than expected."""
    if boek is None:
        return True
    for zaak in cases:
        if zaak.lezingen:
            continue
        answer = beantwoord(zaak, Wensen(tuple(zaak.verwacht)), boek)
        if afwijkingen(zaak.verwacht, answer["regelingen"]):
            return True
    return False


def missed(naam: str) -> list[str]:
    return [what for what, wet in with_a_value_off(naam) if not is_caught(built(wet), readers()[naam])]


@pytest.mark.parametrize(
    "plek",
    ["lkv_ouder._overgang 2026-01-01 1", "doelgroep_einde.einde_blijft 2020-01-01 1", "liv._bedrag 2020-01-01 1"],
)
def test_a_day_of_a_rule_moved_by_one_is_caught(plek: str) -> None:
    assert is_caught(with_a_day_moved(plek), all_cases())


@pytest.mark.parametrize("naam", ["wml.referentiemaand", "lks.lasten", "liv.ondergrens"])
def test_a_value_that_is_off_by_a_little_or_a_day_is_caught(naam: str) -> None:
    assert missed(naam) == []


@pytest.mark.proef
@pytest.mark.parametrize("plek", list(days_of_the_rules()))
def test_every_day_of_every_rule_moved_by_one_is_caught(plek: str) -> None:
    assert is_caught(with_a_day_moved(plek), all_cases()) is (plek not in NIET_TE_ZIEN)


@pytest.mark.proef
@pytest.mark.parametrize("naam", values_of_the_rules())
def test_every_value_that_is_off_by_a_little_or_a_day_is_caught(naam: str) -> None:
    assert missed(naam) == [what for what in NIET_TE_ZIEN if what.startswith(f"{naam} ")]


def test_what_no_case_can_see_is_planted() -> None:
    values = {what for naam in values_of_the_rules() for what, _ in with_a_value_off(naam)}

    assert set(NIET_TE_ZIEN) <= values | set(days_of_the_rules())


# Values that a rule reads to say that nobody found them: there is nothing to plant in.
NERGENS_GEVONDEN = {"jobcoach.uwv.intern_halfjaar", "loondispensatie.wajong_2015", "tolk.wsw"}


def test_something_is_planted_in_every_value_that_a_rule_reads_except_those_of_a_gemeente_or_found_nowhere() -> None:
    empty = {naam for naam in values_of_the_rules() if not any(True for _ in with_a_value_off(naam))}

    assert {naam for naam in empty if wetboek().parameter(naam).beslisser != "gemeente"} == NERGENS_GEVONDEN
    rows = [rij for naam in NERGENS_GEVONDEN for rij in wetboek().parameter(naam).rijen]
    assert all(rij.waarde is rij.ondergrens is rij.bovengrens is None for rij in rows)


def test_the_cases_are_right_before_anything_is_planted() -> None:
    assert not is_caught(regelboek(), list(all_cases())[::7])
