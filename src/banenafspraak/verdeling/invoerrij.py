"""One row to convert, and what can be wrong with its gemeente: unknown, given twice, or not there on the day."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from banenafspraak.errors import Finding
from banenafspraak.tekst import Tekst, dag, noemen
from banenafspraak.verdeling.gebieden import Gebieden
from banenafspraak.verdeling.gemeenten import Gemeente


@dataclass(frozen=True, slots=True)
class Invoerrij:
    """The value of one gemeente, and where it was handed in."""

    gm_code: str
    waarde: Fraction
    rij: int | None = None
    bestand: str | None = None


def unknown_code(cel: str, rij: int | None, bestand: str | None, gegevens: Gebieden) -> Finding:
    """A finding for a cell that is no gemeente code, with the gemeenten that come near."""
    met = noemen(cel)
    if not cel.strip():
        nl, en = "De code is leeg.", "The code is empty."
    elif re.fullmatch(r"AM[0-9]{2}", cel.strip(), re.IGNORECASE):
        nl, en = f"{met.nl} is de code van een regio, niet van een gemeente.", f"{met.en} is the code of a region."
    else:
        nl, en = f"{met.nl} is geen gemeentecode die we kennen.", f"{met.en} is no gemeente code that we know."
    bericht = Tekst(f"{nl} Geef een code zoals GM0363.", f"{en} Give a gemeente code like GM0363.")
    near = gegevens.lijkt_op(cel[:60]) if cel.strip() else ()
    return Finding("onbekende_gemeente", bericht, bestand=bestand, rij=rij, kolom="gm_code", suggesties=near)


def double_code(code: str, rij: int | None, eerste: int | None, bestand: str | None) -> Finding:
    plek = Tekst(f" (eerst in rij {eerste})", f" (first in row {eerste})") if eerste else Tekst("", "")
    bericht = Tekst(
        f"{code} staat er twee keer{plek.nl}. Geef per gemeente één rij.",
        f"{code} is there twice{plek.en}. Give one row per gemeente.",
    )
    return Finding("dubbele_gemeente", bericht, bestand=bestand, rij=rij, kolom="gm_code")


def not_existing(rijen: Sequence[Invoerrij], van: date, gegevens: Gebieden) -> list[Finding]:
    """A finding for each row whose gemeente does not exist on ``van``; it suggests a day that fits all rows."""
    met = [gegevens.gemeenten[rij.gm_code] for rij in rijen]
    begin = max([gegevens.bereik.van, *(g.van for g in met if g.van)])
    einde = min([gegevens.bereik.tot, *(g.tot for g in met if g.tot)])
    passend = (_near(van, begin, einde).isoformat(),) if begin < einde else ()
    return [
        Finding("bestaat_niet", _exists(g, van), bestand=r.bestand, rij=r.rij, kolom="gm_code", suggesties=passend)
        for r, g in zip(rijen, met, strict=True)
        if g.bestaat(van) is False
    ]


def _near(van: date, begin: date, einde: date) -> date:
    """The first day of a year nearest to ``van`` from ``begin`` up to ``einde``, or else ``begin``."""
    return begin if van < einde else max(begin, date((einde - timedelta(days=1)).year, 1, 1))


def _exists(gemeente: Gemeente, van: date) -> Tekst:
    nl, en = [], []
    if gemeente.van is not None:
        nl.append(f"vanaf {dag(gemeente.van).nl}")
        en.append(f"from {dag(gemeente.van).en}")
    if gemeente.tot is not None:
        nl.append(f"tot {dag(gemeente.tot).nl}")
        en.append(f"up to {dag(gemeente.tot).en}")
    return Tekst(
        f"{gemeente} bestaat niet op {dag(van).nl}, wel {' '.join(nl)}. Kies een dag (--van) die past.",
        f"{gemeente} does not exist on {dag(van).en}, but does {' '.join(en)}. Choose a day (--van) that fits.",
    )
