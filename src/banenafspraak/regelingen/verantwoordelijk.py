"""Who is responsible for guidance and provisions at work: UWV, or the gemeente for its own clients (PW 7, WIA 34a)."""

from banenafspraak.logic.terms import Term
from banenafspraak.logic.woorden import alle, een, gelijk, niet
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.regelingen.regeling import Grond
from banenafspraak.tekst import Tekst


def van_gemeente(b: Bouw) -> Term:
    """A client of the gemeente, until two years in a row at the minimum wage without wage-cost subsidy."""
    gaat_voor = gelijk(b.waarde("voorziening.gemeente_gaat_voor", b.feit("peildatum")), 1)
    client = b.is_code("gemeente_ondersteunt", "artikel_7", "lks_al_in_dienst")
    return b.noem(
        "van_gemeente",
        alle(client, niet(b.feit("wajong")), niet(b.feit("twee_jaar_minimumloon")), gaat_voor),
        Tekst(
            "de gemeente is verantwoordelijk, omdat de persoon haar cliënt is en nog geen twee jaar het minimumloon "
            "verdient zonder subsidie",
            "the gemeente is responsible, because the person is its client and has not earned the minimum wage for two "
            "years without subsidy",
        ),
        "pw-7-10",
        "wia-34a-35-36",
    )


def van_uwv(b: Bouw) -> Grond:
    """The Wajong has its own articles; the WIA is for others with a limitation who are no client of a gemeente."""
    return b.grond(
        "van_uwv",
        een(b.feit("wajong"), alle(b.feit("functionele_beperking"), niet(van_gemeente(b)))),
        Tekst(
            "UWV is verantwoordelijk: de persoon heeft Wajong, of een beperking en is geen cliënt van de gemeente",
            "UWV is responsible: the person has Wajong, or a limitation and is no client of the gemeente",
        ),
        "wia-35",
        "wajong-2-22",
        "wia-34a-35-36",
    )


def geen_wsw(b: Bouw, bron: str) -> Grond:
    return b.grond(
        "geen_wsw",
        b.is_code("wsw_dienstbetrekking", "nee"),
        Tekst("de baan is geen Wsw-baan", "the job is no job under the Wsw"),
        bron,
    )
