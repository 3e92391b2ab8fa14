"""Minimumloon: what the act guarantees this person on the reference date (Wml 7 and 8, and the youth decree)."""

from banenafspraak.logic.terms import Term
from banenafspraak.logic.woorden import (
    BEGIN,
    afgerond,
    alle,
    hoogstens,
    kies,
    lager,
    maal,
    minstens,
    vanaf,
    versies,
    voor,
)
from banenafspraak.regelingen.baan_gronden import in_dienst
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.regelingen.regeling import Bedrag, Bedragsoort, Regeling
from banenafspraak.tekst import Tekst

HALF_OMHOOG_JEUGD = Tekst(
    "Besluit minimumjeugdloonregeling artikel 2 lid 2: op 5 cent, een halve naar boven",
    "Besluit minimumjeugdloonregeling article 2(2): to 5 cents, half up",
)
HALF_OMHOOG_UUR = Tekst(
    "gelijk aan de gepubliceerde tabellen: op een cent, een halve naar boven",
    "equal to the published tables: to one cent, half up",
)


def jeugdaandeel(b: Bouw, op: Term, leeftijd: Term) -> Term:
    """The share of the adult amount at this age; from the adult age on it is the whole."""
    return b.noem(
        "jeugdaandeel",
        kies(
            lager(leeftijd, b.waarde("wml.volwassen_leeftijd", op)),
            b.waarde("wml.jeugd", op, leeftijd),
            1,
        ),
        Tekst("het deel van het minimumloon bij deze leeftijd", "the share of the minimum wage at this age"),
        "minimumjeugdloon-2-1",
        "wml-7-1",
    )


def aandeel(b: Bouw, op: Term, leeftijd: Term) -> Term:
    """The share for this person: the bbl scale where it has this age, else the youth scale."""
    vanaf_leeftijd, tot_en_met = (b.waarde("wml.bbl_leeftijd", op, grens) for grens in ("vanaf", "tot_en_met"))
    bbl = versies(
        op,
        (BEGIN, False),
        (
            "2017-07-01",
            alle(b.feit("bbl"), minstens(leeftijd, vanaf_leeftijd), hoogstens(leeftijd, tot_en_met)),
            "wml-8-4",
        ),
        ("2027-01-01", False, "consultatie-minimumjeugdloon-2027"),
    )
    return kies(bbl, b.waarde("wml.bbl", op, leeftijd), jeugdaandeel(b, op, leeftijd))


def bedrag_per_maand(b: Bouw, op: Term, deel: Term) -> Term:
    """``deel`` of the month amount on the day ``op``: for a full week until 2023, of the reference month since."""
    return versies(
        op,
        (BEGIN, _volle_week(b, op, deel)),
        ("2024-01-01", maal(b.waarde("wml.referentiemaand", op), deel), "wml-8-1-b"),
    )


def _volle_week(b: Bouw, op: Term, deel: Term) -> Term:
    return afgerond(maal(b.waarde("wml.maand", op), deel), 5, reden=HALF_OMHOOG_JEUGD)


def _bedrag_per_uur(b: Bouw, op: Term, deel: Term) -> Term:
    return afgerond(maal(b.waarde("wml.uur", op), deel), 1, reden=HALF_OMHOOG_UUR)


def minimumloon_per_maand(b: Bouw, op: Term) -> Term:
    """The month amount for this person on the day ``op``."""
    return b.noem(
        "minimumloon_op_dag",
        bedrag_per_maand(b, op, aandeel(b, op, b.leeftijd(op))),
        Tekst("het minimumloon per maand op die dag", "the minimum wage per month on that day"),
        "wml-8-1",
    )


def minimumloon_per_uur(b: Bouw, op: Term) -> Term:
    """The amount per hour for this person on the day ``op``, from 2024."""
    return _bedrag_per_uur(b, op, aandeel(b, op, b.leeftijd(op)))


def minimumloon(b: Bouw) -> Regeling:
    """The statutory minimum: per month for a full week until 2023, per hour from 2024."""
    peildatum = b.feit("peildatum")
    leeftijd = b.noem(
        "leeftijd", b.leeftijd(peildatum), Tekst("de leeftijd op de peildatum", "the age on the reference date")
    )
    deel = aandeel(b, peildatum, leeftijd)
    gronden = (
        in_dienst(b, "wml-7-1"),
        b.grond(
            "vanaf_15",
            minstens(leeftijd, b.waarde("wml.jongste_leeftijd", "2013-01-01")),
            Tekst("de persoon is 15 jaar of ouder", "the person is 15 or older"),
            "minimumjeugdloon-2-1",
        ),
    )
    return Regeling(
        naam="minimumloon",
        titel=Tekst("Wettelijk minimumloon", "Statutory minimum wage"),
        kern=Tekst(
            "Het laagste loon dat deze persoon moet krijgen, zonder vakantiebijslag.",
            "The lowest wage that this person must get, without holiday allowance.",
        ),
        uitvoerder="werkgever",
        recht=alle(*(grond.term for grond in gronden)),
        gronden=gronden,
        bedragen=(
            Bedrag(
                Bedragsoort.PER_MAAND,
                _volle_week(b, peildatum, deel),
                Tekst("per maand bij een volledige werkweek", "per month for a full working week"),
                {"jeugdaandeel": deel},
                als=voor(peildatum, "2024-01-01"),
            ),
            Bedrag(
                Bedragsoort.PER_UUR,
                _bedrag_per_uur(b, peildatum, deel),
                Tekst("per gewerkt uur", "per hour worked"),
                {"jeugdaandeel": deel},
                als=vanaf(peildatum, "2024-01-01"),
            ),
        ),
        lezingen=("schrikkeldag",),
    )
