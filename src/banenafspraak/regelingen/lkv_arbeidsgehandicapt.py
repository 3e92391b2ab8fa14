"""LKV arbeidsgehandicapte werknemer (Wtl 2.6 to 2.9): a new worker with a WIA right, or below 35 per cent.

A person with a Wajong benefit is not in this group but in that of the banenafspraak.
"""

from dataclasses import dataclass

from banenafspraak.logic.terms import Term
from banenafspraak.logic.woorden import alle, een, niet, vanaf
from banenafspraak.regelingen.baan_gronden import elders_na_wachttijd
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.regelingen.lkv import (
    BEGIN_WTL,
    HELE_TIJDVAK,
    PEILMOMENT,
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

SOORT = "arbeidsgehandicapt"


@dataclass(frozen=True, slots=True)
class Wegen:
    """The two ways in: a right to WIA, or below 35 per cent and elsewhere (article 2.6(1) and (2))."""

    wia: Grond
    onder_35: Grond
    elders: Grond
    eerder: Grond

    @property
    def term(self) -> Term:
        return een(alle(self.wia.term, self.eerder.term), alle(self.onder_35.term, self.elders.term))

    @property
    def mogelijk(self) -> Term:
        return een(self.wia.term, alle(self.onder_35.term, self.elders.term))


def lkv_arbeidsgehandicapt(b: Bouw) -> Regeling:
    """Whether the benefit runs in the wage-return period, and its amount over the year."""
    aanvang = b.feit("aanvang")
    wegen, tijdvak = _wegen(b), tijdvakeisen(b, "wtl-2.6", "wtl-2.8")
    baan = toegelaten_baan(b, "wtl-2.6")
    op_tijd = verklaring_op_tijd(b, uiterste_dag_verklaring(b, SOORT, aanvang), "wtl-2.7")
    gevonden = termijn(b, SOORT, aanvang, alle(baan.term, wegen.term, op_tijd.term), "wtl-2.6", "wtl-2.8")
    lopend = loopt(b, SOORT, gevonden, "wtl-2.8")
    recht = alle(gevonden.ooit, baan.term, *tijdvak.terms, lopend.term)
    return Regeling(
        naam="lkv_arbeidsgehandicapt",
        titel=Tekst("LKV arbeidsgehandicapte werknemer", "LKV disabled worker"),
        kern=Tekst(
            "De werkgever krijgt drie jaar geld voor een nieuwe werknemer met WIA, of met een ziekteverleden.",
            "For three years the employer gets money for a new worker with WIA or a history of illness.",
        ),
        uitvoerder="belastingdienst",
        recht=recht,
        gronden=(
            tijdvak.wet_van_kracht,
            tijdvak.in_dienst,
            wegen.wia,
            wegen.eerder,
            wegen.onder_35,
            wegen.elders,
            baan,
            op_tijd,
            uit_premiekorting(b, SOORT),
            lopend,
            tijdvak.voor_aow,
        ),
        bedragen=(per_jaar(b, SOORT, recht, gevonden.ooit, "wtl-2.9"),),
        acties=(
            verklaring(
                uiterste_dag_verklaring(b, SOORT, aanvang),
                alle(vanaf(aanvang, b.dag("lkv.vanaf")), baan.term, wegen.mogelijk),
                "wtl-2.7",
            ),
            verzoek(b),
            *uitbetaling(b),
        ),
        van=gevonden.van,
        tot=einde_recht(b, SOORT, gevonden.tot, b.aow_dag(), b.feit("einde")),
        lezingen=("lkv_afronding", "lkv_baan_voor_2018"),
        let_op=(ACHTERAF, PEILMOMENT, HELE_TIJDVAK),
    )


def _wegen(b: Bouw) -> Wegen:
    return Wegen(
        b.grond(
            "wia_recht_vooraf",
            b.feit("wia_recht_peilmaand"),
            Tekst(
                "in de maand vóór de baan was er recht op WIA, of met de oude status op WAO of WAZ",
                "in the month before the job the person had a right to WIA, or to WAO or WAZ with the old status",
            ),
            "wtl-2.6",
        ),
        b.grond(
            "onder_35_procent",
            alle(b.feit("wia_onder_35"), b.feit("wia_ongeschikt_oud_werk"), niet(b.feit("wia_andere_werkgever"))),
            Tekst(
                "de persoon was na de wachttijd onder 35 procent, kon niet terug en had geen andere werkgever",
                "after the waiting period the person was disabled below 35 per cent, could not do the old work and had "
                "no other employer",
            ),
            "wtl-2.6",
        ),
        _elders(b),
        niet_eerder_hier(b, SOORT, "wtl-2.6"),
    )


def _elders(b: Bouw) -> Grond:
    return b.grond(
        "elders_binnen_vijf_jaar",
        elders_na_wachttijd(b, b.waarde("lkv.arbeidsgehandicapt.elders_jaren", BEGIN_WTL)),
        Tekst(
            "de baan is bij een andere werkgever en begint na de wachttijd, binnen vijf jaar",
            "the job is with another employer and starts after the waiting period, within five years",
        ),
        "wtl-2.6",
    )
