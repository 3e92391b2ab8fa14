"""Each contradiction with facts that make it, and the twin that is only just possible; in a case and in a file."""

import re
from datetime import date
from typing import Any

import polars as pl
import pytest

from banenafspraak.bulk import bulk
from banenafspraak.errors import BadInput, Finding
from banenafspraak.logic.kolommen import Polars
from banenafspraak.logic.terms import Soort, parts
from banenafspraak.regelingen.boek import regelboek
from banenafspraak.regelingen.tegenspraken import NA_DE_GEBOORTE
from banenafspraak.zaken.controle import tegenspraken
from tests.zaken.maken import zaak

BORN = "geboortedatum: 2014-06-01"
STILL_RUNS = "wia_recht_tot: geen"
IN_EEN_ZAAK = [
    ("andere_baan_eindigt_voor_begin", "andere_baan_van: 2026-01-02, andere_baan_tot: 2026-01-02", "2026-01-03"),
    ("einde_voor_aanvang", "aanvang: 2026-07-01, einde: 2026-07-01", "2026-07-02"),
    ("proef_eindigt_voor_begin", "proef_begin: 2026-03-02, proef_einde: 2026-03-02", "2026-03-03"),
    ("herplaatst_na_einde", "herplaatst_op: 2026-07-01, einde: 2026-07-01", "2026-07-02"),
    ("wsw_en_beschut_werk", "beschut_werk: ja, wsw_dienstbetrekking: artikel_2", "nee"),
    ("wsw_en_beschut_werk", "beschut_werk: ja, wsw_dienstbetrekking: artikel_7", "nee"),
    ("beschut_werk_niet_vastgesteld", "beschut_werk: ja, beschut_vastgesteld_op: geen", "2026-01-01"),
    ("aanvang_voor_geboorte", f"{BORN}, aanvang: 2014-05-31", "2014-06-01"),
    ("wia_eindigt_voor_begin", "wia_recht_op: 2020-01-01, wia_recht_tot: 2020-01-01", "2020-01-02"),
    # through all of May, the calendar month before, and from 15 May on
    (
        "wia_in_de_peilmaand",
        "aanvang: 2026-06-15, wia_recht_op: 2026-04-15, wia_recht_peilmaand: nee, wia_recht_tot: 2026-06-15",
        "2026-06-14",
    ),
    (
        "wia_in_de_peilmaand",
        "aanvang: 2026-06-15, wia_recht_tot: geen, wia_recht_peilmaand: nee, wia_recht_op: 2026-04-15",
        "2026-04-16",
    ),
    (
        "wia_voor_herplaatsen",
        f"wia_recht_maand_voor_herplaatsen: nee, herplaatst_op: 2026-06-15, {STILL_RUNS}, wia_recht_op: 2026-04-15",
        "2026-04-16",
    ),
    ("iva_zonder_wia", "iva_met_loondispensatie: ja, wia_recht_op: geen", "2020-01-01"),
    ("schoolverlater_zonder_school", "uwv_oordeel: schoolverlater, schoolverleden: geen", "entree"),
    ("uitkering_zonder_wajong", "wajong: nee, uitkering: wajong", "ww"),
    ("uitkering_zonder_wajong", "uitkering: wajong, wajong: nee", "ja"),
    ("wajong_zonder_regeling", "wajong_regeling: geen, wajong: ja", "nee"),
    ("wajong_zonder_regeling", "wajong_regeling: geen, uitkering: wajong", "wia"),
    ("wajong_zonder_regeling", "wajong: ja, wajong_regeling: geen", "wajong_2015"),
    ("te_veel_uren", "verloonde_uren: 744.01", "744"),
    *((f"{naam}_voor_geboorte", f"{BORN}, {naam}: 2014-05-31", "2014-06-01") for naam in NA_DE_GEBOORTE),
]


def in_zaak(feiten: str, meer: str = "") -> list[Finding]:
    return tegenspraken(regelboek(), zaak(feiten, meer=meer))


@pytest.mark.parametrize(("naam", "feiten", "juist"), IN_EEN_ZAAK)
def test_facts_that_contradict_each_other_are_one_finding_that_names_them_and_the_twin_passes(
    naam: str, feiten: str, juist: str
) -> None:
    (finding,) = in_zaak(feiten)
    twin = f"{feiten.rsplit(': ', 1)[0]}: {juist}"

    assert finding.code == naam
    assert in_zaak(twin) == []
    assert finding.feit in re.findall(r"(\w+): ", feiten)


@pytest.mark.parametrize(("naam", "feiten", "juist"), IN_EEN_ZAAK)
def test_facts_do_not_contradict_what_is_unknown(naam: str, feiten: str, juist: str) -> None:
    for fact in re.findall(r"(\w+): ", feiten):
        forgotten = re.sub(rf"\b{fact}: [^,]+", f"{fact}: onbekend", feiten)
        assert in_zaak(forgotten) == [], (naam, fact, juist)


def test_each_contradiction_of_a_case_has_an_example_and_a_message_about_its_facts() -> None:
    of_cases = [one for one in regelboek().tegenspraken if one.in_zaak]
    from_the_day = {"tijdvak_omgekeerd", "peildatum_buiten_tijdvak", "peildatum_voor_geboorte", "te_veel_uren_halfjaar"}

    assert {one.naam for one in of_cases} - from_the_day == {naam for naam, _, _ in IN_EEN_ZAAK}
    for one in regelboek().tegenspraken:
        facts = {part.meta for part in parts((one.term,)) if part.soort is Soort.FEIT}
        assert one.feit in facts
        assert one.gevolg_van in (None, *(other.naam for other in regelboek().tegenspraken))
        assert len(facts & {one.feit, *re.findall(r"'(\w+)'", one.bericht.nl)}) >= 2 or "uren" in one.naam, one.naam
        assert re.findall(r"'(\w+)", one.bericht.nl) == re.findall(r"'(\w+)", one.bericht.en), one.naam


def test_nobody_is_asked_about_before_birth() -> None:
    born_later = zaak("geboortedatum: 2013-07-02", peildatum="2013-07-01")
    same_day = zaak("geboortedatum: 2013-07-01", peildatum="2013-07-01")

    assert [one.code for one in tegenspraken(regelboek(), born_later)] == ["peildatum_voor_geboorte"]
    assert tegenspraken(regelboek(), same_day) == []


def test_half_a_year_has_at_most_4416_hours_and_a_year_more() -> None:
    assert [one.code for one in in_zaak("verloonde_uren: 4416.01", "tijdvak: halfjaar")] == ["te_veel_uren_halfjaar"]
    assert in_zaak("verloonde_uren: 4416", "tijdvak: halfjaar") == []
    assert in_zaak("verloonde_uren: 4416.01", "tijdvak: jaar") == []


def test_a_day_outside_the_job_may_be_asked_about_in_a_case() -> None:
    assert in_zaak("aanvang: 2026-08-01, einde: geen") == []
    assert in_zaak("aanvang: 2025-01-01, einde: 2026-01-01") == []


def test_a_second_benefit_and_a_wajong_that_gives_no_right_on_this_day_may_be() -> None:
    assert in_zaak("wajong: ja, uitkering: ww, wajong_regeling: oud") == []
    assert in_zaak("wajong: nee, uitkering: geen, wajong_regeling: oud") == []


def test_hours_that_change_are_looked_at_in_each_year_of_the_period_asked() -> None:
    hours = "verloonde_uren: [{vanaf: 2026-01-01, waarde: 100}, {vanaf: 2027-11-01, waarde: 800}]"
    facts = f"aanvang: 2024-01-01, einde: geen, {hours}"

    assert in_zaak(facts) == []
    (finding,) = in_zaak(facts, "periode: {van: 2026-01-01, tot: 2028-01-01}")
    assert finding.code == "te_veel_uren"


def rows(**other: list[Any]) -> pl.DataFrame:
    """A job from 10 January up to 10 March 2026 with a row for each of its months."""
    months = [date(2026, month, 1) for month in (1, 2, 3, 4)]
    facts = {
        **{naam: [1] * 3 for naam in ("persoon", "werkgever", "dienstverband")},
        "tijdvak_van": months[:3],
        "tijdvak_tot": months[1:],
        "peildatum": months[:3],
        "aanvang": [date(2026, 1, 10)] * 3,
        "einde": [date(2026, 3, 10)] * 3,
    }
    return pl.DataFrame(facts | other)


def in_bestand(frame: pl.DataFrame) -> list[Finding]:
    try:
        with bulk(regelboek(), frame, Polars(), ["minimumloon"]):
            return []
    except BadInput as refused:
        return list(refused.findings)


def test_a_file_of_the_months_of_a_job_is_good() -> None:
    assert in_bestand(rows()) == []


@pytest.mark.parametrize(
    ("other", "found"),
    [
        # a month that ends on the first day of the job, and the next one, lie before it
        ({"aanvang": [date(2026, 2, 1)] * 3}, [("tijdvak_buiten_baan", 1)]),
        ({"aanvang": [date(2026, 1, 31)] * 3}, []),
        # the first day after the job is the first day of March
        ({"einde": [date(2026, 3, 1)] * 3}, [("tijdvak_buiten_baan", 3)]),
        ({"einde": [date(2026, 3, 2)] * 3}, []),
        ({"einde": [date(2026, 3, 1)] * 3, "aanvang": [None] * 3}, [("tijdvak_buiten_baan", 3)]),
        ({"einde": [None] * 3, "aanvang": [None] * 3}, []),
        ({"einde": [date(2026, 1, 10)] * 3}, [("einde_voor_aanvang", 1)]),
        (
            {
                "geboortedatum": [date(2012, 1, 1)] * 3,
                "einde_onderwijs": [date(2011, 1, 1)] * 3,
                "aanvang": [date(2011, 12, 31)] * 3,
            },
            [("aanvang_voor_geboorte", 1), ("einde_onderwijs_voor_geboorte", 1)],
        ),
        ({"verloonde_uren": [100, 74_401, 74_401]}, [("te_veel_uren", 2)]),
    ],
)
def test_a_file_gives_every_contradiction_with_its_first_row(
    other: dict[str, list[Any]], found: list[tuple[str, int]]
) -> None:
    frame = rows(**other).with_columns(pl.col(pl.Null).cast(pl.Date))

    assert [(one.code, one.rij) for one in in_bestand(frame)] == found
