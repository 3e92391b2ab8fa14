"""Conditions on the job that more than one act sets in the same words; each act gives its own article."""

from banenafspraak.logic.woorden import alle, tot_en_met, voor
from banenafspraak.regelingen.bouw import Bouw
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
