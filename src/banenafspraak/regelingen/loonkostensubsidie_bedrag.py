"""The amount of the loonkostensubsidie per month: what the worker lacks, by the hours (Participatiewet 10d(4) to (7)).

Three regimes follow each other: the wage value against the legally due wage (2015), against the minimum wage (2017),
and with 36 hours as the full week (2024).
"""

from dataclasses import dataclass

from banenafspraak.logic.terms import Term
from banenafspraak.logic.woorden import (
    BEGIN,
    afgerond,
    eerste_van_jaar,
    hoogste,
    kies,
    laagste,
    maal,
    min_,
    plus,
    versies,
)
from banenafspraak.regelingen.afronding import EEN_AFRONDING
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.regelingen.minimumloon import aandeel, bedrag_per_maand, jeugdaandeel
from banenafspraak.regelingen.regeling import Bedrag, Bedragsoort
from banenafspraak.tekst import Tekst


@dataclass(frozen=True, slots=True)
class Dagen:
    """The days that the rule turns on."""

    peildatum: Term
    aanvang: Term
    basisdag: Term


def dagen_van(b: Bouw) -> Dagen:
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


def subsidie_per_maand(b: Bouw, dagen: Dagen, forfait: Term) -> Bedrag:
    """The subsidy with the compensation for charges; ``forfait``: the fixed subsidy runs."""
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
        bedrag_per_maand(b, basisdag, deel),
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
