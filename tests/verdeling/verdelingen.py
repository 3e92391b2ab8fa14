"""Small definitions to compute with: figures that tests make up (fictief), for the 35 regions of 2015."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import strategies as st

from banenafspraak.errors import BadInput, Ernst
from banenafspraak.verdeling.definitie import Definitie, Exponenten
from banenafspraak.verdeling.kengetal import Kengetal
from banenafspraak.verdeling.regiocijfers import regios_op
from banenafspraak.verdeling.toedeling import verdeel

DAG = date(2015, 1, 1)
REGIOS = regios_op(DAG)
SECTORS = {"markt": "banen_markt", "overheid": "banen_overheid"}
CORRECTIONS = ("wajong", "werkloosheid", "beroepsbevolking")
INDICATORS = (*SECTORS.values(), *CORRECTIONS)

Figures = Mapping[str, Sequence[int | Fraction]]

FIGURES: st.SearchStrategy[Figures] = st.fixed_dictionaries(
    {name: st.lists(st.integers(1, 10**6), min_size=len(REGIOS), max_size=len(REGIOS)) for name in INDICATORS}
)
# Also ones that are no whole number and no half.
EXPONENTS = st.builds(
    Exponenten, *(st.sampled_from([Fraction(Decimal(t)) for t in ("0", "0.37", "0.5", "1", "1.2345", "3")]),) * 2
)


def rows(figures: Figures, regios: Sequence[str] = REGIOS) -> tuple[Kengetal, ...]:
    return tuple(
        Kengetal(code, name, Fraction(value))
        for name, values in figures.items()
        for code, value in zip(regios, values, strict=True)
    )


def definition(figures: Figures, exponenten: Exponenten | None = None, **changed: Any) -> Definitie:
    """Two sectors, one year on the national path, in jobs of one."""
    made = Definitie(
        naam="fictief",
        jaren=(2020,),
        indelingsdatum=DAG,
        basisjaar=2015,
        sleutel=SECTORS,
        kengetallen=rows(figures),
        exponenten=exponenten or Exponenten(),
    )
    return replace(made, **changed)


def even(**changed: int) -> dict[str, list[int]]:
    """Every region has the same of everything."""
    return {name: [changed.get(name, 1000)] * len(REGIOS) for name in INDICATORS}


def numbers(d: Definitie) -> dict[tuple[str, int, str], int | None]:
    return {(cel.regio, cel.jaar, cel.sector): cel.banen for cel in verdeel(d).cellen}


def refused(d: Definitie) -> dict[str, str]:
    """The errors that stop a definition: code and Dutch message, with the place in front where there is one."""
    with pytest.raises(BadInput) as caught:
        verdeel(d)
    return {f.code: f"{f.feit or ''} {f.line('nl')}" for f in caught.value.findings if f.ernst is Ernst.FOUT}


def noticed(d: Definitie) -> dict[str, str]:
    return {f.code: f.bericht.nl for f in verdeel(d).bevindingen}
