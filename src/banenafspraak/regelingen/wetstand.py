"""Values of the Wetboek as tables that rules read: whole numbers in one scale, with their declared bounds."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from fractions import Fraction
from functools import reduce
from math import gcd

from banenafspraak.logic.kalender import NOOIT, dagsleutel
from banenafspraak.logic.tabel import Reeks, Tabel, Tabelrij
from banenafspraak.logic.terms import RuleError
from banenafspraak.parameter import Parameter, Rij
from banenafspraak.waarden import Getal

_HOUR = Fraction(1, 100)  # the Wetboek counts hours in hundredths, a rule reckons in hours


def tabel(
    parameter: Parameter,
    sleutels: Mapping[str, int] | None = None,
    *,
    alleen: str | None = None,
    herhaal_laatste: bool = False,
) -> Tabel:
    """The table of one value. ``sleutels`` gives each key its number; ``alleen`` takes one key as a plain series.

    With ``herhaal_laatste`` the last known row goes on for ever.

    The greatest common divisor of all numbers goes into the scale, so that a product stays small.
    """
    series = _series(parameter, sleutels, alleen)
    numbers = [number for rows in series.values() for rij in rows for number in _numbers(rij)]
    ends = _ends(parameter)
    step = reduce(_common, (Fraction(number) for number in (*numbers, *ends) if number), Fraction(0)) or Fraction(1)
    low, high = (int(Fraction(end) / step) for end in ends)
    published = parameter.eenheid.published.partition("/")[0]
    eenheid, unit = ("uren", _HOUR) if published == "uren_honderdste" else (published, Fraction(1))
    return Tabel(
        naam=parameter.naam,
        schaal=step * unit,
        onder=low,
        boven=high,
        reeksen={key: _rows(rows, step, low, high, herhaal_laatste) for key, rows in series.items()},
        eenheid=eenheid,
        per_sleutel=sleutels is not None,
        alleen=alleen or "",
        per_plaats=not parameter.reeksen and parameter.beslisser == "gemeente",
        beslisser=parameter.beslisser,
    )


def _series(
    parameter: Parameter, sleutels: Mapping[str, int] | None, alleen: str | None
) -> dict[int | None, tuple[Rij, ...]]:
    if sleutels is not None:
        return {number: parameter.reeksen[key] for key, number in sleutels.items() if key in parameter.reeksen}
    if alleen is not None:
        return {None: parameter.reeksen[alleen]}
    if parameter.sleutel is not None:
        raise RuleError(f"{parameter.naam} has a key; name one.")
    return {None: parameter.reeksen.get(None, ())}


def _numbers(rij: Rij) -> Iterable[int | Fraction]:
    for number in (rij.waarde, rij.ondergrens, rij.bovengrens):
        if isinstance(number, int | Fraction):
            yield number


def _ends(parameter: Parameter) -> tuple[int | Fraction, int | Fraction]:
    if parameter.grenzen is None:
        raise RuleError(f"{parameter.naam} has no declared bounds ('grenzen'); a rule cannot read it.")
    low, high = parameter.grenzen.van, parameter.grenzen.tot
    return _number(parameter, low), _number(parameter, high)


def _number(parameter: Parameter, value: Getal) -> int | Fraction:
    if not isinstance(value, int | Fraction):
        raise RuleError(f"{parameter.naam} is a text; a rule cannot reckon with it.")
    return value


def _common(a: Fraction, b: Fraction) -> Fraction:
    if not a:
        return b
    return Fraction(gcd(a.numerator * b.denominator, b.numerator * a.denominator), a.denominator * b.denominator)


def _rows(rows: Iterable[Rij], step: Fraction, low: int, high: int, herhaal_laatste: bool) -> Reeks:
    """Rows that say something: a value, bounds, or that the source does not give it; 'none in law' is no row."""
    ordered = sorted(rows, key=lambda rij: rij.van)
    found = [_row(rij, step, low, high) for rij in ordered if rij.bestaat]
    if herhaal_laatste and found and ordered[-1].bestaat:
        found[-1] = replace(found[-1], tot=NOOIT + 1)
    return tuple(found)


def _row(rij: Rij, step: Fraction, low: int, high: int) -> Tabelrij:
    ends = (rij.waarde, rij.waarde) if rij.waarde is not None else (rij.ondergrens, rij.bovengrens)
    onder, boven = (
        int(Fraction(end) / step) if isinstance(end, int | Fraction) else wide
        for end, wide in zip(ends, (low, high), strict=True)
    )
    tot = dagsleutel(rij.tot) if rij.tot else NOOIT + 1
    return Tabelrij(dagsleutel(rij.van), tot, onder, boven, rij.bron.sleutel, rij.zekerheid.value)
