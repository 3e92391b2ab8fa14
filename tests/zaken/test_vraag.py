"""The next question about a case: cheap before private, never in vain, and always with an end."""

from dataclasses import replace
from datetime import date
from random import Random

import pytest

from banenafspraak.feit import Feitsoort, Privacy
from banenafspraak.logic.kalender import NOOIT, dagsleutel
from banenafspraak.logic.records import Gegeven
from banenafspraak.logic.reden import ontbreekt
from banenafspraak.logic.terms import Soort, parts
from banenafspraak.logic.vraag import Vraagpunt
from banenafspraak.regelingen.boek import regelboek
from banenafspraak.zaken.toets import Antwoord, toets_zaak
from banenafspraak.zaken.vraag import Vraag, Vraagronde, answered, filled, is_open_answer, volgende_vraag
from banenafspraak.zaken.zaak import Zaak
from tests.zaken.maken import zaak, zaken

FEITEN = regelboek().wet.feiten
DAGEN = (20141231, 20150101, 20151231, 20160704, 20170101, 20180101, 20230701, 20240101, 20260101, 20260701)
PEILDAGEN = tuple(date(jaar, maand, 1) for jaar in (2014, 2015, 2017, 2023, 2026, 2027) for maand in (1, 7))


def een_antwoord(random: Random, naam: str) -> Gegeven:
    """Any answer that this fact takes, and now and then that nobody knows."""
    feit = FEITEN[naam]
    if random.random() < 0.1:
        return None
    if feit.soort is Feitsoort.WAARHEID:
        return random.random() < 0.5
    if feit.soort is Feitsoort.DATUM:
        days = [day for day in DAGEN if feit.onder <= day <= feit.boven] + [NOOIT] * feit.geen
        return random.choice(days or [feit.onder])
    return random.choice([feit.onder, feit.boven, random.randint(feit.onder, feit.boven)])


def uitgevraagd(start: Zaak, random: Random) -> tuple[Zaak, list[Vraag]]:
    """The case after every question has been answered, and the questions."""
    asked: list[Vraag] = []
    while (vraag := volgende_vraag(start)).punt is not None:
        asked.append(vraag)
        start = filled(start, vraag.punt, een_antwoord(random, vraag.punt.feit))
    return start, asked


def begin(random: Random) -> Zaak:
    start = replace(zaak(""), peildatum=random.choice(PEILDAGEN))
    return replace(start, eerder=({},)) if random.random() < 0.5 else start


def over(answer: Antwoord, na: Zaak) -> list[str]:
    """The facts that keep this answer open and could still be asked."""
    gehad = set(answered(na))
    return [
        str(term.meta)
        for one in answer.open_terms()
        for term, record in ontbreekt(one, record=answer.record)
        if term.soort is Soort.FEIT and FEITEN[term.meta].vraag and Vraagpunt(term.meta, record.naam) not in gehad
    ]


@pytest.mark.parametrize("seed", range(12))
def test_asking_ends_with_nothing_left_to_ask_within_the_bound_that_never_rises(seed: int) -> None:
    random = Random(seed)

    after, asked = uitgevraagd(begin(random), random)

    bounds = [vraag.nog_hoogstens for vraag in asked]
    assert len(asked) <= bounds[0]
    assert all(bound >= len(asked) - place for place, bound in enumerate(bounds))
    assert bounds == sorted(bounds, reverse=True)
    assert len({vraag.punt for vraag in asked}) == len(asked)
    for answer in toets_zaak(regelboek(), after).values():
        assert over(answer, after) == []


@pytest.mark.parametrize("seed", range(25))
def test_a_fact_outside_the_open_set_never_matters(seed: int) -> None:
    random = Random(100 + seed)
    start, _ = uitgevraagd(begin(random), random)
    start = replace(start, feiten={naam: value for naam, value in start.feiten.items() if random.random() < 0.8})
    ronde = Vraagronde(regelboek(), start)
    can = {punt.feit for found in ronde._per_regeling.values() for punt in found}
    # The days say which wage-return periods there are, and a definition that is given goes before its chain.
    set_apart = {"aanvang", "einde"} | definities()
    idle = [naam for naam, feit in FEITEN.items() if feit.vraag and naam not in can | set(start.feiten) | set_apart]

    for naam in random.sample(idle, min(10, len(idle))):
        changed = filled(start, Vraagpunt(naam), een_antwoord(random, naam))
        assert outcomes(changed) == outcomes(start), naam


def definities() -> set[str]:
    terms = parts(tuple(term for regeling in regelboek().regelingen.values() for term in regeling.terms))
    return {term.meta.sleutel for term in terms if term.soort is Soort.NAAM and term.meta.gegeven}


def outcomes(start: Zaak) -> dict[str, object]:
    return {
        naam: (answer.recht, [(bedrag.soort, ends) for bedrag, ends in answer.bedragen()])
        for naam, answer in toets_zaak(regelboek(), start).items()
    }


def test_what_costs_least_is_asked_first_and_what_is_sensitive_last() -> None:
    random = Random(7)
    _, asked = uitgevraagd(zaak(""), random)

    assert next(vraag.feit.privacy for vraag in asked if vraag.feit) is Privacy.GEWOON
    for place, vraag in enumerate(asked):
        ronde = Vraagronde(regelboek(), _until(asked, place, random_seed=7))
        assert vraag.punt is not None
        least = min(
            ronde.uitvraag.kosten([punt])
            for answer in ronde.answers.values()
            for punt in ronde.uitvraag.kandidaten(answer.open_terms(), answer.record)
        )
        assert ronde.uitvraag.kosten([vraag.punt]) == least


def _until(asked: list[Vraag], place: int, random_seed: int) -> Zaak:
    """The case as it was before question ``place``: the same draws again."""
    random, start = Random(random_seed), zaak("")
    for vraag in asked[:place]:
        assert vraag.punt is not None
        start = filled(start, vraag.punt, een_antwoord(random, vraag.punt.feit))
    return start


def test_the_same_case_gives_the_same_question() -> None:
    assert volgende_vraag(zaak("")) == volgende_vraag(zaak(""))


def test_a_question_says_which_ground_it_settles_and_which_regelingen_it_can_decide() -> None:
    vraag = volgende_vraag(zaak("aanvang: 2026-07-01"), ("minimumloon",))

    assert vraag.punt == Vraagpunt("einde")
    assert vraag.kan_beslissen == ("minimumloon",)
    assert vraag.waarom.nl == (
        "Wettelijk minimumloon: hiermee staat vast of dit klopt: de persoon is op de peildatum in dienst."
    )


def test_a_sensitive_question_says_that_it_is_and_why_it_is_asked_all_the_same() -> None:
    feiten = (
        "geboortedatum: 1998-05-04, aanvang: 2026-07-01, einde: geen, uren_per_week: 28, voltijd_uren_per_week: 36, "
        "wsw_dienstbetrekking: nee, lks_al_in_dienst: nee, forfait_afgesproken: ja"
    )

    vraag = volgende_vraag(zaak(feiten), ("loonkostensubsidie",))

    assert vraag.punt == Vraagpunt("doelgroep_lks")
    assert vraag.nog_hoogstens == 1
    assert vraag.as_json()["gevoelig"] is True
    assert vraag.waarom.nl.endswith("Dit is gevoelig. Wij vragen het alleen omdat het over 1 regeling kan beslissen.")


def test_when_all_is_known_there_is_no_question_and_it_says_so() -> None:
    vraag = volgende_vraag(zaak("aanvang: 2026-07-01, einde: geen, geboortedatum: 1998-05-04"), ("minimumloon",))

    assert vraag.as_json() == {
        "vraag": None,
        "baan": None,
        "tekst": None,
        "waarom": None,
        "reden": "Alle uitkomsten staan vast.",
        "gevoelig": False,
        "kan_beslissen": [],
        "open": [],
        "nog_hoogstens": 0,
    }


def test_what_is_not_published_yet_stays_open_without_a_question() -> None:
    known = "aanvang: 2026-07-01, einde: geen, geboortedatum: 1998-05-04"

    vraag = volgende_vraag(zaak(known, peildatum="2027-02-01"), ("minimumloon",))

    assert vraag.punt is None
    assert vraag.open == ("minimumloon",)
    assert "weet niemand" in vraag.waarom.nl


def test_an_answer_that_nobody_knows_is_not_asked_again() -> None:
    found = volgende_vraag(zaak("aanvang: onbekend, einde: onbekend"), ("minimumloon",))

    assert found.punt is None or found.punt.feit not in ("aanvang", "einde")


def test_an_open_answer_is_one_with_an_unknown_right_or_amount() -> None:
    found = zaken("zaken: [{naam: x, peildatum: 2027-02-01, feiten: {aanvang: 2026-01-01, einde: geen}}]")[0]
    answers = toets_zaak(regelboek(), found, ("minimumloon",))

    assert is_open_answer(answers["minimumloon"])
    assert dagsleutel(found.peildatum) == 20270201


def test_unknown_hours_of_an_earlier_job_are_asked_about_that_job() -> None:
    earlier = "{aanvang: 2022-01-01, einde: 2022-07-01, verloonde_uren: 104}"
    job = "aanvang: 2022-07-01, einde: geen, jaar_compleet: ja, verloonde_uren: 104, loon: 1248.00"
    start = zaak(f"geboortedatum: 1990-05-04, {job}", peildatum="2022-10-01", meer=f"eerder: [{earlier}]")

    asked = volgende_vraag(start, ["liv"])
    assert asked.punt == Vraagpunt("loon", "eerder 1")
    after = volgende_vraag(filled(start, asked.punt, 124_800), ["liv"])
    assert (after.punt, after.open) == (None, ())
