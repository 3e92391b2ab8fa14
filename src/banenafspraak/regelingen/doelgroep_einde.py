"""When a registration ends: what holds once the condition is lost, and an opt-out (Besluit SUWI 3.2)."""

from banenafspraak.logic.terms import Term
from banenafspraak.logic.woorden import (
    BEGIN,
    alle,
    dagen_na,
    een,
    eerste_van_jaar,
    gelijk,
    hoogste,
    kies,
    maal,
    maanden_na,
    na,
    plus,
    vanaf,
    versies,
    voor,
)
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.regelingen.doelgroep_gronden import baan_voorbij
from banenafspraak.regelingen.maten import MAANDEN_PER_JAAR
from banenafspraak.regelingen.regeling import Grond
from banenafspraak.tekst import Tekst


def einde_blijft(b: Bouw) -> Term:
    """The first day after the stay, as the text of the reference date has it.

    The term that ran until 2018 ends for good with 2017; a term that still ran was lengthened in 2018 and lost its end
    in 2020.
    """
    vervallen, jaren = b.feit("voorwaarde_vervallen_op"), b.waarde("register.uitloop_jaren", "2015-07-01")
    uitloop = b.noem(
        "uitloop",
        maanden_na(eerste_van_jaar(vervallen), maal(plus(jaren, 1), MAANDEN_PER_JAAR)),
        Tekst(
            "1 januari, drie jaar na 1 januari van het jaar waarin de voorwaarde verviel",
            "1 January, three years after 1 January of the year in which the condition was lost",
        ),
        "besluit-suwi-3.2",
    )
    loopt_nog = na(uitloop, b.dag("register.opschorting", "begin"))
    einde = b.dag("register.opschorting", "einde")
    return b.noem(
        "einde_blijft",
        versies(
            b.feit("peildatum"),
            (BEGIN, uitloop),
            ("2018-01-01", kies(loopt_nog, einde, uitloop), "besluit-suwi-3.2"),
            ("2020-01-01", kies(loopt_nog, b.nooit, uitloop), "besluit-suwi-3.2"),
        ),
        Tekst(
            "de eerste dag waarop wie niet meer aan een grond voldoet, niet meer in het register staat",
            "the first day on which somebody who no longer meets a ground is off the register",
        ),
        "besluit-suwi-3.2",
    )


def blijft_na_baan(b: Bouw) -> tuple[Term, ...]:
    """The stay of who can permanently not work after the job, where this book reads its end as a lost condition."""
    return (baan_voorbij(b),) if b.lezingen["register_na_baan"] == "blijft" else ()


def blijft(b: Bouw) -> Grond:
    peildatum = b.feit("peildatum")
    verloren = alle(vanaf(peildatum, b.feit("voorwaarde_vervallen_op")), voor(peildatum, einde_blijft(b)))
    return b.grond(
        "lid6_blijft",
        een(verloren, *blijft_na_baan(b)),
        Tekst(
            "de persoon stond in het register, voldoet niet meer aan een grond en blijft staan",
            "the person was in the register, no longer meets a ground, and stays",
        ),
        "wfsv-38b-6",
        "besluit-suwi-3.2",
    )


def uitschrijfdag(b: Bouw) -> Term:
    """The day on which an opt-out takes effect: that of the decision, never before the first day of the decree."""
    return hoogste(b.feit("uitgeschreven_op"), b.dag("register.uitschrijven_vanaf"))


def niet_uitgeschreven(b: Bouw) -> Grond:
    return b.grond(
        "niet_uitgeschreven",
        voor(b.feit("peildatum"), uitschrijfdag(b)),
        Tekst(
            "UWV heeft de persoon niet op eigen verzoek uitgeschreven",
            "UWV has not taken the person off at the person's own request",
        ),
        "besluit-suwi-3.2-4",
    )


def beschut_beeindigt(b: Bouw) -> Term:
    """Whether the finding ends every registration, in the text of the reference date."""
    return gelijk(b.waarde("register.beschut_beeindigt", b.feit("peildatum")), 1)


def einde_beschut(b: Bouw) -> Term:
    return dagen_na(b.feit("beschut_vastgesteld_op"), 1)
