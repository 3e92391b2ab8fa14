"""How one number arose, step by step, so that anybody can repeat it by hand: figures, share, remainder, rounding."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import lru_cache

from banenafspraak.verdeling.definitie import Definitie, Exponenten
from banenafspraak.verdeling.gebieden import gebieden
from banenafspraak.verdeling.gemeenten import code_van
from banenafspraak.verdeling.grootste_resten import resten
from banenafspraak.verdeling.oorzaken import sectors_of
from banenafspraak.verdeling.regiocijfers import Regiocijfers
from banenafspraak.verdeling.sleutel import WAJONG, WERKLOOSHEID, Aandelen, corrections, needed
from banenafspraak.verdeling.toedeling import cijfers_van
from banenafspraak.verdeling.uitkomst import Verdeling


@dataclass(frozen=True, slots=True)
class Bijdrage:
    """What one gemeente of the base year adds to the figure of its region."""

    code: str
    naam: str
    waarde: Fraction


@dataclass(frozen=True, slots=True)
class Invoer:
    """One figure of the region; ``samen`` is what the regions with a figure have together."""

    indicator: str
    waarde: Fraction
    samen: Fraction
    rij_nl: Fraction | None
    bijdragen: tuple[Bijdrage, ...]


@dataclass(frozen=True, slots=True)
class Correctie:
    """How often the national ratio the region has (``verhouding``), and what its employment is multiplied by."""

    indicator: str
    verhouding: Fraction
    exponent: Fraction
    factor: Fraction


@dataclass(frozen=True, slots=True)
class Ontstaan:
    """The computed number of a region in one sector. ``uit_rij_nl``: the shares are taken over the row NL.

    Of ``eenheden`` units the region has ``heel`` whole ones; with ``rest`` it stands at ``plaats`` for the ``over``
    units that are left, and ``erbij`` says whether it got one.
    """

    regio: str
    jaar: int
    sector: str
    invoer: tuple[Invoer, ...]
    correcties: tuple[Correctie, ...]
    gewicht: Fraction
    noemer: Fraction
    uit_rij_nl: bool
    aandeel: Fraction
    landelijk: int
    exact: Fraction
    eenheid: int
    heel: int
    rest: Fraction
    plaats: int
    over: int
    erbij: bool
    banen: int


def ontstaan(verdeling: Verdeling, regio: str, jaar: int, sector: str) -> tuple[Ontstaan, ...]:
    """The steps for each sector that makes up ``sector``; () where nothing was computed."""
    code = verdeling.cel(regio, jaar, sector).regio
    found = [_steps(verdeling, code, jaar, part) for part in sectors_of(verdeling.definitie, sector)]
    return () if None in found else tuple(one for one in found if one is not None)


def _steps(verdeling: Verdeling, code: str, jaar: int, sector: str) -> Ontstaan | None:
    d, shares = verdeling.definitie, verdeling.aandelen[sector]
    cel, share, total = verdeling.cel(code, jaar, sector), shares.aandeel(code), d.totaal(jaar, sector)
    if share is None or total is None or cel.berekend is None:
        return None
    figures, units = cijfers_van(d), resten(shares.gewichten, shares.noemer, total // d.afrondeenheid)
    return Ontstaan(
        regio=code,
        jaar=jaar,
        sector=sector,
        invoer=tuple(_input(d, figures[name], code) for name in needed({sector: shares.indicator}, d.exponenten)),
        correcties=_corrections(d, figures, shares, code),
        gewicht=shares.gewichten[code],
        noemer=shares.noemer,
        uit_rij_nl=bool(shares.ontbreekt),
        aandeel=share,
        landelijk=total,
        exact=share * total,
        eenheid=d.afrondeenheid,
        heel=units.heel[code],
        rest=units.rest[code],
        plaats=units.plaats(code),
        over=units.over,
        erbij=units.krijgt(code),
        banen=cel.berekend,
    )


def _input(d: Definitie, cijfers: Regiocijfers, code: str) -> Invoer:
    waarde, samen = cijfers.waarden[code], sum(cijfers.waarden.values(), Fraction(0))
    return Invoer(cijfers.indicator, waarde, samen, cijfers.rij_nl, _parts(d, cijfers, code, waarde))


def _parts(d: Definitie, cijfers: Regiocijfers, code: str, waarde: Fraction) -> tuple[Bijdrage, ...]:
    """The gemeenten that make up the figure; () where it was given per region, or where they do not add up to it."""
    if not cijfers.per_gemeente:
        return ()
    lies = _regions(date(d.basisjaar, 1, 1), d.indelingsdatum)
    rows = [(code_van(k.gebied), k.waarde) for k in d.kengetallen if k.indicator == cijfers.indicator]
    own = [Bijdrage(str(g), gebieden().gemeenten[str(g)].naam, value) for g, value in rows if lies.get(str(g)) == code]
    whole = sum((part.waarde for part in own), Fraction(0)) == waarde
    return tuple(sorted(own, key=lambda part: (-part.waarde, part.code))) if whole else ()


@lru_cache(maxsize=16)
def _regions(van: date, op: date) -> Mapping[str, str]:
    """The one region on ``op`` in which each gemeente of ``van`` lies, where it is one."""
    areas, found = gebieden(), {}
    for code in areas.gemeenten:
        if areas.gemeenten[code].bestaat(van) is False:
            continue
        if op >= van:
            heirs = {heir for part in areas.herindelingen.vooruit(code, op)[0] for heir in part.codes}
        else:
            heirs = set(areas.herindelingen.terug(code, van, op).codes)
        regios = {regio for heir in heirs for regio in areas.ligging(heir, op).kandidaten}
        if len(regios) == 1:
            found[code] = next(iter(regios))
    return found


def _corrections(
    d: Definitie, cijfers: Mapping[str, Regiocijfers], shares: Aandelen, code: str
) -> tuple[Correctie, ...]:
    known, one = sorted(shares.gewichten), Fraction(1)
    found = []
    if d.exponenten.wajong:
        ratio = corrections(cijfers, Exponenten(wajong=one), known)[code]
        factor = corrections(cijfers, Exponenten(wajong=d.exponenten.wajong), known)[code]
        found.append(Correctie(WAJONG, ratio, d.exponenten.wajong, factor))
    if d.exponenten.werkloosheid:
        ratio = 1 / corrections(cijfers, Exponenten(werkloosheid=one), known)[code]
        factor = corrections(cijfers, Exponenten(werkloosheid=d.exponenten.werkloosheid), known)[code]
        found.append(Correctie(WERKLOOSHEID, ratio, -d.exponenten.werkloosheid, factor))
    return tuple(found)
