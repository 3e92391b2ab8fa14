"""How a number arose: the steps lead to exactly the number that the distribution gives, for every region."""

from datetime import date
from fractions import Fraction

import pytest

from banenafspraak.verdeling.definitie import Exponenten, Overgang
from banenafspraak.verdeling.edities import gepubliceerde_edities
from banenafspraak.verdeling.ontstaan import ontstaan
from banenafspraak.verdeling.rekenvoorbeelden import rekenvoorbeelden
from banenafspraak.verdeling.toedeling import verdeel
from banenafspraak.verdeling.wat_als import variant


@pytest.mark.parametrize("op", [date(2015, 1, 1), date(2026, 1, 1)])
@pytest.mark.parametrize("sleutel", rekenvoorbeelden())
def test_the_steps_of_every_region_lead_to_its_number(sleutel: str, op: date) -> None:
    made = verdeel(rekenvoorbeelden()[sleutel].op(op, (2020,)))
    for regio in made.regios:
        cel, steps = made.cel(regio, 2020, "totaal"), ontstaan(made, regio, 2020, "totaal")
        assert bool(steps) is (cel.banen is not None)
        for one in steps:
            assert one.gewicht / one.noemer == one.aandeel
            assert one.exact == one.aandeel * one.landelijk
            assert (one.heel + one.erbij) * one.eenheid == one.banen == cel.banen
            assert one.erbij is (one.plaats <= one.over)
            assert abs(one.exact - one.eenheid * (one.heel + one.rest)) < Fraction(1, 10**30)


def test_the_gemeenten_of_a_region_add_up_to_its_figure() -> None:
    made = verdeel(rekenvoorbeelden()["banen-2015"].op(date(2015, 1, 1), (2020,)))
    for regio in made.regios:
        (one,) = ontstaan(made, regio, 2020, "totaal")
        (given,) = one.invoer
        assert given.bijdragen, regio
        assert sum(part.waarde for part in given.bijdragen) == given.waarde == one.gewicht


def test_a_correction_shows_the_ratio_that_it_takes_the_power_of() -> None:
    made = verdeel(rekenvoorbeelden()["banen-2015-gecorrigeerd"].op(date(2015, 1, 1), (2020,)))
    (one,) = ontstaan(made, "AM01", 2020, "totaal")
    wajong, werkloosheid = one.correcties
    assert wajong.verhouding > 1 < wajong.factor
    assert (werkloosheid.verhouding > 1) is (werkloosheid.factor < 1)
    assert abs(wajong.factor**2 - wajong.verhouding) < Fraction(1, 10**40)


def test_what_was_published_has_no_steps() -> None:
    made = verdeel(gepubliceerde_edities()["2019"].definitie())
    assert ontstaan(made, "AM24", 2020, "totaal") == ()


def test_a_variant_of_the_plain_example_has_the_figures_that_its_weights_ask_for() -> None:
    half = Exponenten(Fraction(1, 2), Fraction(1, 2))
    plain, corrected = (rekenvoorbeelden()[name] for name in ("banen-2015", "banen-2015-gecorrigeerd"))
    made = verdeel(variant(plain.definitie, 2020, half, date(2015, 1, 1), 5))
    known = verdeel(corrected.op(date(2015, 1, 1), (2020,)))
    assert [cel.banen for cel in made.cellen] == [cel.banen for cel in known.cellen]


def test_a_variant_without_changes_is_what_it_came_from() -> None:
    plain = rekenvoorbeelden()["banen-2015"]
    made = verdeel(variant(plain.definitie, 2020, Exponenten(), date(2015, 1, 1), 5))
    assert [c.banen for c in made.cellen] == [c.banen for c in verdeel(plain.op(date(2015, 1, 1), (2020,))).cellen]


def test_a_region_that_goes_over_is_gone_and_the_country_keeps_its_number() -> None:
    plain = rekenvoorbeelden()["banen-2015"]
    made = verdeel(variant(plain.definitie, 2020, Exponenten(), date(2015, 1, 1), 5, [Overgang("AM35", "AM13")]))
    assert "AM35" not in made.regios
    assert sum(cel.banen or 0 for cel in made.cellen) == made.definitie.totaal(2020, "totaal")
