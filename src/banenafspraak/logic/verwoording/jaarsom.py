"""A sum over the wage-return periods of a year as on paper: which periods hold what, and which do not count."""

from dataclasses import dataclass

from banenafspraak.logic.case import is_bekend, reken
from banenafspraak.logic.niveau import Niveau
from banenafspraak.logic.records import Gegeven, Record
from banenafspraak.logic.reden import plaats
from banenafspraak.logic.terms import Term
from banenafspraak.logic.verwoording import sjablonen as s
from banenafspraak.logic.verwoording.getallen import welke_dag
from banenafspraak.logic.verwoording.waarde import waarde_tekst
from banenafspraak.logic.verwoording.zinnen import Zinnen

MOST_OPERANDS = 4
"""A sum of more different numbers than this is told by its list of periods alone."""


@dataclass(slots=True)
class Reeks:
    """Periods one after another that hold the same. ``telt`` is None where it is not sure that they count."""

    telt: bool | None
    bekend: bool
    tekst: str
    aantal: int
    van: Gegeven
    tot: Gegeven


def reeksen(zinnen: Zinnen, som: Term, record: Record) -> list[Reeks]:
    """The periods that ``som`` ran over, in order of time, like beside like."""
    getal, waar, _ = som.delen
    first, last = zinnen.woorden.tijdvak
    found: list[Reeks] = []
    same: tuple[object, ...] | None = None
    for part in plaats(som, record).onder.get(Niveau.TIJDVAK, ()):
        counts = reken(waar, part)
        amount = None if counts is False else reken(getal, part)
        van, tot = part.feiten.get(first), part.feiten.get(last)
        if same == (counts, amount, van) and van is not None:
            found[-1].aantal += 1
            found[-1].tot = tot
        else:
            known = amount is None or is_bekend(getal, amount)
            text = "" if amount is None else waarde_tekst(zinnen, getal, part)
            found.append(Reeks(counts, known, text, 1, van, tot))
        same = (counts, amount, tot)
    return found


def formule(gevonden: list[Reeks]) -> str | None:
    """``8 × 170 uur + 4 × 160 uur``; None where a part is open, or where that would be long."""
    counted = [one for one in gevonden if one.telt is not False]
    if not counted or len(counted) > MOST_OPERANDS or not all(one.telt and one.bekend for one in counted):
        return None
    return " + ".join(one.tekst if one.aantal == 1 else f"{one.aantal} × {one.tekst}" for one in counted)


def regel(zinnen: Zinnen, reeks: Reeks) -> str:
    """One line: from when to when, how many periods, and what each holds."""
    form = s.TIJDVAKKEN[reeks.telt][reeks.aantal == 1]
    text = zinnen.say(form, n=str(reeks.aantal), a=reeks.tekst)
    if reeks.van is None or reeks.tot is None:
        return text
    van, tot = (welke_dag(day, zinnen.taal) for day in (reeks.van, reeks.tot))
    return zinnen.say(s.IS, a=zinnen.say(s.VANAF_TOT, van=van, dag=tot), b=text)
