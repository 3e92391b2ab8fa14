"""Divides the national numbers over the regions: shares, whole numbers that close, and published values that win."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from banenafspraak.errors import BadInput, has_errors
from banenafspraak.tekst import Tekst
from banenafspraak.verdeling.controles import checks
from banenafspraak.verdeling.definitie import SECTOREN, TOTAAL, Definitie, Gepubliceerdecel
from banenafspraak.verdeling.gebieden import gebieden
from banenafspraak.verdeling.grootste_resten import grootste_resten
from banenafspraak.verdeling.keuring import keur
from banenafspraak.verdeling.regiocijfers import Regiocijfers, regiocijfers, regios_op, why_missing
from banenafspraak.verdeling.sleutel import Aandelen, aandelen, needed
from banenafspraak.verdeling.uitkomst import BEREKEND, GEPUBLICEERD, NIET_GEPUBLICEERD, Cel, Verdeling

_ADDED_UP = "Door ons opgeteld uit de gepubliceerde markt en overheid"
_MIXED = "Door ons opgeteld uit een gepubliceerd en een berekend getal"
_NO_VALUE = Tekst("Niet gepubliceerd.", "Not published.")


def verdeel(definitie: Definitie) -> Verdeling:
    """The distribution of ``definitie``: a cell for each region, year and sector, in the unit of the definition.

    A published value stands in place of the computed one. Raises BadInput with every finding when the figures, the
    totals or the division cannot be used.
    """
    found = keur(definitie)
    if has_errors(found):
        raise BadInput(*found)
    cijfers = cijfers_van(definitie)
    found += [finding for one in cijfers.values() for finding in one.bevindingen]
    regios = regios_op(definitie.indelingsdatum, definitie.overgangen)
    shares = {
        sector: aandelen(sector, indicator, cijfers, definitie.exponenten, regios)
        for sector, indicator in definitie.sleutel.items()
    }
    cellen = tuple(_cells(definitie, regios, cijfers, shares))
    rest = checks(definitie, regios, shares, cellen)
    return Verdeling(definitie, regios, cellen, shares, rest.controles, tuple(dict.fromkeys([*found, *rest.findings])))


def cijfers_van(definitie: Definitie) -> dict[str, Regiocijfers]:
    """The figures per region of every indicator that the definition asks for; BadInput when one cannot be used."""
    found = {name: regiocijfers(definitie, name) for name in needed(definitie.sleutel, definitie.exponenten)}
    wrong = [finding for one in found.values() for finding in one.bevindingen]
    if has_errors(wrong):
        raise BadInput(*wrong)
    return found


def _cells(
    d: Definitie, regios: tuple[str, ...], cijfers: Mapping[str, Regiocijfers], shares: Mapping[str, Aandelen]
) -> Iterator[Cel]:
    published = {(_own_code(cel, d), cel.jaar, cel.sector): cel for cel in d.gepubliceerd}
    computed = {(sector, jaar): _computed(d, jaar, sector, shares[sector]) for sector in d.sleutel for jaar in d.jaren}
    for regio in regios:
        for jaar in d.jaren:
            parts: dict[str, Cel] = {}
            for sector in d.sectoren:
                if sector == TOTAAL and TOTAAL not in d.sleutel:
                    own = _sum(d, regio, jaar, parts)
                elif sector in shares:
                    own = _own(d, regio, jaar, shares[sector], computed[sector, jaar], cijfers)
                    both = [published.get((regio, jaar, part)) for part in SECTOREN] if sector == TOTAAL else []
                    own = _sum_published(own, [cel for cel in both if cel is not None])
                else:
                    own = Cel(regio, jaar, sector, None, NIET_GEPUBLICEERD, editie=d.naam, reden=_NO_VALUE)
                parts[sector] = _or_published(own, published.get((regio, jaar, sector)))
                yield parts[sector]


def _own_code(cel: Gepubliceerdecel, d: Definitie) -> str:
    return gebieden().indeling.code_op(gebieden().regio(cel.regio).code, d.indelingsdatum)


def _computed(d: Definitie, jaar: int, sector: str, shares: Aandelen) -> dict[str, int]:
    """What each known region gets, in whole units."""
    total = d.totaal(jaar, sector)
    if total is None or shares.reden is not None:
        return {}
    units = grootste_resten(shares.gewichten, shares.noemer, total // d.afrondeenheid)
    return {regio: count * d.afrondeenheid for regio, count in units.items()}


def _own(
    d: Definitie,
    regio: str,
    jaar: int,
    shares: Aandelen,
    values: Mapping[str, int],
    cijfers: Mapping[str, Regiocijfers],
) -> Cel:
    """The computed cell of one sector, or why there is none."""
    sector, share, total = shares.sector, shares.aandeel(regio), d.totaal(jaar, shares.sector)
    if regio in values and share is not None and total is not None:
        exact = share * total
        return Cel(regio, jaar, sector, values[regio], BEREKEND, share, values[regio], exact, d.naam)
    if total is None:
        why = Tekst(f"Voor {jaar} is er geen landelijk aantal.", f"There is no national number for {jaar}.")
    elif shares.reden is not None:
        why = shares.reden
    else:
        lacking = next(
            one
            for name in needed({sector: shares.indicator}, d.exponenten)
            if regio not in (one := cijfers[name]).waarden
        )
        why = why_missing(regio, lacking, d.indelingsdatum)
    return Cel(regio, jaar, sector, None, NIET_GEPUBLICEERD, editie=d.naam, reden=why)


def _sum(d: Definitie, regio: str, jaar: int, parts: Mapping[str, Cel]) -> Cel:
    """The total of a region: market and government together, after each was rounded."""
    met = [parts[sector] for sector in SECTOREN if sector in parts]
    lacking = next((cel for cel in met if cel.banen is None), None)
    if len(met) < len(SECTOREN) or lacking is not None:
        why = lacking.reden if lacking is not None and lacking.reden is not None else _NO_VALUE
        return Cel(regio, jaar, TOTAAL, None, NIET_GEPUBLICEERD, editie=d.naam, reden=why)
    banen = sum(cel.banen for cel in met if cel.banen is not None)
    own = [cel.berekend for cel in met if cel.berekend is not None]
    exact = [cel.exact for cel in met if cel.exact is not None]
    whole = sum(exact, Fraction(0)) if len(exact) == len(SECTOREN) else None
    total = d.totaal(jaar, TOTAAL)
    share = whole / total if whole is not None and total else None
    found = Cel(regio, jaar, TOTAAL, banen, BEREKEND, share, None, whole, d.naam)
    found = replace(found, berekend=sum(own) if len(own) == len(SECTOREN) else None)
    published = [cel for cel in met if cel.soort == GEPUBLICEERD]
    if len(published) == len(SECTOREN):
        return _summed(found, published[0].editie, published[0].basisjaar, published[0].vaststeller)
    return replace(found, aandeel=None, bron=_MIXED) if published else found


def _sum_published(own: Cel, parts: Sequence[Gepubliceerdecel]) -> Cel:
    """The total of two published sectors, where the key gives a total only; published numbers win there too."""
    if len(parts) < len(SECTOREN):
        return own
    found = replace(own, banen=sum(part.banen for part in parts), soort=BEREKEND, reden=None)
    return _summed(found, parts[0].editie, parts[0].basisjaar, parts[0].vaststeller)


def _summed(cel: Cel, editie: str, basisjaar: int | None, vaststeller: str | None) -> Cel:
    """A total that we added up from two published numbers: it has no share, and it is of their edition."""
    return replace(cel, aandeel=None, editie=editie, basisjaar=basisjaar, vaststeller=vaststeller, bron=_ADDED_UP)


def _or_published(own: Cel, published: Gepubliceerdecel | None) -> Cel:
    """The published value where there is one; what was computed stays beside it."""
    if published is None:
        return own
    return replace(
        own,
        banen=published.banen,
        soort=GEPUBLICEERD,
        aandeel=None,
        editie=published.editie,
        basisjaar=published.basisjaar,
        vaststeller=published.vaststeller or None,
        bron=published.bron,
        reden=None,
    )
