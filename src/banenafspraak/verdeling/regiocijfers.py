"""The figures of a key per region of one division: given per region, or added up from gemeenten. Gaps stay gaps."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import lru_cache
from types import MappingProxyType

from banenafspraak.errors import Ernst, Finding
from banenafspraak.tekst import Tekst, dag, kort
from banenafspraak.verdeling import keurmeldingen as meld
from banenafspraak.verdeling.definitie import Definitie, Overgang, Splitsing
from banenafspraak.verdeling.gebieden import gebieden
from banenafspraak.verdeling.gemeenten import code_van
from banenafspraak.verdeling.invoerrij import Invoerrij
from banenafspraak.verdeling.kengetal import Kengetal
from banenafspraak.verdeling.omrekenen import omrekenen
from banenafspraak.verdeling.omrekening import Omrekening

LAND = "NL"
# What omrekenen finds about a gemeente of which no single region is known.
_BETWEEN = frozenset(
    [
        *("splitsing_over_regios", "gebied_over_regios", "wissel_onbekend", "tegenstrijdig", "regio_onbekend"),
        "splitst_gemeente",
    ]
)


@dataclass(frozen=True, slots=True)
class Regiocijfers:
    """One indicator on one division.

    ``waarden`` holds the regions that are sure, ``grenzen`` those of which only bounds are known, and ``rij_nl`` the
    figure of the country itself. ``alles`` is the sum of every figure that was given per gemeente or region.
    """

    indicator: str
    waarden: Mapping[str, Fraction]
    grenzen: Mapping[str, tuple[Fraction, Fraction]]
    rij_nl: Fraction | None
    alles: Fraction
    per_gemeente: bool
    bevindingen: tuple[Finding, ...] = ()


def regios_op(op: date, overgangen: Iterable[Overgang] = ()) -> tuple[str, ...]:
    """The codes of the regions on ``op``, in order, without those that go over to another one."""
    gone = {code_op(o.gebied, op) for o in overgangen if gebieden().regio_of_niets(o.gebied)}
    return tuple(sorted(gebieden().indeling.codes_op(op) - gone))


def code_op(regio: str, op: date) -> str:
    """The code on ``op`` of a region that is named by its code of any day."""
    return gebieden().indeling.code_op(regio, op)


def regiocijfers(definitie: Definitie, indicator: str) -> Regiocijfers:
    """What ``indicator`` is in each region of the division of ``definitie``."""
    rows = tuple(k for k in definitie.kengetallen if k.indicator == indicator)
    return _regiocijfers(
        rows, indicator, definitie.indelingsdatum, definitie.basisjaar, definitie.splitsing, definitie.overgangen
    )


@lru_cache(maxsize=64)
def _regiocijfers(
    rows: tuple[Kengetal, ...],
    indicator: str,
    op: date,
    basisjaar: int,
    splitsing: Splitsing,
    overgangen: tuple[Overgang, ...],
) -> Regiocijfers:
    found: list[Finding] = []
    land = [row for row in rows if row.gebied.strip().upper() == LAND]
    parts = [row for row in rows if row.gebied.strip().upper() != LAND]
    found += [meld.dubbel_gebied(LAND, indicator, row, land[0]) for row in land[1:]]
    found += [meld.negatief(row) for row in rows if row.waarde < 0]
    per_gemeente = [row for row in parts if code_van(row.gebied) in gebieden().gemeenten]
    others = [row for row in parts if code_van(row.gebied) not in gebieden().gemeenten]
    per_regio = [row for row in others if gebieden().regio_of_niets(row.gebied)]
    found += [meld.onbekend_gebied(row) for row in others if not gebieden().regio_of_niets(row.gebied)]
    if per_gemeente and per_regio:
        found.append(meld.gemengd(indicator, per_gemeente[0], per_regio[0]))
    elif per_gemeente:
        found += _rows_of_year(per_gemeente, basisjaar)
    rij_nl = land[0].waarde if land else None
    if any(f.ernst is Ernst.FOUT for f in found):
        return Regiocijfers(indicator, {}, {}, rij_nl, Fraction(0), bool(per_gemeente), tuple(found))
    if per_gemeente:
        sums = _from_gemeenten(per_gemeente, op, basisjaar, overgangen, splitsing, found)
    else:
        found += [meld.overgang_per_regio(kort(o.gebied), indicator) for o in overgangen if not _is_regio(o)]
        sums = _from_regios(per_regio, op, found)
    waarden, grenzen = _moved(*sums, op, overgangen)
    alles = sum((row.waarde for row in parts), Fraction(0))
    return Regiocijfers(
        indicator,
        MappingProxyType(waarden),
        MappingProxyType(grenzen),
        rij_nl,
        alles,
        bool(per_gemeente),
        tuple(dict.fromkeys(found)),
    )


_Sums = tuple[dict[str, Fraction], dict[str, tuple[Fraction, Fraction]]]


def _rows_of_year(rows: Sequence[Kengetal], basisjaar: int) -> list[Finding]:
    """What is wrong with figures per gemeente: given twice, or of a gemeente that is not there in the base year."""
    found: list[Finding] = []
    first: dict[str, Kengetal] = {}
    for row in rows:
        code = str(code_van(row.gebied))
        if code in first:
            found.append(meld.dubbel_gebied(code, row.indicator, row, first[code]))
        elif gebieden().gemeenten[code].bestaat(date(basisjaar, 1, 1)) is False:
            found.append(meld.niet_in_basisjaar(gebieden().gemeenten[code], basisjaar, row))
        first.setdefault(code, row)
    return found


def _from_gemeenten(
    rows: Sequence[Kengetal],
    op: date,
    basisjaar: int,
    overgangen: Sequence[Overgang],
    splitsing: Splitsing,
    found: list[Finding],
) -> _Sums:
    """The sums over the regions of ``op``; a region that misses a gemeente has no value."""
    areas, van = gebieden(), date(basisjaar, 1, 1)
    moved, stay = _split_off(rows, overgangen, op, found)
    sums = omrekenen([Invoerrij(str(code_van(r.gebied)), r.waarde, r.rij, r.bestand) for r in stay], van, op)
    for finding in sums.bevindingen:
        if finding.code in _BETWEEN:
            found.append(meld.splitst(finding, rows[0].indicator, op, basisjaar, splitsing))
    given = {code_van(row.gebied) for row in rows}
    missing = [g for g in areas.gemeenten.values() if g.code not in given and g.bestaat(van)]
    gaps = _touched(missing, van, op, overgangen)
    if missing:
        namen = sorted(g.naam for g in missing)
        found.append(meld.gemeenten_ontbreken(rows[0].indicator, namen, sorted(gaps)))
    waarden = {r.code: r.waarde for r in sums.regios if r.waarde is not None and r.code not in gaps}
    grenzen = {r.code: (r.ondergrens, r.bovengrens) for r in sums.regios if r.waarde is None and r.code not in gaps}
    for row, regio in moved:
        if regio in waarden:
            waarden[regio] += row.waarde
        elif regio in grenzen:
            low, high = grenzen[regio]
            grenzen[regio] = low + row.waarde, high + row.waarde
    return waarden, grenzen


def _touched(missing: Sequence[object], van: date, op: date, overgangen: Sequence[Overgang]) -> set[str]:
    """The regions in which a gemeente without a figure may lie; not where it was moved away from."""
    moved = {code_van(o.gebied): code_op(o.regio, op) for o in overgangen if not gebieden().regio_of_niets(o.gebied)}
    codes = [g.code for g in missing]  # type: ignore[attr-defined]
    found = {moved[code] for code in codes if code in moved}
    rest = [(code, 1) for code in codes if code not in moved]
    outcome: Omrekening | None = omrekenen(rest, van, op) if rest else None
    return found | {r.code for r in outcome.regios} if outcome else found


def _split_off(
    rows: Sequence[Kengetal], overgangen: Sequence[Overgang], op: date, found: list[Finding]
) -> tuple[list[tuple[Kengetal, str]], list[Kengetal]]:
    """The rows that go over to another region with their gemeente, and the rows that stay."""
    wanted = {code_van(o.gebied): o for o in overgangen if not gebieden().regio_of_niets(o.gebied)}
    moved, stay, used = [], [], set()
    for row in rows:
        heirs = _heirs(str(code_van(row.gebied)))
        hit = heirs & set(wanted)
        own = code_van(row.gebied)
        if own in wanted:
            moved.append((row, code_op(wanted[own].regio, op)))
            used.add(own)
        elif hit and len(heirs) == 1:
            target = next(iter(hit))
            moved.append((row, code_op(wanted[target].regio, op)))
            used.add(target)
        else:
            stay.append(row)
            found += [meld.deels_over(gebieden().gemeenten[str(code)], row) for code in sorted(map(str, hit))]
    found += [meld.overgang_zonder_cijfer(kort(str(code)), rows[0].indicator) for code in wanted if code not in used]
    return moved, stay


def _heirs(code: str) -> set[str]:
    """The gemeenten of today in whose area a gemeente lies."""
    last = date.fromordinal(gebieden().bereik.tot.toordinal() - 1)
    parts, _ = gebieden().herindelingen.vooruit(code, last)
    return {heir for part in parts for heir in part.codes}


def _is_regio(overgang: Overgang) -> bool:
    return gebieden().regio_of_niets(overgang.gebied) is not None


def _from_regios(rows: Sequence[Kengetal], op: date, found: list[Finding]) -> _Sums:
    waarden: dict[str, Fraction] = {}
    first: dict[str, Kengetal] = {}
    for row in rows:
        code = code_op(gebieden().regio(row.gebied).code, op)
        if code in first:
            found.append(meld.dubbel_gebied(code, row.indicator, row, first[code]))
        first.setdefault(code, row)
        waarden[code] = row.waarde
    return waarden, {}


def _moved(
    waarden: dict[str, Fraction],
    grenzen: dict[str, tuple[Fraction, Fraction]],
    op: date,
    overgangen: Sequence[Overgang],
) -> _Sums:
    """The sums after whole regions went over to another one; a gap goes along."""
    for o in overgangen:
        if not gebieden().regio_of_niets(o.gebied):
            continue
        gone, to = code_op(o.gebied, op), code_op(o.regio, op)
        parts = [_bounds(code, waarden, grenzen) for code in (gone, to)]
        for code in (gone, to):
            waarden.pop(code, None)
            grenzen.pop(code, None)
        if parts[0] is None or parts[1] is None:
            continue
        low, high = parts[0][0] + parts[1][0], parts[0][1] + parts[1][1]
        if low == high:
            waarden[to] = low
        else:
            grenzen[to] = low, high
    return waarden, grenzen


def _bounds(
    code: str, waarden: Mapping[str, Fraction], grenzen: Mapping[str, tuple[Fraction, Fraction]]
) -> tuple[Fraction, Fraction] | None:
    return (waarden[code], waarden[code]) if code in waarden else grenzen.get(code)


def why_missing(regio: str, cijfers: Regiocijfers, op: date) -> Tekst:
    """Why a region has no figure: only bounds are known, or nothing is."""
    if regio in cijfers.grenzen:
        low, high = (meld.getal(bound) for bound in cijfers.grenzen[regio])
        return Tekst(
            f"Het cijfer {cijfers.indicator} ligt tussen {low.nl} en {high.nl}: een gemeente valt "
            f"op {dag(op).nl} uiteen over meer regio's.",
            f"The figure {cijfers.indicator} lies between {low.en} and {high.en}: a gemeente falls apart "
            f"over several regions on {dag(op).en}.",
        )
    return Tekst(
        f"Het cijfer {cijfers.indicator} ontbreekt voor deze regio.",
        f"The figure {cijfers.indicator} is missing for this region.",
    )
