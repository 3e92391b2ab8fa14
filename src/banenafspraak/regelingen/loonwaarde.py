"""Loonwaarde: whether a report on it follows the method of its date, and what it makes of the wage (PW 6, Besluit LKS).

Until July 2021 the method of the ministry held, beside that of a region; since then there is one for the whole country.
"""

from banenafspraak.logic.terms import Term
from banenafspraak.logic.woorden import BEGIN, afgerond, alle, een, kies, maal, maanden_na, vanaf, versies, voor
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.regelingen.loonwaarde_taken import (
    Rapport,
    groot_genoeg,
    niet_te_veel,
    rapport,
    samen_heel,
)
from banenafspraak.regelingen.maten import MAANDEN_PER_JAAR
from banenafspraak.regelingen.minimumloon import minimumloon_per_maand
from banenafspraak.regelingen.participatiewet import wet_van_kracht
from banenafspraak.regelingen.regeling import Actie, Bedrag, Bedragsoort, Grond, Regeling
from banenafspraak.tekst import Tekst

EEN_METHODE = "2021-07-01"
EEN_AFRONDING = Tekst(
    "de wet zwijgt; wij ronden alleen het eindbedrag af, een halve cent naar boven",
    "the act is silent; we round only the final amount, half a cent up",
)


def loonwaarde(b: Bouw) -> Regeling:
    """Whether the report follows the method, and the wage value: in per cents, and in money per month."""
    gelezen = rapport(b)
    gronden = _gronden(b, gelezen)
    return Regeling(
        naam="loonwaarde",
        titel=Tekst("Loonwaarde", "Wage value (loonwaarde)"),
        kern=Tekst(
            "Wat het werk van deze persoon waard is, als deel van het minimumloon.",
            "What the work of this person is worth, as a share of the minimum wage.",
        ),
        uitvoerder="gemeente",
        recht=alle(*(grond.term for grond in gronden)),
        gronden=gronden,
        bedragen=(_bedrag(b, gelezen),),
        acties=_acties(b),
        lezingen=("schrikkeldag",),
        let_op=_let_op(),
    )


def _eigen_methode(b: Bouw) -> Term:
    return b.noem(
        "eigen_methode",
        versies(
            b.feit("peildatum"),
            (BEGIN, b.feit("loonwaarde_eigen_methode")),
            (EEN_METHODE, False, "besluit-lks-2021-1-3"),
        ),
        Tekst("een eigen methode van de regio telt", "a method of the region's own counts"),
        "besluit-lks-2014-methode",
    )


def _gronden(b: Bouw, gelezen: Rapport) -> tuple[Grond, ...]:
    peildatum, eigen = b.feit("peildatum"), _eigen_methode(b)
    return (
        wet_van_kracht(b, "pw-6-g"),
        b.grond(
            "deskundige",
            versies(
                peildatum, (BEGIN, True), (EEN_METHODE, b.feit("loonwaarde_deskundige"), "regeling-lks-2021-methode")
            ),
            Tekst(
                "een aangewezen deskundige heeft gemeten, of het is vóór 1 juli 2021",
                "an appointed expert measured, or it is before 1 July 2021",
            ),
            "regeling-lks-2021-methode",
        ),
        b.grond(
            "samen_100_procent",
            een(eigen, samen_heel(b, gelezen.taken)),
            Tekst(
                "de delen van de werktijd zijn samen 100 procent, of de regio had een eigen methode",
                "the shares of the working time are 100 per cent together, or the region had a method of its own",
            ),
            "regeling-lks-2014-methode",
            "besluit-lks-2021-1-3",
        ),
        b.grond(
            "aantal_hoofdtaken",
            versies(peildatum, (BEGIN, True), (EEN_METHODE, niet_te_veel(b), "akc-cahier-24")),
            Tekst(
                "er zijn niet te veel hoofdtaken, of het is vóór 1 juli 2021",
                "there are not too many main tasks, or it is before 1 July 2021",
            ),
            "akc-cahier-24",
            "akc-cahier-13a",
        ),
        b.grond(
            "grootte_hoofdtaken",
            versies(
                peildatum, (BEGIN, True), (EEN_METHODE, groot_genoeg(b, gelezen.taken), "regeling-lks-2021-methode")
            ),
            Tekst(
                "elke hoofdtaak is groot genoeg, of het is vóór 1 juli 2021",
                "each main task is large enough, or it is before 1 July 2021",
            ),
            "regeling-lks-2021-methode",
        ),
    )


def _bedrag(b: Bouw, gelezen: Rapport) -> Bedrag:
    grondslag = b.noem(
        "grondslag",
        versies(
            b.feit("peildatum"),
            (BEGIN, b.feit("functieloon")),
            ("2017-01-01", minimumloon_per_maand(b, b.feit("peildatum")), "pw-6-g"),
        ),
        Tekst("het loon waarvan de loonwaarde een deel is", "the wage of which the wage value is a share"),
        "pw-6-g",
        "pw-6-g-2015",
    )
    deel = b.noem(
        "loonwaarde_deel",
        kies(_eigen_methode(b), b.feit("loonwaarde"), gelezen.loonwaarde),
        Tekst("de loonwaarde in hele procenten", "the wage value in whole per cents"),
        "besluit-lks-2021-1-3",
        "regeling-lks-2014-methode",
    )
    regels = {f"prestatie_{taak.nummer}": taak.prestatie for taak in gelezen.taken}
    return Bedrag(
        Bedragsoort.PER_MAAND,
        afgerond(maal(grondslag, deel), 1, reden=EEN_AFRONDING),
        Tekst(
            "de loonwaarde in geld bij een volledige werkweek, zonder vakantiebijslag",
            "the wage value in money for a full working week, without holiday allowance",
        ),
        {**regels, "prestatie_na_vijf": gelezen.overige, "loonwaarde": deel, "grondslag": grondslag},
    )


def _acties(b: Bouw) -> tuple[Actie, ...]:
    peildatum = b.feit("peildatum")
    gewoon, beschut = (b.waarde("loonwaarde.herbepaling_jaren", peildatum, soort) for soort in ("regulier", "beschut"))
    jaren = kies(b.feit("beschut_werk"), beschut, gewoon)
    return (
        Actie(
            "gemeente",
            Tekst(
                "Stel de loonwaarde schriftelijk vast op het rapport. De deskundige stelt haar niet vast.",
                "Establish the wage value in writing on the report. The expert does not establish it.",
            ),
            "besluit-lks-2021-1-3",
            als=vanaf(peildatum, EEN_METHODE),
        ),
        Actie(
            "werkgever of werknemer",
            Tekst(
                "U mag uw mening over de meting in het rapport laten opnemen.",
                "You may have your view of the measurement put in the report.",
            ),
            "besluit-lks-2021-1-3",
            als=vanaf(peildatum, EEN_METHODE),
        ),
        Actie(
            "gemeente",
            Tekst("Bepaal de loonwaarde opnieuw.", "Set the wage value again."),
            "pw-10d-5-2015",
            maanden_na(b.feit("loonwaarde_vastgesteld_op"), maal(jaren, MAANDEN_PER_JAAR)),
            als=voor(peildatum, "2017-02-01"),
        ),
    )


def _let_op() -> tuple[Tekst, ...]:
    return (
        Tekst(
            "Sinds 2021 is afgeleid dat de factoren per hoofdtaak worden vermenigvuldigd. Artikel 5 van het besluit "
            "is niet gelezen.",
            "Since 2021 it is inferred that the factors are multiplied per main task. Article 5 of the decree was not "
            "read.",
        ),
        Tekst(
            "De methode van de peildatum telt. Neem voor een ouder rapport de dag van dat rapport als peildatum.",
            "The method of the reference date counts. For an older report take the day of that report as that date.",
        ),
        Tekst(
            "Sinds 2017 is dit een deel van het minimumloon op de peildatum. De loonkostensubsidie neemt dat van "
            "1 januari of van het begin van de baan.",
            "Since 2017 this is a share of the minimum wage on the reference date. The wage-cost subsidy takes that of "
            "1 January or of the start of the job.",
        ),
        Tekst(
            "Wie de deskundige is, kiest de gemeente. Voor loondispensatie meet UWV.",
            "The gemeente chooses the expert. For loondispensatie UWV measures.",
        ),
        Tekst(
            "Sinds februari 2017 noemt de wet geen vaste termijn voor een nieuwe meting. De gemeente kiest het moment.",
            "Since February 2017 the act names no fixed term for a new measurement. The gemeente chooses the moment.",
        ),
        Tekst(
            "Vóór 1 juli 2021 mocht een beperking maar in één factor tellen, en heette de derde factor inzetbaarheid.",
            "Before 1 July 2021 a limitation could count in one factor only, and the third factor was availability.",
        ),
        Tekst(
            "Een gemeten loonwaarde onder het minimumloon brengt de persoon sinds 2017 in het doelgroepregister "
            "(Praktijkroute). Een forfait doet dat niet.",
            "Since 2017 a measured wage value below the minimum wage puts the person in the register (Praktijkroute). "
            "A forfait does not.",
        ),
    )
