"""The kinds of premium discount, each with its group by year, its amount and its end."""

from dataclasses import dataclass

from banenafspraak.logic.terms import Term
from banenafspraak.logic.woorden import (
    BEGIN,
    alle,
    een,
    hoogstens,
    kies,
    laagste,
    lager,
    maal,
    maanden_na,
    minstens,
    niet,
    tot_en_met,
    vanaf,
    versies,
    voor,
)
from banenafspraak.regelingen.baan_gronden import na_onderwijs
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.regelingen.doelgroep import in_register
from banenafspraak.regelingen.maten import HALVEN_PER_JAAR, MAANDEN_PER_JAAR
from banenafspraak.regelingen.regeling import Grond
from banenafspraak.tekst import Tekst


@dataclass(frozen=True, slots=True)
class Soortkorting:
    """A kind as the act has it (``grond``), what counts for the right (``telt``), its amount and the day after it.

    Both truths differ only for a kind that steps back for another: then that other gives the right.
    """

    grond: Grond
    telt: Term
    per_jaar: Term
    einde: Term


def _einde(b: Bouw, jaren: str, dag: str) -> Term:
    maanden = maal(b.waarde(jaren, dag), MAANDEN_PER_JAAR)
    return laagste(maanden_na(b.feit("aanvang"), maanden), b.dag("premiekorting.tot"))


def _soort(b: Bouw, naam: str, groep: Term, per_jaar: Term, titel: Tekst, *bronnen: str) -> Soortkorting:
    """A kind that runs for three years."""
    einde = _einde(b, "premiekorting.jaren", "2013-01-01")
    grond = b.grond(naam, alle(voor(b.feit("peildatum"), einde), groep), titel, *bronnen)
    return Soortkorting(grond, grond.term, per_jaar, einde)


def _bedrag(b: Bouw, soort: str) -> Term:
    return b.waarde(f"premiekorting.{soort}", b.feit("peildatum"))


def arbeidsgehandicapt(b: Bouw) -> Soortkorting:
    """WIA all years; until 2016 also Wajong and the Wsw, until 2015 also people of the gemeente."""
    peildatum, aanvang = b.feit("peildatum"), b.feit("aanvang")
    met_wia = alle(tot_en_met(b.feit("wia_recht_op"), aanvang), voor(aanvang, b.feit("wia_recht_tot")))
    wia = een(met_wia, b.feit("premiekorting_wia_onder_35"))
    uwv = een(wia, b.is_code("wsw_indicatie", "geldig"), b.feit("wajong"))
    groep = versies(
        peildatum,
        (BEGIN, een(uwv, b.feit("structurele_beperking"))),
        ("2015-01-01", uwv, "wfsv-49"),
        ("2016-01-01", alle(wia, niet(in_register(b))), "kst-34194"),
    )
    gewoon = _bedrag(b, "arbeidsgehandicapt")
    half = versies(
        peildatum,
        (BEGIN, kies(alle(b.feit("wajong"), b.feit("loondispensatie")), _bedrag(b, "loondispensatie"), gewoon)),
        ("2016-01-01", gewoon, "toolbox-premiekorting"),
    )
    return _soort(
        b,
        "arbeidsgehandicapt",
        groep,
        half,
        Tekst(
            "de persoon hoort bij de arbeidsgehandicapten van dat jaar, en de drie jaar lopen nog",
            "the person is among the disabled workers of that year, and the three years still run",
        ),
        "wfsv-49",
        "wfsv-50",
    )


def banenafspraak(b: Bouw) -> Soortkorting:
    """2016 and 2017: one amount for the whole target group, also for a job that ran already."""
    groep = versies(b.feit("peildatum"), (BEGIN, False), ("2016-01-01", in_register(b), "kst-34194"))
    return _soort(
        b,
        "banenafspraak",
        groep,
        _bedrag(b, "banenafspraak"),
        Tekst(
            "het is 2016 of 2017, de persoon staat in het doelgroepregister, en de drie jaar lopen nog",
            "it is 2016 or 2017, the person is in the target group register, and the three years still run",
        ),
        "kst-34194",
        "toolbox-premiekorting",
    )


def scholingsbelemmerd(b: Bouw) -> Soortkorting:
    """From 18 on only without Wajong: that has a kind of its own."""
    jong = lager(b.leeftijd(b.feit("aanvang")), b.waarde("premiekorting.onderwijs_leeftijd", "2013-01-01"))
    op_tijd = na_onderwijs(b, b.waarde("premiekorting.onderwijs_aanvang_jaren", "2013-01-01"))
    return _soort(
        b,
        "scholingsbelemmerd",
        alle(op_tijd, een(niet(b.feit("wajong")), jong)),
        _bedrag(b, "scholingsbelemmerd"),
        Tekst(
            "de persoon was belemmerd in het onderwijs, begon binnen vijf jaar daarna en is in de drie jaar",
            "the person was hindered in education, started within five years after it, and is within the three years",
        ),
        "wfsv-49",
        "kst-34514",
    )


def ouder(b: Bouw, gehandicapt: Term) -> Soortkorting:
    """Steps back where the discount for a disabled worker can apply, which then gives the right."""
    aanvang, einde = b.feit("aanvang"), _einde(b, "premiekorting.jaren", "2013-01-01")
    oud_genoeg = minstens(b.leeftijd(aanvang), _leeftijd_ouder(b))
    uitkering = b.is_code("uitkering_voor_aanvang", "ww_of_bijstand", "anders")
    telt = b.noem(
        "ouder_op_zich",
        alle(voor(b.feit("peildatum"), einde), uitkering, oud_genoeg),
        Tekst(
            "de persoon kwam uit een uitkering, was oud genoeg toen de baan begon, en de drie jaar lopen nog",
            "the person came from a benefit, was old enough when the job started, and the three years still run",
        ),
        "wfsv-47",
    )
    titel = Tekst(
        "de persoon is een oudere werknemer uit een uitkering, en de korting voor arbeidsgehandicapten kan niet",
        "the person is an older worker from a benefit, and the discount for disabled workers cannot apply",
    )
    grond = b.grond("ouder", alle(telt, niet(gehandicapt)), titel, "wfsv-47", "wfsv-48", "wfsv-50a-2")
    return Soortkorting(grond, telt, _bedrag(b, "ouder"), einde)


def _leeftijd_ouder(b: Bouw) -> Term:
    """By the start of the job, so that who started at 50 before 2015 keeps the discount (Wfsv 122l)."""
    aanvang = b.feit("aanvang")
    return versies(
        aanvang,
        (BEGIN, b.waarde("premiekorting.ouder_leeftijd", "2013-01-01")),
        ("2015-01-01", b.waarde("premiekorting.ouder_leeftijd", "2015-01-01"), "wfsv-122l"),
    )


def jonger(b: Bouw) -> Soortkorting:
    """Start in 2014 or 2015; the hours and the length of the contract are those of the start."""
    peildatum, aanvang = b.feit("peildatum"), b.feit("aanvang")
    leeftijd, einde = b.leeftijd(aanvang), _einde(b, "premiekorting.jonger_jaren", "2014-01-01")
    contract = maanden_na(aanvang, b.waarde("premiekorting.jonger_contract_maanden", "2014-01-01"))
    per_jaar = versies(
        peildatum,
        (BEGIN, maal(b.waarde("premiekorting.jonger_halfjaar", "2014-07-01"), HALVEN_PER_JAAR)),
        ("2015-01-01", _bedrag(b, "jonger"), "wfsv-48b"),
    )
    grond = b.grond(
        "jonger",
        alle(
            vanaf(peildatum, "2014-07-01"),
            voor(peildatum, einde),
            vanaf(aanvang, b.dag("premiekorting.jonger_begin", "vanaf")),
            voor(aanvang, b.dag("premiekorting.jonger_begin", "tot")),
            minstens(b.feit("uren_per_week"), b.waarde("premiekorting.jonger_uren", aanvang)),
            vanaf(b.feit("einde"), contract),
            b.is_code("uitkering_voor_aanvang", "ww_of_bijstand"),
            minstens(leeftijd, b.waarde("premiekorting.jonger_leeftijd", "2014-01-01", "vanaf")),
            hoogstens(leeftijd, b.waarde("premiekorting.jonger_leeftijd", "2014-01-01", "tot_en_met")),
        ),
        Tekst(
            "de persoon kwam in 2014 of 2015 als jongere uit WW of bijstand, voor genoeg uren en lang genoeg",
            "the person came in 2014 or 2015 as a young person from WW or assistance, for enough hours and long enough",
        ),
        "wfsv-48a",
        "wfsv-48b",
    )
    return Soortkorting(grond, grond.term, per_jaar, einde)
