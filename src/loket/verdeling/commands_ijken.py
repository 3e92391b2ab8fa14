"""``werkkamer ijken``: which exponents give the published numbers of edition 2014, and why that settles nothing."""

from collections.abc import Iterator
from typing import Any

from rich.markup import escape

from banenafspraak.tekst import Taal, Tekst
from banenafspraak.verdeling.ijking import ijk
from loket.uitvoer import Json, Language, answering, emit, people, table

_COLUMNS = Tekst("wajong|werkloosheid", "wajong|unemployment")
_PAIRS = Tekst("paren", "pairs")
_FIT_ALL = Tekst("past bij alle getallen", "fits all numbers")
_NEAREST = Tekst("komt het dichtst bij", "comes nearest")
_FROM_ZERO = Tekst("vanaf nul", "from zero up")


def ijken(json: Json = False, taal: Language = "nl") -> None:
    """Fit the exponents of a worked example to three published numbers; prints every pair that fits."""
    with answering(as_json=json, taal=taal):
        document = ijk().as_json(taal)
        emit(document, as_json=json)
        if not json:
            _show(document, taal)


def _show(document: dict[str, Any], taal: Taal) -> None:
    people.print(escape(document["melding"]))
    people.print(escape(document["toelichting"]))
    numbers = ", ".join(f"{one['naam']} {one['banen']}" for one in document["getallen"])
    people.print(escape(numbers))
    for one in document["afronding"]:
        title = f"{one['naam']} (± {one['ruimte']})"
        table(title, ("", *_COLUMNS.in_(taal).split("|"), _PAIRS.in_(taal)), _rows(one, taal))
        people.print(_FIT_ALL.in_(taal), style="bold")
        for run in one["alle"]["reeksen"]:
            people.print(f"  {run['wajong']}: {_span(run['werkloosheid'])}")
    for name, label in (("beste", _NEAREST), ("beste_vanaf_nul", _FROM_ZERO)):
        best = document[name]
        values = ", ".join(f"{regio} {value}" for regio, value in best["waarden"].items())
        pair = f"{best['wajong']} / {best['werkloosheid']}"
        people.print(f"{label.in_(taal)}: {pair}: {values} (Σ² {best['kwadratensom']})")
    people.print(escape(document["conclusie"]))


def _rows(room: dict[str, Any], taal: Taal) -> Iterator[tuple[str, ...]]:
    for one in (*room["per_getal"], room["alle"]):
        count = f"{one['paren']} ({_FROM_ZERO.in_(taal)}: {one['vanaf_nul']})"
        yield ", ".join(one["regios"]), _span(one["wajong"]), _span(one["werkloosheid"]), count


def _span(bounds: dict[str, str] | None) -> str:
    return "–" if bounds is None else f"{bounds['van']} … {bounds['tot_en_met']}"
