"""Werkvoorziening of the gemeente: what it gives its own clients, by ordinance (Participatiewet 7, 8a and 10)."""

from banenafspraak.logic.woorden import alle, niet, vanaf
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.regelingen.participatiewet import wet_van_kracht
from banenafspraak.regelingen.regeling import Actie, Grond, Regeling
from banenafspraak.regelingen.verantwoordelijk import geen_wsw, van_gemeente
from banenafspraak.regelingen.werkvoorziening_uwv import niet_voorbij, nodig, visueel_via_uwv
from banenafspraak.tekst import Tekst


def werkvoorziening_gemeente(b: Bouw) -> Regeling:
    """Whether a client of the gemeente gets a provision; the gemeente decides by its own rules."""
    gronden = _gronden(b)
    return Regeling(
        naam="werkvoorziening_gemeente",
        titel=Tekst("Werkvoorziening van de gemeente", "Work provision of the gemeente"),
        kern=Tekst(
            "De gemeente geeft haar cliënten hulpmiddelen en vervoer volgens haar verordening.",
            "The gemeente gives its clients aids and transport by its ordinance.",
        ),
        uitvoerder="gemeente",
        recht=alle(*(grond.term for grond in gronden)),
        gronden=gronden,
        acties=_acties(b),
        beslisser=b.beslisser((alle(*(grond.term for grond in gronden[:-1])), "gemeente")),
        tot=b.feit("einde"),
        let_op=(
            Tekst(
                "Sinds juli 2023 regelt de verordening vervoer, hulp en hulpmiddelen. Daarvóór was de gemeente vrij.",
                "Since July 2023 the ordinance provides for transport, help and aids. Before, the gemeente was free.",
            ),
        ),
    )


def _gronden(b: Bouw) -> tuple[Grond, ...]:
    return (
        wet_van_kracht(b, "pw-7-10"),
        niet_voorbij(b, "pw-7-10"),
        geen_wsw(b, "pw-7-10"),
        b.grond(
            "via_gemeente",
            alle(van_gemeente(b), niet(visueel_via_uwv(b))),
            Tekst(
                "de gemeente is verantwoordelijk, en het gaat niet om hulp bij een visuele beperking vanaf 2024",
                "the gemeente is responsible, and it is not about help with a visual limitation from 2024",
            ),
            "pw-7-10",
            "pw-10h",
        ),
        *nodig(b, "pw-8a-2-f"),
        b.grond(
            "regels_gemeente",
            b.feit("voorziening_gemeente"),
            Tekst(
                "de gemeente geeft de voorziening volgens haar regels", "the gemeente gives the provision by its rules"
            ),
            "pw-8a-2-f",
        ),
    )


def _acties(b: Bouw) -> tuple[Actie, ...]:
    return (
        Actie(
            "werkgever of werknemer",
            Tekst("Vraag de gemeente om de voorziening.", "Ask the gemeente for the provision."),
            "pw-10-3-5",
            als=vanaf(b.feit("peildatum"), "2023-07-01"),
        ),
    )
