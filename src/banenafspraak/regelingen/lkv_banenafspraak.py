"""LKV banenafspraak (Wtl 2.10 to 2.13 and 6.2): for a worker in the target group register.

Until 2025 a job opened a term of three years, by the register in the month before. Since 2026 only the register in the
period itself counts, without an end; who is not in it keeps the rest of a term that ran.
"""

from dataclasses import dataclass

from banenafspraak.logic.terms import Term
from banenafspraak.logic.woorden import BEGIN, alle, een, gelijk, hoogste, kies, niet, vanaf, versies, voor
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.regelingen.doelgroep import in_register
from banenafspraak.regelingen.lkv import (
    HELE_TIJDVAK,
    PEILMOMENT,
    Termijn,
    einde_recht,
    loopt,
    niet_eerder_hier,
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

SOORT = "banenafspraak"
ZONDER_EINDE = "lkv.banenafspraak.zonder_einde_vanaf"


@dataclass(frozen=True, slots=True)
class Opening:
    """What a job had to meet to open a term, until 2025."""

    register: Grond
    lid_2: Grond
    participatiewet: Grond
    scholingsbelemmerd: Grond

    @property
    def term(self) -> Term:
        ingeschreven = alle(self.participatiewet.term, self.register.term, self.lid_2.term)
        return een(ingeschreven, self.scholingsbelemmerd.term)


def lkv_banenafspraak(b: Bouw) -> Regeling:
    """Whether the benefit runs in the wage-return period, and its amount over the year."""
    aanvang = b.feit("aanvang")
    opening, tijdvak = _opening(b), tijdvakeisen(b, "wtl-2.10", "wtl-2.12")
    baan = toegelaten_baan(b, "wtl-2.10")
    uiterlijk = uiterste_dag_verklaring(b, SOORT, aanvang)
    eerder, op_tijd = niet_eerder_hier(b, SOORT, "wtl-2.10"), verklaring_op_tijd(b, uiterlijk, "wtl-2.11")
    groep = alle(voor(aanvang, b.dag(ZONDER_EINDE)), baan.term, opening.term)
    gevonden = termijn(b, SOORT, aanvang, alle(groep, eerder.term, op_tijd.term), "wtl-2.10", "wtl-2.12")
    oud = _oude_termijn(b, baan, gevonden)
    register, uitgeleend = _register(b), _uitgeleend(b)
    nieuw = alle(register.term, uitgeleend.term)
    van = b.feit("tijdvak_van")
    voordeel = versies(van, (BEGIN, oud.term), ("2026-01-01", een(nieuw, oud.term), "wtl-2.10"))
    recht = alle(voordeel, *tijdvak.terms)
    kan = een(vanaf(b.feit("jaar_begin"), b.dag(ZONDER_EINDE)), gevonden.ooit)
    return Regeling(
        naam="lkv_banenafspraak",
        titel=Tekst("LKV banenafspraak", "LKV banenafspraak"),
        kern=Tekst(
            "De werkgever krijgt geld voor een werknemer die in het doelgroepregister staat.",
            "The employer gets money for a worker who is in the target group register.",
        ),
        uitvoerder="belastingdienst",
        recht=recht,
        gronden=(
            tijdvak.wet_van_kracht,
            tijdvak.in_dienst,
            tijdvak.voor_aow,
            register,
            uitgeleend,
            opening.register,
            opening.lid_2,
            opening.participatiewet,
            opening.scholingsbelemmerd,
            baan,
            eerder,
            op_tijd,
            uit_premiekorting(b, SOORT),
            oud,
        ),
        bedragen=(per_jaar(b, SOORT, recht, kan, "wtl-2.13"),),
        acties=(
            verklaring(uiterlijk, alle(vanaf(aanvang, b.dag("lkv.vanaf")), groep), "wtl-2.11"),
            verzoek(b),
            *uitbetaling(b),
        ),
        van=kies(oud.term, gevonden.van, hoogste(aanvang, b.dag(ZONDER_EINDE))),
        tot=einde_recht(
            b,
            SOORT,
            kies(alle(vanaf(van, b.dag(ZONDER_EINDE)), nieuw), b.nooit, gevonden.tot),
            b.aow_dag(),
            b.feit("einde"),
        ),
        lezingen=("lkv_afronding", "lkv_baan_voor_2018", "register_na_baan"),
        let_op=(ACHTERAF, PEILMOMENT, HELE_TIJDVAK),
    )


def _oude_termijn(b: Bouw, baan: Grond, gevonden: Termijn) -> Grond:
    lopend = loopt(b, SOORT, gevonden, "wtl-2.12", "wtl-6.2")
    return b.grond(
        "oude_termijn",
        alle(gevonden.ooit, voor(b.feit("aanvang"), b.dag(ZONDER_EINDE)), baan.term, lopend.term),
        Tekst(
            "de baan begon vóór 2026 en de termijn van 36 maanden loopt nog",
            "the job started before 2026 and the term of 36 months still runs",
        ),
        *lopend.bronnen,
    )


def _register(b: Bouw) -> Grond:
    return b.grond(
        "in_register_in_tijdvak",
        alle(vanaf(b.feit("tijdvak_van"), b.dag(ZONDER_EINDE)), in_register(b)),
        Tekst(
            "het is 2026 of later en de persoon staat in het doelgroepregister",
            "it is 2026 or later and the person is in the target group register",
        ),
        "wtl-2.10",
    )


def _uitgeleend(b: Bouw) -> Grond:
    return b.grond(
        "wsw_alleen_uitgeleend",
        een(niet(b.is_code("wsw_dienstbetrekking", "artikel_2")), b.feit("wsw_gedetacheerd")),
        Tekst(
            "de persoon werkt niet in de sociale werkvoorziening bij de gemeente (Wsw), of is uitgeleend",
            "the person is not in sheltered employment with the gemeente (Wsw), or is posted",
        ),
        "wtl-2.10",
    )


def _opening(b: Bouw) -> Opening:
    aanvang = b.feit("aanvang")
    # A job from before 2018 is tested by the first text of the act.
    tekst_van = hoogste(aanvang, b.dag("lkv.vanaf"))
    eerste_dag = alle(gelijk(b.waarde("lkv.banenafspraak.eerste_dag", tekst_van), 1), b.feit("in_register_eerste_dag"))
    alleen_bij_quotum = gelijk(b.waarde("lkv.banenafspraak.lid_2_bij_quotum", tekst_van), 1)
    return Opening(
        b.grond(
            "register_vooraf",
            een(b.feit("in_register_peilmaand"), eerste_dag),
            Tekst(
                "de persoon stond op het peilmoment in het doelgroepregister",
                "the person was in the target group register at the reference moment",
            ),
            "wtl-2.10",
        ),
        b.grond(
            "lid_2_telt",
            een(niet(alleen_bij_quotum), niet(b.feit("register_alleen_lid_2")), b.feit("overheidswerkgever")),
            Tekst(
                "de persoon stond niet alleen door artikel 38b lid 2 in het register, of dat telde bij deze werkgever",
                "the person was not in the register by article 38b(2) only, or that counted with this employer",
            ),
            "wtl-2.10-2018",
            "wtl-2.10",
        ),
        b.grond(
            "participatiewet_telt",
            een(
                vanaf(aanvang, b.dag("lkv.banenafspraak.participatiewet_vanaf")),
                niet(b.feit("register_participatiewet")),
            ),
            Tekst(
                "de baan begon in 2016 of later, of de persoon stond niet via de gemeente in het register",
                "the job started in 2016 or later, or the person was not in the register through the gemeente",
            ),
            "wtl-2.10",
        ),
        b.grond(
            "scholingsbelemmerd",
            b.feit("scholingsbelemmerd_peilmaand"),
            Tekst("de persoon was scholingsbelemmerd", "the person was hindered in education"),
            "wtl-2.10",
        ),
    )
