"""Chains of herindelingen: followed by date, whatever the order of the file."""

import random
from datetime import date, timedelta
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from banenafspraak.verdeling.gebieden import gebieden
from banenafspraak.verdeling.herindeling import Deel, Herindelingen, Overgang
from banenafspraak.verdeling.lezen import Gebiedsbron
from tests.verdeling.dagen import CODES, DAYS, TOT

BRON = Gebiedsbron("bron", "Bron", "", True, "hoog", "")


def step(jaar: int, oud: str, nieuw: str, aandeel: str | None = "1", ontstaat: bool = False) -> Overgang:
    share = None if aandeel is None else Fraction(aandeel)
    return Overgang(date(jaar, 1, 1), oud, nieuw, share, "", "samenvoeging", ontstaat, None, None, "", BRON)


def every_step() -> list[Overgang]:
    data = gebieden()
    ends = [data.herindelingen.einde(code) for code in data.gemeenten]
    return [overgang for end in ends if end is not None for overgang in end.overgangen]


def forward(herindelingen: Herindelingen, code: str, jaar: int) -> dict[str, Fraction]:
    delen, _ = herindelingen.vooruit(code, date(jaar, 1, 1))
    return {"|".join(sorted(deel.codes)): deel.aandeel for deel in delen}


def test_a_chain_is_followed_by_date_and_not_by_row() -> None:
    chain = Herindelingen([step(2020, "B", "C", ontstaat=True), step(2016, "A", "B")])
    assert forward(chain, "A", 2015) == {"A": 1}
    assert forward(chain, "A", 2016) == {"B": 1}
    assert forward(chain, "A", 2019) == {"B": 1}
    assert forward(chain, "A", 2020) == {"C": 1}


def test_shares_multiply_along_a_chain_and_meet_again() -> None:
    chain = Herindelingen(
        [
            *(step(2016, "A", "B", "0.25"), step(2016, "A", "C", "0.75")),
            *(step(2018, "B", "D", "0.4"), step(2018, "B", "C", "0.6")),
        ]
    )
    assert forward(chain, "A", 2018) == {"C": Fraction(9, 10), "D": Fraction(1, 10)}


def test_an_unknown_split_stays_one_part_that_may_be_anywhere() -> None:
    chain = Herindelingen(
        [
            *(step(2016, "A", "B", "0.25"), step(2016, "A", "C", "0.75")),
            *(step(2018, "B", "D", None), step(2018, "B", "E", None)),
            *(step(2020, "E", "F"), step(2020, "C", "F")),
        ]
    )
    assert forward(chain, "A", 2020) == {"D|F": Fraction(1, 4), "F": Fraction(3, 4)}


def test_an_unknown_split_whose_parts_meet_again_is_known() -> None:
    chain = Herindelingen([step(2016, "A", "B", None), step(2016, "A", "C", None), step(2018, "B", "C")])
    assert forward(chain, "A", 2018) == {"C": 1}


def test_shares_that_do_not_add_to_one_are_scaled() -> None:
    end = gebieden().herindelingen.einde("GM0053")
    assert end is not None
    assert end.geschaald
    assert end.som == Fraction("0.9997")
    assert end.delen == {"GM1966": Fraction(8840, 9997), "GM1969": Fraction(1157, 9997)}


def test_one_missing_share_makes_all_shares_of_the_split_unknown() -> None:
    chain = Herindelingen([step(2016, "A", "B", "0.5"), step(2016, "A", "C", None)])
    assert chain.vooruit("A", date(2016, 1, 1))[0] == (Deel(Fraction(1), frozenset("BC")),)


def test_back_in_time_an_area_is_all_it_was_made_of() -> None:
    back = gebieden().herindelingen.terug("GM0394", date(2026, 1, 1), date(2015, 1, 1))
    assert (back.codes, back.geheel) == (frozenset({"GM0394", "GM0393"}), False)
    back = gebieden().herindelingen.terug("GM1945", date(2026, 1, 1), date(2014, 6, 1))
    assert back.codes == frozenset({"GM0241", "GM0265", "GM0282"})


def test_on_the_day_of_a_herindeling_the_old_area_is_gone() -> None:
    known = gebieden().herindelingen
    assert known.terug("GM0394", date(2026, 1, 1), date(2019, 1, 1)).codes == frozenset({"GM0394"})
    assert known.terug("GM0394", date(2026, 1, 1), date(2018, 12, 31)).codes == frozenset({"GM0394", "GM0393"})
    assert known.terug("GM0394", date(2018, 12, 31), date(2015, 1, 1)).codes == frozenset({"GM0394"})


def test_back_in_time_a_rename_is_exactly_the_same_area() -> None:
    back = gebieden().herindelingen.terug("GM1945", date(2026, 1, 1), date(2015, 6, 1))
    assert (back.codes, back.geheel) == (frozenset({"GM0241"}), True)


def test_back_in_time_a_part_of_a_split_is_not_exactly_the_same_area() -> None:
    chain = Herindelingen([step(2016, "A", "B", None, True), step(2016, "A", "C", None, True)])
    back = chain.terug("B", date(2020, 1, 1), date(2015, 1, 1))
    assert (back.codes, back.geheel) == (frozenset({"A"}), False)


@given(CODES, DAYS, st.randoms(use_true_random=False))
def test_the_order_of_the_file_does_not_matter(code: str, op: date, order: random.Random) -> None:
    rows = every_step()
    order.shuffle(rows)
    shuffled, known = Herindelingen(rows), gebieden().herindelingen
    assert shuffled.vooruit(code, op) == known.vooruit(code, op)
    assert shuffled.terug(code, TOT, op) == known.terug(code, TOT, op)


@given(CODES, DAYS)
def test_the_parts_of_an_area_add_up_to_the_whole_and_exist_on_the_day(code: str, op: date) -> None:
    data = gebieden()
    delen, _ = data.herindelingen.vooruit(code, op)
    assert sum(deel.aandeel for deel in delen) == 1
    for deel in delen:
        assert deel.codes
        if deel.codes != {code}:
            assert all(data.gemeenten[c].bestaat(op) is not False for c in deel.codes)


@given(CODES, DAYS)
def test_what_an_area_was_made_of_existed_on_the_day(code: str, op: date) -> None:
    data = gebieden()
    gemeente = data.gemeenten[code]
    vanaf = gemeente.tot - timedelta(days=1) if gemeente.tot else TOT
    if op <= vanaf:
        back = data.herindelingen.terug(code, vanaf, op)
        assert all(data.gemeenten[c].bestaat(op) is not False for c in back.codes)
        assert (code in back.codes) == (gemeente.van is None or gemeente.van <= op)
