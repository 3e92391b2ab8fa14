"""One question that OpenFisca is asked too: loonkostensubsidie of every month, and LKV banenafspraak over the year.

The subsidy is the whole rule. The LKV is simplified alike on both sides: a worker has one job, no earlier job counts,
no premium discount runs on, and being in the register in the month before is all that the register asks.
"""

from banenafspraak.logic.terms import Term
from banenafspraak.logic.woorden import BEGIN, alle, een, kies, maanden_na, niet, vanaf, vast, versies, voor
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.regelingen.lkv import (
    BEGIN_WTL,
    tijdvakeisen,
    toegelaten_baan,
    uiterste_dag_verklaring,
    verklaring_op_tijd,
)
from banenafspraak.regelingen.lkv_banenafspraak import SOORT, ZONDER_EINDE
from banenafspraak.regelingen.lkv_bedrag import per_jaar
from banenafspraak.regelingen.loonkostensubsidie import loonkostensubsidie


def subsidiejaar(b: Bouw) -> dict[str, Term]:
    """``lks`` in cents per month, 0 without a right; ``lkv`` in cents over the year."""
    lks = loonkostensubsidie(b)
    return {"lks": kies(lks.recht, lks.bedragen[0].term, 0), "lkv": _lkv(b)}


def _lkv(b: Bouw) -> Term:
    aanvang, van, tot = (b.feit(naam) for naam in ("aanvang", "tijdvak_van", "tijdvak_tot"))
    maanden = b.waarde(f"lkv.{SOORT}.maanden", BEGIN_WTL)
    opent = alle(
        vanaf(aanvang, BEGIN_WTL),
        voor(aanvang, b.dag(ZONDER_EINDE)),
        toegelaten_baan(b, "wtl-2.10").term,
        b.feit("in_register_peilmaand"),
        verklaring_op_tijd(b, uiterste_dag_verklaring(b, SOORT, aanvang), "wtl-2.11").term,
    )
    oud = alle(opent, voor(aanvang, tot), voor(van, maanden_na(aanvang, maanden)))
    uitgeleend = een(niet(b.is_code("wsw_dienstbetrekking", "artikel_2")), b.feit("wsw_gedetacheerd"))
    voordeel = versies(van, (BEGIN, oud), ("2026-01-01", een(oud, alle(b.feit("in_register"), uitgeleend))))
    recht = alle(voordeel, *tijdvakeisen(b, "wtl-2.10", "wtl-2.12").terms)
    return per_jaar(b, SOORT, recht, vast(b.pool, True), "wtl-2.13").term
