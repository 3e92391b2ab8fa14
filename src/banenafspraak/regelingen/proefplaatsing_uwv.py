"""Proefplaatsing through UWV: working while keeping a benefit, to see whether the job fits (WW 76a, WIA 37 and more).

The act gives a longest duration; the usual one is policy of UWV, which decides when somebody asks for more.
"""

from dataclasses import dataclass

from banenafspraak.logic.terms import Term
from banenafspraak.logic.woorden import (
    alle,
    dagen_na,
    een,
    laagste,
    maal,
    maanden_na,
    min_,
    minstens,
    na,
    niet,
    tot_en_met,
    voor,
)
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.regelingen.maten import DAGEN_PER_WEEK
from banenafspraak.regelingen.regeling import Actie, Grond, Regeling
from banenafspraak.tekst import Tekst

VAN_UWV = ("ww", "ziektewet", "wia", "wao_of_waz", "wajong")


@dataclass(frozen=True, slots=True)
class Duur:
    """The first day after the placement by the usual length, and by the longest that the act allows."""

    gewoon: Term
    langst: Term


def proefplaatsing_uwv(b: Bouw) -> Regeling:
    """Whether somebody with a benefit of UWV can work on trial, and until when at most."""
    duur = _duur(b)
    gronden = (niet_voorbij(b, "ww-76a"), *_gronden(b, duur))
    return Regeling(
        naam="proefplaatsing_uwv",
        titel=Tekst("Proefplaatsing via UWV", "Trial placement through UWV"),
        kern=Tekst(
            "De persoon werkt op proef en houdt de uitkering; de werkgever betaalt geen loon.",
            "The person works on trial and keeps the benefit; the employer pays no wage.",
        ),
        uitvoerder="uwv",
        recht=alle(*(grond.term for grond in gronden)),
        gronden=gronden,
        acties=_acties(b),
        beslisser=b.beslisser((na(b.feit("proef_einde"), duur.gewoon), "uwv")),
        van=b.feit("proef_begin"),
        tot=laagste(b.feit("proef_einde"), duur.langst),
        let_op=_let_op(),
    )


def niet_voorbij(b: Bouw, bron: str) -> Grond:
    """The placement still has to start, or runs."""
    return b.grond(
        "proef_niet_voorbij",
        voor(b.feit("peildatum"), b.feit("proef_einde")),
        Tekst("de proefplaatsing is nog niet voorbij", "the trial placement is not over yet"),
        bron,
    )


def _duur(b: Bouw) -> Duur:
    begin, ziek = b.feit("proef_begin"), b.feit("proef_ziektedagen")

    def na_maanden(naam: str, sleutel: str, titel: Tekst) -> Term:
        maanden = b.waarde(naam, begin)
        return b.noem(sleutel, dagen_na(maanden_na(begin, maanden), ziek), titel, "ww-76a", "stcrt-2012-25702")

    return Duur(
        na_maanden(
            "proefplaatsing.uwv.maanden",
            "proef_gewoon_tot",
            Tekst(
                "de eerste dag na de gewone duur, ziektedagen niet meegeteld",
                "the first day after the usual length, days of illness left out",
            ),
        ),
        na_maanden(
            "proefplaatsing.uwv.maanden_max",
            "proef_uiterlijk_tot",
            Tekst(
                "de eerste dag na de langste duur, ziektedagen niet meegeteld",
                "the first day after the longest duration, days of illness left out",
            ),
        ),
    )


def _gronden(b: Bouw, duur: Duur) -> tuple[Grond, ...]:
    begin = b.feit("proef_begin")
    return (
        b.grond(
            "uitkering_van_uwv",
            b.is_code("uitkering", *VAN_UWV),
            Tekst("de persoon heeft een uitkering van UWV", "the person has a benefit of UWV"),
            "ww-76a",
            "wia-37",
            "wajong-2-24",
            "zw-52e",
            "wao-65g",
            "waz-67e",
        ),
        b.grond(
            "lang_genoeg_werkloos",
            een(
                niet(b.is_code("uitkering", "ww")),
                b.feit("ww_uitzondering"),
                tot_en_met(
                    maanden_na(b.feit("werkloos_sinds"), b.waarde("proefplaatsing.uwv.werkloos_maanden", begin)), begin
                ),
            ),
            Tekst(
                "met WW is de persoon lang genoeg werkloos, of er geldt een uitzondering",
                "with WW the person is unemployed for long enough, or an exception holds",
            ),
            "uwv-proefplaatsing",
        ),
        b.grond(
            "baan_beoogd",
            minstens(b.feit("baan_na_proef_maanden"), b.waarde("proefplaatsing.uwv.baan_maanden", begin)),
            Tekst(
                "de werkgever wil daarna een baan geven die lang genoeg duurt, en zet dat op papier",
                "the employer intends in writing to give a job afterwards that lasts long enough",
            ),
            "ww-76a",
            "stcrt-2012-25702",
        ),
        b.grond(
            "nieuw_werk",
            niet(b.feit("zelfde_werk_eerder")),
            Tekst(
                "de persoon deed dit werk niet eerder bij deze werkgever",
                "the person did not do this work for this employer before",
            ),
            "ww-76a",
        ),
        b.grond(
            "verzekerd",
            b.feit("aansprakelijkheid_verzekerd"),
            Tekst("de werkgever is verzekerd tegen aansprakelijkheid", "the employer is insured against liability"),
            "ww-76a",
        ),
        b.grond(
            "passend",
            b.feit("werk_past"),
            Tekst("het werk past volgens UWV bij de persoon", "according to UWV the work fits the person"),
            "ww-76a",
        ),
        b.grond(
            "duur",
            een(
                tot_en_met(b.feit("proef_einde"), duur.gewoon),
                alle(b.feit("proef_langer_nodig"), tot_en_met(b.feit("proef_einde"), duur.langst)),
            ),
            Tekst(
                "de proefplaatsing duurt niet langer dan gewoonlijk, of UWV vindt langer nodig binnen de wet",
                "the trial is no longer than usual, or UWV finds longer necessary within the act",
            ),
            "ww-76a",
            "stcrt-2012-25702",
        ),
    )


def _acties(b: Bouw) -> tuple[Actie, ...]:
    begin = b.feit("proef_begin")
    weken = b.waarde("proefplaatsing.uwv.beslistermijn_weken", begin)
    return (
        Actie(
            "werkgever",
            Tekst(
                "Vraag de proefplaatsing op tijd aan. Zij mag niet beginnen voordat UWV heeft beslist.",
                "Ask for the trial placement in time. It may not start before UWV has decided.",
            ),
            "uwv-proefplaatsing",
            dagen_na(begin, min_(0, maal(weken, DAGEN_PER_WEEK))),
        ),
    )


def _let_op() -> tuple[Tekst, ...]:
    return (
        Tekst(
            "De baan na de proefplaatsing heeft geen proeftijd.",
            "The job after the trial placement has no probation period.",
        ),
        Tekst(
            "Hoelang iemand met WW werkloos moet zijn, staat op een pagina zonder datum. Wij weten het vanaf "
            "21 november 2026.",
            "How long somebody with WW must be unemployed stands on an undated page. We know it from 21 November 2026.",
        ),
        Tekst(
            "Bladzijden van UWV noemen naast aansprakelijkheid ook een verzekering tegen ongevallen.",
            "Pages of UWV name insurance against accidents beside liability.",
        ),
        Tekst(
            "Wie in de WIA precies over een proefplaatsing beslist, laat de wet open.",
            "Who exactly decides on a trial placement in the WIA, the act leaves open.",
        ),
    )
