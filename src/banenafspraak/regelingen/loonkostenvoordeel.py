"""Tegemoetkomingen loondomein samen (Wtl 4.1): of all LKVs and the LIV only the highest counts, per worker per year.

The jeugd-LIV comes on top of the LKVs of article 2.6, 2.10 and 2.14; beside the others the highest of both counts.
It is one employer that is reckoned here: as we read the act, nothing adds up different employers.
"""

from collections.abc import Mapping

from banenafspraak.logic.terms import Term
from banenafspraak.logic.woorden import alle, een, gelijk, hoger, hoogste, hoogste_van, kies, maal, niet, plus
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.regelingen.jeugd_liv import jeugd_liv
from banenafspraak.regelingen.liv import liv
from banenafspraak.regelingen.lkv_arbeidsgehandicapt import lkv_arbeidsgehandicapt
from banenafspraak.regelingen.lkv_banenafspraak import lkv_banenafspraak
from banenafspraak.regelingen.lkv_bedrag import ACHTERAF, jaarbedrag, uitbetaling
from banenafspraak.regelingen.lkv_herplaatsen import lkv_herplaatsen
from banenafspraak.regelingen.lkv_ouder import lkv_ouder
from banenafspraak.regelingen.regeling import Grond, Regeling
from banenafspraak.tekst import Tekst

# In the order of the act: at a tie the one named first counts.
IN_VOLGORDE = (lkv_ouder, lkv_arbeidsgehandicapt, lkv_banenafspraak, lkv_herplaatsen, liv)
MET_JEUGD_LIV = ("lkv_arbeidsgehandicapt", "lkv_banenafspraak", "lkv_herplaatsen")


def loonkostenvoordeel(b: Bouw) -> Regeling:
    """What the employer gets for this worker over the year, and which of the benefits that is."""
    soorten = {regeling.naam: regeling for regeling in (bouw(b) for bouw in IN_VOLGORDE)}
    kandidaten = {naam: regeling.bedragen[0].term for naam, regeling in soorten.items()}
    jeugd = jeugd_liv(b).bedragen[0].term
    samen, telt, erbij = _samen(b, kandidaten, jeugd)
    bedrag = jaarbedrag(
        b,
        "loonkostenvoordeel",
        _bij_deze_werkgever(b, samen),
        {**kandidaten, "jeugd_liv": jeugd, "telt": telt},
        "wtl-4.1-3",
        "wtl-4.1-4",
    )
    return Regeling(
        naam="loonkostenvoordeel",
        titel=Tekst("Tegemoetkomingen loondomein samen", "Wage benefits (Wtl) together"),
        kern=Tekst(
            "Van alle loonkostenvoordelen en het LIV telt per werknemer per jaar alleen het hoogste.",
            "Of all wage cost benefits and the LIV only the highest counts per worker per year.",
        ),
        uitvoerder="belastingdienst",
        recht=hoger(bedrag.term, 0),
        gronden=(*(_telt(b, telt, place, one) for place, one in enumerate(soorten.values(), 1)), erbij),
        bedragen=(bedrag,),
        acties=uitbetaling(b),
        lezingen=("lkv_plafond", "lkv_ouder_overgang", "lkv_afronding", "lkv_baan_voor_2018"),
        let_op=(
            ACHTERAF,
            Tekst(
                "Werkt de persoon bij twee werkgevers, dan krijgt elk zijn eigen voordeel. Zo lezen wij de wet.",
                "If the person works for two employers, each of them gets its own benefit. So we read the act.",
            ),
        ),
    )


def _samen(b: Bouw, kandidaten: Mapping[str, Term], jeugd: Term) -> tuple[Term, Term, Grond]:
    """The amount, the code of what counts (its place in the act's order, the jeugd-LIV last), and the jeugd-LIV."""
    hoog, winnaar = hoogste_van(*kandidaten.values())
    places = [place for place, naam in enumerate(kandidaten, 1) if naam in MET_JEUGD_LIV]
    stapelt = een(*(gelijk(winnaar, b.code(place)) for place in places))
    alleen_jeugd = alle(niet(stapelt), hoger(jeugd, hoog))
    telt = b.noem(
        "telt",
        kies(alleen_jeugd, b.code(len(kandidaten) + 1), winnaar),
        Tekst(
            "de tegemoetkoming die telt: haar plaats in de volgorde van de wet",
            "the benefit that counts: its place in the order of the act",
        ),
        "wtl-4.1-3",
    )
    erbij = b.grond(
        "met_jeugd_liv",
        alle(hoger(jeugd, 0), een(stapelt, alleen_jeugd)),
        Tekst("het jeugd-LIV telt", "the youth LIV counts"),
        "wtl-4.1-4",
    )
    return kies(stapelt, plus(hoog, jeugd), hoogste(hoog, jeugd)), telt, erbij


def _bij_deze_werkgever(b: Bouw, bedrag: Term) -> Term:
    """The whole amount; if the maximum held for all employers together, an unknown part when another gets one too."""
    if b.lezingen["lkv_plafond"] == "per_werkgever":
        return bedrag
    deel = b.waarde("lkv.deel_bij_meer_werkgevers", b.feit("jaar_begin"))
    return kies(b.feit("voordeel_bij_andere_werkgever"), maal(bedrag, deel), bedrag)


def _telt(b: Bouw, telt: Term, place: int, regeling: Regeling) -> Grond:
    return b.grond(
        f"telt_{regeling.naam}",
        gelijk(telt, b.code(place)),
        Tekst(
            f"van alles wat kan, telt dit: {regeling.titel.nl}",
            f"of all that is possible this counts: {regeling.titel.en}",
        ),
        "wtl-4.1-3",
    )
