"""Which question to ask next about a case, and why: the cheapest that can still decide, sensitive facts last."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from banenafspraak.feit import Feit, Feitsoort, Privacy
from banenafspraak.logic.kalender import dagsleutel
from banenafspraak.logic.niveau import Niveau
from banenafspraak.logic.records import Gegeven
from banenafspraak.logic.terms import Soort, Term, parts
from banenafspraak.logic.vraag import Kosten, Uitvraag, Vraagpunt
from banenafspraak.regelingen.boek import Regelboek, regelboek
from banenafspraak.tekst import Taal, Tekst
from banenafspraak.zaken.dossier import Dossier
from banenafspraak.zaken.toets import Antwoord, toets
from banenafspraak.zaken.zaak import Zaak

_PRIVACY = list(Privacy)
GROND = Tekst(
    "{regeling}: hiermee staat vast of dit klopt: {titel}.", "{regeling}: this settles whether this is so: {titel}."
)
BEDRAG = Tekst("{regeling}: hiermee berekenen wij dit bedrag: {titel}.", "{regeling}: we work out with this: {titel}.")
GEVOELIG = Tekst(
    "{waarom} Dit is gevoelig. Wij vragen het alleen omdat het over {regelingen} kan beslissen.",
    "{waarom} This is sensitive. We only ask because it can decide {regelingen}.",
)
EEN_REGELING = Tekst("1 regeling", "1 regeling")
REGELINGEN = Tekst("{n} regelingen", "{n} regelingen")
ALLES_BEKEND = Tekst("Alle uitkomsten staan vast.", "Every outcome is settled.")
HELE_JAAR = Tekst(
    "Zonder deze dag weten wij niet in hoeveel maanden van het jaar de baan liep.",
    "Without this day we do not know in how many months of the year the job ran.",
)
NIETS_TE_VRAGEN = Tekst(
    "Wij hebben niets meer te vragen. Wat open is, weet niemand of is nog niet bekendgemaakt.",
    "We have nothing left to ask. What is open nobody knows, or is not published yet.",
)


@dataclass(frozen=True, slots=True)
class Vraag:
    """The next question, or why there is none: then ``punt`` is None."""

    punt: Vraagpunt | None
    feit: Feit | None
    waarom: Tekst
    kan_beslissen: tuple[str, ...]
    open: tuple[str, ...]
    nog_hoogstens: int

    def as_json(self, taal: Taal = "nl") -> dict[str, Any]:
        """The question in the public format of ``werkkamer vraag``."""
        return {
            "vraag": self.punt.feit if self.punt else None,
            "baan": self.punt.baan or None if self.punt else None,
            "tekst": self.feit.vraag.in_(taal) if self.feit and self.feit.vraag else None,
            "waarom": self.waarom.in_(taal) if self.punt else None,
            "reden": None if self.punt else self.waarom.in_(taal),
            "gevoelig": bool(self.feit and self.feit.privacy is Privacy.GEVOELIG),
            "kan_beslissen": list(self.kan_beslissen),
            "open": list(self.open),
            "nog_hoogstens": self.nog_hoogstens,
        }


def volgende_vraag(zaak: Zaak, regelingen: Iterable[str] | None = None, boek: Regelboek | None = None) -> Vraag:
    """What to ask next about ``zaak``; raises BadInput for an unknown regeling."""
    names = None if regelingen is None else tuple(regelingen)
    return Vraagronde(boek or regelboek(zaak.lezingen), zaak, names).vraag()


class Vraagronde:
    """One case on its day with what is known now."""

    def __init__(self, boek: Regelboek, zaak: Zaak, regelingen: tuple[str, ...] | None = None) -> None:
        self.boek, self.zaak, self.regelingen = boek, zaak, regelingen
        self.dossier = Dossier(zaak, boek.wet.feiten)
        self.answers = toets(boek, self.dossier, dagsleutel(zaak.peildatum), regelingen)
        self.uitvraag = Uitvraag(self._price, frozenset(answered(zaak)))

    def _price(self, naam: str) -> Kosten | None:
        feit = self.boek.wet.feiten[naam]
        return Kosten(_PRIVACY.index(feit.privacy), feit.moeite) if feit.vraag else None

    def vraag(self) -> Vraag:
        still_open = tuple(naam for naam, answer in self.answers.items() if is_open_answer(answer))
        punt = self._next()
        if punt is None and still_open and (undated := self._undated()):
            feit = self.boek.wet.feiten[undated.feit]
            return Vraag(undated, feit, HELE_JAAR, still_open, still_open, len(self._undated_days()))
        if punt is None:
            return Vraag(None, None, NIETS_TE_VRAGEN if still_open else ALLES_BEKEND, (), still_open, 0)
        can = tuple(naam for naam, found in self._per_regeling.items() if punt in found)
        feit = self.boek.wet.feiten[punt.feit]
        return Vraag(punt, feit, self._why(punt, feit, can), can, still_open, self.nog_hoogstens())

    @cached_property
    def _per_regeling(self) -> dict[str, list[Vraagpunt]]:
        return {naam: self.uitvraag.open(answer.open_terms(), answer.record) for naam, answer in self.answers.items()}

    def _undated_days(self) -> list[str]:
        """The days of the job that nobody gave or said not to know: without them no year is complete."""
        given = set(answered(self.zaak))
        return [
            naam for naam in ("aanvang", "einde") if self.zaak.feiten.get(naam) is None and Vraagpunt(naam) not in given
        ]

    def _undated(self) -> Vraagpunt | None:
        days = self._undated_days()
        waits = self.zaak.feiten.get("jaar_compleet") is True
        return Vraagpunt(days[0]) if days and waits else None

    def _next(self) -> Vraagpunt | None:
        """The first by privacy, effort, power and the order of the rules."""
        found: dict[Vraagpunt, None] = {}
        for answer in self.answers.values():
            found |= dict.fromkeys(self.uitvraag.kandidaten(answer.open_terms(), answer.record))
        if not found:
            return None
        least = min(self.uitvraag.kosten([punt]) for punt in found)
        cheap = [punt for punt in found if self.uitvraag.kosten([punt]) == least]
        return cheap[0] if len(cheap) == 1 else max(cheap, key=self._power)  # at a tie the first

    def _power(self, punt: Vraagpunt) -> tuple[int, int]:
        """How many rights, and how many whole regelingen, at least one answer settles."""
        settled = [self._settled(punt, value) for value in self._answers(self.boek.wet.feiten[punt.feit])]
        return max(rights for rights, _ in settled), max(whole for _, whole in settled)

    def _answers(self, feit: Feit) -> Iterator[Gegeven]:
        """Answers to try: every truth or code; of a number or a day the ends, of a day also the peildatum."""
        if feit.soort is Feitsoort.WAARHEID:
            yield from (True, False)
        elif feit.soort is Feitsoort.CODE:
            yield from range(feit.onder, feit.boven + 1)
        else:
            yield from (feit.onder, feit.boven)
            if feit.soort is Feitsoort.DATUM:
                yield min(max(feit.onder, dagsleutel(self.zaak.peildatum)), feit.boven)

    def _settled(self, punt: Vraagpunt, value: Gegeven) -> tuple[int, int]:
        dossier = Dossier(filled(self.zaak, punt, value), self.boek.wet.feiten)
        found = toets(self.boek, dossier, dagsleutel(self.zaak.peildatum), self.regelingen).values()
        return (
            sum(answer.recht is not None for answer in found),
            sum(not is_open_answer(answer) for answer in found),
        )

    def _why(self, punt: Vraagpunt, feit: Feit, can: tuple[str, ...]) -> Tekst:
        answer = self.answers[can[0]]
        form, title = BEDRAG, next(title for term, title in titled(answer) if self._matters(punt, term, answer))
        for grond in answer.regeling.gronden:
            if answer.recht is None and self._matters(punt, grond.term, answer):
                form, title = GROND, grond.titel
                break
        name = answer.regeling.titel
        said = Tekst(form.nl.format(regeling=name.nl, titel=title.nl), form.en.format(regeling=name.en, titel=title.en))
        if feit.privacy is not Privacy.GEVOELIG:
            return said
        many = EEN_REGELING if len(can) == 1 else REGELINGEN.met(n=len(can))
        return Tekst(
            GEVOELIG.nl.format(waarom=said.nl, regelingen=many.nl),
            GEVOELIG.en.format(waarom=said.en, regelingen=many.en),
        )

    def _matters(self, punt: Vraagpunt, term: Term, answer: Antwoord) -> bool:
        return punt in self.uitvraag.open((term,), answer.record)

    def nog_hoogstens(self) -> int:
        """No more questions than this are left, whatever the answers.

        While the days of the job are still to come, they may bring more wage-return periods into a sum over the year;
        then everything counts that such a sum could ever ask.
        """
        found = {punt for punten in self._per_regeling.values() for punt in punten}
        if not self.dossier.job_is_dated:
            found |= set(filter(self.uitvraag.mag, self._ever()))
        return len(found)

    def _ever(self) -> Iterator[Vraagpunt]:
        """All that a sum over the year in an open answer can read."""
        roots = tuple(term for answer in self.answers.values() for term in answer.open_terms())
        sums = tuple(deel for term in parts(roots) if term.soort is Soort.SOM for deel in term.delen)
        for naam in dict.fromkeys(naam for term in parts(sums) if (naam := _fact_of(term))):
            yield Vraagpunt(naam)
            if self.boek.wet.feiten[naam].niveau in (Niveau.DIENSTVERBAND, Niveau.TIJDVAK):
                yield from (Vraagpunt(naam, f"eerder {place}") for place in range(1, len(self.zaak.eerder) + 1))


def _fact_of(term: Term) -> str | None:
    if term.soort is Soort.NAAM and term.meta.gegeven:
        return str(term.meta.sleutel)
    return str(term.meta) if term.soort is Soort.FEIT else None


def answered(zaak: Zaak) -> Iterator[Vraagpunt]:
    """What somebody already said something about, also that it is unknown."""
    yield from (Vraagpunt(naam) for naam in (*zaak.feiten, *zaak.gedateerd))
    for place, feiten in enumerate(zaak.eerder):
        dated = zaak.eerder_gedateerd.get(place, {})
        yield from (Vraagpunt(naam, f"eerder {place + 1}") for naam in (*feiten, *dated))


def filled(zaak: Zaak, punt: Vraagpunt, value: Gegeven) -> Zaak:
    """The case with one more answer."""
    if not punt.baan:
        return replace(zaak, feiten={**zaak.feiten, punt.feit: value})
    place = int(punt.baan.removeprefix("eerder ")) - 1
    jobs = list(zaak.eerder)
    jobs[place] = {**jobs[place], punt.feit: value}
    return replace(zaak, eerder=tuple(jobs))


def is_open_answer(answer: Antwoord) -> bool:
    """Whether the right or an amount that may be due is still unknown."""
    return answer.recht is None or any(low != high for _, (low, high) in answer.bedragen())


def titled(answer: Antwoord) -> Iterator[tuple[Term, Tekst]]:
    """The open terms of an answer, each with what it is called."""
    yield answer.regeling.recht, answer.regeling.titel
    for bedrag, _ in answer.bedragen():
        yield from ((term, bedrag.titel) for term in (bedrag.als, bedrag.term) if term is not None)
