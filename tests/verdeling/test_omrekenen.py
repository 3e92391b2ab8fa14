"""Figures carried over to the regions of another day: exact where that is known, bounds where it is not."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banenafspraak.errors import BadInput
from banenafspraak.verdeling.gebieden import gebieden
from banenafspraak.verdeling.omrekenen import Invoerrij, Omrekenbestand, omrekenen
from tests.verdeling.dagen import DAYS

Rows = list[tuple[str, Fraction | Decimal | int | str]]
VALUES = st.decimals(-(10**9), 10**9, allow_nan=False, allow_infinity=False, places=3)


def convert(rows: Rows, van: str, naar: str) -> dict[str, Any]:
    return omrekenen(rows, date.fromisoformat(van), date.fromisoformat(naar)).as_json()


def values(rows: Rows, van: str, naar: str) -> dict[str, tuple[str | None, str, str]]:
    return {r["code"]: (r["waarde"], r["ondergrens"], r["bovengrens"]) for r in convert(rows, van, naar)["regios"]}


def exact(waarde: str) -> tuple[str, str, str]:
    return (waarde, waarde, waarde)


def codes(rows: Rows, van: str, naar: str) -> set[str]:
    return {f["code"] for f in convert(rows, van, naar)["bevindingen"]} - {"ontbrekende_gemeenten"}


def assumed(rows: Rows, van: str, naar: str) -> set[str]:
    return {aanname["code"] for aanname in convert(rows, van, naar)["aannames"]}


def refused(rows: Rows, van: str, naar: str = "2026-01-01") -> list[tuple[str, tuple[str, ...]]]:
    with pytest.raises(BadInput) as caught:
        convert(rows, van, naar)
    return [(finding.code, finding.suggesties) for finding in caught.value.findings]


def test_haaren_comes_back_as_bounds_in_two_regions() -> None:
    rows: Rows = [("GM0788", "100"), ("GM0855", "7.25")]
    assert values(rows, "2020-01-01", "2022-01-01") == {"AM26": (None, "7.25", "107.25"), "AM27": (None, "0", "100")}
    found = convert(rows, "2020-01-01", "2022-01-01")
    assert (found["totaal_in"], found["totaal_uit"]) == ("107.25", "107.25")
    assert codes(rows, "2020-01-01", "2022-01-01") == {"splitsing_over_regios"}


def test_bounds_of_a_negative_value_lie_below_zero() -> None:
    assert values([("GM0788", "-100")], "2020-01-01", "2022-01-01") == {
        "AM26": (None, "-100", "0"),
        "AM27": (None, "-100", "0"),
    }


def test_a_zero_is_zero_wherever_it_goes() -> None:
    assert values([("GM0788", 0)], "2020-01-01", "2022-01-01") == {"AM26": exact("0"), "AM27": exact("0")}


def test_a_split_inside_one_region_is_exact() -> None:
    assert values([("GM0140", "10"), ("GM0053", "0.1")], "2017-01-01", "2026-01-01") == {
        "AM01": exact("0.1"),
        "AM02": exact("10"),
    }
    assert {"aandelen_geschaald", "aandelen_grondslag"} <= assumed([("GM0053", "1")], "2017-01-01", "2026-01-01")


def test_boarnsterhim_of_2013_goes_to_friesland_as_a_whole() -> None:
    assert values([("GM0055", "19380")], "2013-12-31", "2014-01-01") == {"AM02": exact("19380")}
    assert values([("GM0055", "19380")], "2013-01-01", "2026-01-01") == {"AM02": exact("19380")}
    assert "gemeenten_voor_bereik" in assumed([("GM0055", "1")], "2013-01-01", "2026-01-01")
    assert "gemeenten_voor_bereik" not in assumed([("GM0055", "1")], "2013-12-31", "2026-01-01")


def test_back_to_2015_haarlemmermeer_lies_in_two_regions() -> None:
    rows: Rows = [("GM0394", "100")]
    assert values(rows, "2026-01-01", "2015-01-01") == {"AM18": (None, "0", "100"), "AM37": (None, "0", "100")}
    assert codes(rows, "2026-01-01", "2015-01-01") == {"gebied_over_regios"}
    assert values(rows, "2018-12-31", "2015-01-01") == {"AM18": exact("100")}


def test_back_in_time_a_merger_inside_one_region_is_exact() -> None:
    assert values([("GM1966", "8")], "2026-01-01", "2015-01-01") == {"AM01": exact("8")}


def test_inside_the_window_of_a_switch_both_regions_get_bounds() -> None:
    rows: Rows = [("GM0274", "100")]
    assert values(rows, "2014-06-01", "2014-06-01") == {"AM07": (None, "0", "100"), "AM31": (None, "0", "100")}
    assert codes(rows, "2014-06-01", "2014-06-01") == {"wissel_onbekend"}


def test_where_sources_contradict_both_regions_get_bounds() -> None:
    rows: Rows = [("GM0545", "5"), ("GM0620", "-3")]
    assert values(rows, "2018-01-01", "2019-06-01") == {"AM13": (None, "-3", "5"), "AM35": (None, "-3", "5")}
    assert codes(rows, "2018-01-01", "2019-06-01") == {"tegenstrijdig"}
    assert values(rows, "2018-01-01", "2021-01-01") == {"AM35": exact("2")}


def test_foodvalley_gets_the_code_of_the_day() -> None:
    assert values([("GM0228", 1)], "2026-01-01", "2015-01-01") == {"AM31": exact("1")}
    assert values([("GM0228", 1)], "2015-01-01", "2026-01-01") == {"AM38": exact("1")}
    assert assumed([("GM0228", 1)], "2015-01-01", "2020-01-01") == {"tussenliggend", "codewissel"}


def test_what_rests_on_an_undated_source_is_said() -> None:
    assert assumed([("GM1706", 1)], "2020-01-01", "2023-01-01") == {"tussenliggend", "lage_zekerheid"}


def test_outside_the_known_days_there_is_no_total() -> None:
    for naar in ("2013-12-31", "2027-01-01"):
        found = convert([("GM0363", "1.5")], "2020-01-01", naar)
        assert (found["regios"], found["totaal_in"], found["totaal_uit"]) == ([], "1.5", None)
        assert "buiten_bereik" in codes([("GM0363", "1.5")], "2020-01-01", naar)


def test_a_code_of_another_day_is_refused_with_a_day_that_fits() -> None:
    assert refused([("GM0788", 1)], "2021-01-01") == [("bestaat_niet", ("2020-01-01",))]
    assert refused([("GM1991", 1), ("GM0363", 2)], "2021-12-31") == [("bestaat_niet", ("2022-01-01",))]
    assert refused([("GM1991", 1), ("GM0788", 2)], "2022-01-01") == [("bestaat_niet", ())]
    assert refused([("GM1921", 1)], "2013-12-31") == [("bestaat_niet", ("2014-01-01",))]


def test_everything_wrong_comes_back_at_once() -> None:
    rows: Rows = [("GM0788", 1), ("GM9999", 1), ("gm0788", 2), ("AM01", 3), ("GM0363", "twee")]
    found = [code for code, _ in refused(rows, "2022-01-01")]
    assert sorted(found) == [
        "bestaat_niet",
        "dubbele_gemeente",
        "geen_getal",
        "onbekende_gemeente",
        "onbekende_gemeente",
    ]


def test_a_float_is_not_the_number_somebody_wrote() -> None:
    rows: Any = [("GM0363", 0.1), ("GM0344", None), ("GM0014", Decimal("NaN"))]
    assert [code for code, _ in refused(rows, "2022-01-01")] == ["geen_getal"] * 3


@pytest.mark.parametrize("van", ["2012-12-31", "2027-01-01"])
def test_a_day_whose_gemeenten_are_not_known_is_refused(van: str) -> None:
    assert [code for code, _ in refused([("GM0363", 1)], van)] == ["van_buiten_bereik"]


def test_gemeenten_that_are_missing_are_counted_and_ten_are_named() -> None:
    found = convert([("GM0363", 1)], "2026-01-01", "2026-01-01")["bevindingen"]
    (missing,) = [f for f in found if f["code"] == "ontbrekende_gemeenten"]
    assert missing["ernst"] == "let_op"
    assert "341 gemeenten" in missing["bericht"]
    assert "Aa en Hunze" in missing["bericht"]
    assert "en 331 andere" in missing["bericht"]


def test_of_2013_every_gemeente_that_is_not_known_to_begin_later_is_expected() -> None:
    found = convert([("GM0055", 1)], "2013-12-31", "2026-01-01")["bevindingen"]
    assert "407 gemeenten" in found[0]["bericht"]


def test_a_complete_file_misses_nothing_and_keeps_every_figure() -> None:
    op = date(2016, 1, 1)
    inwoners = {i.gemeente: i.aantal for i in gebieden().cijfers.inwoners.values() if i.peildatum == op}
    found = omrekenen(list(inwoners.items()), op, op)
    published = {
        k.regio: k.waarde for k in gebieden().cijfers.kerncijfers if (k.indicator, k.jaar) == ("inwoners", 2016)
    }
    assert {r.code: r.waarde for r in found.regios} == {code: n for code, n in published.items() if code != "NL"}
    assert found.bevindingen == ()
    assert found.aannames == ()
    assert found.totaal_uit == 16_979_120


def test_a_finding_points_at_the_first_row_it_is_about() -> None:
    rows = Omrekenbestand((Invoerrij("GM0788", Fraction(1), 7, "in.csv"),))
    found = omrekenen(rows, date(2020, 1, 1), date(2022, 1, 1)).as_json()["bevindingen"]
    assert {"bestand": "in.csv", "rij": 7} in [f["waar"] for f in found]


def test_the_result_has_exactly_the_public_form() -> None:
    found = convert([("GM0363", "110.920")], "2020-01-01", "2026-01-01")
    assert list(found) == ["van", "naar", "regios", "totaal_in", "totaal_uit", "aannames", "bevindingen"]
    assert found["regios"] == [
        {"code": "AM18", "naam": "Groot Amsterdam", "waarde": "110.92", "ondergrens": "110.92", "bovengrens": "110.92"}
    ]


@st.composite
def files(draw: st.DrawFn) -> tuple[Rows, date]:
    van = draw(DAYS)
    present = [g.code for g in gebieden().gemeenten_op(van)]
    chosen = draw(st.lists(st.sampled_from(present), min_size=1, max_size=25, unique=True))
    return [(code, draw(VALUES)) for code in chosen], van


@given(files(), DAYS)
def test_the_national_total_never_changes_and_the_bounds_hold(file: tuple[Rows, date], naar: date) -> None:
    rows, van = file
    found = omrekenen(rows, van, naar)
    total = sum((Fraction(value) for _, value in rows), Fraction(0))
    assert found.totaal_in == found.totaal_uit == total
    assert sum(r.ondergrens for r in found.regios) <= total <= sum(r.bovengrens for r in found.regios)
    assert all(r.ondergrens <= r.bovengrens for r in found.regios)
    assert [r.code for r in found.regios] == sorted(r.code for r in found.regios)
    if all(r.waarde is not None for r in found.regios):
        assert sum((r.waarde or Fraction(0)) for r in found.regios) == total
        text = found.as_json()
        assert sum(Decimal(r["waarde"]) for r in text["regios"]) == Decimal(text["totaal_uit"])


@given(files())
def test_to_the_same_day_every_value_stays_in_the_region_of_its_gemeente(file: tuple[Rows, date]) -> None:
    rows, van = file
    expected: dict[str, Fraction] = {}
    for code, value in rows:
        kandidaten = gebieden().ligging(code, van).kandidaten
        for regio in kandidaten:
            expected[regio] = expected.get(regio, Fraction(0)) + (Fraction(value) if len(kandidaten) == 1 else 0)
    found = {r.code: r for r in omrekenen(rows, van, van).regios}
    assert found.keys() == expected.keys()
    assert all(r.ondergrens <= expected[code] <= r.bovengrens or r.waarde is None for code, r in found.items())
    assert all(r.waarde == expected[code] for code, r in found.items() if r.waarde is not None)


@given(files(), DAYS)
def test_the_order_of_the_rows_does_not_matter(file: tuple[Rows, date], naar: date) -> None:
    rows, van = file
    assert omrekenen(rows, van, naar).regios == omrekenen(rows[::-1], van, naar).regios


@given(files(), DAYS)
def test_forward_the_bounds_hold_whatever_the_unknown_shares_are(file: tuple[Rows, date], naar: date) -> None:
    """Each piece put wholly in one of the regions it may lie in: the sums stay within the bounds."""
    rows, van = file
    if naar < van:
        return
    bounds = {r.code: (r.ondergrens, r.bovengrens) for r in omrekenen(rows, van, naar).regios}
    for pick in (min, max):
        sums: dict[str, Fraction] = dict.fromkeys(bounds, Fraction(0))
        for code, value in rows:
            for deel in gebieden().herindelingen.vooruit(code, naar)[0]:
                regio = pick(r for c in deel.codes for r in gebieden().ligging(c, naar).kandidaten)
                sums[regio] += deel.aandeel * Fraction(value)
        assert all(low <= sums[code] <= high for code, (low, high) in bounds.items())
