"""The place of a case: a gemeente that never was, or is not there on the day, is refused with the nearest."""

import pytest

from banenafspraak.errors import BadInput, Finding
from banenafspraak.regelingen.boek import regelboek
from banenafspraak.verdeling.gebieden import gebieden
from tests.zaken.maken import zaak, zaken


def refused(plaats: str, op: str = "2026-07-01") -> Finding:
    with pytest.raises(BadInput) as caught:
        zaak("", peildatum=op, meer=f"plaats: {plaats}")
    (finding,) = caught.value.findings
    assert (finding.feit, finding.rij) == ("gemeente", 5)
    return finding


@pytest.mark.parametrize(
    ("plaats", "nearest"),
    [
        ("GM0346", "Utrecht (GM0344)"),
        ("Utrecht", "Utrecht (GM0344)"),
        ("Utregt", "Utrecht (GM0344)"),
        ("gm0344", "Utrecht (GM0344)"),
        ("344", "Utrecht (GM0344)"),
        ("'0344'", "Utrecht (GM0344)"),
        ("GM9999", None),
        ("AM31", None),
    ],
)
def test_a_place_that_is_no_code_of_a_gemeente_gets_the_nearest(plaats: str, nearest: str | None) -> None:
    finding = refused(plaats)
    assert nearest is None or nearest in finding.suggesties


def test_what_was_written_as_a_place_is_not_repeated() -> None:
    finding = refused("Jansen-123456782")

    assert not {"Jansen", "123456782"} & set(finding.bericht.nl.replace("-", " ").split())


def test_a_gemeente_that_merged_names_its_successor_from_that_day_on() -> None:
    # GM0196 Rijnwaarden went into GM0299 Zevenaar on 1 January 2018.
    finding = refused("GM0196", "2018-01-01")

    assert finding.code == "gemeente_bestaat_niet_meer"
    assert finding.suggesties == ("Zevenaar (GM0299)",)
    assert "1 januari 2018" in finding.bericht.nl
    assert zaak("", peildatum="2017-12-31", meer="plaats: GM0196").feiten["gemeente"] == 196


def test_a_gemeente_that_is_not_there_yet_names_what_was_there_before() -> None:
    # GM1992 Voorne aan Zee was formed on 1 January 2023 from Brielle, Hellevoetsluis and Westvoorne.
    finding = refused("GM1992", "2022-12-31")

    assert finding.code == "gemeente_bestaat_nog_niet"
    assert {name.rsplit(" ", 1)[0] for name in finding.suggesties} == {"Brielle", "Hellevoetsluis", "Westvoorne"}
    assert zaak("", peildatum="2023-01-01", meer="plaats: GM1992").feiten["gemeente"] == 1992


def test_a_merged_gemeente_is_refused_also_after_the_last_year_that_the_data_knows() -> None:
    assert refused("GM0196", "2031-01-01").suggesties == ("Zevenaar (GM0299)",)


def test_where_the_data_does_not_know_every_gemeente_an_unknown_code_is_left_alone() -> None:
    assert zaak("", peildatum="2013-06-01", meer="plaats: GM0346").feiten["gemeente"] == 346
    assert zaak("", peildatum="2031-01-01", meer="plaats: GM1999").feiten["gemeente"] == 1999
    assert refused("GM2000", "2031-01-01").code == "onbekende_gemeente"


def test_the_number_of_a_gemeente_as_a_fact_is_held_to_the_same() -> None:
    with pytest.raises(BadInput) as caught:
        zaak("gemeente: 196")
    assert [(one.code, one.feit) for one in caught.value.findings] == [("gemeente_bestaat_niet_meer", "gemeente")]

    with pytest.raises(BadInput) as caught:
        zaak("", meer="eerder: [{gemeente: 346}]")
    assert [(one.code, one.feit) for one in caught.value.findings] == [("onbekende_gemeente", "gemeente")]


def test_a_wrong_place_for_all_cases_is_one_finding() -> None:
    with pytest.raises(BadInput) as caught:
        zaken(
            """
            gemeenschappelijk: {plaats: GM0346, feiten: {}}
            zaken:
              - {naam: een, peildatum: 2026-07-01, feiten: {}}
              - {naam: twee, peildatum: 2026-07-01, feiten: {}}
            """
        )
    assert [finding.rij for finding in caught.value.findings] == [2]


def test_every_gemeente_of_today_is_a_place() -> None:
    known = [g for g in gebieden().gemeenten.values() if g.tot is None]

    assert len(known) > 300
    cases = "\n".join(f"  - {{naam: x, peildatum: 2026-07-01, plaats: {g.code}, feiten: {{}}}}" for g in known)
    assert len(zaken(f"zaken:\n{cases}\n")) == len(known)
    assert regelboek().wet.feiten["gemeente"].boven >= max(int(g.code[2:]) for g in known)
