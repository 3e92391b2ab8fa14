"""The worked cases of ``zaken/``: each comes out as expected, together they try every ground and every value."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from banenafspraak.logic.case import Uitkomst, reken
from banenafspraak.logic.kalender import dagsleutel
from banenafspraak.logic.openheid import te_vragen
from banenafspraak.logic.records import Record
from banenafspraak.logic.spoor import gelezen
from banenafspraak.logic.tabel import Tabel
from banenafspraak.logic.terms import Soort, Term
from banenafspraak.regelingen.boek import regelboek
from banenafspraak.zaken.antwoorden import Wensen, beantwoord
from banenafspraak.zaken.controle import afwijkingen, tegenspraken
from banenafspraak.zaken.dossier import Dossier
from banenafspraak.zaken.toets import toets, toets_zaak
from banenafspraak.zaken.zaak import Zaak
from banenafspraak.zaken.zaaklezer import lees_bestand

ZAKEN = Path(__file__).parents[2] / "zaken"
FILES = sorted(ZAKEN.rglob("*.yaml"))

# A ground that no case can make ja, with its reason.
NEVER_JA = {
    "no_riskpolis.verordening_2015": "no ordinance of 2015 was read, so no gemeente is known to have arranged it",
    "quotum.heffing_over_dit_jaar": "the act gives no levy over any year that is known",
}

# A definition that is given as a fact goes before its own grounds, so forgetting it may say something else.
GEGEVEN = {
    term.meta.sleutel for term in regelboek().bouw.pool.terms() if term.soort is Soort.NAAM and term.meta.gegeven
}


@cache
def cases(file: Path) -> list[Zaak]:
    return lees_bestand(file, regelboek())


def all_cases() -> Iterator[Zaak]:
    for file in FILES:
        yield from cases(file)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(ZAKEN).as_posix())
def test_every_case_comes_out_as_expected(file: Path) -> None:
    off = {}
    for zaak in cases(file):
        answer = beantwoord(zaak, Wensen(tuple(zaak.verwacht)))
        if found := afwijkingen(zaak.verwacht, answer["regelingen"]):
            off[zaak.naam] = found
    assert off == {}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(ZAKEN).as_posix())
def test_every_case_has_a_name_of_its_own_a_source_or_reason_and_no_contradiction(file: Path) -> None:
    names = [zaak.naam for zaak in cases(file)]
    assert len(set(names)) == len(names)
    for zaak in cases(file):
        assert zaak.verwacht, zaak.naam
        assert zaak.bron is None or zaak.bron in regelboek().wet.bronnen, zaak.naam
        assert zaak.bron or zaak.waarom, zaak.naam
        assert tegenspraken(regelboek(), zaak) == [], zaak.naam


def values(zaak: Zaak) -> dict[str, tuple[Term, Uitkomst]]:
    """Every right and amount that the case is about."""
    boek = regelboek(zaak.lezingen)
    record = Dossier(zaak, boek.wet.feiten).op(dagsleutel(zaak.peildatum))
    found = {}
    for naam in zaak.verwacht:
        for place, term in enumerate(boek.regelingen[naam].terms):
            found[f"{naam} {place}"] = (term, reken(term, record))
    return found


def without(zaak: Zaak, naam: str) -> Zaak:
    feiten = {key: value for key, value in zaak.feiten.items() if key != naam}
    gedateerd = {key: value for key, value in zaak.gedateerd.items() if key != naam}
    return replace(zaak, feiten=feiten, gedateerd=gedateerd)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(ZAKEN).as_posix())
def test_forgetting_a_fact_never_flips_an_answer_but_only_widens_it(file: Path) -> None:
    for zaak in cases(file)[:: max(1, len(cases(file)) // 40)]:
        full = values(zaak)
        for naam in ({**zaak.feiten, **zaak.gedateerd}).keys() - GEGEVEN:
            for place, (term, wide) in values(without(zaak, naam)).items():
                _, answer = full[place]
                if term.is_waarheid:
                    assert wide is None or wide is answer, (zaak.naam, naam, place)
                else:
                    assert wide[0] <= answer[0] <= answer[1] <= wide[1], (zaak.naam, naam, place)


def outcomes() -> Mapping[tuple[str, str], set[bool | None]]:
    """What each ground came out as, over all cases about its regeling."""
    seen: dict[tuple[str, str], set[bool | None]] = defaultdict(set)
    for zaak in all_cases():
        boek = regelboek(zaak.lezingen)
        for naam, answer in toets(
            boek, Dossier(zaak, boek.wet.feiten), dagsleutel(zaak.peildatum), zaak.verwacht
        ).items():
            for grond in answer.regeling.gronden:
                seen[naam, grond.naam].add(reken(grond.term, answer.record))
    return seen


def test_every_ground_has_a_case_that_is_ja_one_that_is_nee_and_one_that_is_onbekend() -> None:
    seen = outcomes()
    lacking = {
        f"{naam}.{grond.naam}": {"ja": True, "nee": False, "onbekend": None}.items()
        for naam, regeling in regelboek().regelingen.items()
        for grond in regeling.gronden
    }
    wrong = {
        place: [word for word, value in words if value not in seen[tuple(place.split(".", 1))]]  # type: ignore[index]
        for place, words in lacking.items()
    }
    # a day of the law is never unknown: the peildatum is always given
    wrong = {
        place: [
            w
            for w in words
            if not (w == "onbekend" and place.endswith("wet_van_kracht")) and not (w == "ja" and place in NEVER_JA)
        ]
        for place, words in wrong.items()
    }
    assert {place: words for place, words in wrong.items() if words} == {}


def rows_of(zaak: Zaak) -> set[tuple[str, int]]:
    """The name and first day of each row of the law that one case read."""
    boek = regelboek(zaak.lezingen)
    record = Dossier(zaak, boek.wet.feiten).op(dagsleutel(zaak.peildatum))
    seen = set()
    for naam in zaak.verwacht:
        for term in boek.regelingen[naam].terms:
            reken(term, record)
            seen |= {row for one, here in gelezen(term, record) if (row := _row(one, here))}
    return seen


def rows_read() -> set[tuple[str, int]]:
    return {row for zaak in all_cases() for row in rows_of(zaak)}


def _row(term: Term, record: Record) -> tuple[str, int] | None:
    if term.soort is not Soort.WAARDE:
        return None
    table: Tabel = term.meta
    parts: list[Any] = [reken(deel, record) for deel in term.delen]
    if any(low != high for low, high in parts):
        return None
    row = table.rij(parts[0][0], parts[1][0] if len(parts) > 1 else None)
    return (table.naam, row.van) if row else None


def test_every_dated_row_that_a_rule_can_read_is_read_by_a_case() -> None:
    read = rows_read()
    known = {
        (term.meta.naam, row.van)
        for term in regelboek().bouw.pool.terms()
        if term.soort is Soort.WAARDE and not term.is_vast
        for rows in term.meta.reeksen.values()
        for row in rows
        if row.tot > 20130101
    }
    assert sorted(known - read) == []


def test_a_case_that_is_wrong_is_caught() -> None:
    zaak = cases(ZAKEN / "loonkostensubsidie/forfait.yaml")[0]
    answer = beantwoord(zaak, Wensen(("loonkostensubsidie",)))
    wrong = {"loonkostensubsidie": {"uitkomst": "nee", "bedragen": [{"soort": "per_maand", "cent": 1}]}}

    assert [one.veld for one in afwijkingen(wrong, answer["regelingen"])] == ["uitkomst", "bedragen"]


def test_what_is_asked_is_what_keeps_an_answer_open() -> None:
    """The quick look by bits and the walk that the explanation tells from are one and the same."""
    boek = regelboek()
    some_open = 0
    for file in FILES[::3]:
        for zaak in cases(file):
            for naam, answer in toets_zaak(boek, zaak).items():
                leaves = {term for term, _ in answer.bladen() if term.soort in (Soort.FEIT, Soort.NAAM)}
                assert set(te_vragen(*answer.open_terms(), record=answer.record)) == leaves, (zaak.naam, naam)
                some_open += bool(leaves)

    assert some_open > 1000
