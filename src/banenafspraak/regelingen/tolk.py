"""Tolk: an interpreter at work for who hears badly, through UWV for everybody (RIB 7, Participatiewet 10g)."""

from banenafspraak.logic.woorden import alle, dagen_na, een, gelijk, hoogstens, maal, niet, vanaf
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.regelingen.maten import DAGEN_PER_WEEK
from banenafspraak.regelingen.regeling import Actie, Grond, Regeling
from banenafspraak.regelingen.verantwoordelijk import van_gemeente
from banenafspraak.regelingen.werkvoorziening_uwv import niet_voorbij
from banenafspraak.tekst import Tekst


def tolk(b: Bouw) -> Regeling:
    """Whether UWV can give an interpreter on the reference date, within which hours a week; UWV decides."""
    uren = b.noem(
        "uren_tolk",
        maal(b.feit("uren_per_week"), b.waarde("tolk.aandeel", b.feit("peildatum"))),
        Tekst("de uren per week van de tolk ten hoogste", "the hours a week of the interpreter at most"),
        "rib-7",
    )
    wie, nodig = _gronden(b)
    gronden = (
        niet_voorbij(b, "rib-7"),
        wie,
        nodig,
        b.grond(
            "uren_passen",
            een(hoogstens(b.feit("tolk_uren"), uren), b.feit("tolk_meer_uren")),
            Tekst(
                "de gevraagde uren passen in het deel van de werkuren, of UWV geeft er meer",
                "the hours asked fit in the share of the working hours, or UWV gives more",
            ),
            "rib-7",
        ),
    )
    return Regeling(
        naam="tolk",
        titel=Tekst("Tolk op het werk", "Interpreter at work"),
        kern=Tekst(
            "UWV betaalt een tolk op het werk voor wie dat door een auditieve beperking nodig heeft.",
            "UWV pays an interpreter at work for who needs one because of a hearing limitation.",
        ),
        uitvoerder="uwv",
        recht=alle(*(grond.term for grond in gronden)),
        gronden=gronden,
        acties=_acties(b),
        beslisser=b.beslisser((wie.term, "uwv")),
        tot=b.feit("einde"),
        let_op=(
            Tekst(
                "UWV doet dit voor iedereen. Voor cliënten van de gemeente is dat sinds 1 juli 2019 zo.",
                "UWV does this for everybody. For clients of the gemeente that is so since 1 July 2019.",
            ),
            Tekst(
                "Of iemand in een Wsw-baan een tolk van UWV krijgt, vonden wij niet.",
                "Whether somebody in a Wsw job gets an interpreter of UWV we did not find.",
            ),
        ),
    )


def _gronden(b: Bouw) -> tuple[Grond, Grond]:
    in_wsw = gelijk(b.waarde("tolk.wsw", b.feit("peildatum")), 1)
    return (
        b.grond(
            "via_uwv",
            alle(
                een(niet(van_gemeente(b)), vanaf(b.feit("peildatum"), "2019-07-01")),
                een(b.is_code("wsw_dienstbetrekking", "nee"), in_wsw),
            ),
            Tekst(
                "UWV gaat erover: sinds 1 juli 2019 ook bij de gemeente, en in een Wsw-baan als dat kan",
                "UWV is in charge: since 1 July 2019 with the gemeente too, and in a Wsw job if that is possible",
            ),
            "pw-10g",
            "rib-7",
        ),
        b.grond(
            "tolk_nodig",
            b.feit("tolk_nodig"),
            Tekst("de persoon heeft op het werk een tolk nodig", "the person needs an interpreter at work"),
            "rib-7",
        ),
    )


def _acties(b: Bouw) -> tuple[Actie, ...]:
    gevraagd = b.feit("tolk_gevraagd_op")
    return (
        Actie(
            "werkgever of werknemer",
            Tekst("Vraag de tolk aan bij UWV.", "Ask UWV for the interpreter."),
            "rib-7",
        ),
        Actie(
            "uwv",
            Tekst("Beslis over de aanvraag.", "Decide on the request."),
            "uwv-verslag-2024",
            dagen_na(gevraagd, maal(b.waarde("uwv.voorziening_weken", gevraagd), DAGEN_PER_WEEK)),
        ),
    )
