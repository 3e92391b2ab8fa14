"""Which share of the country each region has, per sector: employment, corrected with Wajong and unemployment."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction
from functools import cached_property, lru_cache

from banenafspraak.tekst import Tekst
from banenafspraak.verdeling.definitie import Exponenten
from banenafspraak.verdeling.keurmeldingen import names
from banenafspraak.verdeling.regiocijfers import Regiocijfers

WAJONG, WERKLOOSHEID, BEROEPSBEVOLKING = "wajong", "werkloosheid", "beroepsbevolking"
# A root is kept with this many digits, from more than that: far finer than any remainder differs. Digits and not
# decimals, because a very large or very small ratio to a high exponent has to stay what it is.
_DIGITS = Context(prec=60, rounding=ROUND_HALF_EVEN)
_CONTEXT = Context(prec=90, rounding=ROUND_HALF_EVEN)

Cijfers = Mapping[str, Regiocijfers]


@dataclass(frozen=True)
class Aandelen:
    """The shares of one sector.

    ``gewichten`` of the known regions, ``noemer`` what they are divided by, ``som`` what they add up to. ``alles`` is
    every figure that was given, also where it cannot be given to one region. ``reden`` says why nobody has a share.
    """

    sector: str
    indicator: str
    gewichten: Mapping[str, Fraction]
    noemer: Fraction
    som: Fraction
    rij_nl: Fraction | None
    alles: Fraction
    ontbreekt: tuple[str, ...] = ()
    factoren: Mapping[str, Fraction] = field(default_factory=dict)
    reden: Tekst | None = None

    @property
    def sluit(self) -> bool:
        """Whether every region takes part, so that the shares add up to one."""
        return self.reden is None and not self.ontbreekt

    def aandeel(self, regio: str) -> Fraction | None:
        """The share of a region; None where it has none."""
        return self._per_regio.get(regio)

    @cached_property
    def _per_regio(self) -> dict[str, Fraction]:
        return {} if self.reden is not None else {r: weight / self.noemer for r, weight in self.gewichten.items()}


def needed(sleutel: Mapping[str, str], exponenten: Exponenten) -> tuple[str, ...]:
    """The indicators that a key with these exponents asks for."""
    found = list(dict.fromkeys(sleutel.values()))
    if exponenten.wajong:
        found.append(WAJONG)
    if exponenten.werkloosheid:
        found.append(WERKLOOSHEID)
    return tuple(dict.fromkeys([*found, *([] if exponenten.nul else [BEROEPSBEVOLKING])]))


def aandelen(sector: str, indicator: str, cijfers: Cijfers, exponenten: Exponenten, regios: Sequence[str]) -> Aandelen:
    """The share of each of ``regios`` in ``sector``, by the rule of docs/algoritmen/verdeling.md."""
    key = cijfers[indicator]
    used = [cijfers[name] for name in needed({sector: indicator}, exponenten)]
    gaps = tuple(regio for regio in regios if any(regio not in one.waarden for one in used))
    known = [regio for regio in regios if regio not in gaps]
    if not known or (gaps and (key.rij_nl is None or not exponenten.nul)):
        return Aandelen(
            sector, indicator, {}, Fraction(1), Fraction(0), key.rij_nl, key.alles, gaps, reden=_why(gaps, exponenten)
        )
    factoren = {} if exponenten.nul else corrections(cijfers, exponenten, known)
    gewichten = {regio: key.waarden[regio] * factoren.get(regio, 1) for regio in known}
    som = sum(gewichten.values(), Fraction(0))
    noemer = key.rij_nl if gaps and key.rij_nl is not None else som
    return Aandelen(sector, indicator, gewichten, noemer, som, key.rij_nl, key.alles, gaps, factoren)


def corrections(cijfers: Cijfers, exponenten: Exponenten, regios: Sequence[str]) -> dict[str, Fraction]:
    """What the employment of each region is multiplied by.

    Both ratios are taken against all regions together. That common factor leaves every share as it is.
    """
    found = dict.fromkeys(regios, Fraction(1))
    for name, exponent in ((WAJONG, exponenten.wajong), (WERKLOOSHEID, -exponenten.werkloosheid)):
        if exponent:
            ratios = verhoudingen(cijfers[name].waarden, cijfers[BEROEPSBEVOLKING].waarden, regios)
            found = {regio: factor * power(ratios[regio], exponent) for regio, factor in found.items()}
    return found


def verhoudingen(
    persons: Mapping[str, Fraction], of_all: Mapping[str, Fraction], regios: Iterable[str]
) -> dict[str, Fraction]:
    used = list(regios)
    land = sum((persons[r] for r in used), Fraction(0)) / sum((of_all[r] for r in used), Fraction(0))
    return {regio: persons[regio] / of_all[regio] / land for regio in used}


@lru_cache(maxsize=4096)
def power(base: Fraction, exponent: Fraction) -> Fraction:
    """``base`` to ``exponent``: exact for a whole exponent, else rounded to sixty digits. ``base`` is above zero."""
    if exponent.denominator == 1:
        return base**exponent.numerator
    return Fraction(_DIGITS.plus(_CONTEXT.power(_decimal(base), _decimal(exponent))))


def _decimal(value: Fraction) -> Decimal:
    return _CONTEXT.divide(Decimal(value.numerator), Decimal(value.denominator))


def _why(gaps: Sequence[str], exponenten: Exponenten) -> Tekst:
    who = names(gaps)
    if exponenten.nul:
        return Tekst(
            f"Er ontbreekt een cijfer voor {who.nl}. Er is geen rij NL om door te delen. "
            "Daarom is dit onbekend voor alle regio's.",
            f"A figure is missing for {who.en}. There is no row NL to divide by. So this is unknown for all regions.",
        )
    return Tekst(
        f"Er ontbreekt een cijfer voor {who.nl}. Met een correctie telt elke regio mee in elk aandeel. "
        "Daarom is dit onbekend voor alle regio's.",
        f"A figure is missing for {who.en}. With a correction every region counts in every share. "
        "So this is unknown for all regions.",
    )
