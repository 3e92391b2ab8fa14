"""Whether a published table adds up: by sector, over the regions, with the national path and with its rounding unit.

What does not add up is reported and never corrected: that is how it was published.
"""

from collections.abc import Mapping, Sequence

from banenafspraak.tekst import Tekst
from banenafspraak.verdeling.gebied_lezen import LAND
from banenafspraak.verdeling.tabelcel import Tabelcel
from banenafspraak.verdeling.tabelrij import Tabellezing


def check_table(
    lezing: Tabellezing, cellen: Sequence[Tabelcel], eenheid: int, landelijk: Mapping[tuple[int, str], int]
) -> None:
    """Add a finding to ``lezing`` for everything that does not add up."""
    _sectors(lezing, cellen)
    _regions(lezing, cellen, landelijk)
    _unit(lezing, cellen, eenheid)


def _sectors(lezing: Tabellezing, cellen: Sequence[Tabelcel]) -> None:
    places: dict[tuple[str, int], dict[str, Tabelcel]] = {}
    for cel in cellen:
        places.setdefault((cel.regio, cel.jaar), {})[cel.sector] = cel
    for (regio, jaar), parts in places.items():
        if len(parts) < 3:
            continue
        som, totaal = parts["markt"].banen + parts["overheid"].banen, parts["totaal"]
        if som != totaal.banen:
            bericht = Tekst(
                f"{regio} {jaar}: markt en overheid zijn samen {som}, het totaal is {totaal.banen}.",
                f"{regio} {jaar}: market and government together are {som}, the total is {totaal.banen}.",
            )
            lezing.let_op("sectoren_sluiten_niet", bericht, totaal.rij)


def _regions(lezing: Tabellezing, cellen: Sequence[Tabelcel], landelijk: Mapping[tuple[int, str], int]) -> None:
    """A table with all regions is held against its own row NL and the national path, its row NL against the path."""
    found: dict[tuple[int, str], dict[str, int]] = {}
    for cel in cellen:
        code = cel.regio if cel.regio == LAND else lezing.gegevens.regio(cel.regio).vandaag
        found.setdefault((cel.jaar, cel.sector), {})[code] = cel.banen
    for key, numbers in sorted(found.items()):
        land, pad = numbers.pop(LAND, None), landelijk.get(key)
        som = sum(numbers.values()) if numbers.keys() == lezing.gegevens.regios.keys() else None
        if som is not None and land is not None and som != land:
            _unequal(lezing, "sluit_niet", key, ("de regio's samen", "the regions together", som), _row(land))
        if som is not None and pad is not None and som != pad:
            _unequal(lezing, "wijkt_af_van_pad", key, ("de regio's samen", "the regions together", som), _path(pad))
        elif land is not None and pad is not None and land != pad:
            _unequal(lezing, "wijkt_af_van_pad", key, _row(land), _path(pad))


_Side = tuple[str, str, int]


def _row(banen: int) -> _Side:
    return "de rij NL", "the row NL", banen


def _path(banen: int) -> _Side:
    return "het landelijke pad", "the national path", banen


def _unequal(lezing: Tabellezing, code: str, key: tuple[int, str], een: _Side, ander: _Side) -> None:
    jaar, sector = key
    bericht = Tekst(
        f"{jaar}, {sector}: {een[0]} {een[2]}, {ander[0]} {ander[2]}. Het verschil is {een[2] - ander[2]}.",
        f"{jaar}, {sector}: {een[1]} {een[2]}, {ander[1]} {ander[2]}. The difference is {een[2] - ander[2]}.",
    )
    lezing.let_op(code, bericht)


def _unit(lezing: Tabellezing, cellen: Sequence[Tabelcel], eenheid: int) -> None:
    other = [cel for cel in cellen if cel.banen % eenheid]
    if other:
        aantal = len(other)
        bericht = Tekst(
            f"{aantal} {'getal is' if aantal == 1 else 'getallen zijn'} geen veelvoud van {eenheid}. "
            f"Het eerste is {other[0].banen}.",
            f"{aantal} {'number is' if aantal == 1 else 'numbers are'} no multiple of {eenheid}. "
            f"The first is {other[0].banen}.",
        )
        lezing.let_op("geen_veelvoud", bericht, other[0].rij)
