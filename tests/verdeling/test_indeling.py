"""The division as a whole: complete on the days that were observed, and never a guess in between."""

from datetime import date, timedelta

import pytest
from hypothesis import given

from banenafspraak.errors import BadInput
from banenafspraak.verdeling.gebieden import gebieden
from tests.verdeling.dagen import CODES, DAYS, TOT

EXPLAINS = {"wissel_onbekend", "buiten_bereik", "regio_onbekend"}
SEVERAL = {"tegenstrijdig", "splitsing_over_regios", "gebied_over_regios"}


@pytest.mark.parametrize(("jaar", "aantal"), [(2014, 403), (2015, 393), (2016, 390), (2026, 342)])
def test_an_observed_division_holds_every_gemeente_of_that_year(jaar: int, aantal: int) -> None:
    op = date(jaar, 1, 1)
    present = {g.code for g in gebieden().gemeenten_op(op)}
    placed = {g.code for regio in gebieden().regios for g in gebieden().gemeenten_van(regio, op)}
    open_ = {g.code for g, _ in gebieden().onzeker_op(op)}
    assert len(present) == aantal
    assert placed | open_ == present
    assert placed.isdisjoint(open_)
    assert open_ == ({"GM0415"} if jaar == 2014 else set())  # Landsmeer: sources contradict each other


def test_before_2014_there_were_408_gemeenten() -> None:
    assert sum(g.bestaat(date(2013, 12, 31)) is not False for g in gebieden().gemeenten.values()) == 408


def test_outside_the_known_days_a_region_has_no_gemeenten() -> None:
    assert gebieden().gemeenten_van("AM01", date(2013, 12, 31)) == ()
    assert gebieden().gemeenten_van("AM01", TOT) == ()


def test_a_region_is_asked_under_either_of_its_codes() -> None:
    op = date(2015, 1, 1)
    assert gebieden().gemeenten_van("AM31", op) == gebieden().gemeenten_van("AM38", op) != ()


def test_a_gemeente_in_a_window_may_lie_in_both_regions_and_surely_in_none() -> None:
    op = date(2018, 1, 1)
    assert "GM0274" in {g.code for g in gebieden().mogelijk_van("AM07", op)}
    assert "GM0274" in {g.code for g in gebieden().mogelijk_van("FoodValley", op)}
    assert "GM0274" not in {g.code for g in gebieden().gemeenten_van("AM07", op)}


@pytest.mark.parametrize(
    ("code", "op", "regios"),
    [("GM0415", date(2014, 6, 1), ("AM17", "AM18")), ("GM1961", date(2020, 6, 1), ("AM13", "AM35"))],
)
def test_a_gemeente_that_sources_contradict_about_lies_surely_in_no_region(
    code: str, op: date, regios: tuple[str, ...]
) -> None:
    data = gebieden()
    assert not data.ligging(code, op).zeker
    for regio in regios:
        assert code not in {g.code for g in data.gemeenten_van(regio, op)}
        assert code in {g.code for g in data.mogelijk_van(regio, op)}
    (candidates,) = [found for gemeente, found in data.onzeker_op(op) if gemeente.code == code]
    assert tuple(regio.code for regio in candidates) == regios


def test_the_uncertain_gemeenten_come_by_name_with_their_regions() -> None:
    found = [(g.naam, [regio.code for regio in regios]) for g, regios in gebieden().onzeker_op(date(2018, 6, 1))]
    assert found == [
        ("Cranendonck", ["AM28", "AM33"]),
        ("Heerde", found[1][1]),
        ("Renkum", ["AM38", "AM07"]),
        ("Uitgeest", found[3][1]),
    ]
    assert all(len(regios) == 2 for _, regios in found)
    assert gebieden().onzeker_op(date(2026, 6, 1)) == ()


@given(DAYS)
def test_every_gemeente_lies_surely_in_one_region_or_is_uncertain(op: date) -> None:
    data = gebieden()
    sure = [g.code for regio in data.regios for g in data.gemeenten_van(regio, op)]
    unsure = [g.code for g, _ in data.onzeker_op(op)]
    assert sorted(sure + unsure) == sorted(g.code for g in data.gemeenten_op(op))


def test_eight_gemeenten_changed_region_on_an_unknown_day_after_2016() -> None:
    found = {g.naam for regio in gebieden().regios for g in gebieden().mogelijk_van(regio, date(2017, 1, 1))}
    later = {g.naam for regio in gebieden().regios for g in gebieden().mogelijk_van(regio, date(2025, 1, 1))}
    assert found == {"Cranendonck", "Heerde", "Renkum", "Uitgeest"}
    assert later == {"Elburg", "Hardinxveld-Giessendam", "Nunspeet", "Olst-Wijhe", "Renkum"}


@given(CODES, DAYS)
def test_every_gemeente_has_an_answer_on_every_day(code: str, op: date) -> None:
    found = gebieden().gebied(code, op)
    codes = {finding.code for finding in found.bevindingen}
    assert found.bestaat is not None
    assert found.geldend
    assert found.regios or codes & EXPLAINS
    assert len(found.regios) <= 1 or codes & SEVERAL
    assert all(g.aandeel is None or 0 < g.aandeel <= 1 for g in found.geldend)
    shares = [g.aandeel for g in found.geldend if g.aandeel is not None]
    assert sum(shares) in (0, 1)


def test_every_gemeente_has_an_answer_on_the_first_of_every_month_and_the_day_before() -> None:
    data = gebieden()
    days = [date(jaar, maand, 1) for jaar in range(2014, 2027) for maand in range(1, 13)]
    for op in sorted({day - timedelta(days=back) for day in days for back in (0, 1)} - {date(2013, 12, 31)}):
        for gemeente in data.gemeenten_op(op):
            ligging = data.ligging(gemeente.code, op)
            assert ligging.kandidaten
            sure = len(ligging.kandidaten) == 1
            assert sure == (len(ligging.plaatsingen) == 1) == ligging.zeker
            assert sure or {f.code for f in ligging.bevindingen} & (EXPLAINS | SEVERAL)


@given(CODES, DAYS)
def test_an_observation_is_never_contradicted_on_its_own_day(code: str, op: date) -> None:
    data = gebieden()
    for seen in data.indeling.gezien(code):
        if seen.bron.gedateerd and data.gemeenten[code].bestaat(seen.datum):
            assert data.indeling.vandaag(seen.regio) in map(
                data.indeling.vandaag, data.ligging(code, seen.datum).kandidaten
            )


def test_there_are_35_regions_with_their_own_tile_and_letters() -> None:
    regios = gebieden().regios
    assert len(regios) == 35
    assert "AM31" not in regios
    assert len({(r.rij, r.kolom) for r in regios.values()}) == 35
    assert len({r.afkorting for r in regios.values()}) == 35
    assert (regios["AM10"].afkorting, regios["AM24"].afkorting, regios["AM17"].afkorting) == ("RIV", "ZEE", "ZWA")


def test_neighbours_are_neighbours_both_ways() -> None:
    regios = gebieden().regios
    assert all(code in regios[buur].buren for code, regio in regios.items() for buur in regio.buren)
    assert sum(len(regio.buren) for regio in regios.values()) == 2 * 77


def test_a_region_is_found_by_code_name_or_former_name() -> None:
    for tekst in ("AM06", "am06", "Veluwe Stedendriehoek", "Stedendriehoek en Noordwest Veluwe"):
        assert gebieden().regio(tekst).code == "AM06"
    assert gebieden().regio("AM31").vandaag == "AM38"
    with pytest.raises(BadInput) as caught:
        gebieden().regio("Rijnmont")
    assert caught.value.findings[0].suggesties[0] == "Rijnmond"


def test_the_history_of_a_region_tells_who_came_and_who_went() -> None:
    told = [event.bericht.nl for event in gebieden().region_history("AM26")]
    assert "Tilburg krijgt erbij: een deel van Haaren." in told
    told = [event.bericht.nl for event in gebieden().region_history("AM35")]
    assert "Lingewaal gaat op in West Betuwe." in told
    assert any("Hardinxveld-Giessendam gaat van Gorinchem (AM35) naar Drechtsteden (AM23)" in line for line in told)
    assert any(event.soort == "codewissel" for event in gebieden().region_history("FoodValley"))


def test_published_numbers_keep_their_measure() -> None:
    rows = gebieden().published_numbers("AM10")
    assert {(r.jaar, r.banen, r.maat) for r in rows} == {
        (2019, 645, "extra_cumulatief"),
        (2020, 795, "extra_cumulatief"),
        (2020, 1729, "stand_inclusief_nulmeting"),
    }
    assert gebieden().published_numbers("AM13") == ()
    assert {row.banen for row in gebieden().published_numbers("NL")} == {14000, 6500, 20500}


def test_achieved_jobs_keep_their_indicator() -> None:
    rows = [row for row in gebieden().achieved("AM11") if row.peildatum == "2018-12-31"]
    assert {(row.indicator, row.waarde) for row in rows} == {
        ("banen_stand", 2275),
        ("extra_banen_tov_nulmeting", 1183),
    }


def test_the_tables_hold_what_was_carried_over() -> None:
    cijfers = gebieden().cijfers
    assert sum(i.aantal for i in cijfers.inwoners.values() if i.peildatum.year == 2016) == 16_979_120
    assert sum(i.aantal for i in cijfers.inwoners.values() if i.peildatum.year == 2022) == 17_590_672
    assert sorted(set(range(1, 70)) - set(cijfers.sectorcodes)) == [36, 37]
    assert {code for code, s in cijfers.sectorcodes.items() if s.sector == "overheid"} == set(range(61, 67))
    assert len(cijfers.kerncijfers) == 142


def test_every_published_number_names_its_source() -> None:
    data = gebieden()
    codes = (*data.regios, "NL")
    published = [row for code in codes for row in data.published_numbers(code)]
    achieved = [row for code in codes for row in data.achieved(code)]
    sources = [row.bron for row in published] + [row.bron for row in achieved]
    assert (len(published), len(achieved)) == (26, 63)
    assert all(bron.titel and bron.via for bron in sources)
    assert {row.bron.zekerheid for row in achieved} == {"middel"}
    # What was next to a source in the published table stays beside the number.
    (nulmeting,) = [row for row in data.achieved("NL") if row.peildatum == "2012-12-31"]
    assert (nulmeting.bron.sleutel, nulmeting.toelichting) == ("uwv_factsheet_q4_2016", "98.013 min 22.833")
