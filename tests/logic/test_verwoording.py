"""The wording of a rule: phrases and lists that a jurist can read, in Dutch and in English."""

from dataclasses import dataclass
from fractions import Fraction

import pytest

from banenafspraak.logic.niveau import Niveau
from banenafspraak.logic.tabel import Tabel
from banenafspraak.logic.terms import Aard, Naam, Pool, Soort, Term
from banenafspraak.logic.verwoording.blok import met_bron, regels
from banenafspraak.logic.verwoording.getallen import hoeveel, interval_tekst
from banenafspraak.logic.verwoording.regel import Regeltekst
from banenafspraak.logic.woorden import (
    BEGIN,
    afgerond,
    alle,
    dagen_na,
    een,
    eerste_sinds,
    hoger,
    hoogste,
    hoogste_van,
    hoogstens,
    laagste,
    lager,
    maal,
    maanden_na,
    min_,
    minstens,
    na,
    niet,
    noem,
    ooit_in_venster,
    plus,
    som_per_jaar,
    tot_en_met,
    vanaf,
    versies,
    voor,
)
from banenafspraak.tekst import Tekst

NBSP = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True)
class Woorden:
    """A word list in which each thing is called what it is called in the rule."""

    taal: str = "nl"
    tijdvak: tuple[str, str] = ("van", "tot")

    def per_geboortedatum(self, naam: str) -> bool:
        return naam == "leeftijd"

    def feit(self, naam: str) -> str:
        return naam

    def antwoord(self, naam: str, waarde: int) -> str:
        return f"{naam} {waarde}"

    def code(self, soort: str, nummer: int) -> str:
        return f"{soort} {nummer}"

    def waarde(self, naam: str, sleutel: str) -> str:
        return naam + sleutel

    def naam(self, term: Term) -> str:
        titel: Tekst = term.meta.titel
        return titel.in_(self.taal)

    def bron(self, sleutel: str) -> str:
        return f"§ {sleutel}"


@pytest.fixture
def pool() -> Pool:
    return Pool()


def waar(pool: Pool, naam: str, niveau: Niveau = Niveau.PERSOON) -> Term:
    return pool.make(Soort.FEIT, meta=naam, niveau=niveau)


def getal(pool: Pool, naam: str, eenheid: str, niveau: Niveau = Niveau.PERSOON) -> Term:
    schaal = Fraction(1, 100) if eenheid == "aandeel" else Fraction(1)
    return pool.make(
        Soort.FEIT, meta=naam, aard=Aard.GETAL, grenzen=(0, 10**6), schaal=schaal, eenheid=eenheid, niveau=niveau
    )


def dag(pool: Pool, naam: str, niveau: Niveau = Niveau.DIENSTVERBAND) -> Term:
    return pool.make(
        Soort.FEIT, meta=naam, aard=Aard.DATUM, grenzen=(19000101, 99991231), eenheid="datum", niveau=niveau
    )


def zin(term: Term, taal: str = "nl") -> str:
    return Regeltekst(Woorden(taal)).inline(term).replace(NBSP, " ")


def lijst(term: Term, taal: str = "nl") -> list[str]:
    blok = Regeltekst(Woorden(taal)).blok(term)
    return [line.replace(NBSP, " ") for line in (blok.tekst, *regels(blok.delen))]


@pytest.mark.parametrize(
    ("waarde", "eenheid", "nl", "en"),
    [
        (123456, "cent", "€ 1.234,56", "€1,234.56"),
        (Fraction(245385, 2), "cent", "€ 1.226,925", "€1,226.925"),
        (-50, "cent", "−€ 0,50", "−€0.50"),
        (36, "uren", "36 uur", "36 hours"),
        (Fraction(51, 2), "uren", "25,5 uur", "25.5 hours"),
        (1, "uren", "1 uur", "1 hour"),
        (Fraction(7, 10), "aandeel", "70%", "70%"),
        (Fraction(725, 1000), "aandeel", "72,5%", "72.5%"),
        (6, "maanden", "6 maanden", "6 months"),
        (1, "maanden", "1 maand", "1 month"),
        (Fraction(1, 3), "", "0,33333333…", "0.33333333…"),
    ],
)
def test_a_number_is_written_with_its_unit_and_all_its_decimals(
    waarde: int | Fraction, eenheid: str, nl: str, en: str
) -> None:
    assert hoeveel(waarde, eenheid, "nl").replace(NBSP, " ") == nl
    assert hoeveel(waarde, eenheid, "en").replace(NBSP, " ") == en


def test_an_open_number_lies_between_its_ends_and_no_end_is_said_in_words(pool: Pool) -> None:
    loon, einde = getal(pool, "loon", "cent"), dag(pool, "einde")

    assert interval_tekst(loon, (0, 10050), "nl").replace(NBSP, " ") == "tussen € 0,00 en € 100,50"
    assert interval_tekst(einde, (99991231, 99991231), "nl") == "geen einde"
    assert interval_tekst(einde, (20260701, 99991231), "en") == "1 July 2026 or later"
    assert interval_tekst(einde, (einde.onder, einde.boven), "nl") == "onbekend"


def test_days_are_compared_with_before_and_after_whichever_side_is_fixed(pool: Pool) -> None:
    op = dag(pool, "de dag")

    assert zin(voor(op, "2017-01-01")) == "de dag ligt vóór 1 januari 2017"
    assert zin(vanaf(op, "2017-01-01")) == "de dag ligt op of na 1 januari 2017"
    assert zin(na(op, "2017-01-01")) == "de dag ligt na 1 januari 2017"
    assert zin(tot_en_met(op, "2017-01-01")) == "de dag ligt op of vóór 1 januari 2017"
    assert zin(tot_en_met(op, "2017-01-01"), "en") == "de dag is on or before 1 January 2017"


def test_numbers_are_compared_with_at_least_and_at_most_in_the_unit_of_the_fact(pool: Pool) -> None:
    loonwaarde, uren = getal(pool, "de loonwaarde", "aandeel"), getal(pool, "de uren", "uren")

    assert zin(lager(loonwaarde, 1)) == "de loonwaarde is lager dan 100%"
    assert zin(minstens(uren, 12)) == "de uren is ten minste 12 uur"
    assert zin(hoger(uren, 12)) == "de uren is hoger dan 12 uur"
    assert zin(hoogstens(uren, 12)) == "de uren is ten hoogste 12 uur"


def test_a_part_that_returns_is_only_named_and_told_once(pool: Pool) -> None:
    a, b, c = (waar(pool, naam) for naam in "abc")
    twice = een(a, b)
    tekst = Regeltekst(Woorden())
    assert tekst.inline(alle(twice, c)) == "(a of b) en c"

    tekst = Regeltekst(Woorden())
    tekst.zet_apart(twice, "voorwaarde 1")

    assert tekst.inline(alle(twice, c)) == "(voorwaarde 1) en c"
    assert tekst.inline(niet(twice)) == "niet: voorwaarde 1"
    assert [deel.tekst for deel in tekst.definitie(twice).delen] == ["a", "b"]


def test_the_winner_of_amounts_is_told_as_the_highest(pool: Pool) -> None:
    amounts = [getal(pool, naam, "cent") for naam in ("a", "b", "c")]

    _, winnaar = hoogste_van(*amounts)

    assert lijst(winnaar) == [
        "Het nummer van het hoogste bedrag; zijn er twee even hoog, dan het eerste; 0 als er niets is:",
        "1. a",
        "2. b",
        "3. c",
    ]


def test_a_day_that_is_counted_on_and_on_is_told_as_one_row(pool: Pool) -> None:
    start = dag(pool, "een dag met een naam die lang genoeg is om de hele zin over de grens van een regel te tillen")

    assert lijst(dagen_na(maanden_na(start, 14), -1))[0] == "De dag die volgt uit:"
    assert lijst(dagen_na(maanden_na(start, 14), -1))[2:] == ["2. plus 14 maanden", "3. min 1 dag"]


def test_a_denial_goes_to_the_parts_and_reads_as_what_it_means(pool: Pool) -> None:
    a, b = waar(pool, "a"), waar(pool, "b")

    assert zin(niet(alle(a, b))) == "niet: a of niet: b"
    assert zin(niet(een(a, niet(b)))) == "niet: a en b"
    assert lijst(niet(een(a, b))) == ["Geen van deze geldt:", "1. a", "2. b"]
    assert lijst(niet(alle(a, b)), "en") == ["At least one does not hold:", "1. a", "2. b"]


def test_nested_conditions_become_numbered_lists(pool: Pool) -> None:
    a, b, c = (waar(pool, naam) for naam in "abc")

    assert lijst(alle(a, een(b, niet(c)))) == [
        "Alle voorwaarden gelden:",
        "1. a",
        "2. Ten minste één geldt:",
        "   1. b",
        "   2. niet: c",
    ]


def test_versions_become_a_dated_list_with_the_source_that_brought_them(pool: Pool) -> None:
    op = dag(pool, "de dag")
    staat = versies(op, (BEGIN, False), ("2017-01-01", waar(pool, "a" * 120), "pw"), ("2026-01-01", waar(pool, "b")))

    assert lijst(staat) == [
        "Dit hangt af van de dag:",
        "1. tot 1 januari 2017: geldt niet",
        f"2. vanaf 1 januari 2017 tot 1 januari 2026: {'a' * 120} (§ pw)",
        "3. vanaf 1 januari 2026: b",
    ]


def test_a_rounding_says_to_what_how_and_why(pool: Pool) -> None:
    loon, deel = getal(pool, "het loon", "cent"), getal(pool, "het deel", "aandeel")
    reden = Tekst("de wet zwijgt", "the act is silent")

    assert zin(afgerond(maal(loon, deel), 5, reden=reden)) == (
        "het loon × het deel, afgerond op € 0,05, een halve naar boven (reden: de wet zwijgt)"
    )
    assert "rounded to €0.05, half up (reason: the act is silent)" in zin(afgerond(loon, 5, reden=reden), "en")


def test_a_sum_inside_a_product_stands_in_brackets_and_one_beside_a_share_is_a_hundred_per_cent(pool: Pool) -> None:
    loon, deel = getal(pool, "het loon", "cent"), getal(pool, "de bijslag", "aandeel")

    assert zin(maal(loon, plus(1, deel))) == "het loon × (100% + de bijslag)"
    assert zin(hoogste(0, min_(loon, 500))) == "het loon − € 5,00, maar ten minste € 0,00"
    assert zin(laagste(loon, 500, getal(pool, "b", "cent"))) == "het laagste van het loon en € 5,00 en b"


def test_a_named_part_is_called_by_its_name_and_a_day_later_in_months(pool: Pool) -> None:
    start = noem(dag(pool, "aanvang"), Naam("start", Tekst("de start", "the start")))

    assert zin(maanden_na(start, 6)) == "de dag 6 maanden na de start"
    assert zin(maanden_na(start, -6), "en") == "the day 6 months before the start"


def test_aggregates_are_said_in_plain_words(pool: Pool) -> None:
    uren, telt = getal(pool, "de uren", "uren", Niveau.TIJDVAK), waar(pool, "het telt", Niveau.TIJDVAK)
    compleet, aanvang, einde = waar(pool, "alles is opgegeven"), dag(pool, "aanvang"), dag(pool, "einde")
    som = som_per_jaar(uren, telt, compleet=compleet)
    eerste = eerste_sinds(aanvang, waar(pool, "het opent", Niveau.DIENSTVERBAND), compleet=compleet)
    ooit = ooit_in_venster(aanvang, einde, maanden_na(aanvang, -6), aanvang, compleet=compleet)

    assert "opgeteld over de aangiftetijdvakken van dit jaar bij deze werkgever waarvoor geldt: het telt" in zin(som)
    assert lijst(som)[1:] == ["1. het telt", "2. Pas zeker als alles is opgegeven."]
    assert "geen baan: geen einde" in zin(eerste)
    assert zin(ooit) == (
        "een andere baan bij deze werkgever valt in de tijd vanaf de dag 6 maanden vóór aanvang tot aanvang; "
        "nee is pas zeker als alles is opgegeven"
    )


def test_months_of_an_age_are_told_in_years_and_those_of_a_term_in_months() -> None:
    assert hoeveel(36, "maanden", "nl").replace(NBSP, " ") == "36 maanden"
    assert hoeveel(804, "maanden", "nl").replace(NBSP, " ") == "67 jaar"
    assert hoeveel(805, "maanden", "nl").replace(NBSP, " ") == "67 jaar en 1 maand"
    assert hoeveel(807, "maanden", "en").replace(NBSP, " ") == "67 years and 3 months"


def test_a_law_that_was_just_named_is_not_named_again() -> None:
    both = ["Wet A, artikel 1", "Wet A, artikel 2", "Wet B, artikel 2", "een pagina"]

    assert met_bron("de zin", both) == "de zin (Wet A, artikel 1; artikel 2; Wet B, artikel 2; een pagina)"
    assert met_bron("de zin", ["[Wet A, artikel 1](x)", "[Wet A, artikel 2](x)"]) == (
        "de zin ([Wet A, artikel 1](x); [Wet A, artikel 2](x))"
    )


def waarde(pool: Pool, naam: str, op: Term) -> Term:
    table = Tabel(naam, Fraction(1), 0, 900, {})
    return pool.make(Soort.WAARDE, (op,), table, aard=Aard.GETAL, grenzen=(0, 900), niveau=op.niveau, eenheid="maanden")


def test_a_value_says_on_which_day_it_is_read_also_where_it_is_counted_back(pool: Pool) -> None:
    begin, peil = dag(pool, "het begin"), dag(pool, "de peildatum")
    weken = waarde(pool, "de duur", peil)

    assert zin(maanden_na(begin, weken)) == "het begin plus de duur (geldend op de peildatum)"
    assert zin(maanden_na(begin, min_(0, weken))) == "het begin min de duur (geldend op de peildatum)"
    assert zin(maanden_na(begin, min_(0, weken)), "en") == "het begin minus de duur (in force on de peildatum)"


def test_a_value_by_date_of_birth_is_not_read_on_a_day(pool: Pool) -> None:
    geboren = dag(pool, "de geboortedatum")

    assert zin(maanden_na(geboren, waarde(pool, "leeftijd", geboren))) == "de geboortedatum plus leeftijd"
