"""Cases for tests: read from YAML text as people write it, against the rules that ship."""

from textwrap import dedent
from typing import Any

from banenafspraak.regelingen.boek import regelboek
from banenafspraak.zaken.antwoorden import Wensen, beantwoord
from banenafspraak.zaken.zaak import Zaak
from banenafspraak.zaken.zaaklezer import lees_zaken


def zaken(tekst: str) -> list[Zaak]:
    return lees_zaken(dedent(tekst), "zaken.yaml", regelboek())


def zaak(feiten: str, *, peildatum: str = "2026-07-01", meer: str = "") -> Zaak:
    """One case; ``feiten`` is the inside of a flow mapping, ``meer`` further keys of the case."""
    return zaken(f"zaken:\n  - naam: proef\n    peildatum: {peildatum}\n    feiten: {{{feiten}}}\n    {meer}\n")[0]


def antwoord(
    feiten: str, regeling: str, *, peildatum: str = "2026-07-01", meer: str = "", **wensen: Any
) -> dict[str, Any]:
    """The answer of one regeling for one case."""
    found = beantwoord(zaak(feiten, peildatum=peildatum, meer=meer), Wensen((regeling,), **wensen))
    return dict(found["regelingen"][regeling])
