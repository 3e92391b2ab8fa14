"""The words of the Wetboek for the wording of rules: what facts, values, named parts and sources are called."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from banenafspraak.bronnen import Bron
from banenafspraak.logic.terms import Term
from banenafspraak.logic.verwoording.blok import lowered
from banenafspraak.regelingen.regeling import BESLISSERS
from banenafspraak.tekst import Tekst
from banenafspraak.wetboek import Wetboek

WIE = {
    "uwv": Tekst("UWV", "UWV"),
    "gemeente": Tekst("de gemeente", "the gemeente"),
    "belastingdienst": Tekst("de Belastingdienst", "the Belastingdienst"),
    "werkgever": Tekst("de werkgever", "the employer"),
    "persoon": Tekst("de persoon", "the person"),
    "werknemer": Tekst("de werknemer", "the worker"),
}
NUMMER, DE_WET = Tekst("nummer {n}", "number {n}"), Tekst("de wet zelf", "the law itself")
OF = Tekst(" of ", " or ")


@dataclass(frozen=True)
class Wetwoorden:
    """One language. ``namen`` holds, by number of the term, what a named part is called when not by its title."""

    wet: Wetboek
    taal: str = "nl"
    namen: Mapping[int, str] = field(default_factory=dict)
    links: bool = False

    @property
    def tijdvak(self) -> tuple[str, str]:
        return "tijdvak_van", "tijdvak_tot"

    def feit(self, naam: str) -> str:
        return self.wet.feiten[naam].titel.in_(self.taal)

    def antwoord(self, naam: str, waarde: int) -> str:
        return self.wet.feiten[naam].in_words(waarde).in_(self.taal)

    def code(self, soort: str, nummer: int) -> str:
        if soort != "beslisser":
            return NUMMER.in_(self.taal).format(n=nummer)
        return wie_in_woorden(BESLISSERS[nummer - 1], self.taal) if nummer else DE_WET.in_(self.taal)

    def waarde(self, naam: str, sleutel: str) -> str:
        parameter = self.wet.parameters[naam]
        key = f" ({parameter.key_title(sleutel).in_(self.taal)})" if sleutel else ""
        return lowered(parameter.titel.in_(self.taal)) + key

    def per_geboortedatum(self, naam: str) -> bool:
        return self.wet.parameters[naam].op_geboortedatum

    def naam(self, term: Term) -> str:
        return self.namen.get(term.nummer) or short(term, self.taal)

    def bron(self, sleutel: str) -> str:
        bron = self.wet.bronnen[sleutel]
        return linked(bron) if self.links else bron.citation


def short(term: Term, taal: str) -> str:
    """The title of a named part, up to the colon behind which it explains itself."""
    title: str = term.meta.titel.in_(taal)
    return title.partition(":")[0]


def linked(bron: Bron) -> str:
    """The citation as a Markdown link, where the source has an address."""
    return f"[{bron.citation}]({bron.link})" if bron.link else bron.citation


def wie_in_woorden(wie: str, taal: str) -> str:
    """The body or person who acts, or some of them: ``werkgever of werknemer``."""
    return OF.in_(taal).join(WIE[one].in_(taal) if one in WIE else one for one in wie.split(" of "))
