"""The explanation of an answer: a reader can follow it by hand to the cent, and sees what is not known."""

from banenafspraak.regelingen.boek import regelboek
from tests.zaken.maken import antwoord

NBSP = "\N{NO-BREAK SPACE}"
BASIS = (
    "geboortedatum: 1998-05-04, aanvang: 2026-07-01, einde: geen, uren_per_week: 28, voltijd_uren_per_week: 36, "
    "doelgroep_lks: ja, wsw_dienstbetrekking: nee, lks_al_in_dienst: nee"
)
FORFAIT = f"{BASIS}, forfait_afgesproken: ja"
GEMETEN = f"{BASIS}, forfait_afgesproken: nee, vakantiebijslag_werkgever: 8%, loonwaarde: 60%"


def uitleg(feiten: str, *, taal: str = "nl", peildatum: str = "2026-07-01") -> str:
    found = antwoord(feiten, "loonkostensubsidie", peildatum=peildatum, uitleg=taal)
    return "\n".join(found["uitleg"]).replace(NBSP, " ")


def test_an_amount_is_reckoned_step_by_step_with_the_numbers_of_the_case_to_the_cent() -> None:
    text = uitleg(FORFAIT)

    assert "het minimumloon per maand van deze persoon: € 2.337,00 × 100% = € 2.337,00 (" in text
    assert "het minimumloon met vakantiebijslag: € 2.337,00 × (100% + 8%) = € 2.523,96 (" in text
    assert "de subsidie bij een volledige werkweek: € 2.523,96 × 50% = € 1.261,98 (" in text
    assert "€ 1.261,98 × 28 uur × 125% ÷ 36 uur = € 1.226,925, afgerond € 1.226,93" in text
    assert "reden: de wet zwijgt" in text


def test_a_value_is_told_with_its_name_since_when_and_its_source() -> None:
    assert "referentiemaandloon: € 2.337,00, sinds 1 juli 2026 (Regeling van 28 april 2026" in uitleg(FORFAIT)


def test_a_cap_and_a_floor_are_told_as_lowest_and_at_least() -> None:
    text = uitleg(GEMETEN)

    assert (
        "het laagste van (€ 2.523,96 − € 1.514,376) en (€ 2.523,96 × 70%), maar ten minste € 0,00 = € 1.009,584" in text
    )
    assert text.count("€ 981,54") == 2


def test_ja_names_each_condition_with_its_source_and_how_it_was_met() -> None:
    text = uitleg(FORFAIT)

    assert "Waarom ja:" in text
    assert "1. de Participatiewet geldt: ja (Participatiewet, artikel 10d)" in text
    assert "de peildatum (1 juli 2026) ligt op of na 1 januari 2015" in text
    assert "de subsidie is gevraagd voor iemand die al in dienst was: nee" in text


def test_nee_names_only_what_decided() -> None:
    text = uitleg(FORFAIT, peildatum="2014-12-31").split("Waarom nee:")[1]

    assert "de Participatiewet geldt: nee" in text
    assert "de peildatum (31 december 2014) ligt vóór 1 januari 2015" in text
    assert "doelgroep" not in text
    assert "€" not in text


def test_unknown_names_what_is_missing_and_between_what_the_amount_lies() -> None:
    text = uitleg(GEMETEN.replace(", loonwaarde: 60%", ""))

    assert "Waarom onbekend:" in text
    assert "tussen € 0,00 en € 1.717,70" in text
    assert "Wij weten nog niet: de loonwaarde." in text


def test_a_value_that_is_not_out_yet_is_named_with_its_day() -> None:
    text = uitleg(GEMETEN, peildatum="2027-02-01")

    assert "Op 1 januari 2027 kennen wij nog geen waarde: referentiemaandloon." in text
    assert "Wij weten nog niet" not in text


def test_each_regime_tells_its_own_reckoning() -> None:
    feiten = (
        "geboortedatum: 1994-05-04, aanvang: 2015-01-01, einde: geen, uren_per_week: 28, voltijd_uren_per_week: 36, "
        "doelgroep_lks: ja, wsw_dienstbetrekking: nee, lks_al_in_dienst: nee, forfait_afgesproken: nee, "
        "loonwaarde: 60%, uwv_betaalt_ziekengeld: nee, functieloon: 1800.00, vakantiebijslag_werkgever: 8%"
    )

    text = uitleg(feiten, peildatum="2016-08-01")

    assert "€ 1.524,60 × 72,5% = € 1.105,335, afgerond € 1.105,35" in text
    assert "de loonwaarde in geld, met vakantiebijslag: € 1.800,00 × 60% × (100% + 8%) = € 1.166,40" in text
    assert "omdat: de peildatum (1 augustus 2016) ligt vóór 1 januari 2017" in text


def test_the_english_explanation_says_the_same() -> None:
    text = uitleg(FORFAIT, taal="en")

    assert "Why yes:" in text
    assert "the minimum wage with holiday allowance: €2,337.00 × (100% + 8%) = €2,523.96 (" in text
    assert "€1,261.98 × 28 hours × 125% ÷ 36 hours = €1,226.925, rounded €1,226.93" in text
    assert len(text.splitlines()) == len(uitleg(FORFAIT).splitlines())


LKV = (
    "geboortedatum: 1998-05-04, aanvang: 2024-01-01, einde: geen, historie_compleet: ja, jaar_compleet: ja, "
    "doelgroepverklaring_aangevraagd_op: 2024-01-15, verloonde_uren: 130, wsw_dienstbetrekking: nee, "
    "beschut_werk: nee, in_register_peilmaand: ja"
)


def van(regeling: str, feiten: str, peildatum: str = "2024-03-01") -> str:
    found = antwoord(feiten, regeling, peildatum=peildatum, uitleg="nl")
    return "\n".join(found["uitleg"]).replace(NBSP, " ")


def test_a_sum_over_the_year_tells_how_many_periods_hold_what() -> None:
    text = van("lkv_banenafspraak", LKV)

    assert "het aantal verloonde uren van het jaar in de tijdvakken met recht: 12 × 130 uur = 1.560 uur (" in text
    assert "vanaf 1 januari 2024 tot 1 januari 2025: 12 aangiftetijdvakken met 130 uur" in text
    assert "het laagste van € 2.000,00 en (1.560 uur × € 1,01 = € 1.575,60) = € 1.575,60 (" in text


def test_what_belongs_to_another_regeling_is_told_there() -> None:
    text = van("loonkostenvoordeel", LKV)

    assert "het voordeel over het hele kalenderjaar (LKV banenafspraak): € 1.575,60, zie LKV banenafspraak" in text
    assert "12 aangiftetijdvakken" not in text
    assert "van alles wat kan, telt dit: LKV banenafspraak: onbekend (" in text


STOPT = (
    "geboortedatum: 1985-05-04, aanvang: 2026-01-01, einde: 2026-10-01, uren_per_week: 36, voltijd_uren_per_week: 36, "
    "doelgroep_lks: ja, lks_al_in_dienst: nee, forfait_afgesproken: nee, wsw_dienstbetrekking: nee, loonwaarde: 60%, "
    "in_register: ja, wajong: nee, wajong_regeling: geen, iva_met_loondispensatie: nee"
)


def test_what_stops_with_a_job_is_told_beside_why_it_stops() -> None:
    text = van("einde_baan", STOPT, "2026-07-01")

    told = text[text.index("Verder:") :]
    assert "de loonkostensubsidie loopt nu en stopt met de baan: ja (Participatiewet, artikel 10d lid 1)" in told
    assert "de persoon staat in het doelgroepregister en blijft daarin na de baan: ja (" in told
    assert "de persoon kan na de baan terug naar de uitkering van ervoor: onbekend (" in told
    assert "loondispensatie" not in told


def test_nothing_more_is_told_without_a_right() -> None:
    assert "Verder:" not in van("einde_baan", STOPT.replace("2026-10-01", "geen"), "2026-07-01")


def test_a_definition_that_was_given_is_told_as_given_without_its_chain() -> None:
    text = van("doelgroep", "in_register: ja, geboortedatum: 1998-05-04")

    assert "1. de persoon staat in het doelgroepregister: ja" in text
    assert "AOW" not in text


def test_no_line_of_an_explanation_is_a_rule_in_one_breath() -> None:
    for regeling in regelboek().regelingen:
        for feiten in ("", LKV, "in_register: ja", BASIS):
            for line in antwoord(feiten, regeling, peildatum="2017-07-01", uitleg="nl")["uitleg"]:
                assert len(line) < 700, (regeling, line)


def test_why_the_job_that_was_found_opened_a_term_is_told_with_its_grounds() -> None:
    facts = (
        "geboortedatum: 1985-04-02, aanvang: 2024-01-01, einde: geen, verloonde_uren: 100, historie_compleet: ja, "
        "jaar_compleet: ja, beschut_werk: nee, wsw_dienstbetrekking: nee, wia_recht_peilmaand: ja, "
        "doelgroepverklaring_aangevraagd_op: 2024-02-01"
    )
    found = antwoord(facts, "lkv_arbeidsgehandicapt", peildatum="2024-06-01", uitleg="nl")["uitleg"]
    text = "\n".join(found).replace(NBSP, " ")

    assert "de eerste dag van de eerste termijn is 1 januari 2024" in text
    assert text.count("deze baan voldoet aan de voorwaarden voor een termijn: ja") == 1
    assert "de dag waarop de doelgroepverklaring is aangevraagd (1 februari 2024) ligt op of vóór 1 april 2024" in text
