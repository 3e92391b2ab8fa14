"""What in a case contradicts itself, as findings at the fact; and where an answer differs from what was expected."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from banenafspraak.errors import Finding
from banenafspraak.logic.case import reken
from banenafspraak.logic.kalender import dagsleutel
from banenafspraak.logic.niveau import Niveau
from banenafspraak.logic.records import Record
from banenafspraak.regelingen.boek import Regelboek
from banenafspraak.zaken.dossier import Dossier
from banenafspraak.zaken.zaak import Zaak


def tegenspraken(boek: Regelboek, zaak: Zaak) -> list[Finding]:
    """The contradictions in one case, each once, at the row of the case."""
    dossier = Dossier(zaak, boek.wet.feiten)
    jobs = dossier.relatie.onder[Niveau.DIENSTVERBAND]
    periods = [period for dag in _dagen(zaak) for period in _tijdvakken(dossier, dag)]
    found = []
    for tegenspraak in boek.tegenspraken:
        on_job = tegenspraak.term.niveau.within(Niveau.DIENSTVERBAND)
        places = (jobs if on_job else periods) if tegenspraak.in_zaak else []
        if any(reken(tegenspraak.term, one) is True for one in places):
            found.append(
                Finding(
                    tegenspraak.naam, tegenspraak.bericht, bestand=zaak.bestand, rij=zaak.rij, feit=tegenspraak.feit
                )
            )
    return found


def _dagen(zaak: Zaak) -> Iterator[int]:
    """A day of each year that the case asks about."""
    yield dagsleutel(zaak.peildatum)
    if zaak.periode:
        van, tot = zaak.periode
        yield from (dagsleutel(date(year, 12, 31)) for year in range(van.year, tot.year + 1))


def _tijdvakken(dossier: Dossier, dag: int) -> list[Record]:
    here = dossier.op(dag)
    return [here, *here.op[Niveau.RELATIEJAAR].onder[Niveau.TIJDVAK]]


@dataclass(frozen=True, slots=True)
class Afwijking:
    """One thing that came out otherwise than the case expects."""

    regeling: str
    veld: str
    verwacht: Any
    gevonden: Any

    def as_json(self) -> dict[str, Any]:
        return {
            "regeling": self.regeling,
            "veld": self.veld,
            "verwacht": self.verwacht,
            "gevonden": self.gevonden,
        }


def afwijkingen(verwacht: Mapping[str, Any], gevonden: Mapping[str, Any]) -> list[Afwijking]:
    """Where the answers (as JSON) differ from ``verwacht``; only what is named there is compared."""
    return [
        Afwijking(naam, veld, wanted, found)
        for naam, parts in verwacht.items()
        for veld, wanted, found in _differences(parts, gevonden[naam])
    ]


def _differences(verwacht: Mapping[str, Any], answer: Mapping[str, Any]) -> Iterator[tuple[str, Any, Any]]:
    for veld, wanted in verwacht.items():
        if veld == "gronden":
            outcomes = {grond["naam"]: grond["uitkomst"] for grond in answer["gronden"]}
            for naam, expected in wanted.items():
                if outcomes.get(naam) != expected:
                    yield f"gronden.{naam}", expected, outcomes.get(naam)
        elif veld in ("bedragen", "acties"):
            yield from _rows(veld, wanted, answer[veld])
        elif veld == "ontbreekt":
            if set(wanted) != set(answer[veld]):
                yield veld, sorted(wanted), sorted(answer[veld])
        elif answer[veld] != wanted:
            yield veld, wanted, answer[veld]


def _rows(
    veld: str, wanted: Sequence[Mapping[str, Any]], found: Sequence[Mapping[str, Any]]
) -> Iterator[tuple[str, Any, Any]]:
    """Each expected row must fit a row that was found; an empty list says that there is none."""
    if not wanted and found:
        yield veld, [], [_short(row) for row in found]
    for row in wanted:
        if not any(all(one.get(key) == value for key, value in row.items()) for one in found):
            yield veld, dict(row), [_short(one) for one in found]


def _short(row: Mapping[str, Any]) -> dict[str, Any]:
    shown = ("soort", "wie", "uiterlijk", "van", "tot", "cent", "cent_min", "cent_max", "aanname", "kas_op")
    return {key: row[key] for key in shown if key in row}
