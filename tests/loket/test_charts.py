"""The pictures: nothing falls outside, nothing unknown is drawn as a number, and words are escaped."""

import re
from datetime import date
from xml.etree import ElementTree as ET

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from banenafspraak.inlezen import wetboek
from loket.ui.charts import Afwijking, Maand, Namen, Step, Stip, YearBar, diverging, dots, money, steps, targets
from loket.ui.charts.axis import nice_ceiling
from loket.ui.formats import number
from loket.wetboek import reads

TODAY = date(2026, 7, 1)


def shapes(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314  our own drawing


def inside(svg: str) -> bool:
    root = shapes(svg)
    _, _, width, height = map(float, root.attrib["viewBox"].split())
    for part in root.iter():
        across = [float(part.attrib[name]) for name in ("x", "x1", "x2", "cx") if name in part.attrib]
        down = [float(part.attrib[name]) for name in ("y", "y1", "y2", "cy") if name in part.attrib]
        sizes = [float(part.attrib[name]) for name in ("width", "height") if name in part.attrib]
        if not all(-1 <= x <= width + 1 for x in across) or not all(-1 <= y <= height + 1 for y in down):
            return False
        if any(size < 0 for size in sizes):
            return False
    return True


@given(st.floats(1e-6, 1e12))
def test_the_top_of_an_axis_holds_the_value_with_few_lines(value: float) -> None:
    top, step = nice_ceiling(value)
    assert top >= value * (1 - 1e-9)
    assert top <= value * 2.1
    assert 1 <= round(top / step) <= 6


def test_an_axis_of_nothing_has_a_top() -> None:
    assert nice_ceiling(0) == (1.0, 1.0)
    assert nice_ceiling(-5) == (1.0, 1.0)


def write(value: float) -> str:
    return f"{value:g}"


def line(values: list[Step], today: date = TODAY) -> tuple[str, str]:
    picture = steps(values, today, "T", "S", write)
    return picture.wide, picture.narrow


def test_a_gap_is_a_question_mark_and_no_line() -> None:
    values = [
        Step(date(2020, 1, 1), date(2021, 1, 1), 10.0, "10"),
        Step(date(2021, 1, 1), date(2022, 1, 1), None, ""),
        Step(date(2022, 1, 1), None, 12.0, "12"),
    ]
    for svg in line(values):
        root = shapes(svg)
        assert [part.text for part in root.iter("text") if part.text == "?"] == ["?"]
        # two treads, and no riser across the gap
        assert sum("trede" in part.get("class", "") for part in root.iter("line")) == 2


def test_a_value_of_later_is_drawn_as_later() -> None:
    values = [Step(date(2020, 1, 1), date(2030, 1, 1), 1.0, "1"), Step(date(2030, 1, 1), None, 2.0, "2")]
    assert "trede later" in line(values)[0]
    assert "trede later" not in line(values, date(2031, 1, 1))[0]


dated_steps = st.lists(
    st.tuples(st.dates(date(1990, 1, 1), date(2040, 1, 1)), st.none() | st.floats(0, 1e7)),
    min_size=2,
    max_size=12,
    unique_by=lambda pair: pair[0],
)


@given(dated_steps, st.dates(date(2013, 1, 1), date(2040, 1, 1)), st.booleans())
@example([(date(2000, 1, 1), None), (date(2000, 1, 2), 5e-324)], date(2013, 1, 1), False)
def test_no_series_falls_outside_its_picture(rows: list[tuple[date, float | None]], today: date, ends: bool) -> None:
    rows = sorted(rows, key=lambda row: row[0])
    tails = [row[0] for row in rows[1:]] + [date(2041, 1, 1) if ends else None]
    values = [Step(van, tot, value, "x") for (van, value), tot in zip(rows, tails, strict=True)]
    assert all(inside(svg) for svg in line(values, today))


def test_every_picture_of_the_law_stays_inside_its_frame() -> None:
    drawn = 0
    for parameter in wetboek().parameters.values():
        for key in parameter.reeksen:
            for taal in ("nl", "en"):
                picture = reads.picture(parameter, key, parameter.naam, "", taal, TODAY)
                if picture is not None:
                    drawn += 1
                    assert inside(picture.wide), (parameter.naam, key)
                    assert inside(picture.narrow), (parameter.naam, key)
    assert drawn > 100


def test_no_picture_is_drawn_of_texts_or_of_one_value() -> None:
    book = wetboek()
    assert reads.picture(book.parameter("loonwaarde.grondslag"), None, "", "", "nl", TODAY) is None


BARS = [YearBar(2022, 92500, 81000), YearBar(2023, 105000, 105000), YearBar(2024, 115000, None)]


def test_a_year_is_met_missed_or_unknown() -> None:
    assert [bar.met for bar in BARS] == [False, True, None]
    assert YearBar(2024, None, 5).met is None


def test_an_unknown_year_is_a_question_mark_and_no_bar() -> None:
    root = shapes(targets(BARS, "T", "S", "nl").wide)
    kinds = [part.get("class") for part in root.iter("rect")]
    assert kinds == ["s1t", "s1", "gat"]
    assert sum(part.text == "?" for part in root.iter("text")) == 2
    assert sum(part.text == "✓" for part in root.iter("text")) == 1


def test_the_picture_says_its_finding_to_who_does_not_see_it() -> None:
    picture = targets(BARS, "Markt: gehaald", "S", "nl")
    for svg in (picture.wide, picture.narrow):
        root = shapes(svg)
        assert root.get("role") == "img"
        assert root.attrib["aria-label"].startswith("Markt: gehaald.")


def test_words_in_a_picture_are_escaped_and_it_has_no_styles_of_its_own() -> None:
    values = [Step(date(2020, 1, 1), None, 1.0, "<b>&\"'"), Step(date(2021, 1, 1), None, 2.0, "<b>&\"'")]
    picture = steps(values, TODAY, '"><script>', "", write)
    assert "<script" not in picture.wide
    assert "<b>" not in picture.wide
    assert "style=" not in picture.wide
    shapes(picture.wide)


@given(
    st.lists(
        st.builds(
            YearBar, st.integers(2000, 2050), st.none() | st.integers(0, 10**7), st.none() | st.integers(0, 10**7)
        ),
        max_size=14,
    )
)
def test_no_bar_falls_outside_its_picture(bars: list[YearBar]) -> None:
    picture = targets(bars, "T", "S", "en")
    assert inside(picture.wide)
    assert inside(picture.narrow)


@pytest.mark.parametrize("taal", ["nl", "en"])
def test_the_axis_is_written_in_the_language_of_the_page(taal: str) -> None:
    svg = targets(BARS, "T", "S", taal).wide
    assert number(100000, taal) in re.findall(r">([^<]+)</text>", svg)


amount = st.none() | st.floats(-1e9, 1e9)
NAMES = Namen("subsidie", "eigen kosten", "op de bank")


def overlapping(svg: str) -> list[tuple[str, str]]:
    """Labels that lie over each other, by a careful estimate of how wide they are."""
    boxes = []
    for part in shapes(svg).iter("text"):
        kinds, words = part.get("class", "").split(), part.text or ""
        wide = len(words) * 6.6
        x, y = float(part.attrib["x"]), float(part.attrib["y"])
        left = x - wide if "eind" in kinds else x - wide / 2 if "midden" in kinds else x
        boxes.append((left, left + wide, y, words))
    return [
        (one[3], other[3])
        for index, one in enumerate(boxes)
        for other in boxes[index + 1 :]
        if abs(one[2] - other[2]) < 11 and one[0] < other[1] - 1 and other[0] < one[1] - 1
    ]


@given(
    st.lists(st.builds(Stip, st.text("abc ", min_size=1, max_size=60), amount, st.booleans()), max_size=40),
    st.none() | st.tuples(st.floats(-1e6, 1e6), st.just("norm")),
)
def test_no_dot_falls_outside_its_strip_and_no_label_over_another(
    places: list[Stip], norm: tuple[float, str] | None
) -> None:
    picture = dots(places, norm, "T", "S", write)
    for svg in (picture.wide, picture.narrow):
        assert inside(svg)
        assert overlapping(svg) == []


def test_an_unknown_place_is_counted_beside_the_strip_and_never_drawn_as_zero() -> None:
    root = shapes(dots([Stip("A", 3.0), Stip("B", None), Stip("C", None)], None, "T", "S", write).wide)
    kinds = [part.get("class") for part in root.iter("circle")]
    assert kinds == ["stip", "gat"]
    assert any("2" in (part.text or "") and part.text != "2" for part in root.iter("text"))


def test_places_with_the_same_value_share_one_dot_and_one_label() -> None:
    root = shapes(dots([Stip("A", 3.0), Stip("B", 3.0), Stip("C", 3.0)], None, "T", "S", write).wide)
    assert len(list(root.iter("circle"))) == 1
    assert any(part.text and part.text.startswith("A ") and "2" in part.text for part in root.iter("text"))


@given(st.lists(st.builds(Afwijking, st.text("abc ", max_size=50), st.tuples(amount, amount)), max_size=40))
def test_no_deviation_falls_outside_its_picture_and_no_label_over_another(rows: list[Afwijking]) -> None:
    picture = diverging(rows, ("een", "twee"), "T", "S", write)
    for svg in (picture.wide, picture.narrow):
        assert inside(svg)
        assert overlapping(svg) == []


def test_parts_to_both_sides_stack_apart_and_the_stripe_is_their_sum() -> None:
    picture = diverging([Afwijking("A", (100.0, -40.0))], ("een", "twee"), "T", "S", write)
    root = shapes(picture.wide)
    up, down = [part for part in root.iter("rect") if "naast" in part.get("class", "")][2:]
    assert float(up.attrib["x"]) == pytest.approx(float(down.attrib["x"]) + float(down.attrib["width"]), abs=0.2)
    assert [part.text for part in root.iter("text")][-1] == "60"


def test_a_deviation_with_an_unknown_part_is_a_question_mark() -> None:
    root = shapes(diverging([Afwijking("A", (1.0, None))], ("een", "twee"), "T", "S", write).wide)
    assert "gat" in [part.get("class") for part in root.iter("rect")]
    assert [part.text for part in root.iter("text")][-1] == "?"


def test_a_picture_of_three_hues_is_refused() -> None:
    with pytest.raises(ValueError, match="two hues"):
        diverging([], ("een", "twee", "drie", "vier"), "T", "S", write)


def test_the_rest_of_the_causes_is_a_grey_part_with_an_outline() -> None:
    picture = diverging([Afwijking("A", (100.0, -40.0, 12.0))], ("een", "twee", "rest"), "T", "S", write)
    kinds = [part.get("class") for part in shapes(picture.wide).iter("rect")]
    assert kinds == ["s1 naast", "s2 naast", "s0"] * 2


months = st.lists(
    st.builds(
        Maand,
        st.integers(2030, 2032),
        st.sampled_from(("jan", "sep")),
        st.none() | st.floats(0, 1e9),
        st.none() | st.floats(0, 1e9),
        st.floats(0, 1e9),
        st.booleans(),
    ),
    max_size=36,
)


@given(months)
def test_no_month_falls_outside_its_picture(found: list[Maand]) -> None:
    picture = money(found, NAMES, "T", "S", write)
    assert inside(picture.wide)
    assert inside(picture.narrow)


def test_fifteen_months_have_no_label_over_another() -> None:
    found = [Maand(2031 + index // 12, "mrt", 10.0, 20.0) for index in range(6, 21)]
    picture = money(found, NAMES, "T", "S", write)
    assert overlapping(picture.wide) == []
    assert overlapping(picture.narrow) == []


def test_an_assumption_is_striped_and_said_in_a_word() -> None:
    svg = money([Maand(2031, "jan", 1.0, 2.0, aanname=True)], NAMES, "T", "S", write).wide
    root = shapes(svg)
    patterns = {part.attrib["id"] for part in root.iter("pattern")}
    used = re.findall(r"url\(#(\w+)\)", svg)
    assert used
    assert set(used) <= patterns
    assert any(part.text in {"aanname", "assumption"} for part in root.iter("text"))
    assert "pattern" not in money([Maand(2031, "jan", 1.0, 2.0)], NAMES, "T", "S", write).wide


def test_cash_stands_in_the_month_in_which_it_arrives() -> None:
    svg = money([Maand(2031, "jan", 1.0, 2.0), Maand(2031, "feb", 0.0, 0.0, 5.0)], NAMES, "T", "S", write).wide
    cash = [part for part in shapes(svg).iter("rect") if part.get("class") == "s2"]
    assert len(cash) == 2  # one in the key, one in February
    assert float(cash[1].attrib["x"]) > 290


def test_a_month_with_an_unknown_part_is_a_question_mark() -> None:
    root = shapes(money([Maand(2031, "jan", None, 2.0)], NAMES, "T", "S", write).wide)
    assert "gat" in [part.get("class") for part in root.iter("rect")]
    assert "?" in [part.text for part in root.iter("text")]
