"""The case reading of the rule language: intervals, Kleene truth, aggregates that name their completeness."""

from fractions import Fraction

import pytest

from banenafspraak.logic import kalender
from banenafspraak.logic.case import reken
from banenafspraak.logic.niveau import Niveau
from banenafspraak.logic.openheid import oorzaak
from banenafspraak.logic.records import Record
from banenafspraak.logic.reden import Oorzaak, ontbreekt
from banenafspraak.logic.tabel import Tabel, Tabelrij
from banenafspraak.logic.terms import Aard, Pool, RuleError, Soort, Term
from banenafspraak.logic.woorden import (
    BEGIN,
    afgerond,
    alle,
    een,
    eerste_sinds,
    hoogste_van,
    kies,
    laagste,
    lager,
    leeftijd_op,
    maal,
    maanden_na,
    minstens,
    niet,
    ooit_in_venster,
    som_per_jaar,
    vanaf,
    versies,
)

NOOIT = 99991231


@pytest.fixture
def pool() -> Pool:
    return Pool()


def waar(pool: Pool, naam: str, niveau: Niveau = Niveau.PERSOON) -> Term:
    return pool.make(Soort.FEIT, meta=naam, niveau=niveau)


def getal(
    pool: Pool, naam: str, onder: int, boven: int, *, niveau: Niveau = Niveau.PERSOON, schaal: Fraction = Fraction(1)
) -> Term:
    return pool.make(Soort.FEIT, meta=naam, aard=Aard.GETAL, grenzen=(onder, boven), schaal=schaal, niveau=niveau)


def dag(pool: Pool, naam: str, niveau: Niveau = Niveau.DIENSTVERBAND) -> Term:
    return pool.make(Soort.FEIT, meta=naam, aard=Aard.DATUM, grenzen=(19000101, NOOIT), niveau=niveau)


def persoon(**feiten: int | bool) -> Record:
    return Record(Niveau.PERSOON, feiten)


def test_an_absent_fact_is_unknown_and_a_nee_beside_it_still_decides(pool: Pool) -> None:
    a, b = waar(pool, "a"), waar(pool, "b")

    assert reken(alle(a, b), persoon(a=False)) is False
    assert reken(alle(a, b), persoon(a=True)) is None
    assert reken(een(a, b), persoon(a=True)) is True
    assert reken(niet(b), persoon()) is None


def test_an_open_number_keeps_its_declared_bounds_and_a_cap_can_make_the_amount_known(pool: Pool) -> None:
    uren, cap = getal(pool, "uren", 0, 100), getal(pool, "cap", 0, 40)

    assert reken(maal(uren, 3), persoon()) == (0, 300)
    assert reken(laagste(uren, cap), persoon(uren=0)) == (0, 0)
    assert reken(lager(uren, 101), persoon()) is True


def test_scales_are_aligned_and_halves_go_up(pool: Pool) -> None:
    loonwaarde = getal(pool, "loonwaarde", 0, 100, schaal=Fraction(1, 100))

    half = afgerond(maal(loonwaarde, 5), 1)

    assert reken(half, persoon(loonwaarde=50)) == (3, 3)  # 2.5
    assert reken(afgerond(maal(loonwaarde, 1000), 5, door=4), persoon(loonwaarde=7)) == (4, 4)  # 70 / 4 = 17.5 → 20


def test_a_choice_that_is_open_lies_between_both_sides_and_is_known_where_they_agree(pool: Pool) -> None:
    a = waar(pool, "a")

    assert reken(kies(a, 3, 7), persoon()) == (3, 7)
    assert reken(kies(a, 3, 7), persoon(a=False)) == (7, 7)
    assert reken(kies(a, True, waar(pool, "b")), persoon(b=True)) is True


def test_a_version_holds_from_its_day(pool: Pool) -> None:
    op = dag(pool, "op", Niveau.PERSOON)
    staat = versies(op, (BEGIN, 1), ("2018-01-01", 2), ("2026-01-01", 3))

    assert [reken(staat, persoon(op=day))[0] for day in (20171231, 20180101, 20251231, 20260101)] == [1, 2, 2, 3]
    assert reken(staat, persoon()) == (1, 3)


def test_versions_must_follow_each_other(pool: Pool) -> None:
    with pytest.raises(RuleError):
        versies(dag(pool, "op"), (BEGIN, 1), ("2026-01-01", 2), ("2018-01-01", 3))


def test_a_value_without_a_row_has_its_declared_bounds_and_says_why(pool: Pool) -> None:
    op = dag(pool, "op", Niveau.PERSOON)
    rows = (Tabelrij(20130101, 20140101, 20, 20, "x", "hoog"), Tabelrij(20140101, 20150101, 10, 30, "x", "laag"))
    tabel = Tabel("wml", Fraction(1), 1, 90, {None: rows})
    waarde = pool.make(Soort.WAARDE, (op,), tabel, aard=Aard.GETAL, grenzen=(1, 90))

    assert reken(waarde, persoon(op=20131231)) == (20, 20)
    assert reken(waarde, persoon(op=20140101)) == (10, 30)
    assert reken(waarde, persoon(op=20150101)) == (1, 90)
    assert oorzaak(waarde, record=persoon(op=20140101)) is Oorzaak.BRON_ONBEKEND
    assert oorzaak(waarde, record=persoon(op=20150101)) is Oorzaak.GEEN_WAARDE_OP_DATUM
    assert oorzaak(waarde, record=persoon()) is Oorzaak.NIET_GEGEVEN


def test_a_product_that_could_pass_two_to_the_sixty_third_is_refused_when_it_is_written(pool: Pool) -> None:
    wide = getal(pool, "wide", 0, 10**10)

    with pytest.raises(RuleError, match="above 2\\^63"):
        maal(wide, wide)
    with pytest.raises(RuleError, match="cannot be negative"):
        maal(getal(pool, "min", -1, 1), wide)


def test_ages_count_from_the_birthday_and_29_february_is_a_choice(pool: Pool) -> None:
    geboren, op = dag(pool, "geboren", Niveau.PERSOON), dag(pool, "op", Niveau.PERSOON)

    def age(op_dag: int, *, vroeg: bool = False) -> int:
        term = leeftijd_op(geboren, op, schrikkeldag_vroeg=vroeg)
        return int(reken(term, persoon(geboren=20040229, op=op_dag))[0])

    assert [age(20250228), age(20250301)] == [20, 21]
    assert [age(20250227, vroeg=True), age(20250228, vroeg=True)] == [20, 21]
    assert [age(20240228, vroeg=True), age(20240229, vroeg=True)] == [19, 20]


def relatie(*banen: dict[str, int | bool], compleet: bool | None = True) -> tuple[Record, list[Record]]:
    person = Record(Niveau.PERSOON, {"compleet": compleet})
    employer = person.nieuw(Niveau.RELATIE, {})
    return employer, [employer.nieuw(Niveau.DIENSTVERBAND, baan) for baan in banen]


def test_a_sum_counts_perhaps_in_its_high_end_and_needs_its_completeness_fact(pool: Pool) -> None:
    uren, telt = getal(pool, "uren", 0, 100, niveau=Niveau.TIJDVAK), waar(pool, "telt", Niveau.TIJDVAK)
    som = som_per_jaar(uren, telt, compleet=waar(pool, "compleet"))

    def year(compleet: bool | None) -> Record:
        employer, (job,) = relatie({}, compleet=compleet)
        jaar = employer.nieuw(Niveau.RELATIEJAAR, {})
        for feiten in ({"uren": 40, "telt": True}, {"uren": 30}, {"telt": True}, {"uren": 50, "telt": False}):
            job.nieuw(Niveau.TIJDVAK, feiten, jaar)
        return jaar

    assert reken(som, year(True)) == (40, 170)
    assert reken(som, year(None)) == (40, 36600)
    missing = [(term.meta, record.niveau) for term, record in ontbreekt(som, record=year(None))]
    assert missing == [("telt", Niveau.TIJDVAK), ("uren", Niveau.TIJDVAK), ("compleet", Niveau.PERSOON)]


def test_the_first_job_since_is_the_earliest_that_perhaps_counts(pool: Pool) -> None:
    aanvang, opent = dag(pool, "aanvang"), waar(pool, "opent", Niveau.DIENSTVERBAND)
    eerste = eerste_sinds(aanvang, opent, compleet=waar(pool, "compleet"))

    employer, _ = relatie(
        {"aanvang": 20180101, "opent": False}, {"aanvang": 20190101}, {"aanvang": 20200101, "opent": True}
    )

    assert reken(eerste, employer) == (20190101, 20200101)
    assert reken(eerste, relatie({"aanvang": 20180101, "opent": False})[0]) == (NOOIT, NOOIT)
    assert reken(eerste, relatie({"aanvang": 20180101, "opent": False}, compleet=None)[0]) == (19000101, NOOIT)


def test_ever_in_a_window_never_counts_itself_and_says_nee_only_with_a_complete_history(pool: Pool) -> None:
    aanvang, einde = dag(pool, "aanvang"), dag(pool, "einde")
    eerder = ooit_in_venster(aanvang, einde, maanden_na(aanvang, -6), aanvang, compleet=waar(pool, "compleet"))
    old, new = {"aanvang": 20180101, "einde": 20190101}, {"aanvang": 20190630, "einde": NOOIT}

    assert reken(eerder, relatie(old, new)[1][1]) is True
    assert reken(eerder, relatie(old, {**new, "aanvang": 20190701})[1][1]) is False
    assert reken(eerder, relatie(new, compleet=None)[1][0]) is None
    assert reken(eerder, relatie({"aanvang": 20180101}, new)[1][1]) is None


def test_cumulation_can_know_the_amount_while_the_winner_is_open_and_ties_go_to_the_first(pool: Pool) -> None:
    a, b = getal(pool, "a", 0, 100), getal(pool, "b", 0, 100)
    bedrag, winnaar = hoogste_van(a, b)

    assert (reken(bedrag, persoon(a=5, b=5)), reken(winnaar, persoon(a=5, b=5))) == ((5, 5), (1, 1))
    assert (reken(bedrag, persoon(a=4, b=5)), reken(winnaar, persoon(a=4, b=5))) == ((5, 5), (2, 2))
    assert (reken(bedrag, persoon(a=0, b=0)), reken(winnaar, persoon(a=0, b=0))) == ((0, 0), (0, 0))
    assert (reken(bedrag, persoon(b=100)), reken(winnaar, persoon(b=100))) == ((100, 100), (1, 2))


def test_equal_terms_are_one_object_and_what_cannot_matter_is_not_asked(pool: Pool) -> None:
    a, b, c = (waar(pool, naam) for naam in "abc")
    regel = een(alle(a, b), alle(a, c))

    assert alle(a, b) is alle(a, b)
    assert [term.meta for term, _ in ontbreekt(regel, record=persoon(b=False))] == ["a", "c"]
    assert ontbreekt(regel, record=persoon(a=True, c=True)) == []


def test_a_range_is_written_with_lower_and_not_lower(pool: Pool) -> None:
    op = dag(pool, "op", Niveau.PERSOON)

    assert reken(vanaf(op, "2015-01-01"), persoon(op=20150101)) is True
    assert reken(minstens(getal(pool, "n", 0, 9), 5), persoon(n=4)) is False


@pytest.mark.parametrize(
    ("dag", "begin"), [(20240731, 20240101), (20240101, 20240101), (99981231, 99980101), (NOOIT, NOOIT)]
)
def test_no_end_has_no_year_of_its_own(dag: int, begin: int) -> None:
    assert kalender.eerste_van_jaar(dag) == begin
    assert kalender.maanden_na(kalender.eerste_van_jaar(NOOIT), -36) == NOOIT
