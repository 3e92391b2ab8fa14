"""Facts that cannot hold together: each a truth over facts, with the fact to look at and what to do."""

from dataclasses import dataclass

from banenafspraak.logic.terms import Term
from banenafspraak.logic.woorden import alle, een, hoger, hoogstens, maanden_na, tot_en_met, vanaf, voor
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.regelingen.maten import UREN_VAN_DE_LANGSTE_MAAND
from banenafspraak.tekst import Tekst


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
    van, tot, peil = b.feit("tijdvak_van"), b.feit("tijdvak_tot"), b.feit("peildatum")
    return (
        Tegenspraak(
            "tijdvak_omgekeerd",
            "tijdvak_tot",
            hoogstens(tot, van),
            Tekst(
                "Het tijdvak eindigt voor het begint. 'tijdvak_tot' is de eerste dag na het tijdvak.",
                "The period ends before it starts. 'tijdvak_tot' is the first day after the period.",
            ),
        ),
        Tegenspraak(
            "peildatum_buiten_tijdvak",
            "peildatum",
            een(voor(peil, van), vanaf(peil, tot)),
            Tekst(
                "De peildatum ligt niet in het tijdvak. Kies een dag van het tijdvak.",
                "The peildatum does not lie in the period. Choose a day of the period.",
            ),
        ),
        Tegenspraak(
            "wia_eindigt_voor_begin",
            "wia_recht_tot",
            alle(voor(b.feit("wia_recht_op"), b.nooit), hoogstens(b.feit("wia_recht_tot"), b.feit("wia_recht_op"))),
            Tekst("Het recht op WIA eindigt voor het begint.", "The right to WIA ends before it starts."),
        ),
        Tegenspraak(
            "andere_baan_eindigt_voor_begin",
            "andere_baan_tot",
            alle(
                voor(b.feit("andere_baan_van"), b.nooit),
                hoogstens(b.feit("andere_baan_tot"), b.feit("andere_baan_van")),
            ),
            Tekst("De andere baan eindigt voor die begint.", "The other job ends before it starts."),
        ),
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
            alle(hoger(b.feit("verloonde_uren"), UREN_VAN_DE_LANGSTE_MAAND), tot_en_met(tot, maanden_na(van, 1))),
            Tekst(
                "Een maand heeft ten hoogste 744 uur. Geef de uren per maand, of zet 'tijdvak: jaar' bij de zaak.",
                "A month has at most 744 hours. Give the hours per month, or put 'tijdvak: jaar' with the case.",
            ),
        ),
    )
