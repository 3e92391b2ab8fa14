"""What a distribution refuses, or takes with a word of warning: each message names the place and the remedy."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from banenafspraak.errors import BadInput
from banenafspraak.verdeling.definitie import Definitie, Exponenten, Gepubliceerdecel, Overgang
from banenafspraak.verdeling.gebieden import gebieden
from banenafspraak.verdeling.kengetal import Kengetal
from banenafspraak.verdeling.toedeling import verdeel
from tests.verdeling.verdelingen import definition, even, noticed, numbers, refused

HAAREN, TILBURG = "GM0788", "GM0855"


def changed(gebied: str, indicator: str, value: int | str, **place: Any) -> Definitie:
    """A good definition with one figure changed."""
    made = definition(even())
    rows = tuple(
        Kengetal(k.gebied, k.indicator, Fraction(value), **place)
        if (k.gebied, k.indicator) == (gebied, indicator)
        else k
        for k in made.kengetallen
    )
    return replace(made, kengetallen=rows)


def added(*rows: Kengetal, **other: Any) -> Definitie:
    made = definition(even(), **other)
    return replace(made, kengetallen=(*made.kengetallen, *rows))


def per_gemeente(jaar: int, op: date, **other: Any) -> Definitie:
    """A hundred jobs in every gemeente of a year."""
    rows = tuple(Kengetal(g.code, "banen", Fraction(100)) for g in gebieden().gemeenten_op(date(jaar, 1, 1)))
    made = definition({}, indelingsdatum=op, basisjaar=jaar, sleutel={"totaal": "banen"})
    return replace(made, **{"kengetallen": rows, **other})


def test_a_zero_names_its_row_and_what_to_do() -> None:
    found = refused(changed("AM24", "banen_markt", 0, bestand="cijfers.csv", rij=12))
    assert found == {"nul": found["nul"]}
    for part in ("cijfers.csv:12:waarde", "banen_markt", "Zeeland", "laat de rij dan weg"):
        assert part in found["nul"]


def test_a_zero_in_a_figure_that_nobody_uses_is_no_mistake() -> None:
    assert "nul" not in noticed(changed("AM24", "wajong", 0))


def test_a_negative_figure_names_its_row() -> None:
    found = refused(changed("AM24", "banen_markt", -5, bestand="cijfers.csv", rij=12))
    assert found.keys() == {"negatief"}
    assert "cijfers.csv:12" in found["negatief"]
    assert "Controleer het getal" in found["negatief"]


def test_a_zero_row_nl_is_refused() -> None:
    assert "laat de rij weg" in refused(added(Kengetal("NL", "banen_markt", Fraction(0))))["nul"]


def test_a_missing_region_is_named() -> None:
    made = definition(even())
    holed = replace(made, kengetallen=tuple(k for k in made.kengetallen if k.gebied != "AM24"))
    assert "Zeeland" in noticed(holed)["regio_ontbreekt"]


@pytest.mark.parametrize(("unit", "total"), [(5, 20_503), (7, 100), (10_000, 1)])
def test_a_total_that_is_no_multiple_of_the_unit_is_refused(unit: int, total: int) -> None:
    totals = {(2020, "markt"): total, (2020, "overheid"): 0}
    found = refused(definition(even(), afrondeenheid=unit, landelijk=totals))
    assert found.keys() == {"geen_veelvoud"}
    assert found["geen_veelvoud"].startswith(f"landelijk {total} (2020, markt)")
    assert "Wijzig het aantal of de afrondeenheid" in found["geen_veelvoud"]


@pytest.mark.parametrize("unit", [0, -5, 10_001])
def test_a_unit_is_a_whole_number_above_zero(unit: int) -> None:
    assert refused(definition(even(), afrondeenheid=unit)).keys() == {"afrondeenheid"}


def test_figures_per_gemeente_on_a_division_that_splits_one_are_refused() -> None:
    found = refused(per_gemeente(2020, date(2026, 1, 1)))
    assert "splitst_gemeente" in found
    for part in ("indelingsdatum", "Haaren", "1 januari 2026", "kies een andere indelingsdatum"):
        assert part in found["splitst_gemeente"]


def test_with_no_value_asked_only_those_regions_have_none() -> None:
    land = Kengetal("NL", "banen", Fraction(100 * 355))
    made = per_gemeente(2020, date(2026, 1, 1), splitsing="geen_waarde")
    made = replace(made, kengetallen=(*made.kengetallen, land))
    found = verdeel(made)
    lacking = {cel.regio for cel in found.cellen if cel.banen is None}
    assert {"AM26", "AM27"} <= lacking
    reden = found.cel("AM26", 2020, "totaal").reden
    assert reden is not None
    assert "ligt tussen" in reden.nl
    assert found.cel("AM24", 2020, "totaal").exact == Fraction(67_500 * 100 * _count("AM24"), 35_500)


def _count(regio: str) -> int:
    """How many of the gemeenten of 2020 lie in a region where nothing changed."""
    day = date(2020, 1, 1)
    return sum(regio in {r.code for r in gebieden().gebied(g.code, day).regios} for g in gebieden().gemeenten_op(day))


def test_a_gemeente_that_did_not_exist_in_the_base_year_is_refused() -> None:
    made = per_gemeente(2015, date(2015, 1, 1))
    wrong = Kengetal("GM1966", "banen", Fraction(3), "cijfers.csv", 9)
    found = refused(replace(made, kengetallen=(*made.kengetallen, wrong)))
    assert found.keys() == {"niet_in_basisjaar"}
    for part in ("cijfers.csv:9", "Het Hogeland", "1 januari 2015", "Kies het basisjaar"):
        assert part in found["niet_in_basisjaar"]


def test_a_base_year_without_known_gemeenten_is_refused() -> None:
    found = refused(replace(per_gemeente(2015, date(2015, 1, 1)), basisjaar=1999))
    assert "Kies een basisjaar van 2014" in found["basisjaar"]


@pytest.mark.parametrize("second", ["AM24", "am24", "Zeeland"])
def test_a_region_given_twice_is_refused(second: str) -> None:
    found = refused(added(Kengetal(second, "banen_markt", Fraction(1), "cijfers.csv", 40)))
    assert found.keys() == {"dubbel_gebied"}
    assert "cijfers.csv:40" in found["dubbel_gebied"]
    assert "Laat één rij staan" in found["dubbel_gebied"]


def test_a_former_and_a_present_code_are_one_region() -> None:
    """FoodValley was AM31 and is AM38."""
    assert "AM31" in refused(added(Kengetal("AM38", "banen_markt", Fraction(1))))["dubbel_gebied"]
    made = definition(even())
    renamed = tuple(replace(k, gebied="AM38" if k.gebied == "AM31" else k.gebied) for k in made.kengetallen)
    assert numbers(replace(made, kengetallen=renamed)) == numbers(made)


def test_a_gemeente_or_the_country_given_twice_is_refused() -> None:
    made = per_gemeente(2015, date(2015, 1, 1))
    twice = replace(made, kengetallen=(*made.kengetallen, Kengetal("gm0344", "banen", Fraction(1))))
    assert "GM0344" in refused(twice)["dubbel_gebied"]
    land = Kengetal("NL", "banen_markt", Fraction(99_999))
    assert "NL" in refused(added(land, replace(land, gebied="nl ")))["dubbel_gebied"]


def test_figures_per_gemeente_and_per_region_together_are_refused() -> None:
    found = refused(added(Kengetal("GM0344", "banen_markt", Fraction(1))))
    assert found.keys() == {"gemengd"}
    assert "GM0344" in found["gemengd"]
    assert "Kies één van beide" in found["gemengd"]


def test_an_unknown_area_is_named_and_the_nearest_offered() -> None:
    made = added(Kengetal("Utrect", "banen_markt", Fraction(1), "cijfers.csv", 3))
    with pytest.raises(BadInput) as caught:
        verdeel(made)
    (found,) = caught.value.findings
    assert (found.code, found.bestand, found.rij) == ("onbekend_gebied", "cijfers.csv", 3)
    assert "Utrecht (GM0344)" in found.suggesties


def test_a_row_nl_below_its_known_regions_is_refused_only_where_it_is_used() -> None:
    small = added(Kengetal("NL", "banen_markt", Fraction(34_000)))
    assert "Controleer de rij NL" in noticed(small)["land_te_klein"]
    assert numbers(small) == numbers(definition(even()))
    holed = replace(small, kengetallen=tuple(k for k in small.kengetallen if k.gebied != "AM24"))
    assert "land_te_klein" not in noticed(holed)
    holed = replace(holed, kengetallen=(*holed.kengetallen[:-1], Kengetal("NL", "banen_markt", Fraction(33_999))))
    assert refused(holed).keys() == {"land_te_klein"}


def test_years_are_named_once_and_lie_in_reach() -> None:
    assert "2020 staat er twee keer" in refused(definition(even(), jaren=(2020, 2021, 2020)))["dubbel_jaar"]
    assert refused(definition(even(), jaren=())).keys() == {"geen_jaren"}
    assert refused(definition(even(), jaren=(1999,))).keys() == {"jaren"}


def test_totals_that_differ_from_the_path_are_used_and_told() -> None:
    made = definition(even(), landelijk={(2020, "markt"): 35, (2020, "overheid"): 70})
    found = noticed(made)["wijkt_af_van_pad"]
    assert "Controleer dit" in found
    assert verdeel(made).cel("AM24", 2020, "totaal").banen == 3
    controls = {one.naam: one.uitkomst for one in verdeel(made).controles}
    assert controls["landelijk_pad"] == "wijkt_af"


def test_a_total_that_is_not_its_two_sectors_is_refused() -> None:
    totals = {(2020, "markt"): 35, (2020, "overheid"): 70, (2020, "totaal"): 100}
    assert "Wijzig een van de drie" in refused(definition(even(), landelijk=totals))["totaal"]


@pytest.mark.parametrize("total", [-5, 100_000_001])
def test_a_total_below_zero_or_beyond_reason_is_refused(total: int) -> None:
    found = refused(definition(even(), landelijk={(2020, "markt"): total, (2020, "overheid"): 0}))
    assert "landelijk_aantal" in found


def test_a_year_outside_the_path_has_no_value_and_says_so() -> None:
    found = verdeel(definition(even(), jaren=(2020, 2013)))
    assert found.cel("AM24", 2013, "markt").banen is None
    assert found.cel("AM24", 2020, "markt").banen is not None
    reden = found.cel("AM24", 2013, "totaal").reden
    assert reden is not None
    assert "2013" in reden.nl
    assert "2013" in noticed(definition(even(), jaren=(2013,)))["geen_landelijk_aantal"]


def test_a_year_that_no_edition_covers_is_marked() -> None:
    found = noticed(definition(even(), jaren=(2022, 2024)))
    assert "2024" in found["buiten_edities"]
    assert "2022" not in found["buiten_edities"]


@pytest.mark.parametrize("value", ["-1", "-0.5", "10.5", "0.00001", "1/3"])
@pytest.mark.parametrize("name", ["wajong", "werkloosheid"])
def test_an_exponent_below_zero_too_high_or_too_fine_is_refused(name: str, value: str) -> None:
    found = refused(definition(even(), Exponenten(**{name: Fraction(value)})))
    assert found.keys() == {"exponent"}
    assert found["exponent"].startswith(f"exponenten.{name} ")
    assert "0 tot en met 10" in found["exponent"]


def test_everything_wrong_is_said_at_once() -> None:
    made = changed("AM24", "banen_markt", -5)
    made = replace(
        made, jaren=(), afrondeenheid=0, exponenten=Exponenten(Fraction(-1)), indelingsdatum=date(1990, 1, 1)
    )
    assert refused(made).keys() == {"geen_jaren", "afrondeenheid", "exponent", "buiten_bereik", "negatief"}


def test_a_key_has_figures_and_a_sector() -> None:
    assert "Voeg ze toe" in refused(definition(even(), sleutel={"totaal": "iets"}))["indicator_ontbreekt"]
    assert "totaal" in refused(definition(even(), sleutel={"markd": "banen_markt"}))["sector"]
    both = {"totaal": "banen_markt", "markt": "banen_markt"}
    assert "sleutel_dubbel" in refused(definition(even(), sleutel=both))
    assert "geen_sleutel" in refused(definition(even(), sleutel={}))


@pytest.mark.parametrize(
    ("changes", "code", "text"),
    [
        ((("GM0632", "AM99"),), "overgang_naar", "AM13"),
        ((("Nergens", "AM13"),), "overgang_van", "GM0632"),
        ((("AM24", "AM25"), ("AM24", "AM22")), "overgang_dubbel", "één keer"),
        ((("AM31", "AM13"), ("AM38", "AM07")), "overgang_dubbel", "één keer"),
        ((("AM24", "AM25"), ("AM25", "AM26")), "overgang_verdwijnt", "blijft bestaan"),
        ((("AM24", "AM24"),), "overgang_verdwijnt", "blijft bestaan"),
        ((("GM0632", "AM13"),), "overgang_per_regio", "per gemeente"),
    ],
)
def test_a_change_that_cannot_be_made_is_refused(changes: tuple[tuple[str, str], ...], code: str, text: str) -> None:
    found = refused(definition(even(), overgangen=tuple(Overgang(*one) for one in changes)))
    assert found.keys() == {code}
    assert text in found[code]
    assert found[code].startswith("overgangen ")


def test_a_gemeente_without_a_figure_cannot_go_over() -> None:
    made = per_gemeente(2015, date(2015, 1, 1), overgangen=(Overgang("GM0632", "AM35"),))
    holed = replace(made, kengetallen=tuple(k for k in made.kengetallen if k.gebied != "GM0632"))
    assert "Voeg die rij toe" in refused(holed)["overgang_zonder_cijfer"]


def test_a_region_that_goes_over_takes_its_figures_along() -> None:
    found = verdeel(definition(even(), overgangen=(Overgang("AM24", "AM25"),)))
    assert "AM24" not in found.regios
    assert found.cel("AM25", 2020, "markt").aandeel == Fraction(2, 35)


def test_a_gemeente_that_goes_over_takes_its_figures_along() -> None:
    plain = per_gemeente(2015, date(2015, 1, 1))
    before, after = verdeel(plain), verdeel(replace(plain, overgangen=(Overgang("GM0632", "AM35"),)))
    own = {r.code for r in gebieden().gebied("GM0632", date(2015, 1, 1)).regios}.pop()
    part = Fraction(1, len(plain.kengetallen))
    for regio, shift in ((own, -part), ("AM35", part), ("AM24", Fraction(0))):
        one, other = (found.cel(regio, 2020, "totaal").aandeel or 0 for found in (before, after))
        assert other - one == shift


def cell(regio: str = "AM24", sector: str = "markt", banen: int = 7, editie: str = "2019") -> Gepubliceerdecel:
    return Gepubliceerdecel(regio, 2020, sector, banen, editie, "De Werkkamer", "fictief")


def test_two_published_values_for_one_cell_are_refused() -> None:
    found = refused(definition(even(), gepubliceerd=(cell("AM31"), cell("AM38", editie="2020", banen=9))))
    assert found.keys() == {"dubbel_gepubliceerd"}
    for part in ("AM38", "2020", "2019: 7", "2020: 9", "Kies er één"):
        assert part in found["dubbel_gepubliceerd"]


def test_a_published_value_of_no_region_or_sector_is_refused() -> None:
    assert "AM26" in refused(definition(even(), gepubliceerd=(cell("AM99"),)))["onbekende_regio"]
    assert "totaal" in refused(definition(even(), gepubliceerd=(cell(sector="beide"),)))["sector"]


def test_a_published_sector_beside_a_key_without_sectors_is_told() -> None:
    made = definition(even(), sleutel={"totaal": "banen_markt"}, gepubliceerd=(cell(),))
    assert "niet in de tabel" in noticed(made)["gepubliceerd_niet_getoond"]


def test_a_published_value_wins_and_the_computed_one_stays_beside_it() -> None:
    found = verdeel(definition(even(), gepubliceerd=(cell(),))).cel("AM24", 2020, "markt")
    assert (found.banen, found.soort, found.editie, found.vaststeller) == (7, "gepubliceerd", "2019", "De Werkkamer")
    assert found.berekend == verdeel(definition(even())).cel("AM24", 2020, "markt").banen
