"""Conditions on the job that more than one act sets in the same words; each act gives its own article."""

from banenafspraak.logic.terms import Term
from banenafspraak.logic.woorden import alle, dagen_na, maal, maanden_na, niet, tot_en_met, vanaf, voor
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.regelingen.maten import MAANDEN_PER_JAAR
from banenafspraak.regelingen.regeling import Grond
from banenafspraak.tekst import Tekst


def in_dienst(b: Bouw, bron: str) -> Grond:
    """The person is employed on the reference date."""
    peildatum = b.feit("peildatum")
    return b.grond(
        "in_dienst",
        alle(tot_en_met(b.feit("aanvang"), peildatum), voor(peildatum, b.feit("einde"))),
        Tekst("de persoon is op de peildatum in dienst", "the person is employed on the reference date"),
        bron,
    )


def geen_wsw_artikel_2(b: Bouw, bron: str) -> Grond:
    """The job is no employment with the gemeente under article 2 of the Wsw."""
    return b.grond(
        "geen_wsw_artikel_2",
        b.is_code("wsw_dienstbetrekking", "nee", "artikel_7"),
        Tekst(
            "de persoon werkt niet in de sociale werkvoorziening bij de gemeente (Wsw, artikel 2)",
            "the person is not in sheltered employment with the gemeente (Wsw, article 2)",
        ),
        bron,
    )


def na_wachttijd(b: Bouw) -> Term:
    """The first day after the WIA waiting period: the day from which the years and the weeks of the acts count."""
    return b.noem(
        "na_wachttijd",
        dagen_na(b.feit("wia_wachttijd_einde"), 1),
        Tekst("de eerste dag na de wachttijd van de WIA", "the first day after the WIA waiting period"),
        "zw-29b-1-b",
        "wtl-2.6",
    )


def elders_na_wachttijd(b: Bouw, jaren: Term) -> Term:
    """The job is elsewhere and starts within ``jaren`` after the first day after the waiting period."""
    aanvang, eerste_dag = b.feit("aanvang"), na_wachttijd(b)
    return alle(
        niet(b.feit("wia_zelfde_werkgever")),
        vanaf(aanvang, eerste_dag),
        tot_en_met(aanvang, maanden_na(eerste_dag, maal(jaren, MAANDEN_PER_JAAR))),
    )


def na_onderwijs(b: Bouw, jaren: Term) -> Term:
    """The person was hindered in education, and the job starts within ``jaren`` after finishing it."""
    aanvang, school_uit = b.feit("aanvang"), b.feit("einde_onderwijs")
    return alle(
        b.feit("onderwijs_belemmerd"),
        vanaf(aanvang, school_uit),
        voor(aanvang, maanden_na(school_uit, maal(jaren, MAANDEN_PER_JAAR))),
    )
