"""Lage-inkomensvoordeel (Wtl 3.1 and 3.2; 2017 to 2024): for a worker with enough hours at a low hourly wage.

The hourly wage is never computed: the bounds times the hours are compared with the wage, so nothing is divided.
"""

from dataclasses import dataclass

from banenafspraak.logic.terms import Term
from banenafspraak.logic.woorden import (
    BEGIN,
    alle,
    een,
    hoger,
    hoogstens,
    kies,
    laagste,
    maal,
    minstens,
    som_per_jaar,
    vanaf,
    versies,
    voor,
)
from banenafspraak.regelingen.afronding import op_de_cent
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.regelingen.lkv_bedrag import ACHTERAF, AFRONDING, jaarbedrag, uitbetaling
from banenafspraak.regelingen.regeling import Bedrag, Grond, Regeling
from banenafspraak.tekst import Tekst


@dataclass(frozen=True, slots=True)
class Jaarloon:
    """What the worker was paid in the year with this employer, in the periods that began before AOW age."""

    uren: Term
    loon: Term

    def minstens(self, per_uur: Term) -> Term:
        return minstens(self.loon, maal(per_uur, self.uren))

    def hoogstens(self, per_uur: Term) -> Term:
        return hoogstens(self.loon, maal(per_uur, self.uren))

    def hoger(self, per_uur: Term) -> Term:
        return hoger(self.loon, maal(per_uur, self.uren))

    def lager(self, per_uur: Term) -> Term:
        return voor(self.loon, maal(per_uur, self.uren))


def jaarloon(b: Bouw, telt: Term, naam: str, *bronnen: str) -> Jaarloon:
    """Hours and wage of the year over the periods in which ``telt`` holds."""
    compleet = b.feit("jaar_compleet")
    return Jaarloon(
        b.noem(
            f"uren_{naam}",
            som_per_jaar(b.feit("verloonde_uren"), telt, compleet=compleet),
            Tekst("het aantal verloonde uren van het jaar", "the number of paid hours of the year"),
            *bronnen,
        ),
        b.noem(
            f"loon_{naam}",
            som_per_jaar(b.feit("loon"), telt, compleet=compleet),
            Tekst("het loon van het jaar", "the wage of the year"),
            *bronnen,
        ),
    )


def liv(b: Bouw) -> Regeling:
    """Whether the year gives a right, and its amount."""
    jaar = b.feit("jaar_begin")
    voor_aow = _voor_aow(b)
    gewerkt = jaarloon(b, voor_aow.term, "liv", "wtl-3.1")
    gronden = _gronden(b, jaar, gewerkt)
    *voorwaarden, trede_1, trede_2 = (grond.term for grond in gronden)
    recht = alle(*voorwaarden, een(trede_1, trede_2))
    return Regeling(
        naam="liv",
        titel=Tekst("Lage-inkomensvoordeel (LIV)", "Low-income benefit (LIV)"),
        kern=Tekst(
            "De werkgever kreeg tot en met 2024 geld voor een werknemer met een laag uurloon en genoeg uren.",
            "Until 2024 the employer got money for a worker with a low hourly wage and enough hours.",
        ),
        uitvoerder="belastingdienst",
        recht=recht,
        gronden=(voor_aow, *gronden),
        bedragen=(_bedrag(b, jaar, gewerkt, recht, trede_1),),
        acties=uitbetaling(b),
        lezingen=("lkv_afronding",),
        let_op=(
            ACHTERAF,
            Tekst(
                "U hoeft dit niet aan te vragen: UWV rekent het uit de loonaangifte.",
                "You need not request this: UWV computes it from the wage return.",
            ),
        ),
    )


def _voor_aow(b: Bouw) -> Grond:
    """Asked per wage-return period: hours and wage of later periods do not count."""
    return b.grond(
        "voor_aow_liv",
        voor(b.feit("tijdvak_van"), b.aow_dag()),
        Tekst(
            "het tijdvak begint voordat de persoon de AOW-leeftijd bereikt",
            "the wage-return period begins before the person reaches AOW age",
        ),
        "wtl-3.1",
    )


def _gronden(b: Bouw, jaar: Term, gewerkt: Jaarloon) -> tuple[Grond, ...]:
    """The conditions in the order of the act; the two bands come last."""
    onder_2, boven_2 = (b.waarde(f"liv.{grens}", jaar, "2") for grens in ("ondergrens", "bovengrens"))
    return (
        b.grond(
            "wet_van_kracht",
            alle(vanaf(jaar, "2017-01-01"), voor(jaar, "2025-01-01")),
            Tekst("het jaar ligt tussen 2017 en 2024", "the year lies between 2017 and 2024"),
            "wtl-3.1",
        ),
        b.grond(
            "genoeg_uren",
            minstens(gewerkt.uren, b.waarde("liv.uren", jaar)),
            Tekst("er zijn in het jaar genoeg verloonde uren", "there are enough paid hours in the year"),
            "wtl-3.1",
        ),
        b.grond(
            "trede_1",
            alle(
                gewerkt.minstens(b.waarde("liv.ondergrens", jaar, "1")),
                gewerkt.hoogstens(b.waarde("liv.bovengrens", jaar, "1")),
            ),
            Tekst(
                "het gemiddelde uurloon (loon gedeeld door uren) ligt in de eerste trede",
                "the average hourly wage (wage divided by hours) lies in the first band",
            ),
            "wtl-3.1",
        ),
        b.grond(
            "trede_2",
            versies(
                jaar,
                (BEGIN, alle(gewerkt.hoger(onder_2), gewerkt.hoogstens(boven_2))),
                ("2020-01-01", False, "wtl-3.1"),
            ),
            Tekst(
                "het is 2017, 2018 of 2019 en het gemiddelde uurloon ligt in de tweede trede",
                "it is 2017, 2018 or 2019 and the average hourly wage lies in the second band",
            ),
            "wtl-3.1",
        ),
    )


def _bedrag(b: Bouw, jaar: Term, gewerkt: Jaarloon, recht: Term, trede_1: Term) -> Bedrag:
    eerste = een(vanaf(jaar, "2020-01-01"), trede_1)
    tarief, plafond = (
        kies(eerste, b.waarde(f"liv.{deel}", jaar, "1"), b.waarde(f"liv.{deel}", jaar, "2"))
        for deel in ("tarief", "plafond")
    )
    bedrag = kies(recht, laagste(plafond, op_de_cent(b, maal(gewerkt.uren, tarief), AFRONDING)), 0)
    onderdelen = {"uren": gewerkt.uren, "loon": gewerkt.loon, "tarief": tarief, "plafond": plafond}
    return jaarbedrag(b, "liv", bedrag, onderdelen, "wtl-3.2")
