"""Where the facts leave two readings of the law: which one we take, what the other is, and where that is argued."""

from collections.abc import Mapping
from dataclasses import dataclass

from banenafspraak.errors import BadInput, Finding, nearest
from banenafspraak.tekst import Tekst


@dataclass(frozen=True, slots=True)
class Lezing:
    """One open point. The first of ``keuzes`` is the one we take; ``besluit`` names the decision record."""

    naam: str
    vraag: Tekst
    keuzes: Mapping[str, Tekst]
    regelingen: tuple[str, ...]
    besluit: str

    @property
    def gekozen(self) -> str:
        return next(iter(self.keuzes))


LEZINGEN: dict[str, Lezing] = {
    lezing.naam: lezing
    for lezing in (
        Lezing(
            "schrikkeldag",
            Tekst(
                "Wanneer is iemand die op 29 februari is geboren jarig in een gewoon jaar?",
                "When is the birthday of somebody born on 29 February in an ordinary year?",
            ),
            {
                "1_maart": Tekst("op 1 maart", "on 1 March"),
                "28_februari": Tekst("op 28 februari", "on 28 February"),
            },
            ("minimumloon", "loonkostensubsidie", "lkv_ouder", "jeugd_liv", "premiekorting"),
            "0016",
        ),
        Lezing(
            "lks_minimumloon_bij_begin_na_juni",
            Tekst(
                "Welk minimumloon telt in het eerste jaar van een baan die na 1 januari begint?",
                "Which minimum wage counts in the first year of a job that starts after 1 January?",
            ),
            {
                "aanvang": Tekst("dat van de eerste werkdag", "that of the first day of the job"),
                "1_januari": Tekst("dat van 1 januari van dat jaar", "that of 1 January of that year"),
            },
            ("loonkostensubsidie",),
            "0016",
        ),
        Lezing(
            "lks_verjaardag",
            Tekst(
                "Telt een verjaardag in de loop van het jaar meteen mee voor het jeugdloon onder de subsidie?",
                "Does a birthday during the year count at once for the youth wage under the subsidy?",
            ),
            {
                "vanaf_1_januari": Tekst("nee, pas vanaf 1 januari daarna", "no, only from the next 1 January"),
                "meteen": Tekst("ja, vanaf de verjaardag", "yes, from the birthday"),
            },
            ("loonkostensubsidie",),
            "0016",
        ),
        Lezing(
            "lks_bbl",
            Tekst(
                "Welk minimumloon telt onder de subsidie voor wie een bbl-opleiding doet?",
                "Which minimum wage counts under the subsidy for who follows a work-based course (bbl)?",
            ),
            {
                "bbl_schaal": Tekst(
                    "het minimumloon van deze persoon, dus met de bbl-staffel",
                    "the minimum wage of this person, so by the bbl scale",
                ),
                "jeugdschaal": Tekst("het gewone minimumjeugdloon", "the ordinary minimum youth wage"),
            },
            ("loonkostensubsidie",),
            "0016",
        ),
        Lezing(
            "lks_vakantiebijslag",
            Tekst(
                "Welke vakantiebijslag gaat over de loonwaarde?",
                "Which holiday allowance goes over the wage value?",
            ),
            {
                "werkgever": Tekst("die van de werkgever, ook boven 8 procent", "that of the employer, also above 8%"),
                "wettelijk": Tekst("altijd de wettelijke 8 procent", "always the statutory 8 per cent"),
            },
            ("loonkostensubsidie",),
            "0016",
        ),
        Lezing(
            "register_aow",
            Tekst(
                "Voor wie stopt de registratie bij de AOW-leeftijd?",
                "For whom does the registration end at AOW age?",
            ),
            {
                "iedereen": Tekst("voor iedereen, zoals UWV het doet", "for everybody, as UWV does it"),
                "alleen_blijft": Tekst(
                    "alleen voor wie op geen grond meer staat en voor WIW-banen en ID-banen",
                    "only for who no longer meets a ground and for WIW and ID jobs",
                ),
            },
            ("doelgroep", "no_riskpolis", "premiekorting", "lkv_banenafspraak", "einde_baan"),
            "0016",
        ),
        Lezing(
            "register_na_baan",
            Tekst(
                "Blijft wie Wajong heeft en blijvend niet kan werken, in het register als de baan stopt?",
                "Does who has Wajong and can permanently not work stay in the register when the job ends?",
            ),
            {
                "blijft": Tekst(
                    "ja, zoals ieder ander die niet meer aan een grond voldoet",
                    "yes, as everybody else who no longer meets a ground",
                ),
                "stopt": Tekst("nee, alleen zolang de baan duurt", "no, only as long as the job lasts"),
            },
            ("doelgroep", "lkv_banenafspraak", "einde_baan"),
            "0016",
        ),
        Lezing(
            "norisk_volgorde",
            Tekst(
                "Telt bij ziekte eerst het maximum van het loon, of eerst de loonwaarde?",
                "During illness, does the cap at the wage come first, or the wage value?",
            ),
            {
                "maximum_eerst": Tekst(
                    "eerst het maximum, dan maal de loonwaarde", "first the cap, then the wage value"
                ),
                "loonwaarde_eerst": Tekst("eerst de loonwaarde, dan het maximum", "first the wage value, then the cap"),
            },
            ("no_riskpolis",),
            "0016",
        ),
        Lezing(
            "premiekorting_volgorde",
            Tekst(
                "Welke premiekorting telt in 2016 en 2017 voor wie in het register staat en ook bij een andere soort "
                "hoort?",
                "In 2016 and 2017, which premium discount counts for who is in the register and of another kind too?",
            ),
            {
                "doelgroep_eerst": Tekst("die voor de doelgroep banenafspraak", "that for the target group"),
                "andere_soort_eerst": Tekst("die van de andere soort", "that of the other kind"),
            },
            ("premiekorting",),
            "0016",
        ),
        Lezing(
            "premiekorting_afronding",
            Tekst(
                "Hoe wordt een maand van de premiekorting op de cent afgerond?",
                "How is a month of the premium discount rounded to the cent?",
            ),
            {
                "half_omhoog": Tekst("een halve cent naar boven", "half a cent up"),
                "omlaag": Tekst("naar beneden", "down"),
            },
            ("premiekorting",),
            "0016",
        ),
        Lezing(
            "lkv_afronding",
            Tekst("Hoe wordt een LKV op de cent afgerond?", "How is an LKV rounded to the cent?"),
            {
                "half_omhoog": Tekst("een halve cent naar boven", "half a cent up"),
                "omlaag": Tekst("naar beneden", "down"),
            },
            ("lkv_ouder", "lkv_arbeidsgehandicapt", "lkv_banenafspraak", "lkv_herplaatsen", "liv", "jeugd_liv"),
            "0016",
        ),
        Lezing(
            "lkv_plafond",
            Tekst(
                "Geldt het maximum van een jaar per werkgever of voor alle werkgevers samen?",
                "Does the maximum of a year hold per employer or for all employers together?",
            ),
            {
                "per_werkgever": Tekst("per werkgever", "per employer"),
                "over_alle_werkgevers": Tekst(
                    "voor alle werkgevers samen; hoe zij delen staat niet in de wet",
                    "for all employers together; how they share is not in the act",
                ),
            },
            ("loonkostenvoordeel",),
            "0016",
        ),
        Lezing(
            "lkv_ouder_overgang",
            Tekst(
                "Welk begin telt voor de afbouw van het LKV oudere werknemer, bij een tweede baan in een termijn?",
                "Which start counts for the run-down of the LKV older worker, for a second job in a running term?",
            ),
            {
                "baan": Tekst("het begin van die baan zelf", "the start of that job itself"),
                "termijn": Tekst("het begin van de termijn", "the start of the term"),
            },
            ("lkv_ouder", "loonkostenvoordeel"),
            "0016",
        ),
        Lezing(
            "lkv_baan_voor_2018",
            Tekst(
                "Geeft een baan van vóór 2018 ook recht op een LKV als er geen premiekorting liep?",
                "Does a job from before 2018 give a right to an LKV too when no premium discount ran?",
            ),
            {
                "ook_zonder_premiekorting": Tekst(
                    "ja, voor de rest van de termijn, als aan de voorwaarden is voldaan",
                    "yes, for the rest of the term, when the conditions are met",
                ),
                "alleen_met_premiekorting": Tekst(
                    "nee, alleen als voortzetting van een premiekorting",
                    "no, only as the continuation of a premium discount",
                ),
            },
            ("lkv_ouder", "lkv_arbeidsgehandicapt", "lkv_banenafspraak", "lkv_herplaatsen", "loonkostenvoordeel"),
            "0016",
        ),
    )
}


def kies_lezingen(gevraagd: Mapping[str, str]) -> dict[str, str]:
    """Every reading with the choice in force; raises BadInput with all that is unknown in ``gevraagd``."""
    findings = [finding for naam, keuze in gevraagd.items() if (finding := _wrong(naam, keuze))]
    if findings:
        raise BadInput(*findings)
    return {naam: gevraagd.get(naam, lezing.gekozen) for naam, lezing in LEZINGEN.items()}


def _wrong(naam: str, keuze: str) -> Finding | None:
    if naam not in LEZINGEN:
        known = Tekst(f"Wij kennen geen lezing '{naam}'.", f"We know no reading '{naam}'.")
        return Finding("onbekende_lezing", known, suggesties=nearest(naam, LEZINGEN) or tuple(LEZINGEN))
    keuzes = tuple(LEZINGEN[naam].keuzes)
    if keuze in keuzes:
        return None
    words = ", ".join(keuzes)
    return Finding(
        "onbekende_keuze",
        Tekst(
            f"'{keuze}' is geen keuze van {naam}. Kies uit: {words}.",
            f"'{keuze}' is no choice of {naam}. Choose from: {words}.",
        ),
        suggesties=nearest(keuze, keuzes) or keuzes,
    )
