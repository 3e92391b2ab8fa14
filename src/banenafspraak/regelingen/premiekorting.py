"""Premiekorting: what an employer could deduct from the premiums for a worker from 2013 to 2017 (Wfsv 47 to 50b).

Each kind has its own group and amount; one worker brings one discount, over the agreed hours of a 36-hour week.
"""

from dataclasses import dataclass

from banenafspraak.logic.terms import Term
from banenafspraak.logic.woorden import (
    BEGIN,
    afgerond,
    alle,
    een,
    kies,
    laagste,
    maal,
    niet,
    vanaf,
    vast,
    versies,
    voor,
)
from banenafspraak.regelingen.baan_gronden import geen_wsw_artikel_2, in_dienst
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.regelingen.loonkostensubsidie import lks_recht
from banenafspraak.regelingen.premiekorting_soorten import (
    Soortkorting,
    arbeidsgehandicapt,
    banenafspraak,
    jonger,
    ouder,
    scholingsbelemmerd,
)
from banenafspraak.regelingen.regeling import Actie, Bedrag, Bedragsoort, Grond, Regeling
from banenafspraak.tekst import Tekst

MAANDEN_PER_JAAR = 12
EEN_AFRONDING = Tekst(
    "de wet zwijgt; alleen het eindbedrag wordt afgerond, een halve cent naar boven",
    "the act is silent; only the final amount is rounded, half a cent up",
)
OVER_IN_LKV = ("arbeidsgehandicapt", "banenafspraak", "scholingsbelemmerd", "ouder")
"""The kinds that a loonkostenvoordeel follows (Wtl 6.2 of 2018)."""


@dataclass(frozen=True, slots=True)
class Korting:
    """The kinds in the order in which one goes before another, and what binds them all."""

    voorwaarden: tuple[Grond, ...]
    soorten: tuple[Soortkorting, ...]

    @property
    def recht(self) -> Term:
        return alle(*(grond.term for grond in self.voorwaarden), een(*(soort.telt for soort in self.soorten)))

    def een_van(self, *namen: str) -> Term:
        return een(*(soort.telt for soort in self.soorten if soort.grond.naam in namen))

    def eerste(self, waarde: dict[str, Term]) -> Term:
        """Of the first kind that holds; of the last one when none before it does."""
        *vooraan, laatste = self.soorten
        found = waarde[laatste.grond.naam]
        for soort in reversed(vooraan):
            found = kies(soort.telt, waarde[soort.grond.naam], found)
        return found


def premiekorting(b: Bouw) -> Regeling:
    """Whether the discount is due on the reference date, and how much a twelfth of the year's amount is."""
    korting = _korting(b)
    einde = korting.eerste({soort.grond.naam: soort.einde for soort in korting.soorten})
    return Regeling(
        naam="premiekorting",
        titel=Tekst("Premiekorting", "Premium discount"),
        kern=Tekst(
            "Tot 2018 betaalde de werkgever minder premie voor deze werknemer.",
            "Until 2018 the employer paid less premium for this worker.",
        ),
        uitvoerder="belastingdienst",
        recht=korting.recht,
        gronden=(*korting.voorwaarden, *(soort.grond for soort in korting.soorten)),
        bedragen=(_bedrag(b, korting),),
        acties=_acties(b, korting),
        van=b.feit("aanvang"),
        tot=laagste(b.feit("einde"), einde),
        lezingen=("premiekorting_volgorde", "schrikkeldag", "register_aow"),
        let_op=_let_op(),
    )


def _korting(b: Bouw) -> Korting:
    gehandicapt, doelgroep, school = arbeidsgehandicapt(b), banenafspraak(b), scholingsbelemmerd(b)
    oud, jong = ouder(b, gehandicapt.telt), jonger(b)
    if b.lezingen["premiekorting_volgorde"] == "doelgroep_eerst":
        return Korting(_voorwaarden(b), (gehandicapt, doelgroep, school, oud, jong))
    return Korting(_voorwaarden(b), (gehandicapt, school, oud, jong, doelgroep))


def _voorwaarden(b: Bouw) -> tuple[Grond, ...]:
    peildatum = b.feit("peildatum")
    geen_lks = versies(peildatum, (BEGIN, True), ("2015-01-01", niet(lks_recht(b)), "wfsv-47-3"), ("2016-01-01", True))
    return (
        b.grond(
            "wet_van_kracht",
            voor(peildatum, "2018-01-01"),
            Tekst("de premiekorting bestaat nog", "the premium discount still exists"),
            "wfsv-47",
            "wfsv-49",
        ),
        in_dienst(b, "wfsv-49"),
        geen_wsw_artikel_2(b, "wfsv-50a-1"),
        b.grond(
            "geen_loonkostensubsidie_in_2015",
            geen_lks,
            Tekst(
                "het is niet 2015, of de werkgever krijgt geen loonkostensubsidie",
                "it is not 2015, or the employer gets no wage-cost subsidy",
            ),
            "wfsv-47-3",
        ),
    )


def _bedrag(b: Bouw, korting: Korting) -> Bedrag:
    norm = b.waarde("premiekorting.uren_norm", "2013-01-01")
    per_jaar = b.noem(
        "korting_per_jaar",
        korting.eerste({soort.grond.naam: soort.per_jaar for soort in korting.soorten}),
        Tekst("de korting per jaar bij een volledige week", "the discount per year for a full week"),
        "wfsv-49",
    )
    uren = b.noem(
        "uren_korting",
        laagste(b.feit("uren_per_week"), norm),
        Tekst("de afgesproken uren, ten hoogste 36", "the agreed hours, at most 36"),
        "wfsv-50b",
    )
    return Bedrag(
        Bedragsoort.PER_MAAND,
        afgerond(maal(per_jaar, uren), 1, door=maal(norm, MAANDEN_PER_JAAR), reden=EEN_AFRONDING),
        Tekst("een twaalfde van de korting per jaar", "a twelfth of the discount per year"),
        {"korting_per_jaar": per_jaar, "uren_korting": uren},
    )


def _acties(b: Bouw, korting: Korting) -> tuple[Actie, ...]:
    return (
        Actie(
            "werkgever",
            Tekst(
                "Meld de korting in het laatste aangiftetijdvak van 2017, of verbeter dat op tijd. Dan krijgt u "
                "daarna het loonkostenvoordeel voor de rest van de termijn.",
                "Flag the discount in the last wage return of 2017, or correct it in time. Then you get the "
                "loonkostenvoordeel for the rest of the term.",
            ),
            "wtl-6.2-2018",
            vast(b.pool, "2018-05-01"),
            fataal=True,
            als=alle(vanaf(b.feit("peildatum"), "2017-12-01"), korting.recht, korting.een_van(*OVER_IN_LKV)),
        ),
    )


def _let_op() -> tuple[Tekst, ...]:
    return (
        Tekst(
            "Onze bronnen zeggen niet of twee kortingen samen kunnen. Wij tellen er één.",
            "Our sources do not say whether two discounts can go together. We count one.",
        ),
        Tekst(
            "Welke uitkeringen tellen voor de oudere werknemer, staat niet in onze bronnen.",
            "Which benefits count for the older worker does not stand in our sources.",
        ),
        Tekst(
            "Loopt de korting door na een overstap van de gemeente in 2015? Dat vonden wij niet; wij rekenen van niet.",
            "Does a discount for a client of the gemeente go on in 2015? We did not find that; we reckon it does not.",
        ),
    )
