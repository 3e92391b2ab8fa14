"""Proefplaatsing through the gemeente: on trial with social assistance (Participatiewet 8a(2)(d), 10d(3) of 2015).

The act gives the frame since July 2023; the ordinance of the gemeente gives the conditions.
"""

from banenafspraak.logic.terms import Term
from banenafspraak.logic.woorden import (
    BEGIN,
    alle,
    dagen_na,
    een,
    kies,
    laagste,
    maanden_na,
    tot_en_met,
    versies,
)
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.regelingen.proefplaatsing_uwv import niet_voorbij
from banenafspraak.regelingen.regeling import Actie, Grond, Regeling
from banenafspraak.tekst import Tekst

BREED_OFFENSIEF = "2023-07-01"


def proefplaatsing_gemeente(b: Bouw) -> Regeling:
    """Whether somebody of the gemeente can work on trial, and until when at most."""
    gronden = (niet_voorbij(b, "pw-8a-2-d"), *_gronden(b))
    return Regeling(
        naam="proefplaatsing_gemeente",
        titel=Tekst("Proefplaatsing via de gemeente", "Trial placement through the gemeente"),
        kern=Tekst(
            "De persoon werkt op proef en houdt de bijstand; de werkgever betaalt geen loon.",
            "The person works on trial and keeps social assistance; the employer pays no wage.",
        ),
        uitvoerder="gemeente",
        recht=alle(*(grond.term for grond in gronden)),
        gronden=gronden,
        acties=_acties(b),
        beslisser=b.beslisser((alle(gronden[1].term, tot_en_met(b.feit("proef_einde"), _langst(b))), "gemeente")),
        van=b.feit("proef_begin"),
        tot=laagste(b.feit("proef_einde"), _langst(b)),
        let_op=_let_op(),
    )


def _in_bijstand(b: Bouw) -> Term:
    """With social assistance; since July 2023 only who has support under article 7(1)(a)."""
    bijstand = b.is_code("uitkering", "bijstand")
    return b.noem(
        "bijstand_en_hulp",
        versies(
            b.feit("proef_begin"),
            (BEGIN, bijstand),
            (BREED_OFFENSIEF, alle(bijstand, b.is_code("gemeente_ondersteunt", "artikel_7")), "pw-8a-2-d"),
        ),
        Tekst(
            "de persoon heeft bijstand, en vanaf juli 2023 ook hulp volgens artikel 7 lid 1 onder a",
            "the person has social assistance, and from July 2023 support under article 7(1)(a) too",
        ),
        "pw-8a-2-d",
        "pw-7-1-a",
    )


def _om_loonwaarde(b: Bouw) -> Term:
    """The unpaid months of 2015 in which a realistic wage value was sought."""
    return b.noem(
        "proef_om_loonwaarde",
        versies(
            b.feit("proef_begin"),
            (BEGIN, False),
            ("2015-01-01", b.feit("doelgroep_lks"), "pw-10d-3-2015"),
            ("2017-02-01", False),
        ),
        Tekst(
            "het is onbetaald werk om de loonwaarde te bepalen, zoals dat kon van 2015 tot februari 2017",
            "it is unpaid work to set the wage value, as was possible from 2015 until February 2017",
        ),
        "pw-10d-3-2015",
    )


def _na(b: Bouw, naam: str) -> Term:
    return maanden_na(b.feit("proef_begin"), b.waarde(naam, b.feit("proef_begin")))


def _langst(b: Bouw) -> Term:
    """The first day after the longest duration; without a national maximum there is none."""
    return b.noem(
        "proef_gemeente_tot",
        kies(
            _in_bijstand(b),
            versies(
                b.feit("proef_begin"),
                (BEGIN, b.nooit),
                (BREED_OFFENSIEF, _na(b, "proefplaatsing.maanden_max"), "pw-8a-2-d"),
            ),
            _na(b, "lks.proefplaatsing_maanden"),
        ),
        Tekst("de eerste dag na de langste duur", "the first day after the longest duration"),
        "pw-8a-2-d",
        "pw-10d-3-2015",
    )


def _gronden(b: Bouw) -> tuple[Grond, ...]:
    begin, einde = b.feit("proef_begin"), b.feit("proef_einde")
    gewoon = versies(begin, (BEGIN, True), (BREED_OFFENSIEF, tot_en_met(einde, _na(b, "proefplaatsing.maanden"))))
    return (
        b.grond(
            "groep",
            een(_in_bijstand(b), _om_loonwaarde(b)),
            Tekst(
                "de persoon hoort bij de groep waarvoor de gemeente een proefplaatsing kan geven",
                "the person is in the group for which the gemeente can give a trial placement",
            ),
            "pw-8a-2-d",
            "pw-10d-3-2015",
        ),
        b.grond(
            "duur",
            alle(tot_en_met(einde, _langst(b)), een(gewoon, b.feit("proef_langer_nodig"))),
            Tekst(
                "de proefplaatsing duurt niet te lang, of de gemeente heeft haar verlengd binnen de wet",
                "the trial does not last too long, or the gemeente extended it within the act",
            ),
            "pw-8a-2-d",
            "pw-10d-3-2015",
        ),
        b.grond(
            "regels_gemeente",
            b.feit("proef_volgens_gemeente"),
            Tekst(
                "de proefplaatsing voldoet volgens de gemeente aan haar eigen regels",
                "according to the gemeente the trial placement meets its own rules",
            ),
            "pw-8a-2-d",
        ),
    )


def _acties(b: Bouw) -> tuple[Actie, ...]:
    return (
        Actie(
            "werkgever of werknemer",
            Tekst(
                "Vraag de gemeente vóór het begin om de proefplaatsing.",
                "Ask the gemeente for the trial placement before it starts.",
            ),
            "pw-8a-2-d",
            dagen_na(b.feit("proef_begin"), -1),
            als=versies(b.feit("proef_begin"), (BEGIN, False), (BREED_OFFENSIEF, True, "pw-8a-2-d")),
        ),
    )


def _let_op() -> tuple[Tekst, ...]:
    return (
        Tekst(
            "De gemeente zet de voorwaarden in een verordening. Wat wij van gemeenten weten, staat in het Wetboek.",
            "The gemeente puts the conditions in an ordinance. What we know of gemeenten stands in the Wetboek.",
        ),
        Tekst(
            "Vóór juli 2023 had de wet geen algemene regel. De gemeente bepaalde toen zelf hoelang.",
            "Before July 2023 the act had no general rule. The gemeente then set the length itself.",
        ),
        Tekst(
            "Eén bron laat de onbetaalde maanden van 2015 al met 2016 eindigen. Wij volgen de tekst tot februari 2017.",
            "One source ends the unpaid months of 2015 with 2016. We follow the text until February 2017.",
        ),
    )
