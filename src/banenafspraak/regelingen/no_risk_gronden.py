"""The grounds of the no-risk policy in the order of Ziektewet 29b, each with its end."""

from dataclasses import dataclass

from banenafspraak.logic.terms import Term
from banenafspraak.logic.woorden import (
    BEGIN,
    alle,
    dagen_na,
    een,
    gelijk,
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
    versies,
    voor,
)
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.regelingen.doelgroep import in_register
from banenafspraak.regelingen.regeling import Grond
from banenafspraak.tekst import Tekst

MAANDEN_PER_JAAR = 12
DAGEN_PER_WEEK = 7


@dataclass(frozen=True, slots=True)
class Polisgrond:
    """A ground as the act has it (``grond``), what counts for the right (``telt``), and the first day after it.

    Both differ only where another ground without an end goes before: there the right is there all the same.
    """

    grond: Grond
    telt: Term
    einde: Term | None = None
    verlengbaar: bool = False


def _op_tijd(b: Bouw, einde: Term) -> Term:
    """The term still runs, or the illness began while it ran."""
    return een(voor(b.feit("peildatum"), einde), voor(b.feit("ziek_sinds"), einde))


def gronden(b: Bouw) -> tuple[Polisgrond, ...]:
    """Every ground that UWV carries."""
    zonder_einde = (_wajong(b), _begeleid_werken(b), _banenafspraak(b), _beschut(b))
    voormalig_wsw = _voormalig_wsw(b)
    voor_onderwijs = een(voormalig_wsw.telt, zonder_einde[2].telt, zonder_einde[3].telt)
    wajong, begeleid, banenafspraak, beschut = zonder_einde
    return (
        _wia(b),
        _wia_onder_35(b),
        _onderwijs(b, voor_onderwijs),
        wajong,
        begeleid,
        voormalig_wsw,
        banenafspraak,
        beschut,
        _gemeente_2014(b),
        _gemeente_2015(b),
    )


def termijnen(b: Bouw, polis: tuple[Polisgrond, ...]) -> Term:
    """The latest end of the grounds with an end that hold; the start of the job where none holds."""
    aanvang = b.feit("aanvang")
    return hoogste(*(kies(g.telt, g.einde, aanvang) for g in polis if g.einde is not None))


def _grond(
    b: Bouw, naam: str, telt: Term, titel: Tekst, bron: str, *, einde: Term | None = None, verlengbaar: bool = False
) -> Polisgrond:
    grond = b.grond(naam, telt, titel, bron)
    return Polisgrond(grond, grond.term, einde, verlengbaar)


def _jaren(b: Bouw, sleutel: str, dag: str) -> Term:
    return maal(b.waarde("norisk.jaren", dag, sleutel), MAANDEN_PER_JAAR)


def _einde(b: Bouw, begin: Term, sleutel: str) -> Term:
    """The end of a term of years that UWV can extend."""
    extra = maal(b.waarde("norisk.verlenging_jaren", "2013-01-01"), MAANDEN_PER_JAAR)
    maanden = _jaren(b, sleutel, "2013-01-01")
    return maanden_na(begin, kies(b.feit("norisk_verlengd"), plus(maanden, extra), maanden))


def _wia(b: Bouw) -> Polisgrond:
    aanvang, recht_op = b.feit("aanvang"), b.feit("wia_recht_op")
    einde = _einde(b, hoogste(aanvang, recht_op), "wia")
    return _grond(
        b,
        "wia",
        alle(
            voor(aanvang, b.feit("wia_recht_tot")),
            tot_en_met(recht_op, b.feit("peildatum")),
            _op_tijd(b, einde),
        ),
        Tekst(
            "de persoon had recht op WIA toen de baan begon of kreeg dat daarna, en de vijf jaar lopen nog",
            "the person had a right to WIA when the job started or got it later, and the five years still run",
        ),
        "zw-29b-1-a",
        einde=einde,
        verlengbaar=True,
    )


def _wia_onder_35(b: Bouw) -> Polisgrond:
    aanvang, wachttijd = b.feit("aanvang"), b.feit("wia_wachttijd_einde")
    binnen = maal(b.waarde("norisk.wia_onder_35_elders_jaren", "2013-01-01"), MAANDEN_PER_JAAR)
    einde = _einde(b, aanvang, "wia_onder_35")
    return _grond(
        b,
        "wia_onder_35",
        alle(
            b.feit("wia_onder_35"),
            vanaf(aanvang, wachttijd),
            voor(aanvang, maanden_na(wachttijd, binnen)),
            b.feit("wia_ongeschikt_oud_werk"),
            niet(_andere_werkgever(b, wachttijd)),
            _op_tijd(b, einde),
        ),
        Tekst(
            "de persoon was na de wachttijd onder 35 procent, kon niet terug, begon op tijd elders en is in de vijf "
            "jaar",
            "after the waiting period the person was below 35 per cent, could not go back, started elsewhere in time, "
            "and is within the five years",
        ),
        "zw-29b-1-b",
        einde=einde,
        verlengbaar=True,
    )


def _andere_werkgever(b: Bouw, wachttijd: Term) -> Term:
    """Another job, begun in the waiting period, on the first day of the weeks before its end."""
    weken = b.waarde("norisk.wia_onder_35_terugkijk_weken", b.feit("peildatum"))
    eerste_dag = dagen_na(wachttijd, min_(0, maal(weken, DAGEN_PER_WEEK)))
    return b.noem(
        "andere_werkgever",
        alle(tot_en_met(b.feit("andere_baan_van"), eerste_dag), voor(eerste_dag, b.feit("andere_baan_tot"))),
        Tekst(
            "op de eerste dag van de weken vóór het einde van de wachttijd was er een andere werkgever",
            "on the first day of the weeks before the end of the waiting period there was another employer",
        ),
        "zw-29b-1-b",
    )


def _onderwijs(b: Bouw, gaat_voor: Term) -> Polisgrond:
    """Grounds c (under 18) and d. Where a ground without an end goes before it, right and end stay as they are."""
    aanvang, school_uit = b.feit("aanvang"), b.feit("einde_onderwijs")
    binnen = maal(b.waarde("norisk.onderwijs_aanvang_jaren", "2013-01-01"), MAANDEN_PER_JAAR)
    einde = _einde(b, aanvang, "onderwijs")
    telt = b.noem(
        "belemmerd_in_onderwijs",
        alle(
            b.feit("onderwijs_belemmerd"),
            vanaf(aanvang, school_uit),
            voor(aanvang, maanden_na(school_uit, binnen)),
            _op_tijd(b, einde),
        ),
        Tekst(
            "de persoon was belemmerd in het onderwijs, begon binnen vijf jaar daarna en is in de vijf jaar",
            "the person was hindered in education, started within five years after it, and is within the five years",
        ),
        "zw-29b-1-c",
    )
    geen_wajong = een(lager(b.leeftijd(aanvang), 18), _geen_wajong(b))
    titel = Tekst(
        "de persoon was belemmerd in het onderwijs, is in de vijf jaar, en geen grond zonder einde gaat voor",
        "the person was hindered in education, is within the five years, and no ground without an end goes before",
    )
    grond = b.grond("onderwijs", alle(telt, geen_wajong, niet(gaat_voor)), titel, "zw-29b-1-c")
    return Polisgrond(grond, telt, einde, verlengbaar=True)


def _geen_wajong(b: Bouw) -> Term:
    return niet(een(b.feit("wajong_ooit"), b.feit("wajong")))


def _wajong(b: Bouw) -> Polisgrond:
    return _grond(
        b,
        "wajong",
        niet(_geen_wajong(b)),
        Tekst("de persoon heeft of had recht op Wajong", "the person has or had a right to the Wajong"),
        "zw-29b-2-a",
    )


def _begeleid_werken(b: Bouw) -> Polisgrond:
    return _grond(
        b,
        "begeleid_werken",
        b.is_code("wsw_dienstbetrekking", "artikel_7"),
        Tekst("de baan is begeleid werken volgens de Wsw", "the job is supported work under the Wsw"),
        "zw-29b-2-b",
    )


def _voormalig_wsw(b: Bouw) -> Polisgrond:
    """Five years in the text of 2015, no end in that of July 2026; which of both held between is not known."""
    peildatum = b.feit("peildatum")
    jaren = maal(b.waarde("norisk.jaren", peildatum, "voormalig_wsw"), MAANDEN_PER_JAAR)
    einde = versies(
        peildatum,
        (BEGIN, maanden_na(b.feit("aanvang"), jaren)),
        ("2026-07-01", b.nooit, "zw-29b-2-d"),
    )
    return _grond(
        b,
        "voormalig_wsw",
        alle(vanaf(peildatum, "2015-01-01"), b.feit("voormalig_wsw"), _op_tijd(b, einde)),
        Tekst(
            "de persoon werkte vóór deze baan in de Wsw, en de termijn loopt nog",
            "before this job the person worked under the Wsw, and the term still runs",
        ),
        "zw-29b-2-d",
        einde=einde,
    )


def _banenafspraak(b: Bouw) -> Polisgrond:
    return _grond(
        b,
        "banenafspraak",
        alle(_ziek_vanaf_2016(b), vanaf(b.feit("aanvang"), "2015-01-01"), in_register(b)),
        Tekst(
            "de persoon staat in het doelgroepregister, de baan begon in 2015 of later en het is 2016 of later",
            "the person is in the register, the job started in 2015 or later, and it is 2016 or later",
        ),
        "zw-29b-2-e",
    )


def _beschut(b: Bouw) -> Polisgrond:
    return _grond(
        b,
        "beschut",
        alle(_ziek_vanaf_2016(b), b.feit("beschut_werk")),
        Tekst("de baan is beschut werk en het is 2016 of later", "the job is sheltered work and it is 2016 or later"),
        "zw-29b-2-f",
    )


def _ziek_vanaf_2016(b: Bouw) -> Term:
    """From 2016, and for an illness of 2016 or later; after the longest illness the second needs no asking."""
    peildatum = b.feit("peildatum")
    return alle(
        vanaf(peildatum, "2016-01-01"), een(vanaf(peildatum, "2018-01-01"), vanaf(b.feit("ziek_sinds"), "2016-01-01"))
    )


def _gemeente_2014(b: Bouw) -> Polisgrond:
    einde = maanden_na(b.feit("aanvang"), _jaren(b, "gemeente", "2013-01-01"))
    return _grond(
        b,
        "gemeente_2014",
        alle(voor(b.feit("aanvang"), "2015-01-01"), b.feit("structurele_beperking"), _op_tijd(b, einde)),
        Tekst(
            "de baan begon vóór 2015, UWV stelde voor de gemeente een beperking vast, en de vijf jaar lopen nog",
            "the job started before 2015, UWV found a limitation for the gemeente, and the five years still run",
        ),
        "zw-29b-2014",
        einde=einde,
    )


def _alleen_2015(b: Bouw, term: Term, bron: str) -> Term:
    return versies(b.feit("peildatum"), (BEGIN, False), ("2015-01-01", term, bron), ("2016-01-01", False))


def _client(b: Bouw) -> Term:
    return b.is_code("gemeente_ondersteunt", "artikel_7", "lks_al_in_dienst")


def _gemeente_2015(b: Bouw) -> Polisgrond:
    """Only in 2015; the text names no number of years, so the term is taken to end with that text."""
    return _grond(
        b,
        "gemeente_2015",
        _alleen_2015(b, alle(_client(b), b.feit("twee_jaar_minimumloon")), "zw-29b-2015"),
        Tekst(
            "het is 2015, de gemeente helpt de persoon, en die verdiende twee jaar het minimumloon zonder subsidie",
            "it is 2015, the gemeente supports the person, who earned the minimum wage for two years without subsidy",
        ),
        "zw-29b-2015",
        einde=kies(voor(b.feit("peildatum"), "2016-01-01"), "2016-01-01", b.feit("aanvang")),
    )


def aan_gemeente(b: Bouw) -> Term:
    """Whether the act leaves it to the gemeente: in 2015, for its own people without those two years."""
    return _alleen_2015(b, alle(_client(b), niet(b.feit("twee_jaar_minimumloon"))), "pw-8a-2-b-2015")


def verordening(b: Bouw) -> Grond:
    """In 2015 a gemeente could arrange the risk itself."""
    eigen = gelijk(b.plaatselijk("norisk.verordening", b.feit("peildatum")), 1)
    return b.grond(
        "verordening_2015",
        alle(aan_gemeente(b), eigen),
        Tekst(
            "het is 2015, de gemeente helpt de persoon en heeft in een verordening zelf iets geregeld",
            "it is 2015, the gemeente supports the person and has arranged something in an ordinance",
        ),
        "pw-8a-2-b-2015",
    )
