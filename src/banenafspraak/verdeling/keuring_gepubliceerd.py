"""Whether the published numbers of a definition have a place of their own in the table."""

from collections.abc import Iterator

from banenafspraak.errors import Ernst, Finding
from banenafspraak.tekst import Tekst, kort
from banenafspraak.verdeling.definitie import SECTOREN, TOTAAL, Definitie, Gepubliceerdecel
from banenafspraak.verdeling.gebieden import gebieden


def published(d: Definitie) -> Iterator[Finding]:
    """What is wrong with them: a region or sector that does not exist, two numbers for one cell, or no cell."""
    seen: dict[tuple[str, int, str], Gepubliceerdecel] = {}
    for cel in d.gepubliceerd:
        regio = gebieden().regio_of_niets(cel.regio)
        if regio is None:
            yield _no_region(cel)
        elif cel.sector not in (*SECTOREN, TOTAAL):
            yield _no_sector(cel)
        elif (place := (regio.vandaag, cel.jaar, cel.sector)) in seen:
            yield _twice(cel, seen[place])
        else:
            seen[place] = cel
    hidden = [cel for cel in seen.values() if cel.jaar in d.jaren and cel.sector not in d.sectoren]
    if hidden:
        yield _not_shown(hidden)
    other = [cel for cel in seen.values() if cel.jaar not in d.jaren]
    if other:
        yield _other_year(sorted({cel.jaar for cel in other}), len(other))


def _no_region(cel: Gepubliceerdecel) -> Finding:
    nl = f"'{kort(cel.regio)}' is geen regio. Geef een code zoals AM26."
    return Finding("onbekende_regio", Tekst(nl, f"'{kort(cel.regio)}' is no region. Give a code such as AM26."))


def _no_sector(cel: Gepubliceerdecel) -> Finding:
    nl = f"'{kort(cel.sector)}' is geen sector. Schrijf markt, overheid of totaal."
    return Finding("sector", Tekst(nl, f"'{kort(cel.sector)}' is no sector. Write markt, overheid or totaal."))


def _twice(cel: Gepubliceerdecel, first: Gepubliceerdecel) -> Finding:
    """Two editions may cover one year; which of them holds is for people to choose."""
    place = f"{cel.regio}, {cel.jaar}, {cel.sector}"
    both = (f"{kort(first.editie)}: {first.banen}", f"{kort(cel.editie)}: {cel.banen}")
    bericht = Tekst(
        f"Voor {place} zijn er twee gepubliceerde waarden ({both[0]} en {both[1]}). Kies er één.",
        f"There are two published values for {place} ({both[0]} and {both[1]}). Choose one.",
    )
    return Finding("dubbel_gepubliceerd", bericht, feit="gepubliceerd")


def _not_shown(cellen: list[Gepubliceerdecel]) -> Finding:
    which = ", ".join(f"{cel.regio} {cel.jaar} {cel.sector} {cel.banen}" for cel in cellen[:10])
    bericht = Tekst(
        f"De sleutel geeft alleen een totaal. Deze gepubliceerde waarden staan niet in de tabel: {which}.",
        f"The key gives a total only. These published values are not in the table: {which}.",
    )
    return Finding("gepubliceerd_niet_getoond", bericht, Ernst.LET_OP, feit="gepubliceerd")


def _other_year(jaren: list[int], aantal: int) -> Finding:
    years = ", ".join(map(str, jaren))
    bericht = Tekst(
        f"{aantal} gepubliceerde waarden zijn van andere jaren ({years}). Ze staan niet in de tabel.",
        f"{aantal} published values are of other years ({years}). They are not in the table.",
    )
    return Finding("gepubliceerd_ander_jaar", bericht, Ernst.LET_OP, feit="gepubliceerd")
