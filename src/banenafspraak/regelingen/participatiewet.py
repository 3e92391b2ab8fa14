"""What every regeling of the Participatiewet rests on."""

from banenafspraak.logic.woorden import vanaf
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.regelingen.regeling import Grond
from banenafspraak.tekst import Tekst


def wet_van_kracht(b: Bouw, bron: str) -> Grond:
    """The act is in force on the reference date."""
    return b.grond(
        "wet_van_kracht",
        vanaf(b.feit("peildatum"), "2015-01-01"),
        Tekst("de Participatiewet geldt", "the Participatiewet is in force"),
        bron,
    )
