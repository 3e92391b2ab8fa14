"""What is read over several records: the first job since, ever in a window, the sum of a year."""

from collections.abc import Sequence

import narwhals.stable.v2 as nw

from banenafspraak.logic.kalender import NOOIT
from banenafspraak.logic.kolommen.invoer import getal
from banenafspraak.logic.kolommen.motoren import Frame
from banenafspraak.logic.kolommen.uitdrukking import BOVEN, ONDER, Uitdrukking, drie, kolomnaam
from banenafspraak.logic.niveau import Niveau
from banenafspraak.logic.terms import Term

RELATIE, BAAN = Niveau.RELATIE.sleutels, Niveau.DIENSTVERBAND.sleutels
_ANDER = "andere_baan"


def eerste(frame: Frame, read: Uitdrukking, terms: Sequence[Term]) -> Frame:
    """Adds the ``eerste_sinds`` terms to a frame of jobs."""
    ends: dict[str, nw.Expr] = {}
    for term in terms:
        dag, waar = read.kennis.delen(term)
        low, high = read.einden(dag)
        never = getal(NOOIT)
        ends[kolomnaam(term, ONDER)] = nw.when(read.niet_nee(waar)).then(low).otherwise(never)
        if not read.kennis.is_zeker(term):
            ends[kolomnaam(term, BOVEN)] = nw.when(read.ja(waar)).then(high).otherwise(never)
    per_relatie = frame.select(*RELATIE, **ends).group_by(*RELATIE).agg(*(nw.col(naam).min() for naam in ends))
    return frame.join(per_relatie, on=list(RELATIE), how="left")


def ooit(frame: Frame, read: Uitdrukking, terms: Sequence[Term]) -> Frame:
    """Adds the ``ooit_in_venster`` terms to a frame of jobs: every job beside every other of its employer.

    2 is certainly in the window, 1 perhaps, 0 certainly not.
    """
    own, others = {}, {}
    for term in terms:
        van, tot, begin, end, _ = (read.einden(deel) if not deel.is_waarheid else None for deel in read.kennis.delen(term))
        for name, ends in (("begin", begin), ("eind", end)):
            own |= {_kolom(term, name, place): column for place, column in enumerate(ends or ())}
        for name, ends in (("van", van), ("tot", tot)):
            others |= {_kolom(term, name, place): column for place, column in enumerate(ends or ())}
    left = frame.select(*BAAN, **own)
    right = frame.select(*RELATIE, nw.col("dienstverband").alias(_ANDER), **others)
    pairs = left.join(right, on=list(RELATIE), how="inner").filter(nw.col(_ANDER) != nw.col("dienstverband"))
    found = {_kolom(term, "raakt", 0): _raakt(term) for term in terms}
    per_job = pairs.select(*BAAN, **found).group_by(*BAAN).agg(*(nw.col(naam).max() for naam in found))
    frame = frame.join(per_job, on=list(BAAN), how="left")
    return frame.with_columns(**{kolomnaam(term): _uitkomst(term, read) for term in terms}).drop(*found)


def _kolom(term: Term, naam: str, plaats: int) -> str:
    return f"o{term.nummer}_{naam}_{plaats}"


def _raakt(term: Term) -> nw.Expr:
    (van, latest), (tot, longest), (begin, begin_high), (end, end_high) = (
        (nw.col(_kolom(term, naam, 0)), nw.col(_kolom(term, naam, 1))) for naam in ("van", "tot", "begin", "eind")
    )
    sure = (latest < end) & (begin_high < tot)
    never = (van >= end_high) | (begin >= longest)
    return nw.when(sure).then(getal(2)).otherwise(nw.when(never).then(getal(0)).otherwise(getal(1)))


def _uitkomst(term: Term, read: Uitdrukking) -> nw.Expr:
    touches = nw.coalesce(nw.col(_kolom(term, "raakt", 0)), getal(0))
    complete = read.ja(read.kennis.delen(term)[-1])
    return drie(touches == getal(2), (touches == getal(0)) & complete)


def bijdragen(read: Uitdrukking, term: Term) -> dict[str, nw.Expr]:
    """What one row adds to the low and to the high end of a sum."""
    number, waar, _ = read.kennis.delen(term)
    low, high = read.einden(number)
    added = {bijdrage(term, ONDER): nw.when(read.ja(waar)).then(low).otherwise(getal(0))}
    if not read.kennis.is_zeker(term):
        added[bijdrage(term, BOVEN)] = nw.when(read.niet_nee(waar)).then(high).otherwise(getal(0))
    return added


def bijdrage(term: Term, einde: str) -> str:
    return f"s{term.nummer}{einde}"


def opgeteld(read: Uitdrukking, term: Term) -> list[nw.Expr]:
    """The ends of a sum, added up over the rows of a year."""
    ends = (ONDER,) if read.kennis.is_zeker(term) else (ONDER, BOVEN)
    return [nw.col(bijdrage(term, end)).sum().cast(nw.Int64).alias(kolomnaam(term, end)) for end in ends]


def som(read: Uitdrukking, term: Term) -> dict[str, nw.Expr]:
    """The high end counts only when the year is complete."""
    if read.kennis.is_zeker(term):
        return {}
    complete, high = read.ja(read.kennis.delen(term)[-1]), kolomnaam(term, BOVEN)
    return {high: nw.when(complete).then(nw.col(high)).otherwise(getal(term.boven))}
