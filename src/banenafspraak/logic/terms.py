"""What the words of the rule language make: immutable terms, interned, each with its level, scale and bounds.

A number is an integer interval times a static fraction; a day and a code are numbers too. A term whose bounds could
pass 2^63 is refused when it is made, so that no reading can ever overflow.
"""

from collections.abc import Hashable
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from typing import Any

from banenafspraak.errors import BanenafspraakError
from banenafspraak.logic.niveau import Niveau, samen
from banenafspraak.logic.tabel import Interval
from banenafspraak.tekst import Tekst

GRENS = 2**63


class Soort(StrEnum):
    """The kinds of node. A new one is a decision record."""

    FEIT = "feit"
    VAST = "vast"
    WAARDE = "waarde"
    ALLE = "alle"
    EEN = "een"
    NIET = "niet"
    LAGER = "lager"
    GELIJK = "gelijk"
    KIES = "kies"
    PLUS = "plus"
    MIN = "min"
    MAAL = "maal"
    LAAGSTE = "laagste"
    HOOGSTE = "hoogste"
    AFGEROND = "afgerond"
    SCHAAL = "schaal"
    LEEFTIJD = "leeftijd_op"
    MAANDEN = "maanden_na"
    DAGEN = "dagen_na"
    JAARBEGIN = "eerste_van_jaar"
    SOM = "som_per_jaar"
    EERSTE = "eerste_sinds"
    OOIT = "ooit_in_venster"
    NAAM = "naam"


class Aard(StrEnum):
    """What a term gives: ja/nee/onbekend, or an interval of numbers, days or codes."""

    WAARHEID = "waarheid"
    GETAL = "getal"
    DATUM = "datum"
    CODE = "code"


class RuleError(BanenafspraakError):
    """A rule that cannot be built; the message says which node and why."""

    code = "regel"


@dataclass(frozen=True, slots=True, eq=False)
class Term:
    """One node of a rule. Equal nodes of one book are one object, so ``==`` is identity and a rule is a graph.

    ``onder`` and ``boven`` are the bounds in steps of ``schaal``; a truth has none. ``meta`` is what the kind needs:
    the name of a fact, the literal, the table, the rounding.
    """

    nummer: int
    soort: Soort
    delen: tuple["Term", ...]
    meta: Any
    aard: Aard
    niveau: Niveau
    onder: int
    boven: int
    schaal: Fraction
    eenheid: str
    pool: "Pool" = field(repr=False)

    @property
    def is_waarheid(self) -> bool:
        return self.aard is Aard.WAARHEID

    @property
    def is_vast(self) -> bool:
        """Whether the value is the same for everybody, always."""
        return self.soort is Soort.VAST or (not self.is_waarheid and self.onder == self.boven)

    def __repr__(self) -> str:
        return f"<{self.soort} {self.meta or ''} #{self.nummer}>"


@dataclass(frozen=True, slots=True)
class Naam:
    """What a jurist calls a part of a rule: with ``bronnen`` a ground, with ``gegeven`` a fact when it is handed in."""

    sleutel: str
    titel: Tekst
    bronnen: tuple[str, ...] = ()
    gegeven: bool = False


class Pool:
    """Makes terms and keeps each just once.

    ``lezers`` are the functions that read them on a record, ``gevraagd`` what could ever be asked for some of them,
    ``waarden`` the values of the law below one: made when they are first needed, and gone with their book.
    """

    def __init__(self) -> None:
        self._known: dict[tuple[Hashable, ...], Term] = {}
        self.lezers: dict[int, Any] = {}
        self.gevraagd: dict[tuple[int, ...], Any] = {}
        self.waarden: dict[int, Any] = {}

    def __len__(self) -> int:
        return len(self._known)

    def terms(self) -> list[Term]:
        """Every term that was made, parts before wholes."""
        return list(self._known.values())

    def make(
        self,
        soort: Soort,
        delen: tuple[Term, ...] = (),
        meta: Hashable = None,
        *,
        aard: Aard = Aard.WAARHEID,
        grenzen: Interval = (0, 0),
        schaal: Fraction = Fraction(1),
        niveau: Niveau | None = None,
        eenheid: str = "",
    ) -> Term:
        """The one term of this shape; raises RuleError where a bound could pass 2^63."""
        level = samen(*(deel.niveau for deel in delen)) if niveau is None else niveau
        key = (soort, tuple(deel.nummer for deel in delen), meta, aard, grenzen, schaal, level, eenheid)
        found = self._known.get(key)
        if found is None:
            refuse_overflow(soort, *grenzen)
            found = Term(len(self._known), soort, delen, meta, aard, level, *grenzen, schaal, eenheid, self)
            self._known[key] = found
        return found


def refuse_overflow(soort: Soort, *numbers: int) -> None:
    """Raises RuleError when a number that a reading could meet does not fit in 64 bits."""
    most = max(abs(number) for number in numbers)
    if most >= GRENS:
        raise RuleError(
            f"A bound of '{soort}' is {most:.2e}, above 2^63. Give a narrower true bound, a coarser unit, "
            "or a legal rounding in between."
        )


def parts(roots: tuple[Term, ...]) -> list[Term]:
    """Every term below ``roots``, parts before wholes, each once."""
    seen: dict[int, Term] = {}
    stack = list(roots)
    while stack:
        term = stack.pop()
        if term.nummer not in seen:
            seen[term.nummer] = term
            stack.extend(term.delen)
    return [seen[nummer] for nummer in sorted(seen)]  # a term is made after its parts
