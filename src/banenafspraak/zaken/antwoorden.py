"""The whole answer to one case in the public format: every regeling, the timeline, the explanation, the trace."""

from dataclasses import dataclass
from typing import Any

from banenafspraak.logic.kalender import dagsleutel
from banenafspraak.logic.reden import Oorzaak
from banenafspraak.logic.spoor import spoor
from banenafspraak.regelingen.boek import Regelboek, regelboek
from banenafspraak.tekst import Taal
from banenafspraak.zaken.dossier import Dossier
from banenafspraak.zaken.toets import Antwoord, as_json, bedrag_json, toets
from banenafspraak.zaken.uitleg import uitleg
from banenafspraak.zaken.verloop import HERHAALD, Verloop
from banenafspraak.zaken.zaak import Zaak


@dataclass(frozen=True, slots=True)
class Wensen:
    """What somebody wants to know of a case: which regelingen (None: all), and how much beside the answer."""

    regelingen: tuple[str, ...] | None = None
    taal: Taal = "nl"
    uitleg: Taal | None = None
    spoor: bool = False
    herhaal_laatste: bool = False


def beantwoord(zaak: Zaak, wensen: Wensen | None = None, boek: Regelboek | None = None) -> dict[str, Any]:
    """The answer to one case; ``boek`` is the law that ships, under the readings of the case, unless another is given.

    Raises BadInput for an unknown regeling.
    """
    wensen = wensen or Wensen()
    book = boek or regelboek(zaak.lezingen)
    dossier = Dossier(zaak, book.wet.feiten)
    answers = toets(book, dossier, dagsleutel(zaak.peildatum), wensen.regelingen)
    found: dict[str, Any] = {"naam": zaak.naam, "peildatum": zaak.peildatum.isoformat()}
    if zaak.periode:
        van, tot = zaak.periode
        found["periode"] = {"van": van.isoformat(), "tot": tot.isoformat()}
    if zaak.lezingen:
        found["lezingen"] = dict(zaak.lezingen)
    repeated = regelboek(zaak.lezingen, herhaal_laatste=True) if wensen.herhaal_laatste else None
    found["regelingen"] = {naam: _answer(book, zaak, answer, wensen) for naam, answer in answers.items()}
    if repeated and not zaak.periode:
        _repeat(repeated, zaak, answers, found["regelingen"], wensen.taal)
    if zaak.periode:
        _through_time(Verloop(book, dossier, herhaald=repeated), answers, found["regelingen"], wensen.taal)
    return found


def _to_ask(names: list[str], zaak: Zaak) -> list[str]:
    """The facts to ask: where the year was said to be complete, the days of the job that make it so."""
    if "jaar_compleet" not in names or zaak.feiten.get("jaar_compleet") is None:
        return names
    days = [naam for naam in ("aanvang", "einde") if zaak.feiten.get(naam) is None]
    return [naam for naam in dict.fromkeys([*names, *days]) if naam != "jaar_compleet"]


def _answer(boek: Regelboek, zaak: Zaak, answer: Antwoord, wensen: Wensen) -> dict[str, Any]:
    found = as_json(boek, answer, wensen.taal)
    found["ontbreekt"] = _to_ask(found["ontbreekt"], zaak)
    if wensen.uitleg:
        found["uitleg"] = uitleg(boek, answer, wensen.uitleg)
    if wensen.spoor:
        found["spoor"] = _trace(answer)
    return found


def _trace(answer: Antwoord) -> list[dict[str, Any]]:
    """The steps of the right and of each amount, each step once."""
    terms = [answer.regeling.recht, *(bedrag.term for bedrag, _ in answer.bedragen())]
    steps: list[dict[str, Any]] = []
    for term in terms:
        steps += [step for step in spoor(term, answer.record) if step not in steps]
    return steps


def _repeat(repeated: Regelboek, zaak: Zaak, answers: dict[str, Antwoord], found: dict[str, Any], taal: Taal) -> None:
    """Amounts that are open because a value of the law is not out yet, with the last known value, marked as such."""
    late = [naam for naam, answer in answers.items() if answer.oorzaak() & Oorzaak.GEEN_WAARDE_OP_DATUM]
    again = toets(repeated, Dossier(zaak, repeated.wet.feiten), dagsleutel(zaak.peildatum), late)
    for naam, answer in again.items():
        rows = answer.bedragen()
        found[naam]["bedragen"] = [bedrag_json(answer, one, ends, aanname=HERHAALD.in_(taal)) for one, ends in rows]


def _through_time(verloop: Verloop, answers: dict[str, Antwoord], found: dict[str, Any], taal: Taal) -> None:
    for naam, answer in answers.items():
        pieces = verloop.stukken(answer.regeling)
        found[naam]["tijdlijn"] = verloop.as_json(pieces)
        found[naam]["bedragen"] = verloop.bedragen(answer.regeling, pieces, taal)
