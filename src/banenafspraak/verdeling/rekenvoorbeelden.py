"""Three worked examples from real CBS figures. They are never an edition, and never De Werkkamer's."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache
from types import MappingProxyType

from banenafspraak.tekst import Tekst
from banenafspraak.verdeling.definitie import TOTAAL, Definitie, Exponenten, pad
from banenafspraak.verdeling.edities import gepubliceerde_edities
from banenafspraak.verdeling.kengetal import Kengetal
from banenafspraak.verdeling.kerncijfers_gemeenten import kengetallen

INDELINGEN = (date(2015, 1, 1), date(2026, 1, 1))
# Which figure of CBS stands for which part of the key. A benefit is no unemployment rate: the texts say so.
_BANEN = {"banen_totaal": "banen"}
_CORRECTIE = {
    "wajong_uitkeringen": "wajong",
    "ww_uitkeringen": "werkloosheid",
    "inwoners_15_65": "beroepsbevolking",
}
_INWONERS = {"inwoners_15_65": "inwoners"}
_EENHEID = 5
_GEEN = Exponenten()


@dataclass(frozen=True, slots=True)
class Rekenvoorbeeld:
    """One example: how its key is defined, what it cannot say, and what it is computed from."""

    sleutel: str
    titel: Tekst
    uitleg: Tekst
    zegt_niet: Tekst
    bron: str
    definitie: Definitie

    def op(self, indelingsdatum: date, jaren: tuple[int, ...] = ()) -> Definitie:
        """The definition on another division, and for other years where they are asked for."""
        d = self.definitie
        return Definitie(
            naam=d.naam,
            jaren=jaren or d.jaren,
            indelingsdatum=indelingsdatum,
            basisjaar=d.basisjaar,
            afrondeenheid=d.afrondeenheid,
            sleutel=d.sleutel,
            kengetallen=d.kengetallen,
            exponenten=d.exponenten,
            splitsing=d.splitsing,
        )


@cache
def rekenvoorbeelden() -> Mapping[str, Rekenvoorbeeld]:
    """The examples by key, on the division of 2015; each can be taken to another one with ``op``."""
    made = (
        _example(
            "banen-2015",
            Tekst("Banen 2015", "Jobs 2015"),
            Tekst(
                "Elke regio krijgt het deel dat zij had van alle banen in 2015, naar de gemeente waar het werk is.",
                "Each region gets the share it had of all jobs in 2015, by the gemeente where the work is.",
            ),
            Tekst(
                "Het cijfer telt markt en overheid samen. Er is dus alleen een totaal, zonder sectoren. Wajong en "
                "werkloosheid tellen niet mee.",
                "The figure takes market and government together. So there is only a total, without sectors. Wajong "
                "and unemployment do not count.",
            ),
            2015,
            _BANEN,
        ),
        _example(
            "banen-2015-gecorrigeerd",
            Tekst("Banen 2015, gecorrigeerd", "Jobs 2015, corrected"),
            Tekst(
                "De banen van 2015, met meer voor regio's met veel Wajong en minder voor regio's met veel WW. Beide "
                "gewichten zijn 0,5. Die kozen wij.",
                "The jobs of 2015, with more for regions with much Wajong and less for regions with much WW. Both "
                "weights are 0.5. We chose them.",
            ),
            Tekst(
                "De gewichten zijn niet van De Werkkamer. WW-uitkeringen zijn geen werkloosheid. Inwoners van 15 tot "
                "65 jaar zijn geen beroepsbevolking. Zij staan ervoor in de plaats.",
                "The weights are not De Werkkamer's. WW benefits are no unemployment, and inhabitants from 15 to 65 "
                "are no labour force. They stand in their place.",
            ),
            2015,
            _BANEN | _CORRECTIE,
            Exponenten(Fraction(1, 2), Fraction(1, 2)),
        ),
        _example(
            "inwoners-2025",
            Tekst("Inwoners 15 tot 65 jaar in 2025", "Inhabitants 15 to 65 in 2025"),
            Tekst(
                "Elke regio krijgt het deel dat zij had van alle inwoners van 15 tot 65 jaar op 1 januari 2025.",
                "Each region gets the share it had of all inhabitants from 15 to 65 on 1 January 2025.",
            ),
            Tekst(
                "Inwoners zijn geen banen. Waar mensen wonen, is niet altijd waar werk is. Er zijn geen sectoren.",
                "Inhabitants are no jobs. Where people live is not always where work is. There are no sectors.",
            ),
            2025,
            _INWONERS,
        ),
    )
    return MappingProxyType({one.sleutel: one for one in made})


def jaren_met_editie() -> tuple[int, ...]:
    """The years of the national path that a published edition covers, or may cover."""
    last = max(editie.laatste_jaar for editie in gepubliceerde_edities().values())
    return tuple(jaar for jaar in range(2013, last + 1) if pad(jaar, TOTAAL) is not None)


def _example(
    sleutel: str,
    titel: Tekst,
    uitleg: Tekst,
    zegt_niet: Tekst,
    jaar: int,
    cijfers: Mapping[str, str],
    exponenten: Exponenten = _GEEN,
) -> Rekenvoorbeeld:
    names = tuple(cijfers)
    rows = tuple(Kengetal(k.gebied, cijfers[k.indicator], k.waarde, k.bestand, k.rij) for k in kengetallen(jaar, names))
    definitie = Definitie(
        naam=f"Rekenvoorbeeld {titel.nl}",
        jaren=jaren_met_editie(),
        indelingsdatum=INDELINGEN[0],
        basisjaar=jaar,
        afrondeenheid=_EENHEID,
        sleutel={TOTAAL: next(iter(cijfers.values()))},
        kengetallen=rows,
        exponenten=exponenten,
        splitsing="geen_waarde",
    )
    return Rekenvoorbeeld(sleutel, titel, uitleg, zegt_niet, f"CBS 70072ned, {jaar}", definitie)
