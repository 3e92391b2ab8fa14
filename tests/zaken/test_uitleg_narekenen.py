"""The explanation followed by hand, as a small employer would: every number is printed, with where it came from."""

import re

import pytest

from banenafspraak.logic.terms import Soort
from banenafspraak.regelingen.boek import regelboek
from banenafspraak.tekst import Taal, Tekst
from banenafspraak.zaken.antwoorden import Wensen, beantwoord
from tests.zaken.maken import antwoord, zaken

NBSP = "\N{NO-BREAK SPACE}"
MARK = re.compile(r"^ *\d+\. ")
LIV = "geboortedatum: 1990-05-04, aanvang: 2015-01-01, einde: geen, jaar_compleet: ja, verloonde_uren: 170"
LKV = (
    "geboortedatum: 1998-05-04, aanvang: 2024-03-01, einde: geen, historie_compleet: ja, jaar_compleet: ja, "
    "doelgroepverklaring_aangevraagd_op: 2024-04-01, verloonde_uren: 100, wsw_dienstbetrekking: nee, "
    "beschut_werk: nee, in_register_peilmaand: ja, scholingsbelemmerd_peilmaand: nee, "
    "register_alleen_lid_2: nee"
)
ZIEK = (
    "geboortedatum: 1990-05-04, aanvang: 2021-07-01, einde: geen, wsw_dienstbetrekking: nee, wajong_ooit: ja, "
    "doelgroep_lks: nee, lks_al_in_dienst: nee, dagloon: 120, loon_per_dag: 110, ziekengeld_op_verzoek: ja, "
    "ziek_sinds: 2025-05-03"
)


def regels(regeling: str, feiten: str, peildatum: str, *, taal: Taal = "nl", meer: str = "") -> list[str]:
    """The lines without numbers and indents."""
    found = antwoord(feiten, regeling, peildatum=peildatum, meer=meer, uitleg=taal)["uitleg"]
    return [MARK.sub("", line.replace(NBSP, " ")) for line in found]


def begint(found: list[str], *starts: str) -> None:
    """Each of ``starts`` begins a line, in this order."""
    lines = iter(found)
    for start in starts:
        assert any(line.startswith(start) for line in lines), (start, found)


def test_an_average_wage_is_told_as_wage_hours_bounds_and_both_products() -> None:
    # 12 × 1807.11 = 21,685.32; 2040 × 10.63 = 21,685.20; 2040 × 12.08 = 24,643.20; 2040 × 0.51 = 1040.40
    found = regels("liv", f"{LIV}, loon: 1807.11", "2017-06-01")

    begint(
        found,
        "het aantal verloonde uren van het jaar (2.040 uur) is ten minste 1.248 uur",
        "het aantal verloonde uren van het jaar: 12 × 170 uur = 2.040 uur (Wet tegemoetkomingen",
        "vanaf 1 januari 2017 tot 1 januari 2018: 12 aangiftetijdvakken met 170 uur",
        "LIV laagste aantal verloonde uren per jaar: 1.248 uur, sinds 1 januari 2017 (",
        "het loon van het jaar (€ 21.685,32) is hoger dan € 21.685,20 (€ 10,63 × 2.040 uur)",
        "het loon van het jaar: 12 × € 1.807,11 = € 21.685,32 (Wet tegemoetkomingen",
        "vanaf 1 januari 2017 tot 1 januari 2018: 12 aangiftetijdvakken met € 1.807,11",
        "LIV laagste uurloon (Trede 2, alleen 2017 tot en met 2019): € 10,63, sinds 1 januari 2017 (",
        "het loon van het jaar (€ 21.685,32) is ten hoogste € 24.643,20 (€ 12,08 × 2.040 uur)",
        "LIV hoogste uurloon (Trede 2, alleen 2017 tot en met 2019): € 12,08, sinds 1 januari 2017 (",
        "over het hele kalenderjaar: het laagste van € 1.000,00 en (2.040 uur × € 0,51 = € 1.040,40) = € 1.000,00",
    )


def test_why_a_band_does_not_count_is_told_with_its_product_too() -> None:
    found = regels("liv", f"{LIV}, loon: 1807.11", "2017-06-01")

    begint(
        found,
        "omdat het antwoord hierboven ja is",
        "omdat:",
        "1 januari van het jaar (1 januari 2017) ligt vóór 1 januari 2020",
        "het gemiddelde uurloon (loon gedeeld door uren) ligt in de eerste trede: nee",
        "het loon van het jaar (€ 21.685,32) is hoger dan € 21.685,20 (€ 10,63 × 2.040 uur)",
    )


def test_the_english_explanation_of_the_youth_liv_has_every_number_too() -> None:
    # 12 × 1064.88 = 12,778.56 = 2088 × 6.12; 2088 × 8.17 = 17,058.96; 2088 × 12.04 = 25,139.52; 2088 × 0.07 = 146.16
    facts = "geboortedatum: 2004-06-01, aanvang: 2017-01-01, einde: geen, jaar_compleet: ja, verloonde_uren: 174"
    found = regels("jeugd_liv", f"{facts}, loon: 1064.88", "2023-06-01", taal="en")

    begint(
        found,
        "the age on 31 December of the year before (18 years) is at least 18 years",
        "the date of birth: 1 June 2004",
        "the number of paid hours of the year: 12 × 174 hours = 2,088 hours (",
        "the wage of the year (€12,778.56) is at least €12,778.56 (€6.12 × 2,088 hours)",
        "the wage of the year: 12 × €1,064.88 = €12,778.56 (",
        "the wage of the year (€12,778.56) is at most €17,058.96 (€8.17 × 2,088 hours)",
        "the wage of the year (€12,778.56) is lower than €25,139.52 (€12.04 × 2,088 hours)",
        "over the whole calendar year: the lowest of €135.20 and (2,088 hours × €0.07 = €146.16) = €135.20",
    )


def test_periods_that_differ_are_added_up_one_row_after_another() -> None:
    # 4 × 1700 + 6 × 1800 = 6800 + 10,800 = 17,600
    (zaak,) = zaken("""
        zaken:
          - naam: proef
            peildatum: 2017-06-01
            feiten:
              geboortedatum: 1990-05-04
              aanvang: 2017-03-01
              einde: geen
              jaar_compleet: ja
              verloonde_uren: 170
              loon: [{vanaf: 2017-03-01, waarde: 1700.00}, {vanaf: 2017-07-01, waarde: 1800.00}]
    """)
    text = "\n".join(beantwoord(zaak, Wensen(("liv",), uitleg="nl"))["regelingen"]["liv"]["uitleg"]).replace(NBSP, " ")

    assert "het loon van het jaar: 4 × € 1.700,00 + 6 × € 1.800,00 = € 17.600,00 (" in text
    assert "vanaf 1 maart 2017 tot 1 juli 2017: 4 aangiftetijdvakken met € 1.700,00" in text
    assert "vanaf 1 juli 2017 tot 1 januari 2018: 6 aangiftetijdvakken met € 1.800,00" in text


def test_a_sum_that_is_not_complete_is_told_as_so_much_or_more() -> None:
    found = regels("liv", LIV.replace(", jaar_compleet: ja", "") + ", loon: 1807.11", "2017-06-01")

    begint(
        found,
        "het aantal verloonde uren van het jaar: 2.040 uur of meer (",
        "Wij weten nog niet of dit zo is: alle betaalde uren van dit jaar",
    )
    assert not any("= tussen" in line for line in found)


def test_periods_without_a_right_are_told_as_not_counting() -> None:
    # The term of 1 March 2024 ends on 1 March 2027; who is not in the register has January and February: 200 hours.
    found = regels("lkv_banenafspraak", f"{LKV}, in_register: nee", "2027-02-28")

    begint(
        found,
        "het aantal verloonde uren van het jaar in de tijdvakken met recht: 2 × 100 uur = 200 uur (",
        "vanaf 1 januari 2027 tot 1 maart 2027: 2 aangiftetijdvakken met 100 uur",
        "vanaf 1 maart 2027 tot 1 januari 2028: 10 aangiftetijdvakken tellen niet mee",
        "over het hele kalenderjaar: het laagste van € 2.000,00 en (200 uur × € 1,01 = € 202,00) = € 202,00",
    )


@pytest.mark.parametrize("peildatum", ["2026-01-01", "2026-07-01"])
def test_from_2026_who_is_in_the_register_is_explained_by_the_register_and_not_by_an_old_term(peildatum: str) -> None:
    found = regels("lkv_banenafspraak", f"{LKV}, in_register: ja", peildatum)

    begint(found, "het is 2026 of later en de persoon staat in het doelgroepregister: ja")
    assert not any("36 maanden" in line or "termijn" in line for line in found)


def test_an_old_term_is_told_where_it_decides() -> None:
    run_off = regels("lkv_banenafspraak", f"{LKV}, in_register: nee", "2026-07-01")
    before = regels("lkv_banenafspraak", f"{LKV}, in_register: ja", "2025-12-31")

    for found in (run_off, before):
        begint(
            found,
            "de baan begon vóór 2026 en de termijn van 36 maanden loopt nog: ja",
            "de eerste dag van de eerste termijn is 1 maart 2024",
            "1 maart 2027 (de dag 36 maanden na 1 maart 2024) ligt na 1 januari 2018",
            "LKV banenafspraak duur: 36 maanden, sinds 1 januari 2018 (",
        )


def test_the_window_before_a_job_is_told_with_its_days_and_the_job_that_falls_in_it() -> None:
    free = regels("lkv_banenafspraak", LKV, "2024-06-01")
    before = "{aanvang: 2023-02-01, einde: 2023-09-15, in_register_peilmaand: nee, in_register_eerste_dag: nee, "
    before += "scholingsbelemmerd_peilmaand: nee}"
    worked = regels("lkv_banenafspraak", LKV, "2024-06-01", meer=f"eerder: [{before}]")

    begint(free, "geen andere baan bij deze werkgever valt in de tijd vanaf 1 september 2023 tot 1 maart 2024")
    begint(
        worked,
        "de eerste dag van de eerste termijn: zo'n dag is er niet",
        "de dag waarop deze baan een termijn kan openen (1 maart 2024)",
        "deze baan voldoet aan de voorwaarden voor een termijn: nee",
        "de persoon werkte in de zes maanden vóór de baan niet bij deze werkgever: nee",
        "een andere baan bij deze werkgever (van 1 februari 2023 tot 15 september 2023) valt in de tijd vanaf "
        "1 september 2023 tot 1 maart 2024",
    )


def test_a_part_that_returns_is_told_once() -> None:
    found = regels("lkv_banenafspraak", f"{LKV}, in_register: nee", "2026-07-01")
    grond = (
        "de persoon werkt niet in de sociale werkvoorziening bij de gemeente (Wsw, artikel 2) of in beschut werk: ja"
    )

    assert [line.removeprefix(grond) for line in found if line.startswith(grond)] == [
        " (Wet tegemoetkomingen loondomein, artikel 2.10)",
        ", zie hierboven",
    ]


def test_the_day_of_aow_age_is_reckoned_from_the_date_of_birth() -> None:
    # 66 years and 7 months after 10 September 1955: 10 April 2022.
    facts = LKV.replace("1998-05-04", "1955-09-10").replace("2024-0", "2021-0")
    found = regels("lkv_banenafspraak", facts, "2022-03-01")

    begint(
        found,
        "de eerste dag van het aangiftetijdvak (1 maart 2022) ligt vóór de dag waarop de persoon de AOW-leeftijd "
        "bereikt (10 april 2022)",
        "de dag waarop de persoon de AOW-leeftijd bereikt: de dag 66 jaar en 7 maanden na 10 september 1955 = "
        "10 april 2022 (Algemene Ouderdomswet, artikel 7a)",
        "de geboortedatum: 10 september 1955",
        "AOW-leeftijd die bij de geboortedatum hoort: 66 jaar en 7 maanden, voor wie is geboren vanaf 1 september 1955",
    )


def test_weeks_stay_weeks_and_what_decided_a_rate_is_told_with_its_days() -> None:
    # 52 weeks are 364 days: 3 May 2025 plus 364 days is 2 May 2026.
    found = regels("no_riskpolis", ZIEK, "2026-05-01")

    begint(
        found,
        "omdat: de werkgever vroeg om 100 procent en de eerste 52 weken lopen nog: ja",
        "de peildatum (1 mei 2026) ligt vóór 2 mei 2026 (de dag 52 weken na 3 mei 2025)",
        "weken met 100 procent op verzoek: 52 weken, sinds 1 januari 2013",
    )


def test_the_kind_of_job_under_the_wsw_is_said_so_that_everybody_knows_what_it_is() -> None:
    found = regels("no_riskpolis", ZIEK, "2026-05-01")

    begint(
        found,
        "de persoon werkt niet in de sociale werkvoorziening bij de gemeente (Wsw, artikel 2): ja",
        "de soort baan in de sociale werkvoorziening (Wsw): “geen baan in de sociale werkvoorziening”",
    )


def test_hours_of_early_and_late_jobs_have_a_name_of_their_own() -> None:
    # 1200 × 1.35 = 1620, below the maximum of 2600.
    facts = (
        "geboortedatum: 1966-01-10, aanvang: 2024-01-01, einde: geen, verloonde_uren: 100, historie_compleet: ja, "
        "jaar_compleet: ja, beschut_werk: nee, wsw_dienstbetrekking: nee, uitkering_peilmaand: ja, "
        "doelgroepverklaring_aangevraagd_op: 2024-01-10"
    )
    found = regels("lkv_ouder", facts, "2025-06-01")

    begint(
        found,
        "het aantal verloonde uren van het jaar met recht door een baan van vóór 2024: 0 uur (",
        "het aantal verloonde uren van het jaar met recht door een baan van 2024 of later: 12 × 100 uur = 1.200 uur (",
    )


def test_the_right_of_all_benefits_together_names_the_amount_that_it_rests_on() -> None:
    # 10 months of 100 hours: 1000 × 1.01 = 1010.
    none = "uitkering_peilmaand: nee, wia_recht_peilmaand: nee, wia_onder_35: nee, herplaatst_op: geen, loon: 3000"
    found = regels("loonkostenvoordeel", f"{LKV}, {none}", "2024-06-01")

    begint(found, "het voordeel over het hele kalenderjaar (€ 1.010,00) is hoger dan € 0,00")


def test_every_reason_for_rounding_is_told_in_both_languages() -> None:
    reasons = {term.meta.reden for term in regelboek().bouw.pool.terms() if term.soort is Soort.AFGEROND}

    assert reasons
    for reason in reasons:
        assert isinstance(reason, Tekst)
        assert reason.nl != reason.en


def test_what_is_open_over_the_jobs_is_told_once_and_never_as_before_unknown() -> None:
    found = regels("lkv_banenafspraak", LKV.replace("historie_compleet: ja", "historie_compleet: nee"), "2024-06-01")

    begint(
        found,
        "de eerste dag van de eerste termijn: of er zo'n dag is, is onbekend",
        "onbekend of een andere baan bij deze werkgever valt vanaf 1 september 2023 tot 1 maart 2024; "
        "nee is pas zeker als",
        "de eerste dag van de eerste termijn (onbekend) ligt vóór de dag na het aangiftetijdvak (1 juli 2024)",
    )
    assert not any("vóór onbekend" in line or "tweede termijn" in line for line in found)


def test_the_day_of_a_job_that_a_ground_rests_on_is_told_with_the_grounds_of_that_job() -> None:
    facts = (
        "geboortedatum: 1980-05-04, aanvang: 2010-01-01, einde: geen, verloonde_uren: 100, historie_compleet: ja, "
        "jaar_compleet: ja, beschut_werk: nee, wsw_dienstbetrekking: nee, premiekorting_december_2017: nee, "
        "herplaatst_op: 2023-04-01, wia_recht_maand_voor_herplaatsen: ja, wia_recht_op: 2023-01-01, "
        "wia_recht_tot: geen, doelgroepverklaring_aangevraagd_op: 2023-05-01"
    )
    found = regels("lkv_herplaatsen", facts, "2023-06-01")

    begint(
        found,
        "de herplaatsing is van vóór 2025 en de persoon had in de maand daarvoor recht op WIA: ja",
        "de dag van de eerste herplaatsing bij deze werkgever die aan de oude tekst voldeed (1 april 2023) ligt vóór",
        "de dag van de eerste herplaatsing bij deze werkgever die aan de oude tekst voldeed: 1 april 2023 (",
        "de herplaatsing is van vóór 2025 en de persoon had in de maand daarvoor recht op WIA: ja, zie hierboven",
    )
