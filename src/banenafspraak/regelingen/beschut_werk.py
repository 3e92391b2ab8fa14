"""Beschut werk: work with the gemeente for who can only work sheltered, by advice of UWV (Participatiewet 10b).

Until 2017 the gemeente could give a place; since then it must, until its number of the year is reached.
"""

from banenafspraak.logic.terms import Term
from banenafspraak.logic.woorden import BEGIN, alle, dagen_na, een, gelijk, maal, niet, vanaf, versies
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.regelingen.maten import DAGEN_PER_WEEK
from banenafspraak.regelingen.participatiewet import wet_van_kracht
from banenafspraak.regelingen.regeling import Actie, Grond, Regeling
from banenafspraak.tekst import Tekst

PLICHT = "2017-01-01"
UITKERINGEN = ("ww", "ziektewet", "wia", "wao_of_waz", "wajong", "iow_of_wamil")


def beschut_werk(b: Bouw) -> Regeling:
    """Whether the person gets a place of sheltered work on the reference date."""
    gronden = _gronden(b)
    vrij = versies(b.feit("peildatum"), (BEGIN, True), (PLICHT, b.feit("beschut_aantal_bereikt"), "pw-10b"))
    return Regeling(
        naam="beschut_werk",
        titel=Tekst("Beschut werk", "Sheltered work (beschut werk)"),
        kern=Tekst(
            "De gemeente geeft een baan met veel begeleiding of aanpassingen aan wie alleen zo kan werken.",
            "The gemeente gives a job with much guidance or many adaptations to who can only work that way.",
        ),
        uitvoerder="gemeente",
        recht=alle(*(grond.term for grond in gronden)),
        gronden=gronden,
        acties=_acties(b),
        beslisser=b.beslisser((alle(*(grond.term for grond in gronden[:-1]), vrij), "gemeente")),
        let_op=_let_op(),
    )


def _groep(b: Bouw) -> Term:
    """Clients of the gemeente, who has a benefit of UWV, and since 2026 who has support under article 7a."""
    peildatum = b.feit("peildatum")
    uitkering = alle(b.is_code("uitkering", *UITKERINGEN), gelijk(b.waarde("beschut.met_uitkering", peildatum), 1))
    groep = een(b.is_code("gemeente_ondersteunt", "artikel_7"), uitkering)
    return versies(peildatum, (BEGIN, groep), ("2026-01-01", een(groep, b.feit("school_naar_werk")), "pw-7a"))


def _gronden(b: Bouw) -> tuple[Grond, ...]:
    peildatum, aangeboden = b.feit("peildatum"), b.feit("beschut_aangeboden")
    advies = b.feit("beschut_advies")
    vragen = alle(b.feit("arbeidsvermogen"), een(b.feit("beschut_aanpassing"), b.feit("beschut_begeleiding")))
    return (
        wet_van_kracht(b, "pw-10b"),
        b.grond(
            "groep",
            _groep(b),
            Tekst(
                "de persoon hoort bij een groep voor wie beschut werk er is",
                "the person is in a group for which sheltered work exists",
            ),
            "pw-10b",
            "pw-7a",
        ),
        b.grond(
            "alleen_beschut",
            een(advies, vragen),
            Tekst(
                "de persoon kan alleen werken met aanpassingen of begeleiding die te veel zijn voor een werkgever",
                "the person can work, but only with adaptations or guidance that are too much for an employer",
            ),
            "babw-2",
        ),
        b.grond(
            "advies_uwv",
            advies,
            Tekst("UWV adviseert beschut werk", "UWV advises sheltered work"),
            "pw-10b",
            "babw-2",
        ),
        b.grond(
            "plek",
            versies(
                peildatum,
                (BEGIN, aangeboden),
                (PLICHT, een(niet(b.feit("beschut_aantal_bereikt")), aangeboden), "pw-10b"),
            ),
            Tekst(
                "de gemeente moet een plek geven omdat haar aantal nog niet is bereikt, of zij biedt er een aan",
                "the gemeente must give a place because its number is not reached yet, or it offers one",
            ),
            "pw-10b",
        ),
    )


def _acties(b: Bouw) -> tuple[Actie, ...]:
    peildatum, gevraagd = b.feit("peildatum"), b.feit("beschut_gevraagd_op")
    vraag = Tekst("Vraag UWV om advies over beschut werk.", "Ask UWV for advice on sheltered work.")
    zonder_advies = niet(b.feit("beschut_advies"))
    return (
        Actie("gemeente", vraag, "pw-10b", als=zonder_advies),
        Actie("persoon", vraag, "pw-10b", als=alle(vanaf(peildatum, PLICHT), zonder_advies)),
        Actie(
            "uwv",
            Tekst("Geef het advies over beschut werk.", "Give the advice on sheltered work."),
            "babw-2",
            dagen_na(gevraagd, maal(b.waarde("beschut.advies_weken", gevraagd), DAGEN_PER_WEEK)),
            als=zonder_advies,
        ),
    )


def _let_op() -> tuple[Tekst, ...]:
    return (
        Tekst(
            "Beschut werk telt niet mee voor de banenafspraak en geeft geen loonkostenvoordeel. De persoon staat niet "
            "in het doelgroepregister.",
            "Sheltered work does not count for the banenafspraak and gives no loonkostenvoordeel. The person is not in "
            "the register.",
        ),
        Tekst(
            "Bij beschut werk kan wel loonkostensubsidie, en de no-riskpolis geldt vanaf 2016.",
            "With sheltered work the wage-cost subsidy is possible, and the no-risk policy holds from 2016.",
        ),
        Tekst(
            "Of mensen met een uitkering van UWV in 2015 en 2016 al bij de groep hoorden, vonden wij niet.",
            "Whether people with a benefit of UWV were in the group in 2015 and 2016 already, we did not find.",
        ),
        Tekst(
            "Sinds 2017 kan ook de persoon zelf om advies vragen. Opnieuw vragen kan pas na twaalf maanden.",
            "Since 2017 the person can ask for advice too. Asking again is possible only after twelve months.",
        ),
        Tekst(
            "Het aantal plekken per gemeente kennen wij alleen van een paar gemeenten in 2017 en 2018.",
            "The number of places per gemeente we know of a few gemeenten in 2017 and 2018 only.",
        ),
    )
