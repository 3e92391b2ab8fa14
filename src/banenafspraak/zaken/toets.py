"""A case tried against the rules: per regeling the outcome, amounts, grounds, what is missing and what to do."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from banenafspraak.logic.case import Uitkomst, is_bekend, reken
from banenafspraak.logic.kalender import NOOIT, dagsleutel
from banenafspraak.logic.niveau import Niveau
from banenafspraak.logic.openheid import oorzaak, te_vragen
from banenafspraak.logic.records import Record
from banenafspraak.logic.reden import Oorzaak, Plek, ontbreekt
from banenafspraak.logic.spoor import getal, uitkomst, waarden_gelezen
from banenafspraak.logic.tabel import Interval, Tabel
from banenafspraak.logic.terms import Soort, Term
from banenafspraak.regelingen.boek import Regelboek
from banenafspraak.regelingen.regeling import BESLISSERS, Actie, Bedrag, Regeling
from banenafspraak.tekst import Taal
from banenafspraak.zaken.dossier import Dossier
from banenafspraak.zaken.zaak import Zaak

JA_NEE = {True: "ja", False: "nee", None: "onbekend"}
_ZEKERHEID = ("hoog", "middel", "laag")


@dataclass(frozen=True, slots=True)
class Antwoord:
    """What one regeling says for one case on one day; every text and number is read from the memo of ``record``."""

    regeling: Regeling
    record: Record
    recht: bool | None

    @classmethod
    def van(cls, regeling: Regeling, record: Record) -> "Antwoord":
        """The answer of ``regeling`` for the wage-return period ``record``."""
        return cls(regeling, record, reken(regeling.recht, record))

    @property
    def uitkomst(self) -> str:
        return JA_NEE[self.recht]

    @property
    def beslisser(self) -> str | None:
        """The body to which the law leaves the outcome, where it does and that is certain."""
        term = self.regeling.beslisser
        if term is None:
            return None
        low, high = reken(term, self.record)
        return BESLISSERS[low - 1] if low == high and low else None

    def bedragen(self) -> list[tuple[Bedrag, Interval]]:
        """The amounts that are or may be due, each with its lowest and highest number of cents."""
        found = []
        for bedrag in self.regeling.bedragen:
            per_jaar = bedrag.term.niveau is Niveau.RELATIEJAAR  # a right that ended in March still pays over the year
            recht = True if per_jaar else self.recht
            due = True if bedrag.als is None else reken(bedrag.als, self.record)
            low, high = reken(bedrag.term, self.record) if recht is not False and due is not False else (0, 0)
            if high > 0:
                found.append((bedrag, (bedrag.in_centen(low) if recht and due else 0, bedrag.in_centen(high))))
        return found

    def open_terms(self) -> Iterable[Term]:
        """What is still unknown in this answer: the right, then the amounts that may be due."""
        yield self.regeling.recht
        for bedrag, _ in self.bedragen():
            if bedrag.als is not None:
                yield bedrag.als
            yield bedrag.term

    def bladen(self) -> list[Plek]:
        """The open facts and values that can still change the outcome or an amount, each on its record."""
        return ontbreekt(*self.open_terms(), record=self.record, definities=True)

    def ontbreekt(self) -> list[str]:
        """The names of the open facts and of the definitions that may be given instead, each once."""
        return fact_names(te_vragen(*self.open_terms(), record=self.record))

    def oorzaak(self) -> Oorzaak:
        """Why the right or an amount is unknown."""
        return oorzaak(*self.open_terms(), record=self.record)


def fact_names(leaves: Iterable[Term]) -> list[str]:
    """The facts to ask, each once; a definition that may be given stands before its grounds where those are many."""
    leaves = list(leaves)
    facts = dict.fromkeys(str(term.meta) for term in leaves if term.soort is Soort.FEIT)
    if len(facts) == 1:
        return list(facts)
    return list(dict.fromkeys(term.meta.sleutel if term.soort is Soort.NAAM else term.meta for term in leaves))


def toets(boek: Regelboek, dossier: Dossier, dag: int, regelingen: Iterable[str] | None = None) -> dict[str, Antwoord]:
    """The answer of each regeling for the case on ``dag``; raises BadInput for an unknown regeling."""
    record = dossier.op(dag)
    wanted = boek.regelingen.values() if regelingen is None else [boek.regeling(naam) for naam in regelingen]
    return {regeling.naam: Antwoord.van(regeling, record) for regeling in wanted}


def toets_zaak(boek: Regelboek, zaak: Zaak, regelingen: Iterable[str] | None = None) -> dict[str, Antwoord]:
    return toets(boek, Dossier(zaak, boek.wet.feiten), dagsleutel(zaak.peildatum), regelingen)


def as_json(boek: Regelboek, antwoord: Antwoord, taal: Taal = "nl") -> dict[str, Any]:
    """One answer in the public format of ``werkkamer toets``."""
    regeling, record = antwoord.regeling, antwoord.record
    return {
        "uitkomst": antwoord.uitkomst,
        "beslisser": antwoord.beslisser,
        "uitvoerder": regeling.uitvoerder,
        "van": _end(regeling.van, record) if antwoord.recht is not False else None,
        "tot": _end(regeling.tot, record) if antwoord.recht is not False else None,
        "bedragen": [bedrag_json(antwoord, bedrag, ends) for bedrag, ends in antwoord.bedragen()],
        "gronden": [
            {
                "naam": grond.naam,
                "titel": grond.titel.in_(taal),
                "uitkomst": JA_NEE[reken(grond.term, record)],
                "bron": boek.citaten[grond.bronnen[0]],
            }
            for grond in regeling.gronden
        ],
        "ontbreekt": antwoord.ontbreekt(),
        "oorzaak": int(antwoord.oorzaak()),
        "acties": [found for actie in regeling.acties if (found := actie_json(boek, antwoord, actie, taal))],
    }


def _end(term: Term | None, record: Record) -> str | None:
    """A day of an outcome; None when it is open or never comes."""
    if term is None:
        return None
    low, high = reken(term, record)
    return getal(term, low) if low == high and low < NOOIT else None


def bedrag_json(antwoord: Antwoord, bedrag: Bedrag, ends: Interval, *, aanname: str | None = None) -> dict[str, Any]:
    record = antwoord.record
    low, high = ends
    found: dict[str, Any] = {
        "soort": bedrag.soort.value,
        "van": None,
        "tot": None,
        "cent": low if low == high else None,
        "onderdelen": {naam: _part(term, record) for naam, term in bedrag.onderdelen.items()},
        "aanname": aanname,
        "zekerheid": zekerheid(bedrag.term, record),
        "kas_op": _end(bedrag.kas, record),
    }
    if low != high:
        found |= {"cent_min": low, "cent_max": high}
    return found


def _part(term: Term, record: Record) -> dict[str, Any]:
    return {**uitkomst(term, record), "eenheid": term.eenheid or None}


def zekerheid(term: Term, record: Record) -> str:
    """The lowest confidence of the values that ``term`` read for this case."""
    reken(term, record)
    worst = 0
    for one, here in waarden_gelezen(term, record):
        if (row := _row(one, here)) is not None:
            worst = max(worst, _ZEKERHEID.index(row))
    return _ZEKERHEID[worst]


def _row(term: Term, record: Record) -> str | None:
    table: Tabel = term.meta
    parts: list[Uitkomst] = [reken(deel, record) for deel in term.delen]
    if not all(is_bekend(deel, part) for deel, part in zip(term.delen, parts, strict=True)):
        return None
    row = table.rij(parts[0][0], parts[1][0] if len(parts) > 1 else None)
    return row.zekerheid if row else None


def actie_json(boek: Regelboek, antwoord: Antwoord, actie: Actie, taal: Taal) -> dict[str, Any] | None:
    """What to do, or None when nothing is asked: the right is certainly not there, or the condition is not met."""
    record = antwoord.record
    if antwoord.recht is False or (actie.als is not None and reken(actie.als, record) is False):
        return None
    return {
        "wie": actie.wie,
        "wat": actie.wat.in_(taal),
        "uiterlijk": _end(actie.uiterlijk, record),
        "soort": "fataal" if actie.fataal else "streef",
        "bron": boek.citaten[actie.bron],
    }
