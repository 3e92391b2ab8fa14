"""The calendar of ``kalender`` as columns of whole numbers, in flat steps: each step divides once.

A division inside a division would multiply the text that SQL engines read.
"""

import narwhals.stable.v2 as nw

from banenafspraak.logic.kalender import NOOIT, OOIT
from banenafspraak.logic.kolommen.invoer import getal

Stappen = list[dict[str, nw.Expr]]
"""Columns to add, one group after the other."""


def schrikkeljaar(jaar: nw.Expr) -> nw.Expr:
    return (jaar % getal(4) == getal(0)) & ((jaar % getal(100) != getal(0)) | (jaar % getal(400) == getal(0)))


def eerste_van_jaar(dag: nw.Expr) -> nw.Expr:
    new_year = dag // getal(10000) * getal(10000) + getal(101)
    return nw.when(dag >= getal(NOOIT)).then(getal(NOOIT)).otherwise(new_year)


def maanden_na(naam: str, dag: nw.Expr, maanden: nw.Expr) -> Stappen:
    """``naam`` becomes the same day of the month so many months later; the last day of a shorter month."""
    total, year, month, last = (f"{naam}_{part}" for part in ("t", "j", "m", "l"))
    jaar, maand = nw.col(year), nw.col(month)
    hundreds = dag // getal(100)
    february = nw.when(schrikkeljaar(jaar)).then(getal(29)).otherwise(getal(28))
    others = nw.when(maand.is_in([3, 5, 8, 10])).then(getal(30)).otherwise(getal(31))
    later = jaar * getal(10000) + (maand + getal(1)) * getal(100)
    day = dag - hundreds * getal(100)
    return [
        {total: hundreds - dag // getal(10000) * getal(88) - getal(1) + maanden},
        {year: nw.col(total) // getal(12)},
        {month: nw.col(total) - jaar * getal(12)},
        {last: nw.when(maand == getal(1)).then(february).otherwise(others)},
        {naam: nw.when(dag >= getal(NOOIT)).then(getal(NOOIT)).otherwise(later + nw.min_horizontal(day, nw.col(last)))},
    ]


def dagen_na(naam: str, dag: nw.Expr, dagen: nw.Expr) -> Stappen:
    """``naam`` becomes the day so many days later, by way of a count of days in years that begin on 1 March."""
    year, month, count, era, rest, yoe, doy, mp = (
        f"{naam}_{part}" for part in ("j", "m", "n", "e", "r", "y", "d", "p")
    )
    hundreds, thousands = dag // getal(100), dag // getal(10000)
    maand = nw.col(month)
    march = nw.when(maand <= getal(2)).then(getal(1)).otherwise(getal(0))
    since = maand + march * getal(12) - getal(3)
    jaar = nw.col(year)
    leaps = jaar // getal(4) - jaar // getal(100) + jaar // getal(400)
    in_era, of_year = nw.col(rest), nw.col(yoe)
    in_year, from_march = nw.col(doy), nw.col(mp)
    next_year = nw.when(from_march >= getal(10)).then(getal(1)).otherwise(getal(0))
    months = from_march + getal(3) - next_year * getal(12)
    back = (of_year + nw.col(era) * getal(400) + next_year) * getal(10000) + months * getal(100)
    of_month = in_year - (from_march * getal(153) + getal(2)) // getal(5) + getal(1)
    outside = (dag >= getal(NOOIT)) | (dag <= getal(OOIT))
    return [
        {month: hundreds - thousands * getal(100)},
        {year: thousands - march, f"{naam}_s": since},
        {
            count: jaar * getal(365)
            + leaps
            + (nw.col(f"{naam}_s") * getal(153) + getal(2)) // getal(5)
            + (dag - hundreds * getal(100) - getal(1))
            + dagen
        },
        {era: nw.col(count) // getal(146097)},
        {rest: nw.col(count) - nw.col(era) * getal(146097)},
        {f"{naam}_c": in_era - in_era // getal(1460) + in_era // getal(36524) - in_era // getal(146096)},
        {yoe: nw.col(f"{naam}_c") // getal(365)},
        {doy: in_era - (of_year * getal(365) + of_year // getal(4) - of_year // getal(100))},
        {mp: (in_year * getal(5) + getal(2)) // getal(153)},
        {naam: nw.when(outside).then(dag).otherwise(back + of_month)},
    ]


def leeftijd_op(naam: str, geboren: nw.Expr, op: nw.Expr, *, schrikkeldag_vroeg: bool) -> Stappen:
    """``naam`` becomes the age in whole years, from 0 to 130."""

    def years(until: nw.Expr) -> nw.Expr:
        return nw.min_horizontal(nw.max_horizontal((until - geboren) // getal(10000), getal(0)), getal(130))

    if not schrikkeldag_vroeg:
        return [{naam: years(op)}]
    year, until = f"{naam}_j", f"{naam}_o"
    last = (op - nw.col(year) * getal(10000) == getal(228)) & ~schrikkeljaar(nw.col(year))
    return [
        {year: op // getal(10000)},
        {until: nw.when(last).then(op + getal(1)).otherwise(op)},
        {naam: years(nw.col(until))},
    ]
