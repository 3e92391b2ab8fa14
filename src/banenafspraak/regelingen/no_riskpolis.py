"""No-riskpolis: UWV takes over the sick pay of a worker with a higher risk of illness (Ziektewet 29b to 29e).

Some grounds end five years after the start of the job, others have no end; the latest end of those that hold counts.
"""

from banenafspraak.logic.terms import Term
from banenafspraak.logic.woorden import (
    alle,
    dagen_na,
    een,
    hoogste,
    kies,
    laagste,
    maal,
    niet,
    voor,
)
from banenafspraak.regelingen.baan_gronden import geen_wsw_artikel_2, in_dienst
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.regelingen.maten import DAGEN_PER_WEEK
from banenafspraak.regelingen.no_risk_gronden import aan_gemeente, einden, gronden, termijnen, verordening
from banenafspraak.regelingen.no_risk_termijnen import Polisgrond
from banenafspraak.regelingen.no_risk_ziekengeld import in_eerste_jaar, is_ziek, ziekengeld
from banenafspraak.regelingen.regeling import Actie, Grond, Regeling
from banenafspraak.tekst import Tekst


def no_riskpolis(b: Bouw) -> Regeling:
    """Whether the no-risk policy covers the worker on the reference date, until when, and the sick pay per day."""
    voorwaarden, polis, plaatselijk = _voorwaarden(b), gronden(b), verordening(b)
    van_uwv = een(*(grond.telt for grond in polis))
    recht = alle(*(grond.term for grond in voorwaarden), een(van_uwv, plaatselijk.term))
    return Regeling(
        naam="no_riskpolis",
        titel=Tekst("No-riskpolis", "No-risk policy"),
        kern=Tekst(
            "UWV betaalt ziekengeld als deze werknemer ziek wordt.",
            "UWV pays sick pay when this worker falls ill.",
        ),
        uitvoerder="uwv",
        recht=recht,
        gronden=(*voorwaarden, *(grond.grond for grond in polis), plaatselijk),
        bedragen=(ziekengeld(b, alle(is_ziek(b), van_uwv)),),
        acties=_acties(b, recht, polis),
        beslisser=b.beslisser((alle(aan_gemeente(b), niet(van_uwv)), "gemeente")),
        tot=laagste(b.feit("einde"), _einde(b, polis, plaatselijk)),
        lezingen=("norisk_volgorde", "register_aow", "schrikkeldag"),
        let_op=_let_op(),
    )


def _voorwaarden(b: Bouw) -> tuple[Grond, ...]:
    return in_dienst(b, "zw-29b"), geen_wsw_artikel_2(b, "zw-29b-2-b")


def _einde(b: Bouw, polis: tuple[Polisgrond, ...], plaatselijk: Grond) -> Term:
    """The latest end of the grounds that hold; a ground without an end wins from every other.

    What a gemeente arranged in an ordinance ends with 2015.
    """
    zonder_einde = een(*(grond.telt for grond in polis if grond.einde is None))
    met_einde = hoogste(einden(b, polis), kies(plaatselijk.term, b.dag("norisk.gemeente", "tot"), b.feit("aanvang")))
    return kies(zonder_einde, b.nooit, met_einde)


def _acties(b: Bouw, recht: Term, polis: tuple[Polisgrond, ...]) -> tuple[Actie, ...]:
    ziek_sinds, einde = b.feit("ziek_sinds"), b.feit("einde")
    weken = b.waarde("ziekmelding.no_risk_weken", ziek_sinds)
    aflopend = alle(
        een(*(g.telt for g in polis if g.verlengbaar)), niet(een(*(g.telt for g in polis if not g.verlengbaar)))
    )
    return (
        Actie(
            "werkgever",
            Tekst(
                "Meld de ziekte bij UWV, en doe dat vóór het einde van de baan als die eerder stopt.",
                "Report the illness to UWV, before the end of the job if that comes first.",
            ),
            "zw-38a",
            laagste(dagen_na(ziek_sinds, maal(weken, DAGEN_PER_WEEK)), dagen_na(einde, -1)),
            als=alle(is_ziek(b), recht),
        ),
        Actie(
            "werkgever",
            Tekst(
                "Vraag UWV om in de eerste 52 weken het hele dagloon te betalen.",
                "Ask UWV to pay the whole daily wage in the first 52 weeks.",
            ),
            "zw-29b-5-6",
            als=alle(is_ziek(b), in_eerste_jaar(b), niet(b.feit("ziekengeld_op_verzoek")), recht),
        ),
        Actie(
            "werkgever of werknemer",
            Tekst(
                "Verlenging kan alleen voordat de polis stopt, en als het risico op ziekte duidelijk hoog blijft. "
                "Overleg op tijd met UWV.",
                "An extension is possible only before the policy ends, and if the risk of illness stays clearly "
                "raised. Consult UWV in time.",
            ),
            "zw-29c",
            dagen_na(termijnen(b, polis), -1),
            als=alle(niet(b.feit("norisk_verlengd")), aflopend, voor(b.feit("peildatum"), termijnen(b, polis))),
        ),
    )


def _let_op() -> tuple[Tekst, ...]:
    return (
        Tekst(
            "Een werkgever mag pas na de eerste maanden van de baan vragen of de werknemer onder de polis valt.",
            "Only after the first months of the job may an employer ask whether the worker comes under the policy.",
        ),
        Tekst(
            "Staat de persoon alleen door de proef met IVA in het register? De tekst noemt die groep niet bij de polis "
            "zonder einde. Vraag het UWV.",
            "Is the person in the register only by the trial with IVA? The text does not name that group for the "
            "policy without an end. Ask UWV.",
        ),
        Tekst(
            "Werd de persoon ziek terwijl die in het register stond? Dan blijft de polis voor die ziekte, ook als de "
            "registratie daarna stopt. Dat rekenen wij niet.",
            "Did the person fall ill while in the register? Then the policy holds for that illness, also when the "
            "registration ends after it. We do not reckon that.",
        ),
        Tekst(
            "Bij loonkostensubsidie voor beschut werk zegt de wet niet of UWV met de loonwaarde vermenigvuldigt.",
            "With wage-cost subsidy for sheltered work the act does not say whether UWV multiplies by the wage value.",
        ),
        Tekst(
            "Betaalt het contract de eerste twee ziektedagen niet, dan krijgen die bij 100 procent het ziekengeld van "
            "de dag erna.",
            "If the contract leaves the first two sick days unpaid, with 100 per cent they get the sick pay of the "
            "next day.",
        ),
    )
