"""Whether the gemeente of a case can be the one meant: does its code exist, and does it exist on the day.

The data knows every gemeente of a stretch of years. Outside it only what is certainly wrong is refused.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from banenafspraak.feit import Feit
from banenafspraak.tekst import Tekst, dag
from banenafspraak.verdeling.gebieden import gebieden
from banenafspraak.verdeling.gemeenten import Gemeente, code_van

FEIT = "gemeente"
_GEEN_CODE = Tekst(
    "Wij kennen geen gemeente met deze code. Een plaats is een code als GM0344.",
    "We know no gemeente with this code. A place is a code such as GM0344.",
)
_GEEN_VORM = Tekst(
    "Dit is geen gemeentecode. Schrijf de code van de gemeente, zoals GM0344.",
    "This is no gemeente code. Write the code of the gemeente, such as GM0344.",
)


@dataclass(frozen=True, slots=True)
class Bezwaar:
    """Why a place cannot be right, and which gemeenten may be meant. It never repeats what was written."""

    code: str
    bericht: Tekst
    suggesties: tuple[str, ...] = ()


def nummer_van(plaats: str) -> int | None:
    """The number in a code as people write it for a case (``GM0344``); None for anything else."""
    code = code_van(plaats)
    return int(code[2:]) if code is not None and code == plaats else None


def bezwaar(plaats: str | int, feit: Feit, op: date | None) -> Bezwaar | None:
    """What is certainly wrong with a gemeente, by its code or by the number of it, on ``op`` (None: on any day)."""
    number = plaats if isinstance(plaats, int) else nummer_van(plaats)
    if number is None:
        return Bezwaar("plaats", _GEEN_VORM, gebieden().lijkt_op(str(plaats)))
    code = f"GM{number:04}"
    gemeente = gebieden().gemeenten.get(code)
    if gemeente is None:
        seen = op is None or gebieden().bereik.covers(op)
        sure = seen or not feit.onder <= number <= feit.boven
        return Bezwaar("onbekende_gemeente", _GEEN_CODE, gebieden().lijkt_op(code)) if sure else None
    return _op_dag(gemeente, op) if op is not None and gemeente.bestaat(op) is False else None


def _op_dag(gemeente: Gemeente, op: date) -> Bezwaar | None:
    """What became of a gemeente that is no more on ``op``, or what was there before one that is not there yet."""
    last = gebieden().bereik.tot - timedelta(days=1)
    found = gebieden().gebied(gemeente.code, min(op, last))
    if any(finding.code == "datum_niet_geverifieerd" for finding in found.bevindingen):
        return None  # the sources give two days, and op lies between them
    names = tuple(f"{part.naam} ({part.code})" for part in found.geldend)
    if gemeente.van is not None and op < gemeente.van:
        since = dag(gemeente.van)
        where = Tekst(
            f" Daarvoor lag het gebied in: {', '.join(names)}." if names else "",
            f" Before that its area lay in: {', '.join(names)}." if names else "",
        )
        message = Tekst(
            f"{gemeente} bestaat pas vanaf {since.nl}.{where.nl} Kies de gemeente die op de peildatum beslist.",
            f"{gemeente} exists only from {since.en}.{where.en} Choose the gemeente that decides on the peildatum.",
        )
        return Bezwaar("gemeente_bestaat_nog_niet", message, names)
    until = dag(gemeente.tot or last)
    message = Tekst(
        f"{gemeente} bestaat niet meer sinds {until.nl}. Het gebied ligt nu in: {', '.join(names)}. "
        "Kies de gemeente die op de peildatum beslist.",
        f"{gemeente} has not existed since {until.en}. Its area now lies in: {', '.join(names)}. "
        "Choose the gemeente that decides on the peildatum.",
    )
    return Bezwaar("gemeente_bestaat_niet_meer", message, names)
