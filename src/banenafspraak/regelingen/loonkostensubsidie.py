"""Loonkostensubsidie: the gemeente pays the employer what a worker's performance lacks (Participatiewet 10c and 10d).

Who has the right, in which of both ways, and what must be done before when; the amount stands beside it.
"""

from banenafspraak.logic.terms import Term
from banenafspraak.logic.woorden import (
    BEGIN,
    alle,
    dagen_na,
    een,
    hoogste,
    lager,
    maal,
    maanden_na,
    niet,
    tot_en_met,
    vanaf,
    versies,
    voor,
)
from banenafspraak.regelingen.baan_gronden import in_dienst
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.regelingen.loonkostensubsidie_bedrag import Dagen, dagen_van, subsidie_per_maand
from banenafspraak.regelingen.maten import DAGEN_PER_WEEK
from banenafspraak.regelingen.participatiewet import wet_van_kracht
from banenafspraak.regelingen.regeling import Actie, Grond, Regeling
from banenafspraak.tekst import Tekst

FORFAIT_BEGIN = "2016-07-04"


def loonkostensubsidie(b: Bouw) -> Regeling:
    """Whether the subsidy is due on the reference date, and how much per month."""
    dagen = dagen_van(b)
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
        bedragen=(subsidie_per_maand(b, dagen, forfait),),
        acties=_acties(b, dagen),
        van=hoogste(dagen.aanvang, b.dag("lks.vanaf")),
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
    return _in_forfait(b, dagen_van(b))


def lks_recht(b: Bouw) -> Term:
    """Whether the subsidy is due on the reference date."""
    return alle(*(grond.term for grond in _gronden(b, dagen_van(b), lks_forfait(b))))


def _in_forfait(b: Bouw, dagen: Dagen) -> Term:
    return b.noem(
        "forfait",
        alle(
            b.feit("forfait_afgesproken"),
            niet(b.feit("lks_al_in_dienst")),
            vanaf(dagen.peildatum, FORFAIT_BEGIN),
            voor(dagen.peildatum, maanden_na(dagen.aanvang, b.waarde("lks.forfait_maanden", FORFAIT_BEGIN))),
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
        wet_van_kracht(b, "pw-10d"),
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
    ziek_vanaf = vanaf(b.feit("ziek_sinds"), b.dag("lks.ziekte_loopt_door_vanaf"))
    return alle(vanaf(peildatum, "2022-01-01"), een(vanaf(peildatum, "2024-01-01"), ziek_vanaf))


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
            als=alle(vanaf(aanvang, b.dag("lks.forfait_vooraf_vanaf")), niet(b.feit("lks_al_in_dienst"))),
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
            dagen_na(maanden_na(aanvang, b.waarde("lks.forfait_maanden", FORFAIT_BEGIN)), -1),
            als=_in_forfait(b, dagen),
        ),
        Actie(
            "gemeente",
            Tekst(
                "Beslis over de subsidie binnen vijf weken nadat de loonwaarde is vastgesteld.",
                "Decide on the subsidy within five weeks after the wage value is established.",
            ),
            "pw-10d-12",
            dagen_na(vastgesteld, maal(weken, DAGEN_PER_WEEK)),
            als=vanaf(dagen.peildatum, "2023-07-01"),
        ),
    )
