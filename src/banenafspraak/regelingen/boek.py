"""All regelingen together, built once for one state of the law and one set of readings."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from banenafspraak.errors import BadInput, Finding, nearest
from banenafspraak.inlezen import wetboek
from banenafspraak.logic.tijdlijn import refuse_hidden_cuts
from banenafspraak.regelingen.beschut_werk import beschut_werk
from banenafspraak.regelingen.bouw import Bouw
from banenafspraak.regelingen.doelgroep import doelgroep
from banenafspraak.regelingen.einde_baan import einde_baan
from banenafspraak.regelingen.jeugd_liv import jeugd_liv
from banenafspraak.regelingen.jobcoach_gemeente import jobcoach_gemeente
from banenafspraak.regelingen.jobcoach_uwv import jobcoach_uwv
from banenafspraak.regelingen.liv import liv
from banenafspraak.regelingen.lkv_arbeidsgehandicapt import lkv_arbeidsgehandicapt
from banenafspraak.regelingen.lkv_banenafspraak import lkv_banenafspraak
from banenafspraak.regelingen.lkv_herplaatsen import lkv_herplaatsen
from banenafspraak.regelingen.lkv_ouder import lkv_ouder
from banenafspraak.regelingen.loondispensatie import loondispensatie
from banenafspraak.regelingen.loonkostensubsidie import loonkostensubsidie
from banenafspraak.regelingen.loonkostenvoordeel import loonkostenvoordeel
from banenafspraak.regelingen.loonwaarde import loonwaarde
from banenafspraak.regelingen.minimumloon import minimumloon
from banenafspraak.regelingen.no_riskpolis import no_riskpolis
from banenafspraak.regelingen.premiekorting import premiekorting
from banenafspraak.regelingen.proefplaatsing_gemeente import proefplaatsing_gemeente
from banenafspraak.regelingen.proefplaatsing_uwv import proefplaatsing_uwv
from banenafspraak.regelingen.quotum import quotum
from banenafspraak.regelingen.regeling import Regeling
from banenafspraak.regelingen.tegenspraken import Tegenspraak, tegenspraken
from banenafspraak.regelingen.tolk import tolk
from banenafspraak.regelingen.werkvoorziening_gemeente import werkvoorziening_gemeente
from banenafspraak.regelingen.werkvoorziening_uwv import werkvoorziening_uwv
from banenafspraak.tekst import Tekst, kort
from banenafspraak.wetboek import Wetboek

STAPPEND = frozenset({"tijdvak_van", "tijdvak_tot", "jaar_begin"})
"""Structural facts that move with the peildatum on days that everybody knows."""

# In the order in which people read them.
REGELINGEN: tuple[Callable[[Bouw], Regeling], ...] = (
    doelgroep,
    minimumloon,
    loonkostensubsidie,
    no_riskpolis,
    premiekorting,
    lkv_ouder,
    lkv_arbeidsgehandicapt,
    lkv_banenafspraak,
    lkv_herplaatsen,
    liv,
    jeugd_liv,
    loonkostenvoordeel,
    loonwaarde,
    proefplaatsing_uwv,
    proefplaatsing_gemeente,
    loondispensatie,
    jobcoach_uwv,
    jobcoach_gemeente,
    werkvoorziening_uwv,
    werkvoorziening_gemeente,
    tolk,
    beschut_werk,
    quotum,
    einde_baan,
)


@dataclass(frozen=True, slots=True, repr=False)
class Regelboek:
    """The rules of one Wetboek under one set of readings; nothing in it ever changes.

    ``citaten``: each source as an answer shows it, by its key.
    """

    bouw: Bouw
    regelingen: Mapping[str, Regeling]
    tegenspraken: tuple[Tegenspraak, ...]
    citaten: Mapping[str, Mapping[str, Any]]

    def __repr__(self) -> str:
        return f"<Regelboek {len(self.regelingen)} regelingen>"

    @property
    def wet(self) -> Wetboek:
        return self.bouw.wet

    def regeling(self, naam: str) -> Regeling:
        """The regeling named ``naam``; raises BadInput with the nearest names."""
        if naam in self.regelingen:
            return self.regelingen[naam]
        asked = f" '{kort(naam)}'" if naam else ""
        message = Tekst(
            f"Wij kennen de regeling{asked} niet. Er zijn: {', '.join(self.regelingen)}.",
            f"We do not know the regeling{asked}. There are: {', '.join(self.regelingen)}.",
        )
        raise BadInput(Finding("onbekende_regeling", message, suggesties=nearest(kort(naam), self.regelingen)))


def schrijf_boek(
    wet: Wetboek, lezingen: Mapping[str, str] | None = None, *, herhaal_laatste: bool = False
) -> Regelboek:
    """Build every regeling for ``wet``; raises RuleError where a rule cannot be built.

    With ``herhaal_laatste`` each value goes on as it last was: an assumption, to be named wherever it is used.
    """
    bouw = Bouw(wet, lezingen, herhaal_laatste=herhaal_laatste)
    made = [build(bouw) for build in REGELINGEN]
    refuse_hidden_cuts((term for regeling in made for term in regeling.terms), STAPPEND)
    citaten = {sleutel: bron.as_json() for sleutel, bron in wet.bronnen.items()}
    return Regelboek(bouw, {regeling.naam: regeling for regeling in made}, tegenspraken(bouw), citaten)


@cache
def _boek(lezingen: tuple[tuple[str, str], ...], *, herhaal_laatste: bool) -> Regelboek:
    return schrijf_boek(wetboek(), dict(lezingen), herhaal_laatste=herhaal_laatste)


def regelboek(lezingen: Mapping[str, str] | None = None, *, herhaal_laatste: bool = False) -> Regelboek:
    """The rules of the law that ships with this library."""
    return _boek(tuple(sorted((lezingen or {}).items())), herhaal_laatste=herhaal_laatste)
