"""What the wording must be told, because the rule language itself does not know the Wetboek."""

from typing import Protocol

from banenafspraak.logic.terms import Term


class Woordenboek(Protocol):
    """The words of one language for facts, values, named parts and sources."""

    @property
    def taal(self) -> str:
        """nl or en."""

    @property
    def tijdvak(self) -> tuple[str, str]:
        """The facts that hold the first day of a wage-return period, and the first day after it."""

    def feit(self, naam: str) -> str:
        """What a fact is called: a noun, or for a truth the sentence that is ja or nee."""

    def antwoord(self, naam: str, waarde: int) -> str:
        """One code of a fact in words."""

    def code(self, soort: str, nummer: int) -> str:
        """One code that a rule itself gives, such as the body that decides."""

    def waarde(self, naam: str, sleutel: str) -> str:
        """What a value of the law is called; ``sleutel`` is empty when it has no key or a key that is reckoned."""

    def per_geboortedatum(self, naam: str) -> bool:
        """Whether the days of a value are dates of birth, not days on which the law changes."""

    def naam(self, term: Term) -> str:
        """How running text refers to a named part."""

    def bron(self, sleutel: str) -> str:
        """How a source is cited."""
