"""The grounds of the no-risk policy that run for five years and can be extended (Ziektewet 29b(1), 29c)."""

from dataclasses import dataclass

from banenafspraak.logic.terms import Term
from banenafspraak.logic.woorden import (
    alle,
    dagen_na,
    een,
    hoogste,
    kies,
    lager,
    maal,
    maanden_na,
    min_,
    niet,
    plus,
    tot_en_met,
    vanaf,
    voor,
)
from banenafspraak.regelingen.baan_gronden import elders_na_wachttijd, na_onderwijs, na_wachttijd
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.regelingen.maten import DAGEN_PER_WEEK, MAANDEN_PER_JAAR
from banenafspraak.regelingen.no_risk_ziekengeld import is_ziek, na_langste_ziekte
from banenafspraak.regelingen.regeling import Grond
from banenafspraak.tekst import Tekst


@dataclass(frozen=True, slots=True)
class Polisgrond:
    """A ground as the act has it (``grond``), what counts for the right (``telt``), and the first day after it.

    Both differ only where another ground without an end goes before: there the right is there all the same.
    """

    grond: Grond
    telt: Term
    einde: Term | None = None
    verlengbaar: bool = False


def op_tijd(b: Bouw, einde: Term) -> Term:
    """The term still runs, or the illness began while it ran and sick pay for it still lasts."""
    peildatum = b.feit("peildatum")
    ziekte = alle(voor(peildatum, na_langste_ziekte(b, einde)), voor(b.feit("ziek_sinds"), einde), is_ziek(b))
    return een(voor(peildatum, einde), ziekte)


def einde_recht(b: Bouw, einde: Term) -> Term:
    """The first day without the right: the end of the term, or of the sick pay that outlasts it."""
    return kies(voor(b.feit("peildatum"), einde), einde, na_langste_ziekte(b, b.feit("ziek_sinds")))


def polisgrond(
    b: Bouw, naam: str, telt: Term, titel: Tekst, bron: str, *, einde: Term | None = None, verlengbaar: bool = False
) -> Polisgrond:
    grond = b.grond(naam, telt, titel, bron)
    return Polisgrond(grond, grond.term, einde, verlengbaar)


def maanden_van(b: Bouw, sleutel: str, dag: str) -> Term:
    return maal(b.waarde("norisk.jaren", dag, sleutel), MAANDEN_PER_JAAR)


def einde_vijf_jaar(b: Bouw, begin: Term, sleutel: str) -> Term:
    """The end of a term of years that UWV can extend."""
    extra = maal(b.waarde("norisk.verlenging_jaren", "2013-01-01"), MAANDEN_PER_JAAR)
    maanden = maanden_van(b, sleutel, "2013-01-01")
    return b.noem(
        f"einde_polis_{sleutel}",
        maanden_na(begin, kies(b.feit("norisk_verlengd"), plus(maanden, extra), maanden)),
        Tekst("de eerste dag na de vijf jaar en hun verlenging", "the first day after the five years and an extension"),
        "zw-29b",
        "zw-29c",
    )


def geen_wajong(b: Bouw) -> Term:
    return niet(een(b.feit("wajong_ooit"), b.feit("wajong")))


def wia(b: Bouw) -> Polisgrond:
    aanvang, recht_op = b.feit("aanvang"), b.feit("wia_recht_op")
    einde = einde_vijf_jaar(b, hoogste(aanvang, recht_op), "wia")
    return polisgrond(
        b,
        "wia",
        alle(
            vanaf(b.feit("wia_recht_tot"), aanvang),
            tot_en_met(recht_op, b.feit("peildatum")),
            op_tijd(b, einde),
        ),
        Tekst(
            "de persoon had vlak voor de baan recht op WIA of kreeg dat daarna, en de vijf jaar lopen nog",
            "the person had a right to WIA right before the job or got it later, and the five years still run",
        ),
        "zw-29b-1-a",
        einde=einde,
        verlengbaar=True,
    )


def wia_onder_35(b: Bouw) -> Polisgrond:
    binnen = b.waarde("norisk.wia_onder_35_elders_jaren", "2013-01-01")
    einde = einde_vijf_jaar(b, b.feit("aanvang"), "wia_onder_35")
    return polisgrond(
        b,
        "wia_onder_35",
        alle(
            b.feit("wia_onder_35"),
            elders_na_wachttijd(b, binnen),
            b.feit("wia_ongeschikt_oud_werk"),
            niet(_andere_werkgever(b)),
            op_tijd(b, einde),
        ),
        Tekst(
            "de persoon was na de wachttijd onder 35 procent, kon niet terug, begon elders en is in de vijf jaar",
            "after the waiting period the person was below 35 per cent, could not go back, started elsewhere in time, "
            "and is within the five years",
        ),
        "zw-29b-1-b",
        einde=einde,
        verlengbaar=True,
    )


def _andere_werkgever(b: Bouw) -> Term:
    """Another job, begun in the waiting period, on the first day of the weeks before its end."""
    weken = b.waarde("norisk.wia_onder_35_terugkijk_weken", b.feit("peildatum"))
    eerste_dag = dagen_na(na_wachttijd(b), min_(0, maal(weken, DAGEN_PER_WEEK)))
    return b.noem(
        "andere_werkgever",
        alle(tot_en_met(b.feit("andere_baan_van"), eerste_dag), voor(eerste_dag, b.feit("andere_baan_tot"))),
        Tekst(
            "op de eerste dag van de weken vóór het einde van de wachttijd was er een andere werkgever",
            "on the first day of the weeks before the end of the waiting period there was another employer",
        ),
        "zw-29b-1-b",
    )


def onderwijs(b: Bouw, gaat_voor: Term) -> Polisgrond:
    """Grounds c (under 18) and d. Where a ground without an end goes before it, right and end stay as they are."""
    aanvang = b.feit("aanvang")
    einde = einde_vijf_jaar(b, aanvang, "onderwijs")
    telt = b.noem(
        "belemmerd_in_onderwijs",
        alle(na_onderwijs(b, b.waarde("norisk.onderwijs_aanvang_jaren", "2013-01-01")), op_tijd(b, einde)),
        Tekst(
            "de persoon was belemmerd in het onderwijs, begon binnen vijf jaar daarna en is in de vijf jaar",
            "the person was hindered in education, started within five years after it, and is within the five years",
        ),
        "zw-29b-1-c",
    )
    jong_of_geen_wajong = een(
        lager(b.leeftijd(aanvang), b.waarde("norisk.onderwijs_leeftijd", "2013-01-01")), geen_wajong(b)
    )
    titel = Tekst(
        "de persoon was belemmerd in het onderwijs, is in de vijf jaar, en geen grond zonder einde gaat voor",
        "the person was hindered in education, is within the five years, and no ground without an end goes before",
    )
    grond = b.grond("onderwijs", alle(telt, jong_of_geen_wajong, niet(gaat_voor)), titel, "zw-29b-1-c")
    return Polisgrond(grond, telt, einde, verlengbaar=True)
