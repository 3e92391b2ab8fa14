"""Days as whole numbers ``yyyymmdd``: the same arithmetic for a case and for columns, an interval like any other."""

from datetime import date, timedelta

NOOIT = 99991231
"""No end: a known day, later than every other."""
OOIT = 10101


def dagsleutel(dag: date) -> int:
    """The day as a number.

    >>> dagsleutel(date(2026, 7, 1))
    20260701
    """
    return dag.year * 10000 + dag.month * 100 + dag.day


def als_datum(sleutel: int) -> date:
    return date(sleutel // 10000, sleutel // 100 % 100, sleutel % 100)


def is_schrikkeljaar(jaar: int) -> bool:
    return jaar % 4 == 0 and (jaar % 100 != 0 or jaar % 400 == 0)


def dagen_in(jaar: int, maand: int) -> int:
    if maand == 2:
        return 29 if is_schrikkeljaar(jaar) else 28
    return 30 if maand in (4, 6, 9, 11) else 31


def maanden_na(sleutel: int, maanden: int) -> int:
    """The same day of the month ``maanden`` later; the last day of a shorter month. No end stays no end.

    >>> maanden_na(20240131, 1)
    20240229
    """
    if sleutel >= NOOIT:
        return NOOIT
    jaar, maand = divmod(sleutel // 10000 * 12 + sleutel // 100 % 100 - 1 + maanden, 12)
    return jaar * 10000 + (maand + 1) * 100 + min(sleutel % 100, dagen_in(jaar, maand + 1))


def dagen_na(sleutel: int, dagen: int) -> int:
    """The day ``dagen`` later (earlier when negative); no end stays no end."""
    if sleutel >= NOOIT or sleutel <= OOIT:
        return sleutel
    return dagsleutel(als_datum(sleutel) + timedelta(dagen))


def eerste_van_jaar(sleutel: int) -> int:
    """1 January of that year. No end stays no end.

    >>> eerste_van_jaar(20240731), eerste_van_jaar(NOOIT)
    (20240101, 99991231)
    """
    return NOOIT if sleutel >= NOOIT else sleutel // 10000 * 10000 + 101


def leeftijd_op(geboren: int, op: int, *, schrikkeldag_vroeg: bool) -> int:
    """Whole years between two days, from 0 to 130.

    Who is born on 29 February has a birthday on 1 March in other years, or on 28 February with ``schrikkeldag_vroeg``.
    """
    if schrikkeldag_vroeg and op % 10000 == 228 and not is_schrikkeljaar(op // 10000):
        op += 1
    return min(130, max(0, (op - geboren) // 10000))
