"""Werkvoorziening of UWV: an aid, transport, or an adaptation of the workplace (WIA 35 and 36, RIB 2 to 5 and 10)."""

from banenafspraak.logic.terms import Term
from banenafspraak.logic.woorden import (
    alle,
    dagen_na,
    een,
    hoger,
    hoogstens,
    kies,
    maal,
    maanden_na,
    minstens,
    niet,
    vanaf,
    voor,
)
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.regelingen.maten import DAGEN_PER_WEEK
from banenafspraak.regelingen.regeling import Actie, Grond, Regeling
from banenafspraak.regelingen.verantwoordelijk import geen_wsw, van_gemeente
from banenafspraak.tekst import Tekst


def werkvoorziening_uwv(b: Bouw) -> Regeling:
    """Whether UWV can give a provision on the reference date; the act says that it can, so UWV decides."""
    wie = _van_uwv(b)
    gronden = (niet_voorbij(b, "wia-35"), geen_wsw(b, "wia-35"), wie, *nodig(b, "rib-2-4"), *_eisen(b))
    return Regeling(
        naam="werkvoorziening_uwv",
        titel=Tekst("Werkvoorziening van UWV", "Work provision of UWV"),
        kern=Tekst(
            "UWV kan een hulpmiddel, vervoer of een aanpassing van de werkplek betalen.",
            "UWV can pay for an aid, transport or an adaptation of the workplace.",
        ),
        uitvoerder="uwv",
        recht=alle(*(grond.term for grond in gronden)),
        gronden=gronden,
        acties=_acties(b),
        beslisser=b.beslisser((wie.term, "uwv")),
        tot=b.feit("einde"),
        let_op=_let_op(),
    )


def niet_voorbij(b: Bouw, bron: str) -> Grond:
    """Who has a job, or gets one."""
    return b.grond(
        "baan_niet_voorbij",
        voor(b.feit("peildatum"), b.feit("einde")),
        Tekst("de baan loopt of moet nog beginnen", "the job runs or still has to start"),
        bron,
    )


def nodig(b: Bouw, bron: str) -> tuple[Grond, ...]:
    return (
        b.grond(
            "beperking",
            een(b.feit("wajong"), b.feit("functionele_beperking")),
            Tekst(
                "de persoon heeft Wajong of een structurele functionele beperking",
                "the person has Wajong or a structural functional limitation",
            ),
            bron,
        ),
        b.grond(
            "nodig",
            alle(b.feit("voorziening_nodig"), niet(b.feit("algemeen_gebruikelijk"))),
            Tekst(
                "de voorziening is nodig voor het werk en niet algemeen gebruikelijk",
                "the provision is needed for the work and not generally usual",
            ),
            bron,
        ),
    )


def _is(b: Bouw, soort: str) -> Term:
    return b.is_code("voorziening_soort", soort)


def visueel_via_uwv(b: Bouw) -> Term:
    """Since 2024 UWV gives visual aids to the clients of gemeenten too."""
    return b.noem(
        "visueel_via_uwv",
        alle(_is(b, "visueel"), vanaf(b.feit("peildatum"), "2024-01-01")),
        Tekst(
            "het gaat om een visuele beperking en het is 2024 of later", "it is a visual limitation in 2024 or later"
        ),
        "pw-10h",
    )


def _van_uwv(b: Bouw) -> Grond:
    return b.grond(
        "via_uwv",
        een(niet(van_gemeente(b)), visueel_via_uwv(b)),
        Tekst(
            "de gemeente is niet verantwoordelijk, of het gaat sinds 2024 om een visuele beperking",
            "the gemeente is not responsible, or since 2024 it is about a visual limitation",
        ),
        "wia-34a-35-36",
        "pw-10h",
    )


def _eisen(b: Bouw) -> tuple[Grond, ...]:
    peildatum = b.feit("peildatum")
    drempel, maanden = (b.waarde(f"voorziening.{naam}", peildatum) for naam in ("drempel", "werkgever_maanden"))
    een_grens, meer = (b.waarde("vervoer.inkomensgrens", peildatum, sleutel) for sleutel in ("een", "meer"))
    grens = kies(b.feit("vervoer_meer_in_gezin"), meer, een_grens)
    return (
        b.grond(
            "drempel",
            een(minstens(b.feit("voorziening_kosten"), drempel), hoger(b.feit("voorzieningen_jaar"), drempel)),
            Tekst(
                "de voorziening kost ten minste de drempel, of alle voorzieningen van het jaar kosten meer",
                "the provision costs at least the threshold, or all provisions of the year cost more",
            ),
            "rib-3",
        ),
        b.grond(
            "baan_lang_genoeg",
            een(niet(_is(b, "vast")), vanaf(b.feit("einde"), maanden_na(b.feit("aanvang"), maanden))),
            Tekst(
                "het is geen vaste aanpassing, of de baan duurt daarvoor lang genoeg",
                "it is no fixed adaptation, or the job lasts long enough for it",
            ),
            "wia-36",
            "rib-10-11",
        ),
        b.grond(
            "inkomen",
            een(
                niet(_is(b, "vervoer")),
                b.feit("vervoer_zonder_inkomenstoets"),
                hoogstens(b.feit("jaarinkomen"), grens),
            ),
            Tekst(
                "voor dit vervoer geldt geen inkomenstoets, of het inkomen is niet te hoog",
                "for this transport no income test holds, or the income is not too high",
            ),
            "rib-5",
        ),
    )


def _acties(b: Bouw) -> tuple[Actie, ...]:
    voordeel = b.waarde("voorziening.werkgever_bedrijfsvoordeel", b.feit("peildatum"))
    gevraagd = b.feit("voorziening_gevraagd_op")
    weken = b.waarde("uwv.voorziening_weken", gevraagd)
    return (
        Actie(
            "uwv",
            Tekst("Beslis over de aanvraag.", "Decide on the request."),
            "uwv-verslag-2024",
            dagen_na(gevraagd, maal(weken, DAGEN_PER_WEEK)),
        ),
        Actie(
            "uwv",
            Tekst(
                "Weeg mee welk voordeel het bedrijf zelf heeft van de aanpassing.",
                "Weigh the benefit that the business itself has of the adaptation.",
            ),
            "rib-10-11",
            als=alle(_is(b, "vast"), hoger(b.feit("voorziening_kosten"), voordeel)),
        ),
    )


def _let_op() -> tuple[Tekst, ...]:
    return (
        Tekst(
            "UWV betaalt wat passend en het goedkoopst is. Een vaste aanpassing vraagt de werkgever zelf aan.",
            "UWV pays for what is suitable and cheapest. The employer asks for a fixed adaptation itself.",
        ),
        Tekst(
            "De norm van UWV voor de drempel vonden wij alleen voor 2021. Die van 2025 en 2026 is berekend.",
            "We found the norm of UWV for the threshold for 2021 only. That of 2025 and 2026 is computed.",
        ),
        Tekst(
            "De inkomensgrens voor vervoer kennen wij alleen voor 2021.",
            "We know the income limit for transport for 2021 only.",
        ),
    )
