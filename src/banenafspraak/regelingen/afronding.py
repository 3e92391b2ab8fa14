"""How an amount becomes whole cents where the law is silent: once, at the end."""

from banenafspraak.logic.terms import Term
from banenafspraak.logic.woorden import Deel, afgerond
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.tekst import Tekst

EEN_AFRONDING = Tekst(
    "de wet zwijgt; wij ronden alleen het eindbedrag af, een halve cent naar boven",
    "the act is silent; we round only the final amount, half a cent up",
)
NAAR_BENEDEN = Tekst(
    "de wet zwijgt; wij ronden alleen het eindbedrag af, naar beneden",
    "the act is silent; we round only the final amount, down",
)


def op_de_cent(b: Bouw, bedrag: Term, lezing: str, *, door: Deel = 1) -> Term:
    """``bedrag`` divided by ``door``, to the cent, in the way that this book reads ``lezing``."""
    if b.lezingen[lezing] == "omlaag":
        return afgerond(bedrag, 1, door=door, wijze="omlaag", reden=NAAR_BENEDEN)
    return afgerond(bedrag, 1, door=door, reden=EEN_AFRONDING)
