"""One wage-return period of a made-up job (fictief): each fact as people write it, put on the level where it lives."""

from banenafspraak.inlezen import wetboek
from banenafspraak.logic.niveau import Niveau
from banenafspraak.logic.records import Gegeven, Record
from banenafspraak.regelingen.boek import Regelboek, regelboek
from banenafspraak.zaken.toets import Antwoord

NIVEAUS = (Niveau.PERSOON, Niveau.DIENSTVERBAND, Niveau.TIJDVAK)


def tijdvak(peildatum: str, feiten: dict[str, str]) -> Record:
    per_level: dict[Niveau, dict[str, Gegeven]] = {niveau: {} for niveau in NIVEAUS}
    for naam, raw in {"peildatum": peildatum, **feiten}.items():
        feit = wetboek().feiten[naam]
        per_level[feit.niveau][naam] = feit.lees(raw)
    persoon = Record(Niveau.PERSOON, per_level[Niveau.PERSOON])
    baan = persoon.nieuw(Niveau.RELATIE, {}).nieuw(Niveau.DIENSTVERBAND, per_level[Niveau.DIENSTVERBAND])
    return baan.nieuw(Niveau.TIJDVAK, per_level[Niveau.TIJDVAK])


def antwoord(naam: str, peildatum: str, feiten: dict[str, str], boek: Regelboek | None = None) -> Antwoord:
    return Antwoord.van((boek or regelboek()).regeling(naam), tijdvak(peildatum, feiten))


def cent(found: Antwoord) -> tuple[int, int] | None:
    """The lowest and highest number of cents of the one amount; None when nothing is due."""
    amounts = found.bedragen()
    return amounts[0][1] if amounts else None
