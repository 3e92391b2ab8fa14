"""The explanation of one answer: why it came out so, and each amount step by step, as numbered lines."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from banenafspraak.logic.case import reken
from banenafspraak.logic.terms import Soort, parts
from banenafspraak.logic.verwoording.blok import Blok, regels
from banenafspraak.logic.verwoording.getallen import TUSSEN, hoeveel
from banenafspraak.logic.verwoording.regel import Regeltekst
from banenafspraak.logic.verwoording.sjablonen import UITKOMST
from banenafspraak.logic.verwoording.uitkomst import Uitkomsttekst
from banenafspraak.regelingen.boek import Regelboek
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.regelingen.namen import distinct_names, elders, parts_up_to
from banenafspraak.regelingen.regeling import Grond, Regeling
from banenafspraak.regelingen.tekst import Wetwoorden
from banenafspraak.tekst import Taal, Tekst
from banenafspraak.zaken.toets import Antwoord

KOP = Tekst("{titel}: {uitkomst}. {kern}", "{titel}: {uitkomst}. {kern}")
WAAROM = {
    True: Tekst("Waarom ja:", "Why yes:"),
    False: Tekst("Waarom nee:", "Why no:"),
    None: Tekst("Waarom onbekend:", "Why unknown:"),
}
BEDRAG = Tekst("{titel}: {bedrag}. Zo rekenen wij:", "{titel}: {bedrag}. This is how we reckon:")
VERDER = Tekst("Verder:", "Also:")
ONBEKEND = Tekst("Dit weten wij nog niet:", "This we do not know yet:")


@dataclass(frozen=True, slots=True)
class Regelwoorden:
    """The phrases of one regeling, which of its parts belong to another one, and the grounds beside its right."""

    zinnen: Regeltekst
    elders: Mapping[int, str]
    verder: tuple[Grond, ...]


def uitleg(boek: Regelboek, antwoord: Antwoord, taal: Taal) -> list[str]:
    """The lines of the explanation in one language."""
    blokken = uitleg_blokken(boek, antwoord, taal)
    return [line for blok in blokken for line in (blok.tekst, *regels(blok.delen, inspringen="  "))]


def uitleg_blokken(boek: Regelboek, antwoord: Antwoord, taal: Taal) -> list[Blok]:
    """The explanation as blocks: the outcome, why, what it brings, each amount, and what is missing."""
    regeling = antwoord.regeling
    woorden = _woorden(boek, regeling.naam, taal)
    amounts = [bedrag.term for bedrag in regeling.bedragen]
    tekst = Uitkomsttekst(woorden.zinnen, antwoord.record, woorden.elders, amounts)
    head = KOP.in_(taal).format(
        titel=regeling.titel.in_(taal), uitkomst=UITKOMST[antwoord.recht].in_(taal), kern=regeling.kern.in_(taal)
    )
    found = [Blok(head), Blok(WAAROM[antwoord.recht].in_(taal), tuple(tekst.waarom(regeling.recht)))]
    if verder := list(_verder(woorden, antwoord, taal)):
        found.append(Blok(VERDER.in_(taal), tuple(verder)))
    found += _amounts(tekst, antwoord, taal)
    if missing := tekst.onbekend(antwoord.bladen()):
        found.append(Blok(ONBEKEND.in_(taal), tuple(missing)))
    return found


def _verder(woorden: Regelwoorden, antwoord: Antwoord, taal: Taal) -> Iterator[Blok]:
    """What comes with the right, such as what stops with a job; what certainly does not is left out."""
    for grond in woorden.verder if antwoord.recht else ():
        if (answer := reken(grond.term, antwoord.record)) is not False:
            said = f"{grond.titel.in_(taal)}: {UITKOMST[answer].in_(taal)}"
            yield Blok(said + woorden.zinnen.bronnen(grond.bronnen))


def _amounts(tekst: Uitkomsttekst, antwoord: Antwoord, taal: Taal) -> Iterable[Blok]:
    for bedrag, ends in antwoord.bedragen():
        a, b = (hoeveel(end, "cent", taal) for end in ends)
        amount = a if a == b else TUSSEN.in_(taal).format(a=a, b=b)
        title = bedrag.titel.in_(taal)
        head = title[:1].upper() + title[1:]
        yield Blok(BEDRAG.in_(taal).format(titel=head, bedrag=amount), tuple(tekst.stappen(bedrag.term, title)))


_KEPT: dict[tuple[Bouw, str, str], Regelwoorden] = {}
MOST_KEPT = 100


def _woorden(boek: Regelboek, naam: str, taal: str) -> Regelwoorden:
    """Made once for a book and kept: they are the same for every case."""
    key = (boek.bouw, naam, taal)
    if key not in _KEPT:
        if len(_KEPT) >= MOST_KEPT:
            _KEPT.clear()
        foreign = elders(boek, boek.regelingen[naam])
        named = [term for term in parts_up_to(boek.regelingen[naam].terms, foreign) if term.soort is Soort.NAAM]
        zinnen = Regeltekst(Wetwoorden(boek.wet, taal, distinct_names(named, foreign, taal)))
        titles = {term.nummer: other.titel.in_(taal) for term, other in foreign.items()}
        _KEPT[key] = Regelwoorden(zinnen, titles, _beside_the_right(boek.regelingen[naam]))
    return _KEPT[key]


def _beside_the_right(regeling: Regeling) -> tuple[Grond, ...]:
    needed = {term.nummer for term in parts((regeling.recht,))}
    return tuple(grond for grond in regeling.gronden if grond.term.nummer not in needed)
