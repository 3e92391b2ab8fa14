"""A region without a figure: it has no number, and nothing of it is spread out over the others."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from banenafspraak.verdeling.definitie import Definitie, Exponenten
from banenafspraak.verdeling.gebieden import gebieden
from banenafspraak.verdeling.kengetal import Kengetal
from banenafspraak.verdeling.toedeling import verdeel
from banenafspraak.verdeling.uitkomst import NIET_GEPUBLICEERD, Verdeling
from tests.verdeling.verdelingen import FIGURES, REGIOS, Figures, definition, even, noticed, numbers

few = settings(max_examples=40, deadline=None)
GAPS = st.sets(st.sampled_from(REGIOS), min_size=1, max_size=34)


def without(d: Definitie, regios: Sequence[str] | set[str], indicator: str = "banen_markt") -> Definitie:
    kept = tuple(k for k in d.kengetallen if k.indicator != indicator or k.gebied not in regios)
    return replace(d, kengetallen=kept)


def with_country(d: Definitie, more: Fraction | int = 0) -> Definitie:
    names = dict.fromkeys(k.indicator for k in d.kengetallen)
    sums = {name: sum((k.waarde for k in d.kengetallen if k.indicator == name), Fraction(more)) for name in names}
    return replace(d, kengetallen=(*d.kengetallen, *(Kengetal("NL", name, land) for name, land in sums.items())))


def has_ties(found: Verdeling) -> bool:
    rest = [cel.exact % 1 for cel in found.cellen if cel.sector == "markt" and cel.exact is not None]
    return len(set(rest)) < len(rest)


@few
@given(FIGURES, GAPS)
def test_the_others_keep_what_they_had(figures: Figures, gaps: set[str]) -> None:
    whole = with_country(definition(figures))
    full, holed = verdeel(whole), verdeel(without(whole, gaps))
    for regio in REGIOS:
        cel, before = holed.cel(regio, 2020, "markt"), full.cel(regio, 2020, "markt")
        assert holed.cel(regio, 2020, "overheid") == full.cel(regio, 2020, "overheid")
        if regio in gaps:
            assert (cel.banen, cel.aandeel, cel.soort) == (None, None, NIET_GEPUBLICEERD)
            assert holed.cel(regio, 2020, "totaal").banen is None
            assert cel.reden is not None
        else:
            assert (cel.aandeel, cel.exact) == (before.aandeel, before.exact)
            assert abs((cel.banen or 0) - (before.banen or 0)) <= 1


@few
@given(FIGURES, st.sampled_from(REGIOS))
def test_one_gap_changes_no_other_number_at_all(figures: Figures, gap: str) -> None:
    whole = with_country(definition(figures))
    full = verdeel(whole)
    assume(not has_ties(full))
    lost = {key: value for key, value in numbers(whole).items() if key[0] != gap}
    assert {key: value for key, value in numbers(without(whole, {gap})).items() if key[0] != gap} == lost


@few
@given(FIGURES, GAPS)
def test_without_a_row_nl_the_sector_is_unknown_for_all(figures: Figures, gaps: set[str]) -> None:
    holed = verdeel(without(definition(figures), gaps))
    for regio in REGIOS:
        assert holed.cel(regio, 2020, "markt").banen is None
        assert holed.cel(regio, 2020, "overheid").banen is not None
        assert holed.cel(regio, 2020, "totaal").banen is None


@few
@given(FIGURES, GAPS, st.sampled_from(["banen_markt", "wajong", "beroepsbevolking"]))
def test_with_a_correction_a_gap_makes_all_unknown(figures: Figures, gaps: set[str], indicator: str) -> None:
    holed = verdeel(without(with_country(definition(figures, Exponenten(Fraction("0.37")))), gaps, indicator))
    assert {cel.banen for cel in holed.cellen if cel.sector == "markt"} == {None}


@few
@given(FIGURES, GAPS)
def test_a_gap_in_a_figure_that_is_not_used_changes_nothing(figures: Figures, gaps: set[str]) -> None:
    whole = definition(figures, Exponenten(Fraction(1)))
    assert numbers(without(whole, gaps, "werkloosheid")) == numbers(whole)


def test_the_table_says_that_it_does_not_close_and_how_far_the_denominators_lie_apart() -> None:
    holed = without(with_country(definition(even()), 500), {"AM26"})
    controls = {one.naam: one for one in verdeel(holed).controles}
    assert controls["sluit.2020.markt"].uitkomst == "niet_te_controleren"
    assert controls["sluit.2020.overheid"].uitkomst == "klopt"
    assert controls["noemer.markt"].uitkomst == "wijkt_af"
    for part in ("sluit niet", "35.500", "34.000", "1.500", "4,23%", gebieden().indeling.naam("AM26")):
        assert part in controls["noemer.markt"].toelichting.nl
    assert "AM26" in str(verdeel(holed).bevindingen)
    assert "regio_ontbreekt" in noticed(holed)


def test_with_every_region_known_the_row_nl_is_only_compared() -> None:
    plain, more = definition(even()), with_country(definition(even()), 500)
    assert numbers(plain) == numbers(more)
    controls = {one.naam: one for one in verdeel(more).controles}
    assert controls["noemer.markt"].uitkomst == "klopt"
    assert "een verschil van" in controls["noemer.markt"].toelichting.nl
    assert "500" in controls["noemer.markt"].toelichting.nl


@pytest.mark.parametrize("sector", ["markt", "overheid"])
def test_a_sector_without_any_figure_but_the_country_is_unknown(sector: str) -> None:
    whole = with_country(definition(even()))
    holed = without(whole, set(REGIOS), f"banen_{sector}")
    assert {cel.banen for cel in verdeel(holed).cellen if cel.sector == sector} == {None}
