"""Why a region went up or down between two distributions: the shift taken apart by cause, in whole jobs that add up."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from banenafspraak.errors import BadInput, Ernst, Finding
from banenafspraak.tekst import Taal, Tekst
from banenafspraak.verdeling.definitie import MAAT, TOTAAL
from banenafspraak.verdeling.gebieden import gebieden
from banenafspraak.verdeling.grootste_resten import FINEST
from banenafspraak.verdeling.keurmeldingen import MELDING
from banenafspraak.verdeling.oorzaken import AFRONDING, METHODE, Oorzaken, sectors_of
from banenafspraak.verdeling.uitkomst import Verdeling

_NO_TABLE = Tekst("Een van beide tabellen heeft hier geen waarde.", "One of both tables has no value here.")
_NO_PARTS = Tekst(
    "Niet te splitsen: met een deel van de oorzaken heeft deze regio geen waarde.",
    "Cannot be taken apart: with some of the causes this region has no value.",
)
_NO_KEY = Tekst(
    "Niet te splitsen: van een van beide tabellen kennen we de sleutel niet.",
    "Cannot be taken apart: of one of both tables we do not know the key.",
)


@dataclass(frozen=True, slots=True)
class Verschuiving:
    """One region: both numbers, and the parts that make the difference. ``reden`` says why something is None.

    ``gewichten`` takes ``methode`` apart by weight (wajong, werkloosheid) where the weights are all that differs.
    """

    code: str
    naam: str
    van: int | None
    naar: int | None
    delen: Mapping[str, int] | None
    reden: Tekst | None = None
    gewichten: Mapping[str, int] | None = None

    @property
    def verschil(self) -> int | None:
        """``naar`` less ``van``; None where one of both is not known."""
        return None if self.van is None or self.naar is None else self.naar - self.van


@dataclass(frozen=True, slots=True)
class Vergelijking:
    """Two distributions beside each other for one sector: of one year, or of a year each."""

    van: str
    naar: str
    jaar: int
    naar_jaar: int
    sector: str
    oorzaken: tuple[str, ...]
    regios: tuple[Verschuiving, ...]
    bevindingen: tuple[Finding, ...]

    def as_json(self, taal: Taal = "nl") -> dict[str, Any]:
        return {
            "van": self.van,
            "naar": self.naar,
            "jaar": self.jaar,
            "naar_jaar": self.naar_jaar,
            "sector": self.sector,
            "indicatief": True,
            "melding": MELDING.in_(taal),
            "maat": MAAT,
            "oorzaken": list(self.oorzaken),
            "regios": [
                {
                    "code": r.code,
                    "naam": r.naam,
                    "van": r.van,
                    "naar": r.naar,
                    "delen": dict(r.delen) if r.delen is not None else None,
                    "gewichten": dict(r.gewichten) if r.gewichten is not None else None,
                    "reden": r.reden.in_(taal) if r.reden else None,
                }
                for r in self.regios
            ],
            "bevindingen": [finding.as_json(taal) for finding in self.bevindingen],
        }


def vergelijk(
    van: Verdeling, naar: Verdeling, jaar: int | None = None, sector: str = TOTAAL, naar_jaar: int | None = None
) -> Vergelijking:
    """The shift of each region from ``van`` to ``naar``, by cause.

    Each cause counts for the average of what it changes over all orders in which the causes can be taken, so no order
    is preferred. What is left between whole and exact numbers is ``afronding``; what a published number differs from
    the computed one is ``methode``. Raises BadInput when the two have no year or sector in common.
    """
    year = _year(van, naar, jaar)
    other = naar_jaar or year
    _has(van, year, sector)
    _has(naar, other, sector)
    parts = Oorzaken(van.definitie, naar.definitie, year, other, sector) if _both_keys(van, naar, sector) else None
    rows = tuple(_row(code, van, naar, (year, other, sector), parts) for code in _codes(van, naar))
    causes = parts.all_causes if parts else ()
    return Vergelijking(
        van.definitie.naam, naar.definitie.naam, year, other, sector, causes, rows, tuple(_findings(van, naar, parts))
    )


def _year(van: Verdeling, naar: Verdeling, jaar: int | None) -> int:
    common = set(van.definitie.jaren) & set(naar.definitie.jaren)
    if jaar is not None:
        return jaar
    if not common:
        raise BadInput(
            Finding(
                "geen_gedeeld_jaar",
                Tekst(
                    "De twee verdelingen hebben geen jaar gemeen. Noem van elk een jaar.",
                    "The two distributions have no year in common. Name a year of each.",
                ),
                feit="jaar",
            )
        )
    return max(common)


def _has(verdeling: Verdeling, jaar: int, sector: str) -> None:
    d = verdeling.definitie
    if jaar not in d.jaren or sector not in d.sectoren:
        what = (str(jaar), "jaar", d.jaren) if jaar not in d.jaren else (sector, "sector", d.sectoren)
        known = tuple(map(str, what[2]))
        bericht = Tekst(
            f"'{d.naam}' heeft geen {what[1]} {what[0]}. Kies uit {', '.join(known)}.",
            f"'{d.naam}' has no {what[1]} {what[0]}. Choose from {', '.join(known)}.",
        )
        raise BadInput(Finding(f"geen_{what[1]}", bericht, feit=what[1], suggesties=known))


def _codes(van: Verdeling, naar: Verdeling) -> list[str]:
    """Every region of both, by its code in ``naar`` where it has one there."""
    later = {gebieden().regio(code).vandaag: code for code in naar.regios}
    return sorted({*naar.regios, *(c for c in van.regios if gebieden().regio(c).vandaag not in later)})


def _value(verdeling: Verdeling, code: str, jaar: int, sector: str) -> tuple[int | None, int | None]:
    """The number shown and the number computed; None for a region that the division does not have."""
    today = {gebieden().regio(own).vandaag: own for own in verdeling.regios}
    own = today.get(gebieden().regio(code).vandaag)
    if own is None:
        return None, None
    cel = verdeling.cel(own, jaar, sector)
    return cel.banen, cel.berekend


def _row(
    code: str, van: Verdeling, naar: Verdeling, which: tuple[int, int, str], parts: Oorzaken | None
) -> Verschuiving:
    year, other, sector = which
    naam = gebieden().regio(code).naam
    (start, start_own), (end, end_own) = _value(van, code, year, sector), _value(naar, code, other, sector)
    if start is None or end is None:
        return Verschuiving(code, naam, start, end, None, _NO_TABLE)
    if parts is None:
        return Verschuiving(code, naam, start, end, None, _NO_KEY)
    exact = parts.of(gebieden().regio(code).vandaag)
    if exact is None or start_own is None or end_own is None:
        return Verschuiving(code, naam, start, end, None, _NO_PARTS)
    exact = dict(exact)
    exact[AFRONDING] = Fraction(end_own - start_own) - sum(exact.values(), Fraction(0))
    exact[METHODE] += (end - end_own) - (start - start_own)
    delen = whole(exact, parts.all_causes, end - start)
    plain = (start, end) == (start_own, end_own)
    weights = parts.weights(gebieden().regio(code).vandaag) if plain else None
    gewichten = whole(weights, tuple(weights), delen[METHODE]) if weights else None
    return Verschuiving(code, naam, start, end, delen, gewichten=gewichten)


def whole(parts: Mapping[str, Fraction], order: Sequence[str], total: int) -> dict[str, int]:
    """The parts in whole jobs that add up to ``total``: floors, and the rest to the largest remainders in order."""
    near = {name: round(parts[name] * FINEST) for name in order}
    floors = {name: near[name] // FINEST for name in order}
    left = total - sum(floors.values())
    by_rest = sorted(order, key=lambda name: (-(near[name] % FINEST), name))
    ups = set(by_rest[:left])
    return {name: floors[name] + (name in ups) for name in order}


def _both_keys(van: Verdeling, naar: Verdeling, sector: str) -> bool:
    """Whether both can be computed for the sector, so that the causes can be told apart."""
    return all(sectors_of(v.definitie, sector) for v in (van, naar))


def _findings(van: Verdeling, naar: Verdeling, parts: Oorzaken | None) -> Iterator[Finding]:
    if parts is not None and parts.division_hidden:
        bericht = Tekst(
            "De cijfers staan per regio. Wat de andere indeling doet, zit daarom in de cijfers zelf.",
            "The figures are per region. So what the other division does is inside the figures.",
        )
        yield Finding("indeling_in_cijfers", bericht, Ernst.LET_OP, feit="indelingsdatum")
    for verdeling in (van, naar):
        yield from verdeling.bevindingen
