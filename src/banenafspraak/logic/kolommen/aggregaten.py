"""What is read over several records: the first job since, ever in a window, the sum of a year.

Each has the columns that one record gives (``…_delen``), and what is made of them over all.
"""

import narwhals.stable.v2 as nw

from banenafspraak.logic.kalender import NOOIT
from banenafspraak.logic.kolommen.invoer import getal
from banenafspraak.logic.kolommen.rooster import Tafel
from banenafspraak.logic.kolommen.uitdrukking import BOVEN, ONDER, Uitdrukking, drie, kolomnaam
from banenafspraak.logic.niveau import Niveau
from banenafspraak.logic.terms import Term

RELATIE, BAAN = Niveau.RELATIE.sleutels, Niveau.DIENSTVERBAND.sleutels
JAARSLEUTELS = Niveau.RELATIEJAAR.sleutels
_ANDER = "andere_baan"
Gelezen = tuple[Uitdrukking, Term]


def eerste_delen(read: Uitdrukking, term: Term) -> dict[str, nw.Expr]:
    """The day of one job, or never when it does not count: certainly not for the low end, perhaps not for the high.

    Where not every job is there, the low end is the lowest day of all.
    """
    dag, waar, compleet = read.kennis.delen(term)
    low, high = read.einden(dag)
    never = getal(NOOIT)
    first = nw.when(read.niet_nee(waar)).then(low).otherwise(never)
    found = {_deel(term, ONDER): nw.when(read.ja(compleet)).then(first).otherwise(getal(term.onder))}
    if not read.kennis.is_zeker(term):
        found[_deel(term, BOVEN)] = nw.when(read.ja(waar)).then(high).otherwise(never)
    return found


def eerste(tafel: Tafel, over: list[Gelezen]) -> None:
    """Adds the ``eerste_sinds`` terms to a frame of jobs."""
    ends = [(_deel(term, end), kolomnaam(term, end)) for read, term in over for end in _einden(read, term)]
    lowest = [nw.col(deel).min().alias(naam) for deel, naam in ends]
    tafel.koppel(tafel.frame.group_by(*RELATIE).agg(*lowest), RELATIE, [naam for _, naam in ends])


def ooit_delen(read: Uitdrukking, term: Term) -> dict[str, nw.Expr]:
    """The time of one job, the window it looks in, and whether the history is complete."""
    *times, compleet = read.kennis.delen(term)
    found = {
        _deel(term, f"_{naam}_{place}"): end
        for naam, part in zip(("van", "tot", "begin", "eind"), times, strict=True)
        for place, end in enumerate(read.einden(part))
    }
    return found | {_deel(term, "_compleet"): read.ja(compleet)}


def ooit(tafel: Tafel, over: list[Gelezen]) -> None:
    """Adds the ``ooit_in_venster`` terms to a frame of jobs: every job beside every other of its employer."""
    terms = [term for _, term in over]
    own = [_deel(term, f"_{naam}_{place}") for term in terms for naam in ("begin", "eind") for place in (0, 1)]
    others = [_deel(term, f"_{naam}_{place}") for term in terms for naam in ("van", "tot") for place in (0, 1)]
    left = tafel.frame.select(*BAAN, *own)
    right = tafel.frame.select(*RELATIE, nw.col("dienstverband").alias(_ANDER), *others)
    pairs = left.join(right, on=list(RELATIE), how="inner").filter(nw.col(_ANDER) != nw.col("dienstverband"))
    touches = {_deel(term, "_raakt"): _raakt(term) for term in terms}
    per_job = pairs.select(*BAAN, **touches).group_by(*BAAN).agg(*(nw.col(naam).max() for naam in touches))
    tafel.koppel(per_job, BAAN, touches)
    keep = sorted(tafel.heeft.difference(touches))
    tafel.houd(keep, {kolomnaam(term): _uitkomst(term) for term in terms})


def _raakt(term: Term) -> nw.Expr:
    """2 when the other job is certainly in the window, 1 when perhaps, 0 when certainly not."""
    (van, latest), (tot, longest), (begin, begin_high), (end, end_high) = (
        (nw.col(_deel(term, f"_{naam}_0")), nw.col(_deel(term, f"_{naam}_1")))
        for naam in ("van", "tot", "begin", "eind")
    )
    sure = (latest < end) & (begin_high < tot)
    never = (van >= end_high) | (begin >= longest)
    return nw.when(sure).then(getal(2)).otherwise(nw.when(never).then(getal(0)).otherwise(getal(1)))


def _uitkomst(term: Term) -> nw.Expr:
    touches = nw.coalesce(nw.col(_deel(term, "_raakt")), getal(0))
    return drie(touches == getal(2), (touches == getal(0)) & nw.col(_deel(term, "_compleet")))


def som_delen(read: Uitdrukking, term: Term) -> dict[str, nw.Expr]:
    """What one row adds to the low and to the high end of a sum."""
    number, waar, _ = read.kennis.delen(term)
    low, high = read.einden(number)
    found = {_deel(term, ONDER): nw.when(read.ja(waar)).then(low).otherwise(getal(0))}
    if not read.kennis.is_zeker(term):
        found[_deel(term, BOVEN)] = nw.when(read.niet_nee(waar)).then(high).otherwise(getal(0))
    return found


def opgeteld(read: Uitdrukking, term: Term) -> dict[str, nw.Expr]:
    """The ends of a sum, added up over the rows of a year."""
    return {_deel(term, end): nw.col(_deel(term, end)).sum().cast(nw.Int64) for end in _einden(read, term)}


def som(read: Uitdrukking, term: Term) -> dict[str, nw.Expr]:
    """The sum from its added up ends: the high one counts only when the year is complete."""
    found = {kolomnaam(term, ONDER): read.kolom(_deel(term, ONDER))}
    if not read.kennis.is_zeker(term):
        complete = nw.when(read.ja(read.kennis.delen(term)[-1]))
        high = complete.then(read.kolom(_deel(term, BOVEN))).otherwise(getal(term.boven))
        found[kolomnaam(term, BOVEN)] = high
    return found


def _einden(read: Uitdrukking, term: Term) -> tuple[str, ...]:
    return (ONDER,) if read.kennis.is_zeker(term) else (ONDER, BOVEN)


def _deel(term: Term, naam: str) -> str:
    return f"a{term.nummer}{naam}"
