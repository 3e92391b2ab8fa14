"""Facts at a terminal: all of them as a table, one in full, and how to answer one in a file of cases."""

from collections.abc import Iterable, Iterator

from banenafspraak.feit import Feit, Feitsoort
from banenafspraak.regelingen.regelblad_tabellen import PRIVACY
from banenafspraak.regelingen.tekst import wie_in_woorden
from banenafspraak.tekst import Taal, Tekst
from loket.uitvoer import people, table

_HEADS = (Tekst("Naam", "Name"), Tekst("Soort", "Kind"), Tekst("Wat", "What"), Tekst("Privacy", "Privacy"))
_SOORTEN = {
    Feitsoort.WAARHEID: Tekst("ja of nee", "yes or no"),
    Feitsoort.DATUM: Tekst("dag", "day"),
    Feitsoort.BEDRAG: Tekst("bedrag", "amount"),
    Feitsoort.UREN: Tekst("uren", "hours"),
    Feitsoort.AANDEEL: Tekst("aandeel", "share"),
    Feitsoort.AANTAL: Tekst("aantal", "number"),
    Feitsoort.CODE: Tekst("keuze", "choice"),
}
_SCHRIJF = {
    Feitsoort.WAARHEID: Tekst("ja of nee", "ja (yes) or nee (no)"),
    Feitsoort.DATUM: Tekst("een dag, zoals 2026-07-01", "a day, such as 2026-07-01"),
    Feitsoort.BEDRAG: Tekst("een bedrag in euro, zoals 2500.00", "an amount in euro, such as 2500.00"),
    Feitsoort.UREN: Tekst("uren, zoals 28 of 110.92", "hours, such as 28 or 110.92"),
    Feitsoort.AANDEEL: Tekst("een percentage, zoals 60%", "a percentage, such as 60%"),
    Feitsoort.AANTAL: Tekst("een heel getal", "a whole number"),
    Feitsoort.CODE: Tekst("een van deze woorden", "one of these words"),
}
_OF_GEEN = Tekst(", of geen", ", or geen (never)")
_TUSSEN = Tekst(", van {a} tot en met {b}", ", from {a} up to {b}")
_ANTWOORD = Tekst("Schrijf {wat}. Weet u het niet? Schrijf onbekend.", "Write {wat}. Do you not know? Write onbekend.")
_EENHEDEN = {
    Feitsoort.BEDRAG: Tekst(", in hele centen", ", in whole cents"),
    Feitsoort.UREN: Tekst(", in honderdsten van een uur", ", in hundredths of an hour"),
}
_KOLOM = Tekst("Als kolom voor bulk: {kolom}", "As a column for bulk: {kolom}")
_MEER = Tekst(
    "Alles over één feit staat bij bijvoorbeeld `werkkamer feiten loonwaarde`.",
    "For all about one fact, try for instance `werkkamer feiten loonwaarde`.",
)
_BOUNDED = (Feitsoort.BEDRAG, Feitsoort.UREN, Feitsoort.AANDEEL, Feitsoort.AANTAL)


def show_facts(feiten: Iterable[Feit], taal: Taal) -> None:
    """All facts as a table."""
    rows = [
        (feit.naam, _SOORTEN[feit.soort].in_(taal), feit.titel.in_(taal), PRIVACY[feit.privacy.value].in_(taal))
        for feit in feiten
    ]
    table(Tekst("Feiten", "Facts").in_(taal), [head.in_(taal) for head in _HEADS], rows)
    people.print(_MEER.in_(taal), markup=False, soft_wrap=True)


def show_fact(feit: Feit, taal: Taal) -> None:
    """One fact with all that somebody needs to give it, in a case or as a column."""
    people.print(f"[bold]{feit.naam}[/]: {feit.titel.in_(taal)}", highlight=False, soft_wrap=True)
    for line in _about(feit, taal):
        people.print(line, markup=False, soft_wrap=True)


def answer_lines(feit: Feit, taal: Taal) -> Iterator[str]:
    """How to answer in a file of cases, with the meaning of each code."""
    what = _SCHRIJF[feit.soort].in_(taal)
    if feit.soort in _BOUNDED:
        low, high = feit.bounds_text
        what += _TUSSEN.in_(taal).format(a=low.in_(taal), b=high.in_(taal))
    yield _ANTWOORD.in_(taal).format(wat=what + (_OF_GEEN.in_(taal) if feit.geen else ""))
    yield from (f"   {code}: {label.in_(taal)}" for code, label in feit.codes.items())


def _unit(feit: Feit, taal: Taal) -> str:
    """What one unit of the column is; of a day, how a day that never comes is written."""
    if feit.geen:
        return Tekst(", geen is 9999-12-31", ", geen (never) is 9999-12-31").in_(taal)
    if feit.soort is Feitsoort.AANDEEL:
        return Tekst(f", in stappen van {feit.kolomeenheid}", f", in steps of {feit.kolomeenheid}").in_(taal)
    return _EENHEDEN[feit.soort].in_(taal) if feit.soort in _EENHEDEN else ""


def _about(feit: Feit, taal: Taal) -> Iterator[str]:
    yield from (text.in_(taal) for text in (feit.vraag, feit.uitleg) if text)
    if feit.vraag:
        yield from answer_lines(feit, taal)
    yield _KOLOM.in_(taal).format(kolom=feit.kolomtype + _unit(feit, taal))
    yield f"Privacy: {PRIVACY[feit.privacy.value].in_(taal)}"
    if feit.vastgesteld_door:
        who = Tekst("Wie stelt het vast", "Who establishes it").in_(taal)
        yield f"{who}: {wie_in_woorden(feit.vastgesteld_door, taal)}"
    if feit.bron:
        yield f"{Tekst('Bron', 'Source').in_(taal)}: {feit.bron.citation}"
