"""Values of the Wetboek as tables: a row that gives one end has the declared bound at the other."""

from banenafspraak.inlezen import wetboek
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
