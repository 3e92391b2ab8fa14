"""The 35 arbeidsmarktregio's: code, name, place on the tile map and neighbours, for pages and for the division."""

from collections import defaultdict
from collections.abc import Container, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from banenafspraak.errors import BadInput, Finding, nearest
from banenafspraak.tekst import Tekst
from banenafspraak.verdeling.lezen import Gebiedsbron, Lezer, Regel


@dataclass(frozen=True, slots=True)
class Regio:
    """One arbeidsmarktregio. ``opvolger`` is the code under which the same region goes on."""

    code: str
    naam: str
    afkorting: str
    centrumgemeente: str
    varianten: tuple[str, ...]
    rij: int
    kolom: int
    buren: tuple[str, ...]
    opvolger: str | None
    toelichting: str
    bron: Gebiedsbron

    @property
    def vandaag(self) -> str:
        """The code of the same region in the latest division, to compare regions by."""
        return self.opvolger or self.code


class Regios:
    """All region codes, and a name or code made into a region."""

    def __init__(self, regios: Mapping[str, Regio]) -> None:
        self.alle = MappingProxyType(dict(regios))
        self.vandaag = MappingProxyType({code: r for code, r in regios.items() if r.opvolger is None})
        self._op_naam: dict[str, str] = {}
        for regio in sorted(regios.values(), key=lambda r: r.opvolger is not None):
            for word in (regio.code, regio.naam, *regio.varianten):
                self._op_naam.setdefault(word.casefold(), regio.code)

    def vind(self, tekst: str) -> Regio | None:
        code = self._op_naam.get(tekst.strip().casefold())
        return None if code is None else self.alle[code]

    def regio(self, tekst: str) -> Regio:
        """The region with this code or name, in any case; BadInput with the nearest names when there is none."""
        found = self.vind(tekst)
        if found is None:
            bericht = Tekst(
                f"'{tekst[:60]}' is geen arbeidsmarktregio. Geef een code (AM01) of een naam (Groningen).",
                f"'{tekst[:60]}' is not an arbeidsmarktregio. Give a code (AM01) or a name (Groningen).",
            )
            known = [word for r in self.alle.values() for word in (r.code, r.naam, *r.varianten)]
            raise BadInput(Finding("onbekende_regio", bericht, suggesties=nearest(tekst[:60], known)))
        return found


def read_regios(lezer: Lezer, bronnen: Mapping[str, Gebiedsbron], gemeenten: Container[str]) -> Regios:
    """All region codes of the tables, with the tile and the neighbours of the region of today."""
    kolommen = "code naam afkorting centrumgemeente waargenomen_vanaf naamvarianten opvolger bron toelichting"
    rows: dict[str, Regel] = {}
    for rij in lezer.rows("arbeidsmarktregios.csv", kolommen):
        rij.keuze("bron", bronnen)
        if rij["centrumgemeente"] not in gemeenten:
            bericht = Tekst("Deze gemeente is niet bekend.", "This gemeente is not known.")
            rij.fout("onbekende_verwijzing", bericht, "centrumgemeente")
        rows[rij.uniek("code", rows, r"AM[0-9]{2}")] = rij
    tegels: dict[str, tuple[int, int]] = {}
    for rij in lezer.rows("tegelkaart.csv", "regio_code rij kolom"):
        rij.keuze("regio_code", rows)
        tegels[rij.uniek("regio_code", tegels)] = (rij.getal("rij"), rij.getal("kolom"))
    buren: dict[str, set[str]] = defaultdict(set)
    for rij in lezer.rows("buren.csv", "regio_code_a regio_code_b tegels_raken bron"):
        rij.ja("tegels_raken")
        rij.keuze("bron", bronnen)
        a, b = rij.keuze("regio_code_a", rows), rij.keuze("regio_code_b", rows)
        buren[a].add(b)
        buren[b].add(a)
    found = {}
    for code, rij in sorted(rows.items()):
        if rij["opvolger"]:
            rij.keuze("opvolger", rows)
        if rij["bron"] not in bronnen:
            continue
        vandaag = rij["opvolger"] or code
        if vandaag not in tegels:
            rij.fout("geen_tegel", Tekst("Deze regio heeft geen tegel.", "This region has no tile."), "code")
        rij_nr, kolom = tegels.get(vandaag, (0, 0))
        found[code] = Regio(
            code=code,
            naam=rij["naam"],
            afkorting=rij["afkorting"],
            centrumgemeente=rij["centrumgemeente"],
            varianten=tuple(part for part in rij["naamvarianten"].split("; ") if part),
            rij=rij_nr,
            kolom=kolom,
            buren=tuple(sorted(buren[vandaag])),
            opvolger=rij["opvolger"] or None,
            toelichting=rij["toelichting"],
            bron=bronnen[rij["bron"]],
        )
    return Regios(found)
