"""Cases that people hand in: every mistake is named at its place, all at once, and never with its value."""

import pytest

from banenafspraak.errors import BadInput, Finding
from banenafspraak.regelingen.boek import regelboek
from banenafspraak.zaken.controle import tegenspraken
from tests.zaken.maken import zaak, zaken


def findings(tekst: str) -> list[Finding]:
    with pytest.raises(BadInput) as caught:
        zaken(tekst)
    return list(caught.value.findings)


def of_facts(feiten: str) -> list[Finding]:
    return findings(f"zaken:\n  - naam: proef\n    peildatum: 2026-07-01\n    feiten: {{{feiten}}}\n")


def test_facts_are_read_in_the_units_that_people_write() -> None:
    read = zaak(
        "geboortedatum: 1998-05-04, uren_per_week: 28, loonwaarde: 60%, functieloon: 2500.00, einde: geen, "
        "forfait_afgesproken: ja, wsw_dienstbetrekking: artikel_7, vakantiebijslag_werkgever: 8.5%"
    )

    assert read.feiten == {
        "geboortedatum": 19980504,
        "uren_per_week": 2800,
        "loonwaarde": 60,
        "functieloon": 250000,
        "einde": 99991231,
        "forfait_afgesproken": True,
        "wsw_dienstbetrekking": 3,
        "vakantiebijslag_werkgever": 85,
    }


@pytest.mark.parametrize(
    ("written", "steps"), [("0.60", 60), ("60%", 60), ("'0,6'", 60), ("0", 0), ("1", 100), ("onbekend", None)]
)
def test_a_share_is_a_percentage_or_a_decimal(written: str, steps: int | None) -> None:
    assert zaak(f"loonwaarde: {written}").feiten["loonwaarde"] == steps


def test_an_unknown_fact_gets_the_nearest_names() -> None:
    (finding,) = of_facts("uren_per_weekk: 28")

    assert (finding.code, finding.feit, finding.rij) == ("onbekend_feit", "uren_per_weekk", 4)
    assert "uren_per_week" in finding.suggesties


def test_all_findings_come_at_once_each_at_its_fact() -> None:
    found = of_facts(
        "uren_per_week: -1, loonwaarde: 140%, forfait_afgesproken: misschien, geboortedatum: 1998-02-30, "
        "wsw_dienstbetrekking: artikel_3, functieloon: 2500, doelgroep_lks: 3"
    )

    assert {finding.feit for finding in found} == {
        "uren_per_week",
        "loonwaarde",
        "forfait_afgesproken",
        "geboortedatum",
        "wsw_dienstbetrekking",
        "functieloon",
        "doelgroep_lks",
    }
    assert not any("140" in finding.bericht.nl or "1998" in finding.bericht.nl for finding in found)


def test_a_number_out_of_bounds_says_between_which_it_must_lie_and_why() -> None:
    (finding,) = of_facts("uren_per_week: 61")

    assert "tussen 0 en 60" in finding.bericht.nl
    assert "Arbeidstijdenwet" in finding.bericht.nl


def test_a_peildatum_before_2013_is_refused_with_its_place() -> None:
    (finding,) = findings("zaken:\n  - naam: proef\n    peildatum: 2012-12-31\n    feiten: {}\n")

    assert (finding.code, finding.rij) == ("datum_buiten_bereik", 3)


def test_what_follows_from_the_peildatum_cannot_be_given() -> None:
    (finding,) = of_facts("tijdvak_van: 2026-01-01")

    assert "volgt uit de peildatum" in finding.bericht.nl


def test_a_dated_fact_keeps_its_days_in_order_and_only_a_fact_of_the_period_changes() -> None:
    read = zaak("loonwaarde: [{vanaf: 2026-01-01, waarde: onbekend}, {vanaf: 2026-07-01, waarde: 60%}]")
    assert read.gedateerd["loonwaarde"] == ((20260101, None), (20260701, 60))

    (order,) = of_facts("loonwaarde: [{vanaf: 2026-07-01, waarde: 60%}, {vanaf: 2026-01-01, waarde: 50%}]")
    assert order.code == "volgorde"
    (level,) = of_facts("geboortedatum: [{vanaf: 2026-07-01, waarde: 1998-05-04}]")
    assert level.code == "niet_gedateerd"


def test_the_place_and_the_common_facts_hold_for_each_case_unless_it_says_otherwise() -> None:
    first, second = zaken(
        """
        gemeenschappelijk: {plaats: GM0344, feiten: {uren_per_week: 28}}
        zaken:
          - {naam: een, peildatum: 2026-07-01, feiten: {}}
          - {naam: twee, peildatum: 2026-07-01, plaats: GM0363, feiten: {uren_per_week: 30}}
        """
    )

    assert (first.feiten["gemeente"], first.feiten["uren_per_week"]) == (344, 2800)
    assert (second.feiten["gemeente"], second.feiten["uren_per_week"]) == (363, 3000)


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    period = "{van: 2026-07-01, tot: 2026-07-01}"

    (finding,) = findings(f"zaken:\n  - naam: p\n    peildatum: 2026-07-01\n    periode: {period}\n    feiten: {{}}\n")

    assert finding.code == "omgekeerde_periode"


@pytest.mark.parametrize("tekst", ["", "zaken: []", "zaken: 3", "zaken:\n  - {naam: x}\n", "zaak: []", "zaken: ["])
def test_a_file_of_another_shape_is_a_finding_and_never_a_traceback(tekst: str) -> None:
    assert findings(tekst)


@pytest.mark.parametrize(
    ("feiten", "feit"),
    [
        ("aanvang: 2026-07-01, einde: 2026-06-30", "einde"),
        ("aanvang: 1990-01-01, geboortedatum: 1998-05-04", "aanvang"),
        ("verloonde_uren: 1331", "verloonde_uren"),
    ],
)
def test_facts_that_contradict_each_other_are_a_finding_at_one_of_them(feiten: str, feit: str) -> None:
    assert [finding.feit for finding in tegenspraken(regelboek(), zaak(feiten))] == [feit]


def test_a_year_of_hours_is_no_contradiction_with_a_yearly_wage_return() -> None:
    assert tegenspraken(regelboek(), zaak("verloonde_uren: 1331", meer="tijdvak: jaar")) == []


def test_an_earlier_job_has_facts_of_its_periods_flat_and_dated() -> None:
    hours = "verloonde_uren: 80, loon: [{vanaf: 2026-01-01, waarde: 900.00}]"
    read = zaak("", meer=f"eerder: [{{aanvang: 2025-01-01}}, {{aanvang: 2026-01-01, einde: 2026-04-01, {hours}}}]")

    assert read.eerder[1] == {"aanvang": 20260101, "einde": 20260401, "verloonde_uren": 8000}
    assert read.eerder_gedateerd == {1: {"loon": ((20260101, 90000),)}}


@pytest.mark.parametrize(
    ("eerder", "code", "feit"),
    [
        ("aanvang: 2026-01-01, verloonde_uren: 80", "eerder_zonder_dagen", "einde"),
        ("einde: 2026-04-01, loon: [{vanaf: 2026-01-01, waarde: 900.00}]", "eerder_zonder_dagen", "aanvang"),
        ("geboortedatum: 1998-05-04", "niveau", "geboortedatum"),
        ("aanvang: [{vanaf: 2026-01-01, waarde: 2026-01-01}]", "niet_gedateerd", "aanvang"),
    ],
)
def test_what_an_earlier_job_cannot_have_is_a_finding_at_that_job(eerder: str, code: str, feit: str) -> None:
    (finding,) = findings(
        f"zaken:\n  - naam: proef\n    peildatum: 2026-07-01\n    feiten: {{}}\n    eerder: [{{{eerder}}}]\n"
    )

    assert (finding.code, finding.feit, finding.rij) == (code, feit, 5)


def test_the_hours_of_an_earlier_job_are_held_to_the_same_as_those_of_the_job_itself() -> None:
    earlier = "eerder: [{aanvang: 2026-01-01, einde: 2026-04-01, verloonde_uren: 745}]"

    assert [one.feit for one in tegenspraken(regelboek(), zaak("", meer=earlier))] == ["verloonde_uren"]
