"""What an LKV or LIV pays over a year, when the money comes, and what must be done before when (Wtl hoofdstuk 4)."""

from collections.abc import Mapping

from banenafspraak.logic.terms import Term
from banenafspraak.logic.woorden import (
    alle,
    dagen_na,
    kies,
    laagste,
    maal,
    maanden_na,
    min_,
    plus,
    som_per_jaar,
    vanaf,
)
from banenafspraak.regelingen.afronding import op_de_cent
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.regelingen.lkv import BEGIN_WTL
from banenafspraak.regelingen.maten import DAGEN_PER_WEEK, MAANDEN_PER_JAAR
from banenafspraak.regelingen.regeling import Actie, Bedrag, Bedragsoort
from banenafspraak.tekst import Tekst

AFRONDING = "lkv_afronding"
UREN = Tekst(
    "het aantal verloonde uren van het jaar in de tijdvakken met recht",
    "the number of paid hours of the year in the periods with a right",
)
ACHTERAF = Tekst(
    "Het geld komt pas in het jaar na het jaar waarover het gaat. Boek het dus niet als geld van dit jaar.",
    "The money comes in the year after the year it is about. So do not book it as cash of this year.",
)


def uren(b: Bouw, soort: str, recht: Term, *bronnen: str, titel: Tekst = UREN) -> Term:
    """The paid hours of the year in the periods in which there is a right."""
    return b.noem(
        f"uren_{soort}",
        som_per_jaar(b.feit("verloonde_uren"), recht, compleet=b.feit("jaar_compleet")),
        titel,
        *bronnen,
    )


def per_jaar(b: Bouw, soort: str, recht: Term, kan: Term, *bronnen: str) -> Bedrag:
    """The paid hours times the rate, at most the maximum; nothing before the act or where ``kan`` is nee."""
    jaar = b.feit("jaar_begin")
    som = uren(b, soort, recht, *bronnen)
    tarief, plafond = b.waarde(f"lkv.{soort}.tarief", jaar), b.waarde(f"lkv.{soort}.plafond", jaar)
    bedrag = kies(
        alle(kan, vanaf(jaar, b.dag("lkv.vanaf"))), laagste(plafond, op_de_cent(b, maal(som, tarief), AFRONDING)), 0
    )
    return jaarbedrag(b, soort, bedrag, {"uren": som, "tarief": tarief, "plafond": plafond}, *bronnen)


def jaarbedrag(b: Bouw, soort: str, bedrag: Term, onderdelen: Mapping[str, Term], *bronnen: str) -> Bedrag:
    return Bedrag(
        Bedragsoort.PER_JAAR,
        b.noem(
            f"bedrag_{soort}",
            bedrag,
            Tekst("het voordeel over het hele kalenderjaar", "the benefit over the whole calendar year"),
            *bronnen,
        ),
        Tekst("over het hele kalenderjaar", "over the whole calendar year"),
        onderdelen,
        kas=betaaldag(b),
    )


def kalenderdag(b: Bouw, stap: str) -> Term:
    """The day of that step in the year after the year of the benefit."""
    maand, dag = (b.waarde(f"lkv.kalender.{deel}", BEGIN_WTL, stap) for deel in ("maand", "dag"))
    begin = maanden_na(b.feit("jaar_begin"), plus(MAANDEN_PER_JAAR, min_(maand, 1)))
    return dagen_na(begin, min_(dag, 1))


def betaaldag(b: Bouw) -> Term:
    """The last day on which it is paid: so many weeks after the last day of the decision."""
    weken = b.waarde("lkv.betaling_weken", BEGIN_WTL)
    beschikking = dagen_na(kalenderdag(b, "beschikking"), -1)
    return b.noem(
        "betaaldag",
        dagen_na(beschikking, maal(weken, DAGEN_PER_WEEK)),
        Tekst("de dag waarop het bedrag uiterlijk is betaald", "the last day on which the amount is paid"),
        "wtl-4.2",
    )


def uitbetaling(b: Bouw) -> tuple[Actie, ...]:
    """What UWV, the employer and the Belastingdienst do in the year after; the correction is the last chance."""
    return (
        Actie(
            "uwv",
            Tekst(
                "Stuur de werkgever het voorlopige overzicht, vóór 15 maart van het volgende jaar.",
                "Send the employer the provisional overview, before 15 March of the next year.",
            ),
            "wtl-4.1",
            dagen_na(kalenderdag(b, "overzicht"), -1),
        ),
        Actie(
            "werkgever",
            Tekst(
                "Verbeter de loonaangifte uiterlijk op 1 mei van het volgende jaar. Wat later komt, telt niet mee.",
                "Correct the wage return at the latest on 1 May of the next year. What comes later does not count.",
            ),
            "wtl-4.1",
            kalenderdag(b, "correctie"),
            fataal=True,
        ),
        Actie(
            "belastingdienst",
            Tekst(
                "Neem de beschikking vóór 1 augustus van het volgende jaar.",
                "Take the decision before 1 August of the next year.",
            ),
            "wtl-4.2",
            dagen_na(kalenderdag(b, "beschikking"), -1),
        ),
    )


def verzoek(b: Bouw) -> Actie:
    """The employer asks for an LKV in the wage return; what is asked in time stands in the overview."""
    return Actie(
        "werkgever",
        Tekst(
            "Vraag het voordeel aan in de loonaangifte van elk tijdvak. Wat uiterlijk op 31 januari van het volgende "
            "jaar is gevraagd, staat in het voorlopige overzicht. Vergeten? Verbeter dan de loonaangifte.",
            "Request the benefit in the wage return of each period. What is requested at the latest on 31 January of "
            "the next year stands in the provisional overview. Forgotten? Then correct the wage return.",
        ),
        "wtl-2.1",
        kalenderdag(b, "verzoeken"),
    )


def verklaring(uiterlijk: Term, als: Term, bron: str) -> Actie:
    """The worker requests the doelgroepverklaring in time."""
    return Actie(
        "werknemer",
        Tekst(
            "Vraag de doelgroepverklaring aan binnen drie maanden na het begin.",
            "Request the doelgroepverklaring within three months after the start.",
        ),
        bron,
        uiterlijk,
        fataal=True,
        als=als,
    )
