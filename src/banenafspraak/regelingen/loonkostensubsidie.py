"""Loonkostensubsidie: the gemeente pays the employer what a worker's performance lacks (Participatiewet 10c and 10d).

Three regimes follow each other: the wage value against the legally due wage (2015), against the minimum wage (2017),
and with 36 hours as the full week (2024).
"""

from dataclasses import dataclass

from banenafspraak.logic.terms import Term
from banenafspraak.logic.woorden import (
    BEGIN,
    afgerond,
    alle,
    dagen_na,
    een,
    eerste_van_jaar,
    hoogste,
    kies,
    laagste,
    lager,
    maal,
    maanden_na,
    min_,
    niet,
    plus,
    tot_en_met,
    vanaf,
    versies,
    voor,
)
from banenafspraak.regelingen.baan_gronden import in_dienst
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.regelingen.minimumloon import HALF_OMHOOG_JEUGD, aandeel, jeugdaandeel
from banenafspraak.regelingen.regeling import Actie, Bedrag, Bedragsoort, Grond, Regeling
from banenafspraak.tekst import Tekst

EEN_AFRONDING = Tekst(
    "de wet zwijgt; wij ronden alleen het eindbedrag af, een halve cent naar boven",
    "the act is silent; we round only the final amount, half a cent up",
)
FORFAIT_BEGIN = "2016-07-04"


@dataclass(frozen=True, slots=True)
class Dagen:
    """The days that the rule turns on."""

    peildatum: Term
    aanvang: Term
    basisdag: Term


def loonkostensubsidie(b: Bouw) -> Regeling:
    """Whether the subsidy is due on the reference date, and how much per month."""
    dagen = _dagen(b)
    forfait = lks_forfait(b)
    gronden = _gronden(b, dagen, forfait)
    return Regeling(
        naam="loonkostensubsidie",
        titel=Tekst("Loonkostensubsidie", "Wage-cost subsidy"),
        kern=Tekst(
            "De gemeente betaalt de werkgever het deel van het minimumloon dat de werknemer niet kan verdienen.",
            "The gemeente pays the employer the part of the minimum wage that the worker cannot earn.",
        ),
        uitvoerder="gemeente",
        recht=lks_recht(b),
        gronden=gronden,
        bedragen=(_bedrag(b, dagen, forfait),),
        acties=_acties(b, dagen),
        van=hoogste(dagen.aanvang, "2015-01-01"),
        tot=b.feit("einde"),
        lezingen=(
            "lks_minimumloon_bij_begin_na_juni",
            "lks_verjaardag",
            "lks_bbl",
            "lks_vakantiebijslag",
            "schrikkeldag",
        ),
    )


def lks_forfait(b: Bouw) -> Term:
    """Whether the fixed subsidy was agreed and still runs."""
    return _in_forfait(b, _dagen(b))


def lks_recht(b: Bouw) -> Term:
    """Whether the subsidy is due on the reference date."""
    return alle(*(grond.term for grond in _gronden(b, _dagen(b), lks_forfait(b))))


def _dagen(b: Bouw) -> Dagen:
    peildatum, aanvang = b.feit("peildatum"), b.feit("aanvang")
    new_year = eerste_van_jaar(peildatum)
    first = b.lezingen["lks_minimumloon_bij_begin_na_juni"] == "aanvang"
    basisdag = b.noem(
        "basisdag",
        hoogste(aanvang, new_year) if first else new_year,
        Tekst(
            "de dag waarvan het minimumloon telt: het begin van de baan, daarna elke 1 januari",
            "the day whose minimum wage counts: the start of the job, then each 1 January",
        ),
        "pw-10d-7",
    )
    return Dagen(peildatum, aanvang, basisdag)


def _in_forfait(b: Bouw, dagen: Dagen) -> Term:
    return b.noem(
        "forfait",
        alle(
            b.feit("forfait_afgesproken"),
            niet(b.feit("lks_al_in_dienst")),
            vanaf(dagen.peildatum, FORFAIT_BEGIN),
            voor(dagen.peildatum, maanden_na(dagen.aanvang, b.waarde("lks.forfait_maanden", "2017-02-01"))),
        ),
        Tekst(
            "het forfait is afgesproken en de eerste zes maanden lopen nog",
            "the fixed subsidy (forfait) is agreed and the first six months still run",
        ),
        "pw-10d-1-b",
    )


def _gronden(b: Bouw, dagen: Dagen, forfait: Term) -> tuple[Grond, ...]:
    peildatum = dagen.peildatum
    return (
        b.grond(
            "wet_van_kracht",
            vanaf(peildatum, "2015-01-01"),
            Tekst("de Participatiewet geldt", "the Participatiewet is in force"),
            "pw-10d",
        ),
        in_dienst(b, "pw-10d-1"),
        b.grond(
            "doelgroep",
            b.feit("doelgroep_lks"),
            Tekst(
                "de gemeente rekent de persoon tot de doelgroep", "the gemeente counts the person in the target group"
            ),
            "pw-6-e",
        ),
        b.grond(
            "geen_wsw",
            b.is_code("wsw_dienstbetrekking", "nee"),
            Tekst(
                "de persoon werkt niet in de sociale werkvoorziening (Wsw)",
                "the person is not in sheltered employment (Wsw)",
            ),
            "pw-10d",
        ),
        b.grond(
            "route",
            een(niet(b.feit("lks_al_in_dienst")), _al_in_dienst(b, dagen)),
            Tekst(
                "de baan is nieuw, of de persoon was al in dienst en valt onder lid 2",
                "the job is new, or the person was already employed and falls under paragraph 2",
            ),
            "pw-10d-1",
            "pw-10d-2",
        ),
        b.grond(
            "geen_dubbel_ziekengeld",
            een(_oude_ziekte_voorbij(b, peildatum), niet(b.feit("uwv_betaalt_ziekengeld"))),
            Tekst(
                "UWV betaalt geen ziekengeld of verlofuitkering voor de persoon, of de ziekte begon in 2022 of later",
                "UWV pays no sick pay or leave benefit for the person, or the illness began in 2022 or later",
            ),
            "berichten-lks-ziekte",
            "pw-78dd",
            "zw-29e-1",
        ),
        b.grond(
            "minder_dan_minimumloon",
            een(forfait, lager(b.feit("loonwaarde"), 1)),
            Tekst(
                "het forfait loopt, of de loonwaarde is lager dan het minimumloon",
                "the fixed subsidy runs, or the wage value is below the minimum wage",
            ),
            "pw-10d-4",
            "pw-10d-1-b",
        ),
    )


def _oude_ziekte_voorbij(b: Bouw, peildatum: Term) -> Term:
    """Whether no illness of before 2022 keeps the old rule; after the longest illness the day needs no asking."""
    return alle(
        vanaf(peildatum, "2022-01-01"), een(vanaf(peildatum, "2024-01-01"), vanaf(b.feit("ziek_sinds"), "2022-01-01"))
    )


def _al_in_dienst(b: Bouw, dagen: Dagen) -> Term:
    """Article 10d(2): who was already employed, by the text in force on the day of the request."""
    aangevraagd = b.feit("lks_aangevraagd_op")
    school, gemeente = b.feit("speciaal_onderwijs_voor_aanvang"), b.feit("participatiewet_voor_aanvang")
    nieuw = b.feit("school_naar_werk_voor_aanvang"), b.feit("leerwerktraject_voor_aanvang")
    op_tijd = tot_en_met(aangevraagd, maanden_na(dagen.aanvang, b.waarde("lks.aanvraag_maanden", "2023-07-01")))
    return b.noem(
        "al_in_dienst",
        versies(
            aangevraagd,
            (BEGIN, False),
            (FORFAIT_BEGIN, school, "pw-10d-2-2017"),
            ("2023-07-01", alle(een(school, gemeente), op_tijd), "pw-10d-2-2023"),
            ("2026-01-01", alle(een(school, gemeente, *nieuw), op_tijd), "pw-10d-2"),
        ),
        Tekst(
            "de persoon was al in dienst, komt van school of uit de gemeentelijke groep, en de aanvraag was op tijd",
            "the person was already employed, comes from school or the municipal group, and the request was in time",
        ),
        "pw-10d-2",
    )


def _bedrag(b: Bouw, dagen: Dagen, forfait: Term) -> Bedrag:
    peildatum, basisdag = dagen.peildatum, dagen.basisdag
    minimumloon = _minimumloon(b, dagen)
    basis = b.noem(
        "minimumloon_met_bijslag",
        maal(minimumloon, plus(1, b.waarde("vakantiebijslag", basisdag))),
        Tekst("het minimumloon met vakantiebijslag", "the minimum wage with holiday allowance"),
        "wml-15-1",
    )
    loonwaarde = _loonwaarde(b, dagen, minimumloon)
    gewoon = hoogste(0, laagste(min_(basis, loonwaarde), maal(basis, b.waarde("lks.plafond", basisdag))))
    subsidie = b.noem(
        "subsidie_voltijd",
        kies(forfait, maal(basis, b.waarde("lks.forfait", peildatum)), gewoon),
        Tekst("de subsidie bij een volledige werkweek", "the subsidy for a full working week"),
        "pw-10d-4",
        "pw-10d-1-b",
    )
    uren = b.noem(
        "uren",
        laagste(b.feit("uren_per_week"), b.feit("voltijd_uren_per_week")),
        Tekst("de afgesproken uren, ten hoogste een volledige week", "the agreed hours, at most a full working week"),
        "pw-10d-4",
    )
    volle_week = b.noem(
        "volle_week",
        versies(
            peildatum,
            (BEGIN, b.feit("voltijd_uren_per_week")),
            ("2024-01-01", b.waarde("lks.voltijd_uren_per_week", peildatum), "pw-10d-4"),
        ),
        Tekst("de uren waarover de subsidie wordt gedeeld", "the hours by which the subsidy is divided"),
        "pw-10d-4",
    )
    met_lasten = b.noem(
        "met_lasten",
        plus(1, b.waarde("lks.lasten", basisdag)),
        Tekst("één plus de vergoeding voor werkgeverslasten", "one plus the compensation for employer charges"),
        "regeling-lks-2021-1",
    )
    return Bedrag(
        Bedragsoort.PER_MAAND,
        afgerond(maal(subsidie, uren, met_lasten), 1, door=volle_week, reden=EEN_AFRONDING),
        Tekst(
            "subsidie per maand, met de vergoeding voor lasten", "subsidy per month, with the compensation for charges"
        ),
        {
            "minimumloon": minimumloon,
            "minimumloon_met_bijslag": basis,
            "loonwaarde_bedrag": loonwaarde,
            "subsidie_voltijd": subsidie,
            "uren": uren,
            "volle_week": volle_week,
            "met_lasten": met_lasten,
        },
    )


def _minimumloon(b: Bouw, dagen: Dagen) -> Term:
    """The month amount that applies to the person on the base day, without holiday allowance."""
    basisdag = dagen.basisdag
    late = b.lezingen["lks_verjaardag"] == "vanaf_1_januari"
    schaal = aandeel if b.lezingen["lks_bbl"] == "bbl_schaal" else jeugdaandeel
    deel = schaal(b, basisdag, b.leeftijd(basisdag if late else dagen.peildatum))
    return b.noem(
        "minimumloon_maand",
        versies(
            basisdag,
            (BEGIN, afgerond(maal(b.waarde("wml.maand", basisdag), deel), 5, reden=HALF_OMHOOG_JEUGD)),
            ("2024-01-01", maal(b.waarde("wml.referentiemaand", basisdag), deel), "wml-8-1-b"),
        ),
        Tekst("het minimumloon per maand van deze persoon", "the minimum wage per month of this person"),
        "wml-8-1",
    )


def _loonwaarde(b: Bouw, dagen: Dagen, minimumloon: Term) -> Term:
    """What the worker's performance is worth per month: until 2016 a share of the legally due wage."""
    own = b.lezingen["lks_vakantiebijslag"] == "werkgever"
    bijslag = b.feit("vakantiebijslag_werkgever") if own else b.waarde("vakantiebijslag", dagen.basisdag)
    loon = versies(dagen.peildatum, (BEGIN, b.feit("functieloon")), ("2017-01-01", minimumloon, "pw-6-g"))
    return b.noem(
        "loonwaarde_bedrag",
        maal(loon, b.feit("loonwaarde"), plus(1, bijslag)),
        Tekst("de loonwaarde in geld, met vakantiebijslag", "the wage value in money, with holiday allowance"),
        "pw-6-g",
        "pw-6-g-2015",
    )


def _acties(b: Bouw, dagen: Dagen) -> tuple[Actie, ...]:
    aanvang, weken = dagen.aanvang, b.waarde("lks.beslistermijn_weken", "2023-07-01")
    vastgesteld = b.feit("loonwaarde_vastgesteld_op")
    return (
        Actie(
            "werkgever",
            Tekst(
                "Spreek het forfait af met de gemeente vóór de baan begint, als u niet wilt wachten op een meting.",
                "Agree on the fixed subsidy with the gemeente before the job starts, if you do not want to wait for a "
                "measurement.",
            ),
            "pw-10d-1-b",
            dagen_na(aanvang, -1),
            fataal=True,
            als=alle(vanaf(aanvang, "2017-02-01"), niet(b.feit("lks_al_in_dienst"))),
        ),
        Actie(
            "werkgever of werknemer",
            Tekst(
                "Vraag de subsidie aan binnen zes maanden na het begin van de baan.",
                "Request the subsidy within six months after the start of the job.",
            ),
            "pw-10d-2",
            maanden_na(aanvang, b.waarde("lks.aanvraag_maanden", "2023-07-01")),
            fataal=True,
            als=alle(b.feit("lks_al_in_dienst"), vanaf(dagen.peildatum, "2023-07-01")),
        ),
        Actie(
            "gemeente",
            Tekst(
                "Stel de loonwaarde vast voordat het forfait stopt.",
                "Establish the wage value before the fixed subsidy ends.",
            ),
            "pw-10d-1-b",
            dagen_na(maanden_na(aanvang, b.waarde("lks.forfait_maanden", "2017-02-01")), -1),
            als=_in_forfait(b, dagen),
        ),
        Actie(
            "gemeente",
            Tekst(
                "Beslis over de subsidie binnen vijf weken nadat de loonwaarde is vastgesteld.",
                "Decide on the subsidy within five weeks after the wage value is established.",
            ),
            "pw-10d-12",
            dagen_na(vastgesteld, maal(weken, 7)),
            als=vanaf(dagen.peildatum, "2023-07-01"),
        ),
    )
