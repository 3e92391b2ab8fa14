"""Facts that cannot hold together: each a truth over facts, with the fact to look at and what to do."""

from dataclasses import dataclass

from banenafspraak.logic.terms import Term
from banenafspraak.logic.woorden import alle, hoger, hoogstens, maanden_na, tot_en_met, voor
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.tekst import Tekst

UREN_VAN_EEN_MAAND = 31 * 24


@dataclass(frozen=True, slots=True)
class Tegenspraak:
    """``term`` is ja when the facts contradict each other; ``feit`` is where to look first."""

    naam: str
    feit: str
    term: Term
    bericht: Tekst


def tegenspraken(b: Bouw) -> tuple[Tegenspraak, ...]:
    """Every contradiction that the rules cannot live with."""
    aanvang, einde = b.feit("aanvang"), b.feit("einde")
    van, tot = b.feit("tijdvak_van"), b.feit("tijdvak_tot")
    return (
        Tegenspraak(
            "einde_voor_aanvang",
            "einde",
            hoogstens(einde, aanvang),
            Tekst(
                "De baan eindigt voor zij begint. 'einde' is de eerste dag na de baan.",
                "The job ends before it starts. 'einde' is the first day after the job.",
            ),
        ),
        Tegenspraak(
            "aanvang_voor_geboorte",
            "aanvang",
            voor(aanvang, b.feit("geboortedatum")),
            Tekst("De baan begint voor de geboortedatum.", "The job starts before the date of birth."),
        ),
        Tegenspraak(
            "te_veel_uren",
            "verloonde_uren",
            alle(hoger(b.feit("verloonde_uren"), UREN_VAN_EEN_MAAND), tot_en_met(tot, maanden_na(van, 1))),
            Tekst(
                "Een maand heeft ten hoogste 744 uur. Geef de uren per maand, of zet 'tijdvak: jaar' bij de zaak.",
                "A month has at most 744 hours. Give the hours per month, or put 'tijdvak: jaar' with the case.",
            ),
        ),
    )
