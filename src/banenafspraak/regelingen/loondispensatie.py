"""Loondispensatie: UWV lowers the wage that the employer of somebody with Wajong must pay (Wajong 2:20 and 3:63).

The decree was read in its state of 2017. What earlier requests asked, and whether it changed since, is not known.
"""

from banenafspraak.logic.terms import Term
from banenafspraak.logic.woorden import (
    afgerond,
    alle,
    dagen_na,
    een,
    gelijk,
    hoogste,
    laagste,
    maal,
    maanden_na,
    minstens,
    tot_en_met,
    vanaf,
    voor,
)
from banenafspraak.regelingen.baan_gronden import in_dienst
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.regelingen.maten import DAGEN_PER_WEEK, MAANDEN_PER_JAAR
from banenafspraak.regelingen.minimumloon import minimumloon_per_uur
from banenafspraak.regelingen.regeling import Actie, Bedrag, Bedragsoort, Grond, Regeling
from banenafspraak.tekst import Tekst

EEN_AFRONDING = Tekst(
    "het besluit zwijgt; wij ronden af op een cent, een halve naar boven",
    "the decree is silent; we round to one cent, half up",
)


def loondispensatie(b: Bouw) -> Regeling:
    """Whether the employer may pay less than the minimum wage, until when at most, and how much per hour at least."""
    gronden = (in_dienst(b, "wajong-2-20"), *_gronden(b))
    return Regeling(
        naam="loondispensatie",
        titel=Tekst("Loondispensatie", "Loondispensatie (lower wage under the Wajong)"),
        kern=Tekst(
            "De werkgever betaalt minder dan het minimumloon, en UWV vult het inkomen van de werknemer aan.",
            "The employer pays less than the minimum wage, and UWV tops up the income of the worker.",
        ),
        uitvoerder="uwv",
        recht=alle(*(grond.term for grond in gronden)),
        gronden=gronden,
        bedragen=(
            Bedrag(
                Bedragsoort.PER_UUR,
                afgerond(
                    maal(minimumloon_per_uur(b, b.feit("peildatum")), b.feit("loondispensatie_percentage")),
                    1,
                    reden=EEN_AFRONDING,
                ),
                Tekst("het loon dat de werkgever ten minste betaalt", "the wage that the employer pays at least"),
                als=vanaf(b.feit("peildatum"), "2024-01-01"),
            ),
        ),
        acties=_acties(b),
        van=hoogste(b.feit("aanvang"), b.feit("loondispensatie_begin")),
        tot=laagste(b.feit("einde"), _einde(b)),
        lezingen=("schrikkeldag",),
        let_op=_let_op(),
    )


def _einde(b: Bouw) -> Term:
    """The first day after the longest time of one decision."""
    begin = b.feit("loondispensatie_begin")
    jaren = b.waarde("loondispensatie.duur_maximum_jaren", begin)
    return b.noem(
        "loondispensatie_uiterlijk_tot",
        maanden_na(begin, maal(jaren, MAANDEN_PER_JAAR)),
        Tekst(
            "de eerste dag na de langste duur van één besluit", "the first day after the longest time of one decision"
        ),
        "besluit-loondispensatie-5",
    )


def _groep(b: Bouw) -> Term:
    open_voor_2015 = gelijk(b.waarde("loondispensatie.wajong_2015", b.feit("peildatum")), 1)
    return een(
        b.is_code("wajong_regeling", "oud", "wajong_2010"),
        alle(b.is_code("wajong_regeling", "wajong_2015"), open_voor_2015),
        _in_proef(b),
    )


def _in_proef(b: Bouw) -> Term:
    """The trial for the IVA, of which the demands were not found: who works in it has the decision of UWV."""
    return b.noem(
        "iva_proef",
        alle(vanaf(b.feit("peildatum"), "2026-01-01"), b.feit("iva_met_loondispensatie")),
        Tekst("de persoon werkt vanaf 2026 in de proef voor de IVA", "the person works in the IVA trial from 2026"),
        "suwi-82a",
    )


def _gronden(b: Bouw) -> tuple[Grond, ...]:
    begin, peildatum = b.feit("loondispensatie_begin"), b.feit("peildatum")
    gevraagd = b.feit("loondispensatie_gevraagd_op")
    begeleid = alle(b.is_code("wsw_dienstbetrekking", "artikel_7"), b.is_code("wajong_regeling", "wajong_2010"))
    return (
        b.grond(
            "geen_wsw",
            een(b.is_code("wsw_dienstbetrekking", "nee"), begeleid),
            Tekst(
                "de baan is geen Wsw-baan, of begeleid werken met Wajong 2010",
                "the job is no job under the Wsw, or supported work with Wajong 2010",
            ),
            "wajong-2-20",
            "wajong-3-63",
        ),
        b.grond(
            "groep",
            _groep(b),
            Tekst(
                "de persoon valt onder de oude Wajong of Wajong 2010, of werkt vanaf 2026 in de proef voor de IVA",
                "the person is under the old Wajong or Wajong 2010, or works in the IVA trial from 2026",
            ),
            "wajong-2-20",
            "wajong-3-63",
            "suwi-82a",
        ),
        b.grond(
            "mindere_prestatie",
            een(_in_proef(b), minstens(b.feit("prestatie_tekort"), b.waarde("loondispensatie.verlies", begin))),
            Tekst(
                "de prestatie per uur is duidelijk minder dan gewoon voor dit werk, of het is de proef voor de IVA",
                "the performance per hour is clearly less than is usual for this work, or it is the IVA trial",
            ),
            "besluit-loondispensatie-1",
        ),
        b.grond(
            "lang_genoeg",
            een(
                _in_proef(b),
                minstens(b.feit("tekort_maanden"), b.waarde("loondispensatie.duur_minimum_maanden", begin)),
            ),
            Tekst(
                "de mindere prestatie duurt naar verwachting lang genoeg, of het is de proef voor de IVA",
                "the lower performance is expected to last long enough, or it is the IVA trial",
            ),
            "besluit-loondispensatie-2",
        ),
        b.grond(
            "contract_duurt_nog",
            een(
                _in_proef(b),
                vanaf(b.feit("einde"), maanden_na(gevraagd, b.waarde("loondispensatie.contract_maanden", gevraagd))),
            ),
            Tekst(
                "het contract duurt na de aanvraag nog lang genoeg, of het is de proef voor de IVA",
                "after the request the contract still lasts long enough, or it is the IVA trial",
            ),
            "uwv-nlwerkt-2019",
        ),
        b.grond(
            "termijn",
            alle(tot_en_met(begin, peildatum), voor(peildatum, _einde(b))),
            Tekst(
                "de peildatum ligt na het begin en binnen de langste duur van één besluit",
                "the reference date lies after the start and within the longest time of one decision",
            ),
            "besluit-loondispensatie-4",
            "besluit-loondispensatie-5",
        ),
    )


def _acties(b: Bouw) -> tuple[Actie, ...]:
    gevraagd = b.feit("loondispensatie_gevraagd_op")
    return (
        Actie(
            "uwv",
            Tekst(
                "Beslis over de loondispensatie en over het percentage.",
                "Decide on the loondispensatie and on the percentage.",
            ),
            "rendement-2024",
            dagen_na(gevraagd, maal(b.waarde("uwv.loondispensatie_weken", gevraagd), DAGEN_PER_WEEK)),
        ),
        Actie(
            "werkgever of werknemer",
            Tekst(
                "Vraag verlenging aan voordat de loondispensatie stopt, als die nog nodig is.",
                "Ask for an extension before the loondispensatie ends, if it is still needed.",
            ),
            "besluit-loondispensatie-5",
            dagen_na(_einde(b), -1),
            als=voor(_einde(b), b.feit("einde")),
        ),
    )


def _let_op() -> tuple[Tekst, ...]:
    return (
        Tekst(
            "UWV bepaalt het percentage na een onderzoek op de werkplek. Nog minder loon afspreken kan niet.",
            "UWV sets the percentage after a look at the workplace. An agreement on an even lower wage is void.",
        ),
        Tekst(
            "Loondispensatie hoort bij de Wajong, loonkostensubsidie bij de Participatiewet. Voor één baan kan niet "
            "allebei.",
            "Loondispensatie goes with the Wajong, the wage-cost subsidy with the Participatiewet. One job never has "
            "both.",
        ),
        Tekst(
            "Loondispensatie van vóór de 18e verjaardag stopt op die dag, tenzij UWV dan hulp bij werk geeft.",
            "Loondispensatie from before the 18th birthday ends on that day, unless UWV then gives support towards "
            "work.",
        ),
        Tekst(
            "Welke eisen UWV stelt in de proef voor de IVA, vonden wij niet. Wie daarin werkt, heeft het besluit al.",
            "What UWV asks in the IVA trial we did not find. Who works in it has the decision already.",
        ),
        Tekst(
            "Het besluit is gelezen in de tekst van 2017. Wat daarvóór gold, weten wij niet. Ook niet of het later is "
            "vervangen.",
            "The decree was read in its text of 2017. What held before, and whether it was replaced since, we do not "
            "know.",
        ),
    )
