"""Values of the Wetboek as tables: a row that gives one end has the declared bound at the other."""

import pytest

from banenafspraak.inlezen import wetboek
from banenafspraak.logic.terms import RuleError
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.regelingen.wetstand import tabel


def test_a_row_with_only_a_lower_bound_is_open_up_to_the_declared_bound() -> None:
    found = tabel(wetboek().parameter("aow.leeftijd_maanden"))

    row = found.rij(19980504)

    assert row is not None
    assert row.onder * found.schaal == 807
    assert row.boven * found.schaal == 900


def test_a_row_with_a_value_is_known() -> None:
    found = tabel(wetboek().parameter("aow.leeftijd_maanden"))

    row = found.rij(19570301)

    assert row is not None
    assert row.onder * found.schaal == row.boven * found.schaal == 804


def test_a_rule_reads_a_day_of_the_wetboek_as_a_fixed_day() -> None:
    book = Bouw(wetboek())

    assert book.dag("premiekorting.verbeteren_tot_en_met").onder == 20180501
    assert book.dag("register.opschorting", "einde").onder == 20290101


@pytest.mark.parametrize(
    ("naam", "sleutel"), [("lks.plafond", None), ("register.opschorting", None), ("register.opschorting", "midden")]
)
def test_what_is_not_one_day_is_refused(naam: str, sleutel: str | None) -> None:
    with pytest.raises(RuleError, match="is not one day"):
        Bouw(wetboek()).dag(naam, sleutel)
