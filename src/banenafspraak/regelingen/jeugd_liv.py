"""Jeugd-LIV (Wtl 3.3 and 3.4; 2018 to 2023): what a higher youth minimum wage cost the employer, per paid hour.

There is no threshold of hours. The bounds on the hourly wage of 2019 and 2021 were not found, so those years are open.
"""

from banenafspraak.logic.terms import Term
from banenafspraak.logic.woorden import (
    BEGIN,
    alle,
    dagen_na,
    hoger,
    hoogstens,
    kies,
    laagste,
    maal,
    minstens,
    vanaf,
    versies,
    voor,
)
from banenafspraak.regelingen.afronding import op_de_cent
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.regelingen.liv import Jaarloon, jaarloon
from banenafspraak.regelingen.lkv_bedrag import ACHTERAF, AFRONDING, jaarbedrag, uitbetaling
from banenafspraak.regelingen.regeling import Bedrag, Grond, Regeling
from banenafspraak.tekst import Tekst


def jeugd_liv(b: Bouw) -> Regeling:
    """Whether the year gives a right, and its amount."""
    jaar = b.feit("jaar_begin")
    leeftijd = b.noem(
        "leeftijd_jeugd_liv",
        b.leeftijd(dagen_na(jaar, -1)),
        Tekst("de leeftijd op 31 december van het jaar ervoor", "the age on 31 December of the year before"),
        "wtl-3.3",
    )
    # Hours of a person of this age: AOW age plays no part.
    gewerkt = jaarloon(b, vanaf(b.feit("tijdvak_van"), "2018-01-01"), "jeugd_liv", "wtl-3.3")
    gronden = _gronden(b, jaar, leeftijd, gewerkt)
    recht = alle(*(grond.term for grond in gronden))
    return Regeling(
        naam="jeugd_liv",
        titel=Tekst("Jeugd-LIV", "Youth LIV"),
        kern=Tekst(
            "De werkgever kreeg van 2018 tot en met 2023 geld voor een jonge werknemer rond het minimumjeugdloon.",
            "From 2018 to 2023 the employer got money for a young worker around the youth minimum wage.",
        ),
        uitvoerder="belastingdienst",
        recht=recht,
        gronden=gronden,
        bedragen=(_bedrag(b, jaar, leeftijd, gewerkt, recht),),
        acties=uitbetaling(b),
        lezingen=("lkv_afronding", "schrikkeldag"),
        let_op=(
            ACHTERAF,
            Tekst(
                "U hoeft dit niet aan te vragen: UWV rekent het uit de loonaangifte.",
                "You need not request this: UWV computes it from the wage return.",
            ),
        ),
    )


def _gronden(b: Bouw, jaar: Term, leeftijd: Term, gewerkt: Jaarloon) -> tuple[Grond, ...]:
    liv = b.waarde("liv.ondergrens", jaar, "1")
    return (
        b.grond(
            "wet_van_kracht",
            alle(vanaf(jaar, "2018-01-01"), voor(jaar, "2024-01-01")),
            Tekst("het jaar ligt tussen 2018 en 2023", "the year lies between 2018 and 2023"),
            "wtl-3.3",
        ),
        b.grond(
            "jeugdleeftijd",
            alle(
                minstens(leeftijd, b.waarde("jeugdliv.jongste", jaar)),
                hoogstens(leeftijd, b.waarde("jeugdliv.oudste", jaar)),
            ),
            Tekst("de leeftijd valt onder het jeugd-LIV", "the age falls under the youth LIV"),
            "wtl-3.3",
        ),
        b.grond(
            "jeugdloon_in_band",
            alle(
                hoger(gewerkt.uren, 0),
                gewerkt.minstens(b.waarde("jeugdliv.ondergrens", jaar, leeftijd)),
                gewerkt.hoogstens(b.waarde("jeugdliv.bovengrens", jaar, leeftijd)),
            ),
            Tekst(
                "het gemiddelde uurloon (loon gedeeld door uren) ligt in de band van deze leeftijd",
                "the average hourly wage (wage divided by hours) lies in the band of this age",
            ),
            "wtl-3.3",
        ),
        b.grond(
            "onder_liv",
            versies(
                jaar,
                (BEGIN, True),
                ("2019-01-01", gewerkt.hoogstens(liv), "wtl-3.3"),
                ("2020-01-01", gewerkt.lager(liv), "wtl-3.3"),
            ),
            Tekst(
                "het gemiddelde uurloon komt niet boven het laagste uurloon van het LIV, vanaf 2020 is het lager",
                "the average hourly wage does not exceed the lowest hourly wage of the LIV, and from 2020 is lower",
            ),
            "wtl-3.3",
        ),
    )


def _bedrag(b: Bouw, jaar: Term, leeftijd: Term, gewerkt: Jaarloon, recht: Term) -> Bedrag:
    tarief, plafond = (b.waarde(f"jeugdliv.{deel}", jaar, leeftijd) for deel in ("tarief", "plafond"))
    bedrag = kies(recht, laagste(plafond, op_de_cent(b, maal(gewerkt.uren, tarief), AFRONDING)), 0)
    onderdelen = {"uren": gewerkt.uren, "loon": gewerkt.loon, "tarief": tarief, "plafond": plafond}
    return jaarbedrag(b, "jeugd_liv", bedrag, onderdelen, "wtl-3.4", "wtl-6.2a-2018")
