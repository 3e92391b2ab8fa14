"""The inquiry: what can still be asked and still matter, each thing once."""

import pytest

from banenafspraak.logic.case import reken
from banenafspraak.logic.niveau import Niveau
from banenafspraak.logic.records import Record
from banenafspraak.logic.terms import Naam, Pool, Soort, Term
from banenafspraak.logic.vraag import Kosten, Uitvraag, Vraagpunt
from banenafspraak.logic.woorden import alle, een, kies, niet, noem, ooit_in_venster
from banenafspraak.tekst import Tekst
from tests.logic.test_case import dag, relatie

PRIJZEN = {"a": Kosten(0, 1), "b": Kosten(2, 1), "c": Kosten(0, 1), "duur": Kosten(2, 9), "compleet": Kosten(0, 1)}


@pytest.fixture
def pool() -> Pool:
    return Pool()


def waar(pool: Pool, naam: str) -> Term:
    return pool.make(Soort.FEIT, meta=naam, niveau=Niveau.PERSOON)


def persoon(**feiten: bool) -> Record:
    return Record(Niveau.PERSOON, feiten)


def open_feiten(term: Term, record: Record, *gehad: str) -> list[str]:
    uitvraag = Uitvraag(PRIJZEN.get, frozenset(map(Vraagpunt, gehad)))
    return [punt.feit for punt in uitvraag.open([term], record)]


def kandidaten(term: Term, record: Record, *gehad: str) -> list[str]:
    uitvraag = Uitvraag(PRIJZEN.get, frozenset(map(Vraagpunt, gehad)))
    return [punt.feit for punt in uitvraag.kandidaten([term], record)]


def test_only_facts_that_can_still_matter_are_open_in_the_order_of_the_rule(pool: Pool) -> None:
    a, b, c = (waar(pool, naam) for naam in "abc")
    regel = een(alle(b, a), alle(b, c))

    assert open_feiten(regel, persoon()) == ["b", "a", "c"]
    assert open_feiten(regel, persoon(a=False)) == ["b", "c"]
    assert open_feiten(regel, persoon(b=False)) == []


def test_a_fact_without_a_price_is_never_asked(pool: Pool) -> None:
    assert open_feiten(alle(waar(pool, "a"), waar(pool, "zonder_vraag")), persoon()) == ["a"]


def test_what_was_asked_is_not_asked_again_also_when_nobody_knew(pool: Pool) -> None:
    assert open_feiten(alle(waar(pool, "a"), waar(pool, "b")), persoon(), "a") == ["b"]


def test_a_branch_that_is_dead_is_not_asked(pool: Pool) -> None:
    a, b, c = (waar(pool, naam) for naam in "abc")

    assert open_feiten(kies(a, b, c), persoon(a=True)) == ["b"]
    assert open_feiten(kies(a, b, c), persoon(a=False)) == ["c"]
    assert open_feiten(kies(a, b, c), persoon()) == ["a", "b", "c"]


def definitie(term: Term, naam: str) -> Term:
    return noem(term, Naam(naam, Tekst(naam, naam), gegeven=True))


def test_a_definition_stands_in_for_its_chain_only_where_it_costs_no_more(pool: Pool) -> None:
    a, b = waar(pool, "a"), waar(pool, "b")
    cheap, dear = definitie(alle(a, b), "c"), definitie(alle(a, niet(b)), "duur")

    assert kandidaten(cheap, persoon()) == ["c"]
    assert kandidaten(dear, persoon()) == ["a", "b"]
    assert open_feiten(cheap, persoon()) == ["c", "a", "b"]
    assert kandidaten(cheap, persoon(), "c") == ["a", "b"]
    assert kandidaten(cheap, persoon(c=True)) == []
    assert reken(cheap, persoon(c=True)) is True


def test_a_fact_of_another_job_is_asked_of_that_job(pool: Pool) -> None:
    aanvang, einde = dag(pool, "a"), dag(pool, "c")
    eerder = ooit_in_venster(aanvang, einde, aanvang, einde, compleet=waar(pool, "compleet"))
    employer, (job,) = relatie({"a": 20200101, "c": 20210101})
    employer.nieuw(Niveau.DIENSTVERBAND, {"a": 20200301}, naam="eerder 1")

    found = Uitvraag(PRIJZEN.get).open([eerder], job)

    assert found == [Vraagpunt("c", "eerder 1")]
