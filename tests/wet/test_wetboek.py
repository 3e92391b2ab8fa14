"""Resolving a value by date, key and place; and what must be true of the law data that ships."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banenafspraak.antwoord import Antwoord, Oorzaak
from banenafspraak.bronnen import Bron, Soort
from banenafspraak.errors import BadInput
from banenafspraak.inlezen import load, wetboek
from banenafspraak.parameter import Parameter, Rij, Zekerheid
from banenafspraak.tekst import Tekst
from banenafspraak.verdeling.gebieden import gebieden
from banenafspraak.waarden import published
from banenafspraak.wetboek import Wetboek
from tests.wet.goede_map import GOED, spoil, write
from tests.wet.goede_map import book as load_book

ONE_DAY = timedelta(days=1)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Wetboek:
    return load_book(tmp_path_factory.mktemp("wet"))


def ask(book: Wetboek, naam: str, op: str, sleutel: str | None = None, *plaatsen: str) -> Antwoord:
    return book.antwoord(naam, date.fromisoformat(op), sleutel, plaatsen)


# One value on a day


@pytest.mark.parametrize(
    ("op", "value"),
    [
        ("2023-12-31", None),
        ("2024-01-01", 1327),
        ("2024-06-30", 1327),
        ("2024-07-01", None),
        ("2024-12-31", None),
        ("2025-01-01", 1406),
        ("2025-12-31", 1406),
        ("2026-01-01", 1471),
        ("2026-12-31", 1471),
        ("2027-01-01", None),
        ("0001-01-01", None),
        ("9999-12-31", None),
    ],
)
def test_a_value_holds_from_its_first_day_up_to_the_next(book: Wetboek, op: str, value: int | None) -> None:
    answer = ask(book, "wml.uur", op)
    assert answer.waarde == value
    assert (answer.reden is None) is (value is not None)


def test_a_row_without_end_ends_where_the_next_begins(book: Wetboek) -> None:
    rij = ask(book, "wml.uur", "2025-06-01").rij
    assert rij is not None
    assert (rij.van, rij.tot) == (date(2025, 1, 1), date(2026, 1, 1))
    assert rij.bron.sleutel == "stcrt-2026-1"
    assert [bron.sleutel for bron in rij.ook] == ["bericht"]


def test_in_a_gap_the_answer_is_unknown_with_the_known_range(book: Wetboek) -> None:
    answer = ask(book, "wml.uur", "2024-08-01")
    assert answer.oorzaak is Oorzaak.DATUM
    assert answer.bekend == (date(2024, 1, 1), date(2027, 1, 1))
    assert answer.reden is not None
    assert "vanaf 1 januari 2024 tot 1 januari 2027" in answer.reden.nl
    document = answer.as_json()
    assert document["bekend"] == {"van": "2024-01-01", "tot": "2027-01-01"}
    assert (document["waarde"], document["bron"], document["zekerheid"]) == (None, None, None)


def test_an_unknown_value_keeps_its_bounds(book: Wetboek) -> None:
    answer = ask(book, "lks.lasten", "2024-06-01")
    assert answer.oorzaak is Oorzaak.BRON
    document = answer.as_json()
    assert (document["waarde"], document["ondergrens"], document["bovengrens"]) == (None, "0.235", "0.25")
    assert (document["reden"], answer.as_json("en")["reden"]) == ("Niet gevonden.", "Not found.")
    assert (document["beslisser"], document["artikel"]) == ("gemeente", "Wet minimumloon, artikel 8")


def test_a_value_that_the_law_does_not_have_is_not_unknown(book: Wetboek) -> None:
    answer = ask(book, "wml.jeugd", "2025-01-01", "21")
    assert (answer.oorzaak, answer.none_in_law) == (Oorzaak.GEEN, True)
    assert answer.as_json()["oorzaak"] == "bestaat_niet"
    assert answer.waarde is None


def test_where_the_law_leaves_it_open_the_answer_names_who_decides(book: Wetboek) -> None:
    document = ask(book, "lks.weken", "2026-01-01").as_json()
    assert (document["oorzaak"], document["beslisser"]) == ("geen_landelijke_waarde", "gemeente")
    assert document["artikel"] == "Wet minimumloon, artikel 8"


def test_an_unknown_name_raises_with_the_nearest(book: Wetboek) -> None:
    with pytest.raises(BadInput) as caught:
        ask(book, "wml.uurr", "2026-01-01")
    assert caught.value.findings[0].suggesties[0] == "wml.uur"


@pytest.mark.parametrize("naam", ["", " ", "%", "'; drop table", "w" * 10_000, "\x00", "[/bold]", "WML.UUR"])
def test_whatever_is_asked_as_a_name_is_refused_kindly(book: Wetboek, naam: str) -> None:
    with pytest.raises(BadInput) as caught:
        ask(book, naam, "2026-01-01")
    finding = caught.value.findings[0]
    assert finding.code == "onbekende_naam"
    assert finding.bericht.nl.isprintable()
    assert len(finding.bericht.nl) < 150


# Keys


def test_a_key_has_its_own_value(book: Wetboek) -> None:
    assert ask(book, "wml.jeugd", "2024-06-01", "18").waarde == Fraction(1, 2)
    assert ask(book, "wml.jeugd", "2024-06-01", "21").waarde == Fraction(17, 20)


def test_an_unknown_key_raises_with_those_there_are(book: Wetboek) -> None:
    with pytest.raises(BadInput) as caught:
        ask(book, "wml.jeugd", "2024-06-01", "19")
    assert caught.value.findings[0].code == "onbekende_sleutel"
    assert set(caught.value.findings[0].suggesties) == {"18", "21"}


def test_a_key_where_there_are_none_raises(book: Wetboek) -> None:
    with pytest.raises(BadInput) as caught:
        ask(book, "wml.uur", "2024-06-01", "18")
    assert caught.value.findings[0].code == "sleutel_te_veel"


def test_without_a_key_all_keys_come_side_by_side(book: Wetboek) -> None:
    answer = ask(book, "wml.jeugd", "2024-06-01")
    assert (answer.oorzaak, answer.waarde) == (Oorzaak.KIES, None)
    assert {part.sleutel: published(part.waarde) for part in answer.per_sleutel} == {"18": "0.5", "21": "0.85"}
    assert set(answer.as_json()["waarden"]) == {"18", "21"}


def test_a_gap_of_one_key_is_a_gap_there_only(tmp_path: Path) -> None:
    spoil(write(tmp_path), "parameters/loon.yaml", "          21: {bestaat", "          20: {bestaat")
    book = load(tmp_path)
    gap = ask(book, "wml.jeugd", "2025-06-01", "21")
    assert (gap.oorzaak, gap.waarde, gap.rij) == (Oorzaak.SLEUTEL, None, None)
    assert (gap.other_keys_only, gap.none_in_law) == (True, False)
    assert ask(book, "wml.jeugd", "2025-06-01", "18").waarde == Fraction(1, 2)
    assert ask(book, "wml.jeugd", "2024-06-01", "21").waarde == Fraction(17, 20)


def test_the_only_key_with_a_row_is_taken_when_none_is_asked(tmp_path: Path) -> None:
    spoil(write(tmp_path), "parameters/loon.yaml", "waarden: {18: 50%, 21: 85%}", "waarden: {18: 50%}")
    answer = ask(load(tmp_path), "wml.jeugd", "2024-06-01")
    assert (answer.sleutel, answer.waarde, answer.per_sleutel) == ("18", Fraction(1, 2), ())


LOON = "parameters/loon.yaml"
# The first key ends before the second begins, so that each knows less than both.
LATER = """        waarden: {18: 50%}
        tot: 2024-07-01
      - vanaf: 2025-01-01
        tot: 2026-01-01
        bron: wml-8
        zekerheid: hoog
        waarden: {21: 85%}
"""


@pytest.fixture
def two_keys(tmp_path: Path) -> Wetboek:
    rest = GOED[LOON].partition("        waarden: {18: 50%, 21: 85%}\n")[0]
    return load(write(tmp_path, {**GOED, LOON: rest + LATER}))


@pytest.mark.parametrize("op", ["2023-06-01", "2024-09-01", "2026-01-01"])
def test_without_a_key_the_known_range_is_that_of_all_keys(two_keys: Wetboek, op: str) -> None:
    answer = ask(two_keys, "wml.jeugd", op)
    assert (answer.oorzaak, answer.sleutel, answer.rij) == (Oorzaak.DATUM, None, None)
    assert answer.bekend == (date(2024, 1, 1), date(2026, 1, 1)) == answer.parameter.period()
    assert answer.reden is not None
    assert "vanaf 1 januari 2024 tot 1 januari 2026" in answer.reden.nl
    assert answer.as_json()["bekend"] == {"van": "2024-01-01", "tot": "2026-01-01"}


def test_with_a_key_the_known_range_is_that_of_the_key(two_keys: Wetboek) -> None:
    answer = ask(two_keys, "wml.jeugd", "2024-09-01", "18")
    assert answer.bekend == (date(2024, 1, 1), date(2024, 7, 1))


def test_a_range_has_no_end_when_one_key_has_none(book: Wetboek) -> None:
    assert book.parameter("wml.jeugd").period("21") == (date(2024, 1, 1), date(2025, 1, 1))
    assert book.parameter("wml.jeugd").period() == (date(2024, 1, 1), None)
    answer = ask(book, "wml.jeugd", "2023-12-31")
    assert answer.reden is not None
    assert answer.reden.en.endswith("Known is from 1 January 2024.")


def test_where_the_law_has_none_for_any_key_no_key_is_chosen(tmp_path: Path) -> None:
    old = "        waarden: {18: 50%, 21: 85%}"
    spoil(write(tmp_path), LOON, old, "        bestaat: false\n        reden: {nl: Nog niet., en: Not yet.}")
    answer = ask(load(tmp_path), "wml.jeugd", "2024-06-01", None, "GM0344")
    assert (answer.oorzaak, answer.sleutel, answer.plaats) == (Oorzaak.GEEN, None, "GM0344")
    assert answer.reden == Tekst("Nog niet.", "Not yet.")
    assert answer.bekend == (date(2024, 1, 1), None)


def test_a_keyed_value_without_rows_has_no_national_value(tmp_path: Path) -> None:
    old = "    eenheid: weken\n"
    spoil(write(tmp_path), "parameters/subsidie.yaml", old, old + "    sleutel: leeftijd\n")
    answer = ask(load(tmp_path), "lks.weken", "2024-06-01", None, "GM0344")
    assert (answer.oorzaak, answer.bekend) == (Oorzaak.LANDELIJK, None)
    assert answer.lokaal is not None
    assert answer.lokaal.waarde == 5


@pytest.mark.parametrize(
    ("op", "value"), [("2024-06-30", None), ("2024-07-01", 1327), ("2026-06-01", 1406), ("2027-01-01", 1471)]
)
def test_the_last_value_before_a_day_is_the_one_that_ended_last(book: Wetboek, op: str, value: int | None) -> None:
    rij = book.parameter("wml.uur").last_before(date.fromisoformat(op))
    assert (rij.waarde if rij else None) == value


def test_what_was_unknown_is_no_last_value(book: Wetboek, two_keys: Wetboek) -> None:
    assert book.parameter("lks.lasten").last_before(date(2026, 1, 1)) is None
    jeugd = two_keys.parameter("wml.jeugd")
    found = {key: jeugd.last_before(date(2025, 6, 1), key) for key in (None, "18", "21")}
    assert {key: rij.waarde for key, rij in found.items() if rij} == {"18": Fraction(1, 2)}


def test_a_reason_above_the_keys_holds_for_every_key(tmp_path: Path) -> None:
    old = "        waarden: {18: 50%, 21: 85%}"
    spoil(write(tmp_path), "parameters/loon.yaml", old, "        reden: {nl: Weet niet., en: Do not know.}")
    book = load(tmp_path)
    for key in ("18", "21"):
        answer = ask(book, "wml.jeugd", "2024-06-01", key)
        assert (answer.oorzaak, answer.reden) == (Oorzaak.BRON, Tekst("Weet niet.", "Do not know."))


# Places


def test_a_local_value_stands_beside_the_national_one(book: Wetboek) -> None:
    answer = ask(book, "lks.lasten", "2025-06-01", None, "GM0344", "AM13")
    assert (answer.plaats, answer.waarde) == ("GM0344", Fraction(1, 4))
    assert answer.lokaal is not None
    assert answer.lokaal.waarde == Fraction(6, 25)
    document = answer.as_json()
    assert (document["waarde"], document["lokaal"]["waarde"], document["bewijs"]) == ("0.25", "0.24", [])


def test_a_gemeente_goes_before_its_region(book: Wetboek) -> None:
    answer = ask(book, "lks.weken", "2024-06-01", None, "GM0344", "AM13")
    assert answer.lokaal is not None
    assert (answer.lokaal.plaats, answer.lokaal.waarde) == ("GM0344", 5)


def test_a_region_holds_where_the_gemeente_says_nothing_any_more(book: Wetboek) -> None:
    answer = ask(book, "lks.weken", "2025-01-01", None, "GM0344", "AM13")
    assert answer.lokaal is not None
    assert (answer.lokaal.plaats, answer.lokaal.waarde) == ("AM13", 8)


def test_an_undated_row_is_evidence_and_never_the_value(book: Wetboek) -> None:
    answer = ask(book, "lks.weken", "2025-01-01", None, "GM0344")
    assert (answer.waarde, answer.lokaal) == (None, None)
    assert [(rij.waarde, rij.jaar) for rij in answer.bewijs] == [(6, 2020)]
    assert answer.as_json()["lokaal"] is None


def test_a_place_without_rules_says_so_with_an_empty_list(book: Wetboek) -> None:
    document = ask(book, "wml.uur", "2025-01-01", None, "GM0014").as_json()
    assert (document["plaats"], document["lokaal"], document["bewijs"]) == ("GM0014", None, [])


def test_without_a_place_nothing_local_is_said(book: Wetboek) -> None:
    answer = ask(book, "lks.weken", "2024-06-01")
    assert (answer.plaats, answer.lokaal, answer.bewijs) == (None, None, ())
    assert "lokaal" not in answer.as_json()


# Differences


def test_two_days_differ_in_what_changed_between_them(book: Wetboek) -> None:
    found = book.verschil(date(2024, 12, 31), date(2025, 1, 1))
    changed = {(v.nieuw.parameter.naam, v.nieuw.sleutel): (v.oud.waarde, v.nieuw.waarde) for v in found}
    assert changed == {
        ("wml.uur", None): (None, 1406),
        ("wml.jeugd", "21"): (Fraction(17, 20), None),
        ("lks.lasten", None): (None, Fraction(1, 4)),
    }


def test_a_difference_in_json_gives_a_reason_beside_what_is_null(book: Wetboek) -> None:
    found = [v.as_json() for v in book.verschil(date(2024, 12, 31), date(2025, 1, 1))]
    assert {"naam", "oud", "nieuw", "bron"} <= found[0].keys()
    for one in found:
        assert (one["reden"] is not None) is (None in (one["oud"], one["nieuw"]))
        assert one["bron"]["sleutel"]


def test_the_days_of_change_are_the_first_and_last_days_of_rows(book: Wetboek) -> None:
    days = ["2024-01-01", "2024-07-01", "2025-01-01", "2026-01-01", "2027-01-01"]
    assert [day.isoformat() for day in book.wijzigdagen()] == days


# The law data that ships


def series() -> Iterator[tuple[Parameter, str | None, tuple[Rij, ...]]]:
    for parameter in wetboek().parameters.values():
        for key, rows in parameter.reeksen.items():
            yield parameter, key, rows


def test_of_one_value_never_two_rows_hold_at_once() -> None:
    for parameter, key, rows in series():
        for day in {day for rij in rows for day in (rij.van, rij.tot or rij.van, rij.van - ONE_DAY)}:
            assert sum(rij.covers(day) for rij in rows) <= 1, (parameter.naam, key, day)


@given(st.dates(date(2010, 1, 1), date(2032, 1, 1)) | st.dates(), st.data())
def test_on_any_day_a_value_is_known_or_has_a_reason(op: date, data: st.DataObject) -> None:
    parameter = data.draw(st.sampled_from(list(wetboek().parameters.values())))
    key = data.draw(st.sampled_from([None, *parameter.sleutels]))
    answer = wetboek().antwoord(parameter.naam, op, key)
    assert answer.is_known is (answer.reden is None)
    assert answer.is_known is (answer.oorzaak is None)
    document = answer.as_json()
    assert (document["waarde"] is None) is (document["reden"] is not None)
    if answer.rij:
        assert answer.rij.covers(op)
        assert document["bron"]["sleutel"]
        assert document["van"] <= op.isoformat()


def test_on_every_day_of_change_every_value_answers() -> None:
    days = [day + shift for day in wetboek().wijzigdagen() for shift in (-ONE_DAY, timedelta(0))]
    for parameter, key, _ in series():
        for day in (date.min, *days, date.max):
            answer = wetboek().antwoord(parameter.naam, day, key)
            assert answer.is_known is (answer.reden is None), (parameter.naam, key, day)


@given(st.dates(date(2012, 1, 1), date(2031, 12, 31)))
def test_a_value_changes_only_on_a_day_of_change(op: date) -> None:
    changed = wetboek().verschil(op - ONE_DAY, op)
    assert not changed or op in wetboek().wijzigdagen()


@given(st.dates(date(2012, 1, 1), date(2031, 12, 31)), st.dates(date(2012, 1, 1), date(2031, 12, 31)))
def test_a_difference_is_the_same_in_both_directions(one: date, other: date) -> None:
    there = [(v.oud, v.nieuw) for v in wetboek().verschil(one, other)]
    back = [(v.nieuw, v.oud) for v in wetboek().verschil(other, one)]
    assert there == back
    assert wetboek().verschil(one, one) == []


def test_every_row_has_a_source_a_unit_and_says_how_sure_it_is() -> None:
    for parameter, key, rows in series():
        assert parameter.eenheid.published, parameter.naam
        for rij in rows:
            assert rij.bron.sleutel in wetboek().bronnen, (parameter.naam, key)
            assert isinstance(rij.zekerheid, Zekerheid)
            assert (rij.waarde is None) is (rij.reden is not None), (parameter.naam, key, rij.van)
            assert rij.bestaat or rij.waarde is None


def test_a_value_lies_within_the_bounds_beside_it_and_bounds_mean_unknown() -> None:
    for parameter, key, rows in series():
        for rij in rows:
            if rij.ondergrens is not None or rij.bovengrens is not None:
                assert rij.waarde is None, (parameter.naam, key, rij.van)
                assert rij.bestaat, (parameter.naam, key, rij.van)


def test_every_value_without_rows_says_who_decides_and_under_which_article() -> None:
    for parameter in wetboek().parameters.values():
        if not parameter.reeksen:
            assert parameter.lokaal or parameter.beslisser, parameter.naam


def test_every_local_place_is_a_gemeente_or_region() -> None:
    known = {*gebieden().gemeenten, *gebieden().regios}
    wrong = [
        (parameter.naam, rij.plaats)
        for parameter in wetboek().parameters.values()
        for rij in parameter.lokaal
        if rij.plaats not in known
    ]
    assert wrong == []


def test_every_dated_local_gemeente_exists_on_its_first_day() -> None:
    for parameter in wetboek().parameters.values():
        for rij in parameter.lokaal:
            if rij.van is not None and rij.plaats in gebieden().gemeenten and rij.van >= gebieden().bereik[0]:
                assert gebieden().gemeenten[rij.plaats].bestaat(rij.van), (parameter.naam, rij.plaats, rij.van)


LINK = re.compile(
    r"https://(wetten\.overheid\.nl/BWBR\d{7}"
    r"|zoek\.officielebekendmakingen\.nl/(stcrt-\d{4}-\d+|stb-\d{4}-\d+|kst-\d{5}-\d+)\.html)\Z"
)


def test_every_link_is_derived_from_an_official_number() -> None:
    for bron in wetboek().bronnen.values():
        if bron.wet_id is None and bron.publicatie is None:
            assert bron.link is None, bron.sleutel
        if bron.link is not None:
            assert LINK.match(bron.link), bron.link
        if bron.wet_id is not None:
            assert bron.link == f"https://wetten.overheid.nl/{bron.wet_id}"


@pytest.mark.parametrize(
    ("publicatie", "link"),
    [
        ("Stcrt. 2026, 16505", "https://zoek.officielebekendmakingen.nl/stcrt-2026-16505.html"),
        ("Stb. 2016, 444", "https://zoek.officielebekendmakingen.nl/stb-2016-444.html"),
        ("Kamerstukken 34352 nr. 348", "https://zoek.officielebekendmakingen.nl/kst-34352-348.html"),
        ("Kamerstukken II 34352, nr. 348", "https://zoek.officielebekendmakingen.nl/kst-34352-348.html"),
        ("Handelingen 2024", None),
        ("zie Stcrt. 2026, 1", None),
    ],
)
def test_a_link_follows_from_the_official_number(publicatie: str, link: str | None) -> None:
    bron = Bron("x", Tekst("x", "x"), Soort.PUBLICATIE, publicatie=publicatie)
    assert bron.link == link


def test_no_address_stands_in_the_data() -> None:
    texts = [text for _, text in all_texts()]
    assert not [text for text in texts if "http" in text.nl or "www." in text.nl or "http" in text.en]


def test_every_term_that_a_value_or_term_points_at_exists() -> None:
    terms = wetboek().begrippen
    for parameter in wetboek().parameters.values():
        assert parameter.begrip is None or parameter.begrip in terms, parameter.naam
    for term in terms.values():
        assert set(term.zie) <= set(terms), term.sleutel
        assert term.sleutel not in term.zie


def all_texts() -> Iterator[tuple[str, Tekst]]:
    for parameter in wetboek().parameters.values():
        yield f"{parameter.naam} titel", parameter.titel
        if parameter.uitleg:
            yield f"{parameter.naam} uitleg", parameter.uitleg
        for key, text in parameter.sleutel_titels.items():
            yield f"{parameter.naam} {key}", text
        for rij in parameter.rijen:
            yield from ((f"{parameter.naam} {rij.van}", text) for text in (rij.reden, rij.opmerking) if text)
        yield from ((f"{parameter.naam} {rij.plaats}", rij.tekst) for rij in parameter.lokaal if rij.tekst)
    for term in wetboek().begrippen.values():
        yield from ((term.sleutel, text) for text in (term.woord, term.uitleg))
    for key, title in wetboek().groepen.items():
        yield key, title
    for bron in wetboek().bronnen.values():
        yield from ((bron.sleutel, text) for text in (bron.opmerking,) if text)


def test_every_text_stands_in_both_languages() -> None:
    for place, text in all_texts():
        assert text.nl.strip(), place
        assert text.en.strip(), place
        if len(text.nl.split()) > 3:
            assert text.nl != text.en, place


def test_the_law_data_cannot_be_changed() -> None:
    book = wetboek()
    with pytest.raises(TypeError):
        book.parameters["x"] = book.parameters["wml.uur"]  # type: ignore[index]
    with pytest.raises(AttributeError):
        book.parameters["wml.uur"].naam = "x"  # type: ignore[misc]
    with pytest.raises(TypeError):
        book.parameters["wml.uur"].reeksen[None] = ()  # type: ignore[index]
