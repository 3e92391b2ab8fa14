"""What a distribution is computed from: years, totals, key, division and rounding. All of it, and nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from functools import lru_cache
from typing import Any, Literal, Self

from banenafspraak.inlezen import wetboek
from banenafspraak.verdeling.getallen import decimaal
from banenafspraak.verdeling.kengetal import Kengetal

MAAT = "extra_cumulatief"
TOTAAL = "totaal"
SECTOREN = ("markt", "overheid")
Splitsing = Literal["fout", "geen_waarde"]


@dataclass(frozen=True, slots=True)
class Exponenten:
    """How heavy the corrections weigh. They are not De Werkkamer's: its own weights were not found."""

    wajong: Fraction = Fraction(0)
    werkloosheid: Fraction = Fraction(0)

    @property
    def nul(self) -> bool:
        """Whether nothing is corrected."""
        return not self.wajong and not self.werkloosheid


@dataclass(frozen=True, slots=True)
class Overgang:
    """A change that has not happened: a gemeente, or a whole region, goes to another region."""

    gebied: str
    regio: str


@dataclass(frozen=True, slots=True)
class Gepubliceerdecel:
    """One published number of extra jobs, cumulative since the baseline; never a level with the baseline in it.

    ``basisjaar`` None: no source gives the year of the figures behind it.
    """

    regio: str
    jaar: int
    sector: str
    banen: int
    editie: str
    vaststeller: str
    bron: str
    basisjaar: int | None = None


@dataclass(frozen=True, slots=True)
class Definitie:
    """An edition or an example, ready to be computed by ``verdeel``.

    ``landelijk`` None takes the national path. ``sleutel`` names the indicator of each sector: ``markt`` and
    ``overheid``, or ``totaal`` alone. ``splitsing`` says what becomes of regions between which the figures of a
    gemeente cannot be divided: an error, or no value for those regions.
    """

    naam: str
    jaren: tuple[int, ...]
    indelingsdatum: date
    basisjaar: int
    afrondeenheid: int = 1
    sleutel: Mapping[str, str] = field(default_factory=dict)
    kengetallen: tuple[Kengetal, ...] = ()
    landelijk: Mapping[tuple[int, str], int] | None = None
    exponenten: Exponenten = Exponenten()
    gepubliceerd: tuple[Gepubliceerdecel, ...] = ()
    splitsing: Splitsing = "fout"
    overgangen: tuple[Overgang, ...] = ()

    @property
    def sectoren(self) -> tuple[str, ...]:
        """The sectors that have numbers, the total last."""
        if TOTAAL in self.sleutel:
            return (TOTAAL,)
        used = set(self.sleutel) | {cel.sector for cel in self.gepubliceerd}
        parts = tuple(sector for sector in SECTOREN if sector in used)
        whole = len(parts) == len(SECTOREN) or TOTAAL in used
        return (*parts, TOTAAL) if whole else parts

    def totaal(self, jaar: int, sector: str) -> int | None:
        """The national number to divide; None where the path, or what was filled in, has none."""
        if self.landelijk is None:
            return pad(jaar, sector)
        if (jaar, sector) in self.landelijk:
            return self.landelijk[jaar, sector]
        parts = [self.landelijk.get((jaar, part)) for part in SECTOREN] if sector == TOTAAL else [None]
        known = [part for part in parts if part is not None]
        return sum(known) if len(known) == len(parts) else None

    def as_document(self) -> dict[str, Any]:
        """All of it as JSON, exact; ``from_document`` makes an equal definition of it."""
        return {
            "naam": self.naam,
            "maat": MAAT,
            "jaren": list(self.jaren),
            "landelijk": "pad" if self.landelijk is None else _per_year(self.landelijk),
            "indelingsdatum": self.indelingsdatum.isoformat(),
            "basisjaar": self.basisjaar,
            "afrondeenheid": self.afrondeenheid,
            "sleutel": dict(self.sleutel),
            "exponenten": {
                "wajong": str(self.exponenten.wajong),
                "werkloosheid": str(self.exponenten.werkloosheid),
            },
            "splitsing": self.splitsing,
            "overgangen": [{"gebied": o.gebied, "regio": o.regio} for o in self.overgangen],
            "gepubliceerd": [
                {
                    "regio": c.regio,
                    "jaar": c.jaar,
                    "sector": c.sector,
                    "banen": c.banen,
                    "editie": c.editie,
                    "vaststeller": c.vaststeller,
                    "bron": c.bron,
                    "basisjaar": c.basisjaar,
                }
                for c in self.gepubliceerd
            ],
            "kengetallen": [[k.gebied, k.indicator, str(k.waarde)] for k in self.kengetallen],
        }

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> Self:
        """The definition that ``as_document`` wrote; the places in a file where figures were read are gone."""
        landelijk = document["landelijk"]
        return cls(
            naam=document["naam"],
            jaren=tuple(document["jaren"]),
            indelingsdatum=date.fromisoformat(document["indelingsdatum"]),
            basisjaar=document["basisjaar"],
            afrondeenheid=document["afrondeenheid"],
            sleutel=dict(document["sleutel"]),
            kengetallen=tuple(Kengetal(g, i, Fraction(w)) for g, i, w in document["kengetallen"]),
            landelijk=None if landelijk == "pad" else _flat(landelijk),
            exponenten=Exponenten(**{name: Fraction(text) for name, text in document["exponenten"].items()}),
            gepubliceerd=tuple(Gepubliceerdecel(**cel) for cel in document["gepubliceerd"]),
            splitsing=document["splitsing"],
            overgangen=tuple(Overgang(**o) for o in document["overgangen"]),
        )


@lru_cache(maxsize=512)
def pad(jaar: int, sector: str) -> int | None:
    """The national number of extra jobs in a year on the path of the Regeling Wfsv; None where it has none."""
    if not 1 <= jaar <= 9999:
        return None
    value = wetboek().antwoord("doel.extra_banen", date(jaar, 12, 31), sector).waarde
    return value if isinstance(value, int) else None


def _per_year(landelijk: Mapping[tuple[int, str], int]) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for (jaar, sector), banen in landelijk.items():
        found.setdefault(str(jaar), {})[sector] = banen
    return found


def _flat(document: Mapping[str, Mapping[str, int]]) -> dict[tuple[int, str], int]:
    return {(int(jaar), sector): banen for jaar, row in document.items() for sector, banen in row.items()}


def exponent_text(exponent: Fraction) -> str:
    """An exponent as people write it: 0.5."""
    return decimaal(exponent)
