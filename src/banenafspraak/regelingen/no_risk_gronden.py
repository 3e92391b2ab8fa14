"""The grounds of the no-risk policy in the order of Ziektewet 29b, each with its end."""

from banenafspraak.logic.terms import Term
from banenafspraak.logic.woorden import (
    BEGIN,
    alle,
    een,
    gelijk,
    hoogste,
    kies,
    maal,
    maanden_na,
    niet,
    vanaf,
    versies,
    voor,
)
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.regelingen.doelgroep import in_register
from banenafspraak.regelingen.maten import MAANDEN_PER_JAAR
from banenafspraak.regelingen.no_risk_termijnen import (
    Polisgrond,
    einde_recht,
    geen_wajong,
    maanden_van,
    onderwijs,
    op_tijd,
    polisgrond,
    wia,
    wia_onder_35,
)
from banenafspraak.regelingen.no_risk_ziekengeld import is_ziek
from banenafspraak.regelingen.regeling import Grond
from banenafspraak.tekst import Tekst


def gronden(b: Bouw) -> tuple[Polisgrond, ...]:
    """Every ground that UWV carries."""
    wajong, begeleid, voormalig_wsw = _wajong(b), _begeleid_werken(b), _voormalig_wsw(b)
    banenafspraak, beschut = _banenafspraak(b), _beschut(b)
    voor_onderwijs = een(voormalig_wsw.telt, banenafspraak.telt, beschut.telt)
    return (
        wia(b),
        wia_onder_35(b),
        onderwijs(b, voor_onderwijs),
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


def einden(b: Bouw, polis: tuple[Polisgrond, ...]) -> Term:
    """As ``termijnen``, with the sick pay that outlasts a term."""
    aanvang = b.feit("aanvang")
    return hoogste(*(kies(g.telt, einde_recht(b, g.einde), aanvang) for g in polis if g.einde is not None))


def _wajong(b: Bouw) -> Polisgrond:
    return polisgrond(
        b,
        "wajong",
        niet(geen_wajong(b)),
        Tekst("de persoon heeft of had recht op Wajong", "the person has or had a right to the Wajong"),
        "zw-29b-2-a",
    )


def _begeleid_werken(b: Bouw) -> Polisgrond:
    return polisgrond(
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
    return polisgrond(
        b,
        "voormalig_wsw",
        alle(b.feit("voormalig_wsw"), _geldt(b, "voormalig_wsw"), op_tijd(b, einde)),
        Tekst(
            "de persoon werkte vóór deze baan in de Wsw, en de termijn loopt nog",
            "before this job the person worked under the Wsw, and the term still runs",
        ),
        "zw-29b-2-d",
        einde=einde,
    )


def _banenafspraak(b: Bouw) -> Polisgrond:
    return polisgrond(
        b,
        "banenafspraak",
        alle(_ziek_vanaf_2016(b), vanaf(b.feit("aanvang"), b.dag("norisk.register_vanaf", "baan")), in_register(b)),
        Tekst(
            "de persoon staat in het doelgroepregister, de baan begon in 2015 of later en het is 2016 of later",
            "the person is in the register, the job started in 2015 or later, and it is 2016 or later",
        ),
        "zw-29b-2-e",
    )


def _beschut(b: Bouw) -> Polisgrond:
    return polisgrond(
        b,
        "beschut",
        alle(_ziek_vanaf_2016(b), b.feit("beschut_werk")),
        Tekst("de baan is beschut werk en het is 2016 of later", "the job is sheltered work and it is 2016 or later"),
        "zw-29b-2-f",
    )


def _ziek_vanaf_2016(b: Bouw) -> Term:
    """From 2016, and for an illness of 2016 or later; after the longest illness the second needs no asking."""
    peildatum = b.feit("peildatum")
    ziek_vanaf = vanaf(b.feit("ziek_sinds"), b.dag("norisk.register_vanaf", "ziekte"))
    return alle(vanaf(peildatum, "2016-01-01"), een(vanaf(peildatum, "2018-01-01"), ziek_vanaf))


def _gemeente_2014(b: Bouw) -> Polisgrond:
    einde = maanden_na(b.feit("aanvang"), maanden_van(b, "gemeente", "2013-01-01"))
    return polisgrond(
        b,
        "gemeente_2014",
        alle(
            voor(b.feit("aanvang"), b.dag("norisk.gemeente", "baan_voor")),
            b.feit("structurele_beperking"),
            op_tijd(b, einde),
        ),
        Tekst(
            "de baan begon vóór 2015, UWV stelde voor de gemeente een beperking vast, en de vijf jaar lopen nog",
            "the job started before 2015, UWV found a limitation for the gemeente, and the five years still run",
        ),
        "zw-29b-2014",
        einde=einde,
    )


def _alleen_2015(b: Bouw, term: Term, bron: str) -> Term:
    return versies(b.feit("peildatum"), (BEGIN, False), ("2015-01-01", term, bron), ("2016-01-01", False))


def _geldt(b: Bouw, sleutel: str) -> Term:
    return gelijk(b.waarde("norisk.grond_geldt", b.feit("peildatum"), sleutel), 1)


def _client(b: Bouw) -> Term:
    return b.is_code("gemeente_ondersteunt", "artikel_7", "lks_al_in_dienst")


def _gemeente_2015(b: Bouw) -> Polisgrond:
    """Only in 2015; the text names no number of years, so the term is taken to end with that text.

    Whether an illness of 2015 stays covered after it is in no text that we read.
    """
    groep = alle(_client(b), b.feit("twee_jaar_minimumloon"))
    oude_ziekte = alle(
        voor(b.feit("ziek_sinds"), b.dag("norisk.gemeente", "tot")), is_ziek(b), groep, _geldt(b, "gemeente_2015")
    )
    return polisgrond(
        b,
        "gemeente_2015",
        versies(
            b.feit("peildatum"),
            (BEGIN, False),
            ("2015-01-01", groep, "zw-29b-2015"),
            ("2016-01-01", oude_ziekte, "zw-29b-2015"),
            ("2018-01-01", False),
        ),
        Tekst(
            "in 2015, of bij een ziekte van toen: een cliënt van de gemeente met twee jaar minimumloon zonder subsidie",
            "it is 2015 or the illness began then, the gemeente supports the person, who earned the minimum wage for "
            "two years without subsidy",
        ),
        "zw-29b-2015",
        einde=kies(voor(b.feit("peildatum"), "2016-01-01"), b.dag("norisk.gemeente", "tot"), b.feit("aanvang")),
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
