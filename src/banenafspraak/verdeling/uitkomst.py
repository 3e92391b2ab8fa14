"""What a distribution gives back: a cell per region, year and sector, checks, and the public format of it all."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from banenafspraak.errors import BadInput, Finding
from banenafspraak.tekst import Taal, Tekst
from banenafspraak.verdeling.definitie import MAAT, TOTAAL, Definitie
from banenafspraak.verdeling.gebieden import gebieden
from banenafspraak.verdeling.getallen import decimaal, decimalen
from banenafspraak.verdeling.keurmeldingen import MELDING
from banenafspraak.verdeling.sleutel import Aandelen

GEPUBLICEERD, BEREKEND, NIET_GEPUBLICEERD = "gepubliceerd", "berekend", "niet_gepubliceerd"


@dataclass(frozen=True, slots=True)
class Cel:
    """One number. ``berekend`` is what the key gives, also where a published number stands in its place."""

    regio: str
    jaar: int
    sector: str
    banen: int | None
    soort: str
    aandeel: Fraction | None = None
    berekend: int | None = None
    exact: Fraction | None = None
    editie: str = ""
    basisjaar: int | None = None
    vaststeller: str | None = None
    bron: str | None = None
    reden: Tekst | None = None


@dataclass(frozen=True, slots=True)
class Controle:
    """One check; ``uitkomst`` is klopt, wijkt_af or niet_te_controleren."""

    naam: str
    uitkomst: str
    toelichting: Tekst

    def as_json(self, taal: Taal = "nl") -> dict[str, str]:
        return {"naam": self.naam, "uitkomst": self.uitkomst, "toelichting": self.toelichting.in_(taal)}


@dataclass(frozen=True)
class Verdeling:
    """The outcome of ``verdeel``. ``regios`` are the codes of its division, ``aandelen`` the shares per sector."""

    definitie: Definitie
    regios: tuple[str, ...]
    cellen: tuple[Cel, ...]
    aandelen: Mapping[str, Aandelen]
    controles: tuple[Controle, ...]
    bevindingen: tuple[Finding, ...]
    _by_place: dict[tuple[str, int, str], Cel] = field(default_factory=dict, repr=False, compare=False)

    def __post_init__(self) -> None:
        self._by_place.update({(cel.regio, cel.jaar, cel.sector): cel for cel in self.cellen})

    def cel(self, regio: str, jaar: int, sector: str) -> Cel:
        """The cell of a region, by its code of any day; BadInput where this distribution has no such cell."""
        code = gebieden().indeling.code_op(gebieden().regio(regio).code, self.definitie.indelingsdatum)
        if (code, jaar, sector) not in self._by_place:
            bericht = Tekst(
                f"Deze verdeling heeft geen cel voor {code}, {jaar}, {sector}.",
                f"This distribution has no cell for {code}, {jaar}, {sector}.",
            )
            raise BadInput(Finding("geen_cel", bericht))
        return self._by_place[code, jaar, sector]

    def as_json(self, taal: Taal = "nl") -> dict[str, Any]:
        d = self.definitie
        shares = self._share_texts()
        return {
            "editie": d.naam,
            "indicatief": True,
            "melding": MELDING.in_(taal),
            "maat": MAAT,
            "basisjaar": d.basisjaar if d.sleutel else None,
            "indelingsdatum": d.indelingsdatum.isoformat() if d.sleutel else None,
            "afrondeenheid": d.afrondeenheid,
            "exponenten": {
                "wajong": decimaal(d.exponenten.wajong),
                "werkloosheid": decimaal(d.exponenten.werkloosheid),
                "van_de_werkkamer": False,
            },
            "sleutel": dict(d.sleutel),
            "landelijk": [
                {"jaar": jaar, "sector": sector, "banen": d.totaal(jaar, sector)}
                for jaar in d.jaren
                for sector in d.sectoren
            ],
            "cellen": [_cel(cel, d, shares, taal) for cel in self.cellen],
            "controles": [controle.as_json(taal) for controle in self.controles],
            "bevindingen": [finding.as_json(taal) for finding in self.bevindingen],
        }

    def _share_texts(self) -> dict[tuple[str, str], str]:
        """The shares per sector as texts that add up to one where the shares do."""
        found = {}
        for sector, shares in self.aandelen.items():
            known = [(regio, share) for regio in self.regios if (share := shares.aandeel(regio)) is not None]
            texts = decimalen([share for _, share in known])
            found.update({(regio, sector): text for (regio, _), text in zip(known, texts, strict=True)})
        return found


def _cel(cel: Cel, d: Definitie, shares: Mapping[tuple[str, str], str], taal: Taal) -> dict[str, Any]:
    share, own = None, cel.soort == BEREKEND and bool(d.sleutel) and cel.bron is None
    if cel.aandeel is not None:
        share = shares.get((cel.regio, cel.sector)) if cel.sector != TOTAAL or TOTAAL in d.sleutel else None
        share = share or decimaal(cel.aandeel)
    return {
        "regio": cel.regio,
        "jaar": cel.jaar,
        "sector": cel.sector,
        "banen": cel.banen,
        "soort": cel.soort,
        "aandeel": share,
        "berekend": cel.berekend,
        "maat": MAAT,
        "editie": cel.editie,
        "basisjaar": d.basisjaar if own else cel.basisjaar,
        "indelingsdatum": d.indelingsdatum.isoformat() if own else None,
        "vaststeller": cel.vaststeller,
        "bron": cel.bron,
        "reden": cel.reden.in_(taal) if cel.reden else None,
    }
