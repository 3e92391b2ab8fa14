"""A case through time equals the same case on every single day, and goes on past the last known value."""

import random
from datetime import date, timedelta
from typing import Any

import pytest

from banenafspraak.logic.kalender import dagsleutel
from banenafspraak.regelingen.boek import regelboek
from banenafspraak.zaken.dossier import Dossier
from banenafspraak.zaken.toets import toets
from banenafspraak.zaken.verloop import Verloop
from tests.zaken.maken import antwoord, zaak

FACTS: dict[str, tuple[str, ...]] = {
    "geboortedatum": ("1998-05-04", "2004-02-29", "2006-10-15", "1960-03-31"),
    "aanvang": ("2015-03-15", "2016-07-04", "2017-01-01", "2023-08-31", "2024-10-15", "2026-07-01"),
    "einde": ("geen", "2018-01-01", "2026-02-28"),
    "uren_per_week": ("12", "28", "40"),
    "voltijd_uren_per_week": ("36", "38"),
    "doelgroep_lks": ("ja", "ja", "nee"),
    "forfait_afgesproken": ("ja", "nee"),
    "lks_al_in_dienst": ("nee", "ja"),
    "lks_aangevraagd_op": ("2017-02-01", "2024-01-15"),
    "speciaal_onderwijs_voor_aanvang": ("ja", "nee"),
    "wsw_dienstbetrekking": ("nee", "nee", "artikel_2"),
    "functieloon": ("1800.00", "2500.00"),
    "vakantiebijslag_werkgever": ("8%", "8.3%"),
    "loonwaarde": (
        "60%",
        "100%",
        "[{vanaf: 2016-01-01, waarde: 40%}, {vanaf: 2024-03-10, waarde: onbekend}, {vanaf: 2025-06-01, waarde: 70%}]",
    ),
    "uwv_betaalt_ziekengeld": ("nee", "nee", "ja"),
    "bbl": ("nee", "ja"),
}


def some_facts(draw: random.Random) -> str:
    known = [naam for naam in FACTS if draw.random() > 0.15]
    return ", ".join(f"{naam}: {draw.choice(FACTS[naam])}" for naam in known)


def days(van: date, tot: date) -> list[date]:
    return [van + timedelta(day) for day in range((tot - van).days)]


@pytest.mark.parametrize("seed", range(12))
def test_the_pieces_of_a_timeline_equal_every_single_day(seed: int) -> None:
    draw = random.Random(seed)
    van = draw.choice([date(2014, 11, 20), date(2016, 12, 1), date(2023, 9, 1), date(2026, 5, 1)])
    tot = van + timedelta(400)
    boek = regelboek()
    case = zaak(some_facts(draw), peildatum=van.isoformat(), meer=f"periode: {{van: {van}, tot: {tot}}}")
    verloop = Verloop(boek, Dossier(case, boek.wet.feiten))
    daily = Dossier(case, boek.wet.feiten)

    for regeling in boek.regelingen.values():
        pieces = verloop.stukken(regeling)
        assert [piece.van for piece in pieces[1:]] == [piece.tot for piece in pieces[:-1]]
        for day in days(van, tot):
            key = dagsleutel(day)
            (piece,) = [one for one in pieces if one.van <= key < one.tot]
            one = toets(boek, daily, key, [regeling.naam])[regeling.naam]
            seen: list[Any] = [(bedrag.soort, ends) for bedrag, ends in one.bedragen() if "jaar" not in bedrag.soort]
            amounts = [(bedrag.soort, ends) for bedrag, ends in piece.antwoord.bedragen() if "jaar" not in bedrag.soort]
            assert (one.recht, one.beslisser, seen) == (piece.antwoord.recht, piece.antwoord.beslisser, amounts), day


def test_past_the_last_minimum_wage_the_amount_is_unknown_and_can_be_repeated_as_a_named_assumption() -> None:
    feiten = (
        "geboortedatum: 1998-05-04, aanvang: 2026-07-01, einde: geen, uren_per_week: 36, voltijd_uren_per_week: 36, "
        "doelgroep_lks: ja, lks_al_in_dienst: nee, wsw_dienstbetrekking: nee, forfait_afgesproken: nee, "
        "loonwaarde: 60%, vakantiebijslag_werkgever: 8%"
    )
    period = "periode: {van: 2026-12-01, tot: 2027-02-01}"

    plain = antwoord(feiten, "loonkostensubsidie", meer=period)
    repeated = antwoord(feiten, "loonkostensubsidie", meer=period, herhaal_laatste=True)

    # 2337.00 × 1.08 × 40% × 1.25 = 1261.98
    assert [(row["van"], row["cent"]) for row in plain["bedragen"]] == [("2026-12-01", 126198), ("2027-01-01", None)]
    assert [piece["oorzaak"] for piece in plain["tijdlijn"]] == [0, 4]
    assert [(row["cent"], bool(row["aanname"])) for row in repeated["bedragen"]] == [(126198, False), (126198, True)]


@pytest.mark.parametrize("peildatum", ["2026-07-10", "2026-07-20", "2026-12-31"])
def test_an_amount_over_a_year_is_the_same_whatever_day_of_that_year_is_asked_about(peildatum: str) -> None:
    feiten = (
        "geboortedatum: 1959-07-15, aanvang: 2024-01-01, einde: geen, in_register: ja, wsw_dienstbetrekking: nee, "
        "beschut_werk: nee, verloonde_uren: 100, jaar_compleet: ja, historie_compleet: ja, in_register_peilmaand: nee"
    )

    found = antwoord(feiten, "lkv_banenafspraak", peildatum=peildatum)

    # 67 years on 15 July 2026: the whole of July counts, so 7 × 100 × 1.01
    assert [row["cent"] for row in found["bedragen"]] == [70700]
