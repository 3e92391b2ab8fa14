"""The tables at the end of the page of a regeling: the values it uses with their dated rows, and the facts."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from banenafspraak.logic.terms import Term
from banenafspraak.logic.verwoording.getallen import hoeveel
from banenafspraak.parameter import Parameter, Rij, Sleutel
from banenafspraak.regelingen.tekst import linked, wie_in_woorden
from banenafspraak.tekst import Tekst, dag
from banenafspraak.waarden import Eenheid, Getal
from banenafspraak.wetboek import Wetboek

KOPPEN = Tekst(
    "vanaf | tot | {sleutel}waarde | bron | zekerheid", "from | until | {sleutel}value | source | confidence"
)
SLEUTEL = Tekst("sleutel | ", "key | ")
FEITKOPPEN = Tekst(
    "feit | wat het is | vraag | uitleg | privacy | wie stelt het vast",
    "fact | what | question | explanation | privacy | established by",
)
PER = {
    "uur": Tekst("per uur", "per hour"),
    "dag": Tekst("per dag", "per day"),
    "week": Tekst("per week", "per week"),
    "maand": Tekst("per maand", "per month"),
    "jaar": Tekst("per jaar", "per year"),
}
ZEKERHEID = {
    "hoog": Tekst("hoog", "high"),
    "middel": Tekst("middel", "medium"),
    "laag": Tekst("laag", "low"),
}
PRIVACY = {
    "gewoon": Tekst("gewoon", "ordinary"),
    "persoonlijk": Tekst("persoonlijk", "personal"),
    "gevoelig": Tekst("gevoelig", "sensitive"),
}
ONBEKEND = Tekst("onbekend", "unknown")
GEEN = Tekst("geen", "none")
TUSSEN = Tekst("onbekend, tussen {a} en {b}", "unknown, between {a} and {b}")
GRENZEN = Tekst(
    "Op een dag zonder rij rekenen wij met tussen {a} en {b}. {reden}",
    "On a day without a row we reckon with between {a} and {b}. {reden}",
)
PLAATS = Tekst(
    "Elke gemeente stelt dit zelf vast. De bekende waarden staan in het Wetboek.",
    "Each gemeente sets this itself. The known values stand in the Wetboek.",
)


def value_tables(wet: Wetboek, values: Iterable[Term], taal: str) -> Iterator[str]:
    """Of each value its rows through time, with the bounds that count on a day without a row."""
    used: dict[str, set[Sleutel]] = {}
    for term in values:
        used.setdefault(term.meta.naam, set()).add(term.meta.alleen or None)
    for naam in sorted(used):
        yield from _values(wet.parameters[naam], used[naam], taal)


def _values(parameter: Parameter, keys: set[Sleutel], taal: str) -> Iterator[str]:
    yield from (f"### {parameter.titel.in_(taal)}", "", f"`{parameter.naam}`", "")
    if not parameter.reeksen:
        yield from (PLAATS.in_(taal), "")
    else:
        shown = tuple(parameter.reeksen) if None in keys else tuple(key for key in parameter.sleutels if key in keys)
        yield from (*_table(_heads(parameter, taal), _rows(parameter, shown, taal)), "")
    if parameter.grenzen:
        a, b = (written(end, parameter.eenheid, taal) for end in (parameter.grenzen.van, parameter.grenzen.tot))
        yield from (GRENZEN.in_(taal).format(a=a, b=b, reden=parameter.grenzen.reden.in_(taal)), "")


def _heads(parameter: Parameter, taal: str) -> str:
    return KOPPEN.in_(taal).format(sleutel=SLEUTEL.in_(taal) if parameter.sleutel else "")


def _rows(parameter: Parameter, keys: tuple[Sleutel, ...], taal: str) -> Iterator[list[str]]:
    for key in keys:
        for rij in sorted(parameter.reeksen[key], key=lambda rij: rij.van):
            named = [parameter.key_title(key).in_(taal)] if key is not None else []
            cited = "; ".join(linked(bron) for bron in (rij.bron, *rij.ook))
            start, end = dag(rij.van).in_(taal), dag(rij.tot).in_(taal) if rij.tot else ""
            yield [
                start,
                end,
                *named,
                _worded(rij, parameter.eenheid, taal),
                cited,
                ZEKERHEID[rij.zekerheid.value].in_(taal),
            ]


def _worded(rij: Rij, eenheid: Eenheid, taal: str) -> str:
    if rij.waarde is not None:
        return written(rij.waarde, eenheid, taal)
    if rij.ondergrens is None or rij.bovengrens is None:
        why = f". {rij.reden.in_(taal)}" if rij.reden else ""
        return (ONBEKEND if rij.bestaat else GEEN).in_(taal) + why
    a, b = (written(end, eenheid, taal) for end in (rij.ondergrens, rij.bovengrens))
    return TUSSEN.in_(taal).format(a=a, b=b)


def written(waarde: Getal, eenheid: Eenheid, taal: str) -> str:
    """A value with its unit and what it is per."""
    if isinstance(waarde, Tekst):
        return waarde.in_(taal)
    text = _hours(waarde, taal) if eenheid.basis == "uren" else hoeveel(waarde, _unit(eenheid), taal)
    return f"{text} {PER[eenheid.per].in_(taal)}" if eenheid.per in PER else text


def _hours(waarde: int | Fraction, taal: str) -> str:
    return hoeveel(Fraction(waarde, 100), "uren", taal)


def _unit(eenheid: Eenheid) -> str:
    return eenheid.published.partition("/")[0]


def facts_table(wet: Wetboek, facts: Iterable[Term], taal: str) -> Iterator[str]:
    """The facts in the order in which they are asked; one without a question is not asked."""
    names = {term.meta for term in facts}
    rows = (
        [
            f"`{feit.naam}`",
            feit.titel.in_(taal),
            feit.vraag.in_(taal) if feit.vraag else "",
            feit.uitleg.in_(taal) if feit.uitleg else "",
            PRIVACY[feit.privacy.value].in_(taal),
            wie_in_woorden(feit.vastgesteld_door or "", taal),
        ]
        for feit in wet.feiten.values()
        if feit.naam in names
    )
    yield from _table(FEITKOPPEN.in_(taal), rows)


def _table(heads: str, rows: Iterable[list[str]]) -> Iterator[str]:
    yield f"| {heads} |"
    yield "|" + "---|" * (heads.count(" | ") + 1)
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', '/') for cell in row)} |"
