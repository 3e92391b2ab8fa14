"""LKV oudere werknemer (Wtl 2.2 to 2.5 and 6.2a): 56 or older, from a benefit. It ends step by step."""

from dataclasses import dataclass

from banenafspraak.logic.terms import Term
from banenafspraak.logic.woorden import (
    BEGIN,
    alle,
    een,
    hoger,
    kies,
    laagste,
    maal,
    minstens,
    niet,
    plus,
    vanaf,
    versies,
    voor,
)
from banenafspraak.regelingen.afronding import op_de_cent
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.regelingen.lkv import (
    BEGIN_WTL,
    HELE_TIJDVAK,
    PEILMOMENT,
    Termijn,
    einde_recht,
    loopt,
    niet_eerder_hier,
    termijn,
    tijdvakeisen,
    toegelaten_baan,
    uit_premiekorting,
    uiterste_dag_verklaring,
    verklaring_op_tijd,
)
from banenafspraak.regelingen.lkv_bedrag import (
    ACHTERAF,
    AFRONDING,
    jaarbedrag,
    uitbetaling,
    uren,
    verklaring,
    verzoek,
)
from banenafspraak.regelingen.regeling import Bedrag, Grond, Regeling
from banenafspraak.tekst import Tekst

SOORT = "ouder"
UREN_VROEG = Tekst(
    "het aantal verloonde uren van het jaar met recht door een baan van vóór 2024",
    "the number of paid hours of the year with a right from a job of before 2024",
)
UREN_LAAT = Tekst(
    "het aantal verloonde uren van het jaar met recht door een baan van 2024 of later",
    "the number of paid hours of the year with a right from a job of 2024 or later",
)


@dataclass(frozen=True, slots=True)
class Aanvangseisen:
    """What the job must meet on its first day."""

    leeftijd: Grond
    onder_aow: Grond
    uitkering: Grond
    niet_afgeschaft: Grond


def lkv_ouder(b: Bouw) -> Regeling:
    """Whether the benefit runs in the wage-return period, and its amount over the year."""
    aanvang = b.feit("aanvang")
    eisen, tijdvak = _aanvangseisen(b), tijdvakeisen(b, "wtl-2.2", "wtl-2.4")
    baan = toegelaten_baan(b, "wtl-2.2")
    uiterlijk = uiterste_dag_verklaring(b, SOORT, aanvang)
    eerder, op_tijd = niet_eerder_hier(b, SOORT, "wtl-2.2"), verklaring_op_tijd(b, uiterlijk, "wtl-2.3")
    persoon = alle(eisen.niet_afgeschaft.term, eisen.leeftijd.term, eisen.onder_aow.term, baan.term)
    opent = alle(persoon, eerder.term, eisen.uitkering.term, op_tijd.term)
    gevonden = termijn(b, SOORT, aanvang, opent, "wtl-2.2", "wtl-2.4")
    vroeg = _vroeg(b, gevonden)
    overgang = _overgang(b, vroeg)
    lopend = loopt(b, SOORT, gevonden, "wtl-2.4")
    recht = alle(gevonden.ooit, baan.term, overgang.term, *tijdvak.terms, lopend.term)
    return Regeling(
        naam="lkv_ouder",
        titel=Tekst("LKV oudere werknemer", "LKV older worker"),
        kern=Tekst(
            "De werkgever krijgt geld voor een werknemer van 56 jaar of ouder die uit een uitkering kwam.",
            "The employer gets money for a worker of 56 or older who came from a benefit.",
        ),
        uitvoerder="belastingdienst",
        recht=recht,
        gronden=(
            tijdvak.wet_van_kracht,
            tijdvak.in_dienst,
            eisen.niet_afgeschaft,
            eisen.leeftijd,
            eisen.onder_aow,
            eisen.uitkering,
            baan,
            eerder,
            op_tijd,
            uit_premiekorting(b, SOORT),
            lopend,
            tijdvak.voor_aow,
            overgang,
        ),
        bedragen=(_bedrag(b, recht, gevonden.ooit, vroeg),),
        acties=(
            verklaring(
                uiterlijk,
                alle(vanaf(aanvang, b.dag("lkv.vanaf")), persoon, eisen.uitkering.term),
                "wtl-2.3",
            ),
            verzoek(b),
            *uitbetaling(b),
        ),
        van=gevonden.van,
        tot=einde_recht(
            b,
            SOORT,
            gevonden.tot,
            b.aow_dag(),
            b.feit("einde"),
            kies(vroeg, b.nooit, b.dag("lkv.ouder.afbouw", "voorbij_op")),
        ),
        lezingen=("lkv_ouder_overgang", "lkv_afronding", "lkv_baan_voor_2018", "schrikkeldag"),
        let_op=(ACHTERAF, PEILMOMENT, HELE_TIJDVAK),
    )


def _aanvangseisen(b: Bouw) -> Aanvangseisen:
    aanvang = b.feit("aanvang")
    return Aanvangseisen(
        b.grond(
            "leeftijd_ouder",
            minstens(b.leeftijd(aanvang), b.waarde("lkv.ouder.leeftijd", BEGIN_WTL)),
            Tekst("de persoon is bij het begin van de baan 56 jaar of ouder", "the person is 56 or older at the start"),
            "wtl-2.2",
        ),
        b.grond(
            "onder_aow_bij_aanvang",
            voor(aanvang, b.aow_dag()),
            Tekst(
                "de persoon heeft bij het begin van de baan de AOW-leeftijd niet bereikt",
                "the person has not reached AOW age at the start of the job",
            ),
            "wtl-2.2",
        ),
        b.grond(
            "uitkering_vooraf",
            b.feit("uitkering_peilmaand"),
            Tekst(
                "de persoon had in de maand vóór de baan een uitkering die het artikel noemt",
                "in the month before the job the person had a benefit that the article names",
            ),
            "wtl-2.2",
        ),
        b.grond(
            "begin_voor_2026",
            voor(aanvang, b.dag("lkv.ouder.afbouw", "voorbij_op")),
            Tekst("de baan begint vóór 2026", "the job starts before 2026"),
            "wtl-6.2a",
        ),
    )


def _vroeg(b: Bouw, gevonden: Termijn) -> Term:
    """Whether article 6.2a(1) keeps the old amount: by the start of the job itself, or of the term, as we read it."""
    begin = b.feit("aanvang") if b.lezingen["lkv_ouder_overgang"] == "baan" else gevonden.van
    return voor(begin, b.dag("lkv.ouder.afbouw", "oude_bedragen_voor"))


def _overgang(b: Bouw, vroeg: Term) -> Grond:
    van = b.feit("tijdvak_van")
    return b.grond(
        "niet_afgebouwd",
        versies(van, (BEGIN, True), ("2026-01-01", vroeg, "wtl-6.2a")),
        Tekst(
            "het is nog geen 2026, of de baan begon vóór 2024",
            "it is not yet 2026, or the job started before 2024",
        ),
        "wtl-6.2a",
    )


def _bedrag(b: Bouw, recht: Term, ooit: Term, vroeg: Term) -> Bedrag:
    """Hours of jobs from before 2024 and of later ones have their own rate; the later ones also an own maximum."""
    jaar = b.feit("jaar_begin")
    uren_vroeg = uren(b, "ouder_voor_2024", alle(vroeg, recht), "wtl-2.5", titel=UREN_VROEG)
    uren_laat = uren(b, "ouder_vanaf_2024", alle(niet(vroeg), recht), "wtl-6.2a", titel=UREN_LAAT)
    tarief, plafond = (b.waarde(f"lkv.ouder.{deel}", jaar, "voor_2024") for deel in ("tarief", "plafond"))
    tarief_laat, plafond_laat = (
        versies(jaar, (BEGIN, 0), ("2024-01-01", b.waarde(f"lkv.ouder.{deel}", jaar, "vanaf_2024"), "wtl-6.2a"))
        for deel in ("tarief", "plafond")
    )
    laat = laagste(plafond_laat, maal(uren_laat, tarief_laat))
    bedrag = versies(
        jaar,
        (BEGIN, 0),
        (BEGIN_WTL, laagste(plafond, op_de_cent(b, plus(maal(uren_vroeg, tarief), laat), AFRONDING)), "wtl-2.5"),
        ("2027-01-01", op_de_cent(b, laat, AFRONDING), "wtl-6.2a"),
    )
    onderdelen = {
        "uren_voor_2024": uren_vroeg,
        "tarief_voor_2024": tarief,
        "uren_vanaf_2024": uren_laat,
        "tarief_vanaf_2024": tarief_laat,
        "plafond": kies(een(voor(jaar, "2024-01-01"), hoger(uren_vroeg, 0)), plafond, plafond_laat),
    }
    return jaarbedrag(b, SOORT, kies(ooit, bedrag, 0), onderdelen, "wtl-2.5", "wtl-6.2a")
