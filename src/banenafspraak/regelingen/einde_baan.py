"""Als de baan stopt: what ends on the first day after the job, what stays, and what may come back."""

from dataclasses import dataclass

from banenafspraak.logic.terms import Term
from banenafspraak.logic.woorden import alle, een, gelijk, niet, voor
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.regelingen.doelgroep import blijft_na_baan_op, in_register
from banenafspraak.regelingen.jobcoach_gemeente import jobcoach_gemeente
from banenafspraak.regelingen.jobcoach_uwv import jobcoach_uwv
from banenafspraak.regelingen.lkv_arbeidsgehandicapt import lkv_arbeidsgehandicapt
from banenafspraak.regelingen.lkv_banenafspraak import lkv_banenafspraak
from banenafspraak.regelingen.lkv_herplaatsen import lkv_herplaatsen
from banenafspraak.regelingen.lkv_ouder import lkv_ouder
from banenafspraak.regelingen.loondispensatie import loondispensatie
from banenafspraak.regelingen.loonkostensubsidie import lks_recht
from banenafspraak.regelingen.no_riskpolis import no_riskpolis
from banenafspraak.regelingen.premiekorting import premiekorting
from banenafspraak.regelingen.regeling import Grond, Regeling
from banenafspraak.tekst import Tekst


@dataclass(frozen=True, slots=True)
class Lopend:
    """Something that runs while the job runs: its name, its right, what it is called, and the article of its end."""

    naam: str
    recht: Term
    titel: Tekst
    bron: str


def einde_baan(b: Bouw) -> Regeling:
    """Whether the job has an end that is still to come, and what that end does, from the first day after it."""
    stopt = b.grond(
        "baan_stopt",
        alle(voor(b.feit("peildatum"), b.feit("einde")), voor(b.feit("einde"), b.nooit)),
        Tekst("de baan loopt nog en heeft een einde", "the job still runs and has an end"),
        "pw-10d-1",
    )
    return Regeling(
        naam="einde_baan",
        titel=Tekst("Als de baan stopt", "When the job stops"),
        kern=Tekst(
            "Wat er verandert op de eerste dag na de baan: wat stopt, wat blijft en wat terug kan komen.",
            "What changes on the first day after the job: what ends, what stays and what can come back.",
        ),
        uitvoerder=None,
        recht=stopt.term,
        gronden=(stopt, *(_stopt(b, stopt.term, lopend) for lopend in _lopend(b)), *_daarna(b, stopt.term)),
        van=b.feit("einde"),
        lezingen=("register_aow", "register_na_baan"),
        let_op=_let_op(),
    )


def _lopend(b: Bouw) -> tuple[Lopend, ...]:
    lkv = een(*(maak(b).recht for maak in (lkv_ouder, lkv_arbeidsgehandicapt, lkv_banenafspraak, lkv_herplaatsen)))
    coach = een(jobcoach_uwv(b).recht, jobcoach_gemeente(b).recht)
    return (
        Lopend("loonkostensubsidie", lks_recht(b), Tekst("de loonkostensubsidie", "the wage-cost subsidy"), "pw-10d-1"),
        Lopend(
            "loondispensatie",
            loondispensatie(b).recht,
            Tekst("de loondispensatie", "the loondispensatie"),
            "wajong-2-20",
        ),
        Lopend("no_riskpolis", no_riskpolis(b).recht, Tekst("de no-riskpolis", "the no-risk policy"), "zw-29b"),
        Lopend("premiekorting", premiekorting(b).recht, Tekst("de premiekorting", "the premium discount"), "wfsv-49"),
        Lopend("loonkostenvoordeel", lkv, Tekst("een loonkostenvoordeel", "a loonkostenvoordeel"), "wtl-2.10"),
        Lopend("jobcoach", coach, Tekst("de jobcoach", "the job coach"), "rib-18"),
    )


def _stopt(b: Bouw, stopt: Term, lopend: Lopend) -> Grond:
    loopt = b.noem(
        f"{lopend.naam}_loopt",
        lopend.recht,
        Tekst(f"{lopend.titel.nl} loopt op de peildatum", f"{lopend.titel.en} runs on the reference date"),
        lopend.bron,
    )
    return b.grond(
        f"{lopend.naam}_stopt",
        alle(stopt, loopt),
        Tekst(f"{lopend.titel.nl} loopt nu en stopt met de baan", f"{lopend.titel.en} runs now and ends with the job"),
        lopend.bron,
    )


def _daarna(b: Bouw, stopt: Term) -> tuple[Grond, ...]:
    einde = b.feit("einde")
    wajong, anders = (gelijk(b.waarde("uitkering.terugkeer", einde, soort), 1) for soort in ("wajong", "anders"))
    had_uitkering = niet(b.is_code("uitkering_voor_aanvang", "geen"))
    return (
        b.grond(
            "register_blijft",
            alle(stopt, in_register(b), blijft_na_baan_op(b, einde)),
            Tekst(
                "de persoon staat in het doelgroepregister en blijft daarin na de baan",
                "the person is in the register and stays in it after the job",
            ),
            "wfsv-38b-6",
            "besluit-suwi-3.2",
            "aow-7a",
        ),
        b.grond(
            "uitkering_terug",
            alle(stopt, een(alle(b.feit("wajong"), voor(einde, b.aow_dag()), wajong), alle(had_uitkering, anders))),
            Tekst(
                "de persoon kan na de baan terug naar de uitkering van ervoor",
                "after the job the person can go back to the earlier benefit",
            ),
            "kst-35213-3",
            "aow-7a",
        ),
    )


def _let_op() -> tuple[Tekst, ...]:
    return (
        Tekst(
            "Alles wat met de baan stopt, stopt op de eerste dag na de baan. Die dag staat bij het begin.",
            "All that ends with the job ends on the first day after the job. That day stands at the start.",
        ),
        Tekst(
            "Een loonkostenvoordeel over de uren tot het einde krijgt de werkgever nog wel, een jaar later.",
            "A loonkostenvoordeel over the hours until the end the employer still gets, a year later.",
        ),
        Tekst(
            "Ook wie met Wajong blijvend niet kan werken, blijft volgens de wet in het register. Hoe UWV dat doet, "
            "vonden wij niet. Bij de AOW-leeftijd stopt de registratie.",
            "Who has Wajong and can permanently not work stays in the register too by the act. How UWV does it we did "
            "not find. At AOW age the registration ends.",
        ),
        Tekst(
            "Of een uitkering terugkomt, beslist UWV of de gemeente. Van de Wajong weten wij het vanaf 2021.",
            "Whether a benefit comes back, UWV or the gemeente decides. Of the Wajong we know it from 2021.",
        ),
    )
