"""The sick pay of the no-risk policy per day (Ziektewet 29b(5) and (6), 29e)."""

from banenafspraak.logic.terms import Term
from banenafspraak.logic.woorden import (
    BEGIN,
    afgerond,
    alle,
    dagen_na,
    hoogste,
    kies,
    laagste,
    maal,
    tot_en_met,
    versies,
    voor,
)
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.regelingen.loonkostensubsidie import lks_forfait, lks_recht
from banenafspraak.regelingen.regeling import Bedrag, Bedragsoort
from banenafspraak.tekst import Tekst

DAGEN_PER_WEEK = 7
EEN_AFRONDING = Tekst(
    "de wet zwijgt; alleen het eindbedrag wordt afgerond, een halve cent naar boven",
    "the act is silent; only the final amount is rounded, half a cent up",
)


def _na_weken(b: Bouw, dag: Term, naam: str) -> Term:
    return dagen_na(dag, maal(b.waarde(naam, "2013-01-01"), DAGEN_PER_WEEK))


def na_langste_ziekte(b: Bouw, dag: Term) -> Term:
    """The first day without sick pay for an illness that began on ``dag``."""
    return _na_weken(b, dag, "norisk.weken")


def is_ziek(b: Bouw) -> Term:
    """Ill on the reference date, and not longer than sick pay can last."""
    peildatum = b.feit("peildatum")
    return b.noem(
        "ziekengeld_loopt",
        alle(tot_en_met(b.feit("ziek_sinds"), peildatum), voor(peildatum, na_langste_ziekte(b, b.feit("ziek_sinds")))),
        Tekst("de persoon is ziek, nog geen 104 weken", "the person is ill, for less than 104 weeks"),
        "zw-29b-5-6",
    )


def in_eerste_jaar(b: Bouw) -> Term:
    return voor(b.feit("peildatum"), _na_weken(b, b.feit("ziek_sinds"), "norisk.verhoogd_weken"))


def ziekengeld(b: Bouw, als: Term) -> Bedrag:
    """All of the daily wage on request in the first 52 weeks, at most the wage due; else 70 per cent without cap."""
    dagloon, loon, deel = b.feit("dagloon"), b.feit("loon_per_dag"), _loonwaarde(b)
    op_verzoek = b.noem(
        "op_verzoek",
        alle(b.feit("ziekengeld_op_verzoek"), in_eerste_jaar(b)),
        Tekst(
            "de werkgever vroeg om 100 procent en de eerste 52 weken lopen nog",
            "the employer asked for 100 per cent and the first 52 weeks still run",
        ),
        "zw-29b-5-6",
    )
    heel, gewoon = (
        maal(dagloon, b.waarde("norisk.percentage", "2013-01-01", soort)) for soort in ("op_verzoek", "gewoon")
    )
    if b.lezingen["norisk_volgorde"] == "maximum_eerst":
        verhoogd = maal(laagste(heel, loon), deel)
    else:
        verhoogd = laagste(maal(heel, deel), loon)
    return Bedrag(
        Bedragsoort.PER_DAG,
        afgerond(kies(op_verzoek, verhoogd, maal(gewoon, deel)), 1, reden=EEN_AFRONDING),
        Tekst("ziekengeld per dag", "sick pay per day"),
        {"op_verzoek_heel": heel, "gewoon": gewoon, "loonwaarde_bij_ziekte": deel},
        als=als,
    )


def _loonwaarde(b: Bouw) -> Term:
    """By what the sick pay is multiplied while the wage-cost subsidy goes on.

    Who fell ill before 2022 keeps the old rule (Participatiewet 78dd), hence the first day of illness.
    """
    ziek_sinds = b.feit("ziek_sinds")
    gemeten = hoogste(b.feit("loonwaarde"), b.waarde("lks.ziekte_ondergrens", "2022-01-01"))
    lks = b.noem(
        "met_loonkostensubsidie",
        lks_recht(b),
        Tekst("de werkgever krijgt loonkostensubsidie", "the employer gets the wage-cost subsidy"),
        "zw-29e-1",
    )
    met_lks = kies(lks_forfait(b), b.waarde("lks.ziekte_forfait", "2022-01-01"), gemeten)
    return b.noem(
        "loonwaarde_bij_ziekte",
        versies(ziek_sinds, (BEGIN, 1), ("2022-01-01", kies(lks, met_lks, 1), "zw-29e-1")),
        Tekst("de loonwaarde waarmee UWV vermenigvuldigt", "the wage value by which UWV multiplies"),
        "zw-29e-1",
        "zw-29e-2-a",
        "zw-29e-2-b",
    )
