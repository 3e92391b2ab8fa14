"""Jobcoach of UWV: who gets guidance at work, for how many hours, and what an internal coach brings (WIA 35, RIB 18).

The decree gives the hours; the thresholds of contract, hours and wage are practice of UWV, known from 2024.
"""

from dataclasses import dataclass

from banenafspraak.logic.terms import Term
from banenafspraak.logic.woorden import (
    BEGIN,
    afgerond,
    alle,
    dagen_na,
    een,
    hoogstens,
    kies,
    laagste,
    maal,
    maanden_na,
    niet,
    vanaf,
    versies,
    voor,
)
from banenafspraak.regelingen.baan_gronden import in_dienst
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.regelingen.jobcoach_grenzen import (
    PRAKTIJK,
    REGIMES,
    begeleiding_tot,
    genoeg_loon,
    genoeg_uren,
    intern,
    per_regime,
    uren_jobcoach,
    volgens_protocol,
)
from banenafspraak.regelingen.maten import DAGEN_PER_WEEK, HALVEN_PER_JAAR
from banenafspraak.regelingen.regeling import Actie, Bedrag, Bedragsoort, Grond, Regeling
from banenafspraak.regelingen.verantwoordelijk import geen_wsw, van_uwv
from banenafspraak.tekst import Tekst

EEN_AFRONDING = Tekst("naar rato van de uren, op een cent, een halve naar boven", "by hours, to one cent, half up")


@dataclass(frozen=True, slots=True)
class Maat:
    """How many hours a week the coach may be there at most, and the first day after the usual length."""

    uren: Term
    tot: Term


def jobcoach_uwv(b: Bouw) -> Regeling:
    """Whether UWV can give a job coach on the reference date; the act says that it can, so UWV decides."""
    maat = Maat(uren_jobcoach(b), begeleiding_tot(b))
    wie = van_uwv(b)
    gronden = (in_dienst(b, "rib-18"), geen_wsw(b, "wia-35"), wie, *_eisen(b), _soort(b), *_omvang(b, maat))
    return Regeling(
        naam="jobcoach_uwv",
        titel=Tekst("Jobcoach van UWV", "Job coach of UWV"),
        kern=Tekst(
            "UWV betaalt iemand die de werknemer op het werk begeleidt.",
            "UWV pays somebody who guides the worker at work.",
        ),
        uitvoerder="uwv",
        recht=alle(*(grond.term for grond in gronden)),
        gronden=gronden,
        bedragen=_bedragen(b),
        acties=_acties(b),
        beslisser=b.beslisser((wie.term, "uwv")),
        van=b.feit("jobcoach_sinds"),
        tot=kies(b.feit("jobcoach_langer"), b.feit("einde"), laagste(b.feit("einde"), maat.tot)),
        let_op=_let_op(),
    )


def _eisen(b: Bouw) -> tuple[Grond, ...]:
    sinds = b.feit("jobcoach_sinds")
    return (
        b.grond(
            "begeleiding_nodig",
            b.feit("jobcoach_nodig"),
            Tekst(
                "zonder systematische begeleiding kan de persoon het werk niet doen",
                "without systematic guidance the person cannot do the work",
            ),
            "rib-18",
            "rib-12",
        ),
        b.grond(
            "contract",
            vanaf(b.feit("einde"), maanden_na(b.feit("aanvang"), b.waarde("jobcoach.uwv.contract_maanden", sinds))),
            Tekst("het contract duurt lang genoeg", "the contract lasts long enough"),
            *PRAKTIJK,
        ),
        b.grond(
            "genoeg_uren",
            genoeg_uren(b),
            Tekst("de persoon werkt genoeg uren per week", "the person works enough hours a week"),
            *PRAKTIJK,
        ),
        b.grond(
            "genoeg_loon",
            genoeg_loon(b),
            Tekst("de persoon verdient zelf genoeg van het minimumloon", "the person earns enough of the minimum wage"),
            *PRAKTIJK,
        ),
    )


def _soort(b: Bouw) -> Grond:
    instemming = b.feit("jobcoach_instemming")
    geen_interne = versies(b.feit("jobcoach_sinds"), (BEGIN, True), ("2015-01-01", niet(instemming), "rib-18"))
    extern = alle(b.is_code("jobcoach_soort", "extern"), b.feit("jobcoach_erkend"), geen_interne)
    alleen_intern = alle(intern(b), niet(b.feit("jobcoach_extern_erbij")))
    return b.grond(
        "jobcoach",
        een(extern, alle(alleen_intern, instemming, b.feit("jobcoach_passend"))),
        Tekst(
            "de jobcoach is van een erkende organisatie zonder keuze voor een interne, of intern met instemming en "
            "goedkeuring",
            "the job coach is of a recognised organisation without the choice of an internal one, or internal with "
            "consent and approval",
        ),
        "rib-18",
        "rib-12",
    )


def _omvang(b: Bouw, maat: Maat) -> tuple[Grond, ...]:
    return (
        b.grond(
            "uren_jobcoach",
            een(hoogstens(b.feit("jobcoach_uren"), maat.uren), b.feit("jobcoach_meer_uren")),
            Tekst(
                "de gevraagde uren passen in het deel van de werkuren, of UWV staat meer toe",
                "the hours asked fit in the share of the working hours, or UWV allows more",
            ),
            "rib-18",
            "rib-12",
        ),
        b.grond(
            "duur",
            een(voor(b.feit("peildatum"), maat.tot), b.feit("jobcoach_langer")),
            Tekst(
                "de gewone duur loopt nog, of UWV vindt langere begeleiding nodig",
                "the usual length still runs, or UWV finds longer guidance necessary",
            ),
            *PRAKTIJK,
        ),
    )


def _bedragen(b: Bouw) -> tuple[Bedrag, ...]:
    norm = b.waarde("jobcoach.uwv.intern_proef_uren", "2013-01-01")
    proef = per_regime(b, {regime: b.waarde("jobcoach.uwv.intern_proef", "2013-01-01", regime) for regime in REGIMES})
    naar_rato = afgerond(maal(proef, laagste(b.feit("uren_per_week"), norm)), 1, door=norm, reden=EEN_AFRONDING)
    half = per_regime(
        b,
        {regime: b.waarde("jobcoach.uwv.intern_halfjaar", b.feit("peildatum"), regime) for regime in REGIMES[1:]},
    )
    return (
        Bedrag(
            Bedragsoort.PER_JAAR,
            versies(
                b.feit("peildatum"), (BEGIN, naar_rato), ("2015-01-01", maal(half, HALVEN_PER_JAAR), "stcrt-2019-35967")
            ),
            Tekst("de vergoeding voor een interne jobcoach", "the amount for an internal job coach"),
            als=intern(b),
        ),
    )


def _acties(b: Bouw) -> tuple[Actie, ...]:
    sinds, gevraagd = b.feit("jobcoach_sinds"), b.feit("jobcoach_gevraagd_op")
    protocol = b.waarde("jobcoach.uwv.intern_2015_weken", sinds, "aanvraag")
    return (
        Actie(
            "werkgever of werknemer",
            Tekst("Vraag de jobcoach aan bij UWV.", "Ask UWV for the job coach."),
            "uwv-jobcoach",
            als=niet(volgens_protocol(b)),
        ),
        Actie(
            "werkgever",
            Tekst(
                "Vraag de interne jobcoach aan na het begin van de baan. Later geldt hij maar vier weken terug.",
                "Ask for the internal job coach after the start of the job. Later it holds for four weeks back only.",
            ),
            "uwv-jobcoach-2015",
            dagen_na(b.feit("aanvang"), maal(protocol, DAGEN_PER_WEEK)),
            als=volgens_protocol(b),
        ),
        Actie(
            "uwv",
            Tekst("Beslis over de aanvraag.", "Decide on the request."),
            "uwv-verslag-2024",
            dagen_na(gevraagd, maal(b.waarde("uwv.voorziening_weken", gevraagd), DAGEN_PER_WEEK)),
        ),
    )


def _let_op() -> tuple[Tekst, ...]:
    return (
        Tekst(
            "In 2024 vroeg UWV een contract van zes maanden en twaalf uur per week. In 2025 was het drie maanden en "
            "acht uur. Wanneer dat veranderde, weten wij niet. Wij rekenen daarmee vanaf 2026.",
            "In 2024 UWV asked for a contract of six months and twelve hours a week, in 2025 for three months and "
            "eight hours. When that changed we do not know. We reckon with it from 2026.",
        ),
        Tekst(
            "Het bedrag voor een interne jobcoach staat sinds 2015 in een jaarlijks besluit van UWV. Die tabellen "
            "vonden wij niet.",
            "Since 2015 the amount for an internal job coach stands in a yearly decision of UWV. We did not find those "
            "tables.",
        ),
        Tekst(
            "Eerdere begeleiding door een externe jobcoach gaat af van de gewone duur. Geef dan die begindag op.",
            "Earlier guidance by an external job coach is deducted from the usual length. Then give that first day.",
        ),
        Tekst(
            "Het protocol van 2015 gold voor een interne jobcoach die in 2015 begon. Dat van 2016 tot oktober 2019 is "
            "niet gelezen.",
            "The protocol of 2015 held for an internal coach who started in 2015. That of 2016 to October 2019 was not "
            "read.",
        ),
        Tekst(
            "Tot 2015 liep een proef met interne jobcoaches. De voorwaarden vonden wij niet; wij vragen dezelfde.",
            "Until 2015 a pilot with internal job coaches ran. We did not find its conditions; we ask the same.",
        ),
    )
