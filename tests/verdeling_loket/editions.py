"""What the tests of editions share: a small distribution that closes, drafted, offered and adopted."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from functools import cache
from typing import Any

from banenafspraak.verdeling.definitie import Definitie
from banenafspraak.verdeling.gebieden import gebieden
from banenafspraak.verdeling.kengetal import Kengetal
from loket.verdeling.actions.concepten import draft
from loket.verdeling.actions.vaststellen import adopt, offer, stand_of
from loket.verdeling.models import Editie
from tests.accounts.people import actor


@cache
def _figures() -> tuple[Kengetal, ...]:
    regios = gebieden().indeling.codes_op(date(2015, 1, 1))
    return tuple(
        Kengetal(code, name, Fraction(1000 + 7 * place * weight))
        for place, code in enumerate(sorted(regios))
        for name, weight in (("banen_markt", 1), ("banen_overheid", 3))
    )


def definition(**changes: Any) -> Definitie:
    """Made-up key figures for every region, for two years that no edition covers."""
    made = Definitie(
        naam="Verdeling 2025 (fictief)",
        jaren=(2025, 2026),
        indelingsdatum=date(2015, 1, 1),
        basisjaar=2015,
        afrondeenheid=5,
        sleutel={"markt": "banen_markt", "overheid": "banen_overheid"},
        kengetallen=_figures(),
    )
    return replace(made, **changes)


def drafted(**changes: Any) -> Editie:
    return draft(actor("werkkamer"), definition(**changes), toelichting="Verzonnen getallen, om te proberen.")


def offered(**changes: Any) -> Editie:
    return offer(actor("werkkamer"), drafted(**changes))


def adopted(concept: Editie | None = None, **changes: Any) -> Editie:
    asked = concept or offered(**changes)
    return adopt(actor("tweede", "werkkamer"), asked, stand=stand_of(asked))
