"""Facts that cannot hold together: each a truth over facts, with the fact to look at and what to do.

Only what no law and no calendar allows stands here. What is merely odd is left to whoever knows the person.
"""

from dataclasses import dataclass

from banenafspraak.logic.terms import Term
from banenafspraak.logic.woorden import (
    alle,
    een,
    gelijk,
    hoger,
    hoogstens,
    maanden_na,
    niet,
    tot_en_met,
    vanaf,
    voor,
)
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.regelingen.maten import (
    MAANDEN_OM_EEN_HELE_HEEN,
    MAANDEN_PER_HALFJAAR,
    UREN_VAN_DE_LANGSTE_MAAND,
    UREN_VAN_HET_LANGSTE_HALFJAAR,
)
from banenafspraak.tekst import Tekst

# Days on which the person did something, or something happened to the person.
NA_DE_GEBOORTE = (
    "beoordeling_gevraagd_op",
    "einde_onderwijs",
    "lks_aangevraagd_op",
    "loonwaarde_vastgesteld_op",
    "doelgroepverklaring_aangevraagd_op",
    "wia_wachttijd_einde",
    "wia_recht_op",
    "andere_baan_van",
    "herplaatst_op",
    "premiekorting_begin",
    "ziek_sinds",
)


@dataclass(frozen=True, slots=True)
class Tegenspraak:
    """``term`` is ja when the facts contradict each other; ``feit`` is where to look first.

    ``in_zaak`` is False for what only a file of rows can get wrong: a case may well ask about a day outside the job.
    ``gevolg_van`` is another contradiction that explains this one in the same row.
    """

    naam: str
    feit: str
    term: Term
    bericht: Tekst
    in_zaak: bool = True
    gevolg_van: str | None = None


def tegenspraken(b: Bouw) -> tuple[Tegenspraak, ...]:
    """Every contradiction that the rules cannot live with."""
    return (*_tijdvak(b), *_baan(b), *_geboorte(b), *_wia(b), *_persoon(b))


def _tijdvak(b: Bouw) -> tuple[Tegenspraak, ...]:
    van, tot, peil, uren = b.feit("tijdvak_van"), b.feit("tijdvak_tot"), b.feit("peildatum"), b.feit("verloonde_uren")
    return (
        Tegenspraak(
            "tijdvak_omgekeerd",
            "tijdvak_tot",
            hoogstens(tot, van),
            Tekst(
                "Het tijdvak eindigt voor het begint ('tijdvak_van'). 'tijdvak_tot' is de eerste dag na het tijdvak.",
                "The period ends before it starts ('tijdvak_van'). 'tijdvak_tot' is the first day after the period.",
            ),
        ),
        Tegenspraak(
            "peildatum_buiten_tijdvak",
            "peildatum",
            een(voor(peil, van), vanaf(peil, tot)),
            Tekst(
                "De peildatum ligt niet in het tijdvak. Kies een dag vanaf 'tijdvak_van' en voor 'tijdvak_tot'.",
                "The peildatum does not lie in the period. Choose a day from 'tijdvak_van' and before 'tijdvak_tot'.",
            ),
        ),
        Tegenspraak(
            "tijdvak_buiten_baan",
            "tijdvak_van",
            een(hoogstens(tot, b.feit("aanvang")), vanaf(van, b.feit("einde"))),
            Tekst(
                "Het tijdvak ligt helemaal voor 'aanvang' of na 'einde'. Laat de rij weg, of verbeter de dag.",
                "The period lies wholly before 'aanvang' or after 'einde'. Leave out the row, or mend the day.",
            ),
            in_zaak=False,
            gevolg_van="einde_voor_aanvang",
        ),
        Tegenspraak(
            "te_veel_uren",
            "verloonde_uren",
            alle(hoger(uren, UREN_VAN_DE_LANGSTE_MAAND), tot_en_met(tot, maanden_na(van, 1))),
            Tekst(
                "Een maand heeft ten hoogste 744 uur. Geef de uren per maand, of zet 'tijdvak: jaar' bij de zaak.",
                "A month has at most 744 hours. Give the hours per month, or put 'tijdvak: jaar' with the case.",
            ),
        ),
        Tegenspraak(
            "te_veel_uren_halfjaar",
            "verloonde_uren",
            alle(
                hoger(uren, UREN_VAN_HET_LANGSTE_HALFJAAR),
                hoger(tot, maanden_na(van, 1)),
                tot_en_met(tot, maanden_na(van, MAANDEN_PER_HALFJAAR)),
            ),
            Tekst(
                "Een half jaar heeft ten hoogste 4416 uur. Geef de uren per half jaar, of zet 'tijdvak: jaar'.",
                "Half a year has at most 4416 hours. Give the hours per half year, or put 'tijdvak: jaar'.",
            ),
        ),
    )


def _baan(b: Bouw) -> tuple[Tegenspraak, ...]:
    aanvang, einde, herplaatst = b.feit("aanvang"), b.feit("einde"), b.feit("herplaatst_op")
    return (
        Tegenspraak(
            "andere_baan_eindigt_voor_begin",
            "andere_baan_tot",
            alle(
                voor(b.feit("andere_baan_van"), b.nooit),
                hoogstens(b.feit("andere_baan_tot"), b.feit("andere_baan_van")),
            ),
            Tekst(
                "De andere baan eindigt voor die begint. Controleer 'andere_baan_van' en 'andere_baan_tot'.",
                "The other job ends before it starts. Check 'andere_baan_van' and 'andere_baan_tot'.",
            ),
        ),
        Tegenspraak(
            "einde_voor_aanvang",
            "einde",
            hoogstens(einde, aanvang),
            Tekst(
                "De baan eindigt voor zij begint ('aanvang'). 'einde' is de eerste dag na de baan.",
                "The job ends before it starts ('aanvang'). 'einde' is the first day after the job.",
            ),
        ),
        Tegenspraak(
            "proef_eindigt_voor_begin",
            "proef_einde",
            hoogstens(b.feit("proef_einde"), b.feit("proef_begin")),
            Tekst(
                "De proefplaatsing eindigt voor zij begint ('proef_begin'). 'proef_einde' is de eerste dag erna.",
                "The trial placement ends before it starts ('proef_begin'). 'proef_einde' is the first day after it.",
            ),
        ),
        Tegenspraak(
            "herplaatst_na_einde",
            "herplaatst_op",
            alle(voor(herplaatst, b.nooit), vanaf(herplaatst, einde)),
            Tekst(
                "Op 'herplaatst_op' is de baan al voorbij. 'einde' is de eerste dag na de baan.",
                "On 'herplaatst_op' the job is over already. 'einde' is the first day after the job.",
            ),
        ),
        Tegenspraak(
            "wsw_en_beschut_werk",
            "beschut_werk",
            alle(b.feit("beschut_werk"), b.is_code("wsw_dienstbetrekking", "artikel_2", "artikel_7")),
            Tekst(
                "Een baan volgens de Wsw ('wsw_dienstbetrekking') is geen beschut werk volgens de Participatiewet.",
                "A job under the Wsw ('wsw_dienstbetrekking') is no sheltered work under the Participatiewet.",
            ),
        ),
        Tegenspraak(
            "beschut_werk_niet_vastgesteld",
            "beschut_werk",
            alle(b.feit("beschut_werk"), gelijk(b.feit("beschut_vastgesteld_op"), b.nooit)),
            Tekst(
                "Zonder vaststelling door de gemeente is er geen beschut werk. Controleer 'beschut_vastgesteld_op'.",
                "Without a finding of the gemeente there is no sheltered work. Check 'beschut_vastgesteld_op'.",
            ),
        ),
    )


def _geboorte(b: Bouw) -> tuple[Tegenspraak, ...]:
    aanvang, geboren = b.feit("aanvang"), b.feit("geboortedatum")
    return (
        Tegenspraak(
            "aanvang_voor_geboorte",
            "aanvang",
            voor(aanvang, geboren),
            Tekst(
                "De baan begint voor de geboortedatum. Controleer 'aanvang' en 'geboortedatum'.",
                "The job starts before the date of birth. Check 'aanvang' and 'geboortedatum'.",
            ),
        ),
        Tegenspraak(
            "peildatum_voor_geboorte",
            "geboortedatum",
            voor(b.feit("peildatum"), geboren),
            Tekst(
                "Op de peildatum is de persoon nog niet geboren. Controleer 'peildatum' en 'geboortedatum'.",
                "On the peildatum the person is not born yet. Check 'peildatum' and 'geboortedatum'.",
            ),
        ),
        *(_na_geboorte(b, naam) for naam in NA_DE_GEBOORTE),
    )


def _na_geboorte(b: Bouw, naam: str) -> Tegenspraak:
    titel = b.feit_van(naam).titel
    return Tegenspraak(
        f"{naam}_voor_geboorte",
        naam,
        voor(b.feit(naam), b.feit("geboortedatum")),
        Tekst(
            f"{titel.nl[0].upper()}{titel.nl[1:]} ligt voor de geboortedatum. Controleer '{naam}' en 'geboortedatum'.",
            f"{titel.en[0].upper()}{titel.en[1:]} lies before the date of birth. Check '{naam}' and 'geboortedatum'.",
        ),
    )


def _wia(b: Bouw) -> tuple[Tegenspraak, ...]:
    op, tot = b.feit("wia_recht_op"), b.feit("wia_recht_tot")
    return (
        Tegenspraak(
            "wia_eindigt_voor_begin",
            "wia_recht_tot",
            alle(voor(op, b.nooit), hoogstens(tot, op)),
            Tekst(
                "Het recht op WIA eindigt voor het begint. Controleer 'wia_recht_op' en 'wia_recht_tot'.",
                "The right to WIA ends before it starts. Check 'wia_recht_op' and 'wia_recht_tot'.",
            ),
        ),
        Tegenspraak(
            "wia_in_de_peilmaand",
            "wia_recht_peilmaand",
            alle(niet(b.feit("wia_recht_peilmaand")), _heel_de_maand_ervoor(b, b.feit("aanvang"))),
            Tekst(
                "Volgens 'wia_recht_op' en 'wia_recht_tot' liep het recht op WIA in de maand voor de baan wel.",
                "According to 'wia_recht_op' and 'wia_recht_tot' the right to WIA did run in the month before the job.",
            ),
        ),
        Tegenspraak(
            "wia_voor_herplaatsen",
            "wia_recht_maand_voor_herplaatsen",
            alle(
                niet(b.feit("wia_recht_maand_voor_herplaatsen")),
                voor(b.feit("herplaatst_op"), b.nooit),
                _heel_de_maand_ervoor(b, b.feit("herplaatst_op")),
            ),
            Tekst(
                "Volgens 'wia_recht_op' en 'wia_recht_tot' liep het recht op WIA in de maand voor de hervatting wel.",
                "According to 'wia_recht_op' and 'wia_recht_tot' the right to WIA ran in the month before resumption.",
            ),
        ),
        Tegenspraak(
            "iva_zonder_wia",
            "iva_met_loondispensatie",
            alle(b.feit("iva_met_loondispensatie"), gelijk(op, b.nooit)),
            Tekst(
                "Een IVA-uitkering is een recht op WIA. Controleer 'wia_recht_op': daar staat dat er geen recht is.",
                "An IVA benefit is a right to WIA. Check 'wia_recht_op': it says that there is none.",
            ),
        ),
    )


def _heel_de_maand_ervoor(b: Bouw, dag: Term) -> Term:
    """The right to WIA ran through the month before ``dag``, as a calendar month and as the month right before it."""
    return alle(
        tot_en_met(b.feit("wia_recht_op"), maanden_na(dag, -MAANDEN_OM_EEN_HELE_HEEN)),
        vanaf(b.feit("wia_recht_tot"), dag),
    )


def _persoon(b: Bouw) -> tuple[Tegenspraak, ...]:
    return (
        Tegenspraak(
            "schoolverlater_zonder_school",
            "schoolverleden",
            alle(b.is_code("uwv_oordeel", "schoolverlater"), b.is_code("schoolverleden", "geen")),
            Tekst(
                "Het oordeel van UWV is gevraagd na vso, praktijkonderwijs of entree ('uwv_oordeel'), en "
                "'schoolverleden' noemt geen van die scholen.",
                "The finding of UWV was asked after vso, praktijkonderwijs or entree ('uwv_oordeel'), and "
                "'schoolverleden' names none of those schools.",
            ),
        ),
        *_wajong(b),
    )


def _wajong(b: Bouw) -> tuple[Tegenspraak, ...]:
    """Three facts ask about the Wajong. A second benefit can be, and a Wajong that gives no right on this day."""
    recht, met_uitkering = b.feit("wajong"), b.is_code("uitkering", "wajong")
    return (
        Tegenspraak(
            "uitkering_zonder_wajong",
            "uitkering",
            alle(met_uitkering, niet(recht)),
            Tekst(
                "Volgens 'uitkering' heeft de persoon hulp of een uitkering van de Wajong, volgens 'wajong' niet.",
                "According to 'uitkering' the person has Wajong support or benefit, according to 'wajong' not.",
            ),
        ),
        Tegenspraak(
            "wajong_zonder_regeling",
            "wajong_regeling",
            alle(b.is_code("wajong_regeling", "geen"), een(recht, met_uitkering)),
            Tekst(
                "Volgens 'wajong_regeling' geldt geen Wajong, en 'wajong' of 'uitkering' zegt van wel.",
                "According to 'wajong_regeling' no Wajong holds, and 'wajong' or 'uitkering' says that one does.",
            ),
        ),
    )
