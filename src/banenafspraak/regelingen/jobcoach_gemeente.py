"""Jobcoach of the gemeente: the claim to guidance at work, filled in by ordinance (Participatiewet 10da and 8a)."""

from banenafspraak.logic.woorden import alle, een, niet, vanaf
from banenafspraak.regelingen.baan_gronden import in_dienst
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.regelingen.participatiewet import wet_van_kracht
from banenafspraak.regelingen.regeling import Actie, Grond, Regeling
from banenafspraak.regelingen.verantwoordelijk import geen_wsw
from banenafspraak.tekst import Tekst


def jobcoach_gemeente(b: Bouw) -> Regeling:
    """Whether somebody has guidance at work through the gemeente: a claim for one group, for others as it decides."""
    gronden = _gronden(b)
    recht = alle(*(grond.term for grond in gronden))
    return Regeling(
        naam="jobcoach_gemeente",
        titel=Tekst("Jobcoach van de gemeente", "Job coach of the gemeente"),
        kern=Tekst(
            "De gemeente zorgt voor begeleiding op het werk. Hoeveel en hoe staat in haar verordening.",
            "The gemeente sees to guidance at work. How much and how stands in its ordinance.",
        ),
        uitvoerder="gemeente",
        recht=recht,
        gronden=gronden,
        acties=_acties(b),
        beslisser=b.beslisser(
            (alle(*(grond.term for grond in gronden[:-1]), niet(b.feit("doelgroep_lks"))), "gemeente")
        ),
        tot=b.feit("einde"),
        let_op=_let_op(),
    )


def _gronden(b: Bouw) -> tuple[Grond, ...]:
    return (
        wet_van_kracht(b, "pw-10da"),
        in_dienst(b, "pw-10da"),
        geen_wsw(b, "pw-10da"),
        b.grond(
            "niet_van_uwv",
            niet(een(b.feit("wajong"), b.feit("twee_jaar_minimumloon"))),
            Tekst(
                "de persoon heeft geen Wajong en verdient nog geen twee jaar het minimumloon zonder subsidie",
                "the person has no Wajong and has not earned the minimum wage for two years without subsidy",
            ),
            "pw-7-10",
        ),
        b.grond(
            "begeleiding",
            een(b.feit("doelgroep_lks"), b.feit("jobcoach_gemeente")),
            Tekst(
                "de persoon hoort tot de doelgroep van de loonkostensubsidie, of de gemeente geeft begeleiding",
                "the person is in the target group of the wage-cost subsidy, or the gemeente gives guidance",
            ),
            "pw-10da",
            "pw-8a-2-e",
        ),
    )


def _acties(b: Bouw) -> tuple[Actie, ...]:
    return (
        Actie(
            "werkgever of werknemer",
            Tekst(
                "Vraag de gemeente om een jobcoach, of om subsidie voor een jobcoach uit het bedrijf.",
                "Ask the gemeente for a job coach, or for a subsidy for a job coach from the company.",
            ),
            "pw-10-3-5",
            als=vanaf(b.feit("peildatum"), "2023-07-01"),
        ),
    )


def _let_op() -> tuple[Tekst, ...]:
    return (
        Tekst(
            "De wet zegt niet hoeveel uur begeleiding is. Wat wij van gemeenten weten, staat in het Wetboek.",
            "The act does not say how many hours guidance is. What we know of gemeenten stands in the Wetboek.",
        ),
        Tekst(
            "Sinds juli 2023 regelt de verordening de duur, de intensiteit, de kwaliteit en de keuze tussen hulp en "
            "subsidie.",
            "Since July 2023 the ordinance sets the duration, the intensity, the quality, and the choice between help "
            "and subsidy.",
        ),
    )
