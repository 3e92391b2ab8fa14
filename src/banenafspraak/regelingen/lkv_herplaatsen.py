"""LKV herplaatsen arbeidsgehandicapte werknemer (Wtl 2.14 to 2.17): back to work with the own employer, one year.

Until 2024 there had to be a WIA right in the month before; since 2025 one at the re-placement or later will do. Who met
the old condition before 2025 keeps the old rules (article 6.2a(4)).
"""

from dataclasses import dataclass

from banenafspraak.logic.terms import Term
from banenafspraak.logic.woorden import alle, dagen_na, een, eerste_sinds, hoogste, kies, na, niet, vanaf, voor
from banenafspraak.regelingen.baan_gronden import na_wachttijd
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.regelingen.lkv import (
    HELE_TIJDVAK,
    PEILMOMENT,
    einde_recht,
    loopt,
    termijn,
    tijdvakeisen,
    toegelaten_baan,
    uit_premiekorting,
    uiterste_dag_verklaring,
    verklaring_op_tijd,
)
from banenafspraak.regelingen.lkv_bedrag import ACHTERAF, per_jaar, uitbetaling, verklaring, verzoek
from banenafspraak.regelingen.regeling import Grond, Regeling
from banenafspraak.tekst import Tekst

SOORT = "herplaatsen"


@dataclass(frozen=True, slots=True)
class Herplaatsing:
    """The re-placement in this job: under the old text, under the new one, the first day of its term, and the last day
    on which the doelgroepverklaring can be requested.
    """

    herplaatst: Grond
    oud: Grond
    nieuw: Grond
    begin: Term
    uiterlijk: Term


def lkv_herplaatsen(b: Bouw) -> Regeling:
    """Whether the benefit runs in the wage-return period, and its amount over the year."""
    gedaan, tijdvak = _herplaatsing(b), tijdvakeisen(b, "wtl-2.14", "wtl-2.16")
    baan = toegelaten_baan(b, "wtl-2.14")
    op_tijd = verklaring_op_tijd(b, gedaan.uiterlijk, "wtl-2.15")
    telt = een(gedaan.oud.term, gedaan.nieuw.term)
    opent = alle(gedaan.herplaatst.term, baan.term, telt, op_tijd.term)
    gevonden = termijn(b, SOORT, gedaan.begin, opent, "wtl-2.14", "wtl-2.16")
    tekst = _nieuwe_tekst(b, gedaan)
    lopend = loopt(b, SOORT, gevonden, "wtl-2.16")
    recht = alle(gevonden.ooit, baan.term, *tijdvak.terms, lopend.term, tekst.term)
    return Regeling(
        naam="lkv_herplaatsen",
        titel=Tekst("LKV herplaatsen arbeidsgehandicapte werknemer", "LKV re-placement of a disabled worker"),
        kern=Tekst(
            "De werkgever krijgt een jaar geld als een eigen werknemer met WIA weer aan het werk gaat.",
            "For one year the employer gets money when an own worker with WIA goes back to work.",
        ),
        uitvoerder="belastingdienst",
        recht=recht,
        gronden=(
            tijdvak.wet_van_kracht,
            tijdvak.in_dienst,
            gedaan.herplaatst,
            gedaan.oud,
            gedaan.nieuw,
            tekst,
            baan,
            op_tijd,
            uit_premiekorting(b, SOORT),
            lopend,
            tijdvak.voor_aow,
        ),
        bedragen=(per_jaar(b, SOORT, recht, gevonden.ooit, "wtl-2.17"),),
        acties=(
            verklaring(
                gedaan.uiterlijk,
                alle(vanaf(b.feit("herplaatst_op"), b.dag("lkv.vanaf")), gedaan.herplaatst.term, baan.term, telt),
                "wtl-2.15",
            ),
            verzoek(b),
            *uitbetaling(b),
        ),
        van=gevonden.van,
        tot=einde_recht(b, SOORT, gevonden.tot, b.aow_dag(), b.feit("einde")),
        lezingen=("lkv_afronding", "lkv_baan_voor_2018"),
        let_op=(
            ACHTERAF,
            PEILMOMENT,
            HELE_TIJDVAK,
            Tekst(
                "Ook wie vóór 2006 arbeidsgehandicapt werd en WAO of WAZ heeft, kan tellen. Dat rekenen wij niet.",
                "Who became a disabled worker before 2006 and has WAO or WAZ can count too. We do not reckon that.",
            ),
        ),
    )


def _herplaatsing(b: Bouw) -> Herplaatsing:
    hervat, wia = b.feit("herplaatst_op"), b.feit("wia_recht_op")
    oud = b.grond(
        "wia_recht_voor_herplaatsen",
        alle(voor(hervat, b.dag("lkv.herplaatsen.nieuwe_tekst_vanaf")), b.feit("wia_recht_maand_voor_herplaatsen")),
        Tekst(
            "de herplaatsing is van vóór 2025 en de persoon had in de maand daarvoor recht op WIA",
            "the re-placement is from before 2025 and in the month before it the person had a right to WIA",
        ),
        "wtl-2.14",
    )
    # Who gets a right to WIA after the re-placement has the term that begins with the end of the waiting period.
    wia_later, eerste_dag = alle(niet(oud.term), na(wia, hervat)), na_wachttijd(b)
    laatste_dag = dagen_na(uiterste_dag_verklaring(b, SOORT, eerste_dag), -1)
    return Herplaatsing(
        b.grond(
            "herplaatst",
            voor(hervat, b.nooit),
            Tekst(
                "de persoon ging bij de eigen werkgever weer aan het werk",
                "the person went back to work with the own employer",
            ),
            "wtl-2.14",
        ),
        oud,
        b.grond(
            "wia_recht_sinds_herplaatsen",
            alle(voor(wia, b.nooit), een(na(wia, hervat), voor(hervat, b.feit("wia_recht_tot")))),
            Tekst(
                "de persoon heeft op de dag van de herplaatsing recht op WIA, of krijgt dat daarna",
                "on the day of the re-placement the person has a right to WIA, or gets one after it",
            ),
            "wtl-2.14",
        ),
        b.noem(
            "begin_herplaatsen",
            kies(wia_later, hoogste(hervat, eerste_dag), hervat),
            Tekst(
                "de eerste dag van de termijn: de herplaatsing, of het einde van de wachttijd als de WIA later begint",
                "the first day of the term: the re-placement, or the end of the waiting period if the WIA starts later",
            ),
            "wtl-2.16",
            "wtl-6.2a",
        ),
        b.noem(
            "uiterlijk_herplaatsen",
            kies(wia_later, laatste_dag, uiterste_dag_verklaring(b, SOORT, hervat)),
            Tekst(
                "de laatste dag om de doelgroepverklaring aan te vragen",
                "the last day to request the doelgroepverklaring",
            ),
            "wtl-2.15",
        ),
    )


def _nieuwe_tekst(b: Bouw, gedaan: Herplaatsing) -> Grond:
    """The text of 2025 gives nothing for periods before it; the old one asks a re-placement that met it."""
    compleet = b.feit("historie_compleet")
    oude = b.noem(
        "eerste_oude_herplaatsing",
        eerste_sinds(b.feit("herplaatst_op"), gedaan.oud.term, compleet=compleet),
        Tekst(
            "de dag van de eerste herplaatsing bij deze werkgever die aan de oude tekst voldeed",
            "the day of the first re-placement with this employer that met the old text",
        ),
        "wtl-2.14",
    )
    korting = b.noem(
        "eerste_korting_herplaatsen",
        eerste_sinds(b.feit("premiekorting_begin"), uit_premiekorting(b, SOORT).term, compleet=compleet),
        Tekst(
            "de eerste dag van een premiekorting bij deze werkgever die in december 2017 liep",
            "the first day of a premium discount with this employer that ran in December 2017",
        ),
        "wtl-6.2-2018",
    )
    tot = b.feit("tijdvak_tot")
    return b.grond(
        "tekst_geldt",
        een(
            vanaf(b.feit("tijdvak_van"), b.dag("lkv.herplaatsen.nieuwe_tekst_vanaf")),
            voor(oude, tot),
            voor(korting, tot),
        ),
        Tekst(
            "het is 2025 of later, of aan de oude tekst of de premiekorting is voldaan",
            "it is 2025 or later, or the old text or the premium discount is met",
        ),
        "wtl-2.14",
        "wtl-6.2a",
    )
