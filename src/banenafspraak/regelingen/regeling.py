"""What a regeling is once it is built: its right, its grounds, what it brings, and what must be done before when."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from banenafspraak.logic.terms import Term
from banenafspraak.tekst import Tekst

BESLISSERS = ("uwv", "gemeente", "belastingdienst", "werkgever")
"""The bodies that decide or carry out; the number of one in a term is its place here, from 1, and 0 is none."""


class Bedragsoort(StrEnum):
    """The period that an amount is for."""

    PER_MAAND = "per_maand"
    PER_JAAR = "per_jaar"
    PER_UUR = "per_uur"
    PER_DAG = "per_dag"
    EENMALIG = "eenmalig"


@dataclass(frozen=True, slots=True)
class Grond:
    """One ground or condition, as the act orders them: ``term`` is a named truth."""

    naam: str
    term: Term
    bronnen: tuple[str, ...]

    @property
    def titel(self) -> Tekst:
        titel: Tekst = self.term.meta.titel
        return titel


@dataclass(frozen=True, slots=True)
class Bedrag:
    """An amount in cents: ``als`` says when it is due beside the right itself, ``kas`` the last day it is paid."""

    soort: Bedragsoort
    term: Term
    titel: Tekst
    onderdelen: Mapping[str, Term] = field(default_factory=dict)
    als: Term | None = None
    kas: Term | None = None

    def in_centen(self, stappen: int) -> int:
        """A number in steps of the term, zero or more, as whole cents."""
        schaal = self.term.schaal
        return stappen * schaal.numerator // schaal.denominator


@dataclass(frozen=True, slots=True)
class Actie:
    """What somebody must do, at the latest on ``uiterlijk`` (a day term, itself included), when ``als`` is not nee."""

    wie: str
    wat: Tekst
    bron: str
    uiterlijk: Term | None = None
    fataal: bool = False
    als: Term | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Regeling:
    """One regeling. ``recht`` is its outcome; ``beslisser`` a code term where the law leaves the outcome to a body."""

    naam: str
    titel: Tekst
    kern: Tekst
    uitvoerder: str | None
    recht: Term
    gronden: tuple[Grond, ...]
    bedragen: tuple[Bedrag, ...] = ()
    acties: tuple[Actie, ...] = ()
    beslisser: Term | None = None
    van: Term | None = None
    tot: Term | None = None
    lezingen: tuple[str, ...] = ()
    let_op: tuple[Tekst, ...] = ()

    def __repr__(self) -> str:
        return f"<Regeling {self.naam}>"

    @property
    def terms(self) -> tuple[Term, ...]:
        """Every term that an answer can need."""
        ends = [term for term in (self.beslisser, self.van, self.tot) if term is not None]
        amounts = [t for b in self.bedragen for t in (b.term, b.als, b.kas, *b.onderdelen.values()) if t is not None]
        todo = [t for actie in self.acties for t in (actie.uiterlijk, actie.als) if t is not None]
        return (self.recht, *(grond.term for grond in self.gronden), *ends, *amounts, *todo)
