"""The answers of a case at a terminal: what applies, what it brings, what to do before when, and where it deviates."""

from collections.abc import Iterable, Iterator
from typing import Any

from banenafspraak.logic.reden import Oorzaak
from banenafspraak.regelingen.boek import regelboek
from banenafspraak.regelingen.tekst import wie_in_woorden
from banenafspraak.tekst import Taal, Tekst
from loket.uitvoer import people, printable, table

MOST_SHOWN = 3
_HEADS = (
    Tekst("Regeling", "Regeling"),
    Tekst("Uitkomst", "Outcome"),
    Tekst("Bedrag", "Amount"),
    Tekst("Nog nodig", "Still needed"),
)
_OUTCOMES = {"ja": Tekst("ja", "yes"), "nee": Tekst("nee", "no"), "onbekend": Tekst("onbekend", "unknown")}
PER = {
    "per_maand": Tekst("per maand", "a month"),
    "per_jaar": Tekst("per jaar", "a year"),
    "per_uur": Tekst("per uur", "an hour"),
    "per_dag": Tekst("per dag", "a day"),
    "eenmalig": Tekst("eenmalig", "once"),
}
_OORZAKEN = {
    Oorzaak.BRON_ONBEKEND: Tekst("(de bron weet het niet)", "(the source does not know)"),
    Oorzaak.GEEN_WAARDE_OP_DATUM: Tekst("(geen waarde op deze dag)", "(no value on this date)"),
    Oorzaak.GEEN_WAARDE_VAN_PLAATS: Tekst("(geen waarde op deze plaats)", "(no value at this place)"),
}
_AANNAME = Tekst(
    "* Een aanname: dit bedrag is nog niet bekend, dus wij herhalen het laatste.",
    "* Assumed: this amount is not known yet, so we repeat the last one.",
)
_DOEN = Tekst("Wat te doen, en wanneer", "What to do, and when")
_DOEN_HEADS = (
    Tekst("Uiterlijk", "At the latest"),
    Tekst("Wie", "Who"),
    Tekst("Wat", "What"),
    Tekst("Voor", "For"),
)
_TE_LAAT = Tekst("{dag} (daarna te laat)", "{dag} (later is too late)")


def show_answers(answers: Iterable[dict[str, Any]], taal: Taal) -> None:
    """Each case as a table, what to do, its explanation, and where it deviates."""
    titles = {naam: regeling.titel.in_(taal) for naam, regeling in regelboek().regelingen.items()}
    for answer in answers:
        found = answer["regelingen"]
        rows = [
            (titles[naam], _word(one, taal), _amounts(one, taal), _missing(one, taal)) for naam, one in found.items()
        ]
        table(printable(answer["naam"]), [head.in_(taal) for head in _HEADS], rows)
        if any(bedrag["aanname"] for one in found.values() for bedrag in one["bedragen"]):
            people.print(_AANNAME.in_(taal), markup=False, soft_wrap=True)
        if doen := list(_doen(found, titles, taal)):
            table(_DOEN.in_(taal), [head.in_(taal) for head in _DOEN_HEADS], doen)
        for one in found.values():
            for line in one.get("uitleg", ()):
                people.print(line, markup=False, soft_wrap=True)
        for off in answer.get("afwijkingen", ()):
            show_off(off, taal)


def _word(found: dict[str, Any], taal: Taal) -> str:
    outcome = _OUTCOMES[found["uitkomst"]].in_(taal)
    if not found["beslisser"]:
        return outcome
    who = wie_in_woorden(found["beslisser"], taal)
    return Tekst(f"{outcome}, {who} beslist", f"{outcome}, {who} decides").in_(taal)


def _amounts(found: dict[str, Any], taal: Taal) -> str:
    return "\n".join(_amount(bedrag, taal) for bedrag in found["bedragen"])


def _amount(bedrag: dict[str, Any], taal: Taal) -> str:
    """An amount as people read it; an open one with both ends, an assumed one with a star."""
    per = PER[bedrag["soort"]].in_(taal)
    period = f"{bedrag['van']} – {bedrag['tot']}:\n" if bedrag["van"] else ""
    if bedrag["cent"] is not None:
        return f"{period}{_euro(bedrag['cent'], taal)} {per}{' *' if bedrag['aanname'] else ''}"
    low, high = _euro(bedrag["cent_min"], taal), _euro(bedrag["cent_max"], taal)
    if bedrag["cent_min"] == 0:
        return period + Tekst(f"ten hoogste {high} {per}", f"at most {high} {per}").in_(taal)
    return period + Tekst(f"tussen {low} en {high} {per}", f"between {low} and {high} {per}").in_(taal)


def _euro(cent: int, taal: Taal) -> str:
    text = f"{cent // 100:,}.{cent % 100:02}"
    return "€ " + text.translate(str.maketrans(",.", ".,")) if taal == "nl" else f"€{text}"


def _missing(found: dict[str, Any], taal: Taal) -> str:
    """The first names, each on a line of its own, and how many more; where nobody can help it, why."""
    names = found["ontbreekt"]
    if not names:
        causes = {found["oorzaak"], *(piece["oorzaak"] for piece in found.get("tijdlijn", ()))}
        return "\n".join(why.in_(taal) for bit, why in _OORZAKEN.items() if any(bit & cause for cause in causes))
    more = len(names) - MOST_SHOWN
    rest = [Tekst(f"en nog {more}", f"and {more} more").in_(taal)] if more > 0 else []
    return "\n".join([*names[:MOST_SHOWN], *rest])


def _doen(found: dict[str, Any], titles: dict[str, str], taal: Taal) -> Iterator[tuple[str, ...]]:
    """What to do, the first day first: each action once with its regelingen; without a day only where the right is."""
    merged: dict[tuple[str, str, str, str], list[str]] = {}
    for naam, one in found.items():
        for actie in one["acties"]:
            if actie["uiterlijk"] or one["uitkomst"] == "ja":
                key = (actie["uiterlijk"] or "", actie["soort"], actie["wie"], actie["wat"])
                sure = "" if one["uitkomst"] == "ja" else f" ({_OUTCOMES[one['uitkomst']].in_(taal)})"
                merged.setdefault(key, []).append(titles[naam] + sure)
    for day, soort, wie, wat in sorted(merged, key=lambda key: (not key[0], key[0])):
        when = _TE_LAAT.in_(taal).format(dag=day) if day and soort == "fataal" else day
        yield when, wie_in_woorden(wie, taal), wat, "\n".join(merged[day, soort, wie, wat])


def show_off(row: dict[str, Any], taal: Taal) -> None:
    said = Tekst("verwacht {verwacht}, gevonden {gevonden}", "expected {verwacht}, found {gevonden}").in_(taal)
    people.print(f"   {row['regeling']}.{row['veld']}: {said.format(**row)}", markup=False, soft_wrap=True)
