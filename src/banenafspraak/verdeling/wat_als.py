"""What if: the same key with other weights, another division, another unit, or a change that has not happened yet."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from banenafspraak.verdeling.definitie import Definitie, Exponenten, Overgang
from banenafspraak.verdeling.kengetal import Kengetal
from banenafspraak.verdeling.rekenvoorbeelden import correctiecijfers
from banenafspraak.verdeling.sleutel import BEROEPSBEVOLKING, WAJONG, WERKLOOSHEID


def variant(
    basis: Definitie,
    jaar: int,
    exponenten: Exponenten,
    indelingsdatum: date,
    afrondeenheid: int,
    overgangen: Sequence[Overgang] = (),
) -> Definitie:
    """The key of ``basis`` in one year, otherwise as given.

    Figures that a weight asks for and that ``basis`` lacks are those of CBS for its base year, where there are any.
    """
    return replace(
        basis,
        naam=f"Wat als, naar {basis.naam}",
        jaren=(jaar,),
        exponenten=exponenten,
        indelingsdatum=indelingsdatum,
        afrondeenheid=afrondeenheid,
        kengetallen=_with_corrections(basis.kengetallen, basis.basisjaar, exponenten),
        gepubliceerd=(),
        splitsing="geen_waarde",
        overgangen=tuple(overgangen),
    )


@lru_cache(maxsize=32)
def _with_corrections(known: tuple[Kengetal, ...], basisjaar: int, exponenten: Exponenten) -> tuple[Kengetal, ...]:
    have = {row.indicator for row in known}
    if exponenten.nul or have >= {WAJONG, WERKLOOSHEID, BEROEPSBEVOLKING}:
        return known
    return (*known, *(row for row in correctiecijfers(basisjaar) if row.indicator not in have))
